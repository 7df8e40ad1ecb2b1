"""``communeapp calendar`` and ``communeapp figures``: the keys of their JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from communeapp import app

FORM = (
    'title = "Biểu"\nvillages = ["Là Si", "Pa Thắng"]\n[[columns]]\nname = "Số hộ"\nunit = "hộ"\n'
)


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command: gives exit code and the JSON object."""

    def run(*words: str | Path) -> tuple[int, dict[str, Any]]:
        code = app.run_command(["--data-dir", str(data_dir), *map(str, words), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return run


def test_a_week_is_entered_and_written(call: Any, tmp_path: Path) -> None:
    words = ("--day", "2026-12-01", "--from", "8h", "--chair", "Lý Gì Xừ")
    code, first = call("calendar", "add", *words, "--until", "10h", "--content", "Họp")
    assert (code, first["entry"]["start"], first["clashes"]) == (0, "08:00", [])
    _, second = call("calendar", "add", *words, "--content", "Tiếp đoàn")
    assert [one["what"] for one in second["clashes"]] == ["leader"]
    entry = first["entry"]["id"]
    code, wrong = call("calendar", "change", entry, "--day", "2026-12-01", "--cancel")
    assert (code, wrong["error"]["code"]) == (1, "calendar.reason")
    call("calendar", "change", entry, "--day", "01/12/2026", "--cancel", "--reason", "mưa lũ")
    out = tmp_path / "lich.docx"
    _, week = call("calendar", "week", "--day", "2026-12-02", "--out", out)
    assert [one["state"] for one in week["entries"]] == ["cancelled", "planned"]
    assert week["clashes"] == []
    assert out.exists()


def test_figures_from_a_form_to_a_report(call: Any, tmp_path: Path) -> None:
    form = tmp_path / "bieu.toml"
    form.write_text(FORM, encoding="utf-8")
    _, kept = call("figures", "form", form)
    assert [one["title"] for one in kept["forms"]] == ["Biểu"]
    file = tmp_path / "a.csv"
    file.write_text("Tháng 11/2026\nBản;Số hộ\nLà Si;1.120\nPa Thắng;x\n", encoding="utf-8")
    wanted = ("--form", "Biểu", "--month", "11/2026")
    _, read = call("figures", "read", file, *wanted)
    assert read["totals"] == {"so ho": "1120"}
    assert [one["code"] for one in read["faults"]] == [
        "figures.cell.no_number",
        "figures.village.missing",
    ]
    _, report = call("figures", "report", file, *wanted, "--out", tmp_path / "bc.docx")
    numbers = report["sentences"][1]["numbers"]
    assert {"text": "1.120", "how": "sum", "from": ["a.csv, B3"]} in numbers
    assert report["draft"]
    code, wrong = call("figures", "read", file, "--form", "Biểu", "--month", "13/2026")
    assert (code, wrong["error"]["code"]) == (1, "figures.month")
