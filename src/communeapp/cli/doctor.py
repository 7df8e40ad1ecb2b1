"""``communeapp doctor``: the state of the machine and of the profile."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communeapp import texts
from communeapp.cli.context import CliContext
from communeapp.services.doctor import Health, Problem, report


@click.command(help="cli.command.doctor")
@click.option(
    "--save",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.zip",
    help="doctor.option.save",
)
@click.pass_obj
def doctor(context: CliContext, save: Path | None) -> None:
    """Check the machine, the data and the language model; nothing is changed."""
    health = context.wiring.doctor.examine()
    answer = report(health) | {"problems": problems_told(health, context.lang)}
    if save is not None:
        from communeapp.services.diagnostics import write_diagnostics

        write_diagnostics(save, context.paths, answer)
        answer["file"] = str(save)
    if context.json:
        context.emit(answer)
        return
    _tell(context, health, answer)
    if save is not None:
        context.say("doctor.saved", file=str(save))


def problems_told(health: Health, lang: str) -> list[dict[str, Any]]:
    """Put every problem into words."""
    return [_told(problem, lang) for problem in health.problems]


def _told(problem: Problem, lang: str) -> dict[str, Any]:
    told = texts.tell(problem.code, lang, **problem.values).in_terminal
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": told.message,
        "hint": told.hint,
    }


def _tell(context: CliContext, health: Health, answer: dict[str, Any]) -> None:
    model = health.choice.model
    lines = {
        "version": answer["version"],
        "system": f"{answer['system']}, Python {answer['python']}, SQLite {answer['sqlite']}",
        "cpu": context.text(
            "doctor.value.cpu", cores=health.cpu.cores, features=" ".join(answer["cpu"]["features"])
        ),
        "ram": context.text(
            "doctor.value.ram", total=health.memory.total_mb, free=health.memory.available_mb
        ),
        "data_dir": answer["data_dir"],
        "database": _database_line(context, health),
        "model": model.info.title if model else context.text("doctor.value.model_none"),
    }
    if health.policy:
        keys = ", ".join(sorted(health.policy.locked)) or "–"
        lines["policy"] = context.text("policy.line", by=health.policy.by or "–", keys=keys)
    for name, value in lines.items():
        context.say("doctor.line", name=context.text(f"doctor.title.{name}"), value=value)
    for estimate in health.machine.estimates:
        context.say(estimate.code, **estimate.values)
    context.say("doctor.ok" if health.ok else "doctor.not_ok")
    for problem in answer["problems"]:
        mark = "!" if problem["severity"] == "error" else "-"
        context.say("doctor.problem", mark=mark, message=problem["message"], hint=problem["hint"])


def _database_line(context: CliContext, health: Health) -> str:
    if not health.database.exists:
        return context.text("doctor.value.database_new")
    if not health.database.ok:
        return context.text("doctor.value.database_bad")
    return context.text("doctor.value.database_ok", schema=health.database.schema)
