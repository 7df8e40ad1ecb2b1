"""What a person has to look at: details, points, and what the check of Decree 30 found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from communeapp.core.checking import Checker
from communeapp.core.documents import (
    Block,
    BlockKind,
    Document,
    FactSheet,
    Origin,
    Unsupported,
    UnsupportedKind,
)
from communeapp.ui.drafting.review_list import PointKind, open_points, review_points
from communeapp.ui.drafting.sentences import Sentences

FACTS = FactSheet("CONG_VAN", "phòng, chống rét", ("tuyên truyền đến từng hộ",))


@pytest.fixture
def letter(sample_document: Callable[[str], Document]) -> Document:
    return sample_document("cong_van_bon_muoi_diem")


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
def test_findings_come_in_the_users_language_with_the_way_out_and_the_source(
    checker: Checker, letter: Document, language: str
) -> None:
    document = replace(letter, date=None, place="", subject="phòng rét.")
    found = checker.check(document)
    findings = [Sentences(language).finding(one, document) for one in found]
    assert findings
    for finding, rule in zip(findings, found, strict=True):
        assert finding.message != rule.code
        assert finding.hint
        assert finding.source == rule.source
    end = next(one for one in findings if one.where == "subject")
    assert (end.line, end.found) == ("phòng rét.", ".")


def test_an_error_of_the_check_has_to_be_ticked_and_a_note_not(
    checker: Checker, letter: Document
) -> None:
    broken = replace(letter, place="", date=None)
    findings = [Sentences("vi").finding(one, broken) for one in checker.check(broken)]
    points = review_points(broken, FACTS, (), findings)
    lint = [one for one in points if one.kind is PointKind.LINT]
    assert len(lint) == len(findings)
    assert [one.must_tick for one in lint] == [one.error for one in findings]
    must = {one.key for one in points if one.must_tick}
    assert open_points(points, frozenset(must)) == ()


def test_a_point_left_out_and_an_open_place_are_listed(letter: Document) -> None:
    document = replace(letter, missing=("signer.name",))
    points = review_points(document, FACTS, (0, 7))
    assert [one.detail for one in points if one.kind is PointKind.UNCOVERED] == [FACTS.points[0]]
    missing = [one for one in points if one.kind is PointKind.MISSING]
    assert [(one.detail, one.must_tick) for one in missing] == [("signer.name", False)]


def test_a_refused_fix_closes_a_note_and_leaves_an_error_to_be_looked_at(
    checker: Checker, letter: Document
) -> None:
    twice = "Theo điều 5 và điều 6, trước ngày 3 tháng 12 năm 2026."
    broken = replace(letter, body=(Block.plain(BlockKind.PARAGRAPH, twice), *letter.body[1:]))
    findings = [Sentences("vi").finding(one, broken) for one in checker.check(broken)]
    points = review_points(broken, FACTS, (), findings)
    lint = [one for one in points if one.finding is not None and one.finding.line == twice]
    assert [(one.must_tick, one.finding.found if one.finding else "") for one in lint] == [
        (True, "điều "), (False, "điều "), (False, "ngày 3 tháng"),
    ]  # fmt: skip
    refused = frozenset(one.fix_key for one in findings if one.line == twice)
    left = review_points(broken, FACTS, (), findings, refused)
    kept = [one for one in left if one.finding is not None and one.finding.line == twice]
    assert [one.must_tick for one in kept] == [True, False]
    assert all(one.finding is not None and one.finding.fix is None for one in kept)


def test_an_example_of_the_rule_is_at_hand(checker: Checker, letter: Document) -> None:
    document = replace(
        letter, body=(Block.plain(BlockKind.PARAGRAPH, "Theo điều 5 Nghị định này./."),)
    )
    found = next(one for one in checker.check(document) if one.rule == "ND30.PL2.V.7.DIEU")
    finding = Sentences("vi").finding(found, document, checker.book.get(found.rule))
    assert "Điều 5" in finding.right
    assert "điều 5" in finding.wrong


def test_a_legal_text_to_be_verified_has_no_tick(letter: Document) -> None:
    text = "Thực hiện theo [cần xác minh]."
    mark = Unsupported("[cần xác minh]", UnsupportedKind.CITATION, 15, 29)
    block = replace(Block.plain(BlockKind.PARAGRAPH, text, Origin.AI), unsupported=(mark,))
    points = review_points(replace(letter, body=(block,)), FACTS)
    (point,) = [one for one in points if one.kind is PointKind.UNSUPPORTED]
    assert point.must_change
    assert open_points(points, frozenset(one.key for one in points)) == (point,)
