"""What the editor stores in the format of each paragraph, and how it is read back.

Formats travel with undo, redo and drag and drop, which ``QTextBlockUserData`` does not.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextBlock, QTextBlockFormat, QTextFormat

from communeapp.core.documents import BlockKind
from communeapp.ui.drafting.lines import AnnexHead, Line, Role

_ITEM = int(QTextFormat.Property.UserProperty) + 1
_KIND = _ITEM + 1
_ROLE = _ITEM + 2
_POINT = _ITEM + 3
_LANDSCAPE = _ITEM + 4
_ATTACHED = _ITEM + 5
_TYPE_NAME = _ITEM + 6
_REFERENCE = _ITEM + 7
_ANNEX_GROUND = QColor(128, 128, 128, 40)  # seen on light and on dark


def format_of(line: Line) -> QTextBlockFormat:
    """Make the paragraph format that carries everything of a line but its text."""
    look = QTextBlockFormat()
    look.setProperty(_ITEM, line.item)
    look.setProperty(_KIND, str(line.kind))
    look.setProperty(_ROLE, str(line.role))
    look.setProperty(_POINT, -1 if line.point is None else line.point)
    look.setBottomMargin(2 if line.role is Role.TITLE else 10)
    look.setTopMargin(8 if line.role is Role.TITLE else 0)
    look.setLeftMargin(24 if line.kind in (BlockKind.POINT, BlockKind.DASH) else 0)
    look.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if line.role is Role.ANNEX:
        look.setProperty(_LANDSCAPE, line.annex.landscape)
        look.setProperty(_ATTACHED, line.annex.attached)
        look.setProperty(_TYPE_NAME, line.annex.type_name)
        look.setProperty(_REFERENCE, line.annex.reference)
        look.setTopMargin(24)
        look.setBackground(_ANNEX_GROUND)
    return look


def line_at(block: QTextBlock) -> Line:
    """Read a paragraph of the editor; one without our properties was typed by a person."""
    look = block.blockFormat()
    item = look.property(_ITEM)
    kind = look.property(_KIND)
    role = look.property(_ROLE)
    point = look.property(_POINT)
    annex = AnnexHead()
    if role == Role.ANNEX:
        annex = AnnexHead(
            bool(look.property(_LANDSCAPE)),
            bool(look.property(_ATTACHED)),
            str(look.property(_TYPE_NAME) or ""),
            str(look.property(_REFERENCE) or ""),
        )
    return Line(
        item=int(item) if item else 0,
        kind=BlockKind(kind) if kind else BlockKind.PARAGRAPH,
        role=Role(role) if role else Role.TEXT,
        text=block.text(),
        point=None if point is None or int(point) < 0 else int(point),
        annex=annex,
    )


def lines_between(first: QTextBlock, last: QTextBlock) -> list[Line]:
    """Read the paragraphs from one to another."""
    lines = [line_at(first)]
    block = first
    while block != last:
        block = block.next()
        lines.append(line_at(block))
    return lines
