"""The event log's format: canonical JSON, identity, hash chain, hybrid logical clock, scopes.

Everything an office keeps is described by an event, written in the same transaction as the change
itself. What this module says can never be changed later without rewriting all history, so every
rule has a golden vector in ``tests/data/events``. The format is ``shared/design/sync.md``, "Events":
``{v, type, id, dev, epoch, seq, prev, hlc, actor, scope, body}``.

Pure: random numbers, keys, clocks and files come from outside.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

FORMAT_VERSION = 1

#: Integers beyond this are not exact in every reader of JSON (RFC 7493, I-JSON).
MAX_INTEGER = 2**53 - 1
MAX_DEPTH = 64
#: Bodies are small; texts and files travel beside the log by their hash.
MAX_EVENT_BYTES = 1 << 20

GENESIS = "0" * 64

_ID_BYTES = len(f'"id":"{GENESIS}",')
_HEX64 = re.compile(r"[0-9a-f]{64}\Z")
_HEX32 = re.compile(r"[0-9a-f]{32}\Z")
_TYPE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+\Z")
_FIELDS = frozenset(
    ("v", "type", "id", "dev", "epoch", "seq", "prev", "hlc", "actor", "scope", "body")
)


class NotCanonicalError(ValueError):
    """A value that canonical JSON cannot hold, or bytes that are not in canonical form."""


class BrokenEventError(ValueError):
    """Bytes that are not a well-formed event, or whose hash does not match."""


class ChainError(ValueError):
    """An event that does not follow its predecessor."""


class BadRecord(ValueError):  # noqa: N818 - what it is, as in core.errors
    """An event of its type that no program of ours would have written."""


class Scope(StrEnum):
    """How far an event may travel."""

    PERSON = "person"  # notes, PIN data: never leaves this PC
    OFFICE = "office"  # drafts, people, registers: the office's own PCs
    UNIT_TO_HUB = "unit_to_hub"
    HUB_TO_UNIT = "hub_to_unit"


# ------------------------------------------------------------------ canonical JSON


def canonical_json(value: object) -> bytes:
    """Write a value in the one form that is hashed: UTF-8, sorted keys, no blanks, NFC, no fractions.

    Strings and keys are brought to NFC on the way out, so that a text typed with combining marks
    has the same hash as the same text typed without; reading (:func:`parse_canonical`) is strict.
    Keys are sorted by code point. Raises :class:`NotCanonicalError` for fractions, integers beyond
    2**53 - 1, lone surrogates, keys that are no strings or fall together in NFC, and other types.
    """
    plain = _plain(value, 0)
    text = json.dumps(
        plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        message = "a lone surrogate is no text"
        raise NotCanonicalError(message) from error


def parse_canonical(data: bytes) -> Any:
    """Read canonical JSON; anything that :func:`canonical_json` would not have written is refused."""
    try:
        value = json.loads(data.decode("utf-8"))
        again = canonical_json(value)
    except NotCanonicalError:
        raise
    except (ValueError, RecursionError) as error:  # also: an integer of thousands of digits
        raise NotCanonicalError(str(error)) from error
    if again != data:
        message = "the bytes are not in canonical form"
        raise NotCanonicalError(message)
    return value


def sha256_hex(data: bytes) -> str:
    """Hash bytes; 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _plain(value: object, depth: int) -> object:
    if depth > MAX_DEPTH:
        message = f"nested deeper than {MAX_DEPTH}"
        raise NotCanonicalError(message)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", str(value))
    if isinstance(value, int):
        if abs(value) > MAX_INTEGER:
            message = f"integer out of range: {value}"
            raise NotCanonicalError(message)
        return int(value)
    if isinstance(value, Mapping):
        return _plain_mapping(value, depth)
    if isinstance(value, list | tuple):
        return [_plain(one, depth + 1) for one in value]
    message = f"{type(value).__name__} has no canonical form"
    raise NotCanonicalError(message)


def _plain_mapping(value: Mapping[Any, object], depth: int) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, one in value.items():
        if not isinstance(key, str):
            message = f"a key must be a string, not {type(key).__name__}"
            raise NotCanonicalError(message)
        name = unicodedata.normalize("NFC", key)
        if name in found:
            message = f"two keys fall together: {name!r}"
            raise NotCanonicalError(message)
        found[name] = _plain(one, depth + 1)
    return found


# ------------------------------------------------------------------ identity of a device and of an epoch


def device_id(public_key: bytes) -> str:
    """Name a device by its Ed25519 public key: the first 128 bits of the key's SHA-256, in hex."""
    if len(public_key) != 32:
        message = "an Ed25519 public key has 32 bytes"
        raise ValueError(message)
    return hashlib.sha256(b"communeapp device 1\n" + public_key).hexdigest()[:32]


def epoch_id(randomness: bytes) -> str:
    """Name an epoch by 128 random bits, in hex."""
    if len(randomness) != 16:
        message = "an epoch has 16 random bytes"
        raise ValueError(message)
    return randomness.hex()


# ------------------------------------------------------------------ hybrid logical clock


@dataclass(frozen=True, order=True)
class Hlc:
    """A hybrid logical clock reading: wall time in ms (48 bits), then a counter (16 bits).

    Written as 16 hex digits, which sort like the clock itself. It never runs backwards: when the
    PC's clock jumps back, the counter goes on from the last reading; when it jumps forward, later
    readings stay ahead, so the order of what was done is kept either way.
    """

    ms: int
    counter: int = 0

    MAX_MS = (1 << 48) - 1
    MAX_COUNTER = (1 << 16) - 1

    def __post_init__(self) -> None:
        if not (0 <= self.ms <= self.MAX_MS and 0 <= self.counter <= self.MAX_COUNTER):
            message = f"clock reading out of range: {self.ms}, {self.counter}"
            raise ValueError(message)

    def __str__(self) -> str:
        return f"{self.ms:012x}{self.counter:04x}"

    @classmethod
    def parse(cls, text: str) -> Hlc:
        """Read 16 lower-case hex digits."""
        if not re.fullmatch(r"[0-9a-f]{16}", text):
            message = f"not a clock reading: {text!r}"
            raise ValueError(message)
        return cls(int(text[:12], 16), int(text[12:], 16))

    def next(self, now_ms: int) -> Hlc:
        """Give the reading for the next own event at wall time ``now_ms`` (UTC)."""
        now = min(max(now_ms, 0), self.MAX_MS)
        if now > self.ms:
            return Hlc(now)
        if self.counter < self.MAX_COUNTER:
            return Hlc(self.ms, self.counter + 1)
        return Hlc(self.ms + 1)

    def seen(self, other: Hlc) -> Hlc:
        """Take note of a reading that came from elsewhere; the next own one will be later than both."""
        return max(self, other)


ZERO = Hlc(0)


# ------------------------------------------------------------------ events


@dataclass(frozen=True)
class Event:
    """One entry of a device's log. ``body`` is as it was read: plain JSON values, NFC text."""

    type: str
    id: str
    dev: str
    epoch: str
    seq: int
    prev: str
    hlc: Hlc
    actor: str
    scope: Scope
    body: Mapping[str, object]
    v: int = FORMAT_VERSION

    def to_json(self) -> dict[str, object]:
        """Give all fields, ``id`` included, as they travel."""
        return {**self._unnamed(), "id": self.id}

    def hashed_bytes(self) -> bytes:
        """Give the canonical bytes that ``id`` is the SHA-256 of (every field but ``id``)."""
        return canonical_json(self._unnamed())

    def _unnamed(self) -> dict[str, object]:
        return {
            "v": self.v,
            "type": self.type,
            "dev": self.dev,
            "epoch": self.epoch,
            "seq": self.seq,
            "prev": self.prev,
            "hlc": str(self.hlc),
            "actor": self.actor,
            "scope": self.scope.value,
            "body": dict(self.body),
        }


@dataclass(frozen=True)
class Tip:
    """Where the log of one (device, epoch) stands: the last number and its hash."""

    seq: int = 0
    id: str = GENESIS


def event_id(unnamed: Mapping[str, object]) -> str:
    """Hash the fields of an event (all but ``id``)."""
    if "id" in unnamed:
        message = "the id is not part of what is hashed"
        raise ValueError(message)
    return sha256_hex(canonical_json(unnamed))


def make_event(
    *,
    type_: str,
    dev: str,
    epoch: str,
    tip: Tip,
    hlc: Hlc,
    actor: str,
    scope: Scope,
    body: Mapping[str, object],
) -> Event:
    """Make the event that follows ``tip`` in the log of (``dev``, ``epoch``).

    Raises :class:`BrokenEventError` when a field is malformed or the event is larger than any reader
    takes, and :class:`NotCanonicalError` when the body holds what canonical JSON cannot.
    """
    body = parse_canonical(canonical_json(dict(body)))
    draft = Event(type_, "", dev, epoch, tip.seq + 1, tip.id, hlc, actor, scope, body)
    hashed = draft.hashed_bytes()
    check_size(hashed)
    event = replace(draft, id=sha256_hex(hashed))
    _check_fields(event.to_json())
    return event


def check_size(hashed: bytes) -> None:
    """Refuse what no reader would take: with its id an event has 1 MiB at most. BrokenEventError."""
    if len(hashed) > MAX_EVENT_BYTES - _ID_BYTES:
        message = f"an event of {len(hashed) + _ID_BYTES} bytes"
        raise BrokenEventError(message)


def parse_event(data: bytes) -> Event:
    """Read one event from its canonical bytes (with ``id``) and check its hash.

    A type that this program does not know is read like any other: such events are kept and passed
    on untouched. Raises :class:`BrokenEventError`.
    """
    if len(data) > MAX_EVENT_BYTES:
        message = f"an event of {len(data)} bytes"
        raise BrokenEventError(message)
    try:
        fields = parse_canonical(data)
    except NotCanonicalError as error:
        raise BrokenEventError(str(error)) from error
    _check_fields(fields)
    unnamed = {name: one for name, one in fields.items() if name != "id"}
    if event_id(unnamed) != fields["id"]:
        message = "the content does not match the hash"
        raise BrokenEventError(message)
    return Event(
        type=fields["type"],
        id=fields["id"],
        dev=fields["dev"],
        epoch=fields["epoch"],
        seq=fields["seq"],
        prev=fields["prev"],
        hlc=Hlc.parse(fields["hlc"]),
        actor=fields["actor"],
        scope=Scope(fields["scope"]),
        body=fields["body"],
        v=fields["v"],
    )


def event_bytes(event: Event) -> bytes:
    """Write an event as it is sent, ``id`` included."""
    return canonical_json(event.to_json())


def named(hashed: bytes, event_hash: str) -> bytes:
    """Give the bytes of an event as they are sent, from the hashed bytes and their hash."""
    return canonical_json({**parse_canonical(hashed), "id": event_hash})


def check_chain(events: Iterable[Event], start: Tip | None = None) -> Tip:
    """Check that events of one (device, epoch) follow each other without a gap; give the new tip.

    Raises :class:`ChainError`, which names the number at fault, for a gap, a wrong predecessor, a
    clock that runs backwards or a second device among them.
    """
    tip = start or Tip()
    origin: tuple[str, str] | None = None
    last: Hlc | None = None
    for event in events:
        if origin is None:
            origin = (event.dev, event.epoch)
        if (event.dev, event.epoch) != origin:
            message = f"event {event.seq} belongs to another log"
            raise ChainError(message)
        if event.seq != tip.seq + 1:
            message = f"event {tip.seq + 1} is missing before {event.seq}"
            raise ChainError(message)
        if event.prev != tip.id:
            message = f"event {event.seq} does not follow the one before it"
            raise ChainError(message)
        if last is not None and event.hlc <= last:
            message = f"the clock of event {event.seq} runs backwards"
            raise ChainError(message)
        last = event.hlc
        tip = Tip(event.seq, event.id)
    return tip


def replay_key(event: Event) -> tuple[Hlc, str, str, int]:
    """Give the order in which merged events are replayed; total, and the same on every device."""
    return (event.hlc, event.dev, event.epoch, event.seq)


def _check_fields(fields: object) -> None:
    if not isinstance(fields, dict) or set(fields) != _FIELDS:
        message = "an event has exactly the fields " + ", ".join(sorted(_FIELDS))
        raise BrokenEventError(message)
    text = {
        name: fields[name]
        for name in ("type", "id", "dev", "epoch", "prev", "hlc", "actor", "scope")
    }
    for name, one in text.items():
        if not isinstance(one, str):
            message = f"{name} must be a string"
            raise BrokenEventError(message)
    version, seq = fields["v"], fields["seq"]
    checks = {
        "v": type(version) is int and version >= 1,
        "seq": type(seq) is int and 1 <= seq <= MAX_INTEGER,
        "type": bool(_TYPE.match(text["type"])),
        "id": bool(_HEX64.match(text["id"])),
        "dev": bool(_HEX32.match(text["dev"])),
        "epoch": bool(_HEX32.match(text["epoch"])),
        "prev": bool(_HEX64.match(text["prev"])),
        "hlc": bool(re.fullmatch(r"[0-9a-f]{16}", text["hlc"])),
        "actor": len(text["actor"]) <= 64,
        "scope": text["scope"] in {one.value for one in Scope},
        "body": isinstance(fields["body"], dict),
    }
    for name, fine in checks.items():
        if not fine:
            message = f"{name} is malformed"
            raise BrokenEventError(message)
