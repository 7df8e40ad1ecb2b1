"""How Word files print, whoever made them: styles, lists, tables, boxes, lines, tracked changes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.page_documents import decision, letter

from communeapp.core.checking.page.look import Align, Paragraph, PrintedLook, Story
from communeapp.core.checking.page.look_json import look_from_json, look_to_json
from communeapp.core.errors import UserError
from communeapp.core.layout import Layouter
from communeapp.reading.docx_look import MAX_PARAGRAPHS, read_look
from communeapp.reading.limits import Limits
from communeapp.render.docx import docx_bytes

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = f"""<?xml version="1.0"?><w:styles xmlns:w="{W}">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/>
</w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr>
<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Under"><w:basedOn w:val="Head"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>
<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>
</w:styles>"""
THEME = (
    '<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:theme>'
)
NUMBERING = f"""<?xml version="1.0"?><w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/>
<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%3"/></w:lvl>
</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""

Reader = Callable[..., PrintedLook]


@pytest.fixture
def read(make: SimpleNamespace, tmp_path: Path) -> Reader:
    """Read a document of this body with styles, theme and lists."""

    def reader(
        body: str | Iterable[str],
        parts: Mapping[str, str | bytes] | None = None,
        links: Iterable[tuple[str, str, bool]] = (),
    ) -> PrintedLook:
        file = make.docx(
            tmp_path / "tệp.docx",
            body,
            {
                "word/styles.xml": STYLES,
                "word/theme/theme1.xml": THEME,
                "word/numbering.xml": NUMBERING,
                "word/_rels/document.xml.rels": make.relations(
                    ("styles", "styles.xml", False),
                    ("theme", "theme/theme1.xml", False),
                    ("numbering", "numbering.xml", False),
                    *links,
                ),
                **(parts or {}),
            },
            HEAD,
        )
        with file.open("rb") as stream:
            return read_look(stream, Limits())

    return reader


HEAD = (
    f'<?xml version="1.0"?><w:document xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>'
)


def p(text: str, properties: str = "", letters: str = "") -> str:
    run = (
        f"<w:r><w:rPr>{letters}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>" if text else ""
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def only(look: PrintedLook) -> Paragraph:
    (one,) = look.paragraphs
    return one


def test_defaults_theme_and_styles_are_resolved(read: Reader) -> None:
    plain, head, under, own = read(
        p("Thường")
        + p("ĐẦU", '<w:pStyle w:val="Head"/>')
        + p("Dưới", '<w:pStyle w:val="Under"/>', '<w:rStyle w:val="Strong"/>')
        + p("Riêng", '<w:pStyle w:val="Head"/><w:jc w:val="both"/>', '<w:b w:val="0"/><w:color w:val="FF0000"/>')
    ).paragraphs  # fmt: skip
    letters = plain.letters[0]
    assert (letters.font, letters.size, letters.bold) == ("Calibri", 11.0, False)
    assert (plain.after_pt, plain.line, plain.align) == (8.0, 1.079, Align.LEFT)
    letters = head.letters[0]
    assert (letters.font, letters.size, letters.bold, head.align) == (
        "Times New Roman", 14.0, True, Align.CENTER,
    )  # fmt: skip
    # A switch that two styles set is off again; one that is set directly holds.
    assert (under.letters[0].bold, under.letters[0].italic) == (False, True)
    assert (own.letters[0].bold, own.letters[0].color, own.align) == (
        False,
        "FF0000",
        Align.JUSTIFY,
    )


def test_measures_of_every_unit(read: Reader) -> None:
    one = only(read(p("x", '<w:spacing w:before="6pt" w:after="120" w:line="360" w:lineRule="exact"/>'
                      '<w:ind w:left="1cm" w:firstLine="720" w:right="567"/>')))  # fmt: skip
    assert (one.before_pt, one.after_pt, one.line, one.line_pt) == (6.0, 6.0, 0.0, 18.0)
    assert (one.left_mm, one.first_mm, one.right_mm) == (10.0, 12.7, 10.0)


def test_lists_are_counted_as_word_does(read: Reader) -> None:
    def item(level: int) -> str:
        return p("x", f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr>')

    look = read(item(0) + item(1) + item(1) + item(2) + item(0) + item(1))
    assert [one.number for one in look.paragraphs] == [
        "Điều 1.",
        "a)",
        "b)",
        "1.I",
        "Điều 2.",
        "a)",
    ]
    assert (look.paragraphs[0].left_mm, look.paragraphs[0].first_mm) == (12.7, -6.35)
    assert look.paragraphs[0].text == "Điều 1. x"


def test_cells_know_their_column_and_table_styles_their_spacing(read: Reader) -> None:
    look = read(
        '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tblGrid><w:gridCol w:w="2835"/><w:gridCol w:w="5670"/>'
        f"</w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w='2835' w:type='dxa'/></w:tcPr>{p('trái')}</w:tc><w:tc>{p('phải')}"
        "<w:tbl><w:tblGrid><w:gridCol w:w='1000'/></w:tblGrid><w:tr><w:tc>"
        f"{p('trong')}</w:tc></w:tr></w:tbl>{p('sau')}</w:tc></w:tr>"
        f"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('cả hai')}</w:tc></w:tr></w:tbl>{p('ngoài')}"
    )
    cells = {one.text: one.cell for one in look.paragraphs}
    assert cells["ngoài"] is None
    left, right, whole, inner = (cells[n] for n in ("trái", "phải", "cả hai", "trong"))
    assert left is not None
    assert right is not None
    assert whole is not None
    assert inner is not None
    assert (left.column, left.left_mm, left.width_mm, left.columns, left.bordered) == (
        0,
        0.0,
        50.0,
        2,
        True,
    )
    assert (right.column, right.left_mm, right.width_mm, right.row) == (1, 50.0, 100.0, 0)
    assert (whole.row, whole.width_mm) == (1, 150.0)
    assert (inner.table, inner.left_mm, inner.bordered) == (1, 50.0, False)
    assert {one.after_pt for one in look.paragraphs if one.cell == left} == {0.0}


def test_boxes_and_lines_of_both_kinds_of_drawings(read: Reader) -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wp:extent cx='1080000' cy='288000'/><wps:wsp>"
        f"<wps:spPr><a:ln/></wps:spPr><wps:txbx><w:txbxContent>{p('HỎA TỐC')}</w:txbxContent></wps:txbx></wps:wsp>"
        f"</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent>{p('HỎA TỐC')}"
        "</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    line = (
        "<w:r><w:drawing><wp:anchor><wp:extent cx='1800000' cy='0'/><wps:wsp><wps:spPr><a:xfrm>"
        "<a:ext cx='1800000' cy='0'/></a:xfrm>"
        "<a:prstGeom prst='line'/></wps:spPr></wps:wsp></wp:anchor></w:drawing></w:r>"
    )
    old = "<w:r><w:pict><v:line from='10pt,5pt' to='152pt,5pt'/></w:pict></w:r>"
    old_box = (
        "<w:r><w:pict><v:rect style='width:100pt;height:30pt' stroked='f'><v:textbox><w:txbxContent>"
        f"{p('KHẨN')}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>"
    )
    look = read(f"<w:p>{box}</w:p><w:p>{line}</w:p><w:p>{old}</w:p><w:p>{old_box}</w:p>")
    boxes = [one for one in look.paragraphs if one.box]
    assert [(one.text, one.framed) for one in boxes] == [("HỎA TỐC", True), ("KHẨN", False)]
    assert boxes[0].box_mm == (30.0, 8.0)
    lines = [one.lines_mm for one in look.paragraphs if one.lines_mm]
    assert lines == [(50.0,), (50.1,)]


def test_borders_underlines_and_frames(read: Reader) -> None:
    rule, frame, under = read(
        p("", '<w:pBdr><w:top w:val="single"/></w:pBdr>')
        + p("KHẨN", "<w:pBdr>" + "".join(f'<w:{s} w:val="single"/>' for s in ("top", "left", "bottom", "right"))
            + "</w:pBdr>")
        + p("Độc lập", "", '<w:u w:val="single"/>')
    ).paragraphs  # fmt: skip
    assert (rule.rule_mm, rule.framed) == (-1.0, False)
    assert (frame.rule_mm, frame.framed) == (0.0, True)
    assert under.letters[0].underline


def test_tracked_changes_count_as_accepted_and_are_said(read: Reader) -> None:
    look = read(
        "<w:p><w:r><w:t>Số: </w:t></w:r><w:del><w:r><w:delText>11</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
    )
    assert only(look).text == "Số: 12"
    assert only(look).changed
    assert look.changes == 2


def test_headers_of_each_page_and_section(read: Reader, make: SimpleNamespace) -> None:
    field = (
        "<w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/>"
        "</w:r><w:r><w:t>2</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    )
    simple = f"<w:p><w:fldSimple w:instr='PAGE \\* MERGEFORMAT'>{make.run('7')}</w:fldSimple></w:p>"
    sides = "w:top='1134' w:bottom='1134' w:left='1701' w:right='850' w:gutter='57'"
    size = f"<w:pgSz w:w='11906' w:h='16838'/><w:pgMar {sides}/>"
    refer = "<w:headerReference w:type='{}' r:id='{}'/>".format
    look = read(
        p("thân", f"<w:sectPr>{refer('default', 'r3')}{refer('first', 'r4')}{size}<w:titlePg/></w:sectPr>")
        + p("phụ lục") + f"<w:sectPr>{size}<w:pgNumType w:start='1' w:fmt='lowerRoman'/></w:sectPr>",
        {"word/header1.xml": f"<w:hdr xmlns:w='{W}'>{field}</w:hdr>",
         "word/header2.xml": f"<w:hdr xmlns:w='{W}'>{simple}</w:hdr>"},
        [("header", "header1.xml", False), ("header", "header2.xml", False)],
    )  # fmt: skip
    heads = [one for one in look.paragraphs if one.story is Story.HEADER]
    assert [
        (one.where, one.section, one.first_page, one.page_field, one.text) for one in heads
    ] == [
        ("header1.p[0]", 0, False, True, "2"),
        ("header2.p[0]", 0, True, True, "7"),
        ("header1.p[0]", 1, False, True, "2"),
    ]
    assert [one.section for one in look.body] == [0, 1]
    first, second = look.pages
    assert (
        round(first.width_mm),
        round(first.top_mm),
        round(first.left_mm),
        round(first.right_mm),
    ) == (210, 20, 31, 15)
    assert (first.other_first, second.other_first) == (True, False)
    assert (second.number_start, second.number_format) == (1, "lowerRoman")


def test_old_letters_are_read_and_their_font_is_kept(read: Reader) -> None:
    one = only(read(p("Céng hßa x· héi", "", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')))
    assert one.text == "Cộng hòa xã hội"
    assert one.letters[0].font == ".VnTime"


@pytest.mark.parametrize(
    ("parts", "state"),
    [
        ({"word/settings.xml": f"<w:settings xmlns:w='{W}'><w:documentProtection w:edit='readOnly' w:enforcement='1'/>"
          "</w:settings>"}, "protected"),
        ({"_xmlsignatures/sig1.xml": "<x/>"}, "signed"),
    ],
)  # fmt: skip
def test_protected_and_signed_files_say_so(read: Reader, parts: dict[str, str], state: str) -> None:
    look = read(p("x"), parts, [("settings", "settings.xml", False)])
    assert getattr(look, state)
    assert look.protected + look.signed == 1


def test_a_protection_that_is_not_enforced_protects_nothing(read: Reader) -> None:
    settings = f"<w:settings xmlns:w='{W}'><w:documentProtection w:edit='forms' w:enforcement='0'/></w:settings>"
    assert not read(
        p("x"), {"word/settings.xml": settings}, [("settings", "settings.xml", False)]
    ).protected


def test_styles_based_on_each_other_in_a_ring_end(read: Reader) -> None:
    ring = STYLES.replace(
        'w:styleId="Head"><w:basedOn w:val="Normal"/>',
        'w:styleId="Head"><w:basedOn w:val="Under"/>',
    )
    assert (
        only(read(p("x", '<w:pStyle w:val="Under"/>'), {"word/styles.xml": ring})).letters[0].size
        == 14.0
    )


def test_a_file_without_end_is_cut_and_says_so(read: Reader) -> None:
    look = read(p("x") for _ in range(MAX_PARAGRAPHS + 5))
    assert look.cut
    assert len(look.paragraphs) == MAX_PARAGRAPHS


def test_wrong_measures_do_not_stop_the_reading(read: Reader) -> None:
    one = only(read(p("x", '<w:ind w:left="bogus" w:firstLine=""/><w:spacing w:line="1e99"/><w:jc w:val="nowhere"/>',
                      '<w:sz w:val="big"/>')))  # fmt: skip
    assert (one.left_mm, one.align, one.letters[0].size) == (0.0, Align.LEFT, 11.0)


def test_a_container_without_a_text_is_refused(make: SimpleNamespace, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(b"PK\x05\x06" + bytes(18))
    with file.open("rb") as stream, pytest.raises(UserError) as caught:
        read_look(stream, Limits())
    assert caught.value.code == "reading.broken"


@pytest.mark.parametrize("made", [letter, decision])
def test_a_look_comes_back_from_its_json(
    made: Callable[[], object], layouter: Layouter, tmp_path: Path
) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(docx_bytes(layouter.layout(made())))  # type: ignore[arg-type]
    with file.open("rb") as stream:
        look = read_look(stream, Limits())
    assert look_from_json(json.loads(json.dumps(look_to_json(look)))) == look
