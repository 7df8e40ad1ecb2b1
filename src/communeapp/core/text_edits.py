"""Changing words inside a document and keeping who wrote the rest.

An edit names its place (a box or a block of the body), the range of code points and the new words. What
is put in was written by a person; every other word keeps its origin. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from communeapp.core.documents import Appendix, Block, Document, Origin, Span


@dataclass(frozen=True)
class Spot:
    """A text of a document: ``part`` is a box, ``body``, ``title`` (of a block), ``cell`` or
    ``appendix:N`` with the same words behind it; the numbers lead to it."""

    part: str
    index: int = 0
    row: int = 0
    column: int = 0


@dataclass(frozen=True)
class Edit:
    """New words for a range of one text."""

    spot: Spot
    start: int
    end: int
    text: str


#: Boxes of one line, and those of several.
LINES = ("subject", "place", "contact", "drafter")
LISTS = ("addressees", "recipients")


def texts_of(document: Document) -> Iterator[tuple[Spot, str]]:
    """Give every text of a document that a person writes, with its place."""
    for part in LINES:
        if text := getattr(document, part):
            yield Spot(part), text
    for part in LISTS:
        for index, text in enumerate(getattr(document, part)):
            yield Spot(part, index), text
    yield from _block_texts(document.body, "")
    for number, appendix in enumerate(document.appendices):
        if appendix.title:
            yield Spot(f"appendix:{number}:head"), appendix.title
        yield from _block_texts(appendix.body, f"appendix:{number}:")


def _block_texts(blocks: Sequence[Block], before: str) -> Iterator[tuple[Spot, str]]:
    for index, block in enumerate(blocks):
        if block.title:
            yield Spot(f"{before}title", index), block.title
        if block.text:
            yield Spot(f"{before}body", index), block.text
        for row, cells in enumerate(block.rows):
            for column, text in enumerate(cells):
                if text:
                    yield Spot(f"{before}cell", index, row, column), text


def edited(document: Document, edits: Iterable[Edit]) -> Document:
    """Give the document with all edits; those of one text must not overlap."""
    found: dict[Spot, list[Edit]] = {}
    for one in edits:
        found.setdefault(one.spot, []).append(one)
    if not found:
        return document
    changes: dict[str, object] = {}
    for part in LINES:
        if some := found.get(Spot(part)):
            changes[part] = _plain(getattr(document, part), some)
    for part in LISTS:
        lines = tuple(
            _plain(text, found.get(Spot(part, index), ()))
            for index, text in enumerate(getattr(document, part))
        )
        changes[part] = tuple(line for line in lines if line)
    changes["body"] = _blocks(document.body, found, "")
    changes["appendices"] = tuple(
        _appendix(one, found, number) for number, one in enumerate(document.appendices)
    )
    return replace(document, **changes)  # type: ignore[arg-type]


def _appendix(appendix: Appendix, found: dict[Spot, list[Edit]], number: int) -> Appendix:
    title = _plain(appendix.title, found.get(Spot(f"appendix:{number}:head"), ()))
    return replace(appendix, title=title, body=_blocks(appendix.body, found, f"appendix:{number}:"))


def _blocks(
    blocks: Sequence[Block], found: dict[Spot, list[Edit]], before: str
) -> tuple[Block, ...]:
    return tuple(_block(block, found, before, index) for index, block in enumerate(blocks))


def _block(block: Block, found: dict[Spot, list[Edit]], before: str, index: int) -> Block:
    if edits := found.get(Spot(f"{before}title", index)):
        block = replace(block, title=_plain(block.title, edits))
    if edits := found.get(Spot(f"{before}body", index)):
        block = replace(block, spans=spans_with(block.spans, edits), unsupported=())
    if block.rows:
        rows = tuple(
            tuple(
                _plain(text, found.get(Spot(f"{before}cell", index, row, column), ()))
                for column, text in enumerate(cells)
            )
            for row, cells in enumerate(block.rows)
        )
        block = replace(block, rows=rows)
    return block


def _plain(text: str, edits: Sequence[Edit]) -> str:
    for one in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: one.start] + one.text + text[one.end :]
    return text


def spans_with(spans: Sequence[Span], edits: Sequence[Edit]) -> tuple[Span, ...]:
    """Give spans with edits: new words are a person's, the others keep their origin."""
    origins = [span.origin for span in spans for _ in span.text]
    text = "".join(span.text for span in spans)
    for one in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: one.start] + one.text + text[one.end :]
        origins[one.start : one.end] = [Origin.USER] * len(one.text)
    made: list[Span] = []
    for letter, origin in zip(text, origins, strict=True):
        if made and made[-1].origin is origin:
            made[-1] = Span(made[-1].text + letter, origin)
        else:
            made.append(Span(letter, origin))
    return tuple(made)


def edited_texts(texts: Sequence[str], change: Callable[[str], str]) -> tuple[str, ...]:
    """Change plain lines (of the facts) one by one; empty ones fall away."""
    return tuple(one for one in map(change, texts) if one)
