"""Faults 23 to 28: documents made to do harm, or harmed themselves, in the real child process."""

from __future__ import annotations

import hashlib
import runpy
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communeapp import texts
from communeapp.core.errors import UserError
from communeapp.paths import Paths
from communeapp.services.reading import Limits, ReadingService, ReadText

MAKER = Path(__file__).parents[1] / "data" / "document_maker.py"
make = SimpleNamespace(**runpy.run_path(str(MAKER)))
MB = 1_000_000


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ReadingService]:
    one = ReadingService(Paths(tmp_path / "profile"))
    yield one
    one.close()


@dataclass
class Outcome:
    """How a reading ended, and the most memory that its process took."""

    read: ReadText | None
    code: str
    peak: int


def watched(service: ReadingService, file: Path, limits: Limits | None = None) -> Outcome:
    """Read a file and measure its child while it works."""
    done = threading.Event()
    peak = 0

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.005):
            for child in psutil.Process().children(recursive=True):
                try:
                    # Before it runs a program of its own, a child still has the size of this process.
                    if "reader" in child.cmdline():
                        peak = max(peak, child.memory_info().rss)
                except psutil.Error:
                    continue

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        return Outcome(service.read(file, limits or Limits()), "", peak)
    except UserError as problem:
        return Outcome(None, problem.code, peak)
    finally:
        done.set()
        watcher.join()


def repeated(text: str, total: int) -> Iterator[str]:
    """Give a text over and over, in pieces of a megabyte."""
    piece = text * max(1, MB // len(text))
    for _ in range(total // len(piece)):
        yield piece


# 23: bombs


def test_23_a_document_that_claims_gigabytes_is_refused(
    service: ReadingService, tmp_path: Path
) -> None:
    file = make.docx(tmp_path / "bom.docx", repeated(make.paragraph("a" * 50), 450 * MB))
    assert file.stat().st_size < 5 * MB
    outcome = watched(service, file)
    assert outcome.code == "reading.bomb"
    assert outcome.peak < 200 * MB


@pytest.mark.parametrize(
    ("before", "text", "behind"),
    [
        ("", make.paragraph("a" * 50), ""),
        ("<w:p><w:r><w:t>", "a", "</w:t></w:r></w:p>"),
        ('<w:p w:x="', "a", '"/>'),
        ("<w:p>", "<w:r/>", "</w:p>"),
        ("", "<w:p>", ""),
    ],
    ids=["paragraphs", "one-text", "one-attribute", "one-paragraph", "depth"],
)
def test_23_what_unpacks_without_end_is_stopped_by_the_memory_it_may_take(
    service: ReadingService, tmp_path: Path, before: str, text: str, behind: str
) -> None:
    """No bound on bytes here: the parser's own and those of the kernel have to do."""
    body: Iterable[str] = (before, *repeated(text, 200 * MB), behind)
    file = make.docx(tmp_path / "bom.docx", body)
    outcome = watched(service, file, Limits(unpacked_bytes=10**12))
    cut = outcome.read is not None and "reading.cut" in {n.code for n in outcome.read.notes}
    assert cut or outcome.code in ("reading.bomb", "reading.memory")
    assert outcome.peak < 200 * MB


def understated(file: Path) -> None:
    """Let a container claim that its parts are small."""
    data = bytearray(file.read_bytes())
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    file.write_bytes(data)


def test_23_what_a_container_claims_is_not_believed(
    service: ReadingService, tmp_path: Path
) -> None:
    file = make.docx(tmp_path / "bom.docx", repeated(make.paragraph("a" * 50), 300 * MB))
    understated(file)
    outcome = watched(service, file)
    assert outcome.code in ("reading.bomb", "reading.broken", "reading.memory")
    assert outcome.peak < 200 * MB


def test_23_what_really_unpacks_is_counted(service: ReadingService, tmp_path: Path) -> None:
    file = make.docx(tmp_path / "bom.docx", repeated("<w:sectPr/>", 40 * MB))
    outcome = watched(service, file, Limits(unpacked_bytes=20 * MB))
    assert outcome.code == "reading.bomb"
    understated(file)
    assert watched(service, file, Limits(unpacked_bytes=20 * MB)).code in (
        "reading.bomb", "reading.broken",
    )  # fmt: skip


def test_23_bombs_inside_are_not_opened(service: ReadingService, tmp_path: Path) -> None:
    inner = make.docx(tmp_path / "trong.docx", repeated(make.paragraph("a" * 50), 100 * MB))
    parts = {"word/embeddings/trong.docx": inner.read_bytes()}
    outcome = watched(service, make.docx(tmp_path / "a.docx", make.paragraph("ngoài"), parts))
    assert outcome.read is not None and outcome.read.text == "ngoài"
    assert [note.code for note in outcome.read.notes] == ["reading.embedded"]
    assert outcome.peak < 200 * MB


def test_23_a_list_of_a_million_parts_is_not_read(service: ReadingService, tmp_path: Path) -> None:
    file = make.docx(tmp_path / "a.docx", make.paragraph("x"))
    data = bytearray(file.read_bytes())
    end = data.rfind(b"PK\x05\x06")
    data[end + 8 : end + 12] = b"\xfe\xff\xfe\xff"
    file.write_bytes(data)
    assert watched(service, file).code == "reading.bomb"


def test_23_a_picture_of_too_many_points_is_not_unpacked(
    service: ReadingService, tmp_path: Path
) -> None:
    from PIL import Image

    file = tmp_path / "a.png"
    Image.new("1", (30_000, 30_000)).save(file)
    outcome = watched(service, file)
    assert outcome.code == "reading.too_many_pixels"
    assert outcome.peak < 200 * MB


# 24: large, and honest


def test_24_a_table_of_very_many_rows_opens(service: ReadingService, tmp_path: Path) -> None:
    count = 20_000
    row = "".join(f"<w:tc>{make.paragraph('ô ' + str(n))}</w:tc>" for n in range(3))
    body = ("<w:tbl>", *(f"<w:tr>{row}</w:tr>" for _ in range(count)), "</w:tbl>")
    outcome = watched(service, make.docx(tmp_path / "a.docx", body))
    assert outcome.read is not None
    assert outcome.read.text.count("\n") == count - 1
    assert outcome.peak < 200 * MB


@pytest.mark.soak
def test_24_a_hundred_thousand_rows_open(service: ReadingService, tmp_path: Path) -> None:
    row = "".join(f"<w:tc>{make.paragraph('ô ' + str(n))}</w:tc>" for n in range(4))
    body = ("<w:tbl>", *(f"<w:tr>{row}</w:tr>" for _ in range(100_000)), "</w:tbl>")
    outcome = watched(service, make.docx(tmp_path / "a.docx", body))
    assert outcome.read is not None and outcome.read.text.count("\n") == 99_999
    assert outcome.peak < 200 * MB


def test_24_five_hundred_pages_open(service: ReadingService, tmp_path: Path) -> None:
    page = "".join(make.paragraph("Một dòng văn bản bình thường của trang") for _ in range(30))
    broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    outcome = watched(service, make.docx(tmp_path / "a.docx", (page + broken for _ in range(499))))
    assert outcome.read is not None
    assert outcome.read.pages == 500
    file = make.pdf(tmp_path / "a.pdf", [make.at(60, 700, f"trang {n}") for n in range(510)])
    outcome = watched(service, file)
    assert outcome.read is not None and outcome.read.text.count("trang") == 500
    assert [note.code for note in outcome.read.notes] == ["reading.pages_left"]


def test_24_a_file_of_two_hundred_megabytes_opens(service: ReadingService, tmp_path: Path) -> None:
    import random

    picture = random.Random(1).randbytes(MB)
    parts = {f"word/media/{n}.png": picture for n in range(200)}
    file = make.docx(tmp_path / "a.docx", make.paragraph("Kính gửi"), parts)
    assert file.stat().st_size > 190 * MB
    outcome = watched(service, file)
    assert outcome.read is not None and outcome.read.text == "Kính gửi"
    assert outcome.peak < 200 * MB


# 25: XML that reaches out


def test_25_a_billion_laughs_are_not_laughed(service: ReadingService, tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    head = make.HEAD.replace("?>", f"?><!DOCTYPE d [{entities}]>", 1)
    outcome = watched(service, make.docx(tmp_path / "a.docx", make.paragraph("&e9;"), head=head))
    assert outcome.code in ("reading.bomb", "") and outcome.peak < 200 * MB
    assert outcome.read is None or "ha" not in outcome.read.text


def test_25_nothing_outside_is_read_or_fetched(service: ReadingService, tmp_path: Path) -> None:
    import http.server

    asked: list[str] = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.HTTPServer(("127.0.0.1", 0), Listener) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}"
        secret = tmp_path / "mật khẩu.txt"
        secret.write_text("một hai ba bốn", encoding="utf-8")
        head = make.HEAD.replace(
            "?>", f'?><!DOCTYPE d SYSTEM "{url}/d.dtd" [<!ENTITY f SYSTEM "{secret.as_uri()}">]>', 1
        )
        links = make.relations(
            ("attachedTemplate", f"{url}/mau.dotm", True), ("image", "\\\\a\\b", True)
        )
        parts = {"word/_rels/document.xml.rels": links}
        file = make.docx(tmp_path / "a.docx", make.paragraph("trước &f; sau"), parts, head)
        page = tmp_path / "a.html"
        page.write_text(
            f"<p>chữ</p><img src='{url}/a.png'><iframe src='{url}/b'>", encoding="utf-8"
        )
        found = [watched(service, one) for one in (file, page)]
        server.shutdown()
        thread.join()
    assert asked == []
    for outcome in found:
        assert outcome.read is not None
        assert "hai ba" not in outcome.read.text
        assert "reading.external" in {note.code for note in outcome.read.notes}


# 26: what is skipped is listed, and the source stays as it was


def test_26_the_source_stays_and_what_was_skipped_is_listed(
    service: ReadingService, tmp_path: Path
) -> None:
    parts = {
        "word/vbaProject.bin": b"macro",
        "_xmlsignatures/sig1.xml": "<a/>",
        "word/settings.xml": f'<w:settings xmlns:w="{make.W}"><w:documentProtection/></w:settings>',
        "word/chunk.html": "<p>chèn</p>",
        "word/_rels/document.xml.rels": make.relations(("aFChunk", "chunk.html", False)),
    }
    body = (
        f"<w:p><w:ins>{make.run('thêm')}</w:ins>"
        "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
    )
    file = make.docx(tmp_path / "a.docm", body, parts)
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    outcome = watched(service, file)
    assert outcome.read is not None and outcome.read.text == "thêm"
    assert {note.code for note in outcome.read.notes} == {
        "reading.macros", "reading.signed", "reading.protected", "reading.alt_chunk", "reading.changes",
        "reading.hidden",
    }  # fmt: skip
    assert hashlib.sha256(file.read_bytes()).hexdigest() == before


# 27: names and contents that do not fit


@pytest.mark.parametrize(
    "name",
    [
        "CON.docx", "aux.DOCX", "công văn.pdf", unicodedata.normalize("NFD", "Số 5 Ủy ban.docx"), "a" * 250 + ".docx",
        "không đuôi", ".docx", "a.docx.exe", "a\u202excod.docx", "dấu 'nháy' \"kép\" & $(x).docx",
    ],
)  # fmt: skip
def test_27_a_name_does_not_matter(service: ReadingService, tmp_path: Path, name: str) -> None:
    file = make.docx(tmp_path / name, make.paragraph("Kính gửi"))
    outcome = watched(service, file)
    assert outcome.read is not None and outcome.read.text == "Kính gửi"
    wrong = "reading.wrong_suffix" in {note.code for note in outcome.read.notes}
    assert wrong is (not name.lower().endswith(".docx") or name == ".docx")


def test_27_a_name_that_is_no_text_does_not_matter(service: ReadingService, tmp_path: Path) -> None:
    import os

    folder = os.fsencode(tmp_path)
    path = Path(os.fsdecode(folder + b"/C\xf4ng v\xe3n.txt"))
    try:
        path.write_text("chữ", encoding="utf-8")
    except OSError:
        pytest.skip("this system has only names that are text")
    assert service.read(path).text == "chữ"


def test_27_every_refusal_has_its_sentence(service: ReadingService, tmp_path: Path) -> None:
    for name, content in {
        "rỗng.docx": b"", "hỏng.pdf": b"%PDF-1.4\n1 0 obj", "lạ.docx": b"\x7fELF\x02\x01\x01\x00",
        "cụt.xlsx": b"PK\x03\x04\x14", "cụt.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    }.items():  # fmt: skip
        file = tmp_path / name
        file.write_bytes(content)
        outcome = watched(service, file)
        assert outcome.read is None
        for language in texts.LANGUAGES:
            told = texts.tell(outcome.code, language)
            assert told.message != outcome.code and told.hint


# 28: old encodings; with real documents in tests/data/test_reading_legacy.py


def test_28_an_old_encoding_is_converted_and_told(service: ReadingService, tmp_path: Path) -> None:
    font = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
    body = make.paragraph("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", font)
    outcome = watched(service, make.docx(tmp_path / "a.docx", body))
    assert outcome.read is not None
    assert outcome.read.text == "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert [note.code for note in outcome.read.notes] == ["reading.converted"]


# Many files, some broken; and files that nobody thought of


def mixed(folder: Path, count: int) -> list[Path]:
    """Make a folder of files; three in a hundred are broken in some way."""
    folder.mkdir()
    whole = [
        make.docx(folder / "0.docx", make.paragraph("Thông báo")),
        make.pdf(folder / "0.pdf", [make.at(60, 700, "Thong bao")]),
        make.odt(folder / "0.odt", "<text:p>Thông báo</text:p>"),
    ]
    (folder / "0.txt").write_text("Thông báo", encoding="utf-8")
    kinds = [(one.suffix, one.read_bytes()) for one in [*whole, folder / "0.txt"]]
    files = []
    for number in range(1, count + 1):
        suffix, data = kinds[number % len(kinds)]
        if number % 33 == 0:
            data = (b"", data[: len(data) // 2], b"\x00" * 500)[number // 33 % 3]
        file = folder / f"{number}{suffix}"
        file.write_bytes(data)
        files.append(file)
    return files


@pytest.mark.parametrize("count", [200, pytest.param(5_000, marks=pytest.mark.soak)])
def test_every_file_of_a_folder_is_read_or_says_why(
    service: ReadingService, tmp_path: Path, count: int
) -> None:
    ended = {"read": 0, "told": 0}
    for file in mixed(tmp_path / "đến", count):
        try:
            text = service.read(file).text
            # Half a text file is a text file; the text layer of the .pdf has no marks.
            assert "Thông báo".startswith(text) or file.suffix == ".pdf"
            ended["read"] += 1
        except UserError as problem:
            ended["told"] += problem.code.startswith("reading.")
    assert sum(ended.values()) == count
    assert ended["told"] <= count // 33
    assert ended["read"] >= count - count // 33


def harmed(data: bytes, changes: list[tuple[int, int]], cut: int) -> bytes:
    """Change some bytes of a file and cut it."""
    result = bytearray(data)
    for place, value in changes:
        result[place % len(result)] = value
    return bytes(result[: max(1, len(result) - cut)])


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".xlsx", ".rtf", ".pdf", ".html", ".txt"])
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    changes=st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 255)), max_size=12),
    cut=st.integers(0, 300),
)
def test_a_harmed_file_never_stops_the_program(
    service: ReadingService, tmp_path: Path, suffix: str, changes: list[tuple[int, int]], cut: int
) -> None:
    read_harmed(service, tmp_path, suffix, changes, cut)


@pytest.mark.soak
@pytest.mark.parametrize("suffix", [".docx", ".odt", ".xlsx", ".rtf", ".pdf", ".html", ".txt"])
@settings(
    max_examples=1_500,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    changes=st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 255)), max_size=30),
    cut=st.integers(0, 2_000),
)
def test_no_harmed_file_ever_stops_the_program(
    service: ReadingService, tmp_path: Path, suffix: str, changes: list[tuple[int, int]], cut: int
) -> None:
    read_harmed(service, tmp_path, suffix, changes, cut)


def read_harmed(
    service: ReadingService, folder: Path, suffix: str, changes: list[tuple[int, int]], cut: int
) -> None:
    """Read a small file that was harmed: a text or a UserError, nothing else, and in time."""
    file = folder / f"a{suffix}"
    file.write_bytes(harmed(samples(folder)[suffix], changes, cut))
    code = ""
    try:
        service.read(file, Limits(seconds=30))
    except UserError as problem:
        code = problem.code
    assert code == "" or code.startswith(("reading.", "secrecy."))
    assert code not in ("reading.too_long", "reading.no_child")


def samples(folder: Path) -> dict[str, bytes]:
    """Give a small valid file of each format."""
    if not _SAMPLES:
        import openpyxl

        make.docx(folder / "s.docx", make.paragraph("Kính gửi") + make.table([["a"], ["b"], ["c"]]))
        make.odt(folder / "s.odt", "<text:p>Kính gửi</text:p>")
        make.pdf(folder / "s.pdf", [make.at(60, 700, "Kinh gui")])
        book = openpyxl.Workbook()
        book.active.append(["Kính gửi", 1])
        book.save(folder / "s.xlsx")
        for suffix in (".docx", ".odt", ".pdf", ".xlsx"):
            _SAMPLES[suffix] = (folder / f"s{suffix}").read_bytes()
        _SAMPLES[".rtf"] = rb"{\rtf1{\fonttbl{\f0 Arial;}}\f0 K\u237?nh\par\trowd\intbl a\cell\row}"
        _SAMPLES[".html"] = (
            b"<html><body><table><tr><td>K\xc3\xadnh</td></tr></table></body></html>"
        )
        _SAMPLES[".txt"] = "Kính gửi các thôn, bản".encode()
    return _SAMPLES


_SAMPLES: dict[str, bytes] = {}
