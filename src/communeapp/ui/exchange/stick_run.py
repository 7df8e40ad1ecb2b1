"""Runs an exchange with a stick step by step: what needs the office on its thread, the rest beside it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Signal, Slot

from communeapp.core.errors import AppError
from communeapp.services.sync.stick_job import Step, StickJob
from communeapp.services.sync.stick_types import Phase, Volume
from communeapp.ui.context import UiContext


class Stopped(Exception):  # noqa: N818 - what it is
    """The person pressed Stop; comes out of the step that runs."""


class StickRun(QObject):
    """One exchange after the other.

    Signals: ``progressed(str, int, int)`` with phase, bytes done and in all; ``ended(Report)``;
    ``failed(object)`` with an AppError where it could not even begin; ``stopped()``.
    """

    progressed = Signal(str, int, int)
    ended = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    _told = Signal(str, object, object)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: StickJob | None = None
        self._steps: Iterator[Step] | None = None
        self._stop = False
        # Told from whatever thread a step runs on; sizes may be beyond 32 bits.
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Say whether an exchange is under way."""
        return self._job is not None

    def start(self, volume: Volume) -> None:
        """Begin an exchange with a stick or a folder."""
        if self.running:
            return
        self._stop = False
        office = self._context.office
        self._context.tasks.query(
            lambda: office.sticks.job(volume, self._progress),
            self._on_job,
            self._on_error,
            owner=self,
        )

    def stop(self) -> None:
        """End it after the block that is being copied; what is whole stays."""
        self._stop = True

    def _progress(self, phase: Phase, done: int, whole: int) -> None:
        if self._stop:
            raise Stopped
        self._told.emit(phase.value, done, whole)

    @Slot(str, object, object)
    def _on_told(self, phase: str, done: int, whole: int) -> None:
        if self.running:
            # Per mille: a signal of Qt holds 32 bits.
            self.progressed.emit(phase, 1000 * done // whole if whole else 0, 1000)

    def _on_job(self, job: StickJob) -> None:
        self._job = job
        self._steps = job.steps()
        self._next()

    def _next(self) -> None:
        if self._job is None or self._steps is None:
            return
        step = next(self._steps, None)
        if step is None:
            report, self._job, self._steps = self._job.report, None, None
            self._context.tasks.bus.tell(report.changes, None)
            self.ended.emit(report)
            return
        run = self._context.tasks.change if step.office else self._context.tasks.outside
        run(step.run, lambda _: self._next(), self._on_error, owner=self)

    def _on_error(self, error: BaseException) -> bool:
        steps, self._job, self._steps = self._steps, None, None
        if steps is not None and hasattr(steps, "close"):
            self._context.tasks.outside(steps.close, owner=self)
        if isinstance(error, Stopped):
            self.stopped.emit()
            return True
        if isinstance(error, AppError):
            self.failed.emit(error)
            return True
        return False
