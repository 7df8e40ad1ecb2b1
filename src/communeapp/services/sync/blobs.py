"""Files that came in bundles, until the event that they belong to is applied and takes them.

``office.blobs``: each file lies in ``blobs/`` under its SHA-256. Whoever applies an event takes its file with
:meth:`Blobs.path` or :meth:`Blobs.read` and then says :meth:`Blobs.drop`; an event whose file has not
come says :meth:`Blobs.want` and is applied again when it comes.
"""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import IO

from communeapp import log
from communeapp.clock import Clock
from communeapp.core.sync.applying import BlobSource, Opened
from communeapp.durable import sync_folder
from communeapp.store.apply_queue import ApplyQueue
from communeapp.store.database import Store

_LOG = log.get(__name__)
_NAME = re.compile(r"[0-9a-f]{64}\Z")
_NEW = "new"


class Blobs:
    """The folder of arrived files; rows of the table ``blob`` say which of them belong there."""

    def __init__(self, store: Store, clock: Clock, folder: Path) -> None:
        self._store = store
        self._clock = clock
        self._folder = folder
        self._queue = ApplyQueue(store)

    def path(self, sha256: str) -> Path:
        """Say where an arrived file lies; ValueError for what is no hash."""
        if not _NAME.match(sha256):
            raise ValueError(sha256)
        return self._folder / sha256

    def has(self, sha256: str) -> bool:
        """Say whether a file came and was not taken yet."""
        return bool(_NAME.match(sha256)) and self._row(sha256) and self.path(sha256).is_file()

    def read(self, sha256: str) -> bytes:
        """Give the content of an arrived file; OSError."""
        return self.path(sha256).read_bytes()

    def open(self, sha256: str) -> Opened | None:
        """Give the size of an arrived file and what opens it; None where it is not here."""
        if not self.has(sha256):
            return None
        path = self.path(sha256)
        return path.stat().st_size, lambda: path.open("rb")

    def want(self, sha256: str, event: str) -> None:
        """Note that an event (its id) waits for a file; only inside a transaction."""
        self._queue.want(sha256, event)

    def wanted(self) -> frozenset[str]:
        """Give the files that events wait for."""
        return self._queue.wanted()

    def drop(self, sha256: str) -> None:
        """Let go of an arrived file: it is kept elsewhere now. Only inside a transaction; the file goes
        when that is on the disk."""
        self._store.write("DELETE FROM blob WHERE sha256 = ?", [sha256])
        self._store.after_commit(lambda: self._gone(sha256))

    # -------------------------------------------------------------- arriving

    def writer(self, sha256: str, size: int) -> BlobWriter:
        """Begin to take a file in; only inside the transaction of its bundle. OSError."""
        return BlobWriter(self, sha256, size)

    def staged(self, sha256: str) -> Path:
        """Say where a file lies until its bundle is taken in."""
        return self._folder / _NEW / sha256

    def keep(self, sha256: str, size: int) -> None:
        """Enter a staged file; it gets its place when the transaction is on the disk."""
        row = {"sha256": sha256, "bytes": size, "at_ms": self._clock.now_ms()}
        self._store.put("blob", row, "sha256")
        self._queue.arrived(sha256)
        self._store.after_commit(lambda: self._place(sha256))

    def settle(self) -> None:
        """Finish what a crash left: entered files get their place, others go. Errors of the disk are
        logged: the next start tries again."""
        try:
            staged = sorted((self._folder / _NEW).iterdir())
        except OSError:
            return
        for path in staged:
            with contextlib.suppress(OSError):
                if _NAME.match(path.name) and self._row(path.name):
                    self._place(path.name)
                else:
                    path.unlink()

    def forget_staged(self, hashes: list[str]) -> None:
        """Delete files of a bundle that turned out bad."""
        for sha256 in hashes:
            with contextlib.suppress(OSError):
                self.staged(sha256).unlink(missing_ok=True)

    def _place(self, sha256: str) -> None:
        try:
            self.staged(sha256).replace(self.path(sha256))
            sync_folder(self._folder)
        except FileNotFoundError:
            return  # it has its place already
        except OSError as error:
            _LOG.warning("an arrived file has no place yet errno=%s", error.errno)

    def _gone(self, sha256: str) -> None:
        with contextlib.suppress(OSError):
            self.path(sha256).unlink(missing_ok=True)

    def _row(self, sha256: str) -> bool:
        return self._store.maybe("SELECT 1 FROM blob WHERE sha256 = ?", [sha256]) is not None


class BlobWriter:
    """Takes the bytes of one file of a bundle (a ``BlobSink``)."""

    def __init__(self, blobs: Blobs, sha256: str, size: int) -> None:
        self._blobs = blobs
        self._sha256 = sha256
        self._size = size
        path = blobs.staged(sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file: IO[bytes] = path.open("wb")

    def write(self, data: bytes) -> None:
        """Take the next bytes; OSError."""
        self._file.write(data)

    def done(self) -> None:
        """Know that the content is whole: it is put onto the disk and entered."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._blobs.keep(self._sha256, self._size)

    def close(self) -> None:
        """Close the file, whatever became of it."""
        self._file.close()


class AllBlobs:
    """All places where files are kept: those of the appliers, and what came and was not taken yet."""

    def __init__(self, blobs: Blobs, sources: list[BlobSource]) -> None:
        self._blobs = blobs
        self._sources = sources

    def open(self, sha256: str) -> Opened | None:
        """Give size and opener of a file, None where no place has it."""
        for source in self._sources:
            if (found := source.open(sha256)) is not None:
                return found
        return self._blobs.open(sha256)

    def has(self, sha256: str) -> bool:
        """Say whether any place has a file."""
        return self._blobs.has(sha256) or any(one.has(sha256) for one in self._sources)
