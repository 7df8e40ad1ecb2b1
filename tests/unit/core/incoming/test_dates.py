"""Days as documents write them."""

from __future__ import annotations

import datetime as dt

from communeapp.core.incoming.dates import find_days, make_date


def test_days_in_words_and_with_signs() -> None:
    text = "ngay 5 thang 3 nam 2026, 07/01/2026 va 26-8-1999, 1.2.2020"
    assert [one.date for one in find_days(text)] == [
        dt.date(2026, 3, 5),
        dt.date(2026, 1, 7),
        dt.date(1999, 8, 26),
        dt.date(2020, 2, 1),
    ]


def test_the_place_is_that_of_the_day() -> None:
    text = "so 12 ngay 05/3/2026 cua"
    (found,) = find_days(text)
    assert text[found.start : found.end] == "05/3/2026"


def test_what_no_calendar_has_is_no_day() -> None:
    assert find_days("31/02/2026 va 01/13/2026") == []
    assert make_date(2026, 2, 30) is None
    assert make_date(1800, 1, 1) is None
    assert make_date(2026, 1, 1) == dt.date(2026, 1, 1)
