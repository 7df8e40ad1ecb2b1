"""Where in a page, or in a text, a value stands. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from communeapp.core.incoming.text import Box, ReadText


def boxes_of(read: ReadText, start: int, end: int) -> tuple[Box, ...]:
    """Give the places of a stretch of text on its pages, one per line; none where no place is known.

    ``start`` and ``end`` count code points of ``read.text``. Words narrow a line down; a line without words is taken
    whole.
    """
    if end <= start:
        return ()
    return tuple(_line_boxes(read, start, end))


def _line_boxes(read: ReadText, start: int, end: int) -> Iterator[Box]:
    for line in read.lines:
        if line.end <= start or line.start >= end or line.box is None:
            continue
        inside = [one.box for one in line.words if one.end > start and one.start < end]
        if inside:
            yield Box(
                line.page,
                min(one.left for one in inside),
                min(one.top for one in inside),
                max(one.right for one in inside),
                max(one.bottom for one in inside),
            )
        elif not line.words:
            yield line.box


def utf16(text: str, place: int) -> int:
    """Count what Qt counts up to a place: letters beyond the first plane are two."""
    return place + sum(1 for sign in text[:place] if ord(sign) > 0xFFFF)
