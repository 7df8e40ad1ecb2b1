"""Numbers, dates, hours, phones, citations as values."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from communeapp.core.details import DetailKind, DetailSet, find_details


def supported(item: str, *facts: str) -> bool:
    known = DetailSet(*facts)
    return all(known.supports(one) for one in find_details(item))


@pytest.mark.parametrize(
    ("fact", "item"),
    [
        ("7h30", "7 giờ 30 phút"),
        ("7h00", "7 giờ"),
        ("16h", "16 giờ"),
        ("10/12/2025", "ngày 10 tháng 12 năm 2025"),
        ("ngày 05 tháng 01 năm 2026", "5/1/2026"),
        ("10/12/2025", "ngày 10/12"),
        ("85 triệu", "85.000.000 đồng"),
        ("5.000 đồng/con", "5 nghìn đồng/con"),
        ("1.250 hộ", "1250 hộ"),
        ("2,5 %", "2,5%"),
        ("91,3%", "91,3 %"),
        ("số 0213 3876 543", "điện thoại 02133876543"),
        ("hai lớp", "2 lớp"),
        ("cấp IV", "cấp 4"),
        ("kinh phí 120 triệu: ngân sách 70", "ngân sách 70 triệu đồng"),
        ("21, 22/3/2026", "ngày 21/3/2026 và ngày 22/3/2026"),
        ("2/3 số hộ", "2/3 số hộ"),
        ("thứ bảy", "thứ Bảy"),
        ("05 ngày", "5 ngày"),
        ("số 30/2020/NĐ-CP", "Nghị định số 30/2020/NĐ-CP"),
        ("10/12/2025", "năm 2025"),
    ],
)
def test_equal_ways_of_writing(fact: str, item: str) -> None:
    assert supported(item, fact)


def test_a_day_before_a_comma_is_a_day_and_an_hour_behind_it_none() -> None:
    def kinds(text: str) -> list[tuple[DetailKind, str]]:
        return [(one.kind, text[one.start : one.end]) for one in find_details(text)]

    assert kinds("tặng quà trước ngày 26/7, xã đến nhà") == [(DetailKind.DATE, "26/7")]
    assert kinds("bằng 1/4,5 lần") != [(DetailKind.DATE, "1/4")]
    assert kinds("Ngày 7 giờ 15 phút") == [(DetailKind.TIME, "7 giờ 15 phút")]
    assert kinds("Ngày 7 họp") == [(DetailKind.DATE, "Ngày 7")]


@pytest.mark.parametrize(
    ("fact", "item", "kind"),
    [
        ("7h30", "8 giờ 30 phút", DetailKind.TIME),
        ("10/12/2025", "ngày 11/12/2025", DetailKind.DATE),
        ("10/12/2025", "ngày 10/11/2025", DetailKind.DATE),
        ("trước ngày 10/12", "ngày 10/12/2025", DetailKind.DATE),
        ("85 triệu", "85 nghìn đồng", DetailKind.NUMBER),
        ("90 hộ", "90% hộ", DetailKind.NUMBER),
        ("12 hộ", "13 hộ", DetailKind.NUMBER),
        ("ba lớp", "bốn lớp", DetailKind.NUMBER),
        ("số 0213 3876 543", "số 0213 3876 544", DetailKind.PHONE),
        ("số 12/QĐ-UBND", "số 13/QĐ-UBND", DetailKind.CITATION),
        ("theo nghị định", "theo Điều 5", DetailKind.CITATION),
        ("thứ hai", "thứ Ba", DetailKind.WEEKDAY),
        ("cấp IV", "cấp V", DetailKind.NUMBER),
        ("xã", "a1b2", DetailKind.NUMBER),
    ],
)
def test_other_values_are_not_supported(fact: str, item: str, kind: DetailKind) -> None:
    known = DetailSet(fact)
    wrong = [one for one in find_details(item) if not known.supports(one)]
    assert kind in {one.kind for one in wrong}


@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)),
    st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)),
)
def test_a_date_supports_itself_and_no_other(one: dt.date, other: dt.date) -> None:
    fact = f"trước ngày {one.day}/{one.month}/{one.year}"
    item = f"ngày {other.day:02d} tháng {other.month:02d} năm {other.year}"
    assert supported(item, fact) == (one == other)


@given(st.text("0123456789.,/-% hgiờàntỷệu:XIVĐđieầu", max_size=30))
@example("0.0000")
def test_every_digit_belongs_to_a_detail(text: str) -> None:
    covered = {i for one in find_details(text) for i in range(one.start, one.end)}
    assert all(i in covered for i, char in enumerate(text) if char.isdigit())


@given(st.text("0123456789.,/- abcđ", max_size=30))
def test_a_text_supports_itself(text: str) -> None:
    assert supported(text, text)
