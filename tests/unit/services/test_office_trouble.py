"""Starts that go wrong in the middle: told, nothing lost, nothing half-open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from communeapp.core.errors import EnvironmentProblem, StoreDamaged
from communeapp.services import office as module
from communeapp.services.backups import BackupService
from communeapp.services.office import Office, start_anew
from communeapp.store.events import EventLog
from communeapp.store.files import disk_full

Opener = Callable[..., Office]


def test_a_full_disk_at_the_start_leaves_the_office_readable(
    open_profile: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_profile()
    office.profile.set({"place": "Thu Lũm"})
    office.close()

    def full(self: EventLog) -> str | None:
        raise disk_full(office.paths.database, 5_000_000)

    with monkeypatch.context() as patch:
        patch.setattr(EventLog, "begin", full)
        patch.setattr(module, "check_place", lambda _: False)
        again = open_profile()
    assert again.read_only
    assert again.profile.show().place == "Thu Lũm"
    (notice,) = [one for one in again.notices if one.code == "store.disk_full"]
    assert notice.values["needed"] == 5_000_000
    assert notice.values["drive"]


def test_any_other_trouble_at_the_start_is_raised(
    open_profile: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(self: EventLog) -> str | None:
        raise EnvironmentProblem("store.busy", path="x")

    with monkeypatch.context() as patch:
        patch.setattr(EventLog, "begin", held)
        with pytest.raises(EnvironmentProblem, match=r"store\.busy"):
            open_profile()
    open_profile()  # lock and database were given back


def test_a_damaged_log_is_found_at_the_start(open_profile: Opener) -> None:
    office = open_profile()
    office.profile.set({"place": "Thu Lũm"})
    made = office.backups.create()
    with office.store.atomic():
        office.store.write("UPDATE event SET type = 'a.b' WHERE seq = 2")
    office.close()
    with pytest.raises(StoreDamaged) as caught:
        open_profile()
    assert caught.value.values["detail"] == "log"
    assert caught.value.backups == (str(made.path),)


def test_beginning_anew_tells_what_stands_in_the_way(
    open_profile: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_profile()
    office.close()
    (office.paths.data_dir / "restore.part").mkdir()
    with pytest.raises(EnvironmentProblem):
        start_anew(office.paths)
    assert office.paths.database.exists()


def test_damage_found_by_the_backup_of_the_day_is_no_small_matter(
    open_profile: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_profile()
    made = office.backups.create()
    office.close()

    def damaged(self: BackupService) -> None:
        raise StoreDamaged("store.damaged", path="x", detail="integrity_check")

    monkeypatch.setattr(BackupService, "daily", damaged)
    with pytest.raises(StoreDamaged) as caught:
        open_profile()
    assert caught.value.backups == (str(made.path),)


def test_a_restore_that_fails_half_way_goes_on_with_the_old_data(
    open_profile: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_profile()
    made = office.backups.create()
    office.profile.set({"place": "Thu Lũm"})
    epoch = office.events.epoch

    def held(*_: object) -> None:
        raise PermissionError(13, "held")

    with monkeypatch.context() as patch:
        patch.setattr("communeapp.store.backup.replace_file", held)
        with pytest.raises(EnvironmentProblem):
            office.backups.restore(made.path)
    with monkeypatch.context() as patch:
        patch.setattr("communeapp.services.backups.put_in_place", held)
        with pytest.raises(PermissionError):
            office.backups.restore(made.path)
    assert office.profile.show().place == "Thu Lũm"
    office.profile.set({"place": "Mường Tè"})
    assert office.events.epoch == epoch
    assert len(office.events.all("epoch.started")) == 1


def test_a_key_that_cannot_be_made_is_told(open_profile: Opener, data_dir: Path) -> None:
    (data_dir / "keys").write_text("a file in the way")
    with pytest.raises(EnvironmentProblem):
        open_profile()
    (data_dir / "keys").unlink()
    open_profile()
