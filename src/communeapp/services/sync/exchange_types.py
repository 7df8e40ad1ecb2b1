"""What the exchange says to screens, commands and the ways that carry bundles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from communeapp.core.changes import Changes
from communeapp.core.sync.vectors import Fork, Gap, LogName, Vector


class PeerKind(StrEnum):
    """Whom a device is to this one."""

    HUB = "hub"  # a province's server
    COLLEAGUE = "colleague"  # another PC of the same unit


@dataclass(frozen=True)
class Peer:
    """A device that we exchange with.

    ``key`` is its age key, "" while unknown; ``have`` its last receipt. ``seen_ms`` (UTC) is when it
    was last heard of, 0: never. ``cloned``: two histories of it are known ("bị sao chép").
    """

    device: str
    kind: PeerKind
    unit: str
    name: str
    key: str
    have: Vector = field(default_factory=dict)
    seen_ms: int = 0
    added_ms: int = 0
    cloned: bool = False


@dataclass(frozen=True)
class Waiting:
    """What would go with the next bundle: events by type, files, and the bytes of both unpacked."""

    events: int = 0
    blobs: int = 0
    bytes: int = 0
    by_type: Mapping[str, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.events)


@dataclass(frozen=True)
class Imported:
    """What became of a bundle, or of the pieces of one.

    ``events`` that are new here were ``applied`` (or wait for it), ``duplicates`` were known.
    ``quarantined`` are kept aside, ``forks`` are events of a second history. ``receipts``: how many
    logs the sender says it holds. ``gaps`` are missing in logs of the sender's office after this
    bundle. ``own``: this PC had written it itself.
    """

    bundle: str
    unit: str
    unit_name: str
    device: str
    applied: int = 0
    duplicates: int = 0
    quarantined: int = 0
    forks: int = 0
    receipts: int = 0
    blobs: int = 0
    gaps: tuple[Gap, ...] = ()
    missing_pieces: tuple[int, ...] = ()
    own: bool = False
    known: bool = False
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True)
class ForkedLog:
    """A log with two histories: the PC was cloned, or an old copy of its disk came back."""

    log: LogName
    seq: int
    at_ms: int
    events: int


@dataclass(frozen=True)
class Aside:
    """An event that is kept and passed on but not applied; ``reason`` is scope, revoked or bad."""

    event: str
    log: LogName
    seq: int
    type: str
    reason: str
    at_ms: int


@dataclass(frozen=True)
class Status:
    """Where the exchange stands.

    ``waiting`` counts events for each kind of peer; ``sent`` those of them that went out and were not
    confirmed yet, ``confirmed`` those that every (hub: any) peer of the kind holds.
    ``unprojected`` events came and are not in the tables yet.
    """

    waiting: Mapping[PeerKind, int]
    sent: Mapping[PeerKind, int]
    confirmed: Mapping[PeerKind, int]
    last_contact_ms: int
    peers: tuple[Peer, ...]
    gaps: tuple[Gap, ...]
    forks: tuple[ForkedLog, ...]
    quarantined: tuple[Aside, ...]
    unprojected: int = 0


__all__ = [
    "Aside", "Fork", "ForkedLog", "Gap", "Imported", "LogName", "Peer", "PeerKind", "Status", "Waiting",
]  # fmt: skip
