"""Connections to the hub's database, and the two kinds of transactions: one that reads, one that writes.

SQLite is opened with a write-ahead log and every commit on the disk before it is answered; a transaction that
writes takes its lock at once, so that two workers wait for each other instead of failing half-way.
PostgreSQL is asked for READ COMMITTED, which every statement here is written for.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event as listening
from sqlalchemy.engine import Connection, Engine

from communeapp.core.errors import EnvironmentProblem, UserError

#: How long a worker waits for another's transaction, seconds.
BUSY_S = 60
_POOL, _MORE = 4, 8
_DRIVERS = ("sqlite+pysqlite", "postgresql+psycopg")


def open_engine(url: str) -> Engine:
    """Make an engine for ``sqlite:///…`` or ``postgresql://…``; nothing is connected yet.

    UserError ``hub.bad_database`` for any other address.
    """
    try:
        parsed = sa.make_url(url)
        if parsed.drivername in ("sqlite", "postgresql", "postgres"):
            parsed = parsed.set(
                drivername=_DRIVERS[0] if parsed.drivername == "sqlite" else _DRIVERS[1]
            )
        if parsed.drivername not in _DRIVERS:
            raise UserError("hub.bad_database", field="db")
        if parsed.drivername == _DRIVERS[0]:
            return _sqlite(parsed)
        return sa.create_engine(
            parsed,
            pool_size=_POOL,
            max_overflow=_MORE,
            pool_timeout=BUSY_S,
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
        )
    except sa.exc.ArgumentError as error:
        raise UserError("hub.bad_database", field="db") from error


def sqlite_url(path: Path) -> str:
    """Give the address of a database file."""
    return sa.URL.create(_DRIVERS[0], database=str(path)).render_as_string(hide_password=False)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that only reads: one state of the database on SQLite, the latest on PostgreSQL."""
    with _told(), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine, *, at_once: bool = True) -> Iterator[Connection]:
    """Open a transaction that writes; everything in it or nothing.

    Without ``at_once`` SQLite's lock is taken by the first statement that writes. Nothing but tables of
    this connection may be read before it: what was read could be old by then, and SQLite would refuse.
    """
    with _told(), engine.connect() as connection:
        connection = connection.execution_options(communeapp_writes=at_once)
        with connection.begin():
            yield connection


def is_postgresql(connection: Connection | Engine) -> bool:
    """Say which of the two it is."""
    return connection.dialect.name == "postgresql"


@contextmanager
def _told() -> Iterator[None]:
    """Turn a database that cannot be reached or is full into the error that is shown."""
    try:
        yield
    except sa.exc.OperationalError as error:
        raise EnvironmentProblem("hub.database", detail=_words(error)) from error
    except sa.exc.TimeoutError as error:
        raise EnvironmentProblem("hub.database", detail="pool") from error


def _words(error: sa.exc.OperationalError) -> str:
    """Give the driver's words on one line, without the statement (it may hold names)."""
    return " ".join(str(error.orig).split())[:200]


def _sqlite(url: sa.URL) -> Engine:
    engine = sa.create_engine(
        url,
        pool_size=_POOL,
        max_overflow=_MORE,
        pool_timeout=BUSY_S,
        connect_args={"timeout": BUSY_S, "check_same_thread": False},
    )

    @listening.listens_for(engine, "connect")
    def _on_connect(raw: Any, _record: object) -> None:
        raw.isolation_level = None  # the transactions are ours
        for one in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-16000"):
            raw.execute(f"PRAGMA {one}")

    @listening.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("communeapp_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
