"""The side file of the event log, which backups leave out, and the mark of the PC it belongs to.

The database and the side file must name the same epoch. When they do not, the database came from
somewhere else (a backup, a copied folder, a cloned PC), and its log goes on in a new epoch: history
is never written twice under one number.
"""

from __future__ import annotations

import hashlib
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path

from communeapp.core.events import NotCanonicalError, canonical_json, parse_canonical
from communeapp.store.files import write_atomically


@dataclass(frozen=True)
class EpochMark:
    """What the side file says: whose log, on which PC, and how far it is known to have come."""

    epoch: str
    dev: str
    host: str
    seq: int


def read_mark(path: Path) -> EpochMark | None:
    """Read the side file; None when it is missing or no side file of ours."""
    try:
        data = parse_canonical(path.read_bytes())
        return EpochMark(str(data["epoch"]), str(data["dev"]), str(data["host"]), int(data["seq"]))
    except (OSError, NotCanonicalError, KeyError, TypeError, ValueError):
        return None


def write_mark(path: Path, mark: EpochMark, *, durable: bool = True) -> None:
    """Write the side file. A mark that only moves ``seq`` on need not reach the disk at once."""
    data = {"epoch": mark.epoch, "dev": mark.dev, "host": mark.host, "seq": mark.seq}
    write_atomically(path, canonical_json(data), durable=durable)


def host_id(data_dir: Path) -> str:
    """Name this PC and this folder without telling either; 32 hex digits."""
    seed = f"communeapp host 1\n{machine_name()}\n{data_dir.resolve()}"
    return hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def machine_name() -> str:
    """Give what the system calls this installation; the network card's number where it has no name."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE,
                r"SOFTWARE\Microsoft\Cryptography",
                0,
                winreg.KEY_READ | winreg.KEY_WOW64_64KEY,
            ) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return f"{uuid.getnode():012x}"
    for place in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        try:
            if name := place.read_text(encoding="ascii").strip():
                return name
        except (OSError, UnicodeDecodeError):
            continue
    return f"{uuid.getnode():012x}"
