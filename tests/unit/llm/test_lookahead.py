"""Guessing from the question: only after a match, the longest one first."""

from __future__ import annotations

from communeapp.llm.lookahead import LONGEST, guess

QUESTION = [7, 1, 2, 3, 4, 5, 6, 1, 2, 9, 8]


def test_what_followed_in_the_question_is_guessed() -> None:
    assert guess([50, 2, 3], QUESTION, 0) == [4, 5, 6, 1, 2][:LONGEST]


def test_the_longest_match_wins() -> None:
    assert guess([6, 1, 2], QUESTION, 0) == [9, 8]
    assert guess([7, 1, 2], QUESTION, 0)[:2] == [3, 4]


def test_one_token_is_believed_shortly_and_only_with_luck() -> None:
    assert guess([50, 4], QUESTION, 0) == [5, 6]
    assert guess([50, 4], QUESTION, -1) == []


def test_nothing_is_guessed_without_a_match_or_after_the_end() -> None:
    assert guess([], QUESTION, 3) == []
    assert guess([50, 51], QUESTION, 3) == []
    assert guess([2, 9, 8], QUESTION, 3) == []
    assert guess([1], [], 3) == []
