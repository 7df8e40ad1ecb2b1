"""Reading a document again that could not be read before: a scan, say, that came before Tesseract did."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.services.classifying import Classified
from communeapp.services.incoming import IncomingRecord
from communeapp.services.reading import SecretDocument
from communeapp.ui import opening
from communeapp.ui.widgets import dialogs

if TYPE_CHECKING:
    from communeapp.ui.incoming.page import IncomingPage
    from communeapp.ui.incoming.review import ReviewScreen
    from communeapp.ui.incoming.reviewing import Reviewing


class Rereading(QObject):
    """Reads a copy under the name that the file came with: its name takes part in what is read."""

    def __init__(self, page: IncomingPage, screen: ReviewScreen, reviewing: Reviewing) -> None:
        super().__init__(reviewing)
        self._page = page
        self._screen = screen
        self._reviewing = reviewing
        self.context = page.context

    @Slot()
    def begin(self) -> None:
        """Read the document under review again."""
        data = self._reviewing.data
        if data is None or data.original is None:
            return
        doc_id, name = data.record.id, data.record.file_name
        incoming, folder = self.context.office.incoming, opening.copies(self.context)
        self._screen.say_working(self.tr("The file is being read again …"))

        def copy() -> Path:
            place = folder.place(name)
            incoming.copy_original(doc_id, place)
            return place

        self.context.tasks.query(
            copy, partial(self._on_copied, doc_id), partial(self._on_fault, None), owner=self
        )

    def _on_copied(self, doc_id: str, copy: Path) -> None:
        classifying = self.context.wiring.classifying
        self.context.tasks.read(
            lambda: classifying.classify(copy),
            partial(self._on_read, doc_id, copy),
            partial(self._on_unread, doc_id, copy),
            owner=self,
        )

    def _on_read(self, doc_id: str, copy: Path, classified: Classified) -> None:
        incoming = self.context.office.incoming

        def work() -> tuple[IncomingRecord, Changes]:
            return incoming.read_again(doc_id, classified), Changes.of("incoming")

        def done(answer: tuple[IncomingRecord, Changes]) -> None:
            _forget(copy)
            if self._reviewing.doc_id == doc_id:
                self._reviewing.open(answer[0].id)

        self.context.tasks.change(work, done, partial(self._on_fault, copy), owner=self)

    def _on_unread(self, doc_id: str, copy: Path, error: BaseException) -> bool:
        if not isinstance(error, SecretDocument):
            return self._on_fault(copy, error)
        # Only now can its mark be seen: nothing of it is kept.
        _forget(copy)
        incoming = self.context.office.incoming
        told = self.context.told(error)

        def work() -> Changes:
            return incoming.discard(doc_id) | incoming.purge(doc_id)

        def done(_: Changes) -> None:
            self._page.show_desk()
            dialogs.tell(
                self._page.window(), self.context.theme, told.message, told.hint,
                self.tr("Close"), tone="danger",
            )  # fmt: skip

        self.context.tasks.change(work, done, owner=self)
        return True

    def _on_fault(self, copy: Path | None, error: BaseException) -> bool:
        if copy is not None:
            _forget(copy)
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self._screen.show_fault(told.message, told.hint)
        return True


def _forget(copy: Path) -> None:
    with suppress(OSError):  # another program looks at it; it goes when the window closes
        copy.unlink()
