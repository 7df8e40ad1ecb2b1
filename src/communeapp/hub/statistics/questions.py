"""How hard questions are and whether they tell the able from the others; mistakes in real drafts, of nobody."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp.core.training.statistics import LEAST_ANSWERS, ItemVerdict, verdict
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.statistics.shared import Seen, per_mille, seen


@dataclass(frozen=True)
class Item:
    """One question over the whole province. Numbers in thousandths; None where they cannot be told.

    ``difficulty`` is the share of right answers (1000: everybody), ``tells`` the correlation with the
    rest of the exam: whether the question tells the able from the others.
    """

    question: str
    version: str
    asked: int
    difficulty: int | None
    sat: int
    tells: int | None
    verdict: ItemVerdict


def item_courses(connection: Connection) -> dict[str, int]:
    """Give the courses whose questions were asked, with how many questions each."""
    table = tables.sum_item
    query = sa.select(table.c.course, sa.func.count(sa.distinct(table.c.question)))
    return {row[0]: int(row[1]) for row in connection.execute(query.group_by(table.c.course))}


def items(connection: Connection, course: str) -> tuple[Item, ...]:
    """Give the questions of a course, the hardest first. Of the province as a whole, whoever asks."""
    table = tables.sum_item
    rows = connection.execute(sa.select(table).where(table.c.course == course))
    found = [_item(dict(row._mapping)) for row in rows]
    return tuple(
        sorted(found, key=lambda one: (one.difficulty is None, one.difficulty or 0, one.question))
    )


def _item(row: Mapping[str, object]) -> Item:
    number = {name: int(str(row[name])) for name in (
        "asked", "correct", "sat", "share", "share_sq", "rest", "rest_sq", "both"
    )}  # fmt: skip
    asked, sat = number["asked"], number["sat"]
    difficulty = None
    if asked:
        difficulty = per_mille(number["correct"], asked)
    elif sat:
        difficulty = round(number["share"] / sat)
    tells = _correlation(number)
    return Item(
        str(row["question"]), str(row["course_version"]), asked, difficulty, sat, tells,
        verdict(max(asked, sat), difficulty, tells if sat >= LEAST_ANSWERS else None),
    )  # fmt: skip


def _correlation(number: Mapping[str, int]) -> int | None:
    """Give Pearson's correlation of share and rest, from their sums; whole numbers until the root."""
    n = number["sat"]
    xx = n * number["share_sq"] - number["share"] ** 2
    yy = n * number["rest_sq"] - number["rest"] ** 2
    if n < 2 or xx <= 0 or yy <= 0:
        return None
    xy = n * number["both"] - number["share"] * number["rest"]
    return round(1000 * xy / (math.sqrt(xx) * math.sqrt(yy)))


@dataclass(frozen=True)
class Mistake:
    """How many people made a kind of mistake in real drafts, over the months asked for."""

    rule: str
    people: int
    units: int


def mistakes(
    connection: Connection, units: Seen, months: Sequence[str], unit: str = ""
) -> tuple[Mistake, ...]:
    """Give the kinds of mistakes that the checker found, the most frequent first; nobody is named."""
    table = tables.sum_mistakes
    query = (
        sa.select(
            table.c.rule, sa.func.sum(table.c.people), sa.func.count(sa.distinct(table.c.unit))
        )
        .where(seen(table.c.unit, units, unit), table.c.month.in_(months))
        .group_by(table.c.rule)
    )
    found = [Mistake(row[0], int(row[1]), int(row[2])) for row in connection.execute(query)]
    return tuple(sorted(found, key=lambda one: (-one.people, one.rule)))
