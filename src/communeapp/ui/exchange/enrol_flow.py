"""The steps of connecting: which dialog follows which, and what is done on the way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.services.key_backup import KeyBackup, KeyCopy
from communeapp.services.sync.enrolment_types import (
    Approved,
    Asked,
    Connection,
    Enrolled,
    EnrolmentState,
    Kind,
    OfficePc,
    RevokedPc,
    Seen,
)
from communeapp.ui.context import UiContext
from communeapp.ui.exchange.enrol_connect import (
    AnswerDialog,
    AskedDialog,
    CompareDialog,
    RequestDialog,
)
from communeapp.ui.exchange.enrol_keys import KeysMadeDialog, KeysRestoreDialog
from communeapp.ui.exchange.enrol_office import ApproveDialog, RevokeDialog
from communeapp.ui.widgets import dialogs


class ConnectingSteps(QObject):
    """Leads through asking, taking over, adding, taking back and copying keys.

    Signals: ``told(tone, sentence, hint)`` what to show on the screen; ``busy(bool)`` while something long
    runs; ``done()`` when something changed.
    """

    told = Signal(str, str, str)
    busy = Signal(bool)
    done = Signal()

    def __init__(self, context: UiContext, place: QWidget) -> None:
        """``place`` is the widget whose window the dialogs stand over."""
        super().__init__(place)
        self.context = context
        self.state: EnrolmentState | None = None
        self._place = place

    def window(self) -> QWidget:
        """Give the window that dialogs stand over."""
        return self._place.window()

    def failed(self, error: BaseException) -> bool:
        """Tell an error of ours; False for anything else."""
        self.busy.emit(False)
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self.told.emit("warn", told.message, told.hint)
        return True

    def _tell(self, text: str, hint: str = "") -> None:
        self.told.emit("ok", text, hint)

    def _said(self, text: str) -> None:
        self._tell(text)
        self.done.emit()

    def _folder(self, head: str) -> Path | None:
        known = self.context.preferences.stick_folder
        chosen = dialogs.open_folder(self.window(), head, Path(known) if known else None)
        if chosen is not None:
            self.context.set_preference("stick_folder", str(chosen))
        return chosen

    def _file(self, head: str, pattern: str) -> Path | None:
        known = self.context.preferences.stick_folder
        return dialogs.open_file(self.window(), head, pattern, Path(known) if known else None)

    # --- asking ------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Name the PC, choose a folder, write the request, show what has to be read out."""
        if self.state is None:
            return
        dialog = RequestDialog(self.window(), self.context, self.state)
        if not dialogs.run_dialog(dialog):
            return
        name, unit = dialog.pc_name, dialog.unit
        folder = self._folder(self.tr("Choose the stick or the folder for the request"))
        if folder is None:
            return
        enrolment = self.context.office.enrolment

        def work() -> tuple[Asked, Changes]:
            asked = enrolment.request(folder, name=name, unit=unit)
            return asked, Changes.of("trust") | Changes.of("setting", "commune_code")

        self.context.tasks.change(work, self._on_asked, self.failed, owner=self)

    def _on_asked(self, done: tuple[Asked, Changes]) -> None:
        self.done.emit()
        self._tell(self.tr("The request has been written."), str(done[0].file))
        dialogs.run_dialog(AskedDialog(self.window(), self.context, done[0]))

    # --- answers -----------------------------------------------------------------------------

    @Slot()
    def take(self) -> None:
        """Choose an answer and take it over."""
        path = self._file(
            self.tr("Choose the answer"), self.tr("Answers (*.caenrol);;All files (*)")
        )
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Show what a file is, and take it over when a person has compared it."""
        enrolment = self.context.office.enrolment
        self.context.tasks.query(
            lambda: enrolment.look(path),
            lambda seen: self._on_seen(path, seen),
            self.failed,
            owner=self,
        )

    def _on_seen(self, path: Path, seen: Seen) -> None:
        if seen.kind == "request":
            self.approve_file(path)
            return
        dialog = AnswerDialog(self.window(), self.context, seen)
        if not dialogs.run_dialog(dialog):
            return
        typed, enrolment = dialog.answer, self.context.office.enrolment

        def work() -> tuple[Enrolled, Changes]:
            taken = enrolment.accept(path, typed)
            return taken, taken.changes

        self.context.tasks.change(work, self._on_enrolled, self.failed, owner=self)

    def _on_enrolled(self, done: tuple[Enrolled, Changes]) -> None:
        taken = done[0]
        hint = ""
        if taken.numbers_elsewhere:
            hint = self.tr("From now on “{0}” gives the numbers of documents.").format(
                taken.connection.name
            )
        self._tell(self.tr("Connected with {0}.").format(taken.connection.name), hint)
        self.done.emit()

    def compare(self, kind: Kind) -> None:
        """Compare a connection that was taken without."""
        state = self.state
        one: Connection | None = None
        if state is not None:
            one = state.hub if kind == "hub" else state.office
        if one is None:
            return
        dialog = CompareDialog(self.window(), self.context, one)
        if not dialogs.run_dialog(dialog):
            return
        typed, enrolment = dialog.answer, self.context.office.enrolment
        self.context.tasks.change(
            lambda: enrolment.compare(kind, typed),
            lambda _: self._said(self.tr("Compared.")),
            self.failed,
            owner=self,
        )

    def leave(self, kind: Kind) -> None:
        """Cut a connection after asking."""
        sure = dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Disconnect?"),
            self.tr("Nothing is exchanged any more. What came stays on this PC."),
            self.tr("Disconnect"),
            self.tr("Stay connected"),
            tone="danger",
        )
        if sure:
            enrolment = self.context.office.enrolment
            self.context.tasks.change(
                lambda: enrolment.leave(kind),
                lambda _: self._said(self.tr("Disconnected.")),
                self.failed,
                owner=self,
            )

    # --- PCs of the office -------------------------------------------------------------------

    @Slot()
    def add_pc(self) -> None:
        """Choose a request and take that PC in."""
        path = self._file(
            self.tr("Choose the request of the other PC"),
            self.tr("Requests (*.carequest);;All files (*)"),
        )
        if path is not None:
            self.approve_file(path)

    def approve_file(self, path: Path) -> None:
        """Show who asks, and take that PC in when a person has compared the screens."""
        enrolment = self.context.office.enrolment

        def looked(seen: Seen) -> None:
            if seen.kind != "request":
                self.take_file(path)
                return
            first = self.state is not None and self.state.office is None
            dialog = ApproveDialog(self.window(), self.context, seen, first=first)
            if not dialogs.run_dialog(dialog):
                return
            folder = self._folder(self.tr("Choose the stick or the folder for the answer"))
            if folder is not None:
                self._approve(path, folder)

        self.context.tasks.query(lambda: enrolment.look(path), looked, self.failed, owner=self)

    def _approve(self, path: Path, folder: Path) -> None:
        enrolment = self.context.office.enrolment

        def work() -> tuple[Approved, Changes]:
            made = enrolment.approve(path, folder)
            return made, made.changes

        self.context.tasks.change(work, self._on_approved, self.failed, owner=self)

    def _on_approved(self, done: tuple[Approved, Changes]) -> None:
        made = done[0]
        self._tell(
            self.tr("“{0}” was added.").format(made.name),
            self.tr("Take {0} to that PC and open it there.").format(made.file.name),
        )
        self.done.emit()

    def revoke(self, one: OfficePc) -> None:
        """Take a PC of the office back."""
        today = self.context.wiring.clock.today()
        dialog = RevokeDialog(self.window(), self.context, one, today)
        if not dialogs.run_dialog(dialog):
            return
        day, enrolment = dialog.day, self.context.office.enrolment

        def work() -> tuple[RevokedPc, Changes]:
            taken = enrolment.revoke(one.device, from_day=day)
            return taken, taken.changes

        self.context.tasks.change(work, self._on_revoked, self.failed, owner=self)

    def _on_revoked(self, done: tuple[RevokedPc, Changes]) -> None:
        self._tell(
            self.tr("“{0}” was taken back.").format(done[0].name),
            self.tr("The other PCs learn of it with the next stick."),
        )
        self.done.emit()

    # --- keys --------------------------------------------------------------------------------

    @Slot()
    def copy_keys(self) -> None:
        """Choose a stick and copy the keys to it."""
        folder = self._folder(self.tr("Choose the stick for the copy of the keys"))
        if folder is not None:
            self.copy_to(folder)

    def copy_to(self, folder: Path) -> None:
        """Write a copy of the keys into a folder."""
        self.busy.emit(True)
        keys = self.context.office.key_backup
        self.context.tasks.query(
            lambda: keys.create(folder), self._on_copied, self.failed, owner=self
        )

    def _on_copied(self, made: KeyBackup) -> None:
        self.busy.emit(False)
        self._tell(self.tr("The copy {0} is on the stick.").format(made.path.name))
        dialogs.run_dialog(KeysMadeDialog(self.window(), self.context, made))
        self.done.emit()

    @Slot()
    def restore_keys(self) -> None:
        """Choose a copy and put its keys onto this PC."""
        path = self._file(
            self.tr("Choose the copy of the keys"), self.tr("Copies of keys (*.cakeys)")
        )
        if path is not None:
            self.restore_from(path)

    def restore_from(self, path: Path) -> None:
        """Ask for the code and put the keys of a copy onto this PC."""
        dialog = KeysRestoreDialog(self.window(), self.context, path)
        if not dialogs.run_dialog(dialog):
            return
        code, keys = dialog.code, self.context.office.key_backup
        self.busy.emit(True)
        self.context.tasks.query(
            lambda: keys.restore(path, code), self._on_restored, self.failed, owner=self
        )

    def _on_restored(self, copy: KeyCopy) -> None:
        self._reopen(
            self.tr("The keys of “{0}” are on this PC.").format(copy.device_name or copy.device[:8])
        )

    @Slot()
    def renew_keys(self) -> None:
        """Give this PC a new key after asking."""
        sure = dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Make a new key for this PC?"),
            self.tr("It has to be connected anew afterwards. Data stay as they are."),
            self.tr("Make a new key"),
            self.tr("Not now"),
            tone="danger",
        )
        if sure:
            keys = self.context.office.key_backup
            self.context.tasks.query(
                keys.renew,
                lambda _: self._reopen(self.tr("This PC has a new key.")),
                self.failed,
                owner=self,
            )

    def _reopen(self, text: str) -> None:
        """Close: keys count from the next start on."""
        self.busy.emit(False)
        dialogs.tell(
            self.window(),
            self.context.theme,
            text,
            self.tr("The program closes now. Please open it again: the keys count from then on."),
            self.tr("Close the program"),
            tone="ok",
        )
        self.window().close()
