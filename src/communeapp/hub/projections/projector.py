"""Follows the log and keeps facts and sums: step by step, or anew from the first event.

Whoever follows it does so in slices of whole batches, each in one transaction with the place it has come to,
under the lock of one row: a kill loses no slice and counts none twice, and several workers take turns.
Sums are kept by what a fact adds after minus before; all numbers are whole, so that they never drift.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Engine

from communeapp import log
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.db.engine import is_postgresql, reading, writing
from communeapp.hub.db.schema import event
from communeapp.hub.projections import office, replaced, training
from communeapp.hub.projections.bodies import BadBodyError
from communeapp.hub.projections.facts import Fact, Kind, Reader, Seen, Share

_LOG = log.get(__name__)

#: So many events make a slice, unless one batch alone has more; SQLite locks out writers meanwhile.
SLICE = {"sqlite": 4_000, "postgresql": 20_000}
#: So many events are held in memory at once.
CHUNK = 4_000

READERS: Mapping[str, Reader] = {
    **training.READERS,
    **office.READERS,
    **replaced.READERS,
}
KINDS: Mapping[str, Kind] = {
    one.name: one for one in (*training.KINDS, *office.KINDS, *replaced.KINDS)
}


@dataclass(frozen=True)
class Followed:
    """What was done: events read, events that nobody can read, and the batch it has come to."""

    events: int = 0
    unread: int = 0
    position: int = 0


def read(seen: Seen) -> tuple[Fact, ...]:
    """Give the facts of an event, none for a type that says nothing to the pages. BadBodyError."""
    reader = READERS.get(seen.type)
    if reader is None:
        return ()
    try:
        return tuple(reader(seen))
    except BadBodyError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BadBodyError("form") from error


class Projector:
    """Keeps the tables of pages. Safe in several processes at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._slice = SLICE["postgresql" if is_postgresql(engine) else "sqlite"]

    def position(self) -> int:
        """Give the batch that the tables have come to."""
        with reading(self._engine) as connection:
            row = connection.execute(sa.select(tables.progress)).one()
        return int(row.position) if row.edition == tables.EDITION else 0

    def waiting(self) -> bool:
        """Say whether there are events that the tables do not know."""
        with reading(self._engine) as connection:
            row = connection.execute(sa.select(tables.progress)).one()
            newest = connection.execute(sa.select(sa.func.max(event.c.batch))).scalar() or 0
        return bool(row.edition != tables.EDITION or newest > row.position)

    def is_little(self, most: int) -> bool:
        """Say whether what is new is at most so many events, and no whole rebuild."""
        with reading(self._engine) as connection:
            row = connection.execute(sa.select(tables.progress)).one()
            beyond = (
                sa.select(event.c.batch).where(event.c.batch > row.position).limit(1).offset(most)
            )
            more = connection.execute(beyond).first()
        return row.edition == tables.EDITION and more is None

    def follow(self, progress: Callable[[int], None] | None = None) -> Followed:
        """Take in all events that are new, slice by slice; ``progress`` is told how many so far."""
        done = Followed()
        while (one := self.step()) is not None:
            done = Followed(done.events + one.events, done.unread + one.unread, one.position)
            if progress is not None:
                progress(done.events)
        return done

    def rebuild(self, progress: Callable[[int], None] | None = None) -> Followed:
        """Empty the tables and fill them from the first event on."""
        with writing(self._engine) as connection:
            self._locked(connection)
            _remake(connection)
        return self.follow(progress)

    def step(self) -> Followed | None:
        """Take in one slice; None when nothing is new."""
        with writing(self._engine) as connection:
            row = self._locked(connection)
            if row.edition != tables.EDITION:
                _LOG.info("tables of pages are made anew: edition %d", tables.EDITION)
                _remake(connection)
                row = self._locked(connection)
            upto = self._upto(connection, row.position)
            if upto is None:
                return None
            events = unread = 0
            with closing(_events(connection, row.position, upto)) as chunks:
                for chunk in chunks:
                    events += len(chunk)
                    unread += take(connection, chunk)
            connection.execute(tables.progress.update().values(position=upto))
        return Followed(events, unread, upto)

    def _locked(self, connection: Connection) -> sa.Row[Any]:
        query = sa.select(tables.progress).with_for_update()
        return connection.execute(query).one()

    def _upto(self, connection: Connection, position: int) -> int | None:
        """Give the last batch of the next slice; None when there is no event after ``position``."""
        batches = sa.select(event.c.batch).where(event.c.batch > position).order_by(event.c.batch)
        first = connection.execute(batches.limit(1)).scalar()
        if first is None:
            return None
        beyond = connection.execute(batches.limit(1).offset(self._slice)).scalar()
        if beyond is None:
            return int(connection.execute(sa.select(sa.func.max(event.c.batch))).scalar_one())
        return max(int(first), int(beyond) - 1)


def _remake(connection: Connection) -> None:
    tables.METADATA.drop_all(connection)
    make(connection)


def make(connection: Connection) -> None:
    """Make the tables, empty."""
    tables.METADATA.create_all(connection)
    connection.execute(tables.progress.insert().values(id=1, edition=tables.EDITION, position=0))


def _events(connection: Connection, after: int, upto: int) -> Generator[list[Seen], None, None]:
    query = (
        sa.select(
            event.c.dev, event.c.epoch, event.c.seq, event.c.id, event.c.hlc, event.c.type,
            event.c.unit, event.c.data,
        )
        .where(event.c.batch > after, event.c.batch <= upto, event.c.type.in_(sorted(READERS)))
        .execution_options(stream_results=True, yield_per=CHUNK)
    )  # fmt: skip
    with connection.execute(query) as result:
        for rows in result.partitions():
            yield [Seen(*row[:7], json.loads(row.data)["body"]) for row in rows]


# ------------------------------------------------------------------ one chunk


def take(connection: Connection, chunk: Iterable[Seen]) -> int:
    """Take some events in, in the transaction that is open; give how many nobody can read."""
    best: dict[str, dict[str, Fact]] = defaultdict(dict)
    unread: list[dict[str, object]] = []
    for seen in chunk:
        try:
            facts = read(seen)
        except BadBodyError as error:
            unread.append({
                "id": seen.id, "dev": seen.dev, "home": seen.home, "type": seen.type,
                "reason": str(error)[:100],
            })  # fmt: skip
            continue
        for one in facts:
            known = best[one.kind].get(one.key)
            if known is None or _wins(one.rank, known.rank, latest=KINDS[one.kind].latest):
                best[one.kind][one.key] = one
    sums: dict[str, dict[tuple[str, ...], list[int]]] = defaultdict(dict)
    for name in KINDS:
        if best[name]:
            _take_kind(connection, KINDS[name], best[name], sums)
    for name, groups in sums.items():
        _add(connection, tables.SUMS[name], groups)
    if unread:
        _put(connection, tables.unread, unread)
    return len(unread)


def _wins(rank: str, other: str, *, latest: bool) -> bool:
    return rank > other if latest else rank < other


def _take_kind(
    connection: Connection,
    kind: Kind,
    facts: Mapping[str, Fact],
    sums: dict[str, dict[tuple[str, ...], list[int]]],
) -> None:
    table = tables.FACTS[kind.name]
    columns = [table] if kind.shares else [table.c.key, table.c.rank]
    known: dict[str, sa.Row[Any]] = {}
    for keys in batched(sorted(facts), CHUNK):
        query = sa.select(*columns).where(_among(connection, table.c.key, keys))
        known |= {row.key: row for row in connection.execute(query)}
    rows: list[dict[str, object]] = []
    for key, one in facts.items():
        old = known.get(key)
        if old is not None and not _wins(one.rank, old.rank, latest=kind.latest):
            continue
        rows.append({"key": key, "rank": one.rank, **one.values})
        if kind.shares is not None:
            if old is not None:
                _count(sums, kind.shares(dict(old._mapping)), -1)
            _count(sums, kind.shares(one.values), 1)
    if rows:
        _put(connection, table, rows)


def _count(
    sums: dict[str, dict[tuple[str, ...], list[int]]], shares: Iterable[Share], sign: int
) -> None:
    for one in shares:
        groups = sums[one.table]
        numbers = groups.get(one.group)
        if numbers is None:
            groups[one.group] = [sign * number for number in one.numbers]
        else:
            for at, number in enumerate(one.numbers):
                numbers[at] += sign * number


def _add(
    connection: Connection, table: sa.Table, groups: Mapping[tuple[str, ...], Sequence[int]]
) -> None:
    """Add numbers to sums; what is the sum of nothing goes."""
    group = [one.name for one in table.primary_key.columns]
    sums = [one.name for one in table.columns if not one.primary_key]
    rows = [
        {**dict(zip(group, names, strict=True)), **dict(zip(sums, numbers, strict=True))}
        for names, numbers in sorted(groups.items())
        if any(numbers)
    ]
    if not rows:
        return
    insert = _insert(connection, table)
    changed = {one: table.c[one] + insert.excluded[one] for one in sums}
    connection.execute(insert.on_conflict_do_update(index_elements=group, set_=changed), rows)
    if any(int(str(one["n"])) < 0 for one in rows):
        connection.execute(table.delete().where(table.c.n == 0))


def _put(connection: Connection, table: sa.Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Write rows, in the place of those that stand under their keys."""
    insert = _insert(connection, table)
    keys = [one.name for one in table.primary_key.columns]
    changed = {one.name: insert.excluded[one.name] for one in table.columns if not one.primary_key}
    connection.execute(
        insert.on_conflict_do_update(index_elements=keys, set_=changed), [dict(one) for one in rows]
    )


def _insert(connection: Connection, table: sa.Table) -> Any:
    make_insert = postgresql.insert if is_postgresql(connection) else sqlite.insert
    return make_insert(table)


def batched(keys: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Cut a list into pieces: SQLite takes some thousands of parameters at once."""
    return (keys[at : at + size] for at in range(0, len(keys), size))


def _among(
    connection: Connection, column: sa.Column[Any], keys: Sequence[str]
) -> sa.ColumnElement[bool]:
    if is_postgresql(connection):
        # One array instead of thousands of parameters.
        return column == sa.any_(sa.bindparam(None, list(keys), type_=postgresql.ARRAY(sa.Text)))
    return column.in_(keys)
