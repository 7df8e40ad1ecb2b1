"""A class with people in it, for the tests of classes, works and results."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from communeapp.core.people import Person, Role
from communeapp.core.training.attempt import AttemptRecord, AttemptState, Result, Reviewed
from communeapp.core.training.classes import ClassSession, Cohort, Member, WorkPlan
from communeapp.core.training.conditions import Conditions
from communeapp.core.training.courses import Blueprint, Course, Lesson, Module
from communeapp.core.training.exam import open_ref
from communeapp.core.training.questions import Choice, Given, Question, QuestionKind, Rich
from communeapp.core.training.rubric import Criterion, Rubric
from communeapp.core.training.scoring import score
from communeapp.services.office import Office

MONDAY = dt.date(2026, 11, 30)
EXAM = open_ref("a", "kiem-tra")
RUBRIC = Rubric((Criterion("Nội dung", 6), Criterion("Trình bày", 4)), 50)
PLAN = WorkPlan("Kế hoạch chuyển đổi số của thôn", "Tối đa 3 trang.", MONDAY, RUBRIC)
WHOLE = Conditions(80, modules=("a/m1",), exams=(EXAM,), work=True)
PIN = "258036"


def question(name: str = "q1") -> Question:
    """A question of course ``a``."""
    return Question(
        name, QuestionKind.SINGLE, Rich("Mật khẩu nào mạnh hơn?"),
        choices=(Choice(Rich("Dài"), Decimal(100)), Choice(Rich("123456"))), lesson="bai-1",
    )  # fmt: skip


class Library:
    """One course of two lessons in one module, with an exam."""

    course = Course(
        "a", "Nền tảng", "", "vi", "1.0", dt.date(2026, 1, 1), "CC-BY",
        (Module("m1", "Học phần một", ("bai-1", "bai-2")),),
        (Lesson("bai-1", "Bài một", 8, "", ()), Lesson("bai-2", "Bài hai", 8, "", ())),
        (), (Blueprint("kiem-tra", "Kiểm tra cuối khóa", (), 30, 70),), (), 1,
    )  # fmt: skip

    def list(self) -> tuple[Course, ...]:
        return (self.course,)

    def get(self, course_id: str, version: str = "") -> Course:
        if course_id != "a":
            from communeapp.core.errors import UserError

            raise UserError("courses.unknown", field="course", course=course_id)
        return self.course

    def questions(self, course_id: str, version: str = "") -> tuple[Question, ...]:
        return (question(),) if course_id == "a" and version in ("", "1.0") else ()


class Exams:
    """Results that the tests put in."""

    def __init__(self) -> None:
        self.given: list[Result] = []

    def put(self, person: str, share: int | None, *, exam: str = EXAM, at_ms: int = 5) -> Result:
        """Enter an attempt; ``share`` None waits for the trainer."""
        record = AttemptRecord(
            f"attempt{len(self.given)}", exam, "Kiểm tra cuối khóa", "a", "1.0", person, "", ("q1",),
            0, 70, 1, state=AttemptState.WAITING if share is None else AttemptState.SCORED,
            finished_ms=at_ms, share=share, passed=None if share is None else share >= 700,
        )  # fmt: skip
        self.given.append(Result(record))
        return self.given[-1]

    def results(self, person: str | None = None, exam_ref: str | None = None) -> tuple[Result, ...]:
        return tuple(
            one
            for one in self.given
            if person in (None, one.record.person) and exam_ref in (None, one.record.exam)
        )

    def records(self, exam_ref: str | None = None) -> tuple[AttemptRecord, ...]:
        return tuple(one.record for one in self.results(None, exam_ref))

    def sealed(self) -> tuple[Any, ...]:
        return ()

    def review(self, attempt_id: str) -> tuple[Reviewed, ...]:
        asked, given = question(), Given(choices=(0,))
        return (Reviewed(asked, given, score(asked, given)),)


def furnished(office: Office) -> tuple[Office, Exams]:
    """Give an office the library and exams of the tests."""
    office.library = Library  # type: ignore[assignment]
    office.learning.courses = Library
    exams = Exams()
    office.classes.stand.exams = exams
    office.classes.stand.courses = Library
    return office, exams


def people(office: Office) -> dict[Role, Person]:
    """Enter a clerk, a trainer and two learners; nobody is signed in yet."""
    found = {}
    for role, name in (
        (Role.CLERK, "Hoàng Thị Mai"),
        (Role.TRAINER, "Vàng Văn Thơ"),
        (Role.LEARNER, "Lò Thị Bình"),
        (Role.OFFICIAL, "Nguyễn Văn An"),
    ):
        found[role], _ = office.people.add(name, "", role, PIN)
        if role is Role.CLERK:
            office.people.switch(found[role].id, PIN)
    return found


def make_class(office: Office, members: Sequence[Member] = (), **more: Any) -> Cohort:
    """Enter a class of three sessions with members."""
    cohort = office.classes.create(
        Cohort("", "Lớp chuyển đổi số 01", ("a",), "Vàng Văn Thơ", starts=MONDAY, **more)
    )
    for number in range(3):
        day = MONDAY + dt.timedelta(days=number)
        office.classes.put_session(cohort.id, ClassSession("", day, f"Buổi {number + 1}", "08:00"))
    if members:
        office.classes.add_members(cohort.id, members)
    return office.classes.load(cohort.id)


def member(name: str, **more: Any) -> Member:
    """A member who is not entered yet."""
    return replace(Member("", name), **more)
