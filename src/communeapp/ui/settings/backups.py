"""Backups: make, check, restore; a sealed copy on a stick with passphrase and recovery code."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.core.people import Action
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext
from communeapp.ui.input_safety import pin_edit
from communeapp.ui.settings.laid_down import hold_in
from communeapp.ui.settings.moving import MovingCard
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.dates import moment_words, size
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import FlowLayout, column
from communeapp.ui.widgets.text import label, reveal, soft

SEALED = "*.cabackup"


@dataclass(frozen=True)
class Listed:
    """A backup as the list shows it."""

    path: Path
    words: str


class SecretDialog(dialogs.PlainDialog):
    """Asks for a passphrase: twice for a new one, once for an old one."""

    def __init__(self, context: UiContext, parent: QWidget, head: str, hint: str, *, twice: bool):
        super().__init__(parent, head)
        self.context = context
        self.body.addWidget(soft(hint))
        self.first = Field(self.tr("Passphrase"), pin_edit())
        self.body.addWidget(self.first)
        self.second: Field[QLineEdit] | None = None
        if twice:
            self.second = Field(self.tr("The same once more"), pin_edit())
            self.body.addWidget(self.second)
        else:
            self.first.control.setEchoMode(QLineEdit.EchoMode.Normal)
        self.first.control.setMaxLength(300)
        self.add_button(self.tr("Cancel"), accept=False)
        go = primary(self.tr("Go on"), self._on_go)
        go.setDefault(True)
        self.buttons.addWidget(go)

    @property
    def secret(self) -> str:
        """What was typed."""
        return self.first.control.text()

    @Slot()
    def _on_go(self) -> None:
        if self.second is not None and self.second.control.text() != self.secret:
            self.second.show_error(self.tr("The two are not the same. Please type it once more."))
            self.second.control.setFocus()
            return
        if not self.secret:
            self.first.show_error(self.tr("Please type a passphrase."))
            return
        self.accept()


class RecoveryDialog(dialogs.PlainDialog):
    """Shows the recovery code once, and prints it."""

    def __init__(self, context: UiContext, parent: QWidget, file: Path, code: str) -> None:
        super().__init__(parent)
        self.set_head(self.tr("The copy is on the stick"))
        self.context = context
        self.setMinimumWidth(600)
        self.code, self.file = code, file
        self.body.addWidget(
            label(
                self.tr(
                    "Keep this recovery code on paper, away from the stick. It opens the copy should "
                    "the passphrase be forgotten. It is shown only now and kept nowhere."
                )
            )
        )
        words = QLabel(code)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setProperty("kind", "heading")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        words.setAccessibleName(self.tr("Recovery code"))
        card = Card(kind="well")
        card.body.addWidget(words)
        self.body.addWidget(card)
        self.print_button = button(
            self.tr("Print the code…"), self._on_print, theme=context.theme, icon="print"
        )
        self.buttons.addWidget(self.print_button)
        self.add_button(self.tr("I have written it down"), accept=True, kind="primary")

    def sheet(self) -> QTextDocument:
        """The page to put into the safe."""
        made = QTextDocument()
        unit = self.context.board.profile.unit_name
        made.setPlainText(
            "\n\n".join(
                (
                    unit,
                    self.tr("Recovery code of a sealed backup"),
                    self.file.name,
                    self.code,
                    self.tr("Keep this sheet away from the stick."),
                )
            )
        )
        return made

    @Slot()
    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        dialog = QPrintDialog(printer, self)
        if dialogs.run_dialog(dialog):
            self.sheet().print_(printer)


class BackupsPanel(QWidget):
    """Lists the backups on this PC and takes copies to a stick."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        body = column(self)
        self.said = Banner(context.theme, "ok")
        body.addWidget(self.said)
        here = Card(self.tr("On this PC"))
        self.list = QListWidget()
        self.list.setMinimumHeight(self.fontMetrics().height() * 9)
        here.body.addWidget(Field(self.tr("Backups, the newest first"), self.list))
        buttons = FlowLayout()
        self.create_now = primary(
            self.tr("Back up now"), self._on_create, theme=context.theme, icon="backup"
        )
        self.verify = button(self.tr("Check"), self._on_verify)
        self.restore = button(self.tr("Restore…"), self._on_restore)
        reveal(self.restore, context.session.may(Action.RESTORE))
        for one in (self.create_now, self.verify, self.restore):
            buttons.addWidget(one)
        here.body.addLayout(buttons)
        body.addWidget(here)
        stick = Card(
            self.tr("On a stick"),
            self.tr(
                "A copy on a stick survives a broken PC. It is sealed with a passphrase, so that nobody "
                "who finds the stick can read it."
            ),
        )
        more = FlowLayout()
        self.to_stick = button(
            self.tr("Copy to a stick…"), self._on_to_stick, theme=context.theme, icon="usb"
        )
        self.from_stick = button(self.tr("Restore from a stick…"), self._on_from_stick)
        reveal(self.from_stick, context.session.may(Action.RESTORE))
        more.addWidget(self.to_stick)
        more.addWidget(self.from_stick)
        stick.body.addLayout(more)
        if context.is_locked("stick_folder"):
            known = context.preferences.stick_folder
            stick.body.addWidget(label(self.tr("Copies go to: {0}").format(known)))
        hold_in(context, stick.body, "stick_folder")
        body.addWidget(stick)
        body.addWidget(MovingCard(context))
        self.list.currentRowChanged.connect(self._on_row)
        context.bus.changed.connect(self._on_changed)
        self._on_row(-1)
        self.refresh()

    # --- showing -----------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if notice.changes.has("backup"):
            self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        self.context.tasks.query(lambda: self.context.office.backups.list(), self._show, owner=self)

    def _show(self, files: tuple[Any, ...]) -> None:
        self.list.clear()
        for one in files:
            words = self.tr("{0} · {1}").format(
                moment_words(one.made, self.context.language),
                size(one.bytes, self.context.language),
            )
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, one.path)
            self.list.addItem(item)
        if files:
            self.list.setCurrentRow(0)
        else:
            self._on_row(-1)

    @Slot(int)
    def _on_row(self, line: int) -> None:
        self.verify.setEnabled(line >= 0)
        self.restore.setEnabled(line >= 0)

    def _chosen(self) -> Path | None:
        item = self.list.currentItem()
        return None if item is None else Path(item.data(Qt.ItemDataRole.UserRole))

    # --- doing -------------------------------------------------------------------------------

    @Slot()
    def _on_create(self) -> None:
        def work() -> Changes:
            self.context.office.backups.create()
            return Changes.of("backup")

        self.context.tasks.change(work, self._on_created, owner=self)

    def _on_created(self, _changes: Changes) -> None:
        self.said.tell("ok", self.tr("The backup has been made and checked."))

    @Slot()
    def _on_verify(self) -> None:
        file = self._chosen()
        if file is not None:
            self.context.tasks.query(
                lambda: self.context.office.backups.verify(file), self._on_verified, owner=self
            )

    def _on_verified(self, checked: Any) -> None:
        if checked.ok:
            self.said.tell("ok", self.tr("This backup is whole."))
        else:
            self.said.tell(
                "danger",
                self.tr("This backup is damaged."),
                self.context.sentence(checked.problem, path=checked.file.name),
            )

    @Slot()
    def _on_restore(self) -> None:
        file = self._chosen()
        if file is not None and self._really(self.list.currentItem().text()):
            self._restore(file, "")

    @Slot()
    def _on_from_stick(self) -> None:
        from communeapp.services.backups import needs_secret

        file = dialogs.open_file(
            self.window(), self.tr("Choose a backup"), self.tr("Backups ({0} *.db)").format(SEALED)
        )
        if file is None or not self._really(file.name):
            return
        secret = ""
        if needs_secret(file):
            dialog = SecretDialog(
                self.context,
                self.window(),
                self.tr("This copy is sealed"),
                self.tr("Type its passphrase, or the recovery code from the sheet of paper."),
                twice=False,
            )
            if not dialogs.run_dialog(dialog):
                return
            secret = dialog.secret
        self._restore(file, secret)

    def _really(self, name: str) -> bool:
        return dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Go back to the backup “{0}”?").format(name),
            self.tr(
                "Everything written since then is no longer shown. The present state is kept in a file "
                "beside it."
            ),
            self.tr("Restore"),
            self.tr("Not now"),
            tone="danger",
        )

    def _restore(self, file: Path, secret: str) -> None:
        self.setEnabled(False)
        self.context.tasks.change(
            lambda: self.context.office.backups.restore(file, secret),
            self._on_restored,
            self._on_failed,
            owner=self,
        )

    def _on_restored(self, _changes: Changes) -> None:
        self.setEnabled(True)
        self.said.tell("ok", self.tr("The backup has been restored."))
        self.context.session.lock()

    def _on_failed(self, error: BaseException) -> bool:
        self.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self.said.tell("warn", told.message, told.hint)
        return True

    @Slot()
    def _on_to_stick(self) -> None:
        known = self.context.preferences.stick_folder
        folder: Path | None = Path(known)
        if not known or not self.context.is_locked("stick_folder"):
            folder = dialogs.open_folder(
                self.window(), self.tr("Choose the stick"), Path(known) if known else None
            )
        if folder is None:
            return
        dialog = SecretDialog(
            self.context,
            self.window(),
            self.tr("Seal the copy"),
            self.tr(
                "Choose a passphrase of several words that the office will still know in a year."
            ),
            twice=True,
        )
        if dialogs.run_dialog(dialog):
            self.copy_to(folder, dialog.secret)

    def copy_to(self, folder: Path, secret: str) -> None:
        """Write a sealed copy into a folder."""
        self.setEnabled(False)
        self.context.tasks.query(
            lambda: self.context.office.backups.create_sealed(folder, secret),
            self._on_sealed,
            self._on_failed,
            owner=self,
        )

    def _on_sealed(self, sealed: Any) -> None:
        self.setEnabled(True)
        self.context.set_preference("stick_folder", str(sealed.path.parent))
        self.said.tell(
            "ok",
            self.tr("The copy {0} is on the stick.").format(sealed.path.name),
            self.tr("Take the stick out by way of the system, so that everything is written."),
        )
        dialogs.run_dialog(
            RecoveryDialog(self.context, self.window(), sealed.path, sealed.recovery_code)
        )
