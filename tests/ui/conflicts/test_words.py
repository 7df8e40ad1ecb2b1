"""What the columns say, and lines written by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.document_merging import Part
from communeapp.core.documents import Appendix, Block, BlockKind, Origin, Signer
from communeapp.core.merging import Take
from communeapp.ui.conflicts import words

CLAUSE = Block.plain(BlockKind.CLAUSE, "Tuyên truyền.", Origin.AI, number="1.", point=0)
TABLE = Block(BlockKind.TABLE, rows=(("STT", "Bản"), ("1", "Thu Lũm")))
HEADING = Block(BlockKind.ROMAN, number="I.", title="MỤC ĐÍCH")
SIGNER = Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lý Gì Xừ")


@pytest.mark.parametrize(
    ("part", "item", "text"),
    [
        (Part.BODY, CLAUSE, "1. Tuyên truyền."),
        (Part.BODY, TABLE, "STT | Bản\n1 | Thu Lũm"),
        (Part.BODY, HEADING, "I. MỤC ĐÍCH"),
        (Part.DATE, (dt.date(2026, 11, 22), None), "22/11/2026"),
        (Part.DATE, (None, None), ""),
        (Part.SIGNER, (SIGNER, (SIGNER,)), "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLý Gì Xừ"),
        (Part.NUMBER, ("12", "UBND-VP"), "12 / UBND-VP"),
        (Part.ISSUER, ("UBND TỈNH", "UBND XÃ"), "UBND TỈNH\nUBND XÃ"),
        (Part.SUBJECT, ("đã cho", ""), "đã cho"),
        (Part.TO, "Các bản", "Các bản"),
        (Part.APPENDICES, Appendix("Phụ lục", (CLAUSE,)), "Phụ lục\n1. Tuyên truyền."),
    ],
)
def test_items_read_as_they_are_printed(part: Part, item: object, text: str) -> None:
    assert words.item_text(part, item) == text


@pytest.mark.parametrize("part", list(Part))
def test_every_part_and_choice_has_a_name(part: Part) -> None:
    assert words.part_name(part, "thoi_gian")
    assert all(words.take_name(take) for take in Take)


def test_lines_that_were_not_touched_stay_what_they_were() -> None:
    items = (HEADING, CLAUSE)
    assert words.edited_items(Part.BODY, items, words.edit_text(Part.BODY, items)) == items


def test_a_changed_line_keeps_its_place_and_its_fact() -> None:
    (made,) = words.edited_items(Part.BODY, (CLAUSE,), "Tuyên truyền đến từng hộ.")
    assert (made.kind, made.point, made.origin) == (BlockKind.CLAUSE, 0, Origin.USER)
    assert made.unsupported == ()


def test_a_new_line_is_the_persons_own() -> None:
    first, second = words.edited_items(Part.BODY, (CLAUSE,), "Tuyên truyền.\n\n Che chắn. ")
    assert first == CLAUSE
    assert (second.text, second.kind, second.point) == ("Che chắn.", BlockKind.CLAUSE, None)


def test_a_line_above_does_not_take_the_place_of_the_next() -> None:
    first, second = words.edited_items(Part.BODY, (CLAUSE,), "Mở đầu.\nTuyên truyền.")
    assert (first.text, first.point) == ("Mở đầu.", None)
    assert second == CLAUSE


def test_a_heading_that_is_written_anew_stays_a_heading() -> None:
    (made,) = words.edited_items(Part.BODY, (HEADING,), "YÊU CẦU")
    assert (made.kind, made.title, made.text) == (BlockKind.ROMAN, "YÊU CẦU", "")


def test_lists_and_single_words_are_edited_as_lines() -> None:
    assert words.edited_items(Part.TO, ("a",), "b\n\nc ") == ("b", "c")
    assert words.edited_items(Part.SUBJECT, (("a", "a"),), "b\nc") == (("b c", "b c"),)
    assert words.edited_items(Part.SUBJECT, (("a", ""),), "b") == (("b", ""),)
    assert words.edited_items(Part.CONTACT, ("a",), "") == ("",)


def test_what_is_no_line_is_not_edited_here() -> None:
    assert not words.editable(Part.BODY, (TABLE,))
    assert not words.editable(Part.DATE, ((None, None),))
    assert words.editable(Part.BODY, (CLAUSE, HEADING))
