"""A redacted copy holds none of the details: not in its text, its pictures or its properties."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont

from communeapp import paths
from communeapp.core.errors import UserError
from communeapp.core.incoming.personal import find_personal
from communeapp.core.incoming.text import Box, ReadText
from communeapp.paths import Paths
from communeapp.render.redacted import PicturePdf, blacken
from communeapp.services.reading import Limits, ReadingService
from communeapp.services.redacting import RedactingService

NEEDS_OCR = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not here")
LINES = [
    "ĐƠN ĐỀ NGHỊ",
    "Kính gửi: Ủy ban nhân dân xã Mường Tè",
    "Tôi tên là: Lò Văn Pán",
    "Số CCCD: 012084000999",
    "Số điện thoại: 0912345678",
    "Đề nghị xác nhận nơi cư trú cho gia đình.",
]
SECRETS = ("Lò Văn Pán", "012084000999", "0912345678")


@pytest.fixture
def reading(data_dir: Path) -> Iterator[ReadingService]:
    service = ReadingService(Paths(data_dir))
    yield service
    service.close()


@pytest.fixture
def redacting(reading: ReadingService) -> RedactingService:
    return RedactingService(reading)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def picture(lines: list[str]) -> Image.Image:
    face = ImageFont.truetype(
        str(paths.resources_dir() / "fonts" / "LiberationSerif-Regular.ttf"), 34
    )
    page = Image.new("RGB", (1240, 1754), "white")
    draw = ImageDraw.Draw(page)
    for at, line in enumerate(lines):
        draw.text((120, 140 + 70 * at), line, fill="black", font=face)
    return page


def test_a_word_copy_of_a_word_file(
    reading: ReadingService, redacting: RedactingService, data_dir: Path
) -> None:
    source, out = data_dir / "đơn.docx", data_dir / "đơn đã che.docx"
    word = docx.Document()
    word.core_properties.author = "Lò Văn Pán"
    word.core_properties.title = "Đơn của Lò Văn Pán"
    for line in LINES:
        word.add_paragraph(line)
    word.save(str(source))
    before = digest(source)
    read = reading.read(source)
    assert redacting.suffixes(read) == (".docx",)
    made = redacting.redacted_copy(source, read, find_personal(read.text), out)
    assert made == out
    assert digest(source) == before
    with zipfile.ZipFile(out) as package:
        inside = "".join(
            package.read(name).decode("utf-8", "replace") for name in package.namelist()
        )
    assert not [one for one in SECRETS if one in inside]
    told = [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]
    assert "Tôi tên là: [HỌ TÊN]" in told
    assert "Số CCCD: [CCCD]" in told
    assert "Kính gửi: Ủy ban nhân dân xã Mường Tè" in told
    assert docx.Document(str(out)).core_properties.author == ""


@NEEDS_OCR
def test_a_picture_copy_of_a_scan(
    reading: ReadingService, redacting: RedactingService, data_dir: Path
) -> None:
    source, out = data_dir / "ảnh đơn.png", data_dir / "đã che.pdf"
    picture(LINES).save(source)
    before = digest(source)
    read = reading.read(source)
    assert redacting.suffixes(read) == (".pdf", ".docx")
    hits = find_personal(read.text)
    assert {"HO_TEN", "SO_DINH_DANH", "DIEN_THOAI_DI_DONG"} <= {hit.kind for hit in hits}
    redacting.redacted_copy(source, read, hits, out)
    assert digest(source) == before
    with pypdfium2.PdfDocument(out) as pdf:
        assert len(pdf) == 1
        assert pdf[0].get_textpage().get_text_range() == ""
        assert pdf.get_metadata_dict(skip_empty=True) == {}
    again = reading.read(out).text  # what recognition still sees of the pictures
    assert not [one for one in SECRETS if one in again]
    assert re.search(r"\d{3}", again) is None  # black boxes read as odd letters at most
    assert "ĐỀ NGHỊ" in again
    assert sorted(path.name for path in data_dir.iterdir() if path.is_file()) == [
        out.name,
        source.name,
    ]


@NEEDS_OCR
def test_pages_that_were_not_read_are_read_first(
    reading: ReadingService, redacting: RedactingService, data_dir: Path
) -> None:
    source, out = data_dir / "nhiều trang.pdf", data_dir / "đã che.pdf"
    with source.open("wb") as file:
        pdf = PicturePdf(file)
        pdf.add(picture(LINES))
        pdf.add(picture(["Trang thứ hai", "Nội dung chung của trang"]))
        pdf.close()
    read = reading.read(source, Limits(ocr_pages=1))
    assert "Lò Văn Pán" not in read.text
    redacting.redacted_copy(source, read, find_personal(read.text), out)
    again = reading.read(out).text
    assert "Nội dung chung" in again
    assert not [one for one in SECRETS if one in again]


@NEEDS_OCR
@pytest.mark.soak
def test_a_page_that_lies_on_its_side_is_hidden_where_it_stands(
    reading: ReadingService, data_dir: Path
) -> None:
    source, out = data_dir / "nằm ngang.png", data_dir / "đã che.pdf"
    picture(LINES).rotate(90, expand=True).save(source)
    read = reading.read(source)
    later = ReadingService(Paths(data_dir / "later"))  # has not read the file, so knows of no turn
    try:
        RedactingService(later).redacted_copy(source, read, find_personal(read.text), out)
    finally:
        later.close()
    again = reading.read(out).text
    assert "ĐỀ NGHỊ" in again
    assert not [one for one in SECRETS if one in again]


def test_the_original_is_never_written_over(redacting: RedactingService, data_dir: Path) -> None:
    source = data_dir / "đơn.txt"
    source.write_text("CCCD 012084000999", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        redacting.redacted_copy(source, ReadText.plain("x"), (), data_dir / "." / "đơn.txt")
    assert caught.value.code == "personal.same_file"
    assert source.read_text(encoding="utf-8") == "CCCD 012084000999"


def test_text_alone_gives_no_pages(redacting: RedactingService, data_dir: Path) -> None:
    for out, code in (
        (data_dir / "a.pdf", "personal.no_pages"),
        (data_dir / "x" / "a.docx", "export.no_folder"),
    ):
        with pytest.raises(UserError) as caught:
            redacting.redacted_copy(data_dir / "b.txt", ReadText.plain("một dòng"), (), out)
        assert caught.value.code == code
    assert list(data_dir.iterdir()) == []


def test_black_is_black_below(tmp_path: Path) -> None:
    raw = io.BytesIO()
    picture(LINES).save(raw, "PNG")
    page = blacken(raw.getvalue(), [Box(0, 0.05, 0.05, 0.95, 0.5)])
    inner = page.crop((70, 100, 1100, 800))
    assert inner.getextrema() == ((0, 0), (0, 0), (0, 0))
