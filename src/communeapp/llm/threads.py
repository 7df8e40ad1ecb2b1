"""How many threads the model gets: measured once per machine and model, on a quiet machine.

Half the logical cores is where it starts; on a PC with two cores that would waste one, on others the
memory is the limit and more threads bring nothing. The result is kept beside the prefix states.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

_FILE = "threads.json"
_QUIET_PERCENT = 25.0
_LOOK_S = 0.15


def default_threads(cores: int) -> int:
    """Half the logical cores: a PC whose cores are all taken freezes under its user."""
    return max(1, cores // 2)


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
