"""Sticks on Windows, as the system's own functions tell them; the functions are behind a thin port."""

from __future__ import annotations

import string
import sys
from pathlib import Path
from typing import Protocol

from communeapp.sync.volumes import Volume

DRIVE_REMOVABLE = 2
FILE_READ_ONLY_VOLUME = 0x00080000


class Kernel(Protocol):
    """What is asked of Windows; ``root`` is ``E:\\``."""

    def drives(self) -> int:
        """Give a bit for each letter that is in use (``GetLogicalDrives``)."""
        ...

    def drive_type(self, root: str) -> int:
        """Give the kind of a drive (``GetDriveTypeW``)."""
        ...

    def information(self, root: str) -> tuple[str, int, int, str] | None:
        """Give label, serial number, flags and file system (``GetVolumeInformationW``); None: no stick in."""
        ...

    def space(self, root: str) -> tuple[int, int] | None:
        """Give all and free bytes (``GetDiskFreeSpaceExW``)."""
        ...


def windows_volumes(kernel: Kernel) -> tuple[Volume, ...]:
    """List the sticks. Hard disks on USB call themselves fixed; they can be chosen as folders."""
    found, bits = [], kernel.drives()
    for number, letter in enumerate(string.ascii_uppercase):
        root = f"{letter}:\\"
        if not bits >> number & 1 or kernel.drive_type(root) != DRIVE_REMOVABLE:
            continue
        told, space = kernel.information(root), kernel.space(root)
        if told is None or space is None:  # a reader of cards without a card
            continue
        label, serial, flags, file_system = told
        found.append(
            Volume(
                root=Path(root),
                label=label or f"{letter}:",
                id=f"{serial >> 16 & 0xFFFF:04X}-{serial & 0xFFFF:04X}",
                file_system=file_system,
                total=space[0],
                free=space[1],
                read_only=bool(flags & FILE_READ_ONLY_VOLUME),
            )
        )
    return tuple(found)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _SEM_FAILCRITICALERRORS = 0x0001

    class Kernel32:
        """The functions themselves."""

        def __init__(self) -> None:
            self._dll = ctypes.WinDLL("kernel32", use_last_error=True)
            # Without this a reader of cards without a card opens a window of the system's own.
            self._dll.SetThreadErrorMode(_SEM_FAILCRITICALERRORS, None)

        def drives(self) -> int:
            return int(self._dll.GetLogicalDrives())

        def drive_type(self, root: str) -> int:
            return int(self._dll.GetDriveTypeW(wintypes.LPCWSTR(root)))

        def information(self, root: str) -> tuple[str, int, int, str] | None:
            label, kind = ctypes.create_unicode_buffer(261), ctypes.create_unicode_buffer(261)
            serial, longest, flags = wintypes.DWORD(), wintypes.DWORD(), wintypes.DWORD()
            fine = self._dll.GetVolumeInformationW(
                wintypes.LPCWSTR(root), label, 261, ctypes.byref(serial), ctypes.byref(longest),
                ctypes.byref(flags), kind, 261,
            )  # fmt: skip
            return (label.value, serial.value, flags.value, kind.value) if fine else None

        def space(self, root: str) -> tuple[int, int] | None:
            ours, total, free = (ctypes.c_ulonglong() for _ in range(3))
            fine = self._dll.GetDiskFreeSpaceExW(
                wintypes.LPCWSTR(root), ctypes.byref(ours), ctypes.byref(total), ctypes.byref(free)
            )
            return (total.value, ours.value) if fine else None
