"""What tests of the pages share: a browser without a window, which talks to the application in this process."""

from __future__ import annotations

import asyncio
import gzip
import html
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import unquote, urlencode

from starlette.applications import Starlette

from communeapp.clock import SystemClock
from communeapp.hub.db.engine import writing
from communeapp.hub.web import accounts
from communeapp.hub.web.rights import Role

PASSWORD = "hoa ban trắng 2026"
#: An answer that takes longer waits for something that never comes.
PATIENCE_S = 15
HOST = "hub.laichau.example"
CSRF = re.compile(r'name="csrf" value="([0-9a-f]+)"')


class SetClock(SystemClock):
    """A clock that stands until it is moved."""

    def __init__(self, now_ms: int = 1_795_000_000_000) -> None:
        self.ms = now_ms

    def now_ms(self) -> int:
        return self.ms

    def running_ms(self) -> int:
        return self.ms

    def pass_(self, *, seconds: float = 0, minutes: float = 0) -> None:
        self.ms += int(seconds * 1000 + minutes * 60_000)


@dataclass
class Answer:
    """An answer as a browser sees it."""

    status: int
    headers: dict[str, str]
    cookies: list[str]
    body: bytes

    @property
    def text(self) -> str:
        body = (
            gzip.decompress(self.body)
            if self.headers.get("content-encoding") == "gzip"
            else self.body
        )
        return body.decode("utf-8")

    @property
    def words(self) -> str:
        """The text of the page without its marks."""
        inner = re.sub(r"<(style|svg|option)\b.*?</\1>|<[^>]+>", " ", self.text, flags=re.S)
        return " ".join(html.unescape(inner).split())

    @property
    def csrf(self) -> str:
        found = CSRF.search(self.text)
        assert found, "the page has no form"
        return found[1]


@dataclass
class Browser:
    """Keeps cookies, sends forms with the token of the page that it saw last."""

    app: Starlette
    runner: asyncio.Runner
    scheme: str = "https"
    client: tuple[str, int] = ("10.0.0.7", 4321)
    language: str = "vi"
    cookies: dict[str, str] = field(default_factory=dict)
    page: Answer | None = None

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        answer = self.send("GET", path, headers=headers)
        if answer.headers.get("content-type", "").startswith("text/html"):
            self.page = answer
        return answer

    def post(
        self,
        path: str,
        values: Mapping[str, str | Sequence[str]] | None = None,
        *,
        files: Sequence[tuple[str, str, bytes]] | None = None,
        csrf: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        token = csrf if csrf is not None else self.page.csrf if self.page else ""
        pairs = [("csrf", token)] if token else []
        for name, value in (values or {}).items():
            pairs += [(name, value)] if isinstance(value, str) else [(name, one) for one in value]
        if files is None:
            body = urlencode(pairs).encode()
            kind = "application/x-www-form-urlencoded"
        else:
            body, kind = multipart(pairs, files)
        answer = self.send("POST", path, body, {"content-type": kind, **(headers or {})})
        if answer.headers.get("content-type", "").startswith("text/html"):
            self.page = answer
        return answer

    def follow(self, answer: Answer) -> Answer:
        assert answer.status == 303, (answer.status, answer.words[:300])
        return self.get(answer.headers["location"])

    def sign_in(self, name: str, password: str = PASSWORD) -> Answer:
        self.get("/login")
        return self.post("/login", {"name": name, "password": password})

    def send(
        self,
        method: str,
        path: str,
        body: bytes | Sequence[bytes | None] = b"",
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        answer = self.runner.run(self._send(method, path, body, headers or {}))
        for line in answer.cookies:
            name, _, rest = line.partition("=")
            value, _, attributes = rest.partition(";")
            if "max-age=0" in attributes.lower():
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value.strip('"')
        return answer

    async def _send(
        self,
        method: str,
        path: str,
        body: bytes | Sequence[bytes | None],
        headers: Mapping[str, str],
    ) -> Answer:
        blocks = [body] if isinstance(body, bytes) else list(body)
        path, _, query = path.partition("?")
        sent = {
            "host": HOST,
            "accept-language": self.language,
            "cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "content-length": str(sum(len(one or b"") for one in blocks)),
            **headers,
        }
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": self.scheme,
            "path": unquote(path),  # as the server gives it
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [(n.lower().encode(), v.encode("latin-1")) for n, v in sent.items()],
            "client": self.client,
            "server": (HOST, 443),
        }
        messages = _messages(blocks)
        got: list[dict[str, object]] = []

        async def receive() -> dict[str, object]:
            return await anext(messages)

        async def send(message: dict[str, object]) -> None:
            got.append(message)

        async with asyncio.timeout(PATIENCE_S):
            await self.app(scope, receive, send)  # type: ignore[arg-type]
        raw = [(n.decode().lower(), v.decode("latin-1")) for n, v in got[0]["headers"]]  # type: ignore[attr-defined]
        return Answer(
            got[0]["status"],  # type: ignore[arg-type]
            dict(raw),
            [value for name, value in raw if name == "set-cookie"],
            b"".join(one.get("body", b"") for one in got[1:]),  # type: ignore[misc]
        )


async def _messages(blocks: Sequence[bytes | None]) -> AsyncIterator[dict[str, object]]:
    for number, block in enumerate(blocks, 1):
        if block is None:
            yield {"type": "http.disconnect"}
            return
        yield {"type": "http.request", "body": block, "more_body": number < len(blocks)}
    await asyncio.Event().wait()  # a browser that waits for its answer says nothing


def multipart(
    pairs: Sequence[tuple[str, str]], files: Sequence[tuple[str, str, bytes]]
) -> tuple[bytes, str]:
    """Write a form with files as a browser does."""
    mark = "----hub7MA4YWxkTrZu0gW"
    parts = [
        f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in pairs
    ]
    for name, filename, data in files:
        head = (
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{filename}"\r\n'
        )
        parts.append(
            head.encode() + b"Content-Type: application/octet-stream\r\n\r\n" + data + b"\r\n"
        )
    return b"".join(parts) + f"--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"


@contextmanager
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as made:
        yield made


def add_account(
    app: Starlette, name: str, role: Role = Role.ADMIN, unit: str = "", *, must_change: bool = False
) -> int:
    """Make an account with the usual password."""
    hub = app.state.hub
    with writing(hub.engine) as connection:
        return accounts.create(
            connection,
            name=name,
            full_name=f"Lò Thị {name.capitalize()}",
            role=role,
            unit=unit,
            password=PASSWORD,
            by="cli",
            now_ms=hub.clock.now_ms(),
            must_change=must_change,
        )
