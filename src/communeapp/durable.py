"""What makes a file and its name last through a power cut: flushed, renamed, the folder flushed.

Patient with a file that another program holds.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, TypeVar

T = TypeVar("T")

#: How systems say that a drive is full, and that it (or this folder) may not be written to.
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}

#: Waits so many seconds; tests pass their own and never sleep.
Waiter = Callable[[float], None]

#: How long a file that another program holds (antivirus, indexer) is asked for again.
PATIENCE_S = 5.0
_FIRST_PAUSE_S = 0.05

#: How file systems say that they cannot flush a folder; the rename itself has happened.
_CANNOT = {
    errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EBADF, errno.EISDIR,
    errno.EACCES, errno.EPERM, errno.EROFS,
}  # fmt: skip


def flush(file: IO[bytes]) -> None:
    """Bring what was written to an open file to the disk. OSError."""
    file.flush()
    os.fsync(file.fileno())


def sync_file(path: Path) -> None:
    """Bring a file's content to the disk. OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk.

    Windows has no such call, nor need; network drives, FAT and FUSE folders may refuse it, which is no
    failure. OSError where the disk itself fails, or the folder is gone.
    """
    if sys.platform == "win32":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _CANNOT:
            raise


def patiently(action: Callable[[], T], wait: Waiter = time.sleep) -> T:
    """Do something with a file; try again for up to 5 s while another program holds it.

    Windows answers with a sharing violation (PermissionError) while a virus scanner reads a new
    file. Raises that error when it is still held after that time.
    """
    pause, waited = _FIRST_PAUSE_S, 0.0
    while True:
        try:
            return action()
        except PermissionError:
            if waited >= PATIENCE_S:
                raise
            pause = min(pause, PATIENCE_S - waited)
            wait(pause)
            waited += pause
            pause *= 2


def place(source: Path, target: Path, wait: Waiter = time.sleep) -> None:
    """Give a flushed file its final name, over what stood there, so that the name lasts. OSError."""
    patiently(lambda: source.replace(target), wait)
    sync_folder(target.parent)


def sync_drive(folder: Path) -> None:
    """Bring everything of the drive that holds a folder to it, before it is said that it may be pulled out.

    On Windows nothing more is needed than what the other calls of this module do: it keeps nothing back
    for drives that can be pulled out. OSError.
    """
    if sys.platform == "win32":
        return
    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if call is None:  # no such call here: everything of every drive
        os.sync()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if call(handle) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)
