"""The printed code: every slip is found, and in its group; nothing in it can be taken for something else."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communeapp.core.recovery_code import (
    ALPHABET,
    GROUPS,
    is_group,
    new_code,
    read_code,
    secret_of,
)

CODE = new_code(random.Random(7).randrange)


def changed(place: int, sign: str) -> str:
    return CODE[:place] + sign + CODE[place + 1 :]


def test_a_code_is_eight_groups_of_four() -> None:
    assert [len(one) for one in CODE.split("-")] == [4] * GROUPS
    assert read_code(CODE).code == CODE
    assert len(secret_of(CODE)) == 32


@pytest.mark.parametrize("between", ["", " ", "-", "  –  ", "\n", ", "])
def test_how_it_is_typed_does_not_matter(between: str) -> None:
    typed = between.join(CODE.lower().split("-"))
    assert read_code(f" {typed} ").code == CODE


def test_no_sign_can_be_taken_for_another() -> None:
    assert len(set(ALPHABET)) == 23
    for alike in ("0OQ", "1IL7", "2Z", "5S", "8B", "6G", "UV", "D0"):
        assert len(set(alike) & set(ALPHABET)) <= 1
    for place, sign in enumerate(CODE):
        if sign != "-":
            assert read_code(changed(place, "O")).wrong == (place // 5 + 1,)


def test_every_single_wrong_sign_is_found_in_its_group() -> None:
    for place, sign in enumerate(CODE):
        for other in ALPHABET:
            if sign != "-" and other != sign:
                typed = read_code(changed(place, other))
                assert (typed.code, typed.wrong) == ("", (place // 5 + 1,))


def test_neighbours_that_changed_places_are_found() -> None:
    for place in range(len(CODE) - 1):
        left, right = CODE[place], CODE[place + 1]
        if "-" not in (left, right) and left != right:
            typed = read_code(CODE[:place] + right + left + CODE[place + 2 :])
            assert typed.wrong == (place // 5 + 1,)


def test_groups_that_changed_places_are_found() -> None:
    groups = CODE.split("-")
    for one in range(GROUPS):
        for two in range(one + 1, GROUPS):
            swapped = list(groups)
            swapped[one], swapped[two] = swapped[two], swapped[one]
            assert read_code("-".join(swapped)).wrong == (one + 1, two + 1)


def test_groups_that_are_missing_or_too_many() -> None:
    groups = CODE.split("-")
    assert read_code("-".join(groups[:7])).groups == 7
    assert read_code("-".join([*groups, "0000"])).code == ""
    short = read_code("-".join([*groups[:3], groups[3][:3], *groups[4:]]))
    assert (short.code, short.wrong) == ("", (4,))
    assert read_code("").groups == 0
    assert not is_group("ÂĂĐƠ", 0)


@given(st.text(max_size=80))
@settings(max_examples=200, deadline=None)
def test_whatever_is_typed_is_a_code_or_none(text: str) -> None:
    found = read_code(text)
    assert not found.code or read_code(found.code) == found


@pytest.mark.soak
def test_neighbours_are_found_in_every_group_there_is() -> None:
    from itertools import product

    from communeapp.core.recovery_code import _check

    for place, one, two, three in product(range(GROUPS), range(23), range(23), range(23)):
        signs = [one, two, three, _check([one, two, three], place)]
        for at in range(3):
            other = [*signs]
            other[at], other[at + 1] = other[at + 1], other[at]
            assert other == signs or _check(other[:3], place) != other[3]
