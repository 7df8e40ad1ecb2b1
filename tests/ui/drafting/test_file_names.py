"""File names that a person recognises and every disk takes."""

from __future__ import annotations

import pytest

from communeapp.ui.drafting.file_names import proposal, safe_name


def test_a_draft_is_named_as_one() -> None:
    assert (
        proposal("Công văn", "phòng, chống rét", reviewed=False)
        == "Công văn - phòng, chống rét (dự thảo)"
    )
    assert proposal("Công văn", "phòng, chống rét", reviewed=True) == "Công văn - phòng, chống rét"


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("CON", "_CON"),
        ("lpt1.docx", "_lpt1.docx"),
        (" .. ", "van-ban"),
        ("bo\u0302\u0301n", "bốn"),
    ],
)
def test_what_a_disk_refuses_is_taken_out(given: str, name: str) -> None:
    assert safe_name(given) == name


def test_a_long_subject_is_cut_at_a_word() -> None:
    name = safe_name("từ " * 60)
    assert len(name) <= 80
    assert name.endswith("từ")
