"""The cells behind the numbers of a paragraph, as long as the numbers are those that were counted."""

from __future__ import annotations

from dataclasses import replace

from communeapp.core.documents import FactSheet
from communeapp.core.figures.report import TRACE, Sentence, Traced, with_trace
from communeapp.core.figures.tracing import traced

FIRST = "Toàn xã có 1.245 hộ, tăng 45 hộ (3,7%)"
SECOND = "tiêm phòng được 45 con"
A, B = ("A.xlsx, Sheet1!C5",), ("B.xlsx, Sheet1!D5",)
FACTS = with_trace(
    FactSheet("BAO_CAO", "x", (FIRST, SECOND)),
    [
        Sentence(
            FIRST,
            (
                Traced("1.245", "sum", A),
                Traced("45", "difference", A),
                Traced("3,7%", "percent", A),
            ),
        ),
        Sentence(SECOND, (Traced("45", "sum", B),)),
    ],
)


def found(facts: FactSheet, point: int | None, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[one.start : one.end], one.number.sources) for one in traced(facts, point, text)]


def test_each_number_leads_to_its_cells() -> None:
    assert found(FACTS, 0, FIRST) == [("1.245", A), ("45", A), ("3,7", A)]
    assert found(FACTS, 1, f"Đã {SECOND}.") == [("45", B)]


def test_a_number_inside_another_is_none() -> None:
    assert found(FACTS, 1, "tiêm phòng được 1.45 con, 45,5 kg, 450 liều") == []


def test_a_number_that_was_typed_over_has_no_cells() -> None:
    assert found(FACTS, 0, FIRST.replace("1.245", "1.246")) == [("45", A), ("3,7", A)]


def test_a_point_that_somebody_changed_has_none() -> None:
    changed = replace(FACTS, points=(FIRST.replace("1.245", "1.300"), SECOND))
    assert found(changed, 0, FIRST) == []
    assert found(changed, 1, SECOND) == [("45", B)]


def test_points_that_were_moved_keep_their_cells() -> None:
    moved = replace(FACTS, points=(SECOND, FIRST))
    assert found(moved, 1, FIRST) == [("1.245", A), ("45", A), ("3,7", A)]


def test_what_was_never_counted_or_is_damaged_has_none() -> None:
    assert found(FACTS, None, FIRST) == []
    assert found(FACTS, 7, FIRST) == []
    assert found(replace(FACTS, fields={}), 0, FIRST) == []
    assert found(replace(FACTS, fields={TRACE: "[{"}), 0, FIRST) == []
