"""How dates, numbers and open places are written on paper (Decree 30, Appendix I, II.3 and II.4)."""

from __future__ import annotations

import datetime as dt

OPEN = "…………"  # a place left open for a pen
SHORT_OPEN = "…"
COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DRAFT_MARK = "DỰ THẢO"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def date_words(date: dt.date | None, year: int | None = None) -> str:
    """Write a date in full: a leading zero for days below 10 and for months 1 and 2 only."""
    if date is None:
        return f"ngày {SHORT_OPEN} tháng {SHORT_OPEN} năm {year or SHORT_OPEN}"
    month = f"{date.month:02d}" if date.month <= 2 else str(date.month)
    return f"ngày {date.day:02d} tháng {month} năm {date.year}"


def place_and_date(place: str, date: dt.date | None) -> str:
    """Write place and date on one line, the place followed by a comma."""
    return f"{place.strip() or OPEN}, {date_words(date)}"


def number_and_symbol(number: str, symbol: str) -> str:
    """Write ``Số: 05/UBND-VX``; a number below ten gets a leading zero, an open one stays open.

    ``number`` may already hold the symbol ("15/QĐ-UBND").
    """
    number, symbol = number.strip(), symbol.strip().lstrip("/")
    if "/" in number and not symbol:
        number, symbol = number.split("/", 1)
    if number.isdigit() and len(number) == 1:
        number = f"0{number}"
    return f"Số: {number or '     '}/{symbol or SHORT_OPEN}"


def roman(value: int) -> str:
    """Write a small number in Roman numerals (1 to 39)."""
    digits = ""
    for worth, sign in _ROMAN:
        while value >= worth:
            digits += sign
            value -= worth
    return digits


def end_with(text: str, mark: str) -> str:
    """End a line with the given mark, whatever it ended with before."""
    return text.rstrip().rstrip(".;,").rstrip() + mark
