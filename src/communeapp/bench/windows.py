"""``start`` and ``idle-memory``: our window against the least window that PySide6 can show."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import psutil

from communeapp import program
from communeapp.bench.registry import Bench, Goal, Outcome, in_turn, paired
from communeapp.clock import SystemClock
from communeapp.core.errors import EnvironmentProblem
from communeapp.paths import Paths
from communeapp.services.office import open_office

BARE = Path(__file__).resolve().parents[3] / "tools" / "bench" / "bare_window.py"
READY_ENV = "COMMUNEAPP_READY_FILE"
_SETTLED_CPU = 0.02  # share of a core: what was begun behind the shown window has ended
_PATIENCE_S = 60.0


class Seen(NamedTuple):
    """One start: seconds until the window could be used, resident memory once it was idle."""

    seconds: float
    rss_mb: float


def start(bench: Bench) -> Outcome:
    """Process start → usable window ÷ a bare PySide6 window, both after the files were read once."""
    _ours(bench), _bare(bench)
    pairs = in_turn(bench.runs, lambda: _ours(bench).seconds, lambda: _bare(bench).seconds)
    return paired("start", "s", pairs, Goal("<=", 1.8), _more(bench))


def idle_memory(bench: Bench) -> Outcome:
    """Resident memory with the window open and nothing to do ÷ a bare PySide6 window."""
    _ours(bench)
    pairs = in_turn(bench.runs, lambda: _ours(bench).rss_mb, lambda: _bare(bench).rss_mb)
    return paired("idle-memory", "MB", pairs, Goal("<=", 1.7), _more(bench))


def _more(bench: Bench) -> dict[str, object]:
    return {"platform": _platform(), "packaged": bench.program is not None}


def _platform() -> str:
    """A display where there is one; the offscreen platform draws the same pixels without it."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if chosen:
        return chosen
    return "xcb" if os.environ.get("DISPLAY") or sys.platform != "linux" else "offscreen"


def _ours(bench: Bench) -> Seen:
    """Our window on a profile that has been set up: Home, not the first steps."""
    profile = bench.scratch / "window"
    if not profile.exists():
        office = open_office(Paths(profile), SystemClock())
        office.profile.set({"place": "Thu Lũm"})
        office.close()
    started = [str(bench.program)] if bench.program is not None else program.command()
    return _watch([*started, "--data-dir", str(profile)], bench, bench.scratch / "ours.ready")


def _bare(bench: Bench) -> Seen:
    ready = bench.scratch / "bare.ready"
    if bench.bare is not None:
        return _watch([str(bench.bare), str(ready)], bench, ready)
    if not BARE.is_file():  # a packaged program has no baselines to compare with
        raise EnvironmentProblem("bench.failed", name=BARE.name)
    return _watch([sys.executable, str(BARE), str(ready)], bench, ready)


def _watch(command: Sequence[str], bench: Bench, ready: Path) -> Seen:
    """Start a window, wait until it says that it is ready, then until it rests.

    What Python compiles is kept for the next start, as it is in a package and in any clone in use.
    """
    ready.unlink(missing_ok=True)
    environment = {**os.environ, READY_ENV: str(ready)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.setdefault("PYTHONPYCACHEPREFIX", str(bench.scratch / "compiled"))
    if sys.platform == "linux":
        environment["QT_QPA_PLATFORM"] = _platform()
    began = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            while not ready.exists():
                if process.poll() is not None or time.perf_counter() - began > _PATIENCE_S:
                    raise EnvironmentProblem("bench.failed", name=command[-1])
                time.sleep(0.002)
            seconds = time.perf_counter() - began
            return Seen(seconds, _rest(psutil.Process(process.pid)))
        finally:
            process.kill()


def _rest(process: psutil.Process) -> float:
    """Wait until the process no longer computes; give its resident memory in MB."""
    process.cpu_percent()
    for _ in range(30):
        if process.cpu_percent(interval=0.5) / 100 < _SETTLED_CPU:
            break
    return float(process.memory_info().rss) / 2**20
