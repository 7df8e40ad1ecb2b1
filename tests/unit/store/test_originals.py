"""Originals: copied, checked, placed, withdrawn; with and without hard links."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from pathlib import Path

import pytest

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.store import originals as module
from communeapp.store.originals import Originals, file_sha256


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "originals"


@pytest.fixture(params=["links", "no links"])
def store(
    request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Originals:
    if request.param == "no links":
        monkeypatch.setattr(module.os, "link", refused)
    return Originals(folder)


def refused(*_: object) -> None:
    raise PermissionError(1, "Operation not permitted")


def source(tmp_path: Path, content: bytes = b"letter") -> tuple[Path, str]:
    file = tmp_path / "thư.txt"
    file.write_bytes(content)
    return file, hashlib.sha256(content).hexdigest()


def all_files(folder: Path) -> list[str]:
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file())


def test_an_original_is_placed_once(store: Originals, folder: Path, tmp_path: Path) -> None:
    file, name = source(tmp_path)
    for _ in range(2):
        store.stage(file, name, 6)
        store.place([name])
        store.settle([name])
        assert all_files(folder) == [f"{name[:2]}/{name}"]
    assert file_sha256(store.path(name)) == (name, 6)


def test_what_was_not_entered_is_withdrawn(store: Originals, folder: Path, tmp_path: Path) -> None:
    file, name = source(tmp_path)
    store.stage(file, name, 6)
    store.place([name])
    store.withdraw([name])
    assert all_files(folder) == []


def test_an_original_of_an_older_entry_is_not_withdrawn(
    store: Originals, folder: Path, tmp_path: Path
) -> None:
    file, name = source(tmp_path)
    store.stage(file, name, 6)
    store.place([name])
    store.settle([name])
    store.withdraw([name])
    assert all_files(folder) == [f"{name[:2]}/{name}"]


@pytest.mark.parametrize("entered", [True, False])
@pytest.mark.parametrize("placed", [True, False])
def test_a_crash_is_settled(
    store: Originals, folder: Path, tmp_path: Path, *, entered: bool, placed: bool
) -> None:
    file, name = source(tmp_path)
    store.stage(file, name, 6)
    if placed:
        store.place([name])
    (folder / "new" / "x.part").write_bytes(b"half")

    def known(hashes: Collection[str]) -> Collection[str]:
        assert set(hashes) == {name}
        return hashes if entered else ()

    assert store.heal(known) == (not entered)
    assert all_files(folder) == ([f"{name[:2]}/{name}"] if entered else [])
    assert store.heal(lambda _: ()) == 0


def test_a_copy_that_is_not_what_was_read_is_not_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, name = source(tmp_path)
    monkeypatch.setattr(module, "_read_back", lambda _: "0" * 64)  # a stick that lies
    with pytest.raises(EnvironmentProblem, match=r"incoming\.not_written"):
        Originals(folder).stage(file, name, 6)
    assert all_files(folder) == []
    with pytest.raises(UserError, match=r"incoming\.changed"):
        Originals(folder).stage(file, "1" * 64, 6)
    assert all_files(folder) == []


def test_a_full_disk_in_the_middle_leaves_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, name = source(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(module.os, "fsync", full)
    with pytest.raises(EnvironmentProblem, match=r"store\.disk_full"):
        Originals(folder).stage(file, name, 6)
    assert all_files(folder) == []


def test_the_look_at_all_stops_when_asked(folder: Path, tmp_path: Path) -> None:
    store = Originals(folder)
    names = []
    for number in range(3):
        file, name = source(tmp_path, bytes([number]))
        store.stage(file, name, 1)
        names.append(name)
    store.place(names)
    store.settle(names)
    seen: list[tuple[int, int]] = []
    report = store.check(
        names, progress=lambda done, of: seen.append((done, of)), cancelled=lambda: len(seen) == 2
    )
    assert (report.checked, seen) == (2, [(1, 3), (2, 3)])
    store.remove(names[0])
    store.remove(names[0])
    assert store.missing(names) == (names[0],)
