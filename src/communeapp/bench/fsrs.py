"""``fsrs``: 10,000 reviews through our scheduling, beside the bare ``fsrs`` package in a loop."""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from fsrs import Card, Rating, Scheduler

from communeapp.bench.registry import Bench, Goal, Outcome, in_turn, paired
from communeapp.core.errors import Bug
from communeapp.core.training.questions import Choice, Given, Question, QuestionKind, Rich
from communeapp.core.training.records import AnswerRecord, CardRecord, follow, replay
from communeapp.core.training.reviewing import DAY_MS, Mode, state_of
from communeapp.paths import Paths
from communeapp.services.office import open_office

_FULL, _SMALL = 10_000, 1_000
_CARDS = 500
_STORED = 300  # answers through the office, with event and database, reported apart
_START_MS = 1_796_000_000_000
_SEED = 20_261


@dataclass(frozen=True)
class _Review:
    card: int
    rating: int
    at_ms: int


def fsrs(bench: Bench) -> Outcome:
    """Reviews a second: what an answer does to its card, live, one after the other.

    Ours keeps for each card who, what and how often besides FSRS's state. Rating, event and
    database stand in ``more``: they are not the package's work.
    """
    reviews = _make(_SMALL if bench.runs < 5 else _FULL)
    answers = [_answer(one, place) for place, one in enumerate(reviews)]

    def ours() -> float:
        cards: dict[tuple[str, str, str], CardRecord] = {}
        started = time.perf_counter()
        for one in answers:
            key = one.key
            cards[key] = follow(cards.get(key), one)
        seconds = time.perf_counter() - started
        _check(cards, replay(answers))
        return seconds

    def baseline() -> float:
        scheduler = Scheduler(enable_fuzzing=False)
        cards: dict[int, Card] = {}
        started = time.perf_counter()
        for one in reviews:
            when = dt.datetime.fromtimestamp(one.at_ms / 1000, dt.UTC)
            card = cards.get(one.card) or Card(card_id=one.card, due=when)
            cards[one.card], _ = scheduler.review_card(card, Rating(one.rating), when)
        return time.perf_counter() - started

    pairs = in_turn(bench.runs, ours, baseline)
    started = time.perf_counter()
    replay(answers)
    more = {
        "reviews": len(reviews),
        "cards": _CARDS,
        "replay_s": round(time.perf_counter() - started, 4),
        "stored_per_s": round(_stored(bench)),
    }
    return paired("fsrs", "s", pairs, Goal("<=", 1.2), more)


def _make(count: int) -> list[_Review]:
    chance = random.Random(_SEED)  # noqa: S311 - the same reviews in every run
    at_ms, found = _START_MS, []
    for _ in range(count):
        at_ms += chance.randrange(1, DAY_MS // 50)
        rating = chance.choices((1, 2, 3, 4), (12, 8, 65, 15))[0]
        found.append(_Review(chance.randrange(_CARDS), rating, at_ms))
    return found


def _answer(one: _Review, place: int) -> AnswerRecord:
    return AnswerRecord(
        id=f"{place:064}", stamp=f"{place:016}", person="p", course="a", version="1.0",
        question=f"a-{one.card}", topic="t", lesson="l", mode=Mode.PRACTICE,
        share=0 if one.rating == 1 else 1000, right=one.rating > 1, rating=one.rating,
        ms=5_000, at_ms=one.at_ms, given=Given(choices=(0,)),
    )  # fmt: skip


def _check(
    live: dict[tuple[str, str, str], CardRecord], again: dict[tuple[str, str, str], CardRecord]
) -> None:
    """Refuse a figure of work that was not done: live and replayed cards are the same."""
    if {key: state_of(one.card) for key, one in live.items()} != {
        key: state_of(one.card) for key, one in again.items()
    }:
        raise Bug("bench.failed", name="fsrs")


def _stored(bench: Bench) -> float:
    """Answers a second as the window gives them: scored, rated, with event, on the disk."""
    questions: Sequence[Question] = [
        Question(
            f"a-{number}", QuestionKind.SINGLE, Rich("Mật khẩu nào an toàn hơn?"),
            choices=(Choice(Rich("Dài"), Decimal(100)), Choice(Rich("Ngắn"))),
        )
        for number in range(50)
    ]  # fmt: skip
    with open_office(Paths(bench.scratch / "office")) as office:
        learning = office.learning
        started = time.perf_counter()
        for number in range(_STORED):
            learning.answer(
                "a", "1.0", questions[number % 50], Given(choices=(number % 2,)),
                mode=Mode.PRACTICE, ms=4_000,
            )  # fmt: skip
        return _STORED / (time.perf_counter() - started)
