"""What a person has to look at: details, points, and what the check of Decree 30 found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from communeapp.core.checking import Checker
from communeapp.core.documents import Document, FactSheet
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
    found = checker.check(replace(letter, date=None, place=""))
    findings = [Sentences(language).finding(one) for one in found]
    assert findings
    for finding, rule in zip(findings, found, strict=True):
        assert finding.message != rule.code
        assert finding.hint
        assert rule.source in finding.hint


def test_an_error_of_the_check_has_to_be_ticked_and_a_note_not(
    checker: Checker, letter: Document
) -> None:
    broken = replace(letter, place="", date=None)
    findings = [Sentences("vi").finding(one) for one in checker.check(broken)]
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
