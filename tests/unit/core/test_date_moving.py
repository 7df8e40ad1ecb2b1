"""Days of a text move with the document, each in the form in which it is written."""

from __future__ import annotations

import datetime as dt

import pytest

from communeapp.core.date_moving import moved_document, moved_facts, moved_text
from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin, Span

NOVEMBER, DECEMBER, JANUARY = dt.date(2026, 11, 25), dt.date(2026, 12, 25), dt.date(2027, 1, 25)


@pytest.mark.parametrize(
    ("text", "old", "new", "moved"),
    [
        ("Báo cáo tháng 11 năm 2026", NOVEMBER, DECEMBER, "Báo cáo tháng 12 năm 2026"),
        ("Báo cáo tháng 12 năm 2026", DECEMBER, JANUARY, "Báo cáo tháng 01 năm 2027"),
        ("trước ngày 05/11/2026", NOVEMBER, DECEMBER, "trước ngày 05/12/2026"),
        ("ngày 30/11/2026", NOVEMBER, DECEMBER, "ngày 31/12/2026"),
        ("tháng 11/2026", NOVEMBER, DECEMBER, "tháng 12/2026"),
        ("ngày 15 tháng 11 năm 2026", NOVEMBER, DECEMBER, "ngày 15 tháng 12 năm 2026"),
        ("quý III năm 2026", dt.date(2026, 9, 25), DECEMBER, "quý IV năm 2026"),
        ("quý IV/2026", DECEMBER, dt.date(2027, 3, 25), "quý I/2027"),
        ("8 giờ 00 ngày 30/11/2026", dt.date(2026, 11, 30), dt.date(2026, 12, 7), "8 giờ 00 ngày 07/12/2026"),
        ("giao ban tuần 48", dt.date(2026, 11, 23), dt.date(2026, 11, 30), "giao ban tuần 49"),
        ("năm 2026", DECEMBER, JANUARY, "năm 2027"),
        ("năm 2026", NOVEMBER, DECEMBER, "năm 2026"),
        # What is cited keeps its day; numbers that are no days stay.
        ("Công văn số 12/UBND-VP ngày 05/11/2026", NOVEMBER, DECEMBER,
         "Công văn số 12/UBND-VP ngày 05/11/2026"),
        ("có 11 hộ, 2026 đồng", NOVEMBER, DECEMBER, "có 11 hộ, 2026 đồng"),
    ],
)  # fmt: skip
def test_days_are_moved(text: str, old: dt.date, new: dt.date, moved: str) -> None:
    assert moved_text(text, old, new) == moved


def test_a_document_keeps_its_bases_and_who_wrote_the_rest() -> None:
    basis = Block.plain(BlockKind.BASIS, "Căn cứ Kế hoạch tháng 11 năm 2026;")
    line = Block(
        BlockKind.PARAGRAPH,
        (Span("Trong tháng 11 năm 2026, ", Origin.TEMPLATE), Span("xã đã làm.", Origin.AI)),
    )
    table = Block(BlockKind.TABLE, rows=(("Tháng 11/2026", "5"),))
    document = Document(
        "BAO_CAO",
        "tháng 11 năm 2026",
        "UBND",
        number="05",
        date=NOVEMBER,
        body=(basis, line, table),
    )
    made = moved_document(document, NOVEMBER, DECEMBER)
    assert (made.subject, made.number, made.date) == ("tháng 12 năm 2026", "", None)
    assert made.body[0] == basis
    assert made.body[1].text == "Trong tháng 12 năm 2026, xã đã làm."
    assert made.body[1].spans[-1] == Span("xã đã làm.", Origin.AI)
    assert made.body[2].rows == (("Tháng 12/2026", "5"),)


def test_facts_move_too_and_forget_what_was_ticked() -> None:
    facts = FactSheet(
        "BAO_CAO", "tháng 11 năm 2026", ("họp ngày 20/11/2026",), basis=("Kế hoạch tháng 11/2026",),
        date=NOVEMBER, fields={"ky": "tháng 11/2026", "review.ticked": "a"},
    )  # fmt: skip
    made = moved_facts(facts, NOVEMBER, DECEMBER)
    assert (made.points, made.basis) == (("họp ngày 20/12/2026",), ("Kế hoạch tháng 11/2026",))
    assert (made.date, dict(made.fields)) == (None, {"ky": "tháng 12/2026"})
