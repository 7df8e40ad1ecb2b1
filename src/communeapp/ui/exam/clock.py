"""The clock of an exam: counts down between what the service says, and says when little is left."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel

from communeapp.services.training.exams import TimeLeft
from communeapp.ui.widgets.text import restyle

#: Little time is left from here on.
SHORT_MS = 5 * 60_000
_TICK_MS = 500


class ExamClock(QLabel):
    """Shows what is left. Signals: ``short()`` once, when little is left; ``over()`` once, at the end."""

    short = Signal()
    over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clock")
        self._left: TimeLeft | None = None
        self._since = QElapsedTimer()
        self._told_short = self._told_over = False
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show)

    @property
    def left_ms(self) -> int | None:
        """What is left now; None without a limit."""
        if self._left is None or self._left.left_ms is None:
            return None
        return max(0, self._left.left_ms - self._since.elapsed())

    def set_time(self, left: TimeLeft) -> None:
        """Take over what the service counted."""
        self._left = left
        self._since.start()
        self._show()

    def begin(self) -> None:
        """Begin to tick for another attempt."""
        self._told_short = self._told_over = False
        self._tick.start()

    def stop(self) -> None:
        """Stand still."""
        self._tick.stop()

    @Slot()
    def _show(self) -> None:
        left = self.left_ms
        if self._left is None:
            return
        if left is None:
            self.setText(self.tr("No time limit"))
            return
        self.setText(clock_words(left))
        self.setAccessibleName(self.tr("%n minute(s) left", "", -(-left // 60_000)))
        tone = "danger" if left <= SHORT_MS else ""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)
        if left <= SHORT_MS and not self._told_short:
            self._told_short = True
            self.short.emit()
        if left <= 0 and not self._told_over:
            self._told_over = True
            self.over.emit()


def clock_words(ms: int) -> str:
    """Write a time as minutes and seconds, rounded up: 0:00 is the end."""
    seconds = -(-ms // 1000)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
