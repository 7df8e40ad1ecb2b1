"""Brings the packed old PC onto this one: unpacked beside the data, then taken into use in one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from communeapp.core.errors import AppError
from communeapp.services.moving.types import Moved, MoveFile, Staged
from communeapp.services.moving.unpacking import UnpackStoppedError, find, inspect, unpack
from communeapp.ui.bridge.stick_work import StickWork
from communeapp.ui.context import UiContext

#: Where people and the stick kit put files on a stick, besides its root.
FOLDERS = ("CommuneApp", "COMMUNEAPP")


class MovingRun(StickWork[MoveFile]):
    """One move, in this window; ``progressed(int)`` per mille."""

    progressed = Signal(int)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(context, parent)
        #: Stays among the found ones, wherever it lies and whatever stick is plugged in meanwhile.
        self._chosen: MoveFile | None = None
        self.running = False
        #: Its files are being put into their places: this short part cannot be stopped.
        self.taking = False
        self.moved: Moved | None = None
        self.stopped = False

    def look(self, roots: tuple[Path, ...]) -> None:
        """Look for packed PCs on these sticks."""

        def work() -> tuple[MoveFile, ...]:
            found: dict[str, MoveFile] = {}
            for root in roots:
                for folder in (root, *(root / name for name in FOLDERS)):
                    for one in find(folder):
                        found.setdefault(one.set_id, one)
            return tuple(found.values())

        self.look_by(work)

    def on_found(self, found: tuple[MoveFile, ...]) -> None:
        one = self._chosen
        if one is not None and one.set_id not in [other.set_id for other in found]:
            found = (one, *found)
        super().on_found(found)

    def choose(self, file: Path) -> None:
        """Look at a file that somebody chose; what it is not comes as ``problem``."""

        def chosen(one: MoveFile) -> None:
            others = tuple(other for other in self.found if other.set_id != one.set_id)
            self.problem, self._chosen, self.found = None, one, (one, *others)
            self.found_changed.emit()

        def failed(error: BaseException) -> bool:
            self.problem = error if isinstance(error, AppError) else None
            self.changed.emit()
            return isinstance(error, AppError)

        self._context.tasks.outside(lambda: inspect(file), chosen, failed, owner=self)

    def start(self, file: MoveFile, secret: str) -> None:
        """Unpack, then take into use. What was unpacked before is not read again from the stick."""
        if self.running:
            return
        self.running, self.taking, self.stopped = True, False, False
        self.problem = self.moved = None
        self._stop.clear()
        paths = self._context.paths
        self._context.tasks.outside(
            lambda: unpack(paths, file.file, secret, self.tell, self._stop.is_set),
            self._on_unpacked,
            self._on_failed,
            owner=self,
        )
        self.changed.emit()

    @Slot(object, object)
    def on_told(self, done: int, total: int) -> None:
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
