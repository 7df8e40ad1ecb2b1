"""Telling colleagues what an older program kept and never said: once, before the first bundle for them.

Documents, entries and printed volumes that came before an office had several PCs stand in rows only;
their events say too little to make the rows anew. Each gets one event that tells how it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communeapp import log
from communeapp.core.events import Event, Scope, sha256_hex
from communeapp.core.incoming.read_record import record_bytes
from communeapp.core.incoming.register import BookKind
from communeapp.core.incoming.volumes import volume_body, volume_bytes
from communeapp.core.office_fold_entries import entry_body
from communeapp.store.doc_records import DocRecords, record_of
from communeapp.store.incoming_form import record_row
from communeapp.store.register import RegisterRows, outgoing_entry
from communeapp.store.rows import Row

if TYPE_CHECKING:
    from communeapp.services.office import Office

_LOG = log.get(__name__)

_DONE = "office_told"
_AT_ONCE = 500
_STATE = (
    "received_ms", "status", "header", "field", "field_confirmed", "office", "person", "receiver",
    "instruction", "deadline", "year", "number_in", "arrived", "handed_over", "duplicate_of",
    "reply_draft", "reply_number", "notes", "trashed_ms",
)  # fmt: skip


def tell_what_is_missing(office: Office) -> int:
    """Say in the log what only rows knew; give how many events that took. Done once for an office."""
    store = office.store
    if store.meta(_DONE) is not None:
        return 0
    told = 0
    while some := DocRecords(store).untold(_AT_ONCE):
        told += _documents(office, some)
    with store.atomic():
        told += _entries(office) + _volumes(office)
        store.set_meta(_DONE, "1")
    if told:
        _LOG.info("told colleagues what was kept before events=%d", told)
    return told


def _documents(office: Office, rows: list[Row]) -> int:
    read = [record_of(row, row["office"], {key: row[key] for key in _STATE}) for row in rows]
    hashes = [sha256_hex(record_bytes(one)) for one in read]
    bodies = [
        {"doc": row["id"], "file": row["sha256"], "bytes": row["bytes"], "record": record}
        for row, record in zip(rows, hashes, strict=True)
    ]
    with office.store.atomic():
        events = office.events.append_many("doc.recorded", Scope.OFFICE, bodies)
        office.incoming.rows.insert_records(
            [
                record_row(row["id"], record, event.id, one)
                for row, record, event, one in zip(rows, hashes, events, read, strict=True)
            ]
        )
    return len(rows)


def _entries(office: Office) -> int:
    rows, told = RegisterRows(office.store), 0
    for found in office.store.rows("SELECT id FROM outgoing ORDER BY id"):
        events = office.events.of_document(found["id"])
        if any(_tells(one) for one in events):
            continue
        row = rows.outgoing_row(found["id"])
        if row is not None:
            body = entry_body(outgoing_entry(row), row["at_ms"])
            office.events.append("doc.entered", Scope.OFFICE, body)
            told += 1
    return told


def _tells(event: Event) -> bool:
    return event.type == "doc.entered" or (event.type == "doc.sent" and "entry" in event.body)


def _volumes(office: Office) -> int:
    rows, told = RegisterRows(office.store), 0
    for found in office.store.rows(
        "SELECT * FROM book_volume WHERE record = '' AND event != '' ORDER BY at"
    ):
        volumes = rows.volumes(BookKind(found["kind"]), found["year"])
        volume = next(one for one in volumes if one.event == found["event"])
        cells = rows.printed_rows(volume.event)
        record = sha256_hex(volume_bytes(cells))
        body = {
            **volume_body(volume, list(cells)[:10_000], record),
            "printing": volume.event, "at": found["at"], "person": volume.person_id,
        }  # fmt: skip
        office.events.append("book.recorded", Scope.OFFICE, body)
        row = {key: one for key, one in found.items() if key != "sum"}
        office.store.put(
            "book_volume", {**row, "record": record}, ["kind", "year", "number", "event"]
        )
        told += 1
    return told
