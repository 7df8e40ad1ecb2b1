"""What an office sees: our .docx opened by LibreOffice, measured on its pages and beside our own PDF."""

from __future__ import annotations

import ctypes
import os
import pickle
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from communeapp.core.documents import Block, BlockKind, Document
from communeapp.core.layout import Layouter
from communeapp.paths import resources_dir
from communeapp.render.docx import write_docx

SAMPLES = sorted(f.stem for f in (Path(__file__).parents[1] / "data" / "layout").glob("*.json"))
GROWING = range(7, 17)  # from one page to two, the signature on either side of the break
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
MM = 25.4 / 72

pytestmark = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice is not here: apt-get install libreoffice-writer-nogui"
)


@dataclass(frozen=True)
class Box:
    """A place on a page in millimetres from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


class Pdf:
    """Reads a PDF: text, places and fonts of its pages."""

    def __init__(self, path: Path) -> None:
        self.file = pypdfium2.PdfDocument(path)
        self.pages = list(self.file)
        self.texts = [page.get_textpage() for page in self.pages]

    def close(self) -> None:
        for text in self.texts:
            text.close()
        for page in self.pages:
            page.close()
        self.file.close()

    def text(self, index: int) -> str:
        return self.texts[index].get_text_range()

    def lines(self, index: int) -> list[str]:
        """Give the lines of a page from top to bottom, without blanks, by where letters stand."""
        text = self.texts[index]
        count = text.count_chars()
        signs = text.get_text_range(0, count)
        x, y = ctypes.c_double(), ctypes.c_double()
        placed = []
        for number in range(min(count, len(signs))):
            sign = signs[number].replace("\ufffe", "-").replace("\u0002", "-")
            if not sign.isspace():
                pdfium.FPDFText_GetCharOrigin(text.raw, number, x, y)
                placed.append((-y.value, x.value, sign))
        rows: list[list[tuple[float, float, str]]] = []
        for one in sorted(placed):
            if rows and one[0] - rows[-1][0][0] < 1.5:
                rows[-1].append(one)
            else:
                rows.append([one])
        return ["".join(sign for _, _, sign in sorted(r, key=lambda c: c[1])) for r in rows]

    def size(self, index: int) -> tuple[int, int]:
        width, height = self.pages[index].get_size()
        return round(width * MM), round(height * MM)

    def find(self, words: str, index: int = 0) -> Box:
        """Give the place of some words; the test fails where they are not on the page."""
        search = self.texts[index].search(words, match_case=True)
        hit = search.get_next()
        assert hit is not None, f"{words!r} is not on page {index + 1}"
        start, count = hit
        return self._box(index, range(start, start + count))

    def chars(self, index: int) -> list[Box]:
        count = self.texts[index].count_chars()
        text = self.texts[index].get_text_range(0, count)
        return [
            self._box(index, [n])
            for n in range(min(count, len(text)))
            if not text[n].isspace() and text[n] not in "\ufffe\u0002"
        ]

    def _box(self, index: int, numbers: range | list[int]) -> Box:
        height = self.pages[index].get_height()
        boxes = [self.texts[index].get_charbox(n) for n in numbers]
        boxes = [b for b in boxes if b[2] > b[0]] or boxes
        return Box(
            min(b[0] for b in boxes) * MM,
            (height - max(b[3] for b in boxes)) * MM,
            max(b[2] for b in boxes) * MM,
            (height - min(b[1] for b in boxes)) * MM,
        )

    def fonts(self) -> set[str]:
        found = set()
        for page in self.pages:
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                font = pdfium.FPDFTextObj_GetFont(item.raw)
                length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
                buffer = (pdfium.c_char * length)()
                pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
                found.add(buffer.value.decode().split("+")[-1])
        return found


_DRAW = """
import pickle, sys
from pathlib import Path
from communeapp.ui.rendering.pdf import QtPdfRenderer
for name in sys.argv[1:]:
    layout = pickle.loads(Path(name + ".layout").read_bytes())
    QtPdfRenderer().render(layout, Path(name + ".ours.pdf"))
"""


def letter_of(document: Document, count: int) -> Document:
    """Make a letter of so many points with a last paragraph of four lines."""
    point = "Rà soát, thống kê số hộ chăn nuôi có chuồng trại chưa bảo đảm và lập danh sách"
    points = tuple(
        Block.plain(BlockKind.CLAUSE, f"{point}{' gửi xã' * (n % 5)}.", number=f"{n}.")
        for n in range(1, count + 1)
    )
    end = Block.plain(
        BlockKind.CLOSING, f"{'Đề nghị các đơn vị nghiêm túc thực hiện; ' * 7}báo cáo./."
    )
    return replace(document, body=(*points, end))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office")


@pytest.fixture(scope="module")
def converted(
    folder: Path, layouter: Layouter, sample_document: Callable[[str], Document]
) -> dict[str, tuple[Path, Path]]:
    """Write every sample twice: through .docx and LibreOffice, and with our own renderer.

    LibreOffice gets the shipped typeface: Debian's older Liberation Serif has no Vietnamese letters.
    """
    home = folder / "home"
    fonts = home / ".local" / "share" / "fonts"
    fonts.mkdir(parents=True)
    for file in (resources_dir() / "fonts").glob("*.ttf"):
        shutil.copy(file, fonts)
    documents = {name: sample_document(name) for name in SAMPLES}
    documents |= {f"thu-{n}": letter_of(sample_document("cong_van_mot_noi"), n) for n in GROWING}
    for name, document in documents.items():
        layout = layouter.layout(document)
        write_docx(layout, folder / f"{name}.docx")
        (folder / f"{name}.layout").write_bytes(pickle.dumps(layout))
    # A child draws: the one Qt application of this process belongs to the tests of the window.
    drawn = subprocess.run(
        [sys.executable, "-c", _DRAW, *(str(folder / name) for name in documents)],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert drawn.returncode == 0, drawn.stderr
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_CONFIG_HOME": str(home / ".config"),
    }
    done = subprocess.run(
        [
            str(OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", "pdf", "--outdir", str(folder),
            *(str(folder / f"{name}.docx") for name in documents),
        ],
        capture_output=True, text=True, env=env, timeout=240,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return {name: (folder / f"{name}.pdf", folder / f"{name}.ours.pdf") for name in documents}


@pytest.fixture
def pdfs(
    converted: dict[str, tuple[Path, Path]], request: pytest.FixtureRequest
) -> Callable[[str], tuple[Pdf, Pdf]]:
    def read(name: str) -> tuple[Pdf, Pdf]:
        office, ours = (Pdf(path) for path in converted[name])
        request.addfinalizer(office.close)
        request.addfinalizer(ours.close)
        return office, ours

    return read


Read = Callable[[str], tuple[Pdf, Pdf]]


@pytest.mark.parametrize("name", SAMPLES)
def test_pages_are_a4_and_nothing_leaves_the_margins(name: str, pdfs: Read) -> None:
    for pdf in pdfs(name):
        for index in range(len(pdf.pages)):
            width, height = pdf.size(index)
            assert {width, height} == {210, 297}
            chars = pdf.chars(index)
            body = [c for c in chars if c.top > 20]
            assert min(c.left for c in body) >= 30
            assert min(c.left for c in body) <= 35 or index > 0
            assert max(c.right for c in body) <= width - 15
            assert max(c.bottom for c in body) <= height - 20
            heads = [c for c in chars if c.top <= 20]
            assert all(c.top >= 7 and c.bottom <= 19 for c in heads)


def test_full_lines_fill_the_width_between_the_margins(pdfs: Read) -> None:
    for pdf in pdfs("cong_van_bon_muoi_diem"):
        body = [c for c in pdf.chars(1) if c.top > 20]
        assert 30 <= min(c.left for c in body) <= 35
        assert 15 <= 210 - max(c.right for c in body) <= 20
        assert 20 <= min(c.top for c in body) <= 25


@pytest.mark.parametrize("name", SAMPLES)
def test_the_typeface_is_the_prescribed_one_or_its_twin(name: str, pdfs: Read) -> None:
    for pdf in pdfs(name):
        fonts = pdf.fonts()
        assert fonts
        for font in fonts:
            assert re.match(r"(TimesNewRoman|LiberationSerif)", font), fonts


def test_the_boxes_of_a_letter_stand_in_their_places(pdfs: Read) -> None:
    """The plan of Appendix I, part I, section IV."""
    for pdf in pdfs("cong_van_mot_noi"):
        nation, motto = pdf.find("CỘNG HÒA XÃ HỘI"), pdf.find("Độc lập - Tự do - Hạnh phúc")
        country = pdf.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        issuer, unit = pdf.find("ỦY BAN NHÂN DÂN"), pdf.find("XÃ MƯỜNG KIM")
        number, date = pdf.find("Số: 07/UBND-KT"), pdf.find("Mường Kim, ngày 05 tháng 01 năm 2026")
        about, to = pdf.find("V/v báo cáo"), pdf.find("Kính gửi: Sở Nông nghiệp")
        assert nation.left > 100
        assert abs(country.middle - motto.middle) < 1
        assert motto.top > country.bottom - 1
        assert issuer.right < 100
        assert abs(issuer.middle - unit.middle) < 1
        assert abs(issuer.top - country.top) < 1
        assert abs(number.middle - issuer.middle) < 1
        assert number.top > unit.bottom
        assert abs(date.middle - country.middle) < 1
        # one line: the bottoms differ by the slant of the comma at most
        assert abs(number.bottom - date.bottom) < 1
        assert about.top > number.bottom
        assert abs(about.middle - number.middle) < 12
        assert to.top > about.bottom
        places = pdf.find("Nơi nhận:")
        signer, name = pdf.find("TM. ỦY BAN NHÂN DÂN"), pdf.find("Lò Thị Ánh Nguyệt")
        assert 30 <= places.left <= 35
        assert abs(places.bottom - signer.bottom) < 1
        assert signer.left > 100
        assert abs(signer.middle - name.middle) < 1
        assert name.top - pdf.find("PHÓ CHỦ TỊCH").bottom > 15
        assert abs(places.left - pdf.find("- Như trên;").left) < 1


def test_title_and_subject_stand_in_the_middle(pdfs: Read) -> None:
    for pdf in pdfs("quyet_dinh_ba_phu_luc"):
        middle = 31 + 163 / 2
        for words in ("QUYẾT ĐỊNH", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THU LŨM"):
            assert abs(pdf.find(words).middle - middle) < 1
        for index in (1, 5):
            assert abs(pdf.find("Phụ lục", index).middle - middle) < 6


def test_page_numbers(pdfs: Read) -> None:
    for pdf in pdfs("quyet_dinh_ba_phu_luc"):
        shown = []
        for index in range(len(pdf.pages)):
            head = [c for c in pdf.chars(index) if c.top <= 20]
            width, _ = pdf.size(index)
            middle = 31 + (width - 31 - 16) / 2
            shown.append(any(abs(c.middle - middle) < 2 for c in head))
        assert shown == [False, False, True, True, False, False]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_page_of_a_draft_is_marked(name: str, pdfs: Read) -> None:
    draft = name != "cong_van_mot_noi"
    for pdf in pdfs(name):
        for index in range(len(pdf.pages)):
            assert ("DỰ THẢO" in pdf.text(index)) is draft


@pytest.mark.parametrize("name", SAMPLES)
def test_word_document_and_pdf_agree(name: str, pdfs: Read) -> None:
    """Same pages, same lines in the same order.

    One line may differ: where a word is longer than a line, the two break it at another letter.
    """
    office, ours = pdfs(name)
    assert len(office.pages) == len(ours.pages)
    different = 0
    for index in range(len(office.pages)):
        one, two = office.lines(index), ours.lines(index)
        assert sorted("".join(one)) == sorted("".join(two)), f"page {index + 1}"
        assert len(one) == len(two), f"page {index + 1}"
        different += sum(a != b for a, b in zip(one, two, strict=True))
    assert different <= (4 if name == "toan_bo_chu_cai" else 0)


@pytest.mark.parametrize("count", GROWING)
def test_the_signature_goes_over_with_the_same_lines(count: int, pdfs: Read) -> None:
    office, ours = pdfs(f"thu-{count}")
    assert len(office.pages) == len(ours.pages)
    for index in range(len(office.pages)):
        assert office.lines(index) == ours.lines(index)
    text = "".join(ours.lines(len(ours.pages) - 1))
    assert text.index("báocáo./.") < text.index("TM.ỦYBANNHÂNDÂN")


def test_growing_letters_cross_the_page(pdfs: Read) -> None:
    """The row above means nothing unless the break falls at every place in it."""
    assert {len(pdfs(f"thu-{n}")[1].pages) for n in GROWING} == {1, 2}


def test_places_agree_to_half_a_millimetre(pdfs: Read) -> None:
    office, ours = pdfs("ke_hoach_nhieu_cap")
    for index, words in (
        (0, "KẾ HOẠCH"),
        (0, "I. MỤC ĐÍCH"),
        (1, "2. Công tác tuyên truyền"),
        (2, "Nơi nhận:"),
        (2, "Nguyễn Thị Hồng Hạnh"),
    ):
        one, two = office.find(words, index), ours.find(words, index)
        assert abs(one.left - two.left) < 0.5, words
        assert abs(one.bottom - two.bottom) < 0.5, words
