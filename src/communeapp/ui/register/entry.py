"""One entry of the register, whole: where it stands, what comes next, and what happened to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from communeapp.core.incoming.header import Part
from communeapp.core.incoming.offices import Offices, parse_offices
from communeapp.core.incoming.record import HistoryEntry, IncomingRecord
from communeapp.core.incoming.status import IncomingStatus
from communeapp.core.people import Action
from communeapp.services.folders import Folder
from communeapp.ui.context import UiContext
from communeapp.ui.register import words
from communeapp.ui.register.actions import EntryActions
from communeapp.ui.register.sources import Pressure
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.cards import Banner, Card, chip
from communeapp.ui.widgets.dates import when
from communeapp.ui.widgets.layouts import GAP, GAP_L, GAP_S, FlowLayout, ScrollColumn, clear, column
from communeapp.ui.widgets.mnemonics import assign_mnemonics
from communeapp.ui.widgets.text import heading, label, reveal, small, soft

S = IncomingStatus


@dataclass(frozen=True)
class EntryData:
    """Everything the panel shows, read in one go."""

    record: IncomingRecord
    history: tuple[HistoryEntry, ...]
    offices: Offices
    folder: Folder | None
    reply_subject: str
    due: Pressure | None
    gives_numbers: bool
    first: IncomingRecord | None  # the document that this one repeats


class EntryPanel(QWidget):
    """Shows one entry. Everything that can be done with it is a button here.

    Signals: ``page_wanted(str, object)``, ``text_wanted(object)`` with a record.
    """

    page_wanted = Signal(str, object)
    text_wanted = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.actions_of = EntryActions(context, self)
        self.actions_of.page_wanted.connect(self.page_wanted)
        self.actions_of.text_wanted.connect(self.text_wanted)
        self.data: EntryData | None = None
        self._wanted = ""
        self._focus = False
        self.setAccessibleName(self.tr("The entry"))
        self.scroll_area = ScrollColumn(widest=900, margin=GAP)
        column(self, gap=0).addWidget(self.scroll_area)
        body = self.scroll_area.body
        body.setSpacing(GAP)
        self._chips = FlowLayout(gap=GAP_S)
        body.addLayout(self._chips)
        self._head = heading("")
        body.addWidget(self._head)
        self._identity = soft("")
        body.addWidget(self._identity)
        self._note = Banner(context.theme, "warn")
        body.addWidget(self._note)
        self._next = column(gap=GAP_S)
        body.addLayout(self._next)
        self._more = FlowLayout(gap=GAP_S)
        body.addLayout(self._more)
        self._facts_card = Card()
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(GAP_L)
        self._facts.setVerticalSpacing(GAP_S)
        self._facts.setColumnStretch(1, 1)
        self._facts_card.body.addLayout(self._facts)
        body.addWidget(self._facts_card)
        self._history_card = Card(self.tr("What happened"))
        self._history = column(gap=GAP_S)
        self._history_card.body.addLayout(self._history)
        body.addWidget(self._history_card)
        body.addStretch(1)
        self._show_nothing()

    # --- showing -------------------------------------------------------------------------------

    def show_entry(self, doc_id: str) -> None:
        """Read and show an entry; "" shows none."""
        self._wanted = doc_id
        if not doc_id:
            self.data = None
            self._show_nothing()
            return

        def done(data: EntryData) -> None:
            if data.record.id == self._wanted:  # one walks faster than the disk
                self.data = data
                self._show()
                if self._focus:  # once the new buttons stand in their places
                    QTimer.singleShot(0, self, self.focus_first)

        self.context.tasks.query(lambda: self._read(doc_id), done, owner=self)

    @property
    def wanted(self) -> str:
        """The id of the entry that is shown or on its way."""
        return self._wanted

    def focus_first(self) -> None:
        """Put the keyboard on what comes next, as soon as the entry is here."""
        self._focus = self.data is None or self.data.record.id != self._wanted
        if self._focus:
            return
        for one in (self._next, self._more):
            item = one.itemAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def read_again(self) -> None:
        """Read the same entry anew."""
        if self._wanted:
            self.show_entry(self._wanted)

    def _read(self, doc_id: str) -> EntryData:
        office = self.context.office
        record = office.incoming.load(doc_id)
        reply = ""
        if record.reply_draft:
            known = {one.id: one.subject for one in office.drafts.list()}
            reply = known.get(record.reply_draft, "")
        twin = record.duplicate_of
        return EntryData(
            record=record,
            history=office.incoming.history(doc_id),
            offices=parse_offices(str(office.settings.get("handling_offices") or "")),
            folder=office.folders.load(record.folder_id) if record.folder_id else None,
            reply_subject=reply,
            due=Pressure.of(record, office.clock.today()),
            gives_numbers=office.register.gives_numbers,
            first=office.incoming.load(twin) if twin and twin != doc_id else None,
        )

    def _show_nothing(self) -> None:
        for layout in (self._chips, self._next, self._more, self._facts, self._history):
            clear(layout)
        self._head.setText(self.tr("Choose a document in the list"))
        self._identity.setText(self.tr("Its whole entry, and what can be done, stands here."))
        self._note.tell("info", "")
        reveal(self._facts_card, False)
        reveal(self._history_card, False)

    def _show(self) -> None:
        data = self.data
        if data is None:
            return
        for layout in (self._chips, self._next, self._more, self._facts, self._history):
            clear(layout)
        record = data.record
        self._chips.addWidget(chip(words.status_words(record.status), words.TONES[record.status]))
        if data.due is not None:
            tone = words.LIGHT_TONES[data.due.light]
            sign = {"danger": "⚠ ", "warn": "⏱ ", "ok": ""}[tone]
            said = words.pressure_words(data.due.reason, data.due.days_left)
            self._chips.addWidget(chip(sign + said, tone))
        urgency = record.header.value(Part.URGENCY)
        if urgency:
            self._chips.addWidget(chip(urgency, "danger"))
        self._head.setText(record.header.value(Part.SUBJECT) or record.file_name)
        self._identity.setText(words.identity(record, self.context.language))
        self._show_note(data)
        self._show_buttons(data)
        self._show_facts(data)
        self._show_history(data)
        reveal(self._facts_card, True)
        reveal(self._history_card, bool(data.history))
        if self.isVisible():
            assign_mnemonics(self.window())

    def _show_note(self, data: EntryData) -> None:
        record = data.record
        if record.status is S.NEEDS_LOOK and record.problem:
            sentence = self.context.sentence(record.problem, **dict(record.problem_values))
            self._note.tell("danger", sentence)
        elif data.first is not None:
            number = data.first.number_in
            known = (
                self.tr("It has the number {0} of {1}.").format(number, data.first.year)
                if number is not None
                else self.tr("It has no number yet.")
            )
            self._note.tell("warn", self.tr("The same document is here already."), known)
        elif record.status is S.WAITING_NUMBER and not data.gives_numbers:
            self._note.tell("info", self.tr("The number is given at the PC of the clerk."), "")
        else:
            self._note.tell("info", "")

    def _show_buttons(self, data: EntryData) -> None:
        record, acts = data.record, self.actions_of
        may = self.context.session.may(Action.WRITE_DOCUMENTS)
        numbers = data.gives_numbers and self.context.session.may(Action.NUMBER)
        status = record.status
        first: tuple[str, str, Callable[[IncomingRecord], None]] | None = None
        rest: list[tuple[str, str, Callable[[IncomingRecord], None]]] = []
        if may:
            if status in (S.TO_REVIEW, S.NEEDS_LOOK):
                first = (self.tr("Look at it and confirm"), "check", acts.review)
            elif status is S.WAITING_NUMBER:
                if numbers:
                    first = (self.tr("Enter into the register"), "number", acts.register)
            elif status is S.REGISTERED:
                first = (self.tr("Hand over"), "send", acts.hand_over)
            elif status is S.HANDED_OVER:
                first = (self.tr("Begin the work"), "next", acts.start)
            elif status is S.IN_WORK:
                first = (self.tr("Link the reply"), "reply", acts.reply)
            if status in (S.HANDED_OVER, S.IN_WORK):
                rest.append((self.tr("Hand to somebody else"), "send", acts.hand_over))
            if status in (S.REGISTERED, S.HANDED_OVER, S.IN_WORK):
                rest += [
                    (self.tr("Proposal …"), "wand", acts.propose),
                    (self.tr("Instruction"), "edit", acts.instruct),
                    (self.tr("Deadline"), "calendar", acts.set_deadline),
                ]
                if status is not S.IN_WORK:
                    rest.append((self.tr("Link the reply"), "reply", acts.reply))
                rest.append((self.tr("Close without a reply"), "ok", acts.close))
            if status in (S.REPLIED, S.CLOSED):
                rest.append((self.tr("Take it up again"), "undo", acts.reopen))
            if record.number_in is not None:
                rest += [
                    (self.tr("Stamp"), "stamp", acts.stamp),
                    (self.tr("Folder"), "folder", acts.put_into_folder),
                    (self.tr("Correct"), "edit", acts.correct),
                ]
        if record.sha256:
            rest.append((self.tr("Open the original"), "document", acts.open_original))
        if status is not S.NEEDS_LOOK:
            rest.append((self.tr("Read the text"), "text", acts.read_text))
        theme = self.context.theme
        if first is not None:
            words_of, icon, work = first
            self._next.addWidget(
                primary(words_of, lambda: work(record), theme=theme, icon=icon),
                0,
                Qt.AlignmentFlag.AlignLeft,
            )
        for words_of, icon, act in rest:
            self._more.addWidget(quiet(words_of, partial(act, record), theme=theme, icon=icon))

    def _show_facts(self, data: EntryData) -> None:
        record, language = data.record, self.context.language
        person = words.name_of(record.person_id, self.context.session.people)
        number = (
            self.tr("{0} of {1}").format(record.number_in, record.year)
            if record.number_in is not None
            else self.tr("none yet")
        )
        folder = f"{data.folder.symbol} · {data.folder.title}" if data.folder is not None else ""
        lines = (
            (self.tr("Number in"), number),
            (self.tr("Arrived on"), words.day(record.arrived, language)),
            (self.tr("Signed by"), record.header.value(Part.SIGNER) or ""),
            (self.tr("Office"), data.offices.name(record.office) if record.office else ""),
            (self.tr("Person"), person),
            (self.tr("Passed on"), words.day(record.handed_over, language)),
            (self.tr("Instruction"), record.instruction),
            (self.tr("Deadline"), words.day(record.deadline, language)),
            (self.tr("Reply"), record.reply_number or data.reply_subject),
            (self.tr("Folder"), folder),
            (self.tr("Notes"), record.notes),
            (self.tr("File"), record.file_name),
        )
        row = 0
        for name, value in lines:
            if not value:
                continue
            left = soft(name)
            left.setWordWrap(False)
            left.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
            self._facts.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            right = label(value)
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(right, row, 1)
            row += 1

    def _show_history(self, data: EntryData) -> None:
        for one in reversed(data.history):
            who = words.name_of(one.person_id, self.context.session.people)
            moment = when(one.at_ms, self.context.language)
            self._history.addWidget(label(words.event_words(one)))
            detail = words.event_detail(one, self.context.language)
            line = " · ".join(part for part in (moment, who) if part)
            self._history.addWidget(small(line))
            if detail:
                self._history.addWidget(small(detail))
