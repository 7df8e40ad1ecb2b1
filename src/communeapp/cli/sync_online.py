"""``communeapp sync online / send``: the exchange over a line, and documents for the hub."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.core.errors import EXIT_ENVIRONMENT, EXIT_OK
from communeapp.texts import tell_error


@click.command(help="online.help.online")
@click.argument("url", metavar="[URL]", required=False, default="")
@click.pass_obj
def online(context: CliContext, url: str) -> int:
    """Exchange with the hub over a line now; URL is one of the hub's addresses."""
    done = context.wiring.office.online.exchange(url)
    applied = sum(one.applied for one in done.received)
    context.say("online.done", sent=done.sent, received=len(done.received), applied=applied)
    if done.problem is not None:
        told = tell_error(done.problem, context.lang)
        context.say("online.partly", message=told.message, hint=told.hint)
    if context.json:
        answer: dict[str, Any] = {
            "sent": done.sent, "received": len(done.received), "applied": applied,
            "duplicates": sum(one.duplicates for one in done.received),
            "quarantined": sum(one.quarantined for one in done.received),
            "problem": None if done.problem is None else done.problem.code,
        }  # fmt: skip
        context.emit(answer)
    return EXIT_OK if done.problem is None else EXIT_ENVIRONMENT


@click.command(help="online.help.send")
@click.argument(
    "files",
    metavar="FILE…",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
)
@click.option("--title", required=True, metavar="TEXT", help="online.help.title")
@click.option("--number", default="", metavar="TEXT", help="online.help.number")
@click.option("--note", default="", metavar="TEXT", help="online.help.note")
@click.option("--by", "person", metavar="PERSON", help="enrol.help.by")
@click.pass_obj
def send(
    context: CliContext,
    files: tuple[Path, ...],
    title: str,
    number: str,
    note: str,
    person: str | None,
) -> None:
    """Address a document to the hub; it goes with the next exchange."""
    office = context.wiring.office
    sign_in(context, office, person)
    one = office.sending.send_up(title, files, number=number, note=note)
    context.say("online.kept", title=one.title, count=len(one.files))
    if context.json:
        context.emit(
            {"id": one.id, "title": one.title, "files": [name for _, _, name in one.files]}
        )
