"""``communeapp draft``: from a fact sheet to a document on the screen, as .docx and as PDF."""

from __future__ import annotations

import errno
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from communeapp.cli.answering import WrittenLetter, choose_model, write_letter
from communeapp.cli.context import CliContext
from communeapp.cli.draft_copy import copy
from communeapp.cli.draft_from import due, from_, record
from communeapp.cli.draft_letters import merge
from communeapp.cli.draft_rules import rule
from communeapp.cli.draft_tasks import announce, propose, renew, rewrite
from communeapp.cli.templates import template_of
from communeapp.core.doctypes import find_type
from communeapp.core.documents import Block, Document, FactSheet, Status
from communeapp.core.errors import UserError
from communeapp.core.facts import decode_facts, parse_facts
from communeapp.core.field_values import field_faults
from communeapp.core.ready_templates import made_out_for
from communeapp.core.reviewing import still_open, with_ticks
from communeapp.core.vietnamese import clean_input, collapse
from communeapp.services.secrecy import refuse_marked_facts

_MAX_PIN_CHARS = 200
_MAX_FACTS_BYTES = 2_000_000  # more than MAX_FILE_CHARS of four bytes each
_NO_FILE = {errno.ENOENT, errno.EISDIR, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP}


@click.group(invoke_without_command=True)
@click.option("--type", "type_code", metavar="CODE", help="draft.help.type")
@click.option(
    "--facts", "facts_file", metavar="FILE.toml",
    type=click.Path(path_type=Path), help="draft.help.facts",
)  # fmt: skip
@click.option("--template", "template_id", metavar="ID", help="draft.help.template")
@click.option("--no-ai", is_flag=True, help="draft.help.no_ai")
@click.option("--model", "model_id", metavar="ID", help="draft.help.model")
@click.option(
    "--out", "docx", metavar="X.docx", type=click.Path(path_type=Path), help="draft.help.out"
)
@click.option(
    "--pdf", "pdf", metavar="X.pdf", type=click.Path(path_type=Path), help="draft.help.pdf"
)
@click.option("--overwrite", is_flag=True, help="draft.help.overwrite")
@click.option("--reviewed-by", "reviewer", metavar="PERSON", help="draft.help.reviewed_by")
@click.option("--confirm", "confirmed", metavar="TEXT", multiple=True, help="draft.help.confirm")
@click.pass_obj
def draft(
    context: CliContext,
    type_code: str | None,
    facts_file: Path | None,
    template_id: str | None,
    no_ai: bool,
    model_id: str | None,
    docx: Path | None,
    pdf: Path | None,
    overwrite: bool,
    reviewer: str | None,
    confirmed: tuple[str, ...],
) -> None:
    """Write a document from the facts of FILE; without a review it leaves as DỰ THẢO."""
    if click.get_current_context().invoked_subcommand is not None:
        return
    if template_id is not None and facts_file is not None:
        raise click.BadOptionUsage("--template", "--template or --facts")
    if template_id is not None:
        facts = made_out_for(template_of(context, template_id), context.wiring.read_profile())
    elif facts_file is not None:
        facts = read_facts(context, facts_file, type_code)
    else:
        raise click.MissingParameter(param_hint="--facts", param_type="option")
    for note in facts.notes:
        context.note(note)
    _check_targets(context, docx, pdf, overwrite=overwrite)
    profile = context.wiring.read_profile()
    person = _sign_in(context, reviewer) if reviewer is not None else None
    model = choose_model(context, model_id, use_ai=not no_ai)
    letter = write_letter(context, facts, profile, model)
    document = letter.result.document
    if person is not None:
        document = _reviewed(context, facts, document, confirmed, *person)
    if docx is not None or pdf is not None:
        context.wiring.exporting.export(document, docx=docx, pdf=pdf, overwrite=overwrite)
    _answer(context, letter, document, [one for one in (docx, pdf) if one is not None])


for _command in (merge, from_, copy, due, rule, record, rewrite, propose, renew, announce):
    draft.add_command(_command)


def read_facts(context: CliContext, file: Path, type_code: str | None = None) -> FactSheet:
    """Read a fact sheet; a type given beside it must be the sheet's own or fill it in."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(_MAX_FACTS_BYTES + 1)
    except OSError as problem:
        if problem.errno not in _NO_FILE:
            problem.filename = str(file)  # a read that fails does not say of what
            raise
        raise UserError("facts.no_file", field="--facts", file=str(file)[:200]) from problem
    if len(raw) > _MAX_FACTS_BYTES:
        raise UserError("facts.file_too_big", field="--facts", limit=_MAX_FACTS_BYTES // 1_000_000)
    known = context.wiring.drafting.needs()
    if type_code is not None and type_code not in known:
        raise UserError(
            "facts.unknown_type",
            field="--type",
            value=collapse(clean_input(type_code).text)[:80],
            known=", ".join(known),
        )
    facts = parse_facts(decode_facts(raw), known, type_code)
    refuse_marked_facts(facts, file.name)
    kind = find_type(context.wiring.drafting.types(), facts.type)
    for one in field_faults(kind, facts.fields) if kind is not None else ():
        raise one
    return facts


def _paragraph(block: Block) -> dict[str, Any]:
    return {
        "text": block.text or block.title,
        "title": block.title,
        "origin": block.origin.value,
        "point": block.point,
        "unsupported": [
            {"text": one.text, "kind": one.kind.value, "start": one.start, "end": one.end}
            for one in block.unsupported
        ],
        "kind": block.kind.value,
        "number": block.number,
        "rows": [list(row) for row in block.rows],
    }


def letter_json(context: CliContext, letter: WrittenLetter, document: Document) -> dict[str, Any]:
    """Give the keys of the command line contract."""
    legal = context.wiring.packs.legal
    findings = [
        {
            "rule": one.rule,
            "severity": one.severity.value,
            "where": one.where,
            "message": context.text(one.code, **one.values),
            "source": one.source,
        }
        for one in context.wiring.exporting.lint(document)
    ]
    return {
        "type": document.type,
        "subject": document.subject,
        "paragraphs": [
            *(_paragraph(block) for block in document.body),
            *(
                _paragraph(block) | {"appendix": number}
                for number, one in enumerate(document.appendices)
                for block in one.body
            ),
        ],
        "points": [{"text": one.text, "covered": one.covered} for one in letter.result.points],
        "missing": list(letter.result.missing),
        "lint": {
            "errors": sum(one["severity"] == "error" for one in findings),
            "notes": sum(one["severity"] == "note" for one in findings),
            "findings": findings,
        },
        "held": [
            {"kind": one.kind.value, "text": one.detail, "where": one.where}
            for one in context.wiring.review_gate.held(letter.job.facts, document)
        ],
        "legal": {"as_of": f"{legal.as_of:%Y-%m-%d}" if legal.as_of else None},
        "model": letter.result.model,
        "status": document.status.value,
        "timing": {
            "first_token_s": _rounded(letter.timing.first_token_s),
            "total_s": _rounded(letter.timing.total_s),
            "prompt_tokens": letter.timing.prompt_tokens,
            "output_tokens": letter.timing.output_tokens,
        },
        "notes": list(letter.job.facts.notes),
        "pack": {
            "id": letter.job.type.pack_id,
            "version": letter.job.type.version,
            "as_of": letter.job.type.as_of,
        },
    }


def _answer(
    context: CliContext, letter: WrittenLetter, document: Document, files: list[Path]
) -> None:
    if context.json:
        context.emit({**letter_json(context, letter, document), "files": [str(f) for f in files]})
        return
    for block in document.body:
        line = " ".join(filter(None, (block.number, block.title, block.text)))
        mark = context.text("draft.check_mark") if block.unsupported else ""
        context.say("draft.line", line=f"{line} {mark}".rstrip())
    for point in letter.result.points:
        if not point.covered:
            context.say("draft.not_covered", point=point.text)
    if letter.result.missing:
        names = (_field_name(context, one) for one in letter.result.missing)
        context.say("draft.missing", fields=", ".join(names))
    for file in files:
        context.say("draft.written", file=file)
    if document.status is Status.DRAFT:
        context.note("draft.unreviewed")


def _field_name(context: CliContext, field: str) -> str:
    """Name a missing field in the user's language; a field of a type's own is named as in its sheet."""
    code = f"draft.field.{field.replace('.', '_')}"
    name = context.text(code)
    return field if name == code else name


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)


def _check_targets(
    context: CliContext, docx: Path | None, pdf: Path | None, *, overwrite: bool
) -> None:
    """Say before the model runs for half a minute that a file could not be written anyway."""
    context.wiring.exporting.check(docx=docx, pdf=pdf, overwrite=overwrite)
    for name, ending, path in (("--out", ".docx", docx), ("--pdf", ".pdf", pdf)):
        # Under another ending no office program opens it, and --overwrite could hit the facts.
        if path is not None and path.suffix.lower() != ending:
            raise UserError("export.wrong_ending", field=name, path=path.name, ending=ending)


def _sign_in(context: CliContext, reviewer: str) -> tuple[str, str]:
    """Check the reviewer's PIN first: gives the person's id and the PIN for the record."""
    pin = sys.stdin.readline(_MAX_PIN_CHARS).rstrip("\r\n") if sys.stdin is not None else ""
    return context.wiring.office.people.switch(reviewer, pin).id, pin


def _reviewed(
    context: CliContext,
    facts: FactSheet,
    document: Document,
    confirmed: tuple[str, ...],
    person_id: str,
    pin: str,
) -> Document:
    """Keep the draft and record who answers for it; gives the document without DỰ THẢO.

    UserError ``drafts.review_held`` before anything is kept while something doubtful is not confirmed.
    """
    things = context.wiring.review_gate.held(facts, document)
    said = {collapse(clean_input(one).text) for one in confirmed}
    facts = with_ticks(facts, frozenset(one.key for one in things if collapse(one.detail) in said))
    if waiting := still_open(things, facts):
        first = waiting[0].detail[:120]
        raise UserError("drafts.review_held", field="--confirm", count=len(waiting), first=first)
    drafts = context.wiring.office.drafts
    record = drafts.create(facts, document)
    drafts.review(record.id, person_id, pin)
    return replace(document, status=Status.REVIEWED)
