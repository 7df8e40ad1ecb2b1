"""``communeapp draft`` and what holds a review: marks, secrecy, lapsed bases, confirming one by one."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from communeapp import app
from communeapp.clock import SystemClock
from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.services.office import open_office

# A sheet that breaks a rule of the decree: T/M in the place of TM.
SHEET = """
type = "CONG_VAN"
subject = "phòng, chống rét"
to = ["Trưởng các bản"]
basis = ["Luật số 29/2018/QH14"]
points = ["xong trước 15/12/2025"]
place = "Thu Lũm"

[signer]
authority = "T/M ỦY BAN NHÂN DÂN"
title = "CHỦ TỊCH"
name = "Vàng A Súa"
"""


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*words: str | Path) -> tuple[int, dict[str, Any], str]:
        code = app.run_command(["--data-dir", str(data_dir), *map(str, words), "--json"])
        said = capsys.readouterr()
        return code, json.loads(said.out), said.err

    return run


def sheet(folder: Path, text: str, name: str = "dữ kiện.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_the_answer_names_what_holds_and_the_day_of_the_list(call: Any, tmp_path: Path) -> None:
    code, answer, _ = call("draft", "--no-ai", "--facts", sheet(tmp_path, SHEET))
    assert code == 0
    assert answer["legal"]["as_of"] >= "2026-01-01"
    assert all(one.keys() == {"kind", "text", "where"} for one in answer["held"])
    lapsed = [one for one in answer["lint"]["findings"] if one["rule"] == "HIEU_LUC.HET"]
    assert len(lapsed) == 1
    assert lapsed[0]["severity"] == "note"
    assert "117/2025/QH15" in lapsed[0]["message"]


def test_a_review_on_the_command_line_confirms_one_by_one(
    call: Any, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(Paths(data_dir), SystemClock())
    office.people.add("Lò Thị Hoa", "Văn thư", Role.CLERK, "2580")
    office.close()
    facts = sheet(tmp_path, SHEET)
    _, answer, _ = call("draft", "--no-ai", "--facts", facts)
    held = [one["text"] for one in answer["held"]]
    assert held, "the sheet has to break a rule"
    words = ["draft", "--no-ai", "--facts", facts, "--reviewed-by", "Lò Thị Hoa"]
    monkeypatch.setattr("sys.stdin", io.StringIO("2580\n"))
    code, refused, _ = call(*words)
    assert code == 1
    assert refused["error"]["code"] == "drafts.review_held"
    office = open_office(Paths(data_dir), SystemClock())
    assert office.drafts.list() == ()
    office.close()
    monkeypatch.setattr("sys.stdin", io.StringIO("2580\n"))
    code, answer, _ = call(*words, *(word for text in held for word in ("--confirm", text)))
    assert code == 0
    assert answer["status"] == "reviewed"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (SHEET.replace("xong trước", "TUYỆT MẬT xong trước"), "dữ kiện.toml"),
        (SHEET, "ke hoach (Mật).toml"),
    ],
)
def test_marked_facts_are_refused_and_leave_no_trace(
    call: Any, data_dir: Path, tmp_path: Path, text: str, name: str
) -> None:
    code, answer, said = call("draft", "--facts", sheet(tmp_path, text, name))
    assert code == 1
    assert answer["error"]["code"] == "secrecy.text_refused"
    assert "117/2025/QH15" in answer["error"]["message"]
    assert "15/12/2025" not in said
    for file in data_dir.rglob("*"):
        if file.is_file():
            assert b"15/12/2025" not in file.read_bytes()
