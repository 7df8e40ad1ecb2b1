"""What the parts of the screen have in common: reading, changing, telling where the keyboard goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from communeapp.ui.context import UiContext
from communeapp.ui.widgets import dialogs


class View(QWidget):
    """One tab, or what is opened within one.

    Signals: ``page_wanted(str, object)`` to go to another screen.
    """

    page_wanted = Signal(str, object)

    #: Kinds of changes after which it has to be read anew.
    touching: frozenset[str] = frozenset()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context

    def read(self) -> None:
        """Read what is shown, off the UI thread."""

    def show_argument(self, argument: object) -> None:
        """Go to what another screen asked for."""

    def argument(self) -> object:
        """Give what leads back here after the screen was made anew."""
        return None

    def focus_first(self) -> None:
        """Put the keyboard where one begins."""

    def may_leave(self) -> bool:
        """Say whether another tab or screen may be shown now."""
        return True

    # --- for subclasses ------------------------------------------------------------------------

    def query(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], bool | None] | None = None,
    ) -> None:
        """Read on the database thread."""
        self.context.tasks.query(work, done, failed, owner=self)

    def change(self, work: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        """Change on the database thread; everyone hears of it, this view too."""
        self.context.tasks.change(work, done, owner=self, initiator=self)

    def sure(self, text: str, hint: str, yes: str, no: str, *, tone: str = "info") -> bool:
        """Ask whether it is meant."""
        return dialogs.ask(self.window(), self.context.theme, text, hint, yes, no, tone=tone)

    def tell(self, text: str, hint: str = "", *, tone: str = "info") -> None:
        """Say something that has to be read."""
        dialogs.tell(self.window(), self.context.theme, text, hint, self.tr("Close"), tone=tone)
