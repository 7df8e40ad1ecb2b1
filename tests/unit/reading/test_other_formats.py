"""Texts, web pages, RTF, OpenDocument and workbooks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest
from openpyxl.styles import Font

from communeapp.services.reading import ReadingService, ReadText

Notes = Callable[[ReadText], set[str]]
VIETNAMESE = "Ủy ban nhân dân xã thông báo về việc họp dân, đề nghị bà con đến dự đầy đủ."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_files_in_unicode(reading: ReadingService, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(f"{VIETNAMESE}\r\nhết".encode(encoding))
    assert reading.read(file).text == f"{VIETNAMESE}\nhết"


def test_text_files_of_old_windows(reading: ReadingService, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Đề nghị các thôn".encode("cp1258", "ignore"))
    assert reading.read(file).text.startswith("Đ")


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. Uû ban nh©n d©n tØnh", "tcvn3"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. Uûy ban nhaân daân", "vni"),
    ],
)  # fmt: skip
def test_text_files_in_old_encodings(
    reading: ReadingService, tmp_path: Path, notes: Notes, raw: str, encoding: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(raw.encode("cp1252"))
    result = reading.read(file)
    assert result.text.startswith(
        "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc."
    )
    assert result.encoding == encoding
    assert "reading.converted" in notes(result)


def test_composed_letters_come_out(reading: ReadingService, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("U\u0309y ban xa\u0303", encoding="utf-8")
    assert reading.read(file).text == "Ủy ban xã"


def test_a_web_page_is_text_without_its_scripts(
    reading: ReadingService, tmp_path: Path, notes: Notes
) -> None:
    file = tmp_path / "a.html"
    file.write_text(
        "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>"
        "<script>alert('không')</script><h1>Thông báo</h1><p>Kính  gửi\n<b>bà con</b></p>"
        "<p style='display:none'>ẩn đi</p><img src='http://example.org/a.png'>"
        "<table><tr><td>1</td><td>Nước</td><td>Sạch</td></tr></table></body></html>",
        encoding="utf-8",
    )
    result = reading.read(file)
    assert result.text == "Thông báo\nKính gửi bà con\n1\tNước\tSạch"
    assert result.hidden == ("ẩn đi",)
    assert {"reading.hidden", "reading.external"} <= notes(result)


def test_rtf_with_unicode_bytes_and_fonts(reading: ReadingService, tmp_path: Path) -> None:
    file = tmp_path / "a.rtf"
    file.write_bytes(
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fnil\fcharset0 Times New Roman;}{\f1\fnil .VnTime;}}"
        rb"{\info{\title secret title}}{\*\generator x;}"
        rb"\f0 Th\u244\'f4ng b\u225\'e1o\par \b\f1 U\'fb ban nh\'a9n d\'a9n\b0\par"
        rb"{\v hidden}{\field{\*\fldinst HYPERLINK}{\fldrslt xem}}\par"
        rb"\trowd\intbl 1\cell N\u432?\u7899?c\cell s\u7841?ch\cell\row\pard h\u7871?t}"
    )
    result = reading.read(file)
    assert result.text == "Thông báo\nUỷ ban nhân dân\nxem\n1\tNước\tsạch\nhết"
    assert result.hidden == ("hidden",)
    assert [line.bold for line in result.lines] == [False, True, False, False, False]


def test_opendocument(
    reading: ReadingService, make: SimpleNamespace, tmp_path: Path, notes: Notes
) -> None:
    styles = (
        '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="T2"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>bỏ đi</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p><text:span text:style-name="T1">Kính gửi:</text:span></text:p>'
        '<text:p>bà<text:s text:c="2"/>con<text:span text:style-name="T2">ẩn</text:span>'
        "<office:annotation><text:p>ghi chú</text:p></office:annotation> ạ</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>trái</text:p><text:p>dưới</text:p>"
        "</table:table-cell><table:table-cell><text:p>phải</text:p></table:table-cell></table:table-row>"
        "</table:table>"
    )
    result = reading.read(make.odt(tmp_path / "a.odt", body, styles))
    assert result.text == "Kính gửi:\nbà  con ạ\ntrái\ndưới\nphải"
    assert result.hidden == ("bỏ đi", "ẩn", "ghi chú")
    assert result.lines[0].bold
    assert "reading.changes" in notes(result)


def test_a_locked_opendocument_is_told(
    make: SimpleNamespace, tmp_path: Path, refused: Callable[[Path], str]
) -> None:
    locked = "<m:file-entry><m:encryption-data/></m:file-entry>"
    file = make.odt(tmp_path / "a.odt", "<text:p>x</text:p>", manifest=locked)
    assert refused(file) == "reading.password"


def test_a_workbook_is_read_row_by_row(
    reading: ReadingService, tmp_path: Path, notes: Notes
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Danh sách"
    sheet.append(["TT", "Họ tên", "Ngày", "Số"])
    sheet.append([1, "Nguyễn An", dt.date(2025, 7, 15), 0.1 + 0.2])
    sheet.append(["ẩn", "dòng này"])
    sheet.row_dimensions[3].hidden = True
    sheet.append(["Céng hßa x· héi chñ nghÜa ViÖt Nam"])
    sheet["A4"].font = Font(name=".VnTime")
    hidden = book.create_sheet("Kín")
    hidden.append(["không thấy"])
    hidden.sheet_state = "hidden"
    file = tmp_path / "a.xlsx"
    book.save(file)
    result = reading.read(file)
    assert result.text.split("\n") == [
        "TT\tHọ tên\tNgày\tSố", "1\tNguyễn An\t15/07/2025\t0.3", "Cộng hòa xã hội chủ nghĩa Việt Nam",
    ]  # fmt: skip
    assert len(result.hidden) == 1
    assert "reading.hidden_sheets" in notes(result)


def test_empty_pages_have_no_text(tmp_path: Path, refused: Callable[[Path], str]) -> None:
    file = tmp_path / "a.html"
    file.write_text("<html><body> </body></html>", encoding="utf-8")
    assert refused(file) == "reading.no_text"
