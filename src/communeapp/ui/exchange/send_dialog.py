"""Addressing a document to the hub: what it is, and its files; it goes with the next exchange."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import FlowLayout
from communeapp.ui.widgets.text import label, soft

_LONGEST_TITLE, _LONGEST_NUMBER = 500, 100


class SendDialog(PlainDialog):
    """Asks for files, title and number; ``sent`` is true once it is kept for the next exchange."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Send a document to the hub"))
        self._context = context
        self.sent = False
        self.files: tuple[Path, ...] = ()
        self.setMinimumWidth(560)
        self.body.addWidget(
            soft(
                self.tr(
                    "Only what you choose here goes, with its files, when data are exchanged next. "
                    "Documents with a mark of secrecy are not sent."
                )
            )
        )
        tools = FlowLayout()
        self.choose = button(
            self.tr("Choose files…"), self._on_choose, theme=context.theme, icon="folder"
        )
        tools.addWidget(self.choose)
        self.body.addLayout(tools)
        self.chosen = label(self.tr("No file chosen yet."))
        self.body.addWidget(self.chosen)
        self.title: Field[QLineEdit] = Field(
            self.tr("What it is"),
            line_edit("", longest=_LONGEST_TITLE),
            self.tr("For example: report on poor households, December"),
        )
        self.body.addWidget(self.title)
        self.number: Field[QLineEdit] = Field(
            self.tr("Number and symbol"),
            line_edit("", longest=_LONGEST_NUMBER),
            optional=self.tr("where it has one"),
        )
        self.body.addWidget(self.number)
        self.trouble = label("", "error")
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.add_button(self.tr("Cancel"), accept=False)
        self.go = primary(self.tr("Send"), self._on_go)
        self.buttons.addWidget(self.go)
        self.choose.setFocus()

    @Slot()
    def _on_choose(self) -> None:
        found = dialogs.open_files(
            self, self.tr("Choose the files"), self.tr("Documents (*.pdf *.docx *.xlsx *.odt)")
        )
        if found:
            self.take_files(found)

    def take_files(self, files: list[Path]) -> None:
        """Take these files in the place of those chosen before."""
        self.files = tuple(files)
        self.chosen.setText("\n".join(f"• {one.name}" for one in files))
        self._tell("")
        self.title.control.setFocus()

    @Slot()
    def _on_go(self) -> None:
        title, number, files = text_of(self.title.control), text_of(self.number.control), self.files
        office = self._context.office
        self.title.show_error("")
        self._tell("")
        self.go.setEnabled(False)

        def work() -> Changes:
            return Changes.of("news", office.sending.send_up(title, files, number=number).id)

        self._context.tasks.change(work, self._on_sent, self._on_error, owner=self)

    def _on_sent(self, _found: object) -> None:
        self.sent = True
        self.accept()

    def _on_error(self, error: BaseException) -> bool:
        self.go.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        told = self._context.told(error)
        words = told.words
        if getattr(error, "field", "") == "title":
            self.title.show_error(words)
            self.title.control.setFocus()
        else:
            self._tell(words)
            self.choose.setFocus()
        return True

    def _tell(self, words: str) -> None:
        self.trouble.setText(f"⚠ {words}" if words else "")
        self.trouble.setVisible(bool(words))
        self.adjustSize()
