"""Snippets and marks stand right in the original text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.search.folding import code, fold_chars, words
from communeapp.core.search.query import parse
from communeapp.core.search.snippets import find_marks, snippet

BODY = (
    "ỦY BAN NHÂN DÂN\nXÃ THU LŨM\n\n"
    + "Thực hiện chương trình công tác năm, các bản đã báo cáo đầy đủ. " * 8
    + "\nVề thu hồi   đất,\ngiao đất và Luật Đất  đai: giao công chức địa chính. "
    + "Kết quả đạt 95 %. " * 20
)


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in marks]


def test_a_snippet_shows_the_words_side_by_side() -> None:
    text, marks = snippet(BODY, parse("dat dai ").terms, frozenset({code("đất"), code("đai")}))
    assert "Luật Đất đai" in text
    assert "đai" in marked(text, marks)
    assert set(map(fold_chars, marked(text, marks))) == {"dat", "dai"}
    assert "đạt" not in marked(text, marks)  # other marks, and the meant word is there
    assert text.startswith("…")
    assert text.endswith("…")
    assert "  " not in text
    assert "\n" not in text


def test_words_with_other_marks_are_shown_where_there_are_no_better_ones() -> None:
    text = "Kết quả đạt 95 %."
    assert marked(text, find_marks(text, parse("đất ").terms, frozenset({code("đất")}))) == ["đạt"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('"thu hồi đất"', ["thu hồi   đất"]),
        ("thu lũ", ["THU", "LŨM", "thu", "Luật"]),
        ("95 ", ["95"] * 20),
        ("không có ", []),
    ],
)
def test_places_of_phrases_and_beginnings(typed: str, shown: list[str]) -> None:
    assert marked(BODY, find_marks(BODY, parse(typed).terms)) == shown


def test_without_a_hit_the_beginning_is_shown() -> None:
    text, marks = snippet(BODY, parse("nothing ").terms)
    assert text.startswith("ỦY BAN NHÂN DÂN XÃ THU LŨM")
    assert marks == ()
    assert snippet("", parse("a ").terms) == ("", ())


words_of = st.lists(
    st.sampled_from(["đất", "Đai", "dat", "năm", "\n", "  ", ",", "2025", "ẾỆ", "x" * 50]),
    max_size=80,
)


@given(words_of, st.sampled_from(["dat", "đất đai", '"dat dai"', "nam 2025", "x", "20"]))
def test_marks_always_stand_over_what_was_asked(row: list[str], typed: str) -> None:
    body = unicodedata.normalize("NFC", " ".join(row))
    terms = parse(typed).terms
    text, marks = snippet(body, terms)
    ends = 0
    for start, end in marks:
        assert ends <= start < end <= len(text)
        ends = end
        row_of = words(fold_chars(text[start:end]))
        assert any(
            len(row_of) == len(form)
            and row_of[:-1] == [fold_chars(word) for word in form[:-1]]
            and row_of[-1].startswith(fold_chars(form[-1]))
            for term in terms
            for form in term.forms
        )
