"""Writes bundles: frames → zstd → age → manifest with the hashes → signature. Streaming, no Qt, no store.

    written = write_bundles(Content(scopes, have, logs=…, blobs=…), Sender(chain, key.sign, reply),
                            recipients, folder, made_ms=clock.now_ms())

``docs/formats/bundle.md`` is the format. The ciphertext is written first, because its hash stands in the
manifest before it; both come together in ``<name>.part``, which is renamed when it is whole and on the
disk. The folder is one of this PC; bringing the file to a stick is another's work.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import struct
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Protocol

import zstandard
from pyrage import encrypt_io, x25519

from communeapp.core.errors import Bug, UserError
from communeapp.core.events import GENESIS, Scope
from communeapp.core.sync.frames import (
    KIND_EVENTS,
    KIND_LIST,
    MAX_HASHED,
    SEPARATOR,
    blob_head,
    frame,
)
from communeapp.core.sync.limits import (
    BATCH,
    MAGIC,
    MAX_BLOB,
    MAX_CARRIED,
    MAX_FRAME,
    MAX_LISTS,
    MAX_MANIFEST,
    MAX_PLAIN,
    MAX_RANGES,
    SUFFIX,
)
from communeapp.core.sync.manifest import (
    Body,
    Chain,
    Manifest,
    bundle_id,
    file_name,
    manifest_bytes,
    signed_bytes,
)
from communeapp.core.sync.vectors import LogName, Range, Vector
from communeapp.core.trust import Sign
from communeapp.sync.recipients import check_recipients

_LEVEL = 3
_COPY = 1 << 20

#: The end of an event's canonical bytes: these keys come last, and none of them can hold a quote.
_TAIL = re.compile(
    rb',"dev":"([0-9a-f]{32})","epoch":"([0-9a-f]{32})","hlc":"[0-9a-f]{16}","prev":"([0-9a-f]{64})",'
    rb'"scope":"([a-z_]+)","seq":([1-9][0-9]*),"type":"[a-z0-9_.]+","v":[1-9][0-9]*\}\Z'
)
#: So much of an event is looked at first; a longer type needs the whole.
_TAIL_BYTES = 400


@dataclass(frozen=True)
class LogPart:
    """A part of one log to be sent, numbers ``first`` to ``last``.

    ``events`` are the canonical bytes without ``id`` (the column ``data`` of the log) of those events
    of it that may travel, ascending; what is not among them is withheld. ``before`` is the id of event
    ``first - 1`` (``GENESIS`` for the first), ``tip`` that of event ``last``, withheld or not.
    """

    log: LogName
    first: int
    last: int
    before: str
    tip: str
    events: Iterable[bytes]


@dataclass(frozen=True)
class BlobPart:
    """A file to be sent: its SHA-256 (hexadecimal), its size, and what opens it for reading."""

    sha256: str
    size: int
    open: Callable[[], IO[bytes]]


@dataclass(frozen=True)
class Content:
    """What goes into a bundle.

    ``scopes`` are those that may travel; an event of another is a Bug, and nothing is written. ``have``
    are the receipts: what this device holds. ``logs`` ascend by (dev, epoch, first) and do not touch;
    ``carried`` holds a chain for each device among them that is not the sender. ``lists`` are
    revocation lists as their files hold them.
    """

    scopes: frozenset[Scope]
    have: Vector
    logs: Sequence[LogPart] = ()
    blobs: Sequence[BlobPart] = ()
    carried: Sequence[Chain] = ()
    lists: Sequence[bytes] = ()


@dataclass(frozen=True)
class Sender:
    """Who writes: the chain of the device's key, the key's hand, the age key to answer to."""

    chain: Chain
    sign: Sign
    reply: str


@dataclass(frozen=True)
class Written:
    """A bundle as it lies there. ``id`` names it, ``size`` are the bytes of the file."""

    path: Path
    id: str
    manifest: Manifest
    size: int


def write_bundles(
    content: Content,
    sender: Sender,
    recipients: Iterable[str],
    folder: Path,
    *,
    made_ms: int,
    piece_bytes: int = MAX_PLAIN,
    progress: Callable[[int], None] | None = None,
) -> tuple[Written, ...]:
    """Write a bundle into a folder, or several pieces where the content is larger than one may be.

    ``progress`` is told the bytes that were taken in so far, before compression. All pieces are there
    or none: until the last is signed they lie under other names. UserError ``bundles.no_recipient``,
    ``bundles.bad_recipient``, ``bundles.blob_too_large``, ``bundles.blob_changed``; Bug
    ``bundles.broken_log`` where events do not follow each other or may not travel; OSError as the disk
    gives it.
    """
    publics = check_recipients(recipients)
    source = _Source(content, min(piece_bytes, MAX_PLAIN), progress or (lambda _: None))
    set_id = secrets.token_hex(16)
    names = [folder / f"{set_id}.0001.cipher"]
    bodies: list[tuple[Body, _Piece]] = []
    parts: list[Path] = []
    try:
        while True:
            piece = source.next_piece()
            bodies.append((_encrypt(piece, publics, names[-1]), piece))
            if source.done:
                break
            names.append(folder / f"{set_id}.{len(names) + 1:04d}.cipher")
        made = []
        for index, (cipher, piece) in enumerate(bodies):
            manifest = Manifest(
                chain=sender.chain,
                recipients=publics,
                reply=sender.reply,
                scopes=tuple(sorted(content.scopes)),
                cipher=cipher,
                plain=Body(piece.hash.hexdigest(), piece.size),
                made_ms=made_ms,
                set=set_id,
                have=content.have,
                ranges=tuple(piece.ranges),
                carried=_carried(content, piece, sender),
                lists=piece.lists,
                blobs=piece.blobs,
                blob_bytes=piece.blob_bytes,
                piece=index + 1,
                pieces=len(bodies),
            )
            target = folder / (file_name(manifest) + SUFFIX)
            parts.append(target.with_name(target.name + ".part"))
            made.append(_assemble(manifest, sender, names[index], parts[-1], target))
        for part, one in zip(parts, made, strict=True):
            part.replace(one.path)
        _keep_names(folder)
    finally:
        for path in (*names, *parts):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
    return tuple(made)


def _carried(content: Content, piece: _Piece, sender: Sender) -> tuple[Chain, ...]:
    inside = {one.log.dev for one in piece.ranges} - {sender.chain[0].device}
    chains = {chain[0].device: tuple(chain) for chain in content.carried}
    if not inside <= chains.keys() or len(inside) > MAX_CARRIED:
        raise Bug("bundles.broken_log", step="carried")
    return tuple(chains[dev] for dev in sorted(inside))


def _assemble(
    manifest: Manifest, sender: Sender, cipher: Path, part: Path, target: Path
) -> Written:
    raw = manifest_bytes(manifest)
    if len(raw) > MAX_MANIFEST:
        raise Bug("bundles.broken_log", step="manifest")
    head = MAGIC + struct.pack(">I", len(raw)) + raw + sender.sign(signed_bytes(raw))
    with part.open("wb") as file, cipher.open("rb") as body:
        file.write(head)
        while data := body.read(_COPY):
            file.write(data)
        file.flush()
        os.fsync(file.fileno())
    cipher.unlink()
    return Written(target, bundle_id(raw), manifest, len(head) + manifest.cipher.size)


def _keep_names(folder: Path) -> None:
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network folders refuse; the renames have happened
            os.fsync(handle)
    finally:
        os.close(handle)


# ------------------------------------------------------------------ encrypting


class _Readable(Protocol):
    def read(self, size: int) -> bytes: ...


class _Out:
    """A file that is hashed as it is written."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.hash = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> int:
        self.hash.update(data)
        self.size += len(data)
        self._file.write(data)
        return len(data)

    def flush(self) -> None:
        """The file is flushed when it is whole."""


def _encrypt(piece: _Readable, publics: Sequence[str], path: Path) -> Body:
    with path.open("xb") as file:
        out = _Out(file)
        encrypt_io(piece, out, [x25519.Recipient.from_str(one) for one in publics])
    return Body(out.hash.hexdigest(), out.size)


class _Piece:
    """What stands in one piece, compressed as it is read; afterwards knows what that was."""

    def __init__(self, frames: Callable[[_Piece], Iterator[bytes]]) -> None:
        self._frames = frames(self)
        self._zstd = zstandard.ZstdCompressor(
            level=_LEVEL, write_checksum=False, write_content_size=False
        ).compressobj()
        self._ready = BytesIO()
        self._ended = False
        self.hash = hashlib.sha256()
        self.size = 0
        self.ranges: list[Range] = []
        self.lists = self.blobs = self.blob_bytes = 0

    def read(self, size: int) -> bytes:
        """Give compressed bytes, none at the end."""
        while not (data := self._ready.read(size)) and not self._ended:
            plain = next(self._frames, None)
            if plain is None:
                self._ended = True
                self._ready = BytesIO(self._zstd.flush())
            else:
                self.hash.update(plain)
                self.size += len(plain)
                self._ready = BytesIO(self._zstd.compress(plain))
        return data


# ------------------------------------------------------------------ what goes in


class _Source:
    """Gives the content in frames, and begins a new piece where the next frame would be too much."""

    def __init__(self, content: Content, most: int, progress: Callable[[int], None]) -> None:
        self._most = most
        self._progress = progress
        self._taken = 0
        _check(content)
        self._items = _items(content)
        self._waiting = next(self._items, None)

    @property
    def done(self) -> bool:
        """Say whether everything was given."""
        return self._waiting is None

    def next_piece(self) -> _Piece:
        """Begin the next piece; the one before has to be read to its end."""
        return _Piece(self._frames)

    def _frames(self, piece: _Piece) -> Iterator[bytes]:
        while (item := self._waiting) is not None:
            if piece.size and piece.size + item.size > self._most:
                return
            if item.range is not None and len(piece.ranges) == MAX_RANGES:
                return
            for data in item.frames:
                self._taken += len(data)
                yield data
                self._progress(self._taken)
            item.count(piece)
            self._waiting = next(self._items, None)


def _check(content: Content) -> None:
    names = [(one.log, one.first, one.last) for one in content.logs]
    if Scope.PERSON in content.scopes or names != sorted(names):
        raise Bug("bundles.broken_log", step="scopes")
    if len(content.lists) > MAX_LISTS or any(len(one) > MAX_FRAME for one in content.lists):
        raise Bug("bundles.broken_log", step="lists")
    if any(one.size > MAX_BLOB for one in content.blobs):
        raise UserError("bundles.blob_too_large", most=MAX_BLOB >> 20)


@dataclass
class _Item:
    """What stays together in one piece: a frame of events with its range, a list, a blob."""

    frames: Iterable[bytes]
    size: int
    range: Range | None = None
    lists: int = 0
    blobs: int = 0

    def count(self, piece: _Piece) -> None:
        piece.lists += self.lists
        piece.blobs += self.blobs
        piece.blob_bytes += self.size - _BLOB_HEAD if self.blobs else 0
        one = self.range
        if one is None:
            return
        last = piece.ranges[-1] if piece.ranges else None
        if last is not None and last.log == one.log and last.last + 1 == one.first:
            joined = last.events + one.events
            piece.ranges[-1] = Range(one.log, last.first, one.last, joined, last.before, one.tip)
        else:
            piece.ranges.append(one)


_BLOB_HEAD = len(blob_head("0" * 64, 0))


def _items(content: Content) -> Iterator[_Item]:
    for data in content.lists:
        made = frame(KIND_LIST, data)
        yield _Item((made,), len(made), lists=1)
    for part in content.logs:
        yield from _log_items(part, {one.value.encode("ascii") for one in content.scopes})
    for blob in content.blobs:
        yield _Item(_blob_frames(blob), _BLOB_HEAD + blob.size, blobs=1)


def _log_items(part: LogPart, scopes: set[bytes]) -> Iterator[_Item]:
    """Give the frames of a part of a log; what is withheld goes with the frame before it."""
    log = (part.log.dev.encode("ascii"), part.log.epoch.encode("ascii"))
    first, before = part.first, part.before
    if not part.first <= part.last or (part.first == 1) != (part.before == GENESIS):
        raise Bug("bundles.broken_log", step="range")
    batch: list[bytes] = []
    size, count, seq, name = 0, 0, part.first - 1, part.before
    for data in part.events:
        tail = _TAIL.search(data, max(0, len(data) - _TAIL_BYTES)) or _TAIL.search(data)
        if tail is None or tail.group(1, 2) != log or tail[4] not in scopes:
            raise Bug("bundles.broken_log", step="event")
        number, prev = int(tail[5]), tail[3].decode("ascii")
        if not seq < number <= part.last or (number == seq + 1 and prev != name):
            raise Bug("bundles.broken_log", step="chain")
        if size + len(data) > BATCH and batch:
            # What is withheld between here and this event belongs to the range of the batch.
            yield _batch(part.log, first, number - 1, batch, before, prev)
            first, before = number, prev
            batch, size = [], 0
        batch.append(data)
        size += len(data) + 1
        if len(data) > MAX_HASHED:
            raise Bug("bundles.broken_log", step="size")
        seq, name, count = number, hashlib.sha256(data).hexdigest(), count + 1
    if seq == part.last and name != part.tip:
        raise Bug("bundles.broken_log", step="tip")
    yield _batch(part.log, first, part.last, batch, before, part.tip)


def _batch(
    log: LogName, first: int, last: int, batch: Sequence[bytes], before: str, tip: str
) -> _Item:
    made = (frame(KIND_EVENTS, SEPARATOR.join(batch)),) if batch else ()
    size = sum(len(one) for one in made)
    return _Item(made, size, Range(log, first, last, len(batch), before, tip))


def _blob_frames(blob: BlobPart) -> Iterator[bytes]:
    yield blob_head(blob.sha256, blob.size)
    digest, left = hashlib.sha256(), blob.size
    with blob.open() as file:
        while left and (data := file.read(min(left, _COPY))):
            digest.update(data)
            left -= len(data)
            yield data
        if left or file.read(1) or digest.hexdigest() != blob.sha256:
            raise UserError("bundles.blob_changed")
