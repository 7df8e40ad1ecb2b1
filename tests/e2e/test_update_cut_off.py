"""An update that is cut off anywhere, by a kill or with the power: a whole program starts, a second try ends it."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from tests.programs import archive_of, make_archive, make_home, make_program

from communeapp.updating.homes import Home
from communeapp.updating.unpacking import is_whole
from communeapp.updating.versions import order

HERE = Path(__file__).parent
CHILD = HERE / "children" / "updating.py"
ROUNDS = 5
UPDATES = 30

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="children are forked")


def killed_at_every(step: int, tmp_path: Path) -> list[dict[str, Any]]:
    home = make_home(tmp_path / "home", "0.0.9", "0.1.0")  # the first goes when all is done
    archive = make_archive(tmp_path, "0.2.0")
    rounds = tmp_path / "rounds"
    rounds.mkdir()
    ran = subprocess.run(
        [sys.executable, CHILD, "kill", home, archive, rounds, str(step)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [json.loads(line) for line in ran.stdout.splitlines()]


def judge(found: list[dict[str, Any]]) -> None:
    for one in found:
        assert one["whole"], one
        assert one["current"] in ("0.1.0", "0.2.0"), one
        if one["current"] == "0.2.0":
            assert one["previous"] == "0.1.0", one
        assert one["after"] == {"current": "0.2.0", "previous": "0.1.0", "whole": True}, one
        assert one["left"] == [], one
    assert found[0]["current"] == "0.1.0"
    assert not found[-1]["killed"]
    assert found[-1]["current"] == "0.2.0"
    assert {one["current"] for one in found if one["killed"]} == {"0.1.0", "0.2.0"}


def test_killed_at_many_places_of_an_update(tmp_path: Path) -> None:
    found = killed_at_every(5, tmp_path)
    assert len(found) > 15
    judge(found)


@pytest.mark.soak
def test_killed_at_every_place_of_an_update(tmp_path: Path) -> None:
    found = killed_at_every(1, tmp_path)
    assert len(found) > 75
    judge(found)


@pytest.fixture(scope="module")
def forgetful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that keeps only what was flushed; its tests are in test_faults_store_power."""
    if shutil.which("gcc") is None:
        pytest.skip("the forgetful disk is a small C library and needs gcc")
    library = tmp_path_factory.mktemp("power") / "power_cut.so"
    source = HERE.parent / "data" / "power_cut.c"
    subprocess.run(["gcc", "-O1", "-Wall", "-shared", "-fPIC", "-o", library, source], check=True)
    return library


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archives")
    made = folder / "made"
    (folder / "all").mkdir()
    for number in range(2, 2 + UPDATES):
        version = f"0.{number}.0"
        archive_of(make_program(made, version), folder / "all" / f"{version}.tar.xz")
        shutil.rmtree(made)
    return folder / "all"


def update_until_the_power_goes(
    library: Path, home: Path, archives: Path, disk: Path, seconds: float
) -> str:
    """Let updates follow each other; give the last that was said to be done."""
    disk.mkdir()
    environment = {"LD_PRELOAD": str(library), "POWER_SRC": str(home), "POWER_DST": str(disk)}
    process = subprocess.Popen(
        [sys.executable, CHILD, "power", home, archives],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    with process.stdout as lines:
        done = lines.readline().strip()  # everything is on the disk: now the time runs
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        for line in lines:
            if line.endswith("\n"):
                done = line.strip()
    timer.join()
    process.wait()
    return done


def test_the_power_goes_while_updates_are_installed(
    tmp_path: Path, forgetful: Path, archives: Path
) -> None:
    from tests.e2e.test_faults_store_power import after_the_cut

    chance, seen = random.Random(6), set()
    for number in range(ROUNDS):
        home = make_home(tmp_path / f"home{number}", "0.1.0").resolve()
        disk, after = tmp_path / f"disk{number}", tmp_path / f"after{number}"
        done = update_until_the_power_goes(
            forgetful, home, archives, disk, chance.uniform(0.02, 0.5)
        )
        after_the_cut(disk, after)
        left = Home(after)
        assert left.current
        assert order(left.current) >= order(done)
        assert (after / "current").read_text() == f"{left.current}\n"
        for one in left.installed():
            assert is_whole(one.folder), (number, one.version)
        assert left.previous or done == "0.1.0"
        seen.add(done)
    assert len(seen) > 1
