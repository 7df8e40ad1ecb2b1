"""What stands on a certificate: numbers, names of files, words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from tests.unit.core.trust_parts import DATA

from communeapp.core.errors import UserError
from communeapp.core.training.certificate import (
    Candidate,
    Certificate,
    RevokeReason,
    data_from_json,
    data_to_json,
    file_stem,
    issued_body,
    issued_of,
    number_text,
    parse_number,
    parse_reason,
    series_symbol,
)
from communeapp.core.training.certificate_text import (
    code_text,
    percent_text,
    place_line,
    sheet_text,
    when_text,
)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("12", (2026, "GCN-UBND", 12)),
        (" 03 ", (2026, "GCN-UBND", 3)),
        ("12/GCN", (2026, "GCN", 12)),
        ("12/gcn-ubnd", (2026, "GCN-UBND", 12)),
        ("12/GCN-UBND/2025", (2025, "GCN-UBND", 12)),
        ("12/2025", (2025, "GCN-UBND", 12)),
        ("12-2025", (2025, "GCN-UBND", 12)),
        ("12-GCN", None),
        ("", None),
        ("GCN", None),
        ("1234567", None),
    ],
)
def test_numbers_are_read_as_people_write_them(
    text: str, parsed: tuple[int, str, int] | None
) -> None:
    assert parse_number(text, 2026, "GCN-UBND") == parsed


def test_a_number_has_two_digits_at_least() -> None:
    assert number_text(3, "GCN-UBND") == "03/GCN-UBND"
    assert number_text(123, "GCN") == "123/GCN"


def test_the_symbol_is_the_units_own_if_it_has_one() -> None:
    assert series_symbol({}, "ỦY BAN NHÂN DÂN XÃ THU LŨM") == "GCN-UBND"
    assert series_symbol({}, "Ủy ban nhân dân phường Tân Phong") == "GCN-UBND"
    assert series_symbol({}, "TRUNG TÂM CHÍNH TRỊ") == "GCN"
    assert series_symbol({"GCN": "/GCN-TTCT"}, "TRUNG TÂM CHÍNH TRỊ") == "GCN-TTCT"


@pytest.mark.parametrize(
    ("number", "stem"),
    [
        ("12/GCN-UBND", "12-GCN-UBND-2026"),
        ("05/GCN-ĐU", "05-GCN-ĐU-2026"),
        ("1/../..\\con:*?", "1-..-..-con-2026"),
        ("///", "2026"),
    ],
)
def test_names_of_files_are_safe(number: str, stem: str) -> None:
    found = file_stem(replace(DATA, number=number))
    assert found == stem
    assert not set('/\\:*?"<>|') & set(found)


def test_values_and_events_come_back() -> None:
    assert data_from_json(data_to_json(DATA)) == DATA
    bare = replace(DATA, first=None, last=None)
    assert data_from_json(data_to_json(bare)) == bare
    one = Certificate(DATA, "t", "q", "p", "c", "m", "e", 5, "by")
    assert issued_of(issued_body(one, "GCN", 7)) == (one, "GCN", 7)
    assert one.valid


def test_reasons_have_codes() -> None:
    assert parse_reason("fraud") is RevokeReason.FRAUD
    with pytest.raises(UserError, match="unknown_reason"):
        parse_reason("dislike")


def test_who_is_ready() -> None:
    assert Candidate("A").ready
    assert not Candidate("A", missing=("exam",)).ready
    assert not Candidate("A", certificate="x").ready


# ------------------------------------------------------------------ words


def test_the_sheet_says_it_in_words() -> None:
    text = sheet_text(DATA)
    assert text.number == "Số: 12/GCN-UBND"
    assert text.issuer == "Ủy ban nhân dân xã Thu Lũm"
    assert text.post == "Công chức Văn phòng - Thống kê, Phòng Văn hóa - Xã hội"
    assert text.when == "Lớp Kỹ năng số khóa 1 năm 2026, từ ngày 01/11/2026 đến ngày 15/11/2026"
    assert text.result == "Kết quả: 87,5%"
    assert text.place_and_date == "Thu Lũm, ngày 22 tháng 11 năm 2026"
    assert text.signer_title == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_what_is_not_known_is_not_said() -> None:
    bare = replace(
        DATA, title="", unit="", class_title="", first=None, last=None, per_mille=-1,
        signer_authority="", signer_title="", signer="", place="",
    )  # fmt: skip
    text = sheet_text(bare)
    assert (text.post, text.when, text.result, text.signer_title) == ("", "", "", ())
    assert text.place_and_date == "Ngày 22 tháng 11 năm 2026"


def test_days_of_a_class() -> None:
    day = dt.date(2026, 2, 3)
    assert when_text(replace(DATA, class_title="", first=day, last=day)) == "Ngày 03/02/2026"
    assert when_text(replace(DATA, class_title=DATA.course_title, first=None, last=day)) == (
        "Ngày 03/02/2026"
    )


def test_percent_and_dates_are_written_in_vietnamese() -> None:
    assert percent_text(1000) == "100%"
    assert percent_text(5) == "0,5%"
    assert place_line("xã Thu Lũm", dt.date(2026, 2, 3)) == "Thu Lũm, ngày 03 tháng 02 năm 2026"
    assert code_text(DATA.id) == "0123-4567-89ab-cdef-0123-4567-89ab-cdef"
