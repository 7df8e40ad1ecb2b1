"""``communeapp calendar``: entries of the work calendar, a week of it, and the week as a document."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.core.errors import UserError
from communeapp.services.office import Office
from communeapp.services.work_calendar import (
    Change,
    Clash,
    Difference,
    Entry,
    Occurrence,
    Part,
    Repeat,
    State,
    Week,
)

_PATH = click.Path(path_type=Path)
_BY = click.option("--by", "person", metavar="PERSON", help="docs.help.by")
_DAY = click.option("--day", metavar="YYYY-MM-DD", help="calendar.help.day")


@click.group()
def calendar() -> None:
    """Keep the work calendar of the office."""


def _date(text: str, field: str) -> dt.date:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return dt.datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a civil date
        except ValueError:
            continue
    raise UserError("calendar.day", field=field, given=text[:40])


def _maybe(text: str | None, field: str) -> dt.date | None:
    return None if text is None else _date(text, field)


@calendar.command("list", help="calendar.help.list")
@_BY
@click.pass_obj
def list_(context: CliContext, person: str | None) -> None:
    """List all entries by day."""
    office = context.wiring.office
    sign_in(context, office, person)
    entries = office.calendar.entries()
    if context.json:
        context.emit({"entries": [entry_json(one) for one in entries]})
        return
    for one in entries:
        context.say("calendar.entry", id=one.id, day=f"{one.day:%d/%m/%Y}", content=one.content)


@calendar.command("add", help="calendar.help.add")
@_DAY
@click.option("--from", "start", default="", metavar="HH:MM", help="calendar.help.from")
@click.option("--until", "end", default="", metavar="HH:MM", help="calendar.help.until")
@click.option(
    "--part", type=click.Choice([one.value for one in Part]), default=Part.MORNING.value,
    help="calendar.help.part",
)  # fmt: skip
@click.option("--content", default="", metavar="TEXT", help="calendar.help.content")
@click.option("--chair", default="", metavar="PERSON", help="calendar.help.chair")
@click.option("--leader", "leaders", multiple=True, metavar="PERSON", help="calendar.help.leader")
@click.option("--others", default="", metavar="TEXT", help="calendar.help.others")
@click.option("--place", default="", metavar="TEXT", help="calendar.help.place")
@click.option("--prepares", default="", metavar="TEXT", help="calendar.help.prepares")
@click.option("--notes", default="", metavar="TEXT", help="calendar.help.notes")
@click.option(
    "--every", "repeat", type=click.Choice([one.value for one in Repeat]),
    default=Repeat.NEVER.value, help="calendar.help.every",
)  # fmt: skip
@click.option("--last", metavar="YYYY-MM-DD", help="calendar.help.last")
@click.option("--from-document", "document", metavar="ID", help="calendar.help.from_document")
@click.option("--entry", "entry_id", default="", metavar="ID", help="calendar.help.entry")
@_BY
@click.pass_obj
def add(context: CliContext, /, document: str | None, person: str | None, **given: Any) -> None:
    """Enter something, or change an entry; from an invitation what it says is taken over."""
    office = context.wiring.office
    sign_in(context, office, person)
    missing: tuple[str, ...] = ()
    if document is not None:
        base, missing = office.calendar.from_invitation(document)
    elif given["entry_id"]:
        base = office.calendar.entry(given["entry_id"])
    else:
        base = Entry("", office.clock.today(), "")
    made = _over(base, given)
    left = [one for one in missing if not given.get(one)]
    if "day" in left:
        raise UserError("calendar.no_day", field="--day")
    if not made.content:
        raise UserError("calendar.no_content", field="--content")
    if given["day"] is None and document is None and not given["entry_id"]:
        raise UserError("calendar.no_day", field="--day")
    kept = office.calendar.set(made)
    week = office.calendar.week(kept.day)
    met = [one for one in week.clashes if kept.id in (one.first.entry.id, one.second.entry.id)]
    if context.json:
        clashes = [clash_json(context, one) for one in met]
        context.emit({"entry": entry_json(kept), "missing": left, "clashes": clashes})
        return
    context.say("calendar.kept", id=kept.id)
    for one in met:
        context.say_words(clash_words(context, one))


def _over(base: Entry, given: dict[str, Any]) -> Entry:
    words = {
        key: given[key]
        for key in ("start", "end", "content", "chair", "others", "place", "prepares", "notes")
        if given[key]
    }
    made = replace(base, **words)
    if given["day"] is not None:
        made = replace(made, day=_date(given["day"], "--day"))
    if given["leaders"]:
        made = replace(made, leaders=given["leaders"])
    if base.content == "" or not base.id:
        made = replace(made, part=Part(given["part"]))
    if given["repeat"] != Repeat.NEVER.value:
        made = replace(made, repeat=Repeat(given["repeat"]), until=_maybe(given["last"], "--last"))
    return made


@calendar.command("change", help="calendar.help.change")
@click.argument("entry_id", metavar="ENTRY")
@click.option("--day", required=True, metavar="YYYY-MM-DD", help="calendar.help.planned")
@click.option("--cancel", is_flag=True, help="calendar.help.cancel")
@click.option("--to", "to", metavar="YYYY-MM-DD", help="calendar.help.to")
@click.option("--from", "start", default="", metavar="HH:MM", help="calendar.help.from")
@click.option("--until", "end", default="", metavar="HH:MM", help="calendar.help.until")
@click.option("--place", default="", metavar="TEXT", help="calendar.help.place")
@click.option("--reason", default="", metavar="TEXT", help="calendar.help.reason")
@_BY
@click.pass_obj
def change(
    context: CliContext, entry_id: str, day: str, cancel: bool, to: str | None, start: str, end: str,
    place: str, reason: str, person: str | None,
) -> None:  # fmt: skip
    """Cancel a day of an entry, move it, or (without either) let it stand as planned."""
    office = context.wiring.office
    sign_in(context, office, person)
    planned = _date(day, "--day")
    state = State.CANCELLED if cancel else State.MOVED if to or start or place else State.PLANNED
    target = _maybe(to, "--to") or (planned if state is State.MOVED else None)
    made = Change(state, reason, target, None, start, end, place)
    office.calendar.change(entry_id, planned, made)
    if context.json:
        context.emit({"entry": entry_id, "day": planned.isoformat(), "state": state.value})
        return
    context.say("calendar.changed")


@calendar.command("remove", help="calendar.help.remove")
@click.argument("entry_id", metavar="ENTRY")
@_BY
@click.pass_obj
def remove(context: CliContext, entry_id: str, person: str | None) -> None:
    """Take an entry away that was entered by mistake."""
    office = context.wiring.office
    sign_in(context, office, person)
    office.calendar.remove(entry_id)
    if context.json:
        context.emit({"removed": entry_id})
        return
    context.say("calendar.removed")


@calendar.command("week", help="calendar.help.week")
@_DAY
@click.option("--out", "docx", metavar="X.docx", type=_PATH, help="draft.help.out")
@click.option("--pdf", "pdf", metavar="X.pdf", type=_PATH, help="draft.help.pdf")
@click.option("--overwrite", is_flag=True, help="draft.help.overwrite")
@click.option("--to", "to", multiple=True, metavar="TEXT", help="calendar.help.recipients")
@click.option("--publish", is_flag=True, help="calendar.help.publish")
@_BY
@click.pass_obj
def week(
    context: CliContext, day: str | None, docx: Path | None, pdf: Path | None, overwrite: bool,
    to: tuple[str, ...], publish: bool, person: str | None,
) -> None:  # fmt: skip
    """Show a week with its clashes; write it as a document, or begin the draft of it."""
    office = context.wiring.office
    sign_in(context, office, person)
    when = _maybe(day, "--day")
    shown = office.calendar.week(when)
    context.wiring.exporting.check(docx=docx, pdf=pdf, overwrite=overwrite)
    draft, files = None, []
    if publish:
        record = office.calendar.publish(context.wiring.drafting, when, to)
        draft, document = record.id, record.document
    elif docx is not None or pdf is not None:
        facts = office.calendar.facts(when, to)
        job = context.wiring.drafting.begin(facts, office.profile.show(), use_ai=False)
        document = job.document
    if docx is not None or pdf is not None:
        context.wiring.exporting.export(document, docx=docx, pdf=pdf, overwrite=overwrite)
        files = [str(one) for one in (docx, pdf) if one is not None]
    if context.json:
        context.emit({**week_json(context, office, shown), "draft": draft, "files": files})
        return
    for row in office.calendar.rows(when)[1:]:
        context.say_words("  ".join(" ".join(cell.split()) for cell in row if cell.strip()))
    for clash in shown.clashes:
        context.say_words(clash_words(context, clash))
    for name in files:
        context.say("draft.written", file=name)
    if draft is not None:
        context.say("calendar.published", draft=draft)


# ------------------------------------------------------------------ words and keys


def entry_json(entry: Entry) -> dict[str, Any]:
    """Give the keys of an entry."""
    return {
        "id": entry.id,
        "day": entry.day.isoformat(),
        "part": entry.part.value,
        "start": entry.start or None,
        "end": entry.end or None,
        "content": entry.content,
        "chair": entry.chair,
        "leaders": list(entry.leaders),
        "others": entry.others,
        "place": entry.place,
        "prepares": entry.prepares,
        "notes": entry.notes,
        "repeat": entry.repeat.value,
        "until": None if entry.until is None else entry.until.isoformat(),
        "source": entry.source or None,
    }


def week_json(context: CliContext, office: Office, shown: Week) -> dict[str, Any]:
    """Give the keys of a week."""
    return {
        "monday": shown.monday.isoformat(),
        "week": shown.monday.isocalendar().week,
        "entries": [_occurrence_json(one) for one in shown.occurrences],
        "clashes": [clash_json(context, one) for one in shown.clashes],
        "days_off": [one.isoformat() for one in shown.days_off],
        "published": shown.number or None,
        "changed": [_difference_json(one) for one in shown.changed],
        "table": [list(row) for row in office.calendar.rows(shown.monday)],
    }


def _occurrence_json(one: Occurrence) -> dict[str, Any]:
    return {
        "entry": one.entry.id,
        "planned": one.planned.isoformat(),
        "day": one.day.isoformat(),
        "part": one.part.value,
        "start": one.start or None,
        "end": one.end or None,
        "place": one.place,
        "content": one.entry.content,
        "chair": one.entry.chair,
        "leaders": list(one.entry.leaders),
        "state": one.state.value,
        "reason": one.reason,
    }


def _difference_json(one: Difference) -> dict[str, Any]:
    return {"kind": one.kind, "entry": one.key.partition("/")[0], "fields": list(one.fields)}


def clash_json(context: CliContext, clash: Clash) -> dict[str, Any]:
    """Give the keys of a clash."""
    return {
        "what": clash.what,
        "name": clash.name,
        "entries": [clash.first.entry.id, clash.second.entry.id],
        "day": clash.first.day.isoformat(),
        "sure": clash.sure,
        "message": clash_words(context, clash),
    }


def clash_words(context: CliContext, clash: Clash) -> str:
    """Say a clash in a sentence."""
    code = f"calendar.clash.{clash.what}" + ("" if clash.sure else "_maybe")
    return context.text(
        code,
        name=clash.name,
        day=f"{clash.first.day:%d/%m/%Y}",
        first=clash.first.entry.content,
        second=clash.second.entry.content,
    )
