"""Locks of the operating system on a file: one process at a time, and gone with the process that held them."""

from __future__ import annotations

import sys
from typing import IO

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
