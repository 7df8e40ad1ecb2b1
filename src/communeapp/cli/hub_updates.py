"""``communeapp hub updates``: signed updates that the hub passes on to its PCs."""

from __future__ import annotations

from pathlib import Path

import click

from communeapp.cli.context import CliContext
from communeapp.cli.hub_context import CLOCK, database_option, hub_paths, open_hub
from communeapp.cli.offer_rows import offer_row
from communeapp.core.errors import EnvironmentProblem
from communeapp.hub.db.engine import writing
from communeapp.hub.settings import load_settings
from communeapp.hub.updates import HubUpdates
from communeapp.hub.web import audit
from communeapp.paths import updates_root
from communeapp.updating.offers import Offer

_PLACE = click.Path(path_type=Path)


@click.group(help="hub.help.updates")
def updates() -> None:
    """Updates for PCs."""


@updates.command(help="hub.help.updates_add")
@click.argument("place", metavar="PATH", type=_PLACE)
@click.option("--root", type=_PLACE, metavar="FILE", help="hub.help.updates_root")
@database_option
@click.pass_obj
def add(context: CliContext, place: Path, root: Path | None, db: str | None) -> None:
    """Check an update as a PC does and serve it: a repository, a stick, a .caupdate."""
    with open_hub(context, db) as (settings, engine):
        work = HubUpdates(settings.paths, CLOCK, _root(root))
        with context.progress("update.copying") as progress:
            served = work.add(place, progress)
        with writing(engine) as connection:
            audit.write(connection, CLOCK.now_ms(), "updates.added", served.folder.name)
    for one in served.offers:
        _say(context, "update.offered", one)
    for one in served.missing:
        context.note("hub.update_missing", name=one.name, version=one.version, system=one.system)
    if context.json:
        context.emit(
            {
                "offered": [offer_row(one) for one in served.offers],
                "missing": [offer_row(one) for one in served.missing],
                "ok": not served.missing,
            }
        )


@updates.command(help="hub.help.updates_stick")
@click.option(
    "--to", "stick", required=True, metavar="DIR", type=_PLACE, help="hub.help.downlink_to"
)
@click.pass_obj
def stick(context: CliContext, stick: Path) -> None:
    """Copy what is served onto a stick, as CAP-NHAT."""
    settings = load_settings(hub_paths(context))
    folder = HubUpdates(settings.paths, CLOCK, None).put_on_stick(stick)
    if folder is None:
        raise EnvironmentProblem("hub.no_updates")
    context.say("hub.update_on_stick", folder=folder)
    if context.json:
        context.emit({"file": str(folder), "ok": True})


def _root(given: Path | None) -> bytes | None:
    try:
        return (given or updates_root()).read_bytes()
    except OSError as error:
        if given is None:
            return None
        raise EnvironmentProblem("update.bad_root") from error


def _say(context: CliContext, code: str, offer: Offer) -> None:
    kind = context.text(f"update.word.{offer.kind.value}")
    context.say(
        code, kind=kind, name=offer.name, version=offer.version, mb=f"{offer.bytes / 1e6:,.1f}"
    )
