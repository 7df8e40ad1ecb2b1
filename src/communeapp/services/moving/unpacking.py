"""Unpacking a packed PC beside the data of this one: looked at, opened, checked file by file, gone on with.

Nothing here touches the data in use, so that it may run in any thread and be cut off at any time; what was
unpacked by then is looked at again and kept. :mod:`communeapp.services.moving.taking` takes it into use.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from communeapp import log
from communeapp.core.errors import DataTooNew, EnvironmentProblem, UserError
from communeapp.durable import flush, patiently
from communeapp.paths import Paths
from communeapp.services.moving.contents import BY_HASH, DATABASE, Entry, Index, read_index
from communeapp.services.moving.types import Contents, MoveFile, Progress, Staged, Stopped
from communeapp.store.backup import check_database
from communeapp.store.files import need_space, sync_folder, told
from communeapp.store.migrations import SCHEMA
from communeapp.store.move_file import (
    SUFFIX,
    MoveReader,
    PieceName,
    is_piece,
    read_piece,
)
from communeapp.store.originals import file_sha256

_LOG = log.get(__name__)

#: Where a packed PC is unpacked, below the data folder: ``moving/<set>/…`` as it stood in the profile.
FOLDER = "moving"


@dataclass(frozen=True)
class Opened:
    """A packed PC that its secret opened."""

    file: MoveFile
    reader: MoveReader
    index: Index

    @property
    def contents(self) -> Contents:
        """What it holds."""
        return self.index.contents(self.file.set_id)


# ------------------------------------------------------------------ looking


def is_packed(path: Path) -> bool:
    """Say whether a file claims to be (a piece of) a packed PC."""
    return is_piece(path)


def inspect(path: Path) -> MoveFile:
    """Say what a file is, and whether its other pieces lie beside it; no secret is asked for.

    UserError ``moving.not_a_move``; EnvironmentProblem ``backup.not_found``, ``backup.copy_damaged``,
    ``backup.copy_too_new``, ``store.*``.
    """
    if not path.is_file():
        raise EnvironmentProblem("backup.not_found", path=str(path))
    if not is_piece(path):
        raise UserError("moving.not_a_move", field="file", path=str(path))
    return _described(_set_of(read_piece(path)))


def find(folder: Path) -> tuple[MoveFile, ...]:
    """List the packed PCs that lie in a folder (a stick) and are not damaged, the newest first."""
    found: dict[str, list[PieceName]] = {}
    for path in _pieces_in(folder):
        with contextlib.suppress(EnvironmentProblem):
            one = read_piece(path)
            found.setdefault(one.set_id, []).append(one)
    described = [_described(_ordered(some)) for some in found.values()]
    return tuple(sorted(described, key=lambda one: _changed_ns(one.file), reverse=True))


def _changed_ns(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _pieces_in(folder: Path) -> list[Path]:
    try:
        names = sorted(folder.iterdir())
    except OSError:
        return []
    return [one for one in names if one.suffix.lower() == SUFFIX and is_piece(one)]


def _set_of(one: PieceName) -> list[PieceName]:
    """Give the pieces of a set that lie beside one of them."""
    found = [one]
    for path in _pieces_in(one.path.parent) if one.count > 1 else ():
        if path == one.path:
            continue
        with contextlib.suppress(EnvironmentProblem):
            other = read_piece(path)
            if (other.set_id, other.count) == (one.set_id, one.count):
                found.append(other)
    return _ordered(found)


def _ordered(found: Sequence[PieceName]) -> list[PieceName]:
    """Order pieces by number; of a piece that lies there twice the first counts."""
    by_number: dict[int, PieceName] = {}
    for one in found:
        by_number.setdefault(one.number, one)
    return [by_number[number] for number in sorted(by_number)]


def _described(pieces: Sequence[PieceName]) -> MoveFile:
    count, there = pieces[0].count, {one.number for one in pieces}
    missing = tuple(number for number in range(1, count + 1) if number not in there)
    paths = tuple(one.path for one in pieces)
    try:
        size = sum(one.stat().st_size for one in paths)
    except OSError as error:
        raise told(error, paths[0]) from error
    return MoveFile(paths[0], pieces[0].set_id, count, paths, missing, size)


# ------------------------------------------------------------------ opening


def open_packed(path: Path, secret: str) -> Opened:
    """Open a packed PC with its passphrase or its printed code; takes a third of a second.

    Errors as :func:`inspect`; UserError ``moving.pieces_missing`` (``numbers``),
    ``backup.needs_passphrase``, ``backup.wrong_passphrase``.
    """
    file = inspect(path)
    if file.missing:
        numbers = ", ".join(str(one) for one in file.missing)
        raise UserError("moving.pieces_missing", field="file", numbers=numbers, count=file.count)
    if not secret:
        raise UserError("backup.needs_passphrase", field="passphrase", path=str(path))
    reader = MoveReader([read_piece(one) for one in file.pieces], secret)
    index = read_index(reader.index(), file.file)
    if sum(one.bytes for one in index.files) != reader.total - reader.index_bytes:
        raise EnvironmentProblem("backup.copy_damaged", path=str(file.file))
    return Opened(file, reader, index)


def contents_of(path: Path, secret: str) -> Contents:
    """Say what a packed PC holds; errors as :func:`open_packed`."""
    return open_packed(path, secret).contents


def verify(path: Path, secret: str, progress: Progress | None = None) -> Contents:
    """Read a packed PC wholly and compare each file with its hash; errors as :func:`open_packed`."""
    opened = open_packed(path, secret)
    done, total = 0, sum(one.bytes for one in opened.index.files)
    at = 0
    for one in opened.index.files:
        digest = hashlib.sha256()
        for piece in opened.reader.read(at, one.bytes):
            digest.update(piece)
            done += len(piece)
            if progress is not None:
                progress(done, total)
        if digest.hexdigest() != one.sha256:
            raise EnvironmentProblem("backup.copy_damaged", path=str(opened.file.file))
        at += one.bytes
    return opened.contents


# ------------------------------------------------------------------ unpacking


class UnpackStoppedError(Exception):
    """Somebody stopped the unpacking; the next one goes on where this one was."""


def unpack(
    paths: Paths,
    path: Path,
    secret: str,
    progress: Progress | None = None,
    stopped: Stopped | None = None,
) -> Staged:
    """Unpack a packed PC beside the data of this one, each file checked by its hash.

    What an unpacking that was cut off left is gone on with. Errors as :func:`open_packed`; DataTooNew
    (``store.too_new``) where a newer program packed it; EnvironmentProblem ``store.disk_full``,
    ``store.gone`` (the stick), ``store.*``; :class:`UnpackStoppedError`.
    """
    opened = open_packed(path, secret)
    if opened.index.schema > SCHEMA:
        raise DataTooNew("store.too_new", path=str(path), found=opened.index.schema, known=SCHEMA)
    folder = paths.data_dir / FOLDER / opened.file.set_id
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep_others(folder)
        missing = sum(one.bytes for one in opened.index.files if not _may_be_here(one, folder))
        need_space(folder, missing + (8 << 20))
        _Unpacking(paths, opened, folder, progress, stopped).run()
        check_database(folder / DATABASE)
    except OSError as error:
        raise told(error, folder) from error
    _LOG.info("unpacked files=%d", len(opened.index.files))
    return Staged(opened.contents, folder)


def forget_unpacked(paths: Paths) -> None:
    """Throw away what was unpacked and not taken into use."""
    with contextlib.suppress(OSError):
        shutil.rmtree(paths.data_dir / FOLDER, ignore_errors=True)


def _sweep_others(folder: Path) -> None:
    """Only one packed PC is unpacked at a time: what another one left goes."""
    for other in folder.parent.iterdir():
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)


def _may_be_here(one: Entry, folder: Path) -> bool:
    try:
        return one.under(folder).stat().st_size == one.bytes
    except OSError:
        return False


class _Unpacking:
    def __init__(
        self,
        paths: Paths,
        opened: Opened,
        folder: Path,
        progress: Progress | None,
        stopped: Stopped | None,
    ) -> None:
        self._paths, self._opened, self._folder = paths, opened, folder
        self._progress, self._stopped = progress, stopped
        self._done, self._total = 0, sum(one.bytes for one in opened.index.files)
        self._folders: set[Path] = {folder}

    def run(self) -> None:
        at = 0
        for one in self._opened.index.files:
            if not self._is_here(one):
                self._take(one, at)
            at += one.bytes
        for folder in sorted(self._folders):
            sync_folder(folder)

    def _is_here(self, one: Entry) -> bool:
        """Say whether a file is here already, by its content; also one that was put in its place before."""
        places = [one.under(self._folder)]
        if one.top in BY_HASH:
            places.append(one.under(self._paths.data_dir))
        for place in places:
            try:
                if place.stat().st_size == one.bytes and file_sha256(place)[0] == one.sha256:
                    self._step(one.bytes)
                    return True
            except OSError:
                continue
        return False

    def _take(self, one: Entry, at: int) -> None:
        target = one.under(self._folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        self._folders.add(target.parent)
        part = target.with_name(target.name + ".part")
        digest, begun = hashlib.sha256(), self._done
        try:
            with part.open("wb") as file:
                for piece in self._opened.reader.read(at, one.bytes):
                    digest.update(piece)
                    file.write(piece)
                    self._step(len(piece))
                flush(file)
            if digest.hexdigest() != one.sha256:
                raise EnvironmentProblem("backup.copy_damaged", path=str(self._opened.file.file))
            patiently(lambda: part.replace(target))
        except BaseException:
            self._done = begun
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise

    def _step(self, count: int) -> None:
        self._done += count
        if self._progress is not None:
            self._progress(self._done, self._total)
        if self._stopped is not None and self._stopped():
            raise UnpackStoppedError
