"""Writes a made-up province straight into a hub's database: for measuring pages, not for measuring ingest.

The rows are those that an ingest would have left: events, what is held of each log, PCs, communes, bundles.
Of some PCs a part of the log is left out, so that something is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from communeapp.bench.province import Pc, Province
from communeapp.bench.province_bundles import log_of
from communeapp.core.sync.frames import ReadEvent
from communeapp.hub.db import schema
from communeapp.hub.db.engine import is_postgresql, writing
from communeapp.hub.units import add_units, units_of_province

_DAY_MS = 86_400_000
#: Of every so many PCs one has a hole in its log.
_HOLE_EVERY = 30
#: The bundles that each PC brought over the time.
_BUNDLES = 12
_BLOCK = 2_000
_COLUMNS = tuple(one.name for one in schema.event.columns)


@dataclass(frozen=True)
class Copied:
    """What was written."""

    events: int
    devices: int


def copy_province(
    engine: Engine, province: Province, progress: Callable[[int], None] | None = None
) -> Copied:
    """Fill an empty hub's database; one transaction for each ten PCs. Every PC is a batch of its own."""
    with writing(engine) as connection:
        add_units(connection, units_of_province("12"))
    events = 0
    pcs = list(province.pcs())
    for start in range(0, len(pcs), 10):
        with writing(engine) as connection:
            for pc in pcs[start : start + 10]:
                events += _copy_pc(connection, province, pc)
            connection.execute(
                sa.update(schema.counter)
                .where(schema.counter.c.name == "batch")
                .values(value=start + 10)
            )
        if progress is not None:
            progress(events)
    return Copied(events, len(pcs))


def _copy_pc(connection: Connection, province: Province, pc: Pc) -> int:
    log = log_of(province, pc)
    hole = range(0)
    if pc.index % _HOLE_EVERY == 7 and len(log) > 60:
        hole = range(len(log) // 2, len(log) // 2 + 25)
    held = [one for one in log if one.seq not in hole]
    batch = pc.index + 1
    _copy_events(connection, pc, held, batch)
    spans = [(1, hole.start - 1), (hole.stop, len(log))] if hole else [(1, len(log))]
    connection.execute(
        sa.insert(schema.span),
        [{"dev": pc.id, "epoch": pc.epoch, "first": a, "last": b} for a, b in spans],
    )
    _copy_device(connection, province, pc)
    _copy_bundles(connection, province, pc, len(held), batch)
    return len(held)


def _copy_events(connection: Connection, pc: Pc, held: list[ReadEvent], batch: int) -> None:
    rows = _rows(pc, held, batch)
    if not is_postgresql(connection):
        connection.execute(
            sa.insert(schema.event), [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
        )
        return
    driver: Any = connection.connection.driver_connection
    with (
        driver.cursor() as cursor,
        cursor.copy(f"COPY event ({', '.join(_COLUMNS)}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _rows(pc: Pc, held: list[ReadEvent], batch: int) -> Iterator[tuple[object, ...]]:
    for one in held:
        yield (
            one.dev, one.epoch, one.seq, one.id, one.hlc, one.type, one.scope, pc.unit.code, "",
            one.data, batch,
        )  # fmt: skip


def _copy_device(connection: Connection, province: Province, pc: Pc) -> None:
    seen_ms = _seen_ms(province, pc)
    connection.execute(
        sa.insert(schema.device).values(
            dev=pc.id, unit=pc.unit.code, name=pc.name, age="", serial=pc.index + 1,
            not_after="2029-12-31", state="cloned" if pc.index % 500 == 9 else "active",
            approved_ms=province.until_ms - 700 * _DAY_MS, approved_by="admin", seen_ms=seen_ms,
            have="{}", program="1.0",
        )
    )  # fmt: skip
    contact = schema.unit.c.contact_ms
    connection.execute(
        sa.update(schema.unit)
        .where(schema.unit.c.code == pc.unit.code, contact < seen_ms)
        .values(contact_ms=seen_ms)
    )


def _seen_ms(province: Province, pc: Pc) -> int:
    rng = pc.rng("seen")
    # Some communes are far off: all their PCs were heard of long ago.
    away = (pc.unit_index * 7) % 45 if pc.unit_index % 4 == 0 else 0
    return province.until_ms - int((away + rng.expovariate(1 / 6)) * _DAY_MS)


def _copy_bundles(
    connection: Connection, province: Province, pc: Pc, events: int, batch: int
) -> None:
    seen_ms = _seen_ms(province, pc)
    rows = []
    for number in range(_BUNDLES):
        name = province.new_id(f"bundle/{pc.index}", number) * 2
        at = seen_ms - number * 40 * _DAY_MS
        rows.append({
            "id": name, "sha256": name[::-1], "dev": pc.id, "unit": pc.unit.code, "made_ms": at,
            "received_ms": at + _DAY_MS // 2, "way": ("stick", "line", "upload")[number % 3],
            "courier": "", "bytes": events * 40, "events": events // _BUNDLES,
            "applied": events // _BUNDLES, "duplicates": 0, "quarantined": 0, "forks": 0,
            "batch": batch, "set_id": name, "piece": 1, "pieces": 1,
        })  # fmt: skip
    connection.execute(sa.insert(schema.bundle), rows)
