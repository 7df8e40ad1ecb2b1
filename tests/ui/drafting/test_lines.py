"""Body blocks become editor lines and come back the same."""

from __future__ import annotations

from dataclasses import replace

from communeapp.core.documents import Block, BlockKind, Origin, Unsupported, UnsupportedKind
from communeapp.ui.drafting.lines import Line, Role, Sources, body_of, lines_of

MARK = Unsupported("31/12", UnsupportedKind.DATE, 6, 11)
BODY = (
    Block.plain(BlockKind.PARAGRAPH, "Ủy ban nhân dân xã đề nghị:"),
    Block(BlockKind.ROMAN, number="I.", title="MỤC ĐÍCH"),
    Block.plain(BlockKind.CLAUSE, "Báo cáo trước ngày 31/12", Origin.AI, number="1.", point=0),
    Block.plain(BlockKind.ARTICLE, "Nội dung", number="Điều 1.", title="Phạm vi"),
    Block(BlockKind.TABLE, rows=(("STT", "Việc"), ("1", "Rà soát"))),
    Block.plain(BlockKind.CLOSING, "Đề nghị thực hiện./."),
)


def test_every_block_comes_back_as_it_was() -> None:
    sources = Sources()
    body = (*BODY[:2], replace(BODY[2], unsupported=(MARK,)), *BODY[3:])
    assert body_of(lines_of(body, sources), sources) == body


def test_a_title_with_text_is_two_lines_of_one_item() -> None:
    sources = Sources()
    lines = lines_of((BODY[3],), sources)
    assert [(line.role, line.text) for line in lines] == [
        (Role.TITLE, "Phạm vi"),
        (Role.TEXT, "Nội dung"),
    ]
    assert len({line.item for line in lines}) == 1


def test_marks_fall_when_the_text_changes() -> None:
    sources = Sources()
    lines = lines_of((replace(BODY[2], unsupported=(MARK,)),), sources)
    changed = [replace(lines[0], text="Báo cáo trước ngày 30/12")]
    assert body_of(changed, sources)[0].unsupported == ()


def test_empty_lines_are_no_blocks() -> None:
    assert body_of([Line(0, BlockKind.CLAUSE, Role.TEXT, " \u2028 ")], Sources()) == ()


def test_decomposed_letters_are_stored_composed() -> None:
    line = Line(0, BlockKind.PARAGRAPH, Role.TEXT, "bo\u0302\u0301n")
    assert body_of([line], Sources())[0].text == "bốn"


def test_what_is_typed_below_an_item_belongs_to_no_point_but_a_split_half_does() -> None:
    sources = Sources()
    (line,) = lines_of((BODY[2],), sources)
    typed = body_of([line, replace(line, text="Một việc khác")], sources)
    assert [block.point for block in typed] == [0, None]
    split = body_of(
        [replace(line, text="Báo cáo"), replace(line, text="trước ngày 31/12")], sources
    )
    assert [block.point for block in split] == [0, 0]
