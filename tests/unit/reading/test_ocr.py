"""Scans: real Tesseract on drawn letters, and what is done without it."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from communeapp.core.errors import UserError
from communeapp.core.incoming.text import Origin
from communeapp.paths import Paths
from communeapp.reading import inks, ocr
from communeapp.services.reading import ReadingService, SecretDocument

HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
needs_tesseract = pytest.mark.skipif(
    not shutil.which("tesseract"), reason="Tesseract is not installed: scans cannot be read here"
)


def seen(*rows: str) -> list[ocr.Seen]:
    return ocr.parse(HEADER + "\n".join(rows))


def test_the_table_of_words_is_read() -> None:
    words = seen("4\t1\t1\t1\t1\t0\t5\t5\t90\t20\t-1\t", "5\t1\t1\t1\t1\t1\t5\t6\t40\t20\t96.5\tSố")
    assert words == [ocr.Seen("Số", 5, 6, 45, 26, 0.965, (1, 1, 1))]


def test_odd_signs_are_never_sure() -> None:
    assert seen("5\t1\t1\t1\t1\t1\t5\t6\t40\t20\t96\t0‡")[0].sure == pytest.approx(0.4)


def test_a_number_stuck_to_the_word_before_is_parted() -> None:
    words = seen(
        "5\t1\t1\t1\t1\t1\t0\t0\t60\t20\t90\tngày23", "5\t1\t1\t1\t1\t2\t70\t0\t60\t20\t90\tngày,"
    )
    assert [word.text for word in words] == ["ngày", "23", "ngày,"]
    assert words[1].left == words[0].right == 40


@needs_tesseract
def test_a_scan_inside_a_word_document_is_read(
    reading: ReadingService, make: SimpleNamespace, tmp_path: Path
) -> None:
    picture = io.BytesIO()
    make.letter().save(picture, "PNG")
    parts = {"word/media/image1.png": picture.getvalue() + bytes(20_000)}
    result = reading.read(make.docx(tmp_path / "a.docx", make.paragraph(""), parts))
    assert "Số: 125/TB-UBND" in result.text
    assert result.origin is Origin.MACHINE_READ


def test_black_ink_drops_red_and_keeps_blue() -> None:
    picture = Image.new("RGB", (3, 1))
    for x, colour in enumerate([(230, 30, 30), (20, 20, 150), (255, 255, 255)]):
        picture.putpixel((x, 0), colour)
    assert [value > 200 for value in inks.black_ink(picture).tobytes()] == [True, False, True]


def test_a_page_without_red_has_no_stamp() -> None:
    assert inks.red_ink(Image.new("RGB", (50, 50), "white")) is None
    assert inks.red_ink(Image.new("L", (50, 50), 255)) is None


@pytest.fixture
def scan(make: SimpleNamespace, tmp_path: Path) -> Path:
    """A drawn letter as a photo."""
    file = tmp_path / "quét.png"
    make.letter().save(file)
    return file


@needs_tesseract
def test_a_scan_is_read_with_places_and_confidences(reading: ReadingService, scan: Path) -> None:
    result = reading.read(scan)
    assert result.origin is Origin.MACHINE_READ
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in result.text
    lines = result.text.split("\n")
    assert lines.index("Số: 125/TB-UBND") < lines.index("Độc lập - Tự do - Hạnh phúc")
    number = result.text.index("125/TB-UBND")
    word = next(w for line in result.lines for w in line.words if w.start <= number < w.end)
    assert word.confidence > 0.6
    assert 0.05 < word.box.left < word.box.right < 0.4
    assert 0.08 < word.box.top < word.box.bottom < 0.14


@needs_tesseract
@pytest.mark.parametrize("degrees", [90, pytest.param(180, marks=pytest.mark.soak)])
def test_a_page_that_lies_is_turned(make: SimpleNamespace, tmp_path: Path, degrees: int) -> None:
    letter = make.letter()
    file = tmp_path / "a.png"
    letter.rotate(degrees, expand=True).save(file)
    service = ReadingService(Paths(tmp_path))
    try:
        unknown = service.picture(file, 0, 400)  # the way up is looked for
        result = service.read(file)
        remembered = service.picture(file, 0, 400)
    finally:
        service.close()
    assert "Số: 125/TB-UBND" in result.text
    assert [note.code for note in result.notes] == ["reading.turned"]
    for png in (unknown, remembered):
        assert int.from_bytes(png[20:24]) == pytest.approx(400 * 1.414, abs=2)
    first = result.lines[0].box
    assert first is not None and first.top < 0.2 and first.left < 0.5


@needs_tesseract
def test_a_scanned_pdf_is_read(
    reading: ReadingService, make: SimpleNamespace, tmp_path: Path
) -> None:
    file = tmp_path / "quét.pdf"
    make.letter().save(file, resolution=200)
    assert "Số: 125/TB-UBND" in reading.read(file).text


@needs_tesseract
@pytest.mark.parametrize("angle", [0, 28], ids=["straight", "leaning"])
def test_a_red_stamp_is_read_on_its_own(
    reading: ReadingService, make: SimpleNamespace, tmp_path: Path, angle: float
) -> None:
    picture = make.letter()
    make.red_stamp(picture, "HỎA TỐC", (150, 420), angle)
    file = tmp_path / "a.png"
    picture.save(file)
    result = reading.read(file)
    stamps = [result.text[line.start : line.end] for line in result.lines if line.stamp]
    assert stamps == ["HỎA TỐC"]


@needs_tesseract
def test_a_stamp_of_secrecy_gives_no_text(
    reading: ReadingService, make: SimpleNamespace, tmp_path: Path
) -> None:
    picture = make.letter()
    make.red_stamp(picture, "TUYỆT MẬT", (150, 300))
    file = tmp_path / "a.png"
    picture.save(file)
    with pytest.raises(SecretDocument) as caught:
        reading.read(file)
    assert (caught.value.level, caught.value.where) == ("TUYỆT MẬT", "stamp")
    assert "THÔNG BÁO" in reading.read(file, secret_confirmed=True).text


@pytest.fixture
def poor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], ReadingService]]:
    """A service on a PC whose only helping program is the given script, if any."""
    if sys.platform == "win32":
        pytest.skip("a script stands in for the program")
    services: list[ReadingService] = []
    folder = tmp_path / "bin"
    folder.mkdir()

    def service(script: str) -> ReadingService:
        if script:
            program = folder / "tesseract"
            program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            program.chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))
        services.append(ReadingService(Paths(tmp_path)))
        return services[-1]

    yield service
    for one in services:
        one.close()


NO_VIETNAMESE = (
    'case "$1" in --version) echo tesseract 5.3.0;; --list-langs) echo List; echo eng;; esac'
)


@pytest.mark.parametrize(
    ("script", "code"), [("", "reading.no_ocr"), (NO_VIETNAMESE, "reading.no_vietnamese")]
)
def test_without_recognition_it_says_what_to_install(
    poor: Callable[[str], ReadingService], scan: Path, script: str, code: str
) -> None:
    service = poor(script)
    assert not service.tools().reads_scans
    with pytest.raises(UserError) as caught:
        service.read(scan)
    assert caught.value.code == code
    assert service.picture(scan, 0, 200).startswith(b"\x89PNG")


def test_without_recognition_the_pages_with_text_are_read(
    poor: Callable[[str], ReadingService], make: SimpleNamespace, tmp_path: Path
) -> None:
    file = tmp_path / "a.pdf"
    make.letter(600).save(file, resolution=72)
    with pytest.raises(UserError) as caught:
        poor("").read(file)
    assert caught.value.code == "reading.no_ocr"


def test_recognition_that_dies_is_told(poor: Callable[[str], ReadingService], scan: Path) -> None:
    script = NO_VIETNAMESE.replace("echo eng", "echo vie").replace("esac", "*) kill -8 $$;; esac")
    with pytest.raises(UserError) as caught:
        poor(script).read(scan)
    assert caught.value.code == "reading.ocr_failed"


def test_the_path_of_this_test_has_no_tools(poor: Callable[[str], ReadingService]) -> None:
    tools = poor("").tools()
    assert (tools.tesseract, tools.antiword) == ("", "")
    assert os.environ["PATH"].endswith("bin")
