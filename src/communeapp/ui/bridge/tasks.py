"""Runs services off the UI thread and answers on it.

Three executors: one thread that owns the database (stores are never entered from two threads), a
small pool for what must not hold it up (copying to a stick, hashing a model), and one for reading
files that came in, of which there may be thousands. The answer, and every error, arrives on the UI
thread; an answer for a screen that is gone is dropped.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from communeapp.core.changes import Changes
from communeapp.ui.bridge.bus import ChangeBus

OnDone = Callable[[Any], None]
OnError = Callable[[BaseException], bool | None]
MOST_READERS = 4


@dataclass(frozen=True)
class TaskFailure:
    """An error nobody took; ``retry`` runs the same work again."""

    error: BaseException
    retry: Callable[[], None]


class Job(QObject):
    """One running piece of work. Keep no reference: it lives until it has answered.

    Signals: ``done(object)`` with the result, ``failed(BaseException)``; exactly one of them, on the
    UI thread. After ``forget()`` neither.
    """

    done = Signal(object)
    failed = Signal(object)
    _settled = Signal(object)

    def __init__(self, tasks: Tasks, owner: QObject | None) -> None:
        super().__init__(tasks)
        self._tasks = tasks
        self._owner = owner
        self._forgotten = False
        # Queued by force: the future may be settled by the very thread that made the job.
        self._settled.connect(self._on_settled, Qt.ConnectionType.QueuedConnection)

    def forget(self) -> None:
        """Drop the answer; the work itself goes on to its end."""
        self._forgotten = True

    @property
    def wanted(self) -> bool:
        """Say whether somebody still waits for the answer."""
        gone = self._owner is not None and not shiboken6.isValid(self._owner)
        return not (self._forgotten or gone)

    def settle(self, future: Future[Any]) -> None:
        """Take the outcome, on whatever thread."""
        if shiboken6.isValid(self):
            self._settled.emit(future)

    @Slot(object)
    def _on_settled(self, future: Future[Any]) -> None:
        self._tasks.finish(self, future)


class Tasks(QObject):
    """The one door from the screens to the services.

    Signals: ``failed(TaskFailure)`` for errors that the caller did not take, ``idle()`` when the
    last piece of work has answered.
    """

    failed = Signal(object)
    idle = Signal()

    def __init__(self, bus: ChangeBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bus = bus
        self._database = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool")
        #: How many files are read at a time; each is a process of its own that keeps a core busy.
        self.readers = max(1, min(MOST_READERS, os.cpu_count() or 1))
        self._reading = ThreadPoolExecutor(self.readers, thread_name_prefix="reading")
        self._jobs: dict[Job, Callable[[Job, Future[Any]], None]] = {}
        self._closed = False

    @property
    def pending(self) -> int:
        """Pieces of work that have not answered yet."""
        return len(self._jobs)

    @property
    def closed(self) -> bool:
        """Say whether no more work is taken."""
        return self._closed

    def query(
        self,
        work: Callable[[], Any],
        on_done: OnDone | None = None,
        on_error: OnError | None = None,
        *,
        owner: QObject | None = None,
    ) -> Job:
        """Read on the database thread; ``on_done(result)`` on the UI thread.

        ``on_error(error)`` returns True when it has dealt with the error, otherwise the error goes
        the common way (dialog or crash report).
        """
        return self._start(self._database, work, on_done, on_error, owner, None, announce=False)

    def change(
        self,
        work: Callable[[], Any],
        on_done: OnDone | None = None,
        on_error: OnError | None = None,
        *,
        owner: QObject | None = None,
        initiator: object = None,
    ) -> Job:
        """Change on the database thread, then announce what was touched.

        ``work`` returns Changes, or a tuple that holds one; ``on_done`` gets what it returned.
        """
        who = initiator if initiator is not None else owner
        return self._start(self._database, work, on_done, on_error, owner, who, announce=True)

    def outside(
        self,
        work: Callable[[], Any],
        on_done: OnDone | None = None,
        on_error: OnError | None = None,
        *,
        owner: QObject | None = None,
    ) -> Job:
        """Do what needs no database on the shared pool: files, hashes, sticks."""
        return self._start(self._pool, work, on_done, on_error, owner, None, announce=True)

    def read(
        self,
        work: Callable[[], Any],
        on_done: OnDone | None = None,
        on_error: OnError | None = None,
        *,
        owner: QObject | None = None,
    ) -> Job:
        """Read a file that came in, on threads that nothing else waits for."""
        return self._start(self._reading, work, on_done, on_error, owner, None, announce=False)

    def _start(
        self,
        executor: ThreadPoolExecutor,
        work: Callable[[], Any],
        on_done: OnDone | None,
        on_error: OnError | None,
        owner: QObject | None,
        initiator: object,
        *,
        announce: bool,
    ) -> Job:
        if self._closed:
            message = "work was given to closed tasks"
            raise RuntimeError(message)
        job = Job(self, owner)

        def retry() -> None:
            self._start(executor, work, on_done, on_error, owner, initiator, announce=announce)

        def finish(job: Job, future: Future[Any]) -> None:
            error = future.exception()
            if error is not None:
                if not job.wanted:
                    # Nobody is left to show it in place, but it must not be lost either.
                    self.failed.emit(TaskFailure(error, retry))
                    return
                job.failed.emit(error)
                if on_error is None or not on_error(error):
                    self.failed.emit(TaskFailure(error, retry))
                return
            result = future.result()
            if announce:
                self.bus.tell(changes_in(result), initiator)
            if job.wanted:
                if on_done is not None:
                    on_done(result)
                job.done.emit(result)

        self._jobs[job] = finish
        executor.submit(work).add_done_callback(job.settle)
        return job

    def finish(self, job: Job, future: Future[Any]) -> None:
        """Hand the outcome of a job to whoever asked for it."""
        finish = self._jobs.pop(job, None)
        if finish is None:  # it answered when everything was closed already
            return
        try:
            finish(job, future)
        finally:
            job.deleteLater()
            if not self._jobs:
                self.idle.emit()

    def close(self, last: Callable[[], Any] | None = None) -> None:
        """Wait for all work, run ``last`` on the database thread, and stop.

        Called once the window is gone, so nobody sees the wait; what is queued is still written.
        Raises what ``last`` raised.
        """
        if self._closed:
            return
        self._closed = True
        self._reading.shutdown(wait=True, cancel_futures=True)
        self._pool.shutdown(wait=True, cancel_futures=True)
        ending = self._database.submit(last) if last is not None else None
        self._database.shutdown(wait=True)
        self._jobs.clear()
        if ending is not None:
            ending.result()


def changes_in(result: Any) -> Changes:
    """Find the Changes in what a service returned."""
    if isinstance(result, Changes):
        return result
    if isinstance(result, tuple):
        for part in result:
            if isinstance(part, Changes):
                return part
    return Changes()
