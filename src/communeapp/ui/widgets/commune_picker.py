"""Choosing the commune: all of Lai Châu first, every commune of the country, found without accents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QListView, QWidget

from communeapp.services.admin_units import AdminUnit, AdminUnits, read_admin_units
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, column
from communeapp.ui.widgets.text import small

_Index = QModelIndex | QPersistentModelIndex


class UnitModel(QAbstractListModel):
    """The units that fit the search."""

    def __init__(self) -> None:
        super().__init__()
        self.units: Sequence[AdminUnit] = ()
        self.line_height = 24

    def show(self, units: Sequence[AdminUnit]) -> None:
        """Replace the list."""
        self.beginResetModel()
        self.units = units
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.units)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        unit = self.units[index.row()]
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, self.line_height)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{unit.name}  ·  {unit.province}"
        return None


class CommunePicker(QWidget):
    """A search field over a list. The list filters; it never writes into the field.

    Signals: ``picked(object)`` with the chosen AdminUnit.
    """

    picked = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self._units: AdminUnits | None = None
        self._wanted = ""
        body = column(self, gap=GAP)
        self.search = Field(
            self.tr("Find your commune"),
            line_edit(placeholder=self.tr("For example: thu lum, muong te, tan phong")),
            self.tr("Accents are not needed. Add the name of the province to find it elsewhere."),
        )
        self.search.control.textChanged.connect(self._on_text)
        body.addWidget(self.search)
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Communes found"))
        self.list.setMinimumHeight(150)
        self._model = UnitModel()
        self._model.line_height = round(self.fontMetrics().height() * 1.7)
        self.list.setModel(self._model)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        body.addWidget(self.list, 1)
        self._count = small("")
        body.addWidget(self._count)
        context.tasks.outside(read_admin_units, self._on_units, owner=self)

    @property
    def unit(self) -> AdminUnit | None:
        """The commune that is chosen."""
        row = self.list.currentIndex().row()
        return self._model.units[row] if row >= 0 else None

    def choose(self, code: str) -> None:
        """Mark the commune with a code, now or when the list has been read."""
        self._wanted = code
        if self._units is None or not code:
            return
        for row, unit in enumerate(self._model.units):
            if unit.code == code:
                index = self._model.index(row)
                self.list.setCurrentIndex(index)
                self.list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
                return

    def _on_units(self, units: AdminUnits) -> None:
        self._units = units
        self._on_text()
        self.choose(self._wanted)

    @Slot()
    def _on_text(self) -> None:
        if self._units is None:
            return
        words = self.search.control.text().split()
        found = self._units.search(" ".join(words))
        keep = self.unit
        self._model.show(found)
        self._count.setText(self.tr("%n commune(s) found", "", len(found)))
        if keep is not None and keep in found:
            self.list.setCurrentIndex(self._model.index(list(found).index(keep)))
        elif words and len(found) == 1:
            self.list.setCurrentIndex(self._model.index(0))

    @Slot()
    def _on_current(self) -> None:
        if self.unit is not None:
            self.picked.emit(self.unit)
