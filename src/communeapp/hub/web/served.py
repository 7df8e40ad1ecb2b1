"""How many answers were given and how long they took, added up over all worker processes.

Each process counts for itself and adds its numbers to the database every ten seconds at most, when it
answers, and when it ends. So ``/metrics`` says the same whichever process is asked.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Engine, select

from communeapp.hub.db.account_tables import served
from communeapp.hub.db.engine import reading, writing

#: Upper bounds in ms; -1 stands for "longer".
BUCKETS_MS = (25, 50, 100, 250, 500, 1000, 2500, 10_000, -1)
EVERY_MS = 10_000
Key = tuple[str, str, int, int]


class Served:
    """The counter of one process."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._counts: defaultdict[Key, list[int]] = defaultdict(lambda: [0, 0])
        self._written_ms = 0

    def count(self, page: str, method: str, status: int, took_us: int) -> None:
        """Count one answer; ``page`` is the path as it is registered, never as it was asked for."""
        bucket = next((one for one in BUCKETS_MS if took_us <= one * 1000), -1)
        with self._lock:
            cell = self._counts[page, method, status, bucket]
            cell[0] += 1
            cell[1] += took_us

    def due(self, now_ms: int) -> bool:
        """Say whether numbers wait that should be written; True once per period."""
        with self._lock:
            if not self._counts or 0 <= now_ms - self._written_ms < EVERY_MS:
                return False
            self._written_ms = now_ms
            return True

    def write(self) -> None:
        """Add what was counted to the database; on an error nothing is lost."""
        with self._lock:
            counts, self._counts = self._counts, defaultdict(lambda: [0, 0])
        try:
            self._add(sorted(counts.items()))
        except BaseException:
            with self._lock:
                for key, (count, total) in counts.items():
                    cell = self._counts[key]
                    cell[0] += count
                    cell[1] += total
            raise

    def _add(self, counts: Iterable[tuple[Key, list[int]]]) -> None:
        from communeapp.hub.web.limits import insert_or_add

        rows = [
            {
                "page": page, "method": method, "status": status, "up_to_ms": bucket,
                "count": count, "total_us": total,
            }
            for (page, method, status, bucket), (count, total) in counts
        ]  # fmt: skip
        if not rows:
            return
        with writing(self._engine) as connection:
            statement = insert_or_add(connection, served, ("count", "total_us"))
            for row in rows:  # in one order everywhere: no deadlocks
                connection.execute(statement.values(row))

    def totals(self) -> dict[Key, tuple[int, int]]:
        """Give what all processes have written: (page, method, status, bucket) → (count, microseconds)."""
        with reading(self._engine) as connection:
            return {
                (row.page, row.method, row.status, row.up_to_ms): (row[4], row[5])
                for row in connection.execute(select(served))
            }
