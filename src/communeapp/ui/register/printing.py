"""Printing the book of a year: what is new, how many rows and pages, and what printing locks."""

from __future__ import annotations

import dataclasses
import datetime as dt
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.changes import Changes
from communeapp.core.incoming.register import Book, BookKind, PrintedBook, Volume
from communeapp.ui import opening
from communeapp.ui.context import UiContext
from communeapp.ui.register.filters import Chooser
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import Banner
from communeapp.ui.widgets.dates import day_words
from communeapp.ui.widgets.dialogs import PlainDialog
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP_S, column
from communeapp.ui.widgets.text import heading, label, small, soft

if TYPE_CHECKING:
    from communeapp.services.register import BookRenderer

#: Up to so many rows the pages are counted by drawing them; beyond, the person is not kept waiting.
MOST_DRAWN = 4000


@dataclass(frozen=True)
class Outlook:
    """What a print would hold. ``first`` and ``last`` are numbers of the book, days of its rows."""

    book: Book
    volumes: tuple[Volume, ...]
    rows: int
    first: int = 0
    last: int = 0
    first_day: dt.date | None = None
    last_day: dt.date | None = None


def outlook(book: Book, volumes: Sequence[Volume]) -> Outlook:
    """Tell what no volume of a book holds yet."""
    new = [one for one in book.rows if one.volume is None]
    if not new:
        return Outlook(book, tuple(volumes), 0)
    return Outlook(
        book,
        tuple(volumes),
        len(new),
        new[0].number,
        new[-1].number,
        min(one.day for one in new),
        max(one.day for one in new),
    )


def count_pages(renderer: BookRenderer, book: Book, *, new_only: bool) -> int:
    """Count the pages by drawing them into a file that is thrown away."""
    rows = tuple(one for one in book.rows if one.volume is None or not new_only)
    with tempfile.TemporaryDirectory(prefix="communeapp-") as folder:
        return renderer.book(dataclasses.replace(book, rows=rows), Path(folder) / "book.pdf")


class PrintBookDialog(PlainDialog):
    """Chooses book, year and volume, says what comes of it, and saves the PDF.

    ``printed`` holds what printing gave, None before.
    """

    def __init__(
        self,
        parent: QWidget | None,
        context: UiContext,
        kind: BookKind,
        years: Sequence[int],
        year: int,
    ) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("Print a book"))
        self.context = context
        self.printed: PrintedBook | None = None
        self.outlook: Outlook | None = None
        self._asked = 0
        self.setMinimumWidth(620)
        self.kind = Field(self.tr("Book"), Chooser(34))
        self.kind.control.offer(
            [
                (self.tr("Register of incoming documents"), BookKind.INCOMING),
                (self.tr("Follow-up of incoming documents"), BookKind.FOLLOWUP),
                (self.tr("Register of outgoing documents"), BookKind.OUTGOING),
            ]
        )
        self.kind.control.choose(kind)
        self.year = Field(self.tr("Year"), Chooser(8))
        self.year.control.offer([(str(one), one) for one in years])
        self.year.control.choose(year)
        self.what = Field(self.tr("What is printed"), Chooser(34))
        for one in (self.kind, self.year, self.what):
            self.body.addWidget(one)
        words = column(gap=GAP_S)
        self._rows = heading("")
        self._range = label("")
        self._pages = soft("")
        for one_label in (self._rows, self._range, self._pages):
            words.addWidget(one_label)
        self.body.addLayout(words)
        self.lock_note = Banner(context.theme, "info")
        self.body.addWidget(self.lock_note)
        self._done = small("")
        self.body.addWidget(self._done)
        self.buttons.addWidget(button(self.tr("Close"), self.accept))
        self.save = primary(
            self.tr("Save as PDF"), self._on_save, theme=context.theme, icon="print"
        )
        self.save.setDefault(True)
        self.buttons.addWidget(self.save)
        self.kind.control.currentIndexChanged.connect(self._on_book)
        self.year.control.currentIndexChanged.connect(self._on_book)
        self.what.control.currentIndexChanged.connect(self._on_what)
        self._on_book()

    # --- what is chosen ----------------------------------------------------------------------

    @property
    def book_kind(self) -> BookKind:
        return BookKind(self.kind.control.currentData())

    @property
    def book_year(self) -> int:
        return int(self.year.control.currentData() or 0)

    @property
    def choice(self) -> int:
        """Number of the volume to print again, 0 for what is new, -1 for reading only."""
        value = self.what.control.currentData()
        return value if isinstance(value, int) else 0

    @Slot()
    def _on_book(self) -> None:
        self._asked += 1
        asked, kind, year = self._asked, self.book_kind, self.book_year
        register = self.context.office.register
        self.save.setEnabled(False)
        self._rows.setText(self.tr("Counting …"))
        self._range.setText("")
        self._pages.setText("")

        def done(found: Outlook) -> None:
            if asked == self._asked:
                self._show(found)

        self.context.tasks.query(
            lambda: outlook(register.book(kind, year), register.volumes(kind, year)),
            done,
            owner=self,
        )

    def _show(self, found: Outlook) -> None:
        self.outlook = found
        choices: list[tuple[str, object]] = []
        if found.rows:
            choices.append((self.tr("What is new, as volume {0}").format(self._next(found)), 0))
        choices += [
            (
                self.tr("Volume {0} again: {1} to {2}").format(one.number, one.first, one.last),
                one.number,
            )
            for one in found.volumes
        ]
        if found.book.rows:
            choices.append((self.tr("The whole year, only for reading"), -1))
        self.what.control.offer(choices)
        self.what.control.setEnabled(bool(choices))
        self._on_what()

    @staticmethod
    def _next(found: Outlook) -> int:
        return max((one.number for one in found.volumes), default=0) + 1

    @Slot()
    def _on_what(self) -> None:
        found = self.outlook
        if found is None:
            return
        self.save.setEnabled(bool(found.book.rows))
        volume = next((one for one in found.volumes if one.number == self.choice), None)
        if not found.book.rows:
            self._rows.setText(self.tr("This book has no rows yet"))
            self._range.setText("")
            self._pages.setText("")
            self.lock_note.tell("info", "")
            return
        if volume is not None:
            self._rows.setText(self.tr("%n row(s)", "", volume.rows))
            self._say_range(volume.first, volume.last, volume.first_day, volume.last_day)
            self._pages.setText(self.tr("%n page(s) with the cover", "", volume.pages))
            self.lock_note.tell(
                "info",
                self.tr("The volume is printed as it was, with what was corrected since."),
            )
            return
        if self.choice == 0:
            self._rows.setText(self.tr("%n new row(s)", "", found.rows))
            self._say_range(found.first, found.last, found.first_day, found.last_day)
            self.lock_note.tell(
                "warn",
                self.tr("What is printed is locked."),
                self.tr(
                    "Rows of this volume cannot be changed unseen any more: a correction stays "
                    "visible beside the old value, with name, day and reason."
                ),
            )
        else:
            rows = found.book.rows
            self._rows.setText(self.tr("%n row(s)", "", len(rows)))
            days = [one.day for one in rows]
            self._say_range(rows[0].number, rows[-1].number, min(days), max(days))
            self.lock_note.tell("info", self.tr("Nothing is locked. This print is no bound book."))
        self._count_pages(found, new_only=self.choice == 0)

    def _say_range(
        self, first: int, last: int, since: dt.date | None, until: dt.date | None
    ) -> None:
        if since is None or until is None:
            self._range.setText("")
            return
        language = self.context.language
        self._range.setText(
            self.tr("From number {0} to {1}, from {2} to {3}").format(
                first, last, day_words(since, language), day_words(until, language)
            )
        )

    def _count_pages(self, found: Outlook, *, new_only: bool) -> None:
        renderer = self.context.wiring.books
        self._pages.setText("")
        if renderer is None or len(found.book.rows) > MOST_DRAWN:
            return
        self._asked += 1
        asked = self._asked

        def done(pages: int) -> None:
            if asked == self._asked:
                self._pages.setText(self.tr("%n page(s) with the cover", "", pages))

        self.context.tasks.outside(
            lambda: count_pages(renderer, found.book, new_only=new_only), done, owner=self
        )

    # --- printing -------------------------------------------------------------------------------

    def _proposal(self) -> Path:
        name = {
            BookKind.INCOMING: "so-van-ban-den",
            BookKind.FOLLOWUP: "so-theo-doi-giai-quyet",
            BookKind.OUTGOING: "so-van-ban-di",
        }[self.book_kind]
        volume = self.choice if self.choice > 0 else 0
        if self.choice == 0 and self.outlook is not None:
            volume = self._next(self.outlook)
        ending = f"-quyen-{volume}" if volume else ""
        return Path.home() / f"{name}-{self.book_year}{ending}.pdf"

    def _on_save(self) -> None:
        target = dialogs.save_file(
            self, self.tr("Save the book"), self.tr("PDF files (*.pdf)"), self._proposal()
        )
        if target is None:
            return
        register, kind, year = self.context.office.register, self.book_kind, self.book_year
        volume = self.choice if self.choice > 0 else None
        lock = self.choice >= 0
        self.save.setEnabled(False)

        def work() -> tuple[PrintedBook, Changes]:
            made = register.print_book(kind, year, target, volume=volume, lock=lock)
            return made, Changes.of("book") | Changes.of("register")

        def done(answer: tuple[PrintedBook, Changes]) -> None:
            self.printed = answer[0]
            rows = self.tr("%n row(s)", "", self.printed.rows)
            pages = self.tr("%n page(s)", "", self.printed.pages)
            self._done.setText(self.tr("Saved: {0} ({1}, {2})").format(target.name, rows, pages))
            opening.open_path(target)
            self._on_book()

        def failed(_: BaseException) -> bool:
            self.save.setEnabled(True)
            return False

        self.context.tasks.change(work, done, failed, owner=self)
