"""``communeapp backup``: keys, exit codes, secrets from standard input."""

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
from communeapp.services.office import open_office
from communeapp.services.wiring import Wiring

PASSPHRASE = "rừng xanh mưa nhiều"
Run = Callable[..., tuple[int, dict[str, Any], str]]


class NoPdf:
    """The commands of this file print nothing."""

    def render(self, *_: object) -> None:
        raise AssertionError


@pytest.fixture
def run(data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``backup …`` and give its exit code, its JSON object and what stood on stderr."""

    def runner(*words: object, typed: str = "", text: bool = False) -> tuple[int, Any, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        argv = ["--data-dir", str(data_dir), "backup", *map(str, words)]
        argv += [] if text else ["--json"]
        code = main(argv, lambda paths, lang: Wiring(paths, lang, NoPdf()))
        out, err = capsys.readouterr()
        return code, out if text else json.loads(out), err

    return runner


@pytest.fixture
def filled(data_dir: Path) -> Paths:
    paths = Paths(data_dir)
    with open_office(paths, SystemClock()) as office:
        office.profile.set({"place": "Thu Lũm"})
    return paths


def place(paths: Paths) -> str:
    with open_office(paths, SystemClock()) as office:
        return office.profile.show().place


def change(paths: Paths) -> None:
    with open_office(paths, SystemClock()) as office:
        office.profile.set({"place": "Mường Tè"})


def test_create_list_verify_restore(run: Run, filled: Paths) -> None:
    code, made, _ = run("create")
    assert code == 0
    assert made["ok"] is True
    assert Path(made["file"]).stat().st_size == made["bytes"]
    code, listed, _ = run("list")
    assert code == 0
    assert listed["file"] == made["file"]
    assert [one["ok"] for one in listed["backups"]] == [True, True]  # the daily one, and ours
    code, verified, _ = run("verify", made["file"])
    assert (code, verified["ok"], verified["problem"]) == (0, True, None)
    change(filled)
    code, restored, _ = run("restore", made["file"])
    assert (code, restored["ok"]) == (0, True)
    assert Path(restored["kept"]).exists()
    assert place(filled) == "Thu Lũm"


def test_an_office_without_backups(run: Run, filled: Paths) -> None:
    code, listed, _ = run("list")
    assert (code, listed) == (0, {"file": None, "bytes": 0, "ok": True, "backups": []})
    code, text, _ = run("list", text=True)
    assert code == 0
    assert "communeapp backup create" not in text  # the hint belongs to errors
    assert text.strip()


def test_people_read_sentences(run: Run, filled: Paths, tmp_path: Path) -> None:
    code, text, _ = run("create", text=True)
    assert (code, "Đã sao lưu" in text) == (0, True)
    file = next(filled.backups_dir.glob("*.db"))
    assert "Bản sao lưu tốt" in run("verify", file, text=True)[1]
    assert file.name in run("list", text=True)[1]
    assert "Đã khôi phục" in run("restore", file, text=True)[1]
    (filled.backups_dir / "backup_000099_20260101-000000.db").write_bytes(b"x" * 5000)
    assert "hỏng" in run("list", text=True)[1]
    code, text, _ = run("create", "--to", tmp_path, typed=PASSPHRASE + "\n", text=True)
    assert (code, "Mã khôi phục" in text) == (0, True)


def test_a_damaged_backup_is_bad_input(run: Run, filled: Paths, tmp_path: Path) -> None:
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"x" * 5000)
    code, verified, _ = run("verify", bad)
    assert (code, verified["ok"], verified["problem"]) == (1, False, "backup.copy_damaged")
    code, text, _ = run("verify", bad, text=True)
    assert (code, "không dùng được" in text) == (1, True)
    code, refused, _ = run("restore", bad)
    assert (code, refused["error"]["code"]) == (3, "backup.copy_damaged")
    assert str(bad) in refused["error"]["message"]
    assert "{" not in refused["error"]["hint"]
    assert place(filled) == "Thu Lũm"


@pytest.mark.parametrize("command", ["verify", "restore"])
def test_a_missing_file_is_the_environment(
    run: Run, filled: Paths, tmp_path: Path, command: str
) -> None:
    code, refused, _ = run(command, tmp_path / "none.db")
    assert (code, refused["error"]["code"]) == (3, "backup.not_found")
    assert refused["error"]["hint"]


def test_a_sealed_copy_opens_with_passphrase_or_code(
    run: Run, filled: Paths, tmp_path: Path
) -> None:
    code, made, _ = run("create", "--to", tmp_path, typed=PASSPHRASE + "\n")
    assert code == 0
    assert Path(made["file"]).parent == tmp_path
    for secret in (PASSPHRASE, made["recovery_code"]):
        assert run("verify", made["file"], typed=secret + "\n")[1]["ok"] is True
        change(filled)
        assert run("restore", made["file"], typed=secret + "\n")[0] == 0
        assert place(filled) == "Thu Lũm"
    code, refused, _ = run("verify", made["file"], typed="sai hoàn toàn\n")
    assert (code, refused["error"]["code"]) == (1, "backup.wrong_passphrase")
    code, refused, _ = run("restore", made["file"])
    assert (code, refused["error"]["code"]) == (1, "backup.needs_passphrase")
    code, refused, _ = run("create", "--to", tmp_path, typed="ngắn\n")
    assert (code, refused["error"]["code"]) == (1, "backup.passphrase_short")
    code, refused, _ = run("create", "--to", tmp_path / "none", typed=PASSPHRASE + "\n")
    assert (code, refused["error"]["code"]) == (3, "backup.no_folder")


def test_a_damaged_database_is_restored_by_command(run: Run, filled: Paths) -> None:
    made = run("create")[1]
    filled.database.write_bytes(b"\0" * 8192)
    code, refused, _ = run("create")
    assert (code, refused["error"]["code"]) == (3, "store.damaged")
    assert Path(made["file"]).name in refused["error"]["hint"]
    code, restored, _ = run("restore", made["file"])
    assert code == 0
    assert Path(restored["kept"]).read_bytes() == b"\0" * 8192
    assert place(filled) == "Thu Lũm"


def test_where_learners_use_the_pc_a_restore_needs_a_person(
    run: Run, filled: Paths, tmp_path: Path
) -> None:
    with open_office(filled, SystemClock()) as office:
        office.people.add("Nguyễn Văn A", "", Role.LEADER, "2580")
        office.people.add("Học viên", "", Role.LEARNER)
    made = run("create")[1]  # a backup beside the data gives nothing away
    code, refused, _ = run("restore", made["file"])
    assert (code, refused["error"]["code"]) == (1, "people.sign_in_first")
    code, refused, _ = run("create", "--to", tmp_path, typed=PASSPHRASE + "\n")
    assert (code, refused["error"]["code"]) == (1, "people.sign_in_first")
    code, refused, _ = run("restore", made["file"], "--by", "nguyen van a", typed="0001\n")
    assert (code, refused["error"]["code"]) == (1, "people.wrong_pin")
    assert run("restore", made["file"], "--by", "nguyen van a", typed="2580\n")[0] == 0
    code, copy, _ = run(
        "create", "--to", tmp_path, "--by", "Nguyễn Văn A", typed=f"2580\n{PASSPHRASE}\n"
    )
    assert (code, copy["ok"]) == (0, True)


def test_on_a_terminal_the_passphrase_is_asked_twice(
    data_dir: Path, tmp_path: Path, filled: Paths, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    import click

    answers = iter([PASSPHRASE, PASSPHRASE, PASSPHRASE, "khác hẳn lần đầu"])
    shown: list[str] = []

    def prompt(text: str, **options: object) -> str:
        assert options["hide_input"] is True
        shown.append(text)
        return next(answers)

    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr(click, "prompt", prompt)
    argv = ["--data-dir", str(data_dir), "--json", "backup", "create", "--to", str(tmp_path)]
    codes = [main(argv, lambda paths, lang: Wiring(paths, lang, NoPdf())) for _ in range(2)]
    assert codes == [0, 1]
    assert len(shown) == 4
    assert "backup.not_the_same" in capsys.readouterr().out
