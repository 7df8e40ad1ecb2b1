"""What answers are worth, kind by kind; what counts as the same answer in Vietnamese."""

from __future__ import annotations

import time
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.training.given_json import given_from_json, given_to_json
from communeapp.core.training.questions import (
    Choice,
    DocumentLine,
    Given,
    NumberAnswer,
    Pair,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
)
from communeapp.core.training.scoring import FULL, matches, read_number, right_answer, score


def choices(*weights: int) -> tuple[Choice, ...]:
    return tuple(
        Choice(Rich(f"phương án {at}"), Decimal(weight), Rich(f"vì {at}"))
        for at, weight in enumerate(weights)
    )


SINGLE = Question("s", QuestionKind.SINGLE, Rich("?"), choices=choices(0, 100, 50))
MULTIPLE = Question("m", QuestionKind.MULTIPLE, Rich("?"), choices=choices(50, 50, 0, 0))
PENALTY = replace(MULTIPLE, choices=choices(50, 50, -100, -50))
TRUTH = Question(
    "t", QuestionKind.TRUE_FALSE, Rich("?"), truth=True, if_right=Rich("đúng"), if_wrong=Rich("sai")
)
MATCHING = Question(
    "g",
    QuestionKind.MATCHING,
    Rich("?"),
    pairs=(
        Pair(Rich("a"), Rich("1")),
        Pair(Rich("b"), Rich("2")),
        Pair(Rich("c"), Rich("1")),
        Pair(Rich(""), Rich("3")),
    ),
)
ORDERING = Question(
    "o", QuestionKind.ORDERING, Rich("?"), steps=tuple(Rich(one) for one in "abcde")
)
SHORT = Question(
    "h",
    QuestionKind.SHORT,
    Rich("?"),
    answers=(ShortAnswer("VNeID"), ShortAnswer("vne*", Decimal(50), Rich("gần đúng"))),
)
NUMERIC = Question(
    "n",
    QuestionKind.NUMERIC,
    Rich("?"),
    unit="chữ số",
    numbers=(
        NumberAnswer(Decimal(12), Decimal(12)),
        NumberAnswer(Decimal(10), Decimal(14), Decimal(40)),
    ),
)
MISTAKE = Question(
    "k",
    QuestionKind.MISTAKE,
    Rich("?"),
    document=(
        DocumentLine("1"),
        DocumentLine("2", wrong=True, why=Rich("vì")),
        DocumentLine("3", wrong=True),
        DocumentLine("4"),
    ),
)


@pytest.mark.parametrize(
    ("question", "answer", "share"),
    [
        (SINGLE, Given(choices=(1,)), 1000),
        (SINGLE, Given(choices=(2,)), 500),
        (SINGLE, Given(choices=(0,)), 0),
        (SINGLE, Given(choices=(0, 1)), 0),
        (SINGLE, Given(choices=(9,)), 0),
        (SINGLE, Given(choices=(-1,)), 0),
        (MULTIPLE, Given(choices=(0, 1)), 1000),
        (MULTIPLE, Given(choices=(1, 0, 0)), 1000),
        (MULTIPLE, Given(choices=(0,)), 500),
        (MULTIPLE, Given(choices=(0, 1, 2)), 500),
        (MULTIPLE, Given(choices=(0, 1, 2, 3)), 0),
        (MULTIPLE, Given(choices=(0, 2)), 0),
        (PENALTY, Given(choices=(0, 1, 3)), 500),
        (PENALTY, Given(choices=(0, 1, 2)), 0),
        (TRUTH, Given(truth=True), 1000),
        (TRUTH, Given(truth=False), 0),
        (MATCHING, Given(pairs=(0, 1, 2)), 1000),
        (MATCHING, Given(pairs=(2, 1, 0)), 1000),  # equal right sides are one as good as the other
        (MATCHING, Given(pairs=(0, 3, -1)), 333),
        (MATCHING, Given(pairs=(0,)), 333),
        (ORDERING, Given(steps=(0, 1, 2, 3, 4)), 1000),
        (ORDERING, Given(steps=(1, 2, 3, 4, 0)), 750),
        (ORDERING, Given(steps=(4, 3, 2, 1, 0)), 0),
        (ORDERING, Given(steps=(0, 1, 2, 3)), 0),
        (ORDERING, Given(steps=(0, 0, 1, 2, 3)), 0),
        (SHORT, Given(text="vneid"), 1000),
        (SHORT, Given(text="  VNEID "), 1000),
        (SHORT, Given(text="VNe 2"), 500),
        (SHORT, Given(text="khác"), 0),
        (NUMERIC, Given(number="12"), 1000),
        (NUMERIC, Given(number="12 chữ số"), 1000),
        (NUMERIC, Given(number="10,5"), 400),
        (NUMERIC, Given(number="mười hai"), 0),
        (MISTAKE, Given(lines=(1, 2)), 1000),
        (MISTAKE, Given(lines=(1,)), 500),
        (MISTAKE, Given(lines=(1, 2, 0)), 500),
        (MISTAKE, Given(lines=(0, 1)), 0),
        (MISTAKE, Given(lines=(0, 1, 2, 3)), 0),
    ],
)
def test_an_answer_is_worth(question: Question, answer: Given, share: int) -> None:
    found = score(question, answer)
    assert (found.share, found.right) == (share, share == FULL)


def test_what_is_said_fits_the_answer() -> None:
    assert score(SINGLE, Given(choices=(2,))).feedback == (Rich("vì 2"),)
    assert score(TRUTH, Given(truth=True)).feedback == (Rich("đúng"),)
    assert score(TRUTH, Given(truth=False)).feedback == (Rich("sai"),)
    assert score(SHORT, Given(text="vnei")).feedback == (Rich("gần đúng"),)
    assert score(MISTAKE, Given(lines=(1,))).feedback == (Rich("vì"),)


@pytest.mark.parametrize("question", [SINGLE, MULTIPLE, TRUTH, MATCHING, ORDERING, SHORT, NUMERIC, MISTAKE],
                         ids=lambda one: one.id)  # fmt: skip
def test_nothing_given_is_worth_nothing_and_the_right_answer_everything(question: Question) -> None:
    assert score(question, Given()).share == 0
    best = score(question, right_answer(question))
    assert (best.share, best.right) == (FULL, True)


def test_an_essay_waits_for_a_person_and_a_text_asks_nothing() -> None:
    essay = score(Question("e", QuestionKind.ESSAY, Rich("?")), Given(text="bài"))
    assert (essay.marked, essay.right, essay.share) == (False, False, 0)
    assert score(Question("d", QuestionKind.NOTE, Rich("?")), Given()).share == FULL


def test_three_thirds_are_full_marks_and_two_are_not() -> None:
    third = Decimal("33.33333")
    thirds = replace(MULTIPLE, choices=tuple(Choice(Rich(c), third) for c in "abc"))
    assert score(thirds, Given(choices=(0, 1, 2))).right
    assert score(thirds, Given(choices=(0, 1))).share == 666
    tiny = replace(MULTIPLE, choices=choices(100, 100))
    tiny = replace(tiny, choices=(*tiny.choices, Choice(Rich("c"), Decimal("0.00001"))))
    assert score(tiny, Given(choices=(0, 1))).share == 999  # not rounded up to "right"


@pytest.mark.parametrize(
    ("pattern", "typed", "case", "marks", "fits"),
    [
        ("hòa bình", "Hoà  bình ", False, True, True),
        ("thủy", "thuỷ", False, True, True),
        ("đất đai", "dat dai", False, False, True),
        ("đất đai", "dat dai", False, True, False),
        ("Đất", "đất", True, True, False),
        ("Đất", "ĐẤT", False, True, True),
        ("Dat", "ĐAT", True, False, False),
        ("a*c", "abbbc", False, True, True),
        ("a*c", "abbb", False, True, False),
        ("a*b*c", "a b b c", False, True, True),
        ("*", "bất cứ gì", False, True, True),
        ("5 \\* 3", "5 * 3", False, True, True),
        ("5 \\* 3", "5 x 3", False, True, False),
        ("ab*ba", "aba", False, True, False),
        ("50%", "50%", False, True, True),
        ("a.c", "abc", False, True, False),
    ],
)
def test_the_same_answer(pattern: str, typed: str, case: bool, marks: bool, fits: bool) -> None:
    assert matches(pattern, typed, case_matters=case, marks_matter=marks) is fits


def test_decomposed_letters_are_the_same() -> None:
    assert matches("nhà", "nha\u0300", case_matters=True, marks_matter=True)


def test_many_stars_cost_little_time() -> None:
    start = time.perf_counter()
    assert not matches("*a" * 500 + "b", "a" * 2000, case_matters=False, marks_matter=True)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("typed", "unit", "values"),
    [
        ("12", "", ["12"]),
        ("-3,5", "", ["-3.5"]),
        ("\u22123", "", ["-3"]),
        ("1.234,5", "", ["1234.5"]),
        ("1,234.5", "", ["1234.5"]),
        ("1.234", "", ["1234", "1.234"]),
        ("1 234 567", "", ["1234567"]),
        ("70%", "", ["70"]),
        ("12 chữ số", "chữ số", ["12"]),
        ("1e3", "", ["1E+3"]),
        (",5", "", ["0.5"]),
        ("", "", []),
        ("1/2", "", []),
        ("NaN", "", []),
        ("9" * 100, "", []),
        ("1.2.3", "", []),
    ],
)
def test_numbers_as_people_type_them(typed: str, unit: str, values: list[str]) -> None:
    assert list(read_number(typed, unit)) == [Decimal(one) for one in values]


givens = st.builds(
    Given,
    choices=st.lists(st.integers(-3, 9), max_size=6).map(tuple),
    truth=st.none() | st.booleans(),
    pairs=st.lists(st.integers(-3, 9), max_size=6).map(tuple),
    steps=st.lists(st.integers(-3, 9), max_size=6).map(tuple),
    text=st.text(max_size=20),
    number=st.text("0123456789.,-+eE% ", max_size=12),
    lines=st.lists(st.integers(-3, 9), max_size=6).map(tuple),
)


@given(
    st.sampled_from(
        [SINGLE, MULTIPLE, PENALTY, TRUTH, MATCHING, ORDERING, SHORT, NUMERIC, MISTAKE]
    ),
    givens,
)
def test_any_answer_has_a_score_and_comes_back_from_json(question: Question, answer: Given) -> None:
    found = score(question, answer)
    assert 0 <= found.share <= FULL
    assert found.right is (found.share == FULL)
    data = given_to_json(answer)
    assert given_from_json(data) == answer
    assert all(type(one) in (int, str, list) for one in data.values())


@pytest.mark.parametrize(
    "data",
    [{"choices": "1"}, {"choices": [1.5]}, {"choices": [True]}, {"truth": 2}, {"text": 1}, {"x": 1},
     {"lines": [0] * 2000}, {"text": "a" * 200_000}, {"number": None}],
    ids=range(9),
)  # fmt: skip
def test_what_is_no_answer_is_refused(data: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError)):
        given_from_json(data)
