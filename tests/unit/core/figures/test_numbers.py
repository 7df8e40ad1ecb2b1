"""Numbers as Viet Nam writes them; what may mean two things is no number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from communeapp.core.figures.form import Column, Kind
from communeapp.core.figures.numbers import (
    NoNumber,
    read_percent,
    read_typed,
    read_written,
    write_number,
)

WHOLE = Column("Số hộ", "hộ")
SHARE = Column("Tỷ lệ", "%", Kind.DECIMAL)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,5", "1234.5"), ("1234,5", "1234.5"), ("0", "0"), ("12.345.678", "12345678"),
        ("1 234", "1234"), ("97,5%", "97.5"), ("98 %", "98"), ("1.234", "1234"),
    ],
)  # fmt: skip
def test_what_somebody_wrote(text: str, value: str) -> None:
    assert read_written(text, SHARE) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "column", "code"),
    [
        ("12.5", SHARE, "form"), ("1,234.5", SHARE, "form"), ("1.23.456", SHARE, "form"),
        ("khoảng 20", WHOLE, "no_number"), ("20 con", WHOLE, "no_number"), ("mười", WHOLE, "no_number"),
        ("-5", WHOLE, "negative"), ("12,5", WHOLE, "no_whole"), ("912345678901", WHOLE, "too_big"),
        ("0912345678", WHOLE, "no_number"),
        ("٣", WHOLE, "no_number"), ("1e5", WHOLE, "no_number"),
    ],
)  # fmt: skip
def test_what_is_not_taken(text: str, column: Column, code: str) -> None:
    with pytest.raises(NoNumber) as caught:
        read_written(text, column)
    assert caught.value.code == f"figures.cell.{code}"


def test_a_typed_number_means_what_the_workbook_says() -> None:
    # 1.234 typed is one and a bit; as a text it is a thousand and more.
    assert read_typed("1.234", SHARE) == Decimal("1.234")
    assert read_written("1.234", SHARE) == Decimal(1234)
    assert read_percent("0.985", SHARE) == Decimal("98.5")
    with pytest.raises(NoNumber):
        read_typed("NaN", WHOLE)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1234.5", "1.234,5"),
        ("1000", "1.000"),
        ("0.50", "0,5"),
        ("1234567", "1.234.567"),
        ("12.00", "12"),
    ],
)
def test_numbers_are_written_back(value: str, text: str) -> None:
    assert write_number(Decimal(value)) == text


@pytest.mark.parametrize(
    ("text", "value"), [("1E-300", "0"), ("0.12345678949", "0.123456789"), ("1E-9", "1E-9")]
)
def test_a_fraction_without_end_is_cut_where_nobody_counts(text: str, value: str) -> None:
    read = read_typed(text, Column("Tỷ lệ", kind=Kind.DECIMAL))
    assert read == Decimal(value)
    assert len(write_number(read)) <= 12
