"""What the exchange by stick says to screens and commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.core.sync.manifest import Manifest
from communeapp.services.sync.exchange_types import Imported, PeerKind
from communeapp.sync.stick import StickFile as StickFile
from communeapp.sync.stick import Unusable as Unusable
from communeapp.sync.volumes import Plugged as Plugged
from communeapp.sync.volumes import Volume as Volume


class Phase(StrEnum):
    """What is being done with a stick, in this order."""

    LOOK = "look"
    FETCH = "fetch"  # copying what is for us
    READ = "read"  # taking it in
    CLEAN = "clean"  # deleting our own files that arrived
    WRITE = "write"  # making bundles on this PC
    PUT = "put"  # copying them onto the stick and reading them back
    CHECK = "check"  # reading everything of ours on the stick once more


#: Is told the phase, the bytes that are done and all bytes of that phase; may raise to stop the whole.
Progress = Callable[[Phase, int, int], None]


@dataclass(frozen=True)
class StickState:
    """What lies on a stick, as its files say of themselves; nothing of it was taken in.

    ``for_us``: bundles that this PC opens; ``fresh`` of them it did not take in yet. ``from_us``: what this
    PC wrote. ``others``: names of units and how many files of theirs lie there. ``receipts_for_us``: how
    many of the fresh ones say what arrived of ours. ``unfinished`` files were not written to their end.
    """

    volume: Volume
    for_us: tuple[StickFile, ...] = ()
    fresh: tuple[StickFile, ...] = ()
    from_us: tuple[StickFile, ...] = ()
    others: tuple[tuple[str, int], ...] = ()
    receipts_for_us: int = 0
    unusable: tuple[Unusable, ...] = ()
    unfinished: int = 0
    problem: AppError | None = None

    @property
    def free(self) -> int:
        """Give the free bytes."""
        return self.volume.free

    @property
    def read_only(self) -> bool:
        """Say whether it cannot be written to."""
        return self.volume.read_only

    @property
    def file_system(self) -> str:
        """Name the file system."""
        return self.volume.file_system


@dataclass(frozen=True)
class Sent:
    """A bundle that lies on the stick and was read back. ``already``: it lay there before, with the same
    content. ``kind``: for whom; None for one of a hub that is only passed on."""

    path: Path
    bundle: str
    kind: PeerKind | None
    events: int
    blobs: int
    bytes: int
    sha256: str
    manifest: Manifest
    already: bool = False


@dataclass(frozen=True)
class Refused:
    """A file that was for us, or was named, and could not be taken in; ``error`` says why."""

    path: Path
    error: AppError


@dataclass(frozen=True)
class Report:
    """What came of an exchange.

    ``received``: bundles that were taken in. ``confirmed``: how many bundles of ours are now known to have
    arrived. ``cleaned``: names of our own files that were deleted from the stick. ``problem``: why it is
    not finished; what is listed was done nevertheless. ``safe``: everything is on the stick and was read
    back, it may be pulled out.
    """

    volume: Volume
    sent: tuple[Sent, ...] = ()
    received: tuple[Imported, ...] = ()
    refused: tuple[Refused, ...] = ()
    confirmed: int = 0
    cleaned: tuple[str, ...] = ()
    others: tuple[tuple[str, int], ...] = ()
    problem: AppError | None = None
    safe: bool = False
    changes: Changes = field(default_factory=Changes)


class Where(StrEnum):
    """Where a bundle of ours is."""

    ON_STICK = "on_stick"
    CONFIRMED = "confirmed"


@dataclass(frozen=True)
class OnStick:
    """A bundle of ours, and what is known of its way. ``label`` is the name of the stick or folder."""

    bundle: str
    name: str
    label: str
    kind: PeerKind | None
    events: int
    bytes: int
    put_ms: int
    where: Where
    confirmed_ms: int | None = None
