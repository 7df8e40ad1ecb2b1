"""``communeapp demo``: the main job on the shipped fact sheets, without a display."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from communeapp import paths, texts
from communeapp.cli.answering import choose_model, write_letter
from communeapp.cli.context import CliContext
from communeapp.cli.demo_hub import reach_hub
from communeapp.cli.demo_training import own_profile, sit_exam
from communeapp.cli.docs import classified_json
from communeapp.cli.draft import read_facts
from communeapp.core import errors
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.profile import Profile
from communeapp.llm.client import WorkerClient
from communeapp.llm.models import InstalledModel
from communeapp.services.field import read_catalogue


@click.command()
@click.option(
    "--out", "folder", required=True, metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False), help="draft.help.folder",
)  # fmt: skip
@click.option("--no-ai", is_flag=True, help="draft.help.no_ai")
@click.option("--model", "model_id", metavar="ID", help="draft.help.model")
@click.pass_obj
def demo(context: CliContext, folder: Path, no_ai: bool, model_id: str | None) -> int:
    """Draft the shipped samples as .docx and PDF into DIR."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise _no_folder(problem, folder) from problem
    samples = sorted((paths.resources_dir() / "samples").glob("*.toml"))
    if not samples:
        raise EnvironmentProblem("draft.demo_no_samples")
    chosen: list[InstalledModel | None] = []
    steps = [
        _step(context, "model", context.text("draft.demo_model"),
              lambda: _pick(context, model_id, chosen, use_ai=not no_ai)),
    ]  # fmt: skip
    model = chosen[0] if chosen else None
    with ExitStack() as stack:
        # One process for all letters: the model is loaded once.
        worker = stack.enter_context(context.wiring.worker(model)) if model is not None else None
        steps.extend(_letter(context, sample, folder, model, worker) for sample in samples)
    written = [Path(file) for step in steps for file in step["files"] if file.endswith(".pdf")]
    steps.append(
        _step(context, "classify", context.text("draft.demo_classify"),
              lambda: _read_back(context, written))
    )  # fmt: skip
    with own_profile(context) as wiring:
        steps.append(
            _step(context, "quiz", context.text("draft.demo_quiz"),
                  lambda: sit_exam(context, wiring, folder))
        )  # fmt: skip
        steps.append(
            _step(context, "hub", context.text("draft.demo_carry"),
                  lambda: reach_hub(context, wiring, folder, written))
        )  # fmt: skip
    ok = all(step["ok"] for step in steps)
    if context.json:
        context.emit({"steps": steps, "ok": ok})
    context.note("draft.demo_done" if ok else "draft.demo_incomplete", folder=folder)
    return errors.EXIT_OK if ok else errors.EXIT_ENVIRONMENT


def _no_folder(problem: OSError, folder: Path) -> Exception:
    """Say why there is no folder for the letters."""
    if problem.errno in (errno.ENOENT, errno.ENOTDIR, errno.EEXIST):
        return UserError("export.no_folder", field="--out", path=str(folder))
    if problem.errno in (errno.ENAMETOOLONG, errno.ELOOP):
        return problem
    from communeapp.services.exporting import export_problem

    return export_problem(problem, folder / "x.docx")


def _pick(
    context: CliContext, model_id: str | None, chosen: list[InstalledModel | None], *, use_ai: bool
) -> dict[str, Any]:
    model = choose_model(context, model_id, use_ai=use_ai)
    chosen.append(model)
    return {"model": model.info.id if model is not None else None, "files": []}


def _letter(
    context: CliContext,
    sample: Path,
    folder: Path,
    model: InstalledModel | None,
    worker: WorkerClient | None,
) -> dict[str, Any]:
    """Draft one sample; the shipped sheets name their own commune, whatever the profile says."""
    facts = read_facts(context, sample)

    def work() -> dict[str, Any]:
        letter = write_letter(context, facts, Profile(), model, worker)
        docx, pdf = folder / f"{sample.stem}.docx", folder / f"{sample.stem}.pdf"
        context.wiring.exporting.export(letter.result.document, docx=docx, pdf=pdf, overwrite=True)
        for block in letter.result.document.body:
            line = " ".join(filter(None, (block.number, block.title, block.text)))
            context.say("draft.line", line=line)
        return {
            "files": [str(docx), str(pdf)],
            "model": letter.result.model,
            "points": len(letter.result.points),
            "covered": sum(point.covered for point in letter.result.points),
            "ai_items": letter.result.ai_items,
            "copied_items": letter.result.copied_items,
        }

    title = context.text("draft.demo_letter", subject=facts.subject)
    return _step(context, f"draft {sample.stem}", title, work)


def _read_back(context: CliContext, letters: list[Path]) -> dict[str, Any]:
    """Read the letters as if they had come in: type, subject, field of work."""
    found = [
        {"path": str(letter)}
        | classified_json(context, context.wiring.classifying.classify(letter))
        for letter in letters
    ]
    for one in found:
        field = read_catalogue().name(one["field"]["code"])
        context.say("draft.demo_read", type=one["type"], subject=one["subject"], field=field)
    return {"documents": found, "ok": all(one["type"] and one["subject"] for one in found)}


def _step(
    context: CliContext, name: str, title: str, work: Callable[[], dict[str, Any]]
) -> dict[str, Any]:
    """Run one step; its failure is told and the next step still runs."""
    context.note("draft.demo_start", name=title)
    started = time.monotonic()
    step: dict[str, Any] = {"name": name, "ok": True, "seconds": 0.0, "files": []}
    try:
        step.update(work())
    except AppError as problem:
        told = texts.tell_error(problem, context.lang)
        step.update(ok=False, error={"code": problem.code, "message": told.message})
        context.note("draft.demo_failed", name=title, problem=told.message)
    step["seconds"] = round(time.monotonic() - started, 2)
    if step["ok"]:
        context.note("draft.demo_step", name=title, seconds=step["seconds"])
    return step
