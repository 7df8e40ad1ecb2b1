"""Which lessons the words of a wish lead to."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.assistant.lessons import find_lessons
from communeapp.core.training.courses import Course, Lesson, Module

LESSONS = (
    Lesson("m", "Mật khẩu dễ nhớ", 5, "Đặt dài.\n\n## Đổi\n\nĐổi ngay khi nghi bị lộ.", ("t",)),
    Lesson("s", "Chữ ký số", 5, "Khóa bí mật và chứng thư.", ("t",)),
    Lesson("b", "Bảng tính", 5, "Cộng bằng công thức, đổi định dạng.", ("t",)),
)
COURSE = Course(
    id="khoa", title="Khóa", summary="", language="vi", version="1.0.0", as_of=dt.date(2026, 1, 1),
    licence="", modules=(Module("1", "Chương", ("m", "s", "b")),), lessons=LESSONS, topics=(),
    exams=(), sources=(), question_count=0,
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "lesson", "heading"),
    [
        ("mật khẩu", "m", ""),
        ("mat khau", "m", ""),
        ("học chữ ký số", "s", ""),
        ("đổi mật khẩu khi bị lộ", "m", "Đổi"),
    ],
)
def test_best_lesson_and_its_heading(asked: str, lesson: str, heading: str) -> None:
    found = find_lessons(asked, [COURSE])
    assert (found[0].course, found[0].lesson, found[0].heading) == ("khoa", lesson, heading)


@pytest.mark.parametrize("asked", ["", "học", "nấu ăn", "muốn ôn thi"])
def test_nothing_to_look_for_or_nothing_that_fits(asked: str) -> None:
    assert find_lessons(asked, [COURSE]) == ()


def test_no_courses_no_lessons() -> None:
    assert find_lessons("mật khẩu", []) == ()


def test_with_marks_another_word_is_another_word() -> None:
    assert find_lessons("mắt khâu", [COURSE]) == ()
