"""What is kept of a learner: answers and lessons as they stand in events, and the cards they make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from communeapp.core.events import BadRecord as BadRecord
from communeapp.core.events import Event
from communeapp.core.training.given_json import given_from_json, given_to_json
from communeapp.core.training.questions import Given
from communeapp.core.training.reviewing import FRESH, Card, Mode, Rating, review

MAX_TEXT = 2_000  # signs of a typed answer that an event keeps
_MAX_ID = 128
_AGAIN = int(Rating.Again)


@dataclass(frozen=True)
class AnswerRecord:
    """One answer. ``stamp`` is its place in the replay order; ``rating`` 0 where nothing is scheduled.

    ``share`` is in thousandths, ``ms`` the time taken, ``at_ms`` the PC's clock (UTC ms).
    """

    id: str
    stamp: str
    person: str
    course: str
    version: str
    question: str
    topic: str
    lesson: str
    mode: Mode
    share: int
    right: bool
    rating: int
    ms: int
    at_ms: int
    given: Given

    @property
    def key(self) -> tuple[str, str, str]:
        """Name the card: person, course, question."""
        return (self.person, self.course, self.question)

    def body(self) -> dict[str, object]:
        """Give the body of the event ``learn.answered``."""
        return {
            "course": self.course,
            "version": self.version,
            "question": self.question,
            "topic": self.topic,
            "lesson": self.lesson,
            "mode": self.mode.value,
            "share": self.share,
            "right": self.right,
            "rating": self.rating,
            "ms": self.ms,
            "at_ms": self.at_ms,
            "given": given_to_json(self.given),
        }

    @classmethod
    def of(cls, event: Event) -> AnswerRecord:
        """Read an event ``learn.answered``; BadRecord where its body is malformed."""
        body = event.body
        right, share = body.get("right"), _number(body, "share", 1000)
        given = body.get("given")
        if not isinstance(right, bool) or not isinstance(given, Mapping):
            msg = "right or given"
            raise BadRecord(msg)
        try:
            mode, answer = Mode(_text(body, "mode")), given_from_json(given)
        except (ValueError, TypeError) as error:
            raise BadRecord(str(error)) from error
        return cls(
            id=event.id,
            stamp=stamp(event),
            person=learner(event),
            course=_text(body, "course"),
            version=_text(body, "version"),
            question=_text(body, "question"),
            topic=_text(body, "topic"),
            lesson=_text(body, "lesson"),
            mode=mode,
            share=share,
            right=right,
            rating=_number(body, "rating", 4),
            ms=_number(body, "ms"),
            at_ms=_number(body, "at_ms"),
            given=answer,
        )


@dataclass(frozen=True)
class LessonRecord:
    """A lesson opened or finished, as its event says it."""

    person: str
    course: str
    version: str
    lesson: str
    at_ms: int

    def body(self) -> dict[str, object]:
        """Give the body of ``learn.lesson_opened`` and ``learn.lesson_finished``."""
        return {
            "course": self.course,
            "version": self.version,
            "lesson": self.lesson,
            "at_ms": self.at_ms,
        }

    @classmethod
    def of(cls, event: Event) -> LessonRecord:
        """Read one of these events; BadRecord where its body is malformed."""
        body = event.body
        return cls(
            learner(event),
            _text(body, "course"),
            _text(body, "version"),
            _text(body, "lesson"),
            _number(body, "at_ms"),
        )


class CardRecord(NamedTuple):
    """A question of a learner with FSRS's state; ``stamp`` is that of the last answer in it.

    A named tuple: one is made for every review, and a frozen dataclass would cost a tenth of it.
    """

    person: str
    course: str
    question: str
    topic: str
    lesson: str
    card: Card
    stamp: str
    reviews: int
    lapses: int
    right: bool

    @property
    def key(self) -> tuple[str, str, str]:
        """Name the card: person, course, question."""
        return (self.person, self.course, self.question)


def follow(before: CardRecord | None, answer: AnswerRecord) -> CardRecord:
    """Give the card after the next answer in the order of the log; its rating must not be 0."""
    missed = answer.rating == _AGAIN
    if before is None:
        return _record(answer, review(FRESH, answer.rating, answer.at_ms), 1, int(missed))
    card = review(before.card, answer.rating, answer.at_ms)
    return _record(answer, card, before.reviews + 1, before.lapses + missed)


def replay(answers: Iterable[AnswerRecord]) -> dict[tuple[str, str, str], CardRecord]:
    """Give the cards after many answers in any order: the same as :func:`follow` one by one."""
    lines: dict[tuple[str, str, str], list[AnswerRecord]] = {}
    for one in answers:
        if one.rating:
            lines.setdefault(one.key, []).append(one)
    found = {}
    for key, line in lines.items():
        line.sort(key=lambda one: (one.stamp, one.id))
        card = FRESH
        for one in line:
            card = review(card, one.rating, one.at_ms)
        missed = sum(one.rating == _AGAIN for one in line)
        found[key] = _record(line[-1], card, len(line), missed)
    return found


def stamp(event: Event) -> str:
    """Write the replay order of an event as a text that sorts like it."""
    return f"{event.hlc}/{event.dev}/{event.epoch}/{event.seq:016d}"


def learner(event: Event) -> str:
    """Say who learnt: the person at the PC, or the PC itself where nobody had signed in."""
    return event.actor or nobody(event.dev)


def nobody(dev: str) -> str:
    """Name whoever uses a PC without signing in."""
    return f"@{dev}"


def _record(answer: AnswerRecord, card: Card, reviews: int, lapses: int) -> CardRecord:
    return CardRecord(
        answer.person, answer.course, answer.question, answer.topic, answer.lesson,
        card, answer.stamp, reviews, lapses, answer.right,
    )  # fmt: skip


def _text(body: Mapping[str, object], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or len(value) > _MAX_ID:
        raise BadRecord(name)
    return value


def _number(body: Mapping[str, object], name: str, most: int = 1 << 48) -> int:
    value = body.get(name)
    if type(value) is not int or not 0 <= value <= most:
        raise BadRecord(name)
    return value
