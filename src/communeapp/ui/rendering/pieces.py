"""Measured pieces of a page: lines of text, drawn lines and rows of cells, in 1/20 point.

A *strip* is the least that a page break cannot tear: one line of a paragraph, one row of a table.
Word and LibreOffice measure in the same unit, so positions agree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from communeapp.core.layout.metrics import BASELINE, SINGLE_LINE
from communeapp.core.layout.model import (
    BORDER_PT,
    CELL_GAP_PT,
    CELL_SIDE_MM,
    MM_PER_PT,
    Align,
    Cell,
    Grid,
    Paragraph,
    Rule,
)
from communeapp.ui.rendering.typeface import font

UNITS_PER_PT = 20
BORDER = BORDER_PT * UNITS_PER_PT
GAP = CELL_GAP_PT * UNITS_PER_PT
_HAIR = 0.5  # Qt rounds widths of letters down; Word and LibreOffice keep 0.01 mm more
_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.JUSTIFY: Qt.AlignmentFlag.AlignJustify,
}
Draw = Callable[[QPainter, float, float], None]


def mm(value: float) -> float:
    """Millimetres in units of the page."""
    return value / MM_PER_PT * UNITS_PER_PT


def pt(value: float) -> float:
    """Points in units of the page."""
    return value * UNITS_PER_PT


@dataclass
class Strip:
    """A piece that is not torn. ``keep`` forbids a page break after it.

    ``before`` is dropped at the top of a page. ``draws`` are called with the painter and the place
    of the strip's upper left corner. ``repeat`` are the head rows to print again on a new page,
    ``columns`` the pieces of a row that may have to be torn because it is higher than a page.
    """

    height: float
    draws: list[Draw] = field(default_factory=list)
    before: float = 0
    after: float = 0
    keep: bool = False
    repeat: tuple[Strip, ...] = ()
    row: Row | None = None
    text: str = ""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the piece with its upper left corner at the given place."""
        for one in self.draws:
            one(painter, x, y)


@dataclass
class Row:
    """A row of cells: for each column its left edge, its width and its strips."""

    columns: list[tuple[float, float, list[Strip]]]
    bordered: bool

    def strip(self) -> Strip:
        """Join the columns into one piece as high as the highest."""
        height = max((stack_height(strips) for _, _, strips in self.columns), default=0.0)
        if self.bordered:
            height += BORDER + 2 * GAP
        made = Strip(height, row=self)
        made.text = "\n".join(s.text for _, _, strips in self.columns for s in strips if s.text)
        for left, width, strips in self.columns:
            inner = mm(CELL_SIDE_MM) if self.bordered else 0.0
            y = BORDER + GAP if self.bordered else 0.0
            for piece in strips:
                y += piece.before
                made.draws.append(_moved(piece, left + inner, y))
                y += piece.height + piece.after
            if self.bordered:
                made.draws.append(_box(left, 0, width, height, "000000", BORDER))
        return made

    def cut(self, available: float) -> tuple[Strip, Strip] | None:
        """Tear a row that is higher than a page; None if not even one line of it fits."""
        heads: list[tuple[float, float, list[Strip]]] = []
        tails: list[tuple[float, float, list[Strip]]] = []
        for left, width, strips in self.columns:
            count, used = 0, BORDER + 2 * GAP if self.bordered else 0.0
            for piece in strips:
                used += piece.before + piece.height + piece.after
                if used > available:
                    break
                count += 1
            heads.append((left, width, strips[:count]))
            tails.append((left, width, strips[count:]))
        if not any(strips for _, _, strips in heads):
            return None
        return Row(heads, self.bordered).strip(), Row(tails, self.bordered).strip()


def stack_height(strips: list[Strip]) -> float:
    """Height of strips on top of each other, gaps included."""
    return sum(s.before + s.height + s.after for s in strips)


def _moved(piece: Strip, dx: float, dy: float) -> Draw:
    def draw(painter: QPainter, x: float, y: float) -> None:
        piece.draw(painter, x + dx, y + dy)

    return draw


def _box(x0: float, y0: float, width: float, height: float, color: str, line: float) -> Draw:
    def draw(painter: QPainter, x: float, y: float) -> None:
        pen = QPen(QColor(f"#{color}"))
        pen.setWidthF(line)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x + x0, y + y0, width, height))

    return draw


def _line(x0: float, y0: float, width: float, thickness: float) -> Draw:
    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(QRectF(x + x0, y + y0, width, thickness), QColor("#000000"))

    return draw


def rule_strip(rule: Rule, width: float) -> Strip:
    """Measure a drawn line in the middle of a column."""
    length = width if rule.width_mm is None else min(mm(rule.width_mm), width)
    made = Strip(pt(rule.height_pt), before=pt(rule.before_pt), keep=True)
    made.draws.append(_line((width - length) / 2, 0, length, pt(rule.thickness_pt)))
    return made


def paragraph_strips(block: Paragraph, width: float, page_number: int = 0) -> list[Strip]:
    """Break a paragraph into lines, one strip each, with widows and orphans kept together."""
    style = block.style
    if block.frame is not None:
        return [_framed(block, width)]
    left, right, first = mm(style.left_mm), mm(style.right_mm), mm(style.first_mm)
    layout, text = _text_layout(block, page_number)
    height = pt(style.size_pt) * SINGLE_LINE * style.line
    # Where the line is higher than its letters the room is below them, as in Word and LibreOffice.
    baseline = pt(style.size_pt) * BASELINE
    strips: list[Strip] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        indent = first if not strips else 0.0
        line.setLineWidth(max(width - left - right - indent - _HAIR, 1))
        line.setPosition(QPointF(left + indent, 0))
        strip = Strip(height)
        start = line.textStart()
        strip.text = text[start : start + line.textLength()].strip("\u2028 ")
        strips.append(strip)
    layout.endLayout()
    if strips and block.runs[-1].leader:
        dots = font(pt(style.size_pt), bold=style.bold, italic=style.italic)
        end_of_text = layout.lineAt(len(strips) - 1).naturalTextRect().right()
        strips[-1].draws.append(_dots(dots, end_of_text, width - right, baseline))
    for index, strip in enumerate(strips):
        strip.draws.append(_text_line(layout, index, baseline))
    if not strips:
        strips = [Strip(height)]
    strips[0].before = pt(style.before_pt)
    strips[-1].after = pt(style.after_pt)
    last = len(strips) - 1
    for index, strip in enumerate(strips):
        if index == last:
            strip.keep = style.keep_with_next
        else:
            whole = style.keep_together or style.keep_with_next
            strip.keep = whole or index in (0, last - 1)
    return strips


def _framed(block: Paragraph, width: float) -> Strip:
    assert block.frame is not None  # noqa: S101 - the caller asked
    frame_width, frame_height = mm(block.frame.width_mm), mm(block.frame.height_mm)
    left = 0.0 if block.frame.left else max(0.0, (width - frame_width) / 2)
    layout, text = _text_layout(block, 0)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(frame_width)
    line.setPosition(QPointF(left, 0))
    layout.endLayout()
    size = pt(block.style.size_pt)
    made = Strip(frame_height, before=pt(block.style.before_pt), keep=True, text=text)
    made.draws.append(_box(left, 0, frame_width, frame_height, block.frame.color, pt(1)))
    # the middle of capitals, which are two thirds of the type size high
    made.draws.append(_text_line(layout, 0, frame_height / 2 + size * 0.33))
    return made


def _text_layout(block: Paragraph, page_number: int) -> tuple[QTextLayout, str]:
    """Prepare the words of a paragraph with their looks; a line break is U+2028 for Qt."""
    style = block.style
    size = pt(style.size_pt)
    text, formats = "", []
    for run in block.runs:
        words = str(page_number) if run.page_number else run.text.replace("\n", "\u2028")
        bold = style.bold if run.bold is None else run.bold
        italic = style.italic if run.italic is None else run.italic
        look = QTextCharFormat()
        look.setFont(font(size, bold=bold, italic=italic))
        look.setForeground(QColor(f"#{style.color}"))
        one = QTextLayout.FormatRange()
        # Qt counts in UTF-16: a sign beyond the basic plane takes two
        one.start = len(text.encode("utf-16-le")) // 2
        one.length = len(words.encode("utf-16-le")) // 2
        one.format = look
        formats.append(one)
        text += words
    layout = QTextLayout(text, font(size, bold=style.bold, italic=style.italic))
    option = QTextOption(_ALIGN[style.align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    return layout, text


def _text_line(layout: QTextLayout, index: int, baseline: float) -> Draw:
    def draw(painter: QPainter, x: float, y: float) -> None:
        line = layout.lineAt(index)
        line.draw(painter, QPointF(x, y + baseline - line.ascent()))

    return draw


def _dots(dots: QFont, start: float, end: float, baseline: float) -> Draw:
    """Fill the rest of a line with dots, the last one at its end."""
    step = QFontMetricsF(dots).horizontalAdvance(".")
    text = "." * int((end - start) / step)

    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.setFont(dots)
        painter.setPen(QColor("#000000"))
        painter.drawText(QPointF(x + end - len(text) * step, y + baseline), text)

    return draw


def grid_strips(grid: Grid, page_number: int = 0) -> list[Strip]:
    """Measure the rows of a grid; the head rows go along to every page."""
    rows: list[Strip] = []
    for cells in grid.rows:
        left, columns = 0.0, []
        for width_mm, cell in zip(grid.widths_mm, cells, strict=True):
            width = mm(width_mm)
            inner = width - (2 * mm(CELL_SIDE_MM) if grid.bordered else 0.0)
            columns.append((left, width, cell_strips(cell, inner, page_number)))
            left += width
        rows.append(Row(columns, grid.bordered).strip())
    head = tuple(rows[: grid.header_rows])
    last = len(rows) - 1
    for index, row in enumerate(rows):
        row.keep = index < grid.header_rows or (
            grid.keep_with_next if index == last else grid.keep_rows
        )
        if index >= grid.header_rows:
            row.repeat = head
    if rows:
        rows[0].before = pt(grid.before_pt)
        rows[-1].after = pt(grid.after_pt)
    return rows


def cell_strips(cell: Cell, width: float, page_number: int = 0) -> list[Strip]:
    """Measure what stands in one cell."""
    found: list[Strip] = []
    for block in cell.blocks:
        if isinstance(block, Rule):
            found.append(rule_strip(block, width))
        else:
            found += paragraph_strips(block, width, page_number)
    return found
