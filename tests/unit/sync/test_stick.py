"""What lies on a stick: names are not believed, links not followed, others' files not touched (fault 39)."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest
from tests.unit.core.trust_parts import certificate, private, public
from tests.unit.sync.bundle_parts import HUB_KEY, UP, hub_chain, sender, small, write

from communeapp import texts
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.events import device_id
from communeapp.core.sync.manifest import file_name
from communeapp.sync import stick
from communeapp.sync.bundle_contents import Content
from communeapp.sync.bundle_reading import peek
from communeapp.sync.stick_errors import told

OWNER = device_id(public("device"))


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "máy"
    folder.mkdir()
    return small(folder).path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "USB"
    folder.mkdir()
    return folder


def names(path: Path) -> list[str]:
    return [one.name for one in stick.bundle_files(path)]


def test_a_root_its_folder_any_folder_and_a_file_are_looked_at(bundle: Path, place: Path) -> None:
    put = stick.put(bundle, place, OWNER)
    assert put.path.parent == place / "COMMUNEAPP"
    for path in (place, place / "COMMUNEAPP", put.path, bundle.parent):
        (found,) = stick.contents(path).files
        assert found.id == peek(bundle).id
        assert found.size == bundle.stat().st_size
        assert stick.is_whole(found)
    # One that was copied by hand lies beside the folder.
    shutil.copy(bundle, place / "bản sao (1).CABUNDLE")
    assert len(names(place)) == 2
    assert {one.id for one in stick.contents(place).files} == {found.id}


def test_a_file_is_named_by_what_is_in_it_and_not_by_where_it_comes_from(
    bundle: Path, place: Path
) -> None:
    odd = bundle.rename(bundle.with_name("..%2f..\\evil:name.cabundle"))
    put = stick.put(odd, place, OWNER)
    assert put.path == place / "COMMUNEAPP" / (file_name(peek(odd).manifest) + ".cabundle")


@pytest.mark.parametrize(
    "name",
    [
        "CON.cabundle",
        "nul.cabundle",
        "com1.x.cabundle",
        "LPT¹.cabundle",
        "._a.cabundle",
        ".cabundle",
    ],
)
def test_names_of_devices_and_of_other_systems_files_are_left_out(
    bundle: Path, place: Path, name: str
) -> None:
    shutil.copy(bundle, place / name)
    assert names(place) == []


def test_links_and_folders_are_no_bundles(bundle: Path, place: Path, tmp_path: Path) -> None:
    folder = place / "COMMUNEAPP"
    folder.mkdir()
    (folder / "a.cabundle").symlink_to(bundle)
    (folder / "b.cabundle").mkdir()
    (folder / "c.cabundle").symlink_to(tmp_path / "nowhere")
    os.mkfifo(folder / "d.cabundle")
    shutil.copy(bundle, folder / "e.cabundle")
    assert names(place) == ["e.cabundle"]


def test_a_folder_that_is_a_link_is_neither_read_nor_written_to(
    bundle: Path, place: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(bundle, elsewhere / "a.cabundle")
    (place / "COMMUNEAPP").symlink_to(elsewhere)
    assert names(place) == []
    with pytest.raises(EnvironmentProblem) as caught:
        stick.put(bundle, place, OWNER)
    assert caught.value.code == "stick.not_a_folder"
    assert [one.name for one in elsewhere.iterdir()] == ["a.cabundle"]
    (place / "COMMUNEAPP").unlink()
    (place / "COMMUNEAPP").write_bytes(b"a file")
    with pytest.raises(EnvironmentProblem):
        stick.put(bundle, place, OWNER)


def test_twins_by_case_are_all_read_and_one_is_written_to(bundle: Path, place: Path) -> None:
    for name in ("communeapp", "COMMUNEAPP", "CommuneApp"):
        (place / name).mkdir()
    shutil.copy(bundle, place / "communeapp" / "A.cabundle")
    shutil.copy(bundle, place / "CommuneApp" / "a.cabundle")
    assert names(place) == ["a.cabundle", "A.cabundle"]
    assert stick.put(bundle, place, OWNER).path.parent.name == "COMMUNEAPP"


def test_what_is_no_bundle_is_said_and_does_not_hide_the_others(bundle: Path, place: Path) -> None:
    data = bundle.read_bytes()
    (place / "cut.cabundle").write_bytes(data[:-1])
    (place / "empty.cabundle").write_bytes(b"")
    (place / "long.cabundle").write_bytes(data + b"x")
    (place / "text.cabundle").write_bytes("Xin chào".encode())
    (place / "forged.cabundle").write_bytes(data.replace(b'"made"', b'"mbde"'))
    shutil.copy(bundle, place / "good.cabundle")
    found = stick.contents(place)
    assert [one.path.name for one in found.files] == ["good.cabundle"]
    assert {one.path.stem: one.code for one in found.unusable} == {
        "cut": "bundles.incomplete",
        "empty": "bundles.not_a_bundle",
        "long": "bundles.damaged",
        "text": "bundles.not_a_bundle",
        "forged": "bundles.damaged",
    }
    for one in found.unusable:
        assert texts.tell(one.code, "vi").hint


def test_a_changed_letter_is_found_by_reading_the_whole(bundle: Path, place: Path) -> None:
    put = stick.put(bundle, place, OWNER)
    (file,) = stick.contents(place).files
    data = bytearray(put.path.read_bytes())
    data[-1] ^= 1
    put.path.write_bytes(data)
    seen: list[int] = []
    assert not stick.is_whole(file, seen.append)
    assert seen[-1] == file.manifest.cipher.size
    put.path.write_bytes(b"nothing of it")
    assert not stick.is_whole(file)


def test_only_what_this_device_signed_is_removed(place: Path, tmp_path: Path) -> None:
    ours = stick.put(small(tmp_path).path, place, OWNER)
    hubs = write(tmp_path, Content(UP, {}), by=sender(hub_chain(), "hub"))[0]
    theirs = stick.put(hubs.path, place, OWNER)
    found = stick.contents(place)
    (own,) = found.by(public("device"))
    (other,) = found.by(public("hub"))
    assert len(found.to([HUB_KEY.public])) == 2
    assert not stick.remove(other, public("device"))
    # What lies under our name is not what it was when it was looked at.
    shutil.copy(theirs.path, ours.path)
    assert not stick.remove(own, public("device"))
    ours.path.write_bytes(b"")
    assert not stick.remove(own, public("device"))
    assert ours.path.exists()
    shutil.copy(small(tmp_path).path, ours.path)
    (again,) = stick.contents(ours.path).files
    assert stick.remove(again, public("device"))
    assert theirs.path.exists()
    assert not ours.path.exists()


def test_a_name_is_no_proof_of_who_signed(place: Path, tmp_path: Path) -> None:
    other = (certificate("other"), *sender().chain[1:])
    made = write(tmp_path, Content(UP, {}), by=sender(other, "other"))[0]
    shutil.copy(made.path, place / f"{OWNER[:12]}-0-0-0001.cabundle")
    assert stick.contents(place).by(public("device")) == ()
    assert private("other")  # who signed it


def test_a_source_that_is_gone_is_not_the_sticks_fault(place: Path, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        stick.put(tmp_path / "none.cabundle", place, OWNER)
    assert caught.value.code == "stick.no_source"
    (tmp_path / "bad.cabundle").write_bytes(b"CAPP")
    with pytest.raises(UserError):
        stick.put(tmp_path / "bad.cabundle", place, OWNER)
    assert list(place.iterdir()) == []


def test_progress_goes_to_twice_the_size_and_may_stop_the_copy(bundle: Path, place: Path) -> None:
    size, seen = bundle.stat().st_size, []
    stick.put(bundle, place, OWNER, seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 2 * size
    seen.clear()
    stick.put(bundle, place, OWNER, seen.append)  # it lies there already
    assert seen == [2 * size]

    class EnoughError(Exception):
        pass

    def stop(_: int) -> None:
        raise EnoughError

    other = place / "khác"
    other.mkdir()
    with pytest.raises(EnoughError):
        stick.put(bundle, other, OWNER, stop)
    assert list((other / "COMMUNEAPP").iterdir()) == []


@pytest.mark.parametrize(
    ("number", "windows", "code"),
    [
        (errno.ENOSPC, 0, "stick.full"),
        (errno.EDQUOT, 0, "stick.full"),
        (errno.EFBIG, 0, "stick.file_too_large"),
        (errno.EROFS, 0, "stick.read_only"),
        (errno.EACCES, 0, "stick.read_only"),
        (errno.ENODEV, 0, "stick.gone"),
        (errno.EIO, 0, "stick.io"),
        (errno.EINVAL, 112, "stick.full"),
        (errno.EACCES, 19, "stick.read_only"),
        (errno.EACCES, 21, "stick.gone"),
        (errno.EINVAL, 1167, "stick.gone"),
        (errno.EINVAL, 223, "stick.file_too_large"),
    ],
)
def test_what_systems_say_of_sticks_is_told_with_drive_and_bytes(
    place: Path, number: int, windows: int, code: str
) -> None:
    error = OSError(number, "…")
    if windows:
        error.winerror = windows  # type: ignore[attr-defined]
    problem = told(error, place, 5_000_001)
    sentence = texts.tell(problem.code, "vi", **problem.values)
    assert problem.code == code
    assert str(problem.values["drive"]) in sentence.message
    assert sentence.hint
    if code in {"stick.full", "stick.file_too_large"}:
        assert "5000001" in sentence.message
        assert problem.values["needed_mb"] == 6
    assert told(OSError(errno.EIO, "…"), place / "pulled").code == "stick.gone"
