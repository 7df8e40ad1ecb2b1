"""``communeapp quiz``: banks of questions in and out.

What a file holds and could not be taken is told one by one, with its place and its line. The PIN of
``--by`` comes from standard input.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.cli.secrets import sign_in
from communeapp.core.errors import UserError
from communeapp.core.training.banks import WRITABLE, Bank, BankFormat, FileNote, Preview, Skipped
from communeapp.core.training.checking import Severity
from communeapp.core.training.questions import Question
from communeapp.core.vietnamese import collapse
from communeapp.services.office import Office
from communeapp.services.training.question_files import told_values

_FILE = click.Path(path_type=Path)
_TOLD = 20  # lines of remarks for a person; --json has all


@click.group()
def quiz() -> None:
    """Banks of questions: import, export, list."""


@quiz.command("import", help="quiz.help.import")
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--bank", metavar="NAME", help="quiz.help.bank")
@click.option("--check", is_flag=True, help="quiz.help.check")
@click.option("--by", "person", metavar="PERSON", help="quiz.help.by")
@click.pass_obj
def import_(
    context: CliContext, file: Path, bank: str | None, check: bool, person: str | None
) -> None:
    """Take the questions of a file into a bank; with --check only say what it holds."""
    preview = context.wiring.question_files.preview(file)
    skipped = [*preview.read.skipped, *_refused(preview)]
    if not context.json or not preview.good:  # where nothing is good, no answer names the reasons
        _tell_remarks(context, skipped, preview.read.notes)
    kept: Bank | None = None
    added = 0
    if not check:
        office = context.wiring.office
        sign_in(context, office, person)
        known = None if bank is None else office.banks.find(bank)
        title = bank or _free_title(office, file)
        accepted = office.banks.accept(
            preview, bank_id="" if known is None else known.id, title=title
        )
        kept, added = accepted.bank, accepted.added
    if context.json:
        context.emit(
            {
                "format": preview.read.format.value,
                "questions": len(preview.good),
                "skipped": [_skipped_json(context, one) for one in skipped],
                "notes": [_note_json(context, one) for one in preview.read.notes],
                "bank": None if kept is None else _bank_json(kept),
                "file": str(file),
            }
        )
        return
    if kept is None:
        context.say("quiz.checked", questions=len(preview.good), skipped=len(skipped))
    else:
        context.say("quiz.imported", added=added, bank=kept.title, skipped=len(skipped))


@quiz.command(help="quiz.help.export")
@click.argument("file", metavar="FILE", type=_FILE)
@click.option(
    "--format",
    "form",
    required=True,
    type=click.Choice([one.value for one in WRITABLE]),
    help="quiz.help.format",
)
@click.option("--bank", metavar="NAME", help="quiz.help.bank")
@click.option("--course", metavar="ID", help="quiz.help.course")
@click.option("--by", "person", metavar="PERSON", help="quiz.help.by")
@click.pass_obj
def export(
    context: CliContext,
    file: Path,
    form: str,
    bank: str | None,
    course: str | None,
    person: str | None,
) -> None:
    """Write the questions of a bank or of a course to a file."""
    if course is not None:
        questions = context.wiring.courses.questions(course)
    else:
        office = context.wiring.office
        sign_in(context, office, person)
        questions = _of_bank(office, bank)
    written = context.wiring.question_files.write(BankFormat(form), questions, file)
    if context.json:
        context.emit(
            {
                "format": form,
                "questions": written.questions,
                "skipped": [_skipped_json(context, one) for one in written.skipped],
                "notes": [_note_json(context, one) for one in written.notes],
                "file": str(file),
            }
        )
        return
    _tell_remarks(context, list(written.skipped), written.notes)
    context.say(
        "quiz.exported", questions=written.questions, file=file, skipped=len(written.skipped)
    )


@quiz.command("list", help="quiz.help.list")
@click.option("--by", "person", metavar="PERSON", help="quiz.help.by")
@click.pass_obj
def list_(context: CliContext, person: str | None) -> None:
    """List the banks."""
    office = context.wiring.office
    sign_in(context, office, person)
    banks = office.banks.list()
    if context.json:
        total = sum(one.questions for one in banks)
        context.emit({"banks": [_bank_json(one) for one in banks], "questions": total})
        return
    if not banks:
        context.say("quiz.no_banks")
    for one in banks:
        context.say("quiz.bank_line", title=one.title, questions=one.questions)


def _of_bank(office: Office, name: str | None) -> tuple[Question, ...]:
    if name is None:
        banks = office.banks.list()
        if len(banks) != 1:
            raise UserError("quiz.which_bank", field="bank", count=len(banks))
        return office.banks.questions(banks[0].id)
    found = office.banks.find(name)
    if found is None:
        raise UserError("quiz.unknown_bank", field="bank", bank=name)
    return office.banks.questions(found.id)


def _free_title(office: Office, file: Path) -> str:
    """Name a bank after its file; a second one of the name gets a number."""
    title = collapse(file.stem.replace("_", " "))[:150]
    taken = {one.title for one in office.banks.list()}
    number, free = 1, title
    while free in taken:
        number += 1
        free = f"{title} ({number})"
    return free


def _refused(preview: Preview) -> list[Skipped]:
    """Name the questions that were read and cannot be asked as they are, each by its first error."""
    read, found = preview.read, dict[int, Skipped]()
    passed = {one.index for one in read.skipped}
    places = [at for at in range(1, len(read.questions) + len(passed) + 1) if at not in passed]
    for at, one in preview.findings:
        if one.severity is Severity.ERROR:
            remark = Skipped(places[at], one.code, read.lines[at], {"field": one.field})
            found.setdefault(at, remark)
    return list(found.values())


def _tell_remarks(context: CliContext, skipped: list[Skipped], notes: tuple[FileNote, ...]) -> None:
    remarks = [
        *(("quiz.at", one.index, one.line, one.reason, one.values) for one in skipped),
        *(("quiz.note_at", one.index, 0, one.code, one.values) for one in notes),
    ]
    for code, index, line, reason, values in remarks[:_TOLD]:
        context.note(code, index=index, line=line, reason=_sentence(context, reason, values))
    if len(remarks) > _TOLD:
        context.note("quiz.more", count=len(remarks) - _TOLD)


def _skipped_json(context: CliContext, one: Skipped) -> dict[str, Any]:
    return {
        "index": one.index,
        "line": one.line or None,
        "reason": one.reason,
        "message": _sentence(context, one.reason, one.values),
    }


def _note_json(context: CliContext, one: FileNote) -> dict[str, Any]:
    return {
        "index": one.index or None,
        "code": one.code,
        "message": _sentence(context, one.code, one.values),
    }


def _sentence(context: CliContext, code: str, values: Mapping[str, object]) -> str:
    """Tell a remark; names of fields and kinds in the user's language."""
    return context.text(code, **told_values(values, context.text))


def _bank_json(one: Bank) -> dict[str, Any]:
    return {"id": one.id, "title": one.title, "questions": one.questions}
