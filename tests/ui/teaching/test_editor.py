"""The question editor: every kind goes through the form and comes back whole."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from communeapp.core.training.questions import (
    Choice,
    Difficulty,
    DocumentLine,
    NumberAnswer,
    Pair,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
    TextFormat,
)
from communeapp.paths import Paths
from communeapp.services.training.courses import CourseLibrary
from communeapp.ui.application import Program
from communeapp.ui.teaching.editor.dialog import QuestionDialog
from communeapp.ui.teaching.editor.form import QuestionForm
from communeapp.ui.teaching.editor.numbers import read_decimal, typed_decimal

K = QuestionKind
M = TextFormat.MOODLE
H = Rich("<p>Hai<br>\ndòng</p>", TextFormat.HTML)

ODD = {
    "weights": Question(
        "w",
        K.MULTIPLE,
        H,
        choices=(
            Choice(Rich("a", M), Decimal("33.33333"), Rich("b", M)),
            Choice(H, Decimal("66.66667")),
            Choice(Rich("c"), Decimal(-50)),
        ),
        points=Decimal("1.5"),
        shuffle=False,
        if_right=Rich("đúng"),
        if_wrong=Rich("sai"),
        tags=("x", "y"),
        category="a/b",
        title="Tên",
        extra=(("moodlexml.penalty", "0.1"),),
        difficulty=Difficulty.HARD,
    ),
    "partly": Question(
        "p",
        K.SINGLE,
        Rich("?"),
        choices=(Choice(Rich("a"), Decimal(100)), Choice(Rich("b"), Decimal(50))),
    ),
    "truth": Question("t", K.TRUE_FALSE, Rich("?"), truth=False, explanation=Rich("vì")),
    "pairs": Question(
        "m",
        K.MATCHING,
        Rich("?"),
        pairs=(Pair(H, Rich("1")), Pair(Rich("b"), H), Pair(Rich(""), Rich("3"))),
    ),
    "steps": Question("o", K.ORDERING, Rich("?"), steps=(Rich("a"), H, Rich("c"))),
    "short": Question(
        "s",
        K.SHORT,
        Rich("?"),
        answers=(ShortAnswer("đất*"), ShortAnswer("  \\* ", Decimal(50), Rich("gần đúng"))),
        case_matters=True,
        marks_matter=True,
    ),
    "numbers": Question(
        "n",
        K.NUMERIC,
        Rich("?"),
        numbers=(
            NumberAnswer(Decimal("3.10"), Decimal("3.20"), exact=Decimal("3.15")),
            NumberAnswer(Decimal(1), Decimal(5), Decimal(50), Rich("gần")),
            NumberAnswer(None, None, Decimal(0), Rich("khác")),
        ),
        unit="triệu đồng",
    ),
    "mistake": Question(
        "d",
        K.MISTAKE,
        Rich("?"),
        document=(
            DocumentLine("CỘNG HÒA", "centre+bold"),
            DocumentLine("Số 1", "left", wrong=True, why=Rich("thiếu")),
            DocumentLine("x", "right+bold+italic"),
        ),
    ),
    "essay": Question("e", K.ESSAY, Rich("Viết."), explanation=Rich("gợi ý")),
    "note": Question("i", K.NOTE, H, points=Decimal(0)),
}


@pytest.fixture
def form(signed_in: Program) -> QuestionForm:
    """The form alone."""
    made = QuestionForm(signed_in.context)
    yield made  # type: ignore[misc]
    made.deleteLater()


def test_every_kind_comes_back_as_it_was(form: QuestionForm) -> None:
    assert {one.kind for one in ODD.values()} == set(QuestionKind)
    for name, question in ODD.items():
        form.show_question(question)
        assert form.question() == question, name


def test_questions_of_a_shipped_course_come_back_as_they_were(
    form: QuestionForm, signed_in: Program
) -> None:
    library = CourseLibrary(Paths(signed_in.context.paths.data_dir))
    by_kind: dict[QuestionKind, list[Question]] = {}
    for one in library.questions("the-thuc-van-ban"):
        by_kind.setdefault(one.kind, []).append(one)
    assert len(by_kind) > 5
    for one in (each for group in by_kind.values() for each in group[:2]):
        form.show_question(one)
        assert form.question() == one


def test_changing_the_kind_takes_the_options_over(form: QuestionForm) -> None:
    form.show_question(ODD["partly"])
    form.kind.control.choose(K.MULTIPLE)
    assert form.question().kind is K.MULTIPLE
    assert [one.text.text for one in form.question().choices] == ["a", "b"]
    form.kind.control.choose(K.SHORT)
    assert form.question().choices == ()


def test_one_right_option_takes_the_mark_from_the_other(form: QuestionForm) -> None:
    form.show_question(
        Question(
            "x", K.SINGLE, Rich("?"), choices=(Choice(Rich("a"), Decimal(100)), Choice(Rich("b")))
        )
    )
    second = form.single.lines[1]
    second.right.setChecked(True)  # type: ignore[attr-defined]
    assert [one.weight for one in form.question().choices] == [0, 100]


def test_what_is_wrong_is_said_while_one_writes(
    signed_in: Program, calm: Callable[[Program], None], qapp: QApplication
) -> None:
    dialog = QuestionDialog(signed_in.window, signed_in.context)
    codes = {one.code for one in dialog.findings}
    assert {"quiz.no_stem", "quiz.no_right"} <= codes
    assert "quiz.bad_id" not in codes  # it gets one when it is kept
    assert not dialog.check()
    dialog.form.stem.control.setPlainText("Thủ đô?")
    for line, text in zip(dialog.form.single.lines, ("Hà Nội", "Huế"), strict=False):
        line.text.setPlainText(text)  # type: ignore[attr-defined]
    dialog.form.single.lines[0].right.setChecked(True)  # type: ignore[attr-defined]
    assert dialog.check()
    kept = dialog.answer
    assert kept.stem == Rich("Thủ đô?")
    assert [(one.text.text, one.weight) for one in kept.choices] == [("Hà Nội", 100), ("Huế", 0)]
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("typed", "value"),
    [("3,5", Decimal("3.5")), ("-1 000", Decimal(-1000)), ("12 %", Decimal(12)), ("abc", None),
     ("", None), ("nan", None), ("1e999999999", Decimal("1e999999999")), ("9" * 50, None)],
)  # fmt: skip
def test_numbers_are_read_as_people_type_them(typed: str, value: Decimal | None) -> None:
    assert read_decimal(typed) == value


def test_numbers_are_shown_so_that_they_can_be_read_again() -> None:
    for one in (Decimal("3.10"), Decimal("-0.5"), Decimal(1000)):
        assert read_decimal(typed_decimal(one)) == one


def test_right_options_share_the_marks_unless_they_are_told_apart(form: QuestionForm) -> None:
    third = Decimal("33.33333")
    even = Question(
        "v",
        K.MULTIPLE,
        Rich("?"),
        choices=(*(Choice(Rich(one), third) for one in "abc"), Choice(Rich("d"))),
    )
    form.show_question(even)
    assert not form.multiple.weights.isChecked()
    assert form.question() == even
    form.multiple.lines[2].right.setChecked(False)  # type: ignore[attr-defined]
    assert [one.weight for one in form.question().choices] == [50, 50, 0, 0]
    form.multiple.weights.setChecked(True)
    form.multiple.lines[0].weight.setText("70")  # type: ignore[attr-defined]
    assert form.question().choices[0].weight == 70
