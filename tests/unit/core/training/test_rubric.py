"""Rubrics and marks: what is refused, what they come to, that they survive writing."""

from __future__ import annotations

import pytest

from communeapp.core.errors import UserError
from communeapp.core.training.rubric import (
    MAX_CRITERIA,
    MAX_REMARK,
    Criterion,
    Mark,
    Rubric,
    checked_mark,
    checked_rubric,
    mark_from_json,
    mark_to_json,
    passed,
    rubric_from_json,
    rubric_to_json,
)

RUBRIC = Rubric((Criterion("Nội dung", 6, "đủ ý"), Criterion("Trình bày", 4)), 50)


def test_points_add_up_and_the_limit_passes() -> None:
    assert RUBRIC.points == 10
    assert passed(RUBRIC, Mark((3, 2)))
    assert not passed(RUBRIC, Mark((3, 1)))
    assert passed(Rubric((Criterion("a", 3),), 67), Mark((3,)))
    assert not passed(Rubric((Criterion("a", 3),), 67), Mark((2,)))  # 66.6 % is not 67 %


@pytest.mark.parametrize(
    ("rubric", "code", "field"),
    [
        (Rubric(), "works.no_criteria", "criteria"),
        (Rubric(tuple(Criterion("a", 1) for _ in range(MAX_CRITERIA + 1))), "works.criteria", "criteria"),
        (Rubric((Criterion("a", 1), Criterion("  ", 1))), "works.criterion", "criteria[1]"),
        (Rubric((Criterion("x" * 301, 1),)), "works.criterion", "criteria[0]"),
        (Rubric((Criterion("a", 0),)), "works.points", "criteria[0]"),
        (Rubric((Criterion("a", 101),)), "works.points", "criteria[0]"),
        (Rubric((Criterion("a", 1),), 101), "works.pass_percent", "pass_percent"),
    ],
)  # fmt: skip
def test_a_rubric_nobody_can_mark_by_is_refused(rubric: Rubric, code: str, field: str) -> None:
    with pytest.raises(UserError) as caught:
        checked_rubric(rubric)
    assert (caught.value.code, caught.value.field) == (code, field)


@pytest.mark.parametrize(
    ("mark", "code", "field"),
    [
        (Mark((1,)), "works.incomplete", "points"),
        (Mark((7, 1)), "works.given", "points[0]"),
        (Mark((1, -1)), "works.given", "points[1]"),
        (Mark((1, 1), (), "x" * (MAX_REMARK + 1)), "works.remark", "remark"),
        (Mark((1, 1), ("x" * (MAX_REMARK + 1),)), "works.remark", "remark"),
    ],
)
def test_points_the_rubric_does_not_know_are_refused(mark: Mark, code: str, field: str) -> None:
    with pytest.raises(UserError) as caught:
        checked_mark(RUBRIC, mark)
    assert (caught.value.code, caught.value.field) == (code, field)


def test_what_is_checked_is_tidy() -> None:
    tidy = checked_rubric(Rubric((Criterion("  Nội \n dung ", 6),), 50))
    assert tidy.criteria[0].title == "Nội dung"
    mark = checked_mark(RUBRIC, Mark((1, 2), (" tốt ",), "  khá  "))
    assert mark == Mark((1, 2), ("tốt", ""), "khá")


def test_rubrics_and_marks_survive_writing_and_reading() -> None:
    assert rubric_from_json(rubric_to_json(RUBRIC)) == RUBRIC
    mark = Mark((5, 3), ("", "đẹp"), "Bài tốt\ndòng hai")
    assert mark_from_json(mark_to_json(mark)) == mark
    for wrong in ({}, {"criteria": 1}):
        with pytest.raises(ValueError, match="no criteria"):
            rubric_from_json(wrong)
    with pytest.raises(ValueError, match="no points"):
        mark_from_json({"points": None})
