"""Rules of days in the text: days that do not exist, days of the week, terms that are over."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from communeapp.core.checking.finding import Finding
from communeapp.core.checking.registry import Rule
from communeapp.core.checking.subject import Subject

_DAY = re.compile(
    r"\bngày (?P<d>\d{1,2})(?: tháng (?P<m>\d{1,2})(?: năm (?P<y>\d{4}))?|"
    r"[/-](?P<m2>\d{1,2})(?:[/-](?P<y2>\d{4}))?)(?!\d|/)"
)
_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật")
_WEEKDAY = re.compile(
    r"\b(?:[Tt]hứ (?P<w>[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ (?P<n>[Nn]hật)),? \(?(?=ngày )"
)
_TERM = re.compile(r"\b(?:trước|chậm nhất|xong|hạn cuối|đến hết)(?: là)? (?=ngày )")


def _date(match: re.Match[str]) -> tuple[int, int, int | None]:
    year = match["y"] or match["y2"]
    return int(match["d"]), int(match["m"] or match["m2"]), int(year) if year else None


def day_impossible(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A day that no calendar has."""
    story = subject.story()
    for match in _DAY.finditer(story.text):
        day, month, year = _date(match)
        try:
            dt.date(year or 2024, month, day)
        except ValueError:
            piece = story.piece(match.start())
            yield rule.at(
                piece.where, match.start() - piece.at, match.end() - piece.at, found=match[0]
            )


def weekday(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """The day of the week fits the date."""
    story = subject.story()
    for match in _WEEKDAY.finditer(story.text):
        day = _DAY.match(story.text, match.end())
        if day is None or _date(day)[2] is None:
            continue
        d, m, y = _date(day)
        try:
            is_day = dt.date(y or 1, m, d).weekday()
        except ValueError:
            continue
        word = (match["w"] or match["n"]).lower()
        told = int(word) - 2 if word.isdigit() else _WEEKDAYS.index(word)
        if told != is_day:
            wanted = "Chủ nhật" if is_day == 6 else f"thứ {_WEEKDAYS[is_day].capitalize()}"
            piece = story.piece(match.start())
            found = f"{match[0].strip(' ,(')}, {day[0]}"
            start = match.start() - piece.at
            yield rule.at(piece.where, start, day.end() - piece.at, found=found, wanted=wanted)


def term_over(subject: Subject, rule: Rule) -> Iterator[Finding]:
    """A term lies after the day of the document."""
    date = subject.document.date
    if date is None:
        return
    story = subject.story("body")
    for match in _TERM.finditer(story.text):
        day = _DAY.match(story.text, match.end())
        if day is None or _date(day)[2] is None:
            continue
        d, m, y = _date(day)
        if (y or 0, m, d) < (date.year, date.month, date.day):
            piece = story.piece(match.start())
            yield rule.at(
                piece.where, match.start() - piece.at, day.end() - piece.at,
                found=f"{match[0]}{day[0]}",
            )  # fmt: skip
