"""GIFT: the reference results of the shared files, and what the format leaves to its reader."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from tests.conftest import SHARED
from tests.unit.quiz_formats.gift_reference import of_question, of_reference

from communeapp.core.errors import UserError
from communeapp.core.training.banks import Read
from communeapp.core.training.questions import QuestionKind, Rich, TextFormat
from communeapp.quiz_formats.gift import read_gift

GIFT = SHARED / "data" / "quiz-formats" / "gift"
FILES = sorted(one.name for one in GIFT.glob("*.gift")) if GIFT.is_dir() else ["(none)"]


@pytest.mark.parametrize("name", FILES)
def test_a_file_says_what_its_reference_says(name: str) -> None:
    if not GIFT.is_dir():
        pytest.skip("the shared GIFT files are not here")
    file = GIFT / name
    reference = json.loads(file.with_suffix(".json").read_text("utf-8"))
    read = read_gift(file.read_text("utf-8"))
    assert read.skipped == ()
    assert [
        of_question(one, said["stem"]["format"])
        for one, said in zip(read.questions, reference, strict=True)
    ] == [of_reference(said, one.id) for one, said in zip(read.questions, reference, strict=True)]


def one(text: str) -> Read:
    read = read_gift(text)
    assert len(read.questions) + len(read.skipped) == 1
    return read


def test_categories_go_with_the_questions_behind_them() -> None:
    read = read_gift("$CATEGORY: A/B\n\nMột?{T}\n\nHai?{F}\n$CATEGORY: C\nBa?{T}\n::t::Bốn?{F}\n")
    assert read.skipped == ()
    assert [q.category for q in read.questions] == ["A/B", "A/B", "C", "C"]
    assert read.lines == (3, 5, 7, 8)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Câu?{T", "quiz.skip_braces"),
        ("Câu?T}", "quiz.skip_braces"),
        ("{T} giữa {F}", "quiz.skip_braces"),
        ("::Tiêu đề không đóng", "quiz.skip_title"),
        ("{}", "quiz.skip_empty"),
        ("Câu?{#abc}", "quiz.skip_number"),
        ("Câu?{#1e99999}", "quiz.skip_number"),
        ("Câu?{#}", "quiz.skip_number"),
        ("Câu?{chữ thừa ~a =b}", "quiz.skip_syntax"),
        ("Câu?{T#a#b#c}", "quiz.skip_syntax"),
    ],
)
def test_what_is_not_gift_is_named_with_its_line(text: str, reason: str) -> None:
    read = read_gift(f"Tốt?{{T}}\n\n// ghi chú\n{text}\n\nTốt nữa?{{F}}\n")
    assert [(s.index, s.reason, s.line) for s in read.skipped] == [(2, reason, 4)]
    assert [q.stem.text for q in read.questions] == ["Tốt?", "Tốt nữa?"]


def test_an_open_bracket_swallows_nothing_behind_it() -> None:
    read = read_gift("Hỏng?{=a\n\n::Hai::Tốt?{T}\n\nBa?{~x =y}\n")
    assert [q.stem.text for q in read.questions] == ["Tốt?", "Ba?"]
    assert [s.line for s in read.skipped] == [1]


def test_a_blank_line_inside_of_brackets_is_borne() -> None:
    [question] = one("Câu?{\n=đúng\n\n~sai\n\n}\n").questions
    assert [c.text.text for c in question.choices] == ["đúng", "sai"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(end: str) -> None:
    text = end.join(["Một", "dòng nữa?{", "=a#vì", "~b", "}", "", "Hai?{T}", ""])
    questions = read_gift(text).questions
    assert [q.stem.text for q in questions] == ["Một dòng nữa?", "Hai?"]


def test_two_right_options_are_several_choices() -> None:
    [question] = one("Câu?{=a =b ~c}").questions
    assert question.kind is QuestionKind.MULTIPLE
    assert [c.weight for c in question.choices] == [100, 100, 0]


def test_numbers_with_commas_and_any_other() -> None:
    [question] = one("Pi?{#=3,14:0,01#đúng ~#sai}").questions
    first, other = question.numbers
    assert (first.low, first.high, first.exact) == (
        Decimal("3.13"), Decimal("3.15"), Decimal("3.14"),
    )  # fmt: skip
    assert (other.low, other.high, other.weight, other.feedback) == (
        None, None, 0, Rich("sai", TextFormat.MOODLE),
    )  # fmt: skip


def test_feedback_of_true_and_false() -> None:
    [question] = one("Câu?{FALSE#khi sai#khi đúng####chung}").questions
    assert [question.if_wrong.text, question.if_right.text, question.explanation.text] == [
        "khi sai", "khi đúng", "chung",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ("T", QuestionKind.TRUE_FALSE), ("FALSE", QuestionKind.TRUE_FALSE),
        ("true", QuestionKind.TRUE_FALSE), ("t", QuestionKind.SHORT), ("Asia", QuestionKind.SHORT),
        ("=T", QuestionKind.SHORT), ("=a ->b =c", QuestionKind.SHORT),
        ("=a->b =c->d", QuestionKind.MATCHING), ("#5", QuestionKind.NUMERIC),
        ("####chung", QuestionKind.ESSAY), ("~a ~b", QuestionKind.MULTIPLE),
    ],
)  # fmt: skip
def test_answers_tell_the_kind(answers: str, kind: QuestionKind) -> None:
    assert one(f"Câu?{{{answers}}}").questions[0].kind is kind


def test_white_space_is_drawn_together_and_single_signs_stay() -> None:
    [question] = one("a\tb\u00a0c   d\ne  \nf{T}").questions
    assert question.stem.text == "a\tb\u00a0c d e f"


def test_a_backslash_n_is_a_line_and_others_stay() -> None:
    [question] = one("a\\nb \\( x \\) \\: c{T}").questions
    assert question.stem.text == "a\nb \\( x \\) : c"


def test_text_is_composed() -> None:
    [question] = one("nha\u0300?{=nha\u0300}").questions
    assert (question.stem.text, question.answers[0].text) == ("nhà?", "nhà")


def test_ids_that_are_none_or_double_are_kept_beside() -> None:
    read = read_gift("// [id:Có dấu]\nMột?{T}\n\n// [id:a]\nHai?{T}\n\n// [id:a]\nBa?{T}\n")
    assert [q.id for q in read.questions] == ["q00001", "a", "q00003"]
    assert [q.extra for q in read.questions] == [
        (("gift.id", "Có dấu"),), (), (("gift.id", "a"),),
    ]  # fmt: skip


def test_a_remark_behind_the_answers_is_none_of_the_question() -> None:
    [question] = one("Câu?{T} // ghi chú\n").questions
    assert (question.stem.text, question.extra) == ("Câu?", ())


def test_nothing_at_all_is_said() -> None:
    for text in ("", "\n\n", "// chỉ ghi chú\n", "$CATEGORY: A\n"):
        with pytest.raises(UserError, match=r"quiz\.no_questions"):
            read_gift(text)


def test_too_many_questions_or_remarks_end_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communeapp.quiz_formats.base.MOST_QUESTIONS", 5)
    with pytest.raises(UserError, match=r"quiz\.too_many_questions"):
        read_gift("Câu?{T}\n\n" * 6)
    monkeypatch.setattr("communeapp.quiz_formats.base.MOST_QUESTIONS", 100)
    monkeypatch.setattr("communeapp.quiz_formats.base._MOST_REMARKS", 5)
    with pytest.raises(UserError, match=r"quiz\.wrong_format"):
        read_gift("Hỏng?{T\n\n::x::" * 10)
