"""Who gets the document, with which instruction; and the day it arrived."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from communeapp.core.people import Action, Person, may
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.part_field import NoWheelCombo, short_text
from communeapp.ui.incoming.words import parse_day
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.widgets.cards import Card
from communeapp.ui.widgets.fields import Field


@dataclass(frozen=True)
class Handing:
    """What was chosen; an empty ``person_id`` hands over to the office as a whole."""

    arrived: dt.date
    person_id: str
    instruction: str


class HandingForm(Card):
    """The second half of the review: registering and passing on in the same stroke."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(self.tr("Register and hand over"), kind="well")
        self.context = context
        self.arrived: Field[QLineEdit] = Field(self.tr("Day of arrival"), line_edit())
        self.person: Field[NoWheelCombo] = Field(self.tr("Handled by the person"), NoWheelCombo())
        self.instruction: Field[QPlainTextEdit] = Field(
            self.tr("Instruction of the leader"), short_text(2), optional=self.tr("if there is one")
        )
        for one in (self.arrived, self.person, self.instruction):
            self.body.addWidget(one)

    def offer(self, people: Sequence[Person]) -> None:
        """Take over the people who work on documents."""
        combo = self.person.control
        combo.clear()
        combo.addItem(self.tr("The office as a whole"), "")
        for one in people:
            if may(one.role, Action.WRITE_DOCUMENTS):
                combo.addItem(f"{one.name} – {one.title}" if one.title else one.name, one.id)

    def load(self, arrived: dt.date, person_id: str, instruction: str) -> None:
        """Show where the document stands."""
        self.arrived.control.setText(f"{arrived:%d/%m/%Y}")
        self.arrived.show_error("")
        combo = self.person.control
        combo.setCurrentIndex(max(0, combo.findData(person_id)))
        self.instruction.control.setPlainText(instruction)

    def lock(self, locked: bool) -> None:
        """Only show."""
        self.arrived.control.setReadOnly(locked)
        self.person.control.setEnabled(not locked)
        self.instruction.control.setReadOnly(locked)

    def read(self) -> Handing | None:
        """Give what was chosen; None after saying beside the field what is no day."""
        arrived = parse_day(text_of(self.arrived.control))
        wrong = "" if arrived else self.tr("Please write it as day/month/year.")
        self.arrived.show_error(wrong)
        if arrived is None:
            return None
        person = str(self.person.control.currentData() or "")
        return Handing(arrived, person, text_of(self.instruction.control))
