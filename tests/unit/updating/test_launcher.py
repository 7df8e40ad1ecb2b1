"""The launcher of a home on Linux: which version it starts, with what, and what comes back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.programs import make_home, make_program

from communeapp.updating.homes import Home

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the other launcher is for Windows")
SHELLS = [one for one in ("dash", "bash", "busybox", "ksh") if shutil.which(one)]


def start(launcher: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [str(launcher), *words], capture_output=True, text=True, env=environment | more, check=False
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "Xã Thu Lũm (mới)" / "$HOME `x`; 'y'", "0.9.0", "0.10.0")


def test_the_current_version_gets_every_word_and_its_exit_code_comes_back(home: Path) -> None:
    ran = start(home / "CommuneApp", "draft", "a b", "", "*", "ữ", "--previous")
    assert ran.stdout.splitlines() == ["0.10.0", "draft", "a b", "", "*", "ữ", "--previous"]
    assert (ran.returncode, ran.stderr) == (7, "")


def test_previous_as_the_first_word_starts_the_one_before(home: Path) -> None:
    ran = start(home / "CommuneApp", "--previous", "doctor", "--previous")
    assert ran.stdout.splitlines() == ["0.9.0", "doctor", "--previous"]


def test_it_is_found_through_links(home: Path, tmp_path: Path) -> None:
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    (bin_folder / "one").symlink_to(os.path.relpath(home / "CommuneApp", bin_folder))
    (bin_folder / "communeapp").symlink_to("one")
    assert start(bin_folder / "communeapp").stdout.splitlines() == ["0.10.0"]
    found = subprocess.run(
        ["communeapp"], cwd="/", env=os.environ | {"PATH": f"{bin_folder}:{os.environ['PATH']}"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.stdout.splitlines() == ["0.10.0"]


@pytest.mark.parametrize(
    ("current", "previous"),
    [
        ("0.10.0", "0.9.0"), ("0.9.0", "0.10.0"), ("0.10.0", "0.10.0"), ("0.10.0", None), ("0.9.0", None),
        ("0.2.0", None), ("0.7.0", "0.9.0"), ("0.7.0", "0.8.0"), ("../../evil", "0.9.0"), ("", ""), (None, None),
        ("0.9.0\r\n", "0.2.0 \n0.10.0"), ("$(touch x)", "`id`"), ("*", "0.*"), ("-n", "--"), ("1.2.3.4.5", "."),
        ("0.5.0", "0.6.0"),
    ],
)  # fmt: skip
def test_it_finds_what_the_program_finds(
    tmp_path: Path, current: str | None, previous: str | None
) -> None:
    """Also with a version that is half unpacked (0.5.0) or has nothing to start (0.6.0)."""
    folder = make_home(tmp_path / "home", "0.2.0", "0.9.0", "0.10.0")
    (make_program(folder / "versions" / "0.5.0", "0.5.0") / "program.json").unlink()
    (make_program(folder / "versions" / "0.6.0", "0.6.0") / "CommuneApp").unlink()
    for name, text in (("current", current), ("previous", previous)):
        (folder / name).unlink()
        if text is not None:
            (folder / name).write_text(text, newline="")
    home = Home(folder)
    assert start(folder / "CommuneApp").stdout.strip() == home.current
    ran = start(folder / "CommuneApp", "--previous")
    assert ran.stdout.strip() == home.previous
    assert ran.returncode == (7 if home.previous else 3)
    assert not (folder / "x").exists()


@pytest.mark.parametrize("words", [(), ("--previous",)])
def test_nothing_to_start_is_said_in_a_sentence(tmp_path: Path, words: tuple[str, ...]) -> None:
    folder = make_home(tmp_path / "home", "0.1.0")
    shutil.rmtree(folder / "versions")
    ran = start(folder / "CommuneApp", *words)
    assert (ran.returncode, ran.stdout) == (3, "")
    assert ran.stderr.strip().endswith(".")
    assert len(ran.stderr.splitlines()) == 1


def test_a_person_without_a_terminal_sees_the_sentence(tmp_path: Path) -> None:
    folder = make_home(tmp_path / "home", "0.1.0")
    shutil.rmtree(folder / "versions")
    tools = tmp_path / "tools"
    tools.mkdir()
    shown = tmp_path / "shown"
    (tools / "zenity").write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >"{shown}"\n')
    (tools / "zenity").chmod(0o755)
    start(folder / "CommuneApp", DISPLAY=":9", PATH=f"{tools}:{os.environ['PATH']}")
    assert "cài đặt lại" in shown.read_text(encoding="utf-8")


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_reads_it(home: Path, shell: str) -> None:
    command = [shell, "sh"] if shell == "busybox" else [shell]
    ran = subprocess.run(
        [*command, home / "CommuneApp", "--previous", "x"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout.splitlines(), ran.stderr) == (["0.9.0", "x"], "")
