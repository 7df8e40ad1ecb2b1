"""The pieces of a document that bear on a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communeapp.core.search.folding import fold_chars
from communeapp.core.search.ranking import Candidate, Wanted, score

MAX_CHARS = 600
MIN_CHARS = 60
_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.;!?](?=\s)")
#: Where something new begins, whatever the line before ended with.
_BEGINS = re.compile(
    r"\s*(?:Điều \d|Chương |Mục |Phần |[IVX]+[./)]|\d{1,2}[./)]\s|[a-zđ]\)\s|[-–+*•]\s)"
)
#: What a word of the title counts in a piece: it says of every piece what it is about.
_TITLED = 0.2


@dataclass(frozen=True)
class Piece:
    """A piece of a body, ``start`` … ``end``; ``share`` is the part of the question's words it holds."""

    start: int
    end: int
    score: float
    share: float


def pieces(body: str) -> list[tuple[int, int]]:
    """Divide a text into pieces of at most :data:`MAX_CHARS`.

    Lines that go on into the next are one paragraph; short paragraphs go together.
    """
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(body):
        start, end = line.span()
        if not body[start:end].strip():
            continue
        if found and end - found[-1][0] <= MAX_CHARS and _goes_on(body, found[-1], (start, end)):
            found[-1] = (found[-1][0], end)
            continue
        found += _cut(body, start, end)
    return found


def choose(body: str, title: str, query: Sequence[Wanted], limit: int) -> list[Piece]:
    """Give the best pieces of a text for a question; only those that hold something of it."""
    titled = _held(query, fold_chars(title))
    weights = {one.typed: one.weight * (_TITLED if one.typed in titled else 1.0) for one in query}
    every, own = sum(one.weight for one in query) or 1.0, sum(weights.values()) or 1.0
    found = []
    for start, end in pieces(body):
        held = _held(query, fold_chars(body[start:end]))
        if not held:
            continue
        share = sum(one.weight for one in query if one.typed in held | titled) / every
        mine = sum(weights[word] for word in held) / own
        text = body[start:end]
        near = score(Candidate(0, text, "", "", text.lower(), 0.0, 0.0), query)
        found.append(Piece(start, end, 0.5 * share + mine + 0.4 * near, share))
    found.sort(key=lambda one: (-one.score, one.start))
    return found[:limit]


def _held(query: Sequence[Wanted], folded: str) -> set[str]:
    tokens = set(re.findall(r"[^\W_]+", folded))
    return {one.typed for one in query if one.folded in tokens}


def _goes_on(body: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """Say whether a line belongs to the paragraph before it, or both are short."""
    if min(before[1] - before[0], line[1] - line[0]) < MIN_CHARS:
        return True
    return body[before[1] - 1] not in ".;!?/" and not _BEGINS.match(body, line[0])


def _cut(body: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a long paragraph between sentences, at a blank where a sentence is too long."""
    found = []
    while end - start > MAX_CHARS:
        ends = [one.end() for one in _SENTENCE_END.finditer(body, start, start + MAX_CHARS)]
        stop = ends[-1] if ends and ends[-1] - start >= MIN_CHARS else 0
        if not stop:
            blank = body.rfind(" ", start + 1, start + MAX_CHARS)
            stop = blank if blank > start else start + MAX_CHARS
        found.append((start, stop))
        start = stop
        while start < end and body[start].isspace():
            start += 1
    if start < end:
        found.append((start, end))
    return found
