"""Tables for spreadsheets: texts stay texts, headings stay in sight, odd signs do no harm."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from communeapp.render.tables import TableSheet, write_csv, write_xlsx

SHEET = TableSheet(
    "Danh sách: [A/B]*?", ("TT", "Họ và tên", "Ghi chú"),
    ((1, "=1+1", None), (2, "Lò Thị\nBình", "x" * 40_000), (3, "+84", "\x07a\ud800b")),
    ("DANH SÁCH",),
)  # fmt: skip


def test_a_workbook_shows_what_was_given(tmp_path: Path) -> None:
    write_xlsx([SHEET, TableSheet("B", ("a",), ())], tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    first, second = book.worksheets
    assert first.title == "Danh sách A B"
    rows = [[cell.value for cell in row] for row in first.iter_rows()]
    assert rows[0][0] == "DANH SÁCH"
    assert rows[2] == ["TT", "Họ và tên", "Ghi chú"]
    assert rows[3] == [1, "=1+1", None]
    assert rows[4][:2] == [2, "Lò Thị\nBình"]
    assert len(rows[4][2]) == 32_767
    assert rows[5] == [3, "+84", "ab"]
    assert {cell.data_type for row in first.iter_rows() for cell in row} <= {"s", "n"}
    assert first.freeze_panes == "A4"
    assert second.max_row == 1


@pytest.mark.parametrize("cell", ["=1+1", "+84", "-7", "@SUM(A1)", "\t=1", "\r=1"])
def test_separated_values_run_nothing(tmp_path: Path, cell: str) -> None:
    write_csv(TableSheet("", ("a", "=b"), ((cell, "x"), (5, None))), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["a", "'=b"], [f"'{cell}", "x"], ["5", ""]]
