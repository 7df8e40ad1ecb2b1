"""``communeapp figures``: forms for the villages, blank workbooks, what came back, and the report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.core.errors import UserError
from communeapp.core.figures.form import form_to_json
from communeapp.core.letters import key_of
from communeapp.services.village_figures import (
    Fault,
    Form,
    Month,
    Period,
    Report,
    fault_values,
    files_in,
    form_from_toml,
    read_files,
    write_blanks,
)

_PATH = click.Path(path_type=Path)
_BY = click.option("--by", "person", metavar="PERSON", help="docs.help.by")
_FORM = click.option(
    "--form", "form_name", required=True, metavar="FORM", help="figures.help.form_name"
)
_MONTH = click.option("--month", required=True, metavar="YYYY-MM", help="figures.help.month")


@click.group()
def figures() -> None:
    """Merge the figures of the villages into a monthly report."""


def _period(text: str) -> Period:
    found = Period.parse(text)
    if found is None:
        raise UserError("figures.month", field="--month", given=text[:20])
    return found


@figures.command("form", help="figures.help.form")
@click.argument("file", metavar="[FORM.toml]", type=_PATH, required=False)
@click.option("--replace", "replaced", metavar="FORM", help="figures.help.replace")
@click.option("--remove", "removed", metavar="FORM", help="figures.help.remove")
@_BY
@click.pass_obj
def form(
    context: CliContext, file: Path | None, replaced: str | None, removed: str | None, person: str | None
) -> None:  # fmt: skip
    """List the forms, keep one from a file, or take one away."""
    office = context.wiring.office
    sign_in(context, office, person)
    if removed is not None:
        office.figures.remove_form(removed)
    elif file is not None:
        form_id = "" if replaced is None else office.figures.form(replaced).id
        try:
            raw = file.read_bytes()
        except OSError as problem:
            raise UserError("facts.no_file", field="FORM.toml", file=str(file)[:200]) from problem
        office.figures.set_form(form_from_toml(raw, form_id))
    forms = office.figures.forms()
    if context.json:
        context.emit({"forms": [_form_json(context, one) for one in forms]})
        return
    for one in forms:
        values = {"title": one.title, "villages": len(one.villages), "columns": len(one.columns)}
        context.say("figures.form.line", **values)


def _form_json(context: CliContext, one: Form) -> dict[str, Any]:
    data = form_to_json(one)
    data["id"] = data.pop("form")
    data["months"] = [str(kept.period) for kept in context.wiring.office.figures.months(one.id)]
    return data


@figures.command("blank", help="figures.help.blank")
@_FORM
@_MONTH
@click.option("--out", "folder", required=True, metavar="DIR", type=_PATH, help="figures.help.out")
@click.option("--together", is_flag=True, help="figures.help.together")
@_BY
@click.pass_obj
def blank(
    context: CliContext, form_name: str, month: str, folder: Path, together: bool, person: str | None
) -> None:  # fmt: skip
    """Write the blank workbooks of a month, one for each village."""
    office = context.wiring.office
    sign_in(context, office, person)
    files = write_blanks(office.figures.form(form_name), _period(month), folder, together=together)
    if context.json:
        context.emit({"files": [str(one) for one in files]})
        return
    context.say("figures.blank.written", count=len(files), folder=folder)


def _read(context: CliContext, form_name: str, month: str, given: tuple[Path, ...]) -> Month:
    office = context.wiring.office
    wanted, period = office.figures.form(form_name), _period(month)
    files = read_files(context.wiring.reading, wanted, period, files_in(given))
    return office.figures.merge(wanted, period, files)


@figures.command("read", help="figures.help.read")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=_PATH)
@_FORM
@_MONTH
@click.option("--keep", is_flag=True, help="figures.help.keep")
@_BY
@click.pass_obj
def read(
    context: CliContext, files: tuple[Path, ...], form_name: str, month: str, keep: bool, person: str | None
) -> None:  # fmt: skip
    """Read filled workbooks, lists or folders of them, check and merge them."""
    office = context.wiring.office
    sign_in(context, office, person)
    merged = _read(context, form_name, month, files)
    if keep:
        office.figures.keep(merged)
    if context.json:
        context.emit({**month_json(context, merged), "kept": keep})
        return
    _tell(context, merged)


@figures.command("report", help="figures.help.report")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=_PATH)
@_FORM
@_MONTH
@click.option("--chart", default="", metavar="COLUMN", help="figures.help.chart")
@click.option("--to", "to", multiple=True, metavar="TEXT", help="calendar.help.recipients")
@click.option("--out", "docx", metavar="X.docx", type=_PATH, help="draft.help.out")
@click.option("--pdf", "pdf", metavar="X.pdf", type=_PATH, help="draft.help.pdf")
@click.option("--overwrite", is_flag=True, help="draft.help.overwrite")
@_BY
@click.pass_obj
def report(
    context: CliContext, files: tuple[Path, ...], form_name: str, month: str, chart: str,
    to: tuple[str, ...], docx: Path | None, pdf: Path | None, overwrite: bool, person: str | None,
) -> None:  # fmt: skip
    """Begin the report of a month from what the villages sent, and keep the month."""
    office = context.wiring.office
    sign_in(context, office, person)
    context.wiring.exporting.check(docx=docx, pdf=pdf, overwrite=overwrite)
    merged = _read(context, form_name, month, files)
    if chart and key_of(chart) not in {one.key for one in merged.form.columns}:
        raise UserError("figures.no_column", field="--chart", column=chart[:80])
    made = office.figures.prepare(merged, chart=key_of(chart), to=to)
    draft = office.figures.report(context.wiring.drafting, merged, chart=key_of(chart), to=to)
    written = [str(one) for one in (docx, pdf) if one is not None]
    if written:
        context.wiring.exporting.export(draft.document, docx=docx, pdf=pdf, overwrite=overwrite)
    if context.json:
        answer = {**month_json(context, merged), **_report_json(made)}
        context.emit({**answer, "draft": draft.id, "files": written})
        return
    _tell(context, merged)
    for one in made.sentences:
        context.say_words(one.text)
    for name in written:
        context.say("draft.written", file=name)
    context.say("figures.reported", draft=draft.id)


def _report_json(made: Report) -> dict[str, Any]:
    return {
        "compared_with": None if made.before is None else str(made.before),
        "sentences": [
            {
                "text": one.text,
                "numbers": [
                    {"text": number.text, "how": number.how, "from": list(number.sources)}
                    for number in one.numbers
                ],
            }
            for one in made.sentences
        ],
    }


def month_json(context: CliContext, merged: Month) -> dict[str, Any]:
    """Give the keys of a merged month."""
    columns = merged.form.columns
    return {
        "form": merged.form.id,
        "month": str(merged.period),
        "files": list(merged.files),
        "villages": {
            village: {
                key: {
                    "value": None if one.value is None else f"{one.value:f}",
                    "text": one.text,
                    "source": str(one.source),
                }
                for key, one in row.items()
            }
            for village, row in merged.figures.items()
        },
        "missing": list(merged.missing),
        "totals": {
            one.key: None if (value := merged.total(one)) is None else f"{value:f}"
            for one in columns
        },
        "table": [list(row) for row in context.wiring.office.figures.rows(merged)],
        "faults": [
            {"code": one.code, "refused": one.refused, "message": fault_words(context, one)}
            for one in merged.faults
        ],
    }


def fault_words(context: CliContext, fault: Fault) -> str:
    """Say a fault in a sentence."""
    values = fault_values(fault, lambda code, inner: context.text(code, **inner))
    return context.text(fault.code, **values)


def _tell(context: CliContext, merged: Month) -> None:
    here = len(merged.form.villages) - len(merged.missing)
    context.say(
        "figures.found", here=here, all=len(merged.form.villages), faults=len(merged.faults)
    )
    for fault in merged.faults:
        context.say_words(f"- {fault_words(context, fault)}")
