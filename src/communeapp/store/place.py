"""Is the data folder a place where a database is safe? Asked before anybody can type."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

from communeapp.core.errors import EnvironmentProblem
from communeapp.store.files import drive_of, told

#: File systems over a network: their locks cannot be relied on, and a cable pulled out tears pages.
_NETWORK = frozenset(
    (
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "afpfs",
        "davfs",
        "fuse.sshfs",
        "webdav",
    )
)
MOUNTS = Path("/proc/mounts")


def check_place(folder: Path, mounts: Path = MOUNTS) -> bool:
    """Make the folder, and try to write there; give False when only the space is lacking.

    EnvironmentProblem ``store.network_drive`` or ``store.read_only`` when it cannot hold data.
    """
    if is_network(folder, mounts):
        raise EnvironmentProblem("store.network_drive", path=str(folder))
    probe = folder / f".probe-{secrets.token_hex(4)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            probe.write_bytes(b"0" * 4096)
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        problem = told(error, folder)
        if problem.code == "store.disk_full":
            return False
        raise problem from error
    return True


def is_network(folder: Path, mounts: Path = MOUNTS) -> bool:
    """Say whether a folder lies on a network drive."""
    if sys.platform == "win32":
        import ctypes

        drive = drive_of(folder)
        if drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == 4)  # DRIVE_REMOTE
    return _file_system(folder, mounts) in _NETWORK


def _file_system(folder: Path, mounts: Path) -> str:
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # no such list on this system
        return ""
    where = os.path.realpath(folder)
    best, kind = "", ""
    for line in lines:
        parts = line.split()
        if len(parts) < 3:
            continue
        # Blanks and backslashes in mount points are written as octal numbers.
        point = parts[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        inside = where == point or where.startswith(point.rstrip("/") + "/")
        # A later line is mounted over an earlier one.
        if inside and len(point) >= len(best):
            best, kind = point, parts[2]
    return kind
