"""What to do with the model process, as a pure state machine: no process, no clock, no Qt.

Events go in with the time they happened, actions come out. The transports (``llm.client`` for commands,
``ui.bridge.llm_client`` for the window) only carry the actions out. Times are seconds of a monotonic clock.

The cancel ladder: whoever asked is free at once (``Finished(cancelled=True)`` with the text so far); the
worker sees a flag between tokens and inside native code; if it has not answered after two seconds it is
killed and started again on the next use. Text received so far is kept here, so no death of the child can
take it away.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from communeapp.llm.protocol import (
    VERSION,
    Alive,
    Cancel,
    Delta,
    Done,
    Failed,
    Generate,
    Hello,
    Item,
    ItemAnswer,
    Load,
    Loaded,
    Measure,
    Measured,
    ModelSpec,
    Progress,
    Reply,
    Request,
    Timing,
)
from communeapp.llm.received import Received


@dataclass(frozen=True)
class Limits:
    """Patience, in seconds."""

    start_s: float = 30.0  # from the start of the process to its first line
    cancel_s: float = 2.0  # from Stop to the kill
    silence_s: float = 10.0  # without any line while there is work
    stuck_s: float = 180.0  # heartbeats come, but no step of work is done
    idle_s: float = 600.0  # without work, then the memory is given back
    close_s: float = 2.0  # from closing its input to the kill
    crash_window_s: float = 600.0
    crashes: int = 3  # within the window: off until the program is restarted


@dataclass(frozen=True)
class Job:
    """Something to be done on a model; without a request the model is only loaded."""

    id: str
    model: ModelSpec
    request: Generate | Measure | None = None


_NO_TIMING: Final = Timing()


# --- actions --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class StartChild:
    """Start the process."""


@dataclass(frozen=True)
class Send:
    """Write one message to it."""

    message: Request


@dataclass(frozen=True)
class CloseInput:
    """Close its standard input: it ends by itself."""


@dataclass(frozen=True)
class KillChild:
    """End it now."""


@dataclass(frozen=True)
class Finished:
    """A job is over as it should be, or was cancelled; ``items`` in order of their keys."""

    id: str
    items: tuple[ItemAnswer, ...] = ()
    timing: Timing = _NO_TIMING
    cancelled: bool = False
    loaded: Loaded | None = None
    measured: Measured | None = None


@dataclass(frozen=True)
class Broken:
    """A job is over because of an error; ``items`` hold what had come until then."""

    id: str
    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    items: tuple[ItemAnswer, ...] = ()


Event = Progress | Delta | Item | Finished | Broken


@dataclass(frozen=True)
class Tell:
    """Pass an event on to whoever asked."""

    event: Event


Action = StartChild | Send | CloseInput | KillChild | Tell
Actions = list[Action]


class _Child(Enum):
    NONE = "none"
    STARTING = "starting"
    UP = "up"
    CLOSING = "closing"
    DYING = "dying"


@dataclass
class _Work:
    """The job at hand and what has come for it."""

    job: Job
    received: Received = field(default_factory=Received)
    loaded: Loaded | None = None


_CODES: Final = {
    "hung": "llm.hung", "garbage": "llm.crashed", "version": "llm.wrong_version",
}  # fmt: skip


class Supervisor:
    """One queue of jobs, one child at most. Every public method returns the actions to carry out."""

    def __init__(self, limits: Limits = Limits()) -> None:
        self._limits = limits
        self._queue: deque[Job] = deque()
        self._work: _Work | None = None
        self._loading: str = ""  # id of the load request on its way
        self._dropping: str = ""  # id of a cancelled request that has not answered yet
        self._model: ModelSpec | None = None
        self._child = _Child.NONE
        self._greeted_us = False
        self._why = ""  # reason of the kill
        self._crashes: deque[float] = deque()
        self._off = False
        self._since = 0.0  # start of the state the child is in, or of the cancel
        self._sign = 0.0  # last line
        self._moved = 0.0  # last step of work
        self._steps = -1
        self._loads = 0

    # --- what is asked ----------------------------------------------------------------------------

    @property
    def off(self) -> bool:
        """The assistant crashed too often and stays off until the program is restarted."""
        return self._off

    @property
    def busy(self) -> bool:
        """Some job is queued or at work."""
        return bool(self._queue) or self._work is not None

    @property
    def running(self) -> bool:
        """There is a process."""
        return self._child is not _Child.NONE

    def submit(self, now: float, job: Job) -> Actions:
        """Queue a job."""
        if self._off:
            return [Tell(Broken(job.id, "llm.off"))]
        self._queue.append(job)
        return self._advance(now)

    def cancel(self, now: float, job_id: str) -> Actions:
        """Give up a job; whoever asked is free with the returned event."""
        for job in self._queue:
            if job.id == job_id:
                self._queue.remove(job)
                return [Tell(Finished(job_id, cancelled=True))]
        work = self._work
        if work is None or work.job.id != job_id:
            return []
        self._work = None
        self._dropping = self._loading or job_id
        self._loading = ""
        self._since = now
        told = Finished(
            job_id, work.received.items("cancelled"), cancelled=True, loaded=work.loaded
        )
        return [Tell(told), Send(Cancel(f"cancel-{job_id}", self._dropping))]

    def close(self, now: float) -> Actions:
        """The program ends: give up everything, let the child end by itself."""
        actions: Actions = [Tell(Finished(job.id, cancelled=True)) for job in self._queue]
        self._queue.clear()
        if self._work is not None:
            actions.append(
                Tell(
                    Finished(
                        self._work.job.id, self._work.received.items("cancelled"), cancelled=True
                    )
                )
            )
            self._work = None
        return actions + self._close_child(now)

    # --- what happens -----------------------------------------------------------------------------

    def heard(self, now: float, reply: Reply) -> Actions:
        """A line came from the child."""
        if self._child in (_Child.NONE, _Child.DYING):
            return []
        self._sign = now
        if not isinstance(reply, Alive) or reply.steps != self._steps:
            self._moved = now
        if isinstance(reply, Alive):
            self._steps = reply.steps
            return []
        if isinstance(reply, Hello):
            return self._greeted(now, reply)
        if self._dropping and reply.id == self._dropping:
            if isinstance(reply, Loaded):
                return self._close_child(now)  # it was too late to stop the loading
            if isinstance(reply, Done | Failed | Measured):
                self._dropping = ""
                return self._advance(now)
            return []
        if self._work is None or reply.id not in (self._work.job.id, self._loading):
            return []
        return self._worked(now, self._work, reply)

    def garbled(self, now: float) -> Actions:
        """A line came that is not of this protocol: the child cannot be trusted any more."""
        return self._kill(now, "garbage") if self._child is not _Child.NONE else []

    def exited(self, now: float) -> Actions:
        """The child is gone, whether it was asked to or not."""
        asked = self._child is _Child.CLOSING or self._why in ("cancel", "close")
        loading, why, work = bool(self._loading), self._why, self._work
        greeted, self._greeted_us = self._greeted_us, False
        self._child, self._why, self._model = _Child.NONE, "", None
        self._loading = self._dropping = ""
        self._work = None
        actions: Actions = []
        if not asked:
            self._crashes.append(now)
            while self._crashes and self._crashes[0] < now - self._limits.crash_window_s:
                self._crashes.popleft()
            self._off = len(self._crashes) >= self._limits.crashes
        if work is not None:
            code = _CODES.get(why, "llm.crashed_loading" if loading else "llm.crashed")
            actions.append(Tell(Broken(work.job.id, code, items=work.received.items("lost"))))
        if not greeted and not asked and self._queue:
            # It cannot even start: say so, instead of trying again and again.
            actions.append(Tell(Broken(self._queue.popleft().id, _CODES.get(why, "llm.crashed"))))
        if self._off:
            actions += [Tell(Broken(job.id, "llm.off")) for job in self._queue]
            self._queue.clear()
        return actions + self._advance(now)

    def tick(self, now: float) -> Actions:
        """Time went by; call it at :meth:`deadline` or later."""
        due = self._due()
        if due is None or now < due[0]:
            return []
        what = due[1]
        if what == "idle":
            return self._close_child(now)
        return self._kill(now, what)

    def deadline(self) -> float | None:
        """When :meth:`tick` has something to do, if nothing else happens."""
        due = self._due()
        return None if due is None else due[0]

    # --- inside -----------------------------------------------------------------------------------

    def _due(self) -> tuple[float, str] | None:
        limits = self._limits
        if self._child is _Child.STARTING:
            return self._since + limits.start_s, "hung"
        if self._child is _Child.CLOSING:
            return self._since + limits.close_s, "close"
        if self._child is not _Child.UP:
            return None
        if self._dropping:
            return self._since + limits.cancel_s, "cancel"
        if self._work is not None:
            return min(self._sign + limits.silence_s, self._moved + limits.stuck_s), "hung"
        return self._since + limits.idle_s, "idle"

    def _greeted(self, now: float, hello: Hello) -> Actions:
        if self._child is not _Child.STARTING:
            return []
        if hello.protocol != VERSION:
            return self._kill(now, "version")
        self._child = _Child.UP
        self._greeted_us = True
        self._since = now
        return self._advance(now)

    def _advance(self, now: float) -> Actions:
        """Begin the next job, if the child is ready for it."""
        if self._work is not None or self._dropping:
            return []
        if not self._queue:
            if self._child is _Child.UP:
                self._since = now
            return []
        if self._child is _Child.NONE:
            self._child, self._since = _Child.STARTING, now
            self._steps = -1
            return [StartChild()]
        if self._child is not _Child.UP:
            return []
        job = self._queue[0]
        if self._model not in (None, job.model):
            return self._close_child(now)  # only the end of a process surely gives memory back
        self._queue.popleft()
        self._work = _Work(job)
        self._sign = self._moved = now
        if self._model is None:
            self._loads += 1
            self._loading = f"load-{self._loads}"
            return [Send(Load(self._loading, job.model))]
        return self._ask(now, self._work)

    def _ask(self, now: float, work: _Work) -> Actions:
        if work.job.request is None:
            return self._finish(now, Finished(work.job.id, loaded=work.loaded))
        return [Send(work.job.request)]

    def _worked(self, now: float, work: _Work, reply: Reply) -> Actions:
        job_id = work.job.id
        if isinstance(reply, Progress):
            return [Tell(Progress(job_id, reply.done, reply.total, reply.phase))]
        if isinstance(reply, Failed):
            broken = Broken(job_id, reply.code, reply.values, work.received.items("lost"))
            closing = self._close_child(now) if self._loading else []
            self._loading = ""
            return [*closing, *self._finish(now, broken)]
        if isinstance(reply, Loaded):
            self._loading = ""
            self._model = work.job.model
            work.loaded = reply
            return self._ask(now, work)
        if isinstance(reply, Delta | Item):
            work.received.take(reply)
            return [Tell(reply)]
        if isinstance(reply, Done):
            items = work.received.items("cancelled" if reply.cancelled else "stop")
            done = Finished(job_id, items, reply.timing, reply.cancelled, work.loaded)
            return self._finish(now, done)
        if isinstance(reply, Measured):
            return self._finish(now, Finished(job_id, loaded=work.loaded, measured=reply))
        return []

    def _finish(self, now: float, event: Finished | Broken) -> Actions:
        self._work = None
        return [Tell(event), *self._advance(now)]

    def _close_child(self, now: float) -> Actions:
        if self._child in (_Child.NONE, _Child.CLOSING, _Child.DYING):
            return []
        self._child, self._since, self._model = _Child.CLOSING, now, None
        self._dropping = ""
        return [CloseInput()]

    def _kill(self, now: float, why: str) -> Actions:
        if self._child is _Child.DYING:
            return []
        self._child, self._why, self._since = _Child.DYING, why, now
        return [KillChild()]
