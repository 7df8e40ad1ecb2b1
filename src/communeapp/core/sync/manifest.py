"""The manifest of a bundle: who signed it, for whom, what it covers, and the hashes of what follows.

Canonical JSON in exactly one form. It travels in the clear: whoever finds the stick reads which devices
write to each other and how much, never a title, a name of a person or the hash of a paper.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.events import (
    GENESIS,
    MAX_INTEGER,
    NotCanonicalError,
    Scope,
    canonical_json,
    parse_canonical,
    sha256_hex,
)
from communeapp.core.sync.limits import (
    MAX_BLOB,
    MAX_CARRIED,
    MAX_FILE,
    MAX_LISTS,
    MAX_MANIFEST,
    MAX_PIECES,
    MAX_PLAIN,
    MAX_RANGES,
    MAX_RECIPIENTS,
    VERSION,
    damaged,
    too_new,
)
from communeapp.core.sync.vectors import LogName, Range, Vector
from communeapp.core.trust import MAX_CHAIN, KeyCertificate
from communeapp.core.trust_files import BrokenTrustError, certificate_from_text

Chain = tuple[KeyCertificate, ...]

#: Before the manifest in what is signed: a signature for something else never fits.
_SIGNED_HEAD = b"communeapp bundle 1\n"
_HEX32 = re.compile(r"[0-9a-f]{32}\Z")
_HEX64 = re.compile(r"[0-9a-f]{64}\Z")
_AGE = re.compile(r"age1[02-9ac-hj-np-z]{58}\Z")


@dataclass(frozen=True)
class Body:
    """Hash (hexadecimal SHA-256) and size in bytes, of the ciphertext or of what is inside."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Manifest:
    """What the signer says of a bundle.

    ``chain`` is the signer's, ``carried`` holds one chain for each other device whose log is inside.
    ``scopes`` are the scopes that are inside, of the ranges that are covered. ``reply`` is the age
    key that the signer itself opens bundles with. ``set``, ``piece`` (from 1) and ``pieces`` bind
    the pieces of a large content; each of them is a bundle that may be taken in by itself.
    """

    chain: Chain
    recipients: tuple[str, ...]
    reply: str
    scopes: tuple[Scope, ...]
    cipher: Body
    plain: Body
    made_ms: int
    set: str
    have: Vector
    ranges: tuple[Range, ...] = ()
    carried: tuple[Chain, ...] = ()
    lists: int = 0
    blobs: int = 0
    blob_bytes: int = 0
    piece: int = 1
    pieces: int = 1
    v: int = VERSION
    least: int = VERSION

    @property
    def signer(self) -> KeyCertificate:
        """Give the certificate of the key that signs."""
        return self.chain[0]

    @property
    def events(self) -> int:
        """Count the events inside."""
        return sum(one.events for one in self.ranges)

    @property
    def withheld(self) -> int:
        """Count the events that the ranges cover and that are not inside."""
        return sum(one.last - one.first + 1 - one.events for one in self.ranges)


def manifest_bytes(one: Manifest) -> bytes:
    """Write a manifest in its one form."""
    have: dict[str, dict[str, int]] = {}
    for log, seq in one.have.items():
        have.setdefault(log.dev, {})[log.epoch] = seq
    return canonical_json(
        {
            "v": one.v,
            "least": one.least,
            "made": one.made_ms,
            "chain": [part.text() for part in one.chain],
            "carried": [[part.text() for part in chain] for chain in one.carried],
            "recipients": list(one.recipients),
            "reply": one.reply,
            "scopes": [scope.value for scope in one.scopes],
            "have": have,
            "ranges": [_range_json(part) for part in one.ranges],
            "lists": one.lists,
            "blobs": {"count": one.blobs, "bytes": one.blob_bytes},
            "cipher": {"sha256": one.cipher.sha256, "bytes": one.cipher.size},
            "plain": {"sha256": one.plain.sha256, "bytes": one.plain.size},
            "set": one.set,
            "piece": one.piece,
            "pieces": one.pieces,
        }
    )


def signed_bytes(manifest: bytes) -> bytes:
    """Give what the device's key signs."""
    return _SIGNED_HEAD + manifest


def bundle_id(manifest: bytes) -> str:
    """Name a bundle: the hash of its manifest, which holds the hash of the rest. The same bytes twice
    are the same bundle."""
    return sha256_hex(manifest)


def parse_manifest(data: bytes) -> Manifest:
    """Read a manifest; nothing of it is proven before the signature is.

    UserError ``bundles.too_new`` where only a later program can read it, ``bundles.damaged`` for
    anything that :func:`manifest_bytes` would not have written. A manifest of a later version that
    says that this program may read it may hold further fields.
    """
    if len(data) > MAX_MANIFEST:
        raise UserError("bundles.too_large", step="manifest")
    try:
        value = _mapping(parse_canonical(data))
        version, least = _number(value["v"], 1), _number(value["least"], 1)
        if least > VERSION:
            raise too_new(least)
        found = _manifest(value, version, least)
        if version == VERSION and manifest_bytes(found) != data:
            raise ValueError
    except (NotCanonicalError, BrokenTrustError, KeyError, TypeError, ValueError) as error:
        raise damaged("manifest") from error
    return found


def file_name(one: Manifest) -> str:
    """Name a bundle's file: letters that every file system keeps, in the order in which they were made."""
    return f"{one.signer.device[:12]}-{one.made_ms:012x}-{one.set[:8]}-{one.piece:04d}"


def missing_pieces(found: Sequence[Manifest]) -> tuple[int, ...]:
    """List which pieces of a set are not among those found; UserError ``bundles.mixed_set``."""
    if not found:
        return ()
    first = found[0]
    for one in found:
        if (one.set, one.pieces, one.signer.key) != (first.set, first.pieces, first.signer.key):
            raise UserError("bundles.mixed_set")
    have = {one.piece for one in found}
    return tuple(number for number in range(1, first.pieces + 1) if number not in have)


# ------------------------------------------------------------------ reading


def _manifest(value: Mapping[str, Any], version: int, least: int) -> Manifest:
    blobs = _mapping(value["blobs"])
    found = Manifest(
        v=version,
        least=least,
        made_ms=_number(value["made"], 0, (1 << 48) - 1),
        chain=_chain(value["chain"]),
        carried=tuple(_chain(one) for one in _items(value["carried"], 0, MAX_CARRIED)),
        recipients=_sorted(_age(one) for one in _items(value["recipients"], 1, MAX_RECIPIENTS)),
        reply=_age(value["reply"]),
        scopes=_sorted(Scope(_word(one)) for one in _items(value["scopes"], 0, len(Scope))),
        have=_have(value["have"]),
        ranges=tuple(_range(one) for one in _items(value["ranges"], 0, MAX_RANGES)),
        lists=_number(value["lists"], 0, MAX_LISTS),
        blobs=_number(blobs["count"], 0, MAX_PLAIN),
        blob_bytes=_number(blobs["bytes"], 0, MAX_PLAIN),
        cipher=_body(value["cipher"], MAX_FILE),
        plain=_body(value["plain"], MAX_PLAIN),
        set=_hex(value["set"], _HEX32),
        piece=_number(value["piece"], 1, MAX_PIECES),
        pieces=_number(value["pieces"], 1, MAX_PIECES),
    )
    _check(found)
    return found


def _check(one: Manifest) -> None:
    """Check what fields say of each other; ValueError."""
    carried = [chain[0].device for chain in one.carried]
    elsewhere = {part.log.dev for part in one.ranges} - {one.signer.device}
    fine = (
        one.piece <= one.pieces
        and carried == sorted(elsewhere)
        and Scope.PERSON not in one.scopes
        and one.blob_bytes <= one.plain.size
        and one.blob_bytes <= one.blobs * MAX_BLOB
    )
    for left, right in itertools.pairwise(one.ranges):
        # Two ranges that touch would be one.
        apart = left.last + 1 < right.first if left.log == right.log else left.log < right.log
        fine = fine and apart
    if not fine:
        raise ValueError


def _range_json(one: Range) -> dict[str, object]:
    return {
        "dev": one.log.dev,
        "epoch": one.log.epoch,
        "first": one.first,
        "last": one.last,
        "events": one.events,
        "before": one.before,
        "tip": one.tip,
    }


def _range(value: object) -> Range:
    data = _mapping(value)
    first = _number(data["first"], 1)
    last = _number(data["last"], first)
    log = LogName(_hex(data["dev"], _HEX32), _hex(data["epoch"], _HEX32))
    one = Range(
        log,
        first,
        last,
        _number(data["events"], 0, last - first + 1),
        _hex(data["before"], _HEX64),
        _hex(data["tip"], _HEX64),
    )
    if (one.before == GENESIS) != (first == 1):
        raise ValueError
    return one


def _have(value: object) -> dict[LogName, int]:
    return {
        LogName(_hex(dev, _HEX32), _hex(epoch, _HEX32)): _number(seq, 1)
        for dev, epochs in _mapping(value).items()
        for epoch, seq in _mapping(epochs).items()
    }


def _chain(value: object) -> Chain:
    return tuple(certificate_from_text(_word(one)) for one in _items(value, 1, MAX_CHAIN))


def _body(value: object, most: int) -> Body:
    data = _mapping(value)
    return Body(_hex(data["sha256"], _HEX64), _number(data["bytes"], 0, most))


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _items(value: object, least: int, most: int) -> list[Any]:
    if not isinstance(value, list) or not least <= len(value) <= most:
        raise ValueError
    return value


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _hex(value: object, pattern: re.Pattern[str]) -> str:
    if not pattern.match(text := _word(value)):
        raise ValueError
    return text


def _age(value: object) -> str:
    return _hex(value, _AGE)


def _number(value: object, least: int, most: int = MAX_INTEGER) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError
    return value


def _sorted(values: Any) -> Any:
    found = tuple(values)
    if any(left >= right for left, right in itertools.pairwise(found)):
        raise ValueError
    return found
