"""Models on sticks, and the one copying of a window: it goes on while people work on other screens."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.services.model_copying import Listeners
from communeapp.services.taking_models import Found, Taken
from communeapp.ui.bridge.stick_work import StickWork
from communeapp.ui.context import UiContext

MIB = 1 << 20
#: A guess of the time that is left is told after so many seconds, when the speed has settled.
SETTLED_S = 2.0
STOPPED = "kit.stopped"


class ModelTaking(StickWork[Found]):
    """Looks for models on sticks and copies one at a time.

    ``moved()`` while it copies: ``done`` and ``total`` in MiB, ``seconds_left``.
    """

    moved = Signal()

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(context, parent)
        self.running: Found | None = None
        self.taken: Taken | None = None
        self.done = self.total = 0
        self._began: tuple[float, int] | None = None
        self._next: tuple[Found, ...] = ()

    @Slot()
    def look(self) -> None:
        """Look on all sticks that are plugged in."""
        wiring = self._context.wiring
        self.look_by(lambda: wiring.taking_models.look_on_sticks())

    def look_in(self, folder: Path) -> None:
        """Look in a folder that somebody chose; UserError comes as ``problem``."""
        wiring = self._context.wiring
        self.look_by(lambda: wiring.taking_models.look(folder))

    def take(self, *wanted: Found) -> None:
        """Copy models onto this PC, one after the other, unless some are being copied."""
        if self.running is not None or not wanted:
            return
        found, self._next = wanted[0], wanted[1:]
        self.running, self.problem, self.taken = found, None, None
        self.done, self.total, self._began = found.kept // MIB, found.info.bytes // MIB, None
        self._stop.clear()
        tell = Listeners(progress=self.tell, stop=self._stop.is_set)
        taking = self._context.wiring.taking_models

        def work() -> tuple[Taken, Changes]:
            return taking.take(found, tell), Changes.of("model", found.info.id)

        self._context.tasks.outside(work, self._on_taken, self._on_failed, owner=self)
        self.changed.emit()

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
    def on_told(self, done: int, total: int) -> None:
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
