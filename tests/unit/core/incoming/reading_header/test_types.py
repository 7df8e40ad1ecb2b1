"""Names of documents: the heading, the abbreviation in the symbol, the two against each other."""

from __future__ import annotations

import pytest

from communeapp.core.incoming.header import Family, Header, Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.reading_header.types import by_name, by_symbol
from communeapp.core.incoming.text import Origin, ReadText


def header(number: str, heading: str, *, machine: bool = False, head: str = "") -> Header:
    state = head or "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    text = f"ỦY BAN NHÂN DÂN XÃ THU LŨM\n{state}\nSố: {number}\n{heading}\nCăn cứ Luật"
    return read_header(ReadText.plain(text, Origin.MACHINE_READ if machine else Origin.DIGITAL))


@pytest.mark.parametrize(
    ("symbol", "code"),
    [
        ("QĐ-UBND", "QUYET_DINH"),
        ("TTr-UBND", "TO_TRINH"),
        ("TT-UBND", "TO_TRINH"),
        ("BC.UBND-VHXH", "BAO_CAO"),
        ("QĐUB", "QUYET_DINH"),
        ("UBND-VX", "CONG_VAN"),
        ("HĐND-VP", "CONG_VAN"),
        ("HĐ-UBND", "HOP_DONG"),
        ("CV-UBND", "CONG_VAN"),
        ("VBHN-VPQH", "VAN_BAN_HOP_NHAT"),
        ("SNV", "CONG_VAN"),
    ],
)
def test_a_symbol_means_a_type(symbol: str, code: str) -> None:
    kind = by_symbol(symbol)
    assert kind is not None and kind.code == code


def test_tt_with_a_year_is_a_circular_and_of_the_party_a_notice() -> None:
    circular, notice = by_symbol("TT-BTC", with_year=True), by_symbol("TT/TW", party=True)
    assert circular is not None and circular.code == "THONG_TU"
    assert notice is not None and notice.code == "THONG_TRI"


def test_a_law_or_resolution_is_told_by_its_heading_alone() -> None:
    assert by_symbol("QH15") is None
    assert by_symbol("UBTVQH14") is None
    assert by_symbol("") is None


def test_names_are_found_in_any_case() -> None:
    kind = by_name("kế  HOẠCH")
    assert kind is not None and kind.code == "KE_HOACH"
    assert by_name("Bản đồ") is None


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("KẾ HOẠCH\nTriển khai công tác", "Kế hoạch"),
        ("Q U Y Ế T  Đ Ị N H\nVề việc thành lập tổ", "Quyết định"),
        ("THÔNG TƯ LIÊN TỊCH\nHướng dẫn", "Thông tư liên tịch"),
        ("Thông tư\nLiên tịch Bộ Tài chính - Bộ Nội vụ\nVề việc", "Thông tư liên tịch"),
        ("BÁO CÁO KẾT QUẢ THỰC HIỆN NGÂN SÁCH NĂM 2025", "Báo cáo"),
        ("BẢN QUY ĐỊNH\nVề quản lý chợ", "Quy định"),
        ("quyết định của ủy ban nhân dân xã\nvề việc", "Quyết định"),
        ("NGHỊ QUYẾT CỦA HỘI ĐỒNG NHÂN DÂN\nVề dự toán", "Nghị quyết"),
        ("LUẬT ĐẤT ĐAI", "Luật"),
    ],
)
def test_headings(heading: str, name: str) -> None:
    assert header("", heading).value(Part.TYPE) == name


@pytest.mark.parametrize("heading", ["QUYÉT ĐỊNH", "CHI THỊ", "TỔ TRÌNH", "KẺ HOẠCII", "THÔNC BÁO"])
def test_misread_headings(heading: str) -> None:
    assert header("", f"{heading}\nVề việc phòng dịch", machine=True).value(Part.TYPE) is not None


def test_a_spoilt_heading_is_found_by_what_the_symbol_means() -> None:
    read = header("12/KH-UBND", "kể hỌACH\nTriển khai công tác", machine=True)
    assert read.value(Part.TYPE) == "Kế hoạch"
    assert read.value(Part.SUBJECT) == "Triển khai công tác"


def test_heading_and_symbol_that_differ_are_looked_at() -> None:
    read = header("12/KH-UBND", "BÁO CÁO\nKết quả công tác")
    assert read.value(Part.TYPE) == "Báo cáo"
    assert read.parts[Part.NUMBER].why == "header.type_differs"


def test_the_line_that_decides_is_no_heading() -> None:
    read = header("12/QĐ-UBND", "QUYẾT ĐỊNH\nVề việc A\nCăn cứ Luật B;\nQUYẾT ĐỊNH:\nĐiều 1. C")
    assert read.parts[Part.TYPE].start < read.parts[Part.SUBJECT].start


def test_families() -> None:
    party = "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert header("12-KH/ĐU", "KẾ HOẠCH\nA", head=party).family is Family.PARTY
    assert header("12/2026/QĐ-UBND", "QUYẾT ĐỊNH\nA").family is Family.NORMATIVE
    assert header("12/KH-UBND", "KẾ HOẠCH\nA").family is Family.ADMINISTRATIVE
    assert read_header(ReadText.plain("Danh sách hộ nghèo\nSTT Họ tên")).family is Family.UNKNOWN


def test_a_text_without_a_head_has_no_header() -> None:
    for text in (
        "",
        "   \n\n",
        "Tỷ lệ\tSố hộ\n1\t2\n" * 40,
        "Bài phát biểu\n" + "câu chữ\n" * 20 + "KẾT LUẬN\nx",
    ):
        assert read_header(ReadText.plain(text)) == Header()
