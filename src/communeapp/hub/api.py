"""What PCs ask a hub for over a line: sending a bundle piece by piece, fetching what waits for them.

``docs/formats/line.md``; :mod:`communeapp.sync.line` is the other end. A bundle proves by itself who sent it, and what
is fetched is sealed to the device that it is for: nobody signs in, and nothing here tells a stranger anything.
"""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import anyio
from anyio.to_thread import run_sync
from sqlalchemy import Engine
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from communeapp import log, texts
from communeapp.clock import Clock, civil_date
from communeapp.core.errors import AppError, UserError
from communeapp.core.trust import Trust
from communeapp.hub.db.engine import reading
from communeapp.hub.downlink import Downlink
from communeapp.hub.identity import load_identity
from communeapp.hub.ingest import Ingest, Taken
from communeapp.hub.settings import HubSettings
from communeapp.hub.trusting import load_trust
from communeapp.hub.updates import HubUpdates
from communeapp.hub.uploads import Busy, Receiver, Uploads, is_name
from communeapp.hub.web.limits import Slots

_LOG = log.get(__name__)

API = "/api/v1"
#: Without a byte for so long a sender is gone; what came stays.
STALL_S = 120
_BLOCK = 256 * 1024
#: Hundredths of a second that an old sender is given to let go.
_LETTING_GO = 300
_RETRY_S = 30
#: Downlinks that nobody fetched go after this; they are written anew at the next contact.
_KEEP_S = 14 * 86_400


def routes(
    settings: HubSettings, engine: Engine, clock: Clock, ingests: Slots, *, stall_s: float = STALL_S
) -> list[BaseRoute]:
    """Make the routes, to be put beside the pages."""
    line = _Line(settings, engine, clock, ingests, stall_s)
    return [
        Route(API + "/uploads/{sha256}", line.upload, methods=["HEAD", "PATCH"]),
        Route(API + "/downlinks/{sha256}", line.download, methods=["GET"]),
        Route(API + "/updates/{name:path}", line.update, methods=["GET"]),
    ]


class _Line:
    def __init__(
        self, settings: HubSettings, engine: Engine, clock: Clock, ingests: Slots, stall_s: float
    ) -> None:
        self._settings = settings
        self._engine = engine
        self._clock = clock
        self._ingests = ingests
        self._stall_s = stall_s
        self._uploads = Uploads(settings.paths.uploads_dir)
        self._waiting = _Waiting(settings.paths.downlinks_dir)
        self._updates = HubUpdates(settings.paths, clock, None)
        #: Who is sending what just now, in this process.
        self._senders: dict[str, anyio.CancelScope] = {}

    # -------------------------------------------------------------- sending

    async def upload(self, request: Request) -> Response:
        sha256 = request.path_params["sha256"]
        if not is_name(sha256):
            return _problem(403, UserError("bundles.damaged", step="name"))
        try:
            if request.method == "HEAD":
                return await run_sync(self._offset, sha256)
            return await self._receive(request, sha256)
        except Busy:
            return _problem(503, UserError("online.busy"), {"Retry-After": "2"})
        except UserError as error:
            _LOG.warning("an upload is refused: %s", error.code)
            await run_sync(self._uploads.refuse, sha256, error.code)
            return _problem(403, error)
        except AppError as error:
            return _problem(503, error, {"Retry-After": str(_RETRY_S)})

    def _offset(self, sha256: str) -> Response:
        if code := self._uploads.refused(sha256):
            return Response(status_code=403, headers={"Upload-Refused": code})
        have = self._uploads.offset(sha256)
        if have is None:
            return Response(status_code=404)
        return Response(headers={"Upload-Offset": str(have), "Cache-Control": "no-store"})

    async def _receive(self, request: Request, sha256: str) -> Response:
        offset, size = _header(request, "Upload-Offset"), _header(request, "Upload-Length")
        await self._take_over(sha256)
        scope = self._senders[sha256] = anyio.CancelScope()
        try:
            with contextlib.ExitStack() as stack:
                begun = self._uploads.receiving(sha256, size)
                receiver = await run_sync(stack.enter_context, begun)
                if receiver.have != offset:
                    headers = {"Upload-Offset": str(receiver.have)}
                    return _problem(409, UserError("online.offset"), headers)
                await self._take(request, receiver, scope)
                if not receiver.whole:
                    headers = {"Upload-Offset": str(receiver.have)}
                    return Response(status_code=204, headers=headers)
        finally:
            if self._senders.get(sha256) is scope:
                del self._senders[sha256]
        return await run_sync(self._finish, sha256)

    async def _take_over(self, sha256: str) -> None:
        """Let the new sender of a bundle take the place of the old one: its line is dead, as the line of a
        PC that stalls and connects anew. Busy where another process of the hub holds it."""
        for _ in range(_LETTING_GO):
            if (scope := self._senders.get(sha256)) is None:
                return
            scope.cancel()
            await anyio.sleep(0.01)

    async def _take(self, request: Request, receiver: Receiver, scope: anyio.CancelScope) -> None:
        """Write what comes as it comes; a sender that is gone leaves what it sent."""
        waiting = bytearray()
        stream = request.stream().__aiter__()
        try:
            with scope:
                while True:
                    with anyio.fail_after(self._stall_s):
                        try:
                            waiting += await anext(stream)
                        except StopAsyncIteration:
                            break
                    if len(waiting) >= _BLOCK:
                        await self._write(receiver, waiting)
        except (ClientDisconnect, TimeoutError):
            _LOG.info("a sender is gone in the middle")
        with anyio.CancelScope(shield=True):
            await self._write(receiver, waiting)
            await run_sync(receiver.flush)

    async def _write(self, receiver: Receiver, waiting: bytearray) -> None:
        data = bytes(waiting)
        waiting.clear()

        def write() -> None:
            receiver.write(data)
            receiver.admit(self._trust, civil_date(self._clock.now_ms()))

        await run_sync(write)

    def _trust(self) -> Trust:
        identity = load_identity(self._settings.paths)
        with reading(self._engine) as connection:
            return load_trust(connection, identity)

    def _finish(self, sha256: str) -> Response:
        """Take in what came whole; where no place is free it waits here, and the sender asks again."""
        path = self._uploads.path(sha256)
        with self._ingests.held(self._clock.now_ms()) as free:
            if not free:
                return _problem(503, UserError("online.busy"), {"Retry-After": str(_RETRY_S)})
            if _sha256(path) != sha256:
                raise UserError("bundles.damaged", step="name")
            taken = Ingest(self._settings, self._engine, self._clock).take(path, way="line")
        self._uploads.discard(sha256)
        return JSONResponse(_told(taken, self._waiting.make(self._downlink(taken))))

    def _downlink(self, taken: Taken) -> Callable[[Path], None]:
        def write(folder: Path) -> None:
            Downlink(self._settings, self._engine, self._clock).write(folder, device=taken.device)

        return write

    # -------------------------------------------------------------- fetching

    async def download(self, request: Request) -> Response:
        path = self._waiting.path(request.path_params["sha256"])
        if path is None or not path.is_file():
            return _problem(404, UserError("online.gone"))
        return FileResponse(
            path,
            media_type="application/octet-stream",
            headers={"Cache-Control": "no-store"},
        )

    async def update(self, request: Request) -> Response:
        """Give a file of an update: it is signed, and the same for everybody."""
        path = await run_sync(self._updates.file, request.path_params["name"])
        if path is None:
            return _problem(404, UserError("online.gone"))
        return FileResponse(
            path,
            media_type="application/octet-stream",
            headers={"Cache-Control": "no-store"},
        )


class _Waiting:
    """Bundles for devices, each under its hash until it is fetched or old."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "line"

    def path(self, sha256: str) -> Path | None:
        return self._folder / sha256 if is_name(sha256) else None

    def make(self, write: Callable[[Path], None]) -> list[dict[str, object]]:
        """Write bundles into a folder of their own, then give them their names."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._sweep()
        found: list[dict[str, object]] = []
        with tempfile.TemporaryDirectory(dir=self._folder, prefix=".new-") as new:
            write(Path(new))
            for path in sorted(Path(new).glob("*.cabundle")):
                sha256 = _sha256(path)
                size = path.stat().st_size
                path.replace(self._folder / sha256)
                found.append({"sha256": sha256, "bytes": size})
        return found

    def _sweep(self) -> None:
        for path in self._folder.iterdir():
            with contextlib.suppress(OSError):
                if path.is_file() and path.stat().st_mtime < time.time() - _KEEP_S:
                    path.unlink()


def _told(taken: Taken, downlinks: list[dict[str, object]]) -> dict[str, Any]:
    return {
        "bundle": taken.bundle,
        "applied": taken.applied,
        "duplicates": taken.duplicates,
        "quarantined": taken.quarantined,
        "forks": taken.forks,
        "downlinks": downlinks,
    }


def _header(request: Request, name: str) -> int:
    value = request.headers.get(name, "")
    if not value.isdecimal() or len(value) > 12:
        raise UserError("bundles.damaged", step=name)
    return int(value)


def _problem(status: int, error: AppError, headers: Mapping[str, str] | None = None) -> Response:
    told = texts.tell_error(error, "vi")
    body = {"error": {"code": error.code, "message": told.message, "hint": told.hint}}
    return JSONResponse(body, status_code=status, headers=dict(headers or {}))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
