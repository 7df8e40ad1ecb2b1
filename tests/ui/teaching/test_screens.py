"""What holds for every tab: names, keys of their own, Tab, words that fit in large type and long."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.teaching.conftest import Taught, part

from communeapp.ui.application import Program
from communeapp.ui.teaching.page import PARTS, TeachingPage

ROOT = Path(__file__).resolve().parents[3]
Calm = Callable[[Program], None]


def _load(name: str, path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


walk = _load("walk_of_screens", ROOT / "tests" / "ui" / "walk.py")
screenshots = _load("screenshots_tool", ROOT / "tools" / "screenshots.py")

#: Tabs, and the tabs within a class.
PLACES = [
    *(one.key for one in PARTS),
    "classes/0",
    "classes/1",
    "classes/2",
    "classes/3",
    "results/1",
]


def show(program: Program, calm: Calm, taught: Taught, place: str) -> QWidget:
    key, _, inner = place.partition("/")
    argument: object = None
    if key == "classes" and inner:
        argument = (taught.cohort, int(inner))
    elif inner:
        argument = ("exam", taught.exam)
    part(program, calm, key, argument)
    return program.window.centralWidget()


def fits(qtbot: QtBot, root: QWidget) -> list[str]:
    """Give the layout a little time, then say what does not fit."""
    for _ in range(20):
        wrong: list[str] = [*walk.clipped(root), *walk.overlapping(root)]
        if not wrong:
            return []
        qtbot.wait(20)
    return wrong


def test_every_tab_can_be_walked_by_keyboard_and_reader(
    teaching: Program, calm: Calm, taught: Taught
) -> None:
    for place in PLACES:
        root = show(teaching, calm, taught, place)
        assert walk.nameless(root) == [], place
        assert walk.clashing_mnemonics(root) == [], place
        reached = walk.reached_by_tab(root)
        unreached = [
            walk.describe(one)
            for one in walk.controls(root)
            if one.isEnabled()
            and one not in reached
            and not (isinstance(one, QPushButton) and one.group() is not None)
        ]
        assert unreached == [], place


@pytest.mark.parametrize("points", [11, 18])
def test_words_fit(
    teaching: Program, calm: Calm, taught: Taught, qtbot: QtBot, points: int
) -> None:
    teaching.context.set_preference("font_size", points)
    calm(teaching)
    for place in PLACES:
        root = show(teaching, calm, taught, place)
        assert fits(qtbot, root) == [], place
        assert teaching.window.width() == 1366


def test_words_fit_when_they_are_half_as_long_again(
    teaching: Program, calm: Calm, taught: Taught, qtbot: QtBot
) -> None:
    teaching.languages.stretch(screenshots.Stretcher)
    teaching.window.rebuild()
    calm(teaching)
    for place in PLACES:
        root = show(teaching, calm, taught, place)
        assert fits(qtbot, root) == [], place
        assert teaching.window.width() == 1366


def test_one_stays_where_one_was_when_language_or_look_change(
    teaching: Program, calm: Calm, taught: Taught
) -> None:
    show(teaching, calm, taught, "classes/1")
    teaching.window.rebuild()
    calm(teaching)
    page = teaching.window.current_page
    assert isinstance(page, TeachingPage)
    view = page.view("classes")
    assert view.argument() == (taught.cohort, 1)


def test_a_learner_has_no_such_screen(teaching: Program, calm: Calm, taught: Taught) -> None:
    from communeapp.core.people import Action

    context = teaching.context
    learner = next(one for one in context.session.people if one.id != taught.clerk)
    context.session.sign_in(learner)
    assert not context.session.may(Action.TEACH)
    assert not teaching.window.show_page("teaching")
