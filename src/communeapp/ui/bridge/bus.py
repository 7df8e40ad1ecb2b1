"""Tells every screen what was changed, and by whom."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from communeapp.core.changes import Changes


@dataclass(frozen=True, eq=False)
class ChangeNotice:
    """What changed; ``initiator`` is the screen that asked for it, which may ignore its own."""

    changes: Changes
    initiator: object = None


class ChangeBus(QObject):
    """Passes changes on to the screens.

    Signals: ``changed(ChangeNotice)`` on the UI thread, after the change is stored.
    """

    changed = Signal(object)

    def tell(self, changes: Changes, initiator: object = None) -> None:
        """Announce what was touched; nothing touched is not announced."""
        if changes.touched:
            self.changed.emit(ChangeNotice(changes, initiator))
