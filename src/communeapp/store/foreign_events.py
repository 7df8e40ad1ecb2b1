"""Events of other PCs into the log: each once, a second history beside the first, never over it.

All of it inside the one transaction of a bundle. Events of a range of a bundle go into ``event`` as long as
they fit what is there. Once one of them is another than the one known under its number, the whole range
belongs to a second history of its PC: what is new of it lies in ``fork``, and is applied like the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communeapp.core.sync.frames import ReadEvent
from communeapp.core.sync.vectors import Fork, Range
from communeapp.store.apply_queue import WITHOUT_EFFECT
from communeapp.store.database import Store
from communeapp.store.events import SUBJECTS
from communeapp.store.exchange_logs import HeldRows

_COLUMNS = "dev, epoch, seq, id, hlc, type, scope, data"
_MAIN = f"INSERT INTO event ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING"  # noqa: S608
_FORK = f"INSERT INTO fork ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING"  # noqa: S608


@dataclass
class Taken:
    """What became of the events of a bundle."""

    events: int = 0
    applied: int = 0
    quarantined: int = 0
    forks: int = 0

    @property
    def duplicates(self) -> int:
        """Count what was known already."""
        return self.events - self.applied


class ForeignEvents:
    """Takes in the events of one bundle, inside one transaction: :meth:`add` in the order of its
    ranges, then :meth:`end`."""

    def __init__(self, store: Store, ranges: Sequence[Range], program: str, at_ms: int) -> None:
        self._store = store
        self._held = HeldRows(store)
        self._program = program
        self._at_ms = at_ms
        self._ranges = ranges
        self._at = 0
        self._start = (self._last("event"), self._last("fork"))
        self._mark = self._start[0]
        self._repeats = False
        self.taken = Taken()
        self.forks: list[Fork] = []
        #: Ranges that fit what is there.
        self.whole: list[Range] = []
        self._forked = [self._at_joints(one) for one in ranges]

    def add(self, batch: Sequence[ReadEvent]) -> None:
        """Take events of one range or several."""
        self.taken.events += len(batch)
        start = 0
        while start < len(batch):
            self._seek(batch[start])
            one = self._ranges[self._at]
            end = start + 1
            while end < len(batch) and _within(batch[end], one):
                end += 1
            self._add(batch[start:end])
            start = end

    def end(self) -> None:
        """Finish the last range, index what is new and queue it."""
        while self._at < len(self._ranges):
            self._close()
        main, fork = self._start
        for log, mark in (("event", main), ("fork", fork)):
            self._index(log, mark)
            new = self._store.one(f"SELECT count(*) AS n FROM {log} WHERE rowid > ?", [mark])  # noqa: S608
            self.taken.applied += new["n"]
            if log == "fork":
                self.taken.forks = new["n"]
        self.taken.applied -= self.taken.quarantined

    # -------------------------------------------------------------- one range

    def _seek(self, event: ReadEvent) -> None:
        while not _within(event, self._ranges[self._at]):
            self._close()

    def _add(self, batch: Sequence[ReadEvent]) -> None:
        rows = [
            (one.dev, one.epoch, one.seq, one.id, one.hlc, one.type, one.scope, one.data)
            for one in batch
        ]
        connection = self._store.connection
        if not self._forked[self._at]:
            before = connection.total_changes
            connection.executemany(_MAIN, rows)
            if connection.total_changes - before < len(rows):
                self._repeats = True
                self._compare(batch)
        if self._forked[self._at]:
            known = self._known(batch)
            connection.executemany(_FORK, [row for row in rows if row[3] not in known])
        for one in batch:
            if one.quarantine:
                self._set_aside(one)

    def _compare(self, batch: Sequence[ReadEvent]) -> None:
        """Look whether those that were there already are the same."""
        log, first, last = (batch[0].dev, batch[0].epoch), batch[0].seq, batch[-1].seq
        ours = {
            row["seq"]: row["id"]
            for row in self._store.rows(
                "SELECT seq, id FROM event WHERE dev = ? AND epoch = ? AND seq BETWEEN ? AND ?",
                [*log, first, last],
            )
        }
        for one in batch:
            if ours[one.seq] != one.id:
                self._fork(Fork(self._ranges[self._at].log, one.seq, ours[one.seq], one.id))
                return

    def _known(self, batch: Sequence[ReadEvent]) -> set[str]:
        log, first, last = (batch[0].dev, batch[0].epoch), batch[0].seq, batch[-1].seq
        rows = self._store.rows(
            "SELECT id FROM event WHERE dev = ? AND epoch = ? AND seq BETWEEN ? AND ?",
            [*log, first, last],
        )
        return {row["id"] for row in rows}

    def _fork(self, found: Fork) -> None:
        """Know that a range is of a second history: what was entered of it moves there."""
        self.forks.append(found)
        self._forked[self._at] = True
        one = self._ranges[self._at]
        where = "WHERE rowid > ? AND dev = ? AND epoch = ? AND seq BETWEEN ? AND ?"
        values = [self._mark, *one.log, *one.span]
        self._store.write(
            f"INSERT INTO fork ({_COLUMNS}) SELECT {_COLUMNS} FROM event {where} "  # noqa: S608
            "ON CONFLICT DO NOTHING",
            values,
        )
        self._store.write(f"DELETE FROM event {where}", values)  # noqa: S608

    def _close(self) -> None:
        """Finish a range: where it met events that were there, neighbours have to fit as well."""
        one = self._ranges[self._at]
        if not self._forked[self._at]:
            fault = self._misfit(one) if self._repeats or self._overlaps(one) else None
            if fault is not None:
                self._fork(fault)
            else:
                self._held.keep_ends(one)
                self.whole.append(one)
        self._at += 1
        self._repeats, self._mark = False, self._last("event")

    def _overlaps(self, one: Range) -> bool:
        row = self._store.maybe(
            "SELECT 1 FROM event WHERE rowid <= ? AND dev = ? AND epoch = ? "
            "AND seq BETWEEN ? AND ? LIMIT 1",
            [self._mark, *one.log, one.first - 1, one.last + 1],
        )
        return row is not None

    def _misfit(self, one: Range) -> Fork | None:
        """Find two neighbours that do not follow each other."""
        row = self._store.maybe(
            "SELECT a.seq, a.id FROM event AS a JOIN event AS b ON b.dev = a.dev "
            "AND b.epoch = a.epoch AND b.seq = a.seq + 1 WHERE a.dev = ? AND a.epoch = ? "
            "AND a.seq BETWEEN ? AND ? AND instr(b.data, '\"prev\":\"' || a.id || '\"') = 0 LIMIT 1",
            [*one.log, one.first - 1, one.last],
        )
        return None if row is None else Fork(one.log, row["seq"], row["id"], "")

    def _at_joints(self, one: Range) -> bool:
        for seq, theirs in ((one.first - 1, one.before), (one.last, one.tip)):
            ours = self._held.id_at(one.log, seq)
            if ours is not None and ours != theirs:
                self.forks.append(Fork(one.log, seq, ours, theirs))
                return True
        return False

    # -------------------------------------------------------------- all of it

    def _index(self, log: str, mark: int) -> None:
        for prefix, table, column, key in SUBJECTS:
            self._store.write(
                f"INSERT OR IGNORE INTO {table} ({column}, event) "  # noqa: S608 - names of our own
                f"SELECT json_extract(data, ?1), id FROM {log} WHERE rowid > ?2 "
                "AND type >= ?3 AND type < ?4 AND json_type(data, ?1) = 'text'",
                [f"$.body.{key}", mark, prefix, f"{prefix[:-1]}/"],
            )
        effect = " AND ".join("substr(type, 1, ?) != ?" for _ in WITHOUT_EFFECT)
        self._store.write(
            "INSERT OR IGNORE INTO apply_queue (hlc, event) "  # noqa: S608 - names of our own
            f"SELECT hlc, id FROM {log} WHERE rowid > ? AND {effect} "
            "AND id NOT IN (SELECT event FROM quarantine)",
            [mark, *(part for one in WITHOUT_EFFECT for part in (len(one), one))],
        )

    def _set_aside(self, one: ReadEvent) -> None:
        """Keep an event aside that is new; what was applied before is another's judgement."""
        for log, mark in zip(("event", "fork"), self._start, strict=True):
            row = self._store.maybe(f"SELECT rowid AS n FROM {log} WHERE id = ?", [one.id])  # noqa: S608
            if row is not None and row["n"] <= mark:
                return
        self.taken.quarantined += 1
        row = {
            "event": one.id,
            "reason": one.quarantine,
            "program": self._program,
            "at_ms": self._at_ms,
        }
        self._store.put("quarantine", row, "event")

    def _last(self, log: str) -> int:
        row = self._store.one(f"SELECT coalesce(max(rowid), 0) AS n FROM {log}")  # noqa: S608
        return int(row["n"])


def _within(event: ReadEvent, one: Range) -> bool:
    return (event.dev, event.epoch) == one.log and one.first <= event.seq <= one.last
