"""Courses, banks and people for the tests of exams."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from decimal import Decimal

from communeapp.core.people import Person, Role
from communeapp.core.training.courses import Blueprint, Course, Part
from communeapp.core.training.exam import Keyed
from communeapp.core.training.questions import (
    Choice,
    Difficulty,
    DocumentLine,
    Given,
    NumberAnswer,
    Pair,
    Question,
    QuestionKind,
    Rich,
    ShortAnswer,
)
from communeapp.core.training.scoring import right_answer
from communeapp.services.office import Office

PIN = "258036"
#: Words that stand in keys only, and nowhere in what a paper shows.
SECRET_SHORT = "Tuyệt mật chữ đáp án"
SECRET_WHY = "Lời giải niêm phong"
# long enough that no key or signature holds it by chance, in base64 neither
SECRET_NUMBER = "867530904619031752"


def single(number: int, topic: str = "mat-khau") -> Question:
    """A single choice whose right option is the first, as careless authors leave it."""
    return Question(
        id=f"q-{number:04d}",
        kind=QuestionKind.SINGLE,
        stem=Rich(f"Câu hỏi số {number}?"),
        choices=(
            Choice(Rich(f"Đúng {number}"), Decimal(100)),
            Choice(Rich(f"Sai một {number}"), feedback=Rich(SECRET_WHY)),
            Choice(Rich(f"Sai hai {number}")),
            Choice(Rich(f"Sai ba {number}")),
        ),
        explanation=Rich(f"{SECRET_WHY} {number}"),
        topic=topic,
        difficulty=Difficulty(1 + number % 3),
        sources=("nd30",),
    )


def of_every_kind() -> tuple[Question, ...]:
    """One question of each kind that an exam asks."""
    why = Rich(SECRET_WHY)
    base = {"explanation": why, "sources": ("nd30",), "topic": "du-lieu"}
    lines = (
        DocumentLine("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "centre+bold"),
        DocumentLine("độc lập - tự do - hạnh phúc", "centre", wrong=True, why=why),
    )
    return (
        replace(single(1), id="k-single"),
        Question(
            "k-multiple", QuestionKind.MULTIPLE, Rich("Chọn các ý đúng"),
            choices=(
                Choice(Rich("Một"), Decimal(50)), Choice(Rich("Hai"), Decimal(50)),
                Choice(Rich("Ba")), Choice(Rich("Bốn"), feedback=why),
            ), **base,
        ),
        Question("k-truth", QuestionKind.TRUE_FALSE, Rich("Đúng hay sai?"), truth=True, **base),
        Question(
            "k-matching", QuestionKind.MATCHING, Rich("Ghép đôi"),
            pairs=(
                *(Pair(Rich(f"Trái {at}"), Rich(f"Phải {at}")) for at in range(5)),
                Pair(Rich(""), Rich("Phải thừa")),
            ), **base,
        ),
        Question(
            "k-ordering", QuestionKind.ORDERING, Rich("Sắp xếp"),
            steps=tuple(Rich(f"Bước {at}") for at in range(6)), **base,
        ),
        Question(
            "k-short", QuestionKind.SHORT, Rich("Điền từ"), answers=(ShortAnswer(SECRET_SHORT),),
            **base,
        ),
        Question(
            "k-numeric", QuestionKind.NUMERIC, Rich("Bao nhiêu?"), unit="chữ số",
            numbers=(NumberAnswer(Decimal(SECRET_NUMBER), Decimal(SECRET_NUMBER)),), **base,
        ),
        Question("k-mistake", QuestionKind.MISTAKE, Rich("Tìm lỗi"), document=lines, **base),
    )  # fmt: skip


def plan(count: int = 8, **more: object) -> Blueprint:
    """A blueprint that draws so many questions of any topic."""
    usual = {"id": "kiem-tra", "title": "Kiểm tra", "parts": (Part(count),), "minutes": 30}
    return Blueprint(**{**usual, "pass_percent": 70, **more})  # type: ignore[arg-type]


def course(version: str = "1.0.0", exam: Blueprint | None = None) -> Course:
    """A course with one exam."""
    return Course(
        id="an-toan", title="An toàn thông tin", summary="", language="vi", version=version,
        as_of=dt.date(2026, 11, 1), licence="Apache-2.0", modules=(), lessons=(), topics=(),
        exams=(exam or plan(),), sources=(), question_count=8,
    )  # fmt: skip


@dataclass
class Shelf:
    """A library of courses in the memory."""

    courses: list[Course] = field(default_factory=lambda: [course()])
    bank: dict[tuple[str, str], tuple[Question, ...]] = field(default_factory=dict)

    def list(self) -> tuple[Course, ...]:
        return tuple(self.courses)

    def questions(self, course_id: str, version: str = "") -> tuple[Question, ...]:
        return self.bank.get((course_id, version), of_every_kind())


def seat(office: Office, shelf: Shelf | None = None) -> tuple[Person, Person]:
    """Give the office its courses, a trainer with a key, and a learner at the PC."""
    library = shelf or Shelf()
    office.exams.library = lambda: library
    office.people.add("Trần Thị Văn Thư", "", Role.CLERK, PIN)
    trainer, _ = office.people.add("Lê Giảng Viên", "", Role.TRAINER, PIN)
    office.exams.keys.make(trainer.id, PIN)
    learner, _ = office.people.add("Nguyễn Học Viên", "", Role.OFFICIAL, "1379")
    office.people.switch(learner.id, "1379")
    return trainer, learner


def right(keyed: Keyed) -> Given:
    """Give the right answer in the order in which the paper shows the question."""
    return shown_order(right_answer(keyed.question), keyed.places)


def shown_order(given: Given, places: tuple[int, ...]) -> Given:
    """Turn an answer in the question's own order into one that counts as shown."""
    if not places:
        return given
    back = {own: at for at, own in enumerate(places)}
    return replace(
        given,
        choices=tuple(back[at] for at in given.choices),
        pairs=tuple(back[at] for at in given.pairs),
        steps=tuple(back[at] for at in given.steps),
    )


def as_course_and_bank(exam: Blueprint, bank: tuple[Question, ...]) -> Shelf:
    """A library of one course with these questions."""
    return Shelf([course(exam=exam)], {("an-toan", "1.0.0"): bank})
