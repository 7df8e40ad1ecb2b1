"""Body blocks of a document as lines of the editor, and back.

A block that has a title and a text becomes two lines with the same item; a table becomes one line
that cannot be typed into. Pure: no Qt here, so every rule of it is tested without a window.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from communeapp.core.documents import Block, BlockKind, Origin, Span
from communeapp.ui.drafting.provenance import attribute


class Role(StrEnum):
    """What a line of the editor stands for."""

    TEXT = "text"
    TITLE = "title"
    FIXED = "fixed"  # a table: shown, moved and deleted as a whole


@dataclass(frozen=True)
class Line:
    """One paragraph of the editor. ``item`` names its source in :class:`Sources`, 0 for none."""

    item: int
    kind: BlockKind
    role: Role
    text: str
    point: int | None = None


class Sources:
    """What the lines of one open draft came from; entries stay, so undo finds them again."""

    def __init__(self) -> None:
        self._blocks: dict[int, Block] = {}

    def add(self, block: Block) -> int:
        """Remember a block and give its item id."""
        item = len(self._blocks) + 1
        self._blocks[item] = block
        return item

    def get(self, item: int) -> Block | None:
        """Give the block an item came from."""
        return self._blocks.get(item)

    def spans_of_others(self, item: int) -> list[tuple[Span, ...]]:
        """Give the spans of every other item, newest first."""
        return [b.spans for i, b in reversed(self._blocks.items()) if i != item and b.spans]


def lines_of(body: Iterable[Block], sources: Sources) -> list[Line]:
    """Turn body blocks into editor lines, remembering where each came from."""
    lines: list[Line] = []
    for block in body:
        lines.extend(lines_of_block(block, sources.add(block)))
    return lines


def lines_of_block(block: Block, item: int) -> list[Line]:
    """Turn one block into its one or two lines."""
    if block.kind in (BlockKind.TABLE, BlockKind.CHART):
        return [Line(item, block.kind, Role.FIXED, table_caption(block), block.point)]
    lines = []
    if block.title:
        lines.append(Line(item, block.kind, Role.TITLE, block.title, block.point))
    if block.spans or not block.title:
        lines.append(Line(item, block.kind, Role.TEXT, block.text, block.point))
    return lines


def table_caption(block: Block) -> str:
    """Describe a table in one line: its head, then its size."""
    head = " | ".join(block.rows[0]) if block.rows else ""
    return f"▦ {head} ({len(block.rows)} × {len(block.rows[0]) if block.rows else 0})"


def clean_line(text: str) -> str:
    """Bring a line to the form that is stored: NFC, no soft breaks, no space at the ends."""
    return unicodedata.normalize("NFC", text.replace("\u2028", " ").replace("\xa0", " ")).strip()


def body_of(lines: Iterable[Line], sources: Sources) -> tuple[Block, ...]:
    """Turn editor lines back into body blocks; empty lines are no blocks.

    A line split off an item by Enter stays with the point of that item only if it still holds words
    of it; what a person typed fresh belongs to no point.
    """
    body: list[Block] = []
    open_title: int | None = None
    used: set[int] = set()
    for line in lines:
        source = sources.get(line.item)
        if line.role is Role.FIXED and source is not None:
            body.append(source)
            open_title = None
            continue
        text = clean_line(line.text)
        if not text:
            continue
        number = source.number if source is not None else ""
        if line.role is Role.TITLE:
            body.append(Block(line.kind, number=number, title=text, point=line.point))
            open_title = line.item
            continue
        spans = attribute(text, source.spans if source else (), sources.spans_of_others(line.item))
        unsupported = source.unsupported if source is not None and source.text == text else ()
        if open_title == line.item and body and body[-1].title and not body[-1].spans:
            body[-1] = replace(body[-1], spans=spans, unsupported=unsupported)
        else:
            fresh = all(span.origin is Origin.USER for span in spans)
            point = None if line.item in used and fresh else line.point
            body.append(
                Block(line.kind, spans, number=number, point=point, unsupported=unsupported)
            )
        used.add(line.item)
        open_title = None
    return tuple(body)
