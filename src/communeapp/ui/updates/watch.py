"""Knows, without asking anybody anything, that a stick or the province's server brought something newer."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from communeapp.core.errors import AppError
from communeapp.ui.context import UiContext

if TYPE_CHECKING:
    from communeapp.services.updates import Checked
    from communeapp.sync.volumes import Plugged, VolumeWatch

#: The start belongs to the person; sticks are looked at now and then, the line twice a day.
FIRST_MS = 10_000
STICKS_MS = 20_000
LINE_MS = 12 * 3_600_000
LINE_FIRST_MS = 180_000


class UpdateWatch(QObject):
    """Looks at sticks that are plugged in, and at the hub where this PC has a line to it.

    It never opens anything: Home shows one line, and the settings tell more. A fault here is nobody's
    business; whoever looks in the settings is told.

    Signals: ``changed()`` when something newer was found, or the stick with it is gone.
    """

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.tasks)
        self._context = context
        self._volumes: VolumeWatch | None = None
        self._by_stick: dict[Path, Checked] = {}
        self._by_line: Checked | None = None
        self._asking = False
        self._running = False
        self._sticks = self._timer(self.look)
        self._line = self._timer(self.ask_line)

    def _timer(self, work: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.timeout.connect(work)
        return made

    def start(self) -> None:
        """Begin to look, in a while."""
        self._running = True
        QTimer.singleShot(FIRST_MS, self, self.tidy)
        self._sticks.start(FIRST_MS)
        self._line.start(LINE_FIRST_MS)

    def close(self) -> None:
        """Look no more by itself."""
        self._running = False
        self._sticks.stop()
        self._line.stop()

    @Slot()
    def tidy(self) -> None:
        """Remove versions of the program that nobody needs any more, once this one has proved to start."""
        context = self._context
        if not context.tasks.closed:
            context.tasks.outside(self._tidy, None, self._on_error, owner=self)

    def _tidy(self) -> None:
        home = self._context.wiring.program_home
        if home is not None and home.current == home.running:
            home.tidy()

    @property
    def found(self) -> Checked | None:
        """What is newer than what is here: of a stick, else of the line; None where nothing is."""
        for one in (*self._by_stick.values(), self._by_line):
            if one is not None and one.offers:
                return one
        return None

    def forget(self) -> None:
        """Something was taken over: look anew."""
        self._by_line = None
        self._look_at(tuple(self._by_stick))

    @Slot()
    def look(self) -> None:
        """Ask which sticks are plugged in."""
        context = self._context
        if self._asking or context.tasks.closed:
            return
        self._asking = True
        if self._volumes is None:
            self._volumes = context.office.sticks.watch()
        context.tasks.outside(self._volumes.look, self._on_look, self._on_error, owner=self)

    def _on_look(self, plugged: Plugged | None) -> None:
        self._go_on()
        if plugged is None:
            return
        for gone in plugged.removed:
            if self._by_stick.pop(gone.root, None) is not None:
                self.changed.emit()
        self._look_at(one.root for one in plugged.added)

    def _look_at(self, roots: Iterable[Path]) -> None:
        for root in roots:
            work = partial(self._check, root)
            self._context.tasks.outside(work, self._on_stick, self._on_error, owner=self)

    def _check(self, root: Path) -> tuple[Path, Checked | None]:
        from communeapp.updating.sources import find_updates

        return root, self._context.wiring.updates.check(root) if find_updates(root) else None

    def _on_stick(self, answer: tuple[Path, Checked | None]) -> None:
        root, found = answer
        before = self.found
        self._by_stick.pop(root, None)
        if found is not None:
            self._by_stick[root] = found
        if self.found != before:
            self.changed.emit()

    def _on_error(self, error: BaseException) -> bool:
        self._go_on()
        return isinstance(error, OSError | AppError)

    def _go_on(self) -> None:
        self._asking = False
        if self._running:
            self._sticks.start(STICKS_MS)

    @Slot()
    def ask_line(self) -> None:
        """Ask the hub, where this PC has a line to it."""
        context = self._context
        if context.tasks.closed:
            return
        if self._running:
            self._line.start(LINE_MS)
        context.tasks.query(lambda: context.office.online.ready, self._on_ready, owner=self)

    def _on_ready(self, ready: bool) -> None:
        if ready and not self._context.tasks.closed:
            self._context.tasks.outside(
                self._context.wiring.updates.check, self._on_line, self._on_error, owner=self
            )

    def _on_line(self, found: Checked) -> None:
        before, self._by_line = self.found, found
        if self.found != before:
            self.changed.emit()


def update_watch(context: UiContext) -> UpdateWatch:
    """Give the one watch of the window."""
    return context.shared(UpdateWatch, lambda: UpdateWatch(context))
