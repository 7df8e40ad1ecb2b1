"""``communeapp models``: list, get, take, add, use, verify, remove."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communeapp.cli.context import CliContext
from communeapp.core.errors import EnvironmentProblem
from communeapp.llm.models import InstalledModel
from communeapp.services.models import ListedModel


@click.group(help="cli.command.models")
def models() -> None:
    """Language models: which are here, fetch, add from a stick, choose, check, delete."""


def _row(model: ListedModel) -> dict[str, Any]:
    info = model.info
    return {
        "id": info.id,
        "name": info.title,
        "file": info.file,
        "bytes": info.bytes,
        "sha256": info.sha256,
        "license": info.license,
        "installed": bool(model.intact),
        "default": model.default,
        "path": str(model.path) if model.path is not None else None,
        "intact": model.intact,
        "verified": model.verified,
        "added": info.added,
        "fits": model.refusal is None,
        "context": info.context,
        "min_ram_mb": info.min_ram_mb,
        "chat_format": info.chat_format,
    }


def _answer(context: CliContext, **more: object) -> None:
    """Emit the list as it is now: every subcommand ends with it."""
    if context.json:
        listed = context.wiring.models.list()
        context.emit({"models": [_row(model) for model in listed], **more})


@models.command("list", help="models.help.list")
@click.pass_obj
def list_models(context: CliContext) -> None:
    """List known models and what this machine has of them."""
    if context.json:
        choice = context.wiring.models.choice()
        _answer(
            context,
            chosen=choice.model.info.id if choice.model is not None else None,
            reasons=[{"code": one.code, "message": context.told(one)} for one in choice.reasons],
        )
        return
    for model in context.wiring.models.list():
        context.say(
            "models.line.default" if model.default else "models.line.other",
            id=model.info.id,
            title=model.info.title,
            mb=f"{model.info.bytes / 1e6:,.0f}",
            license=model.info.license,
            state=context.text(_state_code(model)),
        )
        if model.refusal is not None:
            context.say(model.refusal.code, **model.refusal.values)
    for reason in context.wiring.models.choice().reasons[-1:]:
        context.say_words(context.told(reason))


def _state_code(model: ListedModel) -> str:
    if model.path is None:
        return "models.state.not_here"
    if not model.intact:
        return "models.state.damaged"
    return "models.state.verified" if model.verified else "models.state.added"


@models.command(help="models.help.get")
@click.argument("model_id", metavar="[ID]", required=False)
@click.option("--in-data-dir", is_flag=True, help="models.option.in_data_dir")
@click.pass_obj
def get(context: CliContext, model_id: str | None, in_data_dir: bool) -> None:
    """Fetch a model, or the one that suits this machine; nothing is fetched twice."""
    folder = context.paths.models_dir if in_data_dir else None
    with context.progress("models.fetching") as progress:
        installed, fetched = context.wiring.models.get(
            model_id, folder=folder, progress=progress, note=context.note
        )
    context.say(
        "models.fetched" if fetched else "models.already_here",
        id=installed.info.id,
        file=str(installed.path),
    )
    _answer(context, id=installed.info.id, path=str(installed.path), fetched=fetched)


@models.command(help="kit.help.take")
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--everyone", is_flag=True, help="kit.option.everyone")
@click.option("--in-data-dir", is_flag=True, help="models.option.in_data_dir")
@click.option("--all", "everything", is_flag=True, help="kit.option.all")
@click.pass_obj
def take(
    context: CliContext, folder: Path, everyone: bool, in_data_dir: bool, everything: bool
) -> None:
    """Take the model that suits this machine from a stick kit; goes on after a pulled stick."""
    from communeapp.services.model_copying import Listeners
    from communeapp.services.taking_models import TakingModels, everyones_target

    if everyone and in_data_dir:
        raise click.UsageError("--everyone, --in-data-dir")
    target = everyones_target() if everyone else context.paths.models_dir if in_data_dir else None
    service = TakingModels.of(context.paths, target)
    with context.progress("models.copying") as progress:
        taken = service.take_all(
            folder, everything=everything, tell=Listeners(progress, context.note)
        )
    for one in taken:
        code = "kit.taken" if one.copied else "models.already_here"
        context.say(code, id=one.model.info.id, file=str(one.model.path))
    _answer(
        context,
        taken=[
            {
                "id": one.model.info.id,
                "path": str(one.model.path),
                "copied": one.copied,
                "kept_bytes": one.kept,
            }
            for one in taken
        ],
    )


@models.command(help="models.help.add")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def add(context: CliContext, file: Path) -> None:
    """Add a model file (GGUF) from a stick: checked, tried in a child process, copied."""
    with context.progress("models.copying") as progress:
        installed = context.wiring.models.add(file, progress)
    code = "models.added_verified" if installed.verified else "models.added_unverified"
    context.say(code, id=installed.info.id, file=str(installed.path))
    _answer(context, id=installed.info.id, path=str(installed.path), verified=installed.verified)


@models.command(help="models.help.use")
@click.argument("model_id", metavar="ID")
@click.pass_obj
def use(context: CliContext, model_id: str) -> None:
    """Make a model the default; "auto" goes back to choosing by memory."""
    if model_id == "auto":
        context.wiring.models.use_automatic()
        context.say("models.use_automatic")
    else:
        context.wiring.models.use(model_id)
        context.say("models.used", id=model_id)
    _answer(context)


@models.command(help="models.help.verify")
@click.argument("model_id", metavar="[ID]", required=False)
@click.pass_obj
def verify(context: CliContext, model_id: str | None) -> None:
    """Read model files again and compare their checksums."""
    with context.progress("models.verifying") as progress:
        checked = context.wiring.models.verify(model_id, progress)
    for one in checked:
        context.say(_verdict(one), id=one.info.id, file=str(one.path))
    damaged = [one for one in checked if not one.intact]
    if damaged:
        first = damaged[0]
        raise EnvironmentProblem("models.damaged", id=first.info.id, file=str(first.path))
    _answer(context, checked=[{"id": one.info.id, "ok": one.intact} for one in checked])


def _verdict(model: InstalledModel) -> str:
    if not model.intact:
        return "models.verdict.damaged"
    return "models.verdict.verified" if model.verified else "models.verdict.pinned"


@models.command(help="models.help.remove")
@click.argument("model_id", metavar="ID")
@click.pass_obj
def remove(context: CliContext, model_id: str) -> None:
    """Delete a model's file."""
    context.wiring.models.remove(model_id)
    context.say("models.removed", id=model_id)
    _answer(context)
