"""Citizens helped by volunteers and officers, and what citizens say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp.hub.db import projection_tables as tables
from communeapp.hub.statistics.shared import Seen, seen


@dataclass(frozen=True)
class Help:
    """How often help was given, to how many people, for how long (minutes), how often to the end."""

    times: int = 0
    people: int = 0
    minutes: int = 0
    done: int = 0

    def __add__(self, other: Help) -> Help:
        return Help(
            self.times + other.times,
            self.people + other.people,
            self.minutes + other.minutes,
            self.done + other.done,
        )


@dataclass(frozen=True)
class Voices:
    """What citizens said: how many gave 1, 2, 3, 4, 5 points, how many of them with words."""

    scores: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
    texts: int = 0

    @property
    def count(self) -> int:
        """Count them."""
        return sum(self.scores)

    @property
    def mean(self) -> float | None:
        """Give the mean, 1 to 5; None of nothing."""
        if not self.count:
            return None
        return sum(points * count for points, count in enumerate(self.scores, 1)) / self.count

    def __add__(self, other: Voices) -> Voices:
        a, b = self.scores, other.scores
        scores = (a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4])
        return Voices(scores, self.texts + other.texts)


@dataclass(frozen=True)
class Helped:
    """Counts over some months: of all, by month, commune, what it was about, age."""

    total: Help
    by_month: Mapping[str, Help]
    by_unit: Mapping[str, Help]
    by_what: Mapping[str, Help]
    by_age: Mapping[str, Help]


@dataclass(frozen=True)
class Feedback:
    """The same of what citizens said, by month, commune, service."""

    total: Voices
    by_month: Mapping[str, Voices]
    by_unit: Mapping[str, Voices]
    by_service: Mapping[str, Voices]


def helped(
    connection: Connection,
    units: Seen,
    months: Sequence[str],
    unit: str = "",
    *,
    by_month_only: bool = False,
) -> Helped:
    """Count help; ``by_month_only`` leaves the other parts empty."""
    table = tables.sum_support
    sums = [sa.func.sum(table.c[name]) for name in ("n", "people", "minutes", "done")]
    where = (seen(table.c.unit, units, unit), table.c.month.in_(months))

    def by(name: str) -> dict[str, Help]:
        query = sa.select(table.c[name], *sums).where(*where).group_by(table.c[name])
        found = {row[0]: Help(*map(int, row[1:])) for row in connection.execute(query)}
        return dict(sorted(found.items(), key=lambda one: (-one[1].times, one[0])))

    by_month = {month: Help() for month in months} | by("month")
    total = sum(by_month.values(), Help())
    if by_month_only:
        return Helped(total, by_month, {}, {}, {})
    return Helped(total, by_month, by("unit"), by("what"), by("age_group"))


def feedback(
    connection: Connection,
    units: Seen,
    months: Sequence[str],
    unit: str = "",
    *,
    by_month_only: bool = False,
) -> Feedback:
    """Count what citizens said; ``by_month_only`` leaves the other parts empty."""
    table = tables.sum_feedback
    sums = [sa.func.sum(table.c[name]) for name in ("s1", "s2", "s3", "s4", "s5", "texts")]
    where = (seen(table.c.unit, units, unit), table.c.month.in_(months))

    def by(name: str) -> dict[str, Voices]:
        query = sa.select(table.c[name], *sums).where(*where).group_by(table.c[name])
        found = {}
        for row in connection.execute(query):
            one, two, three, four, five, texts = map(int, row[1:])
            found[row[0]] = Voices((one, two, three, four, five), texts)
        return dict(sorted(found.items(), key=lambda one: (-one[1].count, one[0])))

    by_month = {month: Voices() for month in months} | by("month")
    total = sum(by_month.values(), Voices())
    if by_month_only:
        return Feedback(total, by_month, {}, {})
    return Feedback(total, by_month, by("unit"), by("service"))


@dataclass(frozen=True)
class Words:
    """Words that came with help or with a score; of nobody."""

    unit: str
    day: str
    about: str
    text: str
    score: int = 0


def stuck(
    connection: Connection, units: Seen, unit: str = "", limit: int = 20
) -> tuple[Words, ...]:
    """Give what help got stuck at, the latest first."""
    table = tables.support
    query = (
        sa.select(table.c.unit, table.c.day, table.c.what, table.c.stuck)
        .where(seen(table.c.unit, units, unit), table.c.stuck != "")
        .order_by(table.c.day.desc(), table.c.key.desc())
        .limit(limit)
    )
    return tuple(Words(*row) for row in connection.execute(query))


def remarks(
    connection: Connection, units: Seen, unit: str = "", limit: int = 20
) -> tuple[Words, ...]:
    """Give what citizens wrote, the latest first."""
    table = tables.feedback
    query = (
        sa.select(table.c.unit, table.c.day, table.c.service, table.c.text, table.c.score)
        .where(seen(table.c.unit, units, unit), table.c.text != "")
        .order_by(table.c.day.desc(), table.c.key.desc())
        .limit(limit)
    )
    return tuple(Words(*row) for row in connection.execute(query))
