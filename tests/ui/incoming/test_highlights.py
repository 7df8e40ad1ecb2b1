"""Where a value stands in the page and in the text view."""

from __future__ import annotations

from communeapp.core.incoming.text import Box, Line, ReadText, Word
from communeapp.ui.incoming.highlights import boxes_of, utf16

TEXT = "Số: 15/QĐ-UBND\nThu Lũm, ngày 5"
READ = ReadText(
    TEXT,
    (
        Line(
            0,
            14,
            0,
            Box(0, 0.1, 0.1, 0.5, 0.12),
            (Word(0, 3, Box(0, 0.1, 0.1, 0.15, 0.12)), Word(4, 14, Box(0, 0.2, 0.1, 0.5, 0.12))),
        ),
        Line(15, 30, 1, Box(1, 0.6, 0.1, 0.9, 0.12)),
    ),
    pages=2,
)


def test_words_narrow_a_line_down() -> None:
    assert boxes_of(READ, 4, 14) == (Box(0, 0.2, 0.1, 0.5, 0.12),)


def test_words_beside_each_other_are_one_place() -> None:
    assert boxes_of(READ, 0, 14) == (Box(0, 0.1, 0.1, 0.5, 0.12),)


def test_a_line_without_words_is_lit_whole_on_its_page() -> None:
    assert boxes_of(READ, 24, 28) == (Box(1, 0.6, 0.1, 0.9, 0.12),)


def test_a_value_over_two_lines_has_two_places() -> None:
    assert [box.page for box in boxes_of(READ, 4, 20)] == [0, 1]


def test_an_inferred_value_has_no_place() -> None:
    assert boxes_of(READ, 0, 0) == ()
    assert boxes_of(ReadText.plain(TEXT), 4, 14) == ()


def test_letters_beyond_the_first_plane_count_twice_for_qt() -> None:
    assert utf16("a😀b", 2) == 3
    assert utf16("ăâđ", 2) == 2
