"""Documents of the Government, ministries and the National Assembly."""

# ruff: noqa: E501 - lines of documents stay as long as they are
from __future__ import annotations

from collections.abc import Callable

import pytest

# The text of a document, and what its header says.
DOCUMENTS: dict[str, tuple[str, dict[str, object]]] = {
    "nd 30": (
        """\
CHÍNH PHỦ
________
Số: 74/2021/NĐ-CP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
_______________________
Hà Nội, ngày 06 tháng 8 năm 2021
NGHỊ ĐỊNH
Về công tác tiếp dân ở xã
_________
Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;""",
        {
            "type": "Nghị định",
            "number": "74/2021/NĐ-CP",
            "date": "2021-08-06",
            "issuer": "Chính phủ",
            "subject": "Về công tác tiếp dân ở xã",
            "symbol": "NĐ-CP",
            "family": "normative",
        },
    ),
    "loud subject": (
        """\
BỘ NỘI VỤ            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
-------                    Độc lập - Tự do - Hạnh phúc
Số: 08/2012/TT-BNV               Hà Nội, ngày 14 tháng 5 năm 2012
THÔNG TƯ
BAN HÀNH TIÊU CHUẨN NGHIỆP VỤ CÁC NGẠCH CÔNG CHỨC CHUYÊN NGÀNH
CỦA BỘ TÀI CHÍNH, THUẾ, HẢI QUAN
Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008;""",
        {
            "type": "Thông tư",
            "number": "08/2012/TT-BNV",
            "date": "2012-05-14",
            "issuer": "Bộ Nội vụ",
            "subject": "BAN HÀNH TIÊU CHUẨN NGHIỆP VỤ CÁC NGẠCH CÔNG CHỨC CHUYÊN NGÀNH CỦA BỘ TÀI CHÍNH, THUẾ, HẢI QUAN",
        },
    ),
    "ttlt": (
        """\
BỘ NỘI VỤ - BỘ TÀI CHÍNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
-------                    Độc lập - Tự do - Hạnh phúc
Số: 95/2014/TTLT-BTC-BNV           Hà Nội, ngày 11 tháng 7 năm 2014
THÔNG TƯ LIÊN TỊCH
Hướng dẫn tiêu chuẩn, điều kiện bổ nhiệm kế toán trưởng""",
        {
            "type": "Thông tư liên tịch",
            "number": "95/2014/TTLT-BTC-BNV",
            "date": "2014-07-11",
            "issuer": "Bộ Nội vụ - Bộ Tài chính",
        },
    ),
    "ttg": (
        """\
THỦ TƯỚNG CHÍNH PHỦ      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
--------                 Độc lập - Tự do - Hạnh phúc
                            ---------------
Số: 812/QĐ-TTg      Hà Nội, ngày 15 tháng 6 năm 2023
QUYẾT ĐỊNH
PHÊ DUYỆT ĐỀ ÁN PHÁT TRIỂN NGUỒN NHÂN LỰC SỐ CHO CHÍNH QUYỀN CƠ SỞ, CUNG CẤP DỊCH
VỤ CÔNG TRỰC TUYẾN PHỤC VỤ NGƯỜI DÂN MIỀN NÚI GIAI ĐOẠN 2023 - 2025, TẦM
NHÌN ĐẾN NĂM 2030
THỦ TƯỚNG CHÍNH PHỦ
Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;""",
        {
            "type": "Quyết định",
            "number": "812/QĐ-TTg",
            "issuer": "Thủ tướng Chính phủ",
            "subject": "PHÊ DUYỆT ĐỀ ÁN PHÁT TRIỂN NGUỒN NHÂN LỰC SỐ CHO CHÍNH QUYỀN CƠ SỞ, CUNG CẤP DỊCH VỤ CÔNG TRỰC TUYẾN PHỤC VỤ NGƯỜI DÂN MIỀN NÚI GIAI ĐOẠN 2023 - 2025, TẦM NHÌN ĐẾN NĂM 2030",
        },
    ),
    "luat 2025": (
        """\
QUỐC HỘI
_______
Luật số: 72/2025/QH15
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
_________________________

LUẬT
TỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam đã được sửa đổi;
Quốc hội ban hành Luật Tổ chức chính quyền địa phương.""",
        {
            "type": "Luật",
            "number": "72/2025/QH15",
            "date": None,
            "issuer": "Quốc hội",
            "subject": "TỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG",
        },
    ),
    "phap lenh": (
        """\
ỦY BAN THƯỜNG VỤ QUỐC HỘI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
--------                          Độc lập - Tự do - Hạnh phúc
Pháp lệnh số: 02/2020/UBTVQH14          Hà Nội, ngày 09 tháng 12 năm 2020
PHÁP LỆNH
ƯU ĐÃI NGƯỜI CÓ CÔNG VỚI CÁCH MẠNG""",
        {
            "type": "Pháp lệnh",
            "number": "02/2020/UBTVQH14",
            "issuer": "Ủy ban Thường vụ Quốc hội",
            "subject": "ƯU ĐÃI NGƯỜI CÓ CÔNG VỚI CÁCH MẠNG",
        },
    ),
    "vbhn": (
        """\
BỘ TƯ PHÁP            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                      Độc lập - Tự do - Hạnh phúc
Số: 3077/VBHN-BTP     Hà Nội, ngày 11 tháng 8 năm 2021
NGHỊ ĐỊNH
Quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch
Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ quy định chi tiết, có hiệu lực kể từ ngày 01 tháng 01 năm 2016, được sửa đổi, bổ sung bởi:""",
        {
            "type": "Văn bản hợp nhất",
            "number": "3077/VBHN-BTP",
            "issuer": "Bộ Tư pháp",
            "subject": "Nghị định Quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch",
        },
    ),
    "thong bao ket luan": (
        """\
VĂN PHÒNG CHÍNH PHỦ         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                             Độc lập - Tự do - Hạnh phúc
Số: 211/TB-VPCP             Hà Nội, ngày 14 tháng 5 năm 2024
THÔNG BÁO
Kết luận của Phó Thủ tướng Chính phủ Trần Lưu Quang
tại cuộc họp về triển khai Đề án 06

Ngày 10 tháng 5 năm 2024, Phó Thủ tướng đã chủ trì cuộc họp.""",
        {
            "type": "Thông báo",
            "number": "211/TB-VPCP",
            "subject": "Kết luận của Phó Thủ tướng Chính phủ Trần Lưu Quang tại cuộc họp về triển khai Đề án 06",
            "issuer": "Văn phòng Chính phủ",
        },
    ),
    "nghi quyet lien tich": (
        """\
ỦY BAN THƯỜNG VỤ QUỐC HỘI -
CHÍNH PHỦ - ĐOÀN CHỦ TỊCH ỦY BAN
TRUNG ƯƠNG MẶT TRẬN TỔ QUỐC VIỆT NAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 118/2018/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN
Hà Nội, ngày 20 tháng 9 năm 2018
NGHỊ QUYẾT LIÊN TỊCH
QUY ĐỊNH CHI TIẾT CÁC HÌNH THỨC GIÁM SÁT, PHẢN BIỆN XÃ HỘI
Căn cứ Luật""",
        {
            "type": "Nghị quyết liên tịch",
            "number": "118/2018/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
        },
    ),
}


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_header_is_read(name: str, compare: Callable[..., None]) -> None:
    text, expected = DOCUMENTS[name]
    compare(text, expected, "recognised" in name)
