"""A box for a question's texts that grows with what is typed and keeps how a text was written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from communeapp.core.training.questions import NOTHING, Rich
from communeapp.ui.input_safety import text_of

TALLEST = 10_000
#: Border and padding of the style sheet, until the box is shown and tells them.
FRAME = 14


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
        self.document().setDocumentMargin(1)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 10)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Count the lines of the text as it wraps here; a layout that was not drawn yet knows none."""
        metrics = self.fontMetrics()
        margin = round(self.document().documentMargin())
        room = max(self.viewport().width() - 2 * margin, metrics.averageCharWidth() * 8)
        words = self.toPlainText() or " "
        flags = Qt.TextFlag.TextWordWrap.value
        height = metrics.boundingRect(QRect(0, 0, room, TALLEST), flags, words).height()
        wanted = round(height / metrics.lineSpacing())  # leading makes it a little more than lines
        lines = min(max(wanted, self._least), self._most)
        scrolls = wanted > self._most
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if scrolls
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        shown = self.isVisible()
        around = max(0, self.height() - self.viewport().height()) if shown else FRAME
        self.setFixedHeight(metrics.lineSpacing() * lines + 2 * margin + around)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def show_rich(self, value: Rich) -> None:
        """Put a text into the box."""
        self._before = value
        self.setPlainText(value.text)

    def rich(self) -> Rich:
        """Read the text; in the format that it came in."""
        if self.toPlainText() == self._before.text:
            return self._before
        return Rich(text_of(self), self._before.format)
