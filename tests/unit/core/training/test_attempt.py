"""Attempts told by their events, in any company and any number of times."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from communeapp.core.events import Hlc
from communeapp.core.training.attempt import (
    ANSWERED,
    FINISHED,
    FLAGGED,
    RESUMED,
    SCORED,
    STARTED,
    AnswerRecord,
    Attempt,
    AttemptRecord,
    AttemptState,
    Result,
    apply,
    counting,
)
from communeapp.core.training.courses import ResultPolicy
from communeapp.core.training.questions import Given

BEGIN: dict[str, Any] = {
    "attempt": "a1", "exam": "open:a/kiem-tra", "title": "Kiểm tra", "course": "a",
    "version": "1.0.0", "person": "p1", "name": "Nguyễn Văn A", "questions": ["q1", "q2"],
    "limit_ms": 60_000, "pass_percent": 70, "supervised": False, "counts": "best",
}  # fmt: skip
STORY: list[tuple[str, dict[str, Any]]] = [
    (STARTED, BEGIN),
    (
        ANSWERED,
        {"place": 0, "given": {"choices": [1]}, "spent_ms": 500, "used_ms": 1_000},
    ),
    (FLAGGED, {"place": 1, "flagged": 1, "used_ms": 2_000}),
    (RESUMED, {"used_ms": 2_500}),
    (ANSWERED, {"place": 0, "given": {"truth": 1}, "spent_ms": 700, "used_ms": 9_000}),
    (FINISHED, {"used_ms": 70_000, "by_time": 1}),
    (SCORED, {"share": 500, "passed": False, "shares": [1000, 0]}),
]


def told(story: list[tuple[str, dict[str, Any]]]) -> AttemptRecord | None:
    record: AttemptRecord | None = None
    for number, (type_, body) in enumerate(story):
        record = apply(record, type_, {"attempt": "a1", **body}, Hlc(1_000 + number), "pc")
    return record


def test_a_whole_story() -> None:
    record = told(STORY)
    assert record is not None
    assert record.state is AttemptState.SCORED
    assert (record.used_ms, record.interruptions, record.by_time) == (60_000, 1, True)
    assert (record.started_ms, record.finished_ms, record.device) == (1_000, 1_005, "pc")
    assert (record.share, record.passed) == (500, False)
    assert record.answers == {
        0: AnswerRecord(Given(truth=True), 1_200, False, 1000),
        1: AnswerRecord(Given(), 0, True, 0),
    }
    assert record.answered == 1
    result = Result(record)
    assert (result.share, result.passed, result.waiting) == (500, False, False)


def test_each_event_may_come_twice_but_answers_add_up_once_each() -> None:
    record = told(STORY)
    for type_, body in STORY:
        assert apply(record, type_, {"attempt": "a1", **body}, Hlc(9_999), "khác") == record


def test_after_the_end_nothing_changes() -> None:
    waiting = told(STORY[:-1])
    assert waiting is not None
    assert waiting.state is AttemptState.WAITING
    for type_, body in STORY[1:5]:
        assert apply(waiting, type_, {"attempt": "a1", **body}, Hlc(9_999), "pc") == waiting


def test_without_a_beginning_there_is_nothing() -> None:
    assert told(STORY[1:]) is None


def test_an_unknown_event_changes_nothing() -> None:
    record = told(STORY[:1])
    assert apply(record, "exam.new", {"used_ms": 1, "place": 0}, Hlc(1), "pc") == record


def test_what_no_program_wrote_is_refused() -> None:
    record = told(STORY[:1])
    for body in (
        {},
        {"used_ms": "viele", "place": 0},
        {"used_ms": 1, "place": 0, "given": {"x": 1}},
    ):
        with pytest.raises((KeyError, TypeError, ValueError)):
            apply(record, ANSWERED, body, Hlc(1), "pc")


def test_no_limit_caps_nothing() -> None:
    record = told([(STARTED, {**BEGIN, "limit_ms": 0}), *STORY[1:-1]])
    assert record is not None
    assert record.used_ms == 70_000


def test_a_place_without_an_answer() -> None:
    record = told(STORY[:3])
    assert record is not None
    attempt = Attempt(record, ())
    assert attempt.id == "a1"
    assert (attempt.given(0), attempt.given(1)) == (Given(choices=(1,)), Given())
    assert [attempt.flagged(at) for at in range(3)] == [False, True, False]


@pytest.mark.parametrize(
    ("policy", "expected"),
    [(ResultPolicy.FIRST, "b"), (ResultPolicy.BEST, "c"), (ResultPolicy.LAST, "e")],
)
def test_which_attempt_counts_does_not_hang_on_the_order_they_come_in(
    policy: ResultPolicy, expected: str
) -> None:
    base = told(STORY)
    assert base is not None
    shares = {"b": 300, "c": 900, "d": 900, "e": 500}
    found = [
        replace(base, id=name, share=share, began=str(Hlc(7, at)), counts=policy)
        for at, (name, share) in enumerate(shares.items())
    ]
    waiting = replace(found[0], id="a", state=AttemptState.WAITING, began="")
    for records in (found, found[::-1], [found[2], waiting, found[0], found[3], found[1]]):
        counts = counting(records)
        assert counts is not None
        assert counts.id == expected
    assert counting([waiting]) is None
