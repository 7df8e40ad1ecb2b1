"""Three-way merging of lists, as a person looks at it: what agrees, what one side changed, what both.

Nothing is decided here. A chunk says what stood in the common ancestor and what stands on either
side; a person takes the left, the right, both or neither. Pure; the reasons are in decision 105.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")

#: Two items that share at least this part of their words are the same item, changed.
ALIKE = 0.45
#: Regions with more pairs than this are not aligned by likeness, only by equality.
MOST_PAIRS = 4_000

Key = Callable[[T], Hashable]
Likeness = Callable[[T, T], float]


class Kind(StrEnum):
    """Who changed a chunk."""

    SAME = "same"  # both sides agree
    LEFT = "left"  # only the left changed what stood there
    RIGHT = "right"
    CONFLICT = "conflict"  # both changed it, each in its own way


class Take(StrEnum):
    """What a person takes of a chunk."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"  # the left, then what only the right has
    NEITHER = "neither"


@dataclass(frozen=True)
class Chunk(Generic[T]):
    """A run of items. ``base`` is empty where nothing stood there, or no ancestor is known."""

    kind: Kind
    base: tuple[T, ...]
    left: tuple[T, ...]
    right: tuple[T, ...]

    @property
    def proposal(self) -> Take | None:
        """What follows from the ancestor without a doubt; None where a person has to choose."""
        return {Kind.SAME: Take.LEFT, Kind.LEFT: Take.LEFT, Kind.RIGHT: Take.RIGHT}.get(self.kind)


def merge(
    base: Sequence[T] | None,
    left: Sequence[T],
    right: Sequence[T],
    key: Key[T],
    alike: Likeness[T] | None = None,
) -> tuple[Chunk[T], ...]:
    """Compare two lists by their common ancestor.

    ``key`` says what makes two items equal; ``alike`` (0 to 1) pairs items that were changed in their
    place, so that a difference is one item and not a page. The chunks in their order give back each
    list as it was. Without an ancestor (``base`` None) every difference is a conflict.
    """
    keys = [[key(one) for one in side] for side in ((left if base is None else base), left, right)]
    middle = left if base is None else base
    spans = _agreements(*keys)
    chunks: list[Chunk[T]] = []
    done = (0, 0, 0)
    for start, stop in (*spans, (_lengths(keys), _lengths(keys))):
        here = tuple(slice(a, b) for a, b in zip(done, start, strict=True))
        chunks.extend(_apart(middle[here[0]], left[here[1]], right[here[2]], key, alike, base))
        same = tuple(slice(a, b) for a, b in zip(start, stop, strict=True))
        if start != stop:
            old = middle[same[0]] if base is not None else ()
            chunks.append(_chunk(Kind.SAME, old, left[same[1]], right[same[2]]))
        done = stop
    return _joined(chunks)


def taken(chunk: Chunk[T], take: Take, key: Key[T]) -> tuple[T, ...]:
    """Give the items that a choice stands for; with BOTH, what both sides have stands there once."""
    if take is Take.LEFT:
        return chunk.left
    if take is Take.RIGHT:
        return chunk.right
    if take is Take.NEITHER:
        return ()
    known = {key(one) for one in chunk.left}
    return (*chunk.left, *(one for one in chunk.right if key(one) not in known))


# ------------------------------------------------------------------ words


@dataclass(frozen=True)
class Words:
    """A run of a text; ``changed`` where the other text has something else there."""

    text: str
    changed: bool


_WORD = re.compile(r"\s+|\w+|[^\w\s]")


def word_changes(left: str, right: str) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
    """Say which words of two texts differ; each side's runs together are its whole text."""
    ours, theirs = _WORD.findall(left), _WORD.findall(right)
    sides: tuple[list[Words], list[Words]] = ([], [])
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        for side, words in zip(sides, (ours[a:b], theirs[c:d]), strict=True):
            if words:
                side.append(Words("".join(words), tag != "equal"))
    return tuple(sides[0]), tuple(sides[1])


def words_alike(left: str, right: str) -> float:
    """Say how much of their words two texts share, from 0 to 1; blanks do not count."""
    ours, theirs = left.split(), right.split()
    if not ours or not theirs:
        return 1.0 if ours == theirs else 0.0
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE else 0.0


# ------------------------------------------------------------------ inside

_Place = tuple[int, int, int]


def _lengths(keys: Sequence[Sequence[Hashable]]) -> _Place:
    return (len(keys[0]), len(keys[1]), len(keys[2]))


def _matches(ours: Sequence[Hashable], theirs: Sequence[Hashable]) -> list[tuple[int, int, int]]:
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return [(a, b, size) for a, b, size in matcher.get_matching_blocks() if size]


def _agreements(
    base: Sequence[Hashable], left: Sequence[Hashable], right: Sequence[Hashable]
) -> list[tuple[_Place, _Place]]:
    """Find where base, left and right all say the same: (first, behind the last) in each of them."""
    ours, theirs = _matches(base, left), _matches(base, right)
    found: list[tuple[_Place, _Place]] = []
    i = j = 0
    while i < len(ours) and j < len(theirs):
        (a, b, size), (c, d, other) = ours[i], theirs[j]
        first, last = max(a, c), min(a + size, c + other)
        if first < last:
            start = (first, b + first - a, d + first - c)
            stop = (last, b + last - a, d + last - c)
            found.append((start, stop))
        if a + size < c + other:
            i += 1
        else:
            j += 1
    return found


def _apart(
    base: Sequence[T],
    left: Sequence[T],
    right: Sequence[T],
    key: Key[T],
    alike: Likeness[T] | None,
    known: object,
) -> list[Chunk[T]]:
    """Part a region that does not agree into chunks, one item each where items can be paired."""
    if not (base or left or right):
        return []
    if known is None:
        return _apart_by_likeness(left, right, key, alike)
    whole = _judged(base, left, right, key)
    if whole.kind is Kind.SAME or alike is None:
        return [whole]
    ours = dict(_pairs(base, left, key, alike))
    theirs = dict(_pairs(base, right, key, alike))
    anchors = [(one, ours[one], theirs[one]) for one in sorted(ours.keys() & theirs.keys())]
    chunks: list[Chunk[T]] = []
    done = (0, 0, 0)
    for anchor in (*anchors, (len(base), len(left), len(right))):
        gap = (base[done[0] : anchor[0]], left[done[1] : anchor[1]], right[done[2] : anchor[2]])
        if any(gap):
            chunks.append(_judged(*gap, key))
        here = (base[anchor[0] : anchor[0] + 1], left[anchor[1] : anchor[1] + 1],
                right[anchor[2] : anchor[2] + 1])  # fmt: skip
        if any(here):
            chunks.append(_judged(*here, key))
        done = (anchor[0] + 1, anchor[1] + 1, anchor[2] + 1)
    return chunks


def _apart_by_likeness(
    left: Sequence[T], right: Sequence[T], key: Key[T], alike: Likeness[T] | None
) -> list[Chunk[T]]:
    """The same without an ancestor: two lists alone."""
    pairs = _pairs(left, right, key, alike) if alike is not None else []
    chunks: list[Chunk[T]] = []
    done = (0, 0)
    for a, b in (*pairs, (len(left), len(right))):
        for ours, theirs in (
            (left[done[0] : a], right[done[1] : b]),
            (left[a : a + 1], right[b : b + 1]),
        ):
            if ours or theirs:
                same = [key(one) for one in ours] == [key(one) for one in theirs]
                chunks.append(_chunk(Kind.SAME if same else Kind.CONFLICT, (), ours, theirs))
        done = (a + 1, b + 1)
    return chunks


def _judged(base: Sequence[T], left: Sequence[T], right: Sequence[T], key: Key[T]) -> Chunk[T]:
    """Say who changed a region."""
    old, ours, theirs = ([key(one) for one in side] for side in (base, left, right))
    if ours == theirs:
        kind = Kind.SAME
    elif theirs == old:
        kind = Kind.LEFT
    elif ours == old:
        kind = Kind.RIGHT
    else:
        kind = Kind.CONFLICT
    return _chunk(kind, base, left, right)


def _pairs(
    first: Sequence[T], second: Sequence[T], key: Key[T], alike: Likeness[T]
) -> list[tuple[int, int]]:
    """Pair items that are equal or alike, keeping their order, so that most likeness is paired."""
    rows, columns = len(first), len(second)
    if not rows or not columns or rows * columns > MOST_PAIRS:
        return []
    ours, theirs = [key(one) for one in first], [key(one) for one in second]
    # An equal item counts for more than any two that are only alike.
    score = [
        [2.0 if ours[i] == theirs[j] else alike(first[i], second[j]) for j in range(columns)]
        for i in range(rows)
    ]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1])
            if score[i][j] >= ALIKE:
                best[i][j] = max(best[i][j], best[i + 1][j + 1] + score[i][j])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if score[i][j] >= ALIKE and best[i][j] == best[i + 1][j + 1] + score[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _chunk(kind: Kind, base: Sequence[T], left: Sequence[T], right: Sequence[T]) -> Chunk[T]:
    return Chunk(kind, tuple(base), tuple(left), tuple(right))


def _joined(chunks: Sequence[Chunk[T]]) -> tuple[Chunk[T], ...]:
    """Join runs that agree; what differs stays apart, to be chosen one by one."""
    joined: list[Chunk[T]] = []
    for one in chunks:
        if one.kind is Kind.SAME and joined and joined[-1].kind is Kind.SAME:
            last = joined[-1]
            one = _chunk(
                Kind.SAME, last.base + one.base, last.left + one.left, last.right + one.right
            )
            joined[-1] = one
        else:
            joined.append(one)
    return tuple(joined)
