"""Limits on a search: where from, type, field, state, order; body and days behind "More filters"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QWidget

from communeapp.core.incoming.status import IncomingStatus
from communeapp.core.search.hits import CANCELLED, Filters, Kind, Sort
from communeapp.ui.archive import words
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.filters import TYPING_MS, Chooser
from communeapp.ui.register.words import status_words
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.days import DayField
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import reveal


class SearchFilters(QWidget):
    """Two rows of filters; the second is folded away until it is wanted.

    Signals: ``changed()`` when the hits may be others; ``folded()`` when rows were shown or hidden.
    """

    changed = Signal()
    folded = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        body = column(self, gap=GAP_S)
        first = FlowLayout(gap=GAP)
        self.kind = Field(self.tr("Where from"), Chooser(8))
        self.type = Field(self.tr("Type"), Chooser(10))
        self.field = Field(self.tr("Field of work"), Chooser(11))
        self.state = Field(self.tr("State"), Chooser(10))
        self.sort = Field(self.tr("Order"), Chooser(10))
        for one in (self.kind, self.type, self.field, self.state, self.sort):
            one.control.currentIndexChanged.connect(self.changed)
            first.addWidget(one)
        self.more = quiet(self.tr("More filters"), self._on_more, theme=context.theme, icon="plus")
        self.forget = quiet(self.tr("Clear the filters"), self.clear)
        for one_button in (self.more, self.forget):
            # Beside the fields, not beside the names above them.
            holder = QWidget()
            lowered = column(holder, gap=0)
            lowered.addSpacing(self.fontMetrics().lineSpacing() + GAP_S // 2)
            lowered.addWidget(one_button)
            first.addWidget(holder)
        body.addLayout(first)
        self._rest = QWidget()
        rest_policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        rest_policy.setHeightForWidth(True)
        self._rest.setSizePolicy(rest_policy)
        second = FlowLayout(self._rest, gap=GAP)
        self.issuer = Field(self.tr("Issuing body"), line_edit(longest=200))
        wide = QFontMetricsF(self.font()).averageCharWidth()
        self.issuer.control.setMinimumWidth(round(wide * 24))
        second.addWidget(self.issuer)
        self.days: dict[str, DayField] = {
            "date_from": DayField(self.tr("Dated from"), explained=False),
            "date_to": DayField(self.tr("Dated until"), explained=False),
            "deadline_from": DayField(self.tr("Deadline from"), explained=False),
            "deadline_to": DayField(self.tr("Deadline until"), explained=False),
        }
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.changed)
        for field in self.days.values():
            field.control.textChanged.connect(self._on_typed)
            second.addWidget(field)
        self.issuer.control.textChanged.connect(self._on_typed)
        body.addWidget(self._rest)
        self._rest.setVisible(False)
        self._low = False
        self._types: Mapping[str, str] = {}
        self._fields: Mapping[str, str] = {}
        self._fill()
        self._refresh_forget()
        self.changed.connect(self._refresh_forget)

    def _fill(self) -> None:
        self.kind.control.offer(
            [(self.tr("Everywhere"), ""), *((words.kind_words(one), one) for one in Kind)]
        )
        self.state.control.offer(
            [
                (self.tr("All"), ""),
                *((status_words(one), one) for one in IncomingStatus),
                (self.tr("Number cancelled"), CANCELLED),
            ]
        )
        self.sort.control.offer(
            [
                (self.tr("Best first"), Sort.BEST),
                (self.tr("Newest first"), Sort.NEWEST),
                (self.tr("Oldest first"), Sort.OLDEST),
                (self.tr("Nearest deadline"), Sort.DEADLINE),
            ]
        )
        self.offer({}, {})

    def offer(self, types: Mapping[str, str], fields: Mapping[str, str]) -> None:
        """Show the types and fields of work that there are, by code and name."""
        self._types, self._fields = types, fields
        self.type.control.offer(
            [(self.tr("All"), ""), *((name, code) for code, name in types.items())]
        )
        self.field.control.offer(
            [(self.tr("All"), ""), *((name, code) for code, name in fields.items())]
        )

    @property
    def filters(self) -> Filters:
        """The limits as they stand; a day that cannot be read limits nothing."""
        kind = str(self.kind.control.currentData() or "")
        kind_of = (Kind(kind),) if kind else ()
        type_code = str(self.type.control.currentData() or "")
        field_code = str(self.field.control.currentData() or "")
        state = str(self.state.control.currentData() or "")
        return Filters(
            kinds=kind_of,
            types=(type_code,) if type_code else (),
            fields=(field_code,) if field_code else (),
            issuer=text_of(self.issuer.control),
            statuses=(state,) if state else (),
            sort=Sort(str(self.sort.control.currentData() or Sort.BEST)),
            date_from=self._day("date_from"),
            date_to=self._day("date_to"),
            deadline_from=self._day("deadline_from"),
            deadline_to=self._day("deadline_to"),
        )

    def _day(self, name: str) -> dt.date | None:
        return self.days[name].read()[0]

    def clear(self) -> None:
        """Take all limits away."""
        for one in (self.kind, self.type, self.field, self.state, self.sort):
            one.control.blockSignals(True)
            one.control.setCurrentIndex(0)
            one.control.blockSignals(False)
        for edit in (self.issuer.control, *(one.control for one in self.days.values())):
            edit.blockSignals(True)
            edit.clear()
            edit.blockSignals(False)
        self._typing.stop()
        self.changed.emit()

    @property
    def unfolded(self) -> bool:
        """Say whether the second row is shown."""
        return not self._rest.isHidden()

    def fold(self, low: bool) -> None:
        """Where the window is low, hide the first row too until the filters are wanted."""
        if low != self._low:
            self._low = low
            self._show_first()

    def show_days(self) -> None:
        """Unfold the second row."""
        self._unfold(True)

    @Slot()
    def _on_more(self) -> None:
        self._unfold(not self.unfolded)
        assign_mnemonics(self.window())

    def _unfold(self, shown: bool) -> None:
        reveal(self._rest, shown)
        self.more.setText(self.tr("Fewer filters") if shown else self.tr("More filters"))
        self._show_first()
        self.folded.emit()

    def _show_first(self) -> None:
        for one in (self.kind, self.type, self.field, self.state, self.sort):
            reveal(one, not self._low or self.unfolded)

    @Slot()
    def _on_typed(self) -> None:
        self._typing.start()

    @Slot()
    def _refresh_forget(self) -> None:
        reveal(self.forget, self.filters.any)
