"""What surrounds learning: answers of the trainer, lessons from one's own mistakes, films, who may try what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import PIN
from tests.ui.training.conftest import COURSE, Calm, Learner

from communeapp.clock import SystemClock
from communeapp.core.people import Role
from communeapp.core.training.asking import AskState
from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.services.training.exams import ExamInfo
from communeapp.ui.application import Program
from communeapp.ui.exam.intro import ExamIntro
from communeapp.ui.home.page import HomePage
from communeapp.ui.training import lesson_card
from communeapp.ui.training.lesson_card import LessonCard, played_of
from communeapp.ui.training.lesson_view import LessonView
from communeapp.ui.training.show import Place, Room
from communeapp.ui.training.start_view import StartView


@dataclass(frozen=True)
class Broken:
    """A finding of the checker, as far as learning looks at it."""

    rule: str


def test_answer_of_the_trainer_is_told_at_the_start_until_it_is_read(learner: Learner) -> None:
    asking = learner.program.context.office.asking
    lesson = learner.course.lessons[0]

    def ask_and_answer() -> None:
        asked = asking.write(COURSE, lesson.id, learner.course.version, "Văn bản mật thì sao?")
        asking.send(asked.id)
        asking.answer(asked.id, "Văn bản mật có sổ riêng.")

    learner.program.tasks.query(ask_and_answer)
    learner.calm()
    start = learner.go(Place())
    assert isinstance(start, StartView)
    assert start.note.text
    link = start.note.buttons.itemAt(0)
    assert link is not None
    way = link.widget()
    assert isinstance(way, QPushButton)
    way.click()
    learner.calm()
    view = learner.page.view
    assert isinstance(view, LessonView)
    (shown,) = view.ask.questions
    assert shown.state is AskState.ANSWERED
    assert shown.answer == "Văn bản mật có sổ riêng."
    again = learner.go(Place())
    assert isinstance(again, StartView)
    assert not again.note.text


def test_mistakes_in_ones_own_drafts_suggest_lessons(learner: Learner) -> None:
    learning = learner.program.context.office.learning
    about = next(one for one in learner.course.lessons if one.mistakes)
    rule = about.mistakes[0]
    learner.program.tasks.change(lambda: learning.note_mistakes("a" * 32, [Broken(rule)]))
    learner.calm()
    view = learner.go(Place())
    assert isinstance(view, StartView)
    assert view.data is not None
    assert about.id in {one.lesson for one in view.data.suggestions}
    named = [one.accessibleName() for one in view._suggestions.findChildren(QPushButton)]
    assert any(about.title in one for one in named)


def test_sound_is_played_from_a_copy_by_the_programs_of_the_pc(
    learner: Learner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lesson = replace(
        learner.course.lessons[0], body="Nghe.\n\n![Lời chào](media/chao.ogg)\n\n![](media/a.svg)"
    )
    assert played_of(lesson) == (("Lời chào", "media/chao.ogg"),)
    file = tmp_path / "chao.ogg"
    file.write_bytes(b"OggS")
    library = learner.program.context.wiring.courses
    monkeypatch.setattr(library, "media_file", lambda *_: file)
    opened: list[Path] = []
    monkeypatch.setattr(lesson_card, "open_path", lambda path: bool(opened.append(path)))
    view = learner.go(Place(Room.LESSON, course=COURSE, lesson=lesson.id))
    assert isinstance(view, LessonView)
    card: LessonCard = view.about
    card.show_lesson(learner.course, lesson)
    player = next(
        one for one in card.findChildren(QPushButton) if "Lời chào" in one.text().replace("&", "")
    )
    player.click()
    learner.calm()
    assert [one.read_bytes() for one in opened] == [b"OggS"]
    assert opened[0] != file
    assert card._note.text  # nothing on this PC plays it


@pytest.mark.parametrize(
    ("left", "supervised"), [(0, False), (None, True), (None, False)], ids=["used", "waits", "shut"]
)
def test_exam_that_cannot_begin_says_why(
    learner: Learner, monkeypatch: pytest.MonkeyPatch, left: int | None, supervised: bool
) -> None:
    exams = learner.program.context.office.exams
    plan = replace(learner.course.exams[0], supervised=supervised)
    info = ExamInfo("sealed:x", "Kiểm tra lớp 3", "", "", plan, left, None, False, None)
    monkeypatch.setattr(exams, "available", lambda: (info,))
    monkeypatch.setattr(exams, "results", lambda **_: ())
    view = learner.go(Place(Room.EXAM, ref="sealed:x"))
    assert isinstance(view, ExamIntro)
    assert view.note.text
    assert not view.begin_button.isVisibleTo(view)


def test_learner_sees_training_and_is_offered_only_what_a_learner_may_do(
    start: Callable[..., Program], furnished: Path, calm: Calm, qtbot: QtBot
) -> None:
    with open_office(Paths(furnished), SystemClock()) as office:
        office.people.switch(office.people.list()[0].id, PIN)
        office.people.add("Giàng Thị Mỷ", "Học viên", Role.LEARNER, PIN, False)
        office.settings.set("current_person", office.people.list()[-1].id)
    program = start(furnished)
    lock = program.window.covered_by
    row = next(
        i
        for i in range(lock.people.count())  # type: ignore[union-attr]
        if lock._person_at(i).role is Role.LEARNER  # type: ignore[union-attr]
    )
    lock.people.setCurrentRow(row)  # type: ignore[union-attr]
    lock.pin.control.setText(PIN)  # type: ignore[union-attr]
    lock.sign_in()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: program.window.covered_by is None, timeout=10_000)
    calm(program)
    home = program.window.current_page
    assert isinstance(home, HomePage)
    assert [one.page for one in home._next.steps()] == ["training"]
    assert not program.window.show_page("drafting")
    assert not program.window.show_page("teaching")
    assert program.window.show_page("training")
    calm(program)
    learner = Learner(program, qtbot, calm)
    tried = next(one for one in learner.course.lessons if one.exercise == "drafting")
    view = learner.go(Place(Room.LESSON, course=COURSE, lesson=tried.id))
    assert isinstance(view, LessonView)
    assert view.about.findChildren(QPushButton) == []
