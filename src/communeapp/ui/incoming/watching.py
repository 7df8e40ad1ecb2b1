"""Watching the folder that a scanner writes to: a file is taken in once it is wholly there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from communeapp.ui.context import UiContext
from communeapp.ui.incoming.gathering import is_litter

POLL_MS = 2000

#: Size and time of change of each file.
Listing = Mapping[Path, tuple[int, int]]


def listing(folder: Path) -> dict[Path, tuple[int, int]]:
    """Give the files directly in a folder, without litter; nothing where the folder is not there now."""
    found: dict[Path, tuple[int, int]] = {}
    try:
        with os.scandir(folder) as entries:
            for one in entries:
                if one.is_file(follow_symlinks=False) and not is_litter(one.name):
                    stat = one.stat(follow_symlinks=False)
                    found[Path(one.path)] = (stat.st_size, stat.st_mtime_ns)
    except OSError:  # a network drive that sleeps, a stick that is out: it may come back
        return {}
    return found


def complete(before: Listing, now: Listing, taken: Listing) -> list[Path]:
    """Give the files that stood still between two looks, hold something, and were not taken in as they are."""
    return sorted(
        path
        for path, state in now.items()
        if state[0] > 0 and before.get(path) == state and taken.get(path) != state
    )


def watch_of(context: UiContext) -> ScannerWatch:
    """Give the one watch of the window; it goes on while other screens are shown."""
    return context.shared(ScannerWatch, lambda: ScannerWatch(context))


class ScannerWatch(QObject):
    """Looks at the folder when the system says that it changed, and now and then: not every drive says so.

    Signals: ``arrived(list)`` with paths; ``changed()`` when another folder, or none, is watched.
    """

    arrived = Signal(list)
    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.tasks)
        self.context = context
        self.folder: Path | None = None
        self._before: Listing = {}
        self._taken: dict[Path, tuple[int, int]] = {}
        self._looking = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.look)
        context.board.changed.connect(self.follow_settings)
        self.follow_settings()

    @Slot()
    def follow_settings(self) -> None:
        """Watch the folder of the settings, or none."""
        preferences = self.context.preferences
        wanted = (
            Path(preferences.scan_folder)
            if preferences.watch_scan_folder and preferences.scan_folder
            else None
        )
        if wanted == self.folder:
            return
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self.folder = wanted
        self._before, self._taken = {}, {}
        if wanted is None:
            self._timer.stop()
        else:
            self._watcher.addPath(str(wanted))
            self._timer.start()
            self.look()
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Look at the folder once, beside the window."""
        folder = self.folder
        if folder is None or self._looking or self.context.tasks.closed:
            return
        self._looking = True
        self.context.tasks.outside(
            lambda: listing(folder),
            lambda now: self._on_listed(folder, now),
            self._on_failed,
            owner=self,
        )

    def close(self) -> None:
        """The program ends."""
        self._timer.stop()
        self.folder = None

    @Slot()
    def _on_changed(self) -> None:
        self.look()

    def _on_listed(self, folder: Path, now: dict[Path, tuple[int, int]]) -> None:
        self._looking = False
        if folder != self.folder:
            return
        ready = complete(self._before, now, self._taken)
        self._before = now
        self._taken = {path: state for path, state in self._taken.items() if path in now}
        self._taken.update({path: now[path] for path in ready})
        if str(folder) not in self._watcher.directories() and now:
            self._watcher.addPath(str(folder))  # it was away and is back
        if ready:
            self.arrived.emit(ready)

    def _on_failed(self, _error: BaseException) -> bool:
        self._looking = False
        return False
