"""The child that opens files from outside. Imports neither Qt nor SQLite, writes nothing, logs nothing.

A JSON line with a job comes in, JSON lines with progress and one with the answer go out. The end of
standard input ends the process at once, whatever it is doing. On POSIX the kernel keeps it from
writing any file (``RLIMIT_FSIZE`` 0) and from growing (``RLIMIT_AS``); on Windows a job object does.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import threading
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from communeapp.core.errors import UserError
from communeapp.reading.bounds import MIB, bind, bind_for_good, peak_memory
from communeapp.reading.limits import Limits

IDLE_S: Final = 60.0  # then the child ends by itself; the next file starts another
_MOST_JOBS: Final = 200
_GROWN: Final = 170 * MIB  # peak of resident memory after which a child is not used again


def main(argv: Sequence[str] | None = None) -> int:
    """Serve jobs from standard input until it ends. It has no options."""
    out = os.dup(1)
    with contextlib.suppress(OSError):
        os.dup2(2, 1)  # native code that prints must not break the protocol
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bind_for_good()
    jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(jobs,), daemon=True).start()
    for served in range(1, _MOST_JOBS + 1):
        try:
            line = jobs.get(timeout=IDLE_S)
        except queue.Empty:
            break
        answer = serve(json.loads(line), _Progress(out))
        if served == _MOST_JOBS or peak_memory() > _GROWN or answer.get("error") in _FATAL:
            answer["last"] = True
        _send(out, answer)
        if "last" in answer:
            break
    return 0


_FATAL = {"reading.memory", "reading.broken", "reading.bomb"}


def serve(job: dict[str, Any], progress: _Progress) -> dict[str, Any]:
    """Do one job; every failure is an answer."""
    limits = Limits(**job["limits"])
    try:
        bind(limits)
        if job["do"] == "picture":
            from communeapp.reading.pages import picture

            return picture(
                Path(job["path"]), int(job["page"]), int(job["width"]), job["turned"], limits
            )
        if job["do"] == "questions":
            from communeapp.quiz_formats.job import read_job

            return read_job(Path(job["path"]), limits)
        if job["do"] == "table":
            from communeapp.reading.tables import read_tables

            return read_tables(Path(job["path"]), limits, time.monotonic() + limits.seconds)
        if job["do"] == "cells":
            from communeapp.reading.figure_cells import read_cells

            return read_cells(Path(job["path"]), limits, time.monotonic() + limits.seconds)
        if job["do"] == "look":
            from communeapp.reading.look_job import look_job

            return look_job(Path(job["path"]), limits, time.monotonic() + limits.seconds)
        if job["do"] == "mend":
            from communeapp.reading.look_job import mend_job

            return mend_job(job, limits)
        from communeapp.reading.reader import read

        deadline = time.monotonic() + limits.seconds
        confirmed = bool(job["secret_confirmed"])
        return read(Path(job["path"]), limits, confirmed, progress, deadline)
    except UserError as problem:
        return {"error": problem.code, "values": problem.values}
    except MemoryError:
        return {"error": "reading.memory"}
    except Exception as problem:  # noqa: BLE001 - parsers meet broken files with errors of any kind
        return {"error": "reading.broken", "why": _place_of(problem)}


def _place_of(problem: BaseException) -> str:
    """Say where it happened, without the message: it may quote the file."""
    frames = traceback.extract_tb(problem.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(problem).__name__} {place}"


class _Progress:
    """Tells the parent how many pages are done."""

    def __init__(self, out: int) -> None:
        self._out = out

    def __call__(self, done: int, total: int) -> None:
        """Send it."""
        _send(self._out, {"progress": [done, total]})


def _send(out: int, answer: dict[str, Any]) -> None:
    data = json.dumps(answer, separators=(",", ":")).encode("ascii") + b"\n"
    view = memoryview(data)
    while view:
        view = view[os.write(out, view) :]


def _listen(jobs: queue.SimpleQueue[bytes]) -> None:
    """Take jobs in; the end of input ends the process even while native code runs."""
    # Not sys.stdin: a program without a console has none.
    with contextlib.suppress(OSError, ValueError), open(0, "rb", closefd=False) as stdin:
        for line in stdin:
            jobs.put(line)
    os._exit(0)
