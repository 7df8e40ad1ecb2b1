"""What takes events of other PCs into the tables of this one: the contract of appliers and of files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import IO, Protocol, runtime_checkable

from communeapp.core.changes import Changes
from communeapp.core.events import BadRecord as BadRecord
from communeapp.core.events import Event

#: How large a file is (bytes), and what opens it for reading.
Opened = tuple[int, Callable[[], IO[bytes]]]


_HASH = re.compile(r"[0-9a-f]{64}\Z")


def file_hash(value: object) -> str:
    """Read the name of a file out of an event; BadRecord for anything but 64 hexadecimal digits, which
    is never a path."""
    if not isinstance(value, str) or not _HASH.match(value):
        msg = "file"
        raise BadRecord(msg)
    return value


class Applier(Protocol):
    """Does what an event says, one of this PC's own or of another.

    Called inside a transaction, in any order and as often as it comes: the same set of events has to
    lead to the same tables. :class:`BadRecord` for a body that no program of ours would have written:
    the event is then kept and passed on, and never applied.
    """

    def apply(self, event: Event) -> Changes:
        """Take an event in; say what it touched."""


@runtime_checkable
class BlobSource(Protocol):
    """Knows the files that belong to events, wherever this PC keeps them."""

    def blobs_of(self, event: Event) -> Sequence[str]:
        """Name the files (SHA-256, hexadecimal) that travel with an event: to colleagues for ``office``,
        to a hub as well for ``unit_to_hub``."""

    def open(self, sha256: str) -> Opened | None:
        """Give the size of a file and what opens it; None where it is not kept here."""

    def has(self, sha256: str) -> bool:
        """Say whether a file is kept here already."""


@runtime_checkable
class Rebuilding(Protocol):
    """An applier that can make its tables anew from the log."""

    def rebuild(self) -> object:
        """Make the tables anew; events that are kept aside do not count."""


@runtime_checkable
class Merged(Protocol):
    """An applier that says which of its rows have to be the same on every PC of an office."""

    def merged(self) -> Mapping[str, str]:
        """Give for each table a query, with an order of its own, of what is the same everywhere."""
