"""Locks of the operating system on a file: one process at a time, and gone with the process that held them."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from communeapp.core.errors import EnvironmentProblem

_LOCK_AT = 1 << 30  # beyond the text, so that Windows lets others read who holds it

if sys.platform == "win32":
    import msvcrt

    def lock(file: IO[bytes]) -> None:
        """Take the lock of an open file; OSError at once where another process has it."""
        file.seek(_LOCK_AT)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def unlock(file: IO[bytes]) -> None:
        """Give it back. OSError."""
        file.seek(_LOCK_AT)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def lock(file: IO[bytes]) -> None:
        """Take the lock of an open file; OSError at once where another process has it."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def unlock(file: IO[bytes]) -> None:
        """Give it back. OSError."""
        fcntl.flock(file, fcntl.LOCK_UN)


@contextlib.contextmanager
def alone(path: Path, busy: str) -> Iterator[None]:
    """Hold the lock of a file, which is made where it is missing and stays.

    EnvironmentProblem with the code ``busy`` where another process has it; OSError where it cannot be made.
    """
    with path.open("a+b", buffering=0) as file:
        try:
            lock(file)
        except OSError as error:
            raise EnvironmentProblem(busy) from error
        try:
            yield
        finally:
            unlock(file)
