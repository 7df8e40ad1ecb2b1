"""Zip containers from outside: what they really unpack to is counted, whatever they declare."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from communeapp.core.errors import UserError

MAX_ENTRIES = 20_000
_MAX_DIRECTORY = 8_000_000  # bytes of the list of entries, which is read into memory as a whole
_END = struct.Struct("<4s4H2LH")  # end of central directory, APPNOTE.TXT 4.3.16
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


@contextmanager
def open_zip(file: BinaryIO, unpacked: int = 0) -> Iterator[zipfile.ZipFile]:
    """Open a container whose list of entries is of sane size.

    ``unpacked`` bounds the bytes that its XML claims to unpack to; what it really unpacks to is counted
    too (:class:`Part`). Raises UserError ``reading.bomb``, zipfile.BadZipFile for a broken one.
    """
    _check_directory(file)
    file.seek(0)
    with zipfile.ZipFile(file) as archive:
        if len(archive.infolist()) > MAX_ENTRIES:
            raise UserError("reading.bomb")
        claimed = sum(one.file_size for one in archive.infolist() if one.filename.endswith(".xml"))
        if claimed > unpacked > 0:
            raise UserError("reading.bomb")
        yield archive


@contextmanager
def open_document(file: BinaryIO, unpacked: int) -> Iterator[zipfile.ZipFile]:
    """Open a container to read the document in it; UserError ``reading.broken`` where it is damaged."""
    try:
        with open_zip(file, unpacked) as archive:
            yield archive
    except (zipfile.BadZipFile, EOFError, NotImplementedError, KeyError) as problem:
        raise UserError("reading.broken") from problem


def _check_directory(file: BinaryIO) -> None:
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - 65_557))  # the end record and the longest comment behind it
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise zipfile.BadZipFile("no end record")
    entries, directory = _END.unpack_from(tail, at)[4:6]
    # 0xFFFF…: the numbers stand in the 64-bit record, which an office file never needs.
    if entries >= MAX_ENTRIES or directory > _MAX_DIRECTORY:
        raise UserError("reading.bomb")


class Budget:
    """How many bytes may still be unpacked from one file."""

    def __init__(self, limit: int) -> None:
        self.left = limit

    def take(self, count: int) -> None:
        """Count bytes. Raises UserError ``reading.bomb`` when they are too many."""
        self.left -= count
        if self.left < 0:
            raise UserError("reading.bomb")


class Part(io.RawIOBase):
    """One entry of a container as a stream: every byte is counted against the budget."""

    def __init__(self, archive: zipfile.ZipFile, name: str, budget: Budget) -> None:
        super().__init__()
        info = archive.getinfo(name)
        if info.flag_bits & 0x1:
            raise UserError("reading.password")
        if info.compress_type not in _METHODS:
            # Others unpack a whole block at a time, however large: no office program writes them.
            raise UserError("reading.broken")
        self._stream = archive.open(info)
        self._budget = budget

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Give up to ``size`` bytes, at most 64 KiB at a time."""
        data = self._stream.read(65_536 if size < 0 else min(size, 65_536))
        self._budget.take(len(data))
        return data

    def readall(self) -> bytes:
        """Give all that is left, within the budget."""
        return b"".join(iter(self.read, b""))

    def close(self) -> None:
        """Close the entry."""
        self._stream.close()
        super().close()
