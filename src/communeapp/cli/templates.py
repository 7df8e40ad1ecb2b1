"""``communeapp templates``: ready fact sheets to start from."""

from __future__ import annotations

from pathlib import Path

import click

from communeapp.cli.context import CliContext, write_out
from communeapp.core.errors import UserError
from communeapp.core.facts import facts_to_toml
from communeapp.core.ready_templates import ReadyTemplate
from communeapp.core.vietnamese import clean_input, collapse
from communeapp.services.fact_files import write_facts


@click.group(help="cli.command.templates")
def templates() -> None:
    """Ready fact sheets: list them, show one to change it."""


@templates.command("list", help="draft.help.templates_list")
@click.option("--type", "type_code", metavar="CODE", help="draft.help.template_type")
@click.pass_obj
def list_all(context: CliContext, type_code: str | None) -> None:
    """List the ready templates."""
    found = [
        one
        for one in context.wiring.drafting.templates()
        if type_code is None or one.facts.type == type_code
    ]
    if not context.json:
        for one in found:
            context.say("draft.line", line=f"{one.id:<36} {one.title}")
        return
    context.emit(
        {
            "templates": [
                {
                    "id": one.id,
                    "title": one.title,
                    "type": one.facts.type,
                    "subject": one.facts.subject,
                }
                for one in found
            ]
        }
    )


@templates.command(help="draft.help.templates_show")
@click.argument("template_id", metavar="ID")
@click.option(
    "--out", metavar="FACTS.toml", type=click.Path(path_type=Path), help="draft.help.template_out"
)
@click.pass_obj
def show(context: CliContext, template_id: str, out: Path | None) -> None:
    """Give the fact sheet of one template, to be changed and drafted."""
    found = template_of(context, template_id)
    text = facts_to_toml(found.facts)
    if out is not None:
        if out.exists():
            raise UserError("export.exists", path=str(out))
        write_facts(out, found.facts)
    if context.json:
        context.emit({"id": found.id, "title": found.title, "facts": text})
    elif out is None:
        write_out(text)
    else:
        context.say("draft.written", file=out)


def template_of(context: CliContext, template_id: str) -> ReadyTemplate:
    """Find a template; raises UserError ``draft.no_template`` that names those there are."""
    every = context.wiring.drafting.templates()
    found = next((one for one in every if one.id == template_id), None)
    if found is None:
        raise UserError(
            "draft.no_template",
            field="--template",
            value=collapse(clean_input(template_id).text)[:80],
            known=", ".join(one.id for one in every),
        )
    return found
