"""How long something still takes, as people say it."""

from __future__ import annotations

from PySide6.QtCore import QObject

_MINUTE = 60
#: Seconds are told in steps: nobody believes a clock that counts 37, 41, 36.
_STEP = 5


class Durations(QObject):
    """An object, for words that count."""

    def left(self, seconds: int) -> str:
        """Say roughly how long it still takes."""
        if seconds < _MINUTE:
            shown = max(_STEP, -(-seconds // _STEP) * _STEP)
            return self.tr("about %n second(s) left", "", shown)
        minutes = -(-seconds // _MINUTE)
        return self.tr("about %n minute(s) left", "", minutes)
