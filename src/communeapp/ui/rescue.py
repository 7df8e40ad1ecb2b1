"""When the database is damaged: the newest good backup, other ones, or an empty beginning.

The damaged file is always kept aside; it is never deleted.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from communeapp.core.errors import AppError, StoreDamaged
from communeapp.ui.context import UiContext
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import primary, quiet
from communeapp.ui.widgets.fields import Field
from communeapp.ui.widgets.layouts import GAP, FlowLayout, column
from communeapp.ui.widgets.text import reveal, soft


class RescuePanel(QWidget):
    """Offers the good backups of a damaged profile; empty for any other problem.

    Signals: ``restored(object)`` when the profile may be opened again.
    """

    restored = Signal(object)

    def __init__(self, context: UiContext, error: AppError) -> None:
        super().__init__()
        self.context = context
        body = column(self, gap=GAP)
        reveal(self, isinstance(error, StoreDamaged))
        if not isinstance(error, StoreDamaged):
            return
        self.files = QListWidget()
        for one in error.backups:
            self.files.addItem(QListWidgetItem(Path(one).name))
        self._paths = [Path(one) for one in error.backups]
        buttons = FlowLayout()
        if self._paths:
            self.files.setCurrentRow(0)
            self.files.setFixedHeight(
                min(4, len(self._paths)) * self.fontMetrics().height() * 2 + 12
            )
            body.addWidget(Field(self.tr("Backups that are whole, the newest first"), self.files))
            buttons.addWidget(primary(self.tr("Restore this backup"), self._on_restore))
        else:
            body.addWidget(
                soft(self.tr("There is no whole backup on this PC. Look for one on a stick."))
            )
        buttons.addWidget(quiet(self.tr("Take a backup from a stick…"), self._on_other))
        buttons.addWidget(quiet(self.tr("Begin with an empty profile…"), self._on_anew))
        body.addLayout(buttons)

    @Slot()
    def _on_restore(self) -> None:
        line = self.files.currentRow()
        if line >= 0:
            self._restore(self._paths[line])

    @Slot()
    def _on_other(self) -> None:
        from communeapp.services.backups import needs_secret
        from communeapp.ui.settings.backups import SEALED, SecretDialog

        file = dialogs.open_file(
            self.window(), self.tr("Choose a backup"), self.tr("Backups ({0} *.db)").format(SEALED)
        )
        if file is None:
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

    def _restore(self, file: Path, secret: str = "") -> None:
        def work() -> Any:
            from communeapp.services.office import restore_backup

            return restore_backup(self.context.paths, file, secret=secret)

        self.setEnabled(False)
        self.context.tasks.query(work, self.restored.emit, self._on_failed, owner=self)

    @Slot()
    def _on_anew(self) -> None:
        if not dialogs.ask(
            self.window(),
            self.context.theme,
            self.tr("Begin with an empty profile?"),
            self.tr(
                "The damaged file is kept beside it, so that somebody may still save what is in it."
            ),
            self.tr("Begin empty"),
            self.tr("Not now"),
            tone="danger",
        ):
            return

        def work() -> Any:
            from communeapp.services.office import start_anew

            return start_anew(self.context.paths)

        self.setEnabled(False)
        self.context.tasks.query(work, self.restored.emit, self._on_failed, owner=self)

    def _on_failed(self, error: BaseException) -> bool:
        self.setEnabled(True)
        return False
