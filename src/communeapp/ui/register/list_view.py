"""A register with its filters above: the table, how many there are, and a word where there are none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.register.filters import FilterBar
from communeapp.ui.register.table import RegisterTable
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import EmptyState
from communeapp.ui.widgets.layouts import GAP, GAP_S, ScrollColumn, column, let_go
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.paging import Column, Record, Source
from communeapp.ui.widgets.text import small

R = TypeVar("R", bound=Record)


class ListView(QWidget, Generic[R]):
    """Base of the three registers: subclasses give columns, filters and the source.

    Signals: ``picked(object)`` with the record under the cursor or None, ``opened(object)``.
    """

    picked = Signal(object)
    opened = Signal(object)

    def __init__(
        self, context: UiContext, name: str, columns: Sequence[Column[R]], placeholder: str
    ) -> None:
        super().__init__()
        self.context = context
        self.order, self.falling = "", False
        body = column(self, gap=GAP_S)
        #: Stands above list and entry, so the page puts it there.
        self.filters = FilterBar(placeholder)
        self.filters.changed.connect(self.read)
        self.table: RegisterTable[R] = RegisterTable(context, name, columns)
        self.table.picked.connect(self.picked)
        self.table.opened.connect(self.opened)
        self.table.sorted_by.connect(self._on_sorted)
        self.table.rows.shown.connect(self._on_shown)
        self.table.decorate_with(self.decorate)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._none = ScrollColumn(widest=620, margin=GAP)
        self._stack.addWidget(self._none)
        body.addWidget(self._stack, 1)
        self.count = small("")
        body.addWidget(self.count)

    # --- for subclasses ------------------------------------------------------------------------

    def source(self) -> Source[R]:
        """Give what is to be shown now, by the filters."""
        raise NotImplementedError

    def nothing(self) -> tuple[str, str]:
        """Give the head and the words that stand where nothing is yet."""
        raise NotImplementedError

    def counted(self, total: int) -> str:
        """Say how many there are."""
        raise NotImplementedError

    def decorate(self, record: R, key: str, role: int) -> Any:
        """Give an icon, a colour or spoken words for a cell."""
        return None

    # --- showing -------------------------------------------------------------------------------

    @Slot()
    def read(self) -> None:
        """Read the list by the filters as they stand."""
        self.table.show_rows(self.source())

    @Slot(str, bool)
    def _on_sorted(self, key: str, falling: bool) -> None:
        self.order, self.falling = key, falling
        self.read()

    @Slot(int)
    def _on_shown(self, total: int) -> None:
        self.count.setText(self.counted(total))
        if total:
            self._stack.setCurrentWidget(self.table)
            return
        while (item := self._none.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                let_go(widget)
        self._none.body.addWidget(self._empty())
        self._none.body.addStretch(1)
        self._stack.setCurrentWidget(self._none)
        self.picked.emit(None)
        if self.isVisible():
            assign_mnemonics(self.window())

    def _empty(self) -> EmptyState:
        if self.filters.narrowed:
            state = EmptyState(
                self.context.theme,
                "search",
                self.tr("Nothing fits these filters"),
                self.tr("Leave some out, or use fewer words."),
            )
            state.buttons.addWidget(button(self.tr("Show everything"), self.filters.clear))
            return state
        return EmptyState(self.context.theme, "register", *self.nothing())

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
