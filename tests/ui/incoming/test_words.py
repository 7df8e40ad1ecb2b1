"""Days as they are typed, and what a person has to look at."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.incoming.confirming import parts_to_check
from communeapp.core.incoming.header import Found, Header, Part
from communeapp.ui.incoming.words import day_text, parse_day

GOOD = {
    part: Found("x")
    for part in (Part.TYPE, Part.NUMBER, Part.DATE, Part.ISSUER, Part.SUBJECT, Part.SIGNER)
}


@pytest.mark.parametrize(
    "typed", ["5/2/2026", "05/02/2026", "05-02-2026", " 5.2.2026 ", "5 2 2026"]
)
def test_a_day_as_people_type_it(typed: str) -> None:
    assert parse_day(typed) == dt.date(2026, 2, 5)


@pytest.mark.parametrize("typed", ["", "31/2/2026", "2026-02-05", "5/2/26", "ngày 5", "5/2/20261"])
def test_what_is_no_day(typed: str) -> None:
    assert parse_day(typed) is None


def test_an_iso_date_is_shown_as_people_write_it() -> None:
    assert day_text("2026-02-05") == "05/02/2026"


def test_a_good_reading_asks_for_nothing() -> None:
    assert parts_to_check(Header(GOOD)) == ()


def test_doubtful_and_missing_parts_ask_for_a_person_in_their_order() -> None:
    parts = {**GOOD, Part.NUMBER: Found("15/QĐ-UBND", to_check=True)}
    del parts[Part.SUBJECT]
    assert parts_to_check(Header(parts)) == (Part.NUMBER, Part.SUBJECT)


def test_a_place_that_is_surely_empty_asks_for_nothing() -> None:
    parts = dict(GOOD)
    del parts[Part.NUMBER]
    assert parts_to_check(Header(parts, blank=frozenset({Part.NUMBER}))) == ()
