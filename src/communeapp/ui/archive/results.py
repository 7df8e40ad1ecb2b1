"""What a search found: a list whose rows show why each was found, with the words lit up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from communeapp.core.search.hits import Hit
from communeapp.ui.archive.text_view import utf16
from communeapp.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
HIT = Qt.ItemDataRole.UserRole
_PAD = 10
_SNIPPET_LINES = 2


class HitModel(QAbstractListModel):
    """Hits, as many as were asked for; more come when the list is scrolled to its end.

    Signals: ``more_wanted()``.
    """

    more_wanted = Signal()

    def __init__(self, describe: Callable[[Hit], str]) -> None:
        super().__init__()
        self.hits: list[Hit] = []
        self.total = 0
        self._describe = describe
        self._asked = False

    def show(self, hits: Sequence[Hit], total: int) -> None:
        """Replace the list."""
        self.beginResetModel()
        self.hits, self.total, self._asked = list(hits), total, False
        self.endResetModel()

    def append(self, hits: Sequence[Hit]) -> None:
        """Add the next page below."""
        self._asked = False
        if not hits:
            self.total = len(self.hits)
            return
        first = len(self.hits)
        self.beginInsertRows(QModelIndex(), first, first + len(hits) - 1)
        self.hits.extend(hits)
        self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._asked and len(self.hits) < self.total

    def fetchMore(self, parent: Index) -> None:
        self._asked = True
        self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == HIT:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return hit.subject
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{hit.subject}. {self._describe(hit)}. {hit.snippet}"
        return None


class HitDelegate(QStyledItemDelegate):
    """Draws a hit in four lines: subject, what and when, and two lines of the text around the words."""

    def __init__(self, theme: Theme, describe: Callable[[Hit], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._describe = describe

    def _fonts(self, option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
        font = QFont(option.font)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        return font, bold

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font, bold = self._fonts(option)
        line = QFontMetrics(font).lineSpacing()
        return QSize(200, QFontMetrics(bold).lineSpacing() + line * (1 + _SNIPPET_LINES) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(HIT)
        if not isinstance(hit, Hit):
            return
        palette = self._theme.palette
        rect: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, palette.colour("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, palette.colour("accent_soft"))
        painter.setPen(palette.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_Selected:
            # A bar at the edge: the choice must not hang on the colour of the ground alone.
            painter.fillRect(rect.x(), rect.y(), 4, rect.height(), palette.colour("accent"))
        font, bold = self._fonts(option)
        inner = rect.adjusted(_PAD + 4, _PAD, -_PAD, -_PAD)
        y = float(inner.top())
        y = self._text(painter, hit.subject, hit.subject_marks, bold, inner, y, "ink", 1)
        y = self._text(painter, self._describe(hit), (), font, inner, y, "ink_soft", 1)
        self._text(painter, hit.snippet, hit.marks, font, inner, y, "ink", _SNIPPET_LINES)
        painter.restore()

    def _text(
        self,
        painter: QPainter,
        text: str,
        marks: Sequence[tuple[int, int]],
        font: QFont,
        room: QRect,
        y: float,
        ink: str,
        lines: int,
    ) -> float:
        """Draw a text of at most so many lines with its marks; give where the next one begins."""
        plain = text.replace("\n", " ")
        layout = QTextLayout(plain, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        light = QTextCharFormat()
        light.setBackground(self._theme.palette.colour("warn_soft"))
        light.setForeground(self._theme.palette.colour("warn"))
        light.setFontWeight(QFont.Weight.Bold)
        formats = []
        for start, end in marks:
            one = QTextLayout.FormatRange()
            one.start = utf16(plain, start)
            one.length = utf16(plain, end) - utf16(plain, start)
            one.format = light
            formats.append(one)
        layout.setFormats(formats)
        layout.beginLayout()
        height = QFontMetrics(font).lineSpacing()
        shown = 0
        rest = False
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            if shown == lines:
                rest = True
                line.setLineWidth(room.width())
                line.setPosition(QPointF(0, 1e6))
                continue
            width = room.width()
            if shown == lines - 1:
                width -= QFontMetrics(font).horizontalAdvance(" …")
            line.setLineWidth(width)
            line.setPosition(QPointF(0, shown * height))
            shown += 1
        layout.endLayout()
        painter.setPen(self._theme.palette.colour(ink))
        clip = QRectF(room.left(), y, room.width(), lines * height + 2)
        layout.draw(painter, QPointF(room.left(), y), [], clip)
        if rest and shown:
            last = layout.lineAt(shown - 1)
            x = room.left() + last.naturalTextWidth()
            painter.setFont(font)
            painter.drawText(QPointF(x, y + (shown - 1) * height + last.ascent()), "…")
        return y + lines * height


class HitList(QListView):
    """The list of hits.

    Signals: ``opened(object)`` on Enter or a double click, ``picked(object)`` with the hit under the
    cursor, ``left_above()`` when one walks up out of the list.
    """

    opened = Signal(object)
    picked = Signal(object)
    left_above = Signal()

    def __init__(self, theme: Theme, name: str, describe: Callable[[Hit], str]) -> None:
        super().__init__()
        self.hits = HitModel(describe)
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(theme, describe, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double)

    def current_hit(self) -> Hit | None:
        """Give the hit under the cursor."""
        found = self.currentIndex().data(HIT) if self.currentIndex().isValid() else None
        return found if isinstance(found, Hit) else None

    def go_first(self) -> None:
        """Put the cursor on the best hit and the keyboard into the list."""
        if self.hits.rowCount():
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self.hits.index(0))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_double()
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self.currentIndex().row() <= 0):
            self.left_above.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self) -> None:
        self.picked.emit(self.current_hit())

    def _on_double(self) -> None:
        hit = self.current_hit()
        if hit is not None:
            self.opened.emit(hit)
