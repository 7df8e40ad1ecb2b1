"""What the program is worth: time from start to issue, what became of the assistant's sentences, returns.

By commune and month, never by person: PCs tell sums of months, and here those of a commune are one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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

    def __add__(self, other: Impact) -> Impact:
        counts = {name: getattr(self, name) + getattr(other, name) for name in _COUNTS}
        minutes = zip(self.minutes, other.minutes, strict=True)
        return Impact(minutes=tuple(a + b for a, b in minutes), **counts)


@dataclass(frozen=True)
class Worth:
    """Counts over some months: of all, by month, by commune."""

    total: Impact
    by_month: Mapping[str, Impact]
    by_unit: Mapping[str, Impact]


def impact(connection: Connection, units: Seen, months: Sequence[str], unit: str = "") -> Worth:
    """Count."""
    table = tables.sum_impact
    query = sa.select(table).where(seen(table.c.unit, units, unit), table.c.month.in_(months))
    by_month: dict[str, Impact] = {month: Impact() for month in months}
    by_unit: dict[str, Impact] = {}
    for row in connection.execute(query):
        minutes = tuple(int(getattr(row, f"m{at}")) for at in range(BUCKETS))
        one = Impact(minutes=minutes, **{name: int(getattr(row, name)) for name in _COUNTS})
        by_month[row.month] += one
        by_unit[row.unit] = by_unit.get(row.unit, Impact()) + one
    return Worth(sum(by_month.values(), Impact()), by_month, by_unit)
