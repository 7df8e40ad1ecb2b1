"""Rewriting, usual sentences and the loudspeaker in the window; the original stays until a person takes it."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QDialog

from communeapp.core.text_tasks import TextTask
from communeapp.ui.drafting.lines import Role
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.drafting.text_dialog import TextDialog
from communeapp.ui.widgets import dialogs

if TYPE_CHECKING:
    from tests.ui.drafting.conftest import Desk

PICTURES = os.environ.get("WORK_PICTURES", "")


@pytest.fixture
def drafted(desk: Desk) -> Desk:
    """A letter with its text, no assistant asked."""
    desk.letter()
    desk.write()
    return desk


def answer(desk: Desk, monkeypatch: pytest.MonkeyPatch, act: Callable[[Any], object]) -> list[str]:
    """Let the dialog come to its result, then act on it; gives what was proposed."""
    seen: list[str] = []

    def run(dialog: QDialog) -> int:
        assert isinstance(dialog, TextDialog)
        dialog.show()
        desk.until(dialog.made.control.toPlainText)
        if PICTURES:
            dialog.grab().save(f"{PICTURES}/text-dialog-{len(seen)}.png")
        seen.append(dialog.made.control.toPlainText())
        act(dialog)
        return int(dialog.result())

    monkeypatch.setattr(dialogs, "run_dialog", run)
    return seen


def at_text(desk: Desk) -> None:
    """Put the cursor into the first line that is the letter's own."""
    editor = desk.page.body_step.editor
    for block in editor.blocks():
        cursor = QTextCursor(block)
        editor.setTextCursor(cursor)
        if editor.current_line().role is Role.TEXT and editor.current_line().point is not None:
            return
    pytest.fail("no line of a point")


def test_a_line_is_rewritten_only_when_taken(
    drafted: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = drafted.page
    page.go(Step.BODY)
    at_text(drafted)
    editor = page.body_step.editor
    cursor = editor.textCursor()
    cursor.insertText("đảm bảo ko ")
    before = editor.toPlainText()
    answer(drafted, monkeypatch, lambda dialog: dialog.reject())
    page.body_step.tools.words.rewrite_wanted.emit(TextTask.CORRECT)
    assert editor.toPlainText() == before
    seen = answer(drafted, monkeypatch, lambda dialog: dialog.take.click())
    page.body_step.tools.words.rewrite_wanted.emit(TextTask.CORRECT)
    assert seen[0].startswith("Bảo đảm không ")
    assert seen[0] in editor.toPlainText()
    editor.undo()
    assert editor.toPlainText() == before


def test_a_phrase_stands_on_its_own_line_with_its_gap_selected(drafted: Desk) -> None:
    page = drafted.page
    page.go(Step.BODY)
    at_text(drafted)
    words = page.body_step.tools.words
    words.opened.emit()
    actions = [one for one in words.phrases.menu().actions() if one.isEnabled()]
    assert actions
    chosen = next(one for one in actions if "…" in one.toolTip())
    lines = len(page.body_step.editor.lines())
    chosen.trigger()
    editor = page.body_step.editor
    assert len(editor.lines()) == lines + 1
    assert editor.current_line().text == chosen.toolTip()
    assert editor.textCursor().selectedText() == "…"
    if PICTURES:
        drafted.window.grab().save(f"{PICTURES}/phrase.png")


def test_the_letter_is_said_for_the_loudspeaker(
    drafted: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = drafted.page
    page.go(Step.BODY)
    before = page.body_step.editor.toPlainText()
    seen = answer(drafted, monkeypatch, lambda dialog: dialog.copy.click())
    page.body_step.tools.words.announce_wanted.emit()
    assert seen[0].startswith("Kính thưa bà con.")
    assert seen[0].endswith("Xin cảm ơn bà con.")
    assert QApplication.clipboard().text() == seen[0]
    assert page.body_step.editor.toPlainText() == before
