"""Backups: daily by themselves, by hand, checked, restored; sealed copies for a stick.

What seals them is imported where it is used: every start looks here for the backup of the day, and none
needs the library of ciphers for it.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from communeapp import log
from communeapp.clock import LONGEST_REST_MS, Clock, local_time
from communeapp.core.changes import Changes
from communeapp.core.errors import AppError, EnvironmentProblem, StoreDamaged, UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action
from communeapp.paths import Paths
from communeapp.services.people import PeopleService
from communeapp.store.backup import (
    PATIENCE,
    BackupFile,
    check_database,
    copy_database,
    good_backups,
    list_backups,
    make_backup,
    put_in_place,
    thin,
)
from communeapp.store.database import Store
from communeapp.store.events import EventLog
from communeapp.store.files import Waiter, told

__all__ = [
    "BackupFile",
    "BackupService",
    "Checked",
    "Restored",
    "SealedCopy",
    "list_backups",
    "needs_secret",
    "prepare_restore",
    "verify_backup",
]

_LOG = log.get(__name__)

DAY_MS = 86_400_000


@dataclass(frozen=True)
class Checked:
    """What a look at one backup gave; ``problem`` is the code of what is wrong with it."""

    file: Path
    bytes: int
    ok: bool
    problem: str = ""


@dataclass(frozen=True)
class SealedCopy:
    """A sealed copy that lies on a stick; ``recovery_code`` is shown once and kept nowhere."""

    path: Path
    bytes: int
    recovery_code: str


@dataclass(frozen=True)
class Restored(Changes):
    """What a restore changed (everything), and where the database before it is kept."""

    kept: Path | None = None


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
        """Make a backup now, in the profile's own folder; open to everybody, like the daily one."""
        return self._make()

    def create_sealed(self, folder: Path, passphrase: str) -> SealedCopy:
        """Write an encrypted copy into a folder (a stick); UserError ``backup.passphrase_short``."""
        from communeapp.store.sealed import SUFFIX, check_passphrase, seal

        self._people.require(Action.BACK_UP)
        check_passphrase(passphrase)
        if not folder.is_dir():
            raise EnvironmentProblem("backup.no_folder", path=str(folder))
        stamp = f"{local_time(self._clock.now_ms()):%Y%m%d-%H%M%S}"
        target, number = folder / f"communeapp_{stamp}{SUFFIX}", 1
        while target.exists():
            number += 1
            target = folder / f"communeapp_{stamp}-{number}{SUFFIX}"
        plain = self._paths.data_dir / "sealing.part"
        try:
            copy_database(self._store, plain, self._wait)
            code = seal(plain, target, passphrase, self._wait)
        finally:
            with contextlib.suppress(OSError):
                plain.unlink(missing_ok=True)
        size = target.stat().st_size
        _LOG.info("sealed copy made bytes=%d", size)
        return SealedCopy(target, size, code)

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
            age_ms = (now - newest.made).total_seconds() * 1000
            suspect = age_ms < 0 or age_ms > LONGEST_REST_MS
            if 0 <= age_ms < DAY_MS:
                return None
        made = self._make()
        if not suspect or len(self.list()) > PATIENCE:
            thin(self._paths.backups_dir)
        return made

    def verify(self, file: Path, secret: str = "") -> Checked:
        """Open a backup and check it wholly; what is wrong is in the answer, not raised."""
        return verify_backup(file, secret, self._paths)

    def restore(self, file: Path, secret: str = "") -> Restored:
        """Put a backup in the place of the present database, which is kept aside.

        The log goes on in a new epoch, so that nothing written since the backup is ever
        overwritten elsewhere. Whatever is wrong with the backup is raised; nothing is touched then.
        Everybody has to sign in again: the people are those of the backup.
        """
        self._people.require(Action.RESTORE)
        part = prepare_restore(file, self._paths, secret, self._wait)
        now = self._clock.now_ms()
        self._people.sign_out()
        self._store.close()
        try:
            kept = put_in_place(part, self._paths.database, now, self._wait)
            self._paths.epoch_file.unlink(missing_ok=True)
        finally:
            self._store.reopen()
            self._events.begin()
        with self._events.change("backup.restored", Scope.OFFICE, {"at_ms": now}):
            pass
        _LOG.info("restored bytes=%d", self._paths.database.stat().st_size)
        touched = Changes()
        for kind in ("draft", "person", "setting", "incoming", "register", "folder", "book"):
            touched |= Changes.of(kind)
        return Restored(touched.touched, kept)

    def _make(self) -> BackupFile:
        return make_backup(self._store, self._paths.backups_dir, self._clock.now_ms(), self._wait)


def needs_secret(file: Path) -> bool:
    """Say whether a backup is a sealed copy, which asks for its passphrase or recovery code."""
    from communeapp.store.sealed import is_sealed

    return is_sealed(file)


def verify_backup(file: Path, secret: str, paths: Paths) -> Checked:
    """Check a backup file without an open profile; the answer says what is wrong with it."""
    size = file.stat().st_size if file.is_file() else 0
    try:
        with _opened(file, paths, secret) as plain:
            _check(plain, file)
    except AppError as error:
        return Checked(file, size, ok=False, problem=error.code)
    return Checked(file, size, ok=True)


def prepare_restore(file: Path, paths: Paths, secret: str = "", wait: Waiter = time.sleep) -> Path:
    """Copy a backup beside the database and check the copy; give the path of the copy."""
    part = paths.database.with_name("restore.part")
    with _opened(file, paths, secret) as plain:
        _check(plain, file)
        source = Store.connect(plain, read_only=True)
        try:
            copy_database(source, part, wait)
        except OSError as error:
            raise told(error, part) from error
        finally:
            source.close()
    return part


def _check(plain: Path, file: Path) -> None:
    """Check the database of a backup; what is wrong is told of the file that was given, not of the data."""
    try:
        check_database(plain)
    except StoreDamaged as error:
        raise StoreDamaged("backup.copy_damaged", path=str(file)) from error


@contextlib.contextmanager
def _opened(file: Path, paths: Paths, secret: str) -> Iterator[Path]:
    """Give the plain database of a backup; that of a sealed copy lives only as long as the block."""
    if not file.is_file():
        raise EnvironmentProblem("backup.not_found", path=str(file))
    from communeapp.store.sealed import is_sealed, unseal

    if not is_sealed(file):
        yield file
        return
    if not secret:
        raise UserError("backup.needs_passphrase", field="passphrase", path=str(file))
    plain = paths.data_dir / "unsealed.part"
    paths.data_dir.mkdir(parents=True, exist_ok=True)
    try:
        unseal(file, plain, secret)
        yield plain
    finally:
        with contextlib.suppress(OSError):
            plain.unlink(missing_ok=True)
