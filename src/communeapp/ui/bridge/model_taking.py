"""Models on sticks, and the one copying of a window: it goes on while people work on other screens."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.services.model_copying import Listeners
from communeapp.services.taking_models import Found, Taken
from communeapp.ui.context import UiContext

MIB = 1 << 20
#: A guess of the time that is left is told after so many seconds, when the speed has settled.
SETTLED_S = 2.0
STOPPED = "kit.stopped"


class ModelTaking(QObject):
    """Looks for models on sticks and copies one at a time.

    Signals: ``found_changed()`` after a look; ``moved()`` while it copies (``done``, ``total`` in MiB,
    ``seconds_left``); ``changed()`` when copying began or ended.
    """

    found_changed = Signal()
    moved = Signal()
    changed = Signal()
    _told = Signal(object, object)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.found: tuple[Found, ...] = ()
        self.looked = False
        self.running: Found | None = None
        self.taken: Taken | None = None
        self.problem: AppError | None = None
        self.done = self.total = 0
        self._began: tuple[float, int] | None = None
        self._looking = False
        self._again: Callable[[], tuple[Found, ...]] | None = None
        self._next: tuple[Found, ...] = ()
        self._stop = threading.Event()
        # Told from the thread that copies; bytes may be beyond 32 bits.
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    # --- what lies on sticks ---------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Look on all sticks that are plugged in."""
        wiring = self._context.wiring
        self._look(lambda: wiring.taking_models.look_on_sticks())

    def look_in(self, folder: Path) -> None:
        """Look in a folder that somebody chose; UserError comes as ``problem``."""
        wiring = self._context.wiring
        self._look(lambda: wiring.taking_models.look(folder))

    def _look(self, work: Callable[[], tuple[Found, ...]]) -> None:
        if self._looking:
            self._again = work
            return
        if self._context.tasks.closed:
            return
        self._looking = True
        self._context.tasks.outside(work, self._on_found, self._on_look_failed, owner=self)

    def _on_found(self, found: tuple[Found, ...]) -> None:
        self.found, self.looked, self._looking = found, True, False
        self._settle()

    def _on_look_failed(self, error: BaseException) -> bool:
        self._looking, self.looked = False, True
        if isinstance(error, AppError):
            self.problem = error
        self._settle()
        return isinstance(error, AppError | OSError)

    def _settle(self) -> None:
        again, self._again = self._again, None
        if again is not None:
            self._look(again)
        self.found_changed.emit()

    # --- copying ---------------------------------------------------------------------------------

    def take(self, *wanted: Found) -> None:
        """Copy models onto this PC, one after the other, unless some are being copied."""
        if self.running is not None or not wanted:
            return
        found, self._next = wanted[0], wanted[1:]
        self.running, self.problem, self.taken = found, None, None
        self.done, self.total, self._began = found.kept // MIB, found.info.bytes // MIB, None
        self._stop.clear()
        tell = Listeners(progress=self._told.emit, stop=self._stop.is_set)
        taking = self._context.wiring.taking_models

        def work() -> tuple[Taken, Changes]:
            return taking.take(found, tell), Changes.of("model", found.info.id)

        self._context.tasks.outside(work, self._on_taken, self._on_failed, owner=self)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Stop after the block that is being copied; what was copied is kept for the next time."""
        self._stop.set()

    def close(self) -> None:
        """The window closes."""
        self.stop()

    @property
    def seconds_left(self) -> int | None:
        """Guess how long it will still take; None while nobody can know."""
        if self._began is None or self.running is None:
            return None
        at, first = self._began
        passed, moved = time.monotonic() - at, self.done - first
        if passed < SETTLED_S or moved <= 0:
            return None
        return round((self.total - self.done) * passed / moved)

    @Slot(object, object)
    def _on_told(self, done: int, total: int) -> None:
        if self.running is None:
            return
        self.done, self.total = done // MIB, total // MIB
        if self._began is None:
            self._began = (time.monotonic(), self.done)
        self.moved.emit()

    def _on_taken(self, result: tuple[Taken, Changes]) -> None:
        self.taken, self.running = result[0], None
        if self._next and not self._stop.is_set():
            self.take(*self._next)
            return
        self.changed.emit()
        self.look()

    def _on_failed(self, error: BaseException) -> bool:
        self.running = None
        if isinstance(error, AppError):
            self.problem = error
        self.changed.emit()
        if not self._context.tasks.closed:
            self.look()  # how much was kept
        return isinstance(error, AppError)

    def forget_problem(self) -> None:
        """Say no more what went wrong the last time."""
        self.problem = None

    @property
    def was_stopped(self) -> bool:
        """Say whether the last copying ended because somebody wished it."""
        return self.problem is not None and self.problem.code == STOPPED


def model_taking(context: UiContext) -> ModelTaking:
    """Give the one of the window."""
    return context.shared(ModelTaking, lambda: ModelTaking(context, context.tasks))
