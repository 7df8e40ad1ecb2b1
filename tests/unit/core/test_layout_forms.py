"""The official forms as data, and what each of them changes on the page."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import Any

import pytest
from tests.official_forms import (
    BASES,
    CHAIR,
    RULES,
    document,
    every_copy,
    every_type,
    field,
    hard_cases,
    mark,
    table,
    text,
)

from communeapp.core.documents import (
    Appendix,
    Block,
    BlockKind,
    CopyForm,
    Document,
    Signer,
    Status,
)
from communeapp.core.errors import Bug
from communeapp.core.layout import FormLook, Forms, LayoutDoc, Layouter
from communeapp.core.layout.build import runs_of_pages
from communeapp.core.layout.margins import copy_line
from communeapp.core.layout.model import Grid, Paragraph
from communeapp.paths import resources_dir

TYPES = every_type()


def texts(layout: LayoutDoc, role: str) -> list[str]:
    return [one.text for one in layout.paragraphs() if one.role == role]


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    file = resources_dir() / "packs" / "van-ban-hanh-chinh" / "forms.toml"
    return tomllib.loads(file.read_text("utf-8"))


def test_every_official_form_is_there(data: dict[str, Any]) -> None:
    forms = Forms.from_mapping(data)
    official = {f"1.{n}" for n in range(1, 11)}
    assert set(forms.looks) == official | {"khong_mau", "thu_cong"}
    assert all(forms.looks[one].end_mark == "./." for one in official)
    assert set(forms.copies.values()) == {"SAO Y", "TRÍCH SAO", "SAO LỤC"}


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("NGHI_QUYET", "1.1"), ("QUYET_DINH", "1.2"), ("CHI_THI", "1.4"), ("BAO_CAO", "1.4"),
        ("CONG_VAN", "1.5"), ("CONG_DIEN", "1.6"), ("GIAY_MOI", "1.7"), ("GIAY_GIOI_THIEU", "1.8"),
        ("BIEN_BAN", "1.9"), ("GIAY_NGHI_PHEP", "1.10"), ("HOP_DONG", "khong_mau"),
        ("BAN_GHI_NHO", "khong_mau"), ("BAN_THOA_THUAN", "khong_mau"), ("THU_CONG", "thu_cong"),
    ],
)  # fmt: skip
def test_types_have_their_forms(code: str, form: str, layouter: Layouter) -> None:
    assert layouter.form(code).look.id == form


def test_a_type_that_no_decree_knows_is_laid_out_by_a_form_that_it_names(
    data: dict[str, Any],
) -> None:
    """A new decree is new data: its form, its type, no code."""
    new = {"id": "2.7", "title": "no_subject", "addressees": "none", "signing": "signer_only"}
    forms = Forms.from_mapping(data | {"forms": [*data["forms"], new]})
    (form,) = forms.of("GIAY_BIEN_NHAN", "Giấy biên nhận", "GBN", "Mẫu 2.7")
    assert (form.title, form.look.id, form.letter) == ("GIẤY BIÊN NHẬN", "2.7", False)
    (other,) = forms.of("TIN_NHAN", "Tin nhắn")
    assert other.look.id == "khong_mau"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"title": "above"}, "title"), ({"signing": 2}, "signing"), ({"number_line": "no"}, "number_line"),
        ({"headings": "BÊN A"}, "headings"), ({"recipients": [1]}, "recipients"), ({"id": ""}, "id"),
        ({"name": 5}, "name"), ({"colour": "red"}, "colour"),
    ],
)  # fmt: skip
def test_a_damaged_form_is_refused_with_its_key(change: dict[str, Any], fault: str) -> None:
    with pytest.raises(Bug) as caught:
        FormLook.from_mapping({"id": "1.1"} | change)
    assert (caught.value.code, caught.value.field) == ("layout.form", fault)


def test_unknown_forms_and_missing_copies_are_refused(data: dict[str, Any]) -> None:
    with pytest.raises(Bug) as caught:
        Forms.from_mapping(data).of("BAO_CAO", "Báo cáo", "BC", "Mẫu 9.9")
    assert caught.value.field == "form"
    with pytest.raises(Bug) as caught:
        Forms.from_mapping(data | {"copies": {"SAO_Y": "SAO Y"}})
    assert caught.value.field == "copies.TRICH_SAO"


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("kiện toàn Tổ công tác", "Về việc kiện toàn Tổ công tác"),
        ("Kiện toàn Tổ công tác", "Về việc kiện toàn Tổ công tác"),
        ("Thu Lũm được công nhận", "Về việc Thu Lũm được công nhận"),
        ("Về việc kiện toàn", "Về việc kiện toàn"),
        ("ban hành Quy chế", "Ban hành Quy chế"),
        ("Phê duyệt danh sách", "Phê duyệt danh sách"),
        ("", "…………"),
    ],
)
def test_the_subject_of_a_decision_opens_as_in_its_form(
    given: str, printed: str, layouter: Layouter
) -> None:
    layout = layouter.layout(replace(TYPES["QUYET_DINH"], subject=given))
    assert texts(layout, "trich_yeu") == [printed]


def test_a_decision_that_issues_a_text_has_its_own_form(layouter: Layouter) -> None:
    issuing = hard_cases()["ban_hanh_quy_che"]
    assert layouter.form_of(issuing).look.id == "1.3"
    assert layouter.form_of(TYPES["QUYET_DINH"]).look.id == "1.2"
    other = replace(TYPES["KE_HOACH"], appendices=issuing.appendices)
    assert layouter.form_of(other).look.id == "1.4"


def test_papers_without_a_subject_have_a_line_under_their_name(layouter: Layouter) -> None:
    for code in ("GIAY_GIOI_THIEU", "GIAY_NGHI_PHEP"):
        layout = layouter.layout(replace(TYPES[code], subject="không in"))
        assert texts(layout, "trich_yeu") == []
        assert not any("không in" in one.text for one in layout.paragraphs())


def test_minutes_have_no_date_line_and_a_public_letter_no_number(layouter: Layouter) -> None:
    assert texts(layouter.layout(TYPES["BIEN_BAN"]), "dia_danh_thoi_gian") == []
    assert texts(layouter.layout(TYPES["BIEN_BAN"]), "so_ky_hieu")
    assert texts(layouter.layout(TYPES["THU_CONG"]), "so_ky_hieu") == []
    assert texts(layouter.layout(TYPES["THU_CONG"]), "dia_danh_thoi_gian")


def test_papers_that_name_their_reader_in_the_text_have_no_line_for_him(layouter: Layouter) -> None:
    for code in ("GIAY_MOI", "GIAY_GIOI_THIEU", "GIAY_NGHI_PHEP", "BIEN_BAN", "HOP_DONG"):
        layout = layouter.layout(replace(TYPES[code], addressees=("Ông A",)))
        assert texts(layout, "kinh_gui") == []


def test_a_telegram_without_an_office_names_the_body(layouter: Layouter) -> None:
    plain = replace(TYPES["CONG_DIEN"], body=TYPES["CONG_DIEN"].body[1:], addressees=())
    lines = texts(layouter.layout(plain), "kinh_gui")
    assert lines[0] == "Ủy ban nhân dân xã Thu Lũm điện:"
    assert lines[1].startswith("- …")


def test_a_heading_that_ends_a_clause_of_a_telegram_stays(layouter: Layouter) -> None:
    more = Block.plain(BlockKind.AUTHORITY, "YÊU CẦU:")
    body = (*TYPES["CONG_DIEN"].body, more)
    layout = layouter.layout(replace(TYPES["CONG_DIEN"], body=body))
    assert texts(layout, "tham_quyen") == ["YÊU CẦU:"]


def test_columns_without_a_title_get_the_headings_of_the_form(layouter: Layouter) -> None:
    bare = replace(TYPES["BIEN_BAN"], signers=())
    assert texts(layouter.layout(bare), "quyen_han_chuc_vu") == ["THƯ KÝ", "CHỦ TỌA"]
    one = replace(TYPES["HOP_DONG"], signers=(Signer(name="A", party="BÊN BÁN"),))
    assert texts(layouter.layout(one), "quyen_han_chuc_vu") == ["BÊN BÁN", "ĐẠI DIỆN BÊN B"]


def test_names_beside_each_other_share_a_line(layouter: Layouter) -> None:
    signers = (Signer(title="CHỦ TỊCH", name="A"), Signer("TM. BAN", "TRƯỞNG BAN\nPHÓ BAN", "B"))
    layout = layouter.layout(replace(TYPES["HOP_DONG"], signers=signers))
    first, second = (one for one in layout.paragraphs() if one.role == "ho_ten")
    assert first.style.before_pt - second.style.before_pt == pytest.approx(2 * 14 * 1.15, abs=0.2)


def test_another_post_stands_above_the_name(layouter: Layouter) -> None:
    signer = Signer("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "Lý Gì Xừ", post="Chủ tịch Ủy ban nhân dân xã")
    layout = layouter.layout(replace(TYPES["KE_HOACH"], signers=(signer,)))
    *_, post, name = [
        one for one in layout.paragraphs() if one.role in ("quyen_han_chuc_vu", "ho_ten")
    ]
    assert (post.text, name.text) == ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "Lý Gì Xừ")
    assert post.style.before_pt > 60
    assert name.style.before_pt == 0


def test_recipients_follow_the_form(layouter: Layouter) -> None:
    for code, listed in (
        ("CONG_VAN", ["- Lưu: VT."]),
        ("BIEN_BAN", ["- Lưu: VT, Hồ sơ."]),
        ("GIAY_GIOI_THIEU", ["- Như trên;", "- Lưu: VT."]),
        ("HOP_DONG", []),
        ("THU_CONG", []),
    ):
        layout = layouter.layout(replace(TYPES[code], recipients=()))
        assert texts(layout, "noi_nhan_list") == listed, code


def test_the_initials_of_the_drafter_stand_under_the_recipients(layouter: Layouter) -> None:
    for code in ("KE_HOACH", "BIEN_BAN", "THU_CONG"):
        layout = layouter.layout(replace(TYPES[code], drafter=" PL.(300) "))
        assert texts(layout, "ky_hieu_nguoi_soan") == ["PL.(300)"]


@pytest.mark.parametrize(
    ("block", "printed", "open_"),
    [
        (field("Chức vụ", "Phó Chủ tịch"), "Chức vụ: Phó Chủ tịch", False),
        (field("Chức vụ:"), "Chức vụ: ", True),
        (text(BlockKind.FIELD_LINE, "Chức vụ: Phó Chủ tịch"), "Chức vụ: Phó Chủ tịch", False),
        (text(BlockKind.FIELD_LINE, "Chức vụ:"), "Chức vụ: ", True),
        (text(BlockKind.FIELD_LINE, ""), "", True),
    ],
)
def test_field_lines(block: Block, printed: str, open_: bool, layouter: Layouter) -> None:
    layout = layouter.layout(replace(TYPES["GIAY_MOI"], body=(block,)))
    (line,) = (one for one in layout.paragraphs() if one.role == "dong_muc")
    assert line.text == printed
    assert line.runs[-1].leader is open_


def test_a_value_of_several_lines_goes_on_below(layouter: Layouter) -> None:
    layout = layouter.layout(replace(TYPES["BIEN_BAN"], body=(field("Có mặt", "Ông A\nBà B"),)))
    assert texts(layout, "dong_muc") == ["Có mặt: Ông A", "Bà B"]


def test_pages_turn_for_tables_on_their_side() -> None:
    side, up, words = table(2, landscape=True), table(2), text(BlockKind.PARAGRAPH, "a")
    end = text(BlockKind.CLOSING, "Hết./.")
    assert runs_of_pages(()) == [(False, ())]
    assert runs_of_pages((words, up, end)) == [(False, (words, up, end))]
    assert runs_of_pages((words, side, side, words, end)) == [
        (False, (words,)), (True, (side, side)), (False, (words, end)),
    ]  # fmt: skip
    assert runs_of_pages((words, side, end)) == [(False, (words,)), (True, (side, end))]
    assert runs_of_pages((side, words)) == [(True, (side,)), (False, (words,))]


def test_only_the_first_section_of_a_text_counts_from_one(layouter: Layouter) -> None:
    sections = layouter.layout(hard_cases()["bang_ngang_giua"]).sections
    assert [one.continues for one in sections] == [False, True, True]
    assert [one.page.landscape for one in sections] == [False, True, False]
    assert [bool(one.first_footer) for one in sections] == [True, False, False]
    signed = [any(isinstance(b, Grid) and b.role == "chu_ky" for b in s.blocks) for s in sections]
    assert signed == [False, False, True]


def test_an_attached_text_has_a_head_and_is_not_counted_as_an_annex(layouter: Layouter) -> None:
    lists = [Appendix(f"Biểu {n}", (table(2),)) for n in (1, 2)]
    rules = Appendix("làm việc", RULES, attached=True, type_name="Quy chế")
    issuing = replace(TYPES["QUYET_DINH"], appendices=(rules, *lists))
    layout = layouter.layout(issuing)
    assert texts(layout, "phu_luc_label") == ["Phụ lục I", "Phụ lục II"]
    assert texts(layout, "ten_loai") == ["QUYẾT ĐỊNH", "QUY CHẾ"]
    assert texts(layout, "trich_yeu")[1:] == ["Làm việc"]
    assert len(texts(layout, "quoc_hieu")) == 2
    assert len(texts(layout, "so_ky_hieu")) == 1
    expected = (
        "(Kèm theo Quyết định số 07/QU-UBND ngày 05 tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân "
        "xã Thu Lũm)"
    )
    assert texts(layout, "phu_luc_ref") == [expected] * 3


def test_a_reference_of_its_own_is_printed_as_it_is(layouter: Layouter) -> None:
    annex = Appendix("Biểu", (table(1),), reference="(Kèm theo Tờ trình số …/TTr-UBND)")
    layout = layouter.layout(document("KE_HOACH", "x", appendices=(annex,)))
    assert texts(layout, "phu_luc_ref") == ["(Kèm theo Tờ trình số …/TTr-UBND)"]


@pytest.mark.parametrize(
    ("form", "heading"),
    [(CopyForm.SAO_Y, "SAO Y"), (CopyForm.TRICH_SAO, "TRÍCH SAO"), (CopyForm.SAO_LUC, "SAO LỤC")],
)
def test_a_copy_on_paper(form: CopyForm, heading: str, layouter: Layouter) -> None:
    layout = layouter.layout(every_copy()[form.value])
    assert texts(layout, "hinh_thuc_sao") == [heading]
    assert texts(layout, "so_ky_hieu")[1].startswith("Số: 03/")
    assert texts(layout, "quyen_han_chuc_vu")[-2:] == ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]
    assert len(texts(layout, "noi_nhan_label")) == 2


def test_the_block_of_a_copy_follows_the_last_annex(layouter: Layouter) -> None:
    copied = replace(every_copy()["SAO_LUC"], appendices=(Appendix("Danh sách", (table(2),)),))
    first, last = layouter.layout(copied).sections
    roles = [b.role for b in last.blocks if isinstance(b, Grid)]
    assert roles == ["bang", "ban_sao", "chu_ky"]
    assert "ban_sao" not in [b.role for b in first.blocks if isinstance(b, Grid)]


def test_the_block_alone_for_a_text_that_is_not_ours(layouter: Layouter) -> None:
    layout = layouter.copy_page(mark(CopyForm.TRICH_SAO))
    assert layout.title == "Trích sao: ỦY BAN NHÂN DÂN XÃ THU LŨM"
    assert texts(layout, "hinh_thuc_sao") == ["TRÍCH SAO"]
    assert texts(layout, "quoc_hieu") == []
    assert "DỰ THẢO" in header_texts(layout)
    final = layouter.copy_page(mark(CopyForm.TRICH_SAO), Status.REVIEWED)
    assert header_texts(final) == []


def header_texts(layout: LayoutDoc, section: int = 0) -> list[str]:
    return [
        paragraph.text
        for block in layout.sections[section].first_header
        if isinstance(block, Grid)
        for row in block.rows
        for cell in row
        for paragraph in cell.blocks
        if isinstance(paragraph, Paragraph)
    ]


def test_the_line_of_an_electronic_copy() -> None:
    copy = replace(mark(CopyForm.SAO_Y), electronic=True)
    assert copy_line("SAO Y", copy) == "SAO Y; Ủy ban nhân dân xã Thu Lũm; …/…/…; …:…:…"
    signed = replace(copy, signed_at="2026-11-20T14:05:33+07:00")
    assert copy_line("SAO Y", signed).endswith("; 20/11/2026; 14:05:33 +07:00")
    local = replace(copy, signed_at="2026-11-20T14:05:33")
    assert copy_line("SAO Y", local).endswith("; 20/11/2026; 14:05:33")


def test_stamp_mark_and_line_share_the_top_margin(layouter: Layouter) -> None:
    copied: Document = replace(
        every_copy()["SAO_Y_DIEN_TU"], circulation="xem xong trả lại", status=Status.DRAFT
    )
    found = header_texts(layouter.layout(copied))
    assert found[:2] == ["DỰ THẢO", "XEM XONG TRẢ LẠI"]
    assert found[2].startswith("SAO Y; ")


def test_a_copy_whose_body_has_bases_keeps_them_italic(layouter: Layouter) -> None:
    copied = replace(every_copy()["SAO_Y"], body=BASES, signers=(CHAIR,))
    assert len(texts(layouter.layout(copied), "can_cu")) == 3
