"""What happens in a review: loading, deciding, second opinions, copies; between the screen and the services."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from communeapp.core.errors import AppError
from communeapp.core.incoming.personal import find_personal
from communeapp.core.incoming.text import Personal
from communeapp.ui import opening
from communeapp.ui.incoming.proposing import propose
from communeapp.ui.incoming.rereading import Rereading
from communeapp.ui.incoming.review import ReviewScreen
from communeapp.ui.incoming.review_data import (
    Decision,
    Outcome,
    ReviewData,
    decide,
    load_review,
    number,
)
from communeapp.ui.incoming.second_opinion import SecondOpinion
from communeapp.ui.widgets import dialogs

if TYPE_CHECKING:
    from communeapp.ui.incoming.page import IncomingPage


class Reviewing(QObject):
    """Carries one document through its review."""

    def __init__(self, page: IncomingPage, screen: ReviewScreen) -> None:
        super().__init__(page)
        self._page = page
        self._screen = screen
        self.context = page.context
        self.doc_id = ""
        self._data: ReviewData | None = None
        self._decided: set[str] = set()
        self._personal: tuple[Personal, ...] = ()
        self.rereading = Rereading(page, screen, self)
        self.opinion = SecondOpinion(page.context, self)
        self.opinion.possible.connect(screen.choice.offer_second_opinion)
        self.opinion.given.connect(self._on_opinion)
        screen.back_wanted.connect(page.show_desk)
        screen.next_wanted.connect(self._on_next)
        screen.other_wanted.connect(self.open)
        screen.decided.connect(self._on_decided)
        screen.discard_wanted.connect(self._on_discard)
        screen.original_wanted.connect(self._on_original)
        screen.proposal_wanted.connect(self._on_propose)
        screen.redact_wanted.connect(self._on_redact)
        screen.register_wanted.connect(self._on_register)
        screen.opinion_wanted.connect(self._on_ask)
        screen.hidden_wanted.connect(self._on_hidden)
        screen.again_wanted.connect(self.rereading.begin)

    @Slot(str)
    def open(self, doc_id: str) -> None:
        """Load a document and show it."""
        self.context.tasks.query(
            lambda: load_review(self.context.office, doc_id), self._on_loaded, owner=self
        )

    @property
    def data(self) -> ReviewData | None:
        """The document under review."""
        return self._data

    def leave(self) -> None:
        """Let go of the document."""
        self.opinion.stop()
        self.doc_id, self._data = "", None
        self._screen.view.clear()

    def _on_loaded(self, data: ReviewData) -> None:
        self.opinion.stop()
        self.doc_id, self._data, self._personal = data.record.id, data, ()
        if data.open:  # it may have been taken up again
            self._decided.discard(self.doc_id)
        self._page.show_review()
        self._screen.show_document(data)
        text = data.read.text
        if text:
            self.context.tasks.outside(
                lambda: find_personal(text),
                partial(self._on_personal, self.doc_id),
                owner=self,
            )
        opinion = data.record.opinion
        if data.open and text and (opinion is None or opinion.abstained):
            self.opinion.look()

    def _on_personal(self, doc_id: str, found: tuple[Personal, ...]) -> None:
        if doc_id == self.doc_id and found:
            self._personal = found
            self._screen.show_personal(found)

    # --- deciding ------------------------------------------------------------------------------------

    @Slot(object)
    def _on_decided(self, decision: Decision) -> None:
        data = self._data
        if data is None:
            return
        office, doc_id = self.context.office, self.doc_id
        step = decide if data.open else number
        self.context.tasks.change(
            lambda: step(office, doc_id, decision),
            partial(self._on_done, doc_id),
            self._on_fault,
            owner=self,
        )

    def _on_done(self, doc_id: str, outcome: Outcome) -> None:
        self._decided.add(doc_id)
        if doc_id != self.doc_id:
            return
        waiting = len([one for one in self._page.desk.model.items if one.id not in self._decided])
        self._screen.show_outcome(outcome, waiting)

    def _on_fault(self, error: BaseException) -> bool:
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self._screen.show_fault(told.message, told.hint)
        return True

    @Slot()
    def _on_next(self) -> None:
        following = self._page.next_after(self.doc_id, self._decided)
        if following:
            self.open(following)
        else:
            self._page.show_desk()

    @Slot()
    def _on_register(self) -> None:
        doc_id = self.doc_id
        self._page.show_desk()
        self._page.page_wanted.emit("register", doc_id)

    @Slot()
    def _on_discard(self) -> None:
        if not self._page_asks():
            return
        office, doc_id = self.context.office, self.doc_id
        following = self._page.next_after(doc_id, self._decided)
        self.context.tasks.change(
            lambda: office.incoming.discard(doc_id),
            lambda _: self.open(following) if following else self._page.show_desk(),
            self._on_fault,
            owner=self,
        )

    def _page_asks(self) -> bool:
        return dialogs.ask(
            self._page.window(),
            self.context.theme,
            self.tr("Throw this document away?"),
            self.tr("It goes to the trash with its original and can be taken out again."),
            self.tr("Throw away"),
            self.tr("Keep it"),
        )

    # --- copies ---------------------------------------------------------------------------------------

    @Slot()
    def _on_original(self) -> None:
        if self._data is None:
            return
        office, doc_id = self.context.office, self.doc_id
        name, folder = self._data.record.file_name, opening.copies(self.context)

        def work() -> Path:
            copy = folder.place(name)
            office.incoming.copy_original(doc_id, copy)
            return copy

        self.context.tasks.query(work, self._on_copied, self._on_fault, owner=self)

    def _on_copied(self, copy: Path) -> None:
        if not opening.open_path(copy):
            self._screen.say_not_opened(copy)

    @Slot()
    def _on_propose(self) -> None:
        """Sum the document up for whoever decides."""
        data = self._data
        if data is not None:
            propose(
                self._page, self.context, self.opinion.assistant, data.record, data.offices,
                data.read.text, lambda draft: self._page.page_wanted.emit("drafting", draft),
            )  # fmt: skip

    @Slot()
    def _on_redact(self) -> None:
        data = self._data
        if data is None or not self._personal:
            return
        redacting, hits = self.context.wiring.redacting, self._personal
        kinds = {
            ".pdf": self.tr("PDF of the pages (*.pdf)"),
            ".docx": self.tr("Word document (*.docx)"),
        }
        suffixes = redacting.suffixes(data.read)
        stem = Path(data.record.file_name).stem
        target = dialogs.save_file(
            self._page.window(),
            self.tr("Where to save the copy with details blacked out"),
            ";;".join(kinds[one] for one in suffixes),
            Path.home() / (self.tr("{0} (blacked out)").format(stem) + suffixes[0]),
        )
        if target is None:
            return
        source = data.original if data.original is not None else Path(data.record.file_name)
        self._screen.say_working(self.tr("The copy is being made …"))
        self.context.tasks.outside(
            lambda: redacting.redacted_copy(source, data.read, hits, target),
            lambda made: self._screen.say_redacted(Path(made), len(hits)),
            self._on_fault,
            owner=self,
        )

    @Slot()
    def _on_hidden(self) -> None:
        """Read the file once more: what the page does not show is kept nowhere."""
        data = self._data
        if data is None or data.original is None:
            return
        reading, original = self.context.wiring.reading, data.original
        self.context.tasks.read(
            lambda: reading.read(original, secret_confirmed=True),
            lambda read: self._screen.notices.show_hidden(read.hidden),
            self._on_fault,
            owner=self,
        )

    # --- second opinion ---------------------------------------------------------------------------------

    @Slot()
    def _on_ask(self) -> None:
        if self._data is not None:
            self._screen.choice.show_asking()
            self.opinion.ask(self._data.record.header, self._data.read.text)

    @Slot(str)
    def _on_opinion(self, code: str) -> None:
        self._screen.choice.show_second_opinion(code)
