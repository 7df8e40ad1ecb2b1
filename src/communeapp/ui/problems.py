"""Telling problems: one place for errors that no screen shows beside a field."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from communeapp.core.errors import AppError, Bug, EnvironmentProblem, UserError
from communeapp.ui.bridge.tasks import TaskFailure
from communeapp.ui.context import UiContext
from communeapp.ui.crash import CrashHook
from communeapp.ui.widgets import dialogs


class Problems(QObject):
    """Shows dialogs: a sentence and its way out, Retry where the machine was in the way."""

    def __init__(self, context: UiContext, window: QWidget, crash: CrashHook) -> None:
        super().__init__(window)
        self.context = context
        self._window = window
        self._crash = crash

    @Slot(object)
    def on_failure(self, failure: TaskFailure) -> None:
        """Tell an error of a piece of work; what is not ours to tell is a bug."""
        error = failure.error
        if isinstance(error, Bug) or not isinstance(error, AppError):
            self._crash.take(error)
        elif isinstance(error, EnvironmentProblem):
            told = self.context.told(error)
            if dialogs.ask(
                self._window,
                self.context.theme,
                told.message,
                told.hint,
                self.tr("Try again"),
                self.tr("Not now"),
                tone="warn",
            ):
                failure.retry()
        else:
            self.tell(error)

    def tell(self, error: AppError) -> None:
        """Show an error that trying again will not mend."""
        told = self.context.told(error)
        tone = "info" if isinstance(error, UserError) else "warn"
        dialogs.tell(
            self._window, self.context.theme, told.message, told.hint, self.tr("Close"), tone=tone
        )

    @Slot(object)
    def on_crash(self, report: Path | None) -> None:
        """Say that something went wrong, that the work is saved, and where the report lies."""
        hint = self.tr(
            "What you typed has been saved. You can go on working; if it happens again, "
            "please close the program and start it anew."
        )
        if report is not None:
            hint += "\n\n" + self.tr(
                "A report without any document text was written. "
                "Please copy it to a stick for whoever looks after the program:\n{0}"
            ).format(report)
        dialogs.tell(
            self._window,
            self.context.theme,
            self.tr("Something went wrong in the program."),
            hint,
            self.tr("Go on"),
            tone="danger",
        )
