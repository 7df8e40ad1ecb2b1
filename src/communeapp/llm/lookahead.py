"""Guess the next tokens of an answer from its question.

An answer to a point says much of the point again: once two words agree, the next ones often do. Guessed
tokens are evaluated together with the last real one, which costs little more, and each is kept only if the
model itself chooses it, so the answer is the same and only comes sooner (prompt lookup decoding).
"""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 5  # guessed tokens per step and sequence
_SHORT = 2  # after a match of one token only
_PATTERNS = (3, 2, 1)


def guess(said: Sequence[int], question: Sequence[int], luck: int) -> list[int]:
    """Give the tokens that follow the end of ``said`` where it occurs in ``question``.

    The longest match of three, two or one tokens counts; one token is believed only while ``luck`` (kept
    by the caller: right guesses minus wrong ones) is not negative. Nothing is guessed without a match.
    """
    for size in _PATTERNS:
        if len(said) < size or (size == 1 and luck < 0):
            continue
        pattern = list(said[-size:])
        for start in range(len(question) - size):
            if list(question[start : start + size]) == pattern:
                longest = LONGEST if size > 1 else _SHORT
                return list(question[start + size : start + size + longest])
    return []
