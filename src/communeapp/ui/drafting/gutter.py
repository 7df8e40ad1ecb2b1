"""The margin of the body editor: number, who wrote it, and what has to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from communeapp.core.body_numbers import renumber
from communeapp.core.documents import Block, Origin
from communeapp.ui.drafting.highlighter import is_dark, origin_color, warning_color
from communeapp.ui.drafting.lines import Line, Role, annex_names, sections_of
from communeapp.ui.drafting.textblocks import line_at

if TYPE_CHECKING:
    from communeapp.ui.drafting.body_editor import BodyEditor

_PAD = 8


class Gutter(QWidget):
    """Painted beside the text; the same is told in words below the editor for screen readers."""

    def __init__(self, editor: BodyEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.numbers: tuple[str, ...] = ()
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def origin_name(self, origin: Origin) -> str:
        """Name who wrote a text, short enough for the margin."""
        return {
            Origin.TEMPLATE: self.tr("Template"),
            Origin.AI: self.tr("Assistant"),
            Origin.USER: self.tr("Person"),
        }[origin]

    def wanted_width(self) -> int:
        """Give the width for the longest word and a number."""
        small = QFontMetrics(self._small_font())
        names = max(small.horizontalAdvance(f"◇ {self.origin_name(one)}") for one in Origin)
        warning = small.horizontalAdvance("✎ ⚠ " + self.tr("{0} to check").format(9))
        names = max(names, warning) if self._editor.highlighter.show_origins else warning
        number = QFontMetrics(self._editor.font()).horizontalAdvance("Điều 10.")
        return names + number + 3 * _PAD

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), 0)

    def follow(self) -> None:
        """Stand beside the viewport of the editor."""
        view = self._editor.viewport().geometry()
        self.setGeometry(
            view.left() - self.wanted_width(), view.top(), self.wanted_width(), view.height()
        )

    def refresh(self) -> None:
        """Count the items again after a change."""
        lines = self._editor.lines()
        self.numbers = numbers_of(lines)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self._editor.palette()
        painter.fillRect(event.rect(), palette.base())
        layout = self._editor.document().documentLayout()
        offset = self._editor.verticalScrollBar().value()
        highlighter = self._editor.highlighter
        current = self._editor.textCursor().blockNumber()
        small, normal = self._small_font(), self._editor.font()
        width = self.width()
        for index, block in enumerate(self._editor.blocks()):
            area = layout.blockBoundingRect(block).translated(0, -offset)
            if area.bottom() < 0:
                continue
            if area.top() > self.height():
                break
            line = line_at(block)
            top = area.top()
            if index == current:
                bar = palette.highlight().color()
                painter.fillRect(QRectF(0, top, 3, area.height() - 6), bar)
            row = QRectF(_PAD, top, width - 2 * _PAD, QFontMetrics(normal).height() * 1.25)
            painter.setFont(normal)
            painter.setPen(palette.text().color())
            number = self.numbers[index] if index < len(self.numbers) else ""
            if line.role is Role.ANNEX:
                wide = QFontMetrics(normal).horizontalAdvance(number) > row.width()
                painter.setFont(small if wide else normal)
            painter.drawText(
                row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number
            )
            if line.role in (Role.FIXED, Role.ANNEX) or not line.text.strip():
                continue
            painter.setFont(small)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            marks = highlighter.marks_in(line.text)
            shows_origin = highlighter.show_origins and line.role is Role.TEXT
            low = area.height() < 2 * row.height()  # no room for two lines of words
            sign = ""
            if shows_origin:
                origin = Block(line.kind, tuple(highlighter.spans_of(line.text, line.item))).origin
                if marks and low:
                    sign = f"{ORIGIN_SIGNS[origin]} "
                else:
                    painter.setPen(origin_color(origin, palette))
                    words = f"{ORIGIN_SIGNS[origin]} {self.origin_name(origin)}"
                    painter.drawText(row, left, words)
            if marks:
                painter.setPen(warning_color(palette))
                below = row.translated(0, row.height() if shows_origin and not low else 0)
                painter.drawText(
                    below, left, sign + "⚠ " + self.tr("{0} to check").format(len(marks))
                )
        painter.setPen(palette.mid().color() if not is_dark(palette) else palette.dark().color())
        painter.drawLine(width - 1, 0, width - 1, self.height())
        painter.end()

    def _small_font(self) -> QFont:
        font = QFont(self._editor.font())
        size = font.pointSizeF()
        if size > 0:
            font.setPointSizeF(size * 0.82)
        else:
            font.setPixelSize(max(9, round(font.pixelSize() * 0.82)))
        return font


#: A sign for each origin, so that nothing depends on the colour.
ORIGIN_SIGNS = {Origin.TEMPLATE: "▤", Origin.AI: "✦", Origin.USER: "✎"}


def numbers_of(lines: list[Line]) -> tuple[str, ...]:
    """Give the printed label of each line; every annex is counted for itself."""
    body, *annexes = sections_of(lines)
    names = annex_names([one[0].annex for one in annexes])
    found = _labels(body)
    for name, (_, *below) in zip(names, annexes, strict=True):
        found += [name, *_labels(below)]
    return tuple(found)


def _labels(lines: list[Line]) -> list[str]:
    """Give the labels of one body; the text line below a title has none of its own."""
    blocks: list[Block] = []
    owner: list[int | None] = []
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        below_title = (
            above is not None
            and above.role is Role.TITLE
            and above.item == line.item
            and line.role is Role.TEXT
        )
        if below_title or not line.text.strip():
            owner.append(None)
            continue
        owner.append(len(blocks))
        blocks.append(
            Block.plain(line.kind, line.text, title="x" if line.role is Role.TITLE else "")
        )
    numbered = renumber(tuple(blocks))
    return ["" if one is None else numbered[one].number for one in owner]
