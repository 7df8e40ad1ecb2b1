"""The exemplar bank: what is near, and that every sentence of it keeps to its own note."""

from __future__ import annotations

from typing import Any

import pytest

from communeapp.core.errors import UserError
from communeapp.core.exemplars import Exemplar, ExemplarBank, grams
from communeapp.core.support import SupportContext, check_item
from communeapp.core.vietnamese import syllables
from communeapp.services.drafting import wording_of
from communeapp.services.packs import PackLoader

LIBRARY = PackLoader().load()
WORDING = wording_of(LIBRARY)
BANK = LIBRARY.exemplars
SMALL = ExemplarBank(
    (
        Exemplar("a", "tiêm phòng 300 con trâu", "Tiêm phòng cho 300 con trâu."),
        Exemplar("a", "họp dân bản Nà Lốc", "Tổ chức họp dân bản Nà Lốc."),
        Exemplar("b", "tiêm phòng 300 con trâu", "Đã tiêm phòng cho 300 con trâu."),
    )
)


def test_the_most_alike_stands_last_and_only_of_its_own_family() -> None:
    found = SMALL.nearest("tiêm phòng 45 con trâu bò, họp dân", "a", 2)
    assert [one.item for one in found] == [
        "Tổ chức họp dân bản Nà Lốc.",
        "Tiêm phòng cho 300 con trâu.",
    ]
    assert SMALL.nearest("tiêm phòng 45 con trâu", "c", 2) == ()
    assert SMALL.nearest("tiêm phòng 45 con trâu", "a", 0) == ()


def test_a_note_is_never_shown_its_own_answer() -> None:
    assert SMALL.nearest("tiêm phòng 300 con trâu", "b", 2) == ()


def test_what_has_nothing_in_common_is_not_shown() -> None:
    assert SMALL.nearest("xyz", "a", 2) == ()


def test_figures_count_as_one() -> None:
    assert list(grams("300 hộ")) == list(grams("1.250 hộ"))


def test_what_is_like_the_notes_of_a_measurement_can_be_left_out() -> None:
    left = SMALL.without_like(["tiêm phòng 999 con trâu"], 0.5)
    assert [one.note for one in left.exemplars] == ["họp dân bản Nà Lốc"]


def test_there_are_about_a_hundred_and_fifty_over_all_families() -> None:
    kins = {one.prompt.kin for one in LIBRARY.types}
    assert 130 <= len(BANK.exemplars) <= 200
    assert {one.kin for one in BANK.exemplars} == kins
    assert len({(one.kin, one.note) for one in BANK.exemplars}) == len(BANK.exemplars)


@pytest.mark.parametrize("one", BANK.exemplars, ids=[one.note for one in BANK.exemplars])
def test_an_exemplar_says_its_note_and_nothing_else_and_is_no_copy(one: Exemplar) -> None:
    leads = (
        lead.lead
        for kind in LIBRARY.types
        if kind.prompt.kin == one.kin
        for lead in kind.prompt.leads
    )
    plain = frozenset(word.casefold() for lead in leads for word in syllables(lead))
    check = check_item(one.item, one.note, SupportContext((), WORDING, (), plain))
    assert check.problems == ()
    assert not check.copies_fact


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"groups": [{"kin": "a"}]},
        {"groups": [{"kin": "a", "pairs": [["một"]]}]},
        {"groups": [{"kin": "a", "pairs": [["một", ""]]}]},
        {"groups": ["a"]},
    ],
)
def test_a_broken_bank_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(UserError) as refused:
        ExemplarBank.from_mapping(data)
    assert refused.value.code == "packs.bad_content"
