"""Files the office cares about: written beside, flushed, renamed."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

from communeapp.core.errors import EnvironmentProblem
from communeapp.drives import drive_of as drive_of
from communeapp.drives import free_bytes as free_bytes
from communeapp.durable import FULL, READ_ONLY, flush, place
from communeapp.durable import PATIENCE_S as PATIENCE_S
from communeapp.durable import Waiter as Waiter
from communeapp.durable import patiently as patiently
from communeapp.durable import sync_file as sync_file
from communeapp.durable import sync_folder as sync_folder

#: Renames over a file in one step and makes the rename last.
replace_file = place


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
    if error.errno in FULL:
        return disk_full(path, needed)
    if error.errno in READ_ONLY or isinstance(error, PermissionError):
        return EnvironmentProblem("store.read_only", path=str(path))
    if isinstance(error, FileNotFoundError):
        return EnvironmentProblem("store.gone", path=str(path))
    return EnvironmentProblem("store.io", path=str(path), detail=error.errno)
