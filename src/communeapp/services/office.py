"""Opening an office: the start-up order, and everything that its services share.

    office = open_office(paths, SystemClock())
    try: ...
    finally: office.close()

Open and use an office on one thread (the database thread of the window).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import log
from communeapp.clock import Clock, JumpWatch, SystemClock, jump_since, local_time
from communeapp.core.errors import AppError, EnvironmentProblem, StoreDamaged
from communeapp.core.events import Scope
from communeapp.paths import Paths
from communeapp.services.instance import InstanceLock
from communeapp.services.office_parts import OfficeParts
from communeapp.services.people import PeopleService
from communeapp.services.policy import load_policy
from communeapp.services.profile import ProfileService
from communeapp.services.settings import SettingsService
from communeapp.store.backup import good_backups, put_in_place, sweep
from communeapp.store.database import Store, sqlite_version, wal_is_safe
from communeapp.store.epoch import host_id
from communeapp.store.events import EventLog
from communeapp.store.files import Waiter, told
from communeapp.store.leftovers import has_staged, has_untold
from communeapp.store.migration_copies import copy_before_migration
from communeapp.store.migrations import SCHEMA
from communeapp.store.place import check_place
from communeapp.store.settings import SettingRows
from communeapp.sync.device_name import device_name

if TYPE_CHECKING:
    from communeapp.core.sentences import Wording
    from communeapp.services.drafts import Gate
    from communeapp.services.field import FieldService
    from communeapp.services.key_backup import KeySheetRenderer
    from communeapp.services.register import BookRenderer
    from communeapp.services.training.certificate_files import CertificateRenderer
    from communeapp.services.training.courses import CourseLibrary

_LOG = log.get(__name__)


@dataclass(frozen=True)
class Notice:
    """Something noticed at the start that stops nobody; ``code`` names a sentence of ``messages``."""

    code: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass
class Office(OfficeParts):
    """An open profile and its services."""

    paths: Paths
    store: Store
    events: EventLog
    clock: Clock
    people: PeopleService
    profile: ProfileService
    settings: SettingsService
    wait: Waiter = time.sleep
    notices: list[Notice] = field(default_factory=list)
    #: Nothing can be written (the disk is full); reading works.
    read_only: bool = False
    #: The field service of this process, which learns from corrections; the printed names of types by their
    #: codes; who draws books: the wiring sets them.
    learner: Callable[[], FieldService] | None = None
    type_names: Callable[[], Mapping[str, str]] = dict
    books: BookRenderer | None = None
    #: What a person has to confirm before a review; the wiring sets it.
    draft_gate: Gate | None = None
    #: The library of courses and the wording of the packs; the wiring sets both.
    library: Callable[[], CourseLibrary] | None = None
    wording: Callable[[], Wording] | None = None
    #: Refuses a file that carries a mark of secrecy; the wiring sets it.
    refuse_secret: Callable[[Path], None] | None = None
    #: Draws certificates; set by the wiring.
    certificate_renderer: CertificateRenderer | None = None
    #: Draws the sheet of a backup of keys; set by the wiring.
    key_sheets: KeySheetRenderer | None = None
    _lock: InstanceLock | None = None
    _watch: JumpWatch | None = None

    def check_clock(self) -> Notice | None:
        """Ask now and then (the window: every minute): was the PC's clock set while we ran?"""
        jump = None if self._watch is None else self._watch.check()
        if jump is None:
            return None
        return self._note_jump(jump.kind.value, jump.expected_ms, jump.now_ms)

    def _note_jump(self, kind: str, expected_ms: int, now_ms: int) -> Notice:
        shown = {
            "expected": f"{local_time(expected_ms):%d/%m/%Y %H:%M}",
            "now": f"{local_time(now_ms):%d/%m/%Y %H:%M}",
        }
        notice = Notice(f"clock.{kind}", {**shown, "expected_ms": expected_ms, "now_ms": now_ms})
        self.notices.append(notice)
        _LOG.warning("clock jumped %s by_ms=%d", kind, now_ms - expected_ms)
        body = {"kind": kind, "expected_ms": expected_ms, "now_ms": now_ms}
        with self.events.change("clock.jumped", Scope.OFFICE, body):
            pass
        return notice

    def close(self) -> None:
        """Close the database and let another start."""
        if "archive" in self.__dict__:
            self.archive.close()
        self.store.close()
        if self._lock is not None:
            self._lock.release()
        _LOG.info("office closed")

    def __enter__(self) -> Office:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_office(paths: Paths, clock: Clock | None = None, *, wait: Waiter = time.sleep) -> Office:
    """Open the profile for work; the order is that of ``shared/style/models.md``, section 7.

    EnvironmentProblem before anything is touched: ``store.read_only``, ``store.network_drive``,
    ``office.already_open``; DataTooNew for a newer database; StoreDamaged with the good backups.
    """
    clock = clock or SystemClock()
    room = check_place(paths.data_dir)
    lock = InstanceLock(paths.lock_file)
    lock.acquire()
    try:
        office = _open(paths, clock, room, wait)
    except BaseException:
        lock.release()
        raise
    office._lock = lock
    return office


def _open(paths: Paths, clock: Clock, room: bool, wait: Waiter) -> Office:
    _expect_database(paths)
    sweep(paths.data_dir, paths.backups_dir)
    went_back = None
    if (paths.data_dir / "going_back.json").is_file():
        from communeapp.services.going_back import settle

        went_back = settle(paths, clock, wait)
    try:
        device = device_name(paths.keys_dir, paths.device_file)
    except OSError as error:
        raise told(error, paths.keys_dir) from error
    store = _open_store(paths, clock, wait)
    try:
        events = EventLog(store, device, clock, paths.epoch_file, host_id(paths.data_dir))
        events.check()
        last_seen = int(store.meta("last_seen_ms") or 0)
        office = _wire(paths, store, events, clock, wait)
        if went_back is not None:
            office.notices.append(Notice(*went_back))
        try:
            _begin(office, last_seen)
        except EnvironmentProblem as error:
            if error.code != "store.disk_full":
                raise
            office.read_only = True
            office.notices.append(Notice(error.code, error.values))
    except StoreDamaged as error:
        store.close()
        raise _with_backups(error, paths) from error
    except BaseException:
        store.close()
        raise
    if not room:
        office.read_only = True
    return office


def _expect_database(paths: Paths) -> None:
    """Refuse to begin anew where an office was: a file that vanished or was emptied is a loss."""
    missing = not paths.database.exists() or not paths.database.stat().st_size
    if missing and paths.epoch_file.exists():
        raise _with_backups(StoreDamaged("store.missing", path=str(paths.database)), paths)


def _open_store(paths: Paths, clock: Clock, wait: Waiter) -> Store:
    try:
        store = Store.connect(paths.database, wait=wait)
    except StoreDamaged as error:
        raise _with_backups(error, paths) from error
    try:
        store.check_version()
        store.check_whole()
        if 0 < store.schema < SCHEMA:
            copy_before_migration(store, clock.now_ms(), wait)
        store.prepare()
    except StoreDamaged as error:
        store.close()
        raise _with_backups(error, paths) from error
    except BaseException:
        store.close()
        raise
    return store


def _wire(paths: Paths, store: Store, events: EventLog, clock: Clock, wait: Waiter) -> Office:
    rows = SettingRows(store)
    people = PeopleService(store, events, clock)
    profile = ProfileService(rows, events, people)
    settings = SettingsService(rows, events, load_policy())
    office = Office(
        paths=paths,
        store=store,
        events=events,
        clock=clock,
        people=people,
        profile=profile,
        settings=settings,
        wait=wait,
        _watch=JumpWatch(clock),
    )
    # A trainer's key has to follow the PIN that opens it, also where no exam was looked at before.
    people.pin_watchers.append(lambda *pins: office.exams.keys.follow_pin(*pins))
    return office


def _begin(office: Office, last_seen_ms: int) -> None:
    """Start or continue the epoch, look at the clock, settle what a crash left, make the day's backup."""
    before = office.store.meta("dev")
    reason = office.events.begin()
    if reason not in (None, "first"):
        office.notices.append(Notice(f"store.epoch.{reason}"))
    if not wal_is_safe(sqlite_version()):
        office.notices.append(
            Notice("store.old_sqlite", {"version": ".".join(map(str, sqlite_version()))})
        )
    faults = office.settings.policy.faults
    office.notices += [Notice(one.code, dict(one.values)) for one in faults]
    now = office.clock.now_ms()
    if (jump := jump_since(last_seen_ms, now)) is not None:
        office._note_jump(jump.kind.value, jump.expected_ms, now)
    with office.store.atomic():
        office.store.set_meta("last_seen_ms", str(now))
    if (office.paths.keys_dir / "restored").is_file():
        from communeapp.services.sync.devices import settle_restored

        if settle_restored(office):
            office.notices.append(Notice("enrol.keys_restored"))
            if before not in (None, office.events.dev):
                office.moving.settle_key(str(before))
    from communeapp.services.moving.at_start import settle_move

    office.notices += [Notice(code, values) for code, values in settle_move(office)]
    if has_staged(office.paths.originals_dir):
        office.incoming.heal()
    if office.people.lacks_pin():
        office.notices.append(Notice("office_merge.choose_pin"))
    if has_untold(office.store):
        office.drafts.describe()
    # The service is made later, when the wiring has set what it needs.
    if (office.paths.works_dir / "new").is_dir():
        from communeapp.services.training.work_files import settle_works

        settle_works(office.paths.works_dir, office.store)
    try:
        office.backups.daily()
    except StoreDamaged:
        raise
    except AppError as error:
        # A backup that cannot be made today must not keep an official from working today.
        office.notices.append(Notice("backup.daily_failed", {"reason": error.code}))
        _LOG.warning("no backup today: %s", error.code)


def _with_backups(error: StoreDamaged, paths: Paths) -> StoreDamaged:
    good = tuple(str(one.path) for one in good_backups(paths.backups_dir))
    values = {**error.values, "newest": Path(good[0]).name if good else "–"}
    _LOG.error("the database is damaged: good backups=%d", len(good))
    return StoreDamaged(error.code, backups=good, **values)


def restore_backup(
    paths: Paths,
    file: Path,
    clock: Clock | None = None,
    *,
    secret: str = "",
    wait: Waiter = time.sleep,
) -> Path | None:
    """Put a backup in place of a damaged or missing database, without opening the office.

    Gives the path that the present database was kept under. The next start is in a new epoch.
    """
    from communeapp.services.backups import prepare_restore

    clock = clock or SystemClock()
    lock = InstanceLock(paths.lock_file)
    lock.acquire()
    try:
        part = prepare_restore(file, paths, secret, wait)
        aside = put_in_place(part, paths.database, clock.now_ms(), wait)
        paths.epoch_file.unlink(missing_ok=True)
        return aside
    finally:
        lock.release()


def start_anew(paths: Paths, clock: Clock | None = None) -> Path | None:
    """Begin with an empty database where no backup is good; the damaged one is kept aside."""
    clock = clock or SystemClock()
    lock = InstanceLock(paths.lock_file)
    lock.acquire()
    try:
        part = paths.database.with_name("restore.part")
        part.write_bytes(b"")
        aside = put_in_place(part, paths.database, clock.now_ms())
        paths.epoch_file.unlink(missing_ok=True)
        return aside
    except OSError as error:
        raise told(error, paths.data_dir) from error
    finally:
        lock.release()
