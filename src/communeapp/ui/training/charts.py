"""Progress in pictures; each says the same in words to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from communeapp.ui.theme import Theme

FULL = 1000  # thousandths
_WHOLE_CIRCLE = 360 * 16  # Qt counts in sixteenths of a degree
_TOP = 90 * 16


class Picture(QWidget):
    """Something drawn; ``spoken`` is what it says in words."""

    def __init__(self, theme: Theme, spoken: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    def say(self, spoken: str) -> None:
        """Change the words."""
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def bold(self, factor: float = 1.0) -> QFont:
        """Give the font of the screen in bold, larger or smaller."""
        font = QFont(self.font())
        font.setPointSizeF(self.theme.points * factor)
        font.setBold(True)
        return font


class Ring(Picture):
    """A part of a whole as a ring with words in its middle."""

    def __init__(self, theme: Theme, spoken: str, *, side: int = 0) -> None:
        super().__init__(theme, spoken)
        self._share, self._words = 0.0, ""
        height = QFontMetricsF(self.font()).height()
        self._side = side or round(height * 5.2)
        self.setFixedSize(self._side, self._side)

    def show_share(self, share: float, words: str, spoken: str) -> None:
        """Show ``share`` (0…1) with words in the middle."""
        self._share, self._words = max(0.0, min(1.0, share)), words
        self.say(spoken)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = self._side * 0.11
        box = QRectF(self.rect()).adjusted(thick, thick, -thick, -thick)
        pen = QPen(palette.colour("disabled_ground"), thick)
        painter.setPen(pen)
        painter.drawEllipse(box)
        if self._share > 0:
            done = self._share >= 1
            pen = QPen(palette.colour("ok" if done else "accent"), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, _TOP, -round(_WHOLE_CIRCLE * self._share))
        painter.setPen(palette.colour("ink"))
        painter.setFont(self.bold(1.25))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


class Bar(Picture):
    """A part of a whole as a bar; a mark stands where a goal lies."""

    def __init__(self, theme: Theme, spoken: str, share: int, *, goal: int = 0) -> None:
        """``share`` and ``goal`` in thousandths."""
        super().__init__(theme, spoken)
        self._share, self._goal = max(0, min(FULL, share)), goal
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(12)
        self.setMinimumWidth(80)

    def show_share(self, share: int, spoken: str) -> None:
        """Show another part."""
        self._share = max(0, min(FULL, share))
        self.say(spoken)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        round_by = whole.height() / 2
        painter.setBrush(palette.colour("disabled_ground"))
        painter.drawRoundedRect(whole, round_by, round_by)
        if self._share:
            part = QRectF(whole)
            part.setWidth(max(whole.height(), whole.width() * self._share / FULL))
            painter.setBrush(palette.colour("ok" if self._share >= 800 else "accent"))
            painter.drawRoundedRect(part, round_by, round_by)
        if self._goal:
            x = whole.left() + whole.width() * self._goal / FULL
            painter.setPen(QPen(palette.colour("ink"), 2))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.end()


@dataclass(frozen=True)
class Day:
    """One column: its count, the words below, and what a screen reader says."""

    count: int
    name: str
    spoken: str
    strong: bool = False


class Columns(Picture):
    """Counts by day as columns with their numbers."""

    def __init__(self, theme: Theme, head: str, days: Sequence[Day]) -> None:
        spoken = f"{head}: " + "; ".join(one.spoken for one in days if one.count)
        super().__init__(theme, spoken if any(one.count for one in days) else head)
        self._days = tuple(days)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = QFontMetricsF(self.font()).height()
        return QSize(round(height * 2 * len(self._days)), round(height * 7.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(self.font()).height() * 12), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        palette = self.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(self.theme.points * 0.85)
        painter.setFont(font)
        line = QFontMetricsF(font).height()
        step = self.width() / len(self._days)
        most = max(1, *(one.count for one in self._days))
        room = self.height() - 2.4 * line - 4
        ground = line * 1.1 + room
        painter.setPen(QPen(palette.colour("line"), 1))
        painter.drawLine(QPointF(0, ground), QPointF(self.width(), ground))
        # Where numbers are wider than a column, only every second name is written.
        widest = max(painter.fontMetrics().horizontalAdvance(one.name) for one in self._days)
        every = 1 if widest + 4 <= step else 2
        for number, one in enumerate(self._days):
            wide = min(step * 0.62, line * 2.2)
            left = number * step + (step - wide) / 2
            high = room * one.count / most
            if one.count:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.colour("accent" if one.strong else "line_strong"))
                painter.drawRoundedRect(QRectF(left, ground - high, wide, high), 3, 3)
                painter.setPen(palette.colour("ink"))
                above = QRectF(number * step, ground - high - line * 1.05, step, line)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(one.count))
            if number % every == 0:
                painter.setPen(palette.colour("ink" if one.strong else "ink_soft"))
                wide = painter.fontMetrics().horizontalAdvance(one.name) + 2
                middle = (number + 0.5) * step
                left = min(max(0.0, middle - wide / 2), self.width() - wide)
                below = QRectF(left, ground + 4, wide, line)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, one.name)
        painter.end()
