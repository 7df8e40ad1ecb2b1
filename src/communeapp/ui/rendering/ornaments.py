"""What adorns a certificate: a band of key pattern along the edges, a bronze drum in the middle.

Drawn here from lines and circles. Pale enough for black letters on top, and for a laser printer.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

GOLD = QColor("#b08a3c")
RED = QColor("#9b1c1f")
_PALE = QColor("#f4ecd8")
_RAYS = 14  # the star of the Ngọc Lũ drum
# One turn of the pattern on a grid of 6 x 5, as a line that comes in at the foot and goes out there.
_KEY = (
    (0, 5),
    (0, 0),
    (5, 0),
    (5, 4),
    (2, 4),
    (2, 2),
    (3, 2),
    (3, 3),
    (4, 3),
    (4, 1),
    (1, 1),
    (1, 5),
    (6, 5),
)


def draw_frame(painter: QPainter, outer: QRectF, band: float) -> QRectF:
    """Draw the frame of a page; give the rectangle inside it."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(GOLD, band * 0.14))
    painter.drawRect(outer)
    inside = outer.adjusted(band * 1.5, band * 1.5, -band * 1.5, -band * 1.5)
    painter.setPen(_pen(GOLD, band * 0.10))
    painter.drawRect(inside)
    painter.setPen(_pen(RED, band * 0.035))
    line = inside.adjusted(band * 0.28, band * 0.28, -band * 0.28, -band * 0.28)
    painter.drawRect(line)
    painter.setPen(_pen(GOLD, band * 0.075))
    gap = band * 0.25
    lane = outer.adjusted(gap, gap, -gap, -gap)
    for side in range(4):
        _draw_lane(painter, lane, band, side)
    for corner in (lane.topLeft(), lane.topRight(), lane.bottomRight(), lane.bottomLeft()):
        _draw_corner(painter, lane, corner, band)
    painter.restore()
    return line


def _draw_lane(painter: QPainter, lane: QRectF, band: float, side: int) -> None:
    """Draw the pattern along one side, between the corners."""
    length = (lane.width() if side % 2 == 0 else lane.height()) - 2 * band * 1.25
    turns = max(1, round(length / (band * 1.2)))
    step = length / turns
    painter.save()
    start = (lane.topLeft(), lane.topRight(), lane.bottomRight(), lane.bottomLeft())[side]
    painter.translate(start)
    painter.rotate(90 * side)
    painter.translate(band * 1.25, 0)
    path = QPainterPath()
    for turn in range(turns):
        for index, (x, y) in enumerate(_KEY):
            point = QPointF(turn * step + x * step / 6, y * band / 5)
            if turn == 0 and index == 0:
                path.moveTo(point)
            else:
                path.lineTo(point)
    painter.drawPath(path)
    painter.restore()


def _draw_corner(painter: QPainter, lane: QRectF, corner: QPointF, band: float) -> None:
    """Draw a square with a flower of four petals where two sides meet."""
    middle = lane.center()
    size = band
    left = corner.x() if corner.x() < middle.x() else corner.x() - size
    top = corner.y() if corner.y() < middle.y() else corner.y() - size
    box = QRectF(left, top, size, size)
    painter.drawRect(box)
    inner = box.adjusted(size * 0.16, size * 0.16, -size * 0.16, -size * 0.16)
    radius, centre = inner.width() / 2, inner.center()
    petals = QPainterPath()
    for turn in range(4):
        angle = math.pi / 2 * turn
        tip = QPointF(centre.x() + radius * math.cos(angle), centre.y() + radius * math.sin(angle))
        for bend in (-0.75, 0.75):
            side = QPointF(
                centre.x() + radius * 0.62 * math.cos(angle + bend),
                centre.y() + radius * 0.62 * math.sin(angle + bend),
            )
            petals.moveTo(centre)
            petals.quadTo(side, tip)
    painter.drawPath(petals)
    painter.drawEllipse(centre, radius * 0.14, radius * 0.14)


def draw_drum(painter: QPainter, centre: QPointF, radius: float) -> None:
    """Draw the face of a bronze drum: the star, rings of circles, teeth and strokes."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_PALE)
    painter.drawPolygon(_star(centre, radius * 0.24, radius * 0.075))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    thin, thick = _pen(_PALE, radius * 0.008), _pen(_PALE, radius * 0.014)
    for part in (0.27, 0.30, 0.40, 0.43, 0.55, 0.58, 0.70, 0.73, 0.84, 0.87, 0.98):
        painter.setPen(thick if part in (0.43, 0.73, 0.98) else thin)
        painter.drawEllipse(centre, radius * part, radius * part)
    painter.setPen(thin)
    _ring_of_circles(painter, centre, radius * 0.35, radius * 0.035, 26)
    _ring_of_strokes(painter, centre, radius * 0.43, radius * 0.55, 72)
    _ring_of_circles(painter, centre, radius * 0.64, radius * 0.042, 44)
    _ring_of_teeth(painter, centre, radius * 0.73, radius * 0.84, 60)
    _ring_of_strokes(painter, centre, radius * 0.87, radius * 0.98, 140)
    painter.restore()


def _star(centre: QPointF, outer: float, inner: float) -> QPolygonF:
    points = []
    for index in range(2 * _RAYS):
        reach = outer if index % 2 == 0 else inner
        points.append(_at(centre, reach, index / (2 * _RAYS)))
    return QPolygonF(points)


def _ring_of_circles(
    painter: QPainter, centre: QPointF, reach: float, size: float, count: int
) -> None:
    for index in range(count):
        point = _at(centre, reach, index / count)
        painter.drawEllipse(point, size, size)
        painter.drawEllipse(point, size * 0.3, size * 0.3)


def _ring_of_strokes(
    painter: QPainter, centre: QPointF, inner: float, outer: float, count: int
) -> None:
    for index in range(count):
        painter.drawLine(_at(centre, inner, index / count), _at(centre, outer, index / count))


def _ring_of_teeth(
    painter: QPainter, centre: QPointF, inner: float, outer: float, count: int
) -> None:
    for index in range(count):
        tip = _at(centre, outer, (index + 0.5) / count)
        painter.drawPolyline(
            [_at(centre, inner, index / count), tip, _at(centre, inner, (index + 1) / count)]
        )


def _at(centre: QPointF, reach: float, turn: float) -> QPointF:
    angle = 2 * math.pi * turn - math.pi / 2
    return QPointF(centre.x() + reach * math.cos(angle), centre.y() + reach * math.sin(angle))


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
