"""What was read of documents, put together again from the rows that hold it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from communeapp.core.events import sha256_hex
from communeapp.core.incoming.read_record import ReadRecord, record_bytes
from communeapp.store.database import Store
from communeapp.store.rows import Row

_WHOLE = (
    "SELECT i.file_name, i.media_type, i.problem, i.personal, t.body, t.read_header, t.opinion, "
    "p.data AS places, r.kept, r.doc, r.record FROM doc_record AS r "
    "JOIN incoming AS i ON i.id = r.doc JOIN doc_text AS t ON t.doc = r.doc "
    "LEFT JOIN doc_places AS p ON p.doc = r.doc WHERE "
)


class DocRecords:
    """Reads and writes the records of documents, by the hash under which their events name them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, record: str) -> ReadRecord | None:
        """Give a record; None where no document here has it."""
        row = self._store.maybe(f"{_WHOLE} r.record = ? ORDER BY r.doc LIMIT 1", [record])
        return None if row is None else _record(row)

    def data(self, record: str) -> bytes | None:
        """Give the very bytes of a record; None where no document here has it."""
        found = self.find(record)
        if found is None:
            return None
        data = record_bytes(found)
        return data if sha256_hex(data) == record else None

    def has(self, record: str) -> bool:
        """Say whether a document here has this record."""
        sql = "SELECT 1 AS n FROM doc_record WHERE record = ? LIMIT 1"
        return self._store.maybe(sql, [record]) is not None

    def of(self, doc: str) -> str:
        """Give the hash of a document's record, "" where it has none."""
        row = self._store.maybe("SELECT record FROM doc_record WHERE doc = ?", [doc])
        return "" if row is None else str(row["record"])

    def put(self, row: Row) -> None:
        """Enter the record of a document (:func:`communeapp.store.incoming_form.record_row`)."""
        self._store.put("doc_record", row, "doc")

    def untold(self, limit: int) -> list[Row]:
        """Give documents that an older program kept without a record, with all of their rows."""
        return self._store.rows(
            "SELECT i.*, t.body, t.read_header, t.header, t.opinion, p.data AS places "
            "FROM incoming AS i JOIN doc_text AS t ON t.doc = i.id "
            "LEFT JOIN doc_places AS p ON p.doc = i.id "
            "WHERE i.id NOT IN (SELECT doc FROM doc_record) ORDER BY i.id LIMIT ?",
            [limit],
        )


class Projected:
    """Names what was made of events of other PCs, for those who follow the tables (the archive index)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def note(self, ids: Iterable[str]) -> None:
        """Note that rows of these ids were written; inside the transaction that writes them."""
        wanted = sorted(set(ids))
        if not wanted:
            return
        last = int(self._store.one("SELECT coalesce(max(n), 0) AS n FROM projected")["n"])
        self._store.write_many(
            "INSERT INTO projected (id, n) VALUES (?, ?) "
            "ON CONFLICT (id) DO UPDATE SET n = excluded.n",
            [(one, last + at) for at, one in enumerate(wanted, 1)],
        )


def _record(row: Row) -> ReadRecord:
    kept = json.loads(row["kept"])
    return record_of(row, kept["office"], kept["state"])


def record_of(row: Row, office: str, state: dict[str, Any]) -> ReadRecord:
    """Make a record of what stands in a row of the documents and its text."""
    return ReadRecord(
        name=row["file_name"],
        media_type=row["media_type"],
        text=row["body"],
        places=row["places"] or "",
        header=row["read_header"],
        opinion=row["opinion"] or "",
        office=office,
        problem=row["problem"],
        personal=bool(row["personal"]),
        state=state,
    )
