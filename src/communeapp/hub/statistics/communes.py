"""Communes: when each was heard of last, what of its logs is missing, what is wrong with its PCs."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

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
    unit, device = schema.unit, schema.device
    devices: dict[str, list[sa.Row[*tuple[Any, ...]]]] = defaultdict(list)
    query = sa.select(
        device.c.dev, device.c.unit, device.c.name, device.c.state, device.c.seen_ms
    ).where(seen(device.c.unit, units, only))
    for row in connection.execute(query):
        devices[row.unit].append(row)
    missing = _missing(connection, {row.dev: row.name for some in devices.values() for row in some})
    owner = {row.dev: code for code, some in devices.items() for row in some}
    holes: dict[str, list[Missing]] = defaultdict(list)
    for one in missing:
        holes[owner[one.device]].append(one)
    unread = _count(connection, tables.unread.c.home, units)
    aside = _count(connection, schema.quarantine.c.unit, units)
    found = []
    rows = connection.execute(sa.select(unit).where(seen(unit.c.code, units, only))).all()
    parents = {row.parent for row in rows}
    for row in rows:
        some = [one for one in devices[row.code] if one.state != "revoked"]
        if row.code in parents and not some:
            continue
        late = now_ms - LATE_DAYS * DAY_MS
        found.append(
            Commune(
                code=row.code, name=row.name, kind=row.kind, contact_ms=row.contact_ms,
                contact=_contact(row.contact_ms, now_ms), devices=len(some),
                quiet=sum(one.seen_ms < late for one in some),
                cloned=sum(one.state == "cloned" for one in some), unread=unread[row.code],
                quarantined=aside[row.code], missing=tuple(holes[row.code]),
            )
        )  # fmt: skip
    names = {one.code: one.name for one in found}
    return tuple(sorted(found, key=lambda one: (unit_key(names, one.code), one.code)))


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


def _missing(connection: Connection, names: dict[str, str]) -> list[Missing]:
    """Give the holes of logs. Only logs in several parts, or not from their beginning, have any."""
    span = schema.span
    broken = (
        sa.select(span.c.dev, span.c.epoch)
        .group_by(span.c.dev, span.c.epoch)
        .having(sa.or_(sa.func.count() > 1, sa.func.min(span.c.first) > 1))
        .subquery()
    )
    query = (
        sa.select(span)
        .join(broken, sa.and_(span.c.dev == broken.c.dev, span.c.epoch == broken.c.epoch))
        .order_by(span.c.dev, span.c.epoch, span.c.first)
    )
    held: dict[LogName, tuple[Span, ...]] = {}
    for row in connection.execute(query):
        if row.dev in names:
            log = LogName(row.dev, row.epoch)
            held[log] = (*held.get(log, ()), Span(int(row.first), int(row.last)))
    return [Missing(one.log.dev, names[one.log.dev], one.first, one.last) for one in gaps(held)]
