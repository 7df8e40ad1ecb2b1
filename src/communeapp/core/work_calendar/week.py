"""A week of the calendar: what falls into it, what clashes, and what changed since it was published."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from communeapp.core.recurring import in_month
from communeapp.core.vietnamese import fold
from communeapp.core.work_calendar.entry import Entry, Occurrence, Part, Repeat, State
from communeapp.core.work_calendar.log import Calendar, Line

_STEP = {Repeat.WEEK: 7, Repeat.FORTNIGHT: 14}
#: Hours that an entry without hours takes; also the end of one that says only when it begins.
_HOURS = {
    Part.DAY: ("00:00", "24:00"),
    Part.MORNING: ("00:00", "12:00"),
    Part.AFTERNOON: ("12:00", "18:00"),
    Part.EVENING: ("18:00", "24:00"),
}
#: Words before a name that are no part of it.
_ADDRESS = re.compile(r"\A(?:(?:d/c|dong chi|ong|ba|dc)\.? )+")


def monday_of(day: dt.date) -> dt.date:
    """Give the Monday of a day's week."""
    return day - dt.timedelta(day.weekday())


def days_of(entry: Entry, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Give the days on which an entry was planned within a span, both ends included."""
    last = last if entry.until is None else min(last, entry.until)
    if entry.repeat is Repeat.NEVER:
        if first <= entry.day <= last:
            yield entry.day
        return
    if entry.repeat is Repeat.MONTH:
        year, month = max(first, entry.day).year, max(first, entry.day).month
        while (found := in_month(year, month, entry.day.day)) <= last:
            if found >= max(first, entry.day):
                yield found
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return
    step = _STEP[entry.repeat]
    behind = max(0, (first - entry.day).days)
    day = entry.day + dt.timedelta(-(-behind // step) * step)
    while day <= last:
        yield day
        day += dt.timedelta(step)


def week(calendar: Calendar, monday: dt.date) -> tuple[Occurrence, ...]:
    """Give what stands in a week: planned, cancelled, moved into it, and moved away out of it.

    What was moved stands on its new day; its old place shows no more than that, where that lies in the week.
    """
    last = monday + dt.timedelta(6)
    found = [
        _on(calendar, entry, day)
        for entry in calendar.entries.values()
        for day in days_of(entry, monday, last)
    ]
    for (key, planned), change in calendar.changes.items():
        one = calendar.entries.get(key)
        if one is None or change.state is not State.MOVED or change.to is None:
            continue
        if monday <= change.to <= last and planned in days_of(one, planned, planned):
            found.append(_on(calendar, one, planned))
    unique = {one.key: one for one in found}
    return tuple(sorted(unique.values(), key=lambda one: one.order))


def _on(calendar: Calendar, entry: Entry, planned: dt.date) -> Occurrence:
    usual = Occurrence(
        entry, planned, planned, entry.part, entry.start, entry.end, entry.place
    )  # fmt: skip
    change = calendar.changes.get((entry.id, planned))
    if change is None or change.state is State.PLANNED:
        return usual
    if change.state is State.CANCELLED:
        return replace(usual, state=State.CANCELLED, reason=change.reason)
    return replace(
        usual,
        day=change.to or planned,
        part=change.part or entry.part,
        start=change.start or ("" if change.part else entry.start),
        end=change.end if change.start else ("" if change.part else entry.end),
        place=change.place or entry.place,
        state=State.MOVED,
        reason=change.reason,
    )


# ------------------------------------------------------------------ clashes


@dataclass(frozen=True)
class Clash:
    """Two entries that want the same leader or the same room at one time.

    ``sure`` is False where an hour is missing, so that they only may meet.
    """

    what: str  # "leader" or "place"
    name: str
    first: Occurrence
    second: Occurrence
    sure: bool


def clashes(occurrences: Sequence[Occurrence]) -> tuple[Clash, ...]:
    """Find what clashes; what was cancelled or lies on another day takes nobody's time."""
    found: list[Clash] = []
    held = [one for one in occurrences if one.state is not State.CANCELLED]
    for one, other in combinations(held, 2):
        if one.day != other.day or not (meeting := _meet(one, other)):
            continue
        mine = {person_key(name): name for name in one.leaders}
        found += [
            Clash("leader", name, one, other, meeting == "sure")
            for name in other.leaders
            if person_key(name) in mine
        ]
        if one.place and person_key(one.place) == person_key(other.place):
            found.append(Clash("place", one.place, one, other, meeting == "sure"))
    return tuple(found)


def person_key(name: str) -> str:
    """Give what names of people and rooms are compared by: no marks, capitals, forms of address."""
    plain = " ".join(re.findall(r"[a-z0-9/]+", fold(name)))
    return _ADDRESS.sub("", plain)


def _meet(one: Occurrence, other: Occurrence) -> str:
    mine, theirs = _hours(one), _hours(other)
    if mine[0] >= theirs[1] or theirs[0] >= mine[1]:
        return ""
    if not one.start and not other.start:
        return "sure"
    first, second = sorted((one, other), key=lambda each: each.start)
    exact = first.start and (first.start == second.start or second.start < first.end)
    return "sure" if exact else "maybe"


def _hours(one: Occurrence) -> tuple[str, str]:
    first, last = _HOURS[one.part]
    start = one.start or first
    return start, one.end or max(last, start + "+")


# ------------------------------------------------------------------ published and now


def line_of(one: Occurrence) -> Line:
    """Give what a printed line says of an entry."""
    entry = one.entry
    return {
        "day": one.day.isoformat(),
        "part": one.part.value,
        "start": one.start,
        "end": one.end,
        "content": entry.content,
        "chair": entry.chair,
        "leaders": "; ".join(entry.leaders),
        "others": entry.others,
        "place": one.place,
        "prepares": entry.prepares,
        "notes": entry.notes,
        "state": one.state.value,
        "reason": one.reason,
    }


@dataclass(frozen=True)
class Difference:
    """What changed in one line: ``kind`` added, removed, cancelled, moved, restored or changed."""

    kind: str
    key: str
    before: Line
    after: Line
    fields: tuple[str, ...] = ()


_TIME = ("day", "part", "start", "end")


def differences(before: Mapping[str, Line], after: Mapping[str, Line]) -> tuple[Difference, ...]:
    """Compare a week as it was published with the same week now, in the order of the days."""
    found: list[Difference] = []
    for key in {**before, **after}:
        was, now = before.get(key), after.get(key)
        if was is None and now is not None:
            if now["state"] != State.CANCELLED.value:
                found.append(Difference("added", key, {}, now))
        elif now is None and was is not None:
            found.append(Difference("removed", key, was, {}))
        elif was is not None and now is not None:
            fields = tuple(one for one in now if was.get(one, "") != now[one])
            if fields:
                found.append(Difference(_kind(was, now, fields), key, was, now, fields))
    return tuple(sorted(found, key=lambda one: _place(one.before or one.after)))


def _kind(was: Line, now: Line, fields: Sequence[str]) -> str:
    if now["state"] != was["state"] and now["state"] == State.CANCELLED.value:
        return "cancelled"
    if was["state"] == State.CANCELLED.value != now["state"]:
        return "restored"
    return "moved" if any(one in fields for one in _TIME) else "changed"


def _place(line: Line) -> tuple[str, str]:
    return line.get("day", ""), line.get("start", "")
