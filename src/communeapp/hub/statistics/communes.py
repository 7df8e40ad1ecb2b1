"""Communes: when each was heard of last, what of its logs is missing, what is wrong with its PCs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp.core.sync.vectors import LogName, Span, gaps
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.db import schema
from communeapp.hub.statistics.names import unit_key
from communeapp.hub.statistics.shared import DAY_MS, Seen, seen

#: A stick goes to most communes once a week; after a month somebody should ask.
SLOW_DAYS, LATE_DAYS = 8, 31


class Contact(StrEnum):
    """How long ago a commune was heard of."""

    FRESH = "fresh"
    SLOW = "slow"
    LATE = "late"
    NEVER = "never"


@dataclass(frozen=True)
class Missing:
    """A hole in the log of a PC: "thiếu #first–#last"."""

    device: str
    name: str
    first: int
    last: int


@dataclass(frozen=True)
class Commune:
    """One commune. ``quiet`` PCs were not heard of for a month; ``unread`` events nobody can read."""

    code: str
    name: str
    kind: str
    contact_ms: int
    contact: Contact
    devices: int = 0
    quiet: int = 0
    cloned: int = 0
    unread: int = 0
    quarantined: int = 0
    missing: tuple[Missing, ...] = ()

    @property
    def trouble(self) -> bool:
        """Say whether somebody has to look: a copied PC, events nobody can read or believe."""
        return bool(self.cloned or self.unread or self.quarantined)

    @property
    def missing_events(self) -> int:
        """Count the events that are missing."""
        return sum(one.last - one.first + 1 for one in self.missing)


def communes(
    connection: Connection, units: Seen, now_ms: int, only: str = ""
) -> tuple[Commune, ...]:
    """Give the communes that may be seen, by name; those above them (a province) only with PCs."""
    unit = schema.unit
    late = now_ms - LATE_DAYS * DAY_MS
    pcs = _pcs(connection, units, only, late)
    holes = _missing(connection, units, only)
    unread = _count(connection, tables.unread.c.home, units)
    aside = _count(connection, schema.quarantine.c.unit, units)
    found = []
    rows = connection.execute(sa.select(unit).where(seen(unit.c.code, units, only))).all()
    parents = {row.parent for row in rows}
    for row in rows:
        mine = pcs.get(row.code, _Pcs())
        if row.code in parents and not mine.devices:
            continue
        found.append(
            Commune(
                code=row.code, name=row.name, kind=row.kind, contact_ms=row.contact_ms,
                contact=_contact(row.contact_ms, now_ms), devices=mine.devices, quiet=mine.quiet,
                cloned=mine.cloned, unread=unread[row.code], quarantined=aside[row.code],
                missing=tuple(holes.get(row.code, ())),
            )
        )  # fmt: skip
    names = {one.code: one.name for one in found}
    return tuple(sorted(found, key=lambda one: (unit_key(names, one.code), one.code)))


@dataclass(frozen=True)
class _Pcs:
    devices: int = 0
    quiet: int = 0
    cloned: int = 0


def _pcs(connection: Connection, units: Seen, only: str, late_ms: int) -> dict[str, _Pcs]:
    """Count the PCs of each unit that were not taken back."""
    device = schema.device
    query = (
        sa.select(
            device.c.unit,
            sa.func.count(),
            sa.func.count().filter(device.c.seen_ms < late_ms),
            sa.func.count().filter(device.c.state == "cloned"),
        )
        .where(seen(device.c.unit, units, only), device.c.state != "revoked")
        .group_by(device.c.unit)
    )
    return {row[0]: _Pcs(*map(int, row[1:])) for row in connection.execute(query)}


def _contact(ms: int, now_ms: int) -> Contact:
    if not ms:
        return Contact.NEVER
    days = (now_ms - ms) // DAY_MS
    if days < SLOW_DAYS:
        return Contact.FRESH
    return Contact.SLOW if days < LATE_DAYS else Contact.LATE


def _count(connection: Connection, column: sa.Column[str], units: Seen) -> Counter[str]:
    query = sa.select(column, sa.func.count()).where(seen(column, units)).group_by(column)
    return Counter({row[0]: int(row[1]) for row in connection.execute(query)})


def _missing(connection: Connection, units: Seen, only: str) -> dict[str, list[Missing]]:
    """Give the holes of logs by unit. Only logs in several parts, or not from their beginning, have any."""
    span, device = schema.span, schema.device
    broken = (
        sa.select(span.c.dev, span.c.epoch)
        .group_by(span.c.dev, span.c.epoch)
        .having(sa.or_(sa.func.count() > 1, sa.func.min(span.c.first) > 1))
        .subquery()
    )
    query = (
        sa.select(span, device.c.unit, device.c.name)
        .join(broken, sa.and_(span.c.dev == broken.c.dev, span.c.epoch == broken.c.epoch))
        .join(device, device.c.dev == span.c.dev)
        .where(seen(device.c.unit, units, only))
        .order_by(span.c.dev, span.c.epoch, span.c.first)
    )
    held: dict[LogName, tuple[Span, ...]] = {}
    whose: dict[str, tuple[str, str]] = {}
    for row in connection.execute(query):
        log = LogName(row.dev, row.epoch)
        held[log] = (*held.get(log, ()), Span(int(row.first), int(row.last)))
        whose[row.dev] = (row.unit, row.name)
    found: dict[str, list[Missing]] = {}
    for one in gaps(held):
        unit, name = whose[one.log.dev]
        found.setdefault(unit, []).append(Missing(one.log.dev, name, one.first, one.last))
    return found
