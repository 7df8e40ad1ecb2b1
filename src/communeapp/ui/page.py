"""What the main window expects of a screen."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from communeapp.ui.context import UiContext


class Saved(StrEnum):
    """What the status area says about the work on the screen."""

    NOTHING = "nothing"
    EDITED = "edited"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


class Page(QWidget):
    """One screen. It is made when first shown and made anew when language or look change.

    Signals: ``title_changed(str)``; ``saved_changed(Saved)``; ``page_wanted(str, object)`` asks the
    window to show another screen with an argument for its ``activate``; ``help_wanted(str)`` opens the
    help at a topic.
    """

    title_changed = Signal(str)
    saved_changed = Signal(object)
    page_wanted = Signal(str, object)
    help_wanted = Signal(str)

    #: File name under ``resources/help/<language>/``.
    help_topic = "home"

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context

    def page_title(self) -> str:
        """The words in the top bar."""
        raise NotImplementedError

    def activate(self, argument: Any = None) -> None:
        """The screen is being shown; ``argument`` is what the other screen passed on."""

    def may_leave(self) -> bool:
        """Say whether another screen may be shown now; may ask the person."""
        return True

    def flush(self) -> None:
        """Hand everything typed to the database thread now: leaving, locking, closing, crashing."""

    def restore_argument(self) -> Any:
        """What to pass to ``activate`` of the same screen made anew."""
        return None
