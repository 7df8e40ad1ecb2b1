"""``communeapp move`` and ``policy``: keys, exit codes, secrets from standard input."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from communeapp.cli.main import main
from communeapp.clock import SystemClock
from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.services import policy as policies
from communeapp.services.office import open_office
from communeapp.services.wiring import Wiring

PASSPHRASE = "rừng xanh mưa nhiều"
Run = Callable[..., tuple[int, Any, str]]


class NoPdf:
    """The commands of this file print nothing."""

    def render(self, *_: object) -> None:
        raise AssertionError


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def runner(
        data: Path, *words: object, typed: str = "", text: bool = False
    ) -> tuple[int, Any, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        argv = ["--data-dir", str(data), *map(str, words)]
        argv += [] if text else ["--json"]
        code = main(argv, lambda paths, lang: Wiring(paths, lang, NoPdf()))
        out, err = capsys.readouterr()
        return code, out if text else json.loads(out), err

    return runner


@pytest.fixture
def old(data_dir: Path) -> Path:
    with open_office(Paths(data_dir), SystemClock()) as office:
        office.profile.set({"place": "Thu Lũm"})
        office.people.add("Vàng A Súa", "Công chức", Role.CLERK, "2580", False)
    return data_dir


def test_packed_checked_and_taken_over(run: Run, old: Path, tmp_path: Path) -> None:
    stick, new = tmp_path / "USB", tmp_path / "máy mới"
    stick.mkdir()
    code, answer, err = run(
        old, "move", "pack", "--to", stick, "--by", "Vàng A Súa", typed=f"2580\n{PASSPHRASE}\n"
    )
    assert (code, answer["ok"]) == (0, True)
    assert PASSPHRASE not in err
    file = Path(answer["file"])
    assert file.parent == stick
    assert answer["bytes"] == file.stat().st_size
    assert run(old, "move", "status")[1]["standing"] == "packed"
    # Its start says so, too; nothing of it is hidden in a notice alone.
    assert "không cấp số nữa" in run(old, "move", "status", text=True)[1]
    code, checked, _ = run(new, "move", "verify", file, typed=f"{PASSPHRASE}\n")
    assert (code, checked["contents"]["files"]) == (0, answer["contents"]["files"])
    assert not new.joinpath("data.db").exists()  # checking needs no office
    code, wrong, _ = run(new, "move", "unpack", file, typed="không phải vậy\n")
    assert (code, wrong["error"]["code"]) == (1, "backup.wrong_passphrase")
    code, taken, _ = run(new, "move", "unpack", file, typed=f"{answer['recovery_code']}\n")
    assert (code, taken["ok"]) == (0, True)
    with open_office(Paths(new), SystemClock()) as office:
        assert office.profile.show().place == "Thu Lũm"
        assert [one.name for one in office.people.list()] == ["Vàng A Súa"]
    code, again, _ = run(new, "move", "unpack", file, typed=f"{PASSPHRASE}\n")
    assert (code, again["error"]["code"]) == (1, "moving.not_empty")
    code, answer, _ = run(
        new,
        "move",
        "unpack",
        file,
        "--replace",
        "--by",
        "Vàng A Súa",
        typed=f"2580\n{PASSPHRASE}\n",
    )
    assert (code, Path(answer["kept"]).is_file()) == (0, True)
    assert run(old, "move", "stay", "--by", "Vàng A Súa", typed="2580\n")[0] == 0
    assert run(old, "move", "status")[1]["standing"] == "here"


def test_a_pc_whose_data_are_damaged_can_still_take_a_move_over(
    run: Run, old: Path, tmp_path: Path
) -> None:
    stick, new = tmp_path / "USB", tmp_path / "máy mới"
    stick.mkdir()
    typed = f"2580\n{PASSPHRASE}\n"
    packed = run(old, "move", "pack", "--to", stick, "--by", "Vàng A Súa", typed=typed)[1]
    file = packed["file"]
    new.mkdir()
    (new / "data.db").write_bytes(b"not a database" * 100)
    code, answer, _ = run(new, "move", "unpack", file, typed=f"{PASSPHRASE}\n")
    assert (code, answer["error"]["code"]) == (1, "moving.not_empty")
    code, answer, _ = run(new, "move", "unpack", file, "--replace", typed=f"{PASSPHRASE}\n")
    assert (code, Path(answer["kept"]).read_bytes()[:5]) == (0, b"not a")


def test_a_policy_is_shown_and_checked(
    run: Run, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "policy.toml"
    monkeypatch.setattr(policies, "policy_files", lambda: (file,))
    assert str(file) in run(data_dir, "policy", "show", text=True)[1]
    file.write_text('format = 1\nby = "Sở"\n[locked]\nonline = false\n', encoding="utf-8")
    code, answer, _ = run(data_dir, "policy", "show")
    assert (code, answer["locked"], answer["ok"]) == (0, {"online": False}, True)
    code, answer, _ = run(data_dir, "policy", "check", file)
    assert (code, answer["faults"]) == (0, [])
    file.write_text("format = 1\n[locked]\nonlin = false\n", encoding="utf-8")
    code, answer, _ = run(data_dir, "policy", "check", file)
    assert (code, answer["ok"], len(answer["faults"])) == (1, False, 1)
    assert "locked.onlin" in answer["faults"][0]
    code, answer, _ = run(data_dir, "policy", "check", tmp_path / "none")
    assert (code, answer["error"]["code"]) == (3, "policy.ask_file")
