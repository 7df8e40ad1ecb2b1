"""Documents as communes, provinces, departments and schools write them today."""

# ruff: noqa: E501 - lines of documents stay as long as they are
from __future__ import annotations

from collections.abc import Callable

import pytest

# The text of a document, and what its header says.
DOCUMENTS: dict[str, tuple[str, dict[str, object]]] = {
    "commune kh two columns": (
        """\
      ỦY BAN NHÂN DÂN                   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        XÃ THU LŨM                          Độc lập - Tự do - Hạnh phúc
        -------                             -----------------------
    Số: 45/KH-UBND                     Thu Lũm, ngày 12 tháng 3 năm 2026

                             KẾ HOẠCH
        Tổ chức Ngày hội Văn hóa các dân tộc xã Thu Lũm năm 2026
                             -------
      Thực hiện Kế hoạch số 120/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh Lai Châu về hoạt động văn hóa, Ủy ban nhân dân xã ban hành kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Nơi nhận:                                    TM. ỦY BAN NHÂN DÂN
- UBND tỉnh (b/c);                                KT. CHỦ TỊCH
- TT Đảng ủy, HĐND xã;                          PHÓ CHỦ TỊCH
- Các phòng, đơn vị;
- Lưu: VT, VHXH.

                                               Lỳ Mì Lý""",
        {
            "type": "Kế hoạch",
            "number": "45/KH-UBND",
            "date": "2026-03-12",
            "issuer": "Ủy ban nhân dân xã Thu Lũm",
            "subject": "Tổ chức Ngày hội Văn hóa các dân tộc xã Thu Lũm năm 2026",
            "signer": "Lỳ Mì Lý",
            "signer_title": "Phó chủ tịch",
            "authority": "TM. KT.",
            "symbol": "KH-UBND",
        },
    ),
    "so letter": (
        """\
UBND TỈNH LAI CHÂU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\tĐộc lập - Tự do - Hạnh phúc
Số: 1234/SNNMT-QLĐĐ\tLai Châu, ngày 02 tháng 02 năm 2026
V/v báo cáo kết quả cấp giấy chứng nhận
quyền sử dụng đất quý IV năm 2025

Kính gửi:
- Ủy ban nhân dân các xã, phường;
- Văn phòng Đăng ký đất đai.

Thực hiện Công văn số 55/UBND-KTN ngày 20/01/2026 của UBND tỉnh, Sở Nông nghiệp và Môi trường đề nghị các đơn vị báo cáo gửi về Sở trước ngày 20/02/2026 để tổng hợp.
Nơi nhận:\tKT. GIÁM ĐỐC
- Như trên;\tPHÓ GIÁM ĐỐC
- Lưu: VT, QLĐĐ.
\tNguyễn Văn An""",
        {
            "type": "Công văn",
            "number": "1234/SNNMT-QLĐĐ",
            "date": "2026-02-02",
            "issuer": "Sở Nông nghiệp và Môi trường tỉnh Lai Châu",
            "parent": "Ủy ban nhân dân tỉnh Lai Châu",
            "subject": "V/v báo cáo kết quả cấp giấy chứng nhận quyền sử dụng đất quý IV năm 2025",
            "deadline": "2026-02-20",
            "signer": "Nguyễn Văn An",
            "authority": "KT.",
        },
    ),
    "hdnd nq": (
        """\
HỘI ĐỒNG NHÂN DÂN
XÃ BUM TỞ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 07/NQ-HĐND
Bum Tở, ngày 20 tháng 12 năm 2025

NGHỊ QUYẾT
Về dự toán thu, chi ngân sách xã năm 2026

HỘI ĐỒNG NHÂN DÂN XÃ BUM TỞ
KHÓA I, KỲ HỌP THỨ 3

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;""",
        {
            "type": "Nghị quyết",
            "number": "07/NQ-HĐND",
            "date": "2025-12-20",
            "issuer": "Hội đồng nhân dân xã Bum Tở",
            "subject": "Về dự toán thu, chi ngân sách xã năm 2026",
        },
    ),
    "school": (
        """\
UBND XÃ TÀ TỔNG                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG PTDTBT TIỂU HỌC TÀ TỔNG           Độc lập - Tự do - Hạnh phúc
Số: 21/TTr-PTDTBTTH                  Tà Tổng, ngày 05 tháng 9 năm 2025

TỜ TRÌNH
Về việc đề nghị hỗ trợ kinh phí sửa chữa nhà bán trú

Kính gửi: Ủy ban nhân dân xã Tà Tổng.

HIỆU TRƯỞNG

Trần Thị Hoa""",
        {
            "type": "Tờ trình",
            "number": "21/TTr-PTDTBTTH",
            "date": "2025-09-05",
            "issuer": "Trường Phổ thông dân tộc bán trú Tiểu học Tà Tổng",
            "subject": "Về việc đề nghị hỗ trợ kinh phí sửa chữa nhà bán trú",
            "signer": "Trần Thị Hoa",
        },
    ),
    "irregular number": (
        """\
ỦY BAN NHÂN DÂN
XÃ HUA BUM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 148/BC.UBND-VHXH
Hua Bum, ngày 07 tháng 05 năm 2026
BÁO CÁO
Tình hình thực hiện chính sách người có công
tháng 4 năm 2026
Kính gửi: Sở Nội vụ tỉnh Lai Châu""",
        {
            "type": "Báo cáo",
            "number": "148/BC.UBND-VHXH",
            "date": "2026-05-07",
            "issuer": "Ủy ban nhân dân xã Hua Bum",
            "subject": "Tình hình thực hiện chính sách người có công tháng 4 năm 2026",
        },
    ),
    "qd chairman": (
        """\
ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LAI CHÂU                    Độc lập - Tự do - Hạnh phúc
Số: 512/QĐ-UBND               Lai Châu, ngày 18 tháng 4 năm 2026

QUYẾT ĐỊNH
Về việc công bố Danh mục thủ tục hành chính được sửa đổi, bổ sung trong lĩnh vực
hộ tịch thuộc phạm vi chức năng quản lý của Sở Tư pháp tỉnh Lai Châu

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 40/TTr-STP ngày 10 tháng 4 năm 2026.
QUYẾT ĐỊNH:
Điều 1. Công bố kèm theo Quyết định này.""",
        {
            "type": "Quyết định",
            "number": "512/QĐ-UBND",
            "date": "2026-04-18",
            "issuer": "Ủy ban nhân dân tỉnh Lai Châu",
            "subject": "Về việc công bố Danh mục thủ tục hành chính được sửa đổi, bổ sung trong lĩnh vực hộ tịch thuộc phạm vi chức năng quản lý của Sở Tư pháp tỉnh Lai Châu",
        },
    ),
    "giay moi": (
        """\
UBND XÃ NẬM HÀNG
VĂN PHÒNG HĐND VÀ UBND
Số: 05/GM-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nậm Hàng, ngày 11 tháng 8 năm 2026

GIẤY MỜI
Họp giao ban công tác tháng 8 năm 2026

Kính gửi: Trưởng các phòng chuyên môn""",
        {
            "type": "Giấy mời",
            "number": "05/GM-VP",
            "date": "2026-08-11",
            "issuer": "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Nậm Hàng",
            "subject": "Họp giao ban công tác tháng 8 năm 2026",
        },
    ),
    "cong dien khan": (
        """\
ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LAI CHÂU               Độc lập - Tự do - Hạnh phúc
Số: 03/CĐ-UBND               Lai Châu, ngày 22 tháng 7 năm 2026
HỎA TỐC

CÔNG ĐIỆN
Về việc chủ động ứng phó với mưa lớn, lũ quét và sạt lở đất

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU điện:
- Chủ tịch Ủy ban nhân dân các xã, phường;""",
        {
            "type": "Công điện",
            "number": "03/CĐ-UBND",
            "urgency": "Hỏa tốc",
            "issuer": "Ủy ban nhân dân tỉnh Lai Châu",
            "subject": "Về việc chủ động ứng phó với mưa lớn, lũ quét và sạt lở đất",
        },
    ),
    "blank": (
        """\
ỦY BAN NHÂN DÂN
XÃ SÌN HỒ
Số:        /TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sìn Hồ, ngày      tháng 5 năm 2026

THÔNG BÁO
Về việc treo cờ Tổ quốc""",
        {
            "type": "Thông báo",
            "number": None,
            "date": None,
            "blank": {"date", "number"},
            "symbol": "TB-UBND",
            "issuer": "Ủy ban nhân dân xã Sìn Hồ",
        },
    ),
    "blank dots": (
        """\
ỦY BAN NHÂN DÂN
PHƯỜNG TÂN PHONG
Số: ...../UBND-KT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Phong, ngày … tháng … năm 20…

Kính gửi: Các tổ dân phố""",
        {
            "type": "Công văn",
            "number": None,
            "date": None,
            "blank": {"date", "number"},
        },
    ),
    "phong commune": (
        """\
UBND XÃ PHONG THỔ                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG VĂN HÓA - XÃ HỘI                  Độc lập - Tự do - Hạnh phúc
Số: 09/BC-VHXH                     Phong Thổ, ngày 15 tháng 12 năm 2025

BÁO CÁO
Kết quả rà soát hộ nghèo, hộ cận nghèo năm 2025""",
        {
            "issuer": "Phòng Văn hóa - Xã hội xã Phong Thổ",
            "parent": "Ủy ban nhân dân xã Phong Thổ",
            "number": "09/BC-VHXH",
        },
    ),
    "trung tam": (
        """\
UBND XÃ PHONG THỔ
TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/TB-TTPVHCC
Phong Thổ, ngày 2 tháng 1 năm 2026
THÔNG BÁO
Lịch tiếp nhận hồ sơ dịp Tết Nguyên đán Bính Ngọ""",
        {
            "issuer": "Trung tâm Phục vụ hành chính công xã Phong Thổ",
            "type": "Thông báo",
        },
    ),
    "bien ban": (
        """\
ỦY BAN NHÂN DÂN
XÃ DÀO SAN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 02/BB-UBND

BIÊN BẢN
Họp xét duyệt hồ sơ hưởng trợ giúp xã hội

Hôm nay, vào hồi 14 giờ 00 ngày 05/5/2026, tại trụ sở UBND xã.""",
        {
            "type": "Biên bản",
            "number": "02/BB-UBND",
            "subject": "Họp xét duyệt hồ sơ hưởng trợ giúp xã hội",
            "issuer": "Ủy ban nhân dân xã Dào San",
        },
    ),
    "working days": (
        """\
UBND TỈNH LAI CHÂU
SỞ TƯ PHÁP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 88/STP-HCTP
Lai Châu, ngày 20 tháng 4 năm 2026
V/v xác minh hộ tịch
Kính gửi: Ủy ban nhân dân xã Thu Lũm
Căn cứ Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ, Sở Tư pháp đề nghị Ủy ban nhân dân xã trả lời bằng văn bản trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này.""",
        {
            "deadline": "2026-04-28",
            "issuer": "Sở Tư pháp tỉnh Lai Châu",
            "type": "Công văn",
            "recipients": "Ủy ban nhân dân xã Thu Lũm",
        },
    ),
    "ocr print (recognised)": (
        """\
ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ MƯỜNG KHOA Độc lập - Tự do - Hạnh phúc
Số: 215/KH-UBND Mường Khoa, ngày 17 tháng 6 năm 2026
KẾ HOẠCH
Triển khai tổng điều tra nông thôn, nông nghiệp trên địa bàn
xã Mường Khoa
Căn cứ Quyết định số 100/QĐ-TTg ngày 10/01/2026""",
        {
            "type": "Kế hoạch",
            "number": "215/KH-UBND",
            "date": "2026-06-17",
            "issuer": "Ủy ban nhân dân xã Mường Khoa",
            "subject": "Triển khai tổng điều tra nông thôn, nông nghiệp trên địa bàn xã Mường Khoa",
        },
    ),
    "bch pctt": (
        """\
ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
BAN CHỈ HUY
PHÒNG THỦ DÂN SỰ
Số: 31/BCH-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lai Châu, ngày 30 tháng 7 năm 2026
V/v trực ban phòng, chống thiên tai
Kính gửi: UBND các xã""",
        {
            "issuer": "Ban Chỉ huy Phòng thủ dân sự tỉnh Lai Châu",
            "number": "31/BCH-VP",
            "type": "Công văn",
        },
    ),
}


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_header_is_read(name: str, compare: Callable[..., None]) -> None:
    text, expected = DOCUMENTS[name]
    compare(text, expected, "recognised" in name)
