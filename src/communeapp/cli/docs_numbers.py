"""``communeapp docs number``, ``cancel``, ``gaps``: numbers of what goes out.

Numbers are given by the person with the clerk's role, at the PC that keeps the registers.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.core.errors import UserError
from communeapp.core.incoming.register import OutgoingEntry
from communeapp.services.office import Office
from communeapp.services.workflow import issued

_PATH = click.Path(path_type=Path)
_DAY = click.DateTime(["%Y-%m-%d"])
_YEARS = click.IntRange(1990, 9998)


@click.command("number", help="docs.help.number")
@click.argument("draft_id", metavar="DRAFT")
@click.option("--number", type=click.IntRange(1, 999_999), help="docs.help.number_given")
@click.option("--date", "date", type=_DAY, metavar="YYYY-MM-DD", help="docs.help.number_date")
@click.option("--kept-by", default="", metavar="NAME", help="docs.help.kept_by")
@click.option("--copies", type=click.IntRange(0, 9_999), help="docs.help.copies")
@click.option("--out", "docx", metavar="X.docx", type=_PATH, help="draft.help.out")
@click.option("--pdf", metavar="X.pdf", type=_PATH, help="draft.help.pdf")
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def number_(
    context: CliContext,
    draft_id: str,
    number: int | None,
    date: dt.datetime | None,
    kept_by: str,
    copies: int | None,
    docx: Path | None,
    pdf: Path | None,
    person: str | None,
) -> None:
    """Give a signed document its number and day, and write it with them."""
    office = context.wiring.office
    sign_in(context, office, person)
    context.wiring.exporting.check(docx=docx, pdf=pdf)
    day = None if date is None else date.date()
    entry = office.register.register_outgoing(draft_id, number, day, kept_by=kept_by, copies=copies)
    files = []
    if docx is not None or pdf is not None:
        document = issued(office.drafts.load(draft_id).document, entry)
        made = context.wiring.exporting.export(document, docx=docx, pdf=pdf)
        files = [str(one.path) for one in made]
    if context.json:
        context.emit({**entry_json(entry), "files": files})
        return
    context.say("numbering.given", number=entry.printed, date=f"{entry.date:%d/%m/%Y}")
    for file in files:
        context.say("draft.written", file=file)


@click.command(help="docs.help.cancel")
@click.argument("given", metavar="NUMBER")
@click.option("--year", required=True, type=_YEARS, help="docs.help.year")
@click.option("--reason", required=True, metavar="TEXT", help="docs.help.reason")
@click.option("--unused", "type_code", metavar="CODE", help="docs.help.unused")
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def cancel(
    context: CliContext,
    given: str,
    year: int,
    reason: str,
    type_code: str | None,
    person: str | None,
) -> None:
    """Cancel a number: as printed (05/QĐ-UBND), or one that no document bears, with the type."""
    office = context.wiring.office
    sign_in(context, office, person)
    if type_code is not None:
        if not given.isdecimal():
            raise UserError("numbering.unknown", field="NUMBER", number=given[:80], year=year)
        day = min(office.clock.today(), dt.date(year, 12, 31))
        entry = office.register.void_number(type_code, int(given), reason, day)
    else:
        entry = office.register.cancel_number(_find(office, given, year).id, reason)
    if context.json:
        context.emit(entry_json(entry))
        return
    context.say("numbering.cancelled", number=entry.printed, reason=reason)


@click.command(help="docs.help.gaps")
@click.option("--year", required=True, type=_YEARS, help="docs.help.year")
@click.option("--by", "person", metavar="PERSON", help="docs.help.by")
@click.pass_obj
def gaps(context: CliContext, year: int, person: str | None) -> None:
    """List numbers that nobody gave."""
    office = context.wiring.office
    sign_in(context, office, person)
    found = office.register.gaps(year)
    if context.json:
        context.emit({"gaps": [{"series": one.series, "number": one.number} for one in found]})
        return
    for one in found:
        context.say("numbering.gap", number=one.number)
    if not found:
        context.say("numbering.no_gap", year=year)


def _find(office: Office, given: str, year: int) -> OutgoingEntry:
    entries = [one for one in office.register.outgoing(year, 1_000_000) if one.printed == given]
    live = [one for one in entries if one.cancelled is None] or entries
    if not live:
        raise UserError("numbering.unknown", field="NUMBER", number=given[:80], year=year)
    return live[0]


def entry_json(entry: OutgoingEntry) -> dict[str, Any]:
    """Give an entry with the keys of the command line."""
    gone = entry.cancelled
    return {
        "id": entry.id,
        "draft": entry.draft_id or None,
        "number": entry.printed,
        "running": entry.number,
        "series": entry.series,
        "year": entry.year,
        "date": entry.date.isoformat(),
        "type": entry.type_code,
        "subject": entry.subject,
        "recipients": list(entry.recipients),
        "cancelled": None if gone is None else {"reason": gone.reason, "person": gone.person},
    }
