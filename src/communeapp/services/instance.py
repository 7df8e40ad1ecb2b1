"""One program per profile: a lock of the operating system, which dies with its process."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import IO

from communeapp import locking
from communeapp.core.errors import EnvironmentProblem
from communeapp.store.files import told


class InstanceLock:
    """Held by the one process that may write to a profile."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def acquire(self) -> None:
        """Take the lock; EnvironmentProblem ``office.already_open`` (``pid``) when another has it."""
        if self._file is not None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            file = self._path.open("a+b", buffering=0)
        except OSError as error:
            raise told(error, self._path.parent) from error
        try:
            locking.lock(file)
        except OSError as error:
            holder = _holder(file)
            file.close()
            raise EnvironmentProblem("office.already_open", pid=holder) from error
        self._file = file
        with contextlib.suppress(OSError):  # on a full disk the lock holds without its number
            file.truncate(0)
            file.write(str(os.getpid()).encode("ascii"))

    def release(self) -> None:
        """Give the lock back. The file stays: removing it would let two processes lock two files."""
        if self._file is not None:
            locking.unlock(self._file)
            self._file.close()
            self._file = None

    @property
    def held(self) -> bool:
        """Say whether this object holds the lock."""
        return self._file is not None


def _holder(file: IO[bytes]) -> int:
    file.seek(0)
    text = file.read(20)
    return int(text) if text.isdigit() else 0
