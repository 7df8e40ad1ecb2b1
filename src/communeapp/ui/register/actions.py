"""What a clerk does with an entry of the register: each asks what it has to know, then changes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from communeapp.core.changes import Changes
from communeapp.core.incoming.header import Part
from communeapp.core.incoming.offices import Offices, parse_offices
from communeapp.core.incoming.record import IncomingRecord
from communeapp.services.drafts import DraftSummary
from communeapp.services.folders import Folder, ItemKind
from communeapp.ui import opening
from communeapp.ui.context import UiContext
from communeapp.ui.drafting.assistant import Assistant
from communeapp.ui.incoming.proposing import propose
from communeapp.ui.register import words
from communeapp.ui.register.dialogs import (
    CloseDialog,
    CorrectionDialog,
    DeadlineDialog,
    HandOverDialog,
    InstructionDialog,
    RegisterDayDialog,
    ReplyDialog,
)
from communeapp.ui.register.stamp import StampDialog
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.days import typed_day


@dataclass(frozen=True)
class Asked:
    """What the dialogs need, read just before they are shown."""

    record: IncomingRecord
    offices: Mapping[str, str]
    drafts: tuple[DraftSummary, ...] = ()
    folders: tuple[Folder, ...] = ()
    printed: bool = False


class EntryActions(QObject):
    """Works on the entry that it is told about.

    Signals: ``page_wanted(str, object)`` to go to another screen, ``done(str)`` with the id of an
    entry that was changed, ``text_wanted(object)`` with the record whose text is to be read.
    """

    page_wanted = Signal(str, object)
    done = Signal(str)
    text_wanted = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self._window = parent
        self._assistant: Assistant | None = None

    @property
    def today(self) -> dt.date:
        """Today, by the clock of the office."""
        return self.context.office.clock.today()

    # --- on its way ----------------------------------------------------------------------------

    def review(self, record: IncomingRecord) -> None:
        """Look at what was read and confirm it, on its own screen."""
        self.page_wanted.emit("incoming", record.id)

    def register(self, record: IncomingRecord) -> None:
        """Give the next number of the year."""
        dialog = RegisterDayDialog(self._window, record.arrived or self.today, self.today)
        if dialogs.run_dialog(dialog):
            day = dialog.answer
            self._change(record, lambda: self.context.office.register.register(record.id, day))

    def hand_over(self, record: IncomingRecord) -> None:
        """Hand it to an office or a person."""

        def ask(asked: Asked) -> None:
            now = asked.record
            dialog = HandOverDialog(
                self._window,
                asked.offices,
                self.context.session.people,
                office=now.office,
                person_id=now.person_id,
                instruction=now.instruction,
                deadline=now.deadline or now.header.deadline,
                today=self.today,
            )
            if dialogs.run_dialog(dialog):
                office, person, instruction, deadline = dialog.answer
                register = self.context.office.register
                self._change(
                    now,
                    lambda: register.hand_over(now.id, office, person, instruction, deadline),
                )

        self._ask(record, ask)

    def instruct(self, record: IncomingRecord) -> None:
        """Write the leader's instruction."""
        dialog = InstructionDialog(self._window, record.instruction)
        if dialogs.run_dialog(dialog):
            text = dialog.answer
            register = self.context.office.register
            self._change(record, lambda: register.set_instruction(record.id, text))

    def propose(self, record: IncomingRecord) -> None:
        """Sum it up for the leader; what is kept of it is a draft, or the instruction."""
        if self._assistant is None:
            self._assistant = Assistant(self.context, self)
            self._assistant.look()
        assistant, office = self._assistant, self.context.office

        def read() -> tuple[IncomingRecord, Offices, str]:
            text = office.incoming.text(record.id).text
            return office.incoming.load(record.id), office.register.offices(), text

        def show(answer: tuple[IncomingRecord, Offices, str]) -> None:
            propose(
                self._window, self.context, assistant, *answer,
                lambda draft: self.page_wanted.emit("drafting", draft),
            )  # fmt: skip

        self.context.tasks.query(read, show, owner=self)

    def set_deadline(self, record: IncomingRecord) -> None:
        """Set or take away the deadline."""
        proposed = record.deadline or record.header.deadline
        dialog = DeadlineDialog(self._window, proposed, self.today)
        if dialogs.run_dialog(dialog):
            day = dialog.answer
            register = self.context.office.register
            self._change(record, lambda: register.set_deadline(record.id, day))

    def start(self, record: IncomingRecord) -> None:
        """Note that work has begun."""
        self._change(record, lambda: self.context.office.register.start_work(record.id))

    def reply(self, record: IncomingRecord) -> None:
        """Link the reply."""

        def ask(asked: Asked) -> None:
            now = asked.record
            dialog = ReplyDialog(
                self._window,
                asked.drafts,
                draft_id=now.reply_draft or "",
                number=now.reply_number,
            )
            if dialogs.run_dialog(dialog):
                draft, number = dialog.answer
                register = self.context.office.register
                self._change(now, lambda: register.reply(now.id, draft_id=draft, number=number))

        self._ask(record, ask)

    def close(self, record: IncomingRecord) -> None:
        """Done without a reply."""
        dialog = CloseDialog(self._window)
        if dialogs.run_dialog(dialog):
            reason = dialog.answer
            self._change(record, lambda: self.context.office.register.close(record.id, reason))

    def reopen(self, record: IncomingRecord) -> None:
        """Take it up again."""
        self._change(record, lambda: self.context.office.register.reopen(record.id))

    # --- the entry itself ------------------------------------------------------------------------

    def correct(self, record: IncomingRecord) -> None:
        """Put one value right, visibly."""

        def ask(asked: Asked) -> None:
            now = asked.record
            dialog = CorrectionDialog(self._window, self._values(now), printed=asked.printed)
            if dialogs.run_dialog(dialog):
                field, value, reason = dialog.answer
                register = self.context.office.register
                self._change(now, lambda: register.correct(now.id, field, value, reason))

        self._ask(record, ask)

    def _values(self, record: IncomingRecord) -> list[tuple[str, str, str]]:
        header = record.header
        return [
            ("subject", self.tr("Subject"), header.value(Part.SUBJECT) or ""),
            ("number", self.tr("Number and symbol"), header.value(Part.NUMBER) or ""),
            ("date", self.tr("Date of the document"), typed_day(header.date)),
            ("issuer", self.tr("Issued by"), header.value(Part.ISSUER) or ""),
            ("type", self.tr("Type"), header.value(Part.TYPE) or ""),
            ("arrived", self.tr("Day of arrival"), typed_day(record.arrived)),
            ("notes", self.tr("Notes"), record.notes),
        ]

    def put_into_folder(self, record: IncomingRecord) -> None:
        """Put it into a folder, or take it out."""
        from communeapp.ui.archive.folder_dialogs import ChooseFolderDialog

        def ask(asked: Asked) -> None:
            dialog = ChooseFolderDialog(
                self._window, asked.folders, current=asked.record.folder_id or ""
            )
            if not dialogs.run_dialog(dialog):
                return
            folders, chosen = self.context.office.folders, dialog.answer
            if dialog.new_wanted:
                self._put_into_new(asked.record)
            elif chosen:
                self._change(
                    asked.record, lambda: folders.add(chosen, record.id, ItemKind.INCOMING)
                )
            elif asked.record.folder_id:
                self._change(asked.record, lambda: folders.remove(record.id))

        self._ask(record, ask)

    def _put_into_new(self, record: IncomingRecord) -> None:
        from communeapp.ui.archive.folder_dialogs import FolderDialog

        dialog = FolderDialog(self._window, self.context.session.people)
        if not dialogs.run_dialog(dialog):
            return
        symbol, title, years, person, notes = dialog.answer
        folders = self.context.office.folders

        def work() -> object:
            made = folders.create(symbol, title, years, person, notes=notes)
            return folders.add(made.id, record.id, ItemKind.INCOMING)

        self._change(record, work)

    def stamp(self, record: IncomingRecord) -> None:
        """Show the lines of the ĐẾN stamp, to print or to write by hand."""

        def show(data: object) -> None:
            dialogs.run_dialog(StampDialog(self._window, self.context, record.id, data))  # type: ignore[arg-type]

        self.context.tasks.query(
            lambda: self.context.office.register.stamp(record.id), show, owner=self
        )

    # --- what lies behind it -----------------------------------------------------------------------

    def open_original(self, record: IncomingRecord) -> None:
        """Open the file as it came in, with the program of this PC."""

        incoming, target = self.context.office.incoming, opening.copies(self.context)

        def work() -> Path:
            copy = target.place(record.file_name)
            incoming.copy_original(record.id, copy)
            return copy

        def done(path: Path) -> None:
            if not opening.open_path(path):
                dialogs.tell(
                    self._window,
                    self.context.theme,
                    self.tr("No program of this PC opens this file."),
                    self.tr("You can still read its text, or save a copy of it."),
                    self.tr("Close"),
                    tone="warn",
                )

        self.context.tasks.query(work, done, owner=self)

    def save_original(self, record: IncomingRecord) -> None:
        """Save a copy of the file as it came in."""
        target = dialogs.save_file(
            self._window,
            self.tr("Save a copy of the original"),
            self.tr("All files (*)"),
            Path.home() / record.file_name,
        )
        if target is not None:
            incoming = self.context.office.incoming
            self.context.tasks.query(lambda: incoming.copy_original(record.id, target), owner=self)

    def read_text(self, record: IncomingRecord) -> None:
        """Show the text that was read."""
        self.text_wanted.emit(record)

    # --- inside --------------------------------------------------------------------------------------

    def _ask(self, record: IncomingRecord, then: Callable[[Asked], None]) -> None:
        """Read what a dialog needs off the UI thread, then show it."""
        office = self.context.office

        def read() -> Asked:
            now = office.incoming.load(record.id)
            volumes = office.register.volumes(words.INCOMING_BOOK, now.year) if now.year else ()
            number = now.number_in or 0
            return Asked(
                now,
                parse_offices(str(office.settings.get("handling_offices") or "")).names,
                tuple(office.drafts.list()),
                tuple(office.folders.list(closed=False)),
                any(one.first <= number <= one.last for one in volumes),
            )

        self.context.tasks.query(read, then, owner=self)

    def _change(self, record: IncomingRecord, work: Callable[[], object]) -> None:
        def run() -> tuple[object, Changes]:
            touched = Changes.of("incoming", record.id) | Changes.of("register")
            return work(), touched | Changes.of("folder")

        self.context.tasks.change(run, lambda _: self.done.emit(record.id), owner=self)
