"""What a redacted copy hides: whole words with a margin, whole pages that nobody read."""

from __future__ import annotations

from communeapp.core.incoming.personal import find_personal
from communeapp.core.incoming.redaction import (
    black_boxes,
    has_places,
    kept_choice,
    pages_without_text,
    redacted_lines,
)
from communeapp.core.incoming.text import Box, Line, Personal, ReadText, Word

TEXT = "Ông Lò Văn Pán\nCCCD 012084000999"


def read(*, words: bool = True, pages: int = 1) -> ReadText:
    """Lay the text out on page 0: each word 0.1 wide, lines 0.1 apart and 0.02 high."""
    lines, start = [], 0
    for row, line in enumerate(TEXT.split("\n")):
        found, at = [], start
        for column, word in enumerate(line.split(" ")):
            box = Box(0, 0.1 * column, 0.1 * row, 0.1 * column + 0.09, 0.1 * row + 0.02)
            found.append(Word(at, at + len(word), box))
            at += len(word) + 1
        whole = Box(0, 0.0, 0.1 * row, 0.5, 0.1 * row + 0.02)
        lines.append(Line(start, start + len(line), 0, whole, tuple(found) if words else ()))
        start += len(line) + 1
    return ReadText(TEXT, tuple(lines), pages)


def test_whole_words_are_blackened_with_a_margin() -> None:
    boxes = black_boxes(read(), find_personal(TEXT))[0]
    assert len(boxes) == 4  # Lò, Văn, Pán and the number
    number = max(boxes, key=lambda box: box.top)
    assert number.left < 0.1 < number.right
    assert number.top < 0.1 and number.bottom > 0.12


def test_half_a_word_takes_the_whole() -> None:
    hit = Personal("SO_DINH_DANH", TEXT.index("0840"), TEXT.index("0840") + 4, False, True)
    (box,) = black_boxes(read(), [hit])[0]
    assert box.left < 0.1 < 0.19 < box.right


def test_a_line_without_words_goes_as_a_whole() -> None:
    boxes = black_boxes(read(words=False), find_personal(TEXT))[0]
    assert {round(box.right, 1) for box in boxes} == {0.5}


def test_a_page_that_nobody_read_is_black() -> None:
    boxes = black_boxes(read(pages=3), ())
    assert boxes[0] == ()
    assert boxes[2] == (Box(2, 0.0, 0.0, 1.0, 1.0),)
    assert pages_without_text(read(pages=3)) == (1, 2)
    assert has_places(read())
    assert not has_places(ReadText.plain(TEXT))


def test_boxes_stay_on_the_page() -> None:
    line = Line(0, 9, 0, Box(0, 0.0, 0.0, 1.0, 0.9))
    (box,) = black_boxes(ReadText("012345678", (line,)), [Personal("CMND_9", 0, 9, False, True)])[0]
    assert (box.left, box.top, box.right, box.bottom) == (0.0, 0.0, 1.0, 1.0)


def test_words_about_health_stay() -> None:
    hit = Personal("SUC_KHOE", 0, 3, True, True)
    assert black_boxes(read(), [hit])[0] == ()


def test_lines_with_marks() -> None:
    assert redacted_lines(read(), find_personal(TEXT)) == ("Ông [HỌ TÊN]", "CCCD [CCCD]")


def test_a_choice_is_kept_in_a_longer_reading() -> None:
    shown = find_personal(TEXT)
    chosen = [one for one in shown if one.kind == "SO_DINH_DANH"]
    longer = TEXT + "\nBà Giàng Thị Mỷ, ông Lò Văn Pán"
    kept = kept_choice(TEXT, shown, chosen, longer, find_personal(longer))
    assert [longer[one.start : one.end] for one in kept] == ["012084000999", "Giàng Thị Mỷ"]
