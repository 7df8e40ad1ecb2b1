"""What enrolment says to screens and commands, and what it needs of the exchange."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from communeapp.core.changes import Changes
from communeapp.services.sync.exchange_types import Peer, PeerKind

#: Connected with a hub, or with the other PCs of the office.
Kind = Literal["hub", "office"]


class PeerBook(Protocol):
    """Who this PC exchanges with; the exchange keeps it."""

    def peers(self) -> tuple[Peer, ...]:
        """List them."""

    def put_peer(self, device: str, kind: PeerKind, unit: str, name: str, key: str) -> Changes:
        """Enter one, or change its name and age key."""

    def remove_peer(self, device: str) -> Changes:
        """Take one out."""


@dataclass(frozen=True)
class Seen:
    """A file of enrolment before anything is done with it.

    A request: ``name``, ``unit_name``, ``fingerprint`` and ``device`` are of the PC that asks; ``known``
    where it is connected already. An answer: ``name`` is who answered, ``fingerprint`` that of the root,
    ``root`` its id, ``device`` and ``unit_name`` are of the PC that it is for; ``known`` where the root was
    compared before.
    """

    kind: Literal["request", "answer"]
    name: str
    unit: str
    unit_name: str
    device: str
    fingerprint: str
    known: bool
    from_hub: bool = False
    root: str = ""
    day: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True)
class Asked:
    """A request that was written: the file, and what the PC is called and known by in it."""

    file: Path
    device: str
    fingerprint: str
    name: str
    unit: str
    unit_name: str


@dataclass(frozen=True)
class Connection:
    """What connects this PC with its hub or its office.

    ``compared``: a person compared the root's fingerprint. ``founder``: this PC is the root itself.
    ``until`` is the last day of the certificate; ``due``: it is time to ask for a new one. ``fault``
    is the code of what is wrong (``enrol.over``, ``enrol.revoked``, ``enrol.bad_chain``), "" where nothing is.
    """

    kind: Kind
    name: str
    unit: str
    unit_name: str
    root: str
    fingerprint: str
    compared: bool
    until: dt.date
    founder: bool = False
    due: bool = False
    fault: str = ""
    urls: tuple[str, ...] = ()
    tls_pins: tuple[str, ...] = ()
    serial: int = 0


@dataclass(frozen=True)
class OfficePc:
    """Another PC of the office. ``until`` is the last day of its certificate, None where it is not known.

    ``revoked`` is the day from which its key is no longer believed. ``cloned``: two histories of it are known.
    ``moved_ms``: when its key went to a new PC (UTC), 0: never. ``root``: it is the root of the office.
    ``replaced_ms``: since when the PC ``replaced_by`` (a name) stands in its place, 0: none does.
    """

    device: str
    name: str
    fingerprint: str
    until: dt.date | None = None
    revoked: dt.date | None = None
    seen_ms: int = 0
    cloned: bool = False
    moved_ms: int = 0
    root: bool = False
    replaced_ms: int = 0
    replaced_by: str = ""


@dataclass(frozen=True)
class EnrolmentState:
    """How this PC stands. ``unit`` is "" where it does not know its commune yet.

    ``moved``: its key went to another PC, this one sends nothing any more. ``may_approve``: PCs of the
    office are added here (it is its root, or there is none yet).
    """

    device: str
    fingerprint: str
    name: str
    unit: str
    unit_name: str
    hub: Connection | None
    office: Connection | None
    pcs: tuple[OfficePc, ...]
    moved: bool = False
    may_approve: bool = True

    @property
    def connections(self) -> tuple[Connection, ...]:
        """Give those that there are."""
        return tuple(one for one in (self.hub, self.office) if one is not None)


@dataclass(frozen=True)
class Enrolled:
    """An answer that was taken over. ``numbers_elsewhere``: the registers are kept at another PC now."""

    connection: Connection
    changes: Changes = field(default_factory=Changes)
    numbers_elsewhere: bool = False


@dataclass(frozen=True)
class Approved:
    """A PC of the office that was taken in: the answer's file, and for whom it is."""

    file: Path
    device: str
    name: str
    fingerprint: str
    until: dt.date
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True)
class RevokedPc:
    """A PC that was taken back: what of its log stays good (``from_seq`` is the last number)."""

    device: str
    name: str
    from_day: dt.date
    from_seq: int
    number: int
    changes: Changes = field(default_factory=Changes)
