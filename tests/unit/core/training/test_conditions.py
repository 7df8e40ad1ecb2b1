"""What a class asks for, and where somebody stands: met, missing, behind."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from communeapp.core.errors import UserError
from communeapp.core.training.conditions import (
    AskedModule,
    ConditionKind,
    Conditions,
    Evidence,
    ExamOutcome,
    Met,
    Sessions,
    Standing,
    attendance,
    checked_conditions,
    conditions_from_json,
    conditions_to_json,
    reachable,
    standing,
)

TODAY = dt.date(2026, 12, 1)
EXAM = "open:a/kiem-tra"
MODULE = AskedModule("a/m1", ("a/bai-1", "a/bai-2"))
WHOLE = Conditions(80, modules=("a/m1",), exams=(EXAM,), work=True)
GOOD = Evidence(
    lessons=frozenset(("a/bai-1", "a/bai-2", "a/khac")),
    exams={EXAM: ExamOutcome(85, passed=True, attempts=2)},
    work_percent=70,
    work_passed=True,
)


def stands(
    evidence: Evidence = GOOD,
    sessions: Sessions = Sessions(5, present=4, late=1, planned=5),  # noqa: B008 - frozen
    conditions: Conditions = WHOLE,
    **more: Any,
) -> Standing:
    return standing("m", conditions, sessions, [MODULE], evidence, **{"today": TODAY, **more})


def test_who_has_done_everything_gets_the_certificate() -> None:
    found = stands()
    assert found.met
    assert not found.behind
    assert found.missing == ()
    assert [one.kind for one in found.conditions] == list(ConditionKind)
    assert (found.attended, found.held, found.missed) == (5, 5, 0)
    assert (found.lessons_done, found.lessons_asked, found.points, found.work) == (2, 2, 85, 70)


def test_each_condition_alone_keeps_from_it() -> None:
    lacking: dict[ConditionKind, Standing] = {
        ConditionKind.ATTENDANCE: stands(sessions=Sessions(5, present=3, planned=5)),
        ConditionKind.MODULE: stands(
            dataclasses.replace(GOOD, lessons=frozenset(("a/bai-1", "a/khac")))
        ),
        ConditionKind.EXAM: stands(
            dataclasses.replace(GOOD, exams={EXAM: ExamOutcome(60, attempts=1)})
        ),
        ConditionKind.WORK: stands(dataclasses.replace(GOOD, work_passed=False, work_percent=40)),
    }
    for kind, found in lacking.items():
        assert not found.met
        assert [one.kind for one in found.missing] == [kind]
    assert lacking[ConditionKind.MODULE].missing == (
        Met(ConditionKind.MODULE, met=False, have=1, need=2, what="a/m1"),
    )
    assert lacking[ConditionKind.ATTENDANCE].missing[0].have == 60


def test_nothing_asked_for_is_met_at_once() -> None:
    found = standing("m", Conditions(0), Sessions(), [], Evidence(), today=TODAY)
    assert found.met
    assert found.conditions == ()


@pytest.mark.parametrize(
    ("sessions", "late", "excused", "expected"),
    [
        (Sessions(10, present=7, late=1, excused=1), True, False, (8, 10)),
        (Sessions(10, present=7, late=1, excused=1), False, False, (7, 10)),
        (Sessions(10, present=7, late=1, excused=1), True, True, (8, 9)),
    ],
)
def test_late_and_excused_count_as_the_class_says(
    sessions: Sessions, late: bool, excused: bool, expected: tuple[int, int]
) -> None:
    conditions = Conditions(80, late_counts=late, excused_counts=excused)
    assert attendance(conditions, sessions) == expected


def test_the_limit_of_attendance_is_exact() -> None:
    conditions = Conditions(80)
    four_of_five = standing("m", conditions, Sessions(5, present=4), [], Evidence(), today=TODAY)
    assert four_of_five.met
    # 79.9 % is not 80 %, whatever it is rounded to.
    short = standing("m", conditions, Sessions(1000, present=799), [], Evidence(), today=TODAY)
    assert not short.met


def test_before_the_first_session_attendance_is_not_met_and_nobody_is_behind() -> None:
    found = standing("m", Conditions(80), Sessions(planned=5), [], Evidence(), today=TODAY)
    assert (found.met, found.behind) == (False, False)
    assert found.conditions[0].state == "none"


def test_all_sessions_missed_with_leave_that_counts_are_no_absence() -> None:
    conditions = Conditions(80, excused_counts=True)
    found = standing("m", conditions, Sessions(2, excused=2), [], Evidence(), today=TODAY)
    assert found.met


def test_behind_is_who_cannot_reach_the_attendance_any_more() -> None:
    conditions = Conditions(80)
    one_missed = Sessions(1, present=0, planned=5)
    assert reachable(conditions, one_missed)
    assert not standing("m", conditions, one_missed, [], Evidence(), today=TODAY).behind
    two_missed = Sessions(2, present=0, planned=5)
    assert not reachable(conditions, two_missed)
    assert standing("m", conditions, two_missed, [], Evidence(), today=TODAY).behind


def test_behind_is_who_failed_or_is_not_done_after_the_last_day() -> None:
    nothing = dataclasses.replace(GOOD, work_percent=None, work_passed=False)
    assert not stands(nothing, ends=TODAY).behind
    assert stands(nothing, ends=TODAY - dt.timedelta(days=1)).behind
    failed = dataclasses.replace(GOOD, exams={EXAM: ExamOutcome(40, attempts=1)})
    assert stands(failed, ends=TODAY).behind


@pytest.mark.parametrize(
    ("outcome", "state", "met"),
    [
        (ExamOutcome(), "none", False),
        (ExamOutcome(waiting=True, attempts=1), "waiting", False),
        (ExamOutcome(50, attempts=3), "failed", False),
        (ExamOutcome(90, passed=True, attempts=1), "passed", True),
        (ExamOutcome(-1, passed=True, recorded=True), "recorded", True),
        (ExamOutcome(-1, recorded=True), "failed", False),
        (ExamOutcome(90, passed=True, waiting=True, attempts=2), "passed", True),
    ],
)
def test_an_exam_is_told_by_a_word(outcome: ExamOutcome, state: str, met: bool) -> None:
    found = stands(dataclasses.replace(GOOD, exams={EXAM: outcome}))
    exam = next(one for one in found.conditions if one.kind is ConditionKind.EXAM)
    assert (exam.state, exam.met, exam.what) == (state, met, EXAM)


@pytest.mark.parametrize(
    ("waiting", "percent", "state"), [(True, None, "waiting"), (False, 30, "failed"), (False, None, "none")]
)  # fmt: skip
def test_a_work_is_told_by_a_word(waiting: bool, percent: int | None, state: str) -> None:
    evidence = dataclasses.replace(
        GOOD, work_passed=False, work_waiting=waiting, work_percent=percent
    )
    assert stands(evidence).missing[0].state == state


def test_a_trainers_word_makes_a_module_done_and_a_course_that_is_not_here_none() -> None:
    unknown = AskedModule("z/m1", ())
    conditions = Conditions(0, modules=("z/m1",))
    found = standing("m", conditions, Sessions(), [unknown], Evidence(), today=TODAY)
    assert not found.met
    told = Evidence(modules=frozenset(("z/m1",)))
    found = standing("m", conditions, Sessions(), [unknown], told, today=TODAY)
    assert found.met
    assert found.conditions[0].state == "recorded"


def test_conditions_survive_writing_and_reading() -> None:
    full = Conditions(75, False, True, ("a", "b/m2"), (EXAM, "sealed:1"), True)
    assert conditions_from_json(conditions_to_json(full)) == full
    assert conditions_from_json({}) == Conditions(0)


def test_conditions_that_cannot_be_are_refused() -> None:
    for wrong, code in (
        (Conditions(101), "classes.percent"),
        (Conditions(-1), "classes.percent"),
        (Conditions(0, modules=tuple(f"a/{n}" for n in range(201))), "classes.conditions"),
    ):
        with pytest.raises(UserError) as caught:
            checked_conditions(wrong)
        assert caught.value.code == code
    assert checked_conditions(Conditions(0, exams=("x", "x"))).exams == ("x",)
