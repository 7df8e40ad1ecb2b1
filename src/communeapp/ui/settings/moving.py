"""Moving this office to a new PC: packed onto a stick, and what is said of it afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from communeapp import texts
from communeapp.clock import civil_date
from communeapp.core.errors import AppError
from communeapp.core.people import Action
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.settings.model import Progress, Stopped
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, quiet
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.dates import day_words, size
from communeapp.ui.widgets.layouts import FlowLayout
from communeapp.ui.widgets.text import label, reveal, small


class PackRun(QObject):
    """One packing: begun and ended on the database thread, written outside it.

    Signals: ``ended(object)`` with what was packed, ``failed(object)`` with the error.
    """

    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.progress = Progress(self)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.progress.stop)

    def start(self, folder: Path, passphrase: str) -> None:
        """Begin."""
        office = self._context.office
        self.progress.begin()

        def begin() -> tuple[Any, Any]:
            packing = office.moving.begin(folder, passphrase)
            return packing, packing.changes

        self._context.tasks.change(begin, self._on_begun, self._on_refused, owner=self)

    def _on_begun(self, begun: tuple[Any, Any]) -> None:
        packing, office = begun[0], self._context.office
        self._context.tasks.outside(
            lambda: office.moving.write(packing, self.progress),
            lambda packed: self._on_written(packing, packed),
            self._on_broken,
            owner=self,
        )

    def _on_written(self, packing: Any, packed: Any) -> None:
        office = self._context.office

        def finish() -> tuple[Any, Any]:
            done = office.moving.finish(packing, packed)
            return done, done.changes

        self._context.tasks.change(
            finish, lambda done: self.ended.emit(done[0]), self._on_refused, owner=self
        )

    def _on_broken(self, error: BaseException) -> bool:
        """Go on with this PC, and only then say why."""
        office = self._context.office

        def told(_changes: object) -> None:
            self.failed.emit(error)

        self._context.tasks.change(office.moving.abandon, told, owner=self)
        return isinstance(error, AppError | Stopped)

    def _on_refused(self, error: BaseException) -> bool:
        self.failed.emit(error)
        return isinstance(error, AppError)


class PackingDialog(dialogs.PlainDialog):
    """Stands while the PC is packed, so that nobody writes what would stay behind."""

    def __init__(self, context: UiContext, parent: QWidget, folder: Path, passphrase: str) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Packing this PC"))
        self.setMinimumWidth(560)
        self.packed: Any = None
        self.error: BaseException | None = None
        self._context, self._folder, self._passphrase = context, folder, passphrase
        self.body.addWidget(
            label(
                self.tr(
                    "Everything is written onto the stick, sealed, and then read back. Please leave the "
                    "stick in and the PC on."
                )
            )
        )
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.body.addWidget(self.bar)
        self.amount = small("")
        self.body.addWidget(self.amount)
        self.run = PackRun(context, self)
        self.stop = quiet(self.tr("Stop"), self._on_stop, theme=context.theme, icon="stop")
        self.buttons.addWidget(self.stop)
        self.run.progress.moved.connect(self._on_moved)
        self.run.ended.connect(self._on_ended)
        self.run.failed.connect(self._on_failed)
        self._begun = False

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            self.run.start(self._folder, self._passphrase)

    def reject(self) -> None:
        """Escape and the window's cross stop the work; the dialog ends when it has stopped."""
        self._on_stop()

    @Slot()
    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.run.progress.stop()

    @Slot(int, int)
    def _on_moved(self, done: int, total: int) -> None:
        self.bar.setValue(1000 * done // max(1, total))
        language = self._context.language
        self.amount.setText(
            self.tr("{0} of {1}, written and read back").format(
                size(done << 20, language), size(total << 20, language)
            )
        )

    @Slot(object)
    def _on_ended(self, packed: Any) -> None:
        self.packed = packed
        self.accept()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.error = error
        super().reject()


class MovingCard(Card):
    """Packs this PC for a new one; says so afterwards, and lets people go on with this one."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self._head()
        self.said = Banner(context.theme, "info")
        self.body.addWidget(self.said)
        buttons = FlowLayout()
        self.pack = button(
            self.tr("Pack this PC for a new one…"), self._on_pack, theme=context.theme, icon="usb"
        )
        self.stay = button(self.tr("Go on with this PC"), self._on_stay)
        for one in (self.pack, self.stay):
            buttons.addWidget(one)
        reveal(self.stay, False)
        self.body.addLayout(buttons)
        self._may = context.session.may(Action.RESTORE)
        #: How the last packing ended, where it came to nothing: tone, sentence, way out.
        self._outcome = ("info", "", "")
        self.pack.setEnabled(self._may)
        context.bus.changed.connect(self._on_changed)
        self.read()

    def _head(self) -> None:
        self.body.addWidget(label(self.tr("Moving to a new PC"), "heading"))
        self.body.addWidget(
            label(
                self.tr(
                    "Takes everything of this PC along on a stick: documents, registers, people, training. "
                    "The new PC then gives the numbers, and this one no more."
                ),
                "soft",
            )
        )

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if any(notice.changes.has(kind) for kind in ("register", "exchange", "trust")):
            self.read()

    def read(self) -> None:
        """Read where this PC stands."""
        office = self.context.office
        self.context.tasks.query(lambda: office.moving.state(), self._show, owner=self)

    def _show(self, state: Any) -> None:
        code = {"packed": "moving.packed_here", "moved": "moving.moved_to"}.get(
            state.standing.value
        )
        if code is None:
            self.said.tell(*self._outcome)
        else:
            language = self.context.language
            date = day_words(civil_date(state.at_ms), language)
            told = texts.tell(code, language, date=date, name=state.name)
            self.said.tell("warn", told.message, told.hint)
        reveal(self.stay, code is not None and self._may)
        reveal(self.pack, state.standing.value != "moved")

    # --- doing -------------------------------------------------------------------------------

    @Slot()
    def _on_pack(self) -> None:
        from communeapp.ui.settings.backups import SecretDialog

        known = self.context.preferences.stick_folder
        folder = dialogs.open_folder(
            self.window(), self.tr("Choose the stick"), Path(known) if known else None
        )
        if folder is None or not self._really():
            return
        secret = SecretDialog(
            self.context,
            self.window(),
            self.tr("Seal what is packed"),
            self.tr("Choose a passphrase of several words; the new PC asks for it."),
            twice=True,
        )
        if dialogs.run_dialog(secret):
            self.pack_to(folder, secret.secret)

    def _really(self) -> bool:
        return dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Pack this PC for a new one?"),
            self.tr(
                "Afterwards this PC gives no more numbers, and what is still written here is not on the new "
                "PC. You can go on with this PC as long as the new one has not been set up."
            ),
            self.tr("Pack"),
            self.tr("Not now"),
        )

    def pack_to(self, folder: Path, passphrase: str) -> None:
        """Pack into a folder, and show the code when it is there."""
        dialog = PackingDialog(self.context, self.window(), folder, passphrase)
        dialogs.run_dialog(dialog)
        self._outcome = ("info", "", "")
        if isinstance(dialog.error, Stopped):
            words = self.tr("Stopped. Nothing is on the stick; this PC goes on.")
            self._outcome = ("info", words, "")
        elif isinstance(dialog.error, AppError):
            told = self.context.told(dialog.error)
            self._outcome = ("warn", told.message, told.hint)
        self.read()
        if dialog.packed is not None:
            self._done(dialog.packed)

    def _done(self, packed: Any) -> None:
        from communeapp.ui.settings.backups import RecoveryDialog

        self.context.set_preference("stick_folder", str(packed.file.file.parent))
        shown = RecoveryDialog(self.context, self.window(), packed.file.file, packed.recovery_code)
        shown.set_head(self.tr("This PC is packed"))
        shown.body.addWidget(
            small(
                self.tr(
                    "Take the stick out by way of the system. At the first start of the new PC choose “From an "
                    "old PC”."
                )
            )
        )
        dialogs.run_dialog(shown)

    @Slot()
    def _on_stay(self) -> None:
        if dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Go on with this PC?"),
            self.tr(
                "Only if the new PC is not in use. If both give numbers, two documents may get the same one; "
                "the registers show such numbers."
            ),
            self.tr("Go on with this PC"),
            self.tr("Not now"),
            tone="danger",
        ):
            office = self.context.office
            self.context.tasks.change(lambda: office.moving.stay(), owner=self)
