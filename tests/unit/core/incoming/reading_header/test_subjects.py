"""The subject: where it begins, how its lines are joined, and what ends it."""

# ruff: noqa: E501 - lines of documents stay as long as they are
from __future__ import annotations

from dataclasses import replace

import pytest

from communeapp.core.incoming.header import Found, Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.text import Origin, ReadText

HEAD = (
    "ỦY BAN NHÂN DÂN XÃ THU LŨM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Số: {number}\nThu Lũm, ngày 05 tháng 3 năm 2026\n"
)


def subject(below: str, number: str = "12/KH-UBND", *, machine: bool = False) -> Found | None:
    text = HEAD.format(number=number) + below
    origin = Origin.MACHINE_READ if machine else Origin.DIGITAL
    return read_header(ReadText.plain(text, origin)).parts.get(Part.SUBJECT)


@pytest.mark.parametrize(
    ("below", "value"),
    [
        ("KẾ HOẠCH\nTriển khai Đề án\nphát triển chè\n-----\nThực hiện Nghị quyết", "Triển khai Đề án phát triển chè"),
        ("KẾ HOẠCH\nTriển khai Đề án\n\nThực hiện Nghị quyết của Đảng ủy", "Triển khai Đề án"),
        ("KẾ HOẠCH\nThực hiện Nghị quyết số 05-NQ/ĐU\nngày 01/02/2026 của Đảng ủy xã\nCăn cứ Luật", "Thực hiện Nghị quyết số 05-NQ/ĐU ngày 01/02/2026 của Đảng ủy xã"),
        ("KẾ HOẠCH\nTỔ CHỨC HỘI THAO CÁC\nDÂN TỘC NĂM 2026\nThực hiện Kế hoạch của tỉnh", "TỔ CHỨC HỘI THAO CÁC DÂN TỘC NĂM 2026"),
        ("BÁO CÁO\nKết quả công tác năm 2025\nKính gửi: Sở Nội vụ", "Kết quả công tác năm 2025"),
        ('KẾ HOẠCH\nPhát động phong trào "Toàn dân đoàn kết"\nI. MỤC ĐÍCH', 'Phát động phong trào "Toàn dân đoàn kết"'),
        ("QUYẾT ĐỊNH\nVề việc khen thưởng\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THU LŨM\nCăn cứ Luật", "Về việc khen thưởng"),
        ("QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ CỦA ỦY BAN\nNHÂN DÂN XÃ\nỦY BAN NHÂN DÂN XÃ THU LŨM\nCăn cứ Luật", "BAN HÀNH QUY CHẾ CỦA ỦY BAN NHÂN DÂN XÃ"),
        ("QUY CHẾ\nTiếp công dân\n(Ban hành kèm theo Quyết định số 20/QĐ-UBND)", "Tiếp công dân"),
        ("V/v rà soát hộ nghèo,\nhộ cận nghèo năm 2026\nKính gửi: Các bản", "V/v rà soát hộ nghèo, hộ cận nghèo năm 2026"),
        ("GIẤY MỜI\nDự họp giao ban tháng 3\nKính mời: Trưởng các bản\nThời gian: 8 giờ", "Dự họp giao ban tháng 3"),
        ("V/v cải tạo kênh\nNà Hừ\nHỎA TỐC\nKính gửi: Các bản", "V/v cải tạo kênh Nà Hừ"),
        ("V/v cải tạo kênh\nKHẨN\nNà Hừ\nNAM\nKính gửi: Các bản", "V/v cải tạo kênh Nà Hừ"),
        ("V/v ứng phó hạn hán tại miền\nNam\nKính gửi: Các bản", "V/v ứng phó hạn hán tại miền Nam"),
        ("Về rà soát hộ nghèo\nKính gửi: Các bản", "Về rà soát hộ nghèo"),
        ("THÔNG BÁO\nLịch cấp căn cước tháng 01\nỦy ban nhân dân xã Thu Lũm thông báo lịch cấp\ncăn cước như sau:", "Lịch cấp căn cước tháng 01"),
        ("KẾ HOẠCH\nPhòng cháy rừng mùa khô\nĐề nghị các bản triển khai đến từng hộ.", "Phòng cháy rừng mùa khô"),
        ("THÔNG BÁO\nKết luận cuộc họp giao ban\nCuộc họp đã thống nhất những nội dung chính sau đây:", "Kết luận cuộc họp giao ban"),
    ],
)  # fmt: skip
def test_subjects(below: str, value: str) -> None:
    number = "12/UBND-VX" if below.startswith("V") else "12/KH-UBND"
    found = subject(below, number)
    assert found is not None and found.value == value


def test_a_subject_in_bold_ends_where_the_bold_ends() -> None:
    below = "KẾ HOẠCH\nPhòng, chống rét\ncho đàn vật nuôi\nMùa đông năm nay đến sớm và kéo dài hơn mọi năm\nở vùng cao."
    read = ReadText.plain(HEAD.format(number="12/KH-UBND") + below)
    bold = {"KẾ HOẠCH", "Phòng, chống rét", "cho đàn vật nuôi"}
    lines = tuple(replace(one, bold=read.text[one.start : one.end] in bold) for one in read.lines)
    assert read_header(replace(read, lines=lines)).value(Part.SUBJECT) == (
        "Phòng, chống rét cho đàn vật nuôi"
    )


def test_a_letter_without_a_subject_has_none() -> None:
    assert subject("Kính gửi: Các bản\nVề việc đó, xã trả lời như sau.", "12/UBND-VX") is None


def test_what_a_stamp_left_is_cut_off() -> None:
    found = subject(
        "CHỈ THỊ\n|?RjNG TQM Về việc phòng, chống rét\ncho gia súc\nLQy T2| \nCăn cứ Luật",
        machine=True,
    )
    assert found is not None and found.value == "Về việc phòng, chống rét cho gia súc"


def test_a_line_that_no_subject_begins_with_goes_to_a_person() -> None:
    found = subject("KẾ HOẠCH\nKhông thấy dữ liệu trong ảnh\nCăn cứ Luật", machine=True)
    assert found is not None and found.why == "header.subject_odd"


def test_recipients_are_no_subject() -> None:
    found = subject("KẾ HOẠCH\nTổ chức hội thi\nNhư trên; Lưu: VT.\n", machine=True)
    assert found is not None and found.value == "Tổ chức hội thi"


def test_a_consolidated_text_names_what_was_put_together() -> None:
    found = subject(
        "LUẬT\nQUẢN LÝ CHỢ\nLuật Quản lý chợ số 12/2008/QH12 ngày 03 tháng 6 năm 2008 của Quốc hội",
        "14/VBHN-VPQH",
    )
    assert found is not None and found.value == "Luật Quản lý chợ"
