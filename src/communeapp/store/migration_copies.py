"""Copies of the database from before a migration: what an older program can still read.

They are called ``data_v<schema>_to_v<schema>_<time>.db`` and lie beside the database. The newest three are
kept; going back to the program before an update takes one of them.
"""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from communeapp.clock import local_time
from communeapp.store.backup import copy_database
from communeapp.store.database import Store, telling
from communeapp.store.files import Waiter, told
from communeapp.store.migrations import SCHEMA

KEEP = 3
#: The second number was not always there.
_NAME = re.compile(r"_v(\d+)(?:_to_v(\d+))?_(\d{8}-\d{6})(?:-\d+)?\.db\Z")


@dataclass(frozen=True)
class MigrationCopy:
    """A copy from before a migration; ``to_schema`` is 0 where its name does not say it."""

    path: Path
    schema: int
    to_schema: int
    made: dt.datetime  # civil time in Viet Nam, as in the name
    bytes: int


def copy_before_migration(store: Store, now_ms: int, wait: Waiter = time.sleep) -> Path:
    """Copy the open database beside itself under the name of both schemas; the newest three are kept."""
    stamp = f"{local_time(now_ms):%Y%m%d-%H%M%S}"
    base = f"{store.path.stem}_v{store.schema}_to_v{SCHEMA}_{stamp}"
    target, number = store.path.with_name(f"{base}.db"), 1
    while target.exists():
        number += 1
        target = store.path.with_name(f"{base}-{number}.db")
    try:
        copy_database(store, target, wait)
        # By the time of the file system: however the clock was set, one clock made them all.
        copies = sorted(
            (one.path for one in migration_copies(store.path)),
            key=lambda one: (one.stat().st_mtime_ns, one.name),
        )
        for old in copies[:-KEEP]:
            if old != target:
                old.unlink()
    except OSError as error:
        raise told(error, store.path.parent) from error
    return target


def migration_copies(database: Path) -> tuple[MigrationCopy, ...]:
    """List the copies of a database, the newest by its name first; empty files are none."""
    found = []
    for path in database.parent.glob(f"{database.stem}_v*.db"):
        match = _NAME.match(path.name.removeprefix(database.stem))
        if match is None:
            continue
        try:
            made = dt.datetime.strptime(match[3], "%Y%m%d-%H%M%S")  # noqa: DTZ007 - civil time
            size = path.stat().st_size
        except (ValueError, OSError):
            continue
        if size:
            found.append(MigrationCopy(path, int(match[1]), int(match[2] or 0), made, size))
    return tuple(sorted(found, key=lambda one: (one.made, one.path.name), reverse=True))


def copy_for(database: Path, schema: int) -> MigrationCopy | None:
    """Give the newest copy that a program of this schema can read."""
    return next((one for one in migration_copies(database) if one.schema <= schema), None)


def schema_of(path: Path) -> int:
    """Read the number of the schema of a database, whatever program wrote it. StoreDamaged."""
    store = Store.connect(path, read_only=True)
    try:
        with telling(path):
            return store.schema
    finally:
        store.close()


def events_in(path: Path) -> int:
    """Count the events in a database of any schema. StoreDamaged, EnvironmentProblem."""
    with telling(path):
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])
        finally:
            connection.close()
