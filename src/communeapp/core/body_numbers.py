"""Numbers of chapters, articles, clauses and points, counted again whenever a body changes."""

from __future__ import annotations

from dataclasses import replace

from communeapp.core.documents import Block, BlockKind
from communeapp.core.layout.wording import roman

# Letters of points as the decree uses them: no ă, â, ê, f, j, ô, ơ, ư, w, z.
POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
_HEADINGS = {
    BlockKind.PART: "Phần",
    BlockKind.CHAPTER: "Chương",
    BlockKind.SECTION: "Mục",
}


def renumber(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Number a body again, in order.

    Clauses start anew under every heading and article, points under every clause, sections in every
    chapter; articles and chapters run on. A heading without a number of its own keeps none.
    """
    numbered: list[Block] = []
    counts = dict.fromkeys((*_HEADINGS, BlockKind.ROMAN, BlockKind.ARTICLE), 0)
    clause = point = 0
    for block in body:
        kind = block.kind
        if kind is BlockKind.CLAUSE:
            clause, point = clause + 1, 0
            block = replace(block, number=f"{clause}.")
        elif kind is BlockKind.POINT:
            letter = POINT_LETTERS[point] if point < len(POINT_LETTERS) else str(point + 1)
            point += 1
            block = replace(block, number=f"{letter})")
        elif kind in counts:
            clause = point = 0
            counts[kind] += 1
            if kind is BlockKind.CHAPTER:
                counts[BlockKind.SECTION] = 0
            block = replace(block, number=_label(kind, counts[kind]))
        numbered.append(block)
    return tuple(numbered)


def _label(kind: BlockKind, count: int) -> str:
    if kind is BlockKind.ROMAN:
        return f"{roman(count)}."
    if kind is BlockKind.ARTICLE:
        return f"Điều {count}."
    if kind is BlockKind.SECTION:
        return f"Mục {count}"
    return f"{_HEADINGS[kind]} {roman(count)}"
