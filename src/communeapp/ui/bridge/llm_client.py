"""The model process for the window: a QProcess driven by the same supervisor as commands.

Nothing here blocks: lines come as signals, patience is a timer. Whoever asks gets an id at once and
hears about it through signals that carry frozen dataclasses.
"""

from __future__ import annotations

import itertools
import time

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from communeapp.containment import Containment
from communeapp.core.prompts import PromptPlan
from communeapp.llm.protocol import (
    MAX_LINE,
    Cancel,
    Delta,
    Generate,
    Item,
    Launch,
    Load,
    Measure,
    ModelSpec,
    Ping,
    Progress,
    ProtocolError,
    Sampling,
    decode,
    encode,
)
from communeapp.llm.supervisor import (
    Action,
    Broken,
    CloseInput,
    Finished,
    Job,
    KillChild,
    Limits,
    Send,
    StartChild,
    Supervisor,
)


class LlmClient(QObject):
    """Owns the worker process.

    Signals: ``progressed(Progress)``, ``delta(Delta)``, ``item_finished(Item)``,
    ``finished(Finished)`` (also after a cancel) and ``failed(Broken)``; each carries the id that
    :meth:`generate` returned. ``running_changed(bool)`` tells whether there is a process.
    """

    progressed = Signal(Progress)
    delta = Signal(Delta)
    item_finished = Signal(Item)
    finished = Signal(Finished)
    failed = Signal(Broken)
    running_changed = Signal(bool)

    def __init__(
        self, launch: Launch, limits: Limits | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._launch = launch
        self._supervisor = Supervisor(limits or Limits())
        self._process: QProcess | None = None
        self._unread = b""
        self._containment = Containment()
        self._memory_cap_mb = 0
        self._ids = itertools.count(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_deadline)

    @property
    def off(self) -> bool:
        """The assistant is off until the program is restarted."""
        return self._supervisor.off

    @property
    def busy(self) -> bool:
        """Some job is queued or at work."""
        return self._supervisor.busy

    @property
    def pid(self) -> int:
        """Process id of the worker, 0 without one."""
        return self._process.processId() if self._process is not None else 0

    def generate(self, model: ModelSpec, plan: PromptPlan, sampling: Sampling | None = None) -> str:
        """Ask for the answers of a plan; returns the id under which signals will come."""
        job_id = f"window-{next(self._ids)}"
        request = Generate(job_id, plan, sampling or Sampling())
        self._later(Job(job_id, model, request))
        return job_id

    def load(self, model: ModelSpec) -> str:
        """Only load a model (to try it, or to be ready); ``finished`` tells when it is there."""
        job_id = f"window-{next(self._ids)}"
        self._later(Job(job_id, model))
        return job_id

    def measure(self, model: ModelSpec) -> str:
        """Find the best thread count; ``finished`` carries it as ``measured``."""
        job_id = f"window-{next(self._ids)}"
        self._later(Job(job_id, model, Measure(job_id)))
        return job_id

    def cancel(self, job_id: str) -> None:
        """Stop a job; ``finished`` with the text so far is emitted before this returns."""
        self._perform(self._supervisor.cancel(time.monotonic(), job_id))

    def close(self) -> None:
        """The window closes: end the worker and wait for it, at most about three seconds."""
        self._perform(self._supervisor.close(time.monotonic()))
        process = self._process
        if process is not None:
            if not process.waitForFinished(2000):
                process.kill()
                process.waitForFinished(1000)
            self._drop()
        self._containment.release()

    # --- inside -----------------------------------------------------------------------------------

    def _later(self, job: Job) -> None:
        """Submit once control is back in the event loop, so that the caller knows the id first."""
        QTimer.singleShot(0, self, lambda: self._submit(job))

    def _submit(self, job: Job) -> None:
        self._memory_cap_mb = job.model.memory_cap_mb
        self._perform(self._supervisor.submit(time.monotonic(), job))

    def _perform(self, actions: list[Action]) -> None:
        for action in actions:
            if isinstance(action, StartChild):
                self._start()
            elif isinstance(action, Send):
                self._write(action.message)
            elif isinstance(action, CloseInput):
                if self._process is not None:
                    self._process.closeWriteChannel()
            elif isinstance(action, KillChild):
                if self._process is not None:
                    self._process.kill()
            else:
                self._emit(action.event)
        self._arm()

    def _emit(self, event: Progress | Delta | Item | Finished | Broken) -> None:
        if isinstance(event, Progress):
            self.progressed.emit(event)
        elif isinstance(event, Delta):
            self.delta.emit(event)
        elif isinstance(event, Item):
            self.item_finished.emit(event)
        elif isinstance(event, Finished):
            self.finished.emit(event)
        else:
            self.failed.emit(event)

    def _arm(self) -> None:
        deadline = self._supervisor.deadline()
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, int((deadline - time.monotonic()) * 1000) + 1))

    def _start(self) -> None:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in self._launch.environment.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.setProgram(self._launch.program)
        process.setArguments(list(self._launch.args))
        process.setStandardErrorFile(QProcess.nullDevice())
        process.started.connect(self._on_started)
        process.readyReadStandardOutput.connect(self._on_output)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process, self._unread = process, b""
        process.start()
        self.running_changed.emit(True)

    def _write(self, message: Generate | Load | Measure | Cancel | Ping) -> None:
        if self._process is not None:
            self._process.write(encode(message))

    def _drop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
            self.running_changed.emit(False)

    @Slot()
    def _on_deadline(self) -> None:
        self._perform(self._supervisor.tick(time.monotonic()))

    @Slot()
    def _on_started(self) -> None:
        self._containment.add(self.pid, self._memory_cap_mb)

    @Slot()
    def _on_output(self) -> None:
        if self._process is None:
            return
        self._unread += bytes(self._process.readAllStandardOutput().data())
        *lines, self._unread = self._unread.split(b"\n")
        for line in lines:
            self._heard(line)
        if len(self._unread) > MAX_LINE:
            self._unread = b""
            self._perform(self._supervisor.garbled(time.monotonic()))

    def _heard(self, line: bytes) -> None:
        try:
            message = decode(line)
        except ProtocolError:
            self._perform(self._supervisor.garbled(time.monotonic()))
            return
        if isinstance(message, Load | Generate | Cancel | Ping | Measure):
            self._perform(self._supervisor.garbled(time.monotonic()))
            return
        self._perform(self._supervisor.heard(time.monotonic(), message))

    @Slot()
    def _on_finished(self) -> None:
        self._on_output()  # what it said before it died
        self._drop()
        self._perform(self._supervisor.exited(time.monotonic()))

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._drop()
            self._perform(self._supervisor.exited(time.monotonic()))
