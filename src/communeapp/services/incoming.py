"""Documents that came in: receiving, confirming, finding them again. For the database thread."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import log
from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.incoming.confirming import checked_header, differing
from communeapp.core.incoming.duplicates import twin_key
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.header_json import header_form, header_values
from communeapp.core.incoming.record import Counts, HistoryEntry, IncomingFilter, IncomingRecord
from communeapp.core.incoming.status import WAITING, IncomingStatus
from communeapp.core.incoming.text import ReadText
from communeapp.core.people import Action
from communeapp.paths import Paths
from communeapp.services.classifying import Classified
from communeapp.services.due import deadlines
from communeapp.services.people import PeopleService
from communeapp.services.receiving import BATCH, Receiver
from communeapp.services.teaching import forget_all, lesson_of
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.files import told
from communeapp.store.incoming import IncomingRows
from communeapp.store.incoming_form import record
from communeapp.store.originals import Originals, OriginalsReport, file_sha256
from communeapp.store.register import RegisterRows
from communeapp.store.rows import Row

if TYPE_CHECKING:
    from communeapp.services.field import FieldService

__all__ = [
    "Counts", "HistoryEntry", "IncomingFilter", "IncomingRecord", "IncomingService", "IncomingStatus",
    "OriginalsReport",
]  # fmt: skip

_LOG = log.get(__name__)

EVERYTHING = IncomingFilter()
MAX_NOTES = 1_000
#: Events that tell other PCs what an older program left out; nothing happened to the document.
_TOLD_AGAIN = ("doc.recorded", "doc.entered")


class IncomingService:
    """Keeps what comes in."""

    def __init__(
        self, store: Store, events: EventLog, people: PeopleService, clock: Clock, paths: Paths
    ) -> None:
        self.store = store
        self.events = events
        self.people = people
        self.clock = clock
        self.rows = IncomingRows(store)
        self.originals = Originals(paths.originals_dir)
        self._receiver = Receiver(store, events, clock, self.rows, self.originals)
        #: Gives the field service of this process, which learns from corrections; set by the wiring.
        self.learner: Callable[[], FieldService] | None = None

    # -------------------------------------------------------------- receiving

    def stage(self, classified: Classified) -> None:
        """Copy the original ahead, from any thread, so that :meth:`receive` is quick.

        Raises as :meth:`receive` does. What is never received is swept at the next start.
        """
        self.originals.stage(classified.path, classified.sha256, classified.bytes)

    def kept_hash(self, path: Path) -> str | None:
        """Give the SHA-256 of a file whose original is kept already, from any thread; else None.

        For those who would read the file in vain: a scanner's folder is looked through at every start.
        """
        try:
            sha256, _ = file_sha256(path)
        except OSError:
            return None  # whoever reads it says why
        return sha256 if self.originals.path(sha256).exists() else None

    def receive(self, classified: Classified) -> IncomingRecord:
        """Keep a document: original, text, header, event; all or nothing.

        A file that is here already gives the record that exists, with ``duplicate_of`` its own id
        (and takes it out of the trash); one with the number, symbol and issuer of another is kept,
        with ``duplicate_of`` that one's id. UserError ``incoming.changed`` or ``incoming.gone`` when
        the file is no longer what was read.
        """
        return self.receive_many([classified])[0]

    def receive_many(self, items: Sequence[Classified]) -> tuple[IncomingRecord, ...]:
        """Keep many, in one transaction for each 500: all of these are kept or none."""
        self.people.require(Action.WRITE_DOCUMENTS)
        answer: list[tuple[str, bool]] = []
        for start in range(0, len(items), BATCH):
            answer += self._receiver.take(items[start : start + BATCH])
        return self._received(answer)

    def receive_broken(self, path: Path, code: str, values: Mapping[str, object]) -> IncomingRecord:
        """Keep a file that could not be read as NEEDS_LOOK, with the reason.

        Its original is kept too, unless it is gone or too big. Raises SecretDocument where its name
        carries a mark of secrecy.
        """
        self.people.require(Action.WRITE_DOCUMENTS)
        return self._received([self._receiver.take_broken(path, code, values)])[0]

    def _received(self, answer: Sequence[tuple[str, bool]]) -> tuple[IncomingRecord, ...]:
        found = {one.id: one for one in self.rows.records([doc_id for doc_id, _ in answer])}
        return tuple(
            replace(found[doc_id], duplicate_of=doc_id) if known else found[doc_id]
            for doc_id, known in answer
        )

    def read_again(self, doc_id: str, classified: Classified) -> IncomingRecord:
        """Put a reading in place of a document that could not be read before; it gets a new id.

        For a scan that came before Tesseract did. All or nothing; the original stays. Errors: those
        of :meth:`receive`; UserError ``incoming.unknown``.
        """
        self.people.require(Action.WRITE_DOCUMENTS)
        row = self.row(doc_id)
        if row["status"] != IncomingStatus.NEEDS_LOOK:
            return self.load(doc_id)
        with self.store.atomic():
            with self.events.change("doc.purged", Scope.OFFICE, {"doc": doc_id}):
                self.rows.delete(doc_id)
            return self.receive(classified)

    # -------------------------------------------------------------- reading

    def load(self, doc_id: str) -> IncomingRecord:
        """Give a document; UserError ``incoming.unknown``."""
        self.people.require(Action.SEE_DOCUMENTS)
        return record(self.row(doc_id))

    def list(
        self, wanted: IncomingFilter = EVERYTHING, limit: int = 100, offset: int = 0
    ) -> tuple[IncomingRecord, ...]:
        """List documents in the order asked for, without one the last received first."""
        self.people.require(Action.SEE_DOCUMENTS)
        return self.rows.list(wanted, limit, offset)

    def count(self, wanted: IncomingFilter = EVERYTHING) -> int:
        """Count what :meth:`list` would give without a limit."""
        self.people.require(Action.SEE_DOCUMENTS)
        return self.rows.count(wanted)

    def counts(self) -> Counts:
        """Count by status; overdue and due soon among those that are open."""
        self.people.require(Action.SEE_DOCUMENTS)
        late, soon = deadlines(self.store, self.clock.today())
        trashed = self.rows.count(IncomingFilter(trashed=True))
        return Counts(self.rows.per_status(), late, soon, trashed)

    def history(self, doc_id: str) -> tuple[HistoryEntry, ...]:
        """Tell what happened to a document, oldest first."""
        self.people.require(Action.SEE_DOCUMENTS)
        return tuple(
            HistoryEntry(one.type, one.hlc.ms, one.actor, one.body)
            for one in self.events.of_document(doc_id)
            if one.type not in _TOLD_AGAIN
        )

    def original(self, doc_id: str) -> Path:
        """Give the place of the original, to read from, never to write.

        UserError ``incoming.no_original`` when none was kept, ``incoming.original_missing`` when it
        is gone from its place.
        """
        self.people.require(Action.SEE_DOCUMENTS)
        sha256 = self.row(doc_id)["sha256"]
        if not sha256:
            raise UserError("incoming.no_original")
        path = self.originals.path(sha256)
        if not path.exists():
            raise UserError("incoming.original_missing", path=str(path))
        return path

    def copy_original(self, doc_id: str, target: Path) -> None:
        """Copy the original to a file of a person's choice; it is not written over."""
        source = self.original(doc_id)
        if target.exists():
            raise UserError("export.exists", path=str(target))
        try:
            shutil.copyfile(source, target)
        except OSError as error:
            with suppress(OSError):
                target.unlink(missing_ok=True)
            raise told(error, target, source.stat().st_size) from error

    def text(self, doc_id: str) -> ReadText:
        """Give the text with its places, as it was read; empty for a file that could not be."""
        self.people.require(Action.SEE_DOCUMENTS)
        self.row(doc_id)
        return self.rows.text(doc_id) or ReadText("")

    def duplicates(self, header: Header, sha256: str = "") -> tuple[IncomingRecord, ...]:
        """Find documents with the same file, or the same number, symbol and issuer."""
        self.people.require(Action.SEE_DOCUMENTS)
        return self.rows.same(sha256, twin_key(header))

    # -------------------------------------------------------------- confirming

    def confirm(self, doc_id: str, header: Header, field_code: str, office: str) -> IncomingRecord:
        """Keep what a person confirmed; the document now waits for its number.

        ``office`` is the code of the handling office. A field that differs from a sure opinion, or
        that answers an abstained one, is learnt. One that is registered keeps its status; UserError
        ``register.printed`` when its row is printed (``RegisterService.correct`` shows the change).
        UserError ``incoming.date`` and ``incoming.too_long`` name the part.
        """
        self.people.require(Action.WRITE_DOCUMENTS)
        row = self.present(doc_id)
        before = record(row)
        header = checked_header(header)
        changed = differing(before.header, header)
        self._not_printed(row, changed)
        body: dict[str, object] = {
            "doc": doc_id,
            "name": before.file_name,
            "header": header_values(header),
            "form": header_form(header),
            "changed": sorted(part.value for part in differing(before.read_header, header)),
            "field": field_code,
            "office": office,
        }
        changes: dict[str, object] = {"field": field_code, "field_confirmed": 1, "office": office}
        if before.status in WAITING:
            changes["status"] = IncomingStatus.WAITING_NUMBER.value
        if Part.DEADLINE in changed:
            deadline = header.deadline
            changes["deadline"] = None if deadline is None else deadline.isoformat()
        if (twin := twin_key(header)) is not None and row["twin"] != twin:
            first = self.rows.by_twin({twin}).get(twin)
            changes["duplicate_of"] = body["duplicate_of"] = first if first != doc_id else None
        teach = self._lesson(before, header, field_code)
        with self.events.change("doc.confirmed", Scope.OFFICE, body):
            self.rows.set_header(row, header, **changes)
            teach()
        return record(self.row(doc_id))

    def correct_field(self, doc_id: str, field_code: str, office: str = "") -> IncomingRecord:
        """Change the field (and the office, unless empty); it is learnt at once."""
        self.people.require(Action.WRITE_DOCUMENTS)
        row = self.present(doc_id)
        before = record(row)
        office = office or before.office
        teach = self._lesson(before, before.header, field_code)
        body = {"doc": doc_id, "field": field_code, "office": office}
        with self.events.change("doc.field", Scope.OFFICE, body):
            self.rows.rewrite(row, field=field_code, field_confirmed=1, office=office)
            teach()
        return record(self.row(doc_id))

    def forget_corrections(self) -> Changes:
        """Forget all that was taught about fields, here and in the field service."""
        self.people.require(Action.CHANGE_PROFILE)
        forget_all(self.store, self.events, self.learner)
        return Changes.of("setting")

    def _lesson(self, before: IncomingRecord, header: Header, code: str) -> Callable[[], None]:
        text = self.rows.text(before.id) or ReadText("")
        return lesson_of(self.store, self.events, self.learner, before, header, text.text, code)

    def _not_printed(self, row: Row, changed: Collection[Part]) -> None:
        shown = {Part.NUMBER, Part.DATE, Part.ISSUER, Part.TYPE, Part.SUBJECT}
        if shown.isdisjoint(changed) or row["number_in"] is None:
            return
        if RegisterRows(self.store).volume_of(row["id"]) is not None:
            raise UserError("register.printed", number=row["number_in"])

    def set_notes(self, doc_id: str, notes: str) -> IncomingRecord:
        """Write what stands in the column of notes."""
        self.people.require(Action.WRITE_DOCUMENTS)
        row = self.present(doc_id)
        text = " ".join(notes.split())
        if len(text) > MAX_NOTES:
            raise UserError("incoming.too_long", field="notes", longest=MAX_NOTES)
        with self.events.change("doc.notes", Scope.OFFICE, {"doc": doc_id, "notes": text}):
            self.rows.rewrite(row, notes=text)
        return self.load(doc_id)

    # -------------------------------------------------------------- trash

    def discard(self, doc_id: str) -> Changes:
        """Put a document into the trash; UserError ``incoming.registered`` when it has a number."""
        self.people.require(Action.WRITE_DOCUMENTS)
        row = self.present(doc_id)
        if row["number_in"] is not None:
            raise UserError("incoming.registered", number=row["number_in"])
        now = self.clock.now_ms()
        with self.events.change("doc.trashed", Scope.OFFICE, {"doc": doc_id, "at_ms": now}):
            self.rows.rewrite(row, trashed_ms=now)
        return Changes.of("incoming", doc_id) | Changes.of("trash", doc_id)

    def restore(self, doc_id: str) -> Changes:
        """Take it out again."""
        self.people.require(Action.WRITE_DOCUMENTS)
        row = self._trashed(doc_id)
        with self.events.change("doc.untrashed", Scope.OFFICE, {"doc": doc_id}):
            self.rows.rewrite(row, trashed_ms=None)
        return Changes.of("incoming", doc_id) | Changes.of("trash", doc_id)

    def purge(self, doc_id: str) -> Changes:
        """Delete for good what is in the trash, with its original. The log keeps that it was here."""
        self.people.require(Action.WRITE_DOCUMENTS)
        row = self._trashed(doc_id)
        with self.events.change("doc.purged", Scope.OFFICE, {"doc": doc_id}):
            self.rows.delete(doc_id)
        if row["sha256"] and not self.rows.names_file(row["sha256"]):
            self.originals.remove(row["sha256"])
        return Changes.of("incoming", doc_id) | Changes.of("trash", doc_id)

    # -------------------------------------------------------------- the folder of originals

    def heal(self) -> int:
        """Settle what a crash left of files that were being received; at every start."""
        return self.originals.heal(lambda hashes: self.rows.by_file(hashes).keys())

    def original_hashes(self) -> tuple[str, ...]:
        """Give the hashes of all originals, for :meth:`check_originals` outside this thread."""
        return self.rows.hashes()

    def check_originals(
        self,
        hashes: Collection[str],
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> OriginalsReport:
        """Hash all originals and compare; takes minutes for many. May run in any thread."""
        return self.originals.check(hashes, progress=progress, cancelled=cancelled)

    # -------------------------------------------------------------- rows

    def row(self, doc_id: str) -> Row:
        """Give the stored row; UserError ``incoming.unknown``."""
        row = self.rows.row(doc_id)
        if row is None:
            raise UserError("incoming.unknown", field="document", document=doc_id)
        return row

    def present(self, doc_id: str) -> Row:
        """Give the row of a document that is not in the trash; UserError ``incoming.in_trash``."""
        row = self.row(doc_id)
        if row["trashed_ms"] is not None:
            raise UserError("incoming.in_trash")
        return row

    def _trashed(self, doc_id: str) -> Row:
        row = self.row(doc_id)
        if row["trashed_ms"] is None:
            raise UserError("incoming.not_in_trash")
        return row
