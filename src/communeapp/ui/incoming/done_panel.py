"""What stands at the right once a document is through: its number, who has it, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from communeapp.core.incoming.offices import Offices
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.review_data import Outcome
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Card, IconLabel
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.layouts import GAP_L, FlowLayout, column
from communeapp.ui.widgets.text import heading, label, reveal, soft, title


class DonePanel(QWidget):
    """The number large enough to copy it onto the paper.

    Signals: ``next_wanted``; ``back_wanted``; ``register_wanted``.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        body = column(self, gap=GAP_L, margin=GAP_L)
        card = Card()
        body.addWidget(card)
        body.addStretch(1)
        card.body.addWidget(IconLabel(context.theme, "ok", "ok", 40))
        self.head = heading("")
        card.body.addWidget(self.head)
        self.number = title("")
        card.body.addWidget(self.number)
        self.who = label("")
        card.body.addWidget(self.who)
        self.learnt = label("")
        card.body.addWidget(self.learnt)
        self.left = soft("")
        card.body.addWidget(self.left)
        buttons = FlowLayout()
        self.go_on = primary("", self._on_go, theme=context.theme, icon="next")
        self.go_on.setAutoDefault(True)  # Enter presses it
        self.register = quiet(
            self.tr("Show it in the register"), self.register_wanted.emit,
            theme=context.theme, icon="register",
        )  # fmt: skip
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.register)
        card.body.addLayout(buttons)
        self._more = False

    def show_outcome(self, outcome: Outcome, offices: Offices, waiting: int) -> None:
        """Tell what came of a document; ``waiting`` others are still to be reviewed."""
        record = outcome.record
        language = self.context.language
        if record.number_in is not None:
            self.head.setText(self.tr("Registered"))
            day = day_words(record.arrived, language) if record.arrived else ""
            self.number.setText(self.tr("Number {0}, {1}").format(record.number_in, day))
        else:
            self.head.setText(self.tr("Confirmed"))
            self.number.setText(self.tr("Waits for its number from the clerk's PC"))
        person = next(
            (one.name for one in self.context.session.people if one.id == record.person_id), ""
        )
        receiver = ", ".join(one for one in (offices.name(record.office), person) if one)
        words = self.tr("Handed over to: {0}").format(receiver) if record.handed_over else ""
        if words and record.deadline is not None:
            words += ". " + self.tr("To be done by {0}").format(
                day_words(record.deadline, language)
            )
        self.who.setText(words)
        reveal(self.who, bool(words))
        self.learnt.setText(
            "✓ " + self.tr("Learnt: documents like this one belong to this field.")
            if outcome.taught
            else ""
        )
        reveal(self.learnt, outcome.taught)
        self._more = waiting > 0
        self.left.setText(
            self.tr("%n more document(s) to review.", "", waiting)
            if waiting
            else self.tr("Nothing is left to review.")
        )
        self.go_on.setText(
            self.tr("Next document (Enter)") if waiting else self.tr("Back to the list")
        )
        reveal(self.register, record.number_in is not None)
        self.setAccessibleName(f"{self.head.text()}. {self.number.text()}")

    def focus(self) -> None:
        """Put the keyboard onto the way on, so that Enter takes it."""
        self.go_on.setFocus()

    def _on_go(self) -> None:
        (self.next_wanted if self._more else self.back_wanted).emit()
