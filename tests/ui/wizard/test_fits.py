"""What holds for every step: names for screen readers, letters of their own, words that fit, whatever their length."""

from __future__ import annotations

import contextlib
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError
from tests.ui import walk
from tests.ui.wizard.conftest import First

from communeapp.ui.wizard.letter_step import LetterStep
from communeapp.ui.wizard.model_step import ModelStep
from communeapp.ui.wizard.start_step import StartStep

ROOT = Path(__file__).resolve().parents[3]


def _screenshots() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shots", ROOT / "tools" / "screenshots.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(first: First, root: QWidget) -> None:
    """Judge what is shown; the layout is given a little time."""
    with contextlib.suppress(QtBotTimeoutError):
        first.qtbot.waitUntil(
            lambda: not walk.clipped(root) and not walk.overlapping(root), timeout=1000
        )
    assert walk.clipped(root) == []
    assert walk.overlapping(root) == []
    assert walk.nameless(root) == []
    assert walk.clashing_mnemonics(root) == []
    assert first.program.window.width() == 1366


def go_through(first: First) -> None:
    """Judge every step, with what can be opened on it."""
    window = first.program.window
    window.resize(QSize(1366, 768))
    judged(first, first.wizard)
    while not isinstance(first.wizard.step, LetterStep):
        at = first.wizard.at
        first.go_to(type(first.wizard.steps[at + 1]))
        step = first.wizard.step
        if isinstance(step, StartStep):
            step.old.click()
            first.calm()
            judged(first, first.wizard)
            step.new.click()
        elif isinstance(step, ModelStep):
            judged(first, first.wizard)
            step.models.take.click()
            first.calm()
            step.more.click()
        first.calm()
        judged(first, first.wizard)


def test_words_half_as_long_again(first: First) -> None:
    first.program.languages.stretch(_screenshots().Stretcher)
    first.program.window.rebuild()
    first.calm()
    go_through(first)


@pytest.mark.parametrize(("points", "language"), [(16, "vi"), (13, "fr")])
def test_large_type(first: First, points: int, language: str) -> None:
    first.program.context.set_preference("language", language)
    first.program.context.set_preference("font_size", points)
    first.calm()
    go_through(first)


def test_every_control_is_reached_with_tab(first: First) -> None:
    while True:
        root = first.wizard
        reached = walk.reached_by_tab(root)
        unreached = [
            walk.describe(one)
            for one in walk.controls(root)
            if one.isEnabled()
            and one not in reached
            # Of a group that excludes each other, Tab reaches one; arrows reach the rest.
            and not (isinstance(one, QPushButton) and one.group() is not None)
        ]
        assert unreached == []
        if isinstance(first.wizard.step, LetterStep):
            return
        first.go_to(type(first.wizard.steps[first.wizard.at + 1]))
