"""Typing Vietnamese safely, whatever the input method.

Telex and VNI programs work in two ways. UniKey on Windows lets the letters through and then sends a
burst of backspaces and the finished syllable; IBus and fcitx5 keep a composition open in the field
(preedit) and commit it later. Both break when a program rewrites, completes or validates the text
of a field while it is being typed. So no field of ours has a completer or a validator, text is
cleaned only when it is *read*, and what is still being composed is committed first.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from communeapp.core import vietnamese


def line_edit(text: str = "", placeholder: str = "", *, longest: int = 500) -> QLineEdit:
    """Make a one-line field that leaves the input method alone."""
    made = QLineEdit(text)
    made.setPlaceholderText(placeholder)
    # A limit inside the composition would cut a syllable, so it is generous.
    made.setMaxLength(longest)
    made.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
    return made


def pin_edit() -> QLineEdit:
    """Make a field for a PIN: dots, digits, no input method."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setMaxLength(64)
    made.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText
        | Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoPredictiveText
    )
    return made


def commit_composition() -> None:
    """Let the input method hand over what is still being composed.

    Called before text is saved or a screen is left, so that the last syllable is not lost.
    """
    if QGuiApplication.focusObject() is not None:
        QGuiApplication.inputMethod().commit()


def text_of(widget: QWidget) -> str:
    """Read a field: composition committed, NFC, no invisible marks, no space at the ends."""
    if widget.hasFocus():
        commit_composition()
    if isinstance(widget, QLineEdit):
        raw = widget.text()
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        raw = widget.toPlainText()
    else:
        raise TypeError(type(widget).__name__)
    return vietnamese.clean_input(raw).text.strip()
