"""Opening, transactions and the safety settings of the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from communeapp.core.errors import Bug, DataTooNew, EnvironmentProblem, StoreDamaged
from communeapp.store import database
from communeapp.store.database import Store, header_damage, telling, wal_is_safe
from communeapp.store.migrations import SCHEMA


@pytest.fixture
def store(data_dir: Path) -> Iterator[Store]:
    opened = Store.connect(data_dir / "data.db")
    opened.check_version()
    opened.prepare()
    yield opened
    opened.close()


def pragma(store: Store, name: str) -> object:
    return store.db.execute(f"PRAGMA {name}").fetchone()[0]


def test_every_connection_has_the_safety_settings(store: Store) -> None:
    assert pragma(store, "synchronous") == 3  # EXTRA: FULL, and the folder of the journal
    assert pragma(store, "secure_delete") == 1
    assert pragma(store, "foreign_keys") == 1
    assert pragma(store, "trusted_schema") == 0
    assert store.schema == SCHEMA


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 49, 9), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_wal_only_without_the_wal_reset_bug(version: tuple[int, ...], safe: bool) -> None:
    assert wal_is_safe(version) is safe


@pytest.mark.parametrize(("version", "mode"), [((3, 40, 1), "delete"), ((3, 53, 4), "wal")])
def test_fault_9_the_journal_follows_the_version_of_sqlite(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, version: tuple[int, ...], mode: str
) -> None:
    monkeypatch.setattr(database, "sqlite_version", lambda: version)
    store = Store.connect(data_dir / "data.db")
    try:
        store.prepare()
        assert store.journal_mode == mode
    finally:
        store.close()


def test_a_wal_database_goes_back_to_delete_on_an_old_sqlite(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version, mode in (((3, 51, 3), "wal"), ((3, 40, 1), "delete")):
        monkeypatch.setattr(database, "sqlite_version", lambda version=version: version)
        store = Store.connect(data_dir / "data.db")
        store.prepare()
        assert store.journal_mode == mode
        store.close()
    assert not (data_dir / "data.db-wal").exists()


def test_nothing_of_a_failed_transaction_is_kept(store: Store) -> None:
    ran: list[str] = []

    def fail() -> None:
        with store.atomic():
            store.set_meta("a", "1")
            store.after_commit(lambda: ran.append("never"))
            with store.atomic():
                store.set_meta("b", "1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.meta("a") is None
    assert store.meta("b") is None
    with store.atomic():
        store.set_meta("c", "1")
        store.after_commit(lambda: ran.append("once"))
        with store.atomic():
            store.set_meta("d", "1")
        assert ran == []
    assert ran == ["once"]
    assert store.meta("c") == store.meta("d") == "1"


def test_an_inner_failure_takes_back_only_itself(store: Store) -> None:
    def fail() -> None:
        with store.atomic():
            store.set_meta("dropped", "1")
            raise ZeroDivisionError

    with store.atomic():
        store.set_meta("kept", "1")
        with pytest.raises(ZeroDivisionError):
            fail()
    assert store.meta("kept") == "1"
    assert store.meta("dropped") is None


def test_writing_without_a_transaction_is_a_bug(store: Store) -> None:
    with pytest.raises(Bug, match=r"store\.no_transaction"):
        store.set_meta("a", "1")
    with pytest.raises(Bug):
        store.write("DELETE FROM meta")
    with pytest.raises(Bug):
        store.after_commit(lambda: None)


def test_another_thread_is_refused(store: Store) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool, pytest.raises(Bug, match=r"store\.sql"):
        pool.submit(store.meta, "a").result()


def test_fault_10_a_newer_database_is_refused_and_not_touched(data_dir: Path) -> None:
    path = data_dir / "data.db"
    store = Store.connect(path)
    store.prepare()
    store.db.execute("CREATE TABLE tomorrow (x)")
    store.db["_sqlite_migrations"].insert(
        {"migration_set": "communeapp", "name": "m999_tomorrow", "applied_at": ""}
    )
    store.db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    store.close()
    before = path.read_bytes()
    again = Store.connect(path)
    with pytest.raises(DataTooNew, match=r"store\.too_new"):
        again.check_version()
    again.close()
    assert path.read_bytes() == before


def test_a_version_number_that_no_program_wrote_is_damage(store: Store) -> None:
    store.db.execute(f"PRAGMA user_version = {SCHEMA + 7}")
    with pytest.raises(StoreDamaged):
        store.check_version()


def test_somebody_elses_database_is_not_ours(data_dir: Path) -> None:
    path = data_dir / "data.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE cookies (x)")
    other.commit()
    other.close()
    store = Store.connect(path)
    with pytest.raises(StoreDamaged):
        store.check_version()
    store.close()


def test_a_changed_letter_in_a_row_is_noticed(store: Store) -> None:
    with store.atomic():
        store.set_meta("a", "vịt")
    store.check_whole()
    with store.atomic():
        store.write("UPDATE meta SET value = 'vẹt' WHERE key = 'a'")  # past the checksum
    with pytest.raises(StoreDamaged):
        store.check_whole()


def test_a_child_without_its_parent_is_noticed(store: Store) -> None:
    store.db.execute("PRAGMA foreign_keys = OFF")
    with store.atomic():
        store.put("review", {
            "id": "r", "draft": "gone", "person": "", "name": "", "title": "", "at_ms": 0,
            "version": "", "document_hash": "",
        }, "id")  # fmt: skip
    with pytest.raises(StoreDamaged):
        store.check_whole()


def test_a_large_database_is_checked_quickly(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "THOROUGH_BYTES", 0)
    store.check_whole()


@pytest.mark.parametrize(
    ("head", "fault"),
    [
        (b"", None),
        (b"\0" * 4096, "magic"),
        (b"SQLite format 3\x00", "magic"),
        (b"SQLite format 3\x00" + b"\x10\x01" + b"\1\1" + bytes(4076), "page_size"),
        (b"SQLite format 3\x00" + b"\x10\x00" + b"\1\3" + bytes(4076), "file_format"),
        (b"SQLite format 3\x00" + b"\x10\x00" + b"\1\1" + bytes(4076), None),
        (b"SQLite format 3\x00" + b"\x10\x00" + b"\1\1" + bytes(4000), "length"),
        (b"SQLite format 3\x00" + b"\x00\x01" + b"\1\1" + bytes(65516), None),
    ],
)
def test_the_header_is_looked_at_first(data_dir: Path, head: bytes, fault: str | None) -> None:
    path = data_dir / "data.db"
    path.write_bytes(head)
    assert header_damage(path) == fault


def test_a_missing_file_has_no_damage_and_a_folder_is_told(data_dir: Path) -> None:
    assert header_damage(data_dir / "none") is None
    with pytest.raises(EnvironmentProblem, match=r"store\.io"):
        header_damage(data_dir)


def test_a_database_that_a_scanner_holds_is_waited_for(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = iter([True, True, False])

    def held(path: Path) -> str | None:
        if next(tries):
            raise PermissionError(13, "sharing violation")
        return None

    monkeypatch.setattr(database, "header_damage", held)
    waited: list[float] = []
    Store.connect(data_dir / "data.db", wait=waited.append).close()
    assert len(waited) == 2
    monkeypatch.setattr(database, "header_damage", lambda _: (_ for _ in ()).throw(PermissionError))
    with pytest.raises(EnvironmentProblem, match=r"store\.busy"):
        Store.connect(data_dir / "data.db", wait=waited.append)


def test_a_file_that_is_no_database_inside_is_damage(data_dir: Path) -> None:
    path = data_dir / "data.db"
    path.write_bytes(b"SQLite format 3\x00" + b"\x10\x00" + b"\1\1" + bytes(4076))
    with pytest.raises(StoreDamaged):
        Store.connect(path).check_version()


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (sqlite3.SQLITE_FULL, "store.disk_full"),
        (sqlite3.SQLITE_CORRUPT, "store.damaged"),
        (sqlite3.SQLITE_NOTADB, "store.damaged"),
        (sqlite3.SQLITE_READONLY, "store.read_only"),
        (sqlite3.SQLITE_BUSY, "store.busy"),
        (sqlite3.SQLITE_IOERR, "store.io"),
        (sqlite3.SQLITE_CONSTRAINT, "store.sql"),
    ],
)
def test_every_error_of_sqlite_has_its_sentence(data_dir: Path, code: int, expected: str) -> None:
    error = sqlite3.OperationalError("…")
    error.sqlite_errorcode = code
    with pytest.raises((EnvironmentProblem, Bug)) as caught, telling(data_dir / "data.db"):
        raise error
    assert caught.value.code == expected


def test_a_write_error_on_a_full_disk_is_told_as_such(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "free_bytes", lambda _: 0)
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    with (
        pytest.raises(EnvironmentProblem, match=r"store\.disk_full"),
        telling(data_dir / "data.db"),
    ):
        raise error


def test_a_locked_database_is_busy(store: Store) -> None:
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store.db.execute("PRAGMA busy_timeout = 1")
    try:
        with pytest.raises(EnvironmentProblem, match=r"store\.busy"):
            store.meta("a")
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_text_that_is_no_text_is_damage(store: Store) -> None:
    with store.atomic():
        store.set_meta("a", "x")
        store.write("UPDATE meta SET value = CAST(x'ff41' AS TEXT)")
    with pytest.raises(StoreDamaged):
        store.check_whole()
    with pytest.raises(StoreDamaged):
        store.meta("a")
