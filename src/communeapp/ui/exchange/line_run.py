"""The exchange over a line: asked for, or by itself when there is a network; never in anybody's way."""

from __future__ import annotations

import random
import threading

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtNetwork import QNetworkInformation

from communeapp.core.changes import Changes
from communeapp.core.errors import AppError
from communeapp.core.sync.waiting import Backoff
from communeapp.services.sync.online import Exchanged, Job, Outcome
from communeapp.services.sync.transferring import transfer
from communeapp.ui.context import UiContext

#: After a network appears it gets a moment to work.
_SETTLE_MS = 15_000
#: So long the end of the program waits for a line that is asked to stop.
_LAST_S = 3


class LineRun(QObject):
    """Runs exchanges over a line, one at a time.

    Signals: ``changed()`` when its state did; ``progressed(str, int)`` with phase and per mille;
    ``ended(Exchanged)`` after an exchange. ``last`` is what came of the last one, ``asked`` whether a person
    had asked for it.
    """

    changed = Signal()
    ended = Signal(object)
    progressed = Signal(str, int)
    _told = Signal(str, object, object)
    _done = Signal(object)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._stop = threading.Event()
        self._backoff = Backoff()
        self.running = False
        self.asked = False
        self._kept = False
        self.last: Exchanged | None = None
        self._thread: threading.Thread | None = None
        # Both are told by the thread of the line.
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._done.connect(self._on_outcome, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.try_quietly)
        self._network: QNetworkInformation | None = None

    # -- by itself ------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Go on by itself from now on: now, again and again, and when a network appears."""
        if self._kept:
            return
        self._kept = True
        if QNetworkInformation.loadDefaultBackend():
            self._network = QNetworkInformation.instance()
            self._network.reachabilityChanged.connect(self._on_reachable)
        self.try_quietly()

    def close(self) -> None:
        """The program ends: what went over stays over."""
        self._stop.set()
        self._timer.stop()
        if self._thread is not None:
            self._thread.join(_LAST_S)

    @Slot()
    def _on_reachable(self) -> None:
        network = self._network
        online = QNetworkInformation.Reachability.Online
        if network is not None and network.reachability() == online and not self.running:
            self._timer.start(_SETTLE_MS)

    @Slot()
    def try_quietly(self) -> None:
        """Exchange if that is wanted and agreed to; say nothing where it does not work."""
        context = self._context
        if self.running or not context.is_open or context.tasks.closed:
            return
        context.tasks.query(lambda: context.office.online.ready, self._on_ready, owner=self)

    def _on_ready(self, ready: bool) -> None:
        if ready:
            self._begin(asked=False)
        else:
            self._plan()

    # -- one exchange ---------------------------------------------------------------------------------

    def ask(self) -> None:
        """Exchange now, because a person wishes it."""
        if not self.running:
            self._begin(asked=True)

    def stop(self) -> None:
        """End the exchange that runs."""
        self._stop.set()

    def _begin(self, *, asked: bool) -> None:
        self.running, self.asked = True, asked
        self._timer.stop()
        self._stop.clear()
        self.changed.emit()
        office = self._context.office
        self._context.tasks.change(office.online.prepare, self._on_job, self._on_error, owner=self)

    def _on_job(self, job: Job) -> None:
        def run() -> None:
            try:
                outcome: object = transfer(job, stop=self._stop.is_set, progress=self._progress)
            except BaseException as error:  # noqa: BLE001 - told where errors are told
                outcome = error
            if shiboken6.isValid(self):
                self._done.emit(outcome)

        # A thread of its own: a slow line may take an hour, and the pool has two.
        self._thread = threading.Thread(target=run, name="line", daemon=True)
        self._thread.start()

    def _progress(self, phase: str, done: int, whole: int) -> None:
        self._told.emit(phase, done, whole)

    @Slot(str, object, object)
    def _on_told(self, phase: str, done: int, whole: int) -> None:
        self.progressed.emit(phase, 1000 * done // whole if whole else 0)

    @Slot(object)
    def _on_outcome(self, outcome: object) -> None:
        if isinstance(outcome, BaseException):
            self._on_error(outcome)
            return
        if self._context.tasks.closed or not isinstance(outcome, Outcome):
            return
        office, taken = self._context.office, outcome

        def finish() -> tuple[Exchanged, Changes]:
            done = office.online.finish(taken)
            return done, done.changes

        self._context.tasks.change(
            finish,
            lambda found: self._over(found[0], failed=found[0].problem is not None),
            self._on_error,
            owner=self,
        )

    def _on_error(self, error: BaseException) -> bool:
        if isinstance(error, AppError):
            self._over(Exchanged(problem=error), failed=True)
            return True
        self._over(Exchanged(), failed=True)
        return False

    def _over(self, done: Exchanged, *, failed: bool) -> None:
        self.running = False
        self.last = done
        self._backoff = self._backoff.failed() if failed else Backoff()
        self._plan(done.retry_s)
        self.changed.emit()
        self.ended.emit(done)

    def _plan(self, asked_s: int = 0) -> None:
        if self._kept and not self._context.tasks.closed:
            wait = self._backoff.wait_s(random.random(), asked_s)  # noqa: S311 - only spreads PCs
            self._timer.start(int(wait * 1000))


def line_run(context: UiContext) -> LineRun:
    """Give the one of the window; it outlives screens that are made anew."""
    return context.shared(LineRun, lambda: LineRun(context, context.tasks))
