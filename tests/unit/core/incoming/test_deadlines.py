"""Deadlines in texts, and working days of Viet Nam."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.incoming.deadlines import (
    add_working_days,
    find_deadline,
    is_working_day,
    last_working_day_on_or_before,
    touches_tet,
)

MONDAY = dt.date(2026, 3, 2)


def day(text: str, start: dt.date | None = MONDAY) -> str | None:
    found = find_deadline(text, start)
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Đề nghị các đơn vị gửi báo cáo trước ngày 20/3/2026 để tổng hợp.", "2026-03-20"),
        ("báo cáo về Sở chậm nhất ngày 15/4/2026", "2026-04-15"),
        ("Gửi về UBND tỉnh (qua Sở Nội vụ) trước 16h00 ngày 10/3/2026.", "2026-03-10"),
        ("gửi về Phòng trước 17 giờ ngày 12 tháng 3 năm 2026", "2026-03-12"),
        ("đề nghị có văn bản trả lời trước ngày 20.3.2026", "2026-03-20"),
        ("gửi ý kiến trước ngày 9/3.", "2026-03-09"),
        ("Thời hạn hoàn thành: 30/6/2026", "2026-06-30"),
        ("muộn nhất vào ngày 30/3/2026 phải hoàn thành", "2026-03-30"),
        ("trả lời trong 05 ngày làm việc kể từ ngày nhận được văn bản", "2026-03-09"),
        ("trả lời trong 05 (năm) ngày làm việc, kể từ ngày nhận được văn bản", "2026-03-09"),
        ("trả lời trong vòng 10 ngày kể từ ngày nhận được Công văn", "2026-03-12"),
        ("báo cáo chậm nhất 03 ngày làm việc sau khi nhận được văn bản này", "2026-03-05"),
        ("hoàn thành rà soát trong tháng 4", "2026-04-30"),
        ("hoàn thành trong tháng 02 năm 2027", "2027-02-28"),
        ("Hoàn thành trong Quý II năm 2026.", "2026-06-30"),
        ("báo cáo kết quả trong quý I", "2026-03-31"),
    ],
)
def test_a_deadline_is_found(text: str, value: str) -> None:
    assert day(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "hoàn thành trước ngày 20/02/2020 của Bộ",  # of a cited document, and long past
        "báo cáo theo Công văn số 12/SNV ngày 20/3/2026 của Sở Nội vụ",
        "hộ đã được cấp giấy chứng nhận trước ngày 01 tháng 7 năm 2025",
        "báo cáo trước ngày 15 hằng tháng",
        "báo cáo trước ngày 25/12 hằng năm",
        "Nghị quyết này có hiệu lực từ ngày 01/4/2026",
        "Thời gian: từ ngày 10/3/2026 đến ngày 15/3/2026",
        "hoàn thành trước ngày 30/02/2026",  # no such day
        "",
    ],
)
def test_other_days_are_none(text: str) -> None:
    assert day(text) is None


def test_spans_need_a_day_to_count_from() -> None:
    assert day("trả lời trong 05 ngày làm việc kể từ ngày nhận được văn bản", None) is None
    assert day("gửi báo cáo trước ngày 20/3/2026", None) == "2026-03-20"


def test_a_counted_deadline_goes_to_a_person() -> None:
    found = find_deadline("trả lời trong 05 ngày làm việc kể từ ngày nhận", MONDAY)
    assert found is not None and found.to_check and found.why == "header.counted_from_date"


def test_near_tet_a_person_looks() -> None:
    found = find_deadline("trả lời trong 05 ngày làm việc kể từ ngày nhận", dt.date(2026, 2, 12))
    assert found is not None and found.to_check and found.why == "header.near_tet"


def test_of_several_deadlines_the_earliest_is_given_and_marked() -> None:
    found = find_deadline(
        "gửi dự thảo trước ngày 20/3/2026, nộp báo cáo trước ngày 10/3/2026", MONDAY
    )
    assert found is not None
    assert (found.value, found.to_check, found.why) == ("2026-03-10", True, "header.deadlines_many")


def test_the_place_is_that_of_the_words() -> None:
    text = "Đề nghị gửi báo cáo trước ngày 20/3/2026."
    found = find_deadline(text, MONDAY)
    assert found is not None and text[found.start : found.end] == "trước ngày 20/3/2026"


@pytest.mark.parametrize(
    ("date", "works"),
    [
        (dt.date(2026, 3, 2), True),
        (dt.date(2026, 2, 28), False),  # Saturday
        (dt.date(2026, 3, 1), False),  # Sunday
        (dt.date(2026, 4, 30), False),
        (dt.date(2026, 5, 1), False),
        (dt.date(2026, 9, 2), False),
        (dt.date(2026, 2, 17), False),  # first day of the lunar year
        (dt.date(2025, 1, 29), False),
        (dt.date(2026, 4, 27), False),  # in lieu of the Hung Kings' day, a Sunday
    ],
)
def test_offices_work_on_working_days(date: dt.date, works: bool) -> None:
    assert is_working_day(date) is works


def test_working_days_are_counted_from_the_next_day() -> None:
    assert add_working_days(MONDAY, 0) == MONDAY
    assert add_working_days(MONDAY, 5) == dt.date(2026, 3, 9)
    assert add_working_days(dt.date(2026, 4, 29), 1) == dt.date(2026, 5, 4)
    assert add_working_days(dt.date(2026, 3, 9), -5) == MONDAY


def test_the_last_working_day() -> None:
    assert last_working_day_on_or_before(dt.date(2026, 5, 3)) == dt.date(2026, 4, 29)
    assert last_working_day_on_or_before(MONDAY) == MONDAY


def test_tet_is_near_or_not() -> None:
    assert touches_tet(dt.date(2026, 2, 10), dt.date(2026, 2, 12))
    assert not touches_tet(dt.date(2026, 6, 1), dt.date(2026, 6, 30))
    assert touches_tet(dt.date(2025, 12, 1), dt.date(2026, 2, 20))
