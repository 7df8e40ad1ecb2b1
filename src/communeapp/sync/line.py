"""The line to a hub: resumable sending and fetching of bundles over HTTPS, with a pinned key, through a proxy.

``docs/formats/line.md``. TLS is transport only: what travels is signed and sealed already. A pinned key
needs neither an authority nor a right clock, so that a PC whose date is years wrong still gets through.
Nothing here touches the database; call it from a thread of its own.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import urllib3
from urllib3.exceptions import HTTPError

from communeapp import __version__
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.sync.limits import MAX_FILE
from communeapp.sync.line_pin import PinError, checked_url, manager, pin_failed

API = "/api/v1"
#: Seconds without a byte until a line counts as cut (a 64 kbit/s line stalls for many seconds), and half of
#: what the head of an answer may take in all (communeapp.sync.line_time).
STALL_S = 60
_CONNECT_S = 20
_BLOCK = 16 * 1024
_MOST_ANSWER = 64 * 1024
#: So often a transfer goes on in one exchange before it is put off.
_TRIES = 8
#: A moment that a transfer may wait for the hub; for longer it is put off.
_MOMENT_S = 10

Progress = Callable[[int, int], None]


class LineCut(Exception):  # noqa: N818 - what it is
    """The line is gone, or the hub cannot now. ``retry_s`` is what the hub asked to wait, 0: nothing said."""

    def __init__(self, reason: str, retry_s: int = 0) -> None:
        super().__init__(reason)
        self.retry_s = retry_s


class Stopped(Exception):  # noqa: N818 - what it is
    """Somebody asked to stop; what went over stays over."""


@dataclass(frozen=True)
class Downlink:
    """A bundle that waits at the hub: the hash that it is fetched by, and its size in bytes."""

    sha256: str
    bytes: int


@dataclass(frozen=True)
class Answer:
    """What the hub said to a bundle; ``downlinks`` wait for this device."""

    bundle: str
    applied: int
    duplicates: int
    quarantined: int
    forks: int
    downlinks: tuple[Downlink, ...]


@dataclass(frozen=True)
class Reply:
    """A short reply, read whole; names of headers in the hub's own writing."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def header(self, name: str) -> str | None:
        """Give a header, whatever its case."""
        wanted = name.lower()
        return next((one for key, one in self.headers.items() if key.lower() == wanted), None)


class HubLine:
    """Speaks with one hub. Not for several threads at once.

    ``pins`` are the hub's (base64 of the SHA-256 of its public key as in a certificate); without any, its
    certificate has to be one that the system believes. ``proxy``: "" takes the system's, ``direct``
    none, else its address.
    """

    def __init__(
        self,
        url: str,
        pins: tuple[str, ...] = (),
        *,
        proxy: str = "",
        stall_s: float = STALL_S,
        stop: Callable[[], bool] = lambda: False,
    ) -> None:
        self._base = checked_url(url)
        self._stop = stop
        self._pool = manager(self._base, pins, proxy)
        self._timeout = urllib3.Timeout(connect=min(_CONNECT_S, stall_s), read=stall_s)

    def close(self) -> None:
        """Close the connections."""
        self._pool.clear()

    # -------------------------------------------------------------- sending

    def send(self, path: Path, progress: Progress | None = None) -> Answer:
        """Send a bundle, going on where an earlier try ended; the hub takes the same one only once.

        LineCut where the line ends too often (what went over stays over), UserError ``online.refused``
        where the hub does not take it, OSError of the file.
        """
        size = path.stat().st_size
        sha256 = _sha256(path)
        last: LineCut | None = None
        for _ in range(_TRIES):
            try:
                return self._send(path, sha256, size, progress)
            except LineCut as cut:
                last = self._rest(cut)
        raise last or LineCut("tries")

    def _rest(self, cut: LineCut) -> LineCut:
        """Wait where the hub asks for a moment; LineCut where it asks for longer."""
        if cut.retry_s > _MOMENT_S:
            raise cut
        until = time.monotonic() + cut.retry_s
        while (left := until - time.monotonic()) > 0:
            if self._stop():
                raise Stopped
            time.sleep(min(0.2, left))
        return cut

    def _send(self, path: Path, sha256: str, size: int, progress: Progress | None) -> Answer:
        name = f"{API}/uploads/{sha256}"
        head = self._ask("HEAD", name)
        offset = 0 if head.status == 404 else _number(head.header("Upload-Offset"), size)
        if progress is not None:
            progress(offset, size)
        with path.open("rb") as file:
            file.seek(offset)
            answer = self._ask(
                "PATCH",
                name,
                body=self._blocks(file, offset, size, progress),
                headers={
                    "Upload-Offset": str(offset),
                    "Upload-Length": str(size),
                    "Content-Length": str(size - offset),
                    "Content-Type": "application/partial-upload",
                },
            )
        if answer.status in (204, 409):
            # Another sender of the same took our place in the middle, or was further already: ask again.
            raise LineCut("offset")
        return _answer(_json(answer))

    def _blocks(
        self, file: IO[bytes], offset: int, size: int, progress: Progress | None
    ) -> Iterator[bytes]:
        while block := file.read(_BLOCK):
            if self._stop():
                raise Stopped
            yield block
            offset += len(block)
            if progress is not None:
                progress(offset, size)

    # -------------------------------------------------------------- fetching

    def fetch(self, one: Downlink, folder: Path, progress: Progress | None = None) -> Path:
        """Fetch a bundle into a folder, going on where an earlier try ended; gives its path.

        What was fetched is hashed; a file that is not what was announced is thrown away: LineCut.
        """
        if one.bytes > MAX_FILE:
            raise UserError("online.too_large")
        part, whole = folder / f"{one.sha256}.part", folder / f"{one.sha256}.cabundle"
        if whole.exists():
            return whole
        last: LineCut | None = None
        for _ in range(_TRIES):
            try:
                self._fetch(one, part, progress)
                if _sha256(part) != one.sha256:
                    part.unlink(missing_ok=True)
                    raise LineCut("hash")
                part.replace(whole)
                return whole
            except LineCut as cut:
                last = self._rest(cut)
        raise last or LineCut("tries")

    def _fetch(self, one: Downlink, part: Path, progress: Progress | None) -> None:
        have = part.stat().st_size if part.exists() else 0
        if have > one.bytes:
            part.unlink()
            have = 0
        if have == one.bytes:
            return
        headers = {"Range": f"bytes={have}-"} if have else {}
        with self._answering("GET", f"{API}/downlinks/{one.sha256}", headers=headers) as answer:
            if answer.status == 200:
                have = 0
            with part.open("r+b" if have else "wb") as file:
                file.seek(have)
                while block := answer.read1(_BLOCK, decode_content=False):
                    if self._stop():
                        raise Stopped
                    have += len(block)
                    if have > one.bytes:
                        raise LineCut("size")
                    file.write(block)
                    if progress is not None:
                        progress(have, one.bytes)
        if have < one.bytes:
            raise LineCut("short")

    # -------------------------------------------------------------- asking

    def _ask(self, method: str, path: str, **more: Any) -> Reply:
        with self._answering(method, path, **more) as answer:
            data = answer.read(_MOST_ANSWER + 1, decode_content=False)
            if len(data) > _MOST_ANSWER:
                raise LineCut("answer")
            return Reply(answer.status, dict(answer.headers), data)

    @contextlib.contextmanager
    def _answering(
        self, method: str, path: str, *, headers: Mapping[str, str] | None = None, body: Any = None
    ) -> Iterator[urllib3.BaseHTTPResponse]:
        if self._stop():
            raise Stopped
        try:
            answer = self._pool.request(
                method,
                self._base + path,
                body=body,
                headers={"User-Agent": f"CommuneApp/{__version__}", **(headers or {})},
                timeout=self._timeout,
                retries=False,
                redirect=False,
                preload_content=False,
            )
        except PinError as error:
            raise UserError("online.other_key") from error
        except (HTTPError, OSError) as error:
            if pin_failed(error):
                raise UserError("online.other_key") from error
            raise LineCut(type(error).__name__) from error
        try:
            _judge(method, answer)
            yield answer
        except (HTTPError, OSError) as error:
            raise LineCut(type(error).__name__) from error
        finally:
            answer.release_conn()
            answer.close()


def _judge(method: str, answer: urllib3.BaseHTTPResponse) -> None:
    """Let good answers through; LineCut where it may go better later, UserError where it will not."""
    status = answer.status
    if status in (200, 201, 204, 206) or (status == 409 and method == "PATCH"):
        return
    if status == 404 and method == "HEAD":
        return
    if status in (408, 425, 429) or status >= 500:
        retry = answer.headers.get("Retry-After", "")
        asked = int(retry) if retry.isdecimal() else 0
        raise LineCut(str(status), max(asked, 1 if status in (429, 503) else 0))
    if status in (301, 302, 303, 307, 308) or status == 407:
        # The page of a network that wants a login, or a proxy that does: not the hub.
        raise UserError("online.not_the_hub")
    if status in (404, 410):
        raise LineCut(str(status))  # what was announced is gone: it is announced anew
    code = answer.headers.get("Upload-Refused", "")
    with contextlib.suppress(ValueError, AttributeError, HTTPError):
        code = str(json.loads(answer.read(_MOST_ANSWER)).get("error", {}).get("code", ""))
    raise UserError("online.refused", status=status, reason=code)


def _json(answer: Reply) -> dict[str, Any]:
    try:
        found = json.loads(answer.body)
    except ValueError as error:
        raise UserError("online.not_the_hub") from error
    if not isinstance(found, dict):
        raise UserError("online.not_the_hub")
    return found


def _answer(data: Mapping[str, Any]) -> Answer:
    try:
        return Answer(
            bundle=str(data["bundle"]),
            applied=int(data["applied"]),
            duplicates=int(data["duplicates"]),
            quarantined=int(data["quarantined"]),
            forks=int(data["forks"]),
            downlinks=tuple(
                Downlink(_hex(one["sha256"]), int(one["bytes"])) for one in data["downlinks"][:64]
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UserError("online.not_the_hub") from error


def _hex(value: object) -> str:
    text = str(value)
    if len(text) != 64 or not set(text) <= set("0123456789abcdef"):
        raise ValueError(text)
    return text


def _number(value: str | None, most: int) -> int:
    if value is None or not value.isdecimal() or int(value) > most:
        raise LineCut("offset")
    return int(value)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def no_line(cut: LineCut) -> EnvironmentProblem:
    """Turn a cut line into what a person who asked for the exchange is told."""
    return EnvironmentProblem("online.no_line", reason=str(cut))
