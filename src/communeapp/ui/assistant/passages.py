"""The passages that an answer rests on: each can be read here and opened in its document."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from communeapp.core.assistant.answers import Passage
from communeapp.ui.archive import words
from communeapp.ui.context import UiContext
from communeapp.ui.register.words import day as day_of
from communeapp.ui.widgets.cards import chip
from communeapp.ui.widgets.layouts import GAP, row
from communeapp.ui.widgets.text import label, small
from communeapp.ui.widgets.tiles import PressTile


class PassageCard(PressTile):
    """One passage: its number, the document it stands in, and its words. Pressing opens the place.

    Signals: ``wanted(object)`` with the Passage.
    """

    wanted = Signal(object)

    def __init__(self, context: UiContext, number: int, passage: Passage) -> None:
        super().__init__(described=passage.text)
        self.passage = passage
        day = day_of(passage.date, context.language)
        where = " · ".join(
            one for one in (words.kind_words(passage.kind), passage.number, day) if one
        )
        self.setAccessibleName(
            self.tr("Passage {0}, open in {1}").format(number, passage.title or where)
        )
        body = self.body
        head = row(gap=GAP)
        head.addWidget(chip(f"[{number}]", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(passage.title, "label"), 1)
        self._used = chip(self.tr("The answer rests on it"), "ok")
        self._used.setVisible(False)
        body.addLayout(head)
        body.addWidget(small(where))
        body.addWidget(label("“" + " ".join(passage.text.split()) + "”"))
        body.addWidget(self._used)
        self.clicked.connect(lambda _=False: self.wanted.emit(self.passage))
        self.let_mouse_through()

    def mark_used(self, used: bool) -> None:
        """Show that the answer rests on this passage."""
        self._used.setVisible(used)
        self.setChecked(used)
