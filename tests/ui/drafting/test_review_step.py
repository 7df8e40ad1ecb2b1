"""The place of what is to be looked at is shown with the words in question, never without them."""

from __future__ import annotations

import pytest

from communeapp.ui.drafting.review_step import excerpt

LONG = "đề nghị các bản rà soát từng hộ " * 12


def test_the_words_in_question_stand_in_the_excerpt_of_a_long_sentence() -> None:
    shown = excerpt(f"{LONG}hỗ trợ 250 triệu đồng {LONG}", "250 triệu đồng")
    assert "hỗ trợ 250 triệu đồng đề nghị" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert set(shown.strip("… ").split()) <= set(f"{LONG} hỗ trợ 250 triệu đồng".split())


@pytest.mark.parametrize("words", ["Lò Văn Tèo", "không có ở đây"])
def test_a_short_sentence_is_shown_whole(words: str) -> None:
    assert excerpt("Giao ông Lò Văn Tèo báo cáo.", words) == "Giao ông Lò Văn Tèo báo cáo."


def test_words_that_are_not_found_show_the_beginning() -> None:
    assert excerpt(LONG, "không có ở đây").startswith("đề nghị các bản")
