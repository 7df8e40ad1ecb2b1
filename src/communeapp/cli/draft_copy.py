"""``communeapp draft copy``: sao y, trích sao and sao lục of an issued document."""

from __future__ import annotations

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.core.composing import copy_mark
from communeapp.core.copying import passages
from communeapp.core.doctypes import find_type
from communeapp.core.documents import CopyForm, CopyMark
from communeapp.core.errors import UserError
from communeapp.core.issuing import issuer_of


@click.command("copy", help="draft.help.copy")
@click.argument("draft_id", metavar="ID")
@click.option(
    "--form",
    "form",
    type=click.Choice([one.value for one in CopyForm], case_sensitive=False),
    default=CopyForm.SAO_Y.value,
    help="draft.help.copy_form",
)
@click.option("--part", "chosen", multiple=True, type=int, metavar="N", help="draft.help.copy_part")
@click.option("--to", "recipients", multiple=True, metavar="NAME", help="draft.help.copy_to")
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def copy(
    context: CliContext,
    draft_id: str,
    form: str,
    chosen: tuple[int, ...],
    recipients: tuple[str, ...],
    person: str | None,
) -> None:
    """Begin a copy as a draft; for a trích sao without parts say which there are."""
    office = context.wiring.office
    sign_in(context, office, person)
    parts = passages(office.copying.source(draft_id))
    rows = [{"part": at, "number": one.number, "text": one.text} for at, one in enumerate(parts, 1)]
    wanted = CopyForm(form.upper())
    if wanted is CopyForm.TRICH_SAO and not chosen:
        if context.json:
            context.emit({"id": None, "parts": rows})
            return
        for row in rows:
            context.say("copying.part", **row)
        return
    if wrong := [one for one in chosen if not 1 <= one <= len(parts)]:
        raise UserError("copying.no_part", field="--part", part=wrong[0], count=len(parts))
    facts, profile = office.drafts.load(draft_id).facts, context.wiring.read_profile()
    mark = CopyMark(wanted, "", recipients=recipients)
    kind = find_type(context.wiring.drafting.types(), facts.type)
    if kind is not None:
        mark = copy_mark(mark, profile, kind, issuer_of(facts, profile, kind))
    made = office.copying.begin(draft_id, mark, [parts[one - 1].place for one in chosen])
    if context.json:
        context.emit({"id": made.id, "parts": rows, "form": wanted.value})
        return
    context.say("copying.made", id=made.id)
