"""The end of a letter: review, final file, printing, and what can go wrong with storing it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from communeapp.clock import local_time
from communeapp.core.documents import Block, Document
from communeapp.core.errors import AppError, Bug, UserError
from communeapp.core.people import Action, may
from communeapp.services.drafts import ReviewRecord
from communeapp.services.exporting import ExportedFile
from communeapp.ui.drafting import fact_files
from communeapp.ui.drafting.file_names import proposal
from communeapp.ui.drafting.fixes import Fixes
from communeapp.ui.drafting.guide import Guide
from communeapp.ui.drafting.review_list import Finding, review_points, with_ticks
from communeapp.ui.drafting.steps_bar import Step
from communeapp.ui.widgets import dialogs

if TYPE_CHECKING:
    from communeapp.ui.drafting.page import DraftingPage


class LetterEnd(QObject):
    """Connects review and export of one page; the rest of the way is :class:`Flow`'s."""

    def __init__(self, page: DraftingPage) -> None:
        super().__init__(page)
        self._page = page
        self._failing = False
        self._checked = False  # what stands in the editor has been compared with the facts
        self._uncovered: tuple[int, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._titles: tuple[Block, ...] = ()  # headings that a person wrote, checked
        self._noted: tuple[str, frozenset[str]] = ("", frozenset())  # draft and rules, for lessons
        review = page.review_step
        review.ticked.connect(self._on_ticked)
        review.edit_wanted.connect(self._on_edit_wanted)
        self.fixes = Fixes(page, self)
        review.fix_wanted.connect(self.fixes.accept)
        review.fix_refused.connect(self.fixes.refuse)
        self.fixes.refused_changed.connect(self._show_review)
        review.confirm_wanted.connect(page.letter.confirm)
        review.people_wanted.connect(lambda: page.page_wanted.emit("settings", "people"))
        review.export_wanted.connect(lambda: page.go(Step.EXPORT))
        export = page.export_step
        export.export_wanted.connect(self._on_export)
        export.print_wanted.connect(self._on_print)
        export.review_wanted.connect(lambda: page.go(Step.REVIEW))
        export.new_wanted.connect(page.start_new)
        letter = page.letter
        letter.stored.connect(lambda _: page.refresh_bar())
        letter.reviewed.connect(self._on_reviewed)
        letter.review_refused.connect(self._on_review_refused)
        letter.set_beside.connect(self._on_set_beside)
        letter.gone.connect(self._on_gone)
        letter.save_failed.connect(self._on_save_failed)
        letter.save_state.connect(self._on_saved_again)
        page.finishing.written.connect(self._on_exported)
        page.finishing.exists.connect(self._on_exists)
        page.finishing.refused.connect(lambda e: export.show_fault(page.sentences.error(e)))
        page.finishing.busy.connect(export.show_busy)
        page.finishing.printed.connect(self._on_printed)
        self.guide = Guide(page)

    def show_check(self, document: Document) -> None:
        """Show in the editor what the facts do not support."""
        raise NotImplementedError

    # -- review ---------------------------------------------------------------------------------------

    def _show_review(self) -> None:
        page = self._page
        document = replace(page.current_document(), missing=page.document.missing)
        marked = replace(
            document,
            body=(*page.document.body, *self._titles),
            appendices=page.document.appendices,
        )
        points = review_points(
            marked, page.facts, self._uncovered, self._findings, self.fixes.refused
        )
        session = page.context.session
        people = [one for one in session.people if one.has_pin and may(one.role, Action.REVIEW)]
        page.review_step.show_people(people, session.person.id if session.person else "")
        page.review_step.show_points(points, page.confirmed(), checking=not self._checked)
        page.review_step.show_review(*self.reviewed_by())
        if self._checked:
            self._note_mistakes()

    def _note_mistakes(self) -> None:
        """Keep which rules the letter broke when it came to its review: lessons are suggested by them."""
        page = self._page
        draft, findings = page.letter.draft_id, self._findings
        noted = (draft, frozenset(one.rule for one in findings))
        if not draft or not findings or noted == self._noted:
            return
        self._noted = noted
        office = page.context.office
        page.context.tasks.change(
            lambda: office.learning.note_mistakes(draft, findings),
            # A letter goes on, whatever becomes of this.
            on_error=lambda error: isinstance(error, AppError) and not isinstance(error, Bug),
            owner=page,
        )

    def reviewed_by(self) -> tuple[str, str]:
        """Say who answered for the letter and when; two empty texts for a draft."""
        review = self._page.letter.review
        if review is None:
            return "", ""
        who = f"{review.person} ({review.title})" if review.title else review.person
        return who, moment(review.at_ms)

    @Slot(str, bool)
    def _on_ticked(self, key: str, on: bool) -> None:
        page = self._page
        ticked = page.confirmed() | {key} if on else page.confirmed() - {key}
        page.facts = with_ticks(page.facts, frozenset(ticked))
        page.letter.touch()
        self.show_check(page.document)
        self._show_review()

    @Slot(str)
    def _on_edit_wanted(self, detail: str) -> None:
        page = self._page
        page.go(Step.BODY)
        if detail:
            page.body_step.editor.select_detail(detail)

    @Slot(object)
    def _on_reviewed(self, _record: ReviewRecord) -> None:
        page = self._page
        page.review_step.pin.control.clear()
        page.note.tell("info", "")
        self._show_review()
        page.refresh_bar()
        page.refresh_preview()
        page.review_step.export.setFocus()

    @Slot(object)
    def _on_review_refused(self, error: UserError) -> None:
        self._page.review_step.show_pin_fault(self._page.sentences.error(error))

    # -- final file -----------------------------------------------------------------------------------

    def _show_export(self) -> None:
        page = self._page
        name = proposal(page.type_name(), page.facts.subject, reviewed=page.letter.is_reviewed)
        wanted = page.context.preferences.export_folder
        folder = Path(wanted) if wanted and Path(wanted).is_dir() else fact_files.usual_folder()
        page.export_step.propose(name, folder)
        page.export_step.show_status(*self.reviewed_by())
        page.export_step.show_printed("")

    @Slot(object, object)
    def _on_export(self, docx: Path | None, pdf: Path | None) -> None:
        page = self._page
        page.finishing.export(page.work.leaving(page.current_document()), docx, pdf)
        folder = str(page.export_step.folder_path)
        if folder != page.context.preferences.export_folder:
            page.context.set_preference("export_folder", folder, owner=page)

    @Slot(object)
    def _on_exported(self, files: tuple[ExportedFile, ...]) -> None:
        self._page.export_step.show_written(
            [one.path for one in files], [one.bytes for one in files]
        )

    @Slot(object, object, object)
    def _on_exists(self, document: Document, docx: Path | None, pdf: Path | None) -> None:
        page = self._page
        names = ", ".join(one.name for one in (docx, pdf) if one is not None and one.exists())
        if dialogs.ask(
            page, page.context.theme,
            self.tr("A file of this name is there already. Replace it?"), names,
            self.tr("Replace it"), self.tr("Choose another name"), tone="warn",
        ):  # fmt: skip
            page.finishing.export(document, docx, pdf, overwrite=True)
        else:
            page.export_step.name.control.setFocus()
            page.export_step.name.control.selectAll()

    @Slot()
    def _on_print(self) -> None:
        page = self._page
        page.finishing.print_document(page.work.leaving(page.current_document()), page.window())

    @Slot(bool)
    def _on_printed(self, done: bool) -> None:
        self._page.export_step.show_printed(self.tr("Sent to the printer.") if done else "")

    # -- what goes wrong --------------------------------------------------------------------------------

    @Slot(bool)
    def _on_set_beside(self, two: bool) -> None:
        """What stands on the screen is kept beside the text from elsewhere; a person chooses."""
        page = self._page
        if two:
            page.page_wanted.emit("conflicts", page.letter.draft_id)
        else:
            page.reopen()

    @Slot()
    def _on_gone(self) -> None:
        page = self._page
        page.note.tell(
            "warn",
            self.tr("This letter was put into the trash elsewhere."),
            self.tr("What stands here is kept as a new letter."),
        )
        page.letter.begin()
        page.letter.touch()

    @Slot(object)
    def _on_save_failed(self, error: AppError) -> None:
        page = self._page
        told = page.sentences.told(error)
        page.note.tell("danger", told.message, told.hint)
        self._failing = True

    @Slot(object)
    def _on_saved_again(self, state: object) -> None:
        if self._failing and str(state) == "clean":
            self._failing = False
            self._page.note.tell("ok", self.tr("Everything is saved again."))

    def on_open_failed(self, error: BaseException) -> bool:
        """A letter could not be opened: say so and begin with the types."""
        page = self._page
        if not isinstance(error, UserError):
            return False
        page.start_new()
        told = page.sentences.told(error)
        page.note.tell("warn", told.message, told.hint)
        return True


def moment(at_ms: int) -> str:
    """Write an instant as the office reads it: time and day in Viet Nam."""
    when: dt.datetime = local_time(at_ms)
    return when.strftime("%H:%M %d/%m/%Y")
