"""Reads what is on a stick, and not what the system remembers of having written.

A stick that says more gigabytes than it has takes everything and keeps a part: only reading it anew shows
that. Right after writing, the system would answer from its memory.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

_PIECE = 1 << 20


def read_back(path: Path, progress: Callable[[int], None] | None = None) -> tuple[int, str]:
    """Give size and SHA-256 (hexadecimal) of a flushed file as the stick holds it. OSError.

    ``progress`` is told the bytes that were read.
    """
    forget(path)
    digest, size = hashlib.sha256(), 0
    with path.open("rb", buffering=0) as file:
        while data := file.read(_PIECE):
            digest.update(data)
            size += len(data)
            if progress is not None:
                progress(size)
    return size, digest.hexdigest()


def forget(path: Path) -> None:
    """Let the system forget what it remembers of a flushed file's content, as far as it can."""
    if sys.platform == "win32":
        _forget_on_windows(path)
    elif hasattr(os, "posix_fadvise"):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _GENERIC_READ = 0x80000000
    _SHARE = 1 | 2 | 4
    _OPEN_EXISTING = 3
    _NO_BUFFERING = 0x20000000

    def _forget_on_windows(path: Path) -> None:
        # Opening a file past the cache makes Windows throw away what the cache holds of it.
        dll = ctypes.WinDLL("kernel32", use_last_error=True)
        dll.CreateFileW.restype = wintypes.HANDLE
        handle = dll.CreateFileW(
            wintypes.LPCWSTR(str(path)), wintypes.DWORD(_GENERIC_READ), wintypes.DWORD(_SHARE), None,
            wintypes.DWORD(_OPEN_EXISTING), wintypes.DWORD(_NO_BUFFERING), None,
        )  # fmt: skip
        if handle != wintypes.HANDLE(-1).value:
            dll.CloseHandle(wintypes.HANDLE(handle))
