"""``hub-ingest``: events a second into the hub's log on PostgreSQL, beside a plain COPY of the same rows."""

from __future__ import annotations

import gc
import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import sqlalchemy as sa

from communeapp.bench.postgres import Cluster, cluster
from communeapp.bench.province import Province
from communeapp.bench.province_bundles import log_of, write_log
from communeapp.bench.registry import Bench, Goal, Outcome, in_turn, paired
from communeapp.clock import SystemClock
from communeapp.core.errors import Bug
from communeapp.hub.db.engine import open_engine
from communeapp.hub.db.schema import event
from communeapp.hub.identity import Identity
from communeapp.hub.ingest import Ingest
from communeapp.hub.making import make_hub
from communeapp.hub.settings import HubSettings
from communeapp.paths import HubPaths

#: PCs of the whole province (35,000 learners at 2,000 PCs) whose bundles are taken in, and the events of
#: each at most: what the PC that keeps the registers sends when a courier comes after a year.
_PCS, _FEW_PCS, _FULL_RUNS = 5, 2, 3
_EVENTS, _FEW_EVENTS = 10_000, 500
_TEMPLATE = "template_hub"
_COLUMNS = tuple(one.name for one in event.columns)
_CLOCK = SystemClock()

Row = tuple[object, ...]


@dataclass(frozen=True)
class _Written:
    """The bundles of PCs, and the rows that they bring."""

    paths: Sequence[Path]
    rows: Sequence[Row]


def hub_ingest(bench: Bench) -> Outcome:
    """Bundles of PCs, one after the other, all checks on, each in its durable transaction; projections apart.

    The baseline is one COPY of all rows into a table without an index, in one transaction.
    """
    count, each = (_PCS, _EVENTS) if bench.runs >= _FULL_RUNS else (_FEW_PCS, _FEW_EVENTS)
    numbers = itertools.count()
    with cluster(durable=True) as server:
        settings = HubSettings(
            HubPaths(bench.scratch / "hub"), "Bench", "12", server.url(_TEMPLATE), tls=False
        )
        _in_server(server, f"CREATE DATABASE {_TEMPLATE}")
        engine = open_engine(settings.database_url)
        identity = make_hub(settings, engine, _CLOCK)
        engine.dispose()
        written = _write(bench.scratch, identity, count, each)

        # A hub does not keep half a million rows beside its work: the collector shall not look through them.
        gc.collect()
        gc.freeze()

        def ours() -> float:
            name = f"ours_{next(numbers)}"
            _in_server(server, f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
            mine = replace(settings, database=server.url(name))
            engine = open_engine(mine.database_url)
            ingest = Ingest(mine, engine, _CLOCK)
            started = time.perf_counter()
            applied = sum(ingest.take(path, "line").applied for path in written.paths)
            seconds = time.perf_counter() - started
            engine.dispose()
            _in_server(server, f"DROP DATABASE {name} WITH (FORCE)")
            if applied != len(written.rows):
                raise Bug("bench.failed", name=f"hub-ingest: {applied} of {len(written.rows)}")
            return applied / seconds

        def baseline() -> float:
            name = f"plain_{next(numbers)}"
            _in_server(server, f"CREATE DATABASE {name}")
            seconds = _copy(server.url(name), written.rows)
            _in_server(server, f"DROP DATABASE {name} WITH (FORCE)")
            return len(written.rows) / seconds

        try:
            pairs = in_turn(bench.runs, ours, baseline)
        finally:
            gc.unfreeze()
    more = {"events": len(written.rows), "bundles": len(written.paths), "learners": 35_000}
    return paired("hub-ingest", "events/s", pairs, Goal(">=", 0.15), more)


def _copy(url: str, rows: Sequence[Row]) -> float:
    import psycopg

    with psycopg.connect(url) as connection, connection.cursor() as cursor:
        types = ", ".join(
            f"{one.name} {'bigint' if one.name in ('seq', 'batch') else 'text'} NOT NULL"
            for one in event.columns
        )
        cursor.execute(f"CREATE TABLE plain ({types})")
        connection.commit()
        started = time.perf_counter()
        with cursor.copy(f"COPY plain ({', '.join(_COLUMNS)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        connection.commit()
        return time.perf_counter() - started


def _write(scratch: Path, identity: Identity, count: int, each: int) -> _Written:
    province = Province(1.0)
    paths: list[Path] = []
    rows: list[Row] = []
    for index in range(count):
        pc = province.pc(index)
        log = log_of(province, pc)[:each]
        paths += write_log(province, identity, pc, log, scratch / f"pc-{index}")
        rows += [
            (
                one.dev, one.epoch, one.seq, one.id, one.hlc, one.type, one.scope, pc.unit.code,
                "", one.data, 1,
            )
            for one in log
        ]  # fmt: skip
    return _Written(paths, rows)


def _in_server(server: Cluster, statement: str) -> None:
    engine = sa.create_engine(
        sa.make_url(server.url("postgres")).set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
        poolclass=sa.pool.NullPool,
    )
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()
