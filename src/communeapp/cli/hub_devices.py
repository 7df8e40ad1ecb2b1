"""``communeapp hub approve / revoke``: PCs that may send, and those that may no longer."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from communeapp.cli.context import CliContext
from communeapp.cli.hub_context import CLOCK, database_option, open_hub
from communeapp.core.errors import UserError
from communeapp.hub.db.engine import writing
from communeapp.hub.enrolling import Enrolling, write_answer
from communeapp.hub.web import audit
from communeapp.store.files import told


@click.command(help="hub.help.approve")
@click.argument("request_file", metavar="REQUEST", type=click.Path(path_type=Path))
@click.option("--unit", default="", metavar="CODE", help="hub.help.approve_unit")
@click.option(
    "--to", "folder", required=True, metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path), help="hub.help.approve_to",
)  # fmt: skip
@database_option
@click.pass_obj
def approve(
    context: CliContext, request_file: Path, unit: str, folder: Path, db: str | None
) -> None:
    """Give the PC of a request its certificate, and write the answer that it takes back."""
    with open_hub(context, db) as (settings, engine):
        enrolling = Enrolling(settings, engine, CLOCK)
        data = _read(request_file)
        request = enrolling.look(data)
        made = enrolling.approve(data, unit=unit, by=audit.COMMAND_LINE)
        with writing(engine) as connection:
            audit.write(connection, CLOCK.now_ms(), "device.approved", made.device, unit=made.unit)
        file = write_answer(made, folder)
    context.say(
        "hub.approved", name=request.shown_name, unit=made.unit_name,
        day=f"{made.not_after:%d/%m/%Y}", file=file,
    )  # fmt: skip
    if context.json:
        context.emit(
            {
                "file": str(file),
                "device": made.device,
                "fingerprint": request.fingerprint,
                "unit": made.unit,
                "unit_name": made.unit_name,
                "not_after": made.not_after.isoformat(),
            }
        )


@click.command(help="hub.help.revoke")
@click.argument("device", metavar="DEVICE")
@click.option("--from-event", type=click.IntRange(0), metavar="N", help="hub.help.from_event")
@click.option("--from-day", metavar="DAY", help="hub.help.from_day")
@database_option
@click.pass_obj
def revoke(
    context: CliContext, device: str, from_event: int | None, from_day: str | None, db: str | None
) -> None:
    """Take a PC back; what was received of it so far stays good unless an earlier event is named."""
    day = _day(from_day) if from_day else None
    with open_hub(context, db) as (settings, engine):
        made = Enrolling(settings, engine, CLOCK).revoke(device, from_seq=from_event, from_day=day)
        with writing(engine) as connection:
            audit.write(connection, CLOCK.now_ms(), "device.revoked", device)
    context.say("hub.revoked", device=device, number=made.number)
    if context.json:
        context.emit({"device": device, "number": made.number, "keys": len(made.keys)})


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise UserError("enrol.not_a_request")
    try:
        with path.open("rb") as file:
            return file.read(1 << 20)
    except OSError as error:
        raise told(error, path) from error


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise UserError("hub.bad_day", field="from_day", day=text[:40]) from error
