"""What was installed in a home and when: one JSON object a line, for people and for support."""

from __future__ import annotations

import contextlib
import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from communeapp import log
from communeapp.updating.versions import is_version

_LOG = log.get(__name__)
_MOST_BYTES = 64 << 10


@dataclass(frozen=True)
class Entry:
    """One change: ``at_ms`` by the clock of the PC, ``before`` empty at the first."""

    at_ms: int
    what: str
    before: str
    after: str


class History:
    """The file in the home; losing it loses nothing else."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, what: str, before: str, after: str) -> None:
        """Write a line; not being able to is no trouble."""
        entry = Entry(time.time_ns() // 1_000_000, what, before, after)
        try:
            if self._path.exists() and self._path.stat().st_size > _MOST_BYTES:
                self._path.replace(self._path.with_suffix(".old.jsonl"))
            with self._path.open("a", encoding="utf-8", newline="\n") as file:
                file.write(json.dumps(asdict(entry)) + "\n")
        except OSError as error:
            _LOG.info("no line in the history: errno=%s", error.errno)

    def read(self, most: int = 20) -> tuple[Entry, ...]:
        """Give the newest entries, the newest first; lines that are broken are passed over."""
        found = []
        try:
            with self._path.open("rb") as file:
                file.seek(max(0, file.seek(0, 2) - _MOST_BYTES))
                lines = file.read(_MOST_BYTES).splitlines()
        except OSError:
            return ()
        for line in lines:
            with contextlib.suppress(ValueError, KeyError, TypeError):
                said = json.loads(line)
                entry = Entry(int(said["at_ms"]), str(said["what"]), said["before"], said["after"])
                if is_version(entry.after) and (not entry.before or is_version(entry.before)):
                    found.append(entry)
        return tuple(reversed(found[-most:]))
