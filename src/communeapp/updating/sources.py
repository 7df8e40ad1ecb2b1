"""Where an update lies: a folder on a stick, one file, the hub at the end of a line. Nothing here is believed.

A source gives the bytes of named files, and only of plain ones under plain names: no link, no device, no pipe,
no path that leads out. How much is read is bounded by who asks (:mod:`communeapp.updating.client`).
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Protocol

#: The folder of an update on a stick, and the ending of an update in one file.
FOLDER, SUFFIX = "CAP-NHAT", ".caupdate"
METADATA, TARGETS = "metadata", "targets"
#: What makes a folder an update.
MARK = f"{METADATA}/timestamp.json"
BLOCK = 256 * 1024
MAX_ENTRIES = 2_000
#: Bytes of the table of contents of a .caupdate.
MAX_TABLE = 1024 * 1024
#: A line that brings less than so many bytes in so many seconds is held open to keep us waiting. A modem of
#: 9,600 bit/s brings ten times as much.
SLOWEST_BYTES, SLOWEST_S = 16 * 1024, 120.0

_NAME = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9._-]{0,199}/){1,2}[A-Za-z0-9][A-Za-z0-9._-]{0,199}\Z")
_REPARSE = 0x400
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)
#: Not there on every system: files are bytes, links are not followed, a pipe does not make us wait.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"))


#: Metadata whose names carry their number; the timestamp alone is always the newest.
_NUMBERED = re.compile(rf"{METADATA}/[0-9]{{1,9}}\.[A-Za-z0-9_-]+\.json\Z")


class Missing(Exception):  # noqa: N818 - what it is
    """The update has no such file, or something else under its name."""


class Unreadable(OSError):  # noqa: N818
    """The stick was pulled out, the line ended, the disk fails: trying again may help."""


class TooSlow(Exception):  # noqa: N818
    """The other end sends just enough to keep us waiting."""


class Broken(Exception):  # noqa: N818
    """A file that claims to be an update and is none."""


class Source(Protocol):
    """Files of an update by name, as ``metadata/timestamp.json``."""

    def blocks(self, name: str, start: int = 0) -> Iterator[bytes]:
        """Give a file from an offset on. Missing, Unreadable, TooSlow, Broken."""
        ...

    def has(self, name: str) -> bool:
        """Say whether a file is there, as far as that costs nothing; what it holds is not looked at."""
        ...


class FolderSource:
    """An update in a folder, as on a stick."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def blocks(self, name: str, start: int = 0) -> Iterator[bytes]:
        file = self._find(name)
        try:
            handle = os.open(file, os.O_RDONLY | _FLAGS)
            with os.fdopen(handle, "rb") as stream:
                if not stat.S_ISREG(os.fstat(handle).st_mode):
                    raise Missing(name)
                stream.seek(start)
                while block := stream.read(BLOCK):
                    yield block
        except OSError as error:
            raise self._told(name, error) from error

    def has(self, name: str) -> bool:
        try:
            self._find(name)
        except Missing:
            return False
        except Unreadable:
            return True  # reading it says so
        return True

    def _find(self, name: str) -> Path:
        """Give the file of a name; a folder on the way to it is no link."""
        parts = _checked(name).split("/")
        where = self.folder
        for part in parts[:-1]:
            where = where / part
            if not is_plain(where, stat.S_ISDIR):
                raise self._told(name, None)
        if not is_plain(where / parts[-1], stat.S_ISREG):
            raise self._told(name, None)
        return where / parts[-1]

    def _told(self, name: str, error: OSError | None) -> Exception:
        """A file is missing only while its folder is there; else the stick was pulled out."""
        if is_plain(self.folder / METADATA, stat.S_ISDIR) and (
            error is None or isinstance(error, FileNotFoundError)
        ):
            return Missing(name)
        return Unreadable(str(self.folder))


class FileSource:
    """An update in one file: a .zip that packs nothing (``docs/formats/update.md``)."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def blocks(self, name: str, start: int = 0) -> Iterator[bytes]:
        with self._open() as archive, archive.open(_entry(archive, _checked(name))) as stream:
            stream.seek(start)
            while block := stream.read(BLOCK):
                yield block

    def has(self, name: str) -> bool:
        try:
            with self._open() as archive:
                _entry(archive, _checked(name))
        except Missing:
            return False
        except (Broken, Unreadable):
            return True  # reading it says so
        return True

    @contextlib.contextmanager
    def _open(self) -> Iterator[zipfile.ZipFile]:
        try:
            handle = os.open(self.path, os.O_RDONLY | _FLAGS)
            with os.fdopen(handle, "rb") as raw:
                if not stat.S_ISREG(os.fstat(handle).st_mode):
                    raise Broken(self.path.name)
                _look_at_table(raw, self.path.name)
                with zipfile.ZipFile(raw) as archive:
                    yield archive
        except _BROKEN as error:
            raise Broken(self.path.name) from error
        except OSError as error:
            raise Unreadable(str(self.path)) from error


def _look_at_table(stream: IO[bytes], name: str) -> None:
    """Refuse a table of contents of millions before zipfile makes an object of each entry. Broken, OSError."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - 66_000))  # the end stands there: 22 bytes and a comment
    tail = stream.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        raise Broken(name)
    count = int.from_bytes(tail[end + 10 : end + 12], "little")
    table = int.from_bytes(tail[end + 12 : end + 16], "little")
    offset = int.from_bytes(tail[end + 16 : end + 20], "little")
    if 0xFFFFFFFF in (table, offset) or count == 0xFFFF:
        # More than 4 GiB: the record before the end says how long the table is.
        record = tail.rfind(b"PK\x06\x06", 0, end)
        if record < 0 or len(tail) < record + 56:
            raise Broken(name)
        count = int.from_bytes(tail[record + 32 : record + 40], "little")
        table = int.from_bytes(tail[record + 40 : record + 48], "little")
    if count > MAX_ENTRIES or table > MAX_TABLE:
        raise Broken(name)
    stream.seek(0)


def _entry(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    found = [one for one in archive.infolist() if one.filename == name]
    if not found:
        raise Missing(name)
    if len(found) > 1 or found[0].compress_type != zipfile.ZIP_STORED or found[0].flag_bits & 1:
        raise Broken(name)  # a packed file could grow without end; nothing in an update is packed
    return found[0]


#: Opens a file at the other end of a line from an offset on. Missing, Unreadable.
Getter = Callable[[str, int], AbstractContextManager[Iterator[bytes]]]


class LineSource:
    """An update at the hub; ``get`` is the line, ``now`` a clock in seconds that nobody can set."""

    def __init__(
        self,
        get: Getter,
        *,
        now: Callable[[], float] = time.monotonic,
        slowest: tuple[int, float] = (SLOWEST_BYTES, SLOWEST_S),
    ) -> None:
        self._get = get
        self._now = now
        self._slowest = slowest

    def blocks(self, name: str, start: int = 0) -> Iterator[bytes]:
        least, window = self._slowest
        with self._get(_checked(name), start) as stream:
            since, had = self._now(), 0
            for block in stream:
                had += len(block)
                if had >= least:
                    since, had = self._now(), 0
                elif self._now() - since > window:
                    raise TooSlow(name)
                yield block

    def has(self, name: str) -> bool:
        try:
            with self._get(_checked(name), 0) as stream:
                next(stream, b"")
        except Missing:
            return False
        except (Unreadable, TooSlow):
            return True  # reading it says so
        return True


def find_updates(place: Path) -> tuple[Source, ...]:
    """Find the updates in a stick's root, a folder, or a file: the folder form first, then files by name.

    Empty where there is nothing of that kind; Unreadable.
    """
    if is_plain(place, stat.S_ISREG):
        return (FileSource(place),)
    found: list[Source] = []
    files: list[Path] = []
    try:
        if is_plain(place / MARK, stat.S_ISREG):
            found.append(FolderSource(place))
        # Asked for by its name first: the root of a stick may be full of other things.
        usual = place / FOLDER
        folders = [usual] if is_plain(usual, stat.S_ISDIR) else []
        with os.scandir(place) as entries:
            for _, entry in zip(range(MAX_ENTRIES), entries, strict=False):
                path = place / entry.name
                if entry.name.casefold() == FOLDER.casefold():
                    if not folders and is_plain(path, stat.S_ISDIR):
                        folders.append(path)
                elif is_update_file(path):
                    files.append(path)
        for folder in folders:
            if is_plain(folder / MARK, stat.S_ISREG):
                found.append(FolderSource(folder))
            else:
                files += _files(folder)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise Unreadable(str(place)) from error
    return (*found, *(FileSource(one) for one in sorted(files)))


def _files(folder: Path) -> list[Path]:
    with os.scandir(folder) as entries:
        names = [entry.name for _, entry in zip(range(MAX_ENTRIES), entries, strict=False)]
    return [folder / one for one in names if is_update_file(folder / one)]


def is_metadata_of_a_state(name: str) -> bool:
    """Say whether a name means one state for ever: whoever asks for it may be in the middle of an older one."""
    return _NUMBERED.match(name) is not None


def is_update_file(path: Path) -> bool:
    """Say whether this is by its name an update in one file."""
    name = path.name
    plain = not name.startswith(".") and name.casefold().endswith(SUFFIX)
    return plain and is_plain(path, stat.S_ISREG)


def is_plain(path: Path, kind: Callable[[int], bool]) -> bool:
    """Say whether something is of a kind; a link, on Windows also a junction, is of none."""
    try:
        found = path.lstat()
    except (OSError, ValueError):
        return False
    return kind(found.st_mode) and not getattr(found, "st_file_attributes", 0) & _REPARSE


def _checked(name: str) -> str:
    if not _NAME.match(name) or ".." in name:
        raise Missing(name)
    return name
