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
    return tuple(_placed(text, _by_point(facts).get(point, ())))


def _by_point(facts: FactSheet) -> dict[int, tuple[Traced, ...]]:
    """Give the numbers of each point that still says all of them; points can have been moved about.

    Every sentence that was counted belongs to one point, the one with most numbers first: a short one must
    not take its "45" from another that happens to hold it, too.
    """
    trace = trace_of(facts)
    fits = [
        (-len(numbers), at != point, point, at)
        for at, numbers in enumerate(trace)
        if numbers
        for point, text in enumerate(facts.points)
        if all(one.text.rstrip("%") in text for one in numbers)  # soon said, for most
        and len(tuple(_placed(text, numbers))) == len(numbers)
    ]
    found: dict[int, tuple[Traced, ...]] = {}
    taken: set[int] = set()
    for _, _, point, at in sorted(fits):
        if point not in found and at not in taken:
            found[point] = trace[at]
            taken.add(at)
    return found


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
