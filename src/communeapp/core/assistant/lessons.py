"""Which lessons a question leads to: by the words of titles, headings and texts, marks or none."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from communeapp.core.search.folding import fold_chars, has_marks, words
from communeapp.core.training.courses import Course, Lesson
from communeapp.core.training.markup import passages

Form = Callable[[str], str]

#: What a word counts in the title, in a heading and in the text of a lesson.
_TITLE, _HEADING, _TEXT = 3.0, 1.5, 1.0
#: A lesson has to hold so much of the question, by weight, and so much of the best one.
_LEAST, _NEAR = 0.6, 0.6
#: No word weighs less: "số" is in every lesson and still part of "chữ ký số".
_LIGHTEST = 0.5
#: Words that say that one wants to learn, not what.
_TO_LEARN = frozenset(
    ("muốn", "học", "cách", "bài", "luyện", "tập", "ôn", "thi", "tìm", "hiểu", "khóa", "dạy",
     "thực", "hành", "kiểm", "tra", "câu", "hỏi", "trắc", "nghiệm", "về", "cho", "em", "tôi")
)  # fmt: skip


@dataclass(frozen=True)
class LessonHit:
    """A lesson that fits, with the heading under which most of the question's words stand."""

    course: str
    lesson: str
    title: str
    heading: str
    score: float


def find_lessons(asked: str, courses: Iterable[Course], limit: int = 3) -> tuple[LessonHit, ...]:
    """Give the lessons that fit the words ``asked`` (without words that say nothing), best first.

    None where no lesson holds half of what the words weigh: rare words weigh more.
    """
    # Typed with marks, words are compared with them: folded, "số" is also "sở" and "sợ".
    form: Form = str if has_marks(asked.lower()) else fold_chars
    empty = {form(one) for one in _TO_LEARN}
    typed = (form(one) for one in words(asked.lower()))
    wanted = dict.fromkeys(one for one in typed if one not in empty)
    known = [
        (course, lesson, _held(lesson, form)) for course in courses for lesson in course.lessons
    ]
    if not wanted or not known:
        return ()
    heard = Counter(word for _, _, held in known for word in held)
    weight = {
        one: max(_LIGHTEST, math.log((1 + len(known)) / (0.5 + heard[one]))) for one in wanted
    }
    whole = sum(_TITLE * one for one in weight.values())
    found = []
    for course, lesson, held in known:
        share = sum(weight[one] * held.get(one, 0.0) for one in wanted)
        part = sum(weight[one] for one in wanted if one in held) / sum(weight.values())
        if part >= _LEAST:
            heading = _heading(lesson, tuple(wanted), form)
            found.append(LessonHit(course.id, lesson.id, lesson.title, heading, share / whole))
    found.sort(key=lambda one: (-one.score, one.course, one.lesson))
    return tuple(one for one in found if one.score >= _NEAR * found[0].score)[:limit]


def _held(lesson: Lesson, form: Form) -> dict[str, float]:
    """Give the words of a lesson with what each counts: where it stands most prominently."""
    held: dict[str, float] = {}
    texts = [(_TITLE, lesson.title)]
    for piece in passages(lesson):
        texts += [(_HEADING, piece.heading), (_TEXT, piece.text)]
    for value, text in texts:
        for word in map(form, words(text.lower())):
            held[word] = max(held.get(word, 0.0), value)
    return held


def _heading(lesson: Lesson, wanted: Sequence[str], form: Form) -> str:
    """Name the heading whose piece holds most of the words; "" for the beginning of the lesson."""
    best, name = 0, ""
    for piece in passages(lesson):
        own = set(map(form, words(f"{piece.heading} {piece.text}".lower())))
        if (count := sum(one in own for one in wanted)) > best:
            best, name = count, piece.heading if piece.heading != lesson.title else ""
    return name
