"""What stands inside a bundle, after decrypting and unpacking: frames, one after the other.

    kind (1 byte) | u32 length | payload

===== =================================================================================
kind  payload
===== =================================================================================
``T`` a revocation list as its file holds it; checked by its own signature
``E`` events: their canonical bytes (without ``id``, which is their SHA-256), one a line
``B`` a blob: 32 bytes of SHA-256, then the content
===== =================================================================================

In this order; events in the order of the manifest's ranges. No names and no paths. Kinds that are
small letters may be left out by a reader that does not know them, in bundles of a later version.
"""

from __future__ import annotations

import json
import re
import struct
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple, Protocol

from communeapp.core.events import (
    MAX_EVENT_BYTES,
    MAX_INTEGER,
    BrokenEventError,
    Event,
    Hlc,
    NotCanonicalError,
    Scope,
    parse_canonical,
)

KIND_LIST, KIND_EVENTS, KIND_BLOB = b"T", b"E", b"B"
HEAD = struct.Struct(">cI")
#: Between two events of a frame: canonical JSON holds no line feed, it writes ``\\n``.
SEPARATOR = b"\n"

#: The longest event without its ``id``: with it an event has 1 MiB at most.
MAX_HASHED = MAX_EVENT_BYTES - len(f'"id":"{"0" * 64}",')

_FIELDS = frozenset(("v", "type", "dev", "epoch", "seq", "prev", "hlc", "actor", "scope", "body"))
_SCOPES = "|".join(one.value for one in Scope)
_SHAPE = re.compile(
    r"[0-9a-f]{32} [0-9a-f]{32} [0-9a-f]{64} [0-9a-f]{16} "
    rf"(?:{_SCOPES}) [a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+\Z"
)
_MAX_BRACKETS = 64


class ReadEvent(NamedTuple):
    """An event as it came: the columns of the log, and ``data``, the bytes that ``id`` is the hash of.

    ``quarantine`` is empty for an event that may be applied, else the reason why it is only kept
    aside: ``scope`` (its device's certificate does not hold that scope) or ``revoked`` (written
    after its device's key was taken back).
    """

    dev: str
    epoch: str
    seq: int
    id: str
    prev: str
    hlc: str
    type: str
    scope: str
    data: str
    quarantine: str = ""

    def event(self) -> Event:
        """Give it as the rest of the program knows events."""
        fields = json.loads(self.data)
        return Event(
            self.type,
            self.id,
            self.dev,
            self.epoch,
            self.seq,
            self.prev,
            Hlc.parse(self.hlc),
            fields["actor"],
            Scope(self.scope),
            fields["body"],
            fields["v"],
        )


class Sink(Protocol):
    """Takes what a bundle holds, in this order. Whatever it raises ends the reading and passes through."""

    def events(self, batch: list[ReadEvent]) -> None:
        """Take events of one log or several, in the order of the manifest's ranges."""

    def blob(self, sha256: str, size: int) -> BlobSink | None:
        """Say where the content of a blob goes; None where it is held already."""

    def revocations(self, data: bytes) -> None:
        """Take a revocation list as its file holds it; it is to be judged like one from a stick."""


class BlobSink(Protocol):
    """Takes one blob. Only after ``done`` its hash is proven."""

    def write(self, data: bytes) -> None:
        """Take the next bytes."""

    def done(self) -> None:
        """Know that the content is whole and its hash right."""


@dataclass(frozen=True)
class Nothing:
    """A sink that keeps nothing: for checking a bundle from end to end."""

    def events(self, batch: list[ReadEvent]) -> None:
        """Keep nothing."""

    def blob(self, sha256: str, size: int) -> BlobSink | None:
        """Keep nothing."""

    def revocations(self, data: bytes) -> None:
        """Keep nothing."""


def frame(kind: bytes, payload: bytes) -> bytes:
    """Write one frame."""
    return HEAD.pack(kind, len(payload)) + payload


def blob_head(sha256: str, size: int) -> bytes:
    """Write the start of a blob's frame; ``size`` bytes of content follow."""
    return HEAD.pack(KIND_BLOB, 32 + size) + bytes.fromhex(sha256)


def read_event(data: bytes) -> ReadEvent:
    """Read one event from the bytes that its id is the hash of.

    The same answer as :func:`communeapp.core.events.parse_event` gives for these bytes with their
    ``id``, at a quarter of its cost: half a million of them may be in one bundle. BrokenEventError.
    """
    if len(data) > MAX_HASHED:
        raise BrokenEventError("size")
    try:
        text = data.decode("utf-8")
        fields, end = _decode(text, 0)
        if (
            end != len(text)
            or _encode(fields) != text
            or not (text.isascii() or unicodedata.is_normalized("NFC", text))
        ):
            raise BrokenEventError("form")
        if text.count("{") + text.count("[") > _MAX_BRACKETS:
            parse_canonical(data)  # may still be shallow enough
    except (ValueError, RecursionError, StopIteration) as error:  # the last: nothing begins here
        if isinstance(error, BrokenEventError):
            raise
        raise BrokenEventError("form") from error
    if type(fields) is not dict or fields.keys() != _FIELDS:
        raise BrokenEventError("fields")
    dev, epoch, prev, hlc = fields["dev"], fields["epoch"], fields["prev"], fields["hlc"]
    scope, kind, actor = fields["scope"], fields["type"], fields["actor"]
    seq, version = fields["seq"], fields["v"]
    try:
        shape = " ".join((dev, epoch, prev, hlc, scope, kind))
    except TypeError as error:
        raise BrokenEventError("fields") from error
    if not (
        _SHAPE.match(shape)
        and type(seq) is int
        and seq >= 1
        and type(version) is int
        and version >= 1
        and type(actor) is str
        and len(actor) <= 64
        and type(fields["body"]) is dict
    ):
        raise BrokenEventError("fields")
    return ReadEvent(dev, epoch, seq, sha256(data).hexdigest(), prev, hlc, kind, scope, text)


def _no_fraction(text: str) -> object:
    raise NotCanonicalError(text)


def _integer(text: str) -> int:
    if len(text) < 16:
        return int(text)
    if len(text) > 17 or not -MAX_INTEGER <= (number := int(text)) <= MAX_INTEGER:
        raise NotCanonicalError("integer")
    return number


def _refuse(value: object) -> object:
    raise TypeError(value)


def _encoder() -> Callable[[object], str]:
    """Give what writes canonical JSON of values that were just read: they hold no circle, only plain types.

    The library makes its encoder anew for every call; here one does for all, which is a fifth of the time.
    """
    make = getattr(json.encoder, "c_make_encoder", None)
    if make is None:
        return json.JSONEncoder(
            ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
        ).encode
    write = make(None, _refuse, json.encoder.encode_basestring, None, ":", ",", True, False, False)

    def encode(value: object) -> str:
        return "".join(write(value, 0))

    return encode


_decoder: Any = json.JSONDecoder(
    parse_float=_no_fraction,
    parse_int=_integer,
    parse_constant=_no_fraction,
)
#: Reads one value from a place of a text on and says where it ends, without looking for blanks around it.
_decode: Callable[[str, int], tuple[Any, int]] = _decoder.scan_once
_encode = _encoder()
