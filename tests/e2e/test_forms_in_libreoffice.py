"""Every type and copy form as LibreOffice prints it, measured letter by letter against the decree's table."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from tests.office_pdfs import OFFICE, Letter, Pdf
from tests.official_forms import every_copy, every_type, hard_cases

from communeapp.core.documents import Document
from communeapp.core.layout import Layouter
from communeapp.core.layout.model import LayoutDoc, Paragraph
from communeapp.paths import resources_dir

pytestmark = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice is not here: apt-get install libreoffice-writer-nogui"
)

TYPES = sorted(every_type())
TEMPLATES = [
    f"mau-{file.stem}"
    for file in sorted(
        (resources_dir() / "packs" / "van-ban-hanh-chinh" / "templates").glob("*.toml")
    )
]
ALL = [*TYPES, *every_copy(), *hard_cases()]
LAYOUT = resources_dir() / "packs" / "van-ban-hanh-chinh" / "layout.toml"
TABLE = {one["code"]: one for one in tomllib.loads(LAYOUT.read_text("utf-8"))["components"]}
LEFT, WIDTH = 31.0, 163.0
MIDDLE = LEFT + WIDTH / 2
JUSTIFIED = {"can_cu", "noi_dung", "khoan", "diem", "dieu", "khoan_co_tieu_de"}
CENTRED = {
    "ten_loai", "trich_yeu", "phan_chuong", "tieu_de_phan_chuong", "muc_tieu_muc", "tieu_de_muc",
    "phu_luc_label", "phu_luc_title", "phu_luc_ref",
}  # fmt: skip
HEAD_LEFT = {"co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "trich_yeu_cong_van"}
HEAD_RIGHT = {"quoc_hieu", "tieu_ngu", "dia_danh_thoi_gian"}

Read = Callable[[str], tuple[Pdf, Pdf]]


@dataclass(frozen=True)
class Found:
    """A paragraph of the layout and its letters on the pages."""

    paragraph: Paragraph
    letters: tuple[Letter, ...]
    whole: bool

    @property
    def role(self) -> str:
        return self.paragraph.role

    def lines(self) -> list[tuple[Letter, ...]]:
        rows: list[list[Letter]] = []
        for one in self.letters:
            if rows and one.page == rows[-1][0].page and abs(one.foot - rows[-1][0].foot) < 0.5:
                rows[-1].append(one)
            else:
                rows.append([one])
        return [tuple(row) for row in rows]

    def middles(self) -> list[float]:
        return [(row[0].left + row[-1].right) / 2 for row in self.lines()]


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def measure(pdf: Pdf, layout: LayoutDoc) -> Iterator[Found]:
    """Find every paragraph on the pages, in the order of the layout."""
    letters = [one for index in range(len(pdf.pages)) for one in pdf.letters(index)]
    printed = "".join(one.sign for one in letters)
    cursor = 0
    for paragraph in layout.paragraphs():
        first = next((run for run in paragraph.runs if run.text.strip()), None)
        words = "" if first is None else _bare(first.text)
        if not words or set(words) == {"…"}:
            continue
        whole, place = True, printed.find(words, cursor)
        if place < 0:  # it goes over a page: its beginning is enough
            whole, words = False, words[:30]
            place = printed.find(words, cursor)
        assert place >= 0, f"{paragraph.role}: {paragraph.text!r} is not printed in its place"
        cursor = place + len(words)
        yield Found(paragraph, tuple(letters[place:cursor]), whole)


@pytest.fixture
def laid(printed_documents: dict[str, Document], layouter: Layouter) -> Callable[[str], LayoutDoc]:
    return lambda name: layouter.layout(printed_documents[name])


Laid = Callable[[str], LayoutDoc]


@pytest.mark.parametrize("name", [*ALL, *TEMPLATES])
def test_every_component_has_its_size_weight_slant_and_case(
    name: str, pdfs: Read, laid: Laid
) -> None:
    for pdf in pdfs(name):
        seen = 0
        for found in measure(pdf, laid(name)):
            row: dict[str, Any] | None = TABLE.get(found.role)
            if row is None:
                continue
            seen += 1
            for one in found.letters:
                place = (found.role, found.paragraph.text, one)
                assert row["size_min_pt"] - 0.1 <= one.size <= row["size_max_pt"] + 0.1, place
                assert (one.bold, one.italic) == (row["bold"], row["italic"]), place
                red = one.color[0] > 200 and max(one.color[1:]) < 60
                assert red if found.role == "dau_khan" else max(one.color) == 0, place
                if row["case"] == "upper" and found.role != "ky_hieu_nguoi_soan":
                    assert not one.sign.islower(), place
        assert seen >= 8


@pytest.mark.parametrize("name", [*TYPES, *TEMPLATES])
def test_every_component_stands_in_its_place(name: str, pdfs: Read, laid: Laid) -> None:
    """The plan of Appendix I, part I, section IV, on both PDFs."""
    for pdf in pdfs(name):
        found = list(measure(pdf, laid(name)))
        by_role: dict[str, list[Found]] = {}
        for one in found:
            by_role.setdefault(one.role, []).append(one)
        country = by_role["quoc_hieu"][0].middles()[0]
        issuer = by_role["co_quan_ban_hanh"][0].middles()[0]
        assert LEFT < issuer < LEFT + 70 < country
        for one in found:
            for middle in one.middles():
                if one.role in HEAD_RIGHT:
                    assert abs(middle - country) < 1, one
                elif one.role in HEAD_LEFT:
                    assert abs(middle - issuer) < 1, one
                elif one.role in CENTRED:
                    assert abs(middle - MIDDLE) < 1, one
            if one.role in JUSTIFIED and one.whole:
                first, *rest = one.lines()
                assert 9.5 < first[0].left - LEFT < 13.2, one
                assert all(abs(row[0].left - LEFT) < 1 for row in rest), one
                full = [first, *rest][:-1]
                assert all(abs(row[-1].right - LEFT - WIDTH) < 1 for row in full), one
        _check_heights(by_role)


def _check_heights(by_role: dict[str, list[Found]]) -> None:
    foot = {role: found[0].letters[0].foot for role, found in by_role.items()}
    first = "co_quan_chu_quan" if "co_quan_chu_quan" in foot else "co_quan_ban_hanh"
    assert abs(foot[first] - foot["quoc_hieu"]) < 0.5
    assert foot["quoc_hieu"] < foot["tieu_ngu"]
    if "so_ky_hieu" in foot and "dia_danh_thoi_gian" in foot:
        assert abs(foot["so_ky_hieu"] - foot["dia_danh_thoi_gian"]) < 0.5
    order = [one for one in ("tieu_ngu", "so_ky_hieu", "ten_loai", "trich_yeu") if one in foot]
    assert [foot[one] for one in order] == sorted(foot[one] for one in order)
    name, above = by_role["ho_ten"][0], by_role["quyen_han_chuc_vu"][0]
    assert abs(name.middles()[0] - above.middles()[0]) < 1
    assert name.letters[0].foot - above.letters[0].foot > 20
    if "noi_nhan_label" in foot:
        assert abs(by_role["noi_nhan_label"][0].letters[0].left - LEFT) < 0.5
        assert all(abs(one.letters[0].left - LEFT) < 0.5 for one in by_role["noi_nhan_list"])


@pytest.mark.parametrize("name", ALL)
def test_word_document_and_pdf_agree(name: str, pdfs: Read) -> None:
    """Same pages, same lines, each line in the same place; leader dots may differ in number."""
    office, ours = pdfs(name)
    assert len(office.pages) == len(ours.pages)
    for index in range(len(office.pages)):
        assert office.size(index) == ours.size(index)
        one, two = _lines(office, index), _lines(ours, index)
        assert [words for _, _, words in one] == [words for _, _, words in two]
        for (foot, left, words), (foot_two, left_two, _) in zip(one, two, strict=True):
            assert abs(foot - foot_two) < 0.6, (words, foot, foot_two)
            assert abs(left - left_two) < 0.6, (words, left, left_two)


@pytest.mark.parametrize("name", TEMPLATES)
def test_drafts_of_the_templates_agree(name: str, pdfs: Read) -> None:
    """Same pages and words; where a word fits to a tenth of a millimetre, one of the two may break first."""
    office, ours = pdfs(name)
    assert len(office.pages) == len(ours.pages)
    different = 0
    for index in range(len(office.pages)):
        one, two = _lines(office, index), _lines(ours, index)
        assert "".join(line[2] for line in one) == "".join(line[2] for line in two)
        assert len(one) == len(two)
        assert all(abs(a[0] - b[0]) < 0.6 for a, b in zip(one, two, strict=True))
        different += sum(a[2] != b[2] for a, b in zip(one, two, strict=True))
    assert different <= 2


def _lines(pdf: Pdf, index: int) -> list[tuple[float, float, str]]:
    rows: list[list[Letter]] = []
    for one in sorted(pdf.letters(index), key=lambda one: (round(one.foot, 1), one.left)):
        if rows and abs(one.foot - rows[-1][0].foot) < 0.5:
            rows[-1].append(one)
        else:
            rows.append([one])
    found = []
    for row in rows:
        row.sort(key=lambda one: one.left)
        words = re.sub(r"\.{3,}$", "…", "".join(one.sign for one in row))
        found.append((row[0].foot, row[0].left, words))
    return found


def test_special_boxes_stand_where_the_plan_has_them(pdfs: Read) -> None:
    """Boxes 9a, 10b, 11, 12 and 13 of a letter."""
    for pdf in pdfs("CONG_VAN"):
        country, number = pdf.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), pdf.find("Số: 07/")
        urgent, inside = pdf.find("KHẨN"), pdf.find("LƯU HÀNH NỘI BỘ")
        assert urgent.top > number.bottom
        assert LEFT < urgent.left < urgent.right < LEFT + 20
        assert inside.bottom < 20 < country.top
        assert abs(inside.middle - country.middle) < 1
        colon, dash = pdf.find("Kính gửi:"), pdf.find("- Trưởng các bản;")
        assert abs(colon.right - dash.left) < 3
        for words in ("- Trạm Y tế xã;", "- Các trường học trên địa bàn xã."):
            assert abs(pdf.find(words).left - dash.left) < 0.3
        who, kept = pdf.find("VP.(12)"), pdf.find("- Lưu: VT, VP (2).")
        assert who.top > kept.top
        assert abs(who.left - LEFT) < 0.5
        contact = pdf.find("Thư điện tử: thulum@laichau.gov.vn")
        assert 270 < contact.bottom < 297 - 20
        assert abs(contact.middle - MIDDLE) < 1


def test_a_telegram_names_its_sender_above_the_addressees(pdfs: Read) -> None:
    for pdf in pdfs("CONG_DIEN"):
        sender = pdf.find("Chủ tịch Ủy ban nhân dân xã Thu Lũm điện:")
        assert abs(sender.middle - MIDDLE) < 1
        assert pdf.find("- Trưởng các bản;").top > sender.bottom
        assert pdf.text(0).count("CHỦ TỊCH") == 1  # of the signature alone


def test_minutes_and_contracts_are_signed_in_two_columns(pdfs: Read) -> None:
    for name, left, right, one, two in (
        ("BIEN_BAN", "THƯ KÝ", "CHỦ TỌA", "Vàng Văn Thắng", "Lý Gì Xừ"),
        ("HOP_DONG", "ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B", "Lý Gì Xừ", "Lò Thị Ánh"),
    ):
        for pdf in pdfs(name):
            first, second = pdf.find(left), pdf.find(right)
            assert abs(first.top - second.top) < 0.6
            assert abs(first.middle - (LEFT + WIDTH / 4)) < 1
            assert abs(second.middle - (LEFT + WIDTH * 3 / 4)) < 1
            feet = [one.foot for one in pdf.letters(0) if one.bold and one.foot > first.bottom + 15]
            assert max(feet) - min(feet) < 0.5 or name == "BIEN_BAN"
            assert one in pdf.text(0)
            assert two in pdf.text(0)
            assert ("Nơi nhận:" in pdf.text(0)) is (name == "BIEN_BAN")


def test_leave_is_confirmed_on_the_lower_left(pdfs: Read) -> None:
    for pdf in pdfs("GIAY_NGHI_PHEP"):
        confirmed = pdf.find("(Chữ ký, dấu)")
        assert confirmed.right < LEFT + 63
        assert confirmed.top > pdf.find("Lý Gì Xừ").bottom


def test_open_fields_run_in_dots_to_the_margin(pdfs: Read) -> None:
    for pdf in pdfs("GIAY_GIOI_THIEU"):
        label = pdf.find("Chức vụ:")
        dots = [
            one
            for one in pdf.letters(0)
            if one.sign == "." and abs(one.foot - label.bottom) < 1.5 and one.left > label.right
        ]
        assert len(dots) > 50
        assert abs(max(one.right for one in dots) - LEFT - WIDTH) < 1.5


@pytest.mark.parametrize("name", ["SAO_Y", "TRICH_SAO", "SAO_LUC"])
def test_a_copy_on_paper_ends_with_its_block(name: str, pdfs: Read) -> None:
    heading = {"SAO_Y": "SAO Y", "TRICH_SAO": "TRÍCH SAO", "SAO_LUC": "SAO LỤC"}[name]
    for pdf in pdfs(name):
        copied, how = pdf.find("Lý Gì Xừ"), pdf.find(heading)
        number, date = pdf.find("Số: 03/"), pdf.find("Thu Lũm, ngày 20 tháng 11 năm 2026")
        assert copied.bottom < how.top < number.top
        assert abs(number.bottom - date.bottom) < 1
        assert abs(how.middle - date.middle) < 1
        assert pdf.find("TL. CHỦ TỊCH").top > date.bottom
        letters = [one for one in pdf.letters(0) if one.sign in heading]
        shown = [one for one in letters if abs(one.foot - how.bottom) < 2 and one.left > 100]
        assert shown
        assert all(one.bold and not one.italic and 13 <= one.size <= 14.1 for one in shown)


def test_an_electronic_copy_is_named_at_the_top_right(pdfs: Read) -> None:
    for pdf in pdfs("SAO_Y_DIEN_TU"):
        assert len(pdf.pages) == 1
        how = pdf.find("SAO Y; Ủy ban nhân dân xã Thu Lũm; 20/11/2026;")
        assert how.bottom < 20
        assert how.left > MIDDLE
        line = [one for one in pdf.letters(0) if one.foot < 20]
        assert {round(one.size) for one in line} == {10}
        assert "".join(one.sign for one in line).endswith("14:05:33+07:00")
        assert max(one.right for one in line) == pytest.approx(LEFT + WIDTH, abs=1)


def numbers(pdf: Pdf) -> list[str]:
    """Give what stands in the middle of each top margin."""
    found = []
    for index in range(len(pdf.pages)):
        middle = LEFT + (pdf.size(index)[0] - 31 - 16) / 2
        head = [one for one in pdf.letters(index) if one.foot < 18 and abs(one.left - middle) < 6]
        found.append("".join(one.sign for one in head if one.sign.isdigit()))
    return found


def test_a_table_on_its_side_turns_its_pages_alone(pdfs: Read) -> None:
    for pdf in pdfs("bang_ngang_giua"):
        assert [pdf.size(index)[0] for index in range(len(pdf.pages))] == [210, 297, 297, 210]
        assert numbers(pdf) == ["", "2", "3", "4"]
        assert "Số gia súc" in pdf.text(2)  # its head comes again
    for pdf in pdfs("bang_ngang_cuoi"):
        assert [pdf.size(index)[0] for index in range(len(pdf.pages))] == [210, 297]
        assert "nghiêm túc thực hiện./." in pdf.text(1)
        assert "Nơi nhận:" in pdf.text(1)


def test_annexes_and_attached_texts_count_their_own_pages(pdfs: Read) -> None:
    for pdf in pdfs("ba_phu_luc"):
        assert numbers(pdf) == ["", "", "2", "", "2", ""]
        assert [pdf.size(index)[0] for index in range(len(pdf.pages))] == [
            210, 210, 210, 297, 297, 210,
        ]  # fmt: skip
        for index, label in ((1, "Phụ lục I"), (3, "Phụ lục II"), (5, "Phụ lục III")):
            assert label in pdf.text(index)
    for pdf in pdfs("ban_hanh_quy_che"):
        text = pdf.text(1)
        assert pdf.find("QUY CHẾ", 1).top > pdf.find("CỘNG HÒA XÃ HỘI", 1).bottom
        assert "Kèm theo Quyết định số 07/" in text
        assert "Số:" not in text
        assert numbers(pdf) == ["", "", "2", ""]
        assert "Phụ lục\r" in pdf.text(3).replace("\n", "\r")  # the only annex has no numeral


def test_the_head_of_a_long_table_comes_again_on_every_page(pdfs: Read) -> None:
    office, ours = pdfs("bang_dai")
    assert len(ours.pages) >= 6
    for pdf in (office, ours):
        assert all("Họ và tên chủ hộ" in pdf.text(index) for index in range(len(pdf.pages) - 1))
        text = pdf.text(len(pdf.pages) - 1)
        assert text.index("nghiêm túc thực hiện./.") < text.index("TL. CHỦ TỊCH")
