"""Asking to be connected, and taking the answer over after its sender was heard on the telephone."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from communeapp.core.fingerprints import is_same, wrong_groups
from communeapp.services.sync.enrolment_types import Asked, Connection, EnrolmentState, Seen
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.enrol_parts import FingerprintField, GroupsView
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.commune_picker import CommunePicker
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.text import label, soft


class RequestDialog(TallDialog):
    """Names the PC before its request is written; asks for the commune where it is not known."""

    def __init__(self, parent: QWidget | None, context: UiContext, state: EnrolmentState) -> None:
        super().__init__(parent, context, "", wide=620)
        self.set_head(self.tr("Ask to be connected"))
        self.form.addWidget(
            soft(
                self.tr(
                    "The program writes a small file. Take it on a stick, or send it by mail, to the "
                    "province's server or to the clerk's PC. The answer comes back the same way. No "
                    "network is needed."
                )
            )
        )
        self.name: Field[QLineEdit] = Field(
            self.tr("Name of this PC"),
            line_edit(state.name, longest=80),
            self.tr("For example: clerk's PC, one-stop counter"),
        )
        self.form.addWidget(self.name)
        self.picker: CommunePicker | None = None
        if state.unit:
            self.form.addWidget(label(self.tr("Unit: {0}").format(state.unit_name)))
        else:
            self.picker = CommunePicker(context)
            self.form.addWidget(self.picker)
        self.finish(self.tr("Write the file…"))
        self.name.control.setFocus()

    @property
    def pc_name(self) -> str:
        """The name as typed."""
        return text_of(self.name.control)

    @property
    def unit(self) -> str:
        """The code of the commune that was chosen; "" where it was known."""
        if self.picker is None or self.picker.unit is None:
            return ""
        return self.picker.unit.code

    def check(self) -> bool:
        self.name.show_error("" if self.pc_name else self.tr("Please name this PC."))
        if self.picker is not None and self.picker.unit is None:
            self.trouble.tell("warn", self.tr("Please choose your commune from the list."))
            self.fit()
            return False
        return bool(self.pc_name)


class AskedDialog(TallDialog):
    """Says where the request lies, and which numbers whoever answers has to hear."""

    def __init__(self, parent: QWidget | None, context: UiContext, asked: Asked) -> None:
        super().__init__(parent, context, "", wide=620)
        self.set_head(self.tr("The request has been written"))
        self.form.addWidget(label(str(asked.file)))
        self.form.addWidget(
            label(
                self.tr(
                    "Whoever answers asks for these numbers, to be sure that the file is of this PC. "
                    "They stand in the settings, too."
                )
            )
        )
        self.groups = GroupsView(self.tr("Fingerprint of this PC"), asked.fingerprint)
        self.form.addWidget(self.groups)
        self.add_button(self.tr("Close"), accept=True, kind="primary")


class _Compared(TallDialog):
    """A field for what is heard on the telephone; nothing is shown that could be copied from."""

    def add_question(self, name: str) -> None:
        """Ask to call and to type."""
        self.form.addWidget(
            label(
                self.tr(
                    "Call {0} on a number that you know already, not on one from this file. Ask them to "
                    "read out the six groups of digits, and type what you hear."
                ).format(name)
            )
        )
        self.typed = FingerprintField(
            self.tr("The six groups that you hear"), self.tr("Digits typed")
        )
        self.form.addWidget(self.typed)

    def matches(self, root: str) -> bool:
        """Say whether the right thing was typed; tells it beside the field where it was not."""
        if is_same(root, self.typed.typed):
            return True
        groups = ", ".join(str(one) for one in wrong_groups(root, self.typed.typed))
        if groups:
            words = self.tr(
                "Group {0} differs. Please listen again; if it still differs, do not take this file."
            ).format(groups)
        else:
            words = self.tr("Please type all six groups of five digits.")
        self.typed.show_error(words)
        self.fit()
        self.typed.control.setFocus()
        return False


class AnswerDialog(_Compared):
    """Shows an answer before it is taken over. ``answer`` is the fingerprint as typed, "" for later."""

    def __init__(self, parent: QWidget | None, context: UiContext, seen: Seen) -> None:
        super().__init__(parent, context, "", wide=640)
        self.set_head(
            self.tr("Connect with the province's server?")
            if seen.from_hub
            else self.tr("Connect with the PCs of the office?")
        )
        self._root = seen.root
        self._known = seen.known
        self.answer = ""
        self.later: QPushButton | None = None
        until = day_words(seen.until, context.language) if seen.until is not None else "–"
        self.form.addWidget(label(self.tr("Answered by: {0}").format(seen.name), "label"))
        self.form.addWidget(label(self.tr("For: {0}").format(seen.unit_name)))
        self.form.addWidget(label(self.tr("In force until {0}").format(until)))
        if seen.known:
            self.form.addWidget(
                soft(self.tr("You have compared this sender before; nothing more is to be done."))
            )
            self.finish(self.tr("Connect"))
            return
        self.add_question(seen.name)
        self.later = quiet(self.tr("Compare later"), self._on_later)
        self.buttons.insertWidget(0, self.later)
        self.finish(self.tr("Connect"))
        self.typed.control.setFocus()

    def check(self) -> bool:
        if self._known:
            return True
        if not self.matches(self._root):
            return False
        self.answer = self.typed.typed
        return True

    @Slot()
    def _on_later(self) -> None:
        self.answer = ""
        self.done(1)


class CompareDialog(_Compared):
    """Compares a connection that was taken without."""

    def __init__(self, parent: QWidget | None, context: UiContext, one: Connection) -> None:
        super().__init__(parent, context, "", wide=620)
        self.set_head(self.tr("Compare with {0}").format(one.name))
        self._root = one.root
        self.add_question(one.name)
        self.finish(self.tr("Compare"))
        self.typed.control.setFocus()

    @property
    def answer(self) -> str:
        """The fingerprint as typed."""
        return self.typed.typed

    def check(self) -> bool:
        return self.matches(self._root)
