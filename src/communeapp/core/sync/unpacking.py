"""Checks what comes out of a bundle, byte by byte: sizes, frames, hashes, chains, scopes.

Fed with pieces of any size; holds at most one frame. Events are handed on in batches while the rest is
still being read: whoever stores them does so in one transaction that ends after :meth:`Unpacker.end`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from communeapp.core.events import BrokenEventError
from communeapp.core.sync.believing import Device
from communeapp.core.sync.frames import (
    HEAD,
    KIND_BLOB,
    KIND_EVENTS,
    KIND_LIST,
    SEPARATOR,
    BlobSink,
    ReadEvent,
    Sink,
    read_event,
)
from communeapp.core.sync.limits import (
    MAX_BLOB,
    MAX_EVENTS_FRAME,
    MAX_FRAME,
    VERSION,
    damaged,
    too_new,
)
from communeapp.core.sync.manifest import Manifest
from communeapp.core.sync.vectors import Range

_ORDER = {KIND_LIST: 0, KIND_EVENTS: 1, KIND_BLOB: 2}


class Unpacker:
    """Takes the unpacked bytes of a bundle and gives what is proven to a sink.

    Every fault is UserError ``bundles.damaged`` (or ``bundles.too_new`` for a frame of a later
    version); after one the object is of no use, and nothing that it gave may be kept.
    """

    def __init__(self, manifest: Manifest, devices: Mapping[str, Device], sink: Sink) -> None:
        self._manifest = manifest
        self._sink = sink
        self._logs = _LogCheck(manifest, devices)
        self._hash = hashlib.sha256()
        self._size = 0
        self._buffer = bytearray()
        self._stage = 0
        self._blob: _BlobCheck | None = None
        self._lists = self._blobs = self._blob_bytes = 0
        self.quarantined = 0

    def write(self, data: bytes) -> int:
        """Take the next bytes."""
        self._size += len(data)
        if self._size > self._manifest.plain.size:
            raise damaged("size")
        self._hash.update(data)
        self._buffer += data
        while self._step():
            pass
        return len(data)

    def end(self) -> None:
        """Know that there is no more; check what only the whole can show."""
        said = self._manifest
        if self._size != said.plain.size or self._buffer or self._blob is not None:
            raise damaged("size")
        if self._hash.hexdigest() != said.plain.sha256:
            raise damaged("plain")
        self._logs.end()
        counted = (self._lists, self._blobs, self._blob_bytes)
        if counted != (said.lists, said.blobs, said.blob_bytes):
            raise damaged("count")

    def _step(self) -> bool:
        """Handle one frame, or what is here of a blob; False where more bytes are needed."""
        buffer = self._buffer
        if self._blob is not None:
            part = bytes(buffer[: self._blob.left])
            del buffer[: len(part)]
            if self._blob.take(part):
                self._blob = None
                return True
            return False
        if len(buffer) < HEAD.size:
            return False
        kind, size = HEAD.unpack_from(buffer)
        if kind == KIND_BLOB:
            return self._begin_blob(size)
        if size > (MAX_EVENTS_FRAME if kind == KIND_EVENTS else MAX_FRAME):
            raise damaged("frame")
        if len(buffer) < HEAD.size + size:
            return False
        payload = bytes(memoryview(buffer)[HEAD.size : HEAD.size + size])
        del buffer[: HEAD.size + size]
        self._frame(kind, payload)
        return True

    def _frame(self, kind: bytes, payload: bytes) -> None:
        if kind == KIND_EVENTS:
            self._enter(kind)
            batch = self._logs.read(payload)
            self.quarantined += sum(1 for one in batch if one.quarantine)
            self._sink.events(batch)
        elif kind == KIND_LIST:
            self._enter(kind)
            self._lists += 1
            if self._lists > self._manifest.lists:
                raise damaged("count")
            self._sink.revocations(payload)
        elif self._manifest.v <= VERSION:
            raise damaged("frame")
        elif not kind.islower():
            raise too_new(self._manifest.v)

    def _begin_blob(self, size: int) -> bool:
        start = HEAD.size + 32
        if not 32 <= size <= 32 + MAX_BLOB:
            raise damaged("frame")
        if len(self._buffer) < start:
            return False
        self._enter(KIND_BLOB)
        name = bytes(self._buffer[HEAD.size : start])
        del self._buffer[:start]
        self._blobs += 1
        self._blob_bytes += size - 32
        said = self._manifest
        if self._blobs > said.blobs or self._blob_bytes > said.blob_bytes:
            raise damaged("count")
        sink = self._sink.blob(name.hex(), size - 32)
        self._blob = _BlobCheck(name, size - 32, sink)
        return True

    def _enter(self, kind: bytes) -> None:
        if _ORDER[kind] < self._stage:
            raise damaged("order")
        self._stage = _ORDER[kind]


class _BlobCheck:
    def __init__(self, name: bytes, size: int, sink: BlobSink | None) -> None:
        self._name = name
        self.left = size
        self._sink = sink
        self._hash = hashlib.sha256()

    def take(self, data: bytes) -> bool:
        """Take bytes of the blob; True when it is whole."""
        self.left -= len(data)
        self._hash.update(data)
        if self._sink is not None and data:
            self._sink.write(data)
        if self.left:
            return False
        if self._hash.digest() != self._name:
            raise damaged("blob")
        if self._sink is not None:
            self._sink.done()
        return True


class _LogCheck:
    """Checks events against the ranges of the manifest, in their order."""

    def __init__(self, manifest: Manifest, devices: Mapping[str, Device]) -> None:
        self._scopes = {one.value for one in manifest.scopes}
        self._devices = devices
        self._ranges: Sequence[Range] = manifest.ranges
        self._at = 0
        self._count = 0
        self._last: ReadEvent | None = None

    def read(self, payload: bytes) -> list[ReadEvent]:
        """Read a frame of events."""
        batch = []
        for data in payload.split(SEPARATOR):
            try:
                one = read_event(data)
            except BrokenEventError as error:
                raise damaged("event") from error
            if one.scope not in self._scopes:
                # Its signer put it there against its own word; nothing of such a bundle is taken.
                raise damaged("scope")
            self._place(one)
            fault = self._devices[one.dev].fault(one)
            batch.append(one._replace(quarantine=fault) if fault else one)
        return batch

    def end(self) -> None:
        """Check that the rest of the ranges holds nothing."""
        while self._at < len(self._ranges):
            self._close()

    def _place(self, one: ReadEvent) -> None:
        while True:
            if self._at >= len(self._ranges):
                raise damaged("range")
            part = self._ranges[self._at]
            if (one.dev, one.epoch) == part.log and part.first <= one.seq <= part.last:
                break
            self._close()
        last = self._last
        if last is not None and one.seq <= last.seq:
            raise damaged("order")
        if last is not None and one.hlc <= last.hlc:
            raise damaged("clock")
        if one.seq == part.first:
            before = part.before
        elif last is not None and one.seq == last.seq + 1:
            before = last.id
        else:
            before = one.prev  # the one before is withheld
        if one.prev != before or (one.seq == part.last and one.id != part.tip):
            raise damaged("chain")
        self._last = one
        self._count += 1

    def _close(self) -> None:
        if self._count != self._ranges[self._at].events:
            raise damaged("count")
        self._at += 1
        self._count, self._last = 0, None
