"""Brings the archive's index up to date while nothing else is waiting for the database."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from communeapp import log
from communeapp.ui.bridge.tasks import Tasks

if TYPE_CHECKING:
    from communeapp.services.archive import ArchiveService

_LOG = log.get(__name__)

#: After the start, and after a change: others go first.
_FIRST_MS, _LATER_MS = 3_000, 1_500
_BUSY_MS, _NEXT_MS = 300, 20


class IndexKeeper(QObject):
    """Asks for one small piece of the index's work after another until nothing is left.

    Nothing depends on it: a search follows the latest changes by itself.
    """

    def __init__(
        self, tasks: Tasks, archive: Callable[[], ArchiveService], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._archive = archive
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._do_piece)
        tasks.bus.changed.connect(self._on_changed)

    def start(self, after_ms: int = _FIRST_MS) -> None:
        """Begin soon."""
        self._timer.start(after_ms)

    def close(self) -> None:
        """The program ends."""
        self._tasks.bus.changed.disconnect(self._on_changed)
        self._timer.stop()

    @Slot(object)
    def _on_changed(self, _: object) -> None:
        if not self._timer.isActive():
            self._timer.start(_LATER_MS)

    @Slot()
    def _do_piece(self) -> None:
        if self._tasks.closed:
            return
        if self._tasks.pending:
            self._timer.start(_BUSY_MS)
            return
        archive = self._archive
        self._tasks.query(lambda: archive().heal(), self._on_done, self._on_failed, owner=self)

    def _on_done(self, finished: bool) -> None:
        if not finished:
            self._timer.start(_NEXT_MS)

    def _on_failed(self, error: BaseException) -> bool:
        # Whoever searches is told of it; nobody else has to know.
        _LOG.warning("the index was not brought up to date: %s", type(error).__name__)
        return True
