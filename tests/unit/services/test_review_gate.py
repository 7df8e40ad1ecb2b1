"""The gate of a review: the draft is checked anew, whatever marks it carries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin, Signer
from communeapp.core.profile import Profile
from communeapp.core.reviewing import HeldKind, still_open, with_ticks
from communeapp.services.drafting import DraftingService
from communeapp.services.exporting import ExportingService, checker_of, layouter_of
from communeapp.services.packs import PackLoader
from communeapp.services.review_gate import ReviewGate

LIBRARY = PackLoader().load()
DRAFTING = DraftingService(LIBRARY)
FACTS = FactSheet(
    "CONG_VAN", "phòng, chống rét", ("xong trước 15/12/2025", "không thả rông trâu bò"),
    to=("Trưởng các bản",), basis=("Công văn số 123/SNNMT-CN ngày 01/12/2025 của Sở",), place="Thu Lũm",
    signer=Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Vàng A Súa"),
)  # fmt: skip


@pytest.fixture(scope="module")
def gate() -> ReviewGate:
    layouter = layouter_of(LIBRARY)
    checker = checker_of(LIBRARY, layouter)
    exporting = ExportingService(layouter, None, lambda: checker)  # type: ignore[arg-type]
    return ReviewGate(lambda: DRAFTING, lambda: exporting, Profile)


def draft() -> Document:
    return DRAFTING.begin(FACTS, Profile(), use_ai=False).document


def with_text(point: int, text: str) -> Document:
    document = draft()
    body = tuple(
        one.with_text(text, Origin.USER) if one.point == point else one for one in document.body
    )
    return replace(document, body=body)


def kinds(gate: ReviewGate, document: Document) -> list[tuple[str, str]]:
    return [(one.kind.value, one.detail) for one in gate.held(FACTS, document)]


def test_a_template_letter_holds_nothing(gate: ReviewGate) -> None:
    assert kinds(gate, draft()) == []


def test_marks_are_found_although_the_document_carries_none(gate: ReviewGate) -> None:
    edited = with_text(0, "Hoàn thành trước ngày 15/12/2025 tại 12 bản.")
    assert all(not one.unsupported for one in edited.body)
    assert ("unsupported", "12") in kinds(gate, edited)
    lost = with_text(1, "Thả rông trâu bò.")
    assert {kind for kind, _ in kinds(gate, lost)} == {"unsupported", "uncovered"}


def test_a_point_left_out_and_a_heading_of_a_person_hold_too(gate: ReviewGate) -> None:
    document = draft()
    without = replace(document, body=tuple(b for b in document.body if b.point != 0))
    assert (HeldKind.UNCOVERED.value, FACTS.points[0]) in kinds(gate, without)
    heading = Block(BlockKind.ROMAN, number="I.", title="Chi 900 triệu đồng")
    headed = replace(document, body=(heading, *document.body))
    assert any("900 triệu" in detail for _, detail in kinds(gate, headed))


def test_an_error_of_the_decree_holds_and_a_note_does_not(gate: ReviewGate) -> None:
    broken = replace(draft(), signers=())
    found = [one for one in gate.held(FACTS, broken) if one.kind is HeldKind.LINT]
    assert found
    assert len({one.key for one in found}) == len(found)


def test_a_confirmed_error_of_a_line_does_not_cover_what_the_line_becomes(gate: ReviewGate) -> None:
    def errors(text: str) -> set[str]:
        return {
            one.key
            for one in gate.held(FACTS, with_text(0, text))
            if one.kind is HeldKind.LINT and one.where
        }

    first = errors("Xong trước ngày 5/2 theo khoản 1 điều 5.")
    assert first
    assert errors("Xong  trước ngày 5/2 theo khoản 1 điều 5. ") == first
    assert not errors("Xong trước ngày 6/2 theo khoản 1 điều 7.") & first


def test_each_is_confirmed_by_itself(gate: ReviewGate) -> None:
    edited = with_text(0, "Hoàn thành trước ngày 15/12/2025 tại 12 bản, kinh phí 9 triệu đồng.")
    things = gate.held(FACTS, edited)
    assert len(things) >= 2
    one = with_ticks(FACTS, frozenset({things[0].key}))
    assert still_open(things, one) == things[1:]
    every = with_ticks(FACTS, frozenset(thing.key for thing in things))
    assert still_open(gate.held(every, edited), every) == ()


def test_what_has_to_be_verified_must_be_changed_no_tick_helps(gate: ReviewGate) -> None:
    edited = with_text(0, "Hoàn thành trước ngày 15/12/2025 theo [cần xác minh].")
    things = gate.held(FACTS, edited)
    every = with_ticks(FACTS, frozenset(thing.key for thing in things))
    assert [one.detail for one in still_open(things, every)] == ["[cần xác minh]"]


def test_what_was_confirmed_supports_nothing(gate: ReviewGate) -> None:
    edited = with_text(0, "Hoàn thành trước ngày 15/12/2025 tại 12 bản.")
    ticked = with_ticks(FACTS, frozenset({"unsupported:12|x"}))
    assert gate.held(ticked, edited) == gate.held(FACTS, edited)


def test_a_type_that_no_pack_knows_is_held_by_the_marks_it_carries(gate: ReviewGate) -> None:
    strange = replace(FACTS, type="LA")
    marked = DRAFTING.recheck(with_text(0, "Tại 12 bản."), FACTS)
    assert ("unsupported", "12") in [
        (one.kind.value, one.detail) for one in gate.held(strange, marked)
    ]
