"""What a person has to look at before a letter may leave: computed from the letter alone. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from communeapp.core.checking import Fix
from communeapp.core.citations import TO_VERIFY
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
class Finding:
    """A finding of :mod:`communeapp.core.checking` in the user's language, with the way out.

    ``line`` is the text that it is about, ``span`` its words there; ``right`` and ``wrong`` are examples
    of the rule.
    """

    rule: str
    error: bool
    where: str
    message: str
    hint: str = ""
    source: str = ""
    right: str = ""
    wrong: str = ""
    line: str = ""
    span: tuple[int, int] | None = None
    fix: Fix | None = None

    @property
    def found(self) -> str:
        """The words that are marked; empty where the whole is meant."""
        return self.line[self.span[0] : self.span[1]] if self.span else ""

    @property
    def in_text(self) -> bool:
        """Say whether the place stands in the editor, not in the facts."""
        return self.where.startswith(("body[", "appendices["))

    @property
    def fix_key(self) -> str:
        """Name the fix for the time of a session: whoever refused it is not asked again."""
        return f"{self.rule}|{self.line}|{self.span}"


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
    finding: Finding | None = None

    @property
    def must_change(self) -> bool:
        """Say whether no tick helps: the text has to be mended."""
        return self.kind is PointKind.UNSUPPORTED and self.detail == TO_VERIFY


def review_points(
    document: Document,
    facts: FactSheet,
    uncovered: Sequence[int] = (),
    findings: Iterable[Finding] = (),
    refused: frozenset[str] = frozenset(),
) -> tuple[ReviewPoint, ...]:
    """List everything to look at, the weighty first.

    ``uncovered`` holds the points that the text does not say, counted from 0. ``refused`` are fixes that
    the person does not want: a note is then done with, an error is still to be looked at.
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
        shown = finding
        if finding.fix_key in refused:
            if not finding.error:
                continue
            shown = replace(finding, fix=None)
        key = finding_key(finding, finding.line)
        must = finding.error and key not in found  # one tick for all of one rule at one place
        if key in found:
            key = f"{key}#{finding.span}"
        found[key] = ReviewPoint(
            key, PointKind.LINT, finding.message, finding.hint, must_tick=must, finding=shown
        )
    for name in document.missing:
        key = f"missing:{name}"
        found[key] = ReviewPoint(key, PointKind.MISSING, name, must_tick=False)
    return tuple(found.values())


def open_points(points: Iterable[ReviewPoint], ticked: frozenset[str]) -> tuple[ReviewPoint, ...]:
    """Give what still stands in the way of a review."""
    return tuple(
        one for one in points if one.must_tick and (one.must_change or one.key not in ticked)
    )


def marks_of(body: Iterable[Block]) -> dict[str, tuple[Unsupported, ...]]:
    """Give the unsupported details by the text of their block, as the editor shows them."""
    return {block.text: block.unsupported for block in body if block.unsupported}
