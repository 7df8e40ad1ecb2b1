"""Brings the days of a shipped sample close to today, so that nobody reads last year's deadlines.

Everything moves by the same whole number of weeks: days keep their weekday and their distance from each
other. Only days that are written in full are days (``15/12/2025``, ``ngày 05 tháng 12 năm 2025``); a sample
for which more would have to move ("năm 2026", "tháng 01") is not made for this.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from communeapp.core.documents import FactSheet

_SHORT = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_LONG = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})")


def moved_to(facts: FactSheet, today: dt.date) -> FactSheet:
    """Date the sheet today and move the other days along; one without a date stays as it is."""
    if facts.date is None:
        return facts
    # The nearest week: a deadline a week away stays ahead, a letter of three days ago stays behind.
    by = dt.timedelta(weeks=round((today - facts.date).days / 7))

    def entries(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_moved(one, by) for one in texts)

    return replace(
        facts,
        subject=_moved(facts.subject, by),
        basis=entries(facts.basis),
        points=entries(facts.points),
        date=today,
    )


def _moved(text: str, by: dt.timedelta) -> str:
    def short(found: re.Match[str]) -> str:
        day = _day(found)
        return found[0] if day is None else f"{day + by:%d/%m/%Y}"

    def long(found: re.Match[str]) -> str:
        day = _day(found)
        return found[0] if day is None else f"{day + by:ngày %d tháng %m năm %Y}"

    return _LONG.sub(long, _SHORT.sub(short, text))


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:  # 31/02/2025 is no day
        return None
