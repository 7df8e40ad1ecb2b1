"""Fields of a type as a document writes them: days, amounts in figures and words, lists."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.doctypes import FieldKind, TypeField
from communeapp.core.field_values import (
    check_field,
    entries,
    number_in_words,
    read_day,
    read_money,
    say,
)


def own(kind: FieldKind) -> TypeField:
    return TypeField("mot", "Một", kind)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"), (5, "năm"), (10, "mười"), (15, "mười lăm"), (21, "hai mươi mốt"),
        (24, "hai mươi tư"), (105, "một trăm linh năm"), (110, "một trăm mười"),
        (1_000, "một nghìn"), (2_005, "hai nghìn không trăm linh năm"),
        (96_000_000, "chín mươi sáu triệu"), (1_350_000_000, "một tỷ ba trăm năm mươi triệu"),
        (12_500_015, "mười hai triệu năm trăm nghìn không trăm mười lăm"),
        (3_000_000_000_000, "ba nghìn tỷ"), (3_004_000_000_000, "ba nghìn không trăm linh bốn tỷ"),
    ],
)  # fmt: skip
def test_numbers_in_words(value: int, words: str) -> None:
    assert number_in_words(value) == words


@pytest.mark.parametrize(
    ("text", "value"),
    [("12.500.000", 12_500_000), ("12500000 đồng", 12_500_000), ("12,5 triệu", None), ("", None)],
)
def test_amounts(text: str, value: int | None) -> None:
    assert read_money(text) == value


def test_days_are_written_in_full() -> None:
    assert say(own(FieldKind.DATE), "5/3/2026") == "ngày 05 tháng 3 năm 2026"
    assert say(own(FieldKind.DATE), "") == "ngày … tháng … năm …"
    assert read_day("31/2/2026") is None
    assert read_day("05-02-2026") == dt.date(2026, 2, 5)


def test_amounts_are_written_in_figures_and_words() -> None:
    said = say(own(FieldKind.MONEY), "96000000")
    assert said == "96.000.000 đồng (bằng chữ: chín mươi sáu triệu đồng)"
    assert say(own(FieldKind.MONEY), "theo dự toán") == "theo dự toán"


def test_what_is_no_day_and_no_amount_is_named() -> None:
    fault = check_field(own(FieldKind.DATE), "mùng ba")
    assert fault is not None
    assert (fault.code, fault.field) == ("facts.field_date", "fields.mot")
    fault = check_field(own(FieldKind.MONEY), "12 triệu")
    assert fault is not None
    assert fault.code == "facts.field_money"
    assert check_field(own(FieldKind.LINE), "12 triệu") is None
    assert check_field(own(FieldKind.DATE), " ") is None


def test_lists_lose_bullets_and_closing_marks() -> None:
    assert entries("- Ông A;\n\n• Bà B ;\n") == ("Ông A", "Bà B")
    assert say(own(FieldKind.LIST), "Ông A\nBà B") == "Ông A; Bà B"
    assert say(own(FieldKind.LIST), "") == "…………"
