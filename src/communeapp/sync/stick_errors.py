"""What the system says of a stick, as it is told to people: with the drive, and with the bytes."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

from communeapp.core.errors import EnvironmentProblem
from communeapp.drives import drive_of, free_bytes

#: Room for the entries of folders and the last clusters of files.
SLACK = 1 << 20

_FULL = {errno.ENOSPC, errno.EDQUOT}
_REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM}
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ESTALE, errno.ENOTDIR}
#: The same in the words of Windows (`WinError.h`), where ``errno`` is too coarse.
_WINDOWS = {
    15: "gone", 21: "gone", 433: "gone", 1006: "gone", 1110: "gone", 1167: "gone",
    19: "read_only", 39: "full", 112: "full", 223: "too_large",
}  # fmt: skip


def told(error: OSError, place: Path, needed: int = 0) -> EnvironmentProblem:
    """Turn an error of the system into the one that is shown.

    ``place`` is the stick (or folder), ``needed`` the bytes that were to be written.
    EnvironmentProblem ``stick.full``, ``stick.read_only``, ``stick.gone``, ``stick.file_too_large``,
    ``stick.io``.
    """
    kind = _WINDOWS.get(getattr(error, "winerror", None) or 0, "")
    if kind == "full" or error.errno in _FULL:
        return full(place, needed)
    if kind == "too_large" or error.errno == errno.EFBIG:
        return EnvironmentProblem("stick.file_too_large", **where(place, needed))
    # A stick that was pulled out answers with whatever it likes: ask whether it is there at all.
    if kind == "gone" or error.errno in _GONE or not _there(place):
        return EnvironmentProblem("stick.gone", drive=drive_of(place))
    if kind == "read_only" or error.errno in _REFUSED or isinstance(error, PermissionError):
        return EnvironmentProblem("stick.read_only", drive=drive_of(place))
    return EnvironmentProblem("stick.io", drive=drive_of(place), detail=error.errno)


def full(place: Path, needed: int) -> EnvironmentProblem:
    """Make the error that names the drive and the bytes that have to be free."""
    return EnvironmentProblem("stick.full", **where(place, needed))


def need_room(place: Path, needed: int) -> None:
    """Raise EnvironmentProblem ``stick.full`` unless so many bytes are free; OSError."""
    if free_bytes(place) < needed + SLACK:
        raise full(place, needed + SLACK)


def where(place: Path, needed: int) -> dict[str, Any]:
    """Give the values that such a sentence is filled with."""
    return {
        "drive": drive_of(place),
        "needed": needed,
        "needed_mb": max(1, -(-needed // 1_000_000)),
    }


def _there(place: Path) -> bool:
    try:
        place.lstat()
    except OSError:
        return False
    return True
