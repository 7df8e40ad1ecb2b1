"""Files of a move: a packed PC in sealed pieces that fit on any stick, read from any place in them.

Format, version 1 (``docs/formats/move.md``)::

    "CAPPMOV1" | u32 header length | header (canonical JSON) | chunks

Each piece is a sealed file (:mod:`communeapp.store.sealed`) with the slots of the whole; its key is made
from the file's own key and the number of the piece. Laid end to end, the pieces hold the content of all files
and then the index, which names each file with its size and its SHA-256. Chunks stand at known places, so
that whoever was stopped goes on at the file that was not finished.
"""

from __future__ import annotations

import contextlib
import re
import secrets
import struct
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.events import canonical_json
from communeapp.durable import flush, sync_drive
from communeapp.store.files import Waiter, need_space, replace_file, told
from communeapp.store.key_slots import make_slot
from communeapp.store.sealed import CHUNK, TAG, VERSION, Head, nonce, open_slots, read_head

SUFFIX = ".camove"
MAGIC = b"CAPPMOV1"
#: Below 4 GiB with chunks and header: what a stick with FAT32 takes as one file.
PIECE_BYTES = 3 << 30
MAX_PIECES = 999
#: An index names each file in some 150 bytes: room for half a million files.
MAX_INDEX = 96 << 20
_ROOM = 64 << 10
_SET = re.compile(r"[0-9a-f]{32}\Z")

#: Told how many bytes more are done.
Step = Callable[[int], None]


@dataclass(frozen=True)
class PieceName:
    """What the header of a piece says of it: which of how many, of which set, where it begins."""

    path: Path
    head: Head
    set_id: str
    number: int
    count: int
    first: int
    index: int


class MoveWriter:
    """Writes the pieces one after the other; :meth:`finish` reads them back and names them.

    ``total``: the bytes of all files and of the index; ``index``: those of the index. ``forget`` lets the
    system forget what it remembers of a file, so that the stick itself is read back.
    """

    def __init__(
        self,
        folder: Path,
        stem: str,
        total: int,
        index: int,
        secret_of: Mapping[str, str],
        *,
        set_id: str,
        piece_bytes: int = PIECE_BYTES,
        forget: Callable[[Path], None] = lambda _: None,
        wait: Waiter = time.sleep,
    ) -> None:
        self.set_id = set_id
        self._key = secrets.token_bytes(32)
        self._slots = [make_slot(kind, secret, self._key) for kind, secret in secret_of.items()]
        self._folder, self._stem, self._wait = folder, stem, wait
        self._total, self._index, self._forget = total, index, forget
        self._piece_bytes = piece_bytes - piece_bytes % CHUNK
        self.count = max(1, -(-total // self._piece_bytes))
        if self.count > MAX_PIECES:
            raise UserError("moving.too_big", bytes=total)
        self._number, self._done, self._pending = 0, 0, bytearray()
        self._file: IO[bytes] | None = None
        self._parts: list[Path] = []
        self._named: list[Path] = []

    def check_space(self) -> None:
        """Raise EnvironmentProblem ``store.disk_full`` where the whole does not fit."""
        chunks = -(-self._total // CHUNK) + self.count
        need_space(self._folder / self._stem, self._total + chunks * TAG + self.count * _ROOM)

    def write(self, data: bytes) -> None:
        """Add content. OSError."""
        self._pending += data
        while len(self._pending) > CHUNK:  # the last chunk waits: only then it is known to be it
            self._chunk(CHUNK)

    def finish(self, step: Step | None = None) -> tuple[Path, ...]:
        """End the last piece, read all of them back, give them their names; give these.

        EnvironmentProblem ``backup.copy_differs``; OSError. Nothing is left behind after :meth:`forget`.
        """
        self._chunk(len(self._pending))
        self._end_piece()
        if self._done != self._total or len(self._parts) != self.count:
            message = "the content is not as long as it was said to be"
            raise ValueError(message)
        for number, part in enumerate(self._parts, 1):
            self._read_back(part, number, step)
        for number, part in enumerate(self._parts, 1):
            target = self._folder / self.name_of(number)
            replace_file(part, target, self._wait)
            self._named.append(target)
        with contextlib.suppress(OSError):
            sync_drive(self._folder)
        return tuple(self._named)

    def name_of(self, number: int) -> str:
        """Name a piece."""
        more = "" if self.count == 1 else f"-{number}of{self.count}"
        return f"{self._stem}{more}{SUFFIX}"

    def forget(self) -> None:
        """Take away what was written, after an error."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
        for path in (*self._parts, *self._named):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    # -------------------------------------------------------------- parts

    def _chunk(self, size: int) -> None:
        at = self._done % self._piece_bytes
        if self._file is None or (at == 0 and self._done):
            if self._file is not None:
                self._end_piece()
            self._begin_piece()
        piece = bytes(self._pending[:size])
        del self._pending[:size]
        number = at // CHUNK
        last = at + size == self._plain(self._number)
        assert self._file is not None  # noqa: S101 - it was opened above
        self._file.write(self._cipher.encrypt(nonce(number, last), piece, self._head.binding))
        self._done += size

    def _plain(self, number: int) -> int:
        return min(self._piece_bytes, self._total - (number - 1) * self._piece_bytes)

    def _begin_piece(self) -> None:
        self._number += 1
        header = canonical_json(
            {
                "v": VERSION,
                "plain": self._plain(self._number),
                "slots": self._slots,
                "set": self.set_id,
                "piece": self._number,
                "pieces": self.count,
                "first": (self._number - 1) * self._piece_bytes,
                "index": self._index,
            }
        )
        raw = MAGIC + struct.pack(">I", len(header)) + header
        self._head = Head(raw, tuple(self._slots), self._plain(self._number))
        self._cipher = _cipher(self._key, self.set_id, self._number)
        part = self._folder / (self.name_of(self._number) + ".part")
        self._parts.append(part)
        self._file = part.open("wb")
        self._file.write(raw)

    def _end_piece(self) -> None:
        assert self._file is not None  # noqa: S101 - a piece is open
        flush(self._file)
        self._file.close()
        self._file = None

    def _read_back(self, part: Path, number: int, step: Step | None) -> None:
        """Open every chunk as the stick holds it: what can be opened is what was sealed."""
        self._forget(part)
        head = read_head(part, MAGIC)
        try:
            for piece in _chunks(part, head, _cipher(self._key, self.set_id, number), 0):
                if step is not None:
                    step(len(piece))
        except InvalidTag as error:
            raise EnvironmentProblem("backup.copy_differs", path=str(part)) from error


class MoveReader:
    """Reads a packed PC; ``pieces`` are all of one set, in order. The secret opens it.

    UserError ``backup.wrong_passphrase``; EnvironmentProblem ``backup.copy_damaged``.
    """

    def __init__(self, pieces: Sequence[PieceName], secret: str) -> None:
        self._pieces = tuple(pieces)
        self._key = open_slots(pieces[0].head, secret)
        self.total = sum(one.head.plain for one in pieces)
        self.index_bytes = pieces[0].index
        self._check()

    def _check(self) -> None:
        at = 0
        for number, one in enumerate(self._pieces, 1):
            fine = one.number == number and one.first == at and one.index == self.index_bytes
            whole = number == len(self._pieces) or one.head.plain % CHUNK == 0
            if not (fine and whole and one.count == len(self._pieces)):
                raise _damaged(one.path)
            at += one.head.plain
        if not 0 < self.index_bytes <= min(MAX_INDEX, self.total):
            raise _damaged(self._pieces[0].path)

    def index(self) -> bytes:
        """Give the index as it was written."""
        return b"".join(self.read(self.total - self.index_bytes, self.index_bytes))

    def read(self, start: int, length: int) -> Iterator[bytes]:
        """Give so many bytes from a place on; EnvironmentProblem ``backup.copy_damaged``, OSError."""
        end = start + length
        for one in self._pieces:
            first, after = max(start, one.first), min(end, one.first + one.head.plain)
            if first >= after:
                continue
            at = first - one.first
            skip, left = at % CHUNK, after - first
            cipher = _cipher(self._key, one.set_id, one.number)
            try:
                for piece in _chunks(one.path, one.head, cipher, at // CHUNK):
                    yield piece[skip : skip + left]
                    left -= min(left, len(piece) - skip)
                    skip = 0
                    if not left:
                        break
            except InvalidTag as error:
                raise _damaged(one.path) from error


def read_piece(path: Path) -> PieceName:
    """Read the header of a piece; EnvironmentProblem ``backup.copy_damaged``, ``backup.copy_too_new``."""
    head = read_head(path, MAGIC)
    values = head.values
    numbers = [values.get(name) for name in ("piece", "pieces", "first", "index")]
    set_id = values.get("set")
    if not isinstance(set_id, str) or not _SET.match(set_id):
        raise _damaged(path)
    if any(type(one) is not int for one in numbers):
        raise _damaged(path)
    number, count, first, index = (int(str(one)) for one in numbers)
    if not (1 <= number <= count <= MAX_PIECES and first >= 0 and index > 0):
        raise _damaged(path)
    return PieceName(path, head, set_id, number, count, first, index)


def is_piece(path: Path) -> bool:
    """Say whether a file claims to be a piece of a packed PC."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):
        return False


def _chunks(path: Path, head: Head, cipher: ChaCha20Poly1305, start: int) -> Iterator[bytes]:
    count = max(1, -(-head.plain // CHUNK))
    try:
        with path.open("rb") as file:
            file.seek(len(head.raw) + start * (CHUNK + TAG))
            for number in range(start, count):
                piece = file.read(CHUNK + TAG)
                yield cipher.decrypt(nonce(number, number == count - 1), piece, head.binding)
    except OSError as error:
        raise told(error, path) from error


def _cipher(key: bytes, set_id: str, number: int) -> ChaCha20Poly1305:
    made = HKDF(SHA256(), 32, bytes.fromhex(set_id), b"communeapp move 1 %d" % number)
    return ChaCha20Poly1305(made.derive(key))


def _damaged(path: Path) -> EnvironmentProblem:
    return EnvironmentProblem("backup.copy_damaged", path=str(path))
