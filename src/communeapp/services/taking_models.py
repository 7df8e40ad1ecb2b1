"""Take language models from the stick kit: find them, say which one suits this PC, copy, check.

Only files of the manifest are taken; their checksum is the proof, not where they lie. A file from
elsewhere is tried and pinned by ``models add``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from communeapp import paths as locations
from communeapp import program
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.llm import machine, models
from communeapp.llm.machine import Cpu, Memory
from communeapp.llm.model_fetch import only_one
from communeapp.llm.model_hash import HashCache
from communeapp.llm.models import InstalledModel, ModelInfo, Reason, Shelf
from communeapp.paths import Paths
from communeapp.services.model_copying import (
    Listeners,
    Wanted,
    copy_checked,
    kept_bytes,
    part_of,
    prepare,
)
from communeapp.sync.volumes import Volume, volumes

_log = logging.getLogger(__name__)

#: Folders of a stick in which models are looked for, besides the place that was given.
FOLDERS = ("mo-hinh", "models", "CommuneApp", "CommuneApp/mo-hinh", "CommuneApp/models")
#: A PC with less memory than a model's floor and this much (MB) gets the next smaller model as well:
#: when other programs take the memory, the small one still writes.
_COMFORT_MB = 2000


@dataclass(frozen=True)
class Found:
    """A model of the manifest on a stick.

    ``whole``: the size is right (the checksum is checked while it is copied). ``here``: this PC has it
    already, whole. ``refusal``: why this PC cannot carry it, None when it can. ``suits``: it is what
    :meth:`TakingModels.take_all` takes. ``kept``: bytes that an earlier copy left, which need not be
    copied again.
    """

    info: ModelInfo
    path: Path
    whole: bool
    here: bool
    refusal: Reason | None
    suits: bool
    kept: int


@dataclass(frozen=True)
class Taken:
    """What became of one model. ``copied``: False where it was here already."""

    model: InstalledModel
    copied: bool
    kept: int = 0


class TakingModels:
    """Models from a stick into one folder. Plain calls that take minutes: keep off the UI thread."""

    def __init__(
        self,
        shelf: Shelf,
        target: Path | None = None,
        *,
        listing: Callable[[], tuple[Volume, ...]] = volumes,
        memory: Callable[[], Memory] | None = None,
        cpu: Callable[[], Cpu] | None = None,
    ) -> None:
        """``target`` is the folder to copy to; without it where the program looks by itself."""
        self._shelf = shelf
        self._everywhere = target is None
        self._target = target if target is not None else usual_target()
        self._listing = listing
        self._memory = memory or machine.memory
        self._cpu = cpu or machine.cpu

    @classmethod
    def of(cls, paths: Paths, target: Path | None = None) -> TakingModels:
        """Make the service of a profile."""
        shelf = Shelf(
            models.read_manifest(locations.models_manifest()),
            paths.model_dirs(),
            paths.models_dir / "state.json",
        )
        return cls(shelf, target)

    @property
    def target(self) -> Path:
        """The folder that models are copied to."""
        return self._target

    def look(self, folder: Path) -> tuple[Found, ...]:
        """List the models of the manifest in a folder of a stick, the best first.

        UserError ``kit.no_folder`` when it is not there. A model that is here already may be read once
        to check it (seconds).
        """
        if not folder.is_dir():
            raise UserError("kit.no_folder", field="folder", folder=str(folder))
        return self._found((folder, *(folder / name for name in FOLDERS)))

    def look_on_sticks(self) -> tuple[Found, ...]:
        """List the models on all sticks that are plugged in, the best first, each once."""
        roots = [one.root for one in self._listing()]
        return self._found(
            place for root in roots for place in (root, *(root / name for name in FOLDERS))
        )

    def take(self, found: Found, tell: Listeners | None = None) -> Taken:
        """Copy one model, checked; nothing is copied twice. Errors: ``model_copying.copy_checked``.

        EnvironmentProblem ``models.fetch_running`` while another program brings the same model.
        """
        present = self._present(found.info)
        if present is not None:
            return Taken(present, copied=False)
        info = found.info
        target = self._place_for(info)
        prepare(target.parent, info.bytes)
        with only_one(target.parent, info):
            present = self._present(info)  # another program may have just brought it
            if present is not None:
                return Taken(present, copied=False)
            kept = copy_checked(
                found.path,
                target,
                _wanted(info),
                tell or Listeners(),
                read_again=program.here().portable,
            )
        HashCache.beside(target).remember(target, info.sha256)
        _log.info("took model %s, %d bytes were there", info.id, kept)
        return Taken(InstalledModel(info, target, intact=True, verified=True), True, kept)

    def take_all(
        self, folder: Path, *, everything: bool = False, tell: Listeners | None = None
    ) -> tuple[Taken, ...]:
        """Take from a folder what suits this PC, or ``everything`` in it.

        UserError ``kit.no_models`` when the folder has none. EnvironmentProblem ``models.reason.old_cpu``
        or ``models.reason.little_ram`` when this PC can carry none of them: then nothing is copied.
        """
        found = self.look(folder)
        if not found:
            raise UserError("kit.no_models", field="folder", folder=str(folder))
        wanted = [one for one in found if everything or one.suits]
        if not wanted:
            refusal = found[-1].refusal
            if refusal is not None:
                raise EnvironmentProblem(refusal.code, field=None, **dict(refusal.values))
        return tuple(self.take(one, tell) for one in wanted)

    def _found(self, places: Iterable[Path]) -> tuple[Found, ...]:
        seen = tuple(dict.fromkeys(places))
        there = [
            (info, path)
            for info in self._shelf.manifest
            if (path := _file_of(info, seen)) is not None
        ]
        refusals = {info.id: self._refusal(info) for info, _ in there}
        suiting = _suiting([info for info, _ in there if refusals[info.id] is None], self._memory())
        return tuple(
            Found(
                info,
                path,
                whole=_size(path) == info.bytes,
                here=self._present(info) is not None,
                refusal=refusals[info.id],
                suits=info.id in suiting,
                kept=kept_bytes(part_of(_wanted(info), self._place_for(info).parent)),
            )
            for info, path in there
        )

    def _refusal(self, info: ModelInfo) -> Reason | None:
        """Say why this PC cannot carry a model, ever: what is free at the moment does not count."""
        cpu = self._cpu()
        if not cpu.runs_model:
            return models.cpu_reason(cpu)
        total = self._memory().total_mb
        return models.refuse_by_memory(info, Memory(total, total))

    def _present(self, info: ModelInfo) -> InstalledModel | None:
        """Find a whole copy: anywhere the program looks, or in the folder that was asked for."""
        if self._everywhere:
            best = self._shelf.best(info)
        else:
            file = self._target / info.file
            best = self._shelf.check(info, file) if file.is_file() else None
        return best if best is not None and best.intact else None

    def _place_for(self, info: ModelInfo) -> Path:
        return self._target / info.file


def usual_target() -> Path:
    """The folder that a model of this person goes to: beside a program on a stick, else the user's."""
    here = program.here()
    if here.home is not None and here.portable:
        return here.home / "models"
    return locations.user_models_dir()


def everyones_target() -> Path:
    """The folder beside the program, where every person of this PC finds a model."""
    here = program.here()
    return (here.home or here.folder) / "models"


def _suiting(fitting: list[ModelInfo], memory: Memory) -> set[str]:
    """Choose the best one, and on a PC with little memory the next smaller one too."""
    if not fitting:
        return set()
    best = fitting[0]
    chosen = {best.id}
    if memory.total_mb < best.min_ram_mb + _COMFORT_MB:
        chosen |= {one.id for one in fitting[1:] if one.bytes < best.bytes}
    return chosen


def _file_of(info: ModelInfo, places: tuple[Path, ...]) -> Path | None:
    """Find a model's file: one of its size before one of its name, whatever the case of the letters."""
    by_name = None
    for place in places:
        for path in _files(place):
            same_name = path.name.casefold() == info.file.casefold()
            if _size(path) == info.bytes and (same_name or path.suffix.casefold() == ".gguf"):
                return path
            if same_name:
                by_name = by_name or path
    return by_name


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:  # not there, or a stick that fails when it is looked at
        return []


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _wanted(info: ModelInfo) -> Wanted:
    return Wanted(info.id, info.bytes, info.sha256)
