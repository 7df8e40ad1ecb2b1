"""An office that teaches: two classes, a bank, a sealed exam, a question asked, certificates."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from communeapp import app as composition
from communeapp.core.people import Role
from communeapp.core.profile import Profile
from communeapp.core.training.classes import ClassSession, Cohort, Member, Presence, WorkPlan
from communeapp.core.training.conditions import Conditions
from communeapp.core.training.courses import Blueprint, KeyPolicy, Part
from communeapp.core.training.questions import Choice, Question, QuestionKind, Rich
from communeapp.core.training.rubric import Criterion, Rubric
from communeapp.paths import Paths
from communeapp.services.office import Office
from communeapp.ui.application import Program
from communeapp.ui.teaching.page import Teach, TeachingPage
from communeapp.ui.teaching.view import View

PIN = "258036"
NAMES = ("Lò Thị Mai", "Giàng A Páo", "Sùng A Chứ", "Mạ Thị Pó", "Lỳ Xé Hừ", "Đao Văn Khánh")
COURSE = "an-toan-thong-tin"

Calm = Callable[[Program], None]


@dataclass(frozen=True)
class Taught:
    """Ids of what was prepared; ``done`` is the class whose members have earned a certificate."""

    folder: Path
    cohort: str = ""
    done: str = ""
    bank: str = ""
    exam: str = ""
    clerk: str = ""


def question(number: int) -> Question:
    """A question whose second option is right."""
    return Question(
        f"q-{number}",
        QuestionKind.SINGLE,
        Rich(f"Câu hỏi thử số {number}?"),
        choices=(Choice(Rich("Sai")), Choice(Rich("Đúng"), Decimal(100))),
        explanation=Rich("Vì như vậy."),
        topic="thu",
        sources=("nd30",),
    )


def _classes(office: Office, clerk: str) -> tuple[str, str]:
    today = office.clock.today()
    plan = WorkPlan(
        "Bài thu hoạch", rubric=Rubric((Criterion("Nội dung", 60), Criterion("Hình thức", 40)))
    )
    first = office.classes.create(
        Cohort(
            "",
            "Chuyển đổi số, khóa 1",
            courses=(COURSE,),
            trainer="Vàng A Súa",
            trainer_id=clerk,
            starts=today - dt.timedelta(days=10),
            ends=today + dt.timedelta(days=5),
            conditions=Conditions(80, work=True),
            work=plan,
        )
    )
    office.classes.add_members(
        first.id, [Member("", one, "Công chức", "Văn phòng") for one in NAMES]
    )
    for days in (10, 5):
        office.classes.put_session(
            first.id, ClassSession("", today - dt.timedelta(days=days), f"Buổi {days}", "08:00")
        )
    second = office.classes.create(Cohort("", "Kỹ năng số cộng đồng", conditions=Conditions(50)))
    office.classes.add_members(second.id, [Member("", NAMES[0]), Member("", NAMES[1])])
    held = office.classes.put_session(second.id, ClassSession("", today, "Buổi 1"))
    marks = {one.id: Presence.PRESENT for one in office.classes.members(second.id)}
    office.classes.set_attendance(second.id, held.id, marks)
    return first.id, second.id


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Taught:
    """Prepare the office once with the real services."""
    data_dir = tmp_path_factory.mktemp("teaching") / "data"
    with composition.build_wiring(Paths(data_dir), "vi") as wiring:
        office = wiring.office
        office.profile.save(Profile(unit_name="ỦY BAN NHÂN DÂN XÃ THU LŨM", place="Thu Lũm"))
        clerk, _ = office.people.add("Vàng A Súa", "Công chức Văn phòng", Role.CLERK, PIN, False)
        learner, _ = office.people.add(NAMES[0], "Công chức", Role.OFFICIAL, PIN, False)
        office.settings.set("first_run_done", True)
        office.people.switch(learner.id, PIN)
        lesson = wiring.courses.get(COURSE).lessons[0].id
        asked = office.asking.write(COURSE, lesson, "", "Máy dùng chung thì đặt mật khẩu thế nào?")
        office.asking.send(asked.id)
        office.people.switch(clerk.id, PIN)
        cohort, done = _classes(office, clerk.id)
        bank = office.banks.create("Ngân hàng của xã")
        for number in range(6):
            office.banks.add(bank.id, question(number))
        office.exams.keys.make(clerk.id, PIN)
        exam, _ = office.exams.create_sealed(
            "Kiểm tra cuối khóa",
            office.banks.questions(bank.id),
            Blueprint("", "", (Part(4),), 30, 50, 1, True, True, KeyPolicy.SEALED),
            [clerk.id],
        )
        office.certificates.issue_all(done)
    return Taught(data_dir, cohort, done, bank.id, exam.ref, clerk.id)


@pytest.fixture
def taught(seed: Taught, data_dir: Path) -> Taught:
    """A copy of that office for one test."""
    shutil.copytree(seed.folder, data_dir, dirs_exist_ok=True)
    return dataclasses.replace(seed, folder=data_dir)


@pytest.fixture
def teaching(taught: Taught, start: Callable[..., Program], qtbot: QtBot, calm: Calm) -> Program:
    """The program on that office, the clerk signed in, on the screen of teaching."""
    from communeapp.ui.session.lock import LockScreen

    program = start(taught.folder)
    lock = program.window.covered_by
    assert isinstance(lock, LockScreen)
    lock.people.setCurrentRow(0)
    lock.pin.control.setText(PIN)
    lock.sign_in()
    qtbot.waitUntil(lambda: program.window.covered_by is None, timeout=10_000)
    program.window.resize(1366, 768)
    calm(program)
    assert program.window.show_page("teaching")
    calm(program)
    return program


def part(program: Program, calm: Calm, key: str, argument: object = None) -> View:
    """Show a tab."""
    program.window.show_page("teaching", Teach(key, argument))
    calm(program)
    page = program.window.current_page
    assert isinstance(page, TeachingPage)
    return page.view(key)


def told(program: Program, calm: Calm, work: Callable[[Office], Any]) -> Any:
    """Ask the office on the thread of its database."""
    answers: list[Any] = []
    office = program.context.office
    program.tasks.query(lambda: work(office), answers.append)
    calm(program)
    return answers[0]
