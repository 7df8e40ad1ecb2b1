"""Where a document that came in stands, and how near it is to being late (Decree 30/2020, Articles 22, 24)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class IncomingStatus(StrEnum):
    """The way of a document through the office."""

    TO_REVIEW = "to_review"  # read by the program, not yet confirmed by a person
    NEEDS_LOOK = "needs_look"  # could not be read; ``problem`` says why
    WAITING_NUMBER = "waiting_number"  # chờ số: confirmed, waits for the clerk's PC
    REGISTERED = "registered"  # has its số đến
    HANDED_OVER = "handed_over"  # with an office or a person
    IN_WORK = "in_work"
    REPLIED = "replied"
    CLOSED = "closed"  # done without a reply


#: In the register and not done: these can become late.
OPEN = frozenset((IncomingStatus.REGISTERED, IncomingStatus.HANDED_OVER, IncomingStatus.IN_WORK))
#: Not in the register yet.
WAITING = frozenset(
    (IncomingStatus.TO_REVIEW, IncomingStatus.NEEDS_LOOK, IncomingStatus.WAITING_NUMBER)
)


class Light(StrEnum):
    """The traffic light of a deadline."""

    RED = "red"  # overdue, or has to be done at once
    AMBER = "amber"  # two working days or fewer are left
    GREEN = "green"


#: So many working days before a deadline the light turns amber.
SOON_DAYS = 2


def light_of(days_left: int) -> Light:
    """Give the light for so many working days left; the last day itself is amber, not late."""
    if days_left < 0:
        return Light.RED
    return Light.AMBER if days_left <= SOON_DAYS else Light.GREEN


def working_days_left(
    today: dt.date, day: dt.date, is_working_day: Callable[[dt.date], bool]
) -> int:
    """Count working days after today up to a day, or, below 0, after that day up to today.

    A day that was missed over a weekend is late all the same: then it is -1.
    """
    first, last = min(today, day), max(today, day)
    if (last - first).days > _COUNTED:
        count = (last - first).days * 5 // 7
    else:
        span = (first + dt.timedelta(days=number) for number in range(1, (last - first).days + 1))
        count = sum(is_working_day(one) for one in span)
    return count if day >= today else -max(1, count)


#: Farther away than this nobody counts working days.
_COUNTED = 120


class DueReason(StrEnum):
    """What has to happen until the day of a :class:`Due`."""

    DEADLINE = "deadline"  # the work itself
    URGENT = "urgent"  # an urgent document is handed over at once (Article 22, 3; 24, 2)
    HAND_OVER = "hand_over"  # the same day, at the latest the next working day (Article 23)
    REGISTER = "register"  # the same day, at the latest the next working day (Article 22)


@dataclass(frozen=True)
class Due:
    """A document at risk of being late. ``days_left`` counts working days; below 0 it is late."""

    id: str
    light: Light
    reason: DueReason
    day: dt.date
    days_left: int
    status: IncomingStatus
    number_in: int | None
    number: str
    subject: str
    issuer: str
    urgency: str
    office: str
    person_id: str
    receiver: str


@dataclass(frozen=True)
class Attention:
    """How many documents need somebody today; the numbers for Home. One document counts once."""

    overdue: int = 0
    due_soon: int = 0
    urgent_waiting: int = 0  # urgent, and not handed over
    hand_over_late: int = 0
    register_late: int = 0
    to_review: int = 0
    needs_look: int = 0
    waiting_number: int = 0

    @property
    def red(self) -> int:
        """Documents that are late already."""
        return self.overdue + self.urgent_waiting + self.hand_over_late + self.register_late
