"""``communeapp lint``: a Word file checked against Decree 30, and a corrected copy of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.core.errors import UserError
from communeapp.services.checking import Corrected, FileCheck, FileFinding, refuse_mending

_MOST_TOLD = 200


@click.command()
@click.argument("file", metavar="FILE.docx", type=click.Path(path_type=Path))
@click.option("--fix", is_flag=True, help="checking.help.fix")
@click.option(
    "--out", "out", metavar="Y.docx", type=click.Path(path_type=Path), help="checking.help.out"
)
@click.option("--overwrite", is_flag=True, help="checking.help.overwrite")
@click.pass_obj
def lint(context: CliContext, file: Path, fix: bool, out: Path | None, overwrite: bool) -> None:
    """Check the layout and the wording of FILE; with --fix also write a corrected copy."""
    if fix and out is None:
        raise UserError("checking.no_out", field="--out")
    if out is not None and out.suffix.lower() != ".docx":
        raise UserError("export.wrong_ending", field="--out", path=out.name, ending=".docx")
    if out is not None and not fix:
        raise UserError("checking.no_fix", field="--fix")
    checking = context.wiring.checking
    check = checking.check(file)
    corrected = None
    if fix and out is not None:
        refuse_mending(check)
        corrected = checking.correct(check, out, overwrite=overwrite)
    if context.json:
        context.emit(lint_json(context, check, corrected))
    else:
        _tell(context, check, corrected)


def lint_json(
    context: CliContext, check: FileCheck, corrected: Corrected | None = None
) -> dict[str, Any]:
    """Give the keys of the command line contract; ``where`` is a paragraph, ``p[0]`` the first."""
    answer: dict[str, Any] = {
        "type": check.type or None,
        "findings": [_finding_json(context, one) for one in check.findings],
        "errors": check.errors,
        "notes": check.notes,
        "states": list(check.states),
    }
    if corrected is not None:
        answer |= {
            "file": str(corrected.path),
            "fixed": corrected.fixed,
            "not_fixed": corrected.failed,
            "left": {"errors": corrected.check.errors, "notes": corrected.check.notes},
        }
    return answer


def _finding_json(context: CliContext, one: FileFinding) -> dict[str, Any]:
    finding = one.finding
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "where": finding.where,
        "message": context.text(finding.code, **finding.values),
        "source": finding.source,
        "component": one.role or None,
        "text": one.excerpt,
        "places": list(one.places),
        "fix": one.fixable,
        "safe": one.safe,
    }


def _tell(context: CliContext, check: FileCheck, corrected: Corrected | None) -> None:
    for state in check.states:
        context.note(f"checking.state_{state}", count=check.changes)
    for one in check.findings[:_MOST_TOLD]:
        code = f"checking.line_{one.finding.severity.value}"
        message = context.text(one.finding.code, **one.finding.values)
        excerpt = one.excerpt or context.text("checking.whole_page")
        context.say(code, message=message, excerpt=excerpt, source=one.finding.source)
        if len(one.places) > 1:
            context.say("checking.more_places", count=len(one.places) - 1)
    context.say("checking.sums", errors=check.errors, notes=check.notes)
    if corrected is not None:
        context.say("checking.corrected", count=corrected.fixed, file=corrected.path)
        left = corrected.check
        context.say("checking.left", errors=left.errors, notes=left.notes)
