"""Draws the registers as bound books (A4 landscape) and the ĐẾN stamp as a label, both as PDF.

A book has a cover, then pages with the head of the columns on each; a row that is higher than what is
left of a page goes to the next one, and one that is higher than a page runs on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from communeapp import __version__
from communeapp.core.errors import Bug
from communeapp.core.incoming.books import cover_text
from communeapp.core.incoming.register import Book, BookRow, Cell, Column, StampData, Struck
from communeapp.ui.rendering.pages import UNITS_PER_INCH
from communeapp.ui.rendering.pdf import ensure_application
from communeapp.ui.rendering.typeface import font

MM = UNITS_PER_INCH / 25.4
POINT = UNITS_PER_INCH / 72
_PAGE = QSizeF(297 * MM, 210 * MM)
# Wide at the left, where the book is bound.
_LEFT, _TOP, _RIGHT, _BOTTOM = 22 * MM, 15 * MM, 12 * MM, 16 * MM
_PAD = 1.2 * MM
_BODY, _HEAD, _SMALL = 10.5 * POINT, 10 * POINT, 8.5 * POINT
_LINE = QPen(QColor("black"), 0.35 * POINT)
_RED = QColor("#c00000")


@dataclass(frozen=True)
class _Text:
    """Wrapped lines of one style; the layout owns the lines and has to live as long as they do."""

    layout: QTextLayout
    lines: tuple[QTextLine, ...]

    def cut(self) -> Iterator[_Line]:
        for line in self.lines:
            yield _Line(line, line.height(), self)


@dataclass(frozen=True)
class _Line:
    line: QTextLine
    height: float
    owner: _Text


class QtBookRenderer:
    """The port of the registers to paper."""

    def book(self, book: Book, path: Path) -> int:
        """Write a book; give the number of pages with the cover. Raises OSError as any write does."""
        data, pages = book_bytes(book)
        path.write_bytes(data)
        return pages

    def stamp(self, stamp: StampData, path: Path) -> None:
        """Write a stamp. Raises OSError as any write does."""
        path.write_bytes(stamp_bytes(stamp))


def book_bytes(book: Book) -> tuple[bytes, int]:
    """Draw a book in memory: Qt does not report a full disk, Python does."""
    ensure_application()
    buffer, writer = _writer(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(0, 0, 0, 0),
        ),
        book.title,
    )
    painter = _begun(writer)
    _draw_cover(painter, book)
    pages = _Table(painter, writer, book).draw()
    if not painter.end():
        raise Bug("render.pdf")
    return bytes(buffer.data().data()), pages


def stamp_bytes(stamp: StampData) -> bytes:
    """Draw the ĐẾN stamp on a page of its own size, 50 x 35 mm (Decree 30/2020, Appendix IV)."""
    ensure_application()
    size = QPageSize(QSizeF(50, 35), QPageSize.Unit.Millimeter, "ĐẾN")
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    buffer, writer = _writer(layout, "ĐẾN")
    painter = _begun(writer)
    painter.setPen(QPen(_RED, 0.8 * POINT))
    frame = QRectF(1 * MM, 1 * MM, 48 * MM, 33 * MM)
    rows = [frame.top() + part * MM for part in (9, 15, 21, 27)]
    split = frame.left() + 16 * MM
    painter.drawRect(frame)
    for row in (rows[0], rows[2], rows[3]):
        painter.drawLine(QLineF(frame.left(), row, frame.right(), row))
    painter.drawLine(QLineF(split, rows[0], split, rows[2]))
    painter.drawLine(QLineF(split, rows[1], frame.right(), rows[1]))
    unit = stamp.unit.upper() or "TÊN CƠ QUAN, TỔ CHỨC"
    _fit(painter, unit, QRectF(frame.left(), frame.top(), frame.width(), 9 * MM), 9, bold=True)
    _fit(painter, "ĐẾN", QRectF(frame.left(), rows[0], 16 * MM, 12 * MM), 15, bold=True)
    right = frame.right() - split
    for text, box in (
        (f"Số: {stamp.number}", QRectF(split, rows[0], right, 6 * MM)),
        (f"Ngày: {stamp.day}", QRectF(split, rows[1], right, 6 * MM)),
        (f"Chuyển: {stamp.passed_to}", QRectF(frame.left(), rows[2], frame.width(), 6 * MM)),
        (
            f"Số và ký hiệu HS: {stamp.file_symbol}",
            QRectF(frame.left(), rows[3], frame.width(), 7 * MM),
        ),
    ):
        _fit(painter, text, box, 9.5, bold=False)
    if not painter.end():
        raise Bug("render.pdf")
    return bytes(buffer.data().data())


class _Table:
    """Draws the rows, page after page."""

    def __init__(self, painter: QPainter, writer: QPdfWriter, book: Book) -> None:
        self._painter = painter
        self._writer = writer
        self._book = book
        self._edges = _edges(book.columns)
        self._page = 1  # the cover
        self._y = 0.0
        self._bottom = _PAGE.height() - _BOTTOM

    def draw(self) -> int:
        """Draw all rows; give the number of pages with the cover."""
        self._new_page()
        for row in self._book.rows:
            self._row(row)
        self._end()
        return self._page

    def _new_page(self) -> None:
        self._writer.newPage()
        self._page += 1
        self._foot()
        self._y = _TOP
        titles = [
            _wrapped(column.title, width, _HEAD, bold=True, centred=True)
            for column, width in zip(self._book.columns, self._widths(), strict=True)
        ]
        self._band([list(one.cut()) for one in titles], middle=True)
        numbers = [
            _wrapped(f"({index})", width, _SMALL, italic=True, centred=True)
            for index, width in enumerate(self._widths(), 1)
        ]
        self._band([list(one.cut()) for one in numbers])

    def _foot(self) -> None:
        book = self._book
        told = [book.title]
        if book.year:
            told.append(f"Năm {book.year}")
        if book.volume:
            told.append(f"Quyển số {book.volume:02d}")
        painter, y = self._painter, _PAGE.height() - _BOTTOM + 3 * MM
        width = _PAGE.width() - _LEFT - _RIGHT
        painter.setFont(font(_SMALL, bold=False, italic=True))
        box = QRectF(_LEFT, y, width, 6 * MM)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, " - ".join(told))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, f"Trang {self._page}")

    def _widths(self) -> list[float]:
        pairs = zip(self._edges, self._edges[1:], strict=False)
        return [right - left - 2 * _PAD for left, right in pairs]

    def _row(self, row: BookRow) -> None:
        cells = [
            [line for text in _cell(cell, width) for line in text.cut()]
            for cell, width in zip(row.cells, self._widths(), strict=True)
        ]
        whole = max((_height(lines) for lines in cells), default=0.0) + 2 * _PAD
        room = self._bottom - self._y
        if whole > room and whole <= self._room_of_a_page():
            self._new_page()
        while any(cells):
            now, cells = _split(cells, self._bottom - self._y - 2 * _PAD)
            if any(now):
                self._band(now)
            if any(cells):
                self._new_page()

    def _room_of_a_page(self) -> float:
        return self._bottom - _TOP - 30 * MM

    def _band(self, cells: Sequence[Sequence[_Line]], *, middle: bool = False) -> None:
        """Draw one band of the table, as high as its highest cell, with its lines."""
        height = max(_height(lines) for lines in cells) + 2 * _PAD
        painter = self._painter
        for lines, left in zip(cells, self._edges, strict=False):
            y = self._y + _PAD
            if middle:
                y += (height - 2 * _PAD - _height(lines)) / 2
            for one in lines:
                # A line knows its place in its own paragraph; here it goes where the page wants it.
                one.line.draw(painter, QPointF(left + _PAD, y - one.line.y()))
                y += one.height
        painter.setPen(_LINE)
        right = self._edges[-1]
        for y in (self._y, self._y + height):
            painter.drawLine(QLineF(self._edges[0], y, right, y))
        for x in self._edges:
            painter.drawLine(QLineF(x, self._y, x, self._y + height))
        self._y += height

    def _end(self) -> None:
        """Say how much the book holds, so that no page can be taken out unseen."""
        text = f"Tổng số: {len(self._book.rows)} văn bản."
        if self._book.cancelled:
            text = f"Tổng số: {len(self._book.rows)} số, trong đó {self._book.cancelled} số đã hủy."
        lines = _wrapped(text, self._edges[-1] - self._edges[0], _BODY, italic=True)
        needed = sum(one.height() for one in lines.lines) + 4 * MM
        if self._y + needed > self._bottom:
            self._new_page()
        y = self._y + 3 * MM
        for one in lines.lines:
            one.draw(self._painter, QPointF(self._edges[0], y - one.y()))
            y += one.height()


def _draw_cover(painter: QPainter, book: Book) -> None:
    width = _PAGE.width() - _LEFT - _RIGHT
    y = 24 * MM
    for text, size, bold in (
        (book.parent.upper(), 14, False),
        (book.unit.upper(), 14, True),
    ):
        if text:
            y = _centred(painter, text, y, width, size, bold=bold) + 1 * MM
    y = _centred(painter, book.title, 70 * MM, width, 26, bold=True) + 12 * MM
    for label, value in book.cover:
        y = _centred(painter, cover_text(label, value), y, width, 16, bold=False) + 3 * MM


def _centred(
    painter: QPainter, text: str, y: float, width: float, points: float, *, bold: bool
) -> float:
    wrapped = _wrapped(text, width, points * POINT, bold=bold, centred=True)
    for line in wrapped.lines:
        line.draw(painter, QPointF(_LEFT, y - line.y()))
        y += line.height()
    return y


def _edges(columns: Sequence[Column]) -> list[float]:
    whole = sum(column.width for column in columns)
    width = _PAGE.width() - _LEFT - _RIGHT
    edges = [_LEFT]
    for column in columns:
        edges.append(edges[-1] + width * column.width / whole)
    return edges


def _cell(cell: Cell, width: float) -> list[_Text]:
    """Wrap a cell: former values struck out, each with who changed it and when, then the present one."""
    found: list[_Text] = []
    for one in cell.struck:
        if one.text:
            found.append(_wrapped(one.text, width, _BODY, struck=True))
        found.append(_wrapped(_changed_by(one), width, _SMALL, italic=True))
    found.append(_wrapped(cell.text, width, _BODY))
    return found


def _changed_by(one: Struck) -> str:
    who = ", ".join(part for part in (one.person, f"{one.day:%d/%m/%Y}") if part)
    return f"(sửa: {who}; {one.reason})" if one.reason else f"(sửa: {who})"


def _wrapped(
    text: str,
    width: float,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    struck: bool = False,
    centred: bool = False,
) -> _Text:
    made: QFont = font(size, bold=bold, italic=italic)
    made.setStrikeOut(struck)
    layout = QTextLayout(text, made)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if centred:
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    layout.setTextOption(option)
    layout.beginLayout()
    lines, y = [], 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
        lines.append(line)
    layout.endLayout()
    return _Text(layout, tuple(lines))


def _height(lines: Sequence[_Line]) -> float:
    return sum(one.height for one in lines)


def _split(
    cells: Sequence[Sequence[_Line]], room: float
) -> tuple[list[list[_Line]], list[list[_Line]]]:
    """Give what fits into the room, and the rest."""
    now: list[list[_Line]] = []
    rest: list[list[_Line]] = []
    for lines in cells:
        used, count = 0.0, 0
        while count < len(lines) and used + lines[count].height <= room:
            used += lines[count].height
            count += 1
        now.append(list(lines[:count]))
        rest.append(list(lines[count:]))
    return now, rest


def _fit(painter: QPainter, text: str, box: QRectF, points: float, *, bold: bool) -> None:
    """Write a text into a box, smaller where it is long."""
    inner = box.adjusted(MM, 0.3 * MM, -MM, -0.3 * MM)
    flags = Qt.AlignmentFlag.AlignVCenter | (
        Qt.AlignmentFlag.AlignHCenter if bold else Qt.AlignmentFlag.AlignLeft
    )
    wrap = int(flags) | int(Qt.TextFlag.TextWordWrap)
    size = points
    while True:
        painter.setFont(font(size * POINT, bold=bold, italic=False))
        needed = painter.boundingRect(inner, wrap, text)
        if size <= _SMALLEST or (
            needed.height() <= inner.height() and needed.width() <= inner.width()
        ):
            break
        size -= 0.5
    painter.drawText(inner, wrap, text)


_SMALLEST = 5.0


def _writer(layout: QPageLayout, title: str) -> tuple[QBuffer, QPdfWriter]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(f"CommuneApp {__version__}")
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageLayout(layout)
    return buffer, writer


def _begun(writer: QPdfWriter) -> QPainter:
    painter = QPainter()
    if not painter.begin(writer):
        raise Bug("render.pdf")
    painter.setPen(_LINE)
    return painter
