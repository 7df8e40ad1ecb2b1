"""Where a pack comes from: a folder or a .zip file, on a stick or in the data folder. Nothing is unpacked.

Whatever lies there may be broken or made to harm: names, sizes and counts are bounded before a byte is
used, and every failure is a UserError ``courses.*``.
"""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.packs import MAX_FILES
from communeapp.store.files import told

MANIFEST, SIGNATURE = "manifest.toml", "manifest.sig"
MAX_MANIFEST: Final = 1024 * 1024
MAX_TOTAL: Final = 1024 * 1024 * 1024
_MAX_ENTRIES: Final = 2 * MAX_FILES
_MAX_LIST: Final = 4 * 1024 * 1024  # bytes of a zip's table of contents
_MAX_TAIL: Final = 66_000  # its end stands there: 22 bytes and a comment
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)


class PackSource(Protocol):
    """Files by their path inside the pack."""

    def read(self, path: str, most: int) -> bytes:
        """Give a file of at most ``most`` bytes; UserError ``courses.*``, EnvironmentProblem."""
        ...

    def has(self, path: str) -> bool:
        """Say whether a file is there."""
        ...


class FolderSource:
    """A pack that lies in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def has(self, path: str) -> bool:
        file = self.folder / path
        return file.is_file() and not file.is_symlink()

    def read(self, path: str, most: int) -> bytes:
        file = self.folder / path
        try:
            # A link may point anywhere, and reading a device never ends.
            if not stat.S_ISREG(file.lstat().st_mode) or file.parent.is_symlink():
                raise UserError("courses.file_missing", file=path)
            with file.open("rb") as stream:
                data = stream.read(most + 1)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise UserError("courses.file_missing", file=path) from error
        except OSError as error:
            raise unreadable(error, file) from error
        if len(data) > most:
            raise UserError("courses.too_large", file=path, most=max(1, most // 2**20))
        return data


class ZipSource:
    """A pack in a .zip; one folder around everything is looked through."""

    def __init__(self, archive: zipfile.ZipFile, path: Path) -> None:
        self._archive = archive
        self._path = path
        infos = [one for one in archive.infolist() if not one.is_dir()]
        if len(infos) > _MAX_ENTRIES:
            raise UserError("courses.too_many_files", most=_MAX_ENTRIES)
        tops = [one.filename for one in infos if one.filename.split("/")[-1] == MANIFEST]
        top = min(tops, key=len, default="").removesuffix(MANIFEST)
        self._infos: dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            name = info.filename.removeprefix(top)
            if not info.filename.startswith(top) or name.startswith("__MACOSX/"):
                continue
            if name.lower() in self._infos:
                raise UserError("courses.file_twice", file=name)
            self._infos[name.lower()] = info
        if sum(one.file_size for one in self._infos.values()) > MAX_TOTAL:
            raise UserError("courses.pack_too_large", most=MAX_TOTAL // 2**20)

    def has(self, path: str) -> bool:
        return path.lower() in self._infos

    def read(self, path: str, most: int) -> bytes:
        info = self._infos.get(path.lower())
        if info is None:
            raise UserError("courses.file_missing", file=path)
        if info.file_size > most:
            raise UserError("courses.too_large", file=path, most=max(1, most // 2**20))
        if info.flag_bits & 0x1:
            raise UserError("courses.locked", file=path)
        try:
            with self._archive.open(info) as stream:
                data = stream.read(most + 1)
        except _BROKEN as error:
            raise UserError("courses.cut_off", file=self._path.name) from error
        except OSError as error:
            raise unreadable(error, self._path) from error
        if len(data) > most:
            raise UserError("courses.too_large", file=path, most=max(1, most // 2**20))
        return data


@contextmanager
def open_source(path: Path) -> Iterator[PackSource]:
    """Open a folder or a .zip; UserError ``courses.not_a_pack`` or ``courses.cut_off``."""
    if path.is_dir():
        yield FolderSource(path)
        return
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UserError("courses.not_a_pack", file=path.name)
        _look_at_list(path)
        archive = zipfile.ZipFile(path)
    except FileNotFoundError as error:
        raise UserError("courses.file_missing", file=path.name) from error
    except zipfile.BadZipFile as error:
        # The table of contents stands at the end: a copy that was cut off has none.
        code = "courses.cut_off" if _starts_as_zip(path) else "courses.not_a_pack"
        raise UserError(code, file=path.name) from error
    except _BROKEN as error:
        raise UserError("courses.not_a_pack", file=path.name) from error
    except OSError as error:
        raise unreadable(error, path) from error
    with archive:
        yield ZipSource(archive, path)


def _look_at_list(path: Path) -> None:
    """Refuse a table of contents of millions before zipfile makes an object of each entry."""
    with path.open("rb") as stream:
        stream.seek(0, os.SEEK_END)
        stream.seek(max(0, stream.tell() - _MAX_TAIL))
        tail = stream.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 16:
        return  # zipfile says what it is
    count = int.from_bytes(tail[end + 10 : end + 12], "little")
    size = int.from_bytes(tail[end + 12 : end + 16], "little")
    if count > _MAX_ENTRIES or size > _MAX_LIST:  # 65,535 points to the form for more than that
        raise UserError("courses.too_many_files", most=_MAX_ENTRIES)


def _starts_as_zip(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) == b"PK\x03\x04"


def unreadable(error: OSError, path: Path) -> UserError | EnvironmentProblem:
    """Turn an error of reading from a stick into what is told."""
    if isinstance(error, PermissionError | FileNotFoundError):
        return told(error, path)
    return EnvironmentProblem("courses.unreadable", file=path.name)
