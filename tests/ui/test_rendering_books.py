"""Books and stamps as they come out of the printer: their text, their pages, what one sees."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from communeapp.core.incoming import books
from communeapp.core.incoming.register import Book, BookKind, BookRow, Cell, StampData, Struck
from communeapp.ui.rendering.books import QtBookRenderer

SUBJECT = (
    "Quyết định: về việc ban hành Quy chế phối hợp quản lý, khai thác và sử dụng cơ sở dữ liệu đất đai "
    "trên địa bàn tỉnh Lai Châu giai đoạn 2026 - 2030"
)


def row(number: int, subject: str = SUBJECT, struck: Struck | None = None) -> BookRow:
    texts = (
        "05/01/2026", str(number), "Ủy ban nhân dân tỉnh Lai Châu", f"{number}/QĐ-UBND",
        "03/01/2026", subject, "Phòng Kinh tế - Nguyễn Văn Bình", "05/01/2026", "", "",
    )  # fmt: skip
    cells = [Cell(text) for text in texts]
    if struck is not None:
        cells[3] = Cell(texts[3], (struck,))
    return BookRow(str(number), number, dt.date(2026, 1, 5), tuple(cells))


def book(*rows: BookRow) -> Book:
    return Book(
        books.TITLES[BookKind.INCOMING],
        "ỦY BAN NHÂN DÂN XÃ THU LŨM",
        "",
        books.cover_lines(
            BookKind.INCOMING, 2026, [dt.date(2026, 1, 5)], [("1", str(len(rows)))], 1
        ),
        books.COLUMNS[BookKind.INCOMING],
        rows,
        BookKind.INCOMING,
        2026,
        1,
    )


@pytest.fixture
def printed(qapp: Any, tmp_path: Path) -> Any:
    opened = []

    def draw(shown: Book) -> pypdfium2.PdfDocument:
        pages = QtBookRenderer().book(shown, tmp_path / "sổ.pdf")
        pdf = pypdfium2.PdfDocument(tmp_path / "sổ.pdf")
        opened.append(pdf)
        assert len(pdf) == pages
        return pdf

    yield draw
    for pdf in opened:
        pdf.close()


def text(pdf: pypdfium2.PdfDocument, page: int) -> str:
    return " ".join(str(pdf[page].get_textpage().get_text_range()).split())


def test_a_book_has_a_cover_repeated_heads_and_page_numbers(printed: Any) -> None:
    pdf = printed(book(*(row(number) for number in range(1, 41))))
    assert len(pdf) > 4
    for page in pdf:
        width, height = page.get_size()
        assert (round(width), round(height)) == (842, 595)  # A4 landscape
    cover = text(pdf, 0)
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN" in cover
    assert "ỦY BAN NHÂN DÂN XÃ THU LŨM" in cover
    assert "Năm 2026 Từ ngày 05/01/2026 đến ngày 05/01/2026 Từ số 1 đến số 40 Quyển số 01" in cover
    for number in range(1, len(pdf)):
        page_text = text(pdf, number)
        assert f"Trang {number + 1}" in page_text
        assert "Ngày đến" in page_text
        assert "Ký nhận" in page_text
        assert "(10)" in page_text
        assert "Năm 2026 - Quyển số 01" in page_text
    everything = " ".join(text(pdf, number) for number in range(len(pdf)))
    for number in range(1, 41):
        assert f" {number}/QĐ-UBND" in everything
    assert "Tổng số: 40 văn bản." in text(pdf, len(pdf) - 1)
    assert "cơ sở dữ liệu đất đai" in everything


def test_a_row_higher_than_a_page_runs_on(printed: Any) -> None:
    words = " ".join(f"từ{number}" for number in range(1200))
    pdf = printed(book(row(1), row(2, words), row(3)))
    everything = " ".join(text(pdf, number) for number in range(len(pdf)))
    missing = [number for number in range(1200) if f"từ{number}" not in everything]
    assert missing == []
    assert len(pdf) >= 4


def test_a_word_without_blanks_stays_in_its_column(printed: Any) -> None:
    pdf = printed(book(row(1, "x" * 400)))
    page = pdf[1].get_textpage()
    edge = pdf[1].get_size()[0]
    shown = page.get_text_range()
    boxes = [page.get_charbox(at) for at in range(page.count_chars()) if shown[at] == "x"]
    assert len(boxes) >= 400
    lefts, rights = [box[0] for box in boxes], [box[2] for box in boxes]
    assert 0.35 * edge < min(lefts[-400:])
    assert max(rights[-400:]) < 0.68 * edge


def test_a_correction_stays_visible_and_struck_out(printed: Any) -> None:
    struck = Struck("3/QĐ-UBND", "Lò Thị Mai", dt.date(2026, 2, 3), "ghi nhầm số")
    pdf = printed(book(row(13, struck=struck)))
    shown = text(pdf, 1)
    assert "3/QĐ-UBND" in shown
    assert "(sửa: Lò Thị Mai, 03/02/2026; ghi nhầm số)" in shown
    assert shown.index("ghi nhầm số") < shown.index("13/QĐ-UBND")
    assert struck_share(pdf, "3/QĐ-UBND") > 0.95
    assert struck_share(pdf, "13/QĐ-UBND") < 0.8


def struck_share(pdf: pypdfium2.PdfDocument, wanted: str) -> float:
    """Measure how much of the width of a word is dark in the darkest line of pixels through it."""
    scale = 4
    page = pdf[1].get_textpage()
    at = page.get_text_range().index(wanted)
    boxes = [page.get_charbox(index) for index in range(at, at + len(wanted))]
    height = pdf[1].get_size()[1]
    image = pdf[1].render(scale=scale, grayscale=True).to_numpy().squeeze()
    left, right = int(boxes[0][0] * scale) + 1, int(boxes[-1][2] * scale) - 1
    top = int((height - max(box[3] for box in boxes)) * scale)
    bottom = int((height - min(box[1] for box in boxes)) * scale)
    return float((image[top:bottom, left:right] < 160).mean(axis=1).max())


def test_an_empty_table_still_is_a_book(printed: Any) -> None:
    pdf = printed(book())
    assert len(pdf) == 2
    assert "Tổng số: 0 văn bản." in text(pdf, 1)


def test_the_stamp_is_50_by_35_mm_and_says_everything(qapp: Any, tmp_path: Path) -> None:
    stamp = StampData(
        "Ủy ban nhân dân xã Thu Lũm", "123", "05/01/2026", "Phòng Kinh tế - Nguyễn Văn Bình",
        "01.TCCB",
    )  # fmt: skip
    QtBookRenderer().stamp(stamp, tmp_path / "dấu.pdf")
    with pypdfium2.PdfDocument(tmp_path / "dấu.pdf") as pdf:
        width, height = pdf[0].get_size()
        assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (50, 35)
        shown = text(pdf, 0)
        image = pdf[0].render(scale=3).to_numpy()
    for part in ("ỦY BAN NHÂN DÂN XÃ THU", "ĐẾN", "Số: 123", "Ngày: 05/01/2026", "01.TCCB"):
        assert part in shown
    assert "Chuyển: Phòng Kinh tế - Nguyễn Văn Bình" in shown
    red = (image[..., 2] > 150) & (image[..., 0] < 80)  # BGR
    assert red.sum() > 500
