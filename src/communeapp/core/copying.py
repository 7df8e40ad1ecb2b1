"""Copies of issued documents: sao y, trích sao, sao lục (Decree 30/2020, Article 25; Appendix I, part II).

A copy is the issued document word for word, with the block of whoever copies below it. What is left out
of a trích sao is shown by a line of dots; labels keep their numbers. Pure.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from communeapp.core.documents import (
    Block,
    BlockKind,
    CopyForm,
    CopyMark,
    Document,
    FactSheet,
    Status,
)

#: Names of the three forms, as a register writes them.
COPY_NAMES: dict[str, str] = {
    CopyForm.SAO_Y: "Bản sao y",
    CopyForm.TRICH_SAO: "Bản trích sao",
    CopyForm.SAO_LUC: "Bản sao lục",
}
_LEFT_OUT = Block.plain(BlockKind.PARAGRAPH, "…")
_RANKS = {
    BlockKind.PART: 0,
    BlockKind.CHAPTER: 1,
    BlockKind.SECTION: 2,
    BlockKind.SUBSECTION: 3,
    BlockKind.ROMAN: 4,
    BlockKind.ARTICLE: 4,
    BlockKind.CLAUSE: 5,
    BlockKind.POINT: 6,
}
_LOWEST = 7
_ALONE = frozenset((BlockKind.BASIS, BlockKind.AUTHORITY, BlockKind.CLOSING))

#: A place of a text: 0 for the body, else the annex from 1; then the block in it.
Place = tuple[int, int]


@dataclass(frozen=True)
class Entered:
    """What of a document stands in the outgoing register; ``type`` may be a form of copying."""

    type: str
    number: str
    symbol: str
    signer: str
    recipients: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """One block that can be taken into a trích sao; ``depth`` says how deep it stands, from 0."""

    place: Place
    depth: int
    number: str
    text: str


def is_copy(document: Document) -> bool:
    """Say whether a document is the copy of an issued one: its text must not change any more."""
    return document.copy is not None and bool(document.number)


def uncopied(facts: FactSheet, document: Document) -> tuple[FactSheet, Document]:
    """Take the block of a copy away: what is begun from a copy is a document of its own."""
    if not is_copy(document):
        return facts, document
    return replace(facts, copy=None), replace(document, copy=None)


def passages(document: Document) -> tuple[Passage, ...]:
    """List what a trích sao can be made of, as it is read."""
    return tuple(
        Passage(
            (part, at),
            len(_above(blocks, at)),
            block.number,
            " ".join(one for one in (block.title, block.text) if one)
            or " | ".join(block.rows[0] if block.rows else ()),
        )
        for part, blocks in _parts(document)
        for at, block in enumerate(blocks)
    )


def belongs_to(document: Document, place: Place) -> tuple[Place, ...]:
    """Give the passages below a heading, which are taken with it."""
    part, at = place
    blocks = dict(_parts(document))[part]
    return tuple((part, n) for n in range(len(blocks)) if at in _above(blocks, n))


def copied(document: Document, mark: CopyMark, chosen: Collection[Place] = ()) -> Document:
    """Give the copy of an issued document; ``chosen`` are the passages of a trích sao.

    Headings over a chosen passage come with it; an annex of which nothing is chosen is left out.
    """
    appendices = document.appendices
    body = document.body
    if mark.form is CopyForm.TRICH_SAO:
        body = _extract(body, {at for part, at in chosen if part == 0})
        appendices = tuple(
            replace(one, body=_extract(one.body, {at for n, at in chosen if n == part}))
            for part, one in enumerate(appendices, 1)
            if any(n == part for n, _ in chosen)
        )
    return replace(
        document,
        body=_unmarked(body),
        appendices=tuple(replace(one, body=_unmarked(one.body)) for one in appendices),
        copy=replace(mark, number="", date=None),
        status=Status.DRAFT,
        missing=(),
    )


def register_values(document: Document) -> Entered:
    """Give what the register enters of a document: of a copy its own number, not that of the original."""
    copy = document.copy
    if copy is not None and is_copy(document):
        form = copy.form.value
        return Entered(form, copy.number, copy.symbol, copy.signer.name, copy.recipients)
    signer = document.signers[-1].name if document.signers else ""
    recipients = document.recipients or document.addressees
    return Entered(document.type, document.number, document.symbol, signer, recipients)


def numbered(document: Document, number: str, date: dt.date) -> Document:
    """Give a document with its number and day; those of a copy stand in the block below it."""
    if document.copy is not None and is_copy(document):
        return replace(document, copy=replace(document.copy, number=number, date=date))
    return replace(document, number=number, date=date)


def _parts(document: Document) -> Iterator[tuple[int, tuple[Block, ...]]]:
    yield 0, document.body
    for part, one in enumerate(document.appendices, 1):
        yield part, one.body


def _rank(block: Block) -> int:
    return _RANKS.get(block.kind, _LOWEST)


def _above(blocks: Sequence[Block], at: int) -> list[int]:
    """Give the places of the headings over a block, the nearest first."""
    if blocks[at].kind in _ALONE:
        return []
    found, rank = [], _rank(blocks[at])
    if rank == _LOWEST and blocks[at].kind is not BlockKind.DASH:
        rank = _RANKS[BlockKind.CLAUSE]  # a plain paragraph belongs to its article
    for index in range(at - 1, -1, -1):
        one = blocks[index]
        if one.kind in _ALONE:
            break
        if _rank(one) < rank:
            found.append(index)
            rank = _rank(one)
    return found


def _extract(blocks: tuple[Block, ...], chosen: set[int]) -> tuple[Block, ...]:
    kept = chosen | {above for at in chosen for above in _above(blocks, at)}
    made: list[Block] = []
    for at, block in enumerate(blocks):
        if at in kept:
            made.append(block)
        elif not made or made[-1] is not _LEFT_OUT:
            made.append(_LEFT_OUT)
    return tuple(made)


def _unmarked(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(replace(one, unsupported=()) for one in blocks)
