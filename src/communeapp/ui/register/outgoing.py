"""What went out: one entry whole, and entering a reviewed document with its number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from communeapp.core.changes import Changes
from communeapp.core.copying import register_values
from communeapp.core.errors import AppError, Bug
from communeapp.core.incoming.record import IncomingFilter, IncomingRecord
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.core.incoming.status import OPEN
from communeapp.services.drafts import DraftSummary
from communeapp.services.outgoing import Gap
from communeapp.services.renewing import REPORT
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.authorship_dialog import AuthorshipDialog
from communeapp.ui.drafting.copy_dialog import CopyDialog
from communeapp.ui.drafting.loudspeaker import announce_draft
from communeapp.ui.drafting.precedent_dialog import PrecedentDialog
from communeapp.ui.drafting.recurring_dialog import RecurringDialog
from communeapp.ui.drafting.renew_dialog import begin_renewed
from communeapp.ui.input_safety import line_edit, text_of
from communeapp.ui.register import words
from communeapp.ui.register.dialogs import RegisterDialog
from communeapp.ui.register.filters import Chooser
from communeapp.ui.register.reason import ReasonDialog, moment
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import quiet
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.days import DayField
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, ScrollColumn, clear, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, label, reveal, soft

MOST_ANSWERED = 500
#: So many numbers that were never given are named at once.
MOST_GAPS = 12


class OutgoingPanel(QWidget):
    """Shows one outgoing entry.

    Signals: ``page_wanted(str, object)``.
    """

    page_wanted = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self._entry: OutgoingEntry | None = None
        self.setAccessibleName(self.tr("The entry"))
        scroll = ScrollColumn(widest=900, margin=GAP)
        column(self, gap=0).addWidget(scroll)
        body = scroll.body
        body.setSpacing(GAP)
        self._head = heading("")
        self._identity = soft("")
        body.addWidget(self._head)
        body.addWidget(self._identity)
        self._open = quiet(
            self.tr("Open the document"), self._on_open, theme=context.theme, icon="document"
        )
        line = FlowLayout(gap=GAP)
        line.addWidget(self._open)
        self.again = quiet(self.tr("Begin a new one from it …"), self._on_again)
        self.back = quiet(self.tr("Let it come back …"), self._on_back)
        self.renew = quiet(self.tr("New report from it …"), self._on_renew)
        self.aloud = quiet(self.tr("For the loudspeaker …"), self._on_aloud)
        self.authors = quiet(self.tr("Who wrote what"), self._on_authors)
        self.copy = quiet(self.tr("Make a copy …"), self._on_copy)
        for one in (self.again, self.renew, self.copy, self.back, self.aloud, self.authors):
            line.addWidget(one)
        self.cancel = quiet(self.tr("Cancel the number …"), self._on_cancel)
        line.addWidget(self.cancel)
        body.addLayout(line)
        self.cancelled = Banner(context.theme)
        body.addWidget(self.cancelled)
        self.gaps = Banner(context.theme)
        self.gaps.buttons.addWidget(quiet(self.tr("Say why …"), self._on_gap))
        body.addWidget(self.gaps)
        self._numbers = False
        self._missing: tuple[Gap, ...] = ()
        self._card = Card()
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(GAP_L)
        self._facts.setVerticalSpacing(GAP_S)
        self._facts.setColumnStretch(1, 1)
        self._card.body.addLayout(self._facts)
        body.addWidget(self._card)
        body.addStretch(1)
        self.show_entry(None)

    def show_entry(self, entry: OutgoingEntry | None) -> None:
        """Show an entry, or the word that none is chosen."""
        self._entry = entry
        clear(self._facts)
        reveal(self._card, entry is not None)
        reveal(self._open, entry is not None and bool(entry.draft_id))
        gone = None if entry is None else entry.cancelled
        drafted = entry is not None and bool(entry.draft_id)
        kind = "" if entry is None else entry.type_code
        for one in (self.again, self.copy, self.back, self.aloud):
            reveal(one, drafted and gone is None)
        reveal(self.renew, drafted and gone is None and kind == REPORT)
        reveal(self.authors, drafted)
        reveal(self.cancel, entry is not None and gone is None and self._numbers)
        self.cancelled.tell(
            "danger",
            "" if gone is None else self.tr("This number was cancelled: {0}").format(gone.reason),
            "" if gone is None else f"{gone.person or '–'} · {moment(gone.at_ms)}",
        )
        if entry is None:
            self._head.setText(self.tr("Choose a document in the list"))
            self._identity.setText(self.tr("Its whole entry stands here."))
            return
        language = self.context.language
        self._head.setText(entry.subject or self.tr("A number that no document bears"))
        self._identity.setText(" · ".join(one for one in (entry.type_name, entry.printed) if one))
        lines = (
            (self.tr("Dated"), words.day(entry.date, language)),
            (self.tr("Signed by"), entry.signer),
            (self.tr("Recipients"), "\n".join(entry.recipients)),
            (self.tr("Copy kept by"), entry.kept_by),
            (self.tr("Copies"), "" if entry.copies is None else str(entry.copies)),
            (self.tr("Sent on"), words.day(entry.sent, language)),
            (self.tr("Notes"), entry.notes),
        )
        for at, (name, value) in enumerate(one for one in lines if one[1]):
            left = soft(name)
            left.setWordWrap(False)
            left.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
            self._facts.addWidget(left, at, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(label(value), at, 1)
        if self.isVisible():
            assign_mnemonics(self.window())

    # -- numbers ----------------------------------------------------------------------------------

    def read_numbers(self, year: int) -> None:
        """Read who gives numbers here, and which of a year nobody gave."""
        register = self.context.office.register

        def done(answer: tuple[bool, tuple[Gap, ...]]) -> None:
            self._numbers, self._missing = answer
            names = ", ".join(str(one.number) for one in self._missing[:MOST_GAPS])
            if len(self._missing) > MOST_GAPS:
                names += ", …"
            self.gaps.tell(
                "warn",
                self.tr("Never given and not explained: {0}").format(names) if names else "",
            )
            self.show_entry(self._entry)

        self.context.tasks.query(
            lambda: (register.gives_numbers, register.gaps(year)), done, owner=self
        )

    @Slot()
    def _on_cancel(self) -> None:
        entry = self._entry
        if entry is None:
            return
        dialog = ReasonDialog(
            self.window(), self.tr("Cancel the number {0}").format(entry.printed),
            self.tr("Why; it stays in the register and is never given again"),
            self.tr("Cancel the number"),
        )  # fmt: skip
        if dialogs.run_dialog(dialog):
            reason, register = dialog.text, self.context.office.register
            self._change(lambda: register.cancel_number(entry.id, reason), entry.draft_id)

    @Slot()
    def _on_again(self) -> None:
        if self._entry is not None:
            dialog = PrecedentDialog(self.window(), self.context, self._entry.draft_id)
            if dialogs.run_dialog(dialog) and dialog.made:
                self.page_wanted.emit("drafting", dialog.made)

    @Slot()
    def _on_renew(self) -> None:
        if self._entry is not None:
            made = begin_renewed(self.window(), self.context, self._entry.draft_id)
            if made:
                self.page_wanted.emit("drafting", made)

    @Slot()
    def _on_aloud(self) -> None:
        if self._entry is not None:
            announce_draft(self, self.context, self._entry.draft_id)

    @Slot()
    def _on_authors(self) -> None:
        if self._entry is not None:
            dialogs.run_dialog(AuthorshipDialog(self.window(), self.context, self._entry.draft_id))

    @Slot()
    def _on_copy(self) -> None:
        if self._entry is not None:
            dialog = CopyDialog(self.window(), self.context, self._entry.draft_id)
            if dialogs.run_dialog(dialog) and dialog.made:
                self.page_wanted.emit("drafting", dialog.made)

    @Slot()
    def _on_back(self) -> None:
        if self._entry is not None:
            name = f"{self._entry.type_name}: {self._entry.subject}"
            dialogs.run_dialog(
                RecurringDialog(self.window(), self.context, self._entry.draft_id, name)
            )

    @Slot()
    def _on_gap(self) -> None:
        if not self._missing or not self._numbers:
            return
        gap, register = self._missing[0], self.context.office.register
        dialog = ReasonDialog(
            self.window(), self.tr("Why was the number {0} not given?").format(gap.number),
            self.tr("It is entered as cancelled, with this reason"), self.tr("Enter it"),
        )  # fmt: skip
        if dialogs.run_dialog(dialog):
            reason = dialog.text
            self._change(lambda: register.void_gap(gap, reason), "")

    def _change(self, act: Callable[[], OutgoingEntry], draft_id: str) -> None:
        def work() -> tuple[OutgoingEntry, Changes]:
            changes = Changes.of("register") | Changes.of("work")
            return act(), changes | Changes.of("draft", *([draft_id] if draft_id else []))

        def done(answer: tuple[OutgoingEntry, Changes]) -> None:
            self.show_entry(answer[0])

        def failed(error: BaseException) -> bool:
            if not isinstance(error, AppError) or isinstance(error, Bug):
                return False
            told = self.context.told(error)
            self.cancelled.tell("danger", told.message, told.hint)
            return True

        self.context.tasks.change(work, done, failed, owner=self)

    @Slot()
    def _on_open(self) -> None:
        if self._entry is not None:
            self.page_wanted.emit("drafting", self._entry.draft_id)


@dataclass(frozen=True)
class Waiting:
    """What can be entered now, and what it may answer."""

    drafts: tuple[DraftSummary, ...]
    answered: tuple[IncomingRecord, ...]
    numbers: dict[str, int]  # the next number by type


class OutgoingDialog(RegisterDialog):
    """Which reviewed document, its day and the rest of its columns; the number follows by itself."""

    def __init__(
        self, parent: QWidget | None, waiting: Waiting, today: dt.date, language: str
    ) -> None:
        super().__init__(parent, "")
        self.set_head(self.tr("Enter an outgoing document"))
        self._types = {one.id: one.type for one in waiting.drafts}
        self._numbers = waiting.numbers
        self.draft = Field(self.tr("Reviewed document"), Chooser(38))
        self.draft.control.offer([(one.subject, one.id) for one in waiting.drafts])
        self.day = DayField(self.tr("Date of the document"), today)
        optional = self.tr("may be empty")
        self.number = Field(
            self.tr("Number"),
            line_edit(longest=9),
            self.tr("Empty: the next number of the year."),
            optional=optional,
        )
        self.kept_by = Field(self.tr("Copy kept by"), line_edit(longest=200), optional=optional)
        self.copies = Field(self.tr("Number of copies"), line_edit(longest=5), optional=optional)
        self.answers = Field(self.tr("Answers the document"), Chooser(38))
        self.answers.control.offer(
            [
                (self.tr("None"), ""),
                *((words.identity(one, language), one.id) for one in waiting.answered),
            ]
        )
        for one in (
            self.draft, self.day, self.number, self.kept_by, self.copies, self.answers,
        ):  # fmt: skip
            self.body.addWidget(one)
        self.draft.control.currentIndexChanged.connect(self._on_draft)
        self._on_draft()
        self.finish(self.tr("Give the number"))
        self.draft.control.setFocus()

    @Slot()
    def _on_draft(self) -> None:
        kind = self._types.get(str(self.draft.control.currentData()), "")
        following = self._numbers.get(kind)
        self.number.control.setPlaceholderText("" if following is None else str(following))

    def check(self) -> bool:
        day, readable = self.day.read()
        if readable and day is None:
            self.day.show_error(self.tr("Enter the day of the document."))
            readable = False
        good = True
        for field in (self.number, self.copies):
            text = text_of(field.control)
            wrong = bool(text) and not (text.isdigit() and int(text) > 0)
            field.show_error(self.tr("Enter a whole number.") if wrong else "")
            good = good and not wrong
        return readable and good

    @property
    def draft_id(self) -> str:
        return str(self.draft.control.currentData())

    @staticmethod
    def whole(field: Field[QLineEdit]) -> int | None:
        """Read a number that may be left empty."""
        text = text_of(field.control)
        return int(text) if text else None


def enter_outgoing(parent: QWidget, context: UiContext, draft_id: str = "") -> None:
    """Ask which reviewed document went out, and enter it; ``draft_id`` names it already."""
    office = context.office
    today = office.clock.today()

    def read() -> Waiting:
        drafts = tuple(
            one
            for one in office.drafts.list()
            if one.reviewed and not one.number and draft_id in ("", one.id)
        )
        drafts = tuple(
            replace(one, type=register_values(office.drafts.load(one.id).document).type)
            for one in drafts
        )  # a copy has the number of its series
        kinds = {one.type for one in drafts}
        return Waiting(
            drafts,
            office.incoming.list(
                IncomingFilter(status=OPEN, order="number_in", falling=True), MOST_ANSWERED
            ),
            {one: office.register.next_outgoing(one, today) for one in kinds},
        )

    def ask(waiting: Waiting) -> None:
        if not waiting.drafts:
            dialogs.tell(
                parent,
                context.theme,
                QCoreApplication.translate(
                    "OutgoingDialog", "No reviewed document waits for a number."
                ),
                QCoreApplication.translate(
                    "OutgoingDialog", "Review a document under “Draft a document” first."
                ),
                QCoreApplication.translate("OutgoingDialog", "Close"),
            )
            return
        dialog = OutgoingDialog(parent, waiting, today, context.language)
        if not dialogs.run_dialog(dialog):
            return
        day, _ = dialog.day.read()
        number, copies = dialog.whole(dialog.number), dialog.whole(dialog.copies)
        draft_id, kept_by = dialog.draft_id, text_of(dialog.kept_by.control)
        answers = str(dialog.answers.control.currentData() or "")

        def work() -> tuple[OutgoingEntry, Changes]:
            made = office.register.register_outgoing(
                draft_id, number, day, kept_by=kept_by, copies=copies, reply_to=answers
            )
            return made, Changes.of("register") | Changes.of("draft", draft_id) | Changes.of(
                "incoming", *([answers] if answers else [])
            )

        context.tasks.change(work, owner=parent)

    context.tasks.query(read, ask, owner=parent)
