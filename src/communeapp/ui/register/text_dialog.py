"""The text of a document, as it was read, in a window to scroll through."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from communeapp.ui.archive.text_view import TextView
from communeapp.ui.theme import Theme
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.text import soft


class TextDialog(PlainDialog):
    """Shows a text to read; it can be marked and copied."""

    def __init__(self, parent: QWidget | None, theme: Theme, name: str, text: str) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("Text of the document"))
        self.body.addWidget(soft(name))
        self.view = TextView(theme, self.tr("Text of the document"))
        letter = self.view.fontMetrics().averageCharWidth()
        self.view.setMinimumSize(min(letter * 84, 900), 380)
        self.view.show_text(text)
        self.body.addWidget(self.view, 1)
        self.add_button(self.tr("Close"), accept=True, kind="primary")
        self.view.setFocus()
