"""Counts of documents by month, headers of registers where the office allows them, what became of drafts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from communeapp.clock import start_of_day_ms
from communeapp.core.incoming.status import OPEN, WAITING, IncomingStatus
from communeapp.core.reporting import (
    COUNTS,
    HEADER,
    IMPACT,
    MINUTE_BOUNDS,
    Report,
    Sentences,
    bucket_of,
    compare,
    total,
)
from communeapp.store.database import Store
from communeapp.store.drafts import DraftRows
from communeapp.store.register import RegisterRows, outgoing_entry
from communeapp.store.reports import ReportRows

#: Months that are looked at again each time; older ones do not change any more.
MONTHS = 3
_MINUTE_MS = 60_000


class DocumentReports:
    """Puts counts together from the tables. No report of these names a person."""

    def __init__(self, store: Store, dev: str) -> None:
        self._store = store
        self._dev = dev
        self._rows = ReportRows(store)
        self._drafts = DraftRows(store)
        self._registers = RegisterRows(store)

    def counts(self, today: dt.date) -> Iterator[Report]:
        """Give the month's documents: what came in, is late, went out. For the PC with the registers."""
        for first in _months(today):
            rows = self._rows.incoming_of(*_bounds(first))
            month = f"{first:%Y-%m}"
            statuses = [IncomingStatus(row["status"]) for row in rows]
            by_field: dict[str, int] = {}
            for row in rows:
                by_field[row["field"]] = by_field.get(row["field"], 0) + 1
            issued = {row["type"]: row["n"] for row in self._rows.outgoing_of(month)}
            if not rows and not issued:
                continue
            late = sum(
                row["deadline"] is not None
                and status in OPEN
                and row["deadline"] < today.isoformat()
                for row, status in zip(rows, statuses, strict=True)
            )
            body: dict[str, object] = {
                "month": month,
                "received": len(rows),
                "registered": sum(row["number_in"] is not None for row in rows),
                "late": late,
                "open": sum(status in OPEN or status in WAITING for status in statuses),
                "issued": sum(issued.values()),
                "by_field": dict(sorted(by_field.items())),
                "issued_by_type": issued,
            }
            yield Report(COUNTS, f"{self._dev}/{month}", body)

    def impact(self, today: dt.date) -> Iterator[Report]:
        """Give what became of the drafts begun at this PC in a month, in numbers alone."""
        mine = self._rows.begun_here(self._dev)
        for first in _months(today):
            rows = [row for row in self._rows.drafts_of(*_bounds(first)) if row["id"] in mine]
            if not rows:
                continue
            minutes = [0] * (len(MINUTE_BOUNDS) + 1)
            sentences: list[Sentences] = []
            issued = 0
            for row in rows:
                if row["issued_ms"] is None:
                    continue
                issued += 1
                spent = max(0, row["issued_ms"] - row["created_ms"]) // _MINUTE_MS
                minutes[bucket_of(spent)] += 1
                sentences.append(self._sentences(row["id"]))
            month = f"{first:%Y-%m}"
            body: dict[str, object] = {
                "month": month,
                "drafts": len(rows),
                "issued": issued,
                "minutes": minutes,
                "sentences": total(sentences).body(),
                "returns": self._rows.reviews_ended(frozenset(row["id"] for row in rows)),
            }
            yield Report(IMPACT, f"{self._dev}/{month}", body)

    def _sentences(self, draft: str) -> Sentences:
        row = self._drafts.row(draft)
        if row is None:
            return Sentences()
        versions = []
        for info in reversed(self._drafts.versions(draft)):
            found = self._drafts.version(draft, info.hash)
            if found is not None:
                versions.append(found[1])
        return compare(versions, self._drafts.stored(row)[1])

    def headers(self, today: dt.date) -> Iterator[Report]:
        """Give the entries of this year's registers, without notes, people or instructions."""
        for row in self._registers.incoming(today.year):
            body: dict[str, object] = {
                "doc": row["id"], "direction": "in", "year": row["year"], "number": row["number_in"],
                "symbol": row["number"], "date": row["date"] or "", "issuer": row["issuer"],
                "type": row["type"], "subject": row["subject"], "field": row["field"],
                "deadline": row["deadline"] or "", "status": row["status"],
            }  # fmt: skip
            yield Report(HEADER, row["id"], body)
        for row in self._registers.outgoing(today.year):
            one = outgoing_entry(row)
            body = {
                "doc": one.id, "direction": "out", "year": one.year, "number": one.number,
                "symbol": one.printed, "date": one.date.isoformat(), "issuer": "",
                "type": one.type_code, "subject": one.subject, "field": "", "deadline": "",
                "status": "sent" if one.sent else "registered",
            }  # fmt: skip
            yield Report(HEADER, one.id, body)


def _months(today: dt.date) -> Iterator[dt.date]:
    """Give the first days of the months that are looked at, the oldest first."""
    first = today.replace(day=1)
    found = [first]
    for _ in range(MONTHS - 1):
        first = (first - dt.timedelta(days=1)).replace(day=1)
        found.append(first)
    yield from reversed(found)


def _bounds(first: dt.date) -> tuple[int, int]:
    """Give the bounds of a month in UTC ms, the end exclusive."""
    after = (first + dt.timedelta(days=32)).replace(day=1)
    return start_of_day_ms(first), start_of_day_ms(after)
