"""Moving house: packed on the old PC, unpacked on the new one, nothing lost, no number given twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.unit.services.conftest import MakePaper
from tests.unit.services.moving.conftest import (
    PASSPHRASE,
    codes,
    files_below,
    moved_to,
    refused,
    rows_of,
)

from communeapp.core.errors import UserError
from communeapp.core.events import check_chain
from communeapp.paths import Paths
from communeapp.services.instance import InstanceLock
from communeapp.services.moving import unpacking
from communeapp.services.moving.taking import take_closed
from communeapp.services.moving.types import Standing
from communeapp.services.moving.unpacking import find, inspect, unpack, verify
from communeapp.services.office import Office
from communeapp.store.sealed import CHUNK

if TYPE_CHECKING:
    from conftest import FakeClock

Open = Callable[..., Office]
PIECE = 4 * CHUNK


def numbered(office: Office, paper: MakePaper, number: int) -> int | None:
    kept = office.incoming.receive(paper(number, body=f"Công văn mới số {number}."))
    office.incoming.confirm(kept.id, kept.header, "NOI_VU", "VHXH")
    return office.register.register(kept.id).number_in


def test_everything_comes_along_and_goes_on(
    old: Office, new: Paths, stick: Path, open_profile: Open, paper: MakePaper
) -> None:
    seen: list[tuple[int, int]] = []
    packed = old.moving.pack(stick, PASSPHRASE, lambda *step: seen.append(step), piece_bytes=PIECE)
    assert packed.file.count == len(list(stick.iterdir())) > 2
    assert packed.changed == ()
    assert seen[-1][0] == seen[-1][1]
    assert [a for a, _ in seen] == sorted(a for a, _ in seen)
    files, rows = files_below(old.paths.data_dir), rows_of(old)
    assert {name.split("/")[0] for name in files} >= {"originals", "packs", "courses", "news"}
    events = [one.id for one in old.events.all()]
    last = max(
        row["number_in"] for row in old.store.rows("SELECT number_in FROM incoming WHERE number_in")
    )
    device, epoch = old.events.dev, old.events.epoch
    old.close()
    office, moved = moved_to(new, stick, open_profile)
    assert moved.contents is not None
    assert moved.contents.device_name == "Máy văn thư cũ"
    assert moved.kept is None
    assert files_below(new.data_dir) == files
    assert rows_of(office) == rows
    assert [one.id for one in office.events.all()][: len(events)] == events
    # Another PC, another log: it never writes under the old one's numbers.
    assert office.events.dev != device
    assert office.events.epoch != epoch
    assert not (new.data_dir / "packs" / ".part-x").exists()
    assert not (new.data_dir / "moving").exists()
    (event,) = office.events.all("device.moved")
    assert (event.body["from"], event.body["to"]) == (device, office.events.dev)
    own = [one for one in office.events.all() if one.dev == office.events.dev]
    check_chain(own)
    assert "moving.took_place" in codes(office)
    assert "store.epoch.new_device" not in codes(office)
    assert office.moving.state().standing is Standing.HERE
    # The registers come along: the next number follows the last one.
    office.people.switch("Vàng A Súa", "2580")
    assert numbered(office, paper, 90) == last + 1
    office.close()
    again = open_profile(new.data_dir)
    assert "moving.took_place" not in codes(again)
    assert len(again.events.all("device.moved")) == 1


def test_the_key_of_the_old_pc_stays_there(old: Office, new: Paths, stick: Path) -> None:
    old.moving.pack(stick, PASSPHRASE)
    staged = unpack(new, find(stick)[0].file, PASSPHRASE)
    names = {one.name for one in (staged.folder / "keys").rglob("*") if one.is_file()}
    assert names == {"course_signers.toml", "exam.key"}
    key = (old.paths.keys_dir / "device.key").read_bytes().strip()
    assert len(key) >= 32
    for one in staged.folder.rglob("*"):
        assert not one.is_file() or key not in one.read_bytes()
    assert not (staged.folder / "epoch").exists()


def test_the_old_pc_says_so_and_gives_no_more_numbers(
    old: Office, stick: Path, open_profile: Open, paper: MakePaper
) -> None:
    assert old.register.gives_numbers
    old.moving.pack(stick, PASSPHRASE)
    assert old.register.keeper.here is False
    old.close()
    again = open_profile()
    assert "moving.packed_here" in codes(again)
    assert again.moving.state().standing is Standing.PACKED
    again.people.switch("Vàng A Súa", "2580")
    assert numbered(again, paper, 80) is None
    assert again.register.keeper.refusal().code == "moving.packed_no_numbers"
    # Nobody is locked out for ever: a move that comes to nothing is taken back.
    again.moving.stay()
    assert again.moving.state().standing is Standing.HERE
    assert again.register.gives_numbers
    again.close()
    assert "moving.packed_here" not in codes(open_profile())


def test_a_pc_with_work_of_its_own_is_asked_for(
    old: Office, new: Paths, stick: Path, open_profile: Open, paper: MakePaper
) -> None:
    old.moving.pack(stick, PASSPHRASE)
    rows = rows_of(old)
    old.close()
    there = open_profile(new.data_dir)
    assert there.moving.is_fresh()
    there.incoming.receive(paper(70, body="Thư của máy mới."))
    own = {one.name for one in there.paths.originals_dir.rglob("*") if one.is_file()}
    assert own
    (file,) = find(stick)
    staged = unpack(new, file.file, PASSPHRASE)
    assert not there.moving.is_fresh()
    refused("moving.not_empty", lambda: there.moving.take(staged))
    there.close()
    refused("moving.not_empty", lambda: take_closed(new, staged))
    there = open_profile(new.data_dir)
    moved = there.moving.take(staged, replace=True)
    assert moved.has("incoming")
    assert moved.kept is not None
    assert moved.kept.is_file()  # what was here is kept
    assert rows_of(there) == rows
    assert there.people.current is None
    assert own <= {one.name for one in there.paths.originals_dir.rglob("*")}


def test_taking_into_an_open_office_tells_it_in_the_log(
    old: Office, new: Paths, stick: Path, open_profile: Open
) -> None:
    old.settings.set("export_folder", str(stick))
    old.settings.set("scan_folder", str(stick.parent / "không có ở máy mới"))
    old.settings.set("watch_scan_folder", value=True)
    old.moving.pack(stick, PASSPHRASE)
    device = old.events.dev
    old.close()
    there = open_profile(new.data_dir)
    before = there.events.epoch
    moved = there.moving.take(unpack(new, find(stick)[0].file, PASSPHRASE))
    assert there.events.epoch != before
    (event,) = there.events.all("device.moved")
    assert event.body["from"] == device
    assert moved.folders_gone == ("scan_folder",)
    assert there.settings.text("export_folder") == str(stick)
    assert there.settings.text("scan_folder") == ""
    assert not there.settings.switch("watch_scan_folder")
    assert there.register.gives_numbers


def test_uninstalled_installed_again_and_unpacked_on_the_same_pc(
    old: Office, stick: Path, open_profile: Open, paper: MakePaper
) -> None:
    """The PC that packed itself is no new one: it keeps its key, and goes on in a new epoch."""
    old.moving.pack(stick, PASSPHRASE)
    rows, device, epoch = rows_of(old), old.events.dev, old.events.epoch
    data = old.paths.data_dir
    old.close()
    for name in ("data.db", "epoch", "index.db"):
        (data / name).unlink(missing_ok=True)
    staged = unpack(old.paths, find(stick)[0].file, PASSPHRASE)
    take_closed(old.paths, staged)
    again = open_profile()
    assert (again.events.dev, again.events.epoch != epoch) == (device, True)
    assert rows_of(again) == rows
    assert again.events.all("device.moved") == []
    assert again.moving.state().standing is Standing.HERE
    again.people.switch("Vàng A Súa", "2580")
    assert numbered(again, paper, 60) is not None


def test_the_recovery_code_opens_it_and_a_wrong_passphrase_does_not(
    old: Office, new: Paths, stick: Path
) -> None:
    packed = old.moving.pack(stick, PASSPHRASE)
    file = packed.file.file
    refused("backup.wrong_passphrase", lambda: unpack(new, file, PASSPHRASE + "x"))
    refused("backup.needs_passphrase", lambda: unpack(new, file, ""))
    assert not (new.data_dir / "moving").exists()
    contents = verify(file, packed.recovery_code.replace("-", " ").lower())
    assert contents == packed.contents


def test_a_piece_that_is_missing_is_named(old: Office, new: Paths, stick: Path) -> None:
    packed = old.moving.pack(stick, PASSPHRASE, piece_bytes=PIECE)
    packed.file.pieces[1].unlink()
    assert inspect(packed.file.file).missing == (2,)
    error = refused("moving.pieces_missing", lambda: unpack(new, packed.file.file, PASSPHRASE))
    assert (error.values["numbers"], error.values["count"]) == ("2", packed.file.count)


def test_what_is_no_such_file_is_said(old: Office, stick: Path) -> None:
    other = stick / "ảnh.camove"
    other.write_bytes(b"\xff\xd8 a picture")
    refused("moving.not_a_move", lambda: inspect(other))
    refused("backup.not_found", lambda: inspect(stick / "không có.camove"))
    copy = old.backups.create_sealed(stick, PASSPHRASE).path
    refused("moving.not_a_move", lambda: inspect(copy))
    assert find(stick) == ()


def test_a_file_of_a_newer_program_is_left_alone(
    old: Office, new: Paths, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = old.moving.pack(stick, PASSPHRASE)
    monkeypatch.setattr(unpacking, "SCHEMA", packed.contents.schema - 1)
    refused("store.too_new", lambda: unpack(new, packed.file.file, PASSPHRASE))
    assert not new.database.exists()


def test_an_original_that_rotted_is_packed_as_it_is_and_said(
    old: Office, new: Paths, stick: Path, open_profile: Open
) -> None:
    original = next(one for one in old.paths.originals_dir.rglob("*") if one.is_file())
    original.chmod(0o600)
    original.write_bytes(b"rotten" * 20)
    packed = old.moving.pack(stick, PASSPHRASE)
    name = original.relative_to(old.paths.data_dir)
    assert packed.changed == (name.as_posix(),)
    old.close()
    office, _ = moved_to(new, stick, open_profile)
    assert (new.data_dir / name).read_bytes() == b"rotten" * 20
    assert office.moving.state().standing is Standing.HERE


def test_only_who_may_restore_packs_and_takes(old: Office, stick: Path) -> None:
    from communeapp.core.people import Role

    old.people.add("Giàng Thị Mỷ", "Công chức", Role.OFFICIAL, "1357", False)
    old.people.switch("Giàng Thị Mỷ", "1357")
    for ask in (lambda: old.moving.pack(stick, PASSPHRASE), old.moving.stay):
        with pytest.raises(UserError) as caught:
            ask()
        assert caught.value.code.startswith("people.")
    old.people.switch("Vàng A Súa", "2580")
    refused("backup.passphrase_short", lambda: old.moving.pack(stick, "ngắn"))
    refused("backup.no_folder", lambda: old.moving.pack(stick / "không có", PASSPHRASE))
    assert old.register.gives_numbers


def test_a_window_that_is_open_is_not_written_under(old: Office, new: Paths, stick: Path) -> None:
    old.moving.pack(stick, PASSPHRASE)
    staged = unpack(new, find(stick)[0].file, PASSPHRASE)
    lock = InstanceLock(new.lock_file)
    lock.acquire()
    try:
        refused("office.already_open", lambda: take_closed(new, staged))
    finally:
        lock.release()
    assert not new.database.exists()


def test_work_that_was_written_meanwhile_is_counted(
    old: Office, stick: Path, clock: FakeClock
) -> None:
    packing = old.moving.begin(stick, PASSPHRASE)
    old.settings.set("font_size", 14)
    clock.pass_time(5)
    old.settings.set("font_size", 15)
    packed = old.moving.finish(packing, old.moving.write(packing))
    assert packed.left_behind == 2
