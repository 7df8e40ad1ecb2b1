"""Explanations rest on the lesson's own passages, or there are none."""

from __future__ import annotations

import pytest

from communeapp.core.sentences import Wording
from communeapp.core.training.courses import Lesson
from communeapp.core.training.explaining import (
    Explanation,
    find_passages,
    make_question,
    read_explanation,
)

BODY = """
## Mật khẩu dài hơn là mạnh hơn

Mật khẩu nên có ít nhất 12 ký tự. Một cụm từ gồm bốn từ ngẫu nhiên dễ nhớ và khó đoán.
Không dùng ngày sinh, số điện thoại hoặc tên con làm mật khẩu.

## Xác thực hai lớp

Khi bật xác thực hai lớp, ngoài mật khẩu còn phải nhập mã gửi đến điện thoại.
Kẻ gian biết mật khẩu cũng chưa vào được tài khoản.

## Khi nghi bị lộ

Đổi mật khẩu ngay trên một máy khác và báo cho bộ phận phụ trách công nghệ thông tin của xã.
"""
LESSON = Lesson("mat-khau", "Mật khẩu an toàn", 8, BODY, ("mat-khau",))
WORDING = Wording()


def headings(question: str) -> list[str]:
    return [one.heading for one in find_passages(question, LESSON)]


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("Mật khẩu nên có bao nhiêu ký tự?", "Mật khẩu dài hơn là mạnh hơn"),
        ("xác thực hai lớp là gì", "Xác thực hai lớp"),
        ("xac thuc hai lop la gi", "Xác thực hai lớp"),
        ("Nghi bị lộ thì báo cho ai?", "Khi nghi bị lộ"),
    ],
)
def test_the_passage_on_the_question_comes_first(question: str, heading: str) -> None:
    assert headings(question)[0] == heading


@pytest.mark.parametrize(
    "question", ["Thời tiết ngày mai ở Hà Nội", "Giá vàng hôm nay bao nhiêu?", "", "???", "là gì"]
)
def test_what_the_lesson_does_not_hold_has_no_passage(question: str) -> None:
    assert headings(question) == []


def test_the_model_sees_the_passages_and_nothing_else() -> None:
    found = find_passages("Mật khẩu nên có bao nhiêu ký tự?", LESSON)
    plan = make_question("Mật khẩu nên có bao nhiêu ký tự?", found)
    assert "ít nhất 12 ký tự" in plan.context
    assert plan.items == ("Câu hỏi: Mật khẩu nên có bao nhiêu ký tự?",)
    assert plan.context.count("Đoạn ") == len(found)


def explained(answer: str, question: str = "Mật khẩu nên có bao nhiêu ký tự?") -> Explanation:
    return read_explanation(answer, question, find_passages(question, LESSON), WORDING)


def test_an_answer_from_the_lesson_may_stand() -> None:
    said = explained("Mật khẩu nên có ít nhất 12 ký tự [1].")
    assert said.text == "Mật khẩu nên có ít nhất 12 ký tự."
    assert [one.heading for one in said.used] == ["Mật khẩu dài hơn là mạnh hơn"]
    assert said.code == ""


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("Mật khẩu nên có ít nhất 8 ký tự [1].", "learning.explanation_withheld"),
        ("Theo Nghị định 13/2023/NĐ-CP, mật khẩu có 12 ký tự.", "learning.explanation_withheld"),
        ("Nên dùng ngày sinh làm mật khẩu cho dễ nhớ.", "learning.explanation_withheld"),
        ("KHÔNG CÓ", "learning.not_in_lesson"),
        ("", "learning.not_in_lesson"),
        ("…", "learning.not_in_lesson"),
    ],
)
def test_what_the_lesson_does_not_say_may_not_stand(answer: str, code: str) -> None:
    said = explained(answer)
    assert (said.text, said.code) == ("", code)
    assert not said.sure


def test_a_not_that_is_kept_may_stand() -> None:
    said = explained("Không dùng ngày sinh, số điện thoại làm mật khẩu [1].")
    assert said.text.startswith("Không dùng")


def test_a_heading_that_denies_denies_what_stands_under_it() -> None:
    body = "## Không đưa vào chatbot\n\n- Tài liệu nội bộ của cơ quan.\n- Tên từng người dân.\n"
    lesson = Lesson("ai", "Dùng AI", 8, body, ())
    question = "Tài liệu nội bộ có đưa vào chatbot được không?"
    found = find_passages(question, lesson)
    for answer, stands in (
        ("Tài liệu nội bộ của cơ quan đưa vào chatbot được [1].", False),
        ("Tài liệu nội bộ của cơ quan đưa vào chatbot [1].", False),
        ("Không đưa tài liệu nội bộ của cơ quan vào chatbot [1].", True),
    ):
        assert bool(read_explanation(answer, question, found, WORDING).text) is stands


def test_a_not_that_is_put_in_may_not_stand() -> None:
    said = explained("Mật khẩu không nên có ít nhất 12 ký tự [1].")
    assert (said.text, said.code) == ("", "learning.explanation_withheld")


@pytest.mark.parametrize(
    "answer",
    [
        "Mật khẩu nên có bao nhiêu ký tự.",  # says nothing but the question
        "Xác thực mật khẩu.",  # words of the lesson, put together anew
        "Đổi mật khẩu bốn từ ngẫu nhiên điện thoại.",
    ],
)
def test_words_of_the_lesson_in_another_order_are_no_answer(answer: str) -> None:
    assert explained(answer).text == ""


def test_without_passages_it_is_said_that_the_lesson_holds_nothing() -> None:
    said = read_explanation("Trời nắng.", "Thời tiết ngày mai", (), WORDING)
    assert said == Explanation("", (), sure=False, code="learning.not_in_lesson")
