"""A picture of a sheet, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

MOST_WIDE = 1400


class SheetView(QWidget):
    """Keeps the proportions of the picture; says its words to screen readers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._image = QImage()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage, words: str = "") -> None:
        """Show another picture; a null one shows nothing."""
        self._image = image
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    @property
    def empty(self) -> bool:
        """Say whether nothing is shown."""
        return self._image.isNull()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return 0
        return round(width * self._image.height() / self._image.width())

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        scale = self.devicePixelRatioF()
        # Scaled here and not by the painter: a picture of text drawn smaller would lose its strokes.
        drawn = self._image.scaled(
            size * scale,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        drawn.setDevicePixelRatio(scale)
        painter = QPainter(self)
        painter.drawImage((self.width() - size.width()) // 2, 0, drawn)
        painter.end()
