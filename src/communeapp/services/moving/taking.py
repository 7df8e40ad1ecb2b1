"""Taking an unpacked PC into use: its files into their places, its database last and in one step.

Whatever stops it, this PC has its old database or the new one, and an unpacking goes on where it was.
"""

from __future__ import annotations

import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from communeapp import log
from communeapp.clock import Clock, SystemClock, local_time
from communeapp.core.errors import StoreDamaged, UserError
from communeapp.paths import Paths
from communeapp.services.instance import InstanceLock
from communeapp.services.moving.contents import BY_HASH, DATABASE
from communeapp.services.moving.standing import OUT, read_mark
from communeapp.services.moving.types import Moved, Staged
from communeapp.services.moving.unpacking import forget_unpacked
from communeapp.store.backup import check_database, put_in_place
from communeapp.store.database import Store
from communeapp.store.files import Waiter, patiently, sync_file, sync_folder, told
from communeapp.sync.signing import device_key

_LOG = log.get(__name__)

#: Folders of which each unit is one thing, taken as a whole: a pack, an edition of a course, a kind of news.
_UNITS = {"packs": 1, "courses": 2, "news": 1}
#: Folders whose files are kept read-only (:mod:`communeapp.store.originals`).
_NEVER_WRITTEN = ("originals", "works", "sent")
#: Tables in which work of an office stands.
_WORK = ("person", "draft", "incoming", "outgoing", "cohort", "folder", "learn_answer")


def has_work(store: Store) -> bool:
    """Say whether somebody worked with this database: it is more than a program just installed."""
    present = {row["name"] for row in store.rows("SELECT name FROM sqlite_schema")}
    return any(
        store.maybe(f"SELECT 1 AS n FROM {table} LIMIT 1") is not None  # noqa: S608 - our own names
        for table in _WORK
        if table in present
    )


def take_closed(
    paths: Paths,
    staged: Staged,
    clock: Clock | None = None,
    *,
    replace: bool = False,
    wait: Waiter = time.sleep,
) -> Moved:
    """Take an unpacked PC into use where the office is not open; the next start says so in the log.

    UserError ``moving.not_empty`` where somebody worked here and ``replace`` does not allow it;
    EnvironmentProblem ``office.already_open``, ``store.*``.
    """
    clock = clock or SystemClock()
    lock = InstanceLock(paths.lock_file)
    lock.acquire()
    try:
        if not replace and _closed_has_work(paths):
            raise UserError("moving.not_empty")
        kept = put_into_use(paths, staged, clock.now_ms(), wait)
        return Moved(contents=staged.contents, kept=kept)
    finally:
        lock.release()


def _closed_has_work(paths: Paths) -> bool:
    if not paths.database.exists() or not paths.database.stat().st_size:
        return False
    try:
        store = Store.connect(paths.database, read_only=True)
    except StoreDamaged:
        return True  # nobody knows; whoever says so may replace it
    try:
        return has_work(store)
    finally:
        store.close()


def put_into_use(
    paths: Paths, staged: Staged, now_ms: int, wait: Waiter = time.sleep
) -> Path | None:
    """Move everything into its place; the database must be closed. Gives where the one before is kept.

    EnvironmentProblem ``store.*``, StoreDamaged.
    """
    part = staged.folder / DATABASE
    try:
        _forget_mark_of_own(paths, part)
        check_database(part)
        sync_file(part)
        aside = paths.data_dir / "aside" / f"moving_{local_time(now_ms):%Y%m%d-%H%M%S}"
        for source in _units(staged.folder):
            _place(source, paths.data_dir / source.relative_to(staged.folder), aside, wait)
        kept = put_in_place(part, paths.database, now_ms, wait)
        paths.epoch_file.unlink(missing_ok=True)
    except OSError as error:
        raise told(error, paths.data_dir) from error
    forget_unpacked(paths)
    _LOG.info("a packed PC was taken into use files=%d", staged.contents.files)
    return kept


def _forget_mark_of_own(paths: Paths, database: Path) -> None:
    """A PC that unpacks itself goes on as it was; what the key of the packed one was told is its own."""
    device = device_key(paths.keys_dir).id
    store = Store.connect(database)
    try:
        mark = read_mark(store)
        with store.atomic():
            if mark is not None and mark.device == device:
                store.set_meta(OUT, "")
            store.set_meta("key_moved_ms", "")
    finally:
        store.close()


def _units(folder: Path) -> Iterator[Path]:
    """List what is moved as one thing."""
    for top in sorted(one for one in folder.iterdir() if one.is_dir()):
        depth = _UNITS.get(top.name)
        if depth is None:
            yield from sorted(one for one in top.rglob("*") if one.is_file())
        else:
            yield from sorted(top.glob("/".join(["*"] * depth)))


def _place(source: Path, target: Path, aside: Path, wait: Waiter) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    top = target.relative_to(aside.parents[1]).parts[0]
    if top in _NEVER_WRITTEN:
        source.chmod(stat.S_IREAD | stat.S_IRGRP | stat.S_IROTH)
    if target.exists() and top in BY_HASH:
        # It was compared when it was unpacked: what is staged is what it should be.
        target.chmod(stat.S_IREAD | stat.S_IWRITE)  # Windows replaces none that is read-only
        patiently(lambda: source.replace(target), wait)
    elif target.exists() and top == "keys" and target.read_bytes() == source.read_bytes():
        source.unlink()
        return
    else:
        if target.exists():
            old = aside / target.relative_to(aside.parents[1])
            old.parent.mkdir(parents=True, exist_ok=True)
            if old.exists():
                shutil.rmtree(old, ignore_errors=True)
            patiently(lambda: target.replace(old), wait)
            sync_folder(old.parent)
        patiently(lambda: source.replace(target), wait)
    sync_folder(target.parent)
