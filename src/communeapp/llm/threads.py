"""How many threads the model gets: measured once on a quiet machine, fewer while others need it.

Half the logical cores is where it starts; on a PC with two cores that would waste one, on others the
memory is the limit and more threads bring nothing. The result is kept beside the prefix states.

llama.cpp's threads meet at hundreds of barriers per token. When another program holds a core, every one
of them waits for the thread that is not running: two threads are then slower than one. So the load of
others is looked at a few times a second, and threads are given up while it lasts.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Mapping
from pathlib import Path

# Before the library loads. Threads that wait for each other spin for some 20 microseconds, then sleep:
# sleeping at once costs a third of the speed on a quiet machine, spinning on (the default) nine tenths
# of it on a busy one. Figures: docs/benchmarks.md.
WAITING = {"OMP_WAIT_POLICY": "PASSIVE", "GOMP_SPINCOUNT": "1000"}

_FILE = "threads.json"
_QUIET_PERCENT = 25.0
_LOOK_S = 0.15
_LOOK_EVERY_S = 0.25
_DISTURBED_CORES = 0.3


def default_threads(cores: int) -> int:
    """Half the logical cores: a PC whose cores are all taken freezes under its user.

    Both where there are two: at low priority, and given up as soon as others want them.
    """
    return cores if cores <= 2 else cores // 2


def candidates(cores: int) -> tuple[int, ...]:
    """Thread counts worth trying: one, half, three quarters; all only where there are two."""
    if cores <= 2:
        return tuple(range(1, max(1, cores) + 1))
    return tuple(sorted({1, max(1, cores // 2), max(1, cores * 3 // 4)}))


def choose(speeds: Mapping[int, float]) -> int:
    """Take the smallest thread count within 8 % of the best speed: the rest is the official's."""
    fastest = max(speeds.values())
    return min(one for one, speed in speeds.items() if speed >= 0.92 * fastest)


def machine_is_quiet() -> bool:
    """Look for a moment whether other programs leave the processor alone."""
    import psutil

    return float(psutil.cpu_percent(interval=_LOOK_S)) < _QUIET_PERCENT


def threads_beside(best: int, cores: int, others: float) -> int:
    """How many of ``best`` threads still run undisturbed when others use this many cores.

    A third of a core is let pass: a window that paints, a clock that ticks.
    """
    return max(1, min(best, int(cores - others + 0.35)))


class Pressure:
    """Processor time that other processes take, in cores, since the last look."""

    def __init__(self) -> None:
        self._before = self._now()

    def others(self) -> float | None:
        """Give the load by others; None when too little time has passed to tell."""
        wall, everyone, own = self._now()
        before = self._before
        if wall - before[0] < _LOOK_EVERY_S:
            return None
        self._before = (wall, everyone, own)
        return max(0.0, (everyone - before[1]) - (own - before[2])) / (wall - before[0])

    @staticmethod
    def _now() -> tuple[float, float, float]:
        import psutil

        times = psutil.cpu_times()
        # On Linux guest time is in user time already; steal is time that the host took from us.
        names = ("user", "nice", "system", "irq", "softirq", "steal", "interrupt", "dpc")
        everyone = sum(float(getattr(times, name, 0.0)) for name in names)
        return time.monotonic(), everyone, time.process_time()


def undisturbed(pressure: Pressure) -> bool:
    """Say whether others left the processor alone since ``pressure`` was made."""
    others = pressure.others()
    return others is None or others < _DISTURBED_CORES


class ThreadChoices:
    """Measured counts by model, library and cores, in one small file."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE

    def find(self, key: str) -> int | None:
        """Give the count measured before."""
        found = self._read().get(key)
        cores = os.cpu_count() or 1
        return found if isinstance(found, int) and 1 <= found <= cores else None

    def keep(self, key: str, threads: int) -> None:
        """Note a count; where that cannot be written it is measured again next time."""
        known = self._read()
        known[key] = threads
        fresh = self._file.with_suffix(f".{os.getpid()}.new")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(known), encoding="utf-8")
            fresh.replace(self._file)

    def _read(self) -> dict[str, object]:
        try:
            known = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}
