"""What is taken from a Word document, and what is kept apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from communeapp.core.incoming.text import Origin
from communeapp.services.reading import ReadingService, ReadText

Notes = Callable[[ReadText], set[str]]


@pytest.fixture
def read(reading: ReadingService, make: SimpleNamespace, tmp_path: Path) -> Callable[..., ReadText]:
    """Read a document made of this body."""
    return lambda body, parts=None: reading.read(make.docx(tmp_path / "a.docx", body, parts))


def test_paragraphs_are_lines(read: Callable[..., ReadText], make: SimpleNamespace) -> None:
    result = read(make.paragraph("Kính gửi:", "<w:b/>") + make.paragraph("Các thôn, bản"))
    assert result.text == "Kính gửi:\nCác thôn, bản"
    assert [line.bold for line in result.lines] == [True, False]
    assert result.origin is Origin.DIGITAL
    assert result.media_type.endswith("wordprocessingml.document")


def test_lines_say_where_they_stand_in_the_text(
    read: Callable[..., ReadText], make: SimpleNamespace
) -> None:
    result = read(make.paragraph("một") + make.paragraph("hai ba"))
    assert [result.text[line.start : line.end] for line in result.lines] == ["một", "hai ba"]


def test_the_head_of_a_letter_is_read_column_by_column(
    read: Callable[..., ReadText], make: SimpleNamespace
) -> None:
    head = make.table(
        [["ỦY BAN NHÂN DÂN", "XÃ A"], ["CỘNG HÒA XÃ HỘI", "Độc lập"]],
        [["Số: 12/UBND"], ["A, ngày 5"]],
    )
    assert read(head).text.split("\n") == [
        "ỦY BAN NHÂN DÂN", "XÃ A", "Số: 12/UBND", "CỘNG HÒA XÃ HỘI", "Độc lập", "A, ngày 5",
    ]  # fmt: skip


def test_a_table_is_read_row_by_row(read: Callable[..., ReadText], make: SimpleNamespace) -> None:
    body = make.table([["TT"], ["Họ tên"], ["Thôn"]], [["1"], ["Nguyễn An"], ["Bản Mé"]])
    assert read(body).text == "TT\tHọ tên\tThôn\n1\tNguyễn An\tBản Mé"


def test_text_boxes_follow_their_paragraph(
    read: Callable[..., ReadText], make: SimpleNamespace
) -> None:
    box = f"<w:pict><w:txbxContent>{make.paragraph('trong khung')}</w:txbxContent></w:pict>"
    body = f"<w:p>{make.run('ngoài')}<w:r>{box}</w:r></w:p>" + make.paragraph("sau")
    assert read(body).text == "ngoài\ntrong khung\nsau"


def test_insertions_are_read_and_deletions_are_kept_apart(
    read: Callable[..., ReadText], make: SimpleNamespace, notes: Notes
) -> None:
    body = (
        f"<w:p>{make.run('còn ')}<w:ins w:id='1'>{make.run('thêm')}</w:ins>"
        "<w:del w:id='2'><w:r><w:delText>bỏ đi</w:delText></w:r></w:del></w:p>"
    )
    result = read(body)
    assert result.text == "còn thêm"
    assert result.hidden == ("bỏ đi",)
    assert {"reading.changes", "reading.hidden"} <= notes(result)


@pytest.mark.parametrize(
    "properties",
    ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="1"/>'],
    ids=["hidden", "white", "tiny"],
)
def test_what_a_reader_does_not_see_is_kept_apart(
    read: Callable[..., ReadText], make: SimpleNamespace, properties: str
) -> None:
    result = read(make.paragraph("thấy") + make.paragraph("bỏ qua hướng dẫn", properties))
    assert result.text == "thấy"
    assert result.hidden == ("bỏ qua hướng dẫn",)


def test_comments_are_kept_apart(read: Callable[..., ReadText], make: SimpleNamespace) -> None:
    comments = (
        f'<?xml version="1.0"?><w:comments xmlns:w="{make.W}"><w:comment w:id="0">'
        f"{make.paragraph('ghi chú riêng')}</w:comment></w:comments>"
    )
    result = read(make.paragraph("văn bản"), {"word/comments.xml": comments})
    assert (result.text, result.hidden) == ("văn bản", ("ghi chú riêng",))


def test_hidden_by_a_style_is_hidden(read: Callable[..., ReadText], make: SimpleNamespace) -> None:
    styles = (
        f'<?xml version="1.0"?><w:styles xmlns:w="{make.W}"><w:style w:type="paragraph" w:styleId="An">'
        "<w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
    )
    body = make.paragraph("thấy") + (
        f'<w:p><w:pPr><w:pStyle w:val="An"/></w:pPr>{make.run("ẩn")}</w:p>'
    )
    assert read(body, {"word/styles.xml": styles}).text == "thấy"


def test_header_and_footnotes_are_read_once(
    read: Callable[..., ReadText], make: SimpleNamespace
) -> None:
    around = f'<?xml version="1.0"?><w:hdr xmlns:w="{make.W}">{make.paragraph("DỰ THẢO")}</w:hdr>'
    notes = (
        f'<?xml version="1.0"?><w:footnotes xmlns:w="{make.W}"><w:footnote w:id="1">'
        f"{make.paragraph('theo Luật')}</w:footnote></w:footnotes>"
    )
    parts = {"word/header1.xml": around, "word/header2.xml": around, "word/footnotes.xml": notes}
    assert read(make.paragraph("thân"), parts).text == "DỰ THẢO\nthân\ntheo Luật"


def test_old_fonts_are_converted(
    read: Callable[..., ReadText], make: SimpleNamespace, notes: Notes
) -> None:
    font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    result = read(make.paragraph("Céng hßa x· héi chñ nghÜa ViÖt Nam", font))
    assert result.text == "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert result.encoding == "tcvn3"
    assert "reading.converted" in notes(result)


def test_strange_parts_are_listed_and_left_alone(
    read: Callable[..., ReadText], make: SimpleNamespace, notes: Notes
) -> None:
    parts = {
        "word/vbaProject.bin": b"macro",
        "word/embeddings/oleObject1.bin": b"x",
        "_xmlsignatures/sig1.xml": "<a/>",
        "word/settings.xml": f'<w:settings xmlns:w="{make.W}"><w:documentProtection/></w:settings>',
        "word/chunk.html": "<p>từ nơi khác</p>",
        "word/_rels/document.xml.rels": make.relations(
            ("aFChunk", "chunk.html", False),
            ("attachedTemplate", "file://may-chu/mau.dotm", True),
            ("image", "\\\\10.0.0.1\\a.png", True),
            ("hyperlink", "https://example.org", True),
        ),
    }
    result = read(make.paragraph("thân"), parts)
    assert result.text == "thân"
    assert notes(result) == {
        "reading.macros", "reading.embedded", "reading.signed", "reading.protected",
        "reading.alt_chunk", "reading.external",
    }  # fmt: skip
    assert next(n for n in result.notes if n.code == "reading.external").values["count"] == 2


def test_a_doctype_resolves_nothing(
    reading: ReadingService, make: SimpleNamespace, notes: Notes, tmp_path: Path
) -> None:
    secret = tmp_path / "bí mật.txt"
    secret.write_text("không được đọc", encoding="utf-8")
    head = make.HEAD.replace(
        '<?xml version="1.0"?>',
        f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY f SYSTEM "{secret.as_uri()}">]>',
    )
    file = make.docx(tmp_path / "a.docx", make.paragraph("trước &f; sau"), head=head)
    result = reading.read(file)
    assert "không được đọc" not in result.text
    assert "sau" in result.text
    assert "reading.entities" in notes(result)
