"""A second history under the numbers of a known one: a cloned PC, or a log that was written anew.

Found where an event differs from ours, where the ends of a range differ from what is known there, and where a range
goes on from a history that was kept aside before. From that number on the bundle's events of that log are kept
aside, with their content; the log itself stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp.core.sync.frames import ReadEvent
from communeapp.core.sync.vectors import Fork, LogName, Range, forks_at_joints
from communeapp.hub.db import schema
from communeapp.hub.db.upserts import insert_new
from communeapp.hub.devices import DeviceState, device_of, set_state
from communeapp.hub.own_log import OwnLog
from communeapp.hub.staging import staged

Ends = Mapping[tuple[str, str, int], str]


@dataclass
class Forks:
    """Where two histories part: ``found`` the places, ``starts`` the first number to be kept aside."""

    found: list[Fork] = field(default_factory=list)
    starts: dict[LogName, int] = field(default_factory=dict)

    def add(self, fork: Fork, start: int) -> None:
        """Note a place; from ``start`` on the other history goes aside."""
        self.found.append(fork)
        self.starts[fork.log] = min(start, self.starts.get(fork.log, start))

    def touched(self, table: sa.Table) -> sa.ColumnElement[bool]:
        """Give the condition for staged events that belong to another history."""
        return sa.or_(
            sa.false(),
            *(
                sa.and_(table.c.dev == log.dev, table.c.epoch == log.epoch, table.c.seq >= start)
                for log, start in self.starts.items()
            ),
        )


class JointWatch:
    """Looks at events as they come by: whether each goes on from the withheld one that is known before it."""

    def __init__(self, ends: Ends) -> None:
        self._ends = ends
        self.found: list[Fork] = []

    def look(self, batch: Sequence[ReadEvent]) -> None:
        """Compare what events say of those before them with the ends that are known."""
        ends = self._ends
        if not ends:
            return
        for one in batch:
            ours = ends.get((one.dev, one.epoch, one.seq - 1))
            if ours is not None and ours != one.prev:
                log = LogName(one.dev, one.epoch)
                self.found.append(Fork(log, one.seq - 1, ours, one.prev))


def known_ends(connection: Connection, ranges: Iterable[Range]) -> Ends:
    """Give the ids at ends of ranges that were taken in before, of these logs."""
    table = schema.log_end
    found: dict[tuple[str, str, int], str] = {}
    for one in {part.log for part in ranges}:
        rows = connection.execute(
            sa.select(table.c.seq, table.c.id).where(
                table.c.dev == one.dev, table.c.epoch == one.epoch
            )
        )
        found.update({(*one, int(row.seq)): row.id for row in rows})
    return found


def known_id(connection: Connection) -> Callable[[LogName, int], str | None]:
    """Give what says the id of an event under a number, of a withheld one too where it is known."""

    def known(log: LogName, seq: int) -> str | None:
        for table in (schema.event, schema.log_end):
            found = connection.scalar(
                sa.select(table.c.id).where(
                    table.c.dev == log.dev, table.c.epoch == log.epoch, table.c.seq == seq
                )
            )
            if found is not None:
                return str(found)
        return None

    return known


def stands_there(connection: Connection, ranges: Iterable[Range]) -> bool:
    """Say whether the log holds any event under the numbers of these ranges."""
    table = schema.event
    return any(
        connection.execute(
            sa.select(table.c.seq)
            .where(
                table.c.dev == one.log.dev,
                table.c.epoch == one.log.epoch,
                table.c.seq.between(one.first, one.last),
            )
            .limit(1)
        ).first()
        is not None
        for one in ranges
    )


def find_forks(
    connection: Connection,
    ranges: Sequence[Range],
    at_joints: Iterable[Fork] = (),
    *,
    fresh: bool = False,
) -> Forks:
    """Compare what is staged, and the ranges of its bundle, with the log.

    ``fresh``: no event stands under these numbers, so none can differ.
    """
    forks = Forks()
    for fork in (*at_joints, *forks_at_joints(known_id(connection), ranges)):
        # What differs is the withheld one itself: the events after it are of the other history.
        forks.add(fork, fork.seq + 1)
    for one in ranges:
        if one.first > 1 and _is_aside(connection, one):
            forks.add(Fork(one.log, one.first - 1, "", one.before), one.first)
    if fresh:
        return forks
    event = schema.event
    same_number = sa.and_(
        event.c.dev == staged.c.dev,
        event.c.epoch == staged.c.epoch,
        event.c.seq == staged.c.seq,
    )
    differing = sa.select(
        staged.c.dev, staged.c.epoch, staged.c.seq, staged.c.id, event.c.id.label("ours")
    ).join(event, same_number)
    for row in connection.execute(
        differing.where(event.c.id != staged.c.id).order_by(staged.c.dev, staged.c.seq)
    ):
        fork = Fork(LogName(row.dev, row.epoch), int(row.seq), row.ours, row.id)
        if fork.seq < forks.starts.get(fork.log, fork.seq + 1):
            forks.add(fork, fork.seq)
    return forks


def keep_forks(
    connection: Connection, own: OwnLog, forks: Forks, bundle: str, now_ms: int
) -> tuple[int, int]:
    """Keep the other histories; give the events that were set aside, and all rows that are new.

    The device of each is marked, and its unit told by an event of the hub's own log, once for each log.
    """
    if not forks.starts:
        return 0, 0
    before = {log for log in forks.starts if _was_told(connection, log)}
    event = schema.event
    ours = sa.func.coalesce(event.c.id, "")
    number = sa.and_(
        event.c.dev == staged.c.dev,
        event.c.epoch == staged.c.epoch,
        event.c.seq == staged.c.seq,
    )
    names = ["dev", "epoch", "seq", "id", "hlc", "type", "scope", "unit", "data"]
    chosen = (
        sa.select(*(staged.c[name] for name in names), ours, sa.literal(bundle), sa.literal(now_ms))
        .select_from(staged.outerjoin(event, number))
        .where(forks.touched(staged), staged.c.reason == "", ours != staged.c.id)
    )
    aside = insert_new(connection, schema.fork, [*names, "ours", "bundle", "received_ms"], chosen)
    rows = aside
    for fork in forks.found:
        rows += _keep_name(connection, fork, bundle, now_ms)
    for log in sorted(forks.starts.keys() - before):
        _tell(connection, own, next(one for one in forks.found if one.log == log))
    return aside, rows


def keep_ends(connection: Connection, ranges: Iterable[Range]) -> None:
    """Keep the ids at the ends of ranges where the event itself is not in the log; the first one stays."""
    for one in ranges:
        for seq, name in ((one.first - 1, one.before), (one.last, one.tip)):
            if not seq:
                continue
            key = {"dev": one.log.dev, "epoch": one.log.epoch, "seq": seq}
            for table in (schema.event, schema.log_end):
                query = sa.select(table.c.id).filter_by(**key)
                if connection.scalar(query) is not None:
                    break
            else:
                connection.execute(sa.insert(schema.log_end).values(**key, id=name))


def _is_aside(connection: Connection, one: Range) -> bool:
    table = schema.fork
    query = sa.select(table.c.id).where(
        table.c.dev == one.log.dev, table.c.epoch == one.log.epoch, table.c.id == one.before
    )
    return connection.scalar(query) is not None


def _was_told(connection: Connection, log: LogName) -> bool:
    table = schema.fork
    query = sa.select(table.c.id).where(table.c.dev == log.dev, table.c.epoch == log.epoch)
    return connection.execute(query.limit(1)).first() is not None


def _keep_name(connection: Connection, fork: Fork, bundle: str, now_ms: int) -> int:
    """Keep the id of an event of the other history whose content was not inside."""
    table = schema.fork
    key = {"dev": fork.log.dev, "epoch": fork.log.epoch, "seq": fork.seq, "id": fork.theirs}
    if connection.scalar(sa.select(table.c.id).filter_by(**key)) is not None:
        return 0
    words = dict.fromkeys(("hlc", "type", "scope", "unit", "data"), "")
    connection.execute(
        sa.insert(table).values(**key, **words, ours=fork.ours, bundle=bundle, received_ms=now_ms)
    )
    return 1


def _tell(connection: Connection, own: OwnLog, fork: Fork) -> None:
    set_state(connection, fork.log.dev, DeviceState.CLONED)
    device = device_of(connection, fork.log.dev)
    body = {
        "device": fork.log.dev,
        "epoch": fork.log.epoch,
        "seq": fork.seq,
        "ours": fork.ours,
        "theirs": fork.theirs,
    }
    units = [] if device is None else [device.unit]
    own.append(connection, "device.cloned", body, units=units)
