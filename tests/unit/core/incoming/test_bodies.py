"""Names of bodies in normal spelling, and what tells bodies of one kind apart."""

from __future__ import annotations

import pytest

from communeapp.core.incoming import bodies


@pytest.mark.parametrize(
    ("printed", "spelt"),
    [
        ("ỦY BAN NHÂN DÂN XÃ THU LŨM", "Ủy ban nhân dân xã Thu Lũm"),
        ("UBND TỈNH LAI CHÂU", "Ủy ban nhân dân tỉnh Lai Châu"),
        ("UỶ BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG", "Ủy ban nhân dân thành phố Đà Nẵng"),
        ("ủy Ban Nhân Dân thành phố cần thơ", "Ủy ban nhân dân thành phố Cần Thơ"),
        ("HĐND PHƯỜNG TÂN PHONG", "Hội đồng nhân dân phường Tân Phong"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("SỞ NỘI VỤ", "Sở Nội vụ"),
        ("PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội"),
        ("BCH ĐOÀN XÃ KHỔNG LÀO", "Ban Chấp hành Đoàn xã Khổng Lào"),
        ("ỦY BAN MTTQ VIỆT NAM XÃ HUA BUM", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Hua Bum"),
        ("BAN CHỈ ĐẠO 138", "Ban Chỉ đạo 138"),
        ("TỈNH ỦY LAI CHÂU", "Tỉnh ủy Lai Châu"),
        ("CHI BỘ BẢN CHANG CHẢO PÁ", "Chi bộ bản Chang Chảo Pá"),
        ("TRƯỜNG THCS TÀ TỔNG", "Trường Trung học cơ sở Tà Tổng"),
        ("TÒA ÁN NHÂN DÂN KHU VỰC 2 - LAI CHÂU", "Tòa án nhân dân khu vực 2 - Lai Châu"),
        ("PHÒNG THỦ KHU VỰC 1 - PHONG THỔ", "Phòng thủ khu vực 1 - Phong Thổ"),
        ("ngân hàng nhà nước việt nam", "Ngân hàng Nhà nước Việt Nam"),
    ],
)
def test_a_heading_gets_normal_spelling(printed: str, spelt: str) -> None:
    assert bodies.spell(printed) == spelt


def test_known_words_get_their_marks_back() -> None:
    assert bodies.spell("UY BAN NHAN ĐÂN TĨNH QUẢNG NGÁI") == "Ủy ban nhân dân tỉnh Quảng Ngãi"


@pytest.mark.parametrize(
    ("child", "parent", "whole"),
    [
        ("Sở Nội vụ", "Ủy ban nhân dân tỉnh Lai Châu", "Sở Nội vụ tỉnh Lai Châu"),
        ("Văn phòng", "Hội đồng nhân dân tỉnh Sơn La", "Văn phòng Hội đồng nhân dân tỉnh Sơn La"),
        ("Phòng Tham mưu", "Công an tỉnh Lai Châu", "Phòng Tham mưu, Công an tỉnh Lai Châu"),
        ("Ban Tổ chức", "Tỉnh ủy Lai Châu", "Ban Tổ chức Tỉnh ủy Lai Châu"),
        ("Ban Pháp chế", "Hội đồng nhân dân xã Bum Tở", "Ban Pháp chế Hội đồng nhân dân xã Bum Tở"),
        ("Kho bạc Nhà nước", "Bộ Tài chính", "Kho bạc Nhà nước"),
        ("Công an xã Pa Ủ", "Công an tỉnh Lai Châu", "Công an xã Pa Ủ"),
        ("Trường Mầm non Mường Tè", "Ủy ban nhân dân xã Mường Tè", "Trường Mầm non Mường Tè"),
        ("Vụ Pháp chế", "Bộ Nội vụ", "Vụ Pháp chế, Bộ Nội vụ"),
        ("Thanh tra", "Bộ Xây dựng", "Thanh tra Bộ Xây dựng"),
        ("Chi cục Kiểm lâm", "Sở Nông nghiệp và Môi trường tỉnh Lai Châu", "Chi cục Kiểm lâm tỉnh Lai Châu"),
        ("Sở Y tế", "", "Sở Y tế"),
    ],
)  # fmt: skip
def test_a_name_is_joined_with_what_tells_it_apart(child: str, parent: str, whole: str) -> None:
    assert bodies.full_name(child, parent) == whole


def test_a_province_one_letter_off_is_mended_and_no_other_name() -> None:
    assert bodies.snapped("Ủy ban nhân dân tỉnh Quảng Ngaãi") == "Ủy ban nhân dân tỉnh Quảng Ngãi"
    assert bodies.snapped("Ủy ban nhân dân tỉnh Mường Lay") == "Ủy ban nhân dân tỉnh Mường Lay"


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("NĐ-CP", "Chính phủ"),
        ("TT-BNV", "Bộ Nội vụ"),
        ("QH15", "Quốc hội"),
        ("QĐ-TTg", "Thủ tướng Chính phủ"),
        ("QĐ-UBND", ""),
    ],
)
def test_a_symbol_names_central_bodies_alone(symbol: str, name: str) -> None:
    assert bodies.by_symbol(symbol) == name


def test_words_that_differ_by_a_mark_begin_no_body() -> None:
    assert bodies.starts_body("so noi vu", "SỞ NỘI VỤ")
    assert not bodies.starts_body("so luong", "Số lượng")
    assert not bodies.starts_body("don de nghi", "ĐƠN ĐỀ NGHỊ")
