"""Draws the lines of long lists: a head and a word below it, a state at the right, perhaps a bar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from communeapp.ui.theme import Theme
from communeapp.ui.widgets.layouts import GAP, GAP_S

ROW = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """What a line says. ``tone`` colours the state, whose words and icon carry the meaning."""

    head: str
    below: str = ""
    state: str = ""
    tone: str = ""
    icon: str = "document"
    side: str = ""
    progress: float | None = None

    @property
    def spoken(self) -> str:
        """Everything, for a screen reader."""
        return ". ".join(one for one in (self.state, self.head, self.below, self.side) if one)


class RowDelegate(QStyledItemDelegate):
    """Every line is of one height, so that a list of thousands scrolls at once."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def height(self, metrics: QFontMetrics) -> int:
        """Give the height of a line."""
        return round(metrics.height() * 2.1) + 2 * GAP_S + 4

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, self.height(QFontMetrics(option.font)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        colour = self._theme.palette.colour
        place: QRect = option.rect
        flags = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if flags & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, colour("selection"))
            if flags & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(
                    QRect(place.left(), place.top(), 4, place.height()), colour("focus")
                )
        elif flags & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, colour("accent_soft"))
        painter.setPen(colour("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        font: QFont = option.font
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        little = QFont(font)
        little.setPointSizeF(font.pointSizeF() * 0.9)
        inner = place.adjusted(GAP, GAP_S, -GAP, -GAP_S)
        side = self._theme.icon_size().width()
        ink = row.tone if row.tone in ("warn", "danger", "ok", "info", "accent") else "ink_soft"
        self._theme.icon(row.icon, ink).paint(
            painter, QRect(inner.left(), inner.top() + 2, side, side)
        )
        right = self._paint_state(painter, little, inner, row)
        words = QRect(inner)
        words.setLeft(inner.left() + side + GAP)
        words.setRight(right - GAP)
        upper, lower = QRect(words), QRect(words)
        upper.setBottom(words.top() + words.height() // 2)
        lower.setTop(words.top() + words.height() // 2)
        painter.setFont(bold)
        painter.setPen(colour("ink"))
        self._line(painter, upper, row.head)
        painter.setFont(little)
        painter.setPen(colour("ink_soft"))
        if row.progress is not None:
            self._bar(painter, lower, row.progress)
        else:
            self._line(painter, lower, row.below)
        painter.restore()

    def _paint_state(self, painter: QPainter, font: QFont, inner: QRect, row: Row) -> int:
        """Paint the state as a chip; give where it begins."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left = inner.right()
        if row.state:
            bold = QFont(font)
            bold.setWeight(QFont.Weight.DemiBold)
            painter.setFont(bold)
            most = inner.width() * 2 // 5
            text = QFontMetrics(bold).elidedText(row.state, Qt.TextElideMode.ElideRight, most)
            width = QFontMetrics(bold).horizontalAdvance(text) + 2 * GAP
            chip = QRectF(inner.right() - width, inner.top() + 1, width, metrics.height() + 4)
            known = row.tone in ("warn", "danger", "ok", "info", "accent")
            colour = self._theme.palette.colour
            ground = colour(f"{row.tone}_soft") if known else colour("disabled_ground")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(chip, 6, 6)
            painter.setPen(colour(row.tone) if known else colour("ink_soft"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter.value, text)
            left = round(chip.left())
        if row.side:
            painter.setFont(font)
            painter.setPen(self._theme.palette.colour("ink_soft"))
            width = metrics.horizontalAdvance(row.side)
            lower = QRect(
                inner.right() - width, inner.bottom() - metrics.height(), width, metrics.height()
            )
            painter.drawText(lower, Qt.AlignmentFlag.AlignRight.value, row.side)
            left = min(left, lower.left())
        return left

    @staticmethod
    def _line(painter: QPainter, place: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, flags.value, shown)

    def _bar(self, painter: QPainter, place: QRect, share: float) -> None:
        colour = self._theme.palette.colour
        bar = QRectF(place.left(), place.center().y() - 3, min(260, place.width()), 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("disabled_ground"))
        painter.drawRoundedRect(bar, 3, 3)
        bar.setWidth(max(6.0, bar.width() * min(1.0, share)))
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(bar, 3, 3)
