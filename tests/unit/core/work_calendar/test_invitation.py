"""Invitations: what they say is taken over, what they do not say stays open."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from communeapp.core.work_calendar.invitation import read_invitation

LETTER = """ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
GIẤY MỜI
Họp triển khai nhiệm vụ phát triển kinh tế - xã hội
Kính mời: Chủ tịch Ủy ban nhân dân xã Thu Lũm
1. Thời gian: Từ 07 giờ 30 phút đến 11 giờ 00 phút, ngày 03 tháng 12 năm 2026 (Thứ Năm).
2. Địa điểm: Phòng họp tầng 3, trụ sở Ủy ban nhân dân tỉnh.
3. Chủ trì: Phó Chủ tịch Ủy ban nhân dân tỉnh.
4. Thành phần: Chủ tịch các xã.
"""


def test_day_hours_place_and_chair_are_read() -> None:
    found = read_invitation(LETTER, "họp triển khai nhiệm vụ")
    assert (found.day, found.start, found.end) == (dt.date(2026, 12, 3), "07:30", "11:00")
    assert found.place == "Phòng họp tầng 3, trụ sở Ủy ban nhân dân tỉnh"
    assert found.chair == "Phó Chủ tịch Ủy ban nhân dân tỉnh"
    assert found.missing == ()


def test_a_day_without_a_year_is_the_next_one() -> None:
    text = "Thời gian: 14h00, ngày 05/01.\nĐịa điểm: Hội trường."
    found = read_invitation(text, "x", dt.date(2026, 12, 28))
    assert (found.day, found.start) == (dt.date(2027, 1, 5), "14:00")
    assert read_invitation(text, "x").day is None


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Thời gian: sáng ngày 03/12/2026.\nĐịa điểm: Hội trường.", ("start",)),
        ("Thời gian: 8h ngày 03/12/2026 và 14h ngày 04/12/2026.\nĐịa điểm: A", ("day",)),
        ("Kính mời đồng chí dự họp.", ("day", "start", "place")),
        ("Thời gian: 8h ngày 31/02/2026.\nĐịa điểm: A", ("day",)),
        ("", ("day", "start", "place")),
    ],
)
def test_nothing_is_guessed(text: str, missing: tuple[str, ...]) -> None:
    assert read_invitation(text, "x").missing == missing


def test_pages_of_empty_lines_take_no_time() -> None:
    started = time.perf_counter()
    read = read_invitation("\n" * 60_000 + LETTER + "\n" * 60_000, "")
    assert read.start == "07:30"
    assert time.perf_counter() - started < 10
