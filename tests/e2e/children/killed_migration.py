"""``python killed_migration.py FOLDER SCHEMA STEP``: start on an old database, killed at statement 1, 1 + STEP …

Prints one JSON object per round: what the file looked like after the kill, and after the next start.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.store.database import Store
from communeapp.store.migrations import migrations

NAMES = [one.name for one in migrations()._migrations]


def make_old(path: Path, schema: int) -> None:
    store = Store.connect(path)
    migrations().apply(store.db, stop_before=NAMES[schema:])
    if schema:
        with store.atomic():
            store.set_meta("kept", "vẫn còn")
    store.close()


def start_and_die(folder: Path, at: int) -> None:
    """Start the office in this process, which kills itself at the given statement of the migration."""
    real = Store.prepare

    def prepare(self: Store) -> None:
        count = 0

        def statement(_: str) -> None:
            nonlocal count
            count += 1
            if count == at:
                os.kill(os.getpid(), signal.SIGKILL)

        self.connection.set_trace_callback(statement)
        real(self)
        self.connection.set_trace_callback(None)

    Store.prepare = prepare  # type: ignore[method-assign]
    open_office(Paths(folder)).close()


def tables(connection: sqlite3.Connection) -> list[str]:
    sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'"
    return sorted(row[0] for row in connection.execute(sql))


def seen(path: Path) -> dict[str, Any]:
    connection = sqlite3.connect(path)
    try:
        steps = 0
        if connection.execute(
            "SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'"
        ).fetchone():
            steps = connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0]
        return {
            "whole": connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok",
            "schema": connection.execute("PRAGMA user_version").fetchone()[0],
            "steps": steps,
            "tables": tables(connection),
        }
    finally:
        connection.close()


def expected(folder: Path, schema: int) -> list[str]:
    path = folder / f"expected{schema}.db"
    if not path.exists():
        make_old(path, schema)
    connection = sqlite3.connect(path)
    try:
        return tables(connection)
    finally:
        connection.close()


def one_round(folder: Path, old: Path, at: int) -> dict[str, Any]:
    profile = folder / f"round{at}"
    profile.mkdir()
    shutil.copyfile(old, profile / "data.db")
    child = os.fork()
    if not child:
        try:
            start_and_die(profile, at)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    found = seen(profile / "data.db")
    found["killed"] = os.WIFSIGNALED(status)
    found["expected"] = expected(folder, found["schema"])
    found["copies"] = [seen(one)["schema"] for one in profile.glob("data_v*.db")]
    with open_office(Paths(profile)) as office:
        found["after"] = {"schema": office.store.schema, "kept": office.store.meta("kept")}
    return found


def main() -> None:
    folder, schema, step = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    old = folder / "old.db"
    make_old(old, schema)
    if not old.exists():
        old.write_bytes(b"")
    at = 1
    while True:
        found = one_round(folder, old, at)
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        if not found["killed"]:
            return
        at += step


if __name__ == "__main__":
    main()
