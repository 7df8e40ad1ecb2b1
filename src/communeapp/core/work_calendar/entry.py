"""One entry of the work calendar, and one day on which it takes place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from communeapp.core.errors import UserError
from communeapp.core.people import clean_line

MAX_LINE = 300
MAX_CONTENT = 600
MAX_PEOPLE = 30
_NOON, _EVENING = "12:00", "18:00"
_TIME = re.compile(
    r"(\d{1,2})\s*(?:(?:h|g|giờ|gio|:)\s*(\d{1,2})?\s*(?:phút|phut|p)?)?\Z", re.IGNORECASE
)


class Part(StrEnum):
    """Part of a day, as the printed week has it."""

    DAY = "day"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Repeat(StrEnum):
    """How often an entry comes back."""

    NEVER = "never"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


class State(StrEnum):
    """What became of an entry on a day."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    MOVED = "moved"


@dataclass(frozen=True)
class Entry:
    """What stands in the calendar.

    ``start`` and ``end`` are HH:MM or empty; without ``start`` the entry takes its whole ``part`` of the day.
    ``chair`` leads it, ``leaders`` take part, ``others`` names who else comes. ``source`` is the id of the
    document that came in from which it was taken. A repeated entry comes back until ``until``.
    """

    id: str
    day: dt.date
    content: str
    part: Part = Part.MORNING
    start: str = ""
    end: str = ""
    chair: str = ""
    leaders: tuple[str, ...] = ()
    others: str = ""
    place: str = ""
    prepares: str = ""
    notes: str = ""
    repeat: Repeat = Repeat.NEVER
    until: dt.date | None = None
    source: str = ""


@dataclass(frozen=True)
class Change:
    """What became of one day of an entry. Empty parts of a move stay as they were."""

    state: State
    reason: str = ""
    to: dt.date | None = None
    part: Part | None = None
    start: str = ""
    end: str = ""
    place: str = ""


@dataclass(frozen=True)
class Occurrence:
    """An entry on a day. ``key`` names it by the day for which it was planned first (``entry/day``)."""

    entry: Entry
    planned: dt.date
    day: dt.date
    part: Part
    start: str
    end: str
    place: str
    state: State = State.PLANNED
    reason: str = ""

    @property
    def key(self) -> str:
        """Name it, whatever became of it."""
        return f"{self.entry.id}/{self.planned.isoformat()}"

    @property
    def leaders(self) -> tuple[str, ...]:
        """Everybody whose time it takes: who leads it, and who takes part."""
        entry = self.entry
        return (*([entry.chair] if entry.chair else []), *entry.leaders)

    @property
    def order(self) -> tuple[dt.date, int, str, str, str]:
        """Sort as a day runs: what takes all day first, then by hour."""
        start = self.start or "00:00"
        return self.day, list(Part).index(self.part), start, self.entry.content, self.key


def read_time(text: str, field: str = "start") -> str:
    """Read an hour as people write it (8h30, 8 giờ, 08:30); "" stays. UserError ``calendar.time``."""
    given = " ".join(text.split())
    if not given:
        return ""
    found = _TIME.match(given)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    if hour > 23 or minute > 59:
        raise UserError("calendar.time", field=field, given=given[:40])
    return f"{hour:02d}:{minute:02d}"


def part_of(start: str, end: str, otherwise: Part) -> Part:
    """Say to which part of the day hours belong; what runs over noon takes the day."""
    if not start:
        return otherwise
    if start < _NOON:
        return Part.DAY if end > "13:00" else Part.MORNING
    return Part.AFTERNOON if start < _EVENING else Part.EVENING


def checked(entry: Entry) -> Entry:
    """Bring an entry into its one form; UserError names the field."""
    start, end = read_time(entry.start), read_time(entry.end, "end")
    if end and not start:
        raise UserError("calendar.no_start", field="start")
    if end and end <= start:
        raise UserError("calendar.end", field="end", start=start, end=end)
    if entry.until is not None and entry.until < entry.day:
        raise UserError("calendar.until", field="until")
    leaders = _people(entry.leaders)
    chair = clean_line(entry.chair, field="chair", longest=MAX_LINE, empty_ok=True)
    return replace(
        entry,
        content=clean_line(entry.content, field="content", longest=MAX_CONTENT),
        start=start,
        end=end,
        part=part_of(start, end, entry.part),
        chair=chair,
        leaders=tuple(one for one in leaders if one.casefold() != chair.casefold()),
        others=clean_line(entry.others, field="others", longest=MAX_CONTENT, empty_ok=True),
        place=clean_line(entry.place, field="place", longest=MAX_LINE, empty_ok=True),
        prepares=clean_line(entry.prepares, field="prepares", longest=MAX_LINE, empty_ok=True),
        notes=clean_line(entry.notes, field="notes", longest=MAX_CONTENT, empty_ok=True),
        until=None if entry.repeat is Repeat.NEVER else entry.until,
    )


def _people(names: Sequence[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for one in names:
        name = clean_line(one, field="leaders", longest=MAX_LINE, empty_ok=True)
        if name:
            found.setdefault(name.casefold(), name)
    if len(found) > MAX_PEOPLE:
        raise UserError("calendar.too_many", field="leaders", most=MAX_PEOPLE)
    return tuple(found.values())


def checked_change(change: Change) -> Change:
    """Bring a change into its one form: a cancelled or moved day says why."""
    start, end = read_time(change.start), read_time(change.end, "end")
    if end and not start:
        raise UserError("calendar.no_start", field="start")
    if end and end <= start:
        raise UserError("calendar.end", field="end", start=start, end=end)
    reason = " ".join(change.reason.split())
    if change.state is not State.PLANNED and not reason:
        raise UserError("calendar.reason", field="reason")
    if change.state is State.MOVED and change.to is None:
        raise UserError("calendar.to", field="to")
    part = change.part if not start else part_of(start, end, Part.MORNING)
    return replace(
        change,
        reason=clean_line(reason, field="reason", longest=MAX_LINE, empty_ok=True),
        start=start,
        end=end,
        part=part,
        place=clean_line(change.place, field="place", longest=MAX_LINE, empty_ok=True),
    )
