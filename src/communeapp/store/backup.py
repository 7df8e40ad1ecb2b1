"""Copies of the database: made through SQLite, opened and checked before they get their name."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import shutil
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from communeapp import log
from communeapp.clock import local_time
from communeapp.core.errors import AppError, StoreDamaged
from communeapp.store.database import Store, telling
from communeapp.store.files import Waiter, need_space, replace_file, sync_file, sync_folder, told

_LOG = log.get(__name__)

_NAME = re.compile(r"backup_(\d{6,})_(\d{8}-\d{6})\.db\Z")

KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS = 7, 4, 12
#: However the clock jumps, the newest of these are kept.
KEEP_NEWEST = 3
#: While the clock is suspected nothing is thinned, until there are so many (a dead clock battery).
PATIENCE = 60


@dataclass(frozen=True)
class BackupFile:
    """A finished backup in the backups folder; ``number`` counts up and never depends on the clock."""

    path: Path
    number: int
    made: dt.datetime  # civil time in Viet Nam, as in the name
    bytes: int


def list_backups(folder: Path) -> tuple[BackupFile, ...]:
    """List finished backups, the newest (highest number) first; pieces and empty files are none."""
    found = []
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        for path in folder.iterdir():
            if (match := _NAME.match(path.name)) is None:
                continue
            try:
                made = dt.datetime.strptime(match[2], "%Y%m%d-%H%M%S")  # noqa: DTZ007 - civil time
                size = path.stat().st_size
            except (ValueError, OSError):
                continue
            if size:
                found.append(BackupFile(path, int(match[1]), made, size))
    return tuple(sorted(found, key=lambda one: one.number, reverse=True))


def make_backup(store: Store, folder: Path, now_ms: int, wait: Waiter = time.sleep) -> BackupFile:
    """Copy the open database into the backups folder; EnvironmentProblem when that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number = 1 + max((one.number for one in list_backups(folder)), default=0)
        made = local_time(now_ms).replace(tzinfo=None, microsecond=0)
        path = folder / f"backup_{number:06d}_{made:%Y%m%d-%H%M%S}.db"
        copy_database(store, path, wait)
        _LOG.info("backup made bytes=%d", path.stat().st_size)
        return BackupFile(path, number, made, path.stat().st_size)
    except OSError as error:
        raise told(error, folder) from error


def copy_database(store: Store, target: Path, wait: Waiter = time.sleep) -> None:
    """Copy an open database to ``target``: into ``.part``, checked there, then renamed."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    need_space(part, store.path.stat().st_size + 65536)
    try:
        with telling(part):
            copy = sqlite3.connect(part, isolation_level=None)
            try:
                # A piece is thrown away after a crash: it needs no journal, and one flush at the end.
                copy.execute("PRAGMA journal_mode = OFF")
                copy.execute("PRAGMA synchronous = OFF")
                store.connection.backup(copy)
                # One file, whatever the journal of the original: a copy must not need a second file.
                copy.execute("PRAGMA journal_mode = DELETE")
            finally:
                copy.close()
        check_database(part)
        sync_file(part)
        replace_file(part, target, wait)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def check_database(path: Path) -> int:
    """Open a copy read-only and check it wholly; give its schema.

    StoreDamaged when it is no whole database of ours, DataTooNew when a newer program wrote it.
    """
    if not path.is_file() or not path.stat().st_size:
        raise StoreDamaged("store.damaged", path=str(path), detail="empty")
    store = Store.connect(path, read_only=True)
    try:
        store.check_version()
        if not store.schema:
            raise StoreDamaged("store.damaged", path=str(path), detail="empty")
        store.check_whole()
        return store.schema
    finally:
        store.close()


def is_good(backup: BackupFile) -> bool:
    """Say whether a backup opens and is whole."""
    try:
        check_database(backup.path)
    except AppError as error:
        _LOG.warning("backup %d is not offered: %s", backup.number, error.code)
        return False
    return True


def good_backups(folder: Path) -> tuple[BackupFile, ...]:
    """List the backups that open and are whole, newest first; what else lies there is left alone."""
    return tuple(one for one in list_backups(folder) if is_good(one))


def sweep(folder: Path, backups: Path) -> None:
    """Delete what an interrupted copy left: pieces, never a finished file."""
    for place, names in ((folder, PIECES), (backups, ("backup_*.part*",))):
        for name in names:
            for piece in place.glob(name):
                with contextlib.suppress(OSError):
                    piece.unlink()


#: Working copies in the data folder; two of them hold plain data of a sealed copy.
PIECES = (
    "restore.part*",
    "sealing.part*",
    "unsealed.part*",
    "moving.part*",
    "data_v*.part*",
)


def to_thin(backups: tuple[BackupFile, ...]) -> tuple[BackupFile, ...]:
    """Choose what may go: keep one a day for 7 days, a week for 4 weeks, a month for 12 months.

    Days, weeks and months are counted over the backups that exist, from the newest number down,
    never from today: a clock that says 2036 or 2016 makes none of them old.
    """
    ordered = sorted(backups, key=lambda one: one.number, reverse=True)
    kept = {one.number for one in ordered[:KEEP_NEWEST]}
    for size, name in (
        (KEEP_DAYS, lambda made: made.date().isoformat()),
        (KEEP_WEEKS, lambda made: "{}-{}".format(*made.isocalendar()[:2])),
        (KEEP_MONTHS, lambda made: f"{made:%Y-%m}"),
    ):
        seen: list[str] = []
        for one in ordered:
            period = name(one.made)
            if period not in seen and len(seen) < size:
                seen.append(period)
                kept.add(one.number)
    return tuple(one for one in ordered if one.number not in kept)


def thin(folder: Path) -> int:
    """Delete what :func:`to_thin` chose, unless it is the newest good one; give how many went."""
    gone = 0
    backups = list_backups(folder)
    chosen = to_thin(backups)
    if not chosen:
        return 0
    newest_good = next((one for one in backups if is_good(one)), None)
    if newest_good is None:
        return 0  # nothing is known to be whole: nothing goes
    for one in chosen:
        if one.number == newest_good.number:
            continue
        try:
            one.path.unlink()
        except OSError as error:
            _LOG.warning("backup %d not deleted errno=%s", one.number, error.errno)
            continue
        gone += 1
    if gone:
        sync_folder(folder)
    return gone


def put_in_place(part: Path, database: Path, now_ms: int, wait: Waiter = time.sleep) -> Path | None:
    """Put a checked copy where the database is; give the path that the present one was kept under.

    The present database, whole or damaged, is copied aside first with its journals; nothing of it
    is ever deleted. A crash at any point leaves either the old database or the new one in place.
    """
    aside = None
    try:
        if database.exists() and database.stat().st_size:
            aside = _copy_aside(database, now_ms)
        for (
            suffix
        ) in _SIDE_FILES:  # a journal of the old file must never be played into the new one
            database.with_name(database.name + suffix).unlink(missing_ok=True)
        replace_file(part, database, wait)
    except OSError as error:
        raise told(error, database.parent) from error
    return aside


_SIDE_FILES = ("-journal", "-wal", "-shm")


def _copy_aside(database: Path, now_ms: int) -> Path:
    folder = database.parent / "aside"
    folder.mkdir(exist_ok=True)
    stamp = f"{local_time(now_ms):%Y%m%d-%H%M%S}"
    target, number = folder / f"{database.stem}_{stamp}.db", 1
    while target.exists():
        number += 1
        target = folder / f"{database.stem}_{stamp}-{number}.db"
    for suffix in (*_SIDE_FILES, ""):
        source = database.with_name(database.name + suffix)
        if source.exists():
            copy = target.with_name(target.name + suffix)
            shutil.copyfile(source, copy)
            sync_file(copy)
    sync_folder(folder)
    return target
