"""A whole card that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from communeapp.ui.widgets.layouts import GAP, GAP_S, column, row


class PressTile(QPushButton):
    """A card that is pressed by mouse, Space and Enter; ``body`` is its column, or its row."""

    def __init__(
        self, spoken: str = "", described: str = "", *, lying: bool = False, margin: int = GAP
    ) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self.setProperty("noMnemonic", True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(described)
        self.body: QBoxLayout = (
            row(self, gap=GAP, margin=margin) if lying else column(self, gap=GAP_S, margin=margin)
        )

    def let_mouse_through(self) -> None:
        """Let the words pass the mouse on to the tile; called when they are all in."""
        let_mouse_through(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return self.body.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.body.heightForWidth(width)


def let_mouse_through(widget: QWidget) -> None:
    """Let the words on a widget pass the mouse on to it."""
    for one in widget.findChildren(QLabel):
        one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
