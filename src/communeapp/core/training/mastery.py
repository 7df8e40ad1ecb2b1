"""How well a learner knows a topic, and what is coming: figures for the progress pictures."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from dataclasses import dataclass

#: Days of stability from which on a question counts as known for good.
_MATURE_DAYS = 21
#: What a question counts at once after a right answer, and what is left of it after a wrong one.
_YOUNG, _FORGOTTEN = 0.5, 0.25
FORECAST_DAYS = 14


@dataclass(frozen=True)
class Known:
    """What is known of one question that was answered: how likely it is still known (0…1), how firm
    (FSRS's stability in days), and whether the last answer was right.
    """

    retrievability: float
    stability: float
    right: bool


@dataclass(frozen=True)
class TopicMastery:
    """A topic of a course: ``mastery`` 0…1000 over all its questions, ``answered`` of ``total``."""

    course: str
    topic: str
    title: str
    mastery: int
    answered: int
    total: int


@dataclass(frozen=True)
class LessonState:
    """Where a learner stands with a lesson; None for what did not happen. ``at_ms`` are UTC ms."""

    course: str
    lesson: str
    opened_ms: int | None = None
    finished_ms: int | None = None


@dataclass(frozen=True)
class Progress:
    """All that the progress pictures show. ``forecast`` counts the reviews of today (with what is
    overdue) and of the 13 days after.
    """

    person: str
    lessons_done: int
    lessons_total: int
    answered: int  # answers given
    right: int  # of these, right
    known: int  # different questions answered
    questions: int  # questions there are
    mastery: int  # 0…1000 over all questions
    topics: tuple[TopicMastery, ...]
    lessons: tuple[LessonState, ...]  # those opened or finished
    due: int
    today: int  # different questions answered today
    goal: int
    streak: int  # days
    forecast: tuple[int, ...]  # FORECAST_DAYS numbers


def strength(known: Known) -> float:
    """Say what one answered question counts, 0…1.

    The chance that it is still known, times how firm it sits: half on the first day, all of it from
    three weeks of stability on. After a wrong answer a quarter is left until it is answered right.
    """
    firm = min(1.0, math.log1p(known.stability) / math.log1p(_MATURE_DAYS))
    worth = known.retrievability * (_YOUNG + (1 - _YOUNG) * firm)
    return worth if known.right else worth * _FORGOTTEN


def mastery(known: Iterable[Known], total: int) -> int:
    """Give 0…1000 over ``total`` questions, of which those never answered count nothing."""
    if total <= 0:
        return 0
    return min(1000, round(1000 * sum(strength(one) for one in known) / total))


def forecast(wanted: Iterable[dt.date], today: dt.date) -> tuple[int, ...]:
    """Count reviews by day: today with what is overdue, then the days after."""
    counts = [0] * FORECAST_DAYS
    for day in wanted:
        place = max(0, (day - today).days)
        if place < FORECAST_DAYS:
            counts[place] += 1
    return tuple(counts)
