"""What stands in the fields of a type, written as a document writes it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from communeapp.core.doctypes import DocumentType, FieldKind, TypeField
from communeapp.core.errors import UserError
from communeapp.core.layout.wording import OPEN, date_words
from communeapp.core.vietnamese import collapse

_DATE = re.compile(r"\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})\s*\Z")
_MONEY = re.compile(
    r"\s*(\d{1,3}(?:[. ]\d{3})+|\d{1,15})\s*(?:đồng|đ|VND|VNĐ)?\s*\Z", re.IGNORECASE
)
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu", "tỷ", "nghìn tỷ")


def read_day(text: str) -> dt.date | None:
    """Read day/month/year; None for anything that is no date."""
    found = _DATE.match(text)
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def read_money(text: str) -> int | None:
    """Read an amount in đồng; None where the text says more, or something else."""
    found = _MONEY.match(text)
    return int(re.sub(r"\D", "", found[1])) if found else None


def check_field(own: TypeField, text: str) -> UserError | None:
    """Say what is wrong with a field: a date must be one, an amount a number."""
    if own.kind is FieldKind.DATE and text.strip() and read_day(text) is None:
        return UserError("facts.field_date", field=f"fields.{own.name}", value=collapse(text)[:40])
    if own.kind is FieldKind.MONEY and text.strip() and read_money(text) is None:
        return UserError("facts.field_money", field=f"fields.{own.name}", value=collapse(text)[:40])
    return None


def field_faults(kind: DocumentType, fields: Mapping[str, str]) -> tuple[UserError, ...]:
    """Give what is wrong with the fields of a sheet."""
    found = [
        check_field(own, fields[own.name])
        for own in (*kind.fields, *kind.common.fields)
        if own.name in fields
    ]
    return tuple(one for one in found if one is not None)


def say(own: TypeField, text: str) -> str:
    """Write a field inside a sentence; what nobody gave is left open."""
    if not text.strip():
        return date_words(None) if own.kind is FieldKind.DATE else OPEN
    if own.kind is FieldKind.DATE:
        day = read_day(text)
        return date_words(day) if day else collapse(text)
    if own.kind is FieldKind.MONEY:
        amount = read_money(text)
        return money_words(amount) if amount is not None else collapse(text)
    if own.kind is FieldKind.LIST:
        return "; ".join(entries(text))
    return collapse(text)


def entries(text: str) -> tuple[str, ...]:
    """Give the entries of a list: one per line, without bullets and closing marks."""
    lines = (re.sub(r"^\s*[-–•+]\s+", "", line) for line in text.split("\n"))
    return tuple(one for one in (collapse(line).rstrip(" ;") for line in lines) if one)


def money_words(amount: int) -> str:
    """Write an amount as contracts do: 12.500.000 đồng (bằng chữ: mười hai triệu …)."""
    figures = f"{amount:,}".replace(",", ".")
    return f"{figures} đồng (bằng chữ: {number_in_words(amount)} đồng)"


def number_in_words(value: int) -> str:
    """Write a whole number below 10^15 in words."""
    if value == 0:
        return _DIGITS[0]
    groups = []
    while value:
        value, group = divmod(value, 1000)
        groups.append(group)
    words: list[str] = []
    for place in range(len(groups) - 1, -1, -1):
        if groups[place]:
            words += _group(groups[place], full=bool(words))
            words += _SCALES[place].split() if place < 4 else ["nghìn"]
            if place == 4 and not groups[3]:
                words.append("tỷ")
    return " ".join(words)


def _group(value: int, *, full: bool) -> list[str]:
    """Write three digits; ``full`` where other digits stand before them ("không trăm linh năm")."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        if ones:
            words += ["linh", _DIGITS[ones]] if words else [_DIGITS[ones]]
        return words
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if ones == 5:
        words.append("lăm")
    elif ones == 1 and tens > 1:
        words.append("mốt")
    elif ones == 4 and tens > 1:
        words.append("tư")
    elif ones:
        words.append(_DIGITS[ones])
    return words
