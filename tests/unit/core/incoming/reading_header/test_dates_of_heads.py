"""The date of a document: its forms, the place left open, the day that cannot be read, cross-checks."""

from __future__ import annotations

import pytest

from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.text import Origin, ReadText


def header(
    date: str, *, machine: bool = False, number: str = "15/UBND-KT", body: str = ""
) -> Header:
    text = (
        "ỦY BAN NHÂN DÂN XÃ THU LŨM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Số: {number}\n{date}\nKính gửi: Các bản\n{body}"
    )
    return read_header(ReadText.plain(text, Origin.MACHINE_READ if machine else Origin.DIGITAL))


@pytest.mark.parametrize(
    "date",
    [
        "Thu Lũm, ngày 05 tháng 3 năm 2026",
        "Thu Lũm,ngày 5 tháng 03 năm 2026",
        "Thu Lũm, ngày 05 tháng3 năm 2026",
        "Thu Lũm, ngày  0 5  tháng  3  năm 2026",
        "TP. Lai Châu, ngày 05 tháng 3 năm 2026",
        "Hà-Nội, ngày 5 tháng 3 năm 2026",
        "ngày 05 tháng 3 năm 2026",
    ],
)
def test_dates_in_words(date: str) -> None:
    assert header(date).value(Part.DATE) == "2026-03-05"


@pytest.mark.parametrize(
    "date",
    [
        "Thu Lũm, ngày     tháng 3 năm 2026",
        "Thu Lũm, ngày … tháng … năm 20…",
        "Thu Lũm, ngày tháng năm 2026",
        "Quảng Ngãi, ngày    tháng    năm 2026",
        "Thu Lũm, ngày ..... tháng ..... năm 2026",
    ],
)
def test_an_open_place_is_blank(date: str) -> None:
    read = header(date)
    assert read.value(Part.DATE) is None
    assert Part.DATE in read.blank


@pytest.mark.parametrize(
    ("date", "value"),
    [
        ("Quảng Ngãi, ngày†tháng 02 năm 2025", "2025-02"),
        ("Quảng Ngãi, ngày0P tháng 02 năm 2025", "2025-02"),
        ("Quảng Ngãi, ngàw‡{ tháng 5 năm 2021", "2021-05"),
        ("Quảng Ngãi, ngày &&_ tháng 11 năm 2024", "2024-11"),
    ],
)
def test_a_day_that_cannot_be_read_is_not_made_up(date: str, value: str) -> None:
    found = header(date, machine=True).parts[Part.DATE]
    assert (found.value, found.to_check, found.why) == (value, True, "header.day_unreadable")


def test_beside_figures_written_by_hand_the_day_is_looked_at() -> None:
    found = header("Thu Lũm, ngày 12 tháng 3 năm 2026", machine=True, number="92 /UBND-KT").parts[
        Part.DATE
    ]
    assert (found.value, found.to_check, found.why) == ("2026-03-12", True, "header.handwritten")


def test_a_day_that_no_calendar_has() -> None:
    found = header("Thu Lũm, ngày 31 tháng 02 năm 2026").parts[Part.DATE]
    assert (found.value, found.to_check, found.why) == ("2026-02", True, "header.date_impossible")


def test_the_year_of_the_number_and_of_the_date_are_compared() -> None:
    read = header("Thu Lũm, ngày 05 tháng 3 năm 2025", number="15/2026/QĐ-UBND")
    assert read.parts[Part.NUMBER].why == read.parts[Part.DATE].why == "header.year_differs"


def test_no_document_is_older_than_one_it_cites() -> None:
    read = header(
        "Thu Lũm, ngày 05 tháng 3 năm 2026",
        body="Thực hiện Công văn số 12/SNV-VP ngày 20 tháng 4 năm 2026 của Sở Nội vụ",
    )
    assert read.parts[Part.DATE].why == "header.date_before_cited"


def test_the_date_of_a_cited_document_is_not_taken() -> None:
    read = header(
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã)"
    )
    assert read.value(Part.DATE) is None
