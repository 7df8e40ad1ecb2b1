"""When a draft is written to disk: soon after every change, and a kept version at every rest.

0.5 s after the last change, at the latest 1.5 s after the first unsaved one; a version after a rest of
60 s, on leaving the page and on a change of status. What is typed while a save runs is saved right
after it. A save that failed is tried again every few seconds until it succeeds.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

QUIET_MS = 500
LATEST_MS = 1500
VERSION_REST_MS = 60_000
RETRY_MS = 3_000


class SaveState(StrEnum):
    """What the words about saving say."""

    CLEAN = "clean"
    DIRTY = "dirty"
    SAVING = "saving"
    FAILED = "failed"
    CONFLICT = "conflict"


class Autosave(QObject):
    """Decides when to save. How is left to ``save``, which starts the work and returns.

    ``save(keep)`` takes its snapshot at once; ``keep`` asks for a version too. Its owner calls
    :meth:`saved`, :meth:`failed` or :meth:`conflict` once for every call, when the work has answered.
    Signals: ``state_changed(SaveState)``.
    """

    state_changed = Signal(object)

    def __init__(self, save: Callable[[bool], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._dirty = False
        self._version_due = False
        self._running = 0
        self._failed = False
        self._conflict = False
        self._state = SaveState.CLEAN
        self._after: list[Callable[[], None]] = []
        self._quiet = self._timer(QUIET_MS, self._on_due)
        self._latest = self._timer(LATEST_MS, self._on_due)
        self._rest = self._timer(VERSION_REST_MS, self._on_rest)
        self._retry = self._timer(RETRY_MS, self._on_due)

    @property
    def state(self) -> SaveState:
        """What is to be said about the draft."""
        return self._state

    def touch(self) -> None:
        """Note a change: call it for every one, the timers do the rest."""
        self._dirty = self._version_due = True
        self._rest.start()
        if not self._conflict:
            self._quiet.start()
            if not self._latest.isActive():
                self._latest.start()
        self._tell()

    def flush(self, *, version: bool = False, then: Callable[[], None] | None = None) -> None:
        """Hand over what is unsaved now; ``then`` runs once everything is on disk."""
        if then is not None:
            self._after.append(then)
        if (self._dirty or (version and self._version_due)) and not self._conflict:
            self._start(keep=version)
        self._settle()

    def start_over(self) -> None:
        """Forget everything: another draft was opened. Saves under way still end by themselves."""
        for timer in (self._quiet, self._latest, self._rest, self._retry):
            timer.stop()
        self._dirty = self._version_due = self._failed = self._conflict = False
        self._running = 0
        self._after.clear()
        self._tell()

    # -- answers --------------------------------------------------------------------------------

    def saved(self) -> None:
        """A save is on disk."""
        self._running = max(0, self._running - 1)
        self._failed = False
        if self._dirty and not self._quiet.isActive() and not self._latest.isActive():
            self._on_due()
        self._settle()

    def failed(self) -> None:
        """A save did not reach the disk; it is tried again."""
        self._running = max(0, self._running - 1)
        self._dirty = self._version_due = self._failed = True
        self._retry.start()
        self._tell()

    def withheld(self) -> None:
        """What stands on the screen may not be stored at all; the next change is tried again."""
        self._running = max(0, self._running - 1)
        self._failed = True
        self._version_due = self._dirty  # what was typed since then gets its own try
        self._settle()

    def conflict(self) -> None:
        """The draft was changed elsewhere; nothing is saved until a person has chosen."""
        self._running = max(0, self._running - 1)
        self._dirty = self._conflict = True
        for timer in (self._quiet, self._latest, self._retry):
            timer.stop()
        self._tell()

    def resolved(self) -> None:
        """A person has chosen: what stands on the screen is to be saved."""
        self._conflict = False
        self._dirty = self._version_due = True
        self._start(keep=True)

    # -- inside ---------------------------------------------------------------------------------

    def _timer(self, interval: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    @Slot()
    def _on_due(self) -> None:
        # While a save runs the next one waits for its answer, so that a slow disk meets no queue.
        if self._dirty and not self._running and not self._conflict:
            self._start(keep=False)

    @Slot()
    def _on_rest(self) -> None:
        self.flush(version=True)

    def _start(self, *, keep: bool) -> None:
        for timer in (self._quiet, self._latest, self._retry):
            timer.stop()
        if keep:
            self._rest.stop()
            self._version_due = False
        self._dirty = False
        self._running += 1
        self._tell()
        self._save(keep)

    def _settle(self) -> None:
        self._tell()
        if not self._running and not self._dirty:
            waiting, self._after = self._after, []
            for one in waiting:
                one()

    def _tell(self) -> None:
        if self._conflict:
            state = SaveState.CONFLICT
        elif self._running:
            state = SaveState.SAVING
        elif self._failed:
            state = SaveState.FAILED
        else:
            state = SaveState.DIRTY if self._dirty else SaveState.CLEAN
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
