"""An exam by keyboard: begun, answered, marked, left, gone on with, handed in, looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import PIN
from tests.ui.training.conftest import COURSE, Calm, Learner

from communeapp.core.training.exam import open_ref
from communeapp.core.training.questions import QuestionKind
from communeapp.services.training.exams import TimeLeft
from communeapp.ui.application import Program
from communeapp.ui.exam.clock import ExamClock, clock_words
from communeapp.ui.exam.intro import ExamIntro
from communeapp.ui.exam.result import ExamResult
from communeapp.ui.exam.run import ExamRun
from communeapp.ui.training.answering.choosing import Choosing
from communeapp.ui.training.course_view import CourseView
from communeapp.ui.training.show import Place, Room
from communeapp.ui.widgets.dialogs import MessageDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


def intro(learner: Learner) -> ExamIntro:
    exam = learner.course.exams[0]
    view = learner.go(Place(Room.EXAM, course=COURSE, ref=open_ref(COURSE, exam.id)))
    assert isinstance(view, ExamIntro)
    return view


def begin(learner: Learner) -> ExamRun:
    view = intro(learner)
    view.begin()
    learner.calm()
    run = learner.page.view
    assert isinstance(run, ExamRun)
    assert run.attempt is not None
    return run


def to_choice(learner: Learner, run: ExamRun) -> Choosing:
    """Go on to a question that a digit answers."""
    assert run.attempt is not None
    for place, one in enumerate(run.attempt.paper):
        if one.kind in (QuestionKind.SINGLE, QuestionKind.TRUE_FALSE):
            run.show_question(place)
            learner.calm()
            assert run.card is not None
            assert isinstance(run.card.answering, Choosing)
            return run.card.answering
    raise AssertionError


def kept(learner: Learner, attempt: str) -> Any:
    found: list[Any] = []
    exams = learner.program.context.office.exams
    learner.program.tasks.query(lambda: exams.attempt(attempt), found.append)
    learner.calm()
    return found[0]


def leave(learner: Learner, person: Any) -> None:
    """Leave the running exam so that no clock is left ticking."""
    person.answer(True)
    learner.page.go(Place())
    learner.calm()


def test_exam_is_sat_by_keyboard_and_its_result_looked_at(
    learner: Learner, person_at_dialogs: Any
) -> None:
    run = begin(learner)
    assert run.attempt is not None
    attempt, count = run.attempt.id, len(run.attempt.paper)
    assert run.clock.left_ms is not None
    assert 0 < run.clock.left_ms <= learner.course.exams[0].minutes * 60_000
    assert len(run.overview.buttons) == count
    answering = to_choice(learner, run)
    place = run.at
    learner.press(Qt.Key.Key_1)
    assert answering.tiles[0].isChecked()
    learner.press(Qt.Key.Key_F2)
    key = Qt.Key.Key_PageDown if place + 1 < count else Qt.Key.Key_PageUp
    learner.qtbot.keyClick(answering.tiles[0], key, CONTROL)
    learner.calm()
    assert run.at != place
    record = kept(learner, attempt)
    assert not record.given(place).empty
    assert record.flagged(place)
    assert run.overview.buttons[place].property("state") == "answered"
    assert "⚑" in run.overview.buttons[place].text()

    def look(dialog: MessageDialog) -> int:
        assert str(count - 1) in dialog.hint.text()  # so many have no answer yet
        return 1

    person_at_dialogs.answer(look)
    learner.qtbot.keyClick(run, Qt.Key.Key_Return, CONTROL)
    learner.calm()
    result = learner.page.view
    assert isinstance(result, ExamResult)
    assert result.data is not None
    assert result.data.result.passed is False
    assert len(result.data.reviewed) == count
    assert result.cards
    assert all(one.answering.judged for one in result.cards)
    shown = len(result.cards)
    result.more_button.click()
    assert len(result.cards) > shown
    learner.qtbot.keyClick(result, Qt.Key.Key_Escape)
    learner.calm()
    before = learner.page.view
    assert isinstance(before, ExamIntro)
    assert before.data is not None
    assert before.data.exam.open_attempt is None
    assert len(before.data.results) == 1


def test_leaving_asks_and_going_on_finds_answers_and_time(
    learner: Learner, person_at_dialogs: Any
) -> None:
    run = begin(learner)
    assert run.attempt is not None
    attempt = run.attempt.id
    answering = to_choice(learner, run)
    place = run.at
    learner.qtbot.keyClick(answering.tiles[0], Qt.Key.Key_2)
    person_at_dialogs.answer(False)
    learner.program.window.show_page("home")
    learner.calm()
    assert learner.page.view is run  # stayed, and the clock goes on
    assert run._beat.isActive()
    person_at_dialogs.answer(True)
    learner.program.window.show_page("home")
    learner.calm()
    assert not run._beat.isActive()
    used = kept(learner, attempt).record.used_ms
    learner.program.window.show_page("training")
    learner.calm()
    assert learner.page.view is run
    assert run.attempt is not None
    assert run.attempt.id == attempt
    assert run.at == place
    assert run.card is not None
    assert not run.card.given.empty
    assert run.clock.left_ms is not None
    assert run.clock.left_ms <= run.attempt.record.limit_ms - used
    leave(learner, person_at_dialogs)


def test_exam_goes_on_after_the_program_was_ended(
    start: Callable[..., Program], furnished: Path, calm: Calm, qtbot: QtBot, person_at_dialogs: Any
) -> None:
    def sign_in(program: Program) -> Learner:
        lock = program.window.covered_by
        lock.people.setCurrentRow(0)  # type: ignore[union-attr]
        lock.pin.control.setText(PIN)  # type: ignore[union-attr]
        lock.sign_in()  # type: ignore[union-attr]
        qtbot.waitUntil(lambda: program.window.covered_by is None, timeout=10_000)
        with qtbot.waitActive(program.window):
            program.window.activateWindow()
        assert program.window.show_page("training")
        calm(program)
        return Learner(program, qtbot, calm)

    first = sign_in(start(furnished))
    run = begin(first)
    assert run.attempt is not None
    attempt = run.attempt.id
    answering = to_choice(first, run)
    place = run.at
    qtbot.keyClick(answering.tiles[0], Qt.Key.Key_1)
    person_at_dialogs.answer(True)
    first.program.window.close()
    first.program.shut_down()
    second = sign_in(start(furnished))
    view = intro(second)
    assert view.note.text  # begun and not handed in
    learner_words = view.begin_button.text()
    assert learner_words
    view.begin()
    second.calm()
    again = second.page.view
    assert isinstance(again, ExamRun)
    assert again.attempt is not None
    assert again.attempt.id == attempt
    assert not again.attempt.given(place).empty
    leave(second, person_at_dialogs)


def test_time_that_is_over_hands_in_by_itself(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = begin(learner)
    exams = learner.program.context.office.exams
    monkeypatch.setattr(exams, "heartbeat", lambda _attempt: TimeLeft(1_800_000, 0))
    run._on_beat()
    learner.calm()
    assert isinstance(learner.page.view, ExamResult)


def test_refused_attempt_is_told_and_leads_back(learner: Learner, person_at_dialogs: Any) -> None:
    learner.go(Place(Room.COURSE, course=COURSE))
    person_at_dialogs.answer(lambda dialog: int(bool(dialog.windowTitle())))
    learner.page.go(Place(Room.RUN, course=COURSE, attempt="0" * 32))
    learner.calm()
    assert isinstance(learner.page.view, CourseView)


def test_finished_attempt_shows_its_result_instead(
    learner: Learner, person_at_dialogs: Any
) -> None:
    run = begin(learner)
    assert run.attempt is not None
    place = run.place
    person_at_dialogs.answer(True)
    run.hand_in()
    learner.calm()
    learner.page.go(place)
    learner.calm()
    assert isinstance(learner.page.view, ExamResult)


def test_clock_says_once_that_little_is_left_and_once_that_it_is_over(qtbot: QtBot) -> None:
    clock = ExamClock()
    qtbot.addWidget(clock)
    short: list[bool] = []
    over: list[bool] = []
    clock.short.connect(lambda: short.append(True))
    clock.over.connect(lambda: over.append(True))
    for left in (600_000, 299_000, 200_000, 0, 0):
        clock.set_time(TimeLeft(0, left))
    assert (len(short), len(over)) == (1, 1)
    assert clock.property("tone") == "danger"
    assert clock.accessibleName()


@pytest.mark.parametrize(
    ("ms", "words"), [(0, "0:00"), (1, "0:01"), (61_000, "1:01"), (3_600_000, "1:00:00")]
)
def test_clock_words(ms: int, words: str) -> None:
    assert clock_words(ms) == words
