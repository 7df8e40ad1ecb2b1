"""The same commit gives the same bytes, wherever it is built; another version of it is a real upgrade."""

from __future__ import annotations

import json
import os
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.packages.linux_run import (
    DIST,
    ROOT,
    Person,
    newest,
    person,
    self_test,
)
from tools.packages import facts

pytestmark = [pytest.mark.packages, pytest.mark.timeout(1500)]
PYTHON = ROOT / ".venv-packages" / "bin" / "python"
LATER = "9.9.9"


def build(clone: Path, out: Path, scratch: Path, *words: str) -> None:
    """Make the Linux packages of a clone, packed quickly."""
    run = subprocess.run(
        [str(PYTHON), "-m", "tools.packages", "linux", "--out", str(out), "--build", str(scratch), *words],
        cwd=clone, capture_output=True, text=True, check=False, env=os.environ | {"PACKAGES_QUICK": "1"},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="module")
def archive() -> Path:
    return newest("CommuneApp-*-linux-x86_64.tar.xz")


@pytest.fixture(scope="module")
def clone(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commit that the packages were made of, in another folder."""
    if not PYTHON.exists():
        pytest.skip("make packages-linux makes the environment")
    with tarfile.open(archive) as tar:
        member = tar.extractfile("program.json")
        assert member is not None
        commit = str(json.load(member)["commit"])
    if commit.endswith("-changed"):
        pytest.skip("the packages were made of changed files")
    folder = tmp_path_factory.mktemp("clone") / "một nơi khác"
    subprocess.run(["git", "clone", "-q", "--no-checkout", str(ROOT), str(folder)], check=True)
    subprocess.run(["git", "-C", str(folder), "checkout", "-q", commit], check=True)
    return folder


def test_two_builds_of_one_commit_are_the_same(
    clone: Path, archive: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = tmp_path_factory.mktemp("again")
    build(clone, again, again / "build")
    with tarfile.open(archive) as one, tarfile.open(again / archive.name) as other:
        first = {m.name: (m.mtime, m.mode, m.uid, m.uname) for m in one}
        second = {m.name: (m.mtime, m.mode, m.uid, m.uname) for m in other}
        assert first == second
        lists = [json.load(tar.extractfile(facts.FILES)) for tar in (one, other)]  # type: ignore[arg-type]
    different = [one["path"] for one in lists[0]["files"] if one not in lists[1]["files"]]
    assert not different
    assert lists[0] == lists[1]
    for name in ("sbom-linux.cdx.json", "licences/linux-x86_64/parts.json"):
        assert (again / name).read_bytes() == (DIST / name).read_bytes()


@pytest.fixture(scope="module")
def later(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same program under a later version."""
    out = tmp_path_factory.mktemp("later")
    build(clone, out, out / "build", "--version", LATER)
    return out


@pytest.fixture
def owner() -> Iterator[Person]:
    with person() as who:
        yield who


def test_an_upgrade_keeps_the_data_and_the_version_before(later: Path, owner: Person) -> None:
    present = newest("CommuneApp-*-linux-x86_64.run")
    version = present.name.split("-")[1]
    package = later / f"CommuneApp-{LATER}-linux-x86_64.run"
    for folder in (later, *list(later.parents)[:2]):
        folder.chmod(0o755)
    assert owner.install(present, "--models", "0", "--no-self-test").returncode == 0
    assert owner.run(owner.launcher, "profile", "set", "place=Thu Lũm").returncode == 0
    run = owner.install(package, "--models", "0")
    assert run.returncode == 0, run.stderr
    assert owner.current() == f"communeapp {LATER}"
    assert (owner.app / "previous").read_text() == f"{version}\n"
    assert "Thu Lũm" in owner.run(owner.launcher, "profile", "show", "--json").stdout
    code, found = self_test(owner, owner.launcher, QT_QPA_PLATFORM="offscreen")
    assert (code, found["version"]) == (0, LATER)
    # And the way back is refused by the setup: the program itself offers it, with data it can read.
    assert owner.install(present).returncode == 5
    before = owner.run(owner.launcher, "--previous", "--version")
    assert before.stdout == f"communeapp {version}\n"
