"""Older layouts, and heads as web pages and converters leave them: broken, glued, in one line."""

# ruff: noqa: E501 - lines of documents stay as long as they are
from __future__ import annotations

from collections.abc import Callable

import pytest

# The text of a document, and what its header says.
DOCUMENTS: dict[str, tuple[str, dict[str, object]]] = {
    "legacy glued title": (
        """\
quyết định của thủ tướng chính phủ
số 118/2001/QĐ-TTg ngày 06 tháng 8 năm 2001
về việc thành lập ban điều phối vùng cao

thủ tướng chính phủ

Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;""",
        {
            "type": "Quyết định",
            "number": "118/2001/QĐ-TTg",
            "date": "2001-08-06",
            "issuer": "Thủ tướng Chính phủ",
            "subject": "về việc thành lập ban điều phối vùng cao",
        },
    ),
    "legacy cv": (
        """\
bộ thương mại
-------
số 0456 TM/XNK
V/v xuất khẩu gạo
cộng hòa xã hội chủ nghĩa việt nam
độc lập - tự do - hạnh phúc
---------
Hà Nội, ngày 8 tháng 4 năm 1997

Kính gửi: Tổng cục Hải quan""",
        {
            "type": "Công văn",
            "date": "1997-04-08",
            "issuer": "Bộ Thương mại",
            "subject": "V/v xuất khẩu gạo",
        },
    ),
    "spaced title": (
        """\
ỦY BAN NHÂN DÂN
XÃ LÊ LỢI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số : 12 / QĐ - UBND
Lê Lợi, ngày 4 tháng 11 năm 2025
Q U Y Ế T  Đ Ị N H
Về việc thành lập Tổ công nghệ số cộng đồng
CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ
Căn cứ Luật""",
        {
            "number": "12/QĐ-UBND",
            "type": "Quyết định",
            "subject": "Về việc thành lập Tổ công nghệ số cộng đồng",
        },
    ),
    "web hdnd": (
        """\
HỘI ĐỒNG NHÂN DÂN
TỈNH LAI CHÂU
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số:26/2013/NQ-HĐND

Lai Châu, ngày 12 tháng 7 năm 2013

\u00a0

NGHỊ QUYẾT

VỀ MỨC HỖ TRỢ NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH CỦA HỘI ĐỒNG NHÂN DÂN CÁC XÃ TRÊN ĐỊA BÀN TỈNH LAI CHÂU

HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU KHÓA XIII, KỲ HỌP THỨ 6

Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;""",
        {
            "type": "Nghị quyết",
            "number": "26/2013/NQ-HĐND",
            "date": "2013-07-12",
            "issuer": "Hội đồng nhân dân tỉnh Lai Châu",
            "subject": "VỀ MỨC HỖ TRỢ NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH CỦA HỘI ĐỒNG NHÂN DÂN CÁC XÃ TRÊN ĐỊA BÀN TỈNH LAI CHÂU",
        },
    ),
    "web letter broken v/v": (
        """\
BỘ TÀI CHÍNH
TỔNG CỤC THUẾ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 1931/TCT-KK
V/v
: Kê khai thuế của hộ kinh doanh.
Hà Nội, ngày 06 tháng 05 năm 2015

Kính gửi: Cục thuế tỉnh Lai Châu.

Trả lời công văn số 212/CT-KTT ngày 25/4/2014""",
        {
            "type": "Công văn",
            "number": "1931/TCT-KK",
            "date": "2015-05-06",
            "issuer": "Tổng cục Thuế",
            "subject": "V/v Kê khai thuế của hộ kinh doanh",
        },
    ),
    "one line": (
        """\
UBND TỈNH LAI CHÂU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ GIÁO DỤC VÀ ĐÀO TẠO Độc lập - Tự do - Hạnh phúc Số : 1844 /SGDĐT-VP Tân Phong-Đoàn Kết, ngày 05 tháng 11 năm 2010 V/v báo cáo nhanh tình hình trường, lớp bị hư hỏng do mưa đá Kính gửi: - Ủy ban nhân dân tỉnh Lai Châu; - Bộ Giáo dục và Đào tạo. Vừa qua, tỉnh Lai Châu có mưa đá.""",
        {
            "type": "Công văn",
            "number": "1844/SGDĐT-VP",
            "date": "2010-11-05",
            "issuer": "Sở Giáo dục và Đào tạo tỉnh Lai Châu",
            "subject": "V/v báo cáo nhanh tình hình trường, lớp bị hư hỏng do mưa đá",
        },
    ),
    "one line qd": (
        """\
ỦY BAN NHÂN DÂN TỈNH LAI CHÂU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 77/QĐ-UBND Lai Châu, ngày 05 tháng 01 năm 2024 QUYẾT ĐỊNH Về việc ban hành Quy chế làm việc CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;""",
        {
            "type": "Quyết định",
            "number": "77/QĐ-UBND",
            "date": "2024-01-05",
            "issuer": "Ủy ban nhân dân tỉnh Lai Châu",
            "subject": "Về việc ban hành Quy chế làm việc",
        },
    ),
    "pipes broken nation": (
        """\
HỘI ĐỒNG NHÂN DÂN |
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM |
Số: 31/2025/NQ-HĐND |
Sơn La, ngày 21 tháng 7 năm 2025 |
NGHỊ QUYẾT
SỬA ĐỔI NỘI DUNG TẠI ĐIỀU 1 NGHỊ QUYẾT SỐ 85/2018/NQ-HĐND
HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA
KHÓA XV, KỲ HỌP THỨ 31
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;""",
        {
            "type": "Nghị quyết",
            "number": "31/2025/NQ-HĐND",
            "date": "2025-07-21",
            "issuer": "Hội đồng nhân dân tỉnh Sơn La",
            "subject": "SỬA ĐỔI NỘI DUNG TẠI ĐIỀU 1 NGHỊ QUYẾT SỐ 85/2018/NQ-HĐND",
        },
    ),
    "web cells": (
        """\
ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
TỈNH CAO BẰNG | Độc lập - Tự do - Hạnh phúc |
Số: 618/QĐ-UBND | Cao Bằng, ngày 24 tháng 6 năm 2019 |
QUYẾT ĐỊNH
VỀ VIỆC CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH THỰC HIỆN THEO CƠ CHẾ MỘT CỬA THUỘC THẨM QUYỀN GIẢI QUYẾT CỦA SỞ GIÁO DỤC VÀ ĐÀO TẠO
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;""",
        {
            "type": "Quyết định",
            "number": "618/QĐ-UBND",
            "date": "2019-06-24",
            "issuer": "Ủy ban nhân dân tỉnh Cao Bằng",
            "subject": "VỀ VIỆC CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH THỰC HIỆN THEO CƠ CHẾ MỘT CỬA THUỘC THẨM QUYỀN GIẢI QUYẾT CỦA SỞ GIÁO DỤC VÀ ĐÀO TẠO",
        },
    ),
    "huyen old": (
        """\
UỶ BAN NHÂN DÂN        CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN MƯỜNG TÈ              Độc lập - Tự do - Hạnh phúc
   Số: 1105 /UBND-NN          Mường Tè, ngày 3 tháng 8 năm 2018
V/v tăng cường công tác phòng,
chống dịch bệnh gia súc

        Kính gửi:
                - Phòng Nông nghiệp và PTNT;
                - Uỷ ban nhân dân các xã, thị trấn.""",
        {
            "type": "Công văn",
            "number": "1105/UBND-NN",
            "date": "2018-08-03",
            "issuer": "Ủy ban nhân dân huyện Mường Tè",
            "subject": "V/v tăng cường công tác phòng, chống dịch bệnh gia súc",
        },
    ),
    "lower bo": (
        """\
Bộ Tài chính
-----
Số: 3216-TC/QĐ/CSTC
cộng hòa xã hội chủ nghĩa việt nam
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 5 tháng 9 năm 1996

quyết định của bộ trưởng bộ tài chính
về việc ban hành chế độ thu phí

bộ trưởng bộ tài chính

Căn cứ Nghị định số 178-CP ngày 28/10/1994 của Chính phủ;""",
        {
            "type": "Quyết định",
            "date": "1996-09-05",
            "issuer": "Bộ Tài chính",
            "subject": "về việc ban hành chế độ thu phí",
        },
    ),
    "cp old": (
        """\
CHÍNH PHỦ
******
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
********
Số: 87-CP
Hà Nội, ngày 14 tháng 10 năm 1994

NGHỊ ĐỊNH
CỦA CHÍNH PHỦ SỐ 87-CP NGÀY 14-10-1994 BAN HÀNH BẢN QUY ĐỊNH VỀ VIỆC GIAO RỪNG CHO HỘ GIA ĐÌNH

CHÍNH PHỦ
Căn cứ Luật tổ chức Chính phủ ngày 30 tháng 9 năm 1992;""",
        {
            "type": "Nghị định",
            "date": "1994-10-14",
            "issuer": "Chính phủ",
            "subject": "BAN HÀNH BẢN QUY ĐỊNH VỀ VIỆC GIAO RỪNG CHO HỘ GIA ĐÌNH",
        },
    ),
}


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_header_is_read(name: str, compare: Callable[..., None]) -> None:
    text, expected = DOCUMENTS[name]
    compare(text, expected, "recognised" in name)


def test_the_head_of_a_page_is_not_the_author(compare: Callable[..., None]) -> None:
    page = "VĂN PHÒNG QUỐC HỘI CƠ SỞ DỮ LIỆU LUẬT\n"
    compare(page + "luật\nTHUẾ THU NHẬP\nĐiều 1. Phạm vi", {"issuer": "Quốc hội", "type": "Luật"})
    compare(
        page
        + "thông tư\ncủa bộ nội vụ số 12/1999/TT-BNV ngày 5 tháng 3 năm 1999\nvề việc tuyển dụng\nCăn cứ Luật",
        {
            "issuer": "Bộ Nội vụ",
            "number": "12/1999/TT-BNV",
            "date": "1999-03-05",
            "subject": "về việc tuyển dụng",
        },
    )
