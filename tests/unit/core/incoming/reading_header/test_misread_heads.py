"""Heads whose fixed words recognition spoilt: they still part the columns, and what is unsure is marked."""

from __future__ import annotations

import pytest

from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.text import Origin, ReadText


def header(text: str) -> Header:
    return read_header(ReadText.plain(text, Origin.MACHINE_READ))


@pytest.mark.parametrize(
    ("nation", "motto", "date"),
    [
        ("CỌNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ngày 17 tháng 6 năm 2026"),
        ("CỘNG HOÀ XÃ HỘI CHÚ NGIIĨA VIỆT NAM", "Dộc lâp - Tụ do - Hạnh phủc", "ngày 17 tháng 6 nărn 2026"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Đôc lập - Tự đo - Hạhh phúc", "hgày 17 tháhg 6 hăm 2026"),
    ],
)  # fmt: skip
def test_spoilt_words_still_part_the_columns(nation: str, motto: str, date: str) -> None:
    read = header(
        f"ỦY BAN NHÂN DÂN {nation}\nXÃ MƯỜNG KHOA {motto}\nSố: 215/KH-UBND Mường Khoa, {date}\n"
        "KẾ HOẠCH\nTriển khai tổng điều tra nông nghiệp\nCăn cứ Luật"
    )
    assert read.value(Part.ISSUER) == "Ủy ban nhân dân xã Mường Khoa"
    assert read.value(Part.NUMBER) == "215/KH-UBND"
    assert read.value(Part.DATE) == "2026-06-17"
    assert {Part.NUMBER, Part.DATE} <= set(read.to_check)


def test_a_stamp_above_the_head_is_no_body() -> None:
    read = header(
        "TRUNG TÂM ¬ng Ngi\n%# ký: 07/02/2025 07:56:24.\nTỈNH ỦY LAI CHÂU\nSố 115-KL/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Lai Châu, ngày 03 tháng 3 năm 2026\nKẾT LUẬN\nvề công tác phát triển đảng viên\n"
    )
    assert read.value(Part.ISSUER) == "Tỉnh ủy Lai Châu"


def test_a_name_without_its_place_is_looked_at() -> None:
    read = header("ỦY BAN NHÂN DÂN\nSố: 12/TB-UBND\nTHÔNG BÁO\nVề việc tiếp công dân\n")
    found = read.parts[Part.ISSUER]
    assert (found.value, found.to_check) == ("Ủy ban nhân dân", True)


def test_a_date_under_a_stamp_is_as_good_as_its_year() -> None:
    read = header(
        "BỘ CÔNG THƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 2 † /2026/TT-BCT\nHà Nội, ngày¿© Ih@Ôl ð0 ĐẾN\n"
        "tụ X mông TƯ\nBãi bỏ một số quy định về kinh doanh chè\nCăn cứ Luật"
    )
    assert read.value(Part.TYPE) == "Thông tư"
    assert read.value(Part.NUMBER) == "/2026/TT-BCT"
    assert read.value(Part.DATE) == "2026"
    assert read.date is None
    assert read.value(Part.SUBJECT) == "Bãi bỏ một số quy định về kinh doanh chè"
