"""A table as a bound register shows it: two lines a row, a light in words and drawing, keys to work with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from communeapp.ui.context import UiContext
from communeapp.ui.widgets.paging import Column, PagedModel, Record, Source

R = TypeVar("R", bound=Record)

TEXT_LINES = 2


class RegisterTable(QTableView, Generic[R]):
    """Shows a :class:`PagedModel`.

    Signals: ``picked(object)`` with the record under the cursor, ``opened(object)`` on Enter or a
    double click, ``sorted_by(str, bool)`` with a column's key and whether it falls.
    """

    picked = Signal(object)
    opened = Signal(object)
    sorted_by = Signal(str, bool)

    def __init__(self, context: UiContext, name: str, columns: Sequence[Column[R]]) -> None:
        super().__init__()
        self.rows: PagedModel[R] = PagedModel(context.tasks, columns, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(True)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)  # Tab leaves the table, arrows walk in it
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIconSize(context.theme.icon_size())
        self.setCornerButtonEnabled(False)
        metrics = QFontMetricsF(self.font())
        letter, line = metrics.averageCharWidth(), metrics.lineSpacing()
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(line * TEXT_LINES + 14))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(False)
        head.setMinimumSectionSize(round(letter * 5))
        for place, column in enumerate(columns):
            wanted = max(column.width * letter, metrics.horizontalAdvance(column.head) * 1.15)
            self.setColumnWidth(place, round(wanted + 26))
        head.sectionClicked.connect(self._on_head)
        self._sorting: tuple[str, bool] = ("", False)
        self._wanted = ""
        self._told = ""
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double)
        self.rows.shown.connect(self._on_shown)
        self.rows.dataChanged.connect(self._on_data)

    # --- what is shown -----------------------------------------------------------------------

    def show_rows(self, source: Source[R]) -> None:
        """Show another list; the record under the cursor is kept where it is in it too."""
        current = self.current_record()
        if current is not None and not self._wanted:
            self._wanted = current.id
        self.rows.show(source)

    def current_record(self) -> R | None:
        """Give the record under the cursor."""
        index = self.currentIndex()
        return self.rows.record(index.row()) if index.isValid() else None

    def want(self, record_id: str) -> None:
        """Put the cursor on a record as soon as it is among the rows that are here."""
        self._wanted = record_id
        self._find_wanted()

    def mark_sorting(self, key: str, *, falling: bool) -> None:
        """Show by which column the list is sorted."""
        self._sorting = (key, falling)
        head = self.horizontalHeader()
        places = [i for i, one in enumerate(self.rows.columns) if one.key == key]
        head.setSortIndicatorShown(bool(places))
        if places:
            order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
            head.setSortIndicator(places[0], order)

    # --- keys and mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            first = event.key() == Qt.Key.Key_Home
            self.go_to(0 if first else self.rows.total - 1)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_double(self) -> None:
        self._open_current()

    def _open_current(self) -> None:
        record = self.current_record()
        if record is not None:
            self.opened.emit(record)

    @Slot(int)
    def _on_head(self, place: int) -> None:
        column = self.rows.columns[place]
        if not column.sortable:
            self.mark_sorting(self._sorting[0], falling=self._sorting[1])
            return
        falling = not self._sorting[1] if self._sorting[0] == column.key else False
        self.mark_sorting(column.key, falling=falling)
        self.sorted_by.emit(column.key, falling)

    # --- the cursor ----------------------------------------------------------------------------

    def go_to(self, row: int) -> None:
        """Put the cursor on a row."""
        if 0 <= row < self.rows.total:
            flags = (
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows
            )
            self.selectionModel().setCurrentIndex(self.rows.index(row, 0), flags)
            self.scrollTo(self.rows.index(row, 0))

    @Slot(int)
    def _on_shown(self, _total: int) -> None:
        self._told = ""
        self._find_wanted()
        self._tell()

    def _find_wanted(self) -> None:
        row = self.rows.row_of(self._wanted) if self._wanted else -1
        if row >= 0:
            self._wanted = ""
            self.go_to(row)

    @Slot()
    def _on_current(self) -> None:
        self._tell()

    @Slot()
    def _on_data(self) -> None:
        self._find_wanted()
        self._tell()

    def _tell(self) -> None:
        """Tell which record the cursor is on, once for each: rows come after the cursor did."""
        record = self.current_record()
        told = "" if record is None else record.id
        if told == self._told:
            return
        self._told = told
        if record is not None or self.rows.total == 0:
            # Later, so that walking with the arrow keys does not wait for what is shown beside.
            QTimer.singleShot(0, self, self._tell_now)

    def _tell_now(self) -> None:
        self.picked.emit(self.current_record())

    def menu_place(self) -> QPoint:
        """Where a menu for the current row opens."""
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def decorate_with(self, give: Any) -> None:
        """Let ``give(record, column key, role)`` answer for icons, colours and spoken words."""
        self.rows.decorate_with(give)
