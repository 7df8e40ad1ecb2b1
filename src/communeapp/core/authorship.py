"""Who wrote how much of a document: words by origin, for a whole and for each paragraph. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communeapp.core.documents import Block, Document, Origin, Span


@dataclass(frozen=True)
class Authored:
    """A paragraph: its runs of words with who wrote each, in their order."""

    number: str
    runs: tuple[tuple[Origin, str], ...]


def authored(document: Document) -> tuple[Authored, ...]:
    """Give the paragraphs of a body and of its appendices with who wrote what; tables were given."""
    blocks = (*document.body, *(one for part in document.appendices for one in part.body))
    return tuple(
        Authored(block.number, tuple((span.origin, span.text) for span in block.spans))
        for block in blocks
        if block.spans
    )


def words_by_origin(document: Document) -> dict[Origin, int]:
    """Count the words of each origin."""
    found = dict.fromkeys(Origin, 0)
    for span in _spans((*document.body, *(b for part in document.appendices for b in part.body))):
        found[span.origin] += len(span.text.split())
    return found


def _spans(blocks: Sequence[Block]) -> Iterable[Span]:
    return (span for block in blocks for span in block.spans)
