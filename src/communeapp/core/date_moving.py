"""Moving the days that a text speaks of, each in the form in which it is written.

For a document that comes back at its time: what was "tháng 11 năm 2026" is "tháng 12 năm 2026" in the
next one. Days inside a citation ("Quyết định số 12/QĐ-UBND ngày 05/01/2026") never move.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from communeapp.core.details import Detail, DetailKind, find_details
from communeapp.core.documents import BlockKind, Document, FactSheet, Status
from communeapp.core.text_edits import Edit, Spot, edited, texts_of

_CITED = re.compile(r"\d[\w./-]*/[A-ZĐ][\w.-]*,?\s+(?:ngày\s+)?$")
_WEEK = re.compile(r"(?i)(?<!\w)(tuần (?:thứ )?)(\d{1,2})(?!\w)")
_DIGITS = re.compile(r"\d+")
_ROMAN = ("", "I", "II", "III", "IV")
_QUARTER = re.compile(r"(?<=\s)(IV|I{1,3}|[1-4])(?!\w)")


def moved_text(text: str, old: dt.date, new: dt.date) -> str:
    """Give a text with its days moved by the way from ``old`` to ``new``."""
    for edit in reversed(list(_edits(text, old, new))):
        start, end, words = edit
        text = text[:start] + words + text[end:]
    return text


def _edits(text: str, old: dt.date, new: dt.date) -> Iterator[tuple[int, int, str]]:
    found = [
        (one.start, one.end, words)
        for one in find_details(text)
        if one.kind is DetailKind.DATE
        and not _CITED.search(text[: one.start])
        and (words := _moved(text[one.start : one.end], one, old, new)) is not None
    ]
    weeks = (new - old).days // 7
    if (new - old).days % 7 == 0 and 0 < weeks <= 5:
        for one in _WEEK.finditer(text):
            week = _week_after(int(one[2]), old, weeks)
            found.append(
                (one.start(2), one.end(2), f"{week:02d}" if len(one[2]) == 2 else str(week))
            )
    return iter(sorted(found))


def _week_after(week: int, old: dt.date, weeks: int) -> int:
    if not 1 <= week <= 53:
        return week
    return (
        dt.date.fromordinal(
            dt.date.fromisocalendar(old.isocalendar().year, min(week, 52), 1).toordinal()
            + 7 * weeks
        )
        .isocalendar()
        .week
    )


def _moved(text: str, detail: Detail, old: dt.date, new: dt.date) -> str | None:
    value = detail.value
    if isinstance(value[0], str):
        return _quarter(text, value, old, new)
    day, month, year = (one if isinstance(one, int) else None for one in value)
    if day is None and month is None:
        return None if year is None else text.replace(str(year), str(year + new.year - old.year))
    base = _whole(day, month, year, old)
    if base is None:
        return None
    moved = _shift(base, old, new, has_day=day is not None)
    return _rewritten(text, (day, month, year), moved)


def _whole(day: int | None, month: int | None, year: int | None, old: dt.date) -> dt.date | None:
    try:
        return dt.date(year or old.year, month or old.month, day or 1)
    except ValueError:
        return None  # the 31st of a short month: it stays to be read by a person


def _shift(base: dt.date, old: dt.date, new: dt.date, *, has_day: bool) -> dt.date:
    months = (new.year - old.year) * 12 + new.month - old.month
    if has_day and (months == 0 or ((new - old).days % 7 == 0 and (new - old).days <= 14)):
        return base + (new - old)
    count = base.year * 12 + base.month - 1 + months
    first = dt.date(count // 12, count % 12 + 1, 1)
    last = (first + dt.timedelta(31)).replace(day=1) - dt.timedelta(1)
    ends = (base + dt.timedelta(1)).day == 1 and base.day >= 28
    return first.replace(day=last.day if ends else min(base.day, last.day))


def _rewritten(text: str, had: tuple[int | None, ...], moved: dt.date) -> str | None:
    day, month, year = had
    if re.match(r"\d{4}-", text):
        return f"{moved:%Y-%m-%d}"
    values = [
        value
        for present, value in ((day, moved.day), (month, moved.month), (year, moved.year))
        if present is not None
    ]
    digits = list(_DIGITS.finditer(text))
    if len(digits) != len(values):
        return None  # written in words
    for one, value in zip(reversed(digits), reversed(values), strict=True):
        wide = len(one[0]) >= 2 and (value < 3 or one[0].startswith("0") or "/" in text)
        short = f"{value % 100:02d}" if len(one[0]) == 2 and value > 999 else str(value)
        words = f"{value:02d}" if wide and value < 10 else short
        if value < 10 and day is not None and value == moved.day and one is digits[0]:
            words = f"{value:02d}"  # days below ten bear a zero (Decree 30, Appendix I, II.4.b)
        text = text[: one.start()] + words + text[one.end() :]
    return text


def _quarter(text: str, value: tuple[object, ...], old: dt.date, new: dt.date) -> str | None:
    now = int(str(value[0]).rpartition(" ")[2])
    year = value[1] if isinstance(value[1], int) else None
    steps = (new.year - old.year) * 4 + (new.month - 1) // 3 - (old.month - 1) // 3
    count = (year or old.year) * 4 + now - 1 + steps
    later, quarter = count // 4, count % 4 + 1
    found = _QUARTER.search(text)
    if found is None:
        return None
    words = str(quarter) if found[1].isdecimal() else _ROMAN[quarter]
    made = text[: found.start()] + words + text[found.end() :]
    return made if year is None else made.replace(str(year), str(later))


# ------------------------------------------------------------------ documents


def moved_document(document: Document, old: dt.date, new: dt.date) -> Document:
    """Give a document with its days moved; bases, number and day of its own stay out of it."""

    def edits() -> Iterator[Edit]:
        for spot, text in texts_of(document):
            if not _is_basis(document, spot):
                for start, end, words in _edits(text, old, new):
                    yield Edit(spot, start, end, words)

    return replace(edited(document, edits()), number="", date=None, status=Status.DRAFT)


def moved_facts(facts: FactSheet, old: dt.date, new: dt.date) -> FactSheet:
    """Give facts with their days moved; bases stay."""
    move: Callable[[str], str] = lambda text: moved_text(text, old, new)  # noqa: E731
    return replace(
        facts,
        subject=move(facts.subject),
        points=tuple(map(move, facts.points)),
        date=None,
        fields={
            name: move(value)
            for name, value in facts.fields.items()
            if not name.startswith("review.")
        },
    )


def _is_basis(document: Document, spot: Spot) -> bool:
    return spot.part == "body" and document.body[spot.index].kind is BlockKind.BASIS
