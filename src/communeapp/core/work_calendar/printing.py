"""A week as facts of a document: the grid as people print it, and a sentence for each change.

All words are data (``resources/office_work/calendar.toml``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from communeapp.core.documents import AppendixFacts, FactSheet, Signer
from communeapp.core.work_calendar.entry import Occurrence, State
from communeapp.core.work_calendar.log import Line
from communeapp.core.work_calendar.week import Difference, line_of

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Words:
    """The words of a printed calendar, by their keys in the data."""

    texts: Mapping[str, str]
    columns: tuple[str, ...]
    points: tuple[str, ...]
    adjusted_points: tuple[str, ...]
    type: str
    to: tuple[str, ...] = ()

    def say(self, key: str, **values: object) -> str:
        """Give a sentence with its values."""
        return self.texts[key].format(**values)


def words_of(data: Mapping[str, object]) -> Words:
    """Read the words; KeyError, TypeError for data that lack one."""
    texts = data["texts"]
    if not isinstance(texts, Mapping):
        raise TypeError("texts")

    def lines(key: str) -> tuple[str, ...]:
        value = data.get(key, [])
        if not isinstance(value, list):
            raise TypeError(key)
        return tuple(str(one) for one in value)

    return Words(
        {str(key): str(one) for key, one in texts.items()},
        lines("columns"),
        lines("points"),
        lines("adjusted_points"),
        str(data["type"]),
        lines("to"),
    )


def grid(
    occurrences: Sequence[Occurrence],
    monday: dt.date,
    words: Words,
    *,
    day_off: Callable[[dt.date], bool],
    marked: frozenset[str] = frozenset(),
) -> Rows:
    """Give the printed week, its head first: the working week always, a free day where something is.

    ``marked`` names the lines that changed since the week was published.
    """
    rows: list[tuple[str, ...]] = [words.columns]
    for offset in range(7):
        day = monday + dt.timedelta(offset)
        today = [one for one in occurrences if one.day == day]
        if not today and offset >= 5:
            continue
        name = words.say(f"weekday_{offset}") + "\n" + f"{day:%d/%m/%Y}"
        if offset < 5 and day_off(day):
            name += "\n" + words.say("day_off")
        if not today:
            rows.append((name, *[""] * (len(words.columns) - 1)))
        for number, one in enumerate(today):
            rows.append(_row(name if number == 0 else "", one, words, one.key in marked))
    return tuple(rows)


def _row(day: str, one: Occurrence, words: Words, marked: bool) -> tuple[str, ...]:
    entry, line = one.entry, line_of(one)
    people = "; ".join(filter(None, ("; ".join(entry.leaders), entry.others)))
    notes = [
        entry.prepares and words.say("prepares", name=entry.prepares),
        entry.notes,
        _state(one, words),
        words.say("mark") if marked else "",
    ]
    return (
        day,
        hours(line, words),
        entry.content,
        entry.chair,
        people,
        one.place,
        "\n".join(filter(None, notes)),
    )


def _state(one: Occurrence, words: Words) -> str:
    if one.state is State.CANCELLED:
        return words.say("cancelled", reason=one.reason)
    if one.state is State.MOVED:
        was = f"{one.planned:%d/%m/%Y}"
        same = one.planned == one.day
        return words.say("moved_same_day" if same else "moved", day=was, reason=one.reason)
    return ""


def hours(line: Line, words: Words) -> str:
    """Give the part of the day and the hours: "Sáng, 8 giờ 00 – 9 giờ 30"."""
    part = words.say(f"part_{line['part']}")
    if not line["start"]:
        return part
    clock = _clock(line["start"], words)
    if line["end"]:
        clock = words.say("span", start=clock, end=_clock(line["end"], words))
    return words.say("hours", part=part, hours=clock)


def _clock(time: str, words: Words) -> str:
    hour, _, minute = time.partition(":")
    return words.say("clock", hour=int(hour), minute=minute)


def sentence(change: Difference, words: Words) -> str:
    """Say one change in a sentence of the adjusted calendar."""
    was, now = change.before, change.after
    line = now or was
    values: dict[str, object] = {
        "content": line["content"],
        "day": _day(line, words),
        "hours": hours(line, words).casefold(),
        "reason": line["reason"],
        "place": line["place"],
    }
    if was and now:
        values |= {"was_day": _day(was, words), "was_hours": hours(was, words).casefold()}
    if change.kind != "changed":
        key = change.kind
        if key == "moved" and not line["reason"]:
            key = "moved_bare"
        if key == "added" and not line["place"]:
            key = "added_bare"
        return words.say(f"change_{key}", **values)
    parts = [
        words.say(
            "field_change", name=words.say(f"field_{one}"), was=was[one] or "–", now=now[one] or "–"
        )
        for one in change.fields
        if f"field_{one}" in words.texts
    ]
    return words.say("change_changed", parts="; ".join(parts), **values)


def _day(line: Line, words: Words) -> str:
    day = dt.date.fromisoformat(line["day"])
    return words.say("day", weekday=words.say(f"weekday_{day.weekday()}"), date=f"{day:%d/%m/%Y}")


def facts_of(
    monday: dt.date,
    rows: Rows,
    words: Words,
    *,
    changes: Sequence[Difference] = (),
    former: str = "",
    to: Sequence[str] = (),
    place: str = "",
    signer: Signer | None = None,
) -> FactSheet:
    """Give the facts of the document; with ``changes`` it adjusts the one numbered ``former``."""
    sunday = monday + dt.timedelta(6)
    number = monday.isocalendar()
    values: dict[str, object] = {
        "week": number.week,
        "year": number.year,
        "first": f"{monday:%d/%m/%Y}",
        "last": f"{sunday:%d/%m/%Y}",
        "former": former,
    }
    if changes:
        listed = tuple(sentence(one, words) for one in changes)
        points = (*listed, *(one.format(**values) for one in words.adjusted_points))
        subject, title = (
            words.say("adjusted_subject", **values),
            words.say("adjusted_title", **values),
        )
    else:
        points = tuple(one.format(**values) for one in words.points)
        subject, title = words.say("subject", **values), words.say("title", **values)
    return FactSheet(
        type=words.type,
        subject=subject,
        points=points,
        to=tuple(to) or words.to,
        place=place,
        basis=(words.say("former_basis", **values),) if changes and former else (),
        signer=signer or Signer(),
        appendices=(AppendixFacts(title, rows, landscape=True),),
    )
