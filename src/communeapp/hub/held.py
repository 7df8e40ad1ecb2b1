"""What the hub holds of each log: spans in the database, the vectors and gaps that follow from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp.core.sync.vectors import Gap, LogName, Span, gaps, vector_of
from communeapp.hub.db import schema


def held_of(connection: Connection, devs: Iterable[str]) -> dict[LogName, tuple[Span, ...]]:
    """Give the spans of all logs of these devices."""
    table = schema.span
    query = (
        sa.select(table)
        .where(table.c.dev.in_(sorted(set(devs))))
        .order_by(table.c.dev, table.c.epoch, table.c.first)
    )
    found: dict[LogName, tuple[Span, ...]] = {}
    for row in connection.execute(query):
        log = LogName(row.dev, row.epoch)
        found[log] = (*found.get(log, ()), Span(int(row.first), int(row.last)))
    return found


def set_spans(connection: Connection, log: LogName, spans: Sequence[Span]) -> None:
    """Write the spans of one log anew."""
    table = schema.span
    connection.execute(sa.delete(table).where(table.c.dev == log.dev, table.c.epoch == log.epoch))
    if spans:
        connection.execute(
            sa.insert(table),
            [
                {"dev": log.dev, "epoch": log.epoch, "first": one.first, "last": one.last}
                for one in spans
            ],
        )


def devices_of_unit(connection: Connection, unit: str) -> tuple[str, ...]:
    """Give the ids of all devices of a unit, of whatever state."""
    table = schema.device
    query = sa.select(table.c.dev).where(table.c.unit == unit).order_by(table.c.dev)
    return tuple(connection.scalars(query))


def have_of_unit(connection: Connection, unit: str) -> dict[LogName, int]:
    """Give the receipts for a unit: what is held of its devices' logs."""
    return vector_of(held_of(connection, devices_of_unit(connection, unit)))


def gaps_of_unit(connection: Connection, unit: str) -> tuple[Gap, ...]:
    """Give what is missing of the logs of a unit ("thiếu #a–#b")."""
    return gaps(held_of(connection, devices_of_unit(connection, unit)))


def types_held(connection: Connection) -> frozenset[str]:
    """Name the types of events that the hub holds."""
    return frozenset(connection.execute(sa.select(schema.event.c.type).distinct()).scalars().all())
