"""The ``.run``, as a person without rights starts it: good days, and every bad one of the issue."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from tests.packages.linux_run import (
    NOBODY,
    ROOT,
    Person,
    display,
    newest,
    person,
    self_test,
    small_model,
    steps,
    wait_until_it_is_the_program,
)
from tools.packages import archives, selfextract
from tools.packages.staging import Source

pytestmark = [pytest.mark.packages, pytest.mark.timeout(900)]
MODERN = "flags\t\t: fpu ssse3 sse4_1 sse4_2 popcnt cx16 avx avx2"


@pytest.fixture(scope="module")
def package() -> Path:
    return newest("CommuneApp-*-linux-x86_64.run")


@pytest.fixture(scope="module")
def version(package: Path) -> str:
    return package.name.split("-")[1]


@pytest.fixture(scope="module")
def owner(package: Path) -> Iterator[Person]:
    """A person who has the program."""
    with person() as who:
        run = who.install(package, "--models", "0")
        assert run.returncode == 0, run.stderr
        assert run.stderr == ""
        yield who


@pytest.fixture
def stranger() -> Iterator[Person]:
    """A person who does not have it yet."""
    with person() as who:
        yield who


def test_the_program_stands_in_a_home_of_its_own(owner: Person, version: str) -> None:
    names = {place.name for place in owner.app.iterdir()}
    assert {"CommuneApp", "current", "versions", "uninstall.sh", "self-test.json"} <= names
    assert owner.current() == f"communeapp {version}"
    assert not list((owner.app / "versions").glob(".*"))
    entry = owner.home / ".local/share/applications/communeapp.desktop"
    lines = entry.read_text("utf-8").splitlines()
    action = lines.index("[Desktop Action previous]")
    assert [one for one in lines[:action] if one.startswith("Exec=")] == [
        f'Exec="{owner.launcher}"'
    ]
    assert "Actions=previous;" in lines[:action]
    assert f'Exec="{owner.launcher}" --previous' in lines[action:]
    assert (owner.home / ".local/share/icons/hicolor/scalable/apps/communeapp.svg").is_file()
    command = owner.run(owner.home / ".local/bin/communeapp", "--version")
    assert command.stdout == f"communeapp {version}\n"


def test_it_passes_its_self_test_without_a_display_and_with_a_model(
    owner: Person, real_models_dir: Path
) -> None:
    model = small_model(real_models_dir, owner.home.parent)
    code, found = self_test(owner, owner.launcher, "--model", model, QT_QPA_PLATFORM="offscreen")
    assert code == 0, found
    assert all(steps(found).values())
    assert {"worker", "draft", "docx", "pdf", "window", "bundle", "search"} <= steps(found).keys()
    assert found["packaged"] is True


def test_it_passes_its_self_test_in_a_real_window(owner: Person) -> None:
    with display() as name:
        code, found = self_test(owner, owner.launcher, DISPLAY=name)
    assert code == 0, found
    assert found["platform"] == "xcb"


def test_a_child_of_the_program_does_not_inherit_its_libraries(owner: Person) -> None:
    """Tesseract or LibreOffice would load our libraries in place of theirs."""
    folder = owner.home / "bin"
    folder.mkdir()
    pipe = owner.home / "environment"  # a pipe: the child that opens foreign files may write none
    os.mkfifo(pipe)
    (folder / "tesseract").write_text(f'#!/bin/sh\nenv >"{pipe}"\n')
    (folder / "tesseract").chmod(0o755)
    for place in (folder, folder / "tesseract", pipe):
        os.chown(place, NOBODY, NOBODY)
    blank = owner.home / "trang.png"
    Image.new("L", (600, 800), 255).save(blank)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    holding = os.open(pipe, os.O_WRONLY)
    try:
        owner.run(
            owner.launcher, "docs", "classify", blank, "--json", PATH=f"{folder}:/usr/bin:/bin"
        )
        said = os.read(reading, 1 << 16).decode("utf-8")
    finally:
        os.close(holding)
        os.close(reading)
    names = {line.partition("=")[0] for line in said.splitlines()}
    assert "PATH" in names
    assert "LD_LIBRARY_PATH" not in names
    assert not [one for one in names if one.startswith("_PYI_")]


def test_writing_a_letter_and_uninstalling_leaves_the_letter(
    package: Path, stranger: Person
) -> None:
    assert stranger.install(package, "--models", "0", "--no-self-test").returncode == 0
    set_up = stranger.run(stranger.launcher, "profile", "set", "place=Thu Lũm")
    assert set_up.returncode == 0, set_up.stderr
    data = stranger.home / ".local/share/CommuneApp"
    before = (data / "data.db").read_bytes()
    run = stranger.install(package, "--uninstall")
    assert run.returncode == 0, run.stderr
    assert not stranger.app.exists()
    assert not (stranger.home / ".local/bin/communeapp").is_symlink()
    assert not list((stranger.home / ".local/share/applications").iterdir())
    assert (data / "data.db").read_bytes() == before
    # And again: what was written is what is found.
    assert stranger.install(package, "--models", "0", "--no-self-test").returncode == 0
    shown = stranger.run(stranger.launcher, "profile", "show", "--json")
    assert "Thu Lũm" in shown.stdout


def test_models_beside_it_are_taken(package: Path, stranger: Person, real_models_dir: Path) -> None:
    stick = stranger.home.parent / "USB của xã"
    (stick / "mo-hinh").mkdir(parents=True)
    stick.chmod(0o755)
    shutil.copyfile(package, stick / package.name)
    small_model(real_models_dir, stick / "mo-hinh")
    run = stranger.install(stick / package.name, "--no-self-test")
    assert run.returncode == 0, run.stderr
    listed = stranger.run(stranger.launcher, "models", "list", "--json")
    assert '"installed": true' in listed.stdout


# --- bad days ----------------------------------------------------------------------------------


def nothing_was_installed(who: Person) -> None:
    """Not even a piece."""
    assert not [one for one in who.app.rglob("*") if one.name == "program.json"]
    assert not (who.app / "current").exists()
    assert not (who.home / ".local/share/applications").exists()


@pytest.mark.parametrize("where", [200, -40_000, None], ids=["script", "program", "cut short"])
def test_a_damaged_file_installs_nothing(
    package: Path, stranger: Person, where: int | None
) -> None:
    broken = stranger.home.parent / "hỏng.run"
    data = bytearray(package.read_bytes())
    if where is None:
        del data[len(data) // 2 :]
    elif where > 0:
        data[where:where] = b"#"  # one byte more: the program no longer begins where it should
    else:
        data[where] ^= 1
    broken.write_bytes(data)
    run = stranger.install(broken)
    assert run.returncode == 9, (run.stdout, run.stderr)
    assert "bị hỏng" in run.stderr
    nothing_was_installed(stranger)


def test_a_folder_that_cannot_be_written_to(package: Path, stranger: Person) -> None:
    locked = stranger.home.parent / "khóa"
    locked.mkdir(mode=0o555)
    run = stranger.install(package, "--to", locked / "communeapp")
    assert run.returncode == 7
    assert "Không ghi được" in run.stderr
    assert not list(locked.iterdir())


@pytest.fixture
def small_disk(stranger: Person, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A disk of its own with little room (options of tmpfs)."""
    if os.geteuid() != 0:
        pytest.skip("mounting needs root")
    place = stranger.home.parent / "ổ nhỏ"
    place.mkdir()
    options = f"{request.param},uid={NOBODY},gid={NOBODY},mode=755"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize(
    "small_disk", ["size=100m", "size=900m,nr_inodes=300"], indirect=True, ids=["said", "met"]
)
def test_no_space_before_or_in_the_middle_leaves_nothing(
    package: Path, stranger: Person, small_disk: Path
) -> None:
    run = stranger.install(package, "--to", small_disk / "communeapp")
    assert run.returncode == 6, (run.stdout, run.stderr)
    assert "không đủ chỗ" in run.stderr
    assert not [one for one in small_disk.rglob("*") if one.name == "program.json"]
    assert not list(small_disk.rglob(".new-*"))


def test_a_processor_from_before_2010_is_told_so(package: Path, stranger: Person) -> None:
    said = stranger.home.parent / "cpuinfo"
    said.write_text(MODERN.replace("sse4_2 ", "") + "\n")
    run = stranger.install(package, COMMUNEAPP_CPUINFO=str(said))
    assert run.returncode == 3
    assert "quá cũ" in run.stderr
    said.write_text(MODERN + "\n")
    assert (
        stranger.install(
            package, "--extract", stranger.home / "x", COMMUNEAPP_CPUINFO=str(said)
        ).returncode
        == 0
    )


def test_not_over_the_same_version_while_it_runs(
    package: Path, owner: Person, version: str
) -> None:
    running = subprocess.Popen(
        owner.command(owner.launcher, "reader"), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        env=owner.environment(), cwd="/",
    )  # fmt: skip
    try:
        wait_until_it_is_the_program(running.pid, owner.app / "versions")
        run = owner.install(package)
        assert run.returncode == 4
        assert "đang mở" in run.stderr
        gone = owner.install(package, "--uninstall")
        assert gone.returncode == 4
        assert running.poll() is None
    finally:
        assert running.stdin is not None
        running.stdin.close()
        running.wait(30)
    assert owner.current() == f"communeapp {version}"
    assert owner.install(package, "--models", "0", "--no-self-test").returncode == 0, (
        "closed: it goes"
    )


def test_not_an_older_one_over_a_newer_one(package: Path, stranger: Person) -> None:
    newer = stranger.app / "versions" / "99.0.0"
    newer.mkdir(parents=True)
    (newer / "program.json").write_text('{"version": "99.0.0"}')
    (newer / "CommuneApp").write_text("#!/bin/sh\necho communeapp 99.0.0\n")
    (newer / "CommuneApp").chmod(0o755)
    (stranger.app / "current").write_text("99.0.0\n")
    for place in (stranger.home, *stranger.home.rglob("*")):
        os.chown(place, NOBODY, NOBODY)
    run = stranger.install(package)
    assert run.returncode == 5
    assert "mới hơn (99.0.0)" in run.stderr
    assert [one.name for one in (stranger.app / "versions").iterdir()] == ["99.0.0"]
    assert (stranger.app / "current").read_text() == "99.0.0\n"


def test_a_newer_one_goes_beside_the_one_that_is_used(
    package: Path, stranger: Person, version: str
) -> None:
    older = stranger.app / "versions" / "0.0.1"
    older.mkdir(parents=True)
    (older / "program.json").write_text('{"version": "0.0.1"}')
    (older / "CommuneApp").write_text("#!/bin/sh\necho communeapp 0.0.1\n")
    (older / "CommuneApp").chmod(0o755)
    (stranger.app / "current").write_text("0.0.1\n")
    (older.parent / ".new-0.0.9").mkdir()  # of an attempt that a power cut ended
    for place in (stranger.home, *stranger.home.rglob("*")):
        os.chown(place, NOBODY, NOBODY)
    assert stranger.install(package, "--models", "0", "--no-self-test").returncode == 0
    assert stranger.current() == f"communeapp {version}"
    assert (stranger.app / "previous").read_text() == "0.0.1\n"
    before = stranger.run(stranger.launcher, "--previous", "--version")
    assert before.stdout == "communeapp 0.0.1\n"
    assert {one.name for one in older.parent.iterdir()} == {"0.0.1", version}


def test_a_program_that_fails_its_self_test_is_not_used(
    package: Path, stranger: Person, version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something was lost on the way to the archive: everything is as it was before."""
    folder = stranger.home / "bản"
    assert stranger.install(package, "--extract", folder).returncode == 0
    shutil.rmtree(folder / "_internal" / "resources" / "fonts")
    for place in sorted(folder.rglob("*"), reverse=True):
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()
    monkeypatch.setenv("PACKAGES_QUICK", "1")
    broken = broken_package(version, folder, tmp_path)
    target = stranger.home.parent / broken.name
    shutil.copyfile(broken, target)
    run = stranger.install(target)
    assert run.returncode == 8, (run.stdout, run.stderr)
    assert "tự kiểm tra không đạt" in run.stderr
    assert (stranger.app / "self-test.json").is_file()
    assert not list((stranger.app / "versions").glob("*"))
    assert not list((stranger.app / "versions").glob(".new-*"))
    nothing_was_installed(stranger)


def broken_package(version: str, folder: Path, scratch: Path) -> Path:
    """Pack a folder again, as the packages are packed, with a hash that fits."""
    archive, out = scratch / "x.tar.xz", scratch / "hỏng.run"
    archives.tar_xz(folder, archive, 0)
    selfextract.make(Source(ROOT, version, "", 0, 0), archive, 300 << 20, out)
    return out


@pytest.mark.parametrize("words", [["--to"], ["--models", "2"], ["--nonsense"]])
def test_wrong_options_are_answered_with_the_right_ones(
    package: Path, stranger: Person, words: list[str]
) -> None:
    run = stranger.install(package, *words)
    assert run.returncode == 2
    assert "--uninstall" in run.stderr
    nothing_was_installed(stranger)


def test_silent_says_nothing_and_logs(package: Path, stranger: Person) -> None:
    log = stranger.home / "nhật ký" / "cài đặt.log"
    run = stranger.install(package, "--silent", "--models", "0", "--log", log)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert "Done." in log.read_text(encoding="utf-8"), "English, for support"
