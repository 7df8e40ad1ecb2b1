"""First step: which document, in the words of an office, with the rules' as-of date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from communeapp.core.doctypes import DocumentType
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.cards import IconLabel
from communeapp.ui.widgets.layouts import GAP, GAP_L, ScrollColumn, column, row
from communeapp.ui.widgets.text import heading, label, small, soft
from communeapp.ui.widgets.tiles import PressTile


class TypeCard(PressTile):
    """A card for one type; pressing it goes on."""

    def __init__(self, theme: Theme, name: str, explanation: str, example: str) -> None:
        super().__init__(name, f"{explanation} {example}", margin=GAP_L)
        body = self.body
        head = row(gap=GAP)
        head.addWidget(IconLabel(theme, "document", "accent", 28))
        head.addWidget(heading(name), 1)
        body.addLayout(head)
        body.addWidget(label(explanation))
        body.addStretch(1)
        body.addWidget(small(example))
        self.let_mouse_through()


class TypeStep(QWidget):
    """The cards of the types that can be drafted.

    Signals: ``chosen(str)`` with the code of the type.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        body = column(self, gap=0)
        scroll = ScrollColumn(widest=1160, margin=GAP_L)
        body.addWidget(scroll)
        scroll.body.addWidget(heading(self.tr("What do you want to write?")))
        self._intro = soft(
            self.tr("Choose the type. The program lays the document out by Decree 30/2020/ND-CP.")
        )
        scroll.body.addWidget(self._intro)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP_L)
        scroll.body.addLayout(self._grid)
        self._as_of = small("")
        scroll.body.addWidget(self._as_of)
        scroll.body.addStretch(1)
        self._cards: dict[str, TypeCard] = {}
        self._columns = 0

    def show_types(self, types: Sequence[DocumentType]) -> None:
        """Show the types of the pack."""
        for old in self._cards.values():
            self._grid.removeWidget(old)
            old.deleteLater()
        self._cards = {}
        usual = {code: place for place, code in enumerate(("CONG_VAN", "THONG_BAO", "KE_HOACH"))}
        for one in sorted(types, key=lambda kind: usual.get(kind.code, len(usual))):
            card = TypeCard(self._theme, one.name, self.explanation(one), self.example(one))
            card.clicked.connect(lambda _=False, code=one.code: self.chosen.emit(code))
            self._cards[one.code] = card
        self._columns = 0
        self._arrange()
        if types:
            shown = types[0]
            self._as_of.setText(
                self.tr("Rules and templates: pack {0}, version {1}, as of {2}").format(
                    shown.pack_id, shown.version, date_in_words(shown.as_of)
                )
            )

    def focus_first(self) -> None:
        """Go to the first card."""
        for card in self._cards.values():
            card.setFocus()
            break

    def mark(self, code: str) -> None:
        """Show which type the letter has now."""
        for own, card in self._cards.items():
            card.setCheckable(True)
            card.setChecked(own == code)

    def explanation(self, one: DocumentType) -> str:
        """Say in one line what a type is for; types of later packs show their form instead."""
        return {
            "CONG_VAN": self.tr("Ask, remind, answer or instruct another office or your villages."),
            "THONG_BAO": self.tr("Make something known: a decision, a date, a result, a rule."),
            "KE_HOACH": self.tr("Set out aims, tasks, who does what and by when."),
        }.get(one.code, one.form)

    def example(self, one: DocumentType) -> str:
        """Give an example from the work of a commune."""
        return {
            "CONG_VAN": self.tr("For example: keeping cattle safe from the cold"),
            "THONG_BAO": self.tr("For example: where and when identity cards are issued"),
            "KE_HOACH": self.tr("For example: preventing forest fires in the dry season"),
        }.get(one.code, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = min(self.width(), 1160)
        least = max(230, self.fontMetrics().horizontalAdvance("n") * 30)
        columns = max(1, min(3, room // least))
        if columns == self._columns or not self._cards:
            return
        self._columns = columns
        for card in self._cards.values():
            self._grid.removeWidget(card)
        for index, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, index // columns, index % columns)
        for index in range(3):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)


def date_in_words(text: str) -> str:
    """Write an ISO date as day/month/year; anything else is shown as it is."""
    try:
        return dt.date.fromisoformat(text).strftime("%d/%m/%Y")
    except ValueError:
        return text
