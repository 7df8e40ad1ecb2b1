"""What goes into a bundle, as frames: events in blocks, blobs as streams, cut into pieces.

Used by :mod:`communeapp.sync.bundle_writing`, which compresses, encrypts and signs.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import IO

from communeapp.core.errors import Bug, UserError
from communeapp.core.events import GENESIS, Scope
from communeapp.core.sync.frames import (
    HEAD,
    KIND_EVENTS,
    KIND_LIST,
    MAX_HASHED,
    SEPARATOR,
    blob_head,
    frame,
)
from communeapp.core.sync.limits import BATCH, MAX_BLOB, MAX_FRAME, MAX_LISTS, MAX_RANGES
from communeapp.core.sync.manifest import Chain
from communeapp.core.sync.vectors import LogName, Range, Vector

_LINE = SEPARATOR.decode("ascii")
_COPY = 1 << 20

#: The whole end of one event.
_TAIL = re.compile(
    rb',"dev":"([0-9a-f]{32})","epoch":"([0-9a-f]{32})","hlc":"[0-9a-f]{16}","prev":"([0-9a-f]{64})",'
    rb'"scope":"([a-z_]+)","seq":([1-9][0-9]*),"type":"[a-z0-9_.]+","v":[1-9][0-9]*\}\Z'
)
#: So much of an event is looked at first; a longer type needs the whole.
_TAIL_BYTES = 400


@dataclass(frozen=True)
class LogPart:
    """A part of one log to be sent, numbers ``first`` to ``last``.

    ``events`` are the canonical texts without ``id`` (the column ``data`` of the log) of those events
    of it that may travel, ascending, in blocks as a query gives them (some hundred at once); what is not
    among them is withheld. ``before`` is the id of event ``first - 1`` (``GENESIS`` for the first),
    ``tip`` that of event ``last``, withheld or not.
    """

    log: LogName
    first: int
    last: int
    before: str
    tip: str
    events: Iterable[Sequence[str]]


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


@dataclass
class Counts:
    """What was put into one counts."""

    ranges: list[Range] = field(default_factory=list)
    lists: int = 0
    blobs: int = 0
    blob_bytes: int = 0
    size: int = 0


class Source:
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

    def frames(self, counts: Counts) -> Iterator[bytes]:
        """Give the next piece, to be read to its end; ``counts`` says then what was in it."""
        while (item := self._waiting) is not None:
            too_large = counts.size and counts.size + item.size > self._most
            if too_large or (item.range is not None and len(counts.ranges) == MAX_RANGES):
                return
            for data in item.frames:
                counts.size += len(data)
                yield data
                self._taken += len(data)
                self._progress(self._taken)
            item.count(counts)
            self._waiting = next(self._items, None)


def _check(content: Content) -> None:
    names = [(one.log, one.first, one.last) for one in content.logs]
    if Scope.PERSON in content.scopes or names != sorted(names):
        raise broken("scopes")
    if len(content.lists) > MAX_LISTS or any(len(one) > MAX_FRAME for one in content.lists):
        raise broken("lists")
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

    def count(self, counts: Counts) -> None:
        counts.lists += self.lists
        counts.blobs += self.blobs
        counts.blob_bytes += self.size - _BLOB_HEAD if self.blobs else 0
        one = self.range
        if one is None:
            return
        last = counts.ranges[-1] if counts.ranges else None
        if last is not None and last.log == one.log and last.last + 1 == one.first:
            joined = last.events + one.events
            counts.ranges[-1] = Range(one.log, last.first, one.last, joined, last.before, one.tip)
        else:
            counts.ranges.append(one)


_BLOB_HEAD = len(blob_head("0" * 64, 0))


def _items(content: Content) -> Iterator[_Item]:
    scopes = frozenset(one.value.encode("ascii") for one in content.scopes)
    for data in content.lists:
        made = frame(KIND_LIST, data)
        yield _Item((made,), len(made), lists=1)
    for part in content.logs:
        yield from _log_items(part, scopes)
    for blob in content.blobs:
        yield _Item(_blob_frames(blob), _BLOB_HEAD + blob.size, blobs=1)


def _log_items(part: LogPart, scopes: frozenset[bytes]) -> Iterator[_Item]:
    """Give the frames of a part of a log; what is withheld goes with the frame before it.

    Every event's scope is looked at, numbers and hashes where two blocks meet; checking every hash is
    the work of the log at start, and of each reader.
    """
    if not part.first <= part.last or (part.first == 1) != (part.before == GENESIS):
        raise broken("range")
    waiting: _Block | None = None
    first, before, name, seq = part.first, part.before, part.before, part.first - 1
    for block in _blocks(part, scopes):
        if not seq < block.first or (block.first == seq + 1 and block.prev != name):
            raise broken("chain")
        if waiting is not None:
            # What is withheld between the two belongs to the range of the first.
            yield waiting.item(part.log, first, block.first - 1, before, block.prev)
            first, before = block.first, block.prev
        waiting, seq, name = block, block.last, block.name
    if seq > part.last or (seq == part.last and name != part.tip):
        raise broken("tip")
    if waiting is None:
        yield _Item((), 0, Range(part.log, first, part.last, 0, before, part.tip))
    else:
        yield waiting.item(part.log, first, part.last, before, part.tip)


@dataclass
class _Block:
    """Events of one frame. ``prev`` is what the first says of the one before, ``name`` the last's id."""

    payload: bytes
    count: int
    first: int
    last: int
    prev: str
    name: str

    def item(self, log: LogName, first: int, last: int, before: str, tip: str) -> _Item:
        """Make the frame, and say which numbers it covers."""
        made = (HEAD.pack(KIND_EVENTS, len(self.payload)), self.payload)
        size = HEAD.size + len(self.payload)
        return _Item(made, size, Range(log, first, last, self.count, before, tip))


def _blocks(part: LogPart, scopes: frozenset[bytes]) -> Iterator[_Block]:
    log = (part.log.dev.encode("ascii"), part.log.epoch.encode("ascii"))
    for given in part.events:
        for events, payload in _fitting(given):
            start, end = events[0].encode("utf-8"), events[-1].encode("utf-8")
            head, tail = _tail(start), _tail(end)
            if not head.group(1, 2) == tail.group(1, 2) == log:
                raise broken("log")
            _check_scopes(events, payload, scopes)
            first, last = int(head[5]), int(tail[5])
            if last - first < len(events) - 1:
                raise broken("chain")
            name, prev = hashlib.sha256(end).hexdigest(), head[3].decode("ascii")
            yield _Block(payload, len(events), first, last, prev, name)


def _fitting(events: Sequence[str]) -> Iterator[tuple[Sequence[str], bytes]]:
    """Cut a block until each part fits into a frame."""
    if not events:
        return
    payload = _LINE.join(events).encode("utf-8")
    if len(payload) <= BATCH or (len(events) == 1 and len(payload) <= MAX_HASHED):
        yield events, payload
    elif len(events) == 1:
        raise broken("size")
    else:
        middle = len(events) // 2
        yield from _fitting(events[:middle])
        yield from _fitting(events[middle:])


def _check_scopes(events: Sequence[str], payload: bytes, scopes: frozenset[bytes]) -> None:
    """See that each event of a block may travel: nothing personal ever leaves by mistake."""
    if _others(scopes).search(payload) is None:
        return
    # One may not, or a body says the like within: one by one.
    if not scopes.issuperset(_tail(one.encode("utf-8"))[4] for one in events):
        raise broken("scope")


@lru_cache(maxsize=16)
def _others(scopes: frozenset[bytes]) -> re.Pattern[bytes]:
    """Give what finds a scope that is none of these, as every event says its own: ``prev`` before it ends
    with a quote, and within a text quotes are escaped."""
    return re.compile(rb'","scope":"(?!(?:%s)","seq":)' % b"|".join(sorted(scopes)))


def _tail(data: bytes) -> re.Match[bytes]:
    found = _TAIL.search(data, max(0, len(data) - _TAIL_BYTES)) or _TAIL.search(data)
    if found is None:
        raise broken("event")
    return found


def broken(step: str) -> Bug:
    return Bug("bundles.broken_log", step=step)


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
