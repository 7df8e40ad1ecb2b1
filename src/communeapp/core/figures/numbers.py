"""Numbers as Viet Nam writes them: dots between thousands, a comma before the fraction."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from communeapp.core.figures.form import Column, Kind
from communeapp.core.vietnamese import nfc

_VIETNAMESE = re.compile(r"(\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?\Z", re.ASCII)
#: More digits than any village counts: an account or a telephone got into the cell.
_MOST = Decimal(10) ** 11
_DECIMALS = 9


class NoNumber(ValueError):  # noqa: N818 - what it is
    """Why a cell holds no number; ``code`` names a sentence of ``messages``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_typed(text: str, column: Column) -> Decimal:
    """Read what a workbook keeps as a number: digits and a dot. NoNumber."""
    try:
        return _fitting(Decimal(text), column)
    except InvalidOperation as error:
        raise NoNumber("figures.cell.no_number") from error


def read_percent(text: str, column: Column) -> Decimal:
    """Read what a workbook keeps as a share and shows as percent: 0.985 is 98,5. NoNumber."""
    try:
        return _fitting(Decimal(text) * 100, column)
    except InvalidOperation as error:
        raise NoNumber("figures.cell.no_number") from error


def read_written(text: str, column: Column) -> Decimal:
    """Read what somebody wrote: "1.234,5", "12 hộ" where the unit is hộ. NoNumber, nothing is guessed."""
    words = " ".join(nfc(text).split())
    bare = words.removesuffix(column.unit).strip() if column.unit else words
    if bare.startswith(("-", "−", "–")) and any(one.isdigit() for one in bare):
        raise NoNumber("figures.cell.negative")
    found = _VIETNAMESE.match(bare)
    if found is None or re.match(r"0\d", bare):  # 0912… is a telephone, not a count
        shaped = re.fullmatch(r"[1-9][\d.,]*", bare, re.ASCII)
        raise NoNumber("figures.cell.form" if shaped else "figures.cell.no_number")
    whole = re.sub(r"\D", "", found[1])
    return _fitting(Decimal(f"{whole}.{found[2]}" if found[2] else whole), column)


def _fitting(value: Decimal, column: Column) -> Decimal:
    if not value.is_finite():
        raise NoNumber("figures.cell.no_number")
    if value < 0:
        raise NoNumber("figures.cell.negative")
    if value >= _MOST:
        raise NoNumber("figures.cell.too_big")
    if column.kind is Kind.WHOLE and value != value.to_integral_value():
        raise NoNumber("figures.cell.no_whole")
    if column.kind is Kind.WHOLE:
        return value.quantize(Decimal(1))
    if int(value.as_tuple().exponent) < -_DECIMALS:
        value = value.quantize(Decimal(1).scaleb(-_DECIMALS), ROUND_HALF_UP)  # no village counts so
    return value.normalize()


def write_number(value: Decimal, decimals: int | None = None) -> str:
    """Write a number: 1234.5 becomes "1.234,5"; ``decimals`` rounds, half away from zero."""
    if decimals is not None:
        value = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    plain = f"{abs(value):f}"
    whole, _, fraction = plain.partition(".")
    fraction = fraction.rstrip("0")
    grouped = f"{int(whole):,}".replace(",", ".")
    sign = "-" if value < 0 else ""
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"


def rounded_mean(values: list[Decimal]) -> Decimal:
    """Give the mean with two decimals at most."""
    return (sum(values, Decimal(0)) / len(values)).quantize(Decimal("0.01"), ROUND_HALF_UP)
