"""The service that reads files: what it refuses, and that it leaves no trace."""

from __future__ import annotations

import hashlib
import runpy
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.ole_files import compound

from communeapp import log
from communeapp.core.errors import UserError
from communeapp.core.incoming.text import ReadText
from communeapp.paths import Paths
from communeapp.services.reading import SUFFIXES, Limits, ReadingService, SecretDocument

MAKER = Path(__file__).parents[2] / "data" / "document_maker.py"
make = SimpleNamespace(**runpy.run_path(str(MAKER)))


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadingService]:
    one = ReadingService(Paths(tmp_path_factory.mktemp("reading")))
    yield one
    one.close()


def code_of(service: ReadingService, file: Path, limits: Limits | None = None) -> str:
    with pytest.raises(UserError) as caught:
        service.read(file, limits or Limits())
    return caught.value.code


def test_the_names_that_are_taken_are_those_of_the_formats() -> None:
    assert {".docx", ".doc", ".pdf", ".jpg", ".xls", ".txt", ".odt", ".rtf", ".html"} <= SUFFIXES


def test_a_text_comes_back_whole(service: ReadingService, tmp_path: Path) -> None:
    file = make.docx(tmp_path / "Công văn số 5.docx", make.paragraph("Kính gửi các thôn", "<w:b/>"))
    read = service.read(file)
    assert isinstance(read, ReadText)
    assert (read.text, read.lines[0].bold, read.pages) == ("Kính gửi các thôn", True, 1)


def test_the_original_stays_byte_for_byte(service: ReadingService, tmp_path: Path) -> None:
    file = make.docx(tmp_path / "a.docx", make.paragraph("x"))
    before = hashlib.sha256(file.read_bytes()).digest(), file.stat().st_mtime_ns
    service.read(file)
    assert (hashlib.sha256(file.read_bytes()).digest(), file.stat().st_mtime_ns) == before
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["a.docx"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "reading.empty"),
        (b"   \n ", "reading.no_text"),
        (b"PK\x03\x04 half a container", "reading.broken"),
        (b"MZ\x90\x00\x03\x00\x00\x00 a program", "reading.unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 half an old file", "reading.broken"),
        (b"\x89PNG\r\n\x1a\n half a picture", "reading.broken"),
    ],
)
def test_what_cannot_be_read_says_why(
    service: ReadingService, tmp_path: Path, content: bytes, code: str
) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(content)
    assert code_of(service, file) == code


def test_a_file_that_is_gone_says_so(service: ReadingService, tmp_path: Path) -> None:
    assert code_of(service, tmp_path / "không có.pdf") == "reading.gone"
    assert code_of(service, tmp_path / ("x" * 300)) == "reading.long_name"
    assert code_of(service, tmp_path) == "reading.unsupported"


def test_too_big_a_file_is_not_opened(service: ReadingService, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 2_000)
    assert code_of(service, file, Limits(bytes=1_000)) == "reading.too_big"


def test_a_long_text_is_cut_and_says_so(service: ReadingService, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("mười chữ\n" * 500, encoding="utf-8")
    read = service.read(file, Limits(letters=100))
    assert len(read.text) <= 100
    assert [note.code for note in read.notes] == ["reading.cut"]


def test_a_locked_office_file_is_told(service: ReadingService, tmp_path: Path) -> None:
    """A new Office file under a password is an OLE file with one stream of that name."""
    file = tmp_path / "a.docx"
    file.write_bytes(compound("EncryptedPackage"))
    assert code_of(service, file) == "reading.password"


def test_a_secret_document_gives_no_text(service: ReadingService, tmp_path: Path) -> None:
    file = make.docx(tmp_path / "a.docx", make.paragraph("TỐI MẬT") + make.paragraph("Kế hoạch"))
    with pytest.raises(SecretDocument) as caught:
        service.read(file)
    assert (caught.value.code, caught.value.level) == ("secrecy.refused", "TỐI MẬT")
    assert caught.value.where == "stamp"
    assert service.read(file, secret_confirmed=True).text == "TỐI MẬT\nKế hoạch"


def test_a_secret_name_is_refused_before_the_file_is_opened(
    service: ReadingService, tmp_path: Path
) -> None:
    file = tmp_path / "[TUYỆT MẬT] không có ở đây.docx"
    with pytest.raises(SecretDocument) as caught:
        service.read(file)
    assert caught.value.where == "name"


def test_the_log_names_no_file(service: ReadingService, tmp_path: Path) -> None:
    log.start(tmp_path / "nhật ký")
    file = tmp_path / "Đơn của ông Nguyễn An.pdf"
    file.write_bytes(b"%PDF-1.7 broken")
    try:
        assert code_of(service, file) == "reading.broken"
    finally:
        log.stop()
    written = (tmp_path / "nhật ký" / log.NAME).read_text(encoding="utf-8")
    assert "reading.broken" in written
    assert "Nguyễn" not in written


def test_several_threads_read_at_once(service: ReadingService, tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.txt" for n in range(6)]
    for file in files:
        file.write_text(f"nội dung {file.stem}", encoding="utf-8")
    found: dict[str, str] = {}

    def read(file: Path) -> None:
        found[file.stem] = service.read(file).text

    threads = [threading.Thread(target=read, args=(file,)) for file in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert found == {str(n): f"nội dung {n}" for n in range(6)}


def test_a_photo_is_shown_at_the_width_asked_for(service: ReadingService, tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    make.letter(800).save(file)
    png = service.picture(file, 0, 200)
    assert int.from_bytes(png[16:20]) == 200
