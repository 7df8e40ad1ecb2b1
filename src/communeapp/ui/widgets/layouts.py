"""Arranging: columns and rows with our spacing, rows that wrap, and the scrolling page."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

GAP_S, GAP, GAP_L, GAP_XL = 6, 12, 20, 32


def column(parent: QWidget | None = None, *, gap: int = GAP, margin: int = 0) -> QVBoxLayout:
    """A column with even gaps."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setSpacing(gap)
    made.setContentsMargins(margin, margin, margin, margin)
    return made


def row(parent: QWidget | None = None, *, gap: int = GAP, margin: int = 0) -> QHBoxLayout:
    """A row with even gaps."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setSpacing(gap)
    made.setContentsMargins(margin, margin, margin, margin)
    return made


def rule() -> QFrame:
    """A thin line between groups."""
    made = QFrame()
    made.setProperty("kind", "rule")
    return made


def let_go(widget: QWidget) -> None:
    """Take a part of a screen out and delete it.

    It is hidden first: a layout shows what was just put into it a moment later, and a part that was taken
    out meanwhile would open as a window of its own, and stay as long as a dialog is open. And it leaves its
    parent before it is to be deleted: a part that ``findChildren`` finds in between is never let go by
    PySide, with all that it leads to, a whole office and its window.
    """
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go, rows inside it as well."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            let_go(widget)
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()


class FlowLayout(QLayout):
    """A row that goes on in the next line when a translation is too long for one.

    ``at_end`` puts each line at the right instead of the left.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = GAP, at_end: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._at_end = at_end
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _present(self) -> list[QLayoutItem]:
        """Give what is still there: a window that closes asks once more after its parts are gone."""
        return [item for item in self._items if shiboken6.isValid(item) and not item.isEmpty()]

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._present()]
        gaps = self.spacing() * max(0, len(shown) - 1)
        return QSize(
            sum(size.width() for size in shown) + gaps,
            max((size.height() for size in shown), default=0),
        )

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._present():
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used = 0
        for item in self._present():
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(rect.width(), item.minimumSize().width())))
            if lines[-1] and used + size.width() > rect.width():
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self.spacing()
        y = rect.y()
        for line in lines:
            free = rect.width() - sum(size.width() + self.spacing() for _, size in line)
            x = rect.x() + (max(0, free + self.spacing()) if self._at_end else 0)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y), size))
                x += size.width() + self.spacing()
            y += max((size.height() for _, size in line), default=0) + self.spacing()
        return y - self.spacing() - rect.y()


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down and keeps a readable width; ``body`` is the column."""

    def __init__(self, *, widest: int = 1080, margin: int = GAP_XL) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QWidget()
        outer.setObjectName("scrollBody")
        line = row(outer, gap=0)
        inner = QWidget()
        inner.setMaximumWidth(widest)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line.addWidget(inner, 1)
        line.addStretch(0)
        self.body = column(inner, gap=GAP_L, margin=margin)
        self.setWidget(outer)
