"""Copies of the database: numbering, checking, thinning, putting back."""

from __future__ import annotations

import datetime as dt
import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.errors import EnvironmentProblem, StoreDamaged
from communeapp.services.office import Office
from communeapp.store import backup
from communeapp.store.backup import (
    KEEP_DAYS,
    KEEP_MONTHS,
    KEEP_NEWEST,
    KEEP_WEEKS,
    BackupFile,
    check_database,
    copy_database,
    good_backups,
    list_backups,
    make_backup,
    put_in_place,
    sweep,
    thin,
    to_thin,
)

START = dt.datetime(2026, 1, 1, 8)  # noqa: DTZ001 - civil time, as in the names
NOW = 1_796_000_000_000


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    return open_profile()


def made_at(*moments: dt.datetime) -> tuple[BackupFile, ...]:
    return tuple(
        BackupFile(Path(f"{number}"), number, moment, 1) for number, moment in enumerate(moments, 1)
    )


def kept(backups: tuple[BackupFile, ...]) -> list[dt.datetime]:
    gone = {one.number for one in to_thin(backups)}
    return [one.made for one in backups if one.number not in gone]


def test_two_years_of_days_leave_seven_days_four_weeks_twelve_months() -> None:
    days = [START + dt.timedelta(days=number) for number in range(730)]
    left = kept(made_at(*days))
    assert left[-7:] == days[-7:]
    assert len({f"{one:%Y-%m}" for one in left}) == 12
    assert len({one.isocalendar()[:2] for one in left[-10:]}) >= 4
    assert len(left) <= 7 + 4 + 12


def test_of_one_day_the_newest_stay() -> None:
    hours = [START + dt.timedelta(hours=number) for number in range(10)]
    assert kept(made_at(*hours)) == hours[-KEEP_NEWEST:]


@pytest.mark.parametrize("years", [-3, 10])
def test_fault_13_a_clock_that_jumped_thins_nothing_away(years: int) -> None:
    days = [START + dt.timedelta(days=number) for number in range(30)]
    before = kept(made_at(*days))
    jumped = days[-1].replace(year=days[-1].year + years)
    after = kept(made_at(*days, jumped))
    assert jumped in after
    # The one from the wrong year takes at most one place in each of the three rows.
    assert len(set(before) - set(after)) <= 3
    assert days[-1] in after
    assert len(after) >= len(before) - 2


@given(
    st.lists(
        st.datetimes(START.replace(year=2000), START.replace(year=2090)),
        min_size=1,
        max_size=90,
    )
)
def test_whatever_the_clock_says_the_newest_stay_and_there_is_an_end(
    moments: list[dt.datetime],
) -> None:
    backups = made_at(*moments)
    left = kept(backups)
    assert left[-KEEP_NEWEST:] == moments[-KEEP_NEWEST:]
    assert len(left) <= KEEP_NEWEST + KEEP_DAYS + KEEP_WEEKS + KEEP_MONTHS
    assert to_thin(tuple(one for one in backups if one not in to_thin(backups))) == ()


def test_backups_are_numbered_and_open(office: Office) -> None:
    folder = office.paths.backups_dir
    first = make_backup(office.store, folder, NOW)
    second = make_backup(office.store, folder, NOW - 10**11)
    assert [one.number for one in list_backups(folder)] == [2, 1]
    assert list_backups(folder) == (second, first)
    assert good_backups(folder) == (second, first)
    assert not list(folder.glob("*.part*"))


def test_a_copy_of_a_wal_database_is_one_file(
    data_dir: Path, open_profile: Callable[..., Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    from communeapp.store import database

    monkeypatch.setattr(database, "sqlite_version", lambda: (3, 53, 0))
    office = open_profile()
    assert office.store.journal_mode == "wal"
    copy = data_dir / "copy.db"
    copy_database(office.store, copy)
    check_database(copy)
    assert not list(data_dir.glob("copy.db-*"))


def test_what_is_no_backup_is_not_offered(office: Office) -> None:
    folder = office.paths.backups_dir
    good = make_backup(office.store, folder, NOW)
    (folder / "backup_000009_20260101-000000.db").write_bytes(b"")
    (folder / "backup_000008_20260101-000000.db").write_bytes(b"\0" * 8192)
    (folder / "backup_000007_20261399-000000.db").write_bytes(b"x")
    (folder / "backup_000006_20260101-000000.db.part").write_bytes(b"x")
    (folder / "notes.txt").write_text("x")
    assert [one.number for one in list_backups(folder)] == [8, 1]
    assert good_backups(folder) == (good,)
    assert list_backups(folder / "none") == ()


def test_an_empty_file_and_an_empty_database_are_no_backup(data_dir: Path) -> None:
    import sqlite3

    with pytest.raises(StoreDamaged):
        check_database(data_dir / "none.db")
    empty = data_dir / "empty.db"
    connection = sqlite3.connect(empty)
    connection.execute("VACUUM")
    connection.close()
    with pytest.raises(StoreDamaged):
        check_database(empty)


def test_thinning_never_takes_the_last_good_one(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = office.paths.backups_dir
    for hour in range(6):
        make_backup(office.store, folder, NOW + hour * 60_000)
    numbers = [one.number for one in list_backups(folder)]
    assert numbers == [6, 5, 4, 3, 2, 1]
    for one in list_backups(folder)[:-1]:  # only the oldest is whole
        one.path.write_bytes(b"\0" * 4096)
    thin(folder)
    assert 1 in [one.number for one in list_backups(folder)]
    assert [one.number for one in good_backups(folder)] == [1]


def test_thinning_waits_while_nothing_is_whole(office: Office) -> None:
    folder = office.paths.backups_dir
    for hour in range(6):
        make_backup(office.store, folder, NOW + hour * 60_000).path.write_bytes(b"\0" * 4096)
    assert thin(folder) == 0
    assert len(list_backups(folder)) == 6


def test_a_backup_that_is_held_is_thinned_another_day(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = office.paths.backups_dir
    for minute in range(5):
        make_backup(office.store, folder, NOW + minute * 60_000)

    def held(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "held")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", held)
        assert thin(folder) == 0
    assert thin(folder) == 2


def test_a_failed_copy_leaves_nothing_under_the_final_name(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = office.paths.backups_dir

    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(backup, "sync_file", full)
    with pytest.raises(EnvironmentProblem, match=r"store\.disk_full"):
        make_backup(office.store, folder, NOW)
    assert list(folder.iterdir()) == []


def test_a_copy_is_refused_before_it_is_begun_when_there_is_no_room(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("communeapp.store.files.free_bytes", lambda _: 1000)
    with pytest.raises(EnvironmentProblem) as caught:
        make_backup(office.store, office.paths.backups_dir, NOW)
    assert caught.value.code == "store.disk_full"
    assert int(str(caught.value.values["needed"])) >= office.paths.database.stat().st_size


def test_a_database_of_the_future_is_not_put_back(office: Office) -> None:
    from communeapp.core.errors import DataTooNew

    made = make_backup(office.store, office.paths.backups_dir, NOW)
    import sqlite3

    connection = sqlite3.connect(made.path)
    connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'communeapp', 'm099', '')")
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()
    with pytest.raises(DataTooNew):
        check_database(made.path)
    assert good_backups(office.paths.backups_dir) == ()


def test_pieces_are_swept_and_finished_files_stay(data_dir: Path) -> None:
    backups = data_dir / "backups"
    backups.mkdir()
    pieces = [
        data_dir / "restore.part",
        data_dir / "unsealed.part",
        data_dir / "sealing.part.part",
        data_dir / "data_v2_x.db.part",
        backups / "backup_000001_x.db.part",
    ]
    finished = [data_dir / "data.db", backups / "backup_000001_20260101-000000.db"]
    for one in (*pieces, *finished):
        one.write_bytes(b"x")
    sweep(data_dir, backups)
    assert not any(one.exists() for one in pieces)
    assert all(one.exists() for one in finished)


def test_the_present_database_goes_aside_with_its_journals(data_dir: Path) -> None:
    database, part = data_dir / "data.db", data_dir / "restore.part"
    for _ in range(2):
        database.write_bytes(b"old")
        (data_dir / "data.db-journal").write_bytes(b"journal")
        part.write_bytes(b"new")
        aside = put_in_place(part, database, NOW)
        assert aside is not None
        assert aside.read_bytes() == b"old"
        assert aside.with_name(aside.name + "-journal").read_bytes() == b"journal"
        assert database.read_bytes() == b"new"
        assert not (data_dir / "data.db-journal").exists()
    assert len(list((data_dir / "aside").glob("*.db"))) == 2
    database.unlink()
    part.write_bytes(b"new")
    assert put_in_place(part, database, NOW) is None
    with pytest.raises(EnvironmentProblem):
        put_in_place(part, database, NOW)  # the copy is gone
    assert database.read_bytes() == b"new"
