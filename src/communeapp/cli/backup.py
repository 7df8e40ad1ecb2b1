"""``communeapp backup``: create, list, verify, restore.

Secrets come from standard input, one a line, never from the command line, where other users of the
PC could read them: first the PIN (with ``--by``), then the passphrase.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import read_secret, sign_in
from communeapp.clock import SystemClock
from communeapp.core.errors import (
    EXIT_BAD_INPUT,
    EXIT_OK,
    DataTooNew,
    EnvironmentProblem,
    StoreDamaged,
    UserError,
)
from communeapp.services.backups import list_backups as finished_backups
from communeapp.services.backups import needs_secret, verify_backup
from communeapp.services.office import restore_backup

_FILE = click.Path(path_type=Path)
_FOLDER = click.Path(path_type=Path)


@click.group()
def backup() -> None:
    """Backups of the office's data."""


@backup.command(help="backup.help.create")
@click.option("--to", "folder", type=_FOLDER, metavar="DIR", help="backup.help.to")
@click.option("--by", "person", metavar="PERSON", help="backup.help.by")
@click.pass_obj
def create(context: CliContext, folder: Path | None, person: str | None) -> None:
    """Make a backup; with --to an encrypted copy, whose passphrase is read from standard input."""
    office = context.wiring.office
    sign_in(context, office, person)
    if folder is None:
        made = office.backups.create()
        _answer(context, made.path, made.bytes, ok=True)
        context.say("backup.made", file=made.path, bytes=made.bytes)
        return
    passphrase = read_secret(context, "backup.ask_passphrase")
    if sys.stdin.isatty() and passphrase != read_secret(context, "backup.ask_again"):
        raise UserError("backup.not_the_same", field="passphrase")
    copy = office.backups.create_sealed(folder, passphrase)
    _answer(context, copy.path, copy.bytes, ok=True, recovery_code=copy.recovery_code)
    context.say("backup.made", file=copy.path, bytes=copy.bytes)
    context.say("backup.recovery_code", letters=copy.recovery_code)


@backup.command("list", help="backup.help.list")
@click.pass_obj
def list_backups(context: CliContext) -> None:
    """List the backups of this profile, the newest first, each opened and checked."""
    rows: list[dict[str, Any]] = []
    for one in finished_backups(context.paths.backups_dir):
        ok = verify_backup(one.path, "", context.paths).ok
        row = {"file": str(one.path), "bytes": one.bytes, "ok": ok, "made": one.made.isoformat()}
        rows.append(row)
    if context.json:
        newest = rows[0] if rows else {"file": None, "bytes": 0, "ok": True}
        context.emit({key: newest[key] for key in ("file", "bytes", "ok")} | {"backups": rows})
        return
    if not rows:
        context.say("backup.none")
    for row in rows:
        made = dt.datetime.fromisoformat(str(row["made"]))
        shown = {**row, "made": f"{made:%d/%m/%Y %H:%M}"}
        context.say("backup.line" if row["ok"] else "backup.line_bad", **shown)


@backup.command(help="backup.help.verify")
@click.argument("file", type=_FILE)
@click.pass_obj
def verify(context: CliContext, file: Path) -> int:
    """Open a backup and check it wholly; exit 1 when it is not good."""
    secret = read_secret(context, "backup.ask_passphrase") if needs_secret(file) else ""
    checked = verify_backup(file, secret, context.paths)
    if checked.problem == "backup.not_found":
        raise EnvironmentProblem(checked.problem, path=str(file))
    if checked.problem == "backup.wrong_passphrase":  # says nothing about the backup
        raise UserError(checked.problem, field="passphrase")
    why = context.text(checked.problem, path=file) if checked.problem else ""
    _answer(context, file, checked.bytes, ok=checked.ok, problem=checked.problem or None)
    if checked.ok:
        context.say("backup.good", file=file, bytes=checked.bytes)
        return EXIT_OK
    context.say("backup.bad", file=file, why=why)
    return EXIT_BAD_INPUT


@backup.command(help="backup.help.restore")
@click.argument("file", type=_FILE)
@click.option("--by", "person", metavar="PERSON", help="backup.help.by")
@click.pass_obj
def restore(context: CliContext, file: Path, person: str | None) -> None:
    """Put a backup in the place of the present data, which is kept aside."""
    try:
        office = context.wiring.office
    except (StoreDamaged, DataTooNew):
        # There is no list of people to ask; whoever may replace the file may do this.
        secret = read_secret(context, "backup.ask_passphrase") if needs_secret(file) else ""
        kept = restore_backup(context.paths, file, SystemClock(), secret=secret)
    else:
        sign_in(context, office, person)
        secret = read_secret(context, "backup.ask_passphrase") if needs_secret(file) else ""
        kept = office.backups.restore(file, secret).kept
    size = context.paths.database.stat().st_size
    _answer(context, file, size, ok=True, kept=None if kept is None else str(kept))
    context.say("backup.restored", file=file, aside=kept or "–")


def _answer(context: CliContext, file: Path, size: int, *, ok: bool, **more: object) -> None:
    if context.json:
        context.emit({"file": str(file), "bytes": size, "ok": ok, **more})
