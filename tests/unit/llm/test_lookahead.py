"""Guessing from the probable answer and the question: only after a match, the longest one first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communeapp.llm.lookahead import LONGEST, OPENING, fitting, guess

QUESTION = [7, 1, 2, 3, 4, 5, 6, 1, 2, 9, 8]


def test_what_followed_in_the_question_is_guessed() -> None:
    assert guess([50, 2, 3], [], QUESTION, 0) == [4, 5, 6, 1, 2, 9, 8][:LONGEST]
    long = list(range(100, 140))
    assert guess([50, 100, 101], [], long, 0) == long[2 : 2 + LONGEST]


def test_the_longest_match_wins() -> None:
    assert guess([6, 1, 2], [], QUESTION, 0) == [9, 8]
    assert guess([7, 1, 2], [], QUESTION, 0)[:2] == [3, 4]
    assert guess([6, 1, 2], [2, 30], QUESTION, 0) == [9, 8]


def test_one_token_is_believed_shortly_and_only_with_luck() -> None:
    assert guess([50, 4], [], [4, *range(60, 80)], 0) == [60, 61, 62, 63]
    assert guess([50, 4], [], QUESTION, -1) == []


def test_the_probable_answer_comes_before_the_question() -> None:
    assert guess([1, 2], [1, 2, 70, 71], QUESTION, 0) == [70, 71]
    assert guess([4, 5], [1, 2, 70, 71], QUESTION, 0) == [6, 1, 2, 9, 8]


def test_before_anything_is_said_the_probable_beginning_is_guessed() -> None:
    assert guess([], list(range(40)), QUESTION, -1) == list(range(OPENING))


def test_nothing_is_guessed_without_a_match_or_after_the_end() -> None:
    assert guess([], [], QUESTION, 3) == []
    assert guess([50, 51], [5, 6], QUESTION, 3) == []
    assert guess([2, 9, 8], [9, 8], QUESTION, 3) == []
    assert guess([1], [], [], 3) == []


def test_guesses_are_shortened_from_the_longest_on() -> None:
    assert fitting([3, 8, 1], 20) == [3, 8, 1]
    assert fitting([3, 8, 1], 9) == [3, 5, 1]
    assert fitting([3, 8, 1], 0) == fitting([3, 8, 1], -4) == [0, 0, 0]


@given(st.lists(st.integers(0, 10), max_size=8), st.integers(-3, 60))
def test_shortened_guesses_fit_and_none_grows(lengths: list[int], room: int) -> None:
    kept = fitting(lengths, room)
    assert sum(kept) == min(sum(lengths), max(0, room))
    assert all(0 <= now <= before for now, before in zip(kept, lengths, strict=True))
