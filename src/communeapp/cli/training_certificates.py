"""``communeapp training certificate / issue / revoke / verify / authority``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.cli.training_results import class_of
from communeapp.core.errors import EXIT_BAD_INPUT, EXIT_OK, UserError
from communeapp.core.training.certificate import CertificateData, RevokeReason, data_to_json
from communeapp.core.training.certificate_text import percent_text, short_date
from communeapp.services.training.verifying import (
    CredentialVerifier,
    Link,
    Verified,
    trust_of,
)

_FILE = click.Path(path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)
#: What a person compares with the sheet, in its order; the rest stands in --json.
_SHOWN = (
    "name", "title", "unit", "course_title", "class_title", "first", "last", "per_mille", "number",
    "day", "issuer", "signer",
)  # fmt: skip


@click.command(help="certificates.help.certificate")
@click.argument("certificate_id", metavar="ID")
@click.option("--out", required=True, metavar="DIR", type=_FOLDER, help="certificates.help.out")
@click.option("--by", "person", metavar="PERSON", help="certificates.help.by")
@click.pass_obj
def certificate(context: CliContext, certificate_id: str, out: Path, person: str | None) -> None:
    """Write the PDF and the credential of a certificate."""
    office = context.wiring.office
    sign_in(context, office, person)
    files = office.certificates.save(certificate_id, out)
    for file in files:
        context.say("certificates.written", file=file)
    if context.json:
        context.emit({"files": [str(file) for file in files]})


@click.command(help="certificates.help.issue")
@click.option("--to", "learner", required=True, metavar="PERSON", help="certificates.help.to")
@click.option("--course", metavar="ID", default="", help="certificates.help.course")
@click.option("--class", "class_id", metavar="ID", default="", help="certificates.help.class")
@click.option("--by", "person", metavar="PERSON", help="certificates.help.by")
@click.pass_obj
def issue(
    context: CliContext, learner: str, course: str, class_id: str, person: str | None
) -> None:
    """Give a certificate to a person for a course, or to a member of a class."""
    if bool(course) == bool(class_id):
        raise UserError("certificates.course_or_class", field="course")
    office = context.wiring.office
    sign_in(context, office, person)
    class_id = class_of(office, class_id) if class_id else ""
    who, member = ("", learner) if class_id else (learner, "")
    made, _ = office.certificates.issue(person=who, member=member, course=course, class_id=class_id)
    context.say("certificates.issued", number=made.data.number, name=made.data.name)
    if context.json:
        context.emit({"id": made.id, "number": made.data.number, "day": str(made.data.day)})


@click.command(help="certificates.help.revoke")
@click.argument("certificate_id", metavar="ID")
@click.option(
    "--reason",
    required=True,
    type=click.Choice([one.value for one in RevokeReason]),
    help="certificates.help.reason",
)
@click.option("--note", default="", help="certificates.help.note")
@click.option("--by", "person", metavar="PERSON", help="certificates.help.by")
@click.pass_obj
def revoke(
    context: CliContext, certificate_id: str, reason: str, note: str, person: str | None
) -> None:
    """Take a certificate back."""
    office = context.wiring.office
    sign_in(context, office, person)
    office.certificates.revoke(certificate_id, reason, note)
    one = office.certificates.get(certificate_id)
    context.say("certificates.revoked", number=one.data.number)
    if context.json:
        context.emit({"id": one.id, "number": one.data.number, "reason": reason})


# ------------------------------------------------------------------ checking


@click.command(help="certificates.help.verify")
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--root", "roots", multiple=True, type=_FILE, help="certificates.help.root")
@click.option("--list", "lists", multiple=True, type=_FILE, help="certificates.help.list")
@click.pass_obj
def verify(
    context: CliContext, file: Path, roots: tuple[Path, ...], lists: tuple[Path, ...]
) -> int:
    """Check a certificate; neither the profile nor its lock is needed, so also while the window is open."""
    trust = trust_of(context.paths.trust_dir, roots, lists)
    found = CredentialVerifier(trust, context.wiring.clock.today()).file(file)
    message = _verdict(context, found)
    if context.json:
        context.emit(_as_json(found, file, message))
    else:
        _say(context, found, message)
    return EXIT_OK if found.valid else EXIT_BAD_INPUT


def _verdict(context: CliContext, found: Verified) -> str:
    if found.valid:
        return context.text("certificates.verify.valid")
    message = context.text(f"certificates.verify.{found.reason}")
    if found.revocation is not None:
        reason = context.text(f"certificates.reason.{found.revocation.reason}")
        day = short_date(found.revocation.day)
        message = f"{message} {context.text('certificates.revoked_on', day=day, reason=reason)}"
    return message


def _as_json(found: Verified, file: Path, message: str) -> dict[str, Any]:
    revoked = None
    if found.revocation is not None:
        revoked = {"day": found.revocation.day.isoformat(), "reason": found.revocation.reason}
    return {
        "valid": found.valid,
        "reason": found.reason or None,
        "message": message,
        "form": found.form,
        "proven": found.proven,
        "fields": None if found.fields is None else data_to_json(found.fields),
        "chain": [_link(one) for one in found.chain],
        "revoked": revoked,
        "file": str(file),
    }


def _link(one: Link) -> dict[str, Any]:
    return {
        "name": one.name or None,
        "fingerprint": one.fingerprint,
        "serial": one.serial,
        "until": None if one.until is None else one.until.isoformat(),
        "known": one.known,
    }


def _say(context: CliContext, found: Verified, message: str) -> None:
    context.say("certificates.line.verdict", text=message)
    if found.fields is None:
        return
    context.say("certificates.line.compare" if found.proven else "certificates.line.unproven")
    for name in _SHOWN:
        value = _shown(found.fields, name)
        if value:
            context.say(
                "certificates.line.value",
                label=context.text(f"certificates.field.{name}"),
                value=value,
            )
    for one in found.chain:
        code = "certificates.line.key" if one.known else "certificates.line.unknown_key"
        context.say(code, name=one.name, fingerprint=one.fingerprint)


def _shown(fields: CertificateData, name: str) -> str:
    value = getattr(fields, name)
    if name == "per_mille":
        return percent_text(value) if value >= 0 else ""
    if name in ("day", "first", "last"):
        return "" if value is None else short_date(value)
    return str(value)


# ------------------------------------------------------------------ whom to believe


@click.group(help="certificates.help.authority")
def authority() -> None:
    """Roots that are believed, this PC's own key, revocation lists."""


@authority.command(help="certificates.help.authority_show")
@click.pass_obj
def show(context: CliContext) -> None:
    """Say what this PC goes by."""
    state = context.wiring.office.trust.state()
    code = "certificates.authority.own" if state.self_signed else "certificates.authority.hub"
    until = "–" if state.until is None else short_date(state.until)
    context.say(code, fingerprint=state.device, until=until)
    for root in state.roots:
        context.say("certificates.authority.root", name=root.name, fingerprint=root.fingerprint)
    for one in state.lists:
        context.say(
            "certificates.authority.list",
            name=one.issuer,
            number=one.number,
            day=short_date(one.day),
            count=one.credentials,
        )
    if context.json:
        context.emit(
            {
                "device": state.device,
                "self_signed": state.self_signed,
                "until": None if state.until is None else state.until.isoformat(),
                "roots": [
                    {"id": one.id, "name": one.name, "fingerprint": one.fingerprint}
                    for one in state.roots
                ],
                "lists": [
                    {"issuer": one.issuer, "number": one.number, "credentials": one.credentials}
                    for one in state.lists
                ],
            }
        )


@authority.command(help="certificates.help.authority_add")
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--fingerprint", default="", help="certificates.help.fingerprint")
@click.option("--by", "person", metavar="PERSON", help="certificates.help.by")
@click.pass_obj
def add(context: CliContext, file: Path, fingerprint: str, person: str | None) -> None:
    """Take over a root, this PC's chain, or a revocation list."""
    office = context.wiring.office
    sign_in(context, office, person)
    found, _ = office.trust.add(file, fingerprint)
    context.say(f"certificates.authority.added_{found.kind}", name=found.name)
    if context.json:
        context.emit({"kind": found.kind, "name": found.name, "fingerprint": found.fingerprint})


@authority.command(help="certificates.help.authority_export")
@click.option("--to", "folder", required=True, type=_FOLDER, help="certificates.help.out")
@click.option("--revocations", is_flag=True, help="certificates.help.revocations")
@click.pass_obj
def export(context: CliContext, folder: Path, revocations: bool) -> None:
    """Write this PC's own root, or its revocation list, for other PCs."""
    trust = context.wiring.office.trust
    file = trust.export_revocations(folder) if revocations else trust.export_root(folder)
    context.say("certificates.written", file=file)
    if context.json:
        context.emit({"file": str(file), "fingerprint": trust.state().device})
