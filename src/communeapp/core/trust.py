"""Whom to believe: certificates of keys, chains up to a root, lists of what was taken back.

The shape of ``shared/design/sync.md``, "Identity and trust": the root (the province's, kept off line) signs
hubs, a hub signs devices; ``{device, unit, roles, scopes, not_after, serial, key}`` in canonical
JSON. A device that no hub has signed yet may be its own root; whoever wants to believe it takes its
root by hand, comparing the fingerprint.

Pure: checking a signature is a function that comes from outside (:mod:`communeapp.sync.trust`).
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from communeapp.core.encodings import b64url
from communeapp.core.events import canonical_json, device_id
from communeapp.core.fingerprints import fingerprint_of

FORMAT = 1
#: Device, hub, and at most two hubs between them and the root.
MAX_CHAIN = 4
_CERTIFICATE_HEAD = b"communeapp key certificate 1\n"
_ROOT_HEAD = b"communeapp root 1\n"
_LIST_HEAD = b"communeapp revocations 1\n"
_COMMITTEE = "ỦY BAN NHÂN DÂN "

#: May sign certificates of training.
ROLE_TRAINING = "training"

#: public key, signature, data → whether they belong together
Verify = Callable[[bytes, bytes, bytes], bool]
#: data → signature of 64 bytes
Sign = Callable[[bytes], bytes]


class Level(StrEnum):
    """What a key may do with other keys."""

    HUB = "hub"  # signs certificates of keys
    DEVICE = "device"  # signs what it writes itself


class TrustFault(StrEnum):
    """Why a chain is not believed."""

    UNKNOWN_ROOT = "unknown_root"  # leads to a root that this PC does not know
    BAD_SIGNATURE = "bad_chain"  # a certificate was not signed by the one above it
    NOT_ALLOWED = "not_allowed"  # the key may not do this
    OUT_OF_TIME = "out_of_time"  # not valid on that day
    KEY_REVOKED = "key_revoked"


@dataclass(frozen=True)
class KeyCertificate:
    """That a key belongs to a device of a unit and what it may do, said by the key above it.

    ``device`` and ``issuer`` are ids of keys (:func:`communeapp.core.events.device_id`), ``key`` and
    ``signature`` raw bytes (32, 64), both days inclusive. ``unit`` is the unit's code, may be "".
    """

    serial: int
    level: Level
    unit: str
    unit_name: str
    roles: tuple[str, ...]
    scopes: tuple[str, ...]
    not_before: dt.date
    not_after: dt.date
    key: bytes
    issuer: str
    signature: bytes = b""

    @property
    def device(self) -> str:
        """The id of the key."""
        return device_id(self.key)

    def body(self) -> dict[str, object]:
        """Give what is signed, as plain values."""
        return {
            "v": FORMAT,
            "kind": "key",
            "serial": self.serial,
            "level": self.level.value,
            "device": self.device,
            "unit": self.unit,
            "unit_name": self.unit_name,
            "roles": list(self.roles),
            "scopes": list(self.scopes),
            "not_before": self.not_before.isoformat(),
            "not_after": self.not_after.isoformat(),
            "key": b64url(self.key),
            "issuer": self.issuer,
        }

    def signed_bytes(self) -> bytes:
        """Give the bytes that the issuer signs."""
        return _CERTIFICATE_HEAD + canonical_json(self.body())

    def text(self) -> str:
        """Write the certificate on one line: body and signature."""
        return f"{b64url(canonical_json(self.body()))}.{b64url(self.signature)}"


@dataclass(frozen=True)
class Root:
    """A key that is believed because a person chose to. The signature is by the key itself."""

    name: str
    key: bytes
    since: dt.date
    signature: bytes = b""

    @property
    def id(self) -> str:
        """The id of the key."""
        return device_id(self.key)

    def body(self) -> dict[str, object]:
        """Give what is signed, as plain values."""
        return {
            "v": FORMAT,
            "kind": "root",
            "name": self.name,
            "key": b64url(self.key),
            "since": self.since.isoformat(),
        }

    def signed_bytes(self) -> bytes:
        """Give the bytes that the root signs."""
        return _ROOT_HEAD + canonical_json(self.body())


@dataclass(frozen=True)
class RevokedCredential:
    """A certificate of training that was taken back: its id, the day and the reason's code."""

    id: str
    day: dt.date
    reason: str


@dataclass(frozen=True)
class RevokedKey:
    """A key that is no longer believed for what it signed from a day (or an event) on.

    ``from_seq`` is for the device's log: its events up to there stay good ("keeps the honest part").
    """

    serial: int
    device: str
    from_day: dt.date
    from_seq: int = 0


@dataclass(frozen=True)
class RevocationList:
    """Everything that one issuer took back so far. A higher number replaces a lower one."""

    number: int
    day: dt.date
    issuer: str
    credentials: tuple[RevokedCredential, ...] = ()
    keys: tuple[RevokedKey, ...] = ()
    chain: tuple[KeyCertificate, ...] = ()
    signature: bytes = b""

    def body(self) -> dict[str, object]:
        """Give what is signed, as plain values."""
        return {
            "v": FORMAT,
            "kind": "revocations",
            "number": self.number,
            "day": self.day.isoformat(),
            "issuer": self.issuer,
            "credentials": [[one.id, one.day.isoformat(), one.reason] for one in self.credentials],
            "keys": [
                [one.serial, one.device, one.from_day.isoformat(), one.from_seq]
                for one in self.keys
            ],
            "chain": [one.text() for one in self.chain],
        }

    def signed_bytes(self) -> bytes:
        """Give the bytes that the issuer signs."""
        return _LIST_HEAD + canonical_json(self.body())


@dataclass(frozen=True)
class Trust:
    """What a PC goes by: the roots it believes and the lists it has seen."""

    roots: tuple[Root, ...] = ()
    lists: tuple[RevocationList, ...] = ()

    def root(self, key_id: str) -> Root | None:
        """Find a root by the id of its key."""
        return next((one for one in self.roots if one.id == key_id), None)


@dataclass(frozen=True)
class Judgement:
    """What a chain is worth: no fault and the root, or the fault (with the root where one is known)."""

    fault: TrustFault | None
    root: Root | None = None


# ------------------------------------------------------------------ judging


def judge_chain(
    chain: Sequence[KeyCertificate], trust: Trust, *, role: str, day: dt.date, verify: Verify
) -> Judgement:
    """Say whether a chain, the signing key first, leads to a known root and allows ``role`` on a day.

    Nobody can give what he has not: roles and scopes of a key have to stand in the certificate above.
    """
    if not chain or len(chain) > MAX_CHAIN:
        return Judgement(TrustFault.BAD_SIGNATURE)
    root = trust.root(chain[-1].issuer)
    if root is None:
        return Judgement(TrustFault.UNKNOWN_ROOT)
    for index, one in enumerate(chain):
        above = chain[index + 1] if index + 1 < len(chain) else None
        key = root.key if above is None else above.key
        if one.issuer != device_id(key) or not verify(key, one.signature, one.signed_bytes()):
            return Judgement(TrustFault.BAD_SIGNATURE, root)
        if above is not None and not (
            above.level is Level.HUB
            and set(one.roles) <= set(above.roles)
            and set(one.scopes) <= set(above.scopes)
        ):
            return Judgement(TrustFault.NOT_ALLOWED, root)
        if not one.not_before <= day <= one.not_after:
            return Judgement(TrustFault.OUT_OF_TIME, root)
    if role and role not in chain[0].roles:
        return Judgement(TrustFault.NOT_ALLOWED, root)
    for index, one in enumerate(chain):
        above_ids = {upper.device for upper in chain[index + 1 :]} | {root.id}
        for listed in _by(trust.lists, above_ids):
            if any(
                (key.device, key.serial) == (one.device, one.serial) and key.from_day <= day
                for key in listed.keys
            ):
                return Judgement(TrustFault.KEY_REVOKED, root)
    return Judgement(None, root)


def revocation_of(
    credential: str, chain: Sequence[KeyCertificate], root: Root | None, trust: Trust
) -> RevokedCredential | None:
    """Find out whether the signer of a credential, or a key above it, took it back."""
    authorities = {one.device for one in chain} | ({root.id} if root is not None else set())
    for listed in _by(trust.lists, authorities):
        for one in listed.credentials:
            if one.id == credential:
                return one
    return None


def judge_list(one: RevocationList, trust: Trust, verify: Verify) -> TrustFault | None:
    """Say what is wrong with a revocation list, None where it may be taken over.

    A root speaks for itself, whatever chain a hub has given to the same key since.
    """
    root = trust.root(one.issuer)
    if one.chain and root is None:
        if one.chain[0].device != one.issuer:
            return TrustFault.BAD_SIGNATURE
        # The keys of a list that was stolen with them cannot clear themselves: lists add, never take away.
        found = judge_chain(one.chain, trust, role="", day=one.day, verify=verify)
        if found.fault is not None:
            return found.fault
        key = one.chain[0].key
    elif root is None:
        return TrustFault.UNKNOWN_ROOT
    else:
        key = root.key
    return None if verify(key, one.signature, one.signed_bytes()) else TrustFault.BAD_SIGNATURE


def _by(lists: Iterable[RevocationList], issuers: set[str]) -> Iterable[RevocationList]:
    return (one for one in lists if one.issuer in issuers)


# ------------------------------------------------------------------ making


def signed_certificate(one: KeyCertificate, sign: Sign) -> KeyCertificate:
    """Sign a certificate with the issuer's key."""
    return replace(one, signature=sign(one.signed_bytes()))


def signed_root(one: Root, sign: Sign) -> Root:
    """Sign a root with its own key."""
    return replace(one, signature=sign(one.signed_bytes()))


def signed_list(one: RevocationList, sign: Sign) -> RevocationList:
    """Sign a revocation list with the issuer's key."""
    return replace(one, signature=sign(one.signed_bytes()))


def same_unit(left: str, right: str) -> bool:
    """Say whether two names mean one unit: a hub writes "Xã Thu Lũm", a document its committee in capitals."""
    return _plain_unit(left) == _plain_unit(right)


def _plain_unit(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).upper().split()).removeprefix(_COMMITTEE)


def fingerprint(key: bytes) -> str:
    """Write a key so that two people can compare it over the phone: six groups of five digits."""
    return fingerprint_of(device_id(key))
