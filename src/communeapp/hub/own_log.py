"""The hub's own log: what goes down to units, as events of its own device, in the same table as all others.

Appending takes the lock of those who write events (the row ``batch`` of ``counter``), so several workers make
one chain. A database that was restored goes on in a new epoch: the side file, which backups leave out, knows
better. PCs see the new epoch in the receipts and offer again what the hub forgot
(:mod:`communeapp.core.sync.receipts`).
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from communeapp import log
from communeapp.clock import Clock
from communeapp.core.errors import EnvironmentProblem
from communeapp.core.events import (
    ZERO,
    Event,
    Hlc,
    NotCanonicalError,
    Scope,
    Tip,
    canonical_json,
    epoch_id,
    make_event,
    parse_canonical,
)
from communeapp.core.sync.vectors import LogName
from communeapp.hub.db import schema
from communeapp.hub.db.engine import writing
from communeapp.paths import HubPaths
from communeapp.store.files import write_atomically

_LOG = log.get(__name__)


@dataclass(frozen=True)
class Mark:
    """What the side file says: the epoch of the hub's log, and the last batch that was written."""

    epoch: str
    batch: int


def read_mark(paths: HubPaths) -> Mark | None:
    """Read the side file; None where it is missing or no side file of ours."""
    try:
        data = parse_canonical(paths.epoch_file.read_bytes())
        return Mark(str(data["epoch"]), int(data["batch"]))
    except (OSError, NotCanonicalError, KeyError, TypeError, ValueError):
        return None


def write_mark(paths: HubPaths, mark: Mark, *, durable: bool = False) -> None:
    """Write the side file; one that lags behind is harmless, so it need not reach the disk each time."""
    data = canonical_json({"epoch": mark.epoch, "batch": mark.batch})
    try:
        write_atomically(paths.epoch_file, data, durable=durable)
    except OSError as error:
        _LOG.warning("side file not written errno=%s", error.errno)


def next_batch(connection: Connection) -> int:
    """Count up the batches: the lock of those who write events, until the transaction ends."""
    table = schema.counter
    counted = connection.execute(
        sa.update(table)
        .where(table.c.name == "batch")
        .values(value=table.c.value + 1)
        .returning(table.c.value)
    )
    return int(counted.scalar_one())


class OwnLog:
    """Appends to the hub's own log. One object for each process; the chain is that of the database."""

    def __init__(self, paths: HubPaths, dev: str, clock: Clock) -> None:
        self._paths = paths
        self._clock = clock
        self.dev = dev

    def begin(self, engine: Engine) -> str | None:
        """Go on with the epoch of this database, or begin a new one; give the reason, if new.

        Reasons: ``first`` (an empty log), ``restored`` (the side file is missing, names another epoch, or
        knows of later batches: an older copy of the database came back), ``new_device`` (other keys).
        """
        with writing(engine) as connection:
            next_batch(connection)  # the lock: two workers begin at once
            reason = self._why_new(connection)
            if reason is not None:
                self._start_epoch(connection, reason)
            mark = Mark(self.epoch(connection), _batch(connection))
        write_mark(self._paths, mark, durable=reason is not None)
        return reason

    def begin_anew(self, connection: Connection, reason: str) -> None:
        """Begin a new epoch in the transaction that is open: a receipt was ahead of this log."""
        self._start_epoch(connection, reason)

    def epoch(self, connection: Connection) -> str:
        """Give the epoch that is written to; EnvironmentProblem ``hub.not_made`` where there is none."""
        found = _meta(connection, "epoch")
        if found is None:
            raise EnvironmentProblem("hub.not_made")
        return found

    def tip(self, connection: Connection) -> Tip:
        """Give the end of the log."""
        return self._tip(connection, self.epoch(connection))[0]

    def append(
        self,
        connection: Connection,
        type_: str,
        body: Mapping[str, object],
        *,
        units: Sequence[str] = (),
        actor: str = "",
        after: Hlc = ZERO,
    ) -> Event:
        """Append an event of scope ``hub_to_unit`` to the transaction that is open.

        ``units`` are whom it is for, empty for everybody: it travels to nobody else. ``after`` is a
        reading that it has to come after (that of a question which is answered).
        """
        batch = next_batch(connection)
        return self._append(connection, batch, type_, body, units, actor, after)

    def _append(
        self,
        connection: Connection,
        batch: int,
        type_: str,
        body: Mapping[str, object],
        units: Sequence[str] = (),
        actor: str = "",
        after: Hlc = ZERO,
    ) -> Event:
        epoch = self.epoch(connection)
        tip, last = self._tip(connection, epoch)
        event = make_event(
            type_=type_,
            dev=self.dev,
            epoch=epoch,
            tip=tip,
            hlc=last.seen(after).next(self._clock.now_ms()),
            actor=actor,
            scope=Scope.HUB_TO_UNIT,
            body=body,
        )
        connection.execute(
            sa.insert(schema.event).values(
                dev=event.dev,
                epoch=event.epoch,
                seq=event.seq,
                id=event.id,
                hlc=str(event.hlc),
                type=event.type,
                scope=event.scope.value,
                unit=audience_text(units),
                actor=event.actor,
                data=event.hashed_bytes().decode("utf-8"),
                batch=batch,
            )
        )
        return event

    def _tip(self, connection: Connection, epoch: str) -> tuple[Tip, Hlc]:
        table = schema.event
        row = connection.execute(
            sa.select(table.c.seq, table.c.id, table.c.hlc)
            .where(table.c.dev == self.dev, table.c.epoch == epoch)
            .order_by(table.c.seq.desc())
            .limit(1)
        ).first()
        return (Tip(), ZERO) if row is None else (Tip(row.seq, row.id), Hlc.parse(row.hlc))

    def _why_new(self, connection: Connection) -> str | None:
        epoch, dev = _meta(connection, "epoch"), _meta(connection, "dev")
        if epoch is None:
            return "first"
        if dev != self.dev:
            return "new_device"
        mark = read_mark(self._paths)
        if mark is None or mark.epoch != epoch or mark.batch > _batch(connection):
            return "restored"
        return None

    def _start_epoch(self, connection: Connection, reason: str) -> None:
        old, before = _meta(connection, "epoch"), None
        if old is not None:
            dev = _meta(connection, "dev") or self.dev
            tip = OwnLog(self._paths, dev, self._clock)._tip(connection, old)[0]
            before = {"dev": dev, "epoch": old, "seq": tip.seq, "id": tip.id}
        _set_meta(connection, "epoch", epoch_id(secrets.token_bytes(16)))
        _set_meta(connection, "dev", self.dev)
        self.append(connection, "epoch.started", {"reason": reason, "before": before})
        _LOG.info("epoch started reason=%s", reason)


def own_vector(connection: Connection, dev: str) -> dict[LogName, int]:
    """Give what the hub holds of its own log: all of it, each epoch up to its end."""
    table = schema.event
    rows = connection.execute(
        sa.select(table.c.epoch, sa.func.max(table.c.seq))
        .where(table.c.dev == dev)
        .group_by(table.c.epoch)
    )
    return {LogName(dev, epoch): int(seq) for epoch, seq in rows}


def audience_text(units: Sequence[str]) -> str:
    """Write whom an event of the hub's own log is for, for the column ``unit``: "" is everybody."""
    return json.dumps(sorted(set(units)), ensure_ascii=False) if units else ""


def is_for(audience: str, unit: str) -> bool:
    """Say whether an event of the hub's own log is for a unit, by its column ``unit``."""
    return not audience or unit in json.loads(audience)


def _batch(connection: Connection) -> int:
    table = schema.counter
    found = connection.scalar(sa.select(table.c.value).where(table.c.name == "batch"))
    return int(found or 0)


def _meta(connection: Connection, name: str) -> str | None:
    table = schema.meta
    found = connection.scalar(sa.select(table.c.value).where(table.c.name == name))
    return None if found is None else str(found)


def _set_meta(connection: Connection, name: str, value: str) -> None:
    table = schema.meta
    if connection.execute(
        sa.update(table).where(table.c.name == name).values(value=value)
    ).rowcount:
        return
    connection.execute(sa.insert(table).values(name=name, value=value))
