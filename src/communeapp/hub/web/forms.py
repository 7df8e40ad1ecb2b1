"""Reads what a form sends: fields under caps, files straight to the disk, nothing large in memory.

Files go to ``uploads/`` of the hub's folder, the disk that they will stay on. The token of the page has
to come before the first file: whoever has none writes nothing.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import IO
from urllib.parse import parse_qsl

import anyio
from anyio.to_thread import run_sync
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import ClientDisconnect, Request

from communeapp.hub.web.refusals import Refused
from communeapp.hub.web.request import Form, Upload

MAX_FIELDS = 500
MAX_FIELDS_BYTES = 512 * 1024
MAX_HEADERS_BYTES = 16 * 1024
#: So much stays free on the disk after an upload.
RESERVE_BYTES = 256 * 1024 * 1024
#: A browser that says nothing for so long has gone; 64 kbit/s lines say something every second.
SILENCE_S = 60.0
_BLOCK = 512 * 1024
#: So much of a form that is refused is still read, and for so long.
MAX_DRAIN = 64 * 1024 * 1024
DRAIN_S = 20.0


async def read_form(
    request: Request,
    folder: Path,
    *,
    files: int,
    each: int,
    check: Callable[[dict[str, tuple[str, ...]]], None],
) -> Form:
    """Read a form. ``check`` sees the fields before the first file is written, and again at the end.

    Refused 400, 408, 411, 413, 415, 507; files written so far are deleted then.
    """
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    if kind == b"application/x-www-form-urlencoded":
        form = await _plain(request)
        check(form.fields)
        return form
    if kind != b"multipart/form-data":
        raise Refused(415, "bad_form")
    boundary = options.get(b"boundary", b"")
    if not 1 <= len(boundary) <= 200:
        raise Refused(400, "bad_form")
    await run_sync(_room, request.headers.get("content-length", ""), folder, files * each)
    reader = _Reader(boundary, folder, files, each, check)
    try:
        async for block in _body(request):
            reader.feed(block)
            if reader.pending >= _BLOCK:
                await run_sync(reader.write)
        await run_sync(reader.finish)
    except FormParserError as error:
        await run_sync(reader.discard)
        raise Refused(400, "bad_form") from error
    except BaseException:
        with anyio.CancelScope(shield=True):
            await run_sync(reader.discard)
        raise
    check(reader.fields_so_far())
    return Form(reader.fields_so_far(), tuple(reader.uploads))


def sweep(folder: Path) -> None:
    """Delete what processes that were killed left: files of forms a day old."""
    with contextlib.suppress(OSError):
        for path in folder.glob("*.part"):
            if path.stat().st_mtime < time.time() - 86_400:
                path.unlink(missing_ok=True)


def discard(form: Form) -> None:
    """Delete the files of a form that nobody took away."""
    for one in form.uploads:
        with contextlib.suppress(OSError):
            one.path.unlink(missing_ok=True)


async def drain(request: Request) -> None:
    """Read on for a while what a browser still sends: it shows no answer before it has sent all."""
    if request._stream_consumed:  # all of it was read: nothing more will ever come
        return
    left = MAX_DRAIN
    with contextlib.suppress(Exception):
        with anyio.move_on_after(DRAIN_S):
            while left > 0:
                message = await request.receive()
                if message["type"] != "http.request" or not message.get("more_body"):
                    return
                left -= len(message.get("body", b""))


async def _body(request: Request) -> AsyncIterator[bytes]:
    blocks = request.stream()
    while True:
        try:
            with anyio.fail_after(SILENCE_S):
                block = await anext(blocks)
        except StopAsyncIteration:
            return
        except TimeoutError as error:
            raise Refused(408, "too_slow") from error
        except ClientDisconnect as error:
            raise Refused(400, "cut_off") from error
        if block:
            yield block


async def _plain(request: Request) -> Form:
    body = bytearray()
    async for block in _body(request):
        body += block
        if len(body) > MAX_FIELDS_BYTES:
            raise Refused(413, "form_too_large")
    try:
        pairs = parse_qsl(
            bytes(body).decode("utf-8"),
            keep_blank_values=True,
            max_num_fields=MAX_FIELDS,
            errors="strict",
        )
    except ValueError as error:
        raise Refused(400, "bad_form") from error
    fields: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        fields[name] = (*fields.get(name, ()), _clean(value))
    return Form(fields)


def _clean(value: str) -> str:
    """Drop what no database takes (NUL, halves of pairs) and bring line ends to one form."""
    value = value.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return value.encode("utf-8", "replace").decode("utf-8")


def _room(length: str, folder: Path, most: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if not (length.isascii() and length.isdigit() and len(length) < 20):
        raise Refused(411, "bad_form")
    if int(length) > most + MAX_FIELDS_BYTES + MAX_HEADERS_BYTES:
        raise Refused(413, "upload_too_large", limit_mb=most // 1_048_576)
    if shutil.disk_usage(folder).free < int(length) + RESERVE_BYTES:
        raise Refused(507, "disk_full")


class _Reader:
    """Takes a multipart body apart as it comes; blocks of files wait in memory until :meth:`write`."""

    def __init__(
        self,
        boundary: bytes,
        folder: Path,
        files: int,
        each: int,
        check: Callable[[dict[str, tuple[str, ...]]], None],
    ) -> None:
        self._folder, self._files, self._each, self._check = folder, files, each, check
        self._fields: dict[str, list[str]] = {}
        self.uploads: list[Upload] = []
        self.pending = 0
        self._waiting: list[bytes] = []
        self._file: IO[bytes] | None = None
        self._path = folder
        self._bytes = 0
        self._budget = MAX_FIELDS_BYTES
        self._count = 0
        self._part: bytearray | None = None
        self._header, self._value = bytearray(), bytearray()
        self._disposition = b""
        self._name = self._filename = ""
        self._ended = False
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_part_data": self._data,
                "on_part_end": self._end,
                "on_header_field": self._header_field,
                "on_header_value": self._header_value,
                "on_header_end": self._header_end,
                "on_headers_finished": self._headers_finished,
                "on_end": self._on_end,
            },
        )

    def feed(self, block: bytes) -> None:
        self._parser.write(block)

    def fields_so_far(self) -> dict[str, tuple[str, ...]]:
        return {name: tuple(values) for name, values in self._fields.items()}

    def write(self) -> None:
        """Write what waits to the file that is being received."""
        if self._file is not None:
            for block in self._waiting:
                self._file.write(block)
        self._waiting.clear()
        self.pending = 0

    def finish(self) -> None:
        self._parser.finalize()
        if not self._ended:
            raise FormParserError

    def discard(self) -> None:
        self._close()
        for one in self.uploads:
            with contextlib.suppress(OSError):
                one.path.unlink(missing_ok=True)
        if self._path != self._folder:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
        self._file = None

    def _spend(self, count: int) -> None:
        self._budget -= count
        if self._budget < 0:
            raise Refused(413, "form_too_large")

    def _begin(self) -> None:
        self._count += 1
        if self._count > MAX_FIELDS:
            raise Refused(413, "form_too_large")
        self._disposition = b""
        self._part = None

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._spend(end - start)
        self._header += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._spend(end - start)
        self._value += data[start:end]

    def _header_end(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._disposition = bytes(self._value)
        self._header.clear()
        self._value.clear()

    def _headers_finished(self) -> None:
        _, options = parse_options_header(self._disposition)
        if b"name" not in options:
            raise FormParserError
        self._name = options[b"name"].decode("utf-8", "replace")
        if b"filename" not in options:
            self._part = bytearray()
            return
        self._filename = _clean(options[b"filename"].decode("utf-8", "replace"))[-200:]
        if len(self.uploads) >= self._files:
            raise Refused(413, "too_many_files", limit=self._files)
        self._check(self.fields_so_far())
        self._path = self._folder / f"{secrets.token_hex(16)}.part"
        self._file = self._path.open("xb")
        self._bytes = 0

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._part is not None:
            self._spend(end - start)
            self._part += data[start:end]
            return
        self._bytes += end - start
        if self._bytes > self._each:
            raise Refused(413, "upload_too_large", limit_mb=self._each // 1_048_576)
        self._waiting.append(data[start:end])
        self.pending += end - start

    def _end(self) -> None:
        if self._part is not None:
            text = _clean(bytes(self._part).decode("utf-8", "replace"))
            self._fields.setdefault(self._name, []).append(text)
            self._part = None
            return
        self.write()
        self._close()
        self.uploads.append(Upload(self._name, self._filename, self._path, self._bytes))
        self._path = self._folder

    def _on_end(self) -> None:
        self._ended = True
