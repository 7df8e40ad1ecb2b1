"""Carrying bundles over a line: files to a hub and files from it, for a thread of its own."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.services.sync.online import Job, Outcome
from communeapp.store.files import told
from communeapp.sync.line import Answer, HubLine, LineCut, Stopped

#: Phases of a transfer, as progress tells them.
SENDING, FETCHING = "sending", "fetching"
#: phase, bytes done, bytes in all
Progress = Callable[[str, int, int], None]


def transfer(
    job: Job,
    *,
    stop: Callable[[], bool] = lambda: False,
    progress: Progress | None = None,
    stall_s: float | None = None,
) -> Outcome:
    """Send what is to be sent and fetch what waits; what went over before a problem counts.

    Touches files alone: for a thread of its own. ``stop`` is asked between blocks.
    """
    options = {} if stall_s is None else {"stall_s": stall_s}
    sent: list[Path] = []
    answers: list[Answer] = []
    fetched: list[Path] = []
    whole, before = job.bytes, 0
    try:
        line = HubLine(job.url, job.pins, proxy=job.proxy, stop=stop, **options)
    except UserError as error:
        return Outcome(problem=error)
    with contextlib.closing(line):
        try:
            for path in job.files:
                answers.append(line.send(path, _part(progress, SENDING, before, whole)))
                before += path.stat().st_size
                sent.append(path)
            waiting = answers[-1].downlinks if answers else ()
            coming, done = sum(one.bytes for one in waiting), 0
            for one in waiting:
                fetched.append(line.fetch(one, job.inbox, _part(progress, FETCHING, done, coming)))
                done += one.bytes
        except Stopped:
            return Outcome(tuple(sent), tuple(answers), tuple(fetched), stopped=True)
        except LineCut as cut:
            problem = EnvironmentProblem("online.no_line", reason=str(cut))
            return Outcome(tuple(sent), tuple(answers), tuple(fetched), problem, cut.retry_s)
        except AppError as error:
            return Outcome(tuple(sent), tuple(answers), tuple(fetched), error)
        except OSError as error:
            return Outcome(tuple(sent), tuple(answers), tuple(fetched), told(error, job.inbox))
    return Outcome(tuple(sent), tuple(answers), tuple(fetched))


def _part(
    progress: Progress | None, phase: str, before: int, whole: int
) -> Callable[[int, int], None] | None:
    if progress is None:
        return None
    tell = progress
    return lambda done, _of: tell(phase, before + done, whole)
