"""``communeapp update``: what is newer on a stick, in a file or at the hub; taking it over; the way back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.offer_rows import offer_row
from communeapp.cli.secrets import sign_in
from communeapp.core.errors import EXIT_OK, AppError, UserError
from communeapp.services.updates import Applied, Checked, HubPlace, Place
from communeapp.updating.offers import Offer, OfferKind

_PLACE = click.Path(path_type=Path)


@click.group(help="cli.command.update")
def update() -> None:
    """Updates of the program, of models, packs and courses."""


@update.command(help="update.help.check")
@click.option("--from", "folder", type=_PLACE, metavar="DIR", help="update.help.from")
@click.option("--online", is_flag=True, help="update.help.online")
@click.pass_obj
def check(context: CliContext, folder: Path | None, online: bool) -> int:
    """Say what is newer. Without a place sticks are looked at, then the hub."""
    service = context.wiring.updates
    place: Place | None = service.hub() if online else folder
    found = service.check(place)
    context.say("update.current", version=found.current)
    for offer in found.offers:
        _say(context, "update.offered", offer, mb=f"{offer.bytes / 1e6:,.1f}")
        if note := offer.note(context.lang):
            context.say("update.note", text=note)
    for offer in found.later:
        _say(context, "update.later", offer)
    if not found.offers and not found.later:
        context.say("update.nothing_new")
    if found.offers and found.place is not None:
        context.say("update.found_at", place=_words(found.place))
    _warn(context, found)
    if context.json:
        context.emit(_answer(found))
    if found.problem is not None and not found.offers:
        return found.problem.exit_code
    return EXIT_OK


@update.command(help="update.help.apply")
@click.argument("file", metavar="[FILE]", type=_PLACE, required=False)
@click.option("--online", is_flag=True, help="update.help.online")
@click.option(
    "--only", "kinds", multiple=True, help="update.help.only",
    type=click.Choice([one.value for one in OfferKind]),
)  # fmt: skip
@click.pass_obj
def apply(context: CliContext, file: Path | None, online: bool, kinds: tuple[str, ...]) -> None:
    """Take over everything new of a file, a folder or a stick, or of where an update is found."""
    service = context.wiring.updates
    if file is not None and online:
        raise UserError("update.one_place", field="file")
    place: Place | None = service.hub() if online else file
    with context.progress("update.copying") as progress:
        done = service.apply_all(place, progress, kinds=frozenset(map(OfferKind, kinds)))
    for offer in done.offers:
        _say(context, "update.applied", offer)
    if not done.offers:
        context.say("update.nothing_new")
    if done.restart:
        context.say("update.restart")
    if context.json:
        context.emit(_applied(done))


@update.command(help="update.help.back")
@click.option("--by", "person", metavar="PERSON", help="backup.help.by")
@click.pass_obj
def back(context: CliContext, person: str | None) -> None:
    """Go back to the version before; with a database that it can read."""
    sign_in(context, context.wiring.office, person)
    service = context.wiring.going_back()
    way = service.look()
    service.go(way)
    context.say("update.back", version=way.version)
    if way.copy is not None:
        context.say("update.back_data", made=f"{way.copy.made:%d/%m/%Y %H:%M}", count=way.changes)
    if context.json:
        copy = None if way.copy is None else str(way.copy.path)
        context.emit(
            {"current": way.version, "before": way.current, "copy": copy, "changes": way.changes, "ok": True}
        )  # fmt: skip


def _say(context: CliContext, code: str, offer: Offer, **more: object) -> None:
    kind = context.text(f"update.word.{offer.kind.value}")
    context.say(code, kind=kind, name=offer.name, version=offer.version, **more)


def _warn(context: CliContext, found: Checked) -> None:
    if found.clock is not None:
        context.note("update.clock_behind", **found.clock)
    if found.problem is not None:
        _tell(context, found.problem)


def _tell(context: CliContext, problem: AppError) -> None:
    context.note(problem.code, **problem.values)


def _words(place: Place) -> str:
    return place.url if isinstance(place, HubPlace) else str(place)


def _answer(found: Checked) -> dict[str, Any]:
    error = None
    if found.problem is not None:
        error = {"code": found.problem.code}
    return {
        "current": found.current,
        "offered": [offer_row(one) for one in found.offers],
        "later": [offer_row(one) for one in found.later],
        "place": None if found.place is None else _words(found.place),
        "clock": found.clock,
        "ok": found.ok,
        "problem": error,
    }


def _applied(done: Applied) -> dict[str, Any]:
    return {
        "current": done.current,
        "offered": [offer_row(one) for one in done.offers],
        "restart": done.restart,
        "ok": True,
    }
