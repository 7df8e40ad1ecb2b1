"""Where the tables of the registers read their rows: each on the database thread, page by page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from communeapp.core.incoming.deadlines import is_working_day
from communeapp.core.incoming.header import Part
from communeapp.core.incoming.record import IncomingFilter, IncomingRecord
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.core.incoming.status import (
    OPEN,
    Due,
    DueReason,
    IncomingStatus,
    Light,
    light_of,
    working_days_left,
)
from communeapp.services.office import Office
from communeapp.ui.register.show import Press as Press

#: More than any commune has at risk on one day; the list is read at once.
MOST_DUE = 10_000
MOST_OUTGOING = 1_000_000


@dataclass(frozen=True)
class Pressure:
    """How near a document is to being late; ``days_left`` counts working days."""

    light: Light
    reason: DueReason
    days_left: int

    @classmethod
    def of(cls, record: IncomingRecord, today: dt.date) -> Pressure | None:
        """Judge one document, as the traffic light of the whole office does; None without a limit."""
        if record.status not in OPEN:
            return None
        if record.status is IncomingStatus.REGISTERED and record.header.value(Part.URGENCY):
            return cls(Light.RED, DueReason.URGENT, 0)
        if record.deadline is None:
            return None
        left = working_days_left(today, record.deadline, is_working_day)
        return cls(light_of(left), DueReason.DEADLINE, left)


@dataclass(frozen=True)
class Pressing:
    """A record with what presses; what the follow-up shows as one row."""

    record: IncomingRecord
    due: Pressure | None = None

    @property
    def id(self) -> str:
        return self.record.id


def presses(due: Due, why: Press) -> bool:
    """Say whether a due belongs to a list of Home."""
    if why is Press.ALL:
        return due.light is not Light.GREEN
    if why is Press.OVERDUE:
        return due.reason is DueReason.DEADLINE and due.light is Light.RED
    if why is Press.SOON:
        return due.reason is DueReason.DEADLINE and due.light is Light.AMBER
    if why is Press.URGENT:
        return due.reason is DueReason.URGENT
    late = due.light is Light.RED
    if why is Press.HAND_OVER:
        return due.reason is DueReason.HAND_OVER and late
    return due.reason is DueReason.REGISTER and late


class IncomingSource:
    """The incoming register, or any other list of what came in."""

    def __init__(self, office: Office, wanted: IncomingFilter) -> None:
        self._office = office
        self._filter = wanted

    def count(self) -> int:
        return self._office.incoming.count(self._filter)

    def page(self, offset: int, limit: int) -> Sequence[IncomingRecord]:
        return self._office.incoming.list(self._filter, limit, offset)


class FollowSource:
    """What is followed up: the open documents, each with its light; or only those that press."""

    def __init__(
        self,
        office: Office,
        wanted: IncomingFilter,
        why: Press | None,
        today: Callable[[], dt.date],
    ) -> None:
        self._office = office
        self._filter = wanted
        self._why = why
        self._today = today
        self._pressing: list[Due] = []

    def count(self) -> int:
        if self._why is None:
            return self._office.incoming.count(self._filter)
        dues = self._office.register.due(self._today(), MOST_DUE)
        self._pressing = [one for one in dues if presses(one, self._why) and self._fits(one)]
        return len(self._pressing)

    def page(self, offset: int, limit: int) -> Sequence[Pressing]:
        if self._why is None:
            found = self._office.incoming.list(self._filter, limit, offset)
            today = self._today()
            return [Pressing(one, Pressure.of(one, today)) for one in found]
        chosen = self._pressing[offset : offset + limit]
        return [
            Pressing(
                self._office.incoming.load(one.id), Pressure(one.light, one.reason, one.days_left)
            )
            for one in chosen
        ]

    def _fits(self, due: Due) -> bool:
        """Narrow what presses by office and words; year and state say nothing about urgency."""
        if self._filter.office and due.office != self._filter.office:
            return False
        text = f"{due.number_in or ''} {due.number} {due.subject} {due.issuer}".casefold()
        return all(word in text for word in self._filter.text.casefold().split())


class OutgoingSource:
    """The outgoing register of a year; small enough to be read at once and narrowed here."""

    def __init__(self, office: Office, year: int, text: str, newest_first: bool) -> None:
        self._office = office
        self._year = year
        self._words = text.casefold().split()
        self._newest_first = newest_first
        self._rows: list[OutgoingEntry] = []

    def count(self) -> int:
        found = self._office.register.outgoing(self._year, MOST_OUTGOING)
        self._rows = [one for one in found if self._fits(one)]
        self._rows.sort(key=lambda one: (one.date, one.number), reverse=self._newest_first)
        return len(self._rows)

    def page(self, offset: int, limit: int) -> Sequence[OutgoingEntry]:
        return self._rows[offset : offset + limit]

    def _fits(self, entry: OutgoingEntry) -> bool:
        text = f"{entry.printed} {entry.type_name} {entry.subject} {entry.signer}".casefold()
        return all(word in text for word in self._words)
