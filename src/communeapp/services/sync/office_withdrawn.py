"""Taking rows away whose events are kept aside now: of a PC that was taken back, from some number on.

The events stay in the log and are passed on; so do their files, which go back to those that wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communeapp.core.office_fold import is_sound
from communeapp.core.office_fold_entries import ENTERED
from communeapp.store.doc_records import DocRecords, Projected
from communeapp.store.folders import FolderRows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from communeapp.services.office import Office

_CHUNK = 1 << 20
_ASIDE = "IN (SELECT event FROM quarantine)"


def withdraw_facts(office: Office) -> None:
    """Take away what single events entered: numbers, corrections, volumes, lessons about fields."""
    for table, column in (
        ("given_number", "event"),
        ("entry_correction", "id"),
        ("book_row", "event"),
        ("book_volume", "event"),
        ("field_correction", "id"),
    ):
        office.store.write(f"DELETE FROM {table} WHERE {column} {_ASIDE}")  # noqa: S608 - our own


def withdraw_documents(office: Office) -> None:
    """Take away documents and entries of which no event that counts tells."""
    store, gone = office.store, []
    for doc in _touched(office, "doc_event", "doc"):
        events = [one for one in office.events.of_document(doc) if is_sound(one)]
        types = {one.type for one in events}
        if types.isdisjoint(ENTERED):
            gone += [doc] * store.write("DELETE FROM outgoing WHERE id = ?", [doc])
            store.write("DELETE FROM outgoing_cancelled WHERE entry = ?", [doc])
        if types.isdisjoint(("doc.received", "doc.recorded")):
            row = office.incoming.rows.row(doc)
            if row is not None:
                _put_back(office, doc, row["sha256"], row["bytes"])
                office.incoming.rows.delete(doc)
                gone.append(doc)
    Projected(store).note(gone)


def withdraw_folders(office: Office) -> None:
    """Take away folders that no event that counts made; what lay in them lies in none."""
    rows = FolderRows(office.store)
    for subject in _touched(office, "office_event", "subject"):
        kind, _, folder = subject.partition(":")
        if kind != "folder" or rows.get(folder) is None:
            continue
        if not any(one.type == "folder.created" for one in office.events.of_office(subject)):
            for place in rows.places(folder):
                rows.take_out(place["doc"])
            rows.delete(folder)


def withdraw_people(office: Office) -> None:
    """Take away people whom no event that counts entered, and settings that none set."""
    for subject in _touched(office, "office_event", "subject"):
        kind, _, key = subject.partition(":")
        if kind == "person" and not any(
            one.type == "person.added" for one in office.events.of_office(subject)
        ):
            office.store.write("DELETE FROM person_picture WHERE person = ?", [key])
            office.store.write("DELETE FROM person WHERE id = ?", [key])
        elif kind == "setting" and not office.events.of_office(subject):
            office.store.write("DELETE FROM setting WHERE key = ?", [key])


def _touched(office: Office, index: str, column: str) -> tuple[str, ...]:
    """Give what events that are kept aside speak of."""
    rows = office.store.rows(
        f"SELECT DISTINCT {column} AS one FROM {index} WHERE event {_ASIDE}"  # noqa: S608 - our own
    )
    return tuple(row["one"] for row in rows)


def _put_back(office: Office, doc: str, sha256: str, size: int) -> None:
    """Keep the files of a document among those that came and wait."""
    records = DocRecords(office.store)
    record = records.of(doc)
    data = records.data(record) if record else None
    if data is not None:
        _keep(office, record, len(data), iter((data,)))
    path = office.incoming.originals.path(sha256) if sha256 else None
    if path is None or not path.is_file():
        return
    with path.open("rb") as file:

        def chunks() -> Iterator[bytes]:
            while chunk := file.read(_CHUNK):
                yield chunk

        _keep(office, sha256, size, chunks())
    others = office.store.one(
        "SELECT count(*) AS n FROM incoming WHERE sha256 = ? AND id != ?", [sha256, doc]
    )
    if not others["n"]:
        office.store.after_commit(lambda: office.incoming.originals.remove(sha256))


def _keep(office: Office, sha256: str, size: int, chunks: Iterator[bytes]) -> None:
    writer = office.blobs.writer(sha256, size)
    try:
        for chunk in chunks:
            writer.write(chunk)
        writer.done()
    finally:
        writer.close()
