"""A hub's database for tests, on SQLite and on a real PostgreSQL; one server for each process of the tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.unit.hub.clean_database import CleanDatabase
from tests.unit.hub.hub_parts import UNIT, HubDb, HubOfTests, Pc

from communeapp.bench.postgres import cluster, find_postgresql
from communeapp.clock import Clock
from communeapp.hub.db.engine import open_engine, sqlite_url
from communeapp.hub.db.upgrading import upgrade
from communeapp.hub.settings import HubSettings
from communeapp.paths import HubPaths

KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[CleanDatabase]:
    """A server that is started when the first test asks, and gone with the process; one database."""
    if find_postgresql() is None:
        pytest.skip("no PostgreSQL server is installed here (Debian: postgresql)")
    with cluster() as running:
        database = CleanDatabase(running)
        yield database
        database.close()


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
    database: CleanDatabase = request.getfixturevalue("postgresql")
    engine = open_engine(database.url)
    yield HubDb(kind, database.url, engine)
    engine.dispose()
    database.clean()


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
