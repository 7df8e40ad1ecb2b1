"""Take a model from a file: recognise it, check its header, copy it, try it, pin its checksum."""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from communeapp import durable
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.core.prompts import PromptPlan
from communeapp.core.vietnamese import fold
from communeapp.llm import gguf
from communeapp.llm.client import WorkerClient
from communeapp.llm.launch import worker_launch
from communeapp.llm.machine import MB
from communeapp.llm.memory import cap_for
from communeapp.llm.model_hash import HashCache, Progress
from communeapp.llm.models import InstalledModel, ModelInfo, Shelf
from communeapp.llm.protocol import ModelSpec
from communeapp.services.model_copying import Listeners, Wanted, copy_checked

_log = logging.getLogger(__name__)
_BLOCK = 4 * 1024 * 1024
_SLACK = 16 * MB

Trial = Callable[[Path, ModelInfo], None]
"""Loads a file once in the child process under a memory cap.

Raises UserError ``models.trial_failed`` when the child died of it or refused it.
"""


def add_model(
    shelf: Shelf, file: Path, folder: Path, trial: Trial, progress: Progress | None = None
) -> InstalledModel:
    """Put a model file into a folder of this profile and remember its checksum.

    Raises UserError ``models.not_gguf``, ``models.known_but_damaged``, ``models.no_chat_format``,
    ``models.trial_failed``, ``models.id_taken``; EnvironmentProblem ``models.disk_full``, and for a model
    of the manifest those of :func:`copy_checked`. Nothing is left under the final name then.
    """
    known = _claimed(shelf, file)
    if known is not None:
        return _add_known(shelf, known, file, folder, progress)
    described = _describe(file)
    clash = [model for model in shelf.known() if model.id == described.id]
    if clash and not clash[0].added:
        raise UserError("models.id_taken", field="file", id=described.id)
    part = folder / f".{described.id}.adding"
    with _removed(part):
        digest = _copy(file, part, progress)
        if clash and clash[0].sha256 != digest:
            raise UserError("models.id_taken", field="file", id=described.id)
        # The copy is what will be loaded, so the copy is what is checked; the stick may have changed.
        described = _describe(part, name=described.id, sha256=digest)
        trial(part, described)
        durable.place(part, folder / described.file)
    path = folder / described.file
    HashCache.beside(path).remember(path, digest)
    shelf.pin(described)
    _log.info("added model of %d bytes", described.bytes)
    return InstalledModel(described, path, intact=True, verified=False)


def _claimed(shelf: Shelf, file: Path) -> ModelInfo | None:
    """Give the model of the manifest that this file is, or claims to be by its name or size."""
    size = file.stat().st_size
    for model in shelf.manifest:
        if model.bytes == size or model.file.casefold() == file.name.casefold():
            return model
    return None


def _add_known(
    shelf: Shelf, model: ModelInfo, file: Path, folder: Path, progress: Progress | None
) -> InstalledModel:
    damaged = UserError("models.known_but_damaged", field="file", file=str(file), title=model.title)
    present = shelf.find(model)
    if present is not None and file.stat().st_size == model.bytes:
        found = shelf.check(model, present)
        if found.intact:
            return found
        folder = present.parent  # put it in the place of the damaged one
    wanted = Wanted(model.id, model.bytes, model.sha256)
    path = folder / model.file
    try:
        # Read once, and gone on with after a stick that was pulled out.
        copy_checked(file, path, wanted, Listeners(progress or _unseen))
    except UserError as problem:
        raise damaged from problem
    HashCache.beside(path).remember(path, model.sha256)
    return InstalledModel(model, path, intact=True, verified=True)


def _unseen(_done: int, _total: int) -> None:
    """Nobody looks at the progress."""


def _describe(file: Path, *, name: str | None = None, sha256: str = "0" * 64) -> ModelInfo:
    """Check a header and describe the model in it."""
    try:
        header = gguf.read_header(file)
    except gguf.BadGguf as problem:
        raise UserError(
            "models.not_gguf", field="file", file=file.name, detail=problem.detail
        ) from problem
    if header.chat_format is None:
        raise UserError("models.no_chat_format", field="file", file=file.name)
    size = file.stat().st_size
    model_id = name or _id_of(file)
    return ModelInfo(
        id=model_id,
        title=" ".join((header.name or model_id).split())[:100],
        file=f"{model_id}.gguf",
        bytes=size,
        sha256=sha256,
        license=" ".join(header.license.split())[:60] or "?",
        context=header.context,
        min_ram_mb=size * 12 // (10 * MB) + 2000,
        chat_format=header.chat_format,
        added=True,
    )


def _id_of(file: Path) -> str:
    """Make an id of a file's name: small letters without marks, digits, dots and dashes."""
    words = re.sub(r"[^a-z0-9._]+", "-", fold(file.stem)).strip("-._")
    return words[:80].strip("-._") or "model"


def _copy(file: Path, part: Path, progress: Progress | None) -> str:
    """Copy a file durably and give the checksum of what was written."""
    total = file.stat().st_size
    part.parent.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(part.parent).free
    if free < total + _SLACK:
        raise _disk_full(part.parent, total + _SLACK, free)
    digest, done = hashlib.sha256(), 0
    try:
        with file.open("rb") as source, part.open("wb") as target:
            while block := source.read(_BLOCK):
                target.write(block)
                digest.update(block)
                done += len(block)
                if progress is not None:
                    progress(done, max(done, total))
            target.flush()
            os.fsync(target.fileno())
    except OSError as problem:
        if problem.errno != errno.ENOSPC:
            raise
        raise _disk_full(part.parent, total, shutil.disk_usage(part.parent).free) from problem
    return digest.hexdigest()


def _disk_full(folder: Path, need: int, free: int) -> EnvironmentProblem:
    return EnvironmentProblem(
        "models.disk_full", folder=str(folder), need=-(-need // MB), have=free // MB
    )


class _removed:  # noqa: N801 - used like a function
    """Remove a file when the block is left, if it is still there."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_: object) -> None:
        self._path.unlink(missing_ok=True)


def try_model(path: Path, model: ModelInfo) -> None:
    """Load a file in a child process under a memory cap and let it write a few words."""
    spec = ModelSpec(
        path=str(path),
        sha256=model.sha256,
        chat_format=model.chat_format,
        n_ctx=512,
        n_parallel=1,
        memory_cap_mb=cap_for(model.bytes),
        need_mb=model.load_mb,
    )
    plan = PromptPlan(
        template_id="trial",
        system="Bạn là trợ lý soạn văn bản.",
        examples=(),
        context="",
        items=("Viết một câu chào.",),
        max_tokens=8,
    )
    try:
        with WorkerClient(worker_launch(), spec) as client:
            client.generate(plan)
    except AppError as problem:
        if problem.code == "llm.not_enough_memory":
            raise
        _log.warning("trial failed: %s", problem.code)
        raise UserError(
            "models.trial_failed", field="file", file=model.file, detail=problem.code
        ) from problem
