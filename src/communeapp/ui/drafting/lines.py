"""Body blocks of a document as lines of the editor, and back.

A block that has a title and a text becomes two lines with the same item; a table becomes one line
that cannot be typed into. An annex begins with a line of its own, which holds its title; all lines down
to the next such line are its body. Pure: no Qt here, so every rule of it is tested without a window.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from communeapp.core.body_numbers import renumber
from communeapp.core.documents import Appendix, Block, BlockKind, Document, Origin, Span
from communeapp.core.layout.wording import roman
from communeapp.ui.drafting.provenance import attribute


class Role(StrEnum):
    """What a line of the editor stands for."""

    TEXT = "text"
    TITLE = "title"
    FIXED = "fixed"  # a table: shown, moved and deleted as a whole
    ANNEX = "annex"  # the title of an annex, which begins here


#: Kinds that a new line may have, and those headings that a person may make of one.
TYPED_KINDS = (BlockKind.PARAGRAPH, BlockKind.CLAUSE, BlockKind.POINT, BlockKind.DASH)
HEADING_KINDS = (BlockKind.ARTICLE, BlockKind.CHAPTER)


@dataclass(frozen=True)
class AnnexHead:
    """What an annex has beside its title and its body (see :class:`Appendix`)."""

    landscape: bool = False
    attached: bool = False
    type_name: str = ""
    reference: str = ""


@dataclass(frozen=True)
class Line:
    """One paragraph of the editor. ``item`` names its source in :class:`Sources`, 0 for none."""

    item: int
    kind: BlockKind
    role: Role
    text: str
    point: int | None = None
    annex: AnnexHead = AnnexHead()


def fresh_line(kind: BlockKind = BlockKind.PARAGRAPH) -> Line:
    """Give an empty line that a person fills."""
    return Line(0, kind, Role.TEXT, "")


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


def lines_of_annex(annex: Appendix, sources: Sources) -> list[Line]:
    """Turn an annex into the line of its title and those of its body."""
    own = AnnexHead(annex.landscape, annex.attached, annex.type_name, annex.reference)
    head = Line(0, BlockKind.PARAGRAPH, Role.ANNEX, annex.title, annex=own)
    return [head, *lines_of(annex.body, sources)]


def sections_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Part lines into those of the body and those of each annex, its head first."""
    parts: list[list[Line]] = [[]]
    for line in lines:
        if line.role is Role.ANNEX:
            parts.append([])
        parts[-1].append(line)
    return parts


def annexes_of(lines: Sequence[Line], sources: Sources) -> tuple[Appendix, ...]:
    """Turn editor lines back into annexes; one without a word and without a table is none."""
    found = []
    for head, *below in sections_of(lines)[1:]:
        own, body = head.annex, body_of(below, sources)
        title = clean_line(head.text)
        if title or body:
            found.append(
                Appendix(
                    title, renumber(body), own.landscape, own.attached, own.type_name, own.reference
                )
            )
    return tuple(found)


def with_text(document: Document, lines: Sequence[Line], sources: Sources) -> Document:
    """Give a document with the text of the editor, counted anew."""
    body = body_of(sections_of(lines)[0], sources)
    return replace(document, body=renumber(body), appendices=annexes_of(lines, sources))


def annex_names(heads: Sequence[AnnexHead]) -> list[str]:
    """Name annexes as they are printed: "Phụ lục", with a Roman numeral from two on; "QUY CHẾ"."""
    several = sum(not one.attached for one in heads) > 1
    names, count = [], 0
    for one in heads:
        if one.attached:
            names.append(one.type_name)
            continue
        count += 1
        names.append(f"Phụ lục {roman(count)}" if several else "Phụ lục")
    return names


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
        kept = source is not None and source.kind is line.kind
        number = source.number if source is not None and kept else ""
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
