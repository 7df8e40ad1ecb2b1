"""What an office sees: our .docx opened by LibreOffice, measured on its pages and beside our own PDF."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.e2e.conftest import GROWING
from tests.office_pdfs import OFFICE, Pdf

SAMPLES = sorted(f.stem for f in (Path(__file__).parents[1] / "data" / "layout").glob("*.json"))

pytestmark = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice is not here: apt-get install libreoffice-writer-nogui"
)

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
