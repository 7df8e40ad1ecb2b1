"""What tests of the statistics share: events in the log, the state of all tables, a small province."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from communeapp.bench.province import Province, Told, chained
from communeapp.bench.province_office import office
from communeapp.bench.province_training import training
from communeapp.core.sync.frames import ReadEvent
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.db.engine import reading, writing
from communeapp.hub.db.schema import event

DAY_MS = 86_400_000
#: 1 November 2026, 08:00 in Viet Nam.
NOON = 1_793_494_800_000


def told(*steps: tuple[int, str, Mapping[str, object]], pc: int = 0) -> list[tuple[ReadEvent, str]]:
    """Give a PC's log of what it says, with the code of its unit: (ms, type, body) each."""
    machine = small().pc(pc)
    return [
        (one, machine.unit.code)
        for one in chained(machine, [Told(ms, type_, body) for ms, type_, body in steps])
    ]


def put(
    engine: Engine, batch: int, events: Iterable[tuple[ReadEvent, str]], home: str = ""
) -> None:
    """Write events into the log, as the ingest does."""
    rows = [
        {
            "dev": one.dev, "epoch": one.epoch, "seq": one.seq, "id": one.id, "hlc": one.hlc,
            "type": one.type, "scope": one.scope, "unit": home or unit, "actor": "",
            "data": one.data, "batch": batch,
        }
        for one, unit in events
    ]  # fmt: skip
    if rows:
        with writing(engine) as connection:
            connection.execute(event.insert(), rows)


def state(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Give everything that the tables hold, in a form that can be compared."""
    with reading(engine) as connection:
        return {
            name: sorted(
                tuple(_plain(one) for one in row) for row in connection.execute(sa.select(table))
            )
            for name, table in tables.METADATA.tables.items()
            if name != "projection"
        }


def rows(engine: Engine, table: sa.Table) -> list[Mapping[str, object]]:
    """Give the rows of a table."""
    with reading(engine) as connection:
        return [row._mapping for row in connection.execute(sa.select(table))]


def _plain(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


@cache
def small() -> Province:
    """Give a province of a thousandth: two PCs with all they say."""
    return Province(size=0.001)


@cache
def small_logs() -> tuple[tuple[tuple[ReadEvent, str], ...], ...]:
    """Give the logs of its PCs, cut down to some hundred events of all types."""
    return tuple(tuple(_thinned(index)) for index in range(small().devices))


def _thinned(index: int) -> Iterator[tuple[ReadEvent, str]]:
    province, machine = small(), small().pc(index)
    told: list[Told] = [*training(province, machine), *office(province, machine)]
    told.sort(key=lambda one: (one.ms, one.type))
    counts: dict[str, int] = {}
    kept = []
    for one in told:
        counts[one.type] = counts.get(one.type, 0) + 1
        if counts[one.type] <= 40 or counts[one.type] % 40 == 0:
            kept.append(one)
    for read in chained(machine, kept):
        yield read, machine.unit.code
