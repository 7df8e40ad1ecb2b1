"""What all counting shares: whose communes are seen, which months, and shares of a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

#: The codes of the units that somebody may see; None: all.
Seen = frozenset[str] | None

MONTHS = 12
#: A person who has not finished and done nothing for so many days is behind.
BEHIND_DAYS = 14
DAY_MS = 86_400_000


def seen(column: Any, units: Seen, unit: str = "") -> sa.ColumnElement[bool]:
    """Give the condition that a unit's code may be seen, and is ``unit`` where one is asked for."""
    parts: list[sa.ColumnElement[bool]] = []
    if units is not None:
        parts.append(column.in_(sorted(units)))
    if unit:
        parts.append(column == unit)
    return sa.and_(sa.true(), *parts)


def months_until(today: dt.date, count: int = MONTHS) -> tuple[str, ...]:
    """Name so many months ("2026-11"), the oldest first, the one of ``today`` last."""
    found: list[str] = []
    month = today.replace(day=1)
    for _ in range(count):
        found.append(f"{month:%Y-%m}")
        month = (month - dt.timedelta(days=1)).replace(day=1)
    return tuple(reversed(found))


def per_mille(part: int, whole: int) -> int:
    """Give a share in thousandths, rounded; 0 of nothing."""
    return (2000 * part + whole) // (2 * whole) if whole else 0


def median_bucket(counts: Sequence[int]) -> int | None:
    """Give the place of the bucket that holds the middle one; None where all are empty."""
    total, so_far = sum(counts), 0
    for place, count in enumerate(counts):
        so_far += count
        if count and 2 * so_far >= total:
            return place
    return None
