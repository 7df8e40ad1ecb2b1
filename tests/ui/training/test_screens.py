"""Every room of training with content: controls named and reached, words that fit in large type."""

from __future__ import annotations

import contextlib
import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError
from tests.ui.training.conftest import COURSE, Learner

from communeapp.core.training.exam import open_ref
from communeapp.core.training.questions import QuestionKind
from communeapp.ui.training.lesson_view import LessonView
from communeapp.ui.training.practice import PracticeView
from communeapp.ui.training.show import Place, Room

ROOT = Path(__file__).resolve().parents[3]
KINDS = [one for one in QuestionKind if one not in (QuestionKind.ESSAY, QuestionKind.NOTE)]


def _load(name: str, path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


walk = _load("walk_of_training", ROOT / "tests" / "ui" / "walk.py")
screenshots = _load("screenshots_of_training", ROOT / "tools" / "screenshots.py")


def root_of(learner: Learner) -> QWidget:
    root = learner.program.window.centralWidget()
    assert root is not None
    return root


def rooms(learner: Learner) -> list[tuple[str, Callable[[], object]]]:
    """Give the ways into all rooms but the running exam."""
    lesson = learner.course.lessons[1].id
    exam = open_ref(COURSE, learner.course.exams[0].id)

    def explained() -> None:
        view = learner.go(Place(Room.LESSON, course=COURSE, lesson=lesson))
        assert isinstance(view, LessonView)
        view.explain.box.control.setText("Khi nào thêm số 0?")
        view.explain.ask()
        learner.calm()

    def ended() -> None:
        view = learner.go(Place(Room.PRACTICE, course=COURSE))
        assert isinstance(view, PracticeView)
        view.give_up()
        learner.calm()
        view.end()
        learner.calm()

    return [
        ("start", lambda: learner.go(Place())),
        ("course", lambda: learner.go(Place(Room.COURSE, course=COURSE))),
        ("lesson", explained),
        ("practice", lambda: learner.go(Place(Room.PRACTICE, course=COURSE))),
        ("end", ended),
        ("progress", lambda: learner.go(Place(Room.PROGRESS))),
        ("exam", lambda: learner.go(Place(Room.EXAM, course=COURSE, ref=exam))),
    ]


def faults(learner: Learner) -> list[str]:
    """Name what does not fit, after a little time for the layout."""
    root = root_of(learner)
    with contextlib.suppress(QtBotTimeoutError):
        learner.qtbot.waitUntil(
            lambda: not walk.clipped(root) and not walk.overlapping(root), timeout=1000
        )
    found: list[str] = [*walk.clipped(root), *walk.overlapping(root)]
    return found


def run_exam(learner: Learner) -> None:
    exam = open_ref(COURSE, learner.course.exams[0].id)
    view: Any = learner.go(Place(Room.EXAM, course=COURSE, ref=exam))
    view.begin()
    learner.calm()


def leave_exam(learner: Learner, person: Any) -> None:
    person.answer(True)
    learner.go(Place())


def test_every_control_has_a_name_a_key_of_its_own_and_is_reached_by_tab(
    learner: Learner, person_at_dialogs: Any
) -> None:
    ways = [*rooms(learner), ("run", lambda: run_exam(learner))]
    for name, enter in ways:
        enter()
        root = root_of(learner)
        assert walk.nameless(root) == [], name
        assert walk.clashing_mnemonics(root) == [], name
        reached = walk.reached_by_tab(root)
        assert [
            walk.describe(one)
            for one in walk.controls(root)
            if one.isEnabled()
            and one not in reached
            and not (isinstance(one, QPushButton) and one.group() is not None)
        ] == [], name
    leave_exam(learner, person_at_dialogs)


@pytest.mark.parametrize(
    ("points", "language", "stretch"), [(18, "vi", False), (13, "fr", False), (11, "vi", True)]
)
def test_words_fit(
    learner: Learner, person_at_dialogs: Any, points: int, language: str, stretch: bool
) -> None:
    learner.program.window.resize(QSize(1366, 768))
    if stretch:
        learner.program.languages.stretch(screenshots.Stretcher)
        learner.program.window.rebuild()
    else:
        learner.program.context.set_preference("language", language)
        learner.program.context.set_preference("font_size", points)
    learner.calm()
    for name, enter in [*rooms(learner), ("run", lambda: run_exam(learner))]:
        enter()
        assert faults(learner) == [], name
        assert learner.program.window.width() == 1366, name
    leave_exam(learner, person_at_dialogs)


@pytest.mark.parametrize("stretch", [False, True])
def test_questions_fit_before_and_after_they_are_answered(learner: Learner, stretch: bool) -> None:
    learner.program.window.resize(QSize(1366, 768))
    if stretch:
        learner.program.languages.stretch(screenshots.Stretcher)
        learner.program.window.rebuild()
    else:
        learner.program.context.set_preference("font_size", 18)
    learner.calm()
    view = learner.practise(*[learner.question(kind) for kind in KINDS])
    for kind in KINDS:
        assert faults(learner) == [], kind
        view.give_up()
        learner.calm()
        assert faults(learner) == [], kind
        view.go_on()
        learner.calm()
