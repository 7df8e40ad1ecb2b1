"""A shipped sample is dated today, and its other days keep their distance and their weekday."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from communeapp.core.documents import FactSheet
from communeapp.core.sample_days import moved_to

DAY = dt.date(2025, 12, 8)
SHEET = FactSheet(
    "CONG_VAN",
    "họp ngày 10/12/2025",
    ("xong trước 15/12/2025", "từ 01/9/2025 đến 5/10/2025", "2/3 số hộ, 31/02/2025, 1/2/20255"),
    basis=("Công văn số 123/SNNMT-CN ngày 05 tháng 12 năm 2025",),
    date=DAY,
)


def day_in(text: str) -> dt.date:
    """Read the day at the end of a text."""
    day, month, year = re.findall(r"\d+", text)[-3:]
    return dt.date(int(year), int(month), int(day))


def test_a_sheet_of_its_own_day_stays_as_it_is() -> None:
    assert moved_to(SHEET, DAY) == SHEET.__class__(
        **{
            **SHEET.__dict__,
            "points": (SHEET.points[0], "từ 01/09/2025 đến 05/10/2025", SHEET.points[2]),
        }
    )


@pytest.mark.parametrize("days", [-4000, -10, -3, 0, 1, 4, 100, 349, 4000])
def test_days_keep_their_order_around_today(days: int) -> None:
    today = DAY + dt.timedelta(days=days)
    moved = moved_to(SHEET, today)
    assert moved.date == today
    deadline = day_in(moved.points[0])
    assert deadline.weekday() == dt.date(2025, 12, 15).weekday()
    assert dt.timedelta(4) <= deadline - today <= dt.timedelta(10)
    letter = day_in(moved.basis[0])
    assert letter <= today
    assert deadline - letter == dt.timedelta(10)


def test_what_is_no_day_is_left_alone() -> None:
    moved = moved_to(SHEET, dt.date(2030, 1, 1))
    assert moved.points[2] == SHEET.points[2]
    assert "123/SNNMT-CN" in moved.basis[0]


def test_a_sheet_without_a_date_is_left_alone() -> None:
    undated = FactSheet("CONG_VAN", "x", ("trước 20/10/2026",))
    assert moved_to(undated, dt.date(2030, 1, 1)) == undated
