"""Counts what presses, for Home and for the mark on the navigation, whenever it may have changed."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from communeapp.core.incoming.status import Attention, Due
from communeapp.core.people import Action
from communeapp.ui.bridge.bus import ChangeNotice
from communeapp.ui.context import UiContext

#: A folder of files taken in brings hundreds of changes; they are counted once.
QUIET_MS = 250
#: So many of the most pressing documents are named on Home.
NAMED = 3
_TOUCHING = frozenset({"incoming", "register", "draft"})


class PressingWatch(QObject):
    """Reads the traffic light off the UI thread and puts its count on the board.

    Signals: ``counted(object, object)`` with the Attention and the most pressing dues.
    """

    counted = Signal(object, object)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._day: dt.date | None = None
        self.last: tuple[Attention, tuple[Due, ...]] = (Attention(), ())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self.look)
        context.bus.changed.connect(self._on_changed)
        context.session.changed.connect(self._on_session)

    @Slot()
    def look(self) -> None:
        """Count now."""
        context = self._context
        if not context.is_open or not context.session.may(Action.SEE_DOCUMENTS):
            self._take((Attention(), ()))
            return
        office = context.office
        self._day = office.clock.today()
        self._timer.stop()
        context.tasks.query(lambda: office.pressing(NAMED), self._take, owner=self)

    @Slot()
    def look_if_new_day(self) -> None:
        """Count when a day has passed since: a PC may run for weeks."""
        context = self._context
        if context.is_open and self._day != context.office.clock.today():
            self.look()

    def close(self) -> None:
        """The program ends."""
        self._context.bus.changed.disconnect(self._on_changed)
        self._context.session.changed.disconnect(self._on_session)
        self._timer.stop()

    def _take(self, answer: tuple[Attention, tuple[Due, ...]]) -> None:
        self.last = answer
        self._context.board.set_attention(answer[0])
        self.counted.emit(*answer)

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        if {kind for kind, _ in notice.changes.touched} & _TOUCHING:
            self._timer.start()

    @Slot()
    def _on_session(self) -> None:
        if self._context.is_open:
            self._timer.start()


def watch_of(context: UiContext) -> PressingWatch:
    """Give the one watch of the window; it outlives screens that are made anew."""
    return context.shared(PressingWatch, lambda: PressingWatch(context, context.tasks))
