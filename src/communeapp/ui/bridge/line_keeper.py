"""Finishes what an exchange left when the program ended, and begins exchanges over a line by itself.

The line needs that this PC is enrolled at a hub and somebody agreed.

What speaks over the line is loaded only then: most starts have no use for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from communeapp.core.changes import Changes
from communeapp.ui.bridge.bus import ChangeNotice

if TYPE_CHECKING:
    from communeapp.ui.context import UiContext

#: The start belongs to the person; the line can wait.
FIRST_MS = 60_000
AGAIN_MS = 900_000


class LineKeeper(QObject):
    """Looks now and then whether there is a hub to reach, until there is one."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._kept = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        context.bus.changed.connect(self._on_changed)

    def start(self) -> None:
        """Begin to look, in a while."""
        self._timer.start(FIRST_MS)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Ask whether exchanges over a line are wanted."""
        context = self._context
        if self._kept or not context.is_open or context.tasks.closed:
            return
        context.tasks.change(self._catch_up, owner=self)
        context.tasks.query(lambda: context.office.online.ready, self._on_ready, owner=self)

    def _catch_up(self) -> Changes:
        """Bring what came into the tables: a bundle was taken in, and then the power went."""
        office = self._context.office
        return Changes() if office.read_only else office.exchange.finish_projections()

    def _on_ready(self, ready: bool) -> None:
        if not ready:
            self._timer.start(AGAIN_MS)
            return
        from communeapp.ui.exchange.line_run import line_run

        self._kept = True
        line_run(self._context).keep()

    @Slot(object)
    def _on_changed(self, notice: ChangeNotice) -> None:
        """Somebody enrolled this PC or agreed just now."""
        if not self._kept and any(kind == "trust" for kind, _ in notice.changes.touched):
            self._timer.start(FIRST_MS)
