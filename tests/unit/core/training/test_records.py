"""Answers in events, and the cards that they make in whatever order they come."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from communeapp.core.events import Event, Hlc, Scope, Tip, make_event
from communeapp.core.training.questions import Given
from communeapp.core.training.records import (
    AnswerRecord,
    BadRecord,
    CardRecord,
    LessonRecord,
    follow,
    learner,
    replay,
    stamp,
)
from communeapp.core.training.reviewing import DAY_MS, Mode, state_of

NOW = 1_796_000_000_000
DEV = "d" * 32


def answer(number: int, **more: object) -> AnswerRecord:
    plain = AnswerRecord(
        id="", stamp=f"{number:04}", person="p1", course="a", version="1", question="q1",
        topic="t", lesson="l", mode=Mode.PRACTICE, share=1000, right=True, rating=3, ms=5_000,
        at_ms=NOW + number * DAY_MS, given=Given(choices=(1,)),
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


def event(body: dict[str, object], actor: str = "p1", number: int = 0) -> Event:
    return make_event(
        type_="learn.answered", dev=DEV, epoch="e" * 32, tip=Tip(number), hlc=Hlc(NOW, number),
        actor=actor, scope=Scope.OFFICE, body=body,
    )  # fmt: skip


def test_an_answer_comes_out_of_its_event_as_it_went_in() -> None:
    made = event(answer(1).body())
    read = AnswerRecord.of(made)
    assert read == answer(1, id=made.id, stamp=stamp(made))


def test_whoever_did_not_sign_in_is_the_pc() -> None:
    assert learner(event(answer(1).body(), actor="")) == "@" + DEV
    assert AnswerRecord.of(event(answer(1).body(), actor="")).person == "@" + DEV


def test_the_stamp_sorts_like_the_replay() -> None:
    stamps = [stamp(event(answer(1).body(), number=one)) for one in (0, 1, 9, 10, 200)]
    assert stamps == sorted(stamps)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("share", 1001), ("share", -1), ("share", "1000"), ("share", True), ("right", 1),
        ("rating", 5), ("mode", "exam"), ("question", 7), ("question", "x" * 129),
        ("given", []), ("given", {"choices": ["a"]}), ("given", {"nonsense": 1}), ("at_ms", None),
    ],
)  # fmt: skip
def test_a_body_that_nobody_would_write_is_refused(name: str, value: object) -> None:
    with pytest.raises(BadRecord):
        AnswerRecord.of(event({**answer(1).body(), name: value}))


def test_a_lesson_comes_out_of_its_event() -> None:
    record = LessonRecord("p1", "a", "1", "l", NOW)
    assert LessonRecord.of(event(record.body())) == record
    with pytest.raises(BadRecord):
        LessonRecord.of(event({"course": "a"}))


def shown(card: CardRecord) -> tuple[object, ...]:
    return (
        state_of(card.card), card.stamp, card.reviews, card.lapses, card.right, card.lesson,
    )  # fmt: skip


def test_one_by_one_and_all_at_once_are_the_same() -> None:
    chance = random.Random(7)
    for _ in range(20):
        answers = [
            answer(n, rating=chance.randint(1, 4), right=chance.random() < 0.7)
            for n in range(chance.randint(1, 30))
        ]
        card = None
        for one in answers:
            card = follow(card, one)
        assert card is not None
        chance.shuffle(answers)
        assert shown(replay(answers)["p1", "a", "q1"]) == shown(card)


def test_what_is_not_scheduled_makes_no_card() -> None:
    assert replay([answer(1, rating=0)]) == {}


def test_lapses_are_counted() -> None:
    ratings = (3, 1, 3, 1, 4)
    card = replay([answer(n, rating=one) for n, one in enumerate(ratings)])["p1", "a", "q1"]
    assert (card.reviews, card.lapses) == (5, 2)
