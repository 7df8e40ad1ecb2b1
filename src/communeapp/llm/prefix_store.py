"""Folder of evaluated prompt starts: naming, integrity, size. Knows files, not models.

A state is written by native code into a file of its own and read back without any check of its
numbers, so a flipped bit would give wrong words instead of an error. Beside each state stands a small
seal with its digest; a state without a matching seal does not exist. Everything here may be deleted at
any time: the only cost is reading the prompt again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

CAP_BYTES = 400 * 1024 * 1024
KEEP_FREE_BYTES = 1024 * 1024 * 1024  # a cache never takes the last gigabyte of an office PC


def state_key(parts: Sequence[str], tokens: Sequence[int]) -> str:
    """Name a state by all that determines it: model hash, library version, context, tokens."""
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        digest.update(part.encode("utf-8") + b"\0")
    digest.update(b"".join(token.to_bytes(4, "little", signed=True) for token in tokens))
    return digest.hexdigest()


class PrefixStore:
    """States of one profile; ``cap`` bounds the bytes of the folder."""

    def __init__(self, folder: Path, cap: int = CAP_BYTES) -> None:
        self._folder = folder
        self._cap = cap

    def find(self, key: str) -> Path | None:
        """Give the state of this key if it is whole; a damaged one is removed."""
        state, seal = self._state(key), self._seal(key)
        try:
            expected = seal.read_text(encoding="ascii")
            found = _digest(state)
        except (OSError, UnicodeError):
            return None
        if found != expected:
            self.forget(key)
            return None
        with contextlib.suppress(OSError):
            os.utime(state)  # the least recently used goes first
        return state

    def keep(self, key: str, write: Callable[[Path], bool]) -> bool:
        """Let ``write`` make the state beside its place, seal it and move it there.

        A cache that cannot be written (disk full, folder read-only) is no error: returns False.
        """
        fresh = self._folder / f"{key}.{os.getpid()}.new"
        seal = self._folder / f"{key}.{os.getpid()}.newseal"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(self._folder).free < KEEP_FREE_BYTES or not write(fresh):
                return False
            seal.write_text(_digest(fresh), encoding="ascii")
            fresh.replace(self._state(key))
            seal.replace(self._seal(key))
            self._shrink(key)
        except OSError:
            return False
        finally:
            for left in (fresh, seal):
                with contextlib.suppress(OSError):
                    left.unlink(missing_ok=True)
        return True

    def forget(self, key: str) -> None:
        """Remove a state."""
        for file in (self._seal(key), self._state(key)):
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)

    def _shrink(self, keep: str) -> None:
        found = []
        for file in self._folder.glob("*.state"):
            with contextlib.suppress(OSError):
                facts = file.stat()
                found.append((facts.st_mtime_ns, facts.st_size, file.stem))
        total = sum(size for _, size, _ in found)
        for _, size, key in sorted(found):
            if total <= self._cap:
                return
            if key != keep:
                self.forget(key)
                total -= size

    def _state(self, key: str) -> Path:
        return self._folder / f"{key}.state"

    def _seal(self, key: str) -> Path:
        return self._folder / f"{key}.seal"


def _digest(file: Path) -> str:
    digest = hashlib.blake2b(digest_size=20)
    with file.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
