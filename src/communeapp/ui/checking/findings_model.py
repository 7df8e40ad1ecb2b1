"""The findings of a file as a list: those of one sort are shown, fixes are ticked one by one."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from communeapp.core.checking import Severity
from communeapp.services.checking import FileCheck, FileFinding

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Shown(StrEnum):
    """Which findings the list shows."""

    ALL = "all"
    ERRORS = "errors"
    NOTES = "notes"
    FIXES = "fixes"


def place_of(where: str) -> tuple[int, int]:
    """Give what findings are ordered by: the whole document, then its paragraphs, then the margins."""
    story, _, rest = where.rpartition(".")
    if not rest.startswith("p["):
        return 0, 0
    number = int(rest[2:].partition("]")[0])
    return (2 if story.startswith(("header", "footer")) else 1), number


class FindingsModel(QAbstractListModel):
    """One row a finding. A row that can be put right carries a tick: whether its fix is taken."""

    def __init__(self, words: Callable[[FileFinding], str]) -> None:
        super().__init__()
        self._words = words
        self._all: tuple[FileFinding, ...] = ()
        self._rows: list[int] = []
        self._may_mend = False
        self.shown = Shown.ALL
        self.taken: set[int] = set()

    def load(self, check: FileCheck) -> None:
        """Show the findings of a file; the safe fixes are taken to begin with."""
        self.beginResetModel()
        self._all, self._may_mend = check.findings, check.may_mend
        self.taken = {n for n, one in enumerate(check.findings) if one.safe and check.may_mend}
        self._filter()
        self.endResetModel()

    def show_only(self, shown: Shown) -> None:
        """Show one sort of findings."""
        self.beginResetModel()
        self.shown = shown
        self._filter()
        self.endResetModel()

    def _filter(self) -> None:
        fitting = [n for n, one in enumerate(self._all) if self._fits(one)]
        self._rows = sorted(fitting, key=lambda n: place_of(self._all[n].finding.where))

    def _fits(self, one: FileFinding) -> bool:
        if self.shown is Shown.FIXES:
            return one.fixable
        if self.shown is Shown.ALL:
            return True
        return (one.finding.severity is Severity.ERROR) is (self.shown is Shown.ERRORS)

    def finding(self, index: Index) -> FileFinding | None:
        """Give the finding of a row."""
        row = index.row()
        return self._all[self._rows[row]] if 0 <= row < len(self._rows) else None

    def take(self, *, all_safe: bool) -> None:
        """Take every safe fix, or none."""
        self.taken = {n for n, one in enumerate(self._all) if one.safe} if all_safe else set()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.finding(index)
        if one is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(one)
        if role == Qt.ItemDataRole.CheckStateRole and one.fixable and self._may_mend:
            taken = self._rows[index.row()] in self.taken
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        one = self.finding(index)
        if one is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        number = self._rows[index.row()]
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.taken.add(number)
        else:
            self.taken.discard(number)
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        one = self.finding(index)
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if one is not None and one.fixable and self._may_mend:
            return plain | Qt.ItemFlag.ItemIsUserCheckable
        return plain
