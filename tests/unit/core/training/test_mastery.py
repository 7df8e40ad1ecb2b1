"""The figures of the progress pictures."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.training.mastery import FORECAST_DAYS, Known, forecast, mastery, strength

TODAY = dt.date(2026, 11, 30)


def test_nothing_known_is_nothing() -> None:
    assert mastery([], 10) == 0
    assert mastery([], 0) == 0


def test_all_known_for_long_is_everything() -> None:
    assert mastery([Known(1.0, 30.0, right=True)] * 10, 10) == 1000


def test_what_was_never_asked_counts_nothing() -> None:
    assert mastery([Known(1.0, 30.0, right=True)] * 3, 12) == 250


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (Known(1.0, 10.0, right=True), Known(1.0, 2.0, right=True)),
        (Known(0.9, 10.0, right=True), Known(0.7, 10.0, right=True)),
        (Known(0.5, 2.0, right=True), Known(1.0, 2.0, right=False)),
    ],
)
def test_firm_fresh_and_right_is_better(better: Known, worse: Known) -> None:
    assert strength(better) > strength(worse)


def test_one_right_answer_is_a_good_half() -> None:
    assert 0.5 < strength(Known(1.0, 2.3, right=True)) < 0.75


def test_a_question_counts_between_nothing_and_one() -> None:
    for retrievability in (0.0, 0.4, 1.0):
        for stability in (0.001, 1.0, 21.0, 36_500.0):
            for right in (False, True):
                assert 0 <= strength(Known(retrievability, stability, right)) <= 1


def test_overdue_reviews_are_those_of_today() -> None:
    days = [TODAY + dt.timedelta(days=one) for one in (-40, -1, 0, 1, 1, 13, 14, 300)]
    counts = forecast(days, TODAY)
    assert len(counts) == FORECAST_DAYS
    assert counts[0] == 3
    assert counts[1] == 2
    assert counts[13] == 1
    assert sum(counts) == 6
