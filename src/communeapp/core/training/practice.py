"""Choosing what to ask next: what is due, with mistakes first, then mistakes, then new questions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.training.questions import Question, QuestionKind
from communeapp.core.training.reviewing import is_due

#: A session that fits between two visitors.
SESSION = 10
MAX_SESSION = 100


class Why(StrEnum):
    """Why a question is asked."""

    MISTAKE = "mistake"  # the last answer was wrong
    DUE = "due"  # the day to repeat it has come
    NEW = "new"  # never asked
    AHEAD = "ahead"  # not due yet: nothing else is left of what was asked for


Key = tuple[str, str]  # course, question


@dataclass(frozen=True)
class QuestionRef:
    """A question to ask."""

    course: str
    version: str
    question: str
    why: Why


@dataclass(frozen=True)
class Asked:
    """What is known of a question that was answered before; instants in UTC ms."""

    wanted_ms: int
    last_ms: int
    right: bool


@dataclass(frozen=True)
class Offer:
    """A question that may be asked, in its course; ``place`` is that of its lesson in the course."""

    course: str
    version: str
    question: Question
    place: int

    @property
    def key(self) -> Key:
        """Name it: course, question."""
        return (self.course, self.question.id)


def choose(
    offers: Sequence[Offer],
    asked: Mapping[Key, Asked],
    seen: Collection[Key],
    *,
    now_ms: int,
    size: int,
    ahead: bool,
) -> tuple[QuestionRef, ...]:
    """Choose a session of at most ``size`` questions.

    Due ones come first, among them those that went wrong; then other mistakes; then new ones, those
    of lessons that were opened (``seen``: course and lesson) before the rest, the easy ones of each lesson
    before the hard ones, one topic after the other in turn. ``ahead`` fills up with what is not due yet.
    """
    due: list[tuple[int, int, int, Offer]] = []
    later: list[tuple[int, int, int, Offer]] = []
    fresh: list[Offer] = []
    for number, one in enumerate(offers):
        if one.question.kind in (QuestionKind.NOTE, QuestionKind.ESSAY):
            continue
        before = asked.get(one.key)
        if before is None:
            fresh.append(one)
            continue
        when = is_due(before.wanted_ms, before.last_ms, now_ms)
        (due if when else later).append((int(before.right), before.wanted_ms, number, one))
    found = [(one, Why.DUE if right else Why.MISTAKE) for right, _, _, one in sorted(due, key=_by)]
    wrong = [one for one in sorted(later, key=_by) if not one[0]]
    found += [(one, Why.MISTAKE) for _, _, _, one in wrong]
    found += [(one, Why.NEW) for one in _in_turn(fresh, seen)]
    if ahead:
        found += [(one, Why.AHEAD) for right, _, _, one in sorted(later, key=_by) if right]
    return tuple(
        QuestionRef(one.course, one.version, one.question.id, why) for one, why in found[:size]
    )


def _by(one: tuple[int, int, int, Offer]) -> tuple[int, int, int]:
    return one[:3]


def _in_turn(fresh: Sequence[Offer], seen: Collection[Key]) -> list[Offer]:
    """Order new questions: lessons opened before others, topics in turn, easy ones before hard ones."""
    lines: dict[tuple[bool, str, int, str], list[Offer]] = {}
    for one in fresh:
        known = (one.course, one.question.lesson) in seen
        line = lines.setdefault((not known, one.course, one.place, one.question.topic), [])
        line.append(one)
    for line in lines.values():
        line.sort(key=lambda one: one.question.difficulty)
    groups: dict[tuple[bool, str, int], list[list[Offer]]] = {}
    for key in sorted(lines):
        groups.setdefault(key[:3], []).append(lines[key])
    found: list[Offer] = []
    for topics in groups.values():
        for rank in range(max(len(one) for one in topics)):
            found += [one[rank] for one in topics if rank < len(one)]
    return found
