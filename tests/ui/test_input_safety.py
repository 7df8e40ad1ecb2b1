"""Fields survive every way of typing Vietnamese."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from communeapp.ui.application import Program
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.widgets.commune_picker import CommunePicker

# What UniKey sends for "Thu Lũm" typed as Telex "Thu Lumx": letters, backspaces, the finished part.
BURSTS = [("Thu Lum", 2, "ũm"), (" dieefu", 5, "iều"), (" ddaats", 6, "đất")]


def type_text(field: QWidget, text: str) -> None:
    """Send letters as the system does for letters that no key has: an event with only a text."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(field, event)


def type_like_unikey(qtbot: QtBot, field: QWidget) -> None:
    for letters, back, rest in BURSTS:
        type_text(field, letters)
        for _ in range(back):
            qtbot.keyClick(field, Qt.Key.Key_Backspace)
        type_text(field, rest)


def compose_like_fcitx(field: QWidget, steps: list[str], commit: str) -> None:
    for step in steps:
        QCoreApplication.sendEvent(field, QInputMethodEvent(step, []))
    event = QInputMethodEvent("", [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(field, event)


@pytest.mark.parametrize("make", [line_edit, QPlainTextEdit])
def test_bursts_of_backspaces_arrive_as_typed(qtbot: QtBot, make: type[QWidget]) -> None:
    plain = QLineEdit()
    field = make()
    for one in (plain, field):
        qtbot.addWidget(one)
        type_like_unikey(qtbot, one)
    expected = plain.text()
    assert "Lũm" in expected
    assert text_of(field) == expected.strip()


@pytest.mark.parametrize("make", [line_edit, QPlainTextEdit])
def test_composition_is_committed_whole(qtbot: QtBot, make: type[QWidget]) -> None:
    field = make()
    qtbot.addWidget(field)
    field.show()
    compose_like_fcitx(field, ["t", "ti", "tie", "tiê", "tiế", "tiến"], "tiếng ")
    compose_like_fcitx(field, ["V", "Vi", "Viê", "Việ"], "Việt")
    assert text_of(field) == "tiếng Việt"
    field.hide()


def test_text_is_cleaned_when_read_never_while_typed(qtbot: QtBot) -> None:
    field = line_edit()
    qtbot.addWidget(field)
    field.setText("  Tha\u0301ng\u200b mười  ")
    assert field.text() == "  Tha\u0301ng\u200b mười  "  # what stands there is left alone
    assert text_of(field) == "Tháng mười"


def test_no_field_completes_or_validates(signed_in: Program, qtbot: QtBot) -> None:
    for key, argument in (("settings", "commune"), ("drafting", "new"), ("settings", "people")):
        signed_in.window.show_page(key, argument)
        qtbot.waitUntil(lambda: signed_in.tasks.pending == 0)
        for field in signed_in.window.findChildren(QLineEdit):
            if type(field.parent()).__name__ in ("QDateEdit", "QSpinBox"):
                continue
            assert field.completer() is None, field.accessibleName()
            assert field.validator() is None, field.accessibleName()
            assert not field.inputMask(), field.accessibleName()


def test_search_filters_but_never_writes_into_the_field(signed_in: Program, qtbot: QtBot) -> None:
    picker = CommunePicker(signed_in.context)
    qtbot.addWidget(picker)
    qtbot.waitUntil(lambda: picker._model.rowCount() > 1000)
    field = picker.search.control
    qtbot.keyClicks(field, "thu lumx")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    type_text(field, "ũm")
    assert field.text() == "thu lũm"
    assert picker.unit is not None
    assert picker.unit.name == "Xã Thu Lũm"
    # A composition in the middle of the search stays where it is while the list follows.
    field.clear()
    compose_like_fcitx(field, ["m", "mư", "mườ"], "mường ")
    compose_like_fcitx(field, ["t", "te", "tè"], "tè")
    assert field.text() == "mường tè"
    assert picker.unit is not None
    assert picker.unit.name == "Xã Mường Tè"


def test_all_of_lai_chau_comes_first_and_the_whole_country_can_be_found(
    signed_in: Program, qtbot: QtBot
) -> None:
    picker = CommunePicker(signed_in.context)
    qtbot.addWidget(picker)
    qtbot.waitUntil(lambda: picker._model.rowCount() > 3000)
    assert {one.province for one in picker._model.units[:38]} == {"Tỉnh Lai Châu"}
    assert picker._model.units[38].province != "Tỉnh Lai Châu"
    picker.search.control.setText("ca mau dat mui")
    assert any("Đất Mũi" in one.name for one in picker._model.units)
