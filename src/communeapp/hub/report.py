"""The hub in numbers, for ``communeapp hub report`` and for whoever watches over it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from communeapp.core.sync.vectors import gaps
from communeapp.hub.db import schema
from communeapp.hub.db.engine import is_postgresql, reading
from communeapp.hub.held import held_of
from communeapp.hub.identity import RENEW_DAYS, load_identity
from communeapp.hub.settings import HubSettings
from communeapp.sync.signing import KEY_FILE


@dataclass(frozen=True)
class Report:
    """How the hub stands. ``silent`` are units with PCs that nobody has heard of for 30 days."""

    name: str
    device: str
    fingerprint: str
    database: str
    units: int
    heard: int
    silent: int
    devices: Mapping[str, int]
    waiting: int
    events: int
    bundles: int
    quarantined: int
    forks: int
    gaps: int
    blobs: int
    blob_bytes: int
    publications: int
    not_after: dt.date
    renew: bool
    root_is_here: bool


_SILENT_MS = 30 * 86_400_000


def report(settings: HubSettings, engine: Engine, now_ms: int, today: dt.date) -> Report:
    """Count; EnvironmentProblem ``hub.not_made``, ``hub.database``."""
    identity = load_identity(settings.paths)
    with reading(engine) as connection:

        def count(table: sa.Table, *where: sa.ColumnElement[bool]) -> int:
            return int(
                connection.scalar(sa.select(sa.func.count()).select_from(table).where(*where)) or 0
            )

        device, unit = schema.device, schema.unit
        states = connection.execute(
            sa.select(device.c.state, sa.func.count()).group_by(device.c.state)
        )
        with_pcs = sa.select(device.c.unit).where(device.c.state != "revoked")
        blobs = connection.execute(
            sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(schema.blob.c.bytes), 0))
        ).one()
        logs = list(connection.scalars(sa.select(schema.span.c.dev).distinct()))
        return Report(
            name=identity.name,
            device=identity.device,
            fingerprint=identity.fingerprint,
            database="postgresql" if is_postgresql(connection) else "sqlite",
            units=count(unit),
            heard=count(unit, unit.c.contact_ms > 0),
            silent=count(unit, unit.c.code.in_(with_pcs), unit.c.contact_ms < now_ms - _SILENT_MS),
            devices={str(state): int(number) for state, number in states},
            waiting=count(schema.request, schema.request.c.state == "waiting"),
            events=count(schema.event),
            bundles=count(schema.bundle),
            quarantined=count(schema.quarantine),
            forks=count(schema.fork),
            gaps=_gaps(connection, logs),
            blobs=int(blobs[0]),
            blob_bytes=int(blobs[1]),
            publications=count(schema.publication, schema.publication.c.state == "current"),
            not_after=identity.not_after,
            renew=(identity.not_after - today).days < RENEW_DAYS,
            root_is_here=(settings.paths.root_dir / KEY_FILE).exists(),
        )


def _gaps(connection: sa.Connection, logs: list[str]) -> int:
    found = 0
    for start in range(0, len(logs), 500):
        found += len(gaps(held_of(connection, logs[start : start + 500])))
    return found
