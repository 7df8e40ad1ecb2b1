"""Bundles that come in by a line, piece by piece: what came stays, whoever sends goes on where it ended.

Nobody signs in: a bundle carries its own proof. As soon as its beginning is here the signer is asked for, and
what strangers send is thrown away before it takes room. One sender at a time writes to a file; a process
that is killed lets go of it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from communeapp import log
from communeapp.core.errors import UserError
from communeapp.core.sync.limits import MAX_FILE, MAX_MANIFEST
from communeapp.core.trust import Trust
from communeapp.store.files import need_space
from communeapp.sync.bundle_reading import promised_size

_LOG = log.get(__name__)

_NAME = re.compile(r"[0-9a-f]{64}\Z")
#: So many unfinished uploads are kept at once.
MOST = 2000
#: After so long without a byte an unfinished upload goes.
KEEP_S = 30 * 86_400
#: So long it is remembered why a bundle was refused. It may be good later: a PC is approved meanwhile.
REFUSED_S = 600
#: By then the signed beginning of every bundle is complete.
_HEAD = MAX_MANIFEST + 4096
#: Free space that stays: a full disk would stop the database too.
RESERVE = 256 << 20


class Busy(Exception):  # noqa: N818 - what it is
    """Somebody else is sending the same bundle just now, or too many are being sent."""


def is_name(sha256: str) -> bool:
    """Say whether a text can be the hash of a bundle."""
    return bool(_NAME.match(sha256))


class Uploads:
    """The folder of unfinished uploads; several processes may use it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "line"

    def offset(self, sha256: str) -> int | None:
        """Say how much of a bundle came so far; None where nothing did."""
        try:
            return self._path(sha256).stat().st_size
        except OSError:
            return None

    @contextlib.contextmanager
    def receiving(self, sha256: str, size: int) -> Iterator[Receiver]:
        """Receive for one sender. Busy; UserError ``bundles.too_large``; EnvironmentProblem ``store.*``."""
        if not 0 < size <= MAX_FILE:
            raise UserError("bundles.too_large", step="lengths")
        path = self._path(sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            self._make_room()
        with path.open("ab") as file:
            if not _lock(file):
                raise Busy
            have = file.seek(0, os.SEEK_END)
            need_space(path, size - have + RESERVE)
            yield Receiver(file, path, size)

    def discard(self, sha256: str) -> None:
        """Throw an upload away."""
        with contextlib.suppress(OSError):
            self._path(sha256).unlink(missing_ok=True)

    def refuse(self, sha256: str, code: str) -> None:
        """Throw an upload away and remember why for a while: a sender in the middle of its sending does
        not hear the answer, and asks again."""
        self.discard(sha256)
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._refused(sha256).write_text(code, "ascii")

    def refused(self, sha256: str) -> str:
        """Say why a bundle was refused a moment ago; "" where it was not."""
        try:
            path = self._refused(sha256)
            if path.stat().st_mtime < time.time() - REFUSED_S:
                path.unlink()
                return ""
            return path.read_text("ascii")
        except (OSError, UnicodeDecodeError):
            return ""

    def _refused(self, sha256: str) -> Path:
        return self._path(sha256).with_suffix(".refused")

    def path(self, sha256: str) -> Path:
        """Say where a bundle lies that came whole."""
        return self._path(sha256)

    def _path(self, sha256: str) -> Path:
        if not _NAME.match(sha256):
            raise UserError("bundles.damaged", step="name")
        return self._folder / f"{sha256}.part"

    def _make_room(self) -> None:
        """Let old ones go; Busy where there are too many all the same."""
        found = []
        for path in (*self._folder.glob("*.part"), *self._folder.glob("*.refused")):
            with contextlib.suppress(OSError):
                found.append((path.stat().st_mtime, path))
        old = [path for changed, path in found if changed < time.time() - KEEP_S]
        for path in old:
            with contextlib.suppress(OSError):
                path.unlink()
        if len(found) - len(old) >= MOST:
            raise Busy


class Receiver:
    """Takes the bytes of one upload."""

    def __init__(self, file: IO[bytes], path: Path, size: int) -> None:
        self._file = file
        self._path = path
        self._size = size
        self._admitted = False
        self._looked = 0

    @property
    def have(self) -> int:
        """Say how much came so far."""
        return self._file.tell()

    @property
    def whole(self) -> bool:
        """Say whether all came."""
        return self.have == self._size

    def write(self, data: bytes) -> None:
        """Take the next bytes; UserError ``bundles.too_large`` beyond what was announced."""
        if self.have + len(data) > self._size:
            raise UserError("bundles.too_large", step="lengths")
        self._file.write(data)
        self._file.flush()

    def admit(self, trust: Callable[[], Trust], today: dt.date) -> None:
        """Ask who signed as soon as it can be known; UserError ``bundles.*`` throws the upload away.

        To be called after each write; it looks only when a good deal more came.
        """
        if self._admitted or not self.have or (self.have < 2 * self._looked and not self.whole):
            return
        self._looked = self.have
        size = promised_size(self._path, trust(), today=today)
        if size is None:
            if self.have > _HEAD or self.whole:
                raise UserError("bundles.incomplete")
            return
        if size != self._size:
            raise UserError("bundles.damaged", step="length")
        self._admitted = True

    def flush(self) -> None:
        """Put what came onto the disk."""
        self._file.flush()
        os.fsync(self._file.fileno())


def _lock(file: IO[bytes]) -> bool:
    """Keep others from writing to a file until it is closed, or this process ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
