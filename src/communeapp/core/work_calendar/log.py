"""The calendar of an office: the fold of its ``calendar.*`` events in the order of replay.

The last text of an entry counts, the last word on each of its days, and what was removed stays removed.
What was published is kept as it was printed, so that a later week can say what changed since.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.events import Event, Scope
from communeapp.core.office_bodies import BadRecord, day, name, sound, text, texts
from communeapp.core.work_calendar.entry import (
    Change,
    Entry,
    Part,
    Repeat,
    State,
    checked,
    checked_change,
)

SET = "calendar.set"
CHANGED = "calendar.changed"
REMOVED = "calendar.removed"
PUBLISHED = "calendar.published"
PREFIX = "calendar."

#: What a printed line says, in the order of its columns; all of it is compared.
LINE = (
    "day", "part", "start", "end", "content", "chair", "leaders", "others", "place", "prepares", "notes",
    "state", "reason",
)  # fmt: skip
Line = Mapping[str, str]


@dataclass(frozen=True)
class Publication:
    """A week as it was printed. ``monday`` names the week, ``lines`` what stood in it by its key."""

    monday: dt.date
    draft: str
    at_ms: int
    lines: Mapping[str, Line]
    adjusts: str = ""  # the draft of the publication that this one changes


@dataclass(frozen=True)
class Calendar:
    """All that the office has planned."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    changes: Mapping[tuple[str, dt.date], Change] = field(default_factory=dict)
    published: tuple[Publication, ...] = ()


def fold(events: Sequence[Event]) -> Calendar:
    """Fold the events of an office, given in the order of replay."""
    entries: dict[str, Entry] = {}
    changes: dict[tuple[str, dt.date], Change] = {}
    removed: set[str] = set()
    published: list[Publication] = []
    for event in events:
        if not is_sound(event):
            continue
        if event.type == SET:
            entry = _entry(event.body)
            entries[entry.id] = entry
        elif event.type == CHANGED:
            changes[(name(event.body, "entry"), _day(event.body, "day"))] = _change(event.body)
        elif event.type == REMOVED:
            removed.add(name(event.body, "entry"))
        elif event.type == PUBLISHED:
            published.append(_publication(event))
    left = {key: one for key, one in entries.items() if key not in removed}
    return Calendar(left, changes, tuple(published))


# ------------------------------------------------------------------ bodies


def entry_body(entry: Entry) -> dict[str, object]:
    """Give the body of ``calendar.set``."""
    return {
        "entry": entry.id,
        "day": entry.day.isoformat(),
        "content": entry.content,
        "part": entry.part.value,
        "start": entry.start,
        "end": entry.end,
        "chair": entry.chair,
        "leaders": list(entry.leaders),
        "others": entry.others,
        "place": entry.place,
        "prepares": entry.prepares,
        "notes": entry.notes,
        "repeat": entry.repeat.value,
        "until": None if entry.until is None else entry.until.isoformat(),
        "source": entry.source,
    }


def change_body(entry: str, planned: dt.date, change: Change) -> dict[str, object]:
    """Give the body of ``calendar.changed``."""
    return {
        "entry": entry,
        "day": planned.isoformat(),
        "state": change.state.value,
        "reason": change.reason,
        "to": None if change.to is None else change.to.isoformat(),
        "part": "" if change.part is None else change.part.value,
        "start": change.start,
        "end": change.end,
        "place": change.place,
    }


def publication_body(made: Publication) -> dict[str, object]:
    """Give the body of ``calendar.published``."""
    return {
        "week": made.monday.isoformat(),
        "draft": made.draft,
        "adjusts": made.adjusts,
        "lines": {key: dict(one) for key, one in made.lines.items()},
    }


def _day(body: Mapping[str, Any], key: str) -> dt.date:
    value = day(body, key)
    if value is None:
        raise BadRecord(key)
    return dt.date.fromisoformat(value)


def _maybe_day(body: Mapping[str, Any], key: str) -> dt.date | None:
    value = day(body, key)
    return None if value is None else dt.date.fromisoformat(value)


def _entry(body: Mapping[str, Any]) -> Entry:
    words = {
        one: text(body, one, optional=True)
        for one in ("start", "end", "chair", "others", "place", "prepares", "notes", "source")
    }
    try:
        made = Entry(
            id=name(body, "entry"),
            day=_day(body, "day"),
            content=text(body, "content"),
            part=Part(text(body, "part")),
            leaders=texts(body, "leaders"),
            repeat=Repeat(text(body, "repeat")),
            until=_maybe_day(body, "until"),
            **words,
        )
        return checked(made)
    except (UserError, ValueError) as error:
        raise BadRecord("entry") from error


def _change(body: Mapping[str, Any]) -> Change:
    part = text(body, "part", optional=True)
    words = {one: text(body, one, optional=True) for one in ("reason", "start", "end", "place")}
    try:
        made = Change(
            State(text(body, "state")),
            to=_maybe_day(body, "to"),
            part=Part(part) if part else None,
            **words,
        )
        return checked_change(made)
    except (UserError, ValueError) as error:
        raise BadRecord("change") from error


def _publication(event: Event) -> Publication:
    lines = event.body.get("lines")
    if not isinstance(lines, Mapping):
        raise BadRecord("lines")
    found: dict[str, Line] = {}
    for key, line in lines.items():
        if not isinstance(line, Mapping) or not all(isinstance(one, str) for one in line.values()):
            raise BadRecord("lines")
        found[key] = {one: str(line.get(one, "")) for one in LINE}
    body = event.body
    monday = _day(body, "week")
    if monday.weekday() != 0:
        raise BadRecord("week")
    draft, adjusts = name(body, "draft"), text(body, "adjusts", optional=True)
    return Publication(monday, draft, event.hlc.ms, found, adjusts)


def check(event: Event) -> None:
    """Check the body of an event ``calendar.*``; BadRecord. A kind that is not known passes."""
    if event.scope is not Scope.OFFICE:
        raise BadRecord("scope")
    if event.type == PUBLISHED:
        _publication(event)
        return
    if event.type in (SET, CHANGED, REMOVED):
        name(event.body, "entry")
    if event.type == SET:
        _entry(event.body)
    elif event.type == CHANGED:
        _day(event.body, "day")
        _change(event.body)


def is_sound(event: Event) -> bool:
    """Say whether a program of ours could have written this event."""
    return sound(check, event)
