"""Guess the next tokens of an answer from what it will probably say, and from its question.

An answer to a point says much of the point again: once two words agree, the next ones often do. Guessed
tokens are evaluated together with the last real one, which costs less than a step of their own, and each is
kept only if the model itself chooses it, so the answer is the same and only comes sooner (prompt lookup
decoding).
"""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 8  # guessed tokens per step and sequence
OPENING = 10  # at the very beginning, where the probable answer is known
MOST = 6  # rows with logits per sequence and step, on average: each takes 0.6 MB in the worker
_SHORT = 4  # after a match of one token only
_PATTERNS = (3, 2, 1)


def guess(
    said: Sequence[int], expected: Sequence[int], question: Sequence[int], luck: int
) -> list[int]:
    """Give the tokens that follow the end of ``said`` where it occurs in ``expected``, or in ``question``.

    The longest match of three, two or one tokens counts; one token is believed only while ``luck`` (kept
    by the caller: right guesses minus wrong ones) is not negative. Before anything is said, the beginning
    of ``expected`` is the guess. Nothing is guessed without a match.
    """
    if not said:
        return list(expected[:OPENING])
    for size in _PATTERNS:
        if len(said) < size or (size == 1 and luck < 0):
            continue
        pattern = list(said[-size:])
        longest = LONGEST if size > 1 else _SHORT
        for source in (expected, question):
            for start in range(len(source) - size):
                if list(source[start : start + size]) == pattern:
                    return list(source[start + size : start + size + longest])
    return []


def fitting(lengths: Sequence[int], room: int) -> list[int]:
    """Shorten guesses until they fit into ``room`` tokens together, the longest ones first."""
    kept = list(lengths)
    for _ in range(max(0, sum(kept) - max(0, room))):
        kept[kept.index(max(kept))] -= 1
    return kept
