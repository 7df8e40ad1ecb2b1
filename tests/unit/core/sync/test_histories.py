"""Second histories: laid end to end, in as few bundles as may be, told apart by a digest."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.events import GENESIS
from communeapp.core.sync.histories import digest, knows_both, layers, marker, segments, told
from communeapp.core.sync.vectors import LogName

LOG = LogName("a" * 32, "b" * 32)
OTHER = LogName("a" * 32, "c" * 32)

Row = tuple[int, str, str, str]


def line(name: str, first: int, last: int, before: str = "") -> list[Row]:
    """Events of one history; each names the one before it."""
    rows, known = [], before or f"{name}{first - 1}"
    for seq in range(first, last + 1):
        rows.append((seq, f"{name}{seq}", known, f"text {name}{seq}"))
        known = f"{name}{seq}"
    return rows


def test_events_that_follow_each_other_are_one_segment() -> None:
    rows = sorted(line("x", 4, 6) + line("x", 9, 9) + line("y", 4, 5))
    found = {(one.first, one.last, one.before, one.tip) for one in segments(LOG, rows)}
    assert found == {(4, 6, "x3", "x6"), (9, 9, "x8", "x9"), (4, 5, "y3", "y5")}


def test_a_history_may_begin_with_the_first_event() -> None:
    (one,) = segments(LOG, line("x", 1, 2, GENESIS))
    assert (one.before, one.events) == (GENESIS, ("text x1", "text x2"))


def test_two_that_leave_one_are_both_kept() -> None:
    rows = sorted([*line("x", 3, 4), (5, "y5", "x4", "text y5"), (5, "z5", "x4", "text z5")])
    texts = [text for one in segments(LOG, rows) for text in one.events]
    assert sorted(texts) == ["text x3", "text x4", "text y5", "text z5"]


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 5)), max_size=12))
def test_in_a_layer_nothing_overlaps_or_touches_and_nothing_is_lost(
    spans: list[tuple[int, int]],
) -> None:
    parts = [
        one
        for number, (first, more) in enumerate(spans)
        for one in segments(LOG if number % 3 else OTHER, line(f"h{number}-", first, first + more))
    ]
    found = layers(parts)
    assert sorted(one.tip for layer in found for one in layer) == sorted(one.tip for one in parts)
    for layer in found:
        assert [(one.log, one.first) for one in layer] == sorted(
            (one.log, one.first) for one in layer
        )
        for left, right in itertools.pairwise(layer):
            assert left.log != right.log or left.last + 1 < right.first


def test_equal_sets_have_one_digest_in_whatever_order() -> None:
    assert digest(LOG, ["2", "1"]) == digest(LOG, ["1", "2"])
    assert digest(LOG, ["1"]) != digest(LOG, ["1", "2"])
    assert digest(LOG, ["1"]) != digest(OTHER, ["1"])


def test_a_receipt_names_such_a_log_by_its_digest_alone() -> None:
    mine = digest(LOG, ["1", "2"])
    receipt = told({LOG: 7, OTHER: 3}, [LOG], [mine])
    assert receipt == {OTHER: 3, mine: 1}
    assert knows_both(LOG, receipt)
    assert not knows_both(OTHER, receipt)
    assert marker(LOG) != LOG.dev
