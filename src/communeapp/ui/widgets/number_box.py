"""A field for a whole number: its digits stand clear of the frame, the wheel changes nothing unseen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

SIDE = 8


class NumberBox(QSpinBox):
    """Numbers from ``least`` to ``most``."""

    def __init__(
        self, least: int = 0, most: int = 100, value: int = 0, suffix: str = "", *, step: int = 1
    ) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(SIDE, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
