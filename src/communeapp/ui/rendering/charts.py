"""A bar chart on our own pages: the same places and signs as in the Word file."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from communeapp.core.layout.charts import GAP, LABEL_PT
from communeapp.core.layout.model import Chart
from communeapp.ui.rendering.pieces import Strip, mm, pt
from communeapp.ui.rendering.typeface import font

_AXIS_PT = 0.75
_BESIDE_MM = 1.2


def chart_strip(chart: Chart) -> Strip:
    """Measure a chart; it is never torn between pages."""
    made = Strip(mm(chart.height_mm), after=pt(chart.after_pt), keep=chart.keep_with_next)

    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.translate(x, y)
        _Drawing(painter, chart).draw()
        painter.restore()

    made.draws.append(draw)
    return made


class _Drawing:
    """Draws one chart with its upper left corner at the origin."""

    def __init__(self, painter: QPainter, chart: Chart) -> None:
        self.painter = painter
        self.chart = chart
        self.font = font(pt(LABEL_PT), bold=False, italic=False)
        self.metrics = QFontMetricsF(self.font)
        self.left = mm(chart.label_mm)
        self.top = mm(chart.edge_mm)
        self.width = mm(chart.width_mm - chart.label_mm - chart.edge_mm)
        self.height = mm(chart.plot_mm)

    def draw(self) -> None:
        """Draw bars with their numbers, the names and the axis."""
        chart, painter = self.chart, self.painter
        painter.setFont(self.font)
        group = self.height / max(1, len(chart.names))
        bar = group / (len(chart.series) + GAP)
        for at, name in enumerate(chart.names):
            upper = self.top + at * group
            painter.setPen(QColor("#000000"))
            label = QRectF(0, upper, self.left - mm(_BESIDE_MM), group)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(label, int(right) | int(Qt.TextFlag.TextWordWrap), name)
            for number, series in enumerate(chart.series):
                value = series.values[at]
                if value is None:
                    continue
                y = upper + (GAP / 2 + number) * bar
                length = self._length(value)
                painter.fillRect(QRectF(self.left, y, length, bar), QColor(f"#{series.color}"))
                beside = QPointF(self.left + length + mm(_BESIDE_MM), y + bar / 2 + self._middle())
                painter.drawText(beside, series.texts[at])
        axis = QRectF(self.left - pt(_AXIS_PT) / 2, self.top, pt(_AXIS_PT), self.height)
        painter.fillRect(axis, QColor("#7F7F7F"))

    def _length(self, value: Decimal) -> float:
        return float(value / self.chart.most) * self.width if self.chart.most else 0.0

    def _middle(self) -> float:
        return self.metrics.capHeight() / 2
