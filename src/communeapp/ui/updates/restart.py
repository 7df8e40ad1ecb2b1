"""End this program and start the version that the home names; everything typed is written before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from communeapp.ui.context import UiContext


class Restart(QObject):
    """Keeps the command that is run once the window is closed and the profile is let go."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.tasks)
        self._context = context
        self.command: list[str] = []

    def go(self, window: QWidget, command: Sequence[str]) -> bool:
        """Close the window; False where a screen asked to stay, then nothing is started."""
        from communeapp.services.installed import start_words

        self.command = [*command, *start_words(self._context.paths)]
        if not window.close():
            self.command = []
            return False
        return True


def restart_of(context: UiContext) -> Restart:
    """Give the one of this window."""
    return context.shared(Restart, lambda: Restart(context))
