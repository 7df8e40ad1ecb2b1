"""The training screen of the real program, on the courses that are shipped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from communeapp.core.training.courses import Course
from communeapp.core.training.practice import QuestionRef, Why
from communeapp.core.training.questions import Question, QuestionKind
from communeapp.ui.application import Program
from communeapp.ui.training.page import TrainingPage
from communeapp.ui.training.practice import PracticeView, item_of
from communeapp.ui.training.show import Place, Room

COURSE = "the-thuc-van-ban"
Calm = Callable[[Program], None]


@dataclass
class Learner:
    """Somebody at the training screen. ``calm`` waits until everything has answered."""

    program: Program
    qtbot: QtBot
    wait: Calm

    def calm(self) -> None:
        self.wait(self.program)

    @property
    def page(self) -> TrainingPage:
        """The screen as it is now; another one after the look changed."""
        page = self.program.window.current_page
        assert isinstance(page, TrainingPage)
        return page

    def go(self, place: Place) -> QWidget:
        self.page.go(place)
        self.calm()
        assert self.page.view is not None
        return self.page.view

    def press(self, *keys: Qt.Key | str) -> None:
        """Type on whatever has the focus."""
        for one in keys:
            target = QApplication.focusWidget() or self.program.window
            if isinstance(one, str):
                for letter in one:  # Vietnamese letters have no key of their own
                    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                        QApplication.sendEvent(target, event)
            else:
                self.qtbot.keyClick(target, one)
            QApplication.processEvents()

    @property
    def course(self) -> Course:
        return self.program.context.wiring.courses.get(COURSE)

    def question(self, kind: QuestionKind) -> tuple[Course, Question]:
        """Find a question of a kind in the shipped courses."""
        library = self.program.context.wiring.courses
        for course in library.list():
            for one in library.questions(course.id):
                if one.kind is kind:
                    return course, one
        raise AssertionError(kind)

    def practise(self, *questions: tuple[Course, Question]) -> PracticeView:
        """Practise just these questions."""
        view = self.go(Place(Room.PRACTICE, course=COURSE))
        assert isinstance(view, PracticeView)
        library = self.program.context.wiring.courses
        view.items = [
            item_of(library, QuestionRef(course.id, course.version, question.id, Why.NEW))
            for course, question in questions
        ]
        view.at = -1
        view._next()
        self.calm()
        return view


@pytest.fixture
def learner(signed_in: Program, calm: Calm, qtbot: QtBot) -> Learner:
    """The clerk at the training screen."""
    with qtbot.waitActive(signed_in.window):
        signed_in.window.activateWindow()
    assert signed_in.window.show_page("training")
    calm(signed_in)
    return Learner(signed_in, qtbot, calm)
