"""What a receipt is worth: the higher of each, an older one, one of a peer that was restored."""

from __future__ import annotations

import itertools

from communeapp.core.sync.receipts import after_receipt, began_anew
from communeapp.core.sync.vectors import LogName

HUB, PC = "a" * 32, "b" * 32
FIRST, SECOND, THIRD = "1" * 32, "2" * 32, "3" * 32


def have(hub: dict[str, int], pc: int) -> dict[LogName, int]:
    own = {LogName(HUB, epoch): seq for epoch, seq in hub.items()}
    return {**own, LogName(PC, FIRST): pc} if pc else own


def test_in_one_life_the_higher_of_each_counts_in_any_order() -> None:
    said = [have({FIRST: 1}, 5), have({FIRST: 4}, 9), have({FIRST: 3}, 7)]
    for order in itertools.permutations(said):
        kept: dict[LogName, int] = {}
        for one in order:
            kept = after_receipt(HUB, kept, one)
        assert kept == have({FIRST: 4}, 9)


def test_a_restored_peer_is_believed_that_it_forgot() -> None:
    kept = have({FIRST: 4}, 9)
    restored = have({FIRST: 2, SECOND: 1}, 3)
    assert began_anew(HUB, kept, restored)
    assert after_receipt(HUB, kept, restored) == restored


def test_a_bundle_of_the_life_before_does_nothing_once_the_new_one_is_known() -> None:
    kept = have({FIRST: 2, SECOND: 1}, 3)
    late = have({FIRST: 4}, 9)
    assert not began_anew(HUB, kept, late)
    assert after_receipt(HUB, kept, late) == kept


def test_restored_twice_to_the_same_day() -> None:
    kept = have({FIRST: 2, SECOND: 1}, 3)
    again = have({FIRST: 2, THIRD: 1}, 3)
    assert after_receipt(HUB, kept, again) == again


def test_a_peer_that_was_not_known_does_not_begin_anew() -> None:
    assert not began_anew(HUB, {}, have({FIRST: 1}, 2))
    assert after_receipt(HUB, {}, have({FIRST: 1}, 2)) == have({FIRST: 1}, 2)


def test_a_receipt_without_its_own_log_says_nothing_new() -> None:
    kept = have({FIRST: 4}, 9)
    assert after_receipt(HUB, kept, have({}, 2)) == kept
