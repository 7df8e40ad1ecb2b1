"""An update onto a drive that is full or read-only, as the kernel says it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.programs import make_archive, make_home

from communeapp.core.errors import EnvironmentProblem
from communeapp.updating import homes
from communeapp.updating.homes import Home


@pytest.fixture
def small_drive(tmp_path: Path) -> Iterator[Path]:
    """A drive of two megabytes."""
    where = tmp_path / "ổ đĩa nhỏ"
    where.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", where], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small drive needs root here; tests/unit/updating force the errors")
    yield where
    subprocess.run(["umount", "-l", where], check=True)


def test_a_drive_that_fills_up_meanwhile(
    small_drive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(make_home(small_drive / "chương trình", "0.1.0"))
    archive = make_archive(tmp_path, "0.2.0", extra={"_internal/big.bin": os.urandom(3_000_000)})
    with pytest.raises(EnvironmentProblem) as caught:
        home.put(archive, "0.2.0")  # said at once: it can be known
    assert caught.value.code == "update.no_space"
    assert int(str(caught.value.values["needed"])) > 3_000_000
    monkeypatch.setattr(homes, "free_bytes", lambda _: 1 << 40)  # others write at the same time
    with pytest.raises(EnvironmentProblem) as caught:
        home.put(archive, "0.2.0")
    assert caught.value.code == "update.no_space"
    assert home.versions() == ("0.1.0",)
    assert [one.name for one in (home.folder / "versions").iterdir()] == ["0.1.0"]


def test_a_drive_that_cannot_be_written(small_drive: Path, tmp_path: Path) -> None:
    home = Home(make_home(small_drive / "chương trình", "0.1.0", "0.2.0"))
    archive = make_archive(tmp_path, "0.3.0")
    subprocess.run(["mount", "-o", "remount,ro", small_drive], check=True)
    for work in (
        lambda: home.put(archive, "0.3.0"),
        lambda: home.switch("0.1.0"),
        home.back,
        home.tidy,
    ):
        with pytest.raises(EnvironmentProblem) as caught:
            work()
        assert caught.value.code == "update.home_read_only"
    assert (home.current, home.previous) == ("0.2.0", "0.1.0")
