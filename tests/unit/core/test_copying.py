"""Copies of issued documents: word for word, extracts with their headings, numbers of their own."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from communeapp.core.copying import (
    belongs_to,
    copied,
    is_copy,
    numbered,
    passages,
    register_values,
)
from communeapp.core.documents import (
    Appendix,
    Block,
    BlockKind,
    CopyForm,
    CopyMark,
    Document,
    Signer,
    Unsupported,
    UnsupportedKind,
)

RULES = Appendix(
    "Làm việc của Ủy ban nhân dân xã",
    (
        Block(BlockKind.CHAPTER, number="Chương I", title="QUY ĐỊNH CHUNG"),
        Block.plain(BlockKind.ARTICLE, "Quy chế này …", number="Điều 1.", title="Phạm vi"),
        Block(BlockKind.ARTICLE, number="Điều 2.", title="Nguyên tắc"),
        Block.plain(BlockKind.CLAUSE, "Tập trung dân chủ.", number="1."),
        Block.plain(BlockKind.CLAUSE, "Công khai, minh bạch./.", number="2."),
    ),
    attached=True,
    type_name="QUY CHẾ",
)
TABLE = Appendix("Danh sách", (Block(BlockKind.TABLE, rows=(("TT", "Bản"), ("1", "Pa Ủ"))),))
ISSUED = Document(
    "QUYET_DINH", "Ban hành Quy chế", "ỦY BAN NHÂN DÂN XÃ THU LŨM",
    number="05", symbol="QĐ-UBND", date=dt.date(2026, 3, 5),
    body=(
        Block.plain(BlockKind.ARTICLE, "Ban hành kèm theo Quyết định này.", number="Điều 1."),
        Block.plain(BlockKind.ARTICLE, "Có hiệu lực từ ngày ký./.", number="Điều 2."),
    ),
    appendices=(RULES, TABLE),
    signers=(Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh"),),
    recipients=("Như Điều 2", "Lưu: VT"),
)  # fmt: skip


def mark(form: CopyForm) -> CopyMark:
    return CopyMark(
        form, "ỦY BAN NHÂN DÂN XÃ THU LŨM", symbol="SY-UBND", number="9",
        recipients=("Công an xã",), signer=Signer(name="Vàng A Súa"),
    )  # fmt: skip


@pytest.mark.parametrize("form", [CopyForm.SAO_Y, CopyForm.SAO_LUC])
def test_the_whole_is_copied_word_for_word(form: CopyForm) -> None:
    made = copied(ISSUED, mark(form))
    assert replace(made, copy=None) == ISSUED
    assert made.copy == replace(mark(form), number="")
    assert is_copy(made)
    assert not is_copy(ISSUED)


def test_an_extract_keeps_numbers_and_headings_and_shows_what_is_left_out() -> None:
    made = copied(ISSUED, mark(CopyForm.TRICH_SAO), {(1, 4)})
    assert [(one.number, one.title or one.text) for one in made.appendices[0].body] == [
        ("Chương I", "QUY ĐỊNH CHUNG"),
        ("", "…"),
        ("Điều 2.", "Nguyên tắc"),
        ("", "…"),
        ("2.", "Công khai, minh bạch./."),
    ]
    assert [one.text for one in made.body] == ["…"]
    assert len(made.appendices) == 1, "of the table nothing was chosen"


def test_a_heading_takes_what_stands_below_it() -> None:
    assert belongs_to(ISSUED, (1, 2)) == ((1, 3), (1, 4))
    assert belongs_to(ISSUED, (1, 0)) == ((1, 1), (1, 2), (1, 3), (1, 4))
    assert belongs_to(ISSUED, (0, 0)) == ()
    depths = {one.place: one.depth for one in passages(ISSUED)}
    assert (depths[(0, 0)], depths[(1, 0)], depths[(1, 2)], depths[(1, 3)]) == (0, 0, 1, 2)
    assert [one.text for one in passages(ISSUED)][-1] == "TT | Bản"


def test_a_plain_paragraph_brings_its_article_and_not_the_clause_before_it() -> None:
    body = (
        Block(BlockKind.ARTICLE, number="Điều 1.", title="A"),
        Block.plain(BlockKind.CLAUSE, "b", number="1."),
        Block.plain(BlockKind.PARAGRAPH, "c"),
        Block.plain(BlockKind.CLOSING, "d./."),
    )
    made = copied(replace(ISSUED, body=body), mark(CopyForm.TRICH_SAO), {(0, 2), (0, 3)})
    assert [one.title or one.text for one in made.body] == ["A", "…", "c", "d./."]


def test_marks_of_the_draft_are_no_part_of_the_copy() -> None:
    doubt = Unsupported("Ban", UnsupportedKind.NAME, 0, 3)
    marked = replace(ISSUED, body=(replace(ISSUED.body[0], unsupported=(doubt,)),))
    assert copied(marked, mark(CopyForm.SAO_Y)).body[0].unsupported == ()


def test_the_number_of_a_copy_is_its_own() -> None:
    made = copied(ISSUED, mark(CopyForm.SAO_Y))
    entered = register_values(made)
    assert (entered.type, entered.number, entered.symbol) == ("SAO_Y", "", "SY-UBND")
    assert (entered.signer, entered.recipients) == ("Vàng A Súa", ("Công an xã",))
    day = dt.date(2026, 4, 1)
    given = numbered(made, "03", day)
    assert (given.number, given.date) == ("05", ISSUED.date)
    assert given.copy is not None
    assert (given.copy.number, given.copy.date) == ("03", day)
    plain = register_values(ISSUED)
    assert (plain.type, plain.number, plain.signer) == ("QUYET_DINH", "05", "Lò Văn Minh")
    assert numbered(Document("CONG_VAN", "", ""), "03", day).date == day
