"""What is asked when a document moves on: to whom, until when, answered by what, corrected why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QWidget

from communeapp.core.incoming.deadlines import add_working_days
from communeapp.core.people import Person
from communeapp.services.drafts import DraftSummary
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.days import DayField, parse_day
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, column, row
from communeapp.ui.widgets.text import label, soft

QUICK_DAYS = (3, 5, 10, 15)


class RegisterDialog(PlainDialog):
    """A dialog that keeps standing until what was entered can be used."""

    def finish(self, yes: str) -> None:
        """Add the two answers below."""
        self.add_button(self.tr("Cancel"), accept=False)
        self.yes = self.add_button(yes, accept=True, kind="primary")

    def check(self) -> bool:
        """Say whether what was entered can be used; what cannot is told beside its field."""
        return True

    @Slot()
    def accept(self) -> None:
        if self.check():
            super().accept()


def _paper(text: str, name: str) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setTabChangesFocus(True)
    made.setAccessibleName(name)
    made.setFixedHeight(round(made.fontMetrics().lineSpacing() * 4.2))
    return made


class DeadlinePart(QWidget):
    """A day, and shortcuts that count working days from today."""

    def __init__(self, value: dt.date | None, today: dt.date) -> None:
        super().__init__()
        self._today = today
        body = column(self, gap=GAP)
        self.day = DayField(self.tr("Deadline"), value, optional=self.tr("may be empty"))
        body.addWidget(self.day)
        quick = row(gap=GAP // 2)
        quick.addWidget(label(self.tr("Working days from today:"), "small"), 1)
        for days in QUICK_DAYS:
            made = quiet(f"+{days}", partial(self._set, days))
            made.setAccessibleName(self.tr("%n working day(s) from today", "", days))
            quick.addWidget(made)
        body.addLayout(quick)

    def _set(self, days: int) -> None:
        self.day.show_day(add_working_days(self._today, days))


class HandOverDialog(RegisterDialog):
    """To which office or person, with what instruction, until when."""

    def __init__(
        self,
        parent: QWidget | None,
        offices: Mapping[str, str],
        people: Sequence[Person],
        *,
        office: str,
        person_id: str,
        instruction: str,
        deadline: dt.date | None,
        today: dt.date,
    ) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("Hand the document over"))
        self.office = Field(self.tr("Office"), Chooser(30))
        self.office.control.offer(
            [(self.tr("No office"), ""), *((name, code) for code, name in offices.items())]
        )
        self.office.control.choose(office)
        self.person = Field(self.tr("Person"), Chooser(30))
        self.person.control.offer(
            [
                (self.tr("Nobody in particular"), ""),
                *(
                    (f"{one.name} · {one.title}" if one.title else one.name, one.id)
                    for one in people
                ),
            ]
        )
        self.person.control.choose(person_id)
        words = self.tr("Instruction of the leader")
        self.instruction = Field(
            words, _paper(instruction, words), optional=self.tr("may be empty")
        )
        self.deadline = DeadlinePart(deadline, today)
        for one in (self.office, self.person, self.instruction, self.deadline):
            self.body.addWidget(one)
        self.finish(self.tr("Hand over"))
        self.office.control.setFocus()

    def check(self) -> bool:
        nobody = not self.office.control.currentData() and not self.person.control.currentData()
        self.office.show_error(self.tr("Choose an office or a person.") if nobody else "")
        _, readable = self.deadline.day.read()
        return readable and not nobody

    @property
    def answer(self) -> tuple[str, str, str, dt.date | None]:
        """Office, person, instruction, deadline."""
        day, _ = self.deadline.day.read()
        return (
            str(self.office.control.currentData()),
            str(self.person.control.currentData()),
            text_of(self.instruction.control),
            day,
        )


class InstructionDialog(RegisterDialog):
    """The leader's instruction (bút phê)."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("Instruction of the leader"))
        words = self.tr("Instruction")
        self.text = Field(words, _paper(text, words))
        self.body.addWidget(self.text)
        self.finish(self.tr("Keep"))
        self.text.control.setFocus()

    @property
    def answer(self) -> str:
        return text_of(self.text.control)


class DeadlineDialog(RegisterDialog):
    """Another deadline, or none."""

    def __init__(self, parent: QWidget | None, value: dt.date | None, today: dt.date) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("Deadline of the document"))
        self.deadline = DeadlinePart(value, today)
        self.body.addWidget(self.deadline)
        self.finish(self.tr("Keep"))
        self.deadline.day.control.setFocus()
        self.deadline.day.control.selectAll()

    def check(self) -> bool:
        return self.deadline.day.read()[1]

    @property
    def answer(self) -> dt.date | None:
        return self.deadline.day.read()[0]


class RegisterDayDialog(RegisterDialog):
    """On which day it arrived; the number is given by the register."""

    def __init__(self, parent: QWidget | None, arrived: dt.date, today: dt.date) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("Enter into the register"))
        self._today = today
        self.body.addWidget(
            soft(self.tr("The document gets the next number of the year. Numbers leave no gap."))
        )
        self.day = DayField(self.tr("Day of arrival"), arrived)
        self.body.addWidget(self.day)
        self.finish(self.tr("Give the number"))
        self.day.control.setFocus()
        self.day.control.selectAll()

    def check(self) -> bool:
        day, readable = self.day.read()
        if readable and day is None:
            self.day.show_error(self.tr("Enter the day on which it arrived."))
            return False
        if day is not None and day > self._today:
            self.day.show_error(self.tr("This day is still to come."))
            return False
        return readable

    @property
    def answer(self) -> dt.date | None:
        return self.day.read()[0]


class ReplyDialog(RegisterDialog):
    """By what it was answered: a draft of this office, or the number of what was sent."""

    def __init__(
        self,
        parent: QWidget | None,
        drafts: Sequence[DraftSummary],
        *,
        draft_id: str,
        number: str,
    ) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("The reply to this document"))
        self._by_number = QRadioButton(self.tr("The reply has a number already"))
        self._by_draft = QRadioButton(self.tr("The reply is being written here"))
        group = QButtonGroup(self)
        group.addButton(self._by_number)
        group.addButton(self._by_draft)
        self.number = Field(
            self.tr("Number and symbol of the reply"),
            line_edit(number, self.tr("For example: 125/UBND-VP"), longest=100),
        )
        self.draft = Field(self.tr("Draft"), Chooser(36))
        self.draft.control.offer(
            [(one.subject or self.tr("Without a subject yet"), one.id) for one in drafts]
        )
        self.draft.control.choose(draft_id)
        self.draft.control.setEnabled(bool(drafts))
        for one in (self._by_number, self.number, self._by_draft, self.draft):
            self.body.addWidget(one)
        self._by_draft.setEnabled(bool(drafts))
        (self._by_draft if draft_id and not number else self._by_number).setChecked(True)
        self._by_draft.toggled.connect(self._on_kind)
        self._on_kind()
        self.finish(self.tr("Link the reply"))
        self.number.control.setFocus()

    @Slot()
    def _on_kind(self) -> None:
        self.number.setEnabled(self._by_number.isChecked())
        self.draft.setEnabled(self._by_draft.isChecked())

    def choose_draft(self, draft_id: str) -> None:
        """Answer by a draft."""
        self._by_draft.setChecked(True)
        self.draft.control.choose(draft_id)

    def check(self) -> bool:
        missing = self._by_number.isChecked() and not text_of(self.number.control)
        self.number.show_error(self.tr("Enter the number of the reply.") if missing else "")
        return not missing

    @property
    def answer(self) -> tuple[str, str]:
        """Draft and number; one of them is empty."""
        if self._by_draft.isChecked():
            return str(self.draft.control.currentData() or ""), ""
        return "", text_of(self.number.control)


class CorrectionDialog(RegisterDialog):
    """One value of an entry, put right; what stood there before stays visible."""

    #: Fields that hold a day.
    DAYS = frozenset({"date", "arrived"})

    def __init__(
        self, parent: QWidget | None, values: Sequence[tuple[str, str, str]], *, printed: bool
    ) -> None:
        """``values`` holds field, name and present value; ``printed`` asks for a reason."""
        super().__init__(parent, "")
        self.set_head(self.tr("Correct the entry"))
        self._values = {field: value for field, _, value in values}
        self._printed = printed
        hint = (
            self.tr(
                "This entry is printed in a book. The old value stays readable, struck out, with "
                "your name, the day and the reason."
            )
            if printed
            else self.tr("The history keeps what stood there before.")
        )
        self.body.addWidget(soft(hint))
        self.part = Field(self.tr("What is wrong"), Chooser(30))
        self.part.control.offer([(name, field) for field, name, _ in values])
        self.value = Field(self.tr("Right value"), line_edit(longest=2000))
        optional = "" if printed else self.tr("may be empty")
        self.reason = Field(self.tr("Reason"), line_edit(longest=500), optional=optional)
        for one in (self.part, self.value, self.reason):
            self.body.addWidget(one)
        self.part.control.currentIndexChanged.connect(self._on_part)
        self._on_part()
        self.finish(self.tr("Correct"))

    @Slot()
    def _on_part(self) -> None:
        self.value.control.setText(self._values.get(str(self.part.control.currentData()), ""))

    def check(self) -> bool:
        field, value, reason = self.answer
        same = text_of(self.value.control) == self._values.get(field)
        no_day = field in self.DAYS and not value
        self.value.show_error(
            self.tr("This is what stands there already.")
            if same
            else self.tr("This is not a day. Write 20/02/2026.")
            if no_day
            else ""
        )
        unsaid = self._printed and not reason
        self.reason.show_error(self.tr("Say why, the book shows it.") if unsaid else "")
        return not (same or no_day or unsaid)

    @property
    def answer(self) -> tuple[str, str, str]:
        """Field, value, reason. A day is ISO, "" where what stands there is none."""
        field, value = str(self.part.control.currentData()), text_of(self.value.control)
        if field in self.DAYS:
            try:
                day = parse_day(value)
            except ValueError:
                day = None
            value = day.isoformat() if day is not None else ""
        return field, value, text_of(self.reason.control)


class CloseDialog(RegisterDialog):
    """Done without a reply, and why."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("Close without a reply"))
        self.reason = Field(
            self.tr("Reason"),
            line_edit(placeholder=self.tr("For example: only for information"), longest=300),
            optional=self.tr("may be empty"),
        )
        self.body.addWidget(self.reason)
        self.finish(self.tr("Close the document"))
        self.reason.control.setFocus()

    @property
    def answer(self) -> str:
        return text_of(self.reason.control)
