"""Asking why: returning, opening again, cancelling. Shared by drafting and the registers."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from communeapp.clock import local_time
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field


class ReasonDialog(PlainDialog):
    """Asks for a reason; empty ones are not taken."""

    def __init__(self, parent: QWidget | None, head: str, name: str, yes: str) -> None:
        super().__init__(parent, head)
        paper = QPlainTextEdit()
        paper.setTabChangesFocus(True)
        paper.setFixedHeight(round(paper.fontMetrics().lineSpacing() * 4.2))
        self.reason: Field[QPlainTextEdit] = Field(name, paper)
        self.body.addWidget(self.reason)
        self.add_button(self.tr("Cancel"), accept=False)
        self.add_button(yes, accept=True, kind="primary")
        paper.setFocus()

    @Slot()
    def accept(self) -> None:
        if self.text:
            super().accept()
        else:
            self.reason.show_error(self.tr("Please say why."))

    @property
    def text(self) -> str:
        """What was written."""
        return self.reason.control.toPlainText().strip()


def moment(at_ms: int) -> str:
    """Write an instant as the office reads it: time and day in Viet Nam."""
    return local_time(at_ms).strftime("%H:%M %d/%m/%Y")
