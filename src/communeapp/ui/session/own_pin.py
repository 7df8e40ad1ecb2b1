"""Choosing one's own PIN, with the present one."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.core.people import Person
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import pin_edit
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.text import soft

_OLD_PIN = frozenset(("people.wrong_pin", "people.wait", "people.no_pin"))


class OwnPinDialog(dialogs.PlainDialog):
    """Asks for the present PIN and twice for the new one."""

    def __init__(self, context: UiContext, parent: QWidget, person: Person) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Change my PIN"))
        self.context = context
        self.person = person
        self.body.addWidget(soft(person.name))
        self.old = Field(self.tr("Present PIN"), pin_edit())
        self.new = Field(self.tr("New PIN"), pin_edit(), self.tr("At least 4 signs."))
        self.again = Field(self.tr("New PIN once more"), pin_edit())
        for one in (self.old, self.new, self.again):
            self.body.addWidget(one)
        self.add_button(self.tr("Cancel"), accept=False)
        self.save = primary(self.tr("Save"), self._on_save)
        self.save.setDefault(True)
        self.buttons.addWidget(self.save)
        self.old.control.setFocus()

    @Slot()
    def _on_save(self) -> None:
        for one in (self.old, self.new, self.again):
            one.show_error("")
        old, new = self.old.control.text(), self.new.control.text()
        if new != self.again.control.text():
            self._show(self.again, self.tr("The two new PINs differ."))
            return
        self.save.setEnabled(False)
        person = self.person.id
        self.context.tasks.change(
            lambda: self.context.office.people.change_pin(person, old, new),
            self._on_saved,
            self._on_refused,
            owner=self,
        )

    def _on_saved(self, _changes: Changes) -> None:
        self.accept()

    def _on_refused(self, error: BaseException) -> bool:
        self.save.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        place = self.old if error.code in _OLD_PIN else self.new
        self._show(place, told.words)
        return True

    def _show(self, place: Field[QLineEdit], text: str) -> None:
        place.show_error(text)
        place.control.selectAll()
        place.control.setFocus()
