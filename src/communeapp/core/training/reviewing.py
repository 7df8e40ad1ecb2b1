"""When a question comes back: FSRS by the ``fsrs`` package, with its fixed parameters and no chance.

A card is one question of one learner. Its state is nothing but the replay of the answers in the order
of the log, so that two PCs that hold the same answers hold the same cards. Instants are UTC ms.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from fsrs import Card, Rating, Scheduler, State

from communeapp.core.training.questions import Question, QuestionKind, Score

__all__ = [
    "DAY_MS", "FRESH", "LONGEST_DAYS", "Card", "Grade", "Mode", "Rating", "card_of", "expected_ms",
    "is_due", "last_ms", "rate", "replay", "retrievability", "review", "state_of", "wanted_ms",
]  # fmt: skip

DAY_MS = 86_400_000
#: What a learner knows is asked again within a year: laws and offices change faster than memory.
LONGEST_DAYS = 365
#: A part of the marks from here on is "hard": it was nearly known.
NEARLY = 750
#: Whoever needs longer went away from the desk; the time says nothing any more.
AWAY_MS = 300_000
_SLOW = 3
_MS_PER_WORD = 280  # some 215 syllables a minute, read with attention on a screen
_ACT_MS = {
    QuestionKind.SINGLE: 2_000, QuestionKind.MULTIPLE: 4_000, QuestionKind.TRUE_FALSE: 1_500,
    QuestionKind.MATCHING: 10_000, QuestionKind.ORDERING: 10_000, QuestionKind.SHORT: 6_000,
    QuestionKind.NUMERIC: 4_000, QuestionKind.MISTAKE: 6_000,
}  # fmt: skip
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MS = dt.timedelta(milliseconds=1)
_SCHEDULER = Scheduler(enable_fuzzing=False)
_RATINGS = {int(one): one for one in Rating}  # a look-up is quicker than making the enum again

#: A question that was never answered.
FRESH = Card(card_id=0, due=_EPOCH)


class Mode(StrEnum):
    """Where a question was answered."""

    PRACTICE = "practice"  # a session chosen by the program
    REVIEW = "review"  # only what is due
    LESSON = "lesson"  # at the end of a lesson


@dataclass(frozen=True)
class Grade:
    """One answer as the schedule takes it: ``rating`` 1 (again) … 4 (easy), ``at_ms`` when."""

    rating: int
    at_ms: int


@dataclass(frozen=True)
class CardState:
    """A card in plain values, as the database keeps it; floats by ``repr``, exactly."""

    state: int
    step: int | None
    stability: str
    difficulty: str
    due_ms: int
    last_ms: int


def rate(question: Question, score: Score, ms: int) -> Rating | None:
    """Turn an answer into FSRS's rating; None where there is nothing to schedule.

    Wrong is *again*, nearly all of the marks *hard*. Right is *good*; *easy* when it came within the
    time that reading takes, never for true or false, where luck is half of it; *hard* when it took
    three times as long. ``ms`` 0 is unknown.
    """
    if not score.marked or question.kind in (QuestionKind.NOTE, QuestionKind.ESSAY):
        return None
    if not score.right:
        return Rating.Hard if score.share >= NEARLY else Rating.Again
    if not 0 < ms <= AWAY_MS:
        return Rating.Good
    usual = expected_ms(question)
    if ms > _SLOW * usual:
        return Rating.Hard
    if ms <= usual and question.kind is not QuestionKind.TRUE_FALSE:
        return Rating.Easy
    return Rating.Good


def expected_ms(question: Question) -> int:
    """Say how long reading a question and answering it without hesitation takes, in ms."""
    texts = [question.stem.text, *(one.text.text for one in question.choices)]
    texts += [one.text for one in question.steps]
    texts += [side.text for pair in question.pairs for side in (pair.left, pair.right)]
    texts += [one.text for one in question.document]
    words = sum(len(text.split()) for text in texts)
    return words * _MS_PER_WORD + _ACT_MS.get(question.kind, 0)


def review(card: Card, rating: int, at_ms: int) -> Card:
    """Give the card after an answer; ``card`` stays as it is.

    A clock that was set back counts as the same day: FSRS then takes the short step.
    """
    return _SCHEDULER.review_card(card, _RATINGS[rating], _EPOCH + at_ms * _MS)[0]


def replay(grades: Iterable[Grade]) -> Card:
    """Give the card after all answers, which come in the order of the log."""
    card = FRESH
    for one in grades:
        card = review(card, one.rating, one.at_ms)
    return card


def wanted_ms(card: Card) -> int:
    """Say when a card should be asked again: when FSRS wants it, at the latest after a year."""
    return min(_ms(card.due), last_ms(card) + LONGEST_DAYS * DAY_MS)


def last_ms(card: Card) -> int:
    """Say when a card was answered last; 0 where it never was."""
    return _ms(card.last_review or _EPOCH)


def is_due(wanted: int, last_ms: int, now_ms: int) -> bool:
    """Say whether a card is due; one that was answered in the future was answered under a wrong clock."""
    return wanted <= now_ms or last_ms > now_ms + DAY_MS


def retrievability(card: Card, now_ms: int) -> float:
    """Say how likely the answer is still known, 0…1; 0 where it never was given."""
    return float(_SCHEDULER.get_card_retrievability(card, _EPOCH + now_ms * _MS))


def state_of(card: Card) -> CardState:
    """Give a card's values for the database."""
    return CardState(
        int(card.state),
        card.step,
        repr(card.stability),
        repr(card.difficulty),
        _ms(card.due),
        last_ms(card),
    )


def card_of(state: CardState) -> Card:
    """Make the card again; :func:`state_of` of it is equal."""
    return Card(
        card_id=0,
        state=State(state.state),
        step=state.step,
        stability=float(state.stability),
        difficulty=float(state.difficulty),
        due=_EPOCH + state.due_ms * _MS,
        last_review=_EPOCH + state.last_ms * _MS,
    )


def _ms(moment: dt.datetime) -> int:
    return (moment - _EPOCH) // _MS
