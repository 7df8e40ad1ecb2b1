"""Takes and refuses the fixes of the review, one at a time; the text before stays a kept version."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from communeapp.core.checking.fixing import apply_fix, text_at
from communeapp.core.documents import Document, FactSheet
from communeapp.core.reviewing import all_blocks
from communeapp.ui.drafting.editor_words import mend
from communeapp.ui.drafting.review_list import Finding

if TYPE_CHECKING:
    from communeapp.ui.drafting.page import DraftingPage


class Fixes(QObject):
    """The fixes of one page.

    What was refused is remembered by draft until the program ends, not with the letter: another person
    is asked again. Signal ``refused_changed`` after a refusal.
    """

    refused_changed = Signal()

    def __init__(self, page: DraftingPage, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._refused: dict[str, frozenset[str]] = {}

    @property
    def refused(self) -> frozenset[str]:
        """The keys of the fixes that were refused in the open letter."""
        return self._refused.get(self._page.letter.draft_id, frozenset())

    @Slot(object)
    def refuse(self, finding: Finding) -> None:
        """Leave the words as they are."""
        draft = self._page.letter.draft_id
        self._refused[draft] = self.refused | {finding.fix_key}
        self.refused_changed.emit()

    @Slot(object)
    def accept(self, finding: Finding) -> None:
        """Put the right words into the letter, if it still reads as it did when it was checked."""
        page, fix = self._page, finding.fix
        document = page.current_document()
        if fix is None or text_at(document, fix.where) != finding.line:
            page.flow.check_again()
            return
        page.letter.flush(version=True)
        changed = apply_fix(document, fix)
        page.facts = facts_with(page.facts, document, changed)
        if _same_tables(document, changed) and mend(page.body_step.editor, changed):
            page.document = changed
            page.flow.show_check(changed)
            page.refresh_preview()
        else:
            page.show_document(changed)
        page.letter.touch()
        page.flow.check_again()


def _same_tables(before: Document, after: Document) -> bool:
    """Say whether no cell was changed: cells do not stand in the editor as words."""
    rows = [[block.rows for block in all_blocks(one)] for one in (before, after)]
    return rows[0] == rows[1]


def facts_with(facts: FactSheet, before: Document, after: Document) -> FactSheet:
    """Mend the facts where the head of the letter was mended and repeats them word for word."""
    changes: dict[str, object] = {}
    if after.subject != before.subject and facts.subject == before.subject:
        changes["subject"] = after.subject
    if after.place != before.place and facts.place == before.place:
        changes["place"] = after.place
    if after.addressees != before.addressees:
        pairs = dict(zip(before.addressees, after.addressees, strict=True))
        changes["to"] = tuple(pairs.get(one, one) for one in facts.to)
    if after.signers != before.signers and facts.signer in before.signers:
        changes["signer"] = after.signers[before.signers.index(facts.signer)]
    return replace(facts, **changes) if changes else facts  # type: ignore[arg-type]
