"""``communeapp draft rule``: the rules of documents that come back, shown and changed."""

from __future__ import annotations

from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.services.recurring import Every, Rule


@click.command(help="draft.help.rule")
@click.argument("rule_id", metavar="[ID]", default="")
@click.option("--name", metavar="WORDS", help="draft.help.rule_name")
@click.option(
    "--every", type=click.Choice([one.value for one in Every]), help="draft.help.rule_every"
)
@click.option("--on", type=int, metavar="N", help="draft.help.rule_on")
@click.option("--ahead", type=int, metavar="N", help="draft.help.rule_ahead")
@click.option("--source", metavar="ID", help="draft.help.rule_source")
@click.option("--owner", metavar="PERSON", help="draft.help.rule_owner")
@click.option("--pause/--resume", "paused", default=None, help="draft.help.rule_pause")
@click.option("--here", is_flag=True, help="draft.help.rule_here")
@click.option("--remove", is_flag=True, help="draft.help.rule_remove")
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def rule(
    context: CliContext, rule_id: str, name: str | None, every: str | None, on: int | None,
    ahead: int | None, source: str | None, owner: str | None, paused: bool | None, here: bool,
    remove: bool, person: str | None,
) -> None:  # fmt: skip
    """List the rules, or change or remove one."""
    office = context.wiring.office
    sign_in(context, office, person)
    recurring = office.recurring
    if remove:
        recurring.remove(rule_id)
    elif rule_id:
        known = {one.name: one.id for one in office.people.list()}
        recurring.change(
            rule_id, name=name, every=None if every is None else Every(every), on=on, ahead=ahead,
            source=source, owner=None if owner is None else known.get(owner, owner), paused=paused,
            here=here,
        )  # fmt: skip
    rules = recurring.rules()
    if context.json:
        context.emit({"rules": [_rule_json(one) for one in rules]})
        return
    for one in rules:
        code = "recurring.rule_paused" if one.paused else "recurring.rule"
        context.say(
            code, name=one.name, id=one.id, every=one.every.value, on=one.on, ahead=one.ahead
        )


def _rule_json(one: Rule) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "every": one.every.value,
        "on": one.on,
        "ahead": one.ahead,
        "source": one.source,
        "owner": one.owner or None,
        "paused": one.paused,
        "prepared": {day.isoformat(): draft for day, draft in sorted(one.prepared.items())},
    }
