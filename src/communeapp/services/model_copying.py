"""Copy one large file from a stick so that a stick that is pulled out costs at most a few megabytes.

The bytes stand in a hidden part file beside the final name until the checksum of the whole matched; then
one rename. A part is used again after a pulled stick, a kill or a power cut.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from communeapp import durable
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.drives import drive_of
from communeapp.llm.machine import MB
from communeapp.llm.model_fetch import Note
from communeapp.llm.model_hash import Progress
from communeapp.sync.read_back import read_back

#: The part is brought to the disk whenever so many bytes (32 MiB) were added.
STEP = 32 * MB
_BLOCK = 1 * MB
_SLACK = 16 * MB
_FULL = {errno.ENOSPC, errno.EDQUOT}
_REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM}

Stop = Callable[[], bool]
"""True when the person wants to stop."""


@dataclass(frozen=True)
class Wanted:
    """The file as it has to be in the end: exact bytes, SHA-256 in hexadecimal."""

    id: str
    bytes: int
    sha256: str


def _silent(code: str, **values: object) -> None:
    del code, values


@dataclass(frozen=True)
class Listeners:
    """Who is told how it goes: megabytes, one sentence by its code, and who may stop it."""

    progress: Progress = lambda _done, _total: None
    note: Note = _silent
    stop: Stop = lambda: False


def part_of(wanted: Wanted, folder: Path) -> Path:
    """Name the part file; another edition of the same model has another one."""
    return folder / f".{wanted.id}.{wanted.sha256[:12]}.part"


def kept_bytes(part: Path) -> int:
    """Say how much of a part is certain to have reached the disk before a power cut.

    Bytes behind a step are written only after that step was flushed.
    """
    try:
        size = part.stat().st_size
    except OSError:
        return 0
    return max(0, size - 1) // STEP * STEP


def prepare(folder: Path, need: int) -> None:
    """Make the folder and try whether it can be written to. EnvironmentProblem, as ``copy_checked``."""
    with _writing(folder, need):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass


def copy_checked(
    source: Path,
    target: Path,
    wanted: Wanted,
    tell: Listeners,
    *,
    read_again: bool = False,
) -> int:
    """Bring a file under its final name, going on with what was copied before; give the bytes that were kept.

    ``read_again``: the target is on a stick too, so what it holds is read anew before it gets its name.
    UserError ``kit.incomplete``, ``kit.wrong_content``: the file on the stick is not whole, or another.
    EnvironmentProblem ``kit.gone``, ``kit.unreadable``: the stick; the part stays. ``kit.no_space``,
    ``kit.not_writable``, ``kit.disk``: our side. ``kit.stopped``: as ``stop`` wished; the part stays.
    """
    with _reading(source, wanted, 0):
        size = source.stat().st_size
    if size != wanted.bytes:
        raise UserError(
            "kit.incomplete",
            field="file",
            file=source.name,
            drive=drive_of(source),
            have=size // 1_000_000,
            need=wanted.bytes // 1_000_000,
        )
    part = part_of(wanted, target.parent)
    prepare(target.parent, wanted.bytes)
    _drop_others(part, wanted)
    kept = kept_bytes(part)
    copied = _copy(source, part, wanted, tell, kept)
    if copied != wanted.sha256 and kept:
        # The part may have been of a damaged stick: once from the beginning, with this one.
        kept = 0
        copied = _copy(source, part, wanted, tell, 0)
    if copied != wanted.sha256:
        part.unlink(missing_ok=True)
        raise UserError("kit.wrong_content", field="file", file=source.name, drive=drive_of(source))
    with _writing(target.parent, wanted.bytes):
        if read_again and read_back(part)[1] != wanted.sha256:
            part.unlink(missing_ok=True)
            raise EnvironmentProblem("kit.not_kept", drive=drive_of(target.parent))
        part.chmod(0o644)  # for everyone of this PC, whoever installed it
        durable.place(part, target)
    return kept


def _copy(source: Path, part: Path, wanted: Wanted, tell: Listeners, kept: int) -> str:
    """Add what is missing and give the checksum of the whole part."""
    _need_room(part.parent, wanted.bytes - kept)
    digest = hashlib.sha256()
    with _writing(part.parent, wanted.bytes - kept), part.open("ab") as into:
        into.truncate(kept)
        into.seek(kept)
        if kept:
            tell.note("kit.resuming", percent=100 * kept // wanted.bytes)
            _hash_kept(part, digest.update)
        tell.progress(kept, wanted.bytes)
        for block in _blocks(source, wanted, kept):
            if tell.stop():
                durable.flush(into)
                raise EnvironmentProblem("kit.stopped", id=wanted.id)
            into.write(block)
            digest.update(block)
            done = into.tell()
            if done % STEP == 0:
                durable.flush(into)
            tell.progress(done, wanted.bytes)
        durable.flush(into)
    return digest.hexdigest()


def _blocks(source: Path, wanted: Wanted, kept: int) -> Iterator[bytes]:
    """Read the rest of the file, block after block; what goes wrong is told as the stick's fault."""
    with _reading(source, wanted, kept):
        stream = source.open("rb", buffering=0)
    with _closed_anyhow(stream):
        done = kept
        with _reading(source, wanted, done):
            stream.seek(kept)
        while done < wanted.bytes:
            with _reading(source, wanted, done):
                block = _full_block(stream, min(_BLOCK, wanted.bytes - done))
                if not block:
                    raise OSError(errno.EIO, "the file ended early", str(source))
            done += len(block)
            yield block


@contextmanager
def _closed_anyhow(stream: IO[bytes]) -> Iterator[None]:
    """Close at the end; a stick that is gone may refuse even that, which must not hide why it failed."""
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            stream.close()


def _full_block(stream: IO[bytes], size: int) -> bytes:
    """Read so many bytes, fewer only at the end of the file: steps have to be met exactly."""
    block = stream.read(size)
    while block and len(block) < size:
        more = stream.read(size - len(block))
        if not more:
            break
        block += more
    return block


def _hash_kept(part: Path, update: Callable[[bytes], object]) -> None:
    with part.open("rb", buffering=0) as stream:
        while block := stream.read(_BLOCK):
            update(block)


def _drop_others(part: Path, wanted: Wanted) -> None:
    """Delete parts of other editions of the same model; nobody will go on with them."""
    for other in part.parent.glob(f".{wanted.id}.*.part"):
        if other != part:
            with contextlib.suppress(OSError):
                other.unlink()


@contextmanager
def _reading(source: Path, wanted: Wanted, done: int) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        values: dict[str, Any] = {
            "drive": drive_of(source),
            "percent": 100 * done // wanted.bytes,
            "file": source.name,
        }
        # A stick that was pulled out answers with whatever it likes: ask whether it is there at all.
        code = "kit.unreadable" if _there(source) else "kit.gone"
        raise EnvironmentProblem(code, **values) from problem


@contextmanager
def _writing(folder: Path, need: int) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise _told(problem, folder, need) from problem


def _told(problem: OSError, folder: Path, need: int) -> EnvironmentProblem:
    if problem.errno in _FULL:
        return _no_space(folder, need + _SLACK)
    if problem.errno in _REFUSED or isinstance(problem, PermissionError):
        return EnvironmentProblem("kit.not_writable", folder=str(folder))
    return EnvironmentProblem("kit.disk", folder=str(folder), detail=problem.errno)


def _need_room(folder: Path, need: int) -> None:
    with _writing(folder, need):
        free = shutil.disk_usage(folder).free
    if free < need + _SLACK:
        raise _no_space(folder, need + _SLACK)


def _no_space(folder: Path, need: int) -> EnvironmentProblem:
    free = 0
    with contextlib.suppress(OSError):
        free = shutil.disk_usage(folder).free
    return EnvironmentProblem(
        "kit.no_space",
        drive=drive_of(folder),
        need=-(-need // 1_000_000),
        have=free // 1_000_000,
    )


def _there(path: Path) -> bool:
    try:
        path.stat()
    except OSError:
        return False
    return True
