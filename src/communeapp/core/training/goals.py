"""A daily goal small enough for a busy official, and the row of days on which it was worked at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from communeapp.core.errors import UserError

DEFAULT_GOAL = 5
MIN_GOAL, MAX_GOAL = 1, 100
_SATURDAY = 5


def check_goal(questions: int) -> int:
    """Check a daily number of questions; UserError ``learning.goal``."""
    if not MIN_GOAL <= questions <= MAX_GOAL:
        raise UserError("learning.goal", field="goal", least=MIN_GOAL, most=MAX_GOAL)
    return questions


def streak(days: Collection[dt.date], today: dt.date) -> int:
    """Count the days learnt in a row, up to today or, while today is still young, to the day before.

    A Saturday or Sunday without learning breaks nothing and counts nothing: offices are closed.
    """
    learnt = set(days)
    day = today if today in learnt else _before(today, learnt)
    count = 0
    while day in learnt:
        count += 1
        day = _before(day, learnt)
    return count


def _before(day: dt.date, learnt: set[dt.date]) -> dt.date:
    """Give the day before, over a weekend that nobody learnt on."""
    day -= dt.timedelta(days=1)
    while day.weekday() >= _SATURDAY and day not in learnt:
        day -= dt.timedelta(days=1)
    return day
