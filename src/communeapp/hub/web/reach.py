"""Whom something reached: which PCs say in their receipts that they hold an event of the hub's own log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from communeapp.core.sync.vectors import LogName
from communeapp.hub.db.schema import device, event
from communeapp.hub.devices import DeviceState, vector_from_text

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from communeapp.hub.web.request import HubRequest


@dataclass(frozen=True)
class Place:
    """Where an event stands in the hub's own log."""

    log: LogName
    seq: int


@dataclass(frozen=True)
class Holder:
    """A PC in use, and what it holds of the hub's own logs."""

    dev: str
    unit: str
    name: str
    seen_ms: int
    have: Mapping[LogName, int]

    def holds(self, place: Place) -> bool:
        """Say whether the event has arrived there."""
        return self.have.get(place.log, 0) >= place.seq


def places_of(
    connection: Connection, dev: str, type_: str, keys: Sequence[str]
) -> dict[tuple[str, ...], Place]:
    """Find events of the hub's own log by values of their body (``keys``, in this order)."""
    rows = connection.execute(
        sa.select(event.c.epoch, event.c.seq, event.c.data).where(
            event.c.dev == dev, event.c.type == type_
        )
    )
    found: dict[tuple[str, ...], Place] = {}
    for row in rows:
        body = json.loads(row.data)["body"]
        found[tuple(str(body[key]) for key in keys)] = Place(LogName(dev, row.epoch), row.seq)
    return found


def holders(connection: Connection, request: HubRequest, logs: Iterable[str]) -> list[Holder]:
    """List the PCs in use that a person may see; of their receipts only the hub's own logs (by device)."""
    wanted = tuple(logs)
    rows = connection.execute(
        sa.select(device.c.dev, device.c.unit, device.c.name, device.c.seen_ms, device.c.have)
        .where(device.c.state != DeviceState.REVOKED, request.within(device.c.unit))
        .order_by(device.c.unit, device.c.name)
    )
    return [
        Holder(
            row.dev, row.unit, row.name, row.seen_ms,
            _of_logs(row.have, wanted),
        )
        for row in rows
    ]  # fmt: skip


def _of_logs(have: str, devs: Sequence[str]) -> dict[LogName, int]:
    """Read of a receipt only some logs: thousands of receipts, each of hundreds of logs, are asked at once."""
    found: dict[LogName, int] = {}
    for dev in devs:
        begin = have.find(f'"{dev}":{{')
        if begin >= 0:
            start = begin + len(dev) + 3
            epochs = json.loads(have[start : have.index("}", start) + 1])
            found |= {LogName(dev, epoch): int(seq) for epoch, seq in epochs.items()}
        elif dev in have:  # written otherwise than we write
            found |= {log: seq for log, seq in vector_from_text(have).items() if log.dev == dev}
    return found


@dataclass(frozen=True)
class Reached:
    """How many of the PCs it is for have something."""

    have: int
    of: int


def reached(holders: Iterable[Holder], units: Sequence[str], place: Place | None) -> Reached:
    """Count who has an event that is for ``units`` (empty: for all)."""
    meant = [one for one in holders if not units or one.unit in units]
    return Reached(sum(place is not None and one.holds(place) for one in meant), len(meant))
