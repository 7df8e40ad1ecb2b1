"""A document of the archive to look at: what it is, its text with the words lit up, where it leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from communeapp.core.search.hits import Hit, Kind
from communeapp.ui.archive import words
from communeapp.ui.archive.text_view import Marks, TextView
from communeapp.ui.context import UiContext
from communeapp.ui.register.words import day as day_of
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.layouts import GAP, GAP_S, FlowLayout, column
from communeapp.ui.widgets.text import heading, reveal, soft


@dataclass(frozen=True)
class Look:
    """A document to open at a place: ``start`` and ``end`` in its text, both 0 for its beginning."""

    kind: Kind
    doc_id: str
    title: str = ""
    number: str = ""
    date: dt.date | None = None
    start: int = 0
    end: int = 0


class PreviewPane(QWidget):
    """Shows a document beside the hits.

    Signals: ``entry_wanted(Kind, str)`` to go to the document, ``original_wanted(str)`` to open the
    file that came in, ``back_wanted()`` to the hits where there is room for one of the two only.
    """

    entry_wanted = Signal(object, str)
    original_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self._shown: tuple[Kind, str] | None = None
        self._asked = 0
        body = column(self, gap=GAP_S)
        body.setContentsMargins(GAP_S, 0, GAP, GAP_S)
        self._head = heading("")
        self._what = soft("")
        body.addWidget(self._head)
        body.addWidget(self._what)
        line = FlowLayout(gap=GAP_S)
        theme = context.theme
        self.back_button = quiet(
            self.tr("Back to the list"), self.back_wanted.emit, theme=theme, icon="back"
        )
        line.addWidget(self.back_button)
        self.open_button = quiet(self.tr("Go to it"), self._on_open, theme=theme, icon="next")
        self.original_button = quiet(
            self.tr("Open the original"), self._on_original, theme=theme, icon="document"
        )
        line.addWidget(self.open_button)
        line.addWidget(self.original_button)
        body.addLayout(line)
        self.text = TextView(theme, self.tr("Text of the document"))
        body.addWidget(self.text, 1)
        self._room = QWidget()
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        body.addWidget(self._room)
        self.show_nothing()

    @property
    def shown(self) -> tuple[Kind, str] | None:
        """What is shown: kind and id."""
        return self._shown

    def show_nothing(self) -> None:
        """Say that nothing is chosen."""
        self._asked += 1
        self._shown = None
        self._head.setText(self.tr("No document chosen"))
        self._what.setText(self.tr("Its text appears here, with the words you look for lit up."))
        for one in (self.open_button, self.original_button, self.text):
            reveal(one, False)
        reveal(self._room, True)

    def show_hit(self, hit: Hit, types: dict[str, str]) -> None:
        """Show a hit; its words are lit up."""
        self._begin(hit.kind, hit.id, hit.subject)
        self._what.setText(words.describe(hit, self.context.language, types))
        self._read(hit.kind, hit.id, lambda body: words.marks_in(body, hit.snippet, hit.marks))

    def show_place(self, look: Look) -> None:
        """Show a document at a place of its text."""
        self._begin(look.kind, look.doc_id, look.title)
        parts = (
            words.kind_words(look.kind),
            look.number,
            day_of(look.date, self.context.language),
        )
        self._what.setText(" · ".join(one for one in parts if one))
        place = ((look.start, look.end),) if look.end > look.start else ()
        self._read(look.kind, look.doc_id, lambda _body: place)

    def _begin(self, kind: Kind, doc_id: str, title: str) -> None:
        self._shown = (kind, doc_id)
        self._head.setText(title or self.tr("Without a subject yet"))
        reveal(self.open_button, True)
        reveal(self.original_button, kind is Kind.INCOMING)
        reveal(self.text, True)
        reveal(self._room, False)

    def _read(self, kind: Kind, doc_id: str, find: Callable[[str], Marks]) -> None:
        self._asked += 1
        asked = self._asked

        def read() -> tuple[str, Marks]:
            body = self.context.office.archive.body(kind, doc_id)
            return body, find(body)

        def done(answer: tuple[str, Marks]) -> None:
            if asked == self._asked:  # one walks faster than the disk
                body, marks = answer
                self.text.show_text(body or self.tr("This document has no text."), marks)

        self.context.tasks.query(read, done, owner=self)

    @Slot()
    def _on_open(self) -> None:
        if self._shown is not None:
            self.entry_wanted.emit(*self._shown)

    @Slot()
    def _on_original(self) -> None:
        if self._shown is not None:
            self.original_wanted.emit(self._shown[1])
