"""The cells of a table, edited as in a spreadsheet; a block copied from one can be pasted in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from communeapp.core.fact_parts import MAX_COLUMNS, MAX_ENTRY_CHARS, MAX_ROWS
from communeapp.core.vietnamese import clean_input, collapse
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.layouts import FlowLayout
from communeapp.ui.widgets.text import soft

Rows = tuple[tuple[str, ...], ...]


class TableDialog(PlainDialog):
    """Edits the rows of one table; the first one is its head. ``rows`` gives what stands there."""

    def __init__(self, parent: QWidget | None, theme: Theme, rows: Rows) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Cells of the table"))
        self.setMinimumSize(760, 440)
        self.body.addWidget(
            soft(
                self.tr(
                    "The first row is the head. Rows copied from a spreadsheet can be pasted (Ctrl+V)."
                )
            )
        )
        tools = FlowLayout()
        for name, act, icon in (
            (self.tr("Add a row"), self._add_row, "plus"),
            (self.tr("Add a column"), self._add_column, "plus"),
            (self.tr("Delete the row"), self._delete_row, "trash"),
            (self.tr("Delete the column"), self._delete_column, "trash"),
        ):
            tools.addWidget(quiet(name, act, theme=theme, icon=icon))
        self.body.addLayout(tools)
        self.grid = _Grid(self)
        self.grid.setAccessibleName(self.tr("Cells of the table"))
        self.body.addWidget(self.grid, 1)
        self.add_button(self.tr("Leave it as it was"), accept=False)
        self.add_button(self.tr("Take it over"), accept=True, kind="primary").setDefault(False)
        self.grid.show_rows(rows)

    @property
    def rows(self) -> Rows:
        """Give the cells; rows and columns with nothing in them fall away."""
        rows = [row for row in self.grid.rows() if any(row)]
        kept = [at for at in range(len(rows[0])) if any(row[at] for row in rows)] if rows else []
        return tuple(tuple(row[at] for at in kept) for row in rows)

    @Slot()
    def _add_row(self) -> None:
        if self.grid.rowCount() < MAX_ROWS:
            at = self.grid.currentRow() + 1
            self.grid.insertRow(at if at > 0 else self.grid.rowCount())

    @Slot()
    def _add_column(self) -> None:
        if self.grid.columnCount() < MAX_COLUMNS:
            at = self.grid.currentColumn() + 1
            self.grid.insertColumn(at if at > 0 else self.grid.columnCount())
            self.grid.share()

    @Slot()
    def _delete_row(self) -> None:
        if self.grid.rowCount() > 1:
            self.grid.removeRow(max(self.grid.currentRow(), 0))

    @Slot()
    def _delete_column(self) -> None:
        if self.grid.columnCount() > 1:
            self.grid.removeColumn(max(self.grid.currentColumn(), 0))


class _Grid(QTableWidget):
    """Cells of plain text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.horizontalHeader().hide()
        self.setWordWrap(True)
        self.setTabKeyNavigation(True)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these cells."""
        self.setRowCount(max(len(rows), 2))
        self.setColumnCount(max((len(row) for row in rows), default=0) or 2)
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(at, column, QTableWidgetItem(text))
        self.share()
        self.resizeRowsToContents()
        self.setCurrentCell(0, 0)

    def share(self) -> None:
        """Give each column the same room."""
        self.horizontalHeader().setSectionResizeMode(self.horizontalHeader().ResizeMode.Stretch)

    def rows(self) -> Rows:
        """Give the cells, cleaned."""
        return tuple(
            tuple(self._text(row, column) for column in range(self.columnCount()))
            for row in range(self.rowCount())
        )

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return "" if item is None else collapse(clean_input(item.text()).text)[:MAX_ENTRY_CHARS]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Delete:
            for one in self.selectedItems():
                one.setText("")
        else:
            super().keyPressEvent(event)

    def paste(self, text: str) -> None:
        """Put a block of cells at the current one, as far as a table may reach."""
        lines = [line.split("\t") for line in text.rstrip("\n").split("\n")]
        top, left = max(self.currentRow(), 0), max(self.currentColumn(), 0)
        self.setRowCount(min(MAX_ROWS, max(self.rowCount(), top + len(lines))))
        wide = max(len(line) for line in lines)
        self.setColumnCount(min(MAX_COLUMNS, max(self.columnCount(), left + wide)))
        for at, line in enumerate(lines, top):
            for column, cell in enumerate(line, left):
                self.setItem(at, column, QTableWidgetItem(cell.strip()))
        self.resizeRowsToContents()
