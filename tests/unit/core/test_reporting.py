"""What is told to a hub: what a report is about, and what became of the assistant's sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.documents import Block, BlockKind, Document, Origin, Span
from communeapp.core.reporting import (
    COUNTS,
    HEADER,
    ITEMS,
    MINUTE_BOUNDS,
    STANDING,
    Report,
    Sentences,
    bucket_of,
    compare,
    key_of,
    split_sentences,
    total,
)

EMPTY = Document("CONG_VAN", "V/v thử", "ỦY BAN NHÂN DÂN XÃ THU LŨM")
A = "Tuyên truyền đến từng hộ chăn nuôi trên địa bàn."
B = "Che chắn chuồng trại, không để gió lùa."


def letter(*spans: tuple[str, Origin], point: int | None = 0) -> Document:
    block = Block(BlockKind.CLAUSE, tuple(Span(*one) for one in spans), point=point)
    return replace(EMPTY, body=(block,))


def test_sentences_that_stayed_were_edited_and_struck_are_counted_apart() -> None:
    proposed = letter((f"{A} {B} Báo cáo ngay.", Origin.AI))
    edited = "Che chắn chuồng trại thật kín, không để gió lùa."
    final = letter((A, Origin.AI), (f" {edited} Họp vào thứ hai.", Origin.USER))
    assert compare([proposed, final], final) == Sentences(kept=1, edited=1, struck=1, own=1)


def test_only_the_last_proposal_for_a_fact_counts() -> None:
    final = letter((B, Origin.AI))
    assert compare([letter((A, Origin.AI)), final], final) == Sentences(kept=1)


def test_a_sentence_that_a_person_changed_within_is_not_the_assistants() -> None:
    mixed = letter(("Che chắn ", Origin.AI), ("mười ", Origin.USER), ("chuồng trại.", Origin.AI))
    assert compare([mixed], mixed) == Sentences(own=1)


def test_a_letter_of_templates_alone_has_own_sentences_only() -> None:
    final = letter((f"{A} {B}", Origin.TEMPLATE), point=None)
    assert compare([final], final) == Sentences(own=2)


@given(st.lists(st.sampled_from([A, B, "Họp.", "Có.", "", " . "]), max_size=6))
def test_every_proposed_sentence_is_counted_once(sentences: list[str]) -> None:
    proposed = letter((" ".join(sentences), Origin.AI))
    found = compare([proposed], EMPTY)
    said = [one for one in split_sentences(" ".join(sentences)) if one.strip(" .")]
    assert found == Sentences(struck=len(said))


def test_sums_add_up() -> None:
    assert total([Sentences(1, 2, 3, 4), Sentences(1, 0, 0, 1)]).body() == {
        "kept": 2, "edited": 2, "struck": 3, "own": 5,
    }  # fmt: skip


def test_minutes_fall_into_buckets() -> None:
    assert [bucket_of(one) for one in (0, 5, 6, 480, 481)] == [0, 0, 1, 6, len(MINUTE_BOUNDS)]


@pytest.mark.parametrize(
    ("type_", "body", "key"),
    [
        (STANDING, {"person": "p", "course": "c", "class": ""}, "p/c/"),
        (HEADER, {"doc": "d"}, "d"),
        (ITEMS, {"course": "c", "course_version": "1"}, "dev/c/1"),
        (COUNTS, {"month": "2026-11"}, "dev/2026-11"),
        (COUNTS, {"month": 11}, None),
        (STANDING, {"person": "p"}, None),
        ("doc.received", {"doc": "d"}, None),
    ],
)
def test_a_report_names_its_subject(type_: str, body: dict[str, object], key: str | None) -> None:
    assert key_of(type_, body, "dev") == key


def test_equal_bodies_have_equal_digests() -> None:
    one, two = Report(COUNTS, "k", {"a": 1, "b": 2}), Report(COUNTS, "k", {"b": 2, "a": 1})
    assert one.digest == two.digest
    assert Report(STANDING, "k", {"last_ms": 7}).as_of == 7
    assert one.as_of == 0
