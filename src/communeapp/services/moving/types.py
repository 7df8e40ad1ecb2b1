"""What a move says to screens and commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from communeapp.core.changes import Changes

#: Told the bytes that are done and those of the whole; called from the thread that works.
Progress = Callable[[int, int], None]
#: Asked now and then: shall the work stop? What is done by then is gone on with the next time.
Stopped = Callable[[], bool]


@dataclass(frozen=True)
class MoveFile:
    """A packed PC as its pieces lie on a stick, before anybody opens it: it tells nothing of the office.

    ``set_id`` (32 hex digits) is the same in all pieces; ``missing`` are the numbers (from 1) of those
    that are not there. ``bytes``: the size of those that are.
    """

    file: Path
    set_id: str
    count: int
    pieces: tuple[Path, ...]
    missing: tuple[int, ...]
    bytes: int

    @property
    def whole(self) -> bool:
        """Say whether all pieces are there."""
        return not self.missing


@dataclass(frozen=True)
class Contents:
    """What a packed PC holds, once it was opened: whose, packed when (UTC ms), by which program.

    ``counts`` are files by folder (``originals``, ``works``, …); ``bytes`` of all files.
    """

    set_id: str
    device: str
    device_name: str
    unit_name: str
    made_ms: int
    version: str
    schema: int
    files: int
    bytes: int
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Packed:
    """A packed PC that lies on a stick, read back. ``recovery_code`` is shown once and kept nowhere.

    ``changed`` are originals whose content is not what their name says: packed as they are.
    ``left_behind``: entries written while it was packed, which stay on this PC.
    """

    file: MoveFile
    recovery_code: str
    contents: Contents
    changed: tuple[str, ...] = ()
    left_behind: int = 0
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True)
class Staged:
    """A packed PC that lies unpacked and checked beside the data, to be taken into use."""

    contents: Contents
    folder: Path


@dataclass(frozen=True)
class Moved(Changes):
    """What a move brought: all of it changed. ``kept``: the database before it, if there was one.

    ``folders_gone``: settings that named folders of the old PC, and are empty now.
    """

    contents: Contents | None = None
    kept: Path | None = None
    folders_gone: tuple[str, ...] = ()


class Standing(StrEnum):
    """Where this PC stands with a move."""

    HERE = "here"  # it is the office's PC, as ever
    PACKING = "packing"  # it is being packed, or that was cut off
    PACKED = "packed"  # it was packed for a new PC, which was not heard of yet
    MOVED = "moved"  # a new PC took its place


@dataclass(frozen=True)
class MoveState:
    """Where this PC stands: since when (UTC ms), and what the new PC is called."""

    standing: Standing
    at_ms: int = 0
    name: str = ""
    device: str = ""

    @property
    def away(self) -> bool:
        """Say whether this PC writes no numbers because it was packed or moved."""
        return self.standing is not Standing.HERE
