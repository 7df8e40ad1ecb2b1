"""Is the data folder a place where a database is safe? Asked before anybody can type."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

from communeapp.core.errors import EnvironmentProblem
from communeapp.drives import MOUNTS, mount_of
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
    found = mount_of(folder, mounts)
    return found is not None and found.file_system in _NETWORK
