"""Documents of the Party, fronts and unions, police, army, courts and companies."""

# ruff: noqa: E501 - lines of documents stay as long as they are
from __future__ import annotations

from collections.abc import Callable

import pytest

# The text of a document, and what its header says.
DOCUMENTS: dict[str, tuple[str, dict[str, object]]] = {
    "party commune": (
        """\
ĐẢNG BỘ TỈNH LAI CHÂU                ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ MƯỜNG TÈ
         *                     Mường Tè, ngày 15 tháng 01 năm 2026
Số 12-CV/ĐU
V/v chuẩn bị nội dung hội nghị

Kính gửi: - Các chi bộ trực thuộc,
          - Các đồng chí đảng ủy viên.

Thực hiện chương trình công tác năm 2026, Ban Thường vụ Đảng ủy xã yêu cầu các chi bộ gửi báo cáo chậm nhất ngày 25/01/2026.

Nơi nhận:                         T/M BAN THƯỜNG VỤ
- Như trên,                            PHÓ BÍ THƯ
- Lưu Văn phòng Đảng ủy.
                                     Pờ Văn Sơn""",
        {
            "type": "Công văn",
            "number": "12-CV/ĐU",
            "date": "2026-01-15",
            "issuer": "Đảng ủy xã Mường Tè",
            "subject": "V/v chuẩn bị nội dung hội nghị",
            "symbol": "CV/ĐU",
            "deadline": "2026-01-25",
            "family": "party",
            "signer": "Pờ Văn Sơn",
            "authority": "T/M",
        },
    ),
    "tinh uy ket luan": (
        """\
TỈNH ỦY LAI CHÂU
*
Số 115-KL/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Lai Châu, ngày 03 tháng 3 năm 2026

KẾT LUẬN
của Ban Thường vụ Tỉnh ủy về tăng cường công tác phát triển đảng viên
-----
Sau khi nghe Ban Tổ chức Tỉnh ủy báo cáo, Ban Thường vụ Tỉnh ủy kết luận như sau:""",
        {
            "type": "Kết luận",
            "number": "115-KL/TU",
            "date": "2026-03-03",
            "issuer": "Tỉnh ủy Lai Châu",
            "family": "party",
        },
    ),
    "mttq": (
        """\
ỦY BAN MTTQ VIỆT NAM              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    XÃ MƯỜNG MÔ                      Độc lập - Tự do - Hạnh phúc
  BAN THƯỜNG TRỰC
  Số: 33/MTTQ-BTT                 Mường Mô, ngày 9 tháng 4 năm 2026
V/v phối hợp giám sát""",
        {
            "type": "Công văn",
            "number": "33/MTTQ-BTT",
            "date": "2026-04-09",
            "issuer": "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Mường Mô",
            "subject": "V/v phối hợp giám sát",
        },
    ),
    "cong an": (
        """\
CÔNG AN TỈNH LAI CHÂU          CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
CÔNG AN XÃ PA Ủ                     Độc lập – Tự do – Hạnh phúc
Số: 88/BC-CAX                      Pa Ủ, ngày 30 tháng 6 năm 2026

BÁO CÁO
Kết quả công tác bảo đảm an ninh, trật tự 6 tháng đầu năm 2026

Kính gửi: Ủy ban nhân dân xã Pa Ủ""",
        {
            "type": "Báo cáo",
            "number": "88/BC-CAX",
            "date": "2026-06-30",
            "issuer": "Công an xã Pa Ủ",
            "parent": "Công an tỉnh Lai Châu",
            "subject": "Kết quả công tác bảo đảm an ninh, trật tự 6 tháng đầu năm 2026",
        },
    ),
    "military": (
        """\
BỘ CHỈ HUY QUÂN SỰ TỈNH LAI CHÂU        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN CHỈ HUY PHÒNG THỦ KHU VỰC 1 - PHONG THỔ          Độc lập - Tự do - Hạnh phúc
Số: 201/KH-PTKV1              Phong Thổ, ngày 01 tháng 10 năm 2025
KẾ HOẠCH
Tuyển chọn, gọi công dân nhập ngũ năm 2026""",
        {
            "type": "Kế hoạch",
            "number": "201/KH-PTKV1",
            "issuer": "Ban Chỉ huy Phòng thủ khu vực 1 - Phong Thổ",
        },
    ),
    "doan": (
        """\
BCH ĐOÀN TỈNH LAI CHÂU                 ĐOÀN TNCS HỒ CHÍ MINH
BCH ĐOÀN XÃ KHỔNG LÀO
***                       Khổng Lào, ngày 26 tháng 3 năm 2026
Số: 15-KH/ĐTN

KẾ HOẠCH
Tổ chức Tháng Thanh niên năm 2026""",
        {
            "type": "Kế hoạch",
            "number": "15-KH/ĐTN",
            "date": "2026-03-26",
            "subject": "Tổ chức Tháng Thanh niên năm 2026",
        },
    ),
    "hoi phu nu": (
        """\
HỘI LHPN TỈNH LAI CHÂU                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN THƯỜNG VỤ                       Độc lập - Tự do - Hạnh phúc
Số: 77/HD-BTV                    Lai Châu, ngày 8 tháng 3 năm 2026
HƯỚNG DẪN
Thực hiện phong trào thi đua năm 2026""",
        {
            "type": "Hướng dẫn",
            "number": "77/HD-BTV",
            "issuer": "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Lai Châu",
        },
    ),
    "ban to chuc": (
        """\
TỈNH ỦY LAI CHÂU           ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*                      Lai Châu, ngày 6 tháng 2 năm 2026
Số 233-HD/BTCTU
HƯỚNG DẪN
kiểm điểm, đánh giá tập thể, cá nhân năm 2025
-----""",
        {
            "issuer": "Ban Tổ chức Tỉnh ủy Lai Châu",
            "number": "233-HD/BTCTU",
            "type": "Hướng dẫn",
            "subject": "kiểm điểm, đánh giá tập thể, cá nhân năm 2025",
        },
    ),
    "no V/v column mix": (
        """\
CỤC THUẾ                           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THUẾ TỈNH LAI CHÂU                     Độc lập - Tự do - Hạnh phúc
Số: 456/LCH-QLDN1                   Lai Châu, ngày 10 tháng 9 năm 2025
V/v hướng dẫn hộ kinh doanh
chuyển đổi phương pháp tính thuế
                                   Kính gửi: UBND các xã, phường""",
        {
            "issuer": "Thuế tỉnh Lai Châu",
            "number": "456/LCH-QLDN1",
            "subject": "V/v hướng dẫn hộ kinh doanh chuyển đổi phương pháp tính thuế",
        },
    ),
    "court": (
        """\
TÒA ÁN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
KHU VỰC 2 - LAI CHÂU               Độc lập - Tự do - Hạnh phúc
Số: 14/TB-TA                    Lai Châu, ngày 03 tháng 11 năm 2025
THÔNG BÁO
Về việc niêm yết văn bản tố tụng""",
        {"issuer": "Tòa án nhân dân khu vực 2 - Lai Châu", "number": "14/TB-TA"},
    ),
    "letter V/v right of gap": (
        """\
TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
CÔNG TY ĐIỆN LỰC LAI CHÂU                    Độc lập - Tự do - Hạnh phúc
Số: 1502/PCLC-KT                       Lai Châu, ngày 21 tháng 5 năm 2026
V/v tạm ngừng cấp điện để sửa chữa
đường dây 35kV
Kính gửi: Ủy ban nhân dân xã Mường Tè
Đề nghị Ủy ban nhân dân xã thông báo cho nhân dân biết.""",
        {
            "type": "Công văn",
            "number": "1502/PCLC-KT",
            "issuer": "Công ty Điện lực Lai Châu",
            "parent": "Tổng công ty Điện lực Miền Bắc",
            "subject": "V/v tạm ngừng cấp điện để sửa chữa đường dây 35kV",
        },
    ),
    "bao cao congviec": (
        """\
ĐẢNG ỦY XÃ HUA BUM          ĐẢNG CỘNG SẢN VIỆT NAM
CHI BỘ BẢN CHANG CHẢO PÁ
*                  Hua Bum, ngày 20 tháng 5 năm 2026
Số 03-BC/CB

BÁO CÁO
kết quả công tác xây dựng Đảng tháng 5 năm 2026,
phương hướng, nhiệm vụ tháng 6 năm 2026
-----

I. KẾT QUẢ""",
        {
            "type": "Báo cáo",
            "number": "03-BC/CB",
            "date": "2026-05-20",
            "issuer": "Chi bộ bản Chang Chảo Pá",
            "subject": "kết quả công tác xây dựng Đảng tháng 5 năm 2026, phương hướng, nhiệm vụ tháng 6 năm 2026",
        },
    ),
    "web bct": (
        """\
BỘ CHÍNH TRỊ
ĐẢNG CỘNG SẢN VIỆT NAM
Nghị quyết số: 52-NQ/TW Hà Nội, ngày 09 tháng 3 năm 2016
NGHỊ QUYẾT
VỀ PHƯƠNG HƯỚNG PHÁT TRIỂN VÙNG TRUNG DU VÀ MIỀN NÚI GIAI ĐOẠN
2016-2025
I- Tình hình và kết quả 10 năm""",
        {
            "type": "Nghị quyết",
            "number": "52-NQ/TW",
            "date": "2016-03-09",
            "issuer": "Bộ Chính trị",
            "subject": "VỀ PHƯƠNG HƯỚNG PHÁT TRIỂN VÙNG TRUNG DU VÀ MIỀN NÚI GIAI ĐOẠN 2016-2025",
            "family": "party",
        },
    ),
    "tw": (
        """\
BAN CHẤP HÀNH TRUNG ƯƠNG

*

Số 27-CT/TW

ĐẢNG CỘNG SẢN VIỆT NAM

Hà Nội, ngày 15 tháng 8 năm 2007

CHỈ THỊ
CỦA BỘ CHÍNH TRỊ
về tổ chức đợt sinh hoạt "Cán bộ gần dân, sát cơ sở"

Thời gian tới, các cấp ủy cần quan tâm.""",
        {
            "type": "Chỉ thị",
            "number": "27-CT/TW",
            "date": "2007-08-15",
            "issuer": "Ban Chấp hành Trung ương",
            "subject": 'về tổ chức đợt sinh hoạt "Cán bộ gần dân, sát cơ sở"',
        },
    ),
}


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_header_is_read(name: str, compare: Callable[..., None]) -> None:
    text, expected = DOCUMENTS[name]
    compare(text, expected, "recognised" in name)


def test_a_star_that_was_read_as_letters_is_no_name(compare: Callable[..., None]) -> None:
    text = (
        "ĐẢNG ỦY XÃ PA Ủ ĐẢNG CỘNG SẢN VIỆT NAM\nCả Pa Ủ, ngày 21 tháng 5 năm 2026\nSố 45-BC/ĐU\n"
        "BÁO CÁO\ncông tác xây dựng Đảng tháng 5 năm 2026"
    )
    expected = {"issuer": "Đảng ủy xã Pa Ủ", "number": "45-BC/ĐU", "date": "2026-05-21"}
    compare(text, expected, True)
