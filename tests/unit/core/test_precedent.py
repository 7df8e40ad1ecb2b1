"""Beginning from an issued document: everything that may have changed is asked, nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communeapp.core.copying import copied
from communeapp.core.documents import (
    Block,
    BlockKind,
    CopyForm,
    CopyMark,
    Document,
    FactSheet,
    Origin,
    Signer,
    Span,
)
from communeapp.core.errors import UserError
from communeapp.core.precedent import Asked, begun, questions

BODY = (
    Block.plain(BlockKind.BASIS, "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026;"),
    Block(
        BlockKind.CLAUSE,
        (
            Span("Mời ông Lò Văn Pâng dự họp lúc 8 giờ ngày 02/12/2026 ", Origin.AI),
            Span("cùng 40 đại biểu.", Origin.USER),
        ),
        number="1.",
    ),
    Block.plain(BlockKind.CLAUSE, "Ông Lò Văn Pâng báo cáo trước ngày 02/12/2026.", number="2."),
)
DOCUMENT = Document(
    "GIAY_MOI", "Họp sơ kết năm 2026", "UBND XÃ THU LŨM", number="05", addressees=("Ban Á Mé",),
    body=BODY, signers=(Signer("TM. UBND", "CHỦ TỊCH", "Lý Gì Xừ"),),
)  # fmt: skip
FACTS = FactSheet(
    "GIAY_MOI", "Họp sơ kết năm 2026", ("mời ông Lò Văn Pâng, 8 giờ ngày 02/12/2026",),
    to=("Ban Á Mé",), fields={"review.ticked": "x"},
)  # fmt: skip


def test_days_numbers_names_and_bases_are_asked_once_with_their_place() -> None:
    asked = {(one.kind, one.old): one for one in questions(DOCUMENT)}
    assert {old for kind, old in asked if kind is Asked.DATE} >= {"02/12/2026", "8 giờ", "năm 2026"}
    assert (Asked.BASIS, "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026;") in asked
    assert (Asked.NUMBER, "40") in asked
    assert (Asked.ADDRESSEE, "Ban Á Mé") in asked
    assert (Asked.SIGNER, "Lý Gì Xừ") in asked
    assert any(kind is Asked.NAME and "Lò Văn Pâng" in old for kind, old in asked)
    assert asked[Asked.DATE, "02/12/2026"].times == 2
    assert "dự họp" in asked[Asked.DATE, "02/12/2026"].around
    kinds = [one.kind for one in questions(DOCUMENT)]
    assert kinds == sorted(kinds, key=list(Asked).index)


def test_nothing_begins_while_something_is_not_answered() -> None:
    answers = {one.old: one.old for one in questions(DOCUMENT)}
    left = answers.pop("40")
    with pytest.raises(UserError, match=r"precedent\.open") as caught:
        begun(DOCUMENT, FACTS, answers)
    assert (caught.value.values["count"], caught.value.values["first"]) == (1, left)


def test_only_what_was_answered_anew_changes_and_who_wrote_the_rest_stays() -> None:
    answers = {one.old: one.old for one in questions(DOCUMENT)}
    answers |= {
        "02/12/2026": "09/12/2026",
        "40": "55",
        "Ban Á Mé": "Bản U Ma",
        "Lý Gì Xừ": "Vàng A Súa",
    }
    facts, document = begun(DOCUMENT, FACTS, answers)
    assert document.number == ""
    assert document.addressees == ("Bản U Ma",)
    assert document.signers[0].name == "Vàng A Súa"
    assert document.body[0] == BODY[0]
    assert document.body[1].text == BODY[1].text.replace("02/12", "09/12").replace("40", "55")
    changed = [one.text for one in document.body[1].spans if one.origin is Origin.USER]
    assert changed[0] == "09/12/2026"
    assert any(one.origin is Origin.AI for one in document.body[1].spans)
    assert document.body[2].text.endswith("trước ngày 09/12/2026.")
    assert facts.points == ("mời ông Lò Văn Pâng, 8 giờ ngày 09/12/2026",)
    assert (facts.to, dict(facts.fields)) == (("Bản U Ma",), {})


def test_a_basis_can_be_dropped() -> None:
    answers = {one.old: one.old for one in questions(DOCUMENT)}
    answers[BODY[0].text] = ""
    assert len(begun(DOCUMENT, FACTS, answers)[1].body) == 2


def test_a_heading_in_capitals_is_no_name() -> None:
    heading = Block.plain(BlockKind.CLAUSE, "TÌNH HÌNH, KẾT QUẢ NĂM 2025", number="I.")
    names = {one.old for one in questions(replace(DOCUMENT, body=(heading, *BODY)))}
    assert not {one for one in names if one.isupper() and one.isalpha()}
    assert "Lò Văn Pâng" in names


def test_what_is_begun_from_a_copy_is_no_copy() -> None:
    copy = copied(DOCUMENT, CopyMark(CopyForm.SAO_Y, "UBND XÃ THU LŨM"))
    answers = {one.old: one.old for one in questions(copy)}
    facts, document = begun(copy, replace(FACTS, copy=copy.copy), answers)
    assert (facts.copy, document.copy) == (None, None)
    assert document.body == DOCUMENT.body
