"""What is held, what is missing: in every order, with repeats, the same outcome."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from communeapp.core.events import GENESIS, Scope
from communeapp.core.sync.vectors import (
    Fork,
    Gap,
    LogName,
    Range,
    Span,
    add_span,
    ahead_of_own,
    contiguous,
    credits_cover,
    forks_at_joints,
    gaps,
    holes,
    merged,
    missing,
    nothing_new,
    take_in,
    vector_of,
)

A, B = LogName("a" * 32, "1" * 32), LogName("b" * 32, "1" * 32)


def name(number: int) -> str:
    return GENESIS if number == 0 else f"{number:064x}"


def part(first: int, last: int, log: LogName = A) -> Range:
    return Range(log, first, last, 0, name(first - 1), name(last))


def test_spans_that_touch_become_one() -> None:
    assert add_span((), Span(3, 5)) == (Span(3, 5),)
    assert add_span((Span(1, 2),), Span(3, 5)) == (Span(1, 5),)
    assert add_span((Span(1, 2), Span(8, 9)), Span(4, 6)) == (Span(1, 2), Span(4, 6), Span(8, 9))
    assert add_span((Span(1, 2), Span(8, 9)), Span(2, 8)) == (Span(1, 9),)


def test_have_ends_where_the_first_event_is_missing() -> None:
    assert contiguous(()) == 0
    assert contiguous((Span(2, 9),)) == 0
    assert contiguous((Span(1, 4), Span(6, 9))) == 4
    assert vector_of({A: (Span(1, 4), Span(6, 9)), B: (Span(2, 3),)}) == {A: 4}


def test_holes_are_said_with_their_numbers() -> None:
    held = {B: (Span(2, 3),), A: (Span(1, 4), Span(6, 9), Span(12, 12))}
    assert gaps(held) == (Gap(A, 5, 5), Gap(A, 10, 11), Gap(B, 1, 1))


def test_six_ranges_in_every_order_leave_the_same() -> None:
    ranges = [part(1, 3), part(4, 4), part(5, 9), part(2, 6), part(1, 2, B), part(4, 5, B)]
    ends = set()
    for order in itertools.permutations(ranges):
        held: dict[LogName, tuple[Span, ...]] = {}
        for one in order:
            held = take_in(held, [one])
        ends.add((held[A], held[B]))
        assert take_in(held, order) == held  # again: nothing
        assert nothing_new(held, order)
    assert ends == {((Span(1, 9),), (Span(1, 2), Span(4, 5)))}


def test_something_is_new_when_one_number_is_missing() -> None:
    held = {A: (Span(1, 4), Span(6, 9))}
    assert nothing_new(held, [part(2, 4), part(6, 9)])
    assert not nothing_new(held, [part(4, 6)])
    assert not nothing_new(held, [part(1, 1, B)])
    assert nothing_new(held, [])


def test_what_is_to_be_sent_is_what_they_lack() -> None:
    assert missing({A: 3}, {A: 5, B: 2}) == (Gap(A, 4, 5), Gap(B, 1, 2))
    assert missing({A: 5, B: 2}, {A: 3}) == ()


def test_an_old_receipt_takes_nothing_back() -> None:
    assert merged({A: 5}, {A: 3, B: 1}) == {A: 5, B: 1}


def test_a_receipt_ahead_of_the_own_log_means_that_an_old_copy_is_at_work() -> None:
    receipt = {A: 7, B: 9}
    assert ahead_of_own(A.dev, {A: 5}, receipt) == (Gap(A, 6, 7),)
    assert ahead_of_own(A.dev, {A: 7}, receipt) == ()


def test_a_bundle_for_the_hub_covers_nothing_for_a_colleague() -> None:
    office = {Scope.OFFICE, Scope.UNIT_TO_HUB}
    assert credits_cover(office, {Scope.UNIT_TO_HUB})
    assert not credits_cover({Scope.UNIT_TO_HUB}, office)


def test_a_fork_shows_at_both_ends_of_a_range() -> None:
    known = {(A, 3): name(3), (A, 6): "f" * 64}
    found = forks_at_joints(lambda log, seq: known.get((log, seq)), [part(4, 6), part(1, 2, B)])
    assert found == (Fork(A, 6, "f" * 64, name(6)),)
    known[A, 3] = "e" * 64
    assert forks_at_joints(lambda log, seq: known.get((log, seq)), [part(4, 6)]) == (
        Fork(A, 3, "e" * 64, name(3)),
        Fork(A, 6, "f" * 64, name(6)),
    )


spans = st.builds(
    lambda first, more: Span(first, first + more), st.integers(1, 40), st.integers(0, 9)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(spans, max_size=9))
def test_spans_are_what_a_set_of_numbers_would_be(given_spans: list[Span]) -> None:
    numbers: set[int] = set()
    held: tuple[Span, ...] = ()
    for one in given_spans:
        numbers |= set(range(one.first, one.last + 1))
        held = add_span(held, one)
    assert {n for one in held for n in range(one.first, one.last + 1)} == numbers
    assert all(left.last + 1 < right.first for left, right in itertools.pairwise(held))
    missed = {n for one in holes(held) for n in range(one.first, one.last + 1)}
    assert missed == set(range(1, max(numbers, default=0))) - numbers
    assert contiguous(held) == next(n for n in itertools.count() if n + 1 not in numbers)
