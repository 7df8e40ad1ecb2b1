"""Knows which sticks are plugged in, for the screen and for the mark on the navigation."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from communeapp.services.sync.stick_types import Plugged, Volume
from communeapp.ui.context import UiContext

#: The listing itself is not asked more often than every two seconds: a little later than that.
EVERY_MS = 2100


class StickWatch(QObject):
    """Looks off the UI thread.

    Signals: ``changed()`` when a stick was plugged in or out.
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.volumes: tuple[Volume, ...] = ()
        self._asking = False
        self._watch = context.office.sticks.watch()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()
        self.look()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Ask once, unless an answer is still awaited: a drive that hangs may take long."""
        if self._asking or self._context.tasks.closed:
            return
        self._asking = True
        self._context.tasks.outside(self._watch.look, self._on_look, self._on_error, owner=self)

    def _on_look(self, found: Plugged | None) -> None:
        self._asking = False
        if found is not None:
            self.volumes = found.now
            self.changed.emit()

    def _on_error(self, error: BaseException) -> bool:
        self._asking = False
        return isinstance(error, OSError)


def stick_watch(context: UiContext) -> StickWatch:
    """Give the one watch of the window."""
    return context.shared(StickWatch, lambda: StickWatch(context, context.tasks))
