"""Tables as files: streams that spreadsheets read; no formulas; any number of rows in little memory."""

from __future__ import annotations

import csv
import io
import tracemalloc
import zipfile
from collections.abc import Iterator

from openpyxl import load_workbook

from communeapp.hub.exporting.sheets import Cell, csv_stream, xlsx_stream, zip_stream

ROWS: list[tuple[Cell, ...]] = [
    ("Xã Thu Lũm", 1, 2.5, None),
    ("=1+1", -3, 0, "@cmd"),
    ("a\x00\x0bb\ud800", 9_007_199_254_740_991, "", "<b>&\"'</b>"),
    ("  hai dòng\ncách  ", 0, 0.125, "x" * 40_000),
]


def test_a_workbook_has_every_cell_as_text_or_number() -> None:
    data = b"".join(xlsx_stream("Kết quả/2026", ["Đơn vị", "Số", "Điểm", "=Ghi chú"], ROWS))
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Kết quả 2026"]
    cells = [list(row) for row in book.active.iter_rows()]
    assert [one.value for one in cells[0]] == ["Đơn vị", "Số", "Điểm", "=Ghi chú"]
    assert all(one.data_type in ("s", "inlineStr", "n") for row in cells for one in row)
    assert [one.value for one in cells[1]] == ["Xã Thu Lũm", 1, 2.5, None]
    assert [one.value for one in cells[2]] == ["=1+1", -3, 0, "@cmd"]
    assert cells[3][0].value == "ab" and cells[3][1].value == 9_007_199_254_740_991
    assert cells[3][3].value == "<b>&\"'</b>" and cells[4][0].value == "  hai dòng\ncách  "
    assert len(cells[4][3].value) == 32_767
    assert book.active.freeze_panes == "A2"


def test_what_does_not_fit_on_a_sheet_goes_on_on_the_next() -> None:
    data = b"".join(xlsx_stream("Sổ", ["n"], ((at,) for at in range(25)), most=11))
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Sổ", "Sổ 2", "Sổ 3"]
    found = [cell for sheet in book for (cell,) in sheet.iter_rows(min_row=2, values_only=True)]
    assert found == list(range(25))
    assert [sheet["A1"].value for sheet in book] == ["n"] * 3


def test_a_csv_runs_nothing_and_is_known_as_utf8() -> None:
    data = b"".join(csv_stream(["Đơn vị", "=x"], [*ROWS[:3], ("+84", "-1", "@a", "\tb")]))
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["Đơn vị", "'=x"]
    assert rows[2] == ["'=1+1", "-3", "0", "'@cmd"]
    assert rows[4] == ["'+84", "'-1", "'@a", "'\tb"]


def test_rows_leave_while_they_are_read_and_memory_stays_flat() -> None:
    asked = 0

    def many(count: int) -> Iterator[tuple[Cell, ...]]:
        nonlocal asked
        for asked in range(count):
            yield ("Xã Thu Lũm", asked, "Công văn số " + str(asked))

    for stream in (
        xlsx_stream("t", ["a", "b", "c"], many(12_000)),
        csv_stream(["a", "b", "c"], many(12_000)),
    ):
        asked = 0
        blocks = iter(stream)
        first = next(one for one in blocks if len(one) > 100)
        assert first and asked < 5_000
        tracemalloc.start()
        for _ in blocks:
            pass
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert asked == 11_999 and peak < 4_000_000


def test_an_empty_table_is_a_whole_file() -> None:
    assert load_workbook(io.BytesIO(b"".join(xlsx_stream("", ["a"], [])))).sheetnames == ["1"]
    assert b"".join(csv_stream(["a"], [])) == b"\xef\xbb\xbfa\r\n"
    with zipfile.ZipFile(io.BytesIO(b"".join(zip_stream([])))) as empty:
        assert empty.namelist() == []


def test_the_same_rows_give_the_same_bytes() -> None:
    assert b"".join(xlsx_stream("t", ["a"], [("b",)])) == b"".join(
        xlsx_stream("t", ["a"], [("b",)])
    )
