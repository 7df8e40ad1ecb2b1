"""What the values of a header give: symbol, dates, parts to check."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.incoming.header import Found, Header, Part


@pytest.mark.parametrize(
    ("number", "symbol"),
    [
        ("15/QĐ-UBND", "QĐ-UBND"),
        ("30/2020/NĐ-CP", "NĐ-CP"),
        ("12-CV/ĐU", "CV/ĐU"),
        ("40/2000/TT/BTC", "TT/BTC"),
        ("12/2001-QĐ/BTC", "QĐ/BTC"),
        ("148/BC.UBND-VHXH", "BC.UBND-VHXH"),
        ("85/2015/QH13", "QH13"),
        ("54 TC/TCT", "TC/TCT"),
        ("64-CP", "CP"),
        ("05a/TB-UBND", "TB-UBND"),
        ("/UBND-VX", "UBND-VX"),
        ("/2026/TT-BCT", "TT-BCT"),
        ("123", None),
    ],
)
def test_the_symbol_is_the_number_without_figures_and_year(number: str, symbol: str | None) -> None:
    assert Header({Part.NUMBER: Found(number)}).symbol == symbol


def test_a_number_that_is_blank_keeps_its_symbol() -> None:
    assert Header(bare_symbol="KH-UBND").symbol == "KH-UBND"
    assert Header().symbol is None


def test_dates_are_dates_and_a_month_alone_is_none() -> None:
    header = Header({Part.DATE: Found("2026-03-02"), Part.DEADLINE: Found("2026-03-09")})
    assert header.date == dt.date(2026, 3, 2)
    assert header.deadline == dt.date(2026, 3, 9)
    assert Header({Part.DATE: Found("2026-03", to_check=True)}).date is None
    assert Header().date is None


def test_parts_to_check_come_in_the_order_of_reading() -> None:
    parts = {
        Part.SIGNER: Found("A", to_check=True),
        Part.TYPE: Found("Kế hoạch"),
        Part.NUMBER: Found("1/KH", to_check=True),
    }
    assert Header(parts).to_check == (Part.NUMBER, Part.SIGNER)
