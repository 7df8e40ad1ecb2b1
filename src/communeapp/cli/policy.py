"""``communeapp policy``: what the province laid down for this PC, and whether a file of that is right."""

from __future__ import annotations

from pathlib import Path

import click

from communeapp.cli.context import CliContext
from communeapp.core.errors import EXIT_BAD_INPUT, EXIT_OK, EnvironmentProblem
from communeapp.core.policy import Policy


@click.group()
def policy() -> None:
    """What the province laid down."""


@policy.command(help="policy.help.show")
@click.pass_obj
def show(context: CliContext) -> None:
    """Show what holds on this PC."""
    from communeapp.services.policy import load_policy, policy_files

    found = load_policy()
    if not found and not context.json:
        context.say("policy.none", places=", ".join(str(one) for one in policy_files()))
        return
    _tell(context, found)


@policy.command(help="policy.help.check")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def check(context: CliContext, file: Path) -> int:
    """Check a file; exit 1 when it is not right."""
    from communeapp.services.policy import read_policy

    if not file.is_file():
        raise EnvironmentProblem("policy.ask_file", file=str(file))
    found = read_policy(file)
    _tell(context, found)
    if not found.faults:
        context.say("policy.good", file=str(file))
    return EXIT_BAD_INPUT if found.faults else EXIT_OK


def _tell(context: CliContext, found: Policy) -> None:
    faults = [context.text(one.code, **one.values) for one in found.faults]
    if context.json:
        from communeapp.services.doctor import policy_report

        context.emit({**policy_report(found), "faults": faults})
        return
    keys = ", ".join(f"{key} = {value}" for key, value in sorted(found.locked.items())) or "–"
    context.say("policy.line", by=found.by or "–", keys=keys)
    for one in found.faults:
        context.say(one.code, **one.values)
