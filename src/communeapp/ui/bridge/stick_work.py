"""What is brought from a stick by one long piece of work: look what lies there, run, stop, start anew."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from communeapp.core.errors import AppError
from communeapp.ui.context import UiContext

T = TypeVar("T")


class StickWork(QObject, Generic[T]):
    """Looks off the UI thread, one look at a time and the latest asked last; tells the work to stop.

    Signals: ``found_changed()`` after a look; ``changed()`` when the work began or ended. The work calls
    ``tell`` with what is done and the total, from its own thread; :meth:`on_told` gets them here.
    """

    found_changed = Signal()
    changed = Signal()
    _told = Signal(object, object)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.found: tuple[T, ...] = ()
        self.looked = False
        self.problem: AppError | None = None
        self._looking = False
        self._again: Callable[[], tuple[T, ...]] | None = None
        self._stop = threading.Event()
        # Objects, not numbers of Qt: bytes may be beyond 32 bits.
        self._told.connect(self.on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def tell(self) -> Callable[[int, int], None]:
        """What the work calls as it goes on, from any thread."""
        return self._told.emit

    @Slot(object, object)
    def on_told(self, done: int, total: int) -> None:
        """The work says how far it is."""

    def look_by(self, work: Callable[[], tuple[T, ...]]) -> None:
        """Look; while a look is going on, once more after it."""
        if self._looking:
            self._again = work
            return
        if self._context.tasks.closed:
            return
        self._looking = True
        self._context.tasks.outside(work, self.on_found, self._on_look_failed, owner=self)

    def on_found(self, found: tuple[T, ...]) -> None:
        """A look ended."""
        self.found = found
        self._settle()

    def _on_look_failed(self, error: BaseException) -> bool:
        if isinstance(error, AppError):
            self.problem = error
        self._settle()
        return isinstance(error, AppError | OSError)

    def _settle(self) -> None:
        self._looking, self.looked = False, True
        again, self._again = self._again, None
        if again is not None:
            self.look_by(again)
        self.found_changed.emit()

    @Slot()
    def stop(self) -> None:
        """Stop at the next block; what was brought is kept for the next time."""
        self._stop.set()

    def close(self) -> None:
        """The window closes."""
        self.stop()
