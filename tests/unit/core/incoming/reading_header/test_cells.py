"""Columns of a head, lines of a register, and any text at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communeapp.core.incoming.header import Family, Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.reading_header.rows import Kind, lay_out
from communeapp.core.incoming.text import Box, Origin, ReadText


def cells(text: str) -> list[tuple[str, Kind]]:
    return [(cell.text, cell.kind) for cell in lay_out(ReadText.plain(text)).cells]


@pytest.mark.parametrize(
    "line",
    [
        "UBND XÃ X          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "UBND XÃ X\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "UBND XÃ X|CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM|",
        "UBND XÃ X CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ],
)
def test_the_name_of_the_state_stands_at_the_right(line: str) -> None:
    assert [kind for _, kind in cells(line)] == [Kind.TEXT, Kind.NATION]
    assert cells(line)[0][0] == "UBND XÃ X"


def test_number_and_date_share_a_line() -> None:
    assert cells("Số: 12/QĐ-BCĐ Lai Châu, ngày 5 tháng 3 năm 2026") == [
        ("Số: 12/QĐ-BCĐ", Kind.TEXT),
        ("Lai Châu, ngày 5 tháng 3 năm 2026", Kind.DATE),
    ]


def test_a_sentence_that_names_the_state_is_no_heading() -> None:
    line = "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;"
    assert cells(line) == [(line, Kind.TEXT)]


def test_a_word_spread_over_its_column_stays_one() -> None:
    assert cells("CHÍNH                  PHỦ     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")[0][
        0
    ].split() == ["CHÍNH", "PHỦ"]


@pytest.mark.parametrize(
    ("row", "number", "kind", "family"),
    [
        (
            "3559/UBND-VX\t15/07/2022\ttăng cường phòng dịch",
            "3559/UBND-VX",
            "Công văn",
            Family.ADMINISTRATIVE,
        ),
        (
            "04/2022/QĐ-UBND\t5/7/2022\tquy định mức thu",
            "04/2022/QĐ-UBND",
            "Quyết định",
            Family.NORMATIVE,
        ),
        ("12-KH/ĐU | 15/07/2022 | kế hoạch học tập", "12-KH/ĐU", "Kế hoạch", Family.PARTY),
    ],
)
def test_lines_of_a_register(row: str, number: str, kind: str, family: Family) -> None:
    read = read_header(ReadText.plain(row))
    assert (read.value(Part.NUMBER), read.value(Part.TYPE), read.family) == (number, kind, family)
    assert read.date is not None and read.date.year == 2022
    issuer = read.parts.get(Part.ISSUER)
    assert issuer is None or issuer.to_check


def test_a_row_without_a_day_is_no_row() -> None:
    assert Part.DATE not in read_header(ReadText.plain("3559/UBND-VX\t45/07/2022\tx")).parts


LETTERS = st.sampled_from(
    "Số: /-.ĐBCabc ỦY BAN\n\t|12năm ngày tháng V/v Kính gửi QUYẾT ĐỊNH Căn cứ"
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        LETTERS
        | st.sampled_from(
            ["Số: 1/QĐ-UBND\n", "ngày 5 tháng 3 năm 2026\n", "QUYẾT ĐỊNH\n", "Kính gửi: "]
        ),
        max_size=120,
    )
)
def test_any_text_gives_a_header_whose_places_are_in_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    for origin in Origin:
        read = read_header(ReadText.plain(text, origin))
        assert all(0 <= one.start <= one.end <= len(text) for one in read.parts.values())
        assert not read.blank & read.parts.keys()


def test_a_right_column_read_after_the_greeting_still_belongs_to_the_head() -> None:
    places = {
        "ĐẢNG ỦY XÃ MƯỜNG TÈ": (0.16, 0.08),
        "Số 45-CV/ĐU": (0.24, 0.15),
        "V/v tổ chức sinh hoạt": (0.16, 0.17),
        "chuyên đề quý IV": (0.22, 0.19),
        "Kính gửi: Các chi bộ trực thuộc.": (0.14, 0.21),
        "ĐẢNG CỘNG SẢN VIỆT NAM": (0.54, 0.08),
        "Mường Tè, ngày 12 tháng 10 năm 2026": (0.52, 0.13),
        "Đảng ủy xã đề nghị các chi bộ thực hiện.": (0.14, 0.24),
    }
    read = ReadText.plain("\n".join(places))
    lines = tuple(
        replace(line, box=Box(0, left, top, left + 0.3, top + 0.016))
        for line, (left, top) in zip(read.lines, places.values(), strict=True)
    )
    header = read_header(replace(read, lines=lines))
    assert header.value(Part.DATE) == "2026-10-12"
    assert header.value(Part.SUBJECT) == "V/v tổ chức sinh hoạt chuyên đề quý IV"
