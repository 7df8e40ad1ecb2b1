"""Taking a certificate back, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from communeapp.core.training.certificate import Certificate, RevokeReason
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register.filters import Chooser
from communeapp.ui.teaching.tall_dialog import TallDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.text import soft


class RevokeDialog(TallDialog):
    """The reason is signed and goes up with the list; the note stays in the office."""

    def __init__(self, parent: QWidget | None, context: UiContext, one: Certificate) -> None:
        super().__init__(parent, context, "", wide=560)
        self.set_head(self.tr("Take a certificate back"))
        data = one.data
        self.form.addWidget(
            soft(
                self.tr("No. {0}, {1}. This cannot be undone; its number stays taken.").format(
                    data.number, data.name
                )
            )
        )
        self.reason = Field(self.tr("Reason"), Chooser(38))
        self.reason.control.offer(
            [(context.sentence(f"certificates.reason.{one.value}"), one) for one in RevokeReason]
        )
        self.note = Field(
            self.tr("Note for the office"), line_edit(), optional=self.tr("may be empty")
        )
        self.form.addWidget(self.reason)
        self.form.addWidget(self.note)
        self.add_button(self.tr("Cancel"), accept=False)
        self.yes = self.add_button(self.tr("Take it back"), accept=True, kind="danger")
        self.reason.control.setFocus()

    @property
    def answer(self) -> tuple[RevokeReason, str]:
        """Reason and note."""
        return RevokeReason(self.reason.control.currentData()), text_of(self.note.control)
