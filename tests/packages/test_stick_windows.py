"""install.cmd and KIEM-TRA.cmd under Wine's cmd, with small programs in place of setup and CommuneApp.

Wine reads a .cmd in an old code page, so that Vietnamese sentences come out garbled here and are not
looked at; exit codes, words that are passed on and files are the same as on Windows.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.packages
ROOT = Path(__file__).resolve().parents[2]
SOURCES = Path(__file__).parent / "wine"
COMPILER = "x86_64-w64-mingw32-gcc-posix"
SETUP = "CommuneApp-1.2.3-windows-x86_64-setup.exe"
Cmd = Callable[..., subprocess.CompletedProcess[bytes]]


def build(source: str, target: Path, *words: str) -> Path:
    """Compile a stand-in."""
    subprocess.run(
        [COMPILER, "-O1", "-s", "-municode", *words, "-o", str(target), str(SOURCES / source), "-lbcrypt"],
        check=True,
    )  # fmt: skip
    return target


@pytest.fixture(scope="module")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A prefix of its own with a certutil that answers; gives the environment."""
    if shutil.which("wine") is None or shutil.which(COMPILER) is None:
        pytest.fail("wine and gcc-mingw-w64-x86-64-posix are needed: see docs/releasing.md")
    folder = tmp_path_factory.mktemp("wine")
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    settings = kept | {
        "WINEPREFIX": str(folder / "prefix"), "WINEARCH": "win64", "WINEDEBUG": "-all", "LC_ALL": "C.UTF-8",
        "WINEDLLOVERRIDES": "mscoree=;mshtml=;certutil.exe=n", "HOME": str(folder),
    }  # fmt: skip
    subprocess.run(["wine", "wineboot", "-i"], env=settings, check=True, capture_output=True)
    subprocess.run(["wineserver", "-w"], env=settings, check=True)
    system = folder / "prefix/drive_c/windows/system32"
    (system / "certutil.exe").unlink(missing_ok=True)
    build("certutil.c", system / "certutil.exe")
    build("stand_in.c", folder / "setup.exe", '-DWORDS="SETUP_WORDS"', '-DCODE="SETUP_CODE"')
    build("stand_in.c", folder / "cli.exe", '-DWORDS="CLI_WORDS"', '-DCODE="CLI_CODE"')
    yield settings
    subprocess.run(["wineserver", "-k"], env=settings, check=False)
    subprocess.run(["wineserver", "-w"], env=settings, check=False)


def programs(wine: dict[str, str]) -> Path:
    """Where setup puts the program for one person."""
    (users,) = (Path(wine["WINEPREFIX"]) / "drive_c/users").glob("[!P]*")
    return users / "AppData/Local/Programs/CommuneApp"


@pytest.fixture
def kit(tmp_path: Path, wine: dict[str, str]) -> Path:
    made = Path(wine["HOME"])
    folder = tmp_path / "Bộ cài (USB) của xã"
    (folder / "mo-hinh").mkdir(parents=True)
    (folder / "mo-hinh/mau.gguf").write_bytes(b"weights")
    shutil.copy(made / "setup.exe", folder / SETUP)
    for name in ("install.cmd", "KIEM-TRA.cmd"):
        text = (ROOT / "installer/stick" / name).read_bytes()
        (folder / name).write_bytes(text.replace(b"\n", b"\r\n"))
    sums = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in (SETUP, "install.cmd", "mo-hinh/mau.gguf")
    ]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="ascii")
    programs(wine).mkdir(parents=True, exist_ok=True)
    shutil.copy(made / "cli.exe", programs(wine) / "communeapp-cli.exe")
    return folder


@pytest.fixture
def cmd(kit: Path, wine: dict[str, str], tmp_path: Path) -> Cmd:
    """Run a .cmd of the kit."""
    words = {name: f"Z:{tmp_path / name}" for name in ("SETUP_WORDS", "CLI_WORDS")}

    def run(*line: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            ["wine", "cmd", "/c", *line],
            env=wine | words | settings, cwd=kit, capture_output=True, check=False,
            stdin=subprocess.DEVNULL, timeout=120,
        )  # fmt: skip

    return run


def words_of(file: Path) -> list[str]:
    return file.read_text("utf-8-sig").splitlines()


def test_it_installs_silently_and_takes_the_models(
    cmd: Cmd, kit: Path, wine: dict[str, str], tmp_path: Path
) -> None:
    log = tmp_path / "nhật ký 1.txt"
    done = cmd("install.cmd", "/S", "/LOG", f"Z:{log}")
    assert (done.returncode, done.stdout) == (0, b"")
    setup = words_of(tmp_path / "SETUP_WORDS")
    assert setup[:2] == ["/S", "/MODELS=0"]
    assert setup[2] == f"/LOG=Z:{log}.setup.log".replace("/", "\\").replace("\\LOG", "/LOG", 1)
    assert setup[3].startswith("/D=C:\\users\\")
    taken = words_of(tmp_path / "CLI_WORDS")
    assert taken == ["models", "take", f"Z:{kit}/mo-hinh".replace("/", "\\")]
    said = log.read_bytes()
    assert b"setup ended with 0" in said
    assert b"progress" in said
    assert said.rstrip().endswith(b"ended with 0")


def test_a_double_click_talks_and_waits_for_a_key(cmd: Cmd) -> None:
    done = cmd("install.cmd")
    assert done.returncode == 0
    assert b"1/3" in done.stdout
    assert b"3/3" in done.stdout
    assert b"Press any key" in done.stdout
    assert b"progress" in done.stderr


@pytest.mark.parametrize("code", [1, 3, 4, 5, 6, 7, 8])
def test_what_setup_says_is_the_exit_code(cmd: Cmd, tmp_path: Path, code: int) -> None:
    assert cmd("install.cmd", "/S", SETUP_CODE=str(code)).returncode == code
    assert not (tmp_path / "CLI_WORDS").exists()


def test_models_may_be_left_out_or_taken_all_or_fail(cmd: Cmd, tmp_path: Path) -> None:
    assert cmd("install.cmd", "/S", "/MODELS", "0").returncode == 0
    assert not (tmp_path / "CLI_WORDS").exists()
    assert cmd("install.cmd", "/S", "/MODELS=ALL").returncode == 0
    assert words_of(tmp_path / "CLI_WORDS")[-1] == "--all"
    assert cmd("install.cmd", "/S", CLI_CODE="3").returncode == 10


def test_another_folder_may_be_chosen(cmd: Cmd, wine: dict[str, str], tmp_path: Path) -> None:
    place = tmp_path / "Chương trình"
    shutil.copytree(programs(wine), place)
    assert cmd("install.cmd", "/S", "/D", f"Z:{place}").returncode == 0
    setup = " ".join(words_of(tmp_path / "SETUP_WORDS"))  # NSIS takes the rest of the line
    assert setup.endswith("Chương trình")
    assert (tmp_path / "CLI_WORDS").exists()


def test_a_damaged_missing_or_unlisted_setup_is_not_started(
    cmd: Cmd, kit: Path, tmp_path: Path
) -> None:
    with (kit / SETUP).open("ab") as file:
        file.write(b"?")
    assert cmd("install.cmd", "/S").returncode == 9
    (kit / SETUP).rename(kit / SETUP.replace("1.2.3", "1.2.4"))
    assert cmd("install.cmd", "/S").returncode == 9
    (kit / SETUP.replace("1.2.3", "1.2.4")).unlink()
    assert cmd("install.cmd", "/S").returncode == 9
    assert not (tmp_path / "SETUP_WORDS").exists()


def test_wrong_options_change_nothing(cmd: Cmd, tmp_path: Path) -> None:
    assert cmd("install.cmd", "/S", "/FAST").returncode == 2
    assert not (tmp_path / "SETUP_WORDS").exists()


def test_the_check_names_what_is_damaged_or_missing(cmd: Cmd, kit: Path) -> None:
    assert cmd("KIEM-TRA.cmd", "/S").returncode == 0
    (kit / "mo-hinh/mau.gguf").write_bytes(b"weightz")
    done = cmd("KIEM-TRA.cmd")
    assert done.returncode == 9
    assert b"mau.gguf" in done.stdout
    assert SETUP.encode() not in done.stdout
    (kit / SETUP).unlink()
    assert SETUP.encode() in cmd("KIEM-TRA.cmd").stdout
    (kit / "SHA256SUMS").write_bytes(b"")
    assert cmd("KIEM-TRA.cmd", "/S").returncode == 9
