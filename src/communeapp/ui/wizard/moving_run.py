"""Brings the packed old PC onto this one: unpacked beside the data, then taken into use in one step."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from communeapp.core.errors import AppError
from communeapp.services.moving.types import Moved, MoveFile, Staged
from communeapp.services.moving.unpacking import UnpackStoppedError, find, inspect, unpack
from communeapp.ui.context import UiContext

#: Where people and the stick kit put files on a stick, besides its root.
FOLDERS = ("CommuneApp", "COMMUNEAPP")


class MovingRun(QObject):
    """One move, in this window.

    Signals: ``found_changed()`` after a look for packed PCs; ``changed()`` when it began or ended;
    ``progressed(int)`` per mille.
    """

    found_changed = Signal()
    changed = Signal()
    progressed = Signal(int)
    _told = Signal(object, object)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.found: tuple[MoveFile, ...] = ()
        self.running = False
        #: Its files are being put into their places: this short part cannot be stopped.
        self.taking = False
        self.moved: Moved | None = None
        self.problem: AppError | None = None
        self.stopped = False
        self._looking = False
        self._again: tuple[Path, ...] | None = None
        self._stop = threading.Event()
        # Told from the thread that unpacks; bytes may be beyond 32 bits.
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def look(self, roots: tuple[Path, ...]) -> None:
        """Look for packed PCs on these sticks."""
        if self._context.tasks.closed:
            return
        if self._looking:
            self._again = roots
            return
        self._looking = True

        def work() -> tuple[MoveFile, ...]:
            found: dict[str, MoveFile] = {}
            for root in roots:
                for folder in (root, *(root / name for name in FOLDERS)):
                    for one in find(folder):
                        found.setdefault(one.set_id, one)
            return tuple(found.values())

        self._context.tasks.outside(work, self._on_found, self._on_look_failed, owner=self)

    def choose(self, file: Path) -> None:
        """Look at a file that somebody chose; what it is not comes as ``problem``."""

        def chosen(one: MoveFile) -> None:
            others = tuple(other for other in self.found if other.set_id != one.set_id)
            self.problem = None
            self._on_found((one, *others))

        def failed(error: BaseException) -> bool:
            self.problem = error if isinstance(error, AppError) else None
            self.changed.emit()
            return isinstance(error, AppError)

        self._context.tasks.outside(lambda: inspect(file), chosen, failed, owner=self)

    def _on_found(self, found: tuple[MoveFile, ...]) -> None:
        self.found, self._looking = found, False
        self._settle()

    def _on_look_failed(self, error: BaseException) -> bool:
        self._looking = False
        self._settle()
        return isinstance(error, AppError | OSError)

    def _settle(self) -> None:
        again, self._again = self._again, None
        if again is not None:
            self.look(again)
        self.found_changed.emit()

    # --- the move itself -------------------------------------------------------------------------

    def start(self, file: MoveFile, secret: str) -> None:
        """Unpack, then take into use. What was unpacked before is not read again from the stick."""
        if self.running:
            return
        self.running, self.taking, self.stopped = True, False, False
        self.problem = self.moved = None
        self._stop.clear()
        paths = self._context.paths
        self._context.tasks.outside(
            lambda: unpack(paths, file.file, secret, self._told.emit, self._stop.is_set),
            self._on_unpacked,
            self._on_failed,
            owner=self,
        )
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Stop; what was unpacked is kept for the next time."""
        self._stop.set()

    def close(self) -> None:
        """The window closes."""
        self.stop()

    @Slot(object, object)
    def _on_told(self, done: int, total: int) -> None:
        if self.running:
            self.progressed.emit(1000 * done // max(1, total))

    def _on_unpacked(self, staged: Staged) -> None:
        self.taking = True
        self.changed.emit()
        office = self._context.office
        self._context.tasks.change(
            lambda: office.moving.take(staged), self._on_moved, self._on_failed, owner=self
        )

    def _on_moved(self, moved: Moved) -> None:
        self.running = self.taking = False
        self.moved = moved
        self.changed.emit()

    def _on_failed(self, error: BaseException) -> bool:
        self.running = self.taking = False
        self.stopped = isinstance(error, UnpackStoppedError)
        self.problem = error if isinstance(error, AppError) else None
        self.changed.emit()
        return self.stopped or self.problem is not None


def moving_run(context: UiContext) -> MovingRun:
    """Give the one of the window."""
    return context.shared(MovingRun, lambda: MovingRun(context, context.tasks))
