"""Questions and explanations of the incoming screens: secrecy, converted letters, hidden text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from communeapp import texts
from communeapp.core.errors import AppError
from communeapp.core.people import Action, may
from communeapp.ui.context import UiContext
from communeapp.ui.incoming.queue_model import Entry
from communeapp.ui.input_safety import pin_edit
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, column
from communeapp.ui.widgets.text import label, reveal, soft

#: Letters of a text that a dialog shows: enough to judge, quick to lay out.
SHOWN = 20_000


class SecrecyDialog(PlainDialog):
    """Why a document was refused, what to do now, and the way for a named person to say that it is none.

    ``clearance`` holds what the service gave once a person has answered for it, else "".
    """

    def __init__(self, context: UiContext, parent: QWidget | None, entry: Entry) -> None:
        super().__init__(parent)
        self.set_head(self.tr("This document is marked as a state secret"))
        self.context = context
        self.clearance = ""
        self.setMinimumWidth(640)
        told = texts.tell("secrecy.refused", context.language, level=entry.level)
        seen = context.sentence(f"secrecy.seen_{entry.where}")
        self.body.addWidget(Banner(context.theme, "danger", told.message, seen))
        self.body.addWidget(label(context.sentence("secrecy.why")))
        self.body.addWidget(label(told.hint))
        self.body.addWidget(soft(self.tr("File: {0}").format(entry.path)))
        self.other = quiet(self.tr("It is not a state secret …"), self._on_other)
        self._form = QWidget()
        form = column(self._form, gap=GAP)
        form.addWidget(
            soft(
                self.tr(
                    "Only for a mark that was read wrongly, or a document that only speaks of secrets. "
                    "Your name and the time are recorded, nothing of the document."
                )
            )
        )
        self.person: Field[QComboBox] = Field(self.tr("Who answers for it"), QComboBox())
        people = [
            one
            for one in context.session.people
            if one.has_pin and may(one.role, Action.SEE_DOCUMENTS)
        ]
        for one in people:
            self.person.control.addItem(
                f"{one.name} – {one.title}" if one.title else one.name, one.id
            )
        current = context.session.person
        if current is not None:
            self.person.control.setCurrentIndex(
                max(0, self.person.control.findData(current.id)) if people else -1
            )
        self.pin: Field[QLineEdit] = Field(self.tr("PIN"), pin_edit())
        self.pin.control.returnPressed.connect(self._on_confirm)
        form.addWidget(self.person)
        form.addWidget(self.pin)
        self.confirm = button(
            self.tr("I answer for it: not a state secret"), self._on_confirm, kind="danger"
        )
        form.addWidget(self.confirm)
        self._nobody = label(
            self.tr(
                "Nobody with a PIN may answer for it yet. Enter the people of the office first."
            )
        )
        reveal(self._form, False)
        reveal(self._nobody, False)
        self.body.addWidget(self.other)
        self.body.addWidget(self._form)
        self.body.addWidget(self._nobody)
        self.close_button = self.add_button(self.tr("Close"), accept=False, kind="primary")
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        self._possible = bool(people)

    @Slot()
    def _on_other(self) -> None:
        reveal(self.other, False)
        reveal(self._form, self._possible)
        reveal(self._nobody, not self._possible)
        if self._possible:
            self.pin.control.setFocus()
        self.adjustSize()

    @Slot()
    def _on_confirm(self) -> None:
        if not self.pin.control.text():
            self.pin.show_error(self.tr("Please enter your PIN."))
            self.pin.control.setFocus()
            return
        person, pin = str(self.person.control.currentData()), self.pin.control.text()
        secrecy = self.context.office.secrecy
        self.confirm.setEnabled(False)
        self.context.tasks.query(
            lambda: secrecy.confirm_not_secret(person, pin),
            self._on_cleared,
            self._on_refused,
            owner=self,
        )

    def _on_cleared(self, clearance: object) -> None:
        self.clearance = str(getattr(clearance, "id", clearance))
        self.accept()

    def _on_refused(self, error: BaseException) -> bool:
        self.confirm.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self.pin.control.clear()
        self.pin.show_error(told.words)
        self.pin.control.setFocus()
        return True


class TextDialog(PlainDialog):
    """Shows texts to look at, such as hidden ones, or lines before and after the conversion of old letters."""

    def __init__(
        self,
        parent: QWidget | None,
        head: str,
        explanation: str,
        texts: Sequence[tuple[str, str]],
        close: str,
    ) -> None:
        super().__init__(parent, head)
        self.setMinimumWidth(720)
        self.body.addWidget(soft(explanation))
        for name, text in texts:
            view = QPlainTextEdit(text[:SHOWN])
            view.setReadOnly(True)
            view.setTabChangesFocus(True)

            view.setMinimumHeight(view.fontMetrics().lineSpacing() * 7)
            self.body.addWidget(Field(name, view))
        self.add_button(close, accept=True, kind="primary").setFocus()
