"""A list of things to tick: Space ticks, letters find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem


class CheckList(QListWidget):
    """Entries with a tick each. Signals: ``ticked()`` when a tick was set or taken away."""

    ticked = Signal()

    def __init__(self, name: str, *, lines: int = 5) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * 1.75 * lines) + 8)
        self.itemChanged.connect(self.ticked)

    def offer(self, choices: Sequence[tuple[str, str]], chosen: Iterable[str] = ()) -> None:
        """Show entries as words and value; those chosen that are not offered stay, as they are."""
        wanted = tuple(chosen)
        known = {value for _, value in choices}
        lost = [(value, value) for value in wanted if value not in known]
        self.blockSignals(True)
        self.clear()
        for words, value in [*choices, *lost]:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = value in wanted
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            item.setToolTip(words)
            self.addItem(item)
        if self.count():
            self.setCurrentRow(0)
        self.blockSignals(False)

    def chosen(self) -> tuple[str, ...]:
        """Give the values that are ticked, from the top."""
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in map(self.item, range(self.count()))
            if item.checkState() == Qt.CheckState.Checked
        )
