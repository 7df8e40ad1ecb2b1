"""Days as documents write them: in words with figures, with slashes, and with the day left open."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

#: Years that an office still files; anything else is a misreading.
FIRST_YEAR, LAST_YEAR = 1945, 2099

#: Any day in a plain text (small letters without marks): "ngày 5 tháng 3 năm 2026", "05/3/2026".
DAY = re.compile(
    r"(?:\bngay\s*)?\b(?P<d>\d{1,2})\s*thang\s*(?P<m>\d{1,2})\s*nam\s*(?P<y>\d{4})\b"
    r"|(?<![\d/.-])(?P<d2>\d{1,2})\s?[/.-]\s?(?P<m2>\d{1,2})\s?[/.-]\s?(?P<y2>\d{4})(?![\d/])"
)


@dataclass(frozen=True)
class Day:
    """A day found in a text; ``start``/``end`` count in it."""

    date: dt.date
    start: int
    end: int


def make_date(year: int, month: int, day: int) -> dt.date | None:
    """Make a date; None where the calendar has none or no document carries it."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def find_days(plain: str, start: int = 0, end: int | None = None) -> list[Day]:
    """Find every full day in a plain text, in order."""
    found = []
    for hit in DAY.finditer(plain, start, len(plain) if end is None else end):
        parts = hit.group("d", "m", "y") if hit.group("d") else hit.group("d2", "m2", "y2")
        date = make_date(int(parts[2]), int(parts[1]), int(parts[0]))
        if date is not None:
            found.append(Day(date, hit.start(), hit.end()))
    return found
