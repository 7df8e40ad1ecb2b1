"""What every question of the first start is to the screen that leads through them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.ui.context import UiContext
from communeapp.ui.widgets.layouts import GAP, column

Keeper = Callable[[], Changes]


class Step(QWidget):
    """One question. ``keeper`` gives the work that stores the answer, for the database thread.

    Signals: ``changed()`` when the words or the state of the buttons below may be others; ``done()`` when
    the step itself is finished and leads on.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.body: QVBoxLayout = column(self, gap=GAP)

    def short_name(self) -> str:
        """The word in the list of steps."""
        raise NotImplementedError

    def head(self) -> str:
        """The question."""
        raise NotImplementedError

    def explanation(self) -> str:
        """Why it is asked."""
        return ""

    def offered(self) -> bool:
        """Say whether this step is asked at all; one that is not is passed over."""
        return True

    def prepare(self) -> None:
        """The step before is being shown: begin what takes time."""

    def entered(self) -> None:
        """The step is being shown: put the focus where one begins."""

    def left(self) -> None:
        """Another step is shown, or none any more."""

    def next_words(self) -> str:
        """What the button that leads on says; "" is "Next"."""
        return ""

    def may_go_on(self) -> bool:
        """Say whether that button can be pressed now."""
        return True

    def busy(self) -> bool:
        """Say whether something runs that must not be left."""
        return False

    def only_on(self) -> bool:
        """Say whether there is no way back any more, and none aside."""
        return False

    def go(self) -> bool:
        """That button was pressed: True where the step does something of its own with it."""
        return False

    def complete(self) -> bool:
        """Say whether one may go on; shows beside the field what is missing."""
        return True

    def keeper(self) -> Keeper | None:
        """Give the work that stores the answer."""
        return None

    def destination(self) -> object:
        """Where the button that leads on goes to, at the last step: see ``Wizard.left``."""
        return None

    def show_error(self, error: AppError) -> bool:
        """Say an error beside its field; False when it belongs to none."""
        return False
