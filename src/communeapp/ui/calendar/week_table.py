"""The table of a week: its columns share the width by what stands in them, its rows have room."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget

from communeapp.ui.widgets.layouts import GAP

#: Day and hours take what they need; the rest is shared: content, chair, people, place, notes.
_SHARES = {2: 28, 3: 17, 4: 20, 5: 18, 6: 17}
_FITTED = (0, 1)


class WeekTable(QTableWidget):
    """Seven columns; the keyboard chooses a row, Tab leaves the table."""

    def __init__(self, name: str) -> None:
        super().__init__(0, 7)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().setVisible(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at in range(7):
            fitted = at in _FITTED
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(at, mode.ResizeToContents if fitted else mode.Fixed)

    def arrange(self) -> None:
        """Share the width out, then give every row the height of its longest cell."""
        header = self.horizontalHeader()
        room = self.viewport().width() - sum(header.sectionSize(at) for at in _FITTED)
        for at, share in _SHARES.items():
            header.resizeSection(at, max(header.minimumSectionSize(), room * share // 100))
        self.resizeRowsToContents()
        for at in range(self.rowCount()):
            self.setRowHeight(at, max(self.rowHeight(at), self._height(at)) + GAP // 2)

    def _height(self, row: int) -> int:
        """Give what the words of a row need; Qt forgets the padding of the cells when it wraps them."""
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        heights = [0]
        for at in _SHARES:
            if (item := self.item(row, at)) is not None:
                room = QRect(0, 0, header.sectionSize(at) - 2 * GAP, 10_000)
                wraps = Qt.TextFlag.TextWordWrap.value
                heights.append(metrics.boundingRect(room, wraps, item.text()).height())
        return max(heights)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
