"""The list of documents that wait for a person: the urgent ones first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from communeapp.core.incoming.header import Part
from communeapp.services.incoming import (
    Counts,
    IncomingFilter,
    IncomingRecord,
    IncomingStatus,
)
from communeapp.services.office import Office
from communeapp.ui.incoming.row_delegate import ROW, Row
from communeapp.ui.incoming.words import what_to_check
from communeapp.ui.register.words import status_words
from communeapp.ui.widgets.dates import day_words, when

_Index = QModelIndex | QPersistentModelIndex
_RANK = {"hỏa tốc": 0, "hoả tốc": 0, "thượng khẩn": 1, "khẩn": 2}
_PAGE = 500
#: More than these are not sorted into the list at once; they come as the others are done.
MOST = 5000
#: While files come in, so that reading the list does not hold up their storing.
MOST_BUSY = 300


@dataclass(frozen=True)
class Waiting:
    """One document of the list."""

    id: str
    status: IncomingStatus
    rank: int
    deadline: str
    received_ms: int
    name: str
    below: str
    urgency: str
    to_check: str
    reason: str

    @property
    def order(self) -> tuple[int, str, int]:
        """Urgent ones first, then by deadline, then as they came."""
        return self.rank, self.deadline or "9999", self.received_ms


@dataclass(frozen=True)
class Desk:
    """What waits, in order, and how much of everything there is."""

    waiting: tuple[Waiting, ...]
    counts: Counts


def waiting_of(record: IncomingRecord, language: str, reason: str = "") -> Waiting:
    """Take from a record what its line shows."""
    header = record.header
    urgency = header.value(Part.URGENCY) or ""
    number = header.value(Part.NUMBER) or ""
    day = day_words(header.date, language) if header.date is not None else ""
    parts = [number, day, header.value(Part.ISSUER) or "", when(record.received_ms, language)]
    kind = header.value(Part.TYPE) or ""
    subject = header.value(Part.SUBJECT) or ""
    name = ": ".join(one for one in (kind, subject) if one) or record.file_name
    abstained = record.opinion is None or record.opinion.abstained
    open_ = record.status is IncomingStatus.TO_REVIEW
    return Waiting(
        id=record.id,
        status=record.status,
        rank=_RANK.get(urgency.casefold(), 3),
        deadline=header.value(Part.DEADLINE) or "",
        received_ms=record.received_ms,
        name=" ".join(name.split()),
        below="  ·  ".join(one for one in parts if one) or record.file_name,
        urgency=urgency,
        to_check=what_to_check(header, abstained=abstained) if open_ else "",
        reason=reason,
    )


def read_desk(
    office: Office, statuses: frozenset[IncomingStatus], language: str, most: int = MOST
) -> Desk:
    """Read the list on the database thread; of more than ``most`` those that came last."""
    found: list[Waiting] = []
    wanted = IncomingFilter(status=statuses)
    while len(found) < most:
        size = min(_PAGE, most - len(found))
        page = office.incoming.list(wanted, size, len(found))
        found += [waiting_of(one, language) for one in page]
        if len(page) < size:
            break
    return Desk(tuple(sorted(found, key=lambda one: one.order)), office.incoming.counts())


class DocumentsModel(QAbstractListModel):
    """The lines of the list."""

    ID = Qt.ItemDataRole.UserRole

    def __init__(self, language: str, today: dt.date) -> None:
        super().__init__()
        self.items: list[Waiting] = []
        self._language = language
        self._today = today

    def show(self, items: Iterable[Waiting]) -> None:
        """Replace the list; the view keeps its place by the id of what is chosen."""
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()

    def row_of(self, doc_id: str) -> int:
        """Give the line of a document, -1 where it is not listed."""
        return next((i for i, one in enumerate(self.items) if one.id == doc_id), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role == self.ID:
            return item.id
        if role == ROW:
            return self._row(item)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._row(item).spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(one for one in (item.name, item.below, item.to_check) if one)
        return None

    def _row(self, item: Waiting) -> Row:
        side = ""
        if item.deadline:
            day = dt.date.fromisoformat(item.deadline)
            side = QCoreApplication.translate("Incoming", "by {0}").format(
                day_words(day, self._language)
            )
            if day < self._today:
                side = "⚠ " + side
        if item.status is IncomingStatus.NEEDS_LOOK:
            state = status_words(item.status)
            return Row(item.name, item.below, state, "danger", "danger", side)
        if item.status is IncomingStatus.WAITING_NUMBER:
            state = status_words(item.status)
            return Row(item.name, item.below, state, "info", "document", side)
        if item.urgency:
            return Row(item.name, item.below, item.urgency, "danger", "warn", side)
        if item.to_check:
            state = QCoreApplication.translate("Incoming", "Check: {0}").format(item.to_check)
            return Row(item.name, item.below, state, "warn", "warn", side)
        state = QCoreApplication.translate("Incoming", "Read well")
        return Row(item.name, item.below, state, "ok", "document", side)
