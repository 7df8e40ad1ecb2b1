"""Packing a PC into sealed files on a stick, in one pass and with flat memory, read back before it is said."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from communeapp import __version__, log
from communeapp.clock import local_time
from communeapp.core.changes import Changes
from communeapp.core.errors import EnvironmentProblem
from communeapp.paths import Paths
from communeapp.services.moving.contents import (
    BY_HASH,
    DATABASE,
    NO_HASH,
    Entry,
    Index,
    files_of,
    index_bytes,
)
from communeapp.services.moving.types import MoveFile, Packed, Progress, Stopped
from communeapp.services.moving.unpacking import inspect
from communeapp.store.files import told
from communeapp.store.move_file import PIECE_BYTES, SUFFIX, MoveWriter
from communeapp.store.sealed import check_passphrase, code_letters, new_recovery_code
from communeapp.sync.read_back import forget

_LOG = log.get(__name__)

#: The copy of the database that is packed; thrown away by the next start where that was cut off.
COPY = "moving.part"
_READ = 1 << 20


class PackStoppedError(Exception):
    """Somebody stopped the packing; nothing of it is left on the stick."""


@dataclass(frozen=True)
class Packing:
    """A packing that was begun: the database is copied, its PC gives no numbers."""

    folder: Path
    passphrase: str
    set_id: str
    stem: str
    index: Index
    copy: Path
    tip: int
    changes: Changes = field(default_factory=Changes)


def plan(paths: Paths, copy: Path, index: Index, now_ms: int, folder: Path) -> tuple[str, Index]:
    """List what is packed, and name the file. OSError."""
    files = [Entry(DATABASE, copy.stat().st_size, NO_HASH)]
    files += [Entry(name, path.stat().st_size, NO_HASH) for name, path in files_of(paths)]
    base = f"chuyen-may_{local_time(now_ms):%Y%m%d-%H%M%S}"
    stem, number = base, 1
    while any(one.name.startswith(f"{stem}{SUFFIX}") or one.name.startswith(f"{stem}-")
              for one in folder.iterdir()):  # fmt: skip
        number += 1
        stem = f"{base}_{number}"
    return stem, replace(index, version=__version__, files=tuple(files))


def write(
    paths: Paths,
    packing: Packing,
    progress: Progress | None = None,
    stopped: Stopped | None = None,
    piece_bytes: int = PIECE_BYTES,
) -> Packed:
    """Write what was begun; needs no database, so that it runs in any thread.

    EnvironmentProblem ``store.disk_full``, ``store.gone`` (the stick), ``moving.file_changed``,
    ``backup.copy_differs``, ``store.*``; :class:`PackStoppedError`. Nothing is left on the stick then.
    """
    code = new_recovery_code()
    secret_of = {"passphrase": check_passphrase(packing.passphrase), "recovery": code_letters(code)}
    sizes = sum(one.bytes for one in packing.index.files)
    index = len(index_bytes(packing.index))
    step = _Step(2 * (sizes + index), progress, stopped)
    writer = MoveWriter(
        packing.folder, packing.stem, sizes + index, index, secret_of,
        set_id=packing.set_id, piece_bytes=piece_bytes, forget=forget,
    )  # fmt: skip
    try:
        writer.check_space()
        full, changed = _write_files(paths, packing, writer, step)
        last = index_bytes(full)
        writer.write(last)
        step(len(last))
        named = writer.finish(step)
    except OSError as error:
        writer.forget()
        raise told(error, packing.folder, sizes) from error
    except BaseException:
        writer.forget()
        raise
    _LOG.info("packed files=%d bytes=%d pieces=%d", len(full.files), sizes, len(named))
    file: MoveFile = inspect(named[0])
    return Packed(file, code, full.contents(writer.set_id), changed)


def _write_files(
    paths: Paths, packing: Packing, writer: MoveWriter, step: Callable[[int], None]
) -> tuple[Index, tuple[str, ...]]:
    """Write all files; give the index with their hashes, and the originals that are not what they were."""
    files, changed = [], []
    for one in packing.index.files:
        source = packing.copy if one.path == DATABASE else one.under(paths.data_dir)
        digest, left = hashlib.sha256(), one.bytes
        try:
            with source.open("rb") as file:
                while data := file.read(min(_READ, left)) if left else b"":
                    left -= len(data)
                    digest.update(data)
                    _put(writer, data, packing.folder, one.bytes)
                    step(len(data))
                if left or file.read(1):
                    raise EnvironmentProblem("moving.file_changed", path=str(source))
        except OSError as error:
            raise told(error, source) from error
        done = replace(one, sha256=digest.hexdigest())
        files.append(done)
        if one.top in BY_HASH and not one.path.endswith(done.sha256):
            _LOG.warning("a file of %s is not what its name says", one.top)
            changed.append(one.path)
    return replace(packing.index, files=tuple(files)), tuple(changed)


def _put(writer: MoveWriter, data: bytes, folder: Path, size: int) -> None:
    try:
        writer.write(data)
    except OSError as error:  # of the stick, not of the file that is read
        raise told(error, folder, size) from error


class _Step:
    def __init__(self, total: int, progress: Progress | None, stopped: Stopped | None) -> None:
        self._done, self._total = 0, total
        self._progress, self._stopped = progress, stopped

    def __call__(self, count: int) -> None:
        self._done += count
        if self._progress is not None:
            self._progress(min(self._done, self._total), self._total)
        if self._stopped is not None and self._stopped():
            raise PackStoppedError


def drop_copy(paths: Paths) -> None:
    """Throw the copy of the database away."""
    with contextlib.suppress(OSError):
        (paths.data_dir / COPY).unlink(missing_ok=True)
