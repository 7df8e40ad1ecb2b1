"""The Windows setup under Wine: the real one from dist/, and small variations made of the same files.

Made first: ``make packages``. COMMUNEAPP_DIST names another folder than dist/. What Wine cannot show is listed in
docs/releasing.md.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import marshal
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.packages.wine_pc import WinePc, missing_tools
from tools.packages import archives, facts, windows_setup
from tools.packages.staging import Source

pytestmark = [pytest.mark.packages, pytest.mark.timeout(1800)]
ROOT = Path(__file__).resolve().parents[2]
DIST = Path(os.environ.get("COMMUNEAPP_DIST", ROOT / "dist"))
OLD = "0.0.1"
MODEL = "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"
UNIT = "ỦY BAN NHÂN DÂN XÃ THU LŨM"
KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\CommuneApp"


def packed(pattern: str) -> Path:
    found = sorted(DIST.glob(pattern))
    if not found:
        pytest.skip(f"no {pattern} in {DIST}: make packages")
    return found[-1]


@pytest.fixture(scope="module")
def real() -> Path:
    """The setup that people are given."""
    return packed("CommuneApp-*-windows-x86_64-setup.exe")


@pytest.fixture(scope="module")
def version(real: Path) -> str:
    return real.name.split("-")[1]


@pytest.fixture(scope="module")
def pc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WinePc]:
    if missing := missing_tools():
        pytest.fail(f"install {' '.join(missing)}: see docs/releasing.md")
    made = WinePc(tmp_path_factory.mktemp("pc"))
    yield made
    made.close()


def renumber(program: Path, present: str, number: str) -> None:
    """Make a program call itself by another number, as a build of it with --version would."""
    name = "communeapp/__init__.pyc"
    with zipfile.ZipFile(program / "app.zip") as archive:
        modules = {one: archive.read(one) for one in archive.namelist()}
    code = marshal.loads(modules[name][16:])
    assert present in code.co_consts
    consts = tuple(number if one == present else one for one in code.co_consts)
    modules[name] = modules[name][:16] + marshal.dumps(code.replace(co_consts=consts))
    with zipfile.ZipFile(program / "app.zip", "w") as archive:
        for one, data in modules.items():
            archive.writestr(zipfile.ZipInfo(one), data)


@pytest.fixture(scope="module")
def make_setup(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Path]]:
    """Give a function that makes a setup of the same files under another number."""
    folder = tmp_path_factory.mktemp("setups")
    files = folder / "files"
    files.mkdir()
    with archives.opened(packed("CommuneApp-*-windows-x86_64.tar.xz")) as tar:
        tar.extractall(files)
    said = facts.read(files)

    def make(number: str, name: str, spoil: Callable[[Path], None] | None = None) -> Path:
        program = folder / name / "program"
        shutil.copytree(files, program)
        renumber(program, said.version, number)
        if spoil is not None:
            spoil(program)
        facts.write(program, dataclasses.replace(said, version=number))
        source = Source(ROOT, number, said.commit, 1_700_000_000, said.schema)
        setup = folder / f"{name}.exe"
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PACKAGES_QUICK", "1")
            return windows_setup.setup(source, program, folder / name, setup)

    yield make
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def old(make_setup: Callable[..., Path]) -> Path:
    return make_setup(OLD, "old")


@pytest.fixture
def home(pc: WinePc) -> Iterator[Path]:
    """A place as people have it; taken away with all that is in it."""
    folder = pc.drive_c / "Máy của Nguyễn Văn Ả" / "Phần mềm xã"
    yield folder
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.rmtree(pc.data, ignore_errors=True)


def cli(pc: WinePc, home: Path, words: str) -> tuple[int, str]:
    done = pc.run(f'"{pc.path(home / "communeapp-cli.exe")}" {words}')
    return done.returncode, done.stdout.decode("utf-8")


def uninstall(pc: WinePc, home: Path) -> int:
    """Run the uninstaller so that its exit code comes back (without _? it goes on as a copy of itself)."""
    return pc.run(f'"{pc.path(home / "uninstall.exe")}" /S _?={pc.path(home)}').returncode


def self_test(
    pc: WinePc, home: Path, version: str, words: str, tmp_path: Path, **more: str
) -> tuple[int, dict[str, Any]]:
    out = tmp_path / "kết quả.json"
    program = home / "versions" / version / "CommuneApp.exe"
    done = pc.run(f'"{pc.path(program)}" --self-test {words} --out "{pc.path(out)}"', **more)
    result: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return done.returncode, result


def test_it_installs_with_the_models_beside_it_and_leaves_data_when_it_goes(
    pc: WinePc, real: Path, version: str, home: Path, tmp_path: Path, real_models_dir: Path
) -> None:
    weights = real_models_dir / MODEL
    kit = tmp_path / "Bộ cài của tỉnh"
    (kit / "mo-hinh").mkdir(parents=True)
    shutil.copyfile(real, kit / real.name)
    (kit / "mo-hinh" / MODEL).symlink_to(weights)
    log = tmp_path / "nhật ký.log"

    assert pc.setup(kit / real.name, into=home, log=log) == 0, log.read_text("utf-8")
    folder = home / "versions" / version
    assert facts.differences(folder) == []
    assert facts.read(folder).system == facts.WINDOWS
    assert (home / "current").read_text() == f"{version}\n"
    assert log.read_text("utf-8").endswith("done\r\n") or log.read_bytes().endswith(b"done\r\n")
    said = pc.registry(KEY)
    assert (said["DisplayName"], said["DisplayVersion"]) == ("CommuneApp", version)
    menu = pc.user / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/CommuneApp.lnk"
    assert menu.is_file()
    previous = menu.with_name("CommuneApp (bản trước).lnk")
    assert "--previous".encode("utf-16-le") in previous.read_bytes()
    taken = pc.data / "models" / MODEL
    assert (
        hashlib.sha256(taken.read_bytes()).digest() == hashlib.sha256(weights.read_bytes()).digest()
    )

    code, result = self_test(pc, home, version, f'--hidden --model "{pc.path(taken)}"', tmp_path)
    assert (code, result["ok"]) == (0, True), (result["failed"], result["output"])
    steps = {one["name"]: one for one in result["steps"]}
    assert not steps["worker"]["skipped"]
    assert steps["draft"]["detail"]["output_tokens"] > 0
    assert result["cpu"]["variant"]

    assert cli(pc, home, f'profile set unit_name="{UNIT}"')[0] == 0
    before = {one: one.read_bytes() for one in pc.data.rglob("*.db")}
    assert uninstall(pc, home) == 0
    assert [one.name for one in home.iterdir()] == ["uninstall.exe"]
    assert not menu.exists()
    assert not previous.exists()
    assert pc.registry(KEY) == {}
    assert taken.is_file()
    assert before
    assert {one: one.read_bytes() for one in pc.data.rglob("*.db")} == before


def test_an_upgrade_keeps_data_and_the_version_before(
    pc: WinePc, old: Path, real: Path, version: str, home: Path, tmp_path: Path
) -> None:
    assert pc.setup(old, into=home) == 0
    assert cli(pc, home, f'profile set unit_name="{UNIT}"')[0] == 0

    running = pc.start(pc.path(home / "CommuneApp.exe"))
    try:
        log = tmp_path / "khi đang mở.log"
        code = pc.run(f'"{pc.path(real)}" /S /LOG="{pc.path(log)}" /D={pc.path(home)}').returncode
        assert running.poll() is None, "it must still be open"
        assert code == 4
        assert "running: " in log.read_text("utf-8")
        assert sorted(one.name for one in (home / "versions").iterdir()) == [OLD]
    finally:
        pc.close()  # as Windows ends it at shutdown
        running.communicate()
        pc.open_desktop()

    assert pc.setup(real, into=home) == 0
    assert (home / "current").read_text() == f"{version}\n"
    assert (home / "previous").read_text() == f"{OLD}\n"
    assert UNIT in cli(pc, home, "profile show")[1]
    assert cli(pc, home, "--version") == (0, f"communeapp {version}\r\n")
    assert cli(pc, home, "--previous --version") == (0, f"communeapp {OLD}\r\n")

    log = tmp_path / "bản cũ.log"
    whole = {one: one.stat().st_mtime_ns for one in home.rglob("*") if one.is_file()}
    assert pc.setup(old, into=home, log=log) == 5
    assert version in log.read_text("utf-8")
    assert {one: one.stat().st_mtime_ns for one in home.rglob("*") if one.is_file()} == whole

    assert uninstall(pc, home) == 0
    assert [one.name for one in home.iterdir()] == ["uninstall.exe"]
    assert (pc.data / "data.db").is_file()


def test_a_version_that_does_not_work_here_is_taken_away_again(
    pc: WinePc, old: Path, make_setup: Callable[..., Path], home: Path, tmp_path: Path
) -> None:
    def spoil(program: Path) -> None:
        with zipfile.ZipFile(program / "app.zip", "w") as archive:
            archive.writestr("communeapp/__init__.py", "raise SystemExit(1)")

    broken = make_setup("9.9", "broken", spoil)
    log = tmp_path / "nhật ký.log"
    assert pc.setup(broken, into=home, log=log) == 8
    assert "refused, exit code 8" in log.read_text("utf-8")
    assert not home.exists()

    assert pc.setup(old, into=home) == 0
    assert pc.setup(broken, into=home) == 8
    assert (home / "current").read_text() == f"{OLD}\n"
    assert [one.name for one in (home / "versions").iterdir()] == [OLD]
    assert facts.differences(home / "versions" / OLD) == []
    assert cli(pc, home, "--version")[0] == 0


def test_a_setup_that_was_not_copied_whole_does_nothing(
    pc: WinePc, old: Path, home: Path, tmp_path: Path
) -> None:
    half = tmp_path / "nửa chừng.exe"
    with old.open("rb") as file:
        half.write_bytes(file.read(old.stat().st_size // 2))
    assert pc.setup(half, into=home) != 0
    assert not home.exists()


def test_a_place_that_cannot_be_written_to_is_refused(
    pc: WinePc, old: Path, home: Path, tmp_path: Path
) -> None:
    home.parent.mkdir(parents=True)
    home.write_text("a file, not a folder")
    log = tmp_path / "nhật ký.log"
    assert pc.setup(old, into=home, log=log) == 7
    assert home.read_text() == "a file, not a folder"
    assert "Không ghi được" in log.read_text("utf-8")


@pytest.mark.skipif(os.geteuid() != 0, reason="a small disk is mounted by root alone")
def test_a_full_disk_is_refused_before_anything_is_written(
    pc: WinePc, old: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    disk = tmp_path / "ổ nhỏ"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)], check=True)
    request.addfinalizer(lambda: subprocess.run(["umount", str(disk)], check=True))
    log = tmp_path / "nhật ký.log"
    assert pc.setup(old, into=disk / "CommuneApp", log=log) == 6
    assert list(disk.iterdir()) == []
    assert "không đủ chỗ" in log.read_text("utf-8")


def test_the_folder_on_a_stick_keeps_its_data_beside_itself(
    pc: WinePc, version: str, tmp_path: Path
) -> None:
    stick = tmp_path / "USB của xã"
    with zipfile.ZipFile(packed("CommuneApp-*-windows-x86_64-portable.zip")) as archive:
        archive.extractall(stick)
    home = stick / "CommuneApp"
    assert facts.differences(home / "versions" / version) == []
    assert cli(pc, home, f'profile set unit_name="{UNIT}"')[0] == 0
    assert UNIT in cli(pc, home, "profile show")[1]
    assert (home / "data" / "data.db").is_file()
    assert not pc.data.exists()


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="xvfb is not installed")
def test_the_window_is_shown_by_the_platform_of_windows(
    pc: WinePc, real: Path, version: str, home: Path, tmp_path: Path
) -> None:
    assert pc.setup(real, into=home) == 0
    seen, told = os.pipe()
    words = ["Xvfb", "-displayfd", str(told), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[told], stderr=subprocess.DEVNULL) as screen:
        os.close(told)
        with os.fdopen(seen) as answer:
            display = f":{answer.readline().strip()}"
        try:
            pc.close()
            pc.open_desktop(DISPLAY=display)
            _, result = self_test(
                pc,
                home,
                version,
                "--no-model",
                tmp_path,
                DISPLAY=display,
                WINEQT_QPA_PLATFORM="windows",
            )
        finally:
            pc.close()
            screen.terminate()
            pc.open_desktop()
    # Wine has none of Windows' fonts and lends one of the host, and speaks of scaling that it lacks.
    failed = {one["name"] for one in result["steps"] if not one["ok"]}
    assert failed <= {"fonts"}
    assert all("Dpi" in one for one in result["output"]), result["output"]
    window = next(one for one in result["steps"] if one["name"] == "window")
    assert window["detail"]["platform"] == "windows"
    assert "settings" in window["detail"]["screens"]


def test_it_fits_on_any_stick(real: Path) -> None:
    assert real.stat().st_size <= 60_000_000


def test_nothing_of_the_test_bed_is_in_the_program() -> None:
    with archives.opened(packed("CommuneApp-*-windows-x86_64.tar.xz")) as tar:
        names = {Path(name).name.lower() for name in tar.getnames()}
        paths_inside = [name for name in tar.getnames() if len(name) > 150]
    assert not names & {
        "icuuc.dll",
        "mscms.dll",
        "bcryptprimitives.dll",
        "certutil.exe",
        "raw.exe",
        "python.exe",
    }
    assert len([one for one in names if one.startswith("ggml-cpu-")]) >= 12
    assert paths_inside == [], "Windows ends paths at 260 letters, and people's folders are long"
