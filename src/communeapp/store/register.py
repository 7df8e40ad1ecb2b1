"""The registers: numbers, what went out, corrections of entries, printed volumes, what is due."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communeapp.core.incoming.register import BookKind, Cancelled, OutgoingEntry, Volume
from communeapp.store.database import Store
from communeapp.store.rows import Row


@dataclass(frozen=True)
class Correction:
    """A changed entry: which part, what it said, what it says, who, when and why."""

    id: str
    doc: str
    field: str
    old: str
    new: str
    person: str
    at_ms: int
    reason: str


@dataclass(frozen=True)
class PrintedRow:
    """A row of a printed volume: its volume, what its cells said, when and by which event."""

    volume: int
    cells: list[str]
    printed_ms: int
    event: str


class RegisterRows:
    """Reads and writes the registers."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # -------------------------------------------------------------- incoming

    def last_number(self, year: int) -> int:
        """Give the highest số đến of a year, 0 where there is none."""
        row = self._store.one(
            "SELECT max((SELECT coalesce(max(number_in), 0) FROM incoming WHERE year = ?1 "
            "AND number_in IS NOT NULL), (SELECT coalesce(max(number), 0) FROM given_number "
            "WHERE kind = 'incoming' AND year = ?1 AND series = '')) AS n",
            [year],
        )
        return int(row["n"])

    def incoming(self, year: int, first: int = 0, last: int | None = None) -> list[Row]:
        """Give the registered documents of a year by their number."""
        until = "" if last is None else " AND number_in <= ?"
        return self._store.rows(
            "SELECT incoming.*, header, read_header FROM incoming "  # noqa: S608 - fixed words
            "JOIN doc_text ON doc_text.doc = incoming.id "
            f"WHERE year = ? AND number_in IS NOT NULL AND number_in >= ?{until} "
            "ORDER BY number_in, incoming.id",
            [year, first, *([] if last is None else [last])],
        )

    # -------------------------------------------------------------- outgoing

    def numbers_given(self, year: int) -> list[tuple[str, str, int]]:
        """Give (series, type, number) of every số đi of a year; the type is "" where none is known."""
        rows = self._store.rows(
            "SELECT series, type, number FROM outgoing WHERE year = ?1 UNION "
            "SELECT g.series, coalesce(o.type, ''), g.number FROM given_number AS g "
            "LEFT JOIN outgoing AS o ON o.id = g.entry WHERE g.kind = 'outgoing' AND g.year = ?1",
            [year],
        )
        return [(row["series"], row["type"], int(row["number"])) for row in rows]

    def outgoing_taken(self, year: int, series: str, number: int, printed: str) -> bool:
        """Say whether a number has been given, also as printed under a former setting."""
        found = self._store.maybe(
            "SELECT 1 AS n FROM outgoing WHERE year = ?1 AND number = ?3 "
            "AND (series = ?2 OR printed = ?4) UNION "
            "SELECT 1 FROM given_number WHERE kind = 'outgoing' AND year = ?1 AND series = ?2 "
            "AND number = ?3",
            [year, series, number, printed],
        )
        return found is not None

    def note_given(
        self, event: str, kind: BookKind, year: int, series: str, number: int, entry: str
    ) -> None:
        """Note a number that was given, by the event that gave it; it is never given again."""
        self._store.write(
            "INSERT OR IGNORE INTO given_number (event, kind, year, series, number, entry) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [event, kind.value, year, series, number, entry],
        )

    def put_outgoing(self, entry: OutgoingEntry, at_ms: int) -> None:
        """Enter what went out, or write its entry anew."""
        self._store.put(
            "outgoing",
            {
                "id": entry.id,
                "draft": entry.draft_id,
                "year": entry.year,
                "series": entry.series,
                "number": entry.number,
                "printed": entry.printed,
                "date": entry.date.isoformat(),
                "type": entry.type_code,
                "type_name": entry.type_name,
                "subject": entry.subject,
                "signer": entry.signer,
                "recipients": "\n".join(entry.recipients),
                "kept_by": entry.kept_by,
                "copies": entry.copies,
                "sent": None if entry.sent is None else entry.sent.isoformat(),
                "reply_to": entry.reply_to,
                "notes": entry.notes,
                "at_ms": at_ms,
            },
            "id",
        )
        if entry.cancelled is not None:
            self._store.put(
                "outgoing_cancelled",
                {
                    "entry": entry.id,
                    "reason": entry.cancelled.reason,
                    "person": entry.cancelled.person,
                    "at_ms": entry.cancelled.at_ms,
                },
                "entry",
            )
        else:
            self._store.write("DELETE FROM outgoing_cancelled WHERE entry = ?", [entry.id])

    def outgoing_row(self, entry_id: str) -> Row | None:
        """Give one row."""
        return self._store.maybe(f"{_OUTGOING} WHERE outgoing.id = ?", [entry_id])

    def outgoing_of_draft(self, draft_id: str) -> OutgoingEntry | None:
        """Give the entry of a draft, cancelled ones aside."""
        row = self._store.maybe(
            f"{_OUTGOING} WHERE draft = ? AND draft != '' AND reason IS NULL "
            "ORDER BY outgoing.at_ms, outgoing.id LIMIT 1",
            [draft_id],
        )
        return None if row is None else outgoing_entry(row)

    def outgoing_entries(self, draft_id: str) -> tuple[OutgoingEntry, ...]:
        """Give all entries of a draft: those whose number was cancelled, and one for each letter."""
        rows = self._store.rows(
            f"{_OUTGOING} WHERE draft = ? AND draft != '' ORDER BY outgoing.at_ms, number",
            [draft_id],
        )
        return tuple(outgoing_entry(row) for row in rows)

    def outgoing(
        self, year: int, limit: int = -1, offset: int = 0, *, newest_first: bool = True
    ) -> list[Row]:
        """List the outgoing register of a year in the order of entering."""
        way = "DESC" if newest_first else "ASC"
        return self._store.rows(
            f"{_OUTGOING} WHERE year = ? ORDER BY outgoing.at_ms {way}, series {way}, number {way}, "
            f"outgoing.id {way} LIMIT ? OFFSET ?",
            [year, limit, offset],
        )

    def years(self, kind: BookKind) -> tuple[int, ...]:
        """Give the years with entries, the newest first."""
        if kind is BookKind.OUTGOING:
            sql = "SELECT DISTINCT year FROM outgoing ORDER BY year DESC"
        else:
            sql = (
                "SELECT DISTINCT year FROM incoming WHERE number_in IS NOT NULL ORDER BY year DESC"
            )
        return tuple(row["year"] for row in self._store.rows(sql))

    # -------------------------------------------------------------- corrections

    def add_correction(self, one: Correction, hlc: str) -> None:
        """Enter a correction; ``id`` is that of its event."""
        self._store.put(
            "entry_correction",
            {
                "id": one.id,
                "doc": one.doc,
                "hlc": hlc,
                "field": one.field,
                "old": one.old,
                "new": one.new,
                "person": one.person,
                "at_ms": one.at_ms,
                "reason": one.reason,
            },
            "id",
        )

    def corrections(self, docs: Sequence[str]) -> dict[str, list[Correction]]:
        """Give the corrections of documents, oldest first."""
        found: dict[str, list[Correction]] = {}
        for start in range(0, len(docs), 500):
            some = docs[start : start + 500]
            marks = ", ".join("?" for _ in some)
            for row in self._store.rows(
                f"SELECT * FROM entry_correction WHERE doc IN ({marks}) ORDER BY hlc, id",  # noqa: S608
                some,
            ):
                one = Correction(
                    row["id"], row["doc"], row["field"], row["old"], row["new"], row["person"],
                    row["at_ms"], row["reason"],
                )  # fmt: skip
                found.setdefault(one.doc, []).append(one)
        return found

    # -------------------------------------------------------------- volumes

    def volumes(self, kind: BookKind, year: int) -> tuple[Volume, ...]:
        """List the printed volumes of a year, the first one first."""
        rows = self._store.rows(
            "SELECT * FROM book_volume WHERE kind = ? AND year = ? ORDER BY number, at, event",
            [kind.value, year],
        )
        return tuple(
            Volume(
                kind=BookKind(row["kind"]),
                year=row["year"],
                number=row["number"],
                first=row["first"],
                last=row["last"],
                first_day=dt.date.fromisoformat(row["first_day"]),
                last_day=dt.date.fromisoformat(row["last_day"]),
                rows=row["rows"],
                pages=row["pages"],
                printed_ms=row["printed_ms"],
                person_id=row["person"],
                event=row["event"],
            )
            for row in rows
        )

    def has_volume(self, event: str) -> bool:
        """Say whether the volume of a printing is entered."""
        found = self._store.maybe("SELECT 1 AS n FROM book_volume WHERE event = ?", [event])
        return found is not None

    def add_volume(
        self, volume: Volume, cells: Iterable[tuple[str, Sequence[str]]], at: str, record: str
    ) -> None:
        """Enter a printed volume and what its rows said.

        ``at`` is the place of its event in the order of replay, ``record`` the hash of its rows.
        """
        self._store.put(
            "book_volume",
            {
                "kind": volume.kind.value,
                "year": volume.year,
                "number": volume.number,
                "first": volume.first,
                "last": volume.last,
                "first_day": volume.first_day.isoformat(),
                "last_day": volume.last_day.isoformat(),
                "rows": volume.rows,
                "pages": volume.pages,
                "printed_ms": volume.printed_ms,
                "person": volume.person_id,
                "event": volume.event,
                "at": at,
                "record": record,
            },
            ("kind", "year", "number", "event"),
        )
        self._store.insert_many(
            "book_row",
            [
                {
                    "kind": volume.kind.value,
                    "doc": doc,
                    "year": volume.year,
                    "volume": volume.number,
                    "event": volume.event,
                    "cells": json.dumps(list(row), ensure_ascii=False),
                }
                for doc, row in cells
            ],
        )

    def volume_of(self, doc_id: str, kind: BookKind = BookKind.INCOMING) -> int | None:
        """Give the printed volume that holds a document, None where none does yet."""
        row = self._store.maybe(f"{_PRINTED} AND doc = ? {_FIRST_PRINTED}", [kind.value, doc_id])
        return None if row is None else int(row["volume"])

    def printed_cells(self, kind: BookKind, year: int) -> dict[str, PrintedRow]:
        """Give the volume, the printed cells and the day of printing of each document of a year.

        Of a document that stands in two volumes, the one that was printed first.
        """
        found: dict[str, PrintedRow] = {}
        for row in self._store.rows(
            f"{_PRINTED} AND r.year = ? {_FIRST_PRINTED}", [kind.value, year]
        ):
            if row["doc"] not in found:
                found[row["doc"]] = PrintedRow(
                    row["volume"], json.loads(row["cells"]), row["printed_ms"], row["event"]
                )
        return found

    def printed_rows(self, event: str) -> dict[str, list[str]]:
        """Give what the rows of one printing said, by document."""
        rows = self._store.rows("SELECT doc, cells FROM book_row WHERE event = ?", [event])
        return {row["doc"]: json.loads(row["cells"]) for row in rows}


_PRINTED = (
    "SELECT r.doc, r.volume, r.cells, r.event, v.printed_ms FROM book_row AS r "
    "JOIN book_volume AS v ON v.kind = r.kind AND v.year = r.year AND v.number = r.volume "
    "AND v.event = r.event WHERE r.kind = ?"
)
_FIRST_PRINTED = "ORDER BY v.at, v.event"
_OUTGOING = (
    "SELECT outgoing.*, folder_item.folder AS in_folder, c.reason, c.person AS cancelled_by, "
    "c.at_ms AS cancelled_ms FROM outgoing "
    "LEFT JOIN folder_item ON folder_item.doc = outgoing.id "
    "LEFT JOIN outgoing_cancelled AS c ON c.entry = outgoing.id"
)


def outgoing_entry(row: Row) -> OutgoingEntry:
    """Turn a row (with ``in_folder``) into an entry."""
    return OutgoingEntry(
        id=row["id"],
        draft_id=row["draft"],
        year=row["year"],
        series=row["series"],
        number=row["number"],
        printed=row["printed"],
        date=dt.date.fromisoformat(row["date"]),
        type_code=row["type"],
        type_name=row["type_name"],
        subject=row["subject"],
        signer=row["signer"],
        recipients=tuple(row["recipients"].split("\n")) if row["recipients"] else (),
        kept_by=row["kept_by"],
        copies=row["copies"],
        sent=None if row["sent"] is None else dt.date.fromisoformat(row["sent"]),
        reply_to=row["reply_to"],
        notes=row["notes"],
        folder_id=row["in_folder"],
        cancelled=None
        if row["reason"] is None
        else Cancelled(row["reason"], row["cancelled_by"], row["cancelled_ms"]),
    )
