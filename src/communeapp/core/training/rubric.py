"""How a final work is marked: criteria with points, what a marker gave, what it comes to. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communeapp.core.errors import UserError

MAX_CRITERIA = 30
MAX_POINTS = 100
MAX_WORDS = 300
MAX_REMARK = 4_000


@dataclass(frozen=True)
class Criterion:
    """One thing that is looked at, and how many points it may bring."""

    title: str
    points: int
    description: str = ""


@dataclass(frozen=True)
class Rubric:
    """Criteria, and from how many percent of their points a work is passed."""

    criteria: tuple[Criterion, ...] = ()
    pass_percent: int = 50

    @property
    def points(self) -> int:
        """The most that can be had."""
        return sum(one.points for one in self.criteria)


@dataclass(frozen=True)
class Mark:
    """What a marker gave: points and a remark for each criterion, in the order of the rubric."""

    points: tuple[int, ...]
    remarks: tuple[str, ...] = ()
    remark: str = ""

    @property
    def total(self) -> int:
        """The sum of the points."""
        return sum(self.points)


def passed(rubric: Rubric, mark: Mark) -> bool:
    """Say whether the points are enough; a share exactly at the limit is."""
    return mark.total * 100 >= rubric.pass_percent * rubric.points


def checked_rubric(rubric: Rubric) -> Rubric:
    """Refuse a rubric nobody can mark by.

    UserError ``works.no_criteria``, ``works.criteria``, ``works.criterion``, ``works.points``,
    ``works.pass_percent``; the field is ``criteria[2]``.
    """
    if not rubric.criteria:
        raise UserError("works.no_criteria", field="criteria")
    if len(rubric.criteria) > MAX_CRITERIA:
        raise UserError("works.criteria", field="criteria", most=MAX_CRITERIA)
    clean = []
    for place, one in enumerate(rubric.criteria):
        title, words = " ".join(one.title.split()), " ".join(one.description.split())
        if not title or len(title) > MAX_WORDS or len(words) > MAX_WORDS:
            raise UserError("works.criterion", field=f"criteria[{place}]", longest=MAX_WORDS)
        if not 1 <= one.points <= MAX_POINTS:
            raise UserError("works.points", field=f"criteria[{place}]", most=MAX_POINTS)
        clean.append(Criterion(title, one.points, words))
    if not 0 <= rubric.pass_percent <= 100:
        raise UserError("works.pass_percent", field="pass_percent")
    return Rubric(tuple(clean), rubric.pass_percent)


def checked_mark(rubric: Rubric, mark: Mark) -> Mark:
    """Refuse points that the rubric does not know; UserError ``works.given`` names the criterion."""
    if len(mark.points) != len(rubric.criteria):
        raise UserError("works.incomplete", field="points", criteria=len(rubric.criteria))
    for place, (given, one) in enumerate(zip(mark.points, rubric.criteria, strict=True)):
        if not 0 <= given <= one.points:
            raise UserError(
                "works.given", field=f"points[{place}]", criterion=one.title, most=one.points
            )
    remarks = [*mark.remarks, *([""] * len(rubric.criteria))][: len(rubric.criteria)]
    remarks = [one.strip() for one in remarks]
    remark = mark.remark.strip()
    if any(len(one) > MAX_REMARK for one in (*remarks, remark)):
        raise UserError("works.remark", field="remark", longest=MAX_REMARK)
    return Mark(mark.points, tuple(remarks), remark)


def rubric_to_json(rubric: Rubric) -> dict[str, object]:
    """Write a rubric as plain values."""
    return {
        "pass": rubric.pass_percent,
        "criteria": [[one.title, one.points, one.description] for one in rubric.criteria],
    }


def rubric_from_json(data: Mapping[str, object]) -> Rubric:
    """Read it back; ValueError where it is not one."""
    rows = data.get("criteria")
    if not isinstance(rows, Sequence):
        message = "no criteria"
        raise ValueError(message)
    return Rubric(
        tuple(Criterion(str(row[0]), int(row[1]), str(row[2])) for row in rows),
        int(str(data.get("pass", 50))),
    )


def mark_to_json(mark: Mark) -> dict[str, object]:
    """Write a mark as plain values."""
    return {"points": list(mark.points), "remarks": list(mark.remarks), "remark": mark.remark}


def mark_from_json(data: Mapping[str, object]) -> Mark:
    """Read it back; ValueError where it is not one."""
    points, remarks = data.get("points"), data.get("remarks", [])
    if not isinstance(points, Sequence) or not isinstance(remarks, Sequence):
        message = "no points"
        raise ValueError(message)
    return Mark(
        tuple(int(one) for one in points),
        tuple(str(one) for one in remarks),
        str(data.get("remark", "")),
    )
