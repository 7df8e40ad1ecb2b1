"""What a redacted copy hides: places on pages, or lines of text with marks in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from communeapp.core.incoming.personal import redact
from communeapp.core.incoming.personal_kinds import WARN_ONLY
from communeapp.core.incoming.text import Box, Line, Personal, ReadText

_MARGIN = 0.18  # of a word's height, on each side: recognition cuts accents and tails
WHOLE_PAGE = (0.0, 0.0, 1.0, 1.0)


def black_boxes(read: ReadText, hits: Sequence[Personal]) -> dict[int, tuple[Box, ...]]:
    """Give the places to black out, by page: whole words, with a margin.

    A detail in a line without words takes the whole line. A page on which nothing was read is black
    all over: nobody knows what it shows, and pictures of identity cards are sensitive themselves.
    """
    boxes: dict[int, list[Box]] = {page: [] for page in range(read.pages)}
    for page in pages_without_text(read):
        boxes[page].append(Box(page, *WHOLE_PAGE))
    starts = [line.start for line in read.lines]
    for hit in hits:
        if hit.kind in WARN_ONLY:
            continue
        for line in _lines_of(read.lines, starts, hit):
            for box in _covering(line, hit):
                boxes.setdefault(box.page, []).append(_wider(box))
    return {page: tuple(found) for page, found in boxes.items()}


def pages_without_text(read: ReadText) -> tuple[int, ...]:
    """Give the pages of which no word's place is known."""
    known = {
        line.page
        for line in read.lines
        if line.box is not None and read.text[line.start : line.end].strip()
    }
    return tuple(page for page in range(read.pages) if page not in known)


def has_places(read: ReadText) -> bool:
    """Say whether places on pages are known, so that pages can be copied as pictures."""
    return any(line.box is not None for line in read.lines)


def redacted_lines(read: ReadText, hits: Sequence[Personal]) -> tuple[str, ...]:
    """Give the lines of the text with a mark in place of each detail."""
    return tuple(redact(read.text, hits).split("\n"))


def kept_choice(
    before: str, shown: Sequence[Personal], chosen: Sequence[Personal], after: str,
    found: Sequence[Personal],
) -> tuple[Personal, ...]:  # fmt: skip
    """Carry a person's choice over to a longer reading of the same file.

    What the person was shown in ``before`` and did not choose stays visible in ``after``; all else
    that was ``found`` there is hidden.
    """
    hidden = set(chosen)
    spared = {before[one.start : one.end] for one in shown if one not in hidden}
    return tuple(one for one in found if after[one.start : one.end] not in spared)


def _lines_of(lines: Sequence[Line], starts: Sequence[int], hit: Personal) -> Iterable[Line]:
    at = max(0, bisect_right(starts, hit.start) - 1)
    while at < len(lines) and lines[at].start < hit.end:
        if lines[at].end > hit.start:
            yield lines[at]
        at += 1


def _covering(line: Line, hit: Personal) -> tuple[Box, ...]:
    words = tuple(word.box for word in line.words if word.start < hit.end and word.end > hit.start)
    if words:
        return words
    return () if line.box is None else (line.box,)


def _wider(box: Box) -> Box:
    side = _MARGIN * (box.bottom - box.top)
    return Box(
        box.page,
        max(0.0, box.left - side),
        max(0.0, box.top - side),
        min(1.0, box.right + side),
        min(1.0, box.bottom + side),
    )
