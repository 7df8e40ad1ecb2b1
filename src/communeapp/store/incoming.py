"""What came in: its entries, its texts, the places of its lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from communeapp.core.incoming.header import Header
from communeapp.core.incoming.header_json import header_to_json
from communeapp.core.incoming.record import IncomingFilter, IncomingRecord
from communeapp.core.incoming.status import IncomingStatus
from communeapp.core.incoming.text import ReadText
from communeapp.core.vietnamese import fold
from communeapp.store.database import Store
from communeapp.store.due import DueRows
from communeapp.store.incoming_form import (
    NewDocument,
    dump,
    has_places,
    header_columns,
    is_backlog,
    new_row,
    read_places,
    record,
    text_row,
    write_places,
)
from communeapp.store.rows import Row

_RECORD = (
    "SELECT incoming.*, read_header, header, opinion, folder_item.folder AS in_folder FROM incoming "
    "JOIN doc_text ON doc_text.doc = incoming.id "
    "LEFT JOIN folder_item ON folder_item.doc = incoming.id "
)
#: What a row of :meth:`IncomingRows.row` holds beyond its own table.
_JOINED = frozenset(("sum", "read_header", "header", "opinion", "in_folder"))
_ORDERS = frozenset(
    ("arrived", "number_in", "issuer", "number", "date", "subject", "receiver", "handed_over",
     "deadline", "status")
)  # fmt: skip


class IncomingRows:
    """Reads and writes documents that came in."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # -------------------------------------------------------------- writing

    def insert_many(self, documents: Sequence[NewDocument]) -> None:
        """Enter new documents with their texts."""
        self._store.insert_many("incoming", [new_row(one) for one in documents])
        self._store.insert_many("doc_text", [text_row(one) for one in documents])
        read = [(one, one.read) for one in documents if one.read is not None]
        self._store.insert_many(
            "doc_places",
            [{"doc": one.id, "data": write_places(text)} for one, text in read if has_places(text)],
        )

    def rewrite(self, row: Row, **changes: object) -> None:
        """Write an entry back with changes."""
        plain = {key: one for key, one in row.items() if key not in _JOINED}
        self._store.put("incoming", {**plain, **changes}, "id")

    def set_header(self, row: Row, header: Header, **changes: object) -> None:
        """Write an entry back with what was confirmed."""
        text = dump(header_to_json(header))
        kept = self._store.one("SELECT * FROM doc_text WHERE doc = ?", [row["id"]])
        kept["header"] = None if text == row["read_header"] else text
        self._store.put("doc_text", {key: one for key, one in kept.items() if key != "sum"}, "doc")
        backlog = int(is_backlog(header.date, row["received_ms"]))
        columns = {**header_columns(header, row["file_name"]), "backlog": backlog}
        self.rewrite(row, **{**columns, **changes})

    def insert_records(self, rows: Sequence[Row]) -> None:
        """Enter what was read of new documents, under the hash by which their events name it."""
        self._store.insert_many("doc_record", rows)

    def delete(self, doc_id: str) -> None:
        """Delete a document with its text; secure_delete overwrites the pages."""
        self._store.write("DELETE FROM incoming WHERE id = ?", [doc_id])
        self._store.write("DELETE FROM doc_record WHERE doc = ?", [doc_id])

    # -------------------------------------------------------------- reading

    def names_file(self, sha256: str) -> bool:
        """Say whether any entry names an original."""
        row = self._store.maybe("SELECT 1 AS n FROM incoming WHERE sha256 = ? LIMIT 1", [sha256])
        return row is not None

    def row(self, doc_id: str) -> Row | None:
        """Give the stored row, with the id of its folder as ``in_folder``."""
        return self._store.maybe(_RECORD + "WHERE incoming.id = ?", [doc_id])

    def by_file(self, hashes: Collection[str]) -> dict[str, str]:
        """Give the ids of documents by the hash of their file."""
        return self._lookup("sha256", hashes)

    def by_twin(self, twins: Collection[str]) -> dict[str, str]:
        """Give the ids of the oldest documents with these numbers, symbols and issuers."""
        return self._lookup("twin", twins)

    def _lookup(self, column: str, values: Collection[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        wanted = sorted(values)
        for start in range(0, len(wanted), 500):
            some = wanted[start : start + 500]
            marks = ", ".join("?" for _ in some)
            trash = " AND trashed_ms IS NULL" if column == "twin" else ""
            for row in self._store.rows(
                f"SELECT id, {column} AS value FROM incoming "  # noqa: S608 - a name of our own
                f"WHERE {column} IN ({marks}){trash} ORDER BY rowid",
                some,
            ):
                found.setdefault(row["value"], row["id"])
        return found

    def same(self, sha256: str, twin: str | None) -> tuple[IncomingRecord, ...]:
        """Give documents with this file or this number, symbol and issuer; the oldest first."""
        rows = self._store.rows(
            _RECORD + "WHERE (incoming.sha256 = ? AND incoming.sha256 != '') OR "
            "(incoming.twin = ? AND incoming.twin IS NOT NULL AND incoming.trashed_ms IS NULL) "
            "ORDER BY incoming.rowid",
            [sha256, twin],
        )
        return tuple(record(row) for row in rows)

    def list(self, wanted: IncomingFilter, limit: int, offset: int) -> tuple[IncomingRecord, ...]:
        """List documents in the order asked for, without one the last received first."""
        where, values = _where(wanted)
        # First the ids alone: sorting must not drag what was read along.
        found = self._store.rows(
            f"SELECT id FROM incoming WHERE {where} ORDER BY {_order(wanted)} "  # noqa: S608
            "LIMIT ? OFFSET ?",
            [*values, limit, offset],
        )
        return self.records([row["id"] for row in found])

    def records(self, ids: Sequence[str]) -> tuple[IncomingRecord, ...]:
        """Give documents in the order of their ids; those that are gone are left out."""
        found: dict[str, IncomingRecord] = {}
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            marks = ", ".join("?" for _ in some)
            for row in self._store.rows(f"{_RECORD} WHERE incoming.id IN ({marks})", some):
                found[row["id"]] = record(row)
        return tuple(found[one] for one in ids if one in found)

    def count(self, wanted: IncomingFilter) -> int:
        """Count them."""
        where, values = _where(wanted)
        where = where.replace("+incoming", "incoming")
        sql = f"SELECT count(*) AS n FROM incoming WHERE {where}"  # noqa: S608 - no given text
        return int(self._store.one(sql, values)["n"])

    def per_status(self) -> dict[IncomingStatus, int]:
        """Count what is not in the trash by status."""
        return DueRows(self._store).per_status()

    def hashes(self) -> tuple[str, ...]:
        """Give the hashes of all originals that entries name."""
        rows = self._store.rows("SELECT DISTINCT sha256 FROM incoming WHERE sha256 != ''")
        return tuple(row["sha256"] for row in rows)

    def text(self, doc_id: str) -> ReadText | None:
        """Give the text of a document with the places of its lines, as far as they were known."""
        row = self._store.maybe("SELECT body FROM doc_text WHERE doc = ?", [doc_id])
        if row is None:
            return None
        places = self._store.maybe("SELECT data FROM doc_places WHERE doc = ?", [doc_id])
        if places is None:
            return ReadText.plain(row["body"])
        return read_places(places["data"], row["body"])


def _where(wanted: IncomingFilter) -> tuple[str, list[object]]:
    parts: list[str] = []
    values: list[object] = []
    if wanted.year is None or wanted.trashed:  # what has a number is never in the trash
        # The plus keeps SQLite from an index that would make it sort everything by id.
        column = "incoming.trashed_ms" if wanted.status else "+incoming.trashed_ms"
        parts.append(f"{column} IS " + ("NOT NULL" if wanted.trashed else "NULL"))

    def also(sql: str, *more: object) -> None:
        parts.append(sql)
        values.extend(more)

    if wanted.status:
        marks = ", ".join("?" for _ in wanted.status)
        also(f"incoming.status IN ({marks})", *sorted(one.value for one in wanted.status))
    for column, value in (
        ("office", wanted.office),
        ("person", wanted.person_id),
        ("field", wanted.field_code),
        ("type", wanted.type_code),
    ):
        if value:
            also(f"incoming.{column} = ?", value)
    if wanted.year is not None:
        also("incoming.year = ? AND incoming.number_in IS NOT NULL", wanted.year)
    for sign, day in ((">=", wanted.since), ("<=", wanted.until)):
        if day is not None:
            also(f"coalesce(incoming.arrived, {_RECEIVED_DAY}) {sign} ?", day.isoformat())
    for text in (wanted.issuer, wanted.text):
        if words := fold(text).split():
            also(" AND ".join("instr(incoming.words, ?) > 0" for _ in words), *words)
    if wanted.folder_id:
        also("incoming.id IN (SELECT doc FROM folder_item WHERE folder = ?)", wanted.folder_id)
    return " AND ".join(parts), values


def _order(wanted: IncomingFilter) -> str:
    """Name the columns to sort by; rows without a value come last, whichever way it goes."""
    if wanted.order not in _ORDERS:
        return "incoming.id DESC"  # an id begins with the time of receipt
    column, way = f"incoming.{wanted.order}", "DESC" if wanted.falling else "ASC"
    if wanted.order == "number_in":
        empty = "" if wanted.year is not None else f"{column} IS NULL, incoming.year {way}, "
        return f"{empty}{column} {way}"
    empty = f"{column} IS NULL, " if wanted.order in _MAY_BE_NULL else f"{column} = '', "
    return f"{empty}{column} {way}, incoming.id DESC"


_MAY_BE_NULL = frozenset(("arrived", "date", "handed_over", "deadline"))
#: The day of receipt in Viet Nam, which has had one time zone and no summer time since 1975.
_RECEIVED_DAY = "date(incoming.received_ms / 1000, 'unixepoch', '+7 hours')"
