"""Facts about PCs that were replaced: a new one tells of itself that it took an old one's place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp.hub.db import projection_tables as tables
from communeapp.hub.db.schema import device
from communeapp.hub.projections import bodies
from communeapp.hub.projections.bodies import BadBodyError
from communeapp.hub.projections.facts import Fact, Kind, Reader, Seen, fact


@dataclass(frozen=True)
class Replaced:
    """By which PC one was replaced: its id, what its office calls it, when (UTC ms)."""

    dev: str
    name: str
    at_ms: int


def _moved(seen: Seen) -> Iterator[Fact]:
    body = seen.body
    old, new = bodies.identity(body, "from"), bodies.identity(body, "to")
    # Only for itself does a PC speak, and for one of its own unit: the unit is part of the key.
    if new != seen.dev or old == new or len(old) != 32:
        raise BadBodyError("device")
    values: dict[str, object] = {
        "old": old,
        "name": bodies.line(body, "name", ""),
        "at_ms": seen.ms,
    }
    yield fact("replaced", seen, (old,), values)


READERS: Mapping[str, Reader] = {"device.moved": _moved}
KINDS = (Kind("replaced"),)


def replaced(connection: Connection, devs: Sequence[str]) -> dict[str, Replaced]:
    """Say which of some devices were replaced by another PC of their own unit."""
    edition = connection.execute(sa.select(tables.progress.c.edition)).scalar()
    if edition != tables.EDITION or not devs:
        return {}  # the tables of an older program are about to be made anew
    table = tables.FACTS["replaced"]
    rows = connection.execute(
        sa.select(table.c.old, table.c.dev, table.c.name, table.c.at_ms)
        .join(device, sa.and_(device.c.dev == table.c.old, device.c.unit == table.c.home))
        .where(table.c.old.in_(list(devs)))
        .order_by(table.c.rank)
    )
    return {row.old: Replaced(row.dev, row.name, row.at_ms) for row in rows}
