"""``communeapp move``: pack this PC for a new one, take a packed one over.

Secrets come from standard input as with ``backup``: first the PIN (with ``--by``), then the passphrase.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import read_secret, sign_in
from communeapp.clock import local_time
from communeapp.core.errors import DataTooNew, StoreDamaged, UserError
from communeapp.services.moving.types import Contents, Moved, Standing

_FILE = click.Path(path_type=Path)


@click.group()
def move() -> None:
    """Moving this office to a new PC."""


@move.command(help="moving.help.pack")
@click.option("--to", "folder", type=_FILE, metavar="DIR", required=True, help="moving.help.to")
@click.option("--by", "person", metavar="PERSON", help="moving.help.by")
@click.pass_obj
def pack(context: CliContext, folder: Path, person: str | None) -> None:
    """Pack everything of this PC into sealed files; the passphrase is read from standard input."""
    office = context.wiring.office
    sign_in(context, office, person)
    passphrase = read_secret(context, "backup.ask_passphrase")
    if sys.stdin.isatty() and passphrase != read_secret(context, "backup.ask_again"):
        raise UserError("backup.not_the_same", field="passphrase")
    with context.progress("moving.packing") as progress:
        packed = office.moving.pack(folder, passphrase, progress)
    file = packed.file
    if context.json:
        context.emit(
            {
                "file": str(file.file),
                "files": [str(one) for one in file.pieces],
                "bytes": file.bytes,
                "ok": True,
                "recovery_code": packed.recovery_code,
                "changed": list(packed.changed),
                "contents": _contents(packed.contents),
            }
        )
        return
    context.say("moving.packed", file=file.file, bytes=file.bytes, pieces=file.count)
    if packed.changed:
        context.say("moving.originals_changed", count=len(packed.changed))
    context.say("backup.recovery_code", letters=packed.recovery_code)
    context.say("moving.packed_next")


@move.command(help="moving.help.verify")
@click.argument("file", type=_FILE)
@click.pass_obj
def verify(context: CliContext, file: Path) -> None:
    """Read a packed PC wholly and check each file of it."""
    from communeapp.services.moving import unpacking

    secret = _secret_of(context, file)
    with context.progress("moving.verifying") as progress:
        contents = unpacking.verify(file, secret, progress)
    if context.json:
        context.emit({"file": str(file), "ok": True, "contents": _contents(contents)})
        return
    context.say("moving.good", file=file, files=contents.files, bytes=contents.bytes)


@move.command(help="moving.help.unpack")
@click.argument("file", type=_FILE)
@click.option("--by", "person", metavar="PERSON", help="moving.help.by")
@click.option("--replace", is_flag=True, help="moving.help.replace")
@click.pass_obj
def unpack(context: CliContext, file: Path, person: str | None, replace: bool) -> None:
    """Take a packed PC over; what was cut off is gone on with when it is called again."""
    from communeapp.services.moving import taking, unpacking

    unpacking.inspect(file)  # what is no such file is said before anything is opened
    try:
        office = context.wiring.office
    except (StoreDamaged, DataTooNew):
        office = None
    if office is not None:
        sign_in(context, office, person)
        if not replace and not office.moving.is_fresh():
            raise UserError("moving.not_empty")
    secret = _secret_of(context, file)
    with context.progress("moving.unpacking") as progress:
        staged = unpacking.unpack(context.paths, file, secret, progress)
    done: Moved
    if office is None:
        # The data here cannot be opened: nobody can be asked, and they are kept aside.
        done = taking.take_closed(context.paths, staged, context.wiring.clock, replace=replace)
    else:
        done = office.moving.take(staged, replace=replace)
    contents = staged.contents
    kept = None if done.kept is None else str(done.kept)
    if context.json:
        context.emit(
            {
                "file": str(file),
                "bytes": contents.bytes,
                "ok": True,
                "kept": kept,
                "contents": _contents(contents),
            }
        )
        return
    values = {"files": contents.files, "bytes": contents.bytes}
    context.say("moving.done", device=contents.device_name, **values)
    if kept is not None:
        context.say("moving.kept", path=kept)


@move.command(help="moving.help.stay")
@click.option("--by", "person", metavar="PERSON", help="moving.help.by")
@click.pass_obj
def stay(context: CliContext, person: str | None) -> None:
    """Go on with this PC although it was packed or replaced."""
    office = context.wiring.office
    sign_in(context, office, person)
    office.moving.stay()
    if context.json:
        context.emit({"ok": True})
    context.say("moving.stays")


@move.command(help="moving.help.status")
@click.pass_obj
def status(context: CliContext) -> None:
    """Say where this PC stands with a move."""
    state = context.wiring.office.moving.state()
    if context.json:
        context.emit(
            {"standing": state.standing.value, "at_ms": state.at_ms, "name": state.name, "ok": True}
        )
        return
    date = f"{local_time(state.at_ms):%d/%m/%Y}"
    if state.standing is Standing.MOVED:
        context.say("moving.moved_to", name=state.name, date=date)
    elif state.standing is Standing.PACKED:
        context.say("moving.packed_here", date=date)
    else:
        context.say("moving.state_here")


def _secret_of(context: CliContext, file: Path) -> str:
    from communeapp.services.moving import unpacking

    unpacking.inspect(file)
    return read_secret(context, "moving.ask_passphrase")


def _contents(one: Contents) -> dict[str, Any]:
    return {
        "device": one.device,
        "device_name": one.device_name,
        "unit_name": one.unit_name,
        "made_ms": one.made_ms,
        "version": one.version,
        "files": one.files,
        "bytes": one.bytes,
        "counts": dict(one.counts),
    }
