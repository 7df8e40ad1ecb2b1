"""What the program is worth: time from start to issue, what became of the assistant's sentences, returns.

By commune and month, never by person: PCs tell sums of months, and here those of a commune are one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import add

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp.core.reporting import MINUTE_BOUNDS
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.statistics.shared import Seen, median_bucket, seen

BUCKETS = len(MINUTE_BOUNDS) + 1
_COUNTS = ("drafts", "issued", "returns", "kept", "edited", "struck", "own")


@dataclass(frozen=True)
class Impact:
    """Counts of drafts. ``minutes``: issues by the time since their draft was begun, in buckets."""

    drafts: int = 0
    issued: int = 0
    returns: int = 0
    kept: int = 0
    edited: int = 0
    struck: int = 0
    own: int = 0
    minutes: tuple[int, ...] = (0,) * BUCKETS

    @property
    def proposed(self) -> int:
        """Count the assistant's sentences."""
        return self.kept + self.edited + self.struck

    @property
    def median(self) -> int | None:
        """Give the bucket in which the middle one of the issues lies; None where none was issued."""
        return median_bucket(self.minutes)

    @property
    def within_hour(self) -> int:
        """Count the issues within an hour of their beginning."""
        return sum(self.minutes[: MINUTE_BOUNDS.index(60) + 1])

    @property
    def timed(self) -> int:
        """Count the issues whose time is known."""
        return sum(self.minutes)


@dataclass(frozen=True)
class Worth:
    """Counts over some months: of all, by month, by commune."""

    total: Impact
    by_month: Mapping[str, Impact]
    by_unit: Mapping[str, Impact]


def impact(connection: Connection, units: Seen, months: Sequence[str], unit: str = "") -> Worth:
    """Count."""
    table = tables.sum_impact
    columns = [
        table.c[one] for one in ("unit", "month", *_COUNTS, *(f"m{at}" for at in range(BUCKETS)))
    ]
    query = sa.select(*columns).where(seen(table.c.unit, units, unit), table.c.month.in_(months))
    whole = [0] * (len(_COUNTS) + BUCKETS)
    by_month: dict[str, list[int]] = {month: list(whole) for month in months}
    by_unit: dict[str, list[int]] = {}
    for row in connection.execute(query):
        numbers = row[2:]
        whole = list(map(add, whole, numbers))
        by_month[row.month] = list(map(add, by_month[row.month], numbers))
        by_unit[row.unit] = list(map(add, by_unit.get(row.unit, [0] * len(whole)), numbers))
    return Worth(
        _impact(whole),
        {month: _impact(numbers) for month, numbers in by_month.items()},
        {code: _impact(numbers) for code, numbers in by_unit.items()},
    )


def _impact(numbers: Sequence[int]) -> Impact:
    counts = dict(zip(_COUNTS, map(int, numbers), strict=False))
    return Impact(minutes=tuple(map(int, numbers[len(_COUNTS) :])), **counts)
