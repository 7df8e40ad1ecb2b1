"""The gate of a review: what a draft says is checked anew, whatever the window showed.

Nothing that is unsupported, left out or against the decree may pass while no person has confirmed it by
name. The gate stands before the record of the review, so that no screen and no command gets round it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from communeapp.core.checking import Finding, Severity
from communeapp.core.checking.fixing import text_at
from communeapp.core.copying import is_copy
from communeapp.core.documents import Block, BlockKind, Document, FactSheet, Origin, Status
from communeapp.core.errors import UserError
from communeapp.core.profile import Profile
from communeapp.core.reviewing import Held, all_blocks, held, plain_facts, stored_marks
from communeapp.services.drafting import DraftingService, PointState
from communeapp.services.exporting import ExportingService


@dataclass(frozen=True)
class Checked:
    """What the checks say of a draft.

    ``titles`` are the headings that a person wrote, as checked blocks; ``findings`` those of Decree 30.
    """

    document: Document
    points: tuple[PointState, ...]
    titles: tuple[Block, ...]
    findings: tuple[Finding, ...]


class ReviewGate:
    """Checks drafts for their review; safe in any thread."""

    def __init__(
        self,
        drafting: Callable[[], DraftingService],
        exporting: Callable[[], ExportingService],
        profile: Callable[[], Profile],
    ) -> None:
        self._drafting = drafting
        self._exporting = exporting
        self._profile = profile

    def check(self, facts: FactSheet, document: Document, profile: Profile) -> Checked:
        """Check a draft; UserError ``facts.unknown_type`` where no pack in use knows its type."""
        if is_copy(document):
            return self._check_copy(document)
        drafting, facts = self._drafting(), plain_facts(facts)
        checked = drafting.recheck(replace(document, status=Status.DRAFT), facts)
        # Headings of the type say nothing of their own; one that a person wrote may.
        own = set(_titles(drafting.begin(facts, profile, use_ai=False).document))
        typed = tuple(
            Block.plain(BlockKind.PARAGRAPH, one, Origin.USER)
            for one in _titles(document)
            if one and one not in own
        )
        titles = drafting.recheck(replace(document, body=typed), facts).body if typed else ()
        return Checked(
            checked,
            drafting.points(checked, facts),
            titles,
            self._exporting().lint(replace(document, status=Status.DRAFT)),
        )

    def _check_copy(self, document: Document) -> Checked:
        """Check the block of a copy alone: the text over it was signed by others and stays as it is."""
        draft = replace(document, status=Status.DRAFT)
        found = self._exporting().lint(draft)
        return Checked(draft, (), (), tuple(one for one in found if one.where.startswith("copy")))

    def held(self, facts: FactSheet, document: Document) -> tuple[Held, ...]:
        """List what a person has to confirm before a review of this draft.

        A type that no pack knows any more cannot be checked anew: the marks that it carries count.
        """
        try:
            found = self.check(facts, document, self._profile())
        except UserError as problem:
            if problem.code != "facts.unknown_type":
                raise
            return stored_marks(facts, document)
        uncovered = [index for index, one in enumerate(found.points) if not one.covered]
        errors = [
            (one, text_at(document, one.where))
            for one in found.findings
            if one.severity is Severity.ERROR
        ]
        return held((*all_blocks(found.document), *found.titles), facts, uncovered, errors)


def _titles(document: Document) -> tuple[str, ...]:
    """Give the headings of the body and of the annexes, and the titles of these."""
    return (
        *(one.title for one in all_blocks(document)),
        *(one.title for one in document.appendices),
    )
