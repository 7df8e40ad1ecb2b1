"""Where the open document stands, and what the person at the PC may do with it now: one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.changes import Changes, Kind
from communeapp.core.errors import AppError, Bug
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.services.workflow import FlowStatus, StepKind, Work
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.drafting.work_words import TONES, status_words
from communeapp.ui.register.reason import ReasonDialog
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import chip
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, clear, column, row
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import reveal, small

if TYPE_CHECKING:
    from collections.abc import Callable

    from communeapp.ui.drafting.page import DraftingPage


_KINDS: tuple[Kind, ...] = ("work", "register", "folder", "person")


class WorkBar(QWidget):
    """Shows the status and the next steps of the open document.

    Signals: ``changed(object)`` with what is known of it, None for a letter that is stored nowhere yet;
    ``comments_wanted``, ``versions_wanted``, ``authors_wanted``, ``number_wanted``,
    ``copy_wanted``.
    """

    changed = Signal(object)
    comments_wanted = Signal()
    versions_wanted = Signal()
    authors_wanted = Signal()
    number_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, page: DraftingPage, follow: Callable[[], None]) -> None:
        super().__init__()
        self._page = page
        self._follow = follow
        self.work: Work | None = None
        self._numbers = False
        outer = column(self, gap=0)
        outer.setContentsMargins(GAP_L, 0, GAP_L, GAP_S)
        self._line = row(gap=GAP)
        outer.addLayout(self._line)
        self._note = small("")
        outer.addWidget(self._note)
        page.context.bus.changed.connect(self._on_changed)
        reveal(self, False)

    @property
    def entry(self) -> OutgoingEntry | None:
        """The number in force of the open document."""
        return None if self.work is None else self.work.entry

    @property
    def closed(self) -> bool:
        """Say whether the text of the open document may not be changed."""
        return self.work is not None and self.work.status not in (
            FlowStatus.DRAFT,
            FlowStatus.IN_REVIEW,
        )

    # -- reading ----------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        draft = self._page.letter.draft_id
        if draft and (
            notice.changes.has("draft", draft) or any(notice.changes.has(kind) for kind in _KINDS)
        ):
            self.read()

    @Slot()
    def read(self) -> None:
        """Read where the open document stands."""
        draft = self._page.letter.draft_id
        if not draft:
            self._show(None)
            return
        office = self._page.context.office

        def work() -> tuple[Work, bool]:
            return office.workflow.show(draft), office.register.gives_numbers

        def done(answer: tuple[Work, bool]) -> None:
            if self._page.letter.draft_id == draft:
                self._numbers = answer[1]
                self._show(answer[0])

        def failed(error: BaseException) -> bool:
            return isinstance(error, AppError) and not isinstance(error, Bug)  # it was deleted

        self._page.context.tasks.query(work, done, failed, owner=self)

    def _show(self, work: Work | None) -> None:
        if work == self.work and work is not None and not self.isHidden():
            self._refresh_number()
            return
        self.work = work
        clear(self._line)
        reveal(self, work is not None and bool(self._page.document.body))
        if work is None:
            self.changed.emit(None)
            return
        entry = work.entry
        self._line.addWidget(chip(status_words(work.status), TONES[work.status]))
        if entry is not None:
            words = self.tr("No. {0} of {1}").format(entry.printed, f"{entry.date:%d/%m/%Y}")
            said = small(words)
            said.setWordWrap(False)
            self._line.addWidget(said)
        self._line.addStretch(1)
        for kind, name, act in self._steps():
            if kind in work.steps:
                self._line.addWidget(quiet(name, act))
        self.number = button(self.tr("Signed: give the number …"), self.number_wanted.emit)
        self._line.addWidget(self.number)
        if entry is not None:
            self._line.addWidget(quiet(self.tr("Make a copy …"), self.copy_wanted.emit))
        comments = self.tr("Comments ({0})").format(work.open_comments)
        self._line.addWidget(quiet(comments, self.comments_wanted.emit))
        self._line.addWidget(quiet(self.tr("Versions"), self.versions_wanted.emit))
        if self.closed:  # while it is open, the margin of the editor says so
            self._line.addWidget(quiet(self.tr("Who wrote what"), self.authors_wanted.emit))
        self._refresh_number()
        self._note.setText(self._noted(work))
        reveal(self._note, bool(self._note.text()))
        if self.isVisible():
            assign_mnemonics(self.window())
        self.changed.emit(work)

    def _refresh_number(self) -> None:
        work = self.work
        if work is not None:
            wanted = self._numbers and work.entry is None and work.reviewed
            reveal(self.number, wanted and not work.changed)

    def _noted(self, work: Work) -> str:
        returned = work.route.returned
        if work.changed:
            return self.tr("The text was changed elsewhere after it was signed: open it again.")
        if returned is not None:
            return self.tr("Returned by {0}: {1}").format(returned.person or "–", returned.reason)
        begun = work.route.begun
        if begun is not None and work.status is FlowStatus.DRAFT:
            return self.tr("Begun from {0}").format(begun.source)
        return ""

    # -- doing ------------------------------------------------------------------------------------

    def _steps(self) -> tuple[tuple[StepKind, str, Callable[[], None]], ...]:
        return (
            (StepKind.SUBMITTED, self.tr("Hand in for signature"), self._on_submit),
            (StepKind.WITHDRAWN, self.tr("Take it back"), self._on_withdraw),
            (StepKind.RETURNED, self.tr("Return it …"), self._on_return),
            (StepKind.SIGNED, self.tr("Enter the signature"), self._on_sign),
            (StepKind.REOPENED, self.tr("Open it again …"), self._on_reopen),
        )

    def _do(self, act: Callable[[str], Changes]) -> None:
        """Store what stands on the screen first: a step speaks of a text."""
        page = self._page

        def work() -> Changes:
            return act(page.letter.place.draft_id)

        def failed(error: BaseException) -> bool:
            if not isinstance(error, AppError) or isinstance(error, Bug):
                return False
            told = page.context.told(error)
            page.note.tell("warn", told.message, told.hint)
            return True

        def go() -> None:
            page.context.tasks.change(work, lambda _: self._follow(), failed, owner=self)

        page.note.tell("info", "")
        page.letter.flush(version=True, then=go)

    @Slot()
    def _on_submit(self) -> None:
        self._do(self._page.context.office.workflow.submit)

    @Slot()
    def _on_withdraw(self) -> None:
        self._do(self._page.context.office.workflow.withdraw)

    @Slot()
    def _on_sign(self) -> None:
        signers = self._page.document.signers
        name = signers[-1].name if signers else ""
        self._do(lambda draft: self._page.context.office.workflow.sign(draft, name))

    @Slot()
    def _on_return(self) -> None:
        dialog = ReasonDialog(
            self.window(), self.tr("Return the document"), self.tr("What has to change"),
            self.tr("Return it"),
        )  # fmt: skip
        if dialogs.run_dialog(dialog):
            reason = dialog.text
            self._do(lambda draft: self._page.context.office.workflow.send_back(draft, reason))

    @Slot()
    def _on_reopen(self) -> None:
        dialog = ReasonDialog(
            self.window(), self.tr("Open the signed document again"), self.tr("Why"),
            self.tr("Open it again"),
        )  # fmt: skip
        if dialogs.run_dialog(dialog):
            reason = dialog.text
            self._do(lambda draft: self._page.context.office.workflow.reopen(draft, reason))
