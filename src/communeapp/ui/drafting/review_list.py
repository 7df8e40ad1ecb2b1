"""What a person has to look at before a letter may leave: computed from the letter alone. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from communeapp.core.documents import Block, Document, FactSheet, Unsupported, UnsupportedKind
from communeapp.core.reviewing import (
    all_blocks,
    finding_key,
    held_marks,
    plain_facts,
    ticks_of,
    uncovered_key,
    with_ticks,
)

__all__ = [
    "Finding", "PointKind", "ReviewPoint", "marks_of", "open_points", "plain_facts", "review_points",
    "ticks_of", "with_ticks",
]  # fmt: skip


class PointKind(StrEnum):
    """What sort of thing has to be looked at."""

    UNSUPPORTED = "unsupported"
    UNCOVERED = "uncovered"
    MISSING = "missing"
    LINT = "lint"


@dataclass(frozen=True)
class ReviewPoint:
    """One thing to look at. ``key`` names it across checks, ``detail`` is the text at issue.

    ``where`` is the whole sentence around it, or the way out of a finding of the layout check.
    ``must_tick``: the review cannot be confirmed while a person has not ticked it.
    """

    key: str
    kind: PointKind
    detail: str
    where: str = ""
    unsupported: UnsupportedKind | None = None
    must_tick: bool = True


@dataclass(frozen=True)
class Finding:
    """A finding of :mod:`communeapp.core.checking` in the user's language, with the way out."""

    rule: str
    error: bool
    where: str
    message: str
    hint: str = ""


def review_points(
    document: Document,
    facts: FactSheet,
    uncovered: Sequence[int] = (),
    findings: Iterable[Finding] = (),
) -> tuple[ReviewPoint, ...]:
    """List everything to look at, the weighty first.

    ``uncovered`` holds the points that the text does not say, counted from 0.
    """
    found: dict[str, ReviewPoint] = {}
    for one in held_marks(all_blocks(document)):
        found[one.key] = ReviewPoint(
            one.key, PointKind.UNSUPPORTED, one.detail, one.where, one.unsupported
        )
    for index in uncovered:
        if index >= len(facts.points):
            continue
        key = uncovered_key(facts.points[index])
        found[key] = ReviewPoint(key, PointKind.UNCOVERED, facts.points[index], str(index + 1))
    for finding in findings:
        key = finding_key(finding)
        found[key] = ReviewPoint(
            key, PointKind.LINT, finding.message, finding.hint, must_tick=finding.error
        )
    for name in document.missing:
        key = f"missing:{name}"
        found[key] = ReviewPoint(key, PointKind.MISSING, name, must_tick=False)
    return tuple(found.values())


def open_points(points: Iterable[ReviewPoint], ticked: frozenset[str]) -> tuple[ReviewPoint, ...]:
    """Give what still stands in the way of a review."""
    return tuple(one for one in points if one.must_tick and one.key not in ticked)


def marks_of(body: Iterable[Block]) -> dict[str, tuple[Unsupported, ...]]:
    """Give the unsupported details by the text of their block, as the editor shows them."""
    return {block.text: block.unsupported for block in body if block.unsupported}
