"""Unpack the archive of a version into its folder, believing nothing that the archive says.

Only plain files, only names that every system takes, only inside the folder, never more than the archive
said before. What was unpacked is read back and compared with the archive's own list (``files.json``), and
the archive with the hash that the caller trusts. ``program.json`` comes last: without it no launcher
takes the folder for a version, however far the unpacking came.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import lzma
import os
import re
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

from communeapp import durable, program
from communeapp.updating.versions import FILES, ProgramVersion, read_facts

Progress = Callable[[int, int], None]
"""Told bytes done and bytes in all; may raise to stop."""

_MOST_BYTES = 2 << 30
_MOST_FILES = 20_000
_MOST_LIST = 8 << 20  # bytes of files.json, and of program.json
_PIECE = 1 << 18
_SHA256 = re.compile(r"[0-9a-f]{64}")
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f"*:<>?\\|]')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.I)


class BadArchive(Exception):  # noqa: N818 - what the caller turns into a sentence
    """The archive is not what it should be; its words are for the log."""


class ArchiveGone(Exception):  # noqa: N818
    """The archive cannot be read any more: the stick was pulled out, or it fails."""


@dataclass(frozen=True)
class Listed:
    """A file as ``files.json`` lists it."""

    path: str
    bytes: int
    sha256: str
    may_run: bool


@dataclass(frozen=True)
class Unpacked:
    """What lies in the folder now, checked and flushed; the facts are not written yet."""

    facts: ProgramVersion
    data: bytes


def unpacked_bytes(archive: Path) -> int:
    """Say how much an ``.xz`` file holds unpacked, from its index; ArchiveGone, BadArchive.

    The layout is that of https://tukaani.org/xz/xz-file-format.txt, sections 2.1.2 and 4.
    """
    try:
        index = _index(archive)
    except OSError as error:
        raise ArchiveGone(str(error)) from error
    if index[:1] != b"\0":
        raise BadArchive("no index")
    try:
        numbers = _numbers(index[1:])
        records, total = next(numbers), 0
        for _ in range(records):
            next(numbers)  # as packed
            total += next(numbers)
    except StopIteration:
        raise BadArchive("index cut off") from None
    if total > _MOST_BYTES:
        raise BadArchive("too large")
    return total


def _index(archive: Path) -> bytes:
    with archive.open("rb") as file:
        size = file.seek(0, io.SEEK_END)
        if size < 32:
            raise BadArchive("too short")
        file.seek(size - 12)
        footer = file.read(12)
        if footer[10:] != b"YZ":
            raise BadArchive("no footer")
        back = (int.from_bytes(footer[4:8], "little") + 1) * 4
        if not 8 <= back <= min(size - 24, 1 << 20):
            raise BadArchive("index out of place")
        file.seek(size - 12 - back)
        return file.read(back)


def _numbers(data: bytes) -> Iterator[int]:
    value = shift = 0
    for byte in data:
        value |= (byte & 0x7F) << shift
        shift += 7
        if shift > 63:
            raise BadArchive("number too long")
        if not byte & 0x80:
            yield value
            value = shift = 0


def unpack(
    archive: Path, folder: Path, *, sha256: str = "", progress: Progress | None = None
) -> Unpacked:
    """Unpack into an empty folder, check every file, and bring it all to the disk.

    With ``sha256`` the very bytes that were unpacked are compared with it. Raises BadArchive, ArchiveGone,
    and OSError of our own drive; the folder then holds pieces without ``program.json``.
    """
    total = unpacked_bytes(archive)
    show = progress or (lambda _done, _all: None)
    with contextlib.ExitStack() as stack:
        try:
            packed = _Hashing(stack.enter_context(archive.open("rb", buffering=0)))
        except OSError as error:
            raise ArchiveGone(str(error)) from error
        stream: Any = packed  # an object with read() will do; the stubs want more of it
        with lzma.LZMAFile(stream) as plain:
            kept = _extract(_Capped(plain, total), folder, lambda n: show(n, 2 * total))
        packed.drain()
    if sha256 and packed.digest.hexdigest() != sha256:
        raise BadArchive("hash of the archive")
    facts, listed = _promises(kept, folder)
    _to_disk(folder, listed, kept, lambda n: show(total + n, 2 * total))
    show(2 * total, 2 * total)
    return Unpacked(facts, kept[program.FACTS])


class _Hashing(io.RawIOBase):
    """Passes a file on and hashes all that goes through."""

    def __init__(self, file: io.FileIO) -> None:
        super().__init__()
        self._file = file
        self.digest = hashlib.sha256()

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._file.read(size)
        except OSError as error:
            raise ArchiveGone(str(error)) from error
        self.digest.update(data)
        return data

    def drain(self) -> None:
        while self.read(_PIECE):
            pass


class _Capped(io.RawIOBase):
    """Ends the reading of an archive that grows beyond what its index said."""

    def __init__(self, file: IO[bytes], most: int) -> None:
        super().__init__()
        self._file, self._left = file, most

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._file.read(size)
        except (lzma.LZMAError, EOFError) as error:
            raise BadArchive(str(error)) from error
        self._left -= len(data)
        if self._left < 0:
            raise BadArchive("more than its index said")
        return data


def _extract(source: _Capped, folder: Path, show: Callable[[int], None]) -> dict[str, bytes]:
    """Write every file except the two lists, which are given back."""
    kept: dict[str, bytes] = {}
    names: set[str] = set()
    done = 0
    try:
        stream: Any = source
        with tarfile.open(fileobj=stream, mode="r|") as tar:
            for member in tar:
                if member.isdir():
                    continue
                name = _safe(member)
                if name.casefold() in names or len(names) >= _MOST_FILES:
                    raise BadArchive("twice or too many", name)
                names.add(name.casefold())
                content = tar.extractfile(member)
                if content is None:
                    raise BadArchive("no content", name)
                if name in (FILES, program.FACTS):
                    kept[name] = content.read(_MOST_LIST)
                    done += len(kept[name])
                    continue
                target = folder.joinpath(*PurePosixPath(name).parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                with target.open("xb") as out:
                    while piece := content.read(_PIECE):
                        out.write(piece)
                        done += len(piece)
                        show(done)
        while source.read(_PIECE):
            pass
    except (tarfile.TarError, EOFError, UnicodeError, FileExistsError, NotADirectoryError) as error:
        raise BadArchive(type(error).__name__, str(error)) from error
    return kept


def _safe(member: tarfile.TarInfo) -> str:
    """Give the name of a plain file inside the folder; BadArchive for everything else."""
    if not member.isreg() or member.issparse():
        raise BadArchive("not a plain file", member.name)
    name = member.name.removeprefix("./")
    check_name(name)
    return name


def check_name(name: str) -> None:
    """Refuse what leaves the folder, or what a system would take for something else. BadArchive."""
    parts = name.split("/")
    for part in parts:
        odd = not part or part != part.rstrip(". ") or _FORBIDDEN.search(part) is not None
        if odd or _DEVICES.fullmatch(part):
            raise BadArchive("name", name)
    if len(name) > 200 or len(parts) > 20:
        raise BadArchive("name too long", name[:50])


def read_list(data: bytes) -> dict[str, Listed]:
    """Read the content of a ``files.json``; BadArchive."""
    try:
        found = {}
        for one in json.loads(data)["files"]:
            entry = Listed(
                one["path"], one["bytes"], one["sha256"], int(one["mode"], 8) & 0o100 != 0
            )
            check_name(entry.path)
            if type(entry.bytes) is not int or not _SHA256.fullmatch(entry.sha256):
                raise BadArchive("entry", entry.path)
            found[entry.path] = entry
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadArchive(FILES, str(error)) from error
    return found


def _promises(kept: dict[str, bytes], folder: Path) -> tuple[ProgramVersion, dict[str, Listed]]:
    try:
        facts = read_facts(kept[program.FACTS], folder)
        listed = read_list(kept[FILES])
    except (KeyError, ValueError) as error:
        raise BadArchive(program.FACTS, FILES, str(error)) from error
    own = listed.pop(program.FACTS, None)
    if own is None or own.sha256 != hashlib.sha256(kept[program.FACTS]).hexdigest():
        raise BadArchive(program.FACTS)
    if facts.starter.name not in listed:
        raise BadArchive("nothing to start")
    return facts, listed


def _to_disk(
    folder: Path, listed: dict[str, Listed], kept: dict[str, bytes], show: Callable[[int], None]
) -> None:
    """Compare every file with the list, flush it, and flush the folders."""
    there = set(_files(folder))
    if odd := there.symmetric_difference(listed):
        raise BadArchive("missing or not listed", min(odd))
    with (folder / FILES).open("xb") as out:
        out.write(kept[FILES])
        durable.flush(out)
    # All at once is fast; the flush of each file below then finds nothing left to do where the system
    # can do this, and does it where it cannot.
    with contextlib.suppress(OSError):
        durable.sync_drive(folder)
    done = 0
    for name in sorted(listed):
        file, wanted = folder / name, listed[name]
        if hash_of(file) != (wanted.bytes, wanted.sha256):
            raise BadArchive("altered", name)
        file.chmod(0o755 if wanted.may_run else 0o644)
        durable.sync_file(file)
        done += wanted.bytes
        show(done)
    for place in sorted((one for one in folder.rglob("*") if one.is_dir()), reverse=True):
        durable.sync_folder(place)
    durable.sync_folder(folder)


def _files(folder: Path) -> Iterator[str]:
    for where, _, names in os.walk(folder):
        for name in names:
            yield (Path(where) / name).relative_to(folder).as_posix()


def hash_of(file: Path) -> tuple[int, str]:
    """Give size and SHA-256 of a file. OSError."""
    digest, size = hashlib.sha256(), 0
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return size, digest.hexdigest()


def is_whole(folder: Path) -> bool:
    """Read a whole version folder and compare it with its list; extra files do not matter."""
    try:
        listed = read_list((folder / FILES).read_bytes())
        return all(hash_of(folder / one.path) == (one.bytes, one.sha256) for one in listed.values())
    except (OSError, BadArchive):
        return False
