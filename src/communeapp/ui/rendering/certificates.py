"""Draws certificates: one page A4 landscape, as PDF with the credential attached, or as a picture.

``paint_sheet`` draws in 1/20 point, the origin in the upper left corner; a preview scales the painter.
"""

from __future__ import annotations

from dataclasses import dataclass

import segno
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from communeapp import __version__
from communeapp.core.errors import Bug
from communeapp.core.layout.wording import COUNTRY, MOTTO
from communeapp.core.training import certificate_text as words
from communeapp.core.training.certificate import CertificateSheet, file_stem
from communeapp.ui.rendering.ornaments import RED, draw_drum, draw_frame
from communeapp.ui.rendering.pages import UNITS_PER_INCH
from communeapp.ui.rendering.pdf import ensure_application
from communeapp.ui.rendering.typeface import font

MM = UNITS_PER_INCH / 25.4
POINT = UNITS_PER_INCH / 72
WIDTH, HEIGHT = 297 * MM, 210 * MM
_INK = QColor("#1a1a1a")
_QR_MM = 40.0
_QR_PIXELS = 8  # of a module: readers that smooth pictures leave the edges sharp
_CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class _Style:
    """How a text is set: points, down to the least it may shrink to, over so many lines at most."""

    points: float
    bold: bool = False
    italic: bool = False
    least: float = 9.0
    lines: int = 1
    colour: QColor | None = None
    spacing: float = 100.0


def certificate_bytes(sheet: CertificateSheet, token: str) -> bytes:
    """Draw the PDF in memory, the credential attached to it. Any thread with no other painter."""
    ensure_application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"{words.TITLE} {sheet.data.number}")
    writer.setCreator(f"CommuneApp {__version__}")
    writer.setResolution(UNITS_PER_INCH)
    size = QPageSize(QPageSize.PageSizeId.A4)
    landscape = QPageLayout.Orientation.Landscape
    writer.setPageLayout(QPageLayout(size, landscape, QMarginsF(0, 0, 0, 0)))
    name = f"{file_stem(sheet.data)}.jwt"
    writer.addFileAttachment(name, QByteArray(token.encode("ascii")), "application/jwt")
    painter = QPainter()
    if not painter.begin(writer):
        raise Bug("render.pdf")
    paint_sheet(painter, sheet)
    if not painter.end():
        raise Bug("render.pdf")
    return bytes(buffer.data().data())


def certificate_image(sheet: CertificateSheet, width: int) -> QImage:
    """Draw a picture of the sheet, so many pixels wide."""
    ensure_application()
    image = QImage(width, round(width * HEIGHT / WIDTH), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(width / WIDTH, width / WIDTH)
    paint_sheet(painter, sheet)
    painter.end()
    return image


def paint_sheet(painter: QPainter, sheet: CertificateSheet) -> None:
    """Paint the whole sheet."""
    painter.save()
    text = words.sheet_text(sheet.data)
    draw_drum(painter, QPointF(WIDTH / 2, HEIGHT * 0.52), 74 * MM)
    inside = draw_frame(painter, QRectF(8 * MM, 8 * MM, WIDTH - 16 * MM, HEIGHT - 16 * MM), 6 * MM)
    _Sheet(painter, inside.adjusted(6 * MM, 5 * MM, -6 * MM, -4 * MM), text).draw(sheet)
    if sheet.revoked:
        _draw_stamp(painter, words.REVOKED)
    painter.restore()


class _Sheet:
    """Sets the texts of a sheet into the room inside the frame."""

    def __init__(self, painter: QPainter, room: QRectF, text: words.SheetText) -> None:
        self._painter = painter
        self._room = room
        self._text = text

    def draw(self, sheet: CertificateSheet) -> None:
        """Draw head, middle and foot; the middle takes the room between the others."""
        below_head = self._head()
        foot = self._room.bottom() - 55 * MM
        self._middle(below_head, foot)
        self._code(sheet)
        self._signature(foot)

    # -------------------------------------------------------------- head

    def _head(self) -> float:
        text, room = self._text, self._room
        split = room.left() + room.width() * 0.46
        left = QRectF(room.left(), room.top(), split - room.left() - 4 * MM, 0)
        right = QRectF(split + 4 * MM, room.top(), room.right() - split - 4 * MM, 0)
        y = left.top()
        if text.parent:
            y = self._set(text.parent, left, y, _Style(12, lines=2))
        y = self._set(text.unit, left, y, _Style(12.5, bold=True, lines=2))
        y = self._rule(left.center().x(), y, left.width() * 0.32)
        left_end = self._set(text.number, left, y + 0.8 * MM, _Style(12.5))
        y = self._set(COUNTRY, right, right.top(), _Style(12.5, bold=True))
        y = self._set(MOTTO, right, y, _Style(13.5, bold=True))
        width = QFontMetricsF(font(13.5 * POINT, bold=True, italic=False)).horizontalAdvance(MOTTO)
        return max(left_end, self._rule(right.center().x(), y, width))

    def _rule(self, middle: float, y: float, width: float) -> float:
        self._painter.setPen(QPen(_INK, 0.7 * POINT))
        line = y + 0.6 * MM
        self._painter.drawLine(QLineF(middle - width / 2, line, middle + width / 2, line))
        return line + 0.6 * MM

    # -------------------------------------------------------------- middle

    def _middle(self, top: float, bottom: float) -> None:
        text = self._text
        rows: list[tuple[str, _Style, float]] = [
            (words.TITLE, _Style(34, bold=True, colour=RED, spacing=106), 0),
            (text.issuer, _Style(15, lines=1), 1.5),
            (words.CERTIFIES, _Style(14, italic=True), 0.3),
            (text.name, _Style(27, bold=True, least=14, lines=2), 1.8),
            (text.post, _Style(14, lines=2), 0.6),
            (words.HAS_DONE, _Style(14, italic=True), 1.6),
            (text.course, _Style(20, bold=True, least=12, lines=2, colour=RED), 1.2),
            (text.when, _Style(13, lines=2), 1.4),
            (text.result, _Style(13, bold=True), 0.6),
        ]
        shown = [row for row in rows if row[0]]
        width = self._room.width() * 0.86
        box = QRectF(self._room.center().x() - width / 2, top, width, 0)
        shrink = 1.0
        while True:
            fitted = [(_fitted(one, width, style, shrink), gap) for one, style, gap in shown]
            whole = sum(part.height + gap * MM for part, gap in fitted)
            if whole <= bottom - top or shrink < 0.6:
                break
            shrink -= 0.04
        # What is left over goes above the title and between the rows, most of it above.
        spare = max(0.0, bottom - top - whole)
        y = top + min(spare * 0.35, 12 * MM)
        extra = min(spare * 0.5, 9 * MM) / max(1, len(fitted))
        for part, gap in fitted:
            y = part.draw(self._painter, box, y + gap * MM) + extra

    # -------------------------------------------------------------- foot

    def _signature(self, top: float) -> None:
        text, room = self._text, self._room
        box = QRectF(room.left() + room.width() * 0.56, top, room.width() * 0.44, 0)
        y = self._set(text.place_and_date, box, top, _Style(13, italic=True))
        if text.authority:
            y = self._set(text.authority, box, y + 0.5 * MM, _Style(13, bold=True, lines=2))
        for line in text.signer_title:
            y = self._set(line, box, y, _Style(13, bold=True))
        if text.signer:
            style = _Style(14, bold=True)
            high = _fitted(text.signer, box.width(), style).height
            self._set(text.signer, box, room.bottom() - high - 1 * MM, style)

    def _code(self, sheet: CertificateSheet) -> None:
        room, painter = self._room, self._painter
        size = _QR_MM * MM
        box = QRectF(room.left() + 2 * MM, room.bottom() - size - 8.5 * MM, size, size)
        if sheet.qr:
            painter.drawImage(box, _qr_image(sheet.qr))
        else:
            painter.setPen(QPen(RED, 0.7 * POINT))
            painter.drawRect(box)
            style = _Style(12, bold=True, colour=RED, lines=3)
            inner = box.adjusted(5 * MM, 0, -5 * MM, 0)
            self._set(words.PREVIEW, inner, box.center().y() - 5 * MM, style)
        wide = QRectF(room.left() - 2 * MM, 0, size + 8 * MM, 0)
        y = self._set(words.CHECK_HINT, wide, box.bottom() + 0.4 * MM, _Style(9, italic=True))
        self._set(self._text.code, wide, y, _Style(6.5, least=5))

    def _set(self, text: str, box: QRectF, y: float, style: _Style) -> float:
        """Write a text in the middle of a box from ``y`` on; give where it ends."""
        return _fitted(text, box.width(), style).draw(self._painter, box, y)


@dataclass(frozen=True)
class _Fitted:
    """A text with the font in which it fits, and its lines."""

    lines: tuple[str, ...]
    font: QFont
    line_height: float
    colour: QColor

    @property
    def height(self) -> float:
        return len(self.lines) * self.line_height

    def draw(self, painter: QPainter, box: QRectF, y: float) -> float:
        painter.setFont(self.font)
        painter.setPen(self.colour)
        for line in self.lines:
            place = QRectF(box.left(), y, box.width(), self.line_height)
            painter.drawText(place, int(_CENTRE) | int(Qt.TextFlag.TextDontClip), line)
            y += self.line_height
        return y


def _fitted(text: str, width: float, style: _Style, shrink: float = 1.0) -> _Fitted:
    """Find the largest size at which a text fits into its lines; the smallest one wraps as it must."""
    points = max(style.least, style.points * shrink)
    while True:
        made = font(points * POINT, bold=style.bold, italic=style.italic)
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, style.spacing)
        measure = QFontMetricsF(made)
        lines = _wrapped(text, width, measure)
        fits = all(measure.horizontalAdvance(one) <= width for one in lines)
        if (len(lines) <= style.lines and fits) or points <= style.least:
            return _Fitted(lines, made, measure.height(), style.colour or _INK)
        points = max(style.least, points - 0.5)


def _wrapped(text: str, width: float, measure: QFontMetricsF) -> tuple[str, ...]:
    """Break a text at its blanks, then even the lines out: no single word stands alone at the end."""
    lines = _greedy(text, width, measure)
    if len(lines) < 2:
        return lines
    low, high = max(measure.horizontalAdvance(one) for one in text.split()), width
    for _ in range(12):
        middle = (low + high) / 2
        if len(_greedy(text, middle, measure)) == len(lines):
            high = middle
        else:
            low = middle
    return _greedy(text, high, measure)


def _greedy(text: str, width: float, measure: QFontMetricsF) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _qr_image(text: str) -> QImage:
    """Draw the code as a picture with its quiet zone, several pixels a module."""
    code = segno.make(text, error="m", micro=False, boost_error=False)
    rows = [bytes(row) for row in code.matrix_iter(border=4)]
    side = len(rows)
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x, y, Qt.GlobalColor.black)
    return image.scaled(side * _QR_PIXELS, side * _QR_PIXELS)


def _draw_stamp(painter: QPainter, text: str) -> None:
    """Write across the sheet that it is worth nothing any more."""
    painter.save()
    painter.translate(WIDTH / 2, HEIGHT / 2)
    painter.rotate(-24)
    painter.setFont(font(70 * POINT, bold=True, italic=False))
    painter.setPen(QColor(200, 0, 0, 150))
    box = QRectF(-WIDTH / 2, -30 * MM, WIDTH, 60 * MM)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
