"""Lessons from mistakes, and counts that name nobody."""

from __future__ import annotations

import datetime as dt

from communeapp.clock import VIET_NAM
from communeapp.core.training.courses import Course, Lesson
from communeapp.core.training.mistakes import (
    LEAST_PEOPLE,
    MAX_SUGGESTIONS,
    Noted,
    suggest,
    unit_counts,
)

NOVEMBER = dt.date(2026, 11, 1)
AT = int(dt.datetime(2026, 11, 15, 9, tzinfo=VIET_NAM).timestamp() * 1000)


def course(*lessons: Lesson) -> Course:
    return Course(
        "e", "Thể thức", "", "vi", "1", dt.date(2026, 1, 1), "CC-BY", (), lessons, (), (), (), 0
    )


def lesson(name: str, *rules: str) -> Lesson:
    return Lesson(name, name.upper(), 8, "", ("t",), mistakes=rules)


def noted(rule: str, draft: str = "d1", person: str = "p1", at_ms: int = AT) -> Noted:
    return Noted(person, rule, draft, at_ms)


def test_the_lesson_about_the_most_frequent_mistake_comes_first() -> None:
    here = course(lesson("ngay", "day_zero", "month_zero"), lesson("ky", "signer_mark"))
    mistakes = [
        noted("signer_mark", "d1"), noted("day_zero", "d1"), noted("day_zero", "d2"),
        noted("month_zero", "d2"), noted("unicode", "d3"),
    ]  # fmt: skip
    first, second = suggest(mistakes, [here], {})
    assert (first.lesson, first.drafts, first.rules) == ("ngay", 2, ("day_zero", "month_zero"))
    assert (second.lesson, second.drafts, second.title) == ("ky", 1, "KY")


def test_a_lesson_learnt_after_the_mistake_is_not_suggested_again() -> None:
    here = course(lesson("ngay", "day_zero"))
    assert suggest([noted("day_zero")], [here], {("e", "ngay"): AT + 1}) == ()
    assert suggest([noted("day_zero")], [here], {("e", "ngay"): AT - 1}) != ()


def test_no_more_than_a_few_suggestions() -> None:
    here = course(*(lesson(f"l{n}", f"r{n}") for n in range(20)))
    assert len(suggest([noted(f"r{n}") for n in range(20)], [here], {})) == MAX_SUGGESTIONS


def test_nothing_wrong_suggests_nothing() -> None:
    assert suggest([], [course(lesson("ngay", "day_zero"))], {}) == ()


def people(count: int, rule: str) -> list[Noted]:
    return [noted(rule, f"d{n}", f"p{n}") for n in range(count)]


def test_fewer_than_five_people_are_not_counted() -> None:
    found = unit_counts(
        [*people(LEAST_PEOPLE, "day_zero"), *people(LEAST_PEOPLE - 1, "signer_mark")],
        NOVEMBER,
        VIET_NAM,
    )
    assert [(one.month, one.rule, one.people) for one in found] == [("2026-11", "day_zero", 5)]


def test_one_person_with_many_drafts_counts_once() -> None:
    many = [noted("day_zero", f"d{n}", "p1") for n in range(50)]
    assert unit_counts(many, NOVEMBER, VIET_NAM) == ()
    assert unit_counts([*many, *people(5, "day_zero")], NOVEMBER, VIET_NAM)[0].people == 5


def test_a_month_is_that_of_viet_nam() -> None:
    midnight = int(dt.datetime(2026, 12, 1, tzinfo=VIET_NAM).timestamp() * 1000)
    late = [noted("day_zero", "d", f"p{n}", midnight - 1) for n in range(5)]
    early = [noted("day_zero", "d", f"p{n}", midnight) for n in range(5)]
    assert unit_counts(late, NOVEMBER, VIET_NAM)[0].people == 5
    assert unit_counts(early, NOVEMBER, VIET_NAM) == ()
