"""The Word document: its parts, styles, header, numbering, and that nobody leaks through it."""

from __future__ import annotations

import getpass
import io
import re
import socket
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from lxml import etree

from communeapp.core.documents import Document, Status
from communeapp.core.layout import Layouter
from communeapp.render.docx import docx_bytes, write_docx
from communeapp.render.docx_styles import twips

SAMPLES = sorted(f.stem for f in (Path(__file__).parents[2] / "data" / "layout").glob("*.json"))
Read = Callable[[str], Document]


def opened(layouter: Layouter, document: Document) -> docx.document.Document:
    return docx.Document(io.BytesIO(docx_bytes(layouter.layout(document))))


def parts(layouter: Layouter, document: Document) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx_bytes(layouter.layout(document)))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", SAMPLES)
def test_same_layout_same_bytes(name: str, layouter: Layouter, sample_document: Read) -> None:
    layout = layouter.layout(sample_document(name))
    assert docx_bytes(layout) == docx_bytes(layout)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_printed_word_is_in_the_file(
    name: str, layouter: Layouter, sample_document: Read
) -> None:
    document = sample_document(name)
    layout = layouter.layout(document)
    body = etree.fromstring(parts(layouter, document)["word/document.xml"])
    written = []
    for paragraph in body.iter(qn("w:p")):
        text = "".join(
            "\n" if node.tag == qn("w:br") else node.text or ""
            for node in paragraph.iter(qn("w:t"), qn("w:br"))
        )
        if text:
            written.append(text)
    assert written == [p.text for p in layout.paragraphs() if p.text]


def test_each_component_is_a_named_style(layouter: Layouter, sample_document: Read) -> None:
    word = opened(layouter, sample_document("quyet_dinh_ba_phu_luc"))
    names = {style.name for style in word.styles}
    for name in ("Quốc hiệu", "Tiêu ngữ", "Cơ quan ban hành", "Số và ký hiệu", "Tên loại", "Trích yếu",
                 "Căn cứ", "Nội dung", "Điều", "Họ tên người ký", "Nơi nhận", "Phụ lục"):  # fmt: skip
        assert name in names
    assert not [name for name in names if "," in name]
    used = {p.style.name for p in word.paragraphs}
    assert {"Tên loại", "Căn cứ", "Điều"} <= used


def test_fonts_and_language_are_set_for_every_script(
    layouter: Layouter, sample_document: Read
) -> None:
    styles = etree.fromstring(
        parts(layouter, sample_document("cong_van_mot_noi"))["word/styles.xml"]
    )
    fonts = list(styles.iter(qn("w:rFonts")))
    assert fonts
    for one in fonts:
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            assert one.get(qn(f"w:{script}")) == "Times New Roman"
    (language,) = styles.iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "vi-VN"


def test_no_run_changes_the_typeface(layouter: Layouter, sample_document: Read) -> None:
    files = parts(layouter, sample_document("quyet_dinh_ba_phu_luc"))
    for name in files:
        if name.startswith("word/") and name.endswith(".xml") and "theme" not in name:
            named = set(re.findall(rb'w:(?:ascii|hAnsi|cs)="([^"]+)"', files[name]))
            assert named <= {b"Times New Roman"}, name


def test_page_setup(layouter: Layouter, sample_document: Read) -> None:
    word = opened(layouter, sample_document("quyet_dinh_ba_phu_luc"))
    assert len(word.sections) == 4
    for index, section in enumerate(word.sections):
        sides = {round(section.page_width.mm), round(section.page_height.mm)}
        assert sides == {210, 297}
        assert 20 <= section.top_margin.mm <= 25
        assert 20 <= section.bottom_margin.mm <= 25
        assert 30 <= section.left_margin.mm <= 35
        assert 15 <= section.right_margin.mm <= 20
        assert section.different_first_page_header_footer
        start = section._sectPr.find(qn("w:pgNumType"))
        assert start.get(qn("w:start")) == "1"
        lies = section.orientation == WD_ORIENT.LANDSCAPE
        assert lies is (index == 2)


def test_margins_are_never_rounded_down() -> None:
    assert twips(15) * 25.4 / 1440 >= 15
    assert twips(30) * 25.4 / 1440 >= 30
    assert twips(25.4) == 1440


def test_the_page_number_is_a_field_and_not_on_the_first_page(
    layouter: Layouter, sample_document: Read
) -> None:
    word = opened(layouter, sample_document("ke_hoach_nhieu_cap"))
    first = etree.tostring(word.sections[0].first_page_header._element).decode()
    other = etree.tostring(word.sections[0].header._element).decode()
    assert "PAGE" not in first
    assert " PAGE " in other
    assert "DỰ THẢO" in "".join(docx_text(word.sections[0].first_page_header._element))
    assert "DỰ THẢO" in "".join(docx_text(word.sections[0].header._element))


def docx_text(element: etree._Element) -> list[str]:
    return [node.text or "" for node in element.iter(qn("w:t"))]


def test_a_reviewed_document_has_no_draft_mark_and_says_so(
    layouter: Layouter, sample_document: Read
) -> None:
    draft = replace(sample_document("cong_van_mot_noi"), status=Status.DRAFT)
    final = replace(draft, status=Status.REVIEWED)
    files = parts(layouter, draft)
    assert any("DỰ THẢO".encode() in data for data in files.values())
    assert opened(layouter, draft).core_properties.content_status == "draft"
    files = parts(layouter, final)
    assert not any("DỰ THẢO".encode() in data for data in files.values())
    assert opened(layouter, final).core_properties.content_status == "final"


def test_properties_name_the_document_and_nobody(layouter: Layouter, sample_document: Read) -> None:
    document = sample_document("cong_van_mot_noi")
    core = opened(layouter, document).core_properties
    assert core.title == f"Công văn: {document.subject}"
    assert core.language == "vi-VN"
    assert not core.author
    assert not core.last_modified_by
    files = parts(layouter, document)
    for word in (getpass.getuser(), socket.gethostname(), "python-docx", "Macintosh", "/home/"):
        if len(word) > 3:
            assert not any(word.encode() in data for data in files.values()), word


def test_the_template_leaves_nothing_behind(layouter: Layouter, sample_document: Read) -> None:
    names = set(parts(layouter, sample_document("cong_van_mot_noi")))
    assert "docProps/thumbnail.jpeg" not in names
    assert not {n for n in names if n.startswith(("customXml", "word/stylesWith"))}
    assert not {n for n in names if n.endswith((".png", ".jpeg", ".emf"))}


def test_a_long_title_is_cut_where_the_format_ends(
    layouter: Layouter, sample_document: Read
) -> None:
    document = replace(sample_document("cong_van_mot_noi"), subject="rất dài " * 60)
    assert len(opened(layouter, document).core_properties.title) == 255


def test_header_boxes_have_no_borders_and_real_tables_do(
    layouter: Layouter, sample_document: Read
) -> None:
    word = opened(layouter, sample_document("bien_ban_hai_nguoi_ky"))
    bordered = [t._tbl.tblPr.find(qn("w:tblBorders")) is not None for t in word.tables]
    assert bordered == [False, True, False]
    head = word.tables[1].rows[0]._tr.trPr
    assert head.find(qn("w:tblHeader")) is not None
    for table in word.tables:
        for row in table.rows:
            assert row._tr.trPr.find(qn("w:cantSplit")) is not None


def test_lines_under_the_boxes_are_borders_and_not_pictures(
    layouter: Layouter, sample_document: Read
) -> None:
    xml = parts(layouter, sample_document("thong_bao_bo_trong"))["word/document.xml"]
    body = etree.fromstring(xml)
    borders = list(body.iter(qn("w:pBdr")))
    assert len(borders) == 3  # issuer, motto, subject
    assert b"w:drawing" not in xml
    assert b"w:pict" not in xml


def test_write_docx_writes_the_same(
    tmp_path: Path, layouter: Layouter, sample_document: Read
) -> None:
    layout = layouter.layout(sample_document("cong_van_mot_noi"))
    write_docx(layout, tmp_path / "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == docx_bytes(layout)
