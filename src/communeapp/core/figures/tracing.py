"""The cells behind the numbers of a paragraph, as far as they are still the numbers that were counted. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communeapp.core.documents import Block, Document, FactSheet
from communeapp.core.figures.report import Traced, trace_of


@dataclass(frozen=True)
class Placed:
    """A number of a text, code points ``start`` to ``end``, with where it comes from."""

    start: int
    end: int
    number: Traced


def traced(facts: FactSheet, point: int | None, text: str) -> tuple[Placed, ...]:
    """Find the numbers of a paragraph that was made from a point of the facts.

    Nothing for a point that somebody changed: where a number is no more what the cells said, the cells must
    not be named for it. A number that was typed over in the text is not found either.
    """
    if point is None or not 0 <= point < len(facts.points):
        return ()
    for numbers in _candidates(trace_of(facts), point):
        if numbers and len(tuple(_placed(facts.points[point], numbers))) == len(numbers):
            return tuple(_placed(text, numbers))
    return ()


def _candidates(trace: Sequence[tuple[Traced, ...]], point: int) -> Iterator[tuple[Traced, ...]]:
    """Give the numbers of the point's own sentence, then the others': points can be moved about."""
    if point < len(trace):
        yield trace[point]
    yield from (one for at, one in enumerate(trace) if at != point)


def _placed(text: str, numbers: Sequence[Traced]) -> Iterator[Placed]:
    """Find each number once, from left to right as far as it goes."""
    taken: list[tuple[int, int]] = []
    for number in numbers:
        bare = re.escape(number.text.rstrip("%"))
        for found in re.finditer(rf"(?<![\d.,]){bare}(?![\d]|[.,]\d)", text):
            start, end = found.span()
            if all(end <= a or b <= start for a, b in taken):
                taken.append((start, end))
                yield Placed(start, end, number)
                break


def traced_blocks(
    facts: FactSheet, document: Document
) -> tuple[tuple[Block, tuple[Placed, ...]], ...]:
    """Give each paragraph of a body with the origin of its numbers, in the order of reading."""
    return tuple(
        (block, tuple(sorted(traced(facts, block.point, block.text), key=lambda one: one.start)))
        for block in document.body
        if block.text or block.title
    )
