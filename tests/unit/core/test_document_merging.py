"""Two texts of one letter, part by part, and the text that choices make."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communeapp.core.document_merging import TICKS, Choice, Part, Text, compare
from communeapp.core.documents import (
    Appendix,
    Block,
    BlockKind,
    CopyForm,
    CopyMark,
    Document,
    FactSheet,
    Origin,
    Signer,
)
from communeapp.core.merging import Kind, Take

FACTS = FactSheet(
    "CONG_VAN", "phòng, chống rét", ("tuyên truyền", "che chắn"), to=("Các bản",),
    place="Thu Lũm", date=dt.date(2026, 11, 20), signer=Signer("", "CHỦ TỊCH", "Lý Gì Xừ"),
    fields={"noi_nhan": "Lưu: VT", TICKS: "a"}, notes=("facts.note.nfd",),
)  # fmt: skip


def clause(text: str, point: int | None = None, origin: Origin = Origin.TEMPLATE) -> Block:
    return Block.plain(BlockKind.CLAUSE, text, origin, point=point)


def letter(*blocks: Block, facts: FactSheet = FACTS) -> Text:
    body = tuple(replace(one, number=f"{place}.") for place, one in enumerate(blocks, 1))
    return Text(
        facts,
        Document(
            "CONG_VAN", facts.subject, "UBND XÃ THU LŨM", symbol="UBND-VP", place=facts.place,
            date=facts.date, addressees=facts.to, recipients=("Như trên", "Lưu: VT"), body=body,
            signers=(facts.signer,),
        ),
    )  # fmt: skip


ONE, TWO, THREE = (
    clause("tuyên truyền đến từng hộ trong bản", 0),
    clause("che chắn chuồng trại cho gia súc", 1),
    clause("báo cáo trước ngày hai mươi"),
)
BASE = letter(ONE, TWO, THREE)


def parts(left: Text, right: Text, base: Text | None = BASE) -> list[tuple[str, str]]:
    return [
        (one.part.value, one.chunk.kind.value) for one in compare(base, left, right).differences
    ]


def test_equal_texts_differ_nowhere_whoever_wrote_them() -> None:
    touched = letter(replace(ONE, spans=clause(ONE.text, 0, Origin.USER).spans), TWO, THREE)
    assert parts(BASE, touched) == []
    # Of two that read alike, the one that a person touched is taken.
    merged = compare(BASE, BASE, touched).compose({})
    assert merged == BASE or merged.document.body[0].origin is Origin.USER


def test_a_subject_is_asked_once_for_facts_and_document() -> None:
    right = letter(ONE, TWO, THREE, facts=replace(FACTS, subject="phòng rét"))
    comparison = compare(BASE, BASE, right)
    assert parts(BASE, right) == [("subject", "right")]
    text = comparison.compose(comparison.proposals())
    assert (text.facts.subject, text.document.subject) == ("phòng rét", "phòng rét")


def test_addressees_of_both_are_joined() -> None:
    left = letter(ONE, TWO, THREE, facts=replace(FACTS, to=("Các bản", "Trạm Y tế")))
    right = letter(ONE, TWO, THREE, facts=replace(FACTS, to=("Các bản", "Trường học")))
    comparison = compare(BASE, left, right)
    (asked,) = comparison.differences
    assert (asked.part, asked.chunk.kind, asked.both) == (Part.TO, Kind.CONFLICT, True)
    text = comparison.compose({asked.id: Choice(Take.BOTH)})
    assert text.facts.to == ("Các bản", "Trạm Y tế", "Trường học")
    assert text.document.addressees == text.facts.to


def test_addressees_of_the_document_alone_are_asked_for_themselves() -> None:
    left = replace(BASE, document=replace(BASE.document, addressees=("Bản Thu Lũm",)))
    comparison = compare(BASE, left, BASE)
    (asked,) = comparison.differences
    assert asked.part is Part.ADDRESSEES
    text = comparison.compose({asked.id: Choice(Take.LEFT)})
    assert (text.facts.to, text.document.addressees) == (("Các bản",), ("Bản Thu Lũm",))


def test_numbers_are_counted_anew() -> None:
    left = letter(clause("mở đầu thật khác hẳn"), ONE, TWO, THREE)
    right = letter(ONE, TWO, THREE, clause("thêm một khoản cuối cùng"))
    comparison = compare(BASE, left, right)
    assert parts(left, right) == [("body", "left"), ("body", "right")]
    text = comparison.compose(comparison.proposals())
    assert [one.number for one in text.document.body] == ["1.", "2.", "3.", "4.", "5."]


def test_a_block_points_to_its_fact_in_the_new_list() -> None:
    facts = replace(FACTS, points=("mở đầu", *FACTS.points))
    moved = (replace(ONE, point=1), replace(TWO, point=2))
    left = letter(clause("mở đầu thật khác hẳn", 0), *moved, THREE, facts=facts)
    right = letter(ONE, replace(TWO, spans=clause("che chắn chuồng trại kín").spans), THREE)
    comparison = compare(BASE, left, right)
    text = comparison.compose(comparison.proposals())
    assert text.facts.points == ("mở đầu", "tuyên truyền", "che chắn")
    assert [(one.text, one.point) for one in text.document.body] == [
        ("mở đầu thật khác hẳn", 0),
        (ONE.text, 1),
        ("che chắn chuồng trại kín", 2),
        (THREE.text, None),
    ]


def test_a_block_whose_fact_was_not_taken_points_nowhere() -> None:
    left = letter(ONE, TWO, THREE, facts=replace(FACTS, points=("tuyên truyền",)))
    right = letter(ONE, TWO, clause("báo cáo trước ngày hai mươi lăm"))
    comparison = compare(BASE, left, right)
    text = comparison.compose(comparison.proposals())
    assert [one.point for one in text.document.body] == [0, None, None]


def test_ticks_and_notes_of_both_stay() -> None:
    left = letter(ONE, TWO, facts=replace(FACTS, fields={**FACTS.fields, TICKS: "a\nb"}))
    right = letter(
        ONE, TWO, THREE,
        facts=replace(FACTS, place="Mù Cả", fields={**FACTS.fields, TICKS: "c"}, notes=("x",)),
    )  # fmt: skip
    comparison = compare(BASE, left, right)
    text = comparison.compose(comparison.proposals())
    assert text.facts.fields[TICKS] == "a\nb\nc"
    assert text.facts.notes == ("facts.note.nfd", "x")
    assert text.facts.place == text.document.place == "Mù Cả"


def test_a_field_that_one_side_took_away_is_gone() -> None:
    left = letter(ONE, TWO, THREE, facts=replace(FACTS, fields={"khan": "có"}))
    comparison = compare(BASE, left, BASE)
    assert {(one.part, one.name) for one in comparison.differences} == {
        (Part.FIELD, "khan"),
        (Part.FIELD, "noi_nhan"),
    }
    fields = compare(BASE, left, BASE).compose({0: Choice(Take.LEFT), 1: Choice(Take.LEFT)}).facts
    assert dict(fields.fields) == {"khan": "có"}


def test_what_is_missing_is_looked_at_anew() -> None:
    def lacking(text: Text, *names: str) -> Text:
        return replace(text, document=replace(text.document, missing=names))

    bare = letter(ONE, TWO, THREE, facts=replace(FACTS, place="", to=()))
    left = lacking(bare, "place", "to", "fields.thoi_gian")
    right = lacking(letter(ONE, TWO, clause("khác hẳn mọi điều")), "fields.thoi_gian")
    comparison = compare(left, left, right)
    text = comparison.compose(comparison.proposals())
    assert text.document.missing == ("fields.thoi_gian",)


def test_one_side_everywhere_is_that_side_to_the_letter() -> None:
    right = letter(clause("viết lại hoàn toàn"), facts=replace(FACTS, subject="khác", to=()))
    for base in (BASE, None):
        comparison = compare(base, BASE, right)
        assert comparison.compose(comparison.whole(Take.LEFT)) == BASE
        assert comparison.compose(comparison.whole(Take.RIGHT)) == right


def test_words_written_by_hand_take_the_place_of_what_was_taken() -> None:
    left = letter(clause("tuyên truyền đến từng hộ trong bản nhỏ", 0), TWO, THREE)
    right = letter(clause("tuyên truyền đến từng hộ trong bản lớn", 0), TWO, THREE)
    comparison = compare(BASE, left, right)
    (asked,) = comparison.differences
    written = (asked.chunk.left[0].with_text("viết tay", Origin.USER),)
    text = comparison.compose({asked.id: Choice(Take.LEFT, written)})
    assert next((one.text, one.point) for one in text.document.body) == ("viết tay", 0)


def test_tables_and_appendices_are_taken_whole() -> None:
    table = Block(BlockKind.TABLE, rows=(("STT", "Bản"), ("1", "Thu Lũm")))
    other = replace(table, rows=(*table.rows, ("2", "Mù Cả")))
    added = Appendix("Phụ lục", (ONE,))
    left = letter(ONE, table, THREE)
    right = letter(ONE, other, THREE)
    right = replace(right, document=replace(right.document, appendices=(added,)))
    comparison = compare(letter(ONE, table, THREE), left, right)
    assert [one.part for one in comparison.differences] == [Part.BODY, Part.APPENDICES]
    text = comparison.compose(comparison.proposals())
    assert text.document.body[1].rows == other.rows
    assert text.document.appendices == (added,)


def test_every_difference_has_to_be_chosen() -> None:
    right = letter(clause("một"), clause("hai"), facts=replace(FACTS, subject="khác"))
    with pytest.raises(KeyError):
        compare(None, BASE, right).compose({0: Choice(Take.RIGHT)})


LINES = st.lists(
    st.sampled_from(("a b c", "a b d", "e f", "g")).map(lambda text: clause(text)), max_size=4
)
LETTERS = st.builds(
    lambda blocks, subject, to, points: letter(
        *blocks, facts=replace(FACTS, subject=subject, to=tuple(to), points=tuple(points))
    ),
    LINES,
    st.sampled_from(("x", "y")),
    st.lists(st.sampled_from(("m", "n")), unique=True),
    st.lists(st.sampled_from(("p", "q", "r")), unique=True),
)


@settings(max_examples=80)
@given(st.none() | LETTERS, LETTERS, LETTERS, st.randoms(use_true_random=False))
def test_every_choice_makes_a_letter_of_what_both_wrote(
    base: Text | None, left: Text, right: Text, chance: object
) -> None:
    comparison = compare(base, left, right)
    takes = (Take.LEFT, Take.RIGHT)
    choices = {
        one.id: Choice(chance.choice((*takes, Take.BOTH) if one.both else takes))  # type: ignore[attr-defined]
        for one in comparison.differences
    }
    text = comparison.compose(choices)
    known = {one.text for side in (left, right) for one in side.document.body}
    assert {one.text for one in text.document.body} <= known
    # What both agree on is there, whatever is chosen.
    for piece in comparison.pieces:
        if piece not in comparison.differences and piece.part is Part.BODY:
            assert {one.text for one in piece.chunk.left} <= {
                one.text for one in text.document.body
            }
    assert all(
        one.point is None or one.point < len(text.facts.points) for one in text.document.body
    )


def test_initials_copy_mark_and_attached_texts_are_chosen_too() -> None:
    mark = CopyMark(CopyForm.SAO_Y, "UBND XÃ THU LŨM")
    rules = Appendix("làm việc", (ONE,), attached=True, type_name="QUY CHẾ")
    plain = replace(BASE.document, appendices=(replace(rules, attached=False),))
    base = replace(BASE, document=plain)
    right = replace(BASE, document=replace(plain, drafter="PL.(3)", copy=mark, appendices=(rules,)))
    assert parts(base, right, base) == [
        ("appendices", "right"), ("drafter", "right"), ("copy", "right"),
    ]  # fmt: skip
    comparison = compare(base, base, right)
    found = comparison.compose({one.id: Choice(Take.RIGHT) for one in comparison.differences[1:]}
                               | {comparison.differences[0].id: Choice(Take.LEFT)})  # fmt: skip
    assert found.document.drafter == "PL.(3)"
    assert found.document.copy == mark
    assert found.document.appendices == plain.appendices


def test_a_table_on_its_side_differs_from_one_upright() -> None:
    table = Block(BlockKind.TABLE, rows=(("STT",), ("1",)))
    assert parts(letter(table), letter(replace(table, landscape=True)), None) == [
        ("body", "conflict")
    ]
