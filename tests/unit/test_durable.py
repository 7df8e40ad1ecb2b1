"""One way to make a file and its name last; drives by their names."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from communeapp import durable
from communeapp.drives import drive_of, free_bytes, mount_of, mounts


def failing(number: int) -> object:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EACCES])
def test_a_folder_that_cannot_be_flushed_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "fsync", failing(number))
    durable.sync_folder(tmp_path)


def test_a_disk_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", failing(errno.EIO))
    with pytest.raises(OSError, match="Input/output"):
        durable.sync_folder(tmp_path)
    monkeypatch.undo()
    with pytest.raises(FileNotFoundError):
        durable.sync_folder(tmp_path / "pulled")


def test_on_windows_a_folder_is_not_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened a folder"))
    durable.sync_folder(tmp_path)


def test_a_name_is_placed_over_the_old_one_and_its_folder_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "new.part", tmp_path / "new"
    target.write_bytes(b"old")
    with source.open("wb") as file:
        file.write(b"fresh")
        durable.flush(file)
    durable.sync_file(source)
    seen: list[Path] = []
    monkeypatch.setattr(durable, "sync_folder", seen.append)
    durable.place(source, target)
    assert target.read_bytes() == b"fresh"
    assert not source.exists()
    assert seen == [tmp_path]


def test_mounts_are_read_with_their_odd_names(tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    table.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "/dev/sdb1 /media/xã\\040Thu\\134Lũm vfat ro,uid=1000 0 0\n"
        "short line\n",
        encoding="utf-8",
    )
    root, stick = mounts(table)
    assert root.point == Path("/")
    assert stick.point == Path("/media/xã Thu\\Lũm")
    assert (stick.device, stick.file_system) == ("/dev/sdb1", "vfat")
    assert "ro" in stick.options
    assert mount_of(Path("/nowhere/else"), table) == root
    assert mounts(tmp_path / "none") == ()


def test_what_is_mounted_later_lies_over_what_was_before(tmp_path: Path) -> None:
    table, place = tmp_path / "mounts", tmp_path.resolve()
    table.write_text(f"a {place} ext4 rw 0 0\nb {place} tmpfs rw 0 0\n")
    found = mount_of(tmp_path / "file", table)
    assert found is not None
    assert found.device == "b"
    assert mount_of(Path("/"), table) is None


def test_a_drive_is_named_and_its_space_asked_for_before_the_folder_is_there(
    tmp_path: Path,
) -> None:
    assert Path(drive_of(tmp_path / "not" / "yet")).is_mount()
    assert free_bytes(tmp_path / "not" / "yet") > 0
