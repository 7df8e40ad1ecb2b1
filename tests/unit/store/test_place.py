"""Folders where a database is not safe (fault 12)."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from communeapp.core.errors import EnvironmentProblem
from communeapp.store.place import check_place, is_network

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
//server/office /home/ubnd/d\\040an cifs rw 0 0
server:/home /home/nfs nfs4 rw 0 0
/dev/sdb1 /home/nfs/local ext4 rw 0 0
garbage
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mounts"
    path.write_text(MOUNTS)
    return path


@pytest.mark.parametrize(
    ("folder", "network"),
    [
        ("/home/ubnd/d an/CommuneApp", True),
        ("/home/ubnd/d an", True),
        ("/home/ubnd/d an2", False),
        ("/home/nfs/x", True),
        ("/home/nfs/local/x", False),
        ("/srv", False),
    ],
)
def test_network_drives_are_recognised(mounts: Path, folder: str, network: bool) -> None:
    assert is_network(Path(folder), mounts) is network


def test_a_system_without_a_list_of_mounts_is_trusted(tmp_path: Path) -> None:
    assert not is_network(tmp_path, tmp_path / "none")


def test_a_profile_on_a_network_drive_is_refused(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"//s/x {tmp_path} cifs rw 0 0\n")
    with pytest.raises(EnvironmentProblem, match=r"store\.network_drive"):
        check_place(tmp_path / "profile", mounts)
    assert not (tmp_path / "profile").exists()


def test_a_good_place_is_left_as_it_was(data_dir: Path) -> None:
    assert check_place(data_dir / "new")
    assert list((data_dir / "new").iterdir()) == []


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EROFS, "store.read_only"), (errno.EACCES, "store.read_only")]
)
def test_a_place_that_cannot_be_written_is_told(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, "…")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(EnvironmentProblem) as caught:
        check_place(data_dir)
    assert caught.value.code == code


def test_a_full_disk_is_no_reason_not_to_read(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "…")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert check_place(data_dir) is False
