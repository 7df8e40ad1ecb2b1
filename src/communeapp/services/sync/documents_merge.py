"""What the office's PCs did to documents, folders, books and what was taught: into the rows of this one.

The rows of one document are the fold of all its events in the order of replay (decision 106), whatever
order they came in. What was read of it, and the original, travel as files beside the log.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import IO, TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Event, Scope
from communeapp.core.incoming.field import Correction
from communeapp.core.office_bodies import BadRecord, digest
from communeapp.core.sync.applying import Opened
from communeapp.services.sync.book_rows import PRINTED, BookProjection, opened
from communeapp.services.sync.document_rows import FILED, DocumentRows
from communeapp.services.sync.folder_rows import FolderProjection
from communeapp.services.sync.office_withdrawn import (
    withdraw_documents,
    withdraw_facts,
    withdraw_folders,
)
from communeapp.store.corrections import CorrectionRows
from communeapp.store.office_marks import OfficeMarks

if TYPE_CHECKING:
    from pathlib import Path

    from communeapp.services.office import Office


class DocumentsApplier:
    """Takes ``doc.*``, ``number.*``, ``folder.*``, ``book.*`` and ``field.*`` in, in any order."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._store = office.store
        self._documents = DocumentRows(office)
        self._folders = FolderProjection(office)
        self._books = BookProjection(office)
        self._corrections = CorrectionRows(office.store)
        self._to_learn = False

    # -------------------------------------------------------------- events

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        with self._store.atomic():
            if event.type.startswith(("doc.", "number.")):
                return self._documents.apply(event)
            if event.type.startswith("folder."):
                return self._folders.apply(event)
            if event.type.startswith("book."):
                return self._books.apply(event)
            return self._field(event)

    def rebuild(self) -> object:
        """Make the rows anew from the log, without the events that are kept aside now."""
        with self._store.atomic():
            OfficeMarks(self._store).clear()
            withdraw_facts(self._office)
            withdraw_documents(self._office)
            withdraw_folders(self._office)
            for row in self._store.rows("SELECT DISTINCT doc FROM doc_event ORDER BY doc"):
                self._documents.project(row["doc"])
            for subject in OfficeMarks(self._store).subjects("folder:"):
                self._folders.project(subject.partition(":")[2])
            self._to_learn = True
            self._store.after_commit(self._learn)
        return Changes.of("incoming") | Changes.of("register") | Changes.of("folder")

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC of an office that has heard everything."""
        return {
            "incoming": f"SELECT {_INCOMING} FROM incoming ORDER BY id",  # noqa: S608 - our own
            "doc_text": "SELECT doc, read_header, header, opinion, body FROM doc_text ORDER BY doc",
            "doc_places": "SELECT doc, data FROM doc_places ORDER BY doc",
            "doc_record": "SELECT doc, record FROM doc_record ORDER BY doc",
            "outgoing": f"SELECT {_OUTGOING} FROM outgoing ORDER BY id",  # noqa: S608 - our own
            "outgoing_cancelled": "SELECT entry, reason, person, at_ms FROM outgoing_cancelled "
            "ORDER BY entry",
            "entry_correction": "SELECT id, doc, hlc, field, old, new, person, at_ms, reason "
            "FROM entry_correction ORDER BY id",
            "given_number": "SELECT event, kind, year, series, number, entry "
            "FROM given_number ORDER BY event",
            "book_volume": "SELECT kind, year, number, event, first, last, first_day, last_day, rows, "
            "pages, printed_ms, person, at FROM book_volume ORDER BY kind, year, number, event",
            "book_row": "SELECT kind, doc, year, volume, event, cells FROM book_row "
            "ORDER BY kind, doc, event",
            "folder": "SELECT id, symbol, title, retention_years, person, opened, closed, notes "
            "FROM folder ORDER BY id",
            "folder_item": "SELECT doc, folder, kind, position, sheets, notes FROM folder_item "
            "ORDER BY doc",
            "field_correction": "SELECT id, hlc, data FROM field_correction ORDER BY id",
        }

    # -------------------------------------------------------------- what was taught

    def _field(self, event: Event) -> Changes:
        if event.scope is not Scope.OFFICE:
            raise BadRecord("scope")
        clock = str(event.hlc)
        if event.type == "field.forgotten":
            self._corrections.forget(clock)
        elif event.type == "field.corrected":
            try:
                correction = Correction.from_json(event.body.get("correction"))
            except UserError as error:
                raise BadRecord("correction") from error
            if clock <= self._corrections.forgotten():
                return Changes()
            self._corrections.add(event.id, clock, correction)
        else:
            return Changes()
        self._to_learn = True
        self._store.after_commit(self._learn)
        return Changes.of("setting")

    def _learn(self) -> None:
        """Let the field service begin anew with all that the office taught, in one order everywhere."""
        learner = self._office.incoming.learner
        if learner is None or not self._to_learn:
            return
        self._to_learn = False
        field = learner()
        field.reset()
        for one in self._corrections.all():
            field.learn(one)

    # -------------------------------------------------------------- files

    def blobs_of(self, event: Event) -> Sequence[str]:
        """Name what was read, the original, or the rows of a volume; only what is still here."""
        if event.scope is not Scope.OFFICE or event.type not in (*FILED, *PRINTED):
            return ()
        try:
            named = [digest(event.body, key) for key in ("record", "file")]
        except BadRecord:
            return ()
        return tuple(one for one in named if one and (self.has(one) or self._office.blobs.has(one)))

    def open(self, sha256: str) -> Opened | None:
        """See :class:`communeapp.core.sync.applying.BlobSource`."""
        if self._documents.records.has(sha256):
            return opened(self._documents.records.data(sha256))
        if self._books.has(sha256):
            return opened(self._books.data(sha256))
        path = self._original(sha256)
        if path is None:
            return None

        def read() -> IO[bytes]:
            return path.open("rb")

        return path.stat().st_size, read

    def has(self, sha256: str) -> bool:
        """Say whether it is kept here."""
        return (
            self._documents.records.has(sha256)
            or self._books.has(sha256)
            or self._original(sha256) is not None
        )

    def _original(self, sha256: str) -> Path | None:
        if not self._office.incoming.rows.names_file(sha256):
            return None
        path = self._office.incoming.originals.path(sha256)
        return path if path.is_file() else None


_INCOMING = (
    "id, file_name, sha256, bytes, media_type, received_ms, status, backlog, type, number, date, "
    "issuer, subject, urgency, twin, words, field, field_confirmed, office, person, receiver, "
    "instruction, deadline, year, number_in, arrived, handed_over, duplicate_of, reply_draft, "
    "reply_number, problem, personal, notes, trashed_ms"
)
_OUTGOING = (
    "id, draft, year, series, number, printed, date, type, type_name, subject, signer, recipients, "
    "kept_by, copies, sent, reply_to, notes, at_ms"
)
