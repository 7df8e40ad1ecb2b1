"""The ``.deb`` by apt, for everyone of a PC: installed, tested, refused where it must be, removed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.packages.linux_run import (
    Person,
    display,
    newest,
    person,
    self_test,
    steps,
    wait_until_it_is_the_program,
)

pytestmark = [pytest.mark.packages, pytest.mark.timeout(900)]
MOST_BYTES = 70_000_000
PROGRAM = Path("/opt/communeapp")
COMMAND = "/usr/bin/communeapp"


@pytest.fixture(scope="module")
def package() -> Path:
    return newest("communeapp_*_amd64.deb")


def test_it_is_small_enough(package: Path) -> None:
    if os.environ.get("PACKAGES_QUICK"):
        pytest.skip("packed quickly, to try things out")
    assert package.stat().st_size <= MOST_BYTES


def test_it_asks_for_every_library_that_it_does_not_bring(package: Path, tmp_path: Path) -> None:
    """Whatever a library inside is linked to lies inside too, or in a package that is asked for."""
    subprocess.run(["dpkg-deb", "-x", str(package), str(tmp_path)], check=True)
    inside = tmp_path / "opt/communeapp/_internal"
    files = [*inside.rglob("*.so*"), tmp_path / "opt/communeapp/CommuneApp"]
    here = {file.name for file in files}
    asked = {name for file in files for name in needed(file)} - here
    wanted = depends(package)
    owners = {name: owner(name) for name in asked if not name.startswith("ld-linux")}
    lacking = {name: one for name, one in owners.items() if one not in wanted}
    assert not lacking


def needed(file: Path) -> list[str]:
    """Name what a library is linked to."""
    run = subprocess.run(["objdump", "-p", str(file)], check=True, capture_output=True, text=True)
    return re.findall(r"^\s*NEEDED\s+(\S+)", run.stdout, re.MULTILINE)


def owner(library: str) -> str:
    """Name the Debian package that brings a library of this machine."""
    for folder in ("/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu"):
        file = Path(folder) / library
        for name in (file, file.resolve()):
            run = subprocess.run(
                ["dpkg", "-S", str(name)], capture_output=True, text=True, check=False
            )
            if run.returncode == 0:
                return run.stdout.partition(":")[0]
    return f"nobody's: {library}"


def depends(package: Path) -> set[str]:
    """Name what a package needs or would like to have."""
    run = subprocess.run(
        ["dpkg-deb", "-f", str(package), "Depends", "Recommends"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    words = re.sub(r"^\w+:|\([^)]*\)", "", run.stdout, flags=re.MULTILINE)
    return {one.strip() for one in re.split(r"[,\n|]", words) if one.strip()}


def apt(*words: str) -> subprocess.CompletedProcess[str]:
    """Run apt-get without questions."""
    return subprocess.run(
        ["apt-get", "-q", "-y", "--no-install-recommends", *words], capture_output=True, text=True,
        check=False, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip


@pytest.fixture(scope="module")
def installed(package: Path) -> Iterator[Path]:
    """The package, installed for the time of these tests; only where nobody else installed it."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        pytest.skip("installing a .deb needs root and apt")
    if PROGRAM.exists() or shutil.which("communeapp"):
        pytest.skip("CommuneApp is installed on this machine already")
    try:
        run = apt("install", str(package.resolve()))
        assert run.returncode == 0, run.stdout + run.stderr
        assert "CommuneApp" not in run.stderr, "a test after installing that fails is said"
        yield PROGRAM
    finally:
        apt("purge", "communeapp")


@pytest.fixture(scope="module")
def user(installed: Path) -> Iterator[Person]:
    with person() as who:
        yield who


def test_every_package_tests_itself_after_installing(installed: Path) -> None:
    found = json.loads(Path("/var/lib/communeapp/self-test.json").read_text(encoding="utf-8"))
    assert found["ok"] is True
    assert {"docx", "pdf", "window", "bundle", "search"} <= steps(found).keys()


def test_it_knows_that_the_system_updates_it(user: Person) -> None:
    code, found = self_test(user, COMMAND, QT_QPA_PLATFORM="offscreen")
    assert code == 0, found
    start = next(one for one in found["steps"] if one["name"] == "start")
    assert start["detail"]["managed_by"] == "dpkg"
    assert start["detail"]["home"] is False


def test_its_window_opens_for_a_person_without_rights(user: Person) -> None:
    with display() as name:
        code, found = self_test(user, COMMAND, DISPLAY=name)
    assert code == 0, found
    assert found["platform"] == "xcb"


def test_the_menu_has_it(installed: Path) -> None:
    entry = Path("/usr/share/applications/communeapp.desktop").read_text(encoding="utf-8")
    assert "Exec=/usr/bin/communeapp\n" in entry
    assert Path("/usr/share/icons/hicolor/scalable/apps/communeapp.svg").is_file()
    wrong = subprocess.run(
        ["dpkg", "--verify", "communeapp"], capture_output=True, text=True, check=False
    )
    assert wrong.stdout == "", "what lies there is what was packed"


def test_nothing_under_a_program_that_runs(installed: Path, package: Path, user: Person) -> None:
    running = subprocess.Popen(
        user.command(COMMAND, "reader"), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        env=user.environment(), cwd="/",
    )  # fmt: skip
    try:
        assert running.stdin is not None
        wait_until_it_is_the_program(running.pid, PROGRAM)
        again = apt("install", "--reinstall", str(package.resolve()))
        assert again.returncode != 0
        assert "đang mở" in again.stderr + again.stdout
        gone = apt("remove", "communeapp")
        assert gone.returncode != 0
        assert "đang mở" in gone.stderr + gone.stdout
        assert running.poll() is None
    finally:
        running.stdin.close()
        running.wait(30)
    assert user.run(COMMAND, "--version").returncode == 0
    assert apt("install", "--reinstall", str(package.resolve())).returncode == 0, "closed: it goes"


def test_not_an_older_one_over_a_newer_one(
    installed: Path, package: Path, user: Person, tmp_path: Path
) -> None:
    older = older_package(package, tmp_path)
    before = (installed / "program.json").read_bytes()
    for words in (
        ["apt-get", "-q", "-y", "--allow-downgrades", "install", str(older)],
        ["dpkg", "-i", str(older)],
    ):
        run = subprocess.run(words, capture_output=True, text=True, check=False)
        assert run.returncode != 0
        assert "mới hơn" in run.stderr + run.stdout
    assert (installed / "program.json").read_bytes() == before
    assert user.run(COMMAND, "--version").returncode == 0
    status = subprocess.run(
        ["dpkg", "-s", "communeapp"], capture_output=True, text=True, check=True
    )
    assert "Status: install ok installed" in status.stdout


def older_package(package: Path, scratch: Path) -> Path:
    """Make a small package of an older version, with the scripts of this one."""
    root = scratch / "root"
    root.mkdir()
    subprocess.run(["dpkg-deb", "-e", str(package), str(root / "DEBIAN")], check=True)
    for file in (root / "DEBIAN").iterdir():
        text = file.read_text(encoding="utf-8")
        now = re.search(r"^Version: (.*)$", text, re.MULTILINE)
        if now is not None:
            text = text.replace(now[0], "Version: 0.0.1")
        file.write_text(text, encoding="utf-8")
    (root / "DEBIAN" / "md5sums").unlink()
    script = root / "DEBIAN" / "preinst"
    script.write_text(
        re.sub(r"gt '[\d.]+'", "gt '0.0.1'", script.read_text("utf-8")), encoding="utf-8"
    )
    target = root / "opt" / "communeapp"
    target.mkdir(parents=True)
    (target / "program.json").write_text('{"version": "0.0.1"}')
    out = scratch / "communeapp_0.0.1_amd64.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zgzip", "-b", str(root), str(out)],
        check=True,
        capture_output=True,
    )
    return out


def test_removing_it_leaves_what_people_wrote(installed: Path, package: Path, user: Person) -> None:
    assert user.run(COMMAND, "profile", "set", "place=Thu Lũm").returncode == 0
    data = user.home / ".local/share/CommuneApp/data.db"
    before = data.read_bytes()
    gone = apt("purge", "communeapp")
    assert gone.returncode == 0, gone.stderr
    assert not PROGRAM.exists()
    assert not Path(COMMAND).is_symlink()
    assert not Path("/var/lib/communeapp").exists()
    assert data.read_bytes() == before
    assert apt("install", str(package.resolve())).returncode == 0
    assert "Thu Lũm" in user.run(COMMAND, "profile", "show", "--json").stdout
