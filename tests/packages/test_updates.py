"""The packaged Linux program updates itself from a stick: the real archive, the real library inside, a real self-test.

What is updated is the same program under an earlier number, so that one build is enough.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.releases import Publisher
from tools.packages import archives, facts
from tools.release.contents import addition
from tools.release.forms import write_file, write_stick

from communeapp.store.migrations import SCHEMA

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.packages, pytest.mark.timeout(900)]


#: What the program of the home calls itself; it was never released.
OLD = "0.0.1"


@pytest.fixture(scope="module")
def archive() -> Path:
    """The archive that ``make packages`` made."""
    found = sorted((ROOT / "dist").glob("CommuneApp-*-linux-x86_64.tar.xz"))
    if not found:
        pytest.skip("no packages in dist: make packages")
    return found[-1]


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "phát hành", now=dt.datetime.now(dt.UTC))


@pytest.fixture
def home(archive: Path, publisher: Publisher, tmp_path: Path) -> Path:
    """A home in a path with Vietnamese letters, whose program carries the publisher's root."""
    made = tmp_path / "Cán bộ xã" / "CommuneApp"
    folder = made / "versions" / OLD
    folder.mkdir(parents=True)
    with archives.opened(archive) as tar:
        tar.extractall(folder)
    for root in (folder / "resources", folder / "_internal" / "resources"):
        if (root / "messages").is_dir():
            (root / "updates").mkdir(exist_ok=True)
            (root / "updates/root.json").write_bytes(publisher.root)
    facts.write(folder, dataclasses.replace(facts.read(folder), version=OLD))
    (made / "current").write_text(f"{OLD}\n", encoding="ascii")
    launcher = made / "CommuneApp"
    launcher.write_bytes((ROOT / "installer/linux/launcher.sh").read_bytes())
    launcher.chmod(0o755)
    return made


def call(home: Path, data: Path, *words: str) -> tuple[int, Any]:
    """Run the program by its launcher, as people start it; gives exit code and answer."""
    kept = {"PATH", "LANG", "LC_ALL", "TMPDIR"}
    environment = {name: value for name, value in os.environ.items() if name in kept}
    environment |= {"HOME": str(data), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    ended = subprocess.run(
        [str(home / "CommuneApp"), "--data-dir", str(data), *words, "--json"],
        capture_output=True, text=True, env=environment, timeout=600, check=False,
    )  # fmt: skip
    assert "Traceback" not in ended.stderr
    return ended.returncode, json.loads(ended.stdout)


def test_the_packaged_program_updates_itself_from_a_stick(
    archive: Path, publisher: Publisher, home: Path, tmp_path: Path
) -> None:
    publisher.publish(addition(archive, Path("none"), {"vi": "Bản thử."}))
    stick, data = tmp_path / "USB", tmp_path / "dữ liệu"
    stick.mkdir()
    write_stick(publisher.folder, stick)
    version = archive.name.split("-")[1]

    code, found = call(home, data, "update", "check", "--from", str(stick))
    assert (code, found["current"], found["ok"]) == (0, OLD, True)
    assert [(one["version"], one["schema"]) for one in found["offered"]] == [(version, SCHEMA)]

    (target,) = (stick / "CAP-NHAT/targets/program").iterdir()
    flip(target)
    code, said = call(home, data, "update", "apply", str(stick))
    assert (code, said["error"]["code"]) == (1, "update.damaged")
    assert [one.name for one in (home / "versions").iterdir()] == [OLD]

    flip(target)
    code, done = call(home, data, "update", "apply", str(stick))
    assert (code, done) == (0, done | {"restart": True, "ok": True, "current": OLD})
    assert (home / "current").read_text().strip() == version
    assert (home / "previous").read_text().strip() == OLD
    code, found = call(home, data, "update", "check", "--from", str(stick))
    # What runs now is the package as it is; without a root it says so.
    assert (code, found["error"]["code"]) == (3, "update.no_root")
    code, back = call(home, data, "update", "back")
    assert (code, back["current"]) == (0, OLD)
    assert (home / "current").read_text().strip() == OLD


def flip(file: Path) -> None:
    """Change a bit in the middle; once more, and it is as it was."""
    with file.open("r+b") as stream:
        stream.seek(file.stat().st_size // 2)
        byte = stream.read(1)[0]
        stream.seek(-1, os.SEEK_CUR)
        stream.write(bytes([byte ^ 1]))


def test_the_packaged_program_refuses_another_publisher(
    publisher: Publisher, home: Path, tmp_path: Path
) -> None:
    from tests.releases import keys_of

    keys = keys_of("root-81", "targets-81", "content-81", "snapshot-81", "timestamp-81")
    stranger = Publisher(tmp_path / "người lạ", now=dt.datetime.now(dt.UTC), keys=keys)
    stranger.publish(
        stranger.offer(
            "CommuneApp-9.9.9-linux-x86_64.tar.xz", b"x", kind="program", version="9.9.9"
        )
    )
    file = write_file(stranger.folder, tmp_path / "u.caupdate")
    code, said = call(home, tmp_path / "dữ liệu", "update", "apply", str(file))
    assert (code, said["error"]["code"]) == (1, "update.not_trusted")
