"""Headings break between words that may part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.layout import Layouter
from communeapp.core.layout.binding import NO_BREAK, bind

TOGETHER = ("Ủy ban nhân dân", "Hội đồng nhân dân")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("của lãnh đạo Ủy ban nhân dân", "của lãnh đạo Ủy_ban_nhân_dân"),
        ("LỊCH CỦA ỦY BAN NHÂN DÂN", "LỊCH CỦA ỦY_BAN_NHÂN_DÂN"),
        ("nhà văn hóa bản Gò Khà, xã Thu Lũm", "nhà văn hóa bản_Gò_Khà, xã_Thu_Lũm"),
        ("mùa khô năm 2026 - 2027", "mùa khô năm_2026_-_2027"),
        ("quý II năm 2026", "quý_II năm_2026"),
        ("bàn giao bản vẽ và xã hội hóa", "bàn giao bản vẽ và xã hội hóa"),
        ("kinh tế - xã hội", "kinh tế - xã hội"),
        ("số 07/QĐ-UBND ngày 05 tháng 11 năm 2026 của", "số_07/QĐ-UBND ngày_05_tháng_11_năm_2026 của"),
        ("số …/QĐ-UBND ngày … tháng … năm … của", "số_…/QĐ-UBND ngày_…_tháng_…_năm_… của"),
        ("hằng năm", "hằng năm"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_is_bound(text: str, bound: str) -> None:
    assert bind(text, TOGETHER).replace(NO_BREAK, "_") == bound


@given(st.text(alphabet="aăÁđ IV-09,.…\n", max_size=60))
def test_binding_changes_blanks_alone(text: str) -> None:
    assert bind(text, TOGETHER).replace(NO_BREAK, " ") == text


@pytest.mark.parametrize(
    ("subject", "lines"),
    [
        (
            "Lịch tiếp công dân của lãnh đạo Ủy ban nhân dân xã quý II năm 2026",
            ("Lịch tiếp công dân của lãnh đạo Ủy ban nhân dân", "xã quý II năm 2026"),
        ),
        (
            "Hợp tác giữ gìn nghề dệt thổ cẩm giữa Ủy ban nhân dân xã và Hợp tác xã Dệt Mường",
            ("Hợp tác giữ gìn nghề dệt thổ cẩm giữa Ủy ban nhân dân", "xã và Hợp tác xã Dệt Mường"),
        ),
    ],
)  # fmt: skip
def test_headings_break_beside_names_and_years(
    subject: str, lines: tuple[str, ...], layouter: Layouter
) -> None:
    assert layouter.parts.lines("trich_yeu", subject, 138) == lines
    made = layouter.parts.centred("trich_yeu", subject, 138, 163)
    assert NO_BREAK not in made.text


def test_a_name_longer_than_the_line_breaks_where_it_must(layouter: Layouter) -> None:
    lines = layouter.parts.lines("trich_yeu", "Ủy ban nhân dân", 30)
    assert " ".join(lines) == "Ủy ban nhân dân"
    assert len(lines) == 2


def test_the_names_are_data(layouter: Layouter) -> None:
    assert "Ủy ban nhân dân" in layouter.rules.together
