"""Lists from outside: columns keep their places, merged units, old letters, separators, traps."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from communeapp.core.errors import UserError
from communeapp.reading.tables import MAX_ROWS
from communeapp.services.reading import ReadingService, SecretDocument

ROWS = [
    ["DANH SÁCH"],
    ["STT", "Họ và tên", "Đơn vị", "Mã"],
    [1, "Nguyễn Văn An", "Văn phòng", "01"],
    [2, "Lò Thị Bình", None, 7.0],
    [3, "Tẩn A Chín"],
]


def workbook(path: Path, rows: list[list[object]] = ROWS) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return book


def test_empty_cells_keep_their_places(reading: ReadingService, tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx")
    assert reading.table(tmp_path / "a.xlsx") == (
        ("DANH SÁCH",),
        ("STT", "Họ và tên", "Đơn vị", "Mã"),
        ("1", "Nguyễn Văn An", "Văn phòng", "01"),
        ("2", "Lò Thị Bình", "", "7"),
        ("3", "Tẩn A Chín"),
    )


def test_what_is_merged_over_rows_stands_in_each(reading: ReadingService, tmp_path: Path) -> None:
    book = workbook(tmp_path / "a.xlsx")
    book.active.merge_cells("C3:C6")  # one row beyond the list: no person is made of it
    book.active.merge_cells("A1:D1")
    book.save(tmp_path / "a.xlsx")
    found = reading.table(tmp_path / "a.xlsx")
    assert [row[2] for row in found[2:]] == ["Văn phòng"] * 3
    assert len(found) == 5
    assert found[0] == ("DANH SÁCH",)


def test_hidden_rows_and_sheets_are_left_out(reading: ReadingService, tmp_path: Path) -> None:
    book = workbook(tmp_path / "a.xlsx")
    book.active.row_dimensions[4].hidden = True
    other = book.create_sheet("Khác")
    other.append(["ẩn"])
    other.sheet_state = "hidden"
    shown = book.create_sheet("Lớp 2")
    shown.append(["Họ tên"])
    book.save(tmp_path / "a.xlsx")
    first, second = reading.tables(tmp_path / "a.xlsx")
    assert [row[:1] for row in first.rows] == [("DANH SÁCH",), ("STT",), ("1",), (), ("3",)]
    assert (second.name, second.rows) == ("Lớp 2", (("Họ tên",),))


def test_letters_of_old_fonts_are_converted(reading: ReadingService, tmp_path: Path) -> None:
    book = workbook(tmp_path / "a.xlsx", [["Họ tên"], ["NguyÔn V¨n §øc"]])
    book.active["A2"].font = Font(name=".VnTime")
    book.save(tmp_path / "a.xlsx")
    assert reading.table(tmp_path / "a.xlsx")[1] == ("Nguyễn Văn Đức",)
    (tmp_path / "b.csv").write_bytes(
        "Hä vµ tªn;§¬n vÞ c«ng t¸c\nNguyÔn V¨n §øc;Uû ban nh©n d©n x·\n".encode("cp1252")
    )
    assert reading.table(tmp_path / "b.csv") == (
        ("Họ và tên", "Đơn vị công tác"),
        ("Nguyễn Văn Đức", "Uỷ ban nhân dân xã"),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_separated_values_are_told_by_their_rows(
    reading: ReadingService, tmp_path: Path, sign: str, encoding: str
) -> None:
    text = f'Họ tên{sign}Đơn vị\nNguyễn An{sign}"Phòng A{sign} B"\nLò Bình{sign}"dòng 1\ndòng 2"\n'
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    assert reading.table(tmp_path / "a.csv") == (
        ("Họ tên", "Đơn vị"),
        ("Nguyễn An", " ".join(f"Phòng A{sign} B".split())),
        ("Lò Bình", "dòng 1 dòng 2"),
    )


def test_cells_that_a_spreadsheet_would_run_are_text(
    reading: ReadingService, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("Họ tên,Ghi chú\nLò Bình,'=1+1\n'An,-\n", "utf-8")
    assert reading.table(tmp_path / "a.csv")[1:] == (("Lò Bình", "=1+1"), ("'An", "-"))


def test_letters_are_composed_and_invisible_ones_go(
    reading: ReadingService, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("Ho\u0323 te\u0302n\nLo\u0300\u200b Bi\u0300nh\n", "utf-8")
    assert reading.table(tmp_path / "a.csv") == (("Họ tên",), ("Lò Bình",))


def test_files_that_are_no_tables_are_refused(reading: ReadingService, tmp_path: Path) -> None:
    files = {
        "a.pdf": (b"%PDF-1.4 nothing", "reading.no_table"),
        "b.xlsx": (b"PK\x03\x04 nothing", "reading.broken"),
        "c.csv": (b"", "reading.empty"),
        "d.csv": (b" \n \n", "reading.no_text"),
    }
    for name, (data, code) in files.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(UserError) as caught:
            reading.table(tmp_path / name)
        assert (name, caught.value.code) == (name, code)
    with pytest.raises(UserError, match=r"reading\.gone"):
        reading.table(tmp_path / "none.csv")


def test_a_list_that_never_ends_is_refused(reading: ReadingService, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n" * (MAX_ROWS + 1), "utf-8")
    with pytest.raises(UserError, match=r"reading\.table_too_big"):
        reading.table(tmp_path / "a.csv")
    book = openpyxl.Workbook()
    book.active.cell(1, 1, "Họ tên")
    book.active.cell(1_000_000, 1, "xa")
    book.save(tmp_path / "b.xlsx")
    with pytest.raises(UserError, match=r"reading\.table_too_big"):
        reading.table(tmp_path / "b.xlsx")
    book = openpyxl.Workbook()
    book.active.cell(1, 16_000, "xa")
    book.active.cell(1, 1, "Họ tên")
    book.save(tmp_path / "c.xlsx")
    assert reading.table(tmp_path / "c.xlsx") == (("Họ tên",),)


def test_a_bomb_is_refused(reading: ReadingService, tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx") as old,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                row = b"<row><c t='inlineStr'><is><t>" + b"a" * 60_000 + b"</t></is></c></row>"
                data = data.replace(b"</sheetData>", row * 9_000 + b"</sheetData>")
            new.writestr(name, data)
    with pytest.raises(UserError, match=r"reading\.(bomb|memory)"):
        reading.table(tmp_path / "b.xlsx")


def test_a_list_with_a_mark_of_secrecy_is_not_read(reading: ReadingService, tmp_path: Path) -> None:
    workbook(tmp_path / "danh sach TUYET MAT.xlsx")
    with pytest.raises(SecretDocument):
        reading.table(tmp_path / "danh sach TUYET MAT.xlsx")
    workbook(tmp_path / "a.xlsx", [["TỐI MẬT"], ["Họ tên"], ["Nguyễn Văn An"]])
    with pytest.raises(SecretDocument):
        reading.table(tmp_path / "a.xlsx")


def test_a_file_for_handing_in_is_looked_at_for_marks(
    reading: ReadingService, tmp_path: Path
) -> None:
    plain, marked, packed = (tmp_path / name for name in ("a.txt", "b.txt", "c.pptx"))
    plain.write_text("Bài thu hoạch về an toàn thông tin", "utf-8")
    marked.write_text("MẬT\nSố: 01/BC\nBáo cáo", "utf-8")
    packed.write_bytes(b"PK\x05\x06" + bytes(18))
    reading.refuse_secret(plain)
    reading.refuse_secret(packed)
    with pytest.raises(SecretDocument):
        reading.refuse_secret(marked)
    with pytest.raises(SecretDocument):
        reading.refuse_secret(tmp_path / "12-BC - TỐI MẬT.pptx")


def test_old_workbooks_in_old_letters_are_read(reading: ReadingService, shared: Path) -> None:
    files = sorted((shared / "data" / "ma-font-cu" / "files").rglob("*.xls"))
    assert len(files) >= 10
    for file in files:
        assert reading.tables(file)
    (danh_muc,) = (one for one in files if one.name == "2005-391F5_Danh_muc.xls")
    heading, first = (reading.table(danh_muc)[at] for at in (1, 3))
    assert heading[1:3] == ("Tên mặt hàng", "Mã số theo biểu thuế nhập khẩu")
    assert first[:5] == ("1", "Cột điện cao thế bằng thép mạ nhúng kẽm nóng", "7308", "20", "11")


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Change, cut out, double or swap some bytes."""
    found = bytearray(data)
    for _ in range(rng.randrange(1, 12)):
        at = rng.randrange(len(found))
        length = rng.randrange(1, 40)
        kind = rng.randrange(4)
        if kind == 0:
            found[at] = rng.randrange(256)
        elif kind == 1:
            del found[at : at + length]
        elif kind == 2:
            found[at:at] = found[at : at + length]
        else:
            found[at : at + length] = rng.randbytes(length)
        if not found:
            return b"?"
    return bytes(found)


def broken_workbooks(folder: Path, count: int) -> Iterator[Path]:
    """Give workbooks whose parts were changed inside, and some changed as a whole; and broken .csv."""
    rng = random.Random(count)
    book = workbook(folder / "whole.xlsx")
    book.active.merge_cells("C3:C5")
    book.save(folder / "whole.xlsx")
    whole = (folder / "whole.xlsx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for number in range(count):
        path = folder / f"{number}.xlsx"
        if number % 4 == 0:
            path.write_bytes(mutated(whole, rng))
        elif number % 4 == 1:
            path = path.with_suffix(".csv")
            path.write_bytes(mutated('Họ tên,Đơn vị\n"An",B\n'.encode() * 5, rng))
        else:
            bad = rng.choice(sorted(parts))
            with zipfile.ZipFile(path, "w") as out:
                for name, data in parts.items():
                    out.writestr(name, mutated(data, rng) if name == bad else data)
        yield path


def read_broken(reading: ReadingService, folder: Path, count: int) -> set[str]:
    codes = set()
    for path in broken_workbooks(folder, count):
        try:
            assert reading.tables(path)
            codes.add("read")
        except UserError as problem:
            codes.add(problem.code)
    return codes


def test_broken_lists_are_read_or_refused(reading: ReadingService, tmp_path: Path) -> None:
    codes = read_broken(reading, tmp_path, 40)
    assert {"read", "reading.broken"} <= codes
    assert all(one == "read" or one.startswith(("reading.", "secrecy.")) for one in codes)


@pytest.mark.soak
@pytest.mark.timeout(7200)
def test_thousands_of_broken_lists_are_read_or_refused(
    reading: ReadingService, tmp_path: Path
) -> None:
    codes = read_broken(reading, tmp_path, 4_000)
    assert {"read", "reading.broken"} <= codes
