"""The time that dates of updates are judged by: a PC's clock alone may stand years wrong."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass

from communeapp.clock import LONGEST_REST_MS, PROGRAM_EPOCH_MS, Clock, civil_date
from communeapp.paths import Paths
from communeapp.program import FACTS, Program
from communeapp.services.peek import peek_newest_ms

_DAY_MS = 86_400_000


@dataclass(frozen=True)
class Reference:
    """Knows three times: the clock's, the day this program was built, the newest that the log has seen."""

    paths: Paths
    program: Program
    clock: Clock

    def instant(self) -> dt.datetime:
        """Give the latest of the three (UTC).

        A clock that stands in 2010 would take every update for good that was ever signed. The log counts
        unless it is so far ahead that the clock must once have stood in the future: then no update would
        ever be good again.
        """
        return dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(milliseconds=self._ms())

    def behind(self) -> Mapping[str, str] | None:
        """Give the dates for ``update.clock_behind`` where the clock is a day or more too early, else None."""
        now, known = self.clock.now_ms(), self._ms()
        if now >= known - _DAY_MS:
            return None
        return {
            "today": f"{civil_date(max(now, 0)):%d/%m/%Y}",
            "known": f"{civil_date(known):%d/%m/%Y}",
        }

    def _ms(self) -> int:
        now = max(self.clock.now_ms(), built_ms(self.program))
        seen = peek_newest_ms(self.paths)
        return max(now, seen) if seen <= now + LONGEST_REST_MS else now


def built_ms(program: Program) -> int:
    """Give the day on which a packaged program was built (UTC, ms); of a clone the year of the program."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        said = json.loads((program.folder / FACTS).read_text(encoding="utf-8"))
        day = dt.date.fromisoformat(said["built"])
        return int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp() * 1000)
    return PROGRAM_EPOCH_MS
