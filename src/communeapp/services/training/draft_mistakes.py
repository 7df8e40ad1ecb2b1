"""The mistakes that the checker finds in a person's real drafts: lessons for that person, and counts
of the unit that name nobody.

What one person got wrong has the scope *person* and never leaves the PC. Once a month is over, the
number of people by kind of mistake goes up, of those kinds that at least five people made; once only,
since the difference of two counts would tell about one person.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Protocol

from communeapp.clock import VIET_NAM, Clock, civil_date
from communeapp.core.changes import Changes
from communeapp.core.events import Scope
from communeapp.core.training.courses import Course
from communeapp.core.training.mastery import LessonState
from communeapp.core.training.mistakes import (
    WINDOW_DAYS,
    Noted,
    Suggestion,
    UnitCount,
    suggest,
    unit_counts,
)
from communeapp.core.training.reviewing import DAY_MS
from communeapp.services.training.learning_log import NOTED, LearningLog
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.learning import LearningRows

COUNTED = "learn.mistakes_counted"
_COUNTED_MONTH = "mistakes_counted"  # in meta: the last month that was counted


class Broken(Protocol):
    """What the checker found: the rule that was broken."""

    @property
    def rule(self) -> str:
        """Name the rule, without the prefix of its message."""
        ...


class DraftMistakes:
    """Notes mistakes, suggests lessons, counts by month."""

    def __init__(self, store: Store, events: EventLog, clock: Clock, log: LearningLog) -> None:
        self._store = store
        self._events = events
        self._clock = clock
        self._log = log
        self._rows = LearningRows(store)

    def note(self, person: str, draft_id: str, findings: Iterable[Broken]) -> Changes:
        """Keep which rules a draft broke, once a draft and rule; then count a month that is over."""
        known = self._rows.rules_of(person, draft_id)
        rules = sorted({one.rule for one in findings} - known)
        changes = self.count()
        if not rules:
            return changes
        body: dict[str, object] = {
            "draft": draft_id, "rules": rules, "at_ms": self._clock.now_ms(),
        }  # fmt: skip
        with self._events.change(NOTED, Scope.PERSON, body) as event:
            return changes | self._log.apply(event)

    def suggest(
        self, person: str, courses: Sequence[Course], lessons: Sequence[LessonState]
    ) -> tuple[Suggestion, ...]:
        """Give the lessons about what this person got wrong lately."""
        since = self._clock.now_ms() - WINDOW_DAYS * DAY_MS
        done = {
            (one.course, one.lesson): one.finished_ms
            for one in lessons
            if one.finished_ms is not None
        }
        return suggest(self._rows.mistakes(person, since), courses, done)

    def counts(self) -> tuple[UnitCount, ...]:
        """Give the unit's counts, the newest month first."""
        return self._rows.counts()

    def count(self) -> Changes:
        """Count the months that are over and were not counted; nothing where that was done already."""
        last_month = self._clock.today().replace(day=1) - dt.timedelta(days=1)
        newest = f"{last_month:%Y-%m}"
        counted = self._store.meta(_COUNTED_MONTH) or ""
        if counted == newest:
            return Changes()
        noted = self._rows.mistakes()
        found: list[UnitCount] = []
        # A mark in the future was set under a wrong clock.
        for month in self._months(noted, counted if counted < newest else "", newest):
            found += unit_counts(noted, month, VIET_NAM)
        with self._store.atomic():
            self._store.set_meta(_COUNTED_MONTH, newest)
            for one in found:
                self._rows.put_count(one)
            if found:
                self._tell(found)
        return Changes.of("learning") if found else Changes()

    def _months(self, noted: Iterable[Noted], after: str, newest: str) -> list[dt.date]:
        """Give the months with mistakes that are over and not counted, the oldest first."""
        told = {one.month for one in self._rows.counts()}
        names = {f"{civil_date(one.at_ms):%Y-%m}" for one in noted} - told
        return [
            dt.date(int(name[:4]), int(name[5:]), 1)
            for name in sorted(names)
            if after < name <= newest
        ]

    def _tell(self, counts: Sequence[UnitCount]) -> None:
        """Append the event for the hub; it names nobody, not even who sat at the PC just then."""
        rows = [{"month": one.month, "rule": one.rule, "people": one.people} for one in counts]
        actor, self._events.actor = self._events.actor, ""
        try:
            self._events.append(COUNTED, Scope.UNIT_TO_HUB, {"counts": rows})
        finally:
            self._events.actor = actor
