"""Words scattered over a page, put in the order in which a person reads them.

Words on one height are a row. Rows that share a corridor without a word are two columns, as in the
head of a letter (agency | motto) and in its signature: the left one is read first. Rows with
several corridors, or very many, are a table and stay rows, their cells parted by tabs.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

_T = TypeVar("_T")

_CORRIDOR = 0.55  # narrowest corridor, in ems; a word space has about 0.3
_WIDE = 1.0  # narrowest one that two rows are enough for
_ALONE = 2.5  # narrowest gap at which a single row falls into two lines
_TAB = 1.5  # a gap that is written as a tab
_COLUMN = 0.1  # narrowest column, of the width of the page: numbers of a list are no column
_MOST_ROWS = 14  # rows with words on both sides; a longer thing is a table
_FAR = 9.0  # ems between rows of one block: room for a signature and a seal


@dataclass(frozen=True)
class Placed(Generic[_T]):
    """Something with a place, in any unit, y downwards."""

    item: _T
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class _Gap:
    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left


_Row = list[Placed[_T]]


def arrange(words: Sequence[Placed[_T]], width: float) -> list[list[list[Placed[_T]]]]:
    """Give lines in reading order; a line is a list of cells, a cell a list of words.

    ``width`` of the page in the unit of the words.
    """
    rows = _rows(words)
    if not rows:
        return []
    em = statistics.median(word.bottom - word.top for row in rows for word in row) * 0.9 or 1.0
    lines: list[list[list[Placed[_T]]]] = []
    at = 0
    while at < len(rows):
        stop, corridors = _band(rows, at, em, width)
        block = rows[at:stop]
        if corridors is None:
            lines += _alone(rows[at], em, width)
            at += 1
            continue
        at = stop
        two_sided = sum(_is_two_sided(row, corridors[0]) for row in block)
        table = two_sided > _MOST_ROWS or (two_sided > 2 and _many(block, em))
        if len(corridors) == 1 and not table:
            middle = (corridors[0].left + corridors[0].right) / 2
            left = [[word for word in row if word.right <= middle] for row in block]
            right = [[word for word in row if word.right > middle] for row in block]
            lines += [[row] for row in left if row]
            lines += [[row] for row in right if row]
        else:
            lines += [_cells(row, em) for row in block]
    return lines


def _rows(words: Sequence[Placed[_T]]) -> list[_Row[_T]]:
    """Group words whose heights overlap; each row from left to right."""
    rows: list[tuple[float, float, _Row[_T]]] = []
    for word in sorted(words, key=lambda one: (one.top + one.bottom) / 2):
        height = word.bottom - word.top
        for index in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            top, bottom, row = rows[index]
            shared = min(bottom, word.bottom) - max(top, word.top)
            if shared > 0.5 * min(height, bottom - top):
                row.append(word)
                break
        else:
            rows.append((word.top, word.bottom, [word]))
    return [sorted(row, key=lambda one: one.left) for _, _, row in rows]


def _band(
    rows: list[_Row[_T]], start: int, em: float, width: float
) -> tuple[int, list[_Gap] | None]:
    """Find the rows from ``start`` on that share a corridor: their end, and the corridors or None."""
    corridors = [_Gap(float("-inf"), float("inf"))]
    found: tuple[int, list[_Gap]] | None = None
    waiting = 0
    for stop in range(start, len(rows)):
        row = rows[stop]
        if stop > start and _top(row) - _bottom(rows[stop - 1]) > _FAR * em:
            break
        corridors = _shared(corridors, _gaps(row), em * _CORRIDOR)
        inner = _inner(corridors, rows[start : stop + 1], width)
        if inner:
            found = (stop + 1, inner)
            waiting = 0
        elif found is not None or waiting > 1:
            break
        else:
            waiting += 1
    if found is None:
        return start + 1, None
    stop, inner = found
    count = stop - start
    enough = [gap for gap in inner if count >= (2 if gap.width >= em * _WIDE else 3)]
    return (stop, enough) if enough else (start + 1, None)


def _many(rows: list[_Row[_T]], em: float) -> bool:
    """Whether rows share more than one corridor, narrow columns counted too: numbers of a table."""
    shared = [_Gap(float("-inf"), float("inf"))]
    for row in rows:
        shared = _shared(shared, _gaps(row), em * _CORRIDOR)
    left = min(row[0].left for row in rows)
    right = max(word.right for row in rows for word in row)
    return sum(gap.left >= left and gap.right <= right for gap in shared) > 1


def _gaps(row: _Row[_T]) -> list[_Gap]:
    gaps = []
    at = float("-inf")
    for word in row:
        if word.left > at:
            gaps.append(_Gap(at, word.left))
        at = max(at, word.right)
    return [*gaps, _Gap(at, float("inf"))]


def _shared(one: list[_Gap], other: list[_Gap], least: float) -> list[_Gap]:
    both = (_Gap(max(a.left, b.left), min(a.right, b.right)) for a in one for b in other)
    return [gap for gap in both if gap.width >= least]


def _inner(corridors: list[_Gap], rows: list[_Row[_T]], width: float) -> list[_Gap]:
    """Keep the corridors that part two columns worth the name."""
    left = min(row[0].left for row in rows)
    right = max(word.right for row in rows for word in row)
    inner = [gap for gap in corridors if gap.left >= left and gap.right <= right]
    edges = [left, *(edge for gap in inner for edge in (gap.left, gap.right)), right]
    # Column widths between the corridors; one that is too narrow takes its corridor away.
    kept = []
    for index, gap in enumerate(inner):
        before = edges[2 * index + 1] - edges[2 * index]
        behind = edges[2 * index + 3] - edges[2 * index + 2]
        if min(before, behind) >= _COLUMN * width:
            kept.append(gap)
    return kept


def _is_two_sided(row: _Row[_T], gap: _Gap) -> bool:
    middle = (gap.left + gap.right) / 2
    return row[0].right <= middle < row[-1].right


def _alone(row: _Row[_T], em: float, width: float) -> list[list[list[Placed[_T]]]]:
    """A row without neighbours in its columns: in two when the gap is very wide."""
    widest = max(range(1, len(row)), key=lambda i: row[i].left - row[i - 1].right, default=0)
    if widest and row[widest].left - row[widest - 1].right >= _ALONE * em:
        left, right = row[:widest], row[widest:]
        spans = (left[-1].right - left[0].left, right[-1].right - right[0].left)
        if min(spans) >= _COLUMN * width:
            return [_cells(left, em), _cells(right, em)]
    return [_cells(row, em)]


def _cells(row: _Row[_T], em: float) -> list[list[Placed[_T]]]:
    """Cut a row where a tab would stand."""
    cells: list[list[Placed[_T]]] = []
    for word in row:
        if cells and word.left - cells[-1][-1].right < _TAB * em:
            cells[-1].append(word)
        else:
            cells.append([word])
    return cells


def _top(row: _Row[_T]) -> float:
    return min(word.top for word in row)


def _bottom(row: _Row[_T]) -> float:
    return max(word.bottom for word in row)
