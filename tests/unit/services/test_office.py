"""Opening an office: order, notices, one writer, profile and settings, a look from outside."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from communeapp.core.errors import DataTooNew, EnvironmentProblem, StoreDamaged, UserError
from communeapp.core.people import Role
from communeapp.core.profile import Profile
from communeapp.paths import Paths
from communeapp.services import office as module
from communeapp.services.instance import InstanceLock
from communeapp.services.office import Office, open_office
from communeapp.services.peek import peek_profile, peek_setting
from communeapp.store.migrations import SCHEMA
from communeapp.store.settings import SettingRows

if TYPE_CHECKING:
    from conftest import FakeClock

YEAR = 365 * 86_400_000


@pytest.fixture
def office(open_profile: Callable[..., Office]) -> Office:
    return open_profile()


def codes(office: Office) -> list[str]:
    return [one.code for one in office.notices]


def test_a_profile_is_made_at_the_first_start(office: Office) -> None:
    paths = office.paths
    assert paths.database.exists()
    assert paths.epoch_file.exists()
    assert office.store.schema == SCHEMA
    assert not office.read_only
    if os.name == "posix":
        assert (paths.keys_dir / "device.key").stat().st_mode & 0o777 == 0o600


def test_an_old_sqlite_is_noticed(
    open_profile: Callable[..., Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "sqlite_version", lambda: (3, 40, 1))
    office = open_profile()
    assert "store.old_sqlite" in codes(office)
    office.close()
    monkeypatch.setattr(module, "sqlite_version", lambda: (3, 53, 0))
    assert "store.old_sqlite" not in codes(open_profile())


def test_an_office_is_a_context(data_dir: Path, clock: FakeClock) -> None:
    with open_office(Paths(data_dir), clock) as office:
        assert office.people.list() == ()
    with open_office(Paths(data_dir), clock):
        pass


def test_fault_8_a_second_writer_is_refused(
    office: Office, open_profile: Callable[..., Office]
) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        open_profile()
    assert caught.value.code == "office.already_open"
    assert caught.value.values["pid"] == os.getpid()
    office.close()
    open_profile()


def test_a_start_that_fails_gives_the_lock_back(
    open_profile: Callable[..., Office], data_dir: Path
) -> None:
    open_profile().close()
    whole = (data_dir / "data.db").read_bytes()
    (data_dir / "data.db").write_bytes(b"\0" * 4096)
    with pytest.raises(StoreDamaged):
        open_profile()
    (data_dir / "data.db").write_bytes(whole)
    open_profile()


def test_the_lock_is_taken_once_and_given_back(data_dir: Path, tmp_path: Path) -> None:
    lock, other = InstanceLock(data_dir / "lock"), InstanceLock(data_dir / "lock")
    lock.acquire()
    lock.acquire()
    assert lock.held
    with pytest.raises(EnvironmentProblem):
        other.acquire()
    lock.release()
    lock.release()
    other.acquire()
    other.release()
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentProblem):
        InstanceLock(tmp_path / "file" / "lock").acquire()


def test_fault_10_a_newer_database_is_left_alone(
    office: Office, open_profile: Callable[..., Office]
) -> None:
    office.store.db["_sqlite_migrations"].insert(
        {"migration_set": "communeapp", "name": "m999", "applied_at": ""}
    )
    office.store.db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    office.close()
    before = office.paths.database.read_bytes()
    with pytest.raises(DataTooNew) as caught:
        open_profile()
    assert (caught.value.values["found"], caught.value.values["known"]) == (SCHEMA + 1, SCHEMA)
    assert office.paths.database.read_bytes() == before
    assert not list(office.paths.data_dir.glob("data_v*"))
    assert peek_profile(office.paths) == Profile()


@pytest.mark.parametrize("jump", [-3 * YEAR, 10 * YEAR])
def test_fault_13_a_jump_between_two_starts_is_noticed(
    open_profile: Callable[..., Office], clock: FakeClock, jump: int
) -> None:
    open_profile().close()
    clock.jump(jump)
    office = open_profile()
    kind = "back" if jump < 0 else "forward"
    assert f"clock.{kind}" in codes(office)
    assert office.events.all("clock.jumped")[-1].body["kind"] == kind
    (notice,) = [one for one in office.notices if one.code == f"clock.{kind}"]
    assert len(str(notice.values["expected"])) == len("22/11/2026 13:00")


def test_a_jump_is_told_once_unless_the_clock_is_older_than_the_program(
    open_profile: Callable[..., Office], clock: FakeClock
) -> None:
    for days, again in ((-100, False), (-3 * 365, True)):
        open_profile().close()
        clock.jump(days * 86_400_000)
        seen = []
        for _ in range(2):
            office = open_profile()
            seen.append("clock.back" in codes(office))
            office.close()
        assert seen == [True, again]


def test_a_clock_that_runs_is_no_notice(office: Office, clock: FakeClock) -> None:
    clock.pass_time(30 * 86_400_000)
    assert office.check_clock() is None


# ------------------------------------------------------------------ profile and settings


def test_the_profile_is_kept_with_its_event(office: Office) -> None:
    assert office.profile.show() == Profile()
    assert office.profile.set({"place": "Thu Lũm", "signers.1.name": "A"}).has("setting", "profile")
    assert office.profile.set({"place": "Thu Lũm"}).touched == frozenset()
    event = office.events.all("profile.changed")[-1]
    assert event.body["place"] == "Thu Lũm"
    assert len(office.events.all("profile.changed")) == 1
    with pytest.raises(UserError):
        office.profile.set({"place": "Mường Tè", "colour": "red"})
    assert office.profile.show().place == "Thu Lũm"


def test_a_learner_does_not_change_the_profile(office: Office) -> None:
    office.people.add("A", "", Role.LEADER, "2580")
    learner, _ = office.people.add("B", "", Role.LEARNER)
    office.people.switch(learner.id)
    with pytest.raises(UserError, match=r"people\.not_allowed"):
        office.profile.set({"place": "X"})
    office.settings.set("language", "fr")  # what concerns only the person stays open


def test_settings_have_their_defaults_and_their_types(office: Office) -> None:
    assert office.settings.text("language") == "vi"
    assert office.settings.number("font_size") == 11
    assert office.settings.switch("use_ai") is True
    assert office.settings.set("font_size", 14).has("setting", "font_size")
    assert office.settings.set("font_size", 14).touched == frozenset()
    assert office.settings.all()["font_size"] == 14
    with pytest.raises(UserError):
        office.settings.set("font_size", "14")
    with pytest.raises(UserError):
        office.settings.get("wallpaper")
    with office.store.atomic():  # as an older or newer program may have left it
        SettingRows(office.store).put("language", "klingon", "0" * 16)
    assert office.settings.text("language") == "vi"
    assert SettingRows(office.store).all() == {"font_size": 14, "language": "klingon"}


def test_choosing_the_default_is_a_choice(office: Office) -> None:
    assert office.settings.set("language", "vi").has("setting", "language")
    assert office.settings.set("language", "vi").touched == frozenset()


# ------------------------------------------------------------------ a look from outside


def test_a_command_may_look_while_the_window_works(office: Office) -> None:
    assert peek_profile(office.paths) == Profile()
    assert peek_setting(office.paths, "language") is None
    office.profile.set({"place": "Thu Lũm"})
    office.settings.set("language", "fr")
    assert peek_profile(office.paths).place == "Thu Lũm"
    assert peek_setting(office.paths, "language") == "fr"
    with office.store.atomic():
        SettingRows(office.store).put("language", "klingon", "0" * 16)
    assert peek_setting(office.paths, "language") is None


def test_a_look_finds_nothing_where_nothing_is(data_dir: Path) -> None:
    paths = Paths(data_dir)
    assert peek_setting(paths, "language") is None
    assert list(data_dir.iterdir()) == []
    for content in (b"", b"\0" * 4096):
        paths.database.write_bytes(content)
        assert peek_profile(paths) == Profile()
        assert paths.database.read_bytes() == content
