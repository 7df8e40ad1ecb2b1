"""What became of a day of an entry: it does not take place, or moves; always with the reason."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QRadioButton, QWidget

from communeapp.core.errors import AppError, Bug
from communeapp.services.work_calendar import Change, Occurrence, State
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.days import DayField
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.text import reveal, soft


class ChangeDialog(dialogs.PlainDialog):
    """Cancels, moves or restores one day of an entry."""

    def __init__(self, parent: QWidget | None, context: UiContext, shown: Occurrence) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Cancel or move"))
        self.context = context
        self.shown = shown
        self.setMinimumWidth(560)
        self.body.addWidget(soft(f"{shown.planned:%d/%m/%Y} · {shown.entry.content}"))
        self.state = Banner(context.theme)
        self.state.tell("info", "")
        self.body.addWidget(self.state)
        self.cancel = QRadioButton(self.tr("It does not take place"))
        self.move_it = QRadioButton(self.tr("It moves"))
        self.stands = QRadioButton(self.tr("It stands as planned"))
        for one in (self.cancel, self.move_it, self.stands):
            self.body.addWidget(one)
            one.toggled.connect(self._refresh)
        line = row(gap=GAP)
        self.to = DayField(self.tr("New day"), shown.day, explained=False)
        self.start = Field(self.tr("From"), line_edit(shown.start, "8h00", longest=40))
        self.end = Field(self.tr("Until"), line_edit(shown.end, "10h30", longest=40))
        self.place = Field(self.tr("Place"), line_edit(shown.place, longest=500))
        for field, stretch in ((self.to, 2), (self.start, 1), (self.end, 1), (self.place, 3)):
            line.addWidget(field, stretch)
        self._where = QWidget()
        self._where.setLayout(line)
        self.body.addWidget(self._where)
        self.reason = Field(self.tr("Reason"), line_edit(shown.reason, longest=500))
        self.body.addWidget(self.reason)
        self.add_button(self.tr("Close"), accept=False)
        self.save = button(self.tr("Enter"), self._on_save, kind="primary")
        self.save.setDefault(True)
        self.buttons.addWidget(self.save)
        self.stands.setEnabled(shown.state is not State.PLANNED)
        (self.move_it if shown.state is State.MOVED else self.cancel).setChecked(True)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        reveal(self._where, self.move_it.isChecked())
        reveal(self.reason, not self.stands.isChecked())

    def _on_save(self) -> None:
        to, sound = self.to.read()
        if self.move_it.isChecked() and not sound:
            return
        reason = text_of(self.reason.control)
        if self.cancel.isChecked():
            made = Change(State.CANCELLED, reason)
        elif self.move_it.isChecked():
            start, end = text_of(self.start.control), text_of(self.end.control)
            part = None if start else self.shown.part
            place = text_of(self.place.control)
            made = Change(State.MOVED, reason, to, part, start, end, place)
        else:
            made = Change(State.PLANNED)
        office, shown = self.context.office, self.shown
        self.save.setEnabled(False)
        self.context.tasks.change(
            lambda: office.calendar.change(shown.entry.id, shown.planned, made),
            lambda _: self.accept(),
            self._refused,
            owner=self,
        )

    def _refused(self, error: BaseException) -> bool:
        self.save.setEnabled(True)
        if not isinstance(error, AppError) or isinstance(error, Bug):
            return False
        told = self.context.told(error)
        field = {"reason": self.reason, "start": self.start, "end": self.end}.get(
            str(getattr(error, "field", "") or "")
        )
        if field is not None:
            field.show_error(told.message)
            field.control.setFocus()
        else:
            self.state.tell("danger", told.message, told.hint)
        return True
