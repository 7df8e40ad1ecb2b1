"""Sticks that are plugged in: where they are, how much room they have, whether they can be written to.

Nothing here writes. Asking for the space of a drive that hangs may take long: not for the thread of a
window.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from communeapp.drives import MOUNTS, Mount, mount_of, mounts

#: A stick is asked for no more often than that, in seconds.
PAUSE_S = 2.0
_BLOCK = Path("/sys/class/block")
_DISKS = Path("/dev/disk")
#: Where desktops mount what is plugged in.
_PLUGGED = (Path("/media"), Path("/run/media"))
#: The system itself may run from a stick.
_SYSTEM = tuple(
    map(Path, ("/boot", "/etc", "/home", "/nix", "/opt", "/root", "/usr", "/var", "/cdrom"))
)
_DISCS = frozenset(("iso9660", "udf", "squashfs"))
_HEX = re.compile(r"\\x([0-9a-f]{2})")


@dataclass(frozen=True)
class Volume:
    """A drive, or a folder that is used like one.

    ``id`` stays the same wherever it is plugged in (the serial number of its file system; for a folder
    its path), ``label`` is its name as people gave it. Sizes are bytes, at the time it was asked.
    """

    root: Path
    label: str
    id: str
    file_system: str
    total: int
    free: int
    read_only: bool


def volumes() -> tuple[Volume, ...]:
    """List the sticks that are plugged in; a drive that does not answer is left out."""
    if sys.platform == "win32":
        from communeapp.sync.volumes_windows import Kernel32, windows_volumes

        return windows_volumes(Kernel32())
    return linux_volumes()


def volume_of(folder: Path, listing: Callable[[], tuple[Volume, ...]] = volumes) -> Volume:
    """Describe a folder: the stick whose root it is, else itself on whatever drive. OSError."""
    where = Path(os.path.realpath(folder))
    for one in listing():
        if where == Path(os.path.realpath(one.root)):
            return one
    usage = shutil.disk_usage(where)
    found = mount_of(where)
    return Volume(
        root=folder,
        label=where.name or str(where),
        id=f"folder:{where}",
        file_system=found.file_system if found else "",
        total=usage.total,
        free=usage.free,
        read_only="ro" in found.options if found else not os.access(where, os.W_OK),
    )


@dataclass(frozen=True)
class Plugged:
    """What changed since the last look."""

    now: tuple[Volume, ...]
    added: tuple[Volume, ...]
    removed: tuple[Volume, ...]


class VolumeWatch:
    """Says what was plugged in or out; may be asked as often as one likes."""

    def __init__(
        self,
        listing: Callable[[], tuple[Volume, ...]] = volumes,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._listing, self._now = listing, now
        self._known: dict[tuple[str, Path], Volume] = {}
        self._asked: float | None = None

    def look(self) -> Plugged | None:
        """Give what changed; None where nothing did, or the last look is less than 2 s ago."""
        at = self._now()
        if self._asked is not None and at - self._asked < PAUSE_S:
            return None
        self._asked = at
        found = {(one.id, one.root): one for one in self._listing()}
        added = tuple(one for key, one in found.items() if key not in self._known)
        removed = tuple(one for key, one in self._known.items() if key not in found)
        self._known = found
        return Plugged(tuple(found.values()), added, removed) if added or removed else None


def linux_volumes(
    table: Path = MOUNTS, block: Path = _BLOCK, disks: Path = _DISKS
) -> tuple[Volume, ...]:
    """List sticks on Linux: block devices that can be pulled out, hang on USB, or that a desktop mounted."""
    found: dict[str, Volume] = {}
    for one in mounts(table):
        if not _is_stick(one, block):
            continue
        try:
            usage = shutil.disk_usage(one.point)
        except OSError:  # half gone
            continue
        volume = Volume(
            root=one.point,
            label=_named(disks / "by-label", one.device) or one.point.name,
            id=_named(disks / "by-uuid", one.device) or f"folder:{one.point}",
            file_system=one.file_system,
            total=usage.total,
            free=usage.free,
            read_only="ro" in one.options,
        )
        before = found.get(one.device)
        if before is None:
            found[one.device] = volume
        elif len(str(one.point)) < len(str(before.root)):  # mounted twice
            found[one.device] = replace(volume, id=before.id)
    return tuple(found.values())


def _is_stick(one: Mount, block: Path) -> bool:
    if not one.device.startswith("/dev/") or one.file_system in _DISCS:
        return False
    if one.point == Path("/") or any(at == one.point or at in one.point.parents for at in _SYSTEM):
        return False
    if any(at in one.point.parents for at in _PLUGGED):
        return True
    disk = Path(os.path.realpath(block / Path(os.path.realpath(one.device)).name))
    if (disk / "partition").exists():
        disk = disk.parent
    try:
        pulled = (disk / "removable").read_text(encoding="ascii").strip() == "1"
    except (OSError, UnicodeDecodeError):
        pulled = False
    return pulled or any(part.startswith("usb") for part in disk.parts)


def _named(folder: Path, device: str) -> str:
    """Find the name (label, serial number) under which the system links to a device."""
    try:
        links = sorted(folder.iterdir())
    except OSError:
        return ""
    real = os.path.realpath(device)
    for link in links:
        if os.path.realpath(link) == real:
            raw = _HEX.sub(lambda found: chr(int(found[1], 16)), link.name)
            return raw.encode("latin-1", "replace").decode("utf-8", "replace")
    return ""
