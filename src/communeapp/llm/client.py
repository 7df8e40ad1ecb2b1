"""The model process for commands: plain ``subprocess``, the same supervisor as the window.

One thread at a time uses a client. On Linux the child dies with the *thread* that started it, so that
thread should live as long as the client.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from communeapp.containment import Containment
from communeapp.core.errors import EnvironmentProblem
from communeapp.core.prompts import PromptPlan
from communeapp.llm.protocol import (
    Alive,
    Delta,
    Done,
    Failed,
    Generate,
    Hello,
    Item,
    ItemAnswer,
    Launch,
    Loaded,
    Measure,
    Measured,
    ModelSpec,
    Pong,
    Progress,
    ProtocolError,
    Sampling,
    Timing,
    decode,
    encode,
)
from communeapp.llm.supervisor import (
    Action,
    Broken,
    CloseInput,
    Event,
    Finished,
    Job,
    KillChild,
    Limits,
    Send,
    StartChild,
    Supervisor,
)

REPLIES = (Hello, Alive, Loaded, Progress, Delta, Item, Done, Measured, Failed, Pong)


class WorkerFailed(EnvironmentProblem):
    """The model process could not do the work; ``items`` hold what had come until then."""

    def __init__(self, broken: Broken) -> None:
        super().__init__(broken.code, **dict(broken.values))
        self.items = broken.items


@dataclass(frozen=True)
class GenerateResult:
    """Answers of one plan, in order of their keys."""

    items: tuple[ItemAnswer, ...]
    timing: Timing
    cancelled: bool = False
    loaded: Loaded | None = None


class WorkerClient:
    """Runs jobs on one model, one after the other. Use as a context manager."""

    def __init__(self, launch: Launch, model: ModelSpec, limits: Limits | None = None) -> None:
        self._launch = launch
        self._model = model
        self._supervisor = Supervisor(limits or Limits())
        self._containment = Containment()
        self._child: subprocess.Popen[bytes] | None = None
        self._lines: queue.Queue[tuple[int, bytes | None]] = queue.Queue()
        self._generation = 0
        self._ids = itertools.count(1)
        self._cancel_wanted: str | None = None
        self._current = ""
        self.loaded: Loaded | None = None  # how the model runs, once it was loaded

    def __enter__(self) -> WorkerClient:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """Process id of the child, if there is one."""
        return self._child.pid if self._child is not None else None

    def generate(
        self,
        plan: PromptPlan,
        on_event: Callable[[Event], None] | None = None,
        sampling: Sampling | None = None,
    ) -> GenerateResult:
        """Answer a plan; raises :class:`WorkerFailed` (an EnvironmentProblem) with the text so far."""
        job_id = f"job-{next(self._ids)}"
        request = Generate(job_id, plan, sampling or Sampling())
        done = self._run(Job(job_id, self._model, request), on_event)
        return GenerateResult(done.items, done.timing, done.cancelled, done.loaded)

    def load(self, on_event: Callable[[Event], None] | None = None) -> Loaded | None:
        """Only load the model, to see whether it works."""
        return self._run(Job(f"job-{next(self._ids)}", self._model), on_event).loaded

    def measure(self, candidates: tuple[int, ...] = ()) -> Measured:
        """Find the best thread count by a short measurement."""
        job_id = f"job-{next(self._ids)}"
        done = self._run(Job(job_id, self._model, Measure(job_id, candidates)), None)
        if done.measured is None:
            raise EnvironmentProblem("llm.failed")
        return done.measured

    def cancel(self) -> None:
        """Stop the job at hand; may be called from another thread or from ``on_event``."""
        self._cancel_wanted = self._current
        self._lines.put((-1, b""))

    def close(self) -> None:
        """End the child; waits for it, at most a few seconds."""
        self._perform(self._supervisor.close(time.monotonic()), None)
        while self._supervisor.running:
            self._wait_once(None)
        self._containment.release()

    # --- inside -----------------------------------------------------------------------------------

    def _run(self, job: Job, on_event: Callable[[Event], None] | None) -> Finished:
        self._current, self._cancel_wanted = job.id, None
        end = self._perform(self._supervisor.submit(time.monotonic(), job), on_event)
        try:
            while end is None:
                end = self._wait_once(on_event)
        except KeyboardInterrupt:
            self._perform(self._supervisor.cancel(time.monotonic(), job.id), None)
            raise
        finally:
            self._current = ""
        if isinstance(end, Broken):
            raise WorkerFailed(end)
        self.loaded = end.loaded or self.loaded
        return end

    def _wait_once(self, on_event: Callable[[Event], None] | None) -> Finished | Broken | None:
        """Wait for a line, the end of the child, a cancel or a deadline, and act on it."""
        deadline = self._supervisor.deadline()
        pause = None if deadline is None else max(0.0, deadline - time.monotonic())
        try:
            generation, line = self._lines.get(timeout=pause)
        except queue.Empty:
            return self._perform(self._supervisor.tick(time.monotonic()), on_event)
        now = time.monotonic()
        if generation == -1:
            if self._cancel_wanted and self._cancel_wanted == self._current:
                self._cancel_wanted = None
                return self._perform(self._supervisor.cancel(now, self._current), on_event)
            return None
        if generation != self._generation:
            return None
        if line is None:
            self._reap()
            return self._perform(self._supervisor.exited(now), on_event)
        try:
            reply = decode(line)
        except ProtocolError:
            return self._perform(self._supervisor.garbled(now), on_event)
        if not isinstance(reply, REPLIES):
            return self._perform(self._supervisor.garbled(now), on_event)
        end = self._perform(self._supervisor.heard(now, reply), on_event)
        return end or self._perform(self._supervisor.tick(now), on_event)

    def _perform(
        self, actions: list[Action], on_event: Callable[[Event], None] | None
    ) -> Finished | Broken | None:
        """Carry out actions; gives the end of the current job if it was among them."""
        end: Finished | Broken | None = None
        for action in actions:
            if isinstance(action, StartChild):
                self._start()
            elif isinstance(action, Send):
                self._write(encode(action.message))
            elif isinstance(action, CloseInput):
                self._close_input()
            elif isinstance(action, KillChild):
                if self._child is not None:
                    self._child.kill()
            elif isinstance(action.event, Finished | Broken):
                if action.event.id == self._current:
                    end = action.event
            elif on_event is not None:
                on_event(action.event)
        return end

    def _start(self) -> None:
        self._generation += 1
        try:
            self._child = subprocess.Popen(
                [self._launch.program, *self._launch.args],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **self._launch.environment},
            )
        except OSError:
            self._child = None
            self._lines.put((self._generation, None))
            return
        self._containment.add(self._child.pid, self._model.memory_cap_mb)
        threading.Thread(
            target=_pump, args=(self._child, self._generation, self._lines), daemon=True
        ).start()

    def _write(self, line: bytes) -> None:
        if self._child is None or self._child.stdin is None:
            return
        # A broken pipe means that it died: the reading thread will say so.
        with contextlib.suppress(OSError, ValueError):
            self._child.stdin.write(line)
            self._child.stdin.flush()

    def _close_input(self) -> None:
        if self._child is not None and self._child.stdin is not None:
            with contextlib.suppress(OSError):
                self._child.stdin.close()

    def _reap(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        with contextlib.suppress(OSError):
            if child.stdin is not None:
                child.stdin.close()
        try:
            child.wait(timeout=5)
        except subprocess.TimeoutExpired:  # closed its output but lives on
            child.kill()
            child.wait()
        if child.stdout is not None:
            child.stdout.close()


def _pump(
    child: subprocess.Popen[bytes],
    generation: int,
    lines: queue.Queue[tuple[int, bytes | None]],
) -> None:
    """Pass lines of the child on, then its end (None)."""
    if child.stdout is not None:
        with contextlib.suppress(OSError, ValueError):
            for line in child.stdout:
                lines.put((generation, line))
    lines.put((generation, None))
