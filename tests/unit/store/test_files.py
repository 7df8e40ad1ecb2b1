"""Files written beside and renamed, and patience with a file that is held (fault 14)."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from communeapp.core.errors import EnvironmentProblem
from communeapp.store.files import (
    PATIENCE_S,
    drive_of,
    need_space,
    patiently,
    replace_file,
    told,
    write_atomically,
)


class Held:
    """A file that a virus scanner lets go of after so many tries."""

    def __init__(self, tries: int) -> None:
        self.left = tries
        self.waited: list[float] = []

    def __call__(self) -> str:
        if self.left:
            self.left -= 1
            raise PermissionError(errno.EACCES, "sharing violation")
        return "done"


def test_a_held_file_is_asked_for_again() -> None:
    held = Held(4)
    assert patiently(held, held.waited.append) == "done"
    assert len(held.waited) == 4
    assert held.waited == sorted(held.waited)


def test_after_five_seconds_it_is_told() -> None:
    held = Held(10_000)
    with pytest.raises(PermissionError):
        patiently(held, held.waited.append)
    assert sum(held.waited) == pytest.approx(PATIENCE_S)


def test_a_rename_waits_for_the_scanner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_text("new")
    target.write_text("old")
    held = Held(2)
    real = Path.replace

    def replace(self: Path, where: Path) -> Path:
        held()
        return real(self, where)

    monkeypatch.setattr(Path, "replace", replace)
    replace_file(source, target, held.waited.append)
    assert target.read_text() == "new"
    assert held.waited == [0.05, 0.1]


def test_a_file_is_the_old_one_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "epoch"
    write_atomically(path, b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert not path.with_name("epoch.part").exists()
    write_atomically(path, b"soon", durable=False)
    assert path.read_bytes() == b"soon"


def test_space_is_asked_for_with_drive_and_bytes(tmp_path: Path) -> None:
    need_space(tmp_path / "not" / "yet", 1)
    with pytest.raises(EnvironmentProblem) as caught:
        need_space(tmp_path / "not" / "yet", 1 << 60)
    assert caught.value.code == "store.disk_full"
    assert caught.value.values["needed"] == 1 << 60
    assert caught.value.values["drive"] == drive_of(tmp_path)
    assert Path(str(caught.value.values["drive"])).is_mount()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "store.disk_full"),
        (errno.EDQUOT, "store.disk_full"),
        (errno.EROFS, "store.read_only"),
        (errno.EACCES, "store.read_only"),
        (errno.ENOENT, "store.gone"),
        (errno.EIO, "store.io"),
    ],
)
def test_errors_of_the_system_become_sentences(tmp_path: Path, number: int, code: str) -> None:
    assert told(OSError(number, "…"), tmp_path).code == code


def test_a_place_that_can_hold_no_file_is_told_by_its_own_error(tmp_path: Path) -> None:
    """The half file cannot be deleted there either; that must not hide what went wrong."""
    (tmp_path / "a").write_bytes(b"x")
    with pytest.raises(NotADirectoryError) as caught:
        write_atomically(tmp_path / "a" / "b", b"y")
    assert caught.value.__context__ is None
