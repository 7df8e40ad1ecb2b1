"""The end of a document: who signed, who receives it; and the marks in its head."""

# ruff: noqa: E501 - lines of documents stay as long as they are
from __future__ import annotations

import pytest

from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.text import Origin, ReadText

HEAD = (
    "ỦY BAN NHÂN DÂN XÃ THU LŨM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 12/KH-UBND\nThu Lũm, ngày 05 tháng 3 năm 2026\n{mark}KẾ HOẠCH\nTổ chức hội thi\nI. MỤC ĐÍCH\nNội dung.\n"
)


def header(end: str, mark: str = "", *, machine: bool = False) -> Header:
    text = HEAD.format(mark=mark) + end
    return read_header(ReadText.plain(text, Origin.MACHINE_READ if machine else Origin.DIGITAL))


@pytest.mark.parametrize(
    ("end", "authority", "title", "name"),
    [
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLỳ Văn Sơn", "TM.", "Chủ tịch", "Lỳ Văn Sơn"),
        ("Nơi nhận:      KT. CHỦ TỊCH\n- Như trên;      PHÓ CHỦ TỊCH\n- Lưu: VT.\n      Pờ Thị Hoa", "KT.", "Phó chủ tịch", "Pờ Thị Hoa"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nNguyễn Văn Bình\nNơi nhận:\n- Như trên;\n- Lưu: VT.", "TL.", "Chánh Văn phòng", "Nguyễn Văn Bình"),
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH\nTrần Minh Đức", "KT.", "Phó chủ tịch", "Trần Minh Đức"),
        ("KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\nThượng tá Lò Văn Hùng", "KT.", "Phó trưởng phòng", "Lò Văn Hùng"),
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\nVàng A Páo", "T/M", "Bí thư", "Vàng A Páo"),
        ("HIỆU TRƯỞNG\n(đã ký)\nĐào Thị Lan", None, "Hiệu trưởng", "Đào Thị Lan"),
        ("CHỦ TỊCH\nTRẦN VĂN NAM", None, "Chủ tịch", "Trần Văn Nam"),
    ],
)  # fmt: skip
def test_signatures(end: str, authority: str | None, title: str, name: str) -> None:
    read = header(end)
    assert read.value(Part.AUTHORITY) == authority
    assert read.value(Part.SIGNER_TITLE) == title
    assert read.value(Part.SIGNER) == name


def test_the_preamble_is_no_signature() -> None:
    text = "QUYẾT ĐỊNH\nVề việc A\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật B;\nĐiều 1. C"
    read = read_header(ReadText.plain(text))
    assert Part.SIGNER_TITLE not in read.parts and Part.SIGNER not in read.parts


def test_the_signature_is_found_before_appendices() -> None:
    end = (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Sơn\n"
        + "Phụ lục\nDòng của bảng\n" * 80
    )
    assert header(end).value(Part.SIGNER) == "Lò Văn Sơn"


def test_a_name_that_was_not_recognised_well_is_looked_at() -> None:
    found = header("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nÄguyến Quốc Việt", machine=True).parts[Part.SIGNER]
    assert found.to_check and found.why == "header.name_odd"


def test_recipients_one_a_line_without_the_copy_kept() -> None:
    read = header(
        "Nơi nhận:\n- Sở Nội vụ (b/c);\n- TT Đảng ủy, HĐND xã;\n- Các bản\nvà tổ dân phố;\n- Lưu: VT, VHXH (2).\n"
    )
    assert (
        read.value(Part.RECIPIENTS) == "Sở Nội vụ (b/c)\nTT Đảng ủy, HĐND xã\nCác bản và tổ dân phố"
    )


def test_addressees_come_first() -> None:
    text = HEAD.format(mark="").split("KẾ HOẠCH")[0] + (
        "Kính gửi:\n- Sở Tài chính;\n- Kho bạc Nhà nước khu vực X.\nThực hiện Công văn\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    value = read_header(ReadText.plain(text)).value(Part.RECIPIENTS)
    assert value == "Sở Tài chính\nKho bạc Nhà nước khu vực X\nNhư trên"


@pytest.mark.parametrize(
    ("mark", "urgency"),
    [
        ("HỎA TỐC\n", "Hỏa tốc"),
        ("HOẢ TỐC\n", "Hỏa tốc"),
        ("THƯỢNG KHẨN\n", "Thượng khẩn"),
        ("KHẨN\n", "Khẩn"),
        ("", None),
    ],
)
def test_urgency(mark: str, urgency: str | None) -> None:
    assert header("", mark).value(Part.URGENCY) == urgency


def test_a_mark_in_a_sentence_is_none() -> None:
    assert header("Việc này là khẩn.\nHỎA TỐC").value(Part.URGENCY) is None


@pytest.mark.parametrize(
    ("mark", "level"), [("MẬT\n", "MẬT"), ("TỐI MẬT\n", "TỐI MẬT"), ("", None)]
)
def test_secrecy_is_told_by_its_value(mark: str, level: str | None) -> None:
    assert header("", mark).value(Part.SECRECY) == level


def test_a_deadline_of_the_text_is_in_the_header() -> None:
    read = header("Đề nghị các bản gửi báo cáo về Ủy ban nhân dân xã trước ngày 20/3/2026.")
    assert read.value(Part.DEADLINE) == "2026-03-20"
