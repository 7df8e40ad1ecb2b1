"""Fingerprints: digits in groups, compared as they are typed, and the group of a slip named."""

from __future__ import annotations

import pytest

from communeapp.core.fingerprints import fingerprint_of, is_same, wrong_groups

KEY = "9d3f0b6a1c2e4f5860718293a4b5c6d7"
SHOWN = fingerprint_of(KEY)


def test_a_fingerprint_is_the_same_for_ever() -> None:
    assert SHOWN == "55373 19184 26804 61739 35651 89847"
    assert fingerprint_of("0" * 32) == "00000 00000 00000 00000 00000 00000"


@pytest.mark.parametrize("between", [" ", "", "-", ".", "\n", "  ,  "])
def test_what_stands_between_the_groups_does_not_matter(between: str) -> None:
    assert is_same(KEY, f" {SHOWN.replace(' ', between)} ")


def test_the_id_counts_too_and_nothing_else_does() -> None:
    assert is_same(KEY, KEY.upper())
    for typed in ("", "0", SHOWN[:-1], SHOWN + "1", SHOWN[::-1], KEY[:-1] + "0"):
        assert not is_same(KEY, typed)


def test_every_changed_digit_is_found_in_its_group() -> None:
    for place, sign in enumerate(SHOWN):
        if sign == " ":
            continue
        typed = SHOWN[:place] + str((int(sign) + 1) % 10) + SHOWN[place + 1 :]
        assert not is_same(KEY, typed)
        assert wrong_groups(KEY, typed) == (place // 6 + 1,)


def test_groups_are_named_only_when_all_was_typed() -> None:
    assert wrong_groups(KEY, SHOWN) == ()
    assert wrong_groups(KEY, "12345 12345") == ()
