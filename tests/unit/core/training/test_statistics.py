"""Statistics of questions, against numbers worked out by hand."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.unit.services.training.exam_parts import single

from communeapp.core.training.questions import Given, Question, QuestionKind, Rich
from communeapp.core.training.statistics import (
    ItemVerdict,
    Sat,
    item_statistics,
    sat,
)


def rows(shares: list[int], wholes: list[int], question: Question | None = None) -> list[Sat]:
    one = question or single(1)
    return [Sat(one, Given(), share, whole) for share, whole in zip(shares, wholes, strict=True)]


def test_the_rest_of_an_attempt_leaves_the_question_itself_out() -> None:
    paper = [single(1), replace(single(2), points=Decimal(3)), single(3)]
    found = sat(paper, [Given()] * 3, [1000, 500, 0])
    assert [one.whole for one in found] == [375, 500, 625]  # (1.5 of 4), (1 of 2), (2.5 of 4)
    assert sat(paper[:1], [Given()], [1000])[0].whole == 0


def test_numbers_worked_out_by_hand() -> None:
    shares = [0, 0, 0, 1000, 0, 1000, 1000, 1000, 1000, 1000]
    wholes = [100, 200, 300, 400, 500, 600, 700, 800, 900, 950]
    (found,) = item_statistics(rows(shares, wholes))
    assert found.difficulty == 600
    assert found.upper_lower == 1000  # three of ten above and below
    # r = Σ(x-x̄)(y-ȳ) / √(Σ(x-x̄)² Σ(y-ȳ)²) = 1 080 000 / √(2 400 000 · 782 250)
    assert found.point_biserial == 788
    assert found.verdict is ItemVerdict.FINE
    assert (found.answers, found.empty) == (10, 10)


@pytest.mark.parametrize(
    ("shares", "wholes", "verdict"),
    [
        ([1000] * 9, range(9), ItemVerdict.FEW),
        ([1000] * 20, range(20), ItemVerdict.TOO_EASY),
        ([0] * 20, range(20), ItemVerdict.TOO_HARD),
        ([1000] * 10 + [0] * 10, range(20), ItemVerdict.WRONG_WAY),
        ([0] * 10 + [1000] * 10, range(20), ItemVerdict.FINE),
        ([0, 1000] * 10, range(20), ItemVerdict.WEAK),
        ([0, 1000] * 10, [500] * 20, ItemVerdict.FINE),  # nobody differs: nothing can be told
    ],
    ids=["few", "easy", "hard", "wrong-way", "fine", "weak", "alike"],
)
def test_verdicts(shares: list[int], wholes: list[int], verdict: ItemVerdict) -> None:
    (found,) = item_statistics(rows(shares, list(wholes)))
    assert found.verdict is verdict


def test_what_cannot_be_told_is_none() -> None:
    (found,) = item_statistics(rows([1000], [500]))
    assert (found.upper_lower, found.point_biserial) == (None, None)
    (found,) = item_statistics(rows([1000] * 30, list(range(30))))
    assert found.point_biserial is None
    assert found.upper_lower == 0


def test_options_are_counted_by_their_words_whatever_their_place() -> None:
    one = single(1)
    turned = replace(one, choices=one.choices[::-1])
    found = item_statistics(
        [
            Sat(one, Given(choices=(0,)), 1000, 0),
            Sat(turned, Given(choices=(3,)), 1000, 0),
            Sat(turned, Given(choices=(0,)), 0, 0),
            Sat(one, Given(choices=(17,)), 0, 0),
            Sat(one, None, 0, 0),
        ]
    )[0]
    counted = dict(zip(found.options, found.chosen, strict=True))
    assert counted == {"Đúng 1": 2, "Sai ba 1": 1, "Sai một 1": 0, "Sai hai 1": 0}
    assert found.empty == 0


def test_other_kinds_have_no_options() -> None:
    short = Question("s", QuestionKind.SHORT, Rich("?"))
    (found,) = item_statistics([Sat(short, Given(text="x"), 0, 0)])
    assert (found.options, found.chosen) == ((), ())


def test_questions_come_by_their_ids_whatever_order_attempts_came_in() -> None:
    made = [Sat(single(at % 5), Given(), 1000 * (at % 2), at) for at in range(60)]
    expected = item_statistics(made)
    random.Random(4).shuffle(made)
    assert [one.question for one in expected] == [f"q-000{at}" for at in range(5)]
    assert item_statistics(made) == expected
