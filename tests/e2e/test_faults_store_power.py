"""Fault 3: the power goes, and with it every write that was not flushed."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from communeapp.core.errors import StoreDamaged
from communeapp.paths import Paths
from communeapp.services.office import open_office

HERE = Path(__file__).parent
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("gcc") is None,
    reason="the forgetful disk is a small C library for Linux and needs gcc",
)


@pytest.fixture(scope="module")
def forgetful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that keeps only what was flushed."""
    library = tmp_path_factory.mktemp("power") / "power_cut.so"
    source = HERE.parent / "data" / "power_cut.c"
    subprocess.run(["gcc", "-O1", "-Wall", "-shared", "-fPIC", "-o", library, source], check=True)
    return library


def work_until_the_power_goes(
    library: Path, folder: Path, disk: Path, seconds: float, synchronous: str
) -> tuple[int, int]:
    """Let a process work; give the keystrokes and events that it was told are kept."""
    disk.mkdir()
    environment = {
        **os.environ,
        "LD_PRELOAD": str(library),
        "POWER_SRC": str(folder.resolve()),
        "POWER_DST": str(disk),
    }
    process = subprocess.Popen(
        [sys.executable, HERE / "children" / "power_user.py", folder, synchronous],
        env=environment,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    with process.stdout as lines:
        kept = lines.readline().split()  # the first thing is kept: now the time runs
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        for line in lines:
            if line.endswith(b"\n"):
                kept = line.split()
    timer.join()
    assert process.wait() == -9
    return int(kept[0]), int(kept[1])


def after_the_cut(disk: Path, folder: Path) -> None:
    """Build the folder that the disk still has."""
    folder.mkdir()
    for listing in disk.glob("folder.*"):
        where = folder / listing.name.removeprefix("folder.").strip("%").replace("%", "/")
        where.mkdir(parents=True, exist_ok=True)
        for line in listing.read_text(encoding="utf-8").splitlines():
            key, name = line.split(" ", 1)
            content = disk / f"file.{key}"
            (where / name).write_bytes(content.read_bytes() if content.exists() else b"")


def found_after(folder: Path) -> tuple[int, int]:
    with open_office(Paths(folder)) as office:
        office.store.check_whole()
        office.events.check(newest=1 << 40)
        (draft,) = office.drafts.list()
        length = len(office.drafts.load(draft.id).document.body[0].text)
        return length, office.events.count()


@pytest.mark.timeout(180)
def test_fault_3_nothing_acknowledged_is_missing_after_a_power_cut(
    tmp_path: Path, forgetful: Path
) -> None:
    chance = random.Random(3)
    for number in range(8):
        folder, disk = tmp_path / f"{number}" / "dữ liệu", tmp_path / f"disk{number}"
        folder.mkdir(parents=True)
        typed, events = work_until_the_power_goes(
            forgetful, folder, disk, chance.uniform(0.05, 0.8), "ours"
        )
        after_the_cut(disk, tmp_path / f"after{number}")
        assert (tmp_path / f"after{number}" / "keys" / "device.key").stat().st_size
        length, found = found_after(tmp_path / f"after{number}")
        assert length >= typed
        assert found >= events


def test_the_forgetful_disk_does_forget(tmp_path: Path, forgetful: Path) -> None:
    """Without flushing, the same test fails: it proves something."""
    folder, disk, after = tmp_path / "data", tmp_path / "disk", tmp_path / "after"
    folder.mkdir()
    typed, events = work_until_the_power_goes(forgetful, folder, disk, 0.5, "OFF")
    after_the_cut(disk, after)
    with contextlib.suppress(StoreDamaged, ValueError):  # or it is not even whole
        assert found_after(after) < (typed, events)
