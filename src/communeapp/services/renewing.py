"""A new report from the last one of this office, or from one in a file, and new facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from communeapp.core.date_moving import moved_text
from communeapp.core.documents import Document, FactSheet, Origin, Signer
from communeapp.core.draft_flow import StepKind
from communeapp.core.errors import UserError
from communeapp.core.people import Action
from communeapp.core.recurring import add_months
from communeapp.core.renewal import (
    Kind,
    Line,
    Old,
    Where,
    lines_of,
    nearest,
    olds_of,
    olds_of_text,
    renewed,
)
from communeapp.core.text_tasks import MAX_SENTENCES
from communeapp.core.vietnamese import clean_input, collapse
from communeapp.services.secrecy import refuse_marked_text

if TYPE_CHECKING:
    from communeapp.services.drafting import DraftingService
    from communeapp.services.drafts import DraftRecord
    from communeapp.services.office import Office
    from communeapp.services.text_tasks import TextJob, TextResult, TextTasks

__all__ = [
    "Kind",
    "Last",
    "Line",
    "RenewingService",
    "Where",
    "facts_in",
    "last_of_text",
    "lines_with",
    "report_job",
]

REPORT = "BAO_CAO"


@dataclass(frozen=True)
class Last:
    """The last report. ``draft`` is "" and ``document`` None for one in a file; ``source`` names it."""

    olds: tuple[Old, ...]
    subject: str
    source: str
    day: dt.date | None = None
    draft: str = ""
    facts: FactSheet | None = None
    document: Document | None = None

    @property
    def text(self) -> str:
        """What is read of it, a sentence a line."""
        return "\n".join(one.text for one in self.olds)


def last_of_text(text: str, source: str, subject: str = "") -> Last:
    """Take the text of a file; UserError ``renew.no_text``, ``secrecy.text_refused``."""
    refuse_marked_text(text)
    olds = olds_of_text(clean_input(text).text)
    if not olds:
        raise UserError("renew.no_text", field="last")
    return Last(olds, subject, source)


def facts_in(text: str) -> tuple[str, ...]:
    """Give the new facts of a text, one a line; UserError ``tasks.no_facts``, ``tasks.too_long``."""
    found = tuple(one for line in text.splitlines() if (one := collapse(clean_input(line).text)))
    if not found:
        raise UserError("tasks.no_facts", field="facts")
    if len(found) > MAX_SENTENCES:
        raise UserError("tasks.too_long", field="facts", limit=MAX_SENTENCES)
    return found


def report_job(tasks: TextTasks, last: Last, facts: Sequence[str]) -> TextJob:
    """Give the job that writes the new facts; only sentences that they make new are shown to a model."""
    shown = nearest(last.olds, facts) or tuple(one.text for one in last.olds[:1])
    whole = tuple(one.text for one in last.olds)
    return replace(tasks.report("\n".join(shown), facts), olds=whole)


def lines_with(last: Last, result: TextResult, today: dt.date, months: int) -> tuple[Line, ...]:
    """Put the new sentences beside the old ones, the days of the others moved by some months."""
    was = last.day or today
    now = add_months(was, months)
    return lines_of(last.olds, result.parts, lambda text: moved_text(text, was, now))


class RenewingService:
    """Begins a new report. Database thread."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def last(self, draft_id: str) -> Last:
        """Give a report of this office; UserError ``drafts.unknown``, ``renew.no_text``."""
        office = self._office
        record = office.drafts.load(draft_id)
        entry = office.register.outgoing_of_draft(draft_id)
        olds = olds_of(record.document)
        if not olds:
            raise UserError("renew.no_text", field="last")
        day = record.document.date if entry is None else entry.date
        return Last(
            olds, record.document.subject, entry.printed if entry else record.document.subject, day,
            draft_id, record.facts, record.document,
        )  # fmt: skip

    def make(
        self,
        drafting: DraftingService,
        last: Last,
        subject: str,
        lines: Sequence[Line],
        said: Sequence[str],
    ) -> DraftRecord:
        """Begin the new report; ``said`` holds the words of each line, "" for one that is dropped.

        UserError ``renew.subject``, ``renew.empty`` where nothing is left.
        """
        office = self._office
        office.people.require(Action.WRITE_DOCUMENTS)
        subject = collapse(clean_input(subject).text)
        if not subject:
            raise UserError("renew.subject", field="subject")
        if not any(words.strip() for words in said):
            raise UserError("renew.empty", field="lines")
        if last.document is not None and last.facts is not None:
            facts, document = renewed(last.facts, last.document, subject, lines, said)
        else:
            facts, document = self._from_file(drafting, subject, lines, said)
        with office.store.atomic():
            made = office.drafts.create(facts, document)
            office.drafts.routes.step(
                made.id, StepKind.BEGUN, made.version_hash, office.clock.now_ms(),
                source=last.source[:200], source_draft=last.draft,
            )  # fmt: skip
        return made

    def _from_file(
        self, drafting: DraftingService, subject: str, lines: Sequence[Line], said: Sequence[str]
    ) -> tuple[FactSheet, Document]:
        """Lay the sentences out as a report of ours; who wrote each is kept."""
        profile = self._office.profile.show()
        kept = [(one, collapse(words)) for one, words in zip(lines, said, strict=True)]
        kept = [(one, words) for one, words in kept if words]
        facts = FactSheet(
            REPORT, subject, tuple(words for _, words in kept), place=profile.place,
            signer=profile.signers[0] if profile.signers else Signer(),
        )  # fmt: skip
        document = drafting.begin(facts, profile, use_ai=False).document
        origins = [
            one.origin if one.kind is Kind.FRESH and words == one.text else Origin.USER
            for one, words in kept
        ]
        body = tuple(
            block if block.point is None else block.with_text(block.text, origins[block.point])
            for block in document.body
        )
        return facts, replace(document, body=body)
