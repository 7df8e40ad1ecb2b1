"""What is held of which log: spans of covered numbers, and the ids at their ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communeapp.core.events import GENESIS
from communeapp.core.sync.vectors import LogName, Range, Span, add_span
from communeapp.store.database import Store

_PREV = re.compile(r'","prev":"([0-9a-f]{64})","scope":"')
_SETTLED = "spans_known"
_BLOCK = 256


class HeldRows:
    """Reads and writes spans. The log that this PC writes now has none: its end is that of its rows."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def current(self) -> LogName:
        """Name the log that this PC writes now."""
        return LogName(self._store.meta("dev") or "", self._store.meta("epoch") or "")

    def settle(self) -> None:
        """Once: logs that were written here before there were spans are whole."""
        if self._store.meta(_SETTLED):
            return
        with self._store.atomic():
            for row in self._store.rows(
                "SELECT dev, epoch, max(seq) AS last FROM event AS e WHERE NOT EXISTS "
                "(SELECT 1 FROM span WHERE span.dev = e.dev AND span.epoch = e.epoch) "
                "GROUP BY dev, epoch"
            ):
                log = LogName(row["dev"], row["epoch"])
                if log != self.current:
                    self.add(log, Span(1, row["last"]))
            self._store.set_meta(_SETTLED, "1")

    def held(self) -> dict[LogName, tuple[Span, ...]]:
        """Give what is held of each log."""
        found: dict[LogName, list[Span]] = {}
        for row in self._store.rows("SELECT * FROM span ORDER BY dev, epoch, first"):
            log = LogName(row["dev"], row["epoch"])
            found.setdefault(log, []).append(Span(row["first"], row["last"]))
        own = self.current
        if tip := self.tip(own):
            found[own] = [Span(1, tip)]
        return {log: tuple(spans) for log, spans in found.items()}

    def tip(self, log: LogName) -> int:
        """Give the highest number of a log that has a row, 0 for none."""
        row = self._store.one(
            "SELECT coalesce(max(seq), 0) AS n FROM event WHERE dev = ? AND epoch = ?", log
        )
        return int(row["n"])

    def add(self, log: LogName, span: Span) -> None:
        """Enter numbers as covered; only inside a transaction."""
        known = self._store.rows("SELECT * FROM span WHERE dev = ? AND epoch = ?", log)
        spans = add_span([Span(row["first"], row["last"]) for row in known], span)
        self._store.write("DELETE FROM span WHERE dev = ? AND epoch = ?", log)
        self._store.insert_many(
            "span",
            [
                {"dev": log.dev, "epoch": log.epoch, "first": one.first, "last": one.last}
                for one in spans
            ],
        )

    # -------------------------------------------------------------- ids

    def keep_ends(self, one: Range) -> None:
        """Keep the ids at both ends of a range where no row says them; only inside a transaction."""
        for seq, name in ((one.first - 1, one.before), (one.last, one.tip)):
            if seq and self.id_at(one.log, seq) is None:
                row = {"dev": one.log.dev, "epoch": one.log.epoch, "seq": seq, "id": name}
                self._store.put("log_end", row, ("dev", "epoch", "seq"))

    def id_at(self, log: LogName, seq: int) -> str | None:
        """Give the id of an event, or of a withheld one that is known by its neighbour or a range's
        end; None where nothing says it."""
        if not seq:
            return GENESIS
        for table in ("event", "log_end"):
            row = self._store.maybe(
                f"SELECT id FROM {table} WHERE dev = ? AND epoch = ? AND seq = ?",  # noqa: S608
                [*log, seq],
            )
            if row is not None:
                return str(row["id"])
        return self.prev_of(log, seq + 1)

    def prev_of(self, log: LogName, seq: int) -> str | None:
        """Give what an event says of the one before it."""
        row = self._store.maybe(
            "SELECT data FROM event WHERE dev = ? AND epoch = ? AND seq = ?", [*log, seq]
        )
        return None if row is None else prev_in(row["data"])

    def start_of(self, log: LogName, span: Span, wanted: int) -> tuple[int, str]:
        """Give the highest number of a span, ``wanted`` at most, from which a range may begin, and the
        id before it: somewhere inside, what is withheld may hide that id."""
        found = span.first
        for table, most in (("event", wanted), ("log_end", wanted - 1)):
            row = self._store.maybe(
                f"SELECT seq FROM {table} WHERE dev = ? AND epoch = ? AND seq <= ? "  # noqa: S608
                "ORDER BY seq DESC LIMIT 1",
                [*log, most],
            )
            if row is not None:
                found = max(found, min(int(row["seq"]) + 1, wanted))
        return found, self.id_at(log, found - 1) or GENESIS

    # -------------------------------------------------------------- events to send

    def blocks(self, log: LogName, span: Span, scopes: Sequence[str]) -> Iterator[list[str]]:
        """Give the events of a part of a log whose scope may travel, ascending, in blocks."""
        marks = ", ".join("?" for _ in scopes)
        cursor = self._store.connection.execute(
            "SELECT data FROM event WHERE dev = ? AND epoch = ? AND seq BETWEEN ? AND ? "  # noqa: S608
            f"AND scope IN ({marks}) ORDER BY seq",
            [*log, *span, *scopes],
        )
        while block := cursor.fetchmany(_BLOCK):
            yield [row[0] for row in block]

    def has_any(self, log: LogName, span: Span, scopes: Sequence[str]) -> bool:
        """Say whether any event of a part may travel."""
        marks = ", ".join("?" for _ in scopes)
        row = self._store.maybe(
            "SELECT 1 FROM event WHERE dev = ? AND epoch = ? AND seq BETWEEN ? AND ? "  # noqa: S608
            f"AND scope IN ({marks}) LIMIT 1",
            [*log, *span, *scopes],
        )
        return row is not None

    def counted(
        self, log: LogName, span: Span, scopes: Sequence[str]
    ) -> list[tuple[str, int, int]]:
        """Give for each type how many events of a part may travel, and their bytes."""
        marks = ", ".join("?" for _ in scopes)
        rows = self._store.rows(
            "SELECT type, count(*) AS n, sum(length(CAST(data AS BLOB))) AS size "  # noqa: S608
            f"FROM event WHERE dev = ? AND epoch = ? AND seq BETWEEN ? AND ? AND scope IN ({marks}) "
            "GROUP BY +type",
            [*log, *span, *scopes],
        )
        return [(row["type"], row["n"], row["size"]) for row in rows]

    def of_types(
        self, log: LogName, span: Span, scopes: Sequence[str], prefixes: Sequence[str]
    ) -> Iterator[str]:
        """Give the events (column ``data``) of a part whose types begin with one of the prefixes."""
        marks = ", ".join("?" for _ in scopes)
        for prefix in prefixes:
            # By the type: most events have no file, and only those that may have one are looked at.
            for row in self._store.rows(
                "SELECT data FROM event INDEXED BY event_type WHERE type >= ? AND type < ? "  # noqa: S608
                f"AND dev = ? AND epoch = ? AND seq BETWEEN ? AND ? AND scope IN ({marks}) "
                "ORDER BY seq",
                [prefix, _after(prefix), *log, *span, *scopes],
            ):
                yield row["data"]


def _after(prefix: str) -> str:
    """Give the end of the range of types that begin with a prefix."""
    return prefix[:-1] + chr(ord(prefix[-1]) + 1)


def prev_in(data: str) -> str | None:
    """Find in a stored event what it says of the one before: after ``body`` no key holds a quote, so
    the last find is its own."""
    found = _PREV.findall(data)
    return found[-1] if found else None
