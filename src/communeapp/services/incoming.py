"""Documents that came in: receiving, confirming, finding them again. For the database thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.incoming.header import Header
from communeapp.core.incoming.record import Counts, HistoryEntry, IncomingFilter, IncomingRecord
from communeapp.core.incoming.status import IncomingStatus
from communeapp.core.incoming.text import ReadText
from communeapp.paths import Paths
from communeapp.services.classifying import Classified
from communeapp.services.people import PeopleService
from communeapp.store.database import Store
from communeapp.store.events import EventLog

if TYPE_CHECKING:
    from communeapp.services.field import FieldService

__all__ = [
    "Counts", "HistoryEntry", "IncomingFilter", "IncomingRecord", "IncomingService", "IncomingStatus",
]  # fmt: skip


EVERYTHING = IncomingFilter()


class IncomingService:
    """Keeps what comes in."""

    def __init__(
        self, store: Store, events: EventLog, people: PeopleService, clock: Clock, paths: Paths
    ) -> None:
        self._store = store
        self._events = events
        self._people = people
        self._clock = clock
        #: Gives the field service of this process, which learns from corrections; set by the wiring.
        self.learner: Callable[[], FieldService] | None = None

    def stage(self, classified: Classified) -> None:
        """Copy the original ahead, outside the database thread, so that :meth:`receive` is quick."""
        raise NotImplementedError

    def receive(self, classified: Classified) -> IncomingRecord:
        """Keep a document: original, text, header, event; all or nothing.

        A file that is here already gives the record that exists, with ``duplicate_of`` its own id.
        """
        raise NotImplementedError

    def receive_many(self, items: Sequence[Classified]) -> tuple[IncomingRecord, ...]:
        """Keep many, in one transaction for up to 500."""
        raise NotImplementedError

    def receive_broken(self, path: Path, code: str, values: Mapping[str, object]) -> IncomingRecord:
        """Keep a file that could not be read as NEEDS_LOOK, with the reason."""
        raise NotImplementedError

    def load(self, doc_id: str) -> IncomingRecord:
        """Give a document; UserError ``incoming.unknown``."""
        raise NotImplementedError

    def list(
        self, wanted: IncomingFilter = EVERYTHING, limit: int = 100, offset: int = 0
    ) -> tuple[IncomingRecord, ...]:
        """List documents, the last received first."""
        raise NotImplementedError

    def count(self, wanted: IncomingFilter = EVERYTHING) -> int:
        """Count what :meth:`list` would give without a limit."""
        raise NotImplementedError

    def counts(self) -> Counts:
        """Count by status."""
        raise NotImplementedError

    def history(self, doc_id: str) -> tuple[HistoryEntry, ...]:
        """Tell what happened to a document, oldest first."""
        raise NotImplementedError

    def confirm(self, doc_id: str, header: Header, field_code: str, office: str) -> IncomingRecord:
        """Keep what a person confirmed; teaches the field where it was corrected."""
        raise NotImplementedError

    def correct_field(self, doc_id: str, field_code: str, office: str = "") -> IncomingRecord:
        """Change the field; it is learnt at once."""
        raise NotImplementedError

    def set_notes(self, doc_id: str, notes: str) -> IncomingRecord:
        """Write what stands in the column of notes."""
        raise NotImplementedError

    def original(self, doc_id: str) -> Path:
        """Give the place of the original, to read from, never to write."""
        raise NotImplementedError

    def copy_original(self, doc_id: str, target: Path) -> None:
        """Copy the original to a file of a person's choice."""
        raise NotImplementedError

    def text(self, doc_id: str) -> ReadText:
        """Give the text with its places, as it was read."""
        raise NotImplementedError

    def duplicates(self, header: Header, sha256: str = "") -> tuple[IncomingRecord, ...]:
        """Find documents with the same file, or the same number, symbol and issuer."""
        raise NotImplementedError

    def discard(self, doc_id: str) -> Changes:
        """Put a document that has no number into the trash."""
        raise NotImplementedError

    def restore(self, doc_id: str) -> Changes:
        """Take it out again."""
        raise NotImplementedError

    def purge(self, doc_id: str) -> Changes:
        """Delete for good what is in the trash, with its original."""
        raise NotImplementedError
