"""What the editor stores in the format of each paragraph, and how it is read back.

Formats travel with undo, redo and drag and drop, which ``QTextBlockUserData`` does not.
"""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextFormat

from communeapp.core.documents import BlockKind
from communeapp.ui.drafting.lines import Line, Role

_ITEM = int(QTextFormat.Property.UserProperty) + 1
_KIND = _ITEM + 1
_ROLE = _ITEM + 2
_POINT = _ITEM + 3


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
    return look


def line_at(block: QTextBlock) -> Line:
    """Read a paragraph of the editor; one without our properties was typed by a person."""
    look = block.blockFormat()
    item = look.property(_ITEM)
    kind = look.property(_KIND)
    role = look.property(_ROLE)
    point = look.property(_POINT)
    return Line(
        item=int(item) if item else 0,
        kind=BlockKind(kind) if kind else BlockKind.PARAGRAPH,
        role=Role(role) if role else Role.TEXT,
        text=block.text(),
        point=None if point is None or int(point) < 0 else int(point),
    )
