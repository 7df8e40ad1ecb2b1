"""A hub's database for tests, on SQLite and on a real PostgreSQL; one server for each process of the tests."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.unit.hub.hub_parts import UNIT, HubDb, HubOfTests, Pc

from communeapp.bench.postgres import Cluster, cluster, find_postgresql
from communeapp.clock import Clock
from communeapp.hub.db.engine import open_engine, sqlite_url
from communeapp.hub.db.upgrading import upgrade
from communeapp.hub.settings import HubSettings
from communeapp.paths import HubPaths

_NUMBERS = itertools.count(1)
_TEMPLATE = "hub_template"
KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Cluster]:
    """A server that is started when the first test asks, and gone with the process."""
    if find_postgresql() is None:
        pytest.skip("no PostgreSQL server is installed here (Debian: postgresql)")
    with cluster() as running:
        _in_server(running, f"CREATE DATABASE {_TEMPLATE}")
        engine = open_engine(running.url(_TEMPLATE))
        upgrade(engine)
        engine.dispose()
        yield running


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of the newest schema, to be copied."""
    path = tmp_path_factory.mktemp("hub") / "template.db"
    engine = open_engine(sqlite_url(path))
    upgrade(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")  # outside a transaction
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    engine.dispose()
    return path


@pytest.fixture(params=KINDS)
def hub_db(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[HubDb]:
    """A fresh database, once on each kind."""
    yield from _database(request, request.param, tmp_path)


@pytest.fixture
def sqlite_db(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[HubDb]:
    """A fresh database on SQLite alone, for what does not touch SQL itself."""
    yield from _database(request, "sqlite", tmp_path)


@pytest.fixture
def hub_settings(hub_db: HubDb, tmp_path: Path) -> HubSettings:
    """The settings of a hub with that database and an empty folder."""
    return HubSettings(HubPaths(tmp_path / "máy chủ"), "Tỉnh Lai Châu", "12", hub_db.url)


def _database(request: pytest.FixtureRequest, kind: str, folder: Path) -> Iterator[HubDb]:
    if kind == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        path = Path(shutil.copyfile(template, folder / "hub.db"))
        engine = open_engine(sqlite_url(path))
        yield HubDb(kind, sqlite_url(path), engine)
        engine.dispose()
        return
    server: Cluster = request.getfixturevalue("postgresql")
    name = f"hub_{next(_NUMBERS)}"
    _in_server(server, f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE} STRATEGY wal_log")
    engine = open_engine(server.url(name))
    yield HubDb(kind, server.url(name), engine)
    engine.dispose()
    _in_server(server, f"DROP DATABASE {name} WITH (FORCE)")


def _in_server(server: Cluster, statement: str) -> None:
    engine = sa.create_engine(
        sa.make_url(server.url("postgres")).set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
        poolclass=sa.pool.NullPool,
    )
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.fixture
def hub(hub_db: HubDb, hub_settings: HubSettings, clock: Clock) -> HubOfTests:
    """A hub that was made, with its keys and its log."""
    return HubOfTests(hub_settings, hub_db.engine, clock).make()


@pytest.fixture
def new_pc(tmp_path: Path, hub: HubOfTests, clock: Clock) -> Callable[..., Pc]:
    """Make a PC that the hub has approved."""

    def make(name: str = "device", unit: str = UNIT, **more: str) -> Pc:
        return Pc(name, tmp_path / name, clock, unit, **more).enrol(hub)

    return make


@pytest.fixture
def pc(new_pc: Callable[..., Pc]) -> Pc:
    """One approved PC."""
    return new_pc()
