"""Documents of further offices and of scans: boards, statistics, prosecutors, banks, contracts, copies of rules."""

# ruff: noqa: E501 - lines of documents stay as long as they are
from __future__ import annotations

from collections.abc import Callable

import pytest

# The text of a document, and what its header says.
DOCUMENTS: dict[str, tuple[str, dict[str, object]]] = {
    "a district whose name ends like a link": (
        """\
ỦY BAN NHÂN DÂN
HUYỆN BÁ THƯỚC
PHÒNG TƯ PHÁP
Số: 12/TP-HT
V/v xác minh hộ tịch
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bá Thước, ngày 03 tháng 4 năm 2019
Kính gửi: Ủy ban nhân dân xã Điền Lư.""",
        {
            "number": "12/TP-HT",
            "date": "2019-04-03",
            "issuer": "Phòng Tư pháp huyện Bá Thước",
            "subject": "V/v xác minh hộ tịch",
        },
    ),
    "a stamp of arrival above (recognised)": (
        """\
CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ
ĐẾN Số: 1234 Ngày: 5/3/2024
ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH ĐIỆN BIÊN Độc lập - Tự do - Hạnh phúc
Số: 456 /UBND-KTN Điện Biên, ngày 28 tháng 02 năm 2024
V/v triển khai công tác trồng rừng
năm 2024
Kính gửi:
- Sở Nông nghiệp và PTNT;
- UBND các huyện, thị xã, thành phố.""",
        {
            "type": "Công văn",
            "number": "456/UBND-KTN",
            "date": "2024-02-28",
            "issuer": "Ủy ban nhân dân tỉnh Điện Biên",
            "subject": "V/v triển khai công tác trồng rừng năm 2024",
        },
    ),
    "urgent telegram (recognised)": (
        """\
HỎA TỐC
UỶ BAN NHÂN DÂN CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH YÊN BÁI Độc lập - Tự do - Hạnh phúc
Sô: 12 /CĐ-UBND Yên Bái, ngày 10 tháng 9 năm 2024
CÔNG ĐIỆN
Về việc tập trung khắc phục hậu quả bão số 3
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH YÊN BÁI ĐIỆN:
- Giám đốc các sở;""",
        {
            "type": "Công điện",
            "number": "12/CĐ-UBND",
            "urgency": "Hỏa tốc",
            "subject": "Về việc tập trung khắc phục hậu quả bão số 3",
            "issuer": "Ủy ban nhân dân tỉnh Yên Bái",
        },
    ),
    "two bodies in one line (recognised)": (
        """\
UBND TỈNH HÒA BÌNH SỞ TÀI CHÍNH
Số: 1204/STC-QLNS
Hòa Bình, ngày 14 tháng 5 năm 2023
V/v hướng dẫn lập dự toán
Nơi nhận: - Như trên; - Lưu: VT.
KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC
Đinh Văn Tiến""",
        {
            "type": "Công văn",
            "number": "1204/STC-QLNS",
            "date": "2023-05-14",
            "issuer": "Sở Tài chính tỉnh Hòa Bình",
            "subject": "V/v hướng dẫn lập dự toán",
            "signer": "Đinh Văn Tiến",
        },
    ),
    "resolution (recognised)": (
        """\
HỘI ĐỒNG NHÂN DÂN
TỈNH HÒA BÌNH
Số: 45 /NQ-HĐND
ngày 09 tháng 12 năm 2022
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2023
HỘI ĐỒNG NHÂN DÂN TỈNH HÒA BÌNH
KHÓA XVII, KỲ HỌP THỨ 11
CHỦ TỊCH
Bùi Đức Hinh""",
        {
            "type": "Nghị quyết",
            "number": "45/NQ-HĐND",
            "issuer": "Hội đồng nhân dân tỉnh Hòa Bình",
            "subject": "Về nhiệm vụ phát triển kinh tế - xã hội năm 2023",
        },
    ),
    "decision (recognised)": (
        """\
ỦY BAN NHÂN DÂN
THÀNH PHỐ HUẾ
Số: 3001 /QĐ-UBND
Huế, ngày 5 tháng 6 năm 2024
QUYẾT ĐỊNH
Về việc phê duyệt danh sách
CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ
Nơi nhận:
- Như Điều 3;
TM. ỦY BAN NHÂN DÂN""",
        {
            "type": "Quyết định",
            "issuer": "Ủy ban nhân dân thành phố Huế",
            "subject": "Về việc phê duyệt danh sách",
        },
    ),
    "ban qlda": (
        """\
UBND TỈNH LAI CHÂU                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN QLDA ĐẦU TƯ XÂY DỰNG          Độc lập - Tự do - Hạnh phúc
CÁC CÔNG TRÌNH GIAO THÔNG
Số: 99/BQLDA-KHTH            Lai Châu, ngày 07 tháng 8 năm 2025
V/v bàn giao mặt bằng
Kính gửi: UBND xã Pa Ủ""",
        {
            "number": "99/BQLDA-KHTH",
            "issuer": "Ban Quản lý dự án Đầu tư xây dựng các công trình giao thông tỉnh Lai Châu",
        },
    ),
    "cuc thong ke": (
        """\
CỤC THỐNG KÊ                           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THỐNG KÊ TỈNH LAI CHÂU                      Độc lập - Tự do - Hạnh phúc
Số: 61/BC-TKT                           Lai Châu, ngày 29 tháng 9 năm 2025

BÁO CÁO
Tình hình kinh tế - xã hội tháng 9 và 9 tháng năm 2025 tỉnh Lai Châu

Kinh tế - xã hội tỉnh 9 tháng năm 2025 diễn ra trong bối cảnh thuận lợi.""",
        {
            "issuer": "Thống kê tỉnh Lai Châu",
            "subject": "Tình hình kinh tế - xã hội tháng 9 và 9 tháng năm 2025 tỉnh Lai Châu",
            "type": "Báo cáo",
        },
    ),
    "vks": (
        """\
VIỆN KIỂM SÁT NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LAI CHÂU                      Độc lập - Tự do - Hạnh phúc
VKSND KHU VỰC 3
Số: 18/KN-VKS                   Mường Tè, ngày 04 tháng 12 năm 2025
KIẾN NGHỊ
Phòng ngừa vi phạm trong công tác quản lý đất đai
Kính gửi: UBND xã Mường Tè""",
        {
            "number": "18/KN-VKS",
            "date": "2025-12-04",
            "subject": "Phòng ngừa vi phạm trong công tác quản lý đất đai",
        },
    ),
    "ngan hang": (
        """\
NGÂN HÀNG CHÍNH SÁCH XÃ HỘI      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
CHI NHÁNH TỈNH LAI CHÂU               Độc lập - Tự do - Hạnh phúc
PHÒNG GIAO DỊCH MƯỜNG TÈ
Số: 12/TB-NHCS                   Mường Tè, ngày 04 tháng 12 năm 2025
THÔNG BÁO
Lịch giao dịch xã tháng 01/2026""",
        {"number": "12/TB-NHCS", "subject": "Lịch giao dịch xã tháng 01/2026", "type": "Thông báo"},
    ),
    "bhxh": (
        """\
BẢO HIỂM XÃ HỘI VIỆT NAM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BẢO HIỂM XÃ HỘI TỈNH LAI CHÂU         Độc lập - Tự do - Hạnh phúc
Số: 500/BHXH-TST               Lai Châu, ngày 14 tháng 11 năm 2025
V/v rà soát đối tượng tham gia BHYT
Kính gửi: UBND các xã, phường trên địa bàn tỉnh.
Đề nghị UBND các xã, phường hoàn thành việc rà soát và gửi danh sách về BHXH tỉnh trong tháng 12/2025./.""",
        {
            "issuer": "Bảo hiểm xã hội tỉnh Lai Châu",
            "parent": "Bảo hiểm xã hội Việt Nam",
            "deadline": "2025-12-31",
        },
    ),
    "tt mttq dang": (
        """\
ĐẢNG ỦY XÃ SÌN HỒ            ĐẢNG CỘNG SẢN VIỆT NAM
ỦY BAN KIỂM TRA
*                          Sìn Hồ, ngày 15 tháng 4 năm 2026
Số 05-QĐ/UBKTĐU

QUYẾT ĐỊNH
về việc kiểm tra tổ chức đảng cấp dưới

- Căn cứ Điều lệ Đảng;
ỦY BAN KIỂM TRA QUYẾT ĐỊNH
Điều 1. Thành lập đoàn kiểm tra.""",
        {
            "type": "Quyết định",
            "number": "05-QĐ/UBKTĐU",
            "issuer": "Ủy ban Kiểm tra Đảng ủy xã Sìn Hồ",
            "subject": "về việc kiểm tra tổ chức đảng cấp dưới",
        },
    ),
    "btv dang uy": (
        """\
ĐẢNG BỘ TỈNH LAI CHÂU            ĐẢNG CỘNG SẢN VIỆT NAM
BAN CHẤP HÀNH ĐẢNG BỘ
XÃ BẢN BO
*                          Bản Bo, ngày 15 tháng 7 năm 2025
Số 01-NQ/ĐU
NGHỊ QUYẾT
ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ BẢN BO LẦN THỨ I,
NHIỆM KỲ 2025 - 2030""",
        {"type": "Nghị quyết", "number": "01-NQ/ĐU", "issuer": "Ban Chấp hành Đảng bộ xã Bản Bo"},
    ),
    "giay gioi thieu": (
        """\
CÔNG AN XÃ NẬM SỎ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 07/GGT-CAX
Nậm Sỏ, ngày 9 tháng 02 năm 2026
GIẤY GIỚI THIỆU
Công an xã Nậm Sỏ trân trọng giới thiệu:
Ông: Lò Văn A""",
        {"type": "Giấy giới thiệu", "number": "07/GGT-CAX", "issuer": "Công an xã Nậm Sỏ"},
    ),
    "hop dong": (
        """\
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
------------
HỢP ĐỒNG
THI CÔNG XÂY DỰNG CÔNG TRÌNH
Số: 15/2026/HĐ-XD
Công trình: Nhà văn hóa bản Mường
Căn cứ Bộ luật Dân sự""",
        {"type": "Hợp đồng", "number": "15/2026/HĐ-XD"},
    ),
    "don": (
        """\
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
------------
ĐƠN ĐỀ NGHỊ
Xác nhận hộ nghèo
Kính gửi: UBND xã Thu Lũm
Tôi là: Lò Thị B""",
        {"number": None, "issuer": None},
    ),
    "thong tu gap": (
        """\
     BỘ GIÁO DỤC VÀ ĐÀO TẠO               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                              Độc lập – Tự do – Hạnh phúc

      Số: 32 /2020/TT-BGDĐT                    Hà Nội, ngày 15 tháng 9 năm 2020


                                     THÔNG TƯ
              Ban hành Điều lệ trường trung học cơ sở, trường trung học
               phổ thông và trường phổ thông có nhiều cấp học

     Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;""",
        {
            "number": "32/2020/TT-BGDĐT",
            "date": "2020-09-15",
            "subject": "Ban hành Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học",
            "issuer": "Bộ Giáo dục và Đào tạo",
        },
    ),
    "luat no date": (
        """\
QUỐC HỘI
------
Số: 31/2024/QH15
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hà Nội, ngày 18 tháng 01 năm 2024

LUẬT ĐẤT ĐAI

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật Đất đai.""",
        {"type": "Luật", "number": "31/2024/QH15", "subject": "ĐẤT ĐAI"},
    ),
    "resolution of the Assembly": (
        """\
QUỐC HỘI                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                Độc lập - Tự do - Hạnh phúc
Nghị quyết số: 188/2025/QH15        Hà Nội, ngày 11 tháng 6 năm 2025
NGHỊ QUYẾT
HƯỚNG DẪN THI HÀNH HIẾN PHÁP NƯỚC CỘNG HÒA
XÃ HỘI CHỦ NGHĨA VIỆT NAM
QUỐC HỘI
NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
QUYẾT NGHỊ:""",
        {
            "type": "Nghị quyết",
            "number": "188/2025/QH15",
            "issuer": "Quốc hội",
            "subject": "HƯỚNG DẪN THI HÀNH HIẾN PHÁP NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        },
    ),
    "ct ubnd huyen": (
        """\
UBND HUYỆN PHONG THỔ
PHÒNG NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 46/NV
Phong Thổ, ngày 21 tháng 01 năm 2019
V/v nộp hồ sơ thi đua
Kính gửi: Các cơ quan, đơn vị; UBND các xã, thị trấn
Đề nghị gửi hồ sơ về Phòng Nội vụ chậm nhất 17h00 ngày 25/01/2019.""",
        {
            "number": "46/NV",
            "issuer": "Phòng Nội vụ huyện Phong Thổ",
            "deadline": "2019-01-25",
            "type": "Công văn",
        },
    ),
    "bac kan": (
        """\
ỦY BAN NHÂN DÂN TỈNH BẮC KẠN
VĂN PHÒNG
Số: 12/VP-TH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Kạn, ngày 12 tháng 01 năm 2021
V/v mời dự họp
Kính gửi: Sở Nội vụ""",
        {"issuer": "Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn", "number": "12/VP-TH"},
    ),
    "quy che kem": (
        """\
ỦY BAN NHÂN DÂN
XÃ KHUN HÁ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
QUY CHẾ
Làm việc của Ủy ban nhân dân xã Khun Há
(Ban hành kèm theo Quyết định số 20/QĐ-UBND ngày 02/7/2025 của Ủy ban nhân dân xã Khun Há)
Chương I
NHỮNG QUY ĐỊNH CHUNG""",
        {
            "type": "Quy chế",
            "subject": "Làm việc của Ủy ban nhân dân xã Khun Há",
            "date": None,
            "issuer": "Ủy ban nhân dân xã Khun Há",
        },
    ),
    "thong bao dac khu": (
        """\
ỦY BAN NHÂN DÂN           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
ĐẶC KHU CÔN ĐẢO              Độc lập - Tự do - Hạnh phúc
Số: 1027/TB-UBND          Côn Đảo, ngày 20 tháng 11 năm 2025

THÔNG BÁO
Về việc thu hồi đất để thực hiện dự án Nâng cấp, mở rộng
cảng Bến Đầm, đặc khu Côn Đảo
Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;""",
        {
            "issuer": "Ủy ban nhân dân đặc khu Côn Đảo",
            "subject": "Về việc thu hồi đất để thực hiện dự án Nâng cấp, mở rộng cảng Bến Đầm, đặc khu Côn Đảo",
        },
    ),
    "tphcm": (
        """\
ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HỒ CHÍ MINH                Độc lập - Tự do - Hạnh phúc
Số: 2345/UBND-ĐT             Thành phố Hồ Chí Minh, ngày 03 tháng 9 năm 2025
Về giao nhiệm vụ chủ đầu tư dự án
             Kính gửi: Sở Xây dựng.""",
        {
            "issuer": "Ủy ban nhân dân Thành phố Hồ Chí Minh",
            "number": "2345/UBND-ĐT",
            "date": "2025-09-03",
            "subject": "Về giao nhiệm vụ chủ đầu tư dự án",
            "type": "Công văn",
        },
    ),
    "van phong tinh uy": (
        """\
TỈNH ỦY LAI CHÂU
VĂN PHÒNG
*
Số 1234-CV/VPTU
V/v cung cấp số liệu
ĐẢNG CỘNG SẢN VIỆT NAM
Lai Châu, ngày 10 tháng 10 năm 2025
Kính gửi: Đảng ủy các xã, phường
Đề nghị gửi số liệu trước ngày 15/10/2025.""",
        {
            "issuer": "Văn phòng Tỉnh ủy Lai Châu",
            "number": "1234-CV/VPTU",
            "deadline": "2025-10-15",
            "subject": "V/v cung cấp số liệu",
        },
    ),
}


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_header_is_read(name: str, compare: Callable[..., None]) -> None:
    text, expected = DOCUMENTS[name]
    compare(text, expected, "recognised" in name)
