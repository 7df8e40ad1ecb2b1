"""What is wrong with a question is told by code and field (fault 32)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from tests.unit.quiz_formats import samples

from communeapp import texts
from communeapp.core.training.checking import (
    MOST_CHOICES,
    Severity,
    check_question,
    check_questions,
    errors,
)
from communeapp.core.training.questions import (
    Choice,
    NumberAnswer,
    Pair,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
)

ONE = samples.SINGLE
B = Pair(Rich("b"), Rich("1"))
BACKWARD = NumberAnswer(Decimal(3), Decimal(1))


def found(question: Question) -> set[tuple[str, str]]:
    return {(one.code, one.field) for one in check_question(question)}


@pytest.mark.parametrize("question", samples.ALL, ids=[one.id for one in samples.ALL])
def test_good_questions_have_no_errors(question: Question) -> None:
    assert errors(check_question(question)) == ()


def choices(*weights: int) -> tuple[Choice, ...]:
    return tuple(Choice(Rich(f"p {at}"), Decimal(one)) for at, one in enumerate(weights))


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"id": "Có dấu"}, "quiz.bad_id", "id"),
        ({"id": ""}, "quiz.bad_id", "id"),
        ({"stem": Rich("  ")}, "quiz.no_stem", "stem"),
        ({"stem": Rich("a\u202eb")}, "quiz.invisible", "stem"),
        ({"stem": Rich("a\u200bb")}, "quiz.invisible", "stem"),
        ({"stem": Rich("a\x07b")}, "quiz.invisible", "stem"),
        ({"stem": Rich("a" * 30_000)}, "quiz.too_long", "stem"),
        ({"explanation": Rich("x\u2066y")}, "quiz.invisible", "explanation"),
        ({"title": "x\ufeffy"}, "quiz.invisible", "title"),
        ({"points": Decimal(0)}, "quiz.bad_points", "points"),
        ({"points": Decimal("NaN")}, "quiz.bad_points", "points"),
        ({"choices": choices(0, 0)}, "quiz.no_right", "choices"),
        ({"choices": choices(50, 50)}, "quiz.no_right", "choices"),
        ({"choices": choices(100, 100)}, "quiz.two_right", "choices"),
        ({"choices": choices(100)}, "quiz.too_few", "choices"),
        ({"choices": choices(100, *[0] * 5_000)}, "quiz.too_many", "choices"),
        ({"choices": (Choice(Rich("a"), Decimal(100)), Choice(Rich(" a ")))}, "quiz.equal_choices", "choices"),
        ({"choices": (Choice(Rich("a"), Decimal(100)), Choice(Rich("")))}, "quiz.empty_choice", "choices[1]"),
        ({"choices": (*choices(100), Choice(Rich("b"), Decimal(-101)))}, "quiz.bad_weight", "choices[1]"),
        ({"choices": (*choices(100), Choice(Rich("b\u200e")))}, "quiz.invisible", "choices[1]"),
    ],
)  # fmt: skip
def test_a_bad_single_choice_is_told(changes: dict[str, Any], code: str, field: str) -> None:
    bad = replace(ONE, **changes)
    assert (code, field) in {(one.code, one.field) for one in errors(check_question(bad))}


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (Question("a", QuestionKind.MULTIPLE, Rich("?"), choices=choices(0, 0, -10)), "quiz.no_right"),
        (Question("a", QuestionKind.TRUE_FALSE, Rich("?")), "quiz.no_right"),
        (Question("a", QuestionKind.MATCHING, Rich("?"), pairs=(Pair(Rich("a"), Rich("b")),)), "quiz.too_few"),
        (Question("a", QuestionKind.MATCHING, Rich("?"), pairs=(Pair(Rich("a"), Rich("b")),) * 2), "quiz.equal_lefts"),
        (Question("a", QuestionKind.MATCHING, Rich("?"), pairs=(Pair(Rich("a"), Rich("")), B)), "quiz.empty_choice"),
        (Question("a", QuestionKind.ORDERING, Rich("?"), steps=(Rich("a"),)), "quiz.too_few"),
        (Question("a", QuestionKind.ORDERING, Rich("?"), steps=(Rich("a"), Rich("a"))), "quiz.equal_steps"),
        (Question("a", QuestionKind.SHORT, Rich("?")), "quiz.too_few"),
        (Question("a", QuestionKind.SHORT, Rich("?"), answers=(ShortAnswer("x", Decimal(50)),)), "quiz.no_right"),
        (Question("a", QuestionKind.NUMERIC, Rich("?"), numbers=(BACKWARD,)), "quiz.empty_range"),
        (Question("a", QuestionKind.MISTAKE, Rich("?"), document=samples.MISTAKE.document[:1]), "quiz.too_few"),
        (replace(samples.MISTAKE, document=samples.MISTAKE.document[::2]), "quiz.no_right"),
        (Question("a", QuestionKind.MISTAKE, Rich("?"), document=samples.MISTAKE.document * 100), "quiz.too_many"),
    ],
    ids=range(13),
)  # fmt: skip
def test_other_kinds(question: Question, code: str) -> None:
    assert code in {one.code for one in errors(check_question(question))}


def test_notes_do_not_forbid() -> None:
    bare = replace(ONE, explanation=Rich(""), sources=())
    notes = check_question(bare)
    assert {one.code for one in notes} == {"quiz.no_explanation", "quiz.no_source"}
    assert {one.severity for one in notes} == {Severity.NOTE}
    decomposed = replace(ONE, stem=Rich("nha\u0300"))
    assert ("quiz.not_composed", "stem") in found(decomposed)
    everything = Question("a", QuestionKind.SHORT, Rich("?"), answers=(ShortAnswer("*"),))
    assert ("quiz.anything_right", "answers[0]") in found(everything)


def test_questions_are_compared_with_each_other() -> None:
    twin = replace(ONE, id="khac", stem=Rich("MẬT KHẨU nào  khó đoán nhất?"))
    together = check_questions([ONE, replace(ONE, stem=Rich("khác?")), twin])
    assert (1, "quiz.id_twice") in {(at, one.code) for at, one in together}
    assert (2, "quiz.stem_twice") in {(at, one.code) for at, one in together}


def test_5000_options_are_told_once_and_quickly() -> None:
    bad = replace(ONE, choices=choices(100, *[0] * 5_000))
    codes = [one.code for one in check_question(bad)]
    assert codes.count("quiz.too_many") == 1
    assert len(codes) < MOST_CHOICES


def test_every_finding_has_its_sentence() -> None:
    known = texts.catalogue("vi")
    bad = replace(ONE, id="", stem=Rich(""), choices=choices(0, 0))
    assert {one.code for one in check_question(bad)} <= set(known)
