"""Files the office cares about: written beside, flushed, renamed; patient with a file that is held."""

from __future__ import annotations

import contextlib
import errno
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from communeapp.core.errors import EnvironmentProblem
from communeapp.drives import drive_of as drive_of
from communeapp.drives import free_bytes as free_bytes
from communeapp.durable import flush
from communeapp.durable import sync_file as sync_file
from communeapp.durable import sync_folder as sync_folder

T = TypeVar("T")

#: Waits so many seconds; tests pass their own and never sleep.
Waiter = Callable[[float], None]

#: How long a file that another program holds (antivirus, indexer) is asked for again.
PATIENCE_S = 5.0
_FIRST_PAUSE_S = 0.05

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


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


def replace_file(source: Path, target: Path, wait: Waiter = time.sleep) -> None:
    """Rename over ``target`` in one step and make the rename last."""
    patiently(lambda: source.replace(target), wait)
    sync_folder(target.parent)


def write_atomically(
    path: Path, data: bytes, *, durable: bool = True, wait: Waiter = time.sleep
) -> None:
    """Write a small file so that it is either the old one or the new one, never a piece."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.write(data)
            if durable:
                flush(file)
        if durable:
            replace_file(part, path, wait)
        else:
            patiently(lambda: part.replace(path), wait)
    except OSError:
        with contextlib.suppress(OSError):  # what refused the file may refuse this too
            part.unlink(missing_ok=True)
        raise


def need_space(path: Path, needed: int) -> None:
    """Raise EnvironmentProblem ``store.disk_full`` unless so many bytes are free beside ``path``."""
    if free_bytes(path) < needed:
        raise disk_full(path, needed)


def disk_full(path: Path, needed: int) -> EnvironmentProblem:
    """Make the error that names the drive and the space that has to be made."""
    needed_mb = max(1, -(-needed // 1_000_000))
    return EnvironmentProblem(
        "store.disk_full", drive=drive_of(path), needed=needed, needed_mb=needed_mb
    )


def told(error: OSError, path: Path, needed: int = 1_000_000) -> EnvironmentProblem:
    """Turn an error of the file system into the one that is shown."""
    if error.errno in _FULL:
        return disk_full(path, needed)
    if error.errno in _READ_ONLY or isinstance(error, PermissionError):
        return EnvironmentProblem("store.read_only", path=str(path))
    if isinstance(error, FileNotFoundError):
        return EnvironmentProblem("store.gone", path=str(path))
    return EnvironmentProblem("store.io", path=str(path), detail=error.errno)
