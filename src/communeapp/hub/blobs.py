"""Files of the hub, each under the name of its SHA-256; the database says which there are.

A file gets its name only when its hash is proven, and its row in the transaction of the bundle that brought it.
Where that transaction fails a file may stay without a row: it is whole, and the next bundle with it
finds it there.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import IO

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp import durable
from communeapp.core.errors import UserError
from communeapp.hub.db import schema
from communeapp.paths import HubPaths
from communeapp.store.files import need_space, told
from communeapp.sync.bundle_contents import BlobPart

_COPY = 1 << 20
#: Free space that has to stay, bytes: a full disk would also stop the database.
RESERVE = 256 << 20


class Blobs:
    """The folder of blobs."""

    def __init__(self, paths: HubPaths) -> None:
        self._folder = paths.blobs_dir

    def path(self, sha256: str) -> Path:
        """Say where a file is: in one of 256 folders, so that none grows beyond measure."""
        return self._folder / sha256[:2] / sha256

    def has(self, sha256: str, size: int | None = None) -> bool:
        """Say whether a file is there (with that many bytes)."""
        try:
            return size in (None, self.path(sha256).stat().st_size)
        except OSError:
            return False

    def part(self, sha256: str, size: int) -> BlobPart:
        """Give a file to be sent."""
        path = self.path(sha256)
        return BlobPart(sha256, size, lambda: path.open("rb"))

    def begin(self, sha256: str, size: int) -> BlobFile:
        """Begin to write a file; EnvironmentProblem ``store.disk_full`` where it would fill the disk."""
        path = self.path(sha256)
        need_space(self._folder, size + RESERVE)
        path.parent.mkdir(parents=True, exist_ok=True)
        return BlobFile(path, size)

    def keep(self, source: Path, most: int) -> tuple[str, int]:
        """Copy a file in; give its hash and size. UserError ``hub.file_too_large``; EnvironmentProblem."""
        try:
            size = source.stat().st_size
            if size > most:
                raise UserError("hub.file_too_large", field="file", most=most >> 20)
            digest = hashlib.sha256()
            with source.open("rb") as file:
                while data := file.read(_COPY):
                    digest.update(data)
            name = digest.hexdigest()
            if self.has(name, size):
                return name, size
            with source.open("rb") as file:
                self._copy(file, name, size)
        except OSError as error:
            raise told(error, source) from error
        return name, size

    def _copy(self, file: IO[bytes], name: str, size: int) -> None:
        target, digest, left = self.begin(name, size), hashlib.sha256(), size
        try:
            while data := file.read(_COPY):
                digest.update(data)
                left -= len(data)
                target.write(data)
            if left or digest.hexdigest() != name:
                raise UserError("hub.file_changed", field="file")
            target.done()
            target.place()
        except BaseException:
            target.drop()
            raise


class BlobFile:
    """One file that is being written, beside its place; a sink for :mod:`communeapp.core.sync.frames`."""

    def __init__(self, path: Path, size: int) -> None:
        self.path = path
        self.size = size
        self._part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
        self._file: IO[bytes] = self._part.open("xb")

    @property
    def sha256(self) -> str:
        """Give its name."""
        return self.path.name

    def write(self, data: bytes) -> None:
        """Take the next bytes."""
        self._file.write(data)

    def done(self) -> None:
        """Know that the content is whole and its hash right: it is brought to the disk."""
        durable.flush(self._file)
        self._file.close()

    def place(self) -> None:
        """Give it its name."""
        durable.place(self._part, self.path)

    def drop(self) -> None:
        """Throw it away, whatever became of it."""
        self._file.close()
        self._part.unlink(missing_ok=True)


def add_blobs(connection: Connection, found: Iterable[tuple[str, int]], now_ms: int) -> int:
    """Note files that are there; count the new ones."""
    table, new = schema.blob, 0
    for sha256, size in found:
        known = connection.scalar(sa.select(table.c.bytes).where(table.c.sha256 == sha256))
        if known is None:
            connection.execute(
                sa.insert(table).values(sha256=sha256, bytes=size, received_ms=now_ms)
            )
            new += 1
    return new
