"""Pages drawn with Qt: where they break, the PDF, the typeface, and that drawing shows what it says."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QRawFont

from communeapp.core.documents import Block, BlockKind, Document
from communeapp.core.layout import Layouter
from communeapp.core.layout.metrics import text_width_mm, wrapped_lines
from communeapp.core.layout.model import MM_PER_PT
from communeapp.ui.rendering import typeface
from communeapp.ui.rendering.pages import UNITS_PER_INCH, Pages, paginate
from communeapp.ui.rendering.pdf import QtPdfRenderer
from communeapp.ui.rendering.pieces import mm

Read = Callable[[str], Document]
SAMPLES = sorted(f.stem for f in (Path(__file__).parents[1] / "data" / "layout").glob("*.json"))
VIETNAMESE = "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
)


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Every test here draws."""


@pytest.fixture
def drawn(layouter: Layouter, sample_document: Read, tmp_path: Path) -> Callable[..., Path]:
    def draw(document: Document | str) -> Path:
        if isinstance(document, str):
            document = sample_document(document)
        path = tmp_path / "a.pdf"
        QtPdfRenderer().render(layouter.layout(document), path)
        return path

    return draw


def pdf_texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def words(text: str) -> list[str]:
    return text.replace("\u2028", " ").split()


# ---- the typeface


def test_the_typeface_has_every_letter_of_vietnamese() -> None:
    for bold in (False, True):
        for italic in (False, True):
            font = typeface.font(280, bold=bold, italic=italic)
            raw = QRawFont.fromFont(font)
            assert raw.familyName() in (typeface.PRESCRIBED, "Liberation Serif")
            missing = [c for c in VIETNAMESE + "đĐ₫“”–—…°²§" if not raw.supportsCharacter(ord(c))]
            assert missing == []


def test_the_shipped_files_are_whole_and_licensed() -> None:
    for file in typeface.shipped_files():
        raw = QRawFont(str(file), 20)
        assert raw.isValid()
        assert all(raw.supportsCharacter(ord(c)) for c in VIETNAMESE + "₫")
        assert file.stat().st_size < 450_000
    licence = (typeface.shipped_files()[0].parent / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Reserved Font Name Liberation" in licence


def test_letter_widths_of_the_layout_are_those_of_the_font() -> None:
    text = VIETNAMESE + "đĐ₫0123456789.,;:-/()“”…° Ủy ban nhân dân xã Thu Lũm"
    for file, (bold, italic) in zip(
        typeface.shipped_files(),
        [(False, False), (True, False), (False, True), (True, True)],
        strict=True,
    ):
        raw = QRawFont(str(file), 2048)
        glyphs = raw.glyphIndexesForString(text)
        units = sum(p.x() for p in raw.advancesForGlyphIndexes(glyphs))
        ours = text_width_mm(text, 2048 / MM_PER_PT, bold=bold, italic=italic)
        assert ours == pytest.approx(units, rel=1e-6)


# ---- pages


def bare(text: str) -> str:
    """Leave out blanks: where a long word breaks is not the point."""
    return "".join(words(text))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_paragraph_is_on_the_pages_in_order(
    name: str, layouter: Layouter, sample_document: Read
) -> None:
    layout = layouter.layout(sample_document(name))
    shown = "".join(
        bare(strip.text)
        for page in paginate(layout).pages
        for strip, _, y in page.placed
        if y >= mm(page.setup.top_mm)
    )
    place = 0
    for paragraph in layout.paragraphs():
        found = shown.find(bare(paragraph.text), place)
        assert found >= 0, paragraph.text
        place = found + len(bare(paragraph.text))


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_stands_outside_the_margins(
    name: str, layouter: Layouter, sample_document: Read
) -> None:
    for page in paginate(layouter.layout(sample_document(name))).pages:
        setup = page.setup
        for strip, x, y in page.placed:
            assert 0 <= x - mm(setup.left_mm) < 1
            if y >= mm(setup.top_mm):
                assert y + strip.height <= mm(setup.height_mm - setup.bottom_mm) + 1, strip.text


def lines_of(pages: Pages, index: int) -> list[str]:
    return [line for line in pages.pages[index].lines() if line]


def long_letter(document: Document, count: int) -> Document:
    body = tuple(
        Block.plain(
            BlockKind.CLAUSE, f"Nội dung của điểm này dài {'rất ' * 25}dài.", number=f"{n}."
        )
        for n in range(1, count + 1)
    )
    return replace(document, body=(*body, Block.plain(BlockKind.CLOSING, "Hết./.")))


@pytest.mark.parametrize("count", range(4, 40))
def test_the_signature_never_stands_alone_and_no_line_is_lost(
    count: int, layouter: Layouter, sample_document: Read
) -> None:
    """Whatever the length, the page with the signature has two lines of the text above it."""
    document = long_letter(sample_document("cong_van_mot_noi"), count)
    pages = paginate(layouter.layout(document))
    last = lines_of(pages, len(pages) - 1)
    signature = last.index("TM. ỦY BAN NHÂN DÂN")
    above = [line for line in last[:signature] if not re.fullmatch(r"\d+", line)]
    recipients = above.index("Nơi nhận:")
    assert above[recipients - 1] == "Hết./."
    assert len(above[:recipients]) >= 2
    numbers = [
        line.split(".")[0]
        for index in range(len(pages))
        for line in lines_of(pages, index)
        if re.match(r"\d+\. Nội dung", line)
    ]
    assert numbers == [str(n) for n in range(1, count + 1)]


@pytest.mark.parametrize("count", range(20, 34))
def test_no_widows_and_no_orphans(count: int, layouter: Layouter, sample_document: Read) -> None:
    document = sample_document("cong_van_mot_noi")
    text = "chữ " * 120
    body = tuple(Block.plain(BlockKind.PARAGRAPH, f"đoạn {n} {text}.") for n in range(count))
    pages = paginate(layouter.layout(replace(document, body=body)))
    assert len(pages) > 1
    for index in range(1, len(pages)):
        lines = [line for line in lines_of(pages, index) if not re.fullmatch(r"\d+", line)]
        if not lines[0].startswith("đoạn"):
            assert not lines[1].startswith("đoạn"), "a last line alone at the top"
        before = lines_of(pages, index - 1)
        assert not before[-1].startswith("đoạn"), "a first line alone at the bottom"


def test_heads_of_tables_come_again_on_every_page(
    layouter: Layouter, sample_document: Read
) -> None:
    pages = paginate(layouter.layout(sample_document("quyet_dinh_ba_phu_luc")))
    with_head = [i for i in range(len(pages)) if "Tên bản" in lines_of(pages, i)]
    assert with_head == [1, 2, 3, 4]


def test_page_numbers_start_anew_with_each_appendix(
    layouter: Layouter, sample_document: Read
) -> None:
    pages = paginate(layouter.layout(sample_document("quyet_dinh_ba_phu_luc")))
    assert [page.number for page in pages.pages] == [1, 1, 2, 3, 1, 1]
    for page in pages.pages:
        shown = [line for line in page.lines()[:2] if line.isdigit()]
        assert shown == ([] if page.number == 1 else [str(page.number)])
    assert [page.setup.landscape for page in pages.pages] == [False] * 4 + [True, False]


def test_a_row_higher_than_a_page_is_torn_and_complete(
    layouter: Layouter, sample_document: Read
) -> None:
    cell = " ".join(f"chữ{n}" for n in range(2500))
    table = Block(BlockKind.TABLE, rows=(("STT", "Nội dung"), ("1", cell), ("2", "sau")))
    document = replace(sample_document("cong_van_mot_noi"), body=(table,))
    pages = paginate(layouter.layout(document))
    shown = [w for page in pages.pages for line in page.lines() for w in words(line)]
    assert [w for w in shown if w.startswith("chữ")] == cell.split()
    assert "sau" in shown
    assert len(pages) < 12
    for page in pages.pages:
        for strip, _, y in page.placed:
            assert y + strip.height <= mm(297 - 20) + 1


def test_a_list_longer_than_a_page_beside_the_signature(
    layouter: Layouter, sample_document: Read
) -> None:
    names = (*(f"Đơn vị số {n}" for n in range(90)), "Lưu: VT")
    document = replace(sample_document("cong_van_mot_noi"), recipients=names)
    shown = [line for page in paginate(layouter.layout(document)).pages for line in page.lines()]
    assert [x for x in shown if x.startswith("- Đơn vị")] == [f"- {n};" for n in names[:-1]]


def test_headings_wrap_where_the_layout_says(layouter: Layouter, sample_document: Read) -> None:
    """The core measures headings without Qt; both must break them at the same words."""
    document = sample_document("cong_van_bon_muoi_diem")
    layout = layouter.layout(document)
    (subject,) = [p for p in layout.paragraphs() if p.role == "trich_yeu_cong_van"]
    column = layout.sections[0].blocks[0].widths_mm[0]  # type: ignore[union-attr]
    width = column - subject.style.left_mm - subject.style.right_mm
    expected = wrapped_lines(subject.text, width, 12)
    assert len(expected) > 3
    shown = lines_of(paginate(layout), 0)
    start = shown.index(expected[0])
    assert tuple(shown[start : start + len(expected)]) == expected


# ---- painting


def test_painting_shows_black_letters_and_a_red_frame(
    layouter: Layouter, sample_document: Read
) -> None:
    pages = paginate(layouter.layout(sample_document("cong_van_bon_muoi_diem")))
    scale = 96 / UNITS_PER_INCH
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    pages.paint(0, painter, scale)
    painter.end()
    dark = red = outside = 0
    for y in range(1123):
        for x in range(794):
            color = image.pixelColor(x, y)
            if color.lightness() < 90 and color.saturation() < 60:
                dark += 1
                outside += x < 31 / 25.4 * 96 - 2 or x > (210 - 16) / 25.4 * 96 + 2
            red += color.red() > 200 and color.green() < 80
    assert dark > 5000
    assert red > 100
    assert outside == 0


# ---- PDF


@pytest.mark.parametrize("name", SAMPLES)
def test_pdf_has_the_pages_and_words_of_the_preview(
    name: str, drawn: Callable[..., Path], layouter: Layouter, sample_document: Read
) -> None:
    pages = paginate(layouter.layout(sample_document(name)))
    found = pdf_texts(drawn(name))
    assert len(found) == len(pages)
    for text, page in zip(found, pages.pages, strict=True):
        assert sorted(bare(text)) == sorted(bare(" ".join(page.lines())))


def test_pdf_is_a4_with_title_and_embedded_fonts(drawn: Callable[..., Path]) -> None:
    path = drawn("quyet_dinh_ba_phu_luc")
    with pypdfium2.PdfDocument(path) as pdf:
        sizes = {tuple(round(x) for x in page.get_size()) for page in pdf}
        assert sizes == {(595, 842), (842, 595)}
        assert pdf.get_metadata_dict()["Title"].startswith("Quyết định: Về việc phân công")
        assert "CommuneApp" in pdf.get_metadata_dict()["Creator"]
    data = path.read_bytes()
    assert data.count(b"/FontFile2") >= 3
    assert data.startswith(b"%PDF-1.")


def test_pdf_of_a_draft_says_so_on_every_page(drawn: Callable[..., Path]) -> None:
    for text in pdf_texts(drawn("quyet_dinh_ba_phu_luc")):
        assert "DỰ THẢO" in text
    assert all("DỰ THẢO" not in text for text in pdf_texts(drawn("cong_van_mot_noi")))


def test_the_whole_alphabet_can_be_copied_out_of_the_pdf(
    drawn: Callable[..., Path], sample_document: Read
) -> None:
    found = set("".join(pdf_texts(drawn("toan_bo_chu_cai"))))
    assert set(VIETNAMESE + "đĐ₫") <= found
    assert "\ufffd" not in found


def test_a_pdf_is_written_without_a_display_and_outside_the_main_thread(tmp_path: Path) -> None:
    """As the command does it, and as the window does it on the database thread."""
    script = """
import json, sys, threading, tomllib
from pathlib import Path
from communeapp.core.document_json import document_from_json
from communeapp.core.layout import Layouter
from communeapp.paths import resources_dir
from communeapp.ui.rendering.pdf import QtPdfRenderer
pack = resources_dir() / "packs" / "van-ban-hanh-chinh"
layout, forms = (
    tomllib.loads((pack / f"{name}.toml").read_text("utf-8")) for name in ("layout", "forms")
)
document = document_from_json(json.loads(Path(sys.argv[1]).read_text("utf-8")))
made = Layouter.from_data(layout, forms, [(document.type, "Công văn", "", "Mẫu 1.5")]).layout(document)
QtPdfRenderer().render(made, Path(sys.argv[2]))
thread = threading.Thread(target=QtPdfRenderer().render, args=(made, Path(sys.argv[3])))
thread.start(); thread.join()
"""
    sample = Path(__file__).parents[1] / "data" / "layout" / "cong_van_mot_noi.json"
    one, two = tmp_path / "1.pdf", tmp_path / "2.pdf"
    env = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, str(sample), str(one), str(two)],
        capture_output=True, text=True, env=env, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert pdf_texts(one) == pdf_texts(two)
    assert "Mường Kim" in pdf_texts(one)[0]
