"""Numbers as they are typed here: 3,5 and 3.5 are the same."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

_LONGEST = 40


def read_decimal(text: str) -> Decimal | None:
    """Read a typed number; None for nothing and for what is no number."""
    plain = text.strip().replace(" ", "").replace(" ", "").rstrip("%").replace(",", ".")
    if not plain or len(plain) > _LONGEST:
        return None
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def typed_decimal(value: Decimal | None) -> str:
    """Write a number so that it can be read again, with a comma as people write it."""
    return "" if value is None else format(value, "f").replace(".", ",")
