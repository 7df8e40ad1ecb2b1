"""A small table of words, read only: previews, points of a work, statistics of an exam."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem


class PlainTable(QTableWidget):
    """Rows of words under heads; the widest column takes the room that is left."""

    def __init__(
        self, name: str, heads: Sequence[str], *, stretch: int = 0, lines: int = 6
    ) -> None:
        super().__init__(0, len(heads))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setMaximumSectionSize(self.fontMetrics().averageCharWidth() * 44)
        head.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(round(self.fontMetrics().lineSpacing() * 1.6 * lines))

    def show_rows(
        self, rows: Sequence[Sequence[str]], colours: Sequence[QColor | None] = ()
    ) -> None:
        """Show other rows; ``colours`` gives the ink of a row that stands out."""
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            ink = colours[place] if place < len(colours) else None
            for column, words in enumerate(row):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                if ink is not None:
                    item.setForeground(ink)
                self.setItem(place, column, item)
        if rows and self.currentRow() < 0:
            self.setCurrentCell(0, 0)
