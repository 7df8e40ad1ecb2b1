"""A file for support that holds no personal data, and the health of the PC."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from communeapp import __version__
from communeapp.clock import SystemClock
from communeapp.core.errors import AppError
from communeapp.ui.context import UiContext
from communeapp.ui.widgets import dialogs
from communeapp.ui.widgets.buttons import button, primary
from communeapp.ui.widgets.cards import Banner, Card
from communeapp.ui.widgets.layouts import FlowLayout, clear, column
from communeapp.ui.widgets.text import label, small


class SupportPanel(QWidget):
    """Examines profile and PC, tells what is wrong, and writes the diagnostics file."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        body = column(self)
        self.said = Banner(context.theme, "ok")
        body.addWidget(self.said)
        card = Card()
        card.body.addWidget(
            label(
                self.tr(
                    "When something does not work, write this file and give it to whoever helps you. It says "
                    "what the program and the PC are like, and what the program did, but no names, no "
                    "documents and nothing that was typed."
                )
            )
        )
        buttons = FlowLayout()
        self.write = primary(
            self.tr("Write the file…"), self._on_write, theme=context.theme, icon="support"
        )
        self.examine = button(self.tr("Examine this PC"), self._on_examine)
        buttons.addWidget(self.write)
        buttons.addWidget(self.examine)
        card.body.addLayout(buttons)
        card.body.addWidget(small(self.tr("Version {0}").format(__version__)))
        card.body.addWidget(small(self.tr("Data folder: {0}").format(context.paths.data_dir)))
        body.addWidget(card)
        self._found = Card(self.tr("Findings"))
        self._found.setVisible(False)
        self._lines = column()
        self._found.body.addLayout(self._lines)
        body.addWidget(self._found)

    @Slot()
    def _on_examine(self) -> None:
        doctor = self.context.wiring.doctor
        self.examine.setEnabled(False)
        self.context.tasks.outside(doctor.examine, self._on_examined, self._on_failed, owner=self)

    def _on_examined(self, health: Any) -> None:
        self.examine.setEnabled(True)
        clear(self._lines)
        for problem in health.problems:
            from communeapp import texts

            told = texts.tell(problem.code, self.context.language, **problem.values)
            tone = "danger" if problem.severity == "error" else "info"
            self._lines.addWidget(Banner(self.context.theme, tone, told.message, told.hint))
        if not health.problems:
            self._lines.addWidget(label(self.tr("Nothing is wrong.")))
        self._found.setVisible(True)

    @Slot()
    def _on_write(self) -> None:
        today = SystemClock().today().isoformat()
        file = dialogs.save_file(
            self.window(),
            self.tr("Where to write the file"),
            self.tr("Archive (*.zip)"),
            Path.home() / f"communeapp-{today}.zip",
        )
        if file is not None:
            self.write_to(file)

    def write_to(self, file: Path) -> None:
        """Examine and write the file; an old one of this name is replaced, as the dialog has asked."""
        doctor, paths = self.context.wiring.doctor, self.context.paths

        def work() -> Path:
            from communeapp.services.diagnostics import write_diagnostics
            from communeapp.services.doctor import report

            file.unlink(missing_ok=True)
            return write_diagnostics(file, paths, report(doctor.examine()))

        self.write.setEnabled(False)
        self.context.tasks.outside(work, self._on_written, self._on_failed, owner=self)

    def _on_written(self, file: Path) -> None:
        self.write.setEnabled(True)
        self.said.tell("ok", self.tr("The file has been written."), str(file))

    def _on_failed(self, error: BaseException) -> bool:
        self.write.setEnabled(True)
        self.examine.setEnabled(True)
        if not isinstance(error, AppError):
            return False
        told = self.context.told(error)
        self.said.tell("warn", told.message, told.hint)
        return True
