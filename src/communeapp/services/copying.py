"""Copies of documents that this office issued: sao y, trích sao, sao lục, as drafts of their own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from communeapp.core.copying import Place, copied, is_copy
from communeapp.core.documents import CopyForm, CopyMark, Document
from communeapp.core.draft_flow import StepKind
from communeapp.core.errors import UserError
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.core.people import Action
from communeapp.core.reviewing import plain_facts
from communeapp.services.secrecy import refuse_marked_text
from communeapp.services.workflow import issued

if TYPE_CHECKING:
    from communeapp.services.drafts import DraftRecord
    from communeapp.services.office import Office


class CopyingService:
    """Makes copies. Database thread."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def source(self, draft_id: str) -> Document:
        """Give an issued document with its number and day; UserError ``precedent.not_issued``."""
        self._office.people.require(Action.SEE_DOCUMENTS)
        record, entry = self._office.drafts.load(draft_id), self._entry(draft_id)
        return issued(record.document, entry)

    def begin(self, draft_id: str, mark: CopyMark, chosen: Collection[Place] = ()) -> DraftRecord:
        """Begin a copy as a draft: it is reviewed, signed and numbered like every other document.

        UserError ``copying.nothing`` for a trích sao of nothing, ``copying.of_copy`` for another copy
        of a copy than a sao lục.
        """
        office, source = self._office, self.source(draft_id)
        if is_copy(source) and mark.form is not CopyForm.SAO_LUC:
            raise UserError("copying.of_copy", field="form")
        if mark.form is CopyForm.TRICH_SAO and not chosen:
            raise UserError("copying.nothing", field="parts")
        refuse_marked_text(*mark.recipients, mark.place)
        document = copied(source, mark, chosen)
        facts = replace(plain_facts(office.drafts.load(draft_id).facts), copy=document.copy)
        with office.store.atomic():
            made = office.drafts.create(facts, document)
            office.drafts.routes.step(
                made.id, StepKind.BEGUN, made.version_hash, office.clock.now_ms(),
                source=self._entry(draft_id).printed, source_draft=draft_id,
            )  # fmt: skip
        return made

    def _entry(self, draft_id: str) -> OutgoingEntry:
        entry = self._office.register.outgoing_of_draft(draft_id)
        if entry is None:
            raise UserError("precedent.not_issued", field="draft")
        return entry
