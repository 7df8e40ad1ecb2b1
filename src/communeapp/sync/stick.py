"""The folder ``COMMUNEAPP`` on a stick (or in any folder): what lies there, putting files on it safely.

``docs/formats/stick.md`` is the layout. PCs and hubs use it alike. A stick is not a safe place: it may be
pulled out at any time, be full, lie about its size, and carry files of many communes and of strangers.
Nothing here believes what it finds, and nothing here changes or deletes a file that another place signed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from communeapp import durable
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.sync.limits import SUFFIX
from communeapp.core.sync.manifest import Manifest, file_name
from communeapp.sync.bundle_reading import Peeked as Peeked
from communeapp.sync.bundle_reading import peek
from communeapp.sync.read_back import forget, read_back
from communeapp.sync.stick_errors import need_room, told, where

FOLDER = "COMMUNEAPP"
PART = ".part"
#: So many entries of a folder are looked at; whoever put more there was not this program.
MAX_ENTRIES = 20_000
_COPY = 1 << 20
#: Names that Windows takes for devices wherever they stand.
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?\Z")
_REPARSE = 0x400

#: Is told the bytes that were done so far; may raise to stop.
Progress = Callable[[int], None]


@dataclass(frozen=True)
class StickFile:
    """A bundle that lies there. What it says of itself is signed by the key it names, no more."""

    path: Path
    peeked: Peeked

    @property
    def id(self) -> str:
        """Name the bundle."""
        return self.peeked.id

    @property
    def manifest(self) -> Manifest:
        """Give what it says of itself."""
        return self.peeked.manifest

    @property
    def size(self) -> int:
        """Give the bytes of the file."""
        return self.peeked.size


@dataclass(frozen=True)
class Unusable:
    """A file that is no bundle this program can read, and why (a code of ``messages``)."""

    path: Path
    code: str


@dataclass(frozen=True)
class Contents:
    """What lies on a stick: bundles, oldest first; what is unusable; what was not finished."""

    files: tuple[StickFile, ...] = ()
    unusable: tuple[Unusable, ...] = ()
    parts: tuple[Path, ...] = ()

    def to(self, keys: Iterable[str]) -> tuple[StickFile, ...]:
        """Give those that one of these age keys opens."""
        ours = set(keys)
        return tuple(one for one in self.files if ours & set(one.manifest.recipients))

    def by(self, key: bytes) -> tuple[StickFile, ...]:
        """Give those that a device signed (its public key)."""
        return tuple(one for one in self.files if one.manifest.signer.key == key)


# ------------------------------------------------------------------ looking


def folders_of(place: Path) -> tuple[Path, ...]:
    """Give the folders that may hold bundles: the place itself, and what is called COMMUNEAPP in it.

    Names differ in their case where a stick was in several kinds of PCs; links are not followed. OSError.
    """
    found = [place]
    if place.name.casefold() != FOLDER.casefold():
        with os.scandir(place) as entries:
            for _, entry in zip(range(MAX_ENTRIES), entries, strict=False):
                if entry.name.casefold() == FOLDER.casefold() and _is(entry.path, stat.S_ISDIR):
                    found.append(place / entry.name)
    return tuple(found)


def bundle_files(path: Path) -> tuple[Path, ...]:
    """List files that claim by their name to be bundles: the path itself where it is a file.

    Only regular files, by names that no system takes for something else; sorted by name, which is by
    device and time. OSError.
    """
    if _is(path, stat.S_ISREG):
        return (path,)
    return tuple(one for one in _entries(path) if one.name.casefold().endswith(SUFFIX))


def contents(path: Path) -> Contents:
    """Look at what lies in a stick's root, its folder, any folder, or a single file. OSError."""
    files, unusable = [], []
    for one in bundle_files(path):
        try:
            files.append(StickFile(one, peek(one)))
        except UserError as error:
            unusable.append(Unusable(one, error.code))
        except OSError:  # a bad place on the stick; the rest may be whole
            unusable.append(Unusable(one, "stick.unreadable"))
    files.sort(key=lambda one: (one.manifest.made_ms, one.path.name, str(one.path)))
    ends = (SUFFIX + PART).casefold()
    single = _is(path, stat.S_ISREG)
    parts = () if single else (one for one in _entries(path) if one.name.casefold().endswith(ends))
    return Contents(tuple(files), tuple(unusable), tuple(parts))


def _entries(place: Path) -> list[Path]:
    found = []
    for folder in folders_of(place):
        with os.scandir(folder) as entries:
            for _, entry in zip(range(MAX_ENTRIES), entries, strict=False):
                name = entry.name
                # What begins with a dot is what other systems put beside a file.
                if (
                    name.startswith(".")
                    or _DEVICES.match(name)
                    or not _is(entry.path, stat.S_ISREG)
                ):
                    continue
                found.append(folder / name)
    return sorted(found)


def _is(path: Path | str, kind: Callable[[int], bool]) -> bool:
    """Say of what kind something is; a link, on Windows also a junction, is of none."""
    try:
        found = os.lstat(path)
    except OSError:
        return False
    return kind(found.st_mode) and not getattr(found, "st_file_attributes", 0) & _REPARSE


# ------------------------------------------------------------------ writing


@dataclass(frozen=True)
class Put:
    """A bundle that lies on a stick, read back and right."""

    path: Path
    size: int
    sha256: str


def own_folder(place: Path) -> Path:
    """Give the folder to write to, made if need be. EnvironmentProblem ``stick.*``."""
    if place.name.casefold() == FOLDER.casefold():
        return place
    try:
        there = sorted(folders_of(place)[1:], key=lambda one: one.name != FOLDER)
        if there:
            return there[0]
        folder = place / FOLDER
        folder.mkdir()
        durable.sync_folder(place)
    except FileExistsError as error:
        raise EnvironmentProblem("stick.not_a_folder", path=str(folder)) from error
    except OSError as error:
        raise told(error, place) from error
    return folder


def put(source: Path, place: Path, owner: str, progress: Progress | None = None) -> Put:
    """Copy a bundle onto a stick under its own name, and read back what the stick holds of it.

    Until that is right the file has a name that nobody reads, which begins with ``owner``, the device that
    writes. Where it lies there already, whole, it is only read. ``progress`` is told bytes, twice the size
    of the file in all. EnvironmentProblem ``stick.full``, ``stick.read_only``, ``stick.gone``,
    ``stick.wrong_content`` and others of ``stick``; UserError ``bundles.*`` for a source that is none;
    nothing is left under the final name then.
    """
    try:
        held = peek(source).size, _hash_of(source)
    except OSError as error:
        raise EnvironmentProblem("stick.no_source", path=str(source)) from error
    tell = progress or (lambda _: None)
    folder = own_folder(place)
    try:
        target, there = _target(source, folder, held)
    except OSError as error:
        raise told(error, place, held[0]) from error
    if there:
        tell(2 * held[0])
    else:
        _copy(source, target, place, owner, held, tell)
    return Put(target, *held)


def put_own(source: Path, place: Path, owner: str) -> Put:
    """Copy another file of this device (a request) as safely, under its name, over an earlier one."""
    try:
        held = source.stat().st_size, _hash_of(source)
    except OSError as error:
        raise EnvironmentProblem("stick.no_source", path=str(source)) from error
    target = own_folder(place) / source.name
    _copy(source, target, place, owner, held, lambda _: None)
    return Put(target, *held)


def _copy(
    source: Path, target: Path, place: Path, owner: str, held: tuple[int, str], tell: Progress
) -> None:
    size = held[0]
    part = target.with_name(f"{owner[:12]}-{secrets.token_hex(4)}{SUFFIX}{PART}")
    try:
        need_room(place, size)
        with source.open("rb") as file, part.open("xb") as out:
            done = 0
            while data := file.read(_COPY):
                out.write(data)
                done += len(data)
                tell(done)
            durable.flush(out)
        if read_back(part, lambda count: tell(size + count)) != held:
            raise EnvironmentProblem("stick.wrong_content", **where(place, size))
        durable.place(part, target)
    except OSError as error:
        raise told(error, place, size) from error
    finally:
        with contextlib.suppress(OSError):  # the stick may be gone, or written to no more
            part.unlink(missing_ok=True)


def _target(source: Path, folder: Path, held: tuple[int, str]) -> tuple[Path, bool]:
    """Give the name on the stick, and whether the same bytes lie there under it already.

    What lies under a bundle's name with other bytes may be a damaged file of another place: it stays.
    """
    found = peek(source)
    name = file_name(found.manifest)
    for target in (folder / (name + SUFFIX), folder / f"{name}-{found.id[:8]}{SUFFIX}"):
        if not os.path.lexists(target):
            break
        if _is(target, stat.S_ISREG) and read_back(target) == held:
            return target, True
    return target, False


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_whole(file: StickFile, progress: Progress | None = None) -> bool:
    """Read a bundle back and compare it with what it says of itself. OSError."""
    forget(file.path)
    try:
        if peek(file.path).id != file.id:
            return False
    except UserError:
        return False
    cipher, done = file.manifest.cipher, 0
    digest = hashlib.sha256()
    with file.path.open("rb", buffering=0) as opened:
        opened.seek(file.size - cipher.size)
        while data := opened.read(_COPY):
            digest.update(data)
            done += len(data)
            if progress is not None:
                progress(done)
    return (done, digest.hexdigest()) == (cipher.size, cipher.sha256)


def remove(file: StickFile, key: bytes) -> bool:
    """Delete a bundle that this device signed; give False for any other, which is left alone. OSError."""
    try:
        found = peek(file.path)
    except UserError:
        return False
    if found.id != file.id or found.manifest.signer.key != key:
        return False
    file.path.unlink()
    durable.sync_folder(file.path.parent)
    return True


def remove_parts(found: Contents, owner: str) -> None:
    """Delete what this device began to write and did not finish; others' is left alone. OSError."""
    for one in found.parts:
        if one.name.casefold().startswith(owner[:12]):
            one.unlink(missing_ok=True)
