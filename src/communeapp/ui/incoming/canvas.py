"""One page of a document with lit places, and the way its keys scroll it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QScrollArea, QWidget

from communeapp.core.incoming.text import Box
from communeapp.ui.theme import Theme


class Canvas(QWidget):
    """One page with lit places. The paper is white in every theme: it shows what arrived."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: QPixmap | None = None
        self.boxes: tuple[Box, ...] = ()

    def show_picture(self, picture: QPixmap | None, size: QSize) -> None:
        """Show a page at a size."""
        self._picture = picture
        self.setFixedSize(size)
        self.update()

    def show_boxes(self, boxes: tuple[Box, ...]) -> None:
        """Light up places of the page shown."""
        self.boxes = boxes
        self.update()

    @property
    def picture_width(self) -> int:
        """How many points wide the picture is; 0 as long as there is none."""
        return self._picture.width() if self._picture is not None else 0

    def place_of(self, box: Box) -> QRectF:
        """Give where a place lies on the canvas, with a little air."""
        width, height = self.width(), self.height()
        return QRectF(
            box.left * width,
            box.top * height,
            (box.right - box.left) * width,
            (box.bottom - box.top) * height,
        ).adjusted(-4, -3, 4, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor("white"))
        if self._picture is not None:
            painter.drawPixmap(self.rect(), self._picture)
        lit = self._theme.palette.colour("focus")
        ground = QColor(lit)
        ground.setAlpha(60)
        painter.setPen(QPen(lit, 2.5))
        painter.setBrush(ground)
        for box in self.boxes:
            painter.drawRoundedRect(self.place_of(box), 3, 3)
        painter.end()


class PageScroll(QScrollArea):
    """Scrolls a page; at its end Page Down goes on to the next one.

    Signals: ``turned(int)`` with +1 or -1.
    """

    turned = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown and bar.value() >= bar.maximum():
            self.turned.emit(1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() <= bar.minimum():
            self.turned.emit(-1)
        else:
            super().keyPressEvent(event)
