"""``communeapp sync keys``: copies of this PC's keys. The recovery code is read from standard input."""

from __future__ import annotations

from pathlib import Path

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import read_secret, sign_in
from communeapp.clock import civil_date
from communeapp.core.errors import DataTooNew, StoreDamaged
from communeapp.core.training.certificate_text import short_date
from communeapp.services.key_backup import restore_keys

_FILE = click.Path(path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)
_BY = click.option("--by", "person", metavar="PERSON", help="enrol.help.by")


@click.group(help="enrol.help.keys")
def keys() -> None:
    """Copies of this PC's keys."""


@keys.command(help="enrol.help.keys_backup")
@click.option("--to", "folder", required=True, metavar="DIR", type=_FOLDER, help="enrol.help.to")
@click.option("--sheet", "pdf", metavar="X.pdf", type=_FILE, help="enrol.help.sheet")
@_BY
@click.pass_obj
def backup(context: CliContext, folder: Path, pdf: Path | None, person: str | None) -> None:
    """Write a copy of the keys and give the code that opens it."""
    office = context.wiring.office
    sign_in(context, office, person)
    made = office.key_backup.create(folder)
    if pdf is not None:
        office.key_backup.print_sheet(made.sheet, pdf, context.lang)
    context.say("enrol.line.copied", file=made.path)
    context.say("enrol.line.code", letters=made.recovery_code)
    if context.json:
        context.emit(
            {
                "file": str(made.path),
                "bytes": made.bytes,
                "recovery_code": made.recovery_code,
                "sheet": None if pdf is None else str(pdf),
            }
        )


@keys.command(help="enrol.help.keys_restore")
@click.argument("file", metavar="FILE", type=_FILE)
@_BY
@click.pass_obj
def restore(context: CliContext, file: Path, person: str | None) -> None:
    """Put the keys of a copy onto this PC."""
    try:
        office = context.wiring.office
    except (StoreDamaged, DataTooNew):
        code = read_secret(context, "enrol.ask_code")
        copy = restore_keys(context.paths, file, code)
    else:
        sign_in(context, office, person)
        copy = office.key_backup.restore(file, read_secret(context, "enrol.ask_code"))
    day = civil_date(copy.made_ms)
    context.say("enrol.line.put_back", name=copy.device_name, day=short_date(day))
    if context.json:
        context.emit(
            {
                "device": copy.device,
                "fingerprint": copy.fingerprint,
                "name": copy.device_name,
                "made": day.isoformat(),
                "files": len(copy.files),
            }
        )


@keys.command(help="enrol.help.keys_new")
@_BY
@click.pass_obj
def new(context: CliContext, person: str | None) -> None:
    """Give this PC new keys; it has to be connected anew."""
    office = context.wiring.office
    sign_in(context, office, person)
    office.key_backup.renew()
    context.say("enrol.line.renewed")
    if context.json:
        context.emit({"renewed": True})
