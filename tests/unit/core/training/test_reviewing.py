"""The schedule of reviews: the reference numbers of FSRS, real logs, and what a rating is made of."""

from __future__ import annotations

import csv
import datetime as dt
import itertools
import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import fsrs
import pytest
from tests.conftest import SHARED

from communeapp.core.training.questions import Choice, Question, QuestionKind, Rich, Score
from communeapp.core.training.reviewing import (
    DAY_MS,
    FRESH,
    LONGEST_DAYS,
    Card,
    Grade,
    Rating,
    card_of,
    expected_ms,
    is_due,
    last_ms,
    rate,
    replay,
    retrievability,
    review,
    state_of,
    wanted_ms,
)

FSRS = SHARED / "data" / "fsrs"
START = 1_669_725_000_000  # 2022-11-29 12:30 UTC
needs_data = pytest.mark.skipif(not FSRS.is_dir(), reason="../shared is not here")


def case(name: str) -> dict[str, Any]:
    (found,) = (
        one
        for one in json.loads((FSRS / "vectors.json").read_text("utf-8"))["cases"]
        if one["name"].startswith(name)
    )
    return dict(found)


def due_days(card: Card, at_ms: int) -> int:
    return (state_of(card).due_ms - at_ms) // DAY_MS


# ---------------------------------------------------------------- the reference


@needs_data
def test_the_fixed_parameters_are_those_of_the_reference() -> None:
    said = json.loads((FSRS / "vectors.json").read_text("utf-8"))
    used = fsrs.Scheduler(enable_fuzzing=False)
    assert list(used.parameters[:20]) == said["default_parameters_first20"]
    assert used.desired_retention == said["desired_retention"]


@needs_data
def test_intervals_when_each_review_comes_on_its_day() -> None:
    vector = case("review each card")
    card, at, found = FRESH, START, []
    for rating in vector["ratings"]:
        card = review(card, rating, at)
        found.append(due_days(card, at))
        at = state_of(card).due_ms
    assert found == vector["expected_interval_days"]


@needs_data
def test_the_state_of_memory_after_gaps_of_days() -> None:
    vector = case("memory state")
    at, grades = START, []
    for rating, gap in zip(vector["ratings"], vector["day_gaps"], strict=True):
        at += gap * DAY_MS
        grades.append(Grade(rating, at))
    card = replay(grades)
    assert card.stability == pytest.approx(vector["expected_stability"], abs=1e-4)
    assert card.difficulty == pytest.approx(vector["expected_difficulty"], abs=1e-4)


@needs_data
def test_ten_times_easy_within_a_second() -> None:
    vector = case("ten times Easy")
    card = replay(Grade(one, START + place) for place, one in enumerate(vector["ratings"]))
    assert card.difficulty == vector["expected_difficulty"]


def real_reviews() -> Sequence[tuple[str, int, dt.datetime]]:
    with (FSRS / "review_logs_dev.csv").open(encoding="utf-8") as file:
        return [
            (
                row["card_id"],
                int(row["review_rating"]),
                dt.datetime.fromisoformat(row["review_time"]),
            )
            for row in csv.DictReader(file)
        ]


@needs_data
def test_real_logs_give_the_states_of_the_bare_package() -> None:
    bare: dict[str, Card] = {}
    grades: dict[str, list[Grade]] = {}
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    for card_id, rating, when in real_reviews():
        known = bare.get(card_id) or Card(card_id=1, due=when)
        bare[card_id] = scheduler.review_card(known, Rating(rating), when)[0]
        at_ms = (when - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)) // dt.timedelta(milliseconds=1)
        grades.setdefault(card_id, []).append(Grade(rating, at_ms))
    assert sum(map(len, grades.values())) == 6_405
    for card_id, line in grades.items():
        ours, theirs = replay(line), bare[card_id]
        assert (ours.state, ours.step) == (theirs.state, theirs.step)
        assert (ours.stability, ours.difficulty) == (theirs.stability, theirs.difficulty)
        assert ours.due == theirs.due
        assert ours.last_review == theirs.last_review


@needs_data
def test_a_card_that_went_through_the_database_goes_on_the_same() -> None:
    kept: dict[str, Card] = {}
    straight: dict[str, Card] = {}
    for card_id, rating, when in real_reviews()[:1_500]:
        at_ms = round(when.timestamp() * 1000)
        straight[card_id] = review(straight.get(card_id, FRESH), rating, at_ms)
        kept[card_id] = card_of(state_of(review(kept.get(card_id, FRESH), rating, at_ms)))
    assert {key: state_of(one) for key, one in kept.items()} == {
        key: state_of(one) for key, one in straight.items()
    }


# ---------------------------------------------------------------- clocks


def test_nobody_waits_longer_than_a_year() -> None:
    card, at = FRESH, START
    for _ in range(8):
        card = review(card, Rating.Easy, at)
        at = state_of(card).due_ms
    assert due_days(card, last_ms(card)) > LONGEST_DAYS
    assert wanted_ms(card) == last_ms(card) + LONGEST_DAYS * DAY_MS


def test_a_clock_that_was_ahead_hides_no_question() -> None:
    ten_years = 3_652 * DAY_MS
    card = replay([Grade(3, START), Grade(3, START + 600_000), Grade(3, START + ten_years)])
    now = START + DAY_MS  # the clock is right again
    assert is_due(wanted_ms(card), last_ms(card), now)
    again = review(card, Rating.Good, now)
    assert wanted_ms(again) <= now + LONGEST_DAYS * DAY_MS
    assert not is_due(wanted_ms(again), last_ms(again), now)


def test_a_clock_that_was_set_back_is_the_same_day() -> None:
    card = replay([Grade(4, START), Grade(3, START - 400 * DAY_MS)])
    same_day = replay([Grade(4, START), Grade(3, START + 60_000)])
    assert card.stability == same_day.stability


def test_what_is_known_fades() -> None:
    card = replay([Grade(3, START), Grade(3, START + 600_000)])
    days = [retrievability(card, START + day * DAY_MS) for day in (0, 3, 30, 300)]
    assert days == sorted(days, reverse=True)
    assert days[0] == 1.0
    assert retrievability(FRESH, START) == 0.0


def test_a_review_leaves_the_card_before_it_alone() -> None:
    before = state_of(review(FRESH, 3, START))
    first = card_of(before)
    review(first, 1, START + DAY_MS)
    assert state_of(first) == before


# ---------------------------------------------------------------- the rating


def single(words: int = 40) -> Question:
    text = Rich(" ".join(["từ"] * words))
    choices = (Choice(Rich("đúng"), Decimal(100)), Choice(Rich("sai")))
    return Question("q", QuestionKind.SINGLE, text, choices=choices)


RIGHT, WRONG = Score(1000, right=True), Score(0, right=False)


@pytest.mark.parametrize(
    ("score", "factor", "rating"),
    [
        (WRONG, 0.5, Rating.Again),
        (Score(749, right=False), 0.5, Rating.Again),
        (Score(750, right=False), 0.5, Rating.Hard),
        (RIGHT, 0.9, Rating.Easy),
        (RIGHT, 1.1, Rating.Good),
        (RIGHT, 2.9, Rating.Good),
        (RIGHT, 3.1, Rating.Hard),
    ],
)
def test_the_rating_is_made_of_score_and_time(score: Score, factor: float, rating: Rating) -> None:
    question = single()
    assert rate(question, score, round(expected_ms(question) * factor)) is rating


@pytest.mark.parametrize("ms", [0, -5, 300_001])
def test_a_time_that_says_nothing_leaves_good(ms: int) -> None:
    assert rate(single(), RIGHT, ms) is Rating.Good


def test_true_or_false_is_half_luck() -> None:
    question = Question("q", QuestionKind.TRUE_FALSE, Rich("Đúng hay sai?"), truth=True)
    assert rate(question, RIGHT, 500) is Rating.Good


@pytest.mark.parametrize("kind", [QuestionKind.NOTE, QuestionKind.ESSAY])
def test_what_nobody_scores_is_not_scheduled(kind: QuestionKind) -> None:
    assert rate(Question("q", kind, Rich("…")), RIGHT, 5_000) is None


def test_what_waits_for_a_person_is_not_scheduled() -> None:
    assert rate(single(), Score(0, right=False, marked=False), 5_000) is None


def test_longer_questions_are_given_more_time() -> None:
    times = [expected_ms(single(words)) for words in (5, 40, 200)]
    assert times == sorted(times)
    assert all(b > a for a, b in itertools.pairwise(times))
