"""Beginning a draft from a document that this office issued; the original stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from communeapp.core.draft_flow import StepKind
from communeapp.core.errors import UserError
from communeapp.core.incoming.register import BookKind, OutgoingEntry
from communeapp.core.people import Action
from communeapp.core.precedent import Asked, Question, begun, questions
from communeapp.core.vietnamese import fold

if TYPE_CHECKING:
    from communeapp.services.drafts import DraftRecord
    from communeapp.services.office import Office

__all__ = ["Asked", "PrecedentService", "Question"]


class PrecedentService:
    """Finds issued documents and begins from one. Database thread."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def find(self, query: str = "", limit: int = 50) -> tuple[OutgoingEntry, ...]:
        """List issued documents of this office that hold all words, the newest first; marks do not count."""
        office = self._office
        office.people.require(Action.SEE_DOCUMENTS)
        words, found, seen = fold(query).split(), [], set()
        for year in office.register.years(BookKind.OUTGOING):
            for one in office.register.outgoing(year, -1):
                if not one.draft_id or one.cancelled is not None or one.draft_id in seen:
                    continue
                text = fold(
                    " ".join((one.type_name, one.subject, one.printed, one.signer, *one.recipients))
                )
                if all(word in text for word in words):
                    seen.add(one.draft_id)
                    found.append(one)
                if len(found) >= limit:
                    return tuple(found)
        return tuple(found)

    def questions(self, draft_id: str) -> tuple[Question, ...]:
        """Give what has to be asked; UserError ``drafts.unknown``, ``precedent.not_issued``."""
        self._entry(draft_id)
        return questions(self._office.drafts.load(draft_id).document)

    def begin(self, draft_id: str, answers: Mapping[str, str]) -> DraftRecord:
        """Begin a draft; it remembers what it was begun from. UserError ``precedent.open``."""
        entry = self._entry(draft_id)
        office = self._office
        source = office.drafts.load(draft_id)
        facts, document = begun(source.document, source.facts, answers)
        with office.store.atomic():
            made = office.drafts.create(facts, document)
            office.drafts.routes.step(
                made.id, StepKind.BEGUN, made.version_hash, office.clock.now_ms(),
                source=entry.printed, source_draft=draft_id,
            )  # fmt: skip
        return made

    def _entry(self, draft_id: str) -> OutgoingEntry:
        office = self._office
        office.drafts.load(draft_id)
        entry = office.register.outgoing_of_draft(draft_id)
        if entry is None:
            raise UserError("precedent.not_issued", field="draft")
        return entry
