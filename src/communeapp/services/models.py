"""Use cases around language models: list, choose, fetch, add, verify, remove."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from communeapp import paths as locations
from communeapp.core.changes import Changes
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.core.policy import Policy
from communeapp.llm import machine, models
from communeapp.llm.memory import cap_for
from communeapp.llm.model_hash import Progress
from communeapp.llm.models import Choice, InstalledModel, ModelInfo, Reason, Shelf
from communeapp.llm.protocol import ModelSpec
from communeapp.paths import Paths
from communeapp.services.policy import load_policy

if TYPE_CHECKING:
    from communeapp.llm.model_fetch import Note
    from communeapp.services.adding_models import Trial


@dataclass(frozen=True)
class ListedModel:
    """One line of the list: ``path`` and ``intact`` are None where the file is not there.

    ``refusal`` says why the machine cannot carry it, None when it can.
    """

    info: ModelInfo
    path: Path | None
    intact: bool | None
    verified: bool
    default: bool
    refusal: Reason | None


class ModelsService:
    """The models of one profile. Plain calls; hashing a model takes seconds: keep off the UI thread."""

    def __init__(self, paths: Paths, trial: Trial | None = None) -> None:
        self._paths = paths
        self._trial = trial

    @functools.cached_property
    def shelf(self) -> Shelf:
        """Known models and the folders they may lie in."""
        made = Shelf(
            models.read_manifest(locations.models_manifest()),
            self._paths.model_dirs(),
            self._paths.models_dir / "state.json",
        )
        laid_down = self._policy.locked.get("model_id")
        made.imposed = None if laid_down is None else str(laid_down)
        made.proposed = str(self._policy.defaults.get("model_id", ""))
        return made

    @functools.cached_property
    def _policy(self) -> Policy:
        return load_policy()

    def _check_free(self) -> None:
        if "model_id" in self._policy.locked:
            raise UserError("policy.locked", field="model_id", by=self._policy.by or "–")

    def choice(self, model_id: str | None = None, progress: Progress | None = None) -> Choice:
        """Give the model to use and why.

        With an id that very model is meant: EnvironmentProblem when it is not here, damaged, or
        too big; UserError when nobody knows it. Without one, no model is no error.
        """
        memory, cpu = machine.memory(), machine.cpu()
        if model_id is None:
            return models.choose(self.shelf, memory, cpu, progress=progress)
        installed = models.named(self.shelf, model_id, memory, cpu)
        reason = Reason("models.reason.named", {"title": installed.info.title})
        return Choice(installed, (reason,), installed.info)

    def spec(self, model: InstalledModel, threads: int = 0) -> ModelSpec:
        """Describe an installed model for the worker.

        A file that the manifest does not vouch for is loaded under a memory cap, always.
        """
        return ModelSpec(
            path=str(model.path),
            sha256=model.info.sha256,
            chat_format=model.info.chat_format,
            threads=threads,
            states_dir=str(self._paths.prefix_states_dir),
            memory_cap_mb=0 if model.verified else cap_for(model.info.bytes),
            need_mb=model.info.load_mb,
        )

    def list(self) -> tuple[ListedModel, ...]:
        """List known models with what this machine has of them."""
        memory, cpu = machine.memory(), machine.cpu()
        chosen = models.choose(self.shelf, memory, cpu)
        default = chosen.model.info if chosen.model is not None else chosen.wanted
        listed = []
        for info in self.shelf.known():
            state = self.shelf.best(info)
            refusal = models.refuse_by_memory(info, memory)
            if not cpu.runs_model:
                refusal = models.cpu_reason(cpu)
            listed.append(
                ListedModel(
                    info,
                    state.path if state is not None else None,
                    state.intact if state is not None else None,
                    state is not None and state.verified,
                    info == default,
                    refusal,
                )
            )
        return tuple(listed)

    def wanted(self) -> ModelInfo | None:
        """Give the model to fetch on this machine: the best one it can carry."""
        return models.choose(self.shelf, machine.memory(), machine.cpu()).wanted

    def get(
        self,
        model_id: str | None = None,
        *,
        folder: Path | None = None,
        progress: Progress | None = None,
        note: Note | None = None,
    ) -> tuple[InstalledModel, bool]:
        """Have a model: check the file that is there, or fetch it. True when it was fetched.

        It goes into the user's folder, where every profile finds it, unless ``folder`` is given.
        Raises EnvironmentProblem: no source answered, disk full, another fetch is running.
        """
        info = self._one_to_get(model_id)
        found = self.shelf.best(info, progress)
        if found is not None and found.intact:
            return found, False
        if info.added:
            raise EnvironmentProblem("models.added_is_gone", id=info.id, title=info.title)
        target = folder if folder is not None else locations.user_models_dir()
        if found is not None and found.path.parent in self._writable():
            target = found.path.parent  # takes the place of the damaged one
        from communeapp.llm import model_fetch  # brings ssl and urllib: seldom needed

        path = model_fetch.fetch(info, target, progress=progress, note=note)
        return self.shelf.check(info, path), True

    def _one_to_get(self, model_id: str | None) -> ModelInfo:
        if model_id is not None:
            return self.shelf.info(model_id)
        wanted = self.wanted()
        if wanted is None:
            raise EnvironmentProblem("models.nothing_fits", have=machine.memory().total_mb)
        return wanted

    def use(self, model_id: str) -> Changes:
        """Make a model the default. UserError when it is unknown or another one is laid down,
        EnvironmentProblem when absent."""
        self._check_free()
        info = self.shelf.info(model_id)
        if self.shelf.find(info) is None:
            raise EnvironmentProblem("models.not_here", id=info.id, title=info.title)
        self.shelf.choose(info.id)
        return Changes.of("model", info.id)

    def use_automatic(self) -> Changes:
        """Go back to choosing by memory; UserError ``policy.locked``."""
        self._check_free()
        self.shelf.choose(None)
        return Changes.of("model")

    def verify(
        self, model_id: str | None = None, progress: Progress | None = None
    ) -> tuple[InstalledModel, ...]:
        """Read whole files again, one or all that are here, and compare their checksums."""
        if model_id is not None:
            info = self.shelf.info(model_id)
            if self.shelf.find(info) is None:
                raise EnvironmentProblem("models.not_here", id=info.id, title=info.title)
            wanted: tuple[ModelInfo, ...] = (info,)
        else:
            wanted = self.shelf.known()
        return tuple(
            self.shelf.check(info, path, again=True, progress=progress)
            for info in wanted
            for path in self.shelf.places(info)
        )

    def remove(self, model_id: str) -> Changes:
        """Delete a model's file in this profile and forget an added model.

        Raises EnvironmentProblem ``models.not_ours`` for a file elsewhere: other profiles use it.
        """
        info = self.shelf.info(model_id)
        places = self.shelf.places(info)
        ours = [path for path in places if path.parent == self._paths.models_dir]
        if not places and not info.added:
            raise EnvironmentProblem("models.not_here", id=info.id, title=info.title)
        if places and not ours:
            raise EnvironmentProblem("models.not_ours", file=str(places[0]))
        for path in ours:
            try:
                path.unlink()
            except OSError as problem:
                raise EnvironmentProblem("models.not_ours", file=str(path)) from problem
        self.shelf.forget(info.id)
        return Changes.of("model", info.id)

    def _writable(self) -> tuple[Path, ...]:
        return (self._paths.models_dir, locations.user_models_dir())

    def add(self, file: Path, progress: Progress | None = None) -> InstalledModel:
        """Take a model file from a stick: check it, try it, copy it, pin its checksum.

        A file of the manifest is recognised by its checksum and then counts as verified. Raises
        UserError for a file that is no usable model, EnvironmentProblem when the disk is full.
        """
        if not file.is_file():
            raise UserError("models.no_such_file", field="file", file=str(file))
        from communeapp.services.adding_models import add_model, try_model

        return add_model(
            self.shelf, file, self._paths.models_dir, self._trial or try_model, progress
        )
