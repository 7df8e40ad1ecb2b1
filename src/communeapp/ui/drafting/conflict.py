"""Two texts of one letter: both are shown, a person chooses, neither is lost."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from communeapp.core.documents import Document
from communeapp.ui.theme import Theme
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.layouts import GAP, GAP_S, column, row
from communeapp.ui.widgets.text import label


class Choice(Enum):
    """What the person wants."""

    MINE = "mine"
    THEIRS = "theirs"


class ConflictDialog(PlainDialog):
    """Shows both texts side by side."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, mine: Document, theirs: Document
    ) -> None:
        super().__init__(parent, "")
        self.head.setText(self.tr("This letter was changed somewhere else"))
        self.setWindowTitle(self.head.text())
        note = Banner(
            theme,
            "warn",
            self.tr("Both texts are shown below. Choose the one to go on with."),
            self.tr("The other one stays among the kept versions of the letter."),
        )
        self.body.addWidget(note)
        sides = row(gap=GAP)
        self.mine = self._side(sides, self.tr("The text on this screen"), mine)
        self.theirs = self._side(sides, self.tr("The text in the database"), theirs)
        self.body.addLayout(sides)
        self.setMinimumSize(760, 480)
        self.keep_theirs = self.add_button(self.tr("Take the other text"), accept=False)
        self.keep_mine = self.add_button(
            self.tr("Keep the text on this screen"), accept=True, kind="primary"
        )

    def _side(self, sides: QHBoxLayout, name: str, document: Document) -> QPlainTextEdit:
        words = column(gap=GAP_S)
        words.addWidget(label(name, "label"))
        made = QPlainTextEdit(text_of(document))
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        made.setAccessibleName(name)
        words.addWidget(made)
        sides.addLayout(words, 1)
        return made


def text_of(document: Document) -> str:
    """Write a document as plain lines, for reading side by side."""
    rows = (" ".join(p for p in (b.number, b.title, b.text) if p) for b in document.body)
    return "\n".join((document.subject, "", *rows))


def choose(parent: QWidget | None, theme: Theme, mine: Document, theirs: Document) -> Choice:
    """Ask which text to go on with."""
    dialog = ConflictDialog(parent, theme, mine, theirs)
    return Choice.MINE if dialogs.run_dialog(dialog) else Choice.THEIRS
