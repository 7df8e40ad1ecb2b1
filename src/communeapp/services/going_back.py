"""Going back to the version before an update, and what becomes of the data.

A version that reads the present data just goes on with them. Where the update had migrated the database,
the older version never opens it: it takes the copy from before the migration, and the present database is
kept aside, whole. The wish is written down first (``going_back.json``), then the program is switched, and
the older version does the rest at its start: so no two versions ever hold one database, and a power cut at
any moment leaves the one or the other.
"""

from __future__ import annotations

import contextlib
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import log, program
from communeapp.clock import Clock
from communeapp.core.errors import AppError, EnvironmentProblem, StoreDamaged
from communeapp.core.people import Action
from communeapp.paths import Paths
from communeapp.services.backups import prepare_restore
from communeapp.services.instance import InstanceLock
from communeapp.store.backup import check_database, put_in_place
from communeapp.store.files import Waiter, sync_folder, told, write_atomically
from communeapp.store.migration_copies import (
    MigrationCopy,
    copy_for,
    events_in,
    migration_copies,
    schema_of,
)
from communeapp.store.migrations import SCHEMA
from communeapp.updating.homes import Home
from communeapp.updating.versions import ProgramVersion

if TYPE_CHECKING:
    from communeapp.services.office import Office

_LOG = log.get(__name__)

WISH = "going_back.json"


@dataclass(frozen=True)
class WayBack:
    """What going back means; shown before anybody agrees to it.

    ``copy`` is None where the older version reads the present data. Else ``changes`` counts the events
    that were written since the copy and would be kept aside.
    """

    current: str
    version: str
    copy: MigrationCopy | None
    changes: int


class GoingBackService:
    """Looks at the version before, and goes back to it. Call it on the thread of the office."""

    def __init__(self, office: Office, home: Home | None) -> None:
        self._office = office
        self._home = home

    def look(self) -> WayBack:
        """Say what going back would mean; nothing is changed.

        EnvironmentProblem ``update.managed``, ``update.from_source``, ``update.no_previous``;
        ``update.no_copy`` where the data could not be read afterwards.
        """
        home = needs_home(self._home)
        current, previous = home.current, home.find(home.previous)
        if previous is None:
            raise EnvironmentProblem("update.no_previous")
        if previous.schema >= self._office.store.schema:
            return WayBack(current, previous.version, None, 0)
        copy = _whole_copy(self._office.paths, previous)
        if copy is None:
            raise EnvironmentProblem("update.no_copy", version=previous.version)
        since = max(0, self._office.events.count() - events_in(copy.path))
        return WayBack(current, previous.version, copy, since)

    def go(self, way: WayBack) -> list[str]:
        """Switch to the version before; give the command that starts it. The program has to end now.

        Raises what :meth:`look` and ``Home.switch`` do; then everything is as it was.
        """
        home = needs_home(self._home)
        if way.copy is not None:
            self._office.people.require(Action.RESTORE)
        wish = self._office.paths.data_dir / WISH
        try:
            if way.copy is not None:
                said = {"from": way.current, "to": way.version, "copy": way.copy.path.name}
                write_atomically(wish, json.dumps(said).encode("utf-8"))
            home.switch(way.version)
        except OSError as error:
            raise told(error, wish) from error
        except AppError:
            with contextlib.suppress(OSError):
                wish.unlink(missing_ok=True)
            raise
        _LOG.info("going back from %s to %s", way.current, way.version)
        return home.command()


def needs_home(home: Home | None) -> Home:
    """Give the home; where there is none say why: the system's package manager, or a clone."""
    if home is None:
        raise no_home(program.here())
    return home


def no_home(here: program.Program) -> EnvironmentProblem:
    """Say why a program has no home that could be brought up to date."""
    if here.managed_by:
        return EnvironmentProblem("update.managed", command=managed_command(here.managed_by))
    return EnvironmentProblem("update.from_source")


def managed_command(manager: str) -> str:
    """Give the command that updates a program of the system's package manager."""
    return {"dpkg": "apt install ./communeapp_*_amd64.deb"}.get(manager, manager)


def _whole_copy(paths: Paths, version: ProgramVersion) -> MigrationCopy | None:
    """Give the newest copy that the older version can read and that is whole."""
    for one in migration_copies(paths.database):
        if one.schema <= version.schema:
            with contextlib.suppress(AppError):
                check_database(one.path)
                return one
    return None


def settle(
    paths: Paths, clock: Clock, wait: Waiter = time.sleep, *, version: str | None = None
) -> tuple[str, dict[str, object]] | None:
    """At the start of the older version: take the copy that somebody agreed to. Needs the profile's lock.

    Gives the notice to show, None where there was nothing to do. EnvironmentProblem when the disk is
    full; the wish stays then, and the present database too.
    """
    wish = paths.data_dir / WISH
    own = program.here().version if version is None else version
    try:
        said = json.loads(wish.read_bytes())
        name, to = str(said["copy"]), str(said["to"])
    except (OSError, ValueError, KeyError, TypeError):
        name = to = ""
    # A wish of which the switch did not come to pass, or that another version left, is void.
    copy = next((one for one in migration_copies(paths.database) if one.path.name == name), None)
    if to != own or copy is None:
        _forget(wish)
        return None
    try:
        if schema_of(paths.database) <= SCHEMA:
            # The power went between the last two steps: the copy is in place already.
            kept: Path | None = paths.data_dir / "aside"
        else:
            kept = _take(paths, copy, clock, wait)
    except StoreDamaged as error:
        _LOG.warning("the copy is not taken: %s", error.code)
        _forget(wish)
        return None
    _forget(wish)
    _LOG.info("went back to %s", own)
    values: dict[str, object] = {
        "version": own, "made": f"{copy.made:%d/%m/%Y %H:%M}", "kept": str(kept or ""),
    }  # fmt: skip
    return "update.went_back", values


def _forget(wish: Path) -> None:
    with contextlib.suppress(OSError):
        wish.unlink(missing_ok=True)
        sync_folder(wish.parent)


def _take(paths: Paths, copy: MigrationCopy, clock: Clock, wait: Waiter) -> Path | None:
    part = prepare_restore(copy.path, paths, wait=wait)
    # Before the copy is in place: its history goes on in a new epoch, whenever the power goes.
    paths.epoch_file.unlink(missing_ok=True)
    return put_in_place(part, paths.database, clock.now_ms(), wait)


@dataclass(frozen=True)
class NewerData:
    """What helps where a newer version wrote the data: that version, or a copy from before it."""

    version: str
    copy: MigrationCopy | None


def newer_data(paths: Paths, home: Home | None, found: int) -> NewerData:
    """Say what helps a program that does not read the data of schema ``found``."""
    fits = [] if home is None else [one for one in home.installed() if one.schema >= found]
    return NewerData(fits[0].version if fits else "", copy_for(paths.database, SCHEMA))


def take_copy(
    paths: Paths, copy: MigrationCopy, clock: Clock, wait: Waiter = time.sleep
) -> Path | None:
    """Put a copy from before a migration in place of newer data; give where those are kept."""
    lock = InstanceLock(paths.lock_file)
    lock.acquire()
    try:
        return _take(paths, copy, clock, wait)
    finally:
        lock.release()
