"""The layout of documents: what stands where, in which type, how long the lines are."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from communeapp.core.documents import (
    Appendix,
    Block,
    BlockKind,
    Document,
    Signer,
    Status,
)
from communeapp.core.errors import Bug
from communeapp.core.layout import LayoutDoc, Layouter, LayoutRules
from communeapp.core.layout.annexes import reference_line
from communeapp.core.layout.metrics import text_width_mm
from communeapp.core.layout.model import Align, Grid, Paragraph, Rule
from communeapp.core.layout.wording import (
    COUNTRY,
    MOTTO,
    date_words,
    issuer_in_sentence,
    number_and_symbol,
    place_and_date,
    roman,
)
from communeapp.paths import resources_dir

PARAGRAPH = BlockKind.PARAGRAPH


def letter(**changes: Any) -> Document:
    plain = Document(
        "CONG_VAN",
        "phòng, chống rét cho đàn vật nuôi",
        "ỦY BAN NHÂN DÂN XÃ THU LŨM",
        symbol="UBND-KT",
        place="Thu Lũm",
        date=dt.date(2025, 12, 1),
        addressees=("Trưởng các bản",),
        recipients=("Như trên", "Lưu: VT, KT"),
        body=(Block.plain(PARAGRAPH, "Nội dung."), Block.plain(BlockKind.CLOSING, "Hết./.")),
        signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"),),
    )
    return replace(plain, **changes)


def by_role(layout: LayoutDoc, role: str) -> list[Paragraph]:
    return [p for p in layout.paragraphs() if p.role == role]


def texts(layout: LayoutDoc, role: str) -> list[str]:
    return [p.text for p in by_role(layout, role)]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (dt.date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (dt.date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (dt.date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
        (dt.date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (dt.date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
        (None, "ngày … tháng … năm …"),
    ],
)
def test_dates(date: dt.date | None, words: str) -> None:
    assert date_words(date) == words
    assert place_and_date("Mường Tè", date) == f"Mường Tè, {words}"


@pytest.mark.parametrize(
    ("number", "symbol", "printed"),
    [
        ("5", "UBND-VX", "Số: 05/UBND-VX"),
        ("15", "QĐ-UBND", "Số: 15/QĐ-UBND"),
        ("07/NQ-HĐND", "", "Số: 07/NQ-HĐND"),
        ("3128", "/UBND-VHXH", "Số: 3128/UBND-VHXH"),
        ("12", "", "Số: 12/…"),
    ],
)
def test_number_and_symbol(number: str, symbol: str, printed: str) -> None:
    assert number_and_symbol(number, symbol) == printed


def test_an_open_number_leaves_room_for_the_pen() -> None:
    printed = number_and_symbol("", "UBND-KT")
    assert printed.startswith("Số: ")
    assert printed.endswith("/UBND-KT")
    assert text_width_mm(printed, 13) - text_width_mm("Số: /UBND-KT", 13) > 4


def test_roman_numbers() -> None:
    assert [roman(n) for n in (1, 2, 3, 4, 5, 9, 10, 14, 29, 39)] == [
        "I", "II", "III", "IV", "V", "IX", "X", "XIV", "XXIX", "XXXIX",
    ]  # fmt: skip


# Size, bold, italic of each component: Appendix I, part I, section V.
TYPE = {
    "quoc_hieu": (12, True, False),
    "tieu_ngu": (13, True, False),
    "co_quan_chu_quan": (12, False, False),
    "co_quan_ban_hanh": (12, True, False),
    "so_ky_hieu": (13, False, False),
    "dia_danh_thoi_gian": (13, False, True),
    "ten_loai": (14, True, False),
    "trich_yeu": (14, True, False),
    "trich_yeu_cong_van": (12, False, False),
    "kinh_gui": (14, False, False),
    "can_cu": (14, False, True),
    "noi_dung": (14, False, False),
    "dieu": (14, True, False),
    "khoan": (14, False, False),
    "diem": (14, False, False),
    "phan_chuong": (14, True, False),
    "tieu_de_phan_chuong": (14, True, False),
    "quyen_han_chuc_vu": (14, True, False),
    "ho_ten": (14, True, False),
    "noi_nhan_label": (12, True, True),
    "noi_nhan_list": (11, False, False),
    "dau_khan": (13, True, False),
    "pham_vi_luu_hanh": (13, True, False),
    "dia_chi_co_quan": (11, False, False),
    "phu_luc_label": (14, True, False),
    "phu_luc_title": (14, True, False),
    "so_trang": (14, False, False),
}


@pytest.mark.parametrize("role", TYPE)
def test_type_of_each_component(role: str, layouter: Layouter) -> None:
    style = layouter.rules.styles[role]
    assert (style.size_pt, style.bold, style.italic) == TYPE[role]
    assert style.color == ("FF0000" if role == "dau_khan" else "000000")


def test_page_is_a4_with_margins_inside_the_ranges(layouter: Layouter) -> None:
    for page in (layouter.rules.page, layouter.rules.landscape_page):
        assert {page.width_mm, page.height_mm} == {210, 297}
        assert 20 <= page.top_mm <= 25
        assert 20 <= page.bottom_mm <= 25
        assert 30 <= page.left_mm <= 35
        assert 15 <= page.right_mm <= 20
    assert layouter.rules.landscape_page.landscape


def test_body_is_justified_with_its_first_line_set_in(layouter: Layouter) -> None:
    style = layouter.rules.styles["noi_dung"]
    assert style.align is Align.JUSTIFY
    assert 10 <= style.first_mm <= 12.7
    assert style.after_pt >= 6
    assert 1.0 <= style.line <= 1.5


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("geometry", "margin_left"), 29),
        (("geometry", "line_spacing"), 1.6),
        (("geometry", "first_line_indent"), 15),
        (("geometry", "paragraph_spacing_pt"), 3),
        (("geometry", "part_line"), 0.6),
    ],
)
def test_a_pack_cannot_leave_the_ranges_of_the_decree(
    path: tuple[str, str], value: float, rules_data: dict[str, Any]
) -> None:
    rules_data.setdefault(path[0], {})[path[1]] = value
    with pytest.raises(Bug) as caught:
        LayoutRules.from_mapping(rules_data)
    assert caught.value.code == "layout.rules"
    assert caught.value.field == path[1]


@pytest.fixture
def rules_data() -> dict[str, Any]:
    pack = resources_dir() / "packs" / "van-ban-hanh-chinh"
    return tomllib.loads((pack / "layout.toml").read_text("utf-8"))


def test_header_of_a_letter(layouter: Layouter) -> None:
    layout = layouter.layout(letter())
    head = layout.sections[0].blocks[0]
    assert isinstance(head, Grid)
    assert sum(head.widths_mm) == pytest.approx(layouter.rules.page.text_width_mm)
    assert head.widths_mm[0] / sum(head.widths_mm) == pytest.approx(67.5 / 167.5, abs=0.01)
    (issuer, nation), (number, date) = head.rows
    assert [b.text for b in nation.blocks if isinstance(b, Paragraph)] == [COUNTRY, MOTTO]
    assert texts(layout, "co_quan_ban_hanh") == ["ỦY BAN NHÂN DÂN\nXÃ THU LŨM"]
    assert isinstance(issuer.blocks[-1], Rule)
    # number and date share a row, so they share a line
    assert number.blocks[0].text.startswith("Số:")  # type: ignore[union-attr]
    assert date.blocks[0].text == "Thu Lũm, ngày 01 tháng 12 năm 2025"  # type: ignore[union-attr]
    assert texts(layout, "trich_yeu_cong_van") == ["V/v phòng, chống rét cho đàn vật nuôi"]
    assert not by_role(layout, "ten_loai")


def test_a_parent_body_stands_above_in_plain_type(layouter: Layouter) -> None:
    layout = layouter.layout(letter(issuer="PHÒNG KINH TẾ", issuer_parent="UBND XÃ THU LŨM"))
    assert texts(layout, "co_quan_chu_quan") == ["UBND XÃ THU LŨM"]
    assert texts(layout, "co_quan_ban_hanh") == ["PHÒNG KINH TẾ"]


@pytest.mark.parametrize("given", ["V/v phòng rét", "v/v phòng rét", "Về việc phòng rét"])
def test_v_v_is_printed_once(given: str, layouter: Layouter) -> None:
    layout = layouter.layout(letter(subject=given))
    assert texts(layout, "trich_yeu_cong_van") == ["V/v phòng rét"]


def test_the_line_under_the_motto_is_as_long_as_the_motto(layouter: Layouter) -> None:
    nation = layouter.layout(letter()).sections[0].blocks[0].rows[0][1]  # type: ignore[union-attr]
    rule = nation.blocks[-1]
    assert isinstance(rule, Rule)
    assert rule.width_mm == pytest.approx(text_width_mm(MOTTO, 13, bold=True))


@pytest.mark.parametrize(
    "issuer",
    [
        "ỦY BAN NHÂN DÂN XÃ THU LŨM",
        "ỦY BAN NHÂN DÂN PHƯỜNG ĐOÀN KẾT",
        "PHÒNG KINH TẾ",
        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        "ĐẢNG ỦY - HỘI ĐỒNG NHÂN DÂN - ỦY BAN NHÂN DÂN - ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM",
    ],
)
def test_the_line_under_the_issuer_is_a_third_to_a_half_of_it(
    issuer: str, layouter: Layouter
) -> None:
    head = layouter.layout(letter(issuer=issuer)).sections[0].blocks[0]
    assert isinstance(head, Grid)
    cell = head.rows[0][0]
    name, rule = cell.blocks[-2:]
    assert isinstance(name, Paragraph)
    assert isinstance(rule, Rule)
    lines = layouter.parts.lines("co_quan_ban_hanh", name.text, head.widths_mm[0] - 2)
    longest = max(text_width_mm(line, 12, bold=True) for line in lines)
    assert rule.width_mm is not None
    assert 1 / 3 - 1e-6 <= rule.width_mm / longest <= 0.5
    for line in lines:
        assert text_width_mm(line, 12, bold=True) <= head.widths_mm[0]


def test_title_and_subject_of_a_named_type(layouter: Layouter) -> None:
    layout = layouter.layout(letter(type="QUYET_DINH", addressees=()))
    assert texts(layout, "ten_loai") == ["QUYẾT ĐỊNH"]
    assert texts(layout, "trich_yeu") == ["Về việc phòng, chống rét cho đàn vật nuôi"]
    assert not by_role(layout, "kinh_gui")
    assert layout.title.startswith("Quyết định: ")


def test_all_29_types_have_a_layout(layouter: Layouter) -> None:
    assert len(layouter.forms) == 29
    for code in layouter.forms:
        layout = layouter.layout(letter(type=code))
        assert bool(by_role(layout, "ten_loai")) is (code != "CONG_VAN")


def test_an_unknown_type_is_a_bug(layouter: Layouter) -> None:
    with pytest.raises(Bug, match=r"layout\.type"):
        layouter.layout(letter(type="BAI_THO"))


def test_one_addressee_stands_on_the_same_line(layouter: Layouter) -> None:
    (line,) = by_role(layouter.layout(letter(addressees=("Sở Nội vụ;",))), "kinh_gui")
    assert line.text == "Kính gửi: Sở Nội vụ"


def test_several_addressees_stand_below_with_dashes_under_the_colon(layouter: Layouter) -> None:
    names = ("Sở Nội vụ", "- Sở Tài chính;", "Công an tỉnh.")
    label, *lines = by_role(layouter.layout(letter(addressees=names)), "kinh_gui")
    assert label.text == "Kính gửi:"
    assert [line.text for line in lines] == ["- Sở Nội vụ;", "- Sở Tài chính;", "- Công an tỉnh."]
    colon = label.style.left_mm + text_width_mm("Kính gửi", 14)
    for line in lines:
        assert line.style.left_mm + line.style.first_mm == pytest.approx(colon, abs=0.1)


def test_a_letter_without_addressee_keeps_the_place_open(layouter: Layouter) -> None:
    (line,) = by_role(layouter.layout(letter(addressees=())), "kinh_gui")
    assert line.text.startswith("Kính gửi: …")


def test_bases_end_with_semicolons_and_a_full_stop(layouter: Layouter) -> None:
    body = tuple(
        Block.plain(BlockKind.BASIS, text)
        for text in ("Căn cứ Luật A.", "Căn cứ Nghị định B,", "Theo đề nghị của C,")
    )
    layout = layouter.layout(letter(body=body))
    assert [line[-2:] for line in texts(layout, "can_cu")] == ["A;", "B;", "C."]


def test_articles_with_and_without_title(layouter: Layouter) -> None:
    body = (
        Block.plain(BlockKind.ARTICLE, "Nội dung.", number="Điều 1.", title="Phạm vi"),
        Block.plain(BlockKind.ARTICLE, "Có hiệu lực từ ngày ký.", number="Điều 2."),
    )
    first, second = by_role(layouter.layout(letter(body=body)), "dieu")
    assert first.text == "Điều 1. Phạm vi"
    assert second.text == "Điều 2. Có hiệu lực từ ngày ký."
    assert [run.bold for run in second.runs] == [None, False]


def test_chapters_stand_on_two_lines(layouter: Layouter) -> None:
    body = (Block(BlockKind.CHAPTER, number="Chương I", title="Quy định chung"),)
    layout = layouter.layout(letter(body=body))
    assert texts(layout, "phan_chuong") == ["Chương I"]
    assert texts(layout, "tieu_de_phan_chuong") == ["QUY ĐỊNH CHUNG"]


def test_lines_of_a_text_become_paragraphs(layouter: Layouter) -> None:
    body = (Block.plain(BlockKind.CLAUSE, "Một.\nHai.\n", number="1."),)
    assert texts(layouter.layout(letter(body=body)), "khoan") == ["1. Một.", "Hai."]


def test_an_empty_point_prints_dots(layouter: Layouter) -> None:
    body = (Block(BlockKind.CLAUSE, number="1."), Block(PARAGRAPH))
    layout = layouter.layout(letter(body=body))
    assert texts(layout, "khoan")[0].startswith("1. …")
    assert not texts(layout, "noi_dung")


def test_recipients_stand_beside_the_signature(layouter: Layouter) -> None:
    layout = layouter.layout(letter())
    last = layout.sections[0].blocks[-1]
    assert isinstance(last, Grid)
    left, right = last.rows[0]
    assert [b.text for b in left.blocks if isinstance(b, Paragraph)] == [
        "Nơi nhận:", "- Như trên;", "- Lưu: VT, KT.",
    ]  # fmt: skip
    assert [b.text for b in right.blocks if isinstance(b, Paragraph)] == [
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A",
    ]  # fmt: skip


def test_the_last_lines_stay_with_the_signature(layouter: Layouter) -> None:
    long = "Nội dung rất dài của đoạn này. " * 10
    body = (Block.plain(PARAGRAPH, long), Block.plain(BlockKind.CLOSING, "Hết./."))
    blocks = layouter.layout(letter(body=body)).sections[0].blocks
    paragraphs = [b for b in blocks[:-1] if isinstance(b, Paragraph)]
    assert [p.style.keep_with_next for p in paragraphs[-2:]] == [True, True]


def test_two_signers_stand_side_by_side_above_the_recipients(
    layouter: Layouter, sample_document: Callable[[str], Document]
) -> None:
    layout = layouter.layout(sample_document("bien_ban_hai_nguoi_ky"))
    grids = [b for b in layout.sections[0].blocks if isinstance(b, Grid)]
    left, right = grids[-1].rows[0]
    assert left.blocks[0].text == "THƯ KÝ"  # type: ignore[union-attr]
    assert right.blocks[0].text == "CHỦ TỌA"  # type: ignore[union-attr]
    assert layout.sections[0].blocks[-1] is grids[-1]
    assert grids[-1].rows[-1][0].blocks[-1].text == "- Lưu: VT, Hồ sơ."  # type: ignore[union-attr]
    assert grids[-1].keep_rows


def test_three_signers_fill_two_rows(layouter: Layouter) -> None:
    three = tuple(Signer("", f"TRƯỞNG BAN {n}", f"Lò Văn {n}") for n in "ABC")
    grids = [
        b for b in layouter.layout(letter(signers=three)).sections[0].blocks if isinstance(b, Grid)
    ]
    assert len(grids[-1].rows) == 3
    assert grids[-1].rows[2][0].blocks[0].text == "Nơi nhận:"  # type: ignore[union-attr]
    assert not grids[-1].rows[1][0].blocks


def test_open_places_print_as_dots(
    layouter: Layouter, sample_document: Callable[[str], Document]
) -> None:
    layout = layouter.layout(sample_document("thong_bao_bo_trong"))
    for role in ("co_quan_ban_hanh", "dia_danh_thoi_gian", "trich_yeu", "ho_ten"):
        assert "…" in texts(layout, role)[0], role


def header_texts(layout: LayoutDoc, section: int, *, first: bool) -> list[str]:
    part = layout.sections[section]
    blocks = part.first_header if first else part.header
    return [
        ("#" if block.runs[0].page_number else block.text)
        for grid in blocks
        if isinstance(grid, Grid)
        for row in grid.rows
        for cell in row
        for block in cell.blocks
        if isinstance(block, Paragraph)
    ]


def test_every_page_of_a_draft_carries_its_mark(
    layouter: Layouter, sample_document: Callable[[str], Document]
) -> None:
    layout = layouter.layout(sample_document("quyet_dinh_ba_phu_luc"))
    assert layout.status == "draft"
    for section in range(4):
        assert header_texts(layout, section, first=True) == ["DỰ THẢO"]
        assert header_texts(layout, section, first=False) == ["DỰ THẢO", "#"]


def test_only_a_reviewed_document_goes_without(layouter: Layouter) -> None:
    layout = layouter.layout(letter(status=Status.REVIEWED))
    assert layout.status == "reviewed"
    assert header_texts(layout, 0, first=True) == []
    assert header_texts(layout, 0, first=False) == ["#"]


def test_urgency_is_framed_in_red_and_circulation_in_black(layouter: Layouter) -> None:
    layout = layouter.layout(letter(urgency="Hỏa tốc", circulation="lưu hành nội bộ"))
    (stamp,) = by_role(layout, "dau_khan")
    assert stamp.text == "HỎA TỐC"
    assert stamp.frame is not None
    assert (stamp.frame.width_mm, stamp.frame.height_mm) == (30, 8)
    assert stamp.frame.color == "FF0000"
    assert header_texts(layout, 0, first=True) == ["DỰ THẢO", "LƯU HÀNH NỘI BỘ"]
    assert "LƯU HÀNH NỘI BỘ" not in header_texts(layout, 0, first=False)


def test_contact_lines_stand_under_a_full_line(layouter: Layouter) -> None:
    foot = layouter.layout(letter(contact="Địa chỉ: A\nĐiện thoại: B")).sections[0].first_footer
    assert isinstance(foot[0], Rule)
    assert foot[0].width_mm is None
    assert [b.text for b in foot[1:] if isinstance(b, Paragraph)] == ["Địa chỉ: A", "Điện thoại: B"]


def test_appendices(layouter: Layouter, sample_document: Callable[[str], Document]) -> None:
    document = sample_document("quyet_dinh_ba_phu_luc")
    layout = layouter.layout(document)
    assert len(layout.sections) == 4
    assert texts(layout, "phu_luc_label") == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert layout.sections[2].page.landscape
    assert texts(layout, "phu_luc_ref")[0] == (
        "(Kèm theo Quyết định số 15/QĐ-UBND ngày 09 tháng 02 năm 2026 "
        "của Chủ tịch Ủy ban nhân dân xã Thu Lũm)"
    )
    single = replace(document, appendices=document.appendices[:1])
    assert texts(layouter.layout(single), "phu_luc_label") == ["Phụ lục"]


def test_the_reference_of_an_electronic_annex_stays_open(layouter: Layouter) -> None:
    line = reference_line(letter(date=None), layouter.form("CONG_VAN"))
    assert line == (
        "(Kèm theo Công văn số …/UBND-KT ngày … tháng … năm … của Ủy ban nhân dân xã Thu Lũm)"
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("ỦY BAN NHÂN DÂN XÃ PA Ủ", "Ủy ban nhân dân xã Pa Ủ"),
        ("HỘI ĐỒNG NHÂN DÂN PHƯỜNG TÂN PHONG", "Hội đồng nhân dân phường Tân Phong"),
        ("Phòng Kinh tế xã Nậm Cuổi", "Phòng Kinh tế xã Nậm Cuổi"),
        ("TRẠM Y TẾ", "Trạm y tế"),
    ],
)
def test_issuer_inside_a_sentence(name: str, sentence: str) -> None:
    assert issuer_in_sentence(name) == sentence


def test_table_columns_fill_the_width_and_hold_their_words(layouter: Layouter) -> None:
    head = ("STT", "Họ và tên", "Nội dung công việc", "Ghi chú")
    rows = (head, ("1", "Lò Văn Muôn", "Tuyên truyền đến từng hộ " * 12, ""))
    body = (Block(BlockKind.TABLE, rows=rows),)
    table = next(
        b
        for b in layouter.layout(letter(body=body)).sections[0].blocks
        if isinstance(b, Grid) and b.bordered
    )
    assert sum(table.widths_mm) == pytest.approx(layouter.rules.page.text_width_mm)
    assert table.header_rows == 1
    for width, words in zip(table.widths_mm, zip(*rows, strict=True), strict=True):
        longest = max(text_width_mm(w, 13, bold=True) for text in words for w in text.split())
        assert width >= longest
    assert table.widths_mm[2] == max(table.widths_mm)


def test_a_table_with_uneven_rows_is_filled_up(layouter: Layouter) -> None:
    body = (Block(BlockKind.TABLE, rows=(("a", "b", "c"), ("1",))), Block(BlockKind.TABLE))
    grids = [
        b
        for b in layouter.layout(letter(body=body)).sections[0].blocks
        if isinstance(b, Grid) and b.bordered
    ]
    assert [len(row) for grid in grids for row in grid.rows] == [3, 3]


def test_an_appendix_may_be_empty(layouter: Layouter) -> None:
    layout = layouter.layout(letter(appendices=(Appendix("", ()),)))
    assert not texts(layout, "phu_luc_title")


def test_one_long_addressee_hangs_under_its_first_word(layouter: Layouter) -> None:
    name = "Các cơ quan chuyên môn thuộc Ủy ban nhân dân xã, các đơn vị sự nghiệp công lập " * 2
    (line,) = by_role(layouter.layout(letter(addressees=(name,))), "kinh_gui")
    assert line.style.align is Align.LEFT
    assert -line.style.first_mm == pytest.approx(text_width_mm("Kính gửi: ", 14), abs=0.1)


def test_a_table_too_wide_for_its_words_still_fits_the_page(layouter: Layouter) -> None:
    row = tuple(f"Thiếtbịvănphòng{n}" for n in range(14))
    body = (Block(BlockKind.TABLE, rows=(row, row)),)
    table = next(
        b
        for b in layouter.layout(letter(body=body)).sections[0].blocks
        if isinstance(b, Grid) and b.bordered
    )
    assert sum(table.widths_mm) == pytest.approx(layouter.rules.page.text_width_mm)
    assert min(table.widths_mm) > 0


def test_a_pack_may_choose_inside_the_ranges(rules_data: dict[str, Any]) -> None:
    rules_data["geometry"] = {
        "margin_left": 35,
        "margin_right": 15,
        "header_columns": [60, 100],
        "urgency": {"KHẨN": [25, 8]},
    }
    rules = LayoutRules.from_mapping(rules_data)
    assert rules.page.text_width_mm == 160
    assert rules.geometry.header_columns == (60, 100)
    assert rules.geometry.urgency == {"KHẨN": (25, 8)}


def test_a_component_outside_its_own_range_is_refused(rules_data: dict[str, Any]) -> None:
    (motto,) = [c for c in rules_data["components"] if c["code"] == "tieu_ngu"]
    motto["size_example_pt"] = 15
    with pytest.raises(Bug) as caught:
        LayoutRules.from_mapping(rules_data)
    assert caught.value.field == "tieu_ngu"
