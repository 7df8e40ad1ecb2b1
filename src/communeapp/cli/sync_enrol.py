"""``communeapp sync request / enrol / compare / approve / revoke / leave / connections / consent``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.cli.sync_words import say_leaves
from communeapp.core.training.certificate_text import short_date
from communeapp.services.sync.consent import Leaves
from communeapp.services.sync.enrolment_types import Connection, Kind
from communeapp.services.sync.exchange_types import PeerKind

_FILE = click.Path(path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)
_KIND = click.Choice(["hub", "office"])
_BY = click.option("--by", "person", metavar="PERSON", help="enrol.help.by")


@click.command(help="enrol.help.request")
@click.option("--to", "folder", required=True, metavar="DIR", type=_FOLDER, help="enrol.help.to")
@click.option("--name", default="", help="enrol.help.name")
@click.option("--unit", metavar="CODE", default="", help="enrol.help.unit")
@_BY
@click.pass_obj
def request(context: CliContext, folder: Path, name: str, unit: str, person: str | None) -> None:
    """Write this PC's request to be connected."""
    office = context.wiring.office
    sign_in(context, office, person)
    asked = office.enrolment.request(folder, name=name, unit=unit)
    context.say("enrol.line.asked", file=asked.file, fingerprint=asked.fingerprint)
    if context.json:
        context.emit(
            {
                "file": str(asked.file),
                "device": asked.device,
                "fingerprint": asked.fingerprint,
                "name": asked.name,
                "unit": asked.unit,
                "unit_name": asked.unit_name,
            }
        )


@click.command(help="enrol.help.enrol")
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--fingerprint", default="", help="enrol.help.fingerprint")
@_BY
@click.pass_obj
def enrol(context: CliContext, file: Path, fingerprint: str, person: str | None) -> None:
    """Take the answer of a hub or of the office's PC over."""
    office = context.wiring.office
    sign_in(context, office, person)
    taken = office.enrolment.accept(file, fingerprint)
    one = taken.connection
    code = "enrol.line.hub" if one.kind == "hub" else "enrol.line.office"
    context.say(code, name=one.name, unit=one.unit_name, until=short_date(one.until))
    if not one.compared:
        context.say("enrol.line.not_compared", name=one.name)
    if taken.numbers_elsewhere:
        context.say("enrol.line.numbers_elsewhere", name=one.name)
    if context.json:
        context.emit(
            {
                **_as_json(one),
                "device": office.trust.device,
                "numbers_elsewhere": taken.numbers_elsewhere,
            }
        )


@click.command(help="enrol.help.compare")
@click.argument("kind", type=_KIND)
@click.option("--fingerprint", required=True, help="enrol.help.fingerprint")
@_BY
@click.pass_obj
def compare(context: CliContext, kind: Kind, fingerprint: str, person: str | None) -> None:
    """Confirm who is behind a connection, after its file was taken without."""
    office = context.wiring.office
    sign_in(context, office, person)
    office.enrolment.compare(kind, fingerprint)
    context.say("enrol.line.compared")
    if context.json:
        context.emit({"kind": kind, "compared": True})


@click.command(help="enrol.help.approve")
@click.argument("file", metavar="REQUEST", type=_FILE)
@click.option("--to", "folder", required=True, metavar="DIR", type=_FOLDER, help="enrol.help.to")
@click.option("--fingerprint", default="", help="enrol.help.their_fingerprint")
@_BY
@click.pass_obj
def approve(
    context: CliContext, file: Path, folder: Path, fingerprint: str, person: str | None
) -> None:
    """Take another PC of the office in, and write the answer to it."""
    office = context.wiring.office
    sign_in(context, office, person)
    made = office.enrolment.approve(file, folder, fingerprint)
    context.say("enrol.line.approved", name=made.name, file=made.file)
    if not fingerprint:
        context.say("enrol.line.compare_theirs", name=made.name, fingerprint=made.fingerprint)
    if context.json:
        context.emit(
            {
                "file": str(made.file),
                "device": made.device,
                "name": made.name,
                "fingerprint": made.fingerprint,
                "not_after": made.until.isoformat(),
            }
        )


@click.command(help="enrol.help.revoke")
@click.argument("device", metavar="PC")
@click.option(
    "--from-day", type=click.DateTime(["%Y-%m-%d"]), default=None, help="enrol.help.from_day"
)
@click.option("--from-seq", type=click.IntRange(min=0), default=None, help="enrol.help.from_seq")
@_BY
@click.pass_obj
def revoke(
    context: CliContext,
    device: str,
    from_day: dt.datetime | None,
    from_seq: int | None,
    person: str | None,
) -> None:
    """Take a PC of the office back; what it wrote before stays good."""
    office = context.wiring.office
    sign_in(context, office, person)
    day = None if from_day is None else from_day.date()
    taken = office.enrolment.revoke(device, from_day=day, from_seq=from_seq)
    context.say(
        "enrol.line.revoked", name=taken.name, day=short_date(taken.from_day), seq=taken.from_seq
    )
    if context.json:
        context.emit(
            {
                "device": taken.device,
                "name": taken.name,
                "from_day": taken.from_day.isoformat(),
                "from_seq": taken.from_seq,
                "number": taken.number,
            }
        )


@click.command(help="enrol.help.leave")
@click.argument("kind", type=_KIND)
@_BY
@click.pass_obj
def leave(context: CliContext, kind: Kind, person: str | None) -> None:
    """Cut the connection with the hub, or with the office's other PCs."""
    office = context.wiring.office
    sign_in(context, office, person)
    office.enrolment.leave(kind)
    context.say("enrol.line.left_hub" if kind == "hub" else "enrol.line.left_office")
    if context.json:
        context.emit({"kind": kind, "connected": False})


@click.command(help="enrol.help.connections")
@click.pass_obj
def connections(context: CliContext) -> None:
    """Say what connects this PC, and with whom."""
    state = context.wiring.office.enrolment.state()
    context.say("enrol.line.this", name=state.name, fingerprint=state.fingerprint)
    if state.moved:
        context.say("enrol.moved")
    for one in state.connections:
        code = "enrol.line.hub" if one.kind == "hub" else "enrol.line.office"
        context.say(code, name=one.name, unit=one.unit_name, until=short_date(one.until))
        if not one.compared:
            context.say("enrol.line.not_compared", name=one.name)
        if one.fault:
            context.say(one.fault, name=one.name, last=short_date(one.until))
    for pc in state.pcs:
        code = "enrol.line.pc" if pc.revoked is None else "enrol.line.pc_revoked"
        day = "–" if pc.revoked is None else short_date(pc.revoked)
        context.say(code, name=pc.name, device=pc.device[:8], day=day)
    if not state.connections:
        context.say("enrol.line.alone")
    if context.json:
        context.emit(
            {
                "device": state.device,
                "fingerprint": state.fingerprint,
                "name": state.name,
                "unit": state.unit,
                "moved": state.moved,
                "hub": None if state.hub is None else _as_json(state.hub),
                "office": None if state.office is None else _as_json(state.office),
                "pcs": [
                    {
                        "device": pc.device,
                        "name": pc.name,
                        "fingerprint": pc.fingerprint,
                        "revoked": None if pc.revoked is None else pc.revoked.isoformat(),
                        "cloned": pc.cloned,
                    }
                    for pc in state.pcs
                ],
            }
        )


@click.command(help="enrol.help.consent")
@click.argument("kind", type=_KIND)
@click.option("--agree", is_flag=True, help="enrol.help.agree")
@click.option("--withdraw", is_flag=True, help="enrol.help.withdraw")
@_BY
@click.pass_obj
def consent(
    context: CliContext, kind: Kind, agree: bool, withdraw: bool, person: str | None
) -> None:
    """Show what leaves this PC, and agree to it or take that back."""
    office = context.wiring.office
    sign_in(context, office, person)
    reader = PeerKind.HUB if kind == "hub" else PeerKind.COLLEAGUE
    if withdraw:
        office.consent.withdraw(reader)
    elif agree:
        office.consent.give(reader)
    leaves = office.consent.leaves(reader)
    _say_leaves(context, leaves)
    if context.json:
        given = leaves.given
        context.emit(
            {
                "kind": kind,
                "needed": leaves.needed,
                "leaves": [
                    {"group": one.group, "count": one.count, "new": one.fresh}
                    for one in leaves.leaving
                ],
                "stays": list(leaves.stays),
                "files": leaves.files,
                "given_by": None if given is None else given.name,
                "given_ms": None if given is None else given.at_ms,
            }
        )


def _say_leaves(context: CliContext, leaves: Leaves) -> None:
    say_leaves(leaves, context.say, context.text)
    if leaves.needed:
        context.say("enrol.line.not_agreed")
    elif leaves.given is not None:
        context.say("enrol.line.agreed", name=leaves.given.name or "–")


def _as_json(one: Connection) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "name": one.name,
        "unit": one.unit,
        "unit_name": one.unit_name,
        "not_after": one.until.isoformat(),
        "fingerprint": one.fingerprint,
        "compared": one.compared,
        "fault": one.fault or None,
        "urls": list(one.urls),
    }
