"""What is written is read back as it was, as far as the format can hold it; the rest is named."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.quiz_formats import samples

from communeapp.core.errors import UserError
from communeapp.core.training.banks import WRITABLE, BankFormat
from communeapp.core.training.checking import check_questions, errors
from communeapp.core.training.markup import to_plain
from communeapp.core.training.questions import (
    NumberAnswer,
    Question,
    QuestionKind,
    Rich,
    TextFormat,
)
from communeapp.paths import Paths
from communeapp.quiz_formats.base import Holding
from communeapp.quiz_formats.files import read_questions, write_questions
from communeapp.quiz_formats.gift_writing import HOLDING as GIFT
from communeapp.quiz_formats.moodle_xml_writing import HOLDING as MOODLE
from communeapp.quiz_formats.sheets_writing import HOLDING as SHEET
from communeapp.services.training.courses import CourseLibrary

HOLDINGS = {
    BankFormat.GIFT: GIFT,
    BankFormat.MOODLE_XML: MOODLE,
    BankFormat.XLSX: SHEET,
    BankFormat.CSV: SHEET,
}
USUAL = Question("x", QuestionKind.NOTE, Rich(""))


def kept(question: Question, holding: Holding, form: BankFormat) -> Question:
    """Give what is left of a question in a format that cannot hold all of it."""
    lost = {name: getattr(USUAL, name) for name in holding.lost(question)}
    left = replace(question, **lost)
    if holding is SHEET:
        return left
    # Right sides are plain there; one without mark-up is the same in any writing.
    pairs = (replace(one, right=Rich(to_plain(one.right))) for one in left.pairs)
    left = replace(left, pairs=tuple(pairs))
    if form is BankFormat.MOODLE_XML:  # it tells ranges by their middle
        left = replace(left, numbers=tuple(map(_by_its_middle, left.numbers)))
    return left


def _by_its_middle(one: NumberAnswer) -> NumberAnswer:
    if one.low is None or one.high is None or one.low == one.high:
        return replace(one, exact=None)
    return replace(one, exact=(one.low + one.high) / 2)


@pytest.mark.parametrize("form", HOLDINGS, ids=str)
@pytest.mark.parametrize("question", samples.ALL, ids=[one.id for one in samples.ALL])
def test_a_question_comes_back(form: BankFormat, question: Question, tmp_path: Path) -> None:
    holding = HOLDINGS[form]
    path = tmp_path / f"bank{WRITABLE[form]}"
    if question.kind not in holding.kinds:
        with pytest.raises(UserError, match=r"quiz\.none_fits"):
            write_questions(form, [question], path)
        assert not path.exists()
        return
    written = write_questions(form, [question], path)
    assert (written.questions, written.skipped) == (1, ())
    read = read_questions(path)
    assert (read.format, read.skipped) == (form, ())
    assert [replace(one, extra=()) for one in read.questions] == [kept(question, holding, form)]
    lost = holding.lost(question)
    named = [one.values["fields"] for one in written.notes if one.code == "quiz.note_lost"]
    assert named == ([list(lost)] if lost else [])


@pytest.mark.parametrize("form", HOLDINGS, ids=str)
def test_all_together_come_back_in_order(form: BankFormat, tmp_path: Path) -> None:
    path = tmp_path / f"bank{WRITABLE[form]}"
    written = write_questions(form, samples.ALL, path)
    read = read_questions(path)
    fitting = [one for one in samples.ALL if one.kind in HOLDINGS[form].kinds]
    assert [one.id for one in read.questions] == [one.id for one in fitting]
    assert written.questions + len(written.skipped) == len(samples.ALL)
    assert {one.reason for one in written.skipped} <= {"quiz.skip_kind"}


@pytest.mark.parametrize("form", HOLDINGS, ids=str)
def test_the_questions_of_the_courses_come_back(form: BankFormat, tmp_path: Path) -> None:
    library = CourseLibrary(Paths(tmp_path))
    courses = library.list()
    assert courses
    holding, path = HOLDINGS[form], tmp_path / f"bank{WRITABLE[form]}"
    for course in courses:
        questions = library.questions(course.id)
        assert errors(one for _, one in check_questions(questions)) == ()
        written = write_questions(form, questions, path)
        fitting = [one for one in questions if one.kind in holding.kinds]
        assert written.questions == len(fitting)
        assert [one.index for one in written.skipped] == [
            at for at, one in enumerate(questions, 1) if one.kind not in holding.kinds
        ]
        assert list(read_questions(path).questions) == [kept(one, holding, form) for one in fitting]


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    for form in HOLDINGS:
        one, two = (tmp_path / f"{name}{WRITABLE[form]}" for name in "ab")
        write_questions(form, samples.ALL, one)
        first = read_questions(one).questions
        write_questions(form, first, two)
        assert read_questions(two).questions == first


def test_aiken_keeps_stem_options_and_the_right_one(tmp_path: Path) -> None:
    path = tmp_path / "bank.txt"
    written = write_questions(BankFormat.AIKEN, samples.ALL, path)
    read = read_questions(path)
    assert read.format is BankFormat.AIKEN
    assert written.questions == len(read.questions) == 3
    one = read.questions[0]
    assert one.stem == samples.SINGLE.stem
    assert [(c.text, c.weight) for c in one.choices] == [
        (c.text, c.weight) for c in samples.SINGLE.choices
    ]
    lost = {name for note in written.notes for name in note.values.get("fields", ())}
    assert {"feedback", "explanation", "tags"} <= lost


def test_every_field_of_a_question_is_held_or_named() -> None:
    full = replace(
        samples.RICH,
        if_right=Rich("a"),
        if_wrong=Rich("b"),
        unit="m",
        case_matters=True,
        marks_matter=True,
    )
    for holding in HOLDINGS.values():
        held = holding.fields | holding.of_kind.get(full.kind, frozenset())
        for one in fields(Question):
            changed = getattr(full, one.name) != getattr(USUAL, one.name)
            assert not changed or one.name in held | set(holding.lost(full)) | {
                "id", "kind", "stem", "choices",
            }  # fmt: skip


def test_a_sheet_never_holds_a_formula(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    bad = replace(samples.SINGLE, stem=Rich('=HYPERLINK("http://x","y")'), title="+1", topic="@x")
    path = tmp_path / "bank.xlsx"
    write_questions(BankFormat.XLSX, [bad], path)
    cells = [cell for row in load_workbook(path).active.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    text = tmp_path / "bank.csv"
    write_questions(BankFormat.CSV, [bad], text)
    assert "'=HYPERLINK" in text.read_text(encoding="utf-8-sig")
    assert read_questions(text).questions[0].stem == bad.stem
    assert read_questions(path).questions[0].stem == bad.stem


def test_a_long_sheet_without_looks_is_as_safe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("communeapp.quiz_formats.sheets_writing._MOST_WRAPPED", 0)
    bad = replace(samples.SINGLE, stem=Rich("=1+1"), title="#N/A", topic="-")
    path = tmp_path / "bank.xlsx"
    write_questions(BankFormat.XLSX, [bad, *samples.ALL], path)
    assert read_questions(path).questions[0] == bad


def test_a_text_that_a_format_cannot_write_is_named(tmp_path: Path) -> None:
    arrow = replace(
        samples.MATCHING,
        pairs=(
            replace(samples.MATCHING.pairs[0], left=Rich("a -> b")),
            *samples.MATCHING.pairs[1:],
        ),
    )
    written = write_questions(BankFormat.GIFT, [arrow, samples.SINGLE], tmp_path / "a.gift")
    assert [(one.index, one.reason) for one in written.skipped] == [(1, "quiz.skip_arrow")]
    control = replace(samples.SINGLE, stem=Rich("a\x01b"))
    for form in (BankFormat.MOODLE_XML, BankFormat.XLSX):
        path = tmp_path / f"b{WRITABLE[form]}"
        written = write_questions(form, [control, samples.SINGLE], path)
        assert [(one.index, one.reason) for one in written.skipped] == [(1, "quiz.skip_control")]
    blanks = replace(samples.SINGLE, stem=Rich("hai  dấu cách"))
    written = write_questions(BankFormat.GIFT, [blanks], tmp_path / "c.gift")
    assert [one.code for one in written.notes] == ["quiz.note_blanks"]


def test_a_gap_stays_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.gift"
    path.write_text(
        "Grant is {~buried =entombed ~living} in [x] tomb.\n\n{=Asia} is big\n", "utf-8"
    )
    first = read_questions(path).questions
    write_questions(BankFormat.GIFT, first, path)
    assert "{" in path.read_text("utf-8").splitlines()[1]
    assert read_questions(path).questions[0].stem == first[0].stem
    assert [replace(one, id="") for one in read_questions(path).questions] == [
        replace(one, id="") for one in first
    ]


def test_formats_that_are_only_read_say_so(tmp_path: Path) -> None:
    for form in set(BankFormat) - set(WRITABLE):
        with pytest.raises(UserError, match=r"quiz\.read_only_format"):
            write_questions(form, [samples.SINGLE], tmp_path / "x")
    assert not (tmp_path / "x").exists()


def test_weights_of_multiple_are_kept_to_the_last_digit(tmp_path: Path) -> None:
    third = Decimal("33.33333")
    some = replace(
        samples.MULTIPLE,
        choices=tuple(replace(one, weight=third) for one in samples.MULTIPLE.choices[:3]),
        stem=Rich("a", TextFormat.PLAIN),
    )
    for form in HOLDINGS:
        path = tmp_path / f"b{WRITABLE[form]}"
        write_questions(form, [some], path)
        assert [one.weight for one in read_questions(path).questions[0].choices] == [third] * 3


HALF_OPEN = NumberAnswer(Decimal(1), None)
UNEVEN = NumberAnswer(Decimal(1), Decimal(5), exact=Decimal(2))


@pytest.mark.parametrize(
    ("question", "reasons"),
    [
        (replace(samples.TRUE_FALSE, truth=None), {"skip_no_right": HOLDINGS}),
        (replace(samples.SINGLE, choices=samples.SINGLE.choices[:1]), {"skip_no_right": ["gift"]}),
        (replace(samples.NUMERIC, numbers=()), {"skip_no_right": ["gift"]}),
        (replace(samples.NUMERIC, numbers=(HALF_OPEN,)), {"skip_open_range": HOLDINGS}),
        (replace(samples.NUMERIC, numbers=(UNEVEN,)), {"skip_uneven_range": ["gift", "xlsx", "csv"]}),
        (
            replace(samples.SHORT, answers=(replace(samples.SHORT.answers[0], text="a -> b"),)),
            {"skip_arrow": ["gift"]},
        ),
        (replace(samples.SINGLE, tags=("a; b",)), {"skip_list": ["xlsx", "csv"]}),
        (replace(samples.SINGLE, explanation=Rich("a" * 40_000)), {"skip_long": ["xlsx", "csv"]}),
    ],
    ids=range(8),
)  # fmt: skip
def test_what_cannot_be_written_is_skipped_by_name(
    question: Question, reasons: dict[str, list[str]], tmp_path: Path
) -> None:
    for form in HOLDINGS:
        written = write_questions(form, [question, samples.RICH], tmp_path / f"a{WRITABLE[form]}")
        expected = [f"quiz.{code}" for code, forms in reasons.items() if form in forms]
        assert [one.reason for one in written.skipped] == expected, form
        assert written.questions == 2 - len(expected)


def test_aiken_names_what_it_leaves_out(tmp_path: Path) -> None:
    many = replace(samples.SINGLE, choices=(*samples.SINGLE.choices, *samples.MULTIPLE.choices * 7))
    none = replace(samples.SINGLE, choices=samples.SINGLE.choices[::2])
    strange = replace(samples.SINGLE, stem=Rich("ANSWER: gì?"))
    marked = replace(samples.SINGLE, stem=samples.HTML)
    written = write_questions(
        BankFormat.AIKEN, [many, none, strange, marked, samples.ESSAY], tmp_path / "a.txt"
    )
    assert [(one.index, one.reason) for one in written.skipped] == [
        (1, "quiz.skip_few_choices"), (2, "quiz.skip_no_right"), (3, "quiz.skip_empty"),
        (5, "quiz.skip_kind"),
    ]  # fmt: skip
    assert "quiz.note_plain" in {one.code for one in written.notes}
    assert (
        read_questions(tmp_path / "a.txt").questions[0].stem.text == "Đất đai & nhà ở dòng 2: {x}"
    )
