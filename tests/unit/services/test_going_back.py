"""Going back to the version before, with data that it can read; nothing that was written is lost."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.programs import make_home, make_program

from communeapp import program
from communeapp.clock import SystemClock
from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin
from communeapp.core.errors import AppError, DataTooNew, EnvironmentProblem
from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.program import Program
from communeapp.services import going_back
from communeapp.services.going_back import WISH, GoingBackService, newer_data, settle, take_copy
from communeapp.services.office import Office, open_office
from communeapp.store import backup
from communeapp.store.database import Store
from communeapp.store.migration_copies import (
    KEEP,
    copy_for,
    events_in,
    migration_copies,
    schema_of,
)
from communeapp.store.migrations import SCHEMA, migrations
from communeapp.updating.homes import Home

OLD = SCHEMA - 1
TIME = SystemClock()


def write_letter(office: Office, text: str) -> str:
    body = (Block.plain(BlockKind.CLAUSE, text, Origin.USER),)
    return office.drafts.create(
        FactSheet("CONG_VAN", text, ("a",)), Document("CONG_VAN", text, "UBND", body=body)
    ).id


def subjects(office: Office) -> set[str]:
    return {one.subject for one in office.drafts.list()}


@pytest.fixture
def paths(data_dir: Path) -> Paths:
    """A profile that a program of the old schema wrote, opened once by this one since."""
    with open_office(Paths(data_dir)) as office:
        write_letter(office, "trước khi cập nhật")
    store = Store.connect(data_dir / "data.db")
    names = [one.name for one in migrations()._migrations]
    with store.atomic():
        store.write("DELETE FROM _sqlite_migrations WHERE name = ?", [names[-1]])
    _undo_last(store)
    store.close()
    with open_office(Paths(data_dir)) as office:
        assert office.store.schema == SCHEMA
    return Paths(data_dir)


def _undo_last(store: Store) -> None:
    """Bring the tables back to what they were before the last step of the schema."""
    fresh = sqlite3.connect(":memory:")
    fresh.close()
    before = _tables_of(OLD, store.path.parent)
    now = {row["name"] for row in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for table in now - before - {"_sqlite_migrations"}:
        store.db.execute(f"DROP TABLE {table}")
    store.db.execute(f"PRAGMA user_version = {OLD}")


def _tables_of(schema: int, folder: Path) -> set[str]:
    made = Store.connect(folder / "made.db")
    names = [one.name for one in migrations()._migrations]
    migrations().apply(made.db, stop_before=names[schema:])
    found = {
        row["name"] for row in made.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    made.close()
    (folder / "made.db").unlink()
    return found


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home whose previous version reads the old schema only."""
    folder = make_home(tmp_path / "chương trình", "0.1.0", "0.2.0", schema=SCHEMA)
    shutil.rmtree(folder / "versions" / "0.1.0")
    make_program(folder / "versions" / "0.1.0", "0.1.0", schema=OLD)
    return Home(folder, running="0.2.0")


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on this is the program of the old schema."""
    monkeypatch.setattr(going_back, "SCHEMA", OLD)


# --- the copies ------------------------------------------------------------------------------


def test_the_copy_before_a_migration_is_named_after_both_schemas(paths: Paths) -> None:
    (copy,) = migration_copies(paths.database)
    assert copy.path.name.startswith(f"data_v{OLD}_to_v{SCHEMA}_")
    assert (copy.schema, copy.to_schema) == (OLD, SCHEMA)
    assert schema_of(copy.path) == OLD
    assert events_in(copy.path) > 0
    assert copy_for(paths.database, OLD) == copy
    assert copy_for(paths.database, OLD - 1) is None


def test_copies_under_the_name_of_earlier_programs_are_found(tmp_path: Path) -> None:
    for name in ("data_v3_20260101-080000.db", "data_v4_to_v5_20260102-080000-2.db", "data_v4.db",
                 "data_v4_to_v5_20261399-080000.db", "data_vx_20260101-080000.db", "data.db"):  # fmt: skip
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "data_v5_20260103-080000.db").write_bytes(b"")
    found = [(one.schema, one.to_schema) for one in migration_copies(tmp_path / "data.db")]
    assert found == [(4, 5), (3, 0)]
    assert KEEP == 3


# --- going back ------------------------------------------------------------------------------


def test_a_version_that_reads_the_data_goes_on_with_them(tmp_path: Path, paths: Paths) -> None:
    home = Home(make_home(tmp_path / "h", "0.1.0", "0.2.0", schema=SCHEMA), running="0.2.0")
    with open_office(paths) as office:
        going = GoingBackService(office, home)
        way = going.look()
        assert (way.current, way.version, way.copy, way.changes) == ("0.2.0", "0.1.0", None, 0)
        assert going.go(way) == [str(home.folder / "CommuneApp")]
    assert (home.current, home.previous) == ("0.1.0", "0.2.0")
    assert not (paths.data_dir / WISH).exists()


@pytest.mark.usefixtures("older")
def test_an_older_version_takes_the_copy_and_what_was_written_since_is_kept(
    paths: Paths, home: Home
) -> None:
    with open_office(paths) as office:
        write_letter(office, "sau khi cập nhật")
        before = office.events.count()
        epoch = office.events.epoch
        going = GoingBackService(office, home)
        way = going.look()
        assert way.copy is not None
        assert way.copy.schema == OLD
        assert way.changes == before - events_in(way.copy.path) > 0
        going.go(way)
    assert home.current == "0.1.0"
    told = settle(paths, TIME, version="0.1.0")
    assert told is not None
    code, values = told
    assert code == "update.went_back"
    assert values["version"] == "0.1.0"
    assert schema_of(paths.database) == OLD
    kept = Path(str(values["kept"]))
    assert schema_of(kept) == SCHEMA
    assert events_in(kept) == before
    assert not (paths.data_dir / WISH).exists()
    with open_office(paths) as office:
        assert subjects(office) == {"trước khi cập nhật"}
        assert office.events.epoch != epoch  # what was numbered since is never numbered again
        office.events.check(newest=1 << 40)


def test_it_is_done_by_the_start_of_the_older_version(
    paths: Paths, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_office(paths) as office:
        write_letter(office, "sau")
        going = GoingBackService(office, home)
        going.go(going.look())
    monkeypatch.setattr(going_back, "SCHEMA", OLD)
    here = Program("0.1.0", True, home.folder, home.folder, "", program.system())
    monkeypatch.setattr(program, "here", lambda: here)
    with open_office(paths) as office:
        assert [one.code for one in office.notices if one.code.startswith("update")] == [
            "update.went_back"
        ]
        assert subjects(office) == {"trước khi cập nhật"}
    with open_office(paths) as office:  # said once
        assert not [one for one in office.notices if one.code.startswith("update")]


@pytest.mark.usefixtures("older")
@pytest.mark.parametrize("step", ["aside", "unlink", "replace", "wish"])
def test_a_crash_at_any_step_is_taken_up_at_the_next_start(
    paths: Paths, home: Home, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with open_office(paths) as office:
        write_letter(office, "sau khi cập nhật")
        events = office.events.count()
        going = GoingBackService(office, home)
        going.go(going.look())

    class PowerCutError(BaseException):
        pass

    def cut(*_: Any, **__: Any) -> None:
        raise PowerCutError

    with monkeypatch.context() as patched:
        if step == "aside":
            patched.setattr(backup, "_copy_aside", cut)
        elif step == "unlink":
            patched.setattr(going_back, "put_in_place", cut)
        elif step == "replace":
            patched.setattr(backup, "replace_file", cut)
        else:
            patched.setattr(going_back, "_forget", cut)
        with pytest.raises(PowerCutError):
            settle(paths, TIME, version="0.1.0")
    told = settle(paths, TIME, version="0.1.0")
    assert told is not None
    assert schema_of(paths.database) == OLD
    kept = [one for one in (paths.data_dir / "aside").glob("*.db") if schema_of(one) == SCHEMA]
    assert events in {events_in(one) for one in kept}
    with open_office(paths) as office:
        assert subjects(office) == {"trước khi cập nhật"}


@pytest.mark.usefixtures("older")
def test_a_wish_that_did_not_come_to_pass_is_void(paths: Paths, home: Home) -> None:
    with open_office(paths) as office:
        going = GoingBackService(office, home)
        going.go(going.look())
    assert settle(paths, TIME, version="0.2.0") is None  # the power went before the switch
    assert schema_of(paths.database) == SCHEMA
    assert not (paths.data_dir / WISH).exists()


@pytest.mark.usefixtures("older")
@pytest.mark.parametrize(
    "wish",
    [b"", b"{", b"[]", b'{"copy": "../../other.db", "to": "0.1.0"}', b'{"copy": 1, "to": "0.1.0"}',
     b'{"copy": "data.db", "to": "0.1.0"}', b"\xff\xfe"],
)  # fmt: skip
def test_a_wish_that_makes_no_sense_changes_nothing(paths: Paths, wish: bytes) -> None:
    (paths.data_dir / WISH).write_bytes(wish)
    before = paths.database.read_bytes()
    assert settle(paths, TIME, version="0.1.0") is None
    assert paths.database.read_bytes() == before
    assert not (paths.data_dir / WISH).exists()


@pytest.mark.usefixtures("older")
def test_a_copy_that_was_damaged_meanwhile_is_not_taken(paths: Paths, home: Home) -> None:
    with open_office(paths) as office:
        going = GoingBackService(office, home)
        way = going.look()
        assert way.copy is not None
        going.go(way)
    damaged = bytearray(way.copy.path.read_bytes())
    damaged[5000:9000] = bytes(4000)
    way.copy.path.write_bytes(damaged)
    before = paths.database.read_bytes()
    assert settle(paths, TIME, version="0.1.0") is None
    assert paths.database.read_bytes() == before


# --- what cannot be --------------------------------------------------------------------------


def told(work: Callable[[], object]) -> str:
    with pytest.raises(AppError) as caught:
        work()
    return caught.value.code


def test_why_there_is_no_way_back(
    tmp_path: Path, paths: Paths, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_office(paths) as office:
        assert told(GoingBackService(office, None).look) == "update.from_source"
        system = Program("0.2.0", True, tmp_path, None, "dpkg", program.system())
        with monkeypatch.context() as patched:
            patched.setattr(program, "here", lambda: system)
            assert told(GoingBackService(office, None).look) == "update.managed"
        single = Home(make_home(tmp_path / "one", "0.2.0"))
        assert told(GoingBackService(office, single).look) == "update.no_previous"
        for one in migration_copies(paths.database):
            one.path.write_bytes(b"SQLite format 3\x00 no more")
        before = home.current
        assert told(GoingBackService(office, home).look) == "update.no_copy"
        assert home.current == before


def test_who_may_not_restore_may_not_go_back_to_older_data(paths: Paths, home: Home) -> None:
    with open_office(paths) as office:
        keeper, _ = office.people.add("Lý Gì Xừ", "Chủ tịch", Role.LEADER, "2580", True)
        learner, _ = office.people.add("Pờ Mỳ Lế", "", Role.LEARNER, "", False)
        office.people.switch(learner.id)
        going = GoingBackService(office, home)
        way = going.look()
        with pytest.raises(AppError):
            going.go(way)
        assert home.current == "0.2.0"
        assert not (paths.data_dir / WISH).exists()
        office.people.switch(keeper.id, "2580")
        going.go(way)
    assert home.current == "0.1.0"


def test_a_switch_that_fails_leaves_no_wish(
    paths: Paths, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str) -> None:
        raise EnvironmentProblem("update.busy")

    monkeypatch.setattr(home, "switch", refuse)
    with open_office(paths) as office:
        going = GoingBackService(office, home)
        assert told(lambda: going.go(going.look())) == "update.busy"
    assert not (paths.data_dir / WISH).exists()


# --- data of a newer version -------------------------------------------------------------------


def test_data_of_a_newer_version_are_never_opened_and_what_helps_is_said(
    paths: Paths, tmp_path: Path
) -> None:
    connection = sqlite3.connect(paths.database)
    connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'communeapp', 'm099', '')")
    connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.commit()
    connection.close()
    before = paths.database.read_bytes()
    with pytest.raises(DataTooNew) as caught:
        open_office(paths)
    assert paths.database.read_bytes() == before
    assert caught.value.values["found"] == SCHEMA + 1
    home = Home(make_home(tmp_path / "h", "0.2.0", schema=SCHEMA), running="0.2.0")
    assert newer_data(paths, home, SCHEMA + 1).version == ""
    make_program(home.folder / "versions" / "0.3.0", "0.3.0", schema=SCHEMA + 1)
    help_ = newer_data(paths, home, SCHEMA + 1)
    assert help_.version == "0.3.0"
    assert help_.copy is not None
    kept = take_copy(paths, help_.copy, TIME)
    assert kept is not None
    assert kept.read_bytes() == before
    with open_office(paths) as office:
        assert subjects(office) == {"trước khi cập nhật"}
    assert newer_data(paths, None, SCHEMA + 1).version == ""


def test_the_wish_holds_no_path(paths: Paths, home: Home) -> None:
    with open_office(paths) as office:
        going = GoingBackService(office, home)
        going.go(going.look())
    said = json.loads((paths.data_dir / WISH).read_bytes())
    assert set(said) == {"from", "to", "copy"}
    assert "/" not in said["copy"]
