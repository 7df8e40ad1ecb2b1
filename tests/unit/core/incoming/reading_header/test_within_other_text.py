"""Documents inside other things: web pages, copies, stamps and signatures above the head; and further offices."""

# ruff: noqa: E501 - lines of documents stay as long as they are
from __future__ import annotations

from collections.abc import Callable

import pytest

# The text of a document, and what its header says.
DOCUMENTS: dict[str, tuple[str, dict[str, object]]] = {
    "web page": (
        """\
Từ khoá: Số Hiệu, Tiêu đề hoặc Nội dung ngắn gọn của Văn Bản...

Đăng nhập

Số hiệu: 1702/BNV-TCBC Loại văn bản: Công văn
Nơi ban hành: Bộ Nội vụ Người ký: Trần Văn A
Ngày ban hành: 22/05/2024 Ngày hiệu lực: Đã biết
Tình trạng: Đã biết

BỘ NỘI VỤ
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 1702/BNV-TCBC
V/v một số lưu ý khi xây dựng Đề án vị trí việc làm ở xã giai đoạn 2024-2025

Hà Nội, ngày 22 tháng 5 năm 2024

Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương

Trong thời gian qua, các tỉnh đã có nhiều cố gắng.""",
        {
            "type": "Công văn",
            "number": "1702/BNV-TCBC",
            "date": "2024-05-22",
            "issuer": "Bộ Nội vụ",
            "parent": None,
            "subject": "V/v một số lưu ý khi xây dựng Đề án vị trí việc làm ở xã giai đoạn 2024-2025",
        },
    ),
    "web page 2": (
        """\
Quyết định 219/QĐ-UBND

Quyết định 219/QĐ-UBND năm 2009 bổ sung thủ tục hành chính thuộc thẩm quyền giải quyết của Sở Y tế do Ủy ban nhân dân tỉnh Hà Giang ban hành

Nội dung toàn văn Quyết định 219/QĐ-UBND bổ sung thủ tục hành chính


ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 219/QĐ-UBND

Hà Giang, ngày 21 tháng 10 năm 2009



QUYẾT ĐỊNH

VỀ VIỆC BỔ SUNG TTHC VÀO BỘ THỦ TỤC HÀNH CHÍNH CỦA SỞ Y TẾ

ỦY BAN NHÂN DÂN TỈNH HÀ GIANG

Căn cứ Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003;""",
        {
            "type": "Quyết định",
            "number": "219/QĐ-UBND",
            "date": "2009-10-21",
            "issuer": "Ủy ban nhân dân tỉnh Hà Giang",
            "subject": "VỀ VIỆC BỔ SUNG TTHC VÀO BỘ THỦ TỤC HÀNH CHÍNH CỦA SỞ Y TẾ",
        },
    ),
    "signature note": (
        """\
Người ký: ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
Email: ubnd@laichau.gov.vn
Cơ quan: TỈNH LAI CHÂU
Thời gian ký: 12.03.2026 09:15:22 +07:00
ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LAI CHÂU                  Độc lập - Tự do - Hạnh phúc
Số: 880/UBND-KTN               Lai Châu, ngày 12 tháng 3 năm 2026
V/v kiểm tra công trình thủy lợi
Kính gửi: UBND các xã""",
        {
            "type": "Công văn",
            "number": "880/UBND-KTN",
            "date": "2026-03-12",
            "issuer": "Ủy ban nhân dân tỉnh Lai Châu",
            "parent": None,
        },
    ),
    "sao y": (
        """\
ỦY BAN NHÂN DÂN XÃ MƯỜNG TÈ
Số: 12/SY-UBND
SAO Y
ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LAI CHÂU                  Độc lập - Tự do - Hạnh phúc
Số: 880/KH-UBND               Lai Châu, ngày 12 tháng 3 năm 2026
KẾ HOẠCH
Phòng cháy rừng năm 2026""",
        {
            "type": "Kế hoạch",
            "number": "880/KH-UBND",
            "date": "2026-03-12",
            "issuer": "Ủy ban nhân dân tỉnh Lai Châu",
        },
    ),
    "arrival stamp text": (
        """\
UBND XÃ THU LŨM
ĐẾN Số: 145
Ngày: 16/3/2026
Chuyển: Phòng VH-XH
Số và ký hiệu HS: 01
UBND TỈNH LAI CHÂU            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ                          Độc lập - Tự do - Hạnh phúc
Số: 332/SYT-NVY                Lai Châu, ngày 13 tháng 3 năm 2026
V/v tiêm chủng mở rộng
Kính gửi: UBND các xã, phường""",
        {
            "type": "Công văn",
            "number": "332/SYT-NVY",
            "date": "2026-03-13",
            "issuer": "Sở Y tế tỉnh Lai Châu",
            "subject": "V/v tiêm chủng mở rộng",
        },
    ),
    "page number first": (
        """\
1
ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG ĐOÀN KẾT                  Độc lập - Tự do - Hạnh phúc
Số: 71/GM-UBND               Đoàn Kết, ngày 2 tháng 4 năm 2026
GIẤY MỜI
Dự Hội nghị sơ kết công tác quý I năm 2026
Ủy ban nhân dân phường trân trọng kính mời: Các đồng chí""",
        {
            "type": "Giấy mời",
            "number": "71/GM-UBND",
            "subject": "Dự Hội nghị sơ kết công tác quý I năm 2026",
            "issuer": "Ủy ban nhân dân phường Đoàn Kết",
        },
    ),
    "du thao": (
        """\
DỰ THẢO
ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ BUM NƯA                     Độc lập - Tự do - Hạnh phúc
Số:      /2026/QĐ-UBND          Bum Nưa, ngày      tháng     năm 2026
QUYẾT ĐỊNH
Ban hành Quy chế tiếp công dân""",
        {
            "type": "Quyết định",
            "number": None,
            "date": None,
            "blank": {"date", "number"},
            "issuer": "Ủy ban nhân dân xã Bum Nưa",
            "subject": "Ban hành Quy chế tiếp công dân",
        },
    ),
    "truong dh": (
        """\
BỘ GIÁO DỤC VÀ ĐÀO TẠO          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG ĐẠI HỌC TÂY BẮC               Độc lập - Tự do - Hạnh phúc
Số: 900/TB-ĐHTB                 Sơn La, ngày 9 tháng 6 năm 2025
THÔNG BÁO
Tuyển sinh đại học hệ chính quy năm 2025""",
        {"issuer": "Trường Đại học Tây Bắc", "type": "Thông báo"},
    ),
    "benh vien": (
        """\
SỞ Y TẾ TỈNH LAI CHÂU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRUNG TÂM Y TẾ KHU VỰC MƯỜNG TÈ         Độc lập - Tự do - Hạnh phúc
Số: 90/KH-TTYT                 Mường Tè, ngày 9 tháng 6 năm 2026
KẾ HOẠCH
Phun hóa chất phòng, chống sốt rét đợt 1 năm 2026""",
        {"issuer": "Trung tâm Y tế khu vực Mường Tè", "type": "Kế hoạch"},
    ),
    "lien tich tinh": (
        """\
SỞ NỘI VỤ - SỞ TÀI CHÍNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                     Độc lập - Tự do - Hạnh phúc
Số: 12/HDLS-SNV-STC              Lai Châu, ngày 9 tháng 6 năm 2026
HƯỚNG DẪN LIÊN SỞ
Chi trả phụ cấp cho người hoạt động không chuyên trách""",
        {
            "number": "12/HDLS-SNV-STC",
            "type": "Hướng dẫn",
            "issuer": "Sở Nội vụ - Sở Tài chính",
            "subject": "Chi trả phụ cấp cho người hoạt động không chuyên trách",
        },
    ),
    "thu moi": (
        """\
HỘI NÔNG DÂN TỈNH LAI CHÂU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HỘI NÔNG DÂN XÃ BẢN BO                  Độc lập - Tự do - Hạnh phúc
*
Số: 05-TM/HND              Bản Bo, ngày 9 tháng 6 năm 2026
THƯ MỜI
Dự tập huấn kỹ thuật trồng chè""",
        {"number": "05-TM/HND", "type": "Thư mời", "issuer": "Hội Nông dân xã Bản Bo"},
    ),
    "lich": (
        """\
ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ HỒNG THU                     Độc lập - Tự do - Hạnh phúc
                               Hồng Thu, ngày 01 tháng 6 năm 2026
LỊCH CÔNG TÁC
Của lãnh đạo UBND xã tuần 23 (từ ngày 01/6 đến ngày 05/6/2026)""",
        {
            "type": "Lịch công tác",
            "number": None,
            "date": "2026-06-01",
            "issuer": "Ủy ban nhân dân xã Hồng Thu",
        },
    ),
}


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_header_is_read(name: str, compare: Callable[..., None]) -> None:
    text, expected = DOCUMENTS[name]
    compare(text, expected, "recognised" in name)
