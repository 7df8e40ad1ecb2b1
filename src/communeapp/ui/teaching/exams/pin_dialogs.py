"""Asking for a trainer's PIN: the dialog stands until the PIN opened what it was asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.people import Action, Person, may
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, pin_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.tall_dialog import TallDialog, as_fields
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.text import soft

#: Runs on the database thread with the trainer's id and the PIN (and the code, where one is asked for).
Opens = Callable[[str, str, str], Any]


def trainers_of(context: UiContext) -> tuple[Person, ...]:
    """Give the people of this PC who may teach and have a PIN."""
    return tuple(
        one for one in context.session.people if may(one.role, Action.TEACH) and one.has_pin
    )


class PinDialog(TallDialog):
    """Whose PIN, and the PIN; ``outcome`` is what ``opens`` gave."""

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        head: str,
        explanation: str,
        yes: str,
        opens: Opens,
        *,
        trainer: str = "",
        with_code: bool = False,
    ) -> None:
        super().__init__(parent, context, head, wide=500)
        self.outcome: Any = None
        #: Fields of a subclass that an error may name.
        self.more_fields: dict[str, Field[Any]] = {}
        self._opens = opens
        self.form.addWidget(soft(explanation))
        people = trainers_of(context)
        mine = context.session.person
        usual = trainer or (mine.id if mine is not None else "")
        self.who = Field(self.tr("Trainer"), Chooser(26))
        self.who.control.offer([(one.name, one.id) for one in people])
        self.who.control.choose(usual)
        self.form.addWidget(self.who)
        self.code = Field(
            self.tr("Recovery code"),
            line_edit(longest=100),
            self.tr("As it was written down when the key was made."),
        )
        if with_code:
            self.form.addWidget(self.code)
        else:
            self.code.setParent(self)
            self.code.hide()
        self.pin = Field(self.tr("PIN"), pin_edit())
        self.form.addWidget(self.pin)
        self.finish(yes)
        if not people:
            self.trouble.tell(
                "warn",
                self.tr("Nobody who may teach has a PIN on this PC."),
                self.tr("Give one in Settings › People and roles."),
            )
            self.yes.setEnabled(False)
        (self.code if with_code else self.pin).control.setFocus()

    @Slot()
    def accept(self) -> None:
        pin, code = self.pin.control.text(), text_of(self.code.control)
        trainer = str(self.who.control.currentData() or "")
        for field in (self.pin, self.code, self.who):
            field.show_error("")
        if not pin:
            self.pin.show_error(self.tr("Enter the PIN."))
            return
        self.yes.setEnabled(False)
        # A change, because opening may score attempts that waited.
        self.context.tasks.change(
            lambda: self._opens(trainer, pin, code), self._done, self._refused, owner=self
        )

    def _done(self, outcome: Any) -> None:
        self.outcome = outcome
        self.done(1)

    def _refused(self, error: BaseException) -> bool:
        self.yes.setEnabled(True)
        self.pin.control.clear()
        fields = as_fields(pin=self.pin, code=self.code, trainer=self.who, **self.more_fields)
        return self.show_trouble(error, fields)


class CodeDialog(TallDialog):
    """The recovery code of a new key, to be written down."""

    def __init__(self, parent: QWidget | None, context: UiContext, code: str) -> None:
        super().__init__(parent, context, "", wide=560)
        self.set_head(self.tr("Your exam key is made"))
        self.form.addWidget(
            soft(
                self.tr(
                    "Write this recovery code on paper and keep it away from the PC. With it you open "
                    "your exams again should you forget your PIN; nobody else can."
                )
            )
        )
        shown = line_edit(code, longest=200)
        shown.setReadOnly(True)
        self.code = Field(self.tr("Recovery code"), shown)
        self.form.addWidget(self.code)
        self.add_button(self.tr("I have written it down"), accept=True, kind="primary")
        self.code.control.selectAll()
        self.code.control.setFocus()
