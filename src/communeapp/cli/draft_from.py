"""``communeapp draft from`` and ``draft due``: beginning from an issued document, and what comes back."""

from __future__ import annotations

from pathlib import Path

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.core.errors import UserError
from communeapp.services.work_record import work_record, write_record


@click.command("from", help="draft.help.from")
@click.argument("draft_id", metavar="ID")
@click.option("--answer", "given", multiple=True, metavar="OLD=NEW", help="draft.help.from_answer")
@click.option("--keep", is_flag=True, help="draft.help.from_keep")
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def from_(
    context: CliContext, draft_id: str, given: tuple[str, ...], keep: bool, person: str | None
) -> None:
    """Begin a draft from an issued document; without answers say what is asked."""
    office = context.wiring.office
    sign_in(context, office, person)
    asked = office.precedent.questions(draft_id)
    rows = [
        {"kind": one.kind.value, "old": one.old, "around": one.around, "times": one.times}
        for one in asked
    ]
    if not given and not keep:
        if context.json:
            context.emit({"asked": rows, "id": None})
            return
        for one in asked:
            kind = context.text(f"precedent.kind.{one.kind.value}")
            context.say("precedent.asked", kind=kind, old=one.old, around=one.around)
        return
    answers = {one.old: one.old for one in asked} if keep else {}
    for pair in given:
        old, equals, new = pair.partition("=")
        if not equals or old not in {one.old for one in asked}:
            raise UserError("precedent.answer", field="--answer", given=pair[:200])
        answers[old] = new
    made = office.precedent.begin(draft_id, answers)
    entry = office.register.outgoing_of_draft(draft_id)
    number = "" if entry is None else entry.printed
    if context.json:
        context.emit({"asked": rows, "id": made.id, "source": number})
        return
    context.say("precedent.made", id=made.id, number=number)


@click.command(help="draft.help.record")
@click.argument("draft_id", metavar="ID")
@click.option(
    "--out", metavar="X.json", type=click.Path(path_type=Path), help="draft.help.record_out"
)
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def record(context: CliContext, draft_id: str, out: Path | None, person: str | None) -> None:
    """Say who reviewed, signed and wrote what of a document; with --out keep it as a file."""
    office = context.wiring.office
    sign_in(context, office, person)
    found = work_record(office, draft_id)
    if out is not None:
        write_record(office, draft_id, out)
    if context.json:
        context.emit({**found, "file": None if out is None else str(out)})
        return
    words = found["words"]
    context.say(
        "record.words", user=words["user"], ai=words["ai"], template=words["template"],
        subject=found["subject"],
    )  # fmt: skip
    if out is not None:
        context.say("draft.written", file=out)


@click.command(help="draft.help.due")
@click.option("--prepare", is_flag=True, help="draft.help.prepare")
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def due(context: CliContext, prepare: bool, person: str | None) -> None:
    """List the next document of each rule."""
    office = context.wiring.office
    sign_in(context, office, person)
    if prepare:
        office.recurring.prepare_due()
    coming = office.recurring.coming()
    if context.json:
        context.emit(
            {
                "coming": [
                    {
                        "rule": one.rule.id,
                        "name": one.rule.name,
                        "day": one.day.isoformat(),
                        "due": one.due,
                        "draft": one.draft or None,
                    }
                    for one in coming
                ]
            }
        )
        return
    for one in coming:
        code = "recurring.prepared" if one.draft else "recurring.line"
        context.say(code, name=one.rule.name, day=f"{one.day:%d/%m/%Y}")
