"""Copies of keys: what is in them, the code that opens them, a new PC in the old one's place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import FakeClock
from tests.unit.core.trust_parts import root
from tests.unit.services.sync.enrolled import answered, named, refused

from communeapp.core.errors import AppError
from communeapp.core.events import canonical_json
from communeapp.core.fingerprints import fingerprint_of
from communeapp.paths import Paths
from communeapp.services import key_backup
from communeapp.services.key_backup import (
    KeyBackup,
    KeyCopy,
    KeySheet,
    copy_bytes,
    open_copy,
    read_copy,
    restore_keys,
)
from communeapp.services.office import Office
from communeapp.services.sync.devices import key_moved
from communeapp.services.sync.exchange_types import PeerKind
from communeapp.sync.age import pc_identity
from communeapp.sync.recipients import bundle_key

Open = Callable[..., Office]


@pytest.fixture
def office(open_profile: Open) -> Office:
    return named(open_profile(), "Máy văn thư")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "USB"
    folder.mkdir()
    return folder


@pytest.fixture
def copied(office: Office, stick: Path, tmp_path: Path) -> KeyBackup:
    """A copy of the keys of a PC that is connected with a hub."""
    office.enrolment.accept(answered(office, tmp_path / "usb hub"), fingerprint_of(root().id))
    pc_identity(office.paths.keys_dir)
    return office.key_backup.create(stick)


def contents(keys: Path) -> dict[str, str]:
    return {
        path.relative_to(keys).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in keys.rglob("*")
        if path.is_file()
    }


def test_a_copy_holds_all_keys_and_no_word_of_them_in_the_clear(
    office: Office, copied: KeyBackup, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    copy = open_copy(copied.path, copied.recovery_code)
    keys = office.paths.keys_dir
    assert {name: hashlib.sha256(data).hexdigest() for name, data in copy.files.items()} == {
        name: one for name, one in contents(keys).items() if not name.endswith(".part")
    }
    assert {"device.key", "bundle.key", "exam.key", "trust/hub.caenrol"} <= set(copy.files)
    sealed = copied.path.read_bytes()
    assert b"AGE-SECRET" not in sealed and (keys / "device.key").read_bytes()[-32:] not in sealed
    assert copied.recovery_code.encode() not in sealed
    for told in (caplog.text, *(str(one.body) for one in office.events.all())):
        assert (
            copied.recovery_code not in told and copied.recovery_code.replace("-", "") not in told
        )
    assert office.key_backup.last_made_ms() == clock.now_ms()
    assert (copied.sheet.device_name, copied.sheet.file) == ("Máy văn thư", copied.path.name)
    assert office.key_backup.create(copied.path.parent).path != copied.path


def test_a_slip_in_the_code_is_named_by_its_group(copied: KeyBackup) -> None:
    code = copied.recovery_code
    groups = code.split("-")

    def typed(text: str) -> AppError:
        with pytest.raises(AppError) as caught:
            open_copy(copied.path, text)
        return caught.value

    slip = "Z0Z0"
    error = typed("-".join([*groups[:2], slip, *groups[3:6], slip, groups[7]]))
    assert (error.code, error.values["groups"]) == ("enrol.code_groups", "3, 7")
    error = typed("-".join(groups[:5]))
    assert (error.code, error.values["given"]) == ("enrol.code_length", 5)
    from communeapp.core.recovery_code import new_code

    other = typed(new_code(lambda most: 3 % most))
    assert (other.code, other.values["file"]) == ("enrol.wrong_code", copied.path.name)
    assert open_copy(copied.path, code.lower().replace("-", "")).device


def test_a_file_that_is_none_or_was_changed(copied: KeyBackup, stick: Path) -> None:
    code = copied.recovery_code
    refused("enrol.not_a_copy", lambda: open_copy(stick, code))
    refused("enrol.not_a_copy", lambda: open_copy(stick / "x\0y", code))
    other = stick / "khác.cakeys"
    other.write_bytes(b"CAPPBAK1")
    refused("enrol.not_a_copy", lambda: open_copy(other, code))
    data = copied.path.read_bytes()
    for place in (5, 9, 40, len(data) // 2, len(data) - 1):
        bad = bytearray(data)
        bad[place] ^= 1
        other.write_bytes(bytes(bad))
        with pytest.raises(AppError) as caught:
            open_copy(other, code)
        assert caught.value.code in (
            "backup.copy_damaged",
            "enrol.not_a_copy",
            "enrol.wrong_code",
        )
    other.write_bytes(data[:-1])
    refused("backup.copy_damaged", lambda: open_copy(other, code))


@pytest.mark.parametrize(
    "name",
    [
        "../data.db", "/etc/passwd", "trust/../../x", "trust\\x", "device.key.before1", "data.db",
        "trust/roots/x.root", "con.key", "trust/device.chain\n",
    ],
)  # fmt: skip
def test_no_name_in_a_copy_leads_anywhere(office: Office, name: str, tmp_path: Path) -> None:
    keys = office.paths.keys_dir
    bundle_key(keys)
    files = {one: (keys / one).read_bytes() for one in ("device.key", "bundle.key")}
    good = KeyCopy(office.trust.device, "", "", 1, files)
    assert read_copy(copy_bytes(good), tmp_path).device == office.trust.device
    bad = KeyCopy(office.trust.device, "", "", 1, {**files, name: b"x"})
    refused("backup.copy_damaged", lambda: read_copy(copy_bytes(bad), tmp_path))


def test_what_no_program_seals(office: Office, tmp_path: Path) -> None:
    keys = office.paths.keys_dir
    bundle_key(keys)
    files = {one: (keys / one).read_bytes() for one in ("device.key", "bundle.key")}
    for bad in (
        KeyCopy("0" * 32, "", "", 1, files),
        KeyCopy(office.trust.device, "", "", 1, {"device.key": files["device.key"]}),
        KeyCopy(office.trust.device, "", "", 1, {**files, "bundle.key": b"AGE-SECRET-KEY-1X"}),
        KeyCopy(office.trust.device, "", "", 1, {**files, "device.key": b"x" * 56}),
    ):
        refused("backup.copy_damaged", lambda bad=bad: read_copy(copy_bytes(bad), tmp_path))  # type: ignore[misc]
    for data in (b"", b"[]", b"{}", canonical_json({"v": 1, "files": []})):
        refused("backup.copy_damaged", lambda data=data: read_copy(data, tmp_path))  # type: ignore[misc]
    later = canonical_json({"v": 2})
    refused("backup.copy_too_new", lambda: read_copy(later, tmp_path))


def test_a_new_pc_takes_the_place_of_the_old_one(
    office: Office, copied: KeyBackup, open_profile: Open, tmp_path: Path
) -> None:
    device, old_epoch = office.trust.device, office.events.epoch
    folder = tmp_path / "máy mới"
    fresh = open_profile(folder)
    stranger = fresh.trust.device
    before = contents(fresh.paths.keys_dir)
    copy = fresh.key_backup.restore(copied.path, copied.recovery_code)
    assert copy.device == device
    fresh.close()
    again = open_profile(folder)
    assert again.trust.device == again.events.dev == device
    assert again.events.epoch not in (old_epoch, "")
    said = {one.code for one in again.notices}
    assert {"store.epoch.new_device", "enrol.keys_restored"} <= said
    (event,) = again.events.all("device.key_restored")
    assert (event.dev, event.epoch, event.scope) == (device, again.events.epoch, "unit_to_hub")
    state = again.enrolment.state()
    assert state.hub is not None and state.hub.compared and not state.moved
    assert again.trust.sender("hub")
    # What was here before is kept aside, never lost; and the marker is told once.
    after = contents(again.paths.keys_dir)
    assert before["device.key"] == after["device.key.before1"]
    assert stranger != device
    again.close()
    told = {one.code for one in open_profile(folder).notices}
    assert not told & {"store.epoch.new_device", "enrol.keys_restored"}


def test_the_old_pc_learns_of_it_and_stops(
    office: Office, copied: KeyBackup, open_profile: Open, tmp_path: Path
) -> None:
    folder = tmp_path / "máy mới"
    restore_keys(Paths(folder), copied.path, copied.recovery_code)
    fresh = open_profile(folder)
    (event,) = fresh.events.all("device.key_restored")
    from communeapp.services.sync.devices import DevicesApplier

    for one in (fresh, office):
        with one.store.atomic():
            DevicesApplier(one).apply(event)
    assert not key_moved(fresh) and not fresh.enrolment.state().moved
    assert key_moved(office) and office.enrolment.state().moved
    refused("enrol.moved", lambda: office.enrolment.sender(PeerKind.HUB))
    office.key_backup.renew()
    office.close()
    other = open_profile(office.paths.data_dir)
    assert other.trust.device not in (fresh.trust.device, "")
    assert not other.enrolment.state().moved
    assert other.enrolment.state().hub is None
    assert (other.paths.keys_dir / "device.key.before1").is_file()


def test_keys_come_back_where_no_office_was(copied: KeyBackup, tmp_path: Path) -> None:
    paths = Paths(tmp_path / "trống")
    copy = restore_keys(paths, copied.path, copied.recovery_code)
    assert bundle_key(paths.keys_dir).public
    assert (paths.keys_dir / "device.key").stat().st_mode & 0o777 == 0o600
    assert copy.fingerprint == copied.sheet.fingerprint


def test_a_stop_half_way_leaves_the_pc_that_it_was(
    copied: KeyBackup, open_profile: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "máy mới"
    fresh = open_profile(folder)
    device = fresh.trust.device
    fresh.close()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(key_backup, "write_key", full)
    refused(
        "store.disk_full",
        lambda: restore_keys(Paths(folder), copied.path, copied.recovery_code),
    )
    monkeypatch.undo()
    again = open_profile(folder)
    assert again.trust.device == device
    assert again.events.all("device.key_restored") == []


def test_the_sheet_is_drawn_through_the_port(
    office: Office, copied: KeyBackup, tmp_path: Path
) -> None:
    drawn: list[tuple[KeySheet, str]] = []

    class Drawer:
        def sheet(self, sheet: KeySheet, path: Path, lang: str) -> int:
            drawn.append((sheet, lang))
            path.write_bytes(b"%PDF-1.7")
            return 1

    office.key_backup.renderer = Drawer()
    target = tmp_path / "ma.pdf"
    assert office.key_backup.print_sheet(copied.sheet, target, "vi") == 1
    assert drawn == [(copied.sheet, "vi")] and target.is_file()
    office.key_backup.renderer = None
    refused("register.renderer", lambda: office.key_backup.print_sheet(copied.sheet, target, "vi"))


@pytest.mark.soak
def test_every_changed_byte_of_a_copy_is_refused(copied: KeyBackup, stick: Path) -> None:
    data, other = copied.path.read_bytes(), stick / "khác.cakeys"
    for place in range(len(data)):
        bad = bytearray(data)
        bad[place] ^= 1
        other.write_bytes(bytes(bad))
        with pytest.raises(AppError):
            open_copy(other, copied.recovery_code)
