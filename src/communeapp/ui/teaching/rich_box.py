"""A box for a question's texts that grows with what is typed and keeps how a text was written."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from communeapp.core.training.questions import NOTHING, Rich
from communeapp.ui.input_safety import text_of

MARGIN = 14


class RichBox(QPlainTextEdit):
    """Holds a Rich. What nobody touched is given back exactly as it came, whatever its format."""

    def __init__(self, name: str, placeholder: str = "", *, lines: int = 1, most: int = 6) -> None:
        super().__init__()
        self._before = NOTHING
        self._least, self._most = lines, most
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 10)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit(self.document().documentLayout().documentSize())

    def _fit(self, size: QSizeF) -> None:
        # A plain text document tells its height in lines.
        lines = min(max(round(size.height()), self._least), self._most)
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * lines) + MARGIN)

    def show_rich(self, value: Rich) -> None:
        """Put a text into the box."""
        self._before = value
        self.setPlainText(value.text)

    def rich(self) -> Rich:
        """Read the text; in the format that it came in."""
        if self.toPlainText() == self._before.text:
            return self._before
        return Rich(text_of(self), self._before.format)
