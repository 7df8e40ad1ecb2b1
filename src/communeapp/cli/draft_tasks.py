"""``communeapp draft rewrite``, ``propose``, ``renew`` and ``announce``: small work on text that is there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from communeapp.cli.answering import choose_model
from communeapp.cli.context import CliContext
from communeapp.core.errors import UserError
from communeapp.core.incoming.header import Part
from communeapp.llm.client import WorkerFailed
from communeapp.llm.protocol import ItemAnswer
from communeapp.services.renewing import facts_in, last_of_text, report_job
from communeapp.services.text_tasks import REWRITES, TextJob, TextResult

_MODES = {one.value: one for one in REWRITES}
_MOST = 200_000  # characters from standard input; the tasks have their own, smaller limits


def _model_options(command: Callable[..., Any]) -> Callable[..., Any]:
    command = click.option("--model", "model_id", metavar="ID", help="draft.help.model")(command)
    return click.option("--no-ai", is_flag=True, help="draft.help.no_ai")(command)


@click.command(help="tasks.help.rewrite")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--mode", type=click.Choice(sorted(_MODES)), default="formal", help="tasks.help.mode")
@_model_options
@click.pass_obj
def rewrite(context: CliContext, file: Path, mode: str, no_ai: bool, model_id: str | None) -> None:
    """Rewrite the sentences of FILE (``-`` is standard input)."""
    job = context.wiring.text_tasks.rewrite(_MODES[mode], _text(context, file))
    _answer(context, job, no_ai=no_ai, model_id=model_id)


@click.command(help="tasks.help.propose")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@_model_options
@click.pass_obj
def propose(context: CliContext, file: Path, no_ai: bool, model_id: str | None) -> None:
    """Sum an incoming document up and propose who should handle it."""
    from communeapp.core.incoming.offices import parse_offices
    from communeapp.services.peek import peek_setting

    found = context.wiring.classifying.classify(file)
    offices = parse_offices(str(peek_setting(context.paths, "handling_offices") or ""))
    office = offices.name(found.office) if found.office else ""
    job = context.wiring.text_tasks.proposal(found.header, found.read.text, office)
    _answer(context, job, no_ai=no_ai, model_id=model_id)


@click.command(help="tasks.help.renew")
@click.argument("last", metavar="LAST", type=click.Path(path_type=Path))
@click.option(
    "--facts", metavar="FILE", required=True, type=click.Path(path_type=Path),
    help="tasks.help.facts",
)  # fmt: skip
@_model_options
@click.pass_obj
def renew(context: CliContext, last: Path, facts: Path, no_ai: bool, model_id: str | None) -> None:
    """Write this month's report from LAST month's and new facts, one a line."""
    new = facts_in(_text(context, facts))
    before = last_of_text(_text(context, last), last.name)
    job = report_job(context.wiring.text_tasks, before, new)
    _answer(context, job, no_ai=no_ai, model_id=model_id)


@click.command(help="tasks.help.announce")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--subject", metavar="WORDS", help="tasks.help.subject")
@_model_options
@click.pass_obj
def announce(
    context: CliContext, file: Path, subject: str | None, no_ai: bool, model_id: str | None
) -> None:
    """Say a letter in plain words for the loudspeaker."""
    text = _text(context, file)
    if subject is None:
        if file.name == "-":
            raise click.MissingParameter(param_hint="--subject", param_type="option")
        header = context.wiring.classifying.classify(file).header
        subject = header.value(Part.SUBJECT) or ""
    if not subject:
        raise UserError("tasks.no_subject", field="--subject")
    unit = context.wiring.read_profile().unit_name
    job = context.wiring.text_tasks.announce(unit, subject, text)
    _answer(context, job, no_ai=no_ai, model_id=model_id)


def _text(context: CliContext, file: Path) -> str:
    """Read a file through the program's own reader, or standard input."""
    if file.name == "-" and sys.stdin is not None:
        return sys.stdin.read(_MOST)
    return context.wiring.reading.read(file).text


def _answer(context: CliContext, job: TextJob, *, no_ai: bool, model_id: str | None) -> None:
    model = choose_model(context, model_id, use_ai=not no_ai)
    answers: tuple[ItemAnswer, ...] = ()
    if model is not None and job.plan is not None:
        with context.wiring.worker(model) as worker:
            try:
                answers = worker.generate(job.plan).items
            except WorkerFailed as problem:
                context.note(problem.code, **problem.values)
                answers = problem.items
    result = context.wiring.text_tasks.accept(job, answers)
    used = model.info.id if model is not None and result.by_model else None
    if context.json:
        context.emit(task_json(result) | {"model": used})
        return
    for line in result.lines or (result.text,):
        context.say("draft.line", line=line)
    if result.seconds:
        context.note("tasks.seconds", seconds=result.seconds)
    for one in result.left:
        context.note("tasks.left", text=one)
    if not result.sure:
        context.note("tasks.not_sure")


def task_json(result: TextResult) -> dict[str, Any]:
    """Give the keys of the command line contract."""
    return {
        "task": result.task.value,
        "text": result.text,
        "sure": result.sure,
        "parts": [
            {
                "original": one.original,
                "text": one.text,
                "changed": one.changed,
                "sure": one.sure,
                "by_model": one.by_model,
            }
            for one in result.parts
        ],
        "left": list(result.left),
        "seconds": result.seconds,
    }
