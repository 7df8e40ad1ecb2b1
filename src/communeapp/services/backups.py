"""Backups: daily by themselves, by hand, checked, restored; sealed copies for a stick."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from communeapp import log
from communeapp.clock import Clock, local_time
from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action
from communeapp.paths import Paths
from communeapp.services.people import PeopleService
from communeapp.store.backup import (
    BackupFile,
    check_database,
    good_backups,
    list_backups,
    make_backup,
    put_in_place,
    thin,
)
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.files import Waiter

_LOG = log.get(__name__)

DAY_MS = 86_400_000


@dataclass(frozen=True)
class Checked:
    """What a look at one backup gave; ``problem`` is the code of what is wrong with it."""

    file: Path
    bytes: int
    ok: bool
    problem: str = ""


class BackupService:
    """Makes, lists, checks and restores backups of the open profile."""

    def __init__(
        self,
        store: Store,
        events: EventLog,
        people: PeopleService,
        clock: Clock,
        paths: Paths,
        wait: Waiter = time.sleep,
    ) -> None:
        self._store = store
        self._events = events
        self._people = people
        self._clock = clock
        self._paths = paths
        self._wait = wait

    def create(self) -> BackupFile:
        """Make a backup now, beside the database."""
        self._people.require(Action.BACK_UP)
        return make_backup(self._store, self._paths.backups_dir, self._clock.now_ms(), self._wait)

    def list(self) -> tuple[BackupFile, ...]:
        """List finished backups, the newest first."""
        return list_backups(self._paths.backups_dir)

    def good(self) -> tuple[BackupFile, ...]:
        """List those that open and are whole."""
        return good_backups(self._paths.backups_dir)

    def daily(self) -> BackupFile | None:
        """Make the backup of the day and thin the old ones; None when there was nothing to do.

        Due when the newest is a day old, and also when it claims to come from the future: then a
        clock was set, nobody knows how old it is, and nothing is thinned this time.
        """
        if self._events.count() <= 1:  # only the start of the log: nothing to lose yet
            return None
        newest = next(iter(self.list()), None)
        now = local_time(self._clock.now_ms()).replace(tzinfo=None)
        suspect = False
        if newest is not None:
            age = (now - newest.made).total_seconds()
            suspect = age < 0 or age > 400 * 86_400
            if 0 <= age < 86_400:
                return None
        made = make_backup(self._store, self._paths.backups_dir, self._clock.now_ms(), self._wait)
        if not suspect:
            thin(self._paths.backups_dir)
        return made

    def verify(self, file: Path) -> Checked:
        """Open a backup and check it wholly; what is wrong is in the answer, not raised."""
        return verify_backup(file)

    def restore(self, file: Path) -> Changes:
        """Put a backup in the place of the present database, which is kept aside.

        The log goes on in a new epoch, so that nothing written since the backup is ever
        overwritten elsewhere. Errors as of :func:`verify_backup`, raised; nothing is touched then.
        """
        self._people.require(Action.RESTORE)
        part = prepare_restore(file, self._paths, self._wait)
        now = self._clock.now_ms()
        self._people.sign_out()
        self._store.close()
        try:
            put_in_place(part, self._paths.database, now, self._wait)
            self._paths.epoch_file.unlink(missing_ok=True)
        finally:
            self._store.reopen()
            self._events.begin()
        with self._events.change("backup.restored", Scope.OFFICE, {"at_ms": now}):
            pass
        _LOG.info("restored bytes=%d", self._paths.database.stat().st_size)
        return Changes.of("draft") | Changes.of("person") | Changes.of("setting")


def verify_backup(file: Path) -> Checked:
    """Check a backup file without an open profile; the answer says what is wrong with it."""
    size = file.stat().st_size if file.is_file() else 0
    try:
        _need_file(file)
        check_database(file)
    except AppError as error:
        return Checked(file, size, ok=False, problem=error.code)
    return Checked(file, size, ok=True)


def prepare_restore(file: Path, paths: Paths, wait: Waiter = time.sleep) -> Path:
    """Copy a backup beside the database and check the copy, bringing its schema up to date."""
    _need_file(file)
    check_database(file)
    part = paths.database.with_name("restore.part")
    part.unlink(missing_ok=True)
    source = Store.connect(file, read_only=True)
    try:
        from communeapp.store.backup import copy_database

        copy_database(source, part, wait)
    finally:
        source.close()
    return part


def _need_file(file: Path) -> None:
    if not file.is_file():
        raise EnvironmentProblem("backup.not_found", path=str(file))
    if not file.stat().st_size:
        raise UserError("backup.empty", path=str(file))
