"""The daily goal and the days in a row."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.errors import UserError
from communeapp.core.training.goals import MAX_GOAL, check_goal, streak

MONDAY = dt.date(2026, 11, 30)


def days(*before: int) -> list[dt.date]:
    return [MONDAY - dt.timedelta(days=one) for one in before]


@pytest.mark.parametrize(
    ("learnt", "count"),
    [
        ([], 0),
        ([0], 1),
        ([3], 1),  # Friday; Monday is still young
        ([0, 3, 4], 3),  # over a weekend
        ([0, 1, 3], 3),  # who learns on Sunday has it counted
        ([0, 4], 1),  # Friday was missed
        ([4], 0),
        ([-1, 0], 1),  # tomorrow, under a wrong clock
        (list(range(30)), 30),
    ],
)
def test_days_in_a_row_over_weekends(learnt: list[int], count: int) -> None:
    assert streak(days(*learnt), MONDAY) == count


def test_today_is_not_lost_before_it_is_over() -> None:
    tuesday = MONDAY + dt.timedelta(days=1)
    assert streak(days(0), tuesday) == 1
    assert streak(days(0), tuesday + dt.timedelta(days=1)) == 0


@pytest.mark.parametrize("number", [0, -1, MAX_GOAL + 1])
def test_a_goal_that_nobody_meets_is_refused(number: int) -> None:
    with pytest.raises(UserError) as caught:
        check_goal(number)
    assert (caught.value.code, caught.value.field) == ("learning.goal", "goal")


def test_a_small_goal_is_fine() -> None:
    assert check_goal(1) == 1
    assert check_goal(MAX_GOAL) == MAX_GOAL
