"""A read text as JSON values and back: between the reading child and the program, and in the store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from communeapp.core.incoming.text import Box, Line, Note, Origin, ReadText, Word

_PLACES = 5  # of a fraction of the page: 0.01 mm of A4


def text_to_json(read: ReadText) -> dict[str, Any]:
    """Give plain JSON values; lines and words as short lists, for a long text has many."""
    return {
        "text": read.text,
        "lines": [_line(line) for line in read.lines],
        "pages": read.pages,
        "origin": read.origin.value,
        "notes": [[note.code, dict(note.values)] for note in read.notes],
        "encoding": read.encoding,
        "hidden": list(read.hidden),
        "media_type": read.media_type,
    }


def text_from_json(data: Mapping[str, Any]) -> ReadText:
    """Rebuild a text. Raises KeyError, ValueError or TypeError for anything else than its JSON."""
    return ReadText(
        text=str(data["text"]),
        lines=tuple(_read_line(line) for line in data["lines"]),
        pages=int(data["pages"]),
        origin=Origin(data["origin"]),
        notes=tuple(Note(str(code), dict(values)) for code, values in data["notes"]),
        encoding=str(data["encoding"]),
        hidden=tuple(str(one) for one in data["hidden"]),
        media_type=str(data["media_type"]),
    )


def _line(line: Line) -> list[Any]:
    words = [
        [word.start, word.end, round(word.confidence, 3), *_box(word.box)] for word in line.words
    ]
    box = None if line.box is None else _box(line.box)
    return [
        line.start, line.end, line.page, box, words,
        line.bold, line.size, line.origin.value, line.stamp,
    ]  # fmt: skip


def _box(box: Box) -> list[float]:
    edges = (box.left, box.top, box.right, box.bottom)
    return [box.page, *(round(edge, _PLACES) for edge in edges)]


def _read_line(data: list[Any]) -> Line:
    start, end, page, box, words, bold, size, origin, stamp = data
    return Line(
        start=int(start),
        end=int(end),
        page=int(page),
        box=None if box is None else Box(*box),
        words=tuple(Word(one[0], one[1], Box(*one[3:]), one[2]) for one in words),
        bold=bool(bold),
        size=float(size),
        origin=Origin(origin),
        stamp=bool(stamp),
    )
