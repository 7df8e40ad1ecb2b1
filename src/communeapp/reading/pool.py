"""The parent's side: children that read files, kept for the next file while they do well.

One reading costs the start of a Python otherwise, more than most files cost to read. A child that
failed, that grew or that has served long is not used again; a failure in a child that had served
before is tried once more in a fresh one, so no file pays for the one before it.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import threading
import time
import weakref
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, Final

from communeapp import log, program
from communeapp.containment import Containment
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.reading.limits import Limits
from communeapp.reading.tools import creation_flags

_log = log.get(__name__)
_KEPT: Final = 2  # idle children
_POLL_S: Final = 0.1  # how often the caller is asked whether it still wants the answer
_MAX_ANSWER: Final = 200_000_000  # bytes of one line of answer


class ChildLost(Exception):  # noqa: N818
    """The child ended without an answer."""


class ReaderPool:
    """Gives each job a child. May be used from several threads."""

    def __init__(self) -> None:
        self._idle: list[ReaderChild] = []
        self._lock = threading.Lock()
        self._closed = False
        weakref.finalize(self, _end_all, self._idle)

    def run(
        self,
        job: Mapping[str, Any],
        limits: Limits,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> dict[str, Any]:
        """Do a job and give its answer. Raises UserError ``reading.*``, EnvironmentProblem."""
        child = self._take()
        if child is not None:
            try:
                return self._ask(child, job, limits, progress, cancelled)
            except ChildLost:
                pass
            except UserError as problem:
                if problem.code != "reading.memory":  # it may be what earlier files left behind
                    raise
        try:
            return self._ask(ReaderChild(), job, limits, progress, cancelled)
        except ChildLost as problem:
            _log.warning("reader ended without an answer")
            raise UserError("reading.broken") from problem

    def close(self) -> None:
        """End the idle children; those at work end with their job."""
        with self._lock:
            self._closed = True
            _end_all(self._idle)

    def _take(self) -> ReaderChild | None:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.alive:
                    return child
                child.end()
        return None

    def _ask(
        self,
        child: ReaderChild,
        job: Mapping[str, Any],
        limits: Limits,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> dict[str, Any]:
        keep = False
        try:
            answer = child.ask({**job, "limits": asdict(limits)}, limits, progress, cancelled)
            keep = not answer.pop("last", False)
        finally:
            with self._lock:
                if keep and not self._closed and len(self._idle) < _KEPT:
                    self._idle.append(child)
                    child = None  # type: ignore[assignment]
            if child is not None:
                child.end()
        if "error" in answer:
            # What went wrong, never in which file: its name may say what nobody else should know.
            _log.info("not read: %s %s", answer["error"], answer.get("why", ""))
            raise UserError(str(answer["error"]), **answer.get("values", {}))
        return answer


def _end_all(idle: list[ReaderChild]) -> None:
    while idle:
        idle.pop().end()


class ReaderChild:
    """One child process. Raises EnvironmentProblem ``reading.no_child`` when it cannot be started."""

    def __init__(self) -> None:
        environment = {"PYTHONUTF8": "1", "OMP_THREAD_LIMIT": "1"}
        environment["PYTHONDONTWRITEBYTECODE"] = "1"  # the child may not write anything
        try:
            self._process = subprocess.Popen(
                program.command("reader"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | environment,
                creationflags=creation_flags(),
                start_new_session=os.name != "nt",
            )
        except OSError as problem:
            raise EnvironmentProblem("reading.no_child") from problem
        self._containment = Containment()
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._listen, name="reader-child", daemon=True)
        self._reader.start()

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def ask(
        self,
        job: Mapping[str, Any],
        limits: Limits,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> dict[str, Any]:
        """Send a job and wait for its answer, the end of its time, or the end of patience."""
        self._containment.add(self._process.pid, limits.memory_mb)
        stdin = self._process.stdin
        assert stdin is not None  # noqa: S101 - a pipe was asked for
        try:
            stdin.write(json.dumps(job).encode("ascii") + b"\n")
            stdin.flush()
        except OSError as problem:
            raise ChildLost from problem
        deadline = time.monotonic() + limits.seconds
        while True:
            try:
                line = self._lines.get(timeout=_POLL_S)
            except queue.Empty:
                if cancelled is not None and cancelled():
                    raise UserError("reading.cancelled") from None
                if time.monotonic() > deadline:
                    raise UserError("reading.too_long", seconds=round(limits.seconds)) from None
                continue
            if not line:
                raise ChildLost
            answer: dict[str, Any] = json.loads(line)
            if "progress" not in answer:
                return answer
            if progress is not None:
                progress(*answer["progress"])

    def end(self) -> None:
        """End the process and what it started, at once."""
        if self._process.poll() is None:
            if os.name == "nt":
                self._process.kill()
            else:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(self._process.pid, signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=5)  # longer only where the kernel waits for a dead drive
        self._containment.release()
        self._reader.join(timeout=5)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _listen(self) -> None:
        """Hand the child's lines over; an empty one at its end."""
        stdout = self._process.stdout
        assert stdout is not None  # noqa: S101 - a pipe was asked for
        with contextlib.suppress(OSError, ValueError):
            while line := stdout.readline(_MAX_ANSWER):
                self._lines.put(line if line.endswith(b"\n") else b"")
        self._lines.put(b"")
