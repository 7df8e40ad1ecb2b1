"""Checksums of model files, remembered so that a start does not read a gigabyte again."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

Progress = Callable[[int, int], None]
"""Called with bytes done and bytes in all."""

_BLOCK = 4 * 1024 * 1024


def sha256_of(path: Path, progress: Progress | None = None) -> str:
    """Read a whole file and give its SHA-256 in hexadecimal."""
    digest, done, total = hashlib.sha256(), 0, path.stat().st_size
    with path.open("rb", buffering=0) as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
            done += len(block)
            if progress is not None:
                progress(done, total)
    return digest.hexdigest()


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside, flush to disk, rename: never half a file under the final name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


class HashCache:
    """Checksums by file name, valid while size and time of change (ns) are the same.

    The file lies beside the models, so that every profile of the machine shares it. It saves time
    and nothing else: whoever can write there could replace the model too.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    @classmethod
    def beside(cls, model: Path) -> HashCache:
        """Give the cache of the folder a model lies in."""
        return cls(model.parent / ".checksums.json")

    def digest(self, path: Path, *, again: bool = False, progress: Progress | None = None) -> str:
        """Give the checksum of a file, reading it only when it is new, changed, or ``again``."""
        before = _stamp(path)
        known = None if again else self._entries().get(path.name)
        if known is not None and known[:2] == before and isinstance(known[2], str):
            return known[2]
        found = sha256_of(path, progress)
        if _stamp(path) == before:  # changed while it was read: right now, but not to be kept
            self.remember(path, found)
        return found

    def remember(self, path: Path, digest: str) -> None:
        """Keep a checksum that was just computed; a folder that cannot be written is no problem."""
        entries = {k: v for k, v in self._entries().items() if (path.parent / k).exists()}
        entries[path.name] = [*_stamp(path), digest]
        with contextlib.suppress(OSError):
            write_atomically(self._file, json.dumps(entries, ensure_ascii=False).encode("utf-8"))
            # An administrator writes it for everyone of the PC: nobody shall read the gigabyte again.
            self._file.chmod(0o644)

    def _entries(self) -> dict[str, list[object]]:
        try:
            entries = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(entries, dict):
            return {}
        return {k: v for k, v in entries.items() if isinstance(v, list) and len(v) == 3}


def _stamp(path: Path) -> list[object]:
    seen = path.stat()
    return [seen.st_size, seen.st_mtime_ns]
