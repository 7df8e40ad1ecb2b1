"""Finds and reads the policy of this PC: that of the system, and that beside the program.

The system's lies where only an administrator writes, and holds over the other one. No variable of the
environment names another place: whoever works at the PC could set it.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Any

from communeapp import log, program
from communeapp.core.policy import MAX_BYTES, NONE, Policy, merge, parse, unreadable

_LOG = log.get(__name__)

FILE = "policy.toml"
_LINUX = Path("/etc/communeapp")
_COMMON_APPDATA = 0x0023  # CSIDL: %ProgramData%


def policy_files() -> tuple[Path, ...]:
    """Say where policies are looked for, the least important first."""
    home = program.here().home
    beside = () if home is None else (home / FILE,)
    return (*beside, system_folder() / FILE)


def system_folder() -> Path:
    """Give the folder of the system's policy: ``%ProgramData%\\CommuneApp``, ``/etc/communeapp``."""
    if sys.platform == "win32":
        return _program_data() / "CommuneApp"
    return _LINUX


def load_policy() -> Policy:
    """Read the policy of this PC; what is wrong with it stands in ``faults``. An empty one where there is none."""
    found = [one for one in map(read_policy, policy_files()) if one]
    return merge(found) if found else NONE


def read_policy(path: Path) -> Policy:
    """Read one file; empty where it is not there."""
    try:
        if not path.exists():
            return NONE
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        _LOG.warning("a policy cannot be read errno=%s", error.errno)
        return unreadable(str(path), error.strerror or "")
    policy = parse(data, str(path))
    for fault in policy.faults:
        _LOG.warning("a policy is not right: %s", fault.code)
    return policy


if sys.platform == "win32":

    def _program_data() -> Path:
        """Ask the system, not the environment: that is the user's to set. SHGetFolderPathW (shell32)."""
        buffer = ctypes.create_unicode_buffer(260)
        shell: Any = ctypes.WinDLL("shell32")
        if shell.SHGetFolderPathW(None, _COMMON_APPDATA, None, 0, buffer) == 0 and buffer.value:
            return Path(buffer.value)
        return Path("C:\\ProgramData")
