"""What differs between two states of the annexes of a document, block by block. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communeapp.core.document_merging import Part, block_text, key_of
from communeapp.core.documents import Appendix, Block
from communeapp.core.merging import Chunk, Kind, merge, words_alike


@dataclass(frozen=True)
class AnnexDifference:
    """One annex that is not the same any more; None where one side does not have it.

    ``chunks`` are the runs of blocks that differ.
    """

    old: Appendix | None
    new: Appendix | None
    chunks: tuple[Chunk[Block], ...]

    @property
    def title(self) -> str:
        """Name the annex: its type and its title, as they are now."""
        one = self.new or self.old
        return "" if one is None else head_text(one)


def annex_differences(
    old: Sequence[Appendix], new: Sequence[Appendix]
) -> tuple[AnnexDifference, ...]:
    """Set the annexes of a difference side by side, those that are alike next to each other."""
    return tuple(_pairs(old, new))


def head_text(annex: Appendix) -> str:
    """Write what stands over the body of an annex."""
    return " ".join(one for one in (annex.type_name, annex.title) if one)


def _pairs(old: Sequence[Appendix], new: Sequence[Appendix]) -> Iterator[AnnexDifference]:
    left = list(old)
    for one in new:
        same = max(left, key=lambda other: _likeness(other, one), default=None)
        if same is None or (len(old) != len(new) and _likeness(same, one) == 0):
            yield AnnexDifference(None, one, _chunks((), one.body))
            continue
        left.remove(same)
        yield AnnexDifference(same, one, _chunks(same.body, one.body))
    for gone in left:
        yield AnnexDifference(gone, None, _chunks(gone.body, ()))


def _likeness(one: Appendix, other: Appendix) -> float:
    texts = ["\n".join((head_text(a), *(block_text(b) for b in a.body))) for a in (one, other)]
    return words_alike(texts[0], texts[1])


def _chunks(old: tuple[Block, ...], new: tuple[Block, ...]) -> tuple[Chunk[Block], ...]:
    def alike(one: Block, other: Block) -> float:
        if bool(one.rows) != bool(other.rows):
            return 0.0
        return words_alike(block_text(one), block_text(other))

    chunks = merge(None, old, new, key_of(Part.BODY), alike)
    return tuple(one for one in chunks if one.kind is not Kind.SAME)
