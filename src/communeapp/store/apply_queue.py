"""Events that came and wait to be applied, those kept aside, and the files that events wait for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communeapp.core.events import Event
from communeapp.core.sync.frames import read_event
from communeapp.store.database import Store

#: Nothing of these changes a table of another PC: they are about the log and the PC itself, or (banks of
#: questions) tell that something was done without what is needed to do it elsewhere.
WITHOUT_EFFECT = ("epoch.", "clock.", "backup.", "bank.")


def read_stored(data: str) -> Event:
    """Read an event from the column ``data``; its hash was checked when it came."""
    return read_event(data.encode("utf-8")).event()


def has_waiting(store: Store) -> bool:
    """Say whether anything waits to be applied: cheap enough for every start."""
    return store.maybe("SELECT 1 FROM apply_queue LIMIT 1") is not None


class ApplyQueue:
    """Which events are still to be applied; rows follow the log and may be written again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, events: Iterable[tuple[str, str]]) -> None:
        """Put events (hlc, id) into the queue; those that wait already stay."""
        self._store.write_many(
            "INSERT OR IGNORE INTO apply_queue (hlc, event) VALUES (?, ?)", list(events)
        )

    def count(self) -> int:
        """Count what waits."""
        return int(self._store.one("SELECT count(*) AS n FROM apply_queue")["n"])

    def next(self, most: int) -> tuple[tuple[str, str, Event | None], ...]:
        """Give the next ones in the order of the clock: (hlc, id, event); None for one that is gone."""
        rows = self._store.rows(
            "SELECT q.hlc, q.event, coalesce(e.data, f.data) AS data FROM "
            "(SELECT hlc, event FROM apply_queue ORDER BY hlc, event LIMIT ?) AS q "
            "LEFT JOIN event AS e ON e.id = q.event LEFT JOIN fork AS f ON f.id = q.event "
            "ORDER BY q.hlc, q.event",
            [most],
        )
        return tuple(
            (row["hlc"], row["event"], None if row["data"] is None else read_stored(row["data"]))
            for row in rows
        )

    def done(self, events: Sequence[tuple[str, str]]) -> None:
        """Take events (hlc, id) out of the queue."""
        self._store.write_many("DELETE FROM apply_queue WHERE hlc = ? AND event = ?", events)

    def later(self, events: Iterable[tuple[str, str]]) -> None:
        """Keep (hlc, id) for a later program, which may know what they are."""
        self._store.write_many(
            "INSERT OR IGNORE INTO apply_later (hlc, event) VALUES (?, ?)", list(events)
        )

    def try_again(self, program: str) -> None:
        """Put back what an earlier program did not know or could not apply; kept-aside ones for other
        reasons stay aside."""
        self._store.write(
            "INSERT OR IGNORE INTO apply_queue (hlc, event) SELECT hlc, event FROM apply_later"
        )
        self._store.write("DELETE FROM apply_later")
        self._queue("quarantine", "q.reason = 'bad' AND q.program != ?", program)
        self._store.write("DELETE FROM quarantine WHERE reason = 'bad' AND program != ?", [program])

    # -------------------------------------------------------------- kept aside

    def set_aside(self, event: str, reason: str, program: str, at_ms: int) -> None:
        """Keep an event aside: it stays in the log, is passed on, and does nothing."""
        row = {"event": event, "reason": reason, "program": program, "at_ms": at_ms}
        self._store.put("quarantine", row, "event")

    # -------------------------------------------------------------- files

    def want(self, sha256: str, event: str) -> None:
        """Note that an event waits for a file."""
        if self._store.maybe(
            "SELECT 1 FROM blob_want WHERE sha256 = ? AND event = ?", [sha256, event]
        ):
            return
        row = {"sha256": sha256, "event": event, "tries": 0}
        self._store.put("blob_want", row, ["sha256", "event"])

    def wanted(self) -> frozenset[str]:
        """Give the files that events wait for."""
        rows = self._store.rows("SELECT DISTINCT sha256 FROM blob_want")
        return frozenset(row["sha256"] for row in rows)

    def arrived(self, sha256: str) -> None:
        """Let the events that waited for a file be applied again."""
        self._queue("blob_want", "q.sha256 = ?", sha256)
        self._store.write("DELETE FROM blob_want WHERE sha256 = ?", [sha256])

    def _queue(self, table: str, where: str, value: str) -> None:
        """Queue the events that rows of another table name."""
        for log in ("event", "fork"):
            self._store.write(
                "INSERT OR IGNORE INTO apply_queue (hlc, event) SELECT e.hlc, e.id "  # noqa: S608
                f"FROM {table} AS q JOIN {log} AS e ON e.id = q.event WHERE {where}",
                [value],
            )
