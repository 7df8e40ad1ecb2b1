"""The launchers of Windows under Wine: which version starts, what reaches it, what a person is told."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.packages.wine_pc import COMPILER, SOURCES, WinePc, missing_tools

pytestmark = [pytest.mark.packages, pytest.mark.timeout(600)]
INSTALLER = Path(__file__).resolve().parents[2] / "installer/windows"
#: Two words with what makes command lines hard, and Vietnamese.
WORDS = '"Công văn số 1.docx" "a ""b\\\\"'


@pytest.fixture(scope="module")
def pc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WinePc]:
    if missing := missing_tools():
        pytest.fail(f"install {' '.join(missing)}: see docs/releasing.md")
    made = WinePc(tmp_path_factory.mktemp("pc"))
    folder = made.folder
    flags = ["-O1", "-s", "-municode", "-mconsole", "-static"]
    launcher = [
        "-Wall",
        "-Wextra",
        "-Werror",
        '-DNAME=L"communeapp-cli.exe"',
        str(INSTALLER / "home.c"),
    ]
    subprocess.run([COMPILER, *flags, *launcher, "-o", str(folder / "home.exe")], check=True)
    subprocess.run(
        [COMPILER, *flags, str(INSTALLER / "program.c"), "-o", str(folder / "program.exe")],
        check=True,
    )
    subprocess.run(
        [COMPILER, *flags, str(SOURCES / "version.c"), "-o", str(folder / "version.exe")],
        check=True,
    )
    yield made
    made.close()


@pytest.fixture
def home(pc: WinePc, tmp_path: Path) -> Path:
    """A home in a folder as people name them."""
    folder = tmp_path / "Xã Thu Lũm (USB) & một cửa"
    folder.mkdir()
    (folder / "communeapp-cli.exe").write_bytes((pc.folder / "home.exe").read_bytes())
    return folder


def put(pc: WinePc, home: Path, version: str, *, whole: bool = True) -> None:
    folder = home / "versions" / version
    folder.mkdir(parents=True)
    (folder / "communeapp-cli.exe").write_bytes((pc.folder / "version.exe").read_bytes())
    if whole:
        (folder / "program.json").write_text("{}")


def name(home: Path, file: str, version: str) -> None:
    (home / file).write_bytes(version.encode())


def start(pc: WinePc, home: Path, words: str = "") -> tuple[int, list[str]]:
    """Start it; give the exit code and the lines it says: its folder, then each word."""
    done = pc.run(f'"{pc.path(home / "communeapp-cli.exe")}" {words}')
    return done.returncode, done.stdout.decode("utf-8").splitlines()


def test_the_current_version_gets_every_word_and_its_exit_code_comes_back(
    pc: WinePc, home: Path
) -> None:
    put(pc, home, "0.9.9")
    put(pc, home, "0.10.0")
    name(home, "current", "0.9.9\r\n")
    assert start(pc, home, WORDS) == (42, ["0.9.9", "Công văn số 1.docx", 'a "b\\'])
    assert start(pc, home) == (42, ["0.9.9"])


@pytest.mark.parametrize("current", ["", "0.3", "../versions/0.9.9", "0.9.9x", "1" * 80, None])
def test_without_a_current_version_that_is_whole_the_one_before_starts(
    pc: WinePc, home: Path, current: str | None
) -> None:
    put(pc, home, "0.2")
    put(pc, home, "0.3", whole=False)
    put(pc, home, "0.9.9")
    name(home, "previous", "0.2\n")
    if current is not None:
        name(home, "current", current)
    assert start(pc, home) == (42, ["0.2"])


def test_without_any_name_the_highest_that_is_whole_starts(pc: WinePc, home: Path) -> None:
    for version in ("0.9.9", "0.10.0", "0.2"):
        put(pc, home, version)
    put(pc, home, "0.11.0", whole=False)
    put(pc, home, ".new-9.0")
    assert start(pc, home, "x") == (42, ["0.10.0", "x"])


def test_the_version_before_is_one_word_away(pc: WinePc, home: Path) -> None:
    put(pc, home, "1.0")
    put(pc, home, "2.0")
    name(home, "current", "2.0\n")
    name(home, "previous", "1.0\n")
    assert start(pc, home, "--previous --version") == (42, ["1.0", "--version"])
    name(home, "previous", "2.0\n")
    assert start(pc, home, '"--previous" a') == (42, ["1.0", "a"])


def test_nothing_to_start_is_said_in_a_sentence(pc: WinePc, home: Path) -> None:
    code, said = start(pc, home, "doctor")
    assert code == 3
    assert "Dữ liệu của bạn vẫn còn nguyên" in "\n".join(said)
    put(pc, home, "1.0")
    name(home, "current", "1.0\n")
    code, said = start(pc, home, "--previous")
    assert code == 3
    assert "chưa có bản CommuneApp nào trước" in "\n".join(said)


def test_a_version_without_python_says_so_and_waits_for_nobody(pc: WinePc, tmp_path: Path) -> None:
    program = tmp_path / "thiếu tệp" / "communeapp-cli.exe"
    program.parent.mkdir()
    program.write_bytes((pc.folder / "program.exe").read_bytes())
    done = pc.run(f'"{pc.path(program)}" doctor', timeout_s=120)
    assert done.returncode == 3
    assert "thiếu tệp của chương trình" in done.stdout.decode("utf-8")
