"""The text of a document to read, with a place in it lit up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from communeapp.ui.theme import Theme

Marks = Sequence[tuple[int, int]]


def utf16(text: str, place: int) -> int:
    """Turn a place in code points into Qt's, which count letters beyond U+FFFF twice."""
    return place + sum(1 for sign in text[:place] if ord(sign) > 0xFFFF)


class TextView(QPlainTextEdit):
    """Plain text that cannot be changed; walks with the keyboard and gives its text to screen readers."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self._shown = ""

    def show_text(self, text: str, marks: Marks = (), at: int | None = None) -> None:
        """Show a text, light up ``marks`` and go to ``at``; all in code points."""
        if text != self._shown:
            self._shown = text
            self.setPlainText(text)
        light = QTextCharFormat()
        light.setBackground(self._theme.palette.colour("warn_soft"))
        light.setForeground(self._theme.palette.colour("warn"))
        chosen = []
        for start, end in marks:
            one = QTextEdit.ExtraSelection()
            cursor = self.textCursor()
            cursor.setPosition(min(utf16(text, start), self._last()))
            cursor.setPosition(min(utf16(text, end), self._last()), QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, light
            chosen.append(one)
        self.setExtraSelections(chosen)
        place = at if at is not None else (marks[0][0] if marks else 0)
        cursor = self.textCursor()
        cursor.setPosition(min(utf16(text, place), self._last()))
        self.setTextCursor(cursor)
        self.centerCursor() if place else self.ensureCursorVisible()

    def _last(self) -> int:
        return max(0, self.document().characterCount() - 1)
