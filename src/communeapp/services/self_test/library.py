"""The model's library and a model for the self-test; nothing here writes beside a model."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communeapp import paths as locations
from communeapp import program
from communeapp.core.errors import EnvironmentProblem
from communeapp.llm import gguf, machine, models
from communeapp.llm.model_hash import sha256_of
from communeapp.llm.models import ModelInfo
from communeapp.llm.protocol import ModelSpec
from communeapp.services.models import ModelsService

_PATIENCE_S = 120.0


@dataclass(frozen=True)
class ChosenModel:
    """A model that is whole, for the worker."""

    id: str
    spec: ModelSpec


def ask() -> dict[str, Any]:
    """Start the worker's library alone; give ``variant`` and ``version``.

    EnvironmentProblem ``llm.no_library``: it does not load, or prints what nobody expects.
    """
    done = subprocess.run(
        program.command("worker", "--library"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    lines = (done.stdout + done.stderr).decode("utf-8", errors="replace").strip().splitlines()
    if done.returncode != 0 or len(lines) != 1:
        detail = "; ".join(lines[-3:])[:300] or f"exit code {done.returncode}"
        raise EnvironmentProblem("llm.no_library", detail=detail)
    found: dict[str, Any] = json.loads(lines[0])
    return found


def given(file: Path) -> ChosenModel:
    """Take the model of the command line: one of the manifest has to be whole, another one readable."""
    size = file.stat().st_size
    for info in models.read_manifest(locations.models_manifest()):
        if info.bytes == size or info.file == file.name:
            return _whole(info, file)
    header = gguf.read_header(file)
    digest = sha256_of(file)
    spec = ModelSpec(path=str(file), sha256=digest, chat_format=header.chat_format or "chatml")
    return ChosenModel(file.stem, spec)


def smallest_installed(service: ModelsService) -> ChosenModel | None:
    """Find the smallest model that is here and that the memory carries; a damaged one is a fault."""
    memory = machine.memory()
    for info in sorted(service.shelf.manifest, key=lambda one: one.bytes):
        place = service.shelf.find(info)
        if place is not None and models.refuse_by_memory(info, memory) is None:
            return _whole(info, place)
    return None


def _whole(info: ModelInfo, file: Path) -> ChosenModel:
    """Read all of the file: what is remembered of it would be written beside it."""
    if file.stat().st_size != info.bytes or sha256_of(file) != info.sha256:
        raise EnvironmentProblem("models.damaged", id=info.id, file=str(file))
    spec = ModelSpec(
        path=str(file), sha256=info.sha256, chat_format=info.chat_format, need_mb=info.load_mb
    )
    return ChosenModel(info.id, spec)
