"""What the drafting page does with the work on the open document: its bar, and the dialogs behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from communeapp.core.copying import is_copy
from communeapp.core.doctypes import find_type
from communeapp.core.documents import Document
from communeapp.services.drafts import DraftRecord
from communeapp.services.workflow import issued
from communeapp.ui.drafting.authorship_dialog import AuthorshipDialog
from communeapp.ui.drafting.comments_dialog import CommentsDialog
from communeapp.ui.drafting.copy_dialog import CopyDialog
from communeapp.ui.drafting.letters_dialog import LettersDialog
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.drafting.text_work import TextWork
from communeapp.ui.drafting.versions_dialog import VersionsDialog
from communeapp.ui.drafting.work_bar import WorkBar
from communeapp.ui.register.outgoing import enter_outgoing
from communeapp.ui.widgets import dialogs

if TYPE_CHECKING:
    from communeapp.ui.drafting.page import DraftingPage


#: The official form of texts that another document may issue (quy chế, quy định, kế hoạch …).
ISSUED_FORM = "Mẫu 1.4"


class PageWork(QObject):
    """Connects one page with :class:`WorkBar`."""

    def __init__(self, page: DraftingPage) -> None:
        super().__init__(page)
        self._page = page
        self.bar = WorkBar(page, self.follow)
        self.words = TextWork(page)
        self.bar.changed.connect(self._on_changed)
        self.bar.comments_wanted.connect(self._on_comments)
        self.bar.versions_wanted.connect(self._on_versions)
        self.bar.authors_wanted.connect(self._on_authors)
        self.bar.number_wanted.connect(self._on_number)
        self.bar.copy_wanted.connect(self._on_copy)
        page.body_step.tools.annexes.opened.connect(self._on_annexes)
        page.export_step.many_wanted.connect(self._on_many)
        page.letter.stored.connect(self.bar.read)
        page.letter.reviewed.connect(self.bar.read)

    def leaving(self, document: Document) -> Document:
        """Give the document as it leaves the office: with its number and day, where it has them."""
        return issued(document, self.bar.entry)

    def reachable(self, steps: frozenset[Step]) -> frozenset[Step]:
        """Leave out the steps at which a signed text could be changed."""
        if self.bar.closed:
            return frozenset({Step.EXPORT})
        if is_copy(self._page.document):
            return frozenset({Step.REVIEW, Step.EXPORT})
        return steps

    def opens_at(self, record: DraftRecord) -> Step:
        """Say at which step a written letter is shown; nobody changes the words of a copy."""
        if record.review is not None:
            return Step.EXPORT
        return Step.REVIEW if is_copy(record.document) else Step.BODY

    @Slot()
    def follow(self) -> None:
        """A step was done: show the letter as it stands in the database now."""
        self._page.reopen()
        self.bar.read()

    @Slot(object)
    def _on_changed(self, work: object) -> None:
        page = self._page
        if work is not None and self.bar.closed and page.step is not Step.EXPORT:
            page.go(Step.EXPORT)
        page.refresh_bar()
        page.refresh_preview()

    @Slot()
    def _on_annexes(self) -> None:
        """Offer the texts that a document of this type may issue."""
        kind = find_type(self._page.types, self._page.facts.type)
        issues = kind is not None and kind.attachment is not None
        names = [one.name.upper() for one in self._page.types if one.form == ISSUED_FORM]
        self._page.body_step.tools.annexes.offer(names if issues else ())

    @Slot()
    def _on_comments(self) -> None:
        page = self._page
        page.letter.flush(version=True, then=self._show_comments)

    def _show_comments(self) -> None:
        page = self._page
        dialog = CommentsDialog(
            page.window(), page.context, page.letter.draft_id, page.current_document()
        )
        dialog.place_wanted.connect(self._on_place)
        dialogs.run_dialog(dialog)
        self.bar.read()

    @Slot(int)
    def _on_place(self, block: int) -> None:
        page = self._page
        if Step.BODY in page.reachable():
            page.go(Step.BODY)
            page.body_step.editor.select_detail(page.document.body[block].text[:200])

    @Slot()
    def _on_versions(self) -> None:
        page = self._page

        def show() -> None:
            dialogs.run_dialog(VersionsDialog(page.window(), page.context, page.letter.draft_id))

        page.letter.flush(version=True, then=show)

    @Slot()
    def _on_authors(self) -> None:
        page = self._page
        dialogs.run_dialog(AuthorshipDialog(page.window(), page.context, page.letter.draft_id))

    @Slot()
    def _on_number(self) -> None:
        enter_outgoing(self._page, self._page.context, self._page.letter.draft_id)

    @Slot()
    def _on_copy(self) -> None:
        page = self._page
        dialog = CopyDialog(page.window(), page.context, page.letter.draft_id)
        if dialogs.run_dialog(dialog) and dialog.made:
            page.open_draft(dialog.made)

    @Slot()
    def _on_many(self) -> None:
        page = self._page
        document = page.current_document()

        def show() -> None:
            dialog = LettersDialog(page.window(), page.context, page.letter.draft_id, document)
            dialogs.run_dialog(dialog)
            self.bar.read()

        page.letter.flush(version=True, then=show)
