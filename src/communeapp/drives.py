"""Drives as people know them: a letter on Windows, a place where a disk is mounted elsewhere."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

MOUNTS = Path("/proc/mounts")
#: Blanks, tabs, line feeds and backslashes stand there as octal numbers.
_OCTAL = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True)
class Mount:
    """A line of the list of mounted disks."""

    device: str
    point: Path
    file_system: str
    options: frozenset[str]


def mounts(table: Path = MOUNTS) -> tuple[Mount, ...]:
    """List what is mounted, in the order of mounting; nothing on a system without such a list."""
    try:
        lines = table.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ()
    parts = (line.split() for line in lines)
    return tuple(
        Mount(_plain(one[0]), Path(_plain(one[1])), one[2], frozenset(one[3].split(",")))
        for one in parts
        if len(one) >= 4
    )


def mount_of(path: Path, table: Path = MOUNTS) -> Mount | None:
    """Give what is mounted at a path or above it; a later line is mounted over an earlier one."""
    where, best = Path(os.path.realpath(path)), None
    for one in mounts(table):
        above = where == one.point or one.point in where.parents
        if above and (best is None or len(one.point.parts) >= len(best.point.parts)):
            best = one
    return best


def drive_of(path: Path) -> str:
    """Name the drive as people know it: the letter on Windows, the mount point elsewhere."""
    where = path.absolute()
    if where.drive:
        return where.drive
    while not _is_mount(where) and where != where.parent:
        where = where.parent
    return str(where)


def free_bytes(path: Path) -> int:
    """Give the free space of the drive that holds a path (which need not exist yet). OSError."""
    where = path.absolute()
    while not where.exists() and where != where.parent:
        where = where.parent
    return shutil.disk_usage(where).free


def _is_mount(where: Path) -> bool:
    try:
        return where.is_mount()
    except OSError:  # a drive that fails when it is looked at is the one that is meant
        return True


def _plain(text: str) -> str:
    return _OCTAL.sub(lambda found: chr(int(found[1], 8)), text)
