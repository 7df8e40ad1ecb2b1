"""A proposal on an incoming document, kept: as a draft submission (tờ trình) that remembers what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from communeapp.core.documents import FactSheet, Origin, Signer
from communeapp.core.draft_flow import StepKind
from communeapp.core.errors import UserError
from communeapp.core.incoming.header import Header, Part
from communeapp.core.people import Action
from communeapp.core.vietnamese import clean_input, collapse

if TYPE_CHECKING:
    from communeapp.services.drafting import DraftingService
    from communeapp.services.drafts import DraftRecord
    from communeapp.services.office import Office
    from communeapp.services.text_tasks import TextResult

TYPE = "TO_TRINH"
TO = "Lãnh đạo Ủy ban nhân dân xã"


def named(header: Header) -> str:
    """Name the document as a sentence does: number, day and issuer as far as they are known."""
    number, day = header.value(Part.NUMBER) or "", header.date
    issuer = header.value(Part.ISSUER) or ""
    parts = (
        f"số {number}" if number else "",
        f"ngày {day:%d/%m/%Y}" if day else "",
        f"của {issuer}" if issuer else "",
    )
    return " ".join(("Văn bản", *filter(None, parts)))


def keep_as_draft(
    office: Office, drafting: DraftingService, header: Header, text: str, result: TextResult
) -> DraftRecord:
    """Keep a proposal, as a person left it, as a draft; UserError ``tasks.no_text``.

    A line that the person changed is the person's; the others keep who wrote them.
    """
    office.people.require(Action.WRITE_DOCUMENTS)
    lines = tuple(one for line in text.splitlines() if (one := collapse(clean_input(line).text)))
    if not lines:
        raise UserError("tasks.no_text", field="text")
    profile = office.profile.show()
    about = named(header)
    facts = FactSheet(
        TYPE, f"xử lý {about}", lines, to=(TO,), place=profile.place,
        signer=profile.signers[0] if profile.signers else Signer(),
    )  # fmt: skip
    document = drafting.begin(facts, profile, use_ai=False).document
    body = tuple(
        block
        if block.point is None
        else block.with_text(block.text, _origin(lines[block.point], result))
        for block in document.body
    )
    with office.store.atomic():
        made = office.drafts.create(facts, replace(document, body=body))
        office.drafts.routes.step(
            made.id, StepKind.BEGUN, made.version_hash, office.clock.now_ms(), source=about[:200]
        )
    return made


def _origin(line: str, result: TextResult) -> Origin:
    if line not in result.text.splitlines():
        return Origin.USER
    said = any(one.by_model and one.text in line for one in result.parts)
    return Origin.AI if said else Origin.TEMPLATE
