"""``communeapp hub ingest / downlink / publish``: what comes in, what goes down."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communeapp import texts
from communeapp.cli.context import CliContext
from communeapp.cli.hub_context import CLOCK, database_option, open_hub
from communeapp.core.errors import EXIT_OK
from communeapp.hub.db.engine import writing
from communeapp.hub.devices import vector_json
from communeapp.hub.downlink import Downlink
from communeapp.hub.folder import Lying, Outcome, bundles_in, take_all, write_to
from communeapp.hub.identity import load_identity
from communeapp.hub.ingest import Ingest
from communeapp.hub.publishing import ContentKind, Publishing
from communeapp.hub.updates import HubUpdates
from communeapp.hub.web import audit

_FILE = click.Path(path_type=Path)


@click.command(help="hub.help.ingest")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=_FILE)
@click.option("--courier", default="", metavar="NAME", help="hub.help.courier")
@database_option
@click.pass_obj
def ingest(context: CliContext, paths: tuple[Path, ...], courier: str, db: str | None) -> int:
    """Take in bundles: files, folders, sticks. With ``--json`` one object a file, in order."""
    code = EXIT_OK
    with open_hub(context, db) as (settings, engine):
        own = load_identity(settings.paths).key.public
        work = Ingest(settings, engine, CLOCK)
        for one in take_all(work, bundles_in(paths), own, way="stick", courier=courier):
            if one.error is not None:
                code = max(code, one.error.exit_code)
            _tell_taken(context, one)
    return code


def _tell_taken(context: CliContext, one: Outcome) -> None:
    if one.taken is None:
        assert one.error is not None  # noqa: S101 - one of the two
        told = texts.tell_error(one.error, context.lang)
        context.note("hub.not_taken", file=one.path.name, reason=told.message)
        error = {"code": one.error.code, "message": told.message, "hint": told.hint}
        if context.json:
            context.emit({"path": str(one.path), "ok": False, "error": error})
        return
    taken = one.taken
    context.say(
        "hub.taken", file=one.path.name, unit=taken.unit_name, applied=taken.applied,
        duplicates=taken.duplicates,
    )  # fmt: skip
    if taken.quarantined:
        context.note("hub.taken_aside", count=taken.quarantined, unit=taken.unit_name)
    if taken.forks:
        context.note("hub.taken_forks", count=taken.forks, unit=taken.unit_name)
    if taken.missing_pieces:
        numbers = ", ".join(str(number) for number in taken.missing_pieces)
        context.note("hub.taken_pieces", numbers=numbers, unit=taken.unit_name)
    if context.json:
        context.emit(
            {
                "path": str(one.path),
                "ok": True,
                "bundle": taken.bundle,
                "unit": taken.unit,
                "device": taken.device,
                "applied": taken.applied,
                "duplicates": taken.duplicates,
                "quarantined": taken.quarantined,
                "forks": taken.forks,
                "files": taken.blobs,
                "receipts": vector_json(taken.receipts),
                "missing_pieces": list(taken.missing_pieces),
                "known": taken.known,
                "error": None,
            }
        )


@click.command(help="hub.help.downlink")
@click.option(
    "--to", "folder", required=True, metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path), help="hub.help.downlink_to",
)  # fmt: skip
@click.option("--unit", metavar="CODE", help="hub.help.downlink_unit")
@click.option("--device", metavar="DEVICE", help="hub.help.downlink_device")
@click.option("--updates", is_flag=True, help="hub.help.downlink_updates")
@database_option
@click.pass_obj
def downlink(
    context: CliContext,
    folder: Path,
    unit: str | None,
    device: str | None,
    updates: bool,
    db: str | None,
) -> None:
    """Write bundles for units onto a stick or into a folder; with ``--updates`` also what the hub serves."""
    with open_hub(context, db) as (settings, engine):
        work = Downlink(settings, engine, CLOCK)
        made = write_to(settings, engine, work, folder, unit=unit, device=device)
    if updates:
        carried = HubUpdates(settings.paths, CLOCK, None).put_on_stick(folder)
        if carried is not None:
            context.say("hub.update_on_stick", folder=carried)
    for one in made:
        context.say(
            "hub.downlink_written", unit=one.unit, events=one.written.manifest.events,
            files=one.written.manifest.blobs, file=one.path,
        )  # fmt: skip
    if not made:
        context.say("hub.downlink_nobody")
    if context.json:
        found = [_lying_json(one) for one in made]
        context.emit({"file": found[0]["file"] if found else None, "bundles": found})


def _lying_json(one: Lying) -> dict[str, Any]:
    return {
        "file": str(one.path),
        "unit": one.unit,
        "recipients": len(one.written.manifest.recipients),
        "events": one.written.manifest.events,
        "files": one.written.manifest.blobs,
        "bytes": one.written.size,
        "sha256": one.sha256,
    }


@click.command(help="hub.help.publish")
@click.argument("pack", metavar="PACK", type=_FILE)
@click.option("--kind", type=click.Choice([one.value for one in ContentKind]), help="hub.help.kind")
@click.option("--id", "content_id", default="", metavar="ID", help="hub.help.content_id")
@click.option("--version", "version", default="", metavar="TEXT", help="hub.help.version")
@click.option("--title", default="", metavar="TEXT", help="hub.help.title")
@click.option("--unit", "units", multiple=True, metavar="CODE", help="hub.help.publish_unit")
@database_option
@click.pass_obj
def publish(
    context: CliContext,
    pack: Path,
    kind: str | None,
    content_id: str,
    version: str,
    title: str,
    units: tuple[str, ...],
    db: str | None,
) -> None:
    """Publish a course, a pack, or another file; it goes down with the next bundles."""
    with open_hub(context, db) as (settings, engine):
        made = Publishing(settings, engine, CLOCK).publish(
            pack,
            kind=ContentKind(kind) if kind else None,
            content_id=content_id,
            version=version,
            title=title,
            units=units,
            by=audit.COMMAND_LINE,
        )
        with writing(engine) as connection:
            target = f"{made.kind.value}/{made.id}"
            audit.write(connection, CLOCK.now_ms(), "content.published", target)
    context.say("hub.published", title=made.title, version=made.version)
    if context.json:
        context.emit(
            {
                "file": str(pack),
                "kind": made.kind.value,
                "id": made.id,
                "edition": made.edition,
                "version": made.version,
                "sha256": made.sha256,
                "bytes": made.bytes,
                "units": list(made.units),
            }
        )
