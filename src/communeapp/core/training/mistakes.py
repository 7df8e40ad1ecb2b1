"""From the mistakes in real drafts to lessons, and to counts of the unit that name nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from communeapp.core.training.courses import Course

#: A count of the unit is told only when so many different people contribute to it.
LEAST_PEOPLE = 5
#: Mistakes older than this say little about how somebody writes today.
WINDOW_DAYS = 90
MAX_SUGGESTIONS = 5


@dataclass(frozen=True)
class Noted:
    """One kind of mistake that a person made in one draft, at an instant (UTC ms)."""

    person: str
    rule: str
    draft: str
    at_ms: int


@dataclass(frozen=True)
class Suggestion:
    """A lesson worth reading: made in so many ``drafts``; ``rules`` are those of the checker."""

    course: str
    lesson: str
    title: str
    minutes: int
    rules: tuple[str, ...]
    drafts: int


@dataclass(frozen=True)
class UnitCount:
    """How many people of the unit made a kind of mistake in a month (``2026-11``)."""

    month: str
    rule: str
    people: int


def suggest(
    noted: Sequence[Noted], courses: Sequence[Course], done_ms: Mapping[tuple[str, str], int]
) -> tuple[Suggestion, ...]:
    """Suggest the lessons about one person's mistakes, the most frequent first.

    ``done_ms`` says when a lesson (course, lesson) was finished: what was learnt after the last of its
    mistakes is not suggested again.
    """
    found: list[Suggestion] = []
    for course in courses:
        for lesson in course.lessons:
            mine = [one for one in noted if _about(one.rule, lesson.mistakes)]
            learnt = done_ms.get((course.id, lesson.id), -1)
            fresh = [one for one in mine if one.at_ms > learnt]
            if not fresh:
                continue
            rules = tuple(sorted({one.rule for one in fresh}))
            drafts = len({one.draft for one in fresh})
            found.append(
                Suggestion(course.id, lesson.id, lesson.title, lesson.minutes, rules, drafts)
            )
    found.sort(key=lambda one: (-one.drafts, -len(one.rules), one.course, one.lesson))
    return tuple(found[:MAX_SUGGESTIONS])


def _about(rule: str, mistakes: Sequence[str]) -> bool:
    return any(rule == one or rule.startswith(f"{one}.") for one in mistakes)


def unit_counts(noted: Iterable[Noted], month: dt.date, zone: dt.tzinfo) -> tuple[UnitCount, ...]:
    """Count people by kind of mistake in one month; kinds with fewer than five people are left out.

    Each person counts once a kind, however many drafts; who it was is lost here.
    """
    people: dict[str, set[str]] = {}
    name = f"{month:%Y-%m}"
    for one in noted:
        when = dt.datetime.fromtimestamp(one.at_ms / 1000, zone)
        if f"{when:%Y-%m}" == name:
            people.setdefault(one.rule, set()).add(one.person)
    return tuple(
        UnitCount(name, rule, len(who))
        for rule, who in sorted(people.items())
        if len(who) >= LEAST_PEOPLE
    )
