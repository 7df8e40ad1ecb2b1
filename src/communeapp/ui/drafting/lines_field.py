"""A field that takes one entry per line and grows with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from communeapp.ui.drafting.fact_form import split_points
from communeapp.ui.drafting.paste import Paster


class LinesField(QPlainTextEdit):
    """Holds a short list as plain lines. Tab leaves it, so that it is no trap for the keyboard."""

    def __init__(self, least_lines: int = 2, placeholder: str = "") -> None:
        super().__init__()
        self._least = least_lines
        self._paster = Paster(self)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        self._fit()

    def entries(self) -> tuple[str, ...]:
        """Give the entries, without bullets and empty lines."""
        return split_points(self.toPlainText())

    def set_entries(self, entries: Sequence[str]) -> None:
        """Show other entries."""
        self.setPlainText("\n".join(entries))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return self._paster.can_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text: NFC, without invisible marks."""
        if text := self._paster.take(source):
            self.textCursor().insertText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self._wanted_height())

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self._wanted_height())

    def _wanted_height(self) -> int:
        lines = max(self._least, round(self.document().size().height()))
        margins = self.contentsMargins()
        margin = 2 * round(self.document().documentMargin())
        return (
            lines * self.fontMetrics().lineSpacing() + margin + margins.top() + margins.bottom() + 4
        )
