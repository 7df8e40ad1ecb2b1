"""``communeapp draft merge``: one letter to many, from a list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.core.documents import Document, Status
from communeapp.core.letters import Plan, recipient
from communeapp.services.letters import Numbers

_PATH = click.Path(path_type=Path)


@click.command("merge", help="draft.help.merge")
@click.option("--draft", "draft_id", metavar="ID", required=True, help="draft.help.merge_draft")
@click.option(
    "--xlsx", "file", metavar="LIST.xlsx", required=True, type=_PATH, help="draft.help.merge_list"
)
@click.option("--out", "folder", metavar="DIR", type=_PATH, help="draft.help.merge_out")
@click.option("--pdf", "pdf", is_flag=True, help="draft.help.merge_pdf")
@click.option("--one-pdf", metavar="X.pdf", type=_PATH, help="draft.help.merge_one_pdf")
@click.option(
    "--number", "numbers", type=click.Choice([one.value for one in Numbers]),
    default=Numbers.NONE.value, help="draft.help.merge_number",
)  # fmt: skip
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def merge(
    context: CliContext,
    draft_id: str,
    file: Path,
    folder: Path | None,
    pdf: bool,
    one_pdf: Path | None,
    numbers: str,
    person: str | None,
) -> None:
    """Write the draft once for each row of the list; without --out and --one-pdf only check the list."""
    office = context.wiring.office
    sign_in(context, office, person)
    letters = context.wiring.letters
    record = office.drafts.load(draft_id)
    document = (
        replace(record.document, status=Status.DRAFT) if record.review is None else record.document
    )
    plan = letters.plan(document, file)
    wanted = folder is not None or one_pdf is not None
    entries: tuple[Any, ...] = ()
    files: list[str] = []
    if wanted:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        entries = letters.give_numbers(office, draft_id, document, plan, Numbers(numbers))
        made = letters.write(
            document, plan, entries, folder or Path(), docx=folder is not None,
            pdf=pdf and folder is not None, one_pdf=one_pdf,
        )  # fmt: skip
        files = [str(one.path) for one in made]
    _answer(context, document, plan, [one and one.printed for one in entries], files)


def _answer(
    context: CliContext, document: Document, plan: Plan, numbers: list[str | None], files: list[str]
) -> None:
    faults = [
        {
            "row": one.row,
            "warning": one.warning,
            "code": one.code,
            "message": context.text(one.code, **one.values),
        }
        for one in plan.faults
    ]
    if context.json:
        context.emit(
            {
                "places": [{"name": one, "column": plan.columns.get(one)} for one in plan.places],
                "addressees": plan.addressees or None,
                "missing": list(plan.missing),
                "unused": list(plan.unused),
                "letters": [
                    {
                        "row": one.row,
                        "to": recipient(document, one),
                        "number": numbers[at] if numbers else None,
                    }
                    for at, one in enumerate(plan.letters)
                ],
                "faults": faults,
                "status": document.status.value,
                "files": files,
            }
        )
        return
    context.say("letters.found", letters=len(plan.letters), faults=len(plan.faults))
    for place in plan.missing:
        context.say("letters.no_column", place=place)
    for one in faults:
        context.say("letters.row_fault", problem=one["message"])
    for name in files:
        context.say("draft.written", file=name)
