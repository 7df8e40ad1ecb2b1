"""Documents and entries of the registers as the events of all PCs tell them: from the log to the rows."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.events import Event, Scope
from communeapp.core.incoming.read_record import ReadRecord, parse_record
from communeapp.core.incoming.register import BookKind
from communeapp.core.office_bodies import BadRecord, digest, name, number, text
from communeapp.core.office_fold import DocState, Folded, check, fold_document
from communeapp.core.office_fold_entries import (
    CANCELLED,
    ENTERED,
    check_entry,
    correction_of,
    fold_entry,
    is_sound_entry,
)
from communeapp.store.doc_records import DocRecords, Projected
from communeapp.store.incoming_form import read_places, record_row, state_rows
from communeapp.store.people import PeopleRows
from communeapp.store.register import Correction, RegisterRows

if TYPE_CHECKING:
    from communeapp.services.office import Office

#: Types that name a file and what was read of it.
FILED = ("doc.received", "doc.recorded")


class DocumentRows:
    """Writes what came in and what went out, as the fold of its events."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._store = office.store
        self._events = office.events
        self._rows = office.incoming.rows
        self._originals = office.incoming.originals
        self._register = RegisterRows(office.store)
        self._people = PeopleRows(office.store)
        self._projected = Projected(office.store)
        self.records = DocRecords(office.store)

    def apply(self, event: Event) -> Changes:
        """Take an event ``doc.*`` or ``number.*`` in; BadRecord."""
        check(event)
        if event.type in (*ENTERED, CANCELLED, "doc.corrected"):
            check_entry(event)
        doc = name(event.body, "doc")
        self._store.write(
            "INSERT OR IGNORE INTO doc_event (doc, event) VALUES (?, ?)", [doc, event.id]
        )
        self._note_number(event, doc)
        fetched = self._fetch(event, doc) if event.type in FILED else False
        if not fetched and self._is_folded(doc):
            return Changes()
        return self.project(doc)

    def _note_number(self, event: Event, doc: str) -> None:
        body = event.body
        if event.type == "doc.registered":
            given = (BookKind.INCOMING, number(body, "year"), "", number(body, "number"))
        elif event.type == "doc.sent":
            series = text(body, "series")
            given = (BookKind.OUTGOING, number(body, "year"), series, number(body, "number"))
        else:
            return
        self._register.note_given(event.id, *given, doc)

    def _fetch(self, event: Event, doc: str) -> bool:
        """Check the record that an event names; True: it is here.

        One that no program of ours would have written is a BadRecord of this event alone.
        """
        blobs, record = self._office.blobs, digest(event.body, "record")
        if not record or self.records.of(doc) == record:
            return bool(record)
        if not blobs.has(record):
            return False
        _places_of(parse_record(blobs.read(record)))
        return True

    # -------------------------------------------------------------- the rows

    def project(self, doc: str) -> Changes:
        """Write the rows of one document or entry anew, as far as they differ."""
        events = self._events.of_document(doc)
        if any(one.type in ENTERED for one in events):
            changes = self._entry(doc, events)
        else:
            changes = self._document(doc, events)
        self._mark(doc)
        if changes.touched:
            self._projected.note([doc])
        return changes

    def _document(self, doc: str, events: list[Event]) -> Changes:
        folded = fold_document(events, self._record)
        if folded.state is not None:
            changed = self._write(folded.state, events)
            self._say_again(folded, events)
        else:
            changed = self._forget(doc, events) if folded.deleted else False
            if folded.missing:
                self._wait_for(folded.missing, "record", events)
        changed = self._correct(events) or changed
        if not changed:
            return Changes()
        kinds = Changes.of("incoming", doc) | Changes.of("register", doc)
        return kinds | Changes.of("trash", doc)

    def _record(self, record: str) -> ReadRecord | None:
        if (known := self.records.find(record)) is not None:
            return known
        if not self._office.blobs.has(record):
            return None
        try:
            found = parse_record(self._office.blobs.read(record))
            _places_of(found)
        except (BadRecord, OSError):
            return None  # its own event says so
        return found

    def _write(self, state: DocState, events: list[Event]) -> bool:
        entry, words, places = state_rows(state)
        old = self._store.maybe("SELECT * FROM incoming WHERE id = ?", [state.id])
        changed = old is None or any(old[key] != one for key, one in entry.items())
        if changed:
            self._store.put("incoming", entry, "id")
        if old is None:
            self._store.put("doc_text", words, "doc")
            if places is not None:
                self._store.put("doc_places", places, "doc")
        else:
            sql = "SELECT header FROM doc_text WHERE doc = ?"
            if self._store.one(sql, [state.id])["header"] != words["header"]:
                self._store.put("doc_text", words, "doc")
                changed = True
        self._keep_files(state, events)
        return changed

    def _keep_files(self, state: DocState, events: list[Event]) -> None:
        blobs = self._office.blobs
        for event in events:
            if event.type not in FILED:
                continue
            record = digest(event.body, "record")
            if self.records.of(state.id) == "" and record and self._record(record) == state.read:
                self.records.put(record_row(state.id, record, event.id, state.read))
            if blobs.has(record) and self.records.has(record):
                blobs.drop(record)
        if state.file and blobs.has(state.file):
            self._originals.adopt(blobs.path(state.file), state.file, state.bytes)
            blobs.drop(state.file)
        elif state.file and not self._originals.path(state.file).exists():
            self._wait_for(state.file, "file", events)

    def _wait_for(self, sha256: str, key: str, events: list[Event]) -> None:
        for event in events:
            if event.type in FILED and digest(event.body, key) == sha256:
                self._office.blobs.want(sha256, event.id)
                return

    def _forget(self, doc: str, events: list[Event]) -> bool:
        """Delete a document that was deleted for good at some PC, here too."""
        row = self._rows.row(doc)
        if row is not None:
            self._rows.delete(doc)
        for event in events:
            if event.type not in FILED:
                continue
            for one in (digest(event.body, "record"), digest(event.body, "file")):
                if one and self._office.blobs.has(one) and not self._rows.names_file(one):
                    self._office.blobs.drop(one)
        sha256 = "" if row is None else str(row["sha256"])
        if sha256 and not self._rows.names_file(sha256):
            self._store.after_commit(lambda: self._originals.remove(sha256))
        return row is not None

    def _say_again(self, folded: Folded, events: list[Event]) -> None:
        """Send a registered document anew to a PC that deleted it before it knew of the number."""
        registered = folded.saved_by
        if registered is None or registered.dev != self._events.dev or folded.state is None:
            return
        purged = max(at for at, one in enumerate(events) if one.type == "doc.purged")
        if any(one.type == "doc.recorded" for one in events[purged:]):
            return
        record = self.records.of(folded.state.id)
        body: dict[str, object] = {
            "doc": folded.state.id, "file": folded.state.file, "bytes": folded.state.bytes,
            "record": record,
        }  # fmt: skip
        if record:
            self._events.append("doc.recorded", Scope.OFFICE, body)

    def _entry(self, doc: str, events: list[Event]) -> Changes:
        state = fold_entry(events)
        if state is None:
            return Changes()  # of an older program: its PC tells the rest
        old = self._register.outgoing_row(doc)
        self._register.put_outgoing(state.entry, state.at_ms)
        changed = old != self._register.outgoing_row(doc)
        changed = self._correct([one for one in events if is_sound_entry(one)]) or changed
        if not changed:
            return Changes()
        return Changes.of("register", doc) | Changes.of("draft", state.entry.draft_id)

    def _correct(self, events: list[Event]) -> bool:
        """Enter the corrections after printing: facts, of which nothing is ever taken back."""
        changed = False
        for event in events:
            if event.type != "doc.corrected":
                continue
            one = correction_of(event, self._people.name(event.actor))
            sql = "SELECT 1 AS n FROM entry_correction WHERE id = ?"
            if one is None or self._store.maybe(sql, [event.id]) is not None:
                continue
            self._register.add_correction(
                Correction(
                    one.event,
                    one.doc,
                    one.field,
                    one.old,
                    one.new,
                    one.person,
                    one.at_ms,
                    one.reason,
                ),
                one.hlc,
            )
            changed = True
        return changed

    # -------------------------------------------------------------- what was done

    def _is_folded(self, doc: str) -> bool:
        row = self._store.one(
            "SELECT count(*) AS n, (SELECT events FROM fold_mark WHERE subject = ?1) AS done "
            "FROM doc_event WHERE doc = ?1",
            [doc],
        )
        return bool(row["n"] == row["done"])

    def _mark(self, doc: str) -> None:
        self._store.write(
            "INSERT OR REPLACE INTO fold_mark (subject, events) "
            "SELECT ?1, count(*) FROM doc_event WHERE doc = ?1",
            [doc],
        )


def _places_of(read: ReadRecord) -> None:
    """Check the packed places of a record; BadRecord."""
    if not read.places:
        return
    try:
        read_places(read.places, read.text)
    except (ValueError, KeyError, TypeError, OverflowError, zlib.error) as error:
        raise BadRecord("places") from error
