"""Components are recognised in files of other hands: tabs, blanks, text boxes, broken lines, old letters."""

from __future__ import annotations

from communeapp.core.checking.page.checking import PageChecker
from communeapp.core.checking.page.look import Align, Cell, Letters, Paragraph, PrintedLook
from communeapp.core.checking.page.rebuild import rebuild

LONG = "Ủy ban nhân dân xã đề nghị các bản tổ chức thực hiện nghiêm túc các nội dung sau đây. " * 2


def p(text: str, align: Align = Align.LEFT, cell: Cell | None = None, **more: object) -> Paragraph:
    letters = (Letters(text, "Times New Roman", 14.0),) if text else ()
    return Paragraph("", letters, align=align, cell=cell, **more)  # type: ignore[arg-type]


def look(*paragraphs: Paragraph) -> PrintedLook:
    from dataclasses import replace

    return PrintedLook(tuple(replace(one, where=f"p[{n}]") for n, one in enumerate(paragraphs)))


def roles(found: PrintedLook, checker: PageChecker) -> list[tuple[str, str]]:
    return [(one.role, one.text) for one in checker.recognise(found).items if one.role]


HEAD = (
    p("UBND TỈNH LAI CHÂU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    p("SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc"),
    p("Số: 05/SNV-VP\tLai Châu, ngày 05 tháng 02 năm 2026"),
)


def test_a_head_set_with_tabs_falls_into_its_boxes(page_checker: PageChecker) -> None:
    found = look(*HEAD, p("V/v rà soát hồ sơ"), p("Kính gửi: Các phòng"), p(LONG))
    assert roles(found, page_checker) == [
        ("co_quan_chu_quan", "UBND TỈNH LAI CHÂU"),
        ("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("co_quan_ban_hanh", "SỞ NỘI VỤ"),
        ("tieu_ngu", "Độc lập - Tự do - Hạnh phúc"),
        ("so_ky_hieu", "Số: 05/SNV-VP"),
        ("dia_danh_thoi_gian", "Lai Châu, ngày 05 tháng 02 năm 2026"),
        ("trich_yeu_cong_van", "V/v rà soát hồ sơ"),
        ("kinh_gui", "Kính gửi: Các phòng"),
        ("noi_dung", LONG.strip()),
    ]


def test_what_tabs_place_is_not_called_out_of_place(page_checker: PageChecker) -> None:
    found = page_checker.recognise(look(*HEAD, p("V/v rà soát hồ sơ"), p(LONG, Align.JUSTIFY)))
    told = {one.finding.rule for one in page_checker.check(found)}
    assert not {one for one in told if ".CANH_GIUA" in one and "TRICH_YEU" not in one}
    assert not {one for one in told if one.endswith(("QUOC_HIEU.VI_TRI", "SO_KY_HIEU.VI_TRI"))}


def test_a_box_whose_lines_are_broken_by_hand_falls_into_lines(page_checker: PageChecker) -> None:
    left, right = Cell(0, 0, 0, 2, 0, 65), Cell(0, 0, 1, 2, 65, 100)
    found = look(
        p("UBND XÃ THU LŨM\nPHÒNG KINH TẾ\nSố: 07/TB-PKT", Align.CENTER, left),
        p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", Align.CENTER, right),
        p("THÔNG BÁO", Align.CENTER),
        p("Về việc họp bản", Align.CENTER),
        p(LONG),
    )
    named = dict(roles(found, page_checker))
    assert named["co_quan_chu_quan"] == "UBND XÃ THU LŨM"
    assert named["co_quan_ban_hanh"] == "PHÒNG KINH TẾ"
    assert named["so_ky_hieu"] == "Số: 07/TB-PKT"
    assert (named["ten_loai"], named["trich_yeu"]) == ("THÔNG BÁO", "Về việc họp bản")


def test_the_wrong_side_of_the_page_is_found(page_checker: PageChecker) -> None:
    left, right = Cell(0, 0, 0, 2, 0, 82), Cell(0, 0, 1, 2, 82, 82)
    found = look(
        p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Align.CENTER, left),
        p("Độc lập - Tự do - Hạnh phúc", Align.CENTER, left),
        p("ỦY BAN NHÂN DÂN XÃ THU LŨM", Align.CENTER, right),
        p("Số: 07/TB-UBND", Align.CENTER, right),
        p("THÔNG BÁO", Align.CENTER),
    )
    told = {one.finding.rule for one in page_checker.check(page_checker.recognise(found))}
    assert told >= {
        "ND30.PL1.II.1.a.QUOC_HIEU.VI_TRI",
        "ND30.PL1.II.1.b.TIEU_NGU.VI_TRI",
        "ND30.PL1.II.3.c.SO_KY_HIEU.VI_TRI",
    }


def test_a_sentence_that_begins_with_can_cu_is_no_basis(page_checker: PageChecker) -> None:
    found = look(
        *HEAD,
        p("V/v họp"),
        p("Căn cứ Kế hoạch số 12/KH-UBND, Ủy ban nhân dân xã đề nghị các bản thực hiện."),
        p("Căn cứ Luật Đất đai;"),
    )
    body = [one for one in roles(found, page_checker) if one[1].startswith("Căn cứ")]
    assert [role for role, _ in body] == ["noi_dung", "can_cu"]


def test_signatures_and_recipients_outside_a_table(page_checker: PageChecker) -> None:
    found = look(
        *HEAD,
        p("V/v họp"),
        p(f"{LONG}./."),
        p("TL. GIÁM ĐỐC", Align.CENTER),
        p("CHÁNH VĂN PHÒNG", Align.CENTER),
        p("(Đã ký)", Align.CENTER),
        p("Nguyễn Văn An", Align.CENTER),
        p("Nơi nhận:"),
        p("- Như trên;"),
        p("- Lưu: VT, VP."),
        p("PL.(15)"),
    )
    end = roles(found, page_checker)[-7:]
    assert [role for role, _ in end] == [
        "quyen_han_chuc_vu", "quyen_han_chuc_vu", "ho_ten", "noi_nhan_label", "noi_nhan_list",
        "noi_nhan_list", "ky_hieu_nguoi_soan",
    ]  # fmt: skip


def test_the_levels_of_a_text_and_its_annex(page_checker: PageChecker) -> None:
    center = Align.CENTER
    found = look(
        *HEAD,
        p("QUY CHẾ", center),
        p("Làm việc của Sở", center),
        p("Chương I", center),
        p("QUY ĐỊNH CHUNG", center),
        p("Điều 1. Phạm vi"),
        p("1. Nội dung chính"),
        p(LONG),
        p("đ) các việc khác;"),
        p("I. KẾT QUẢ"),
        p("- một việc;"),
        p("Phụ lục II", center),
        p("DANH SÁCH", center),
        p("(Kèm theo Quyết định số 05/QĐ-SNV", center),
        p("ngày 05 tháng 02 năm 2026 của Sở Nội vụ)", center),
        p(LONG),
    )
    assert [role for role, _ in roles(found, page_checker)][6:] == [
        "ten_loai", "trich_yeu", "phan_chuong", "tieu_de_phan_chuong", "dieu", "khoan_co_tieu_de",
        "noi_dung", "diem", "muc_la_ma", "gach", "phu_luc_label", "phu_luc_title", "phu_luc_ref",
        "phu_luc_ref", "noi_dung",
    ]  # fmt: skip


def test_a_document_is_made_of_what_was_recognised(page_checker: PageChecker) -> None:
    found = page_checker.recognise(
        look(*HEAD, p("V/v  rà soát hồ sơ"), p("Kính gửi:"), p("- Phòng A;"), p("- Phòng B."),
             p("1. Báo cáo trước ngày 5 tháng 12 năm 2026."))
    )  # fmt: skip
    made = rebuild(found, {"cong van": "CONG_VAN"}, "BAO_CAO")
    document = made.document
    assert (document.number, document.symbol, document.place) == ("05", "SNV-VP", "Lai Châu")
    assert (document.issuer_parent, document.issuer) == ("UBND TỈNH LAI CHÂU", "SỞ NỘI VỤ")
    assert document.addressees == ("Phòng A", "Phòng B")
    assert document.subject == "rà soát hồ sơ"
    assert (document.body[0].number, document.body[0].text) == (
        "1.",
        "Báo cáo trước ngày 5 tháng 12 năm 2026.",
    )
    place = made.place("body[0]")
    assert (place.where, place.offset) == ("p[7]", 3)
    assert made.printed["kinh_gui"] == ["Kính gửi:", "- Phòng A;", "- Phòng B."]


def test_an_empty_file_and_one_without_a_head_are_taken(page_checker: PageChecker) -> None:
    for found in (look(), look(p("")), look(p("Ghi chú họp"), p(LONG))):
        recognised = page_checker.recognise(found)
        assert recognised.type == ""
        page_checker.check(recognised)
