"""Insults, slurs and political judgements: 20 that must be marked, 20 that only look like them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from communeapp.core.documents import UnsupportedKind
from communeapp.core.errors import UserError
from communeapp.core.support import SupportContext, find_unsupported
from communeapp.core.support.offences import Offences
from communeapp.services.drafting import wording_of
from communeapp.services.packs import PackLoader

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "data/support/offences.toml").read_text(encoding="utf-8")
)
LIBRARY = PackLoader().load()
CONTEXT = SupportContext((), wording_of(LIBRARY), offences=LIBRARY.offences)


def insults(text: str, *facts: str) -> list[str]:
    marks = find_unsupported(text, facts, CONTEXT)
    return [one.text for one in marks if one.kind is UnsupportedKind.INSULT]


def test_there_are_forty_cases() -> None:
    assert (len(CASES["marked"]), len(CASES["innocent"])) == (20, 20)


@pytest.mark.parametrize(("text", "words"), CASES["marked"])
def test_what_offends_is_marked(text: str, words: str) -> None:
    assert words in insults(text, "họp dân")


@pytest.mark.parametrize("text", CASES["innocent"])
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert insults(text, "họp dân") == []


@pytest.mark.parametrize(("text", "_words"), CASES["marked"])
def test_what_the_facts_say_may_be_quoted(text: str, _words: str) -> None:
    assert insults(text, f"trích đơn: {text}") == []


@pytest.mark.parametrize(
    "data",
    [
        {}, {"entries": [{"kind": "rude", "words": ["x"]}]}, {"entries": [{"kind": "insult"}]},
        {"entries": [{"kind": "slur", "words": ["x"], "near": []}]}, {"entries": [{"kind": "slur", "words": [""]}]},
    ],
)  # fmt: skip
def test_a_bad_file_of_words_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(UserError):
        Offences.from_mapping(data)
