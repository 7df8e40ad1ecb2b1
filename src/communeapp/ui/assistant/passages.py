"""The passages that an answer rests on: each can be read here and opened in its document."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy

from communeapp.core.assistant.answers import Passage
from communeapp.ui.archive import words
from communeapp.ui.context import UiContext
from communeapp.ui.register.words import day as day_of
from communeapp.ui.widgets.cards import chip
from communeapp.ui.widgets.layouts import GAP, GAP_S, column, row
from communeapp.ui.widgets.text import label, small


class PassageCard(QPushButton):
    """One passage: its number, the document it stands in, and its words. Pressing opens the place.

    Signals: ``wanted(object)`` with the Passage.
    """

    wanted = Signal(object)

    def __init__(self, context: UiContext, number: int, passage: Passage) -> None:
        super().__init__()
        self.passage = passage
        self.setProperty("kind", "tile")
        self.setProperty("noMnemonic", True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        day = day_of(passage.date, context.language)
        where = " · ".join(
            one for one in (words.kind_words(passage.kind), passage.number, day) if one
        )
        self.setAccessibleName(
            self.tr("Passage {0}, open in {1}").format(number, passage.title or where)
        )
        self.setAccessibleDescription(passage.text)
        body = self._body = column(self, gap=GAP_S, margin=GAP)
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
        for one in self.findChildren(QLabel):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def mark_used(self, used: bool) -> None:
        """Show that the answer rests on this passage."""
        self._used.setVisible(used)
        self.setChecked(used)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the place as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return self._body.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._body.heightForWidth(width)
