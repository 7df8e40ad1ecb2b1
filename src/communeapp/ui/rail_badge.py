"""A button of the navigation that can carry a number: what waits behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy

from communeapp.ui.widgets.text import restyle


class RailButton(QPushButton):
    """Shows a screen; the mark at its right end says how much presses there."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._name = text
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self._badge = QLabel(self)
        self._badge.setProperty("kind", "badge")
        self._badge.setTextFormat(Qt.TextFormat.PlainText)
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._badge.hide()

    @property
    def badge(self) -> str:
        """The words of the mark, "" without one."""
        return "" if self._badge.isHidden() else self._badge.text()

    def set_badge(self, text: str, spoken: str, *, urgent: bool = False) -> None:
        """Show a mark; an empty one takes it away. ``spoken`` is what a screen reader adds."""
        self._badge.setText(text)
        self._badge.setProperty("tone", "danger" if urgent else "")
        restyle(self._badge)
        self._badge.setVisible(bool(text))
        self.setAccessibleName(f"{self._name}: {spoken}" if text else self._name)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._badge.adjustSize()
        self._badge.move(
            self.width() - self._badge.width() - 8, (self.height() - self._badge.height()) // 2
        )
        self._badge.raise_()
