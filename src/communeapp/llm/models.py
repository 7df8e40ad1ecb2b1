"""Language models as files: which ones are known, where they lie, which one this machine gets.

Nothing here opens a model. A file is passed on to the worker only after its checksum matched the
manifest, or the checksum that was pinned when the user added the file (:mod:`.model_hash`).
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from communeapp.core.errors import Bug, EnvironmentProblem, UserError
from communeapp.llm.machine import MB, Cpu, Memory
from communeapp.llm.model_hash import HashCache, Progress, write_atomically

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
WORKING_MB = 300
"""Memory besides the weights: the interpreter, the cache of a prompt, the buffers of a batch."""


@dataclass(frozen=True)
class Source:
    """One place a model comes from; which fields are filled depends on ``kind``."""

    kind: str  # packages, https, removable
    package: str = ""
    version: str = ""
    parts: int = 0
    member: str = ""
    url: str = ""

    def part(self, number: int) -> tuple[str, str]:
        """Name the package of a part (from 1) and the file inside it."""
        values = {"n": number, "nn": f"{number:02d}"}
        return self.package.format(**values), self.member.format(**values)


@dataclass(frozen=True)
class ModelInfo:
    """What is known of a model before its file is there; ``bytes`` and ``sha256`` are exact."""

    id: str
    title: str
    file: str
    bytes: int
    sha256: str
    license: str
    context: int
    min_ram_mb: int
    chat_format: str
    sources: tuple[Source, ...] = ()
    added: bool = False  # by the user from a file: checksum pinned, not in the manifest

    @property
    def load_mb(self) -> int:
        """Memory that has to be free before the model is loaded."""
        return self.bytes // MB + WORKING_MB


@dataclass(frozen=True)
class InstalledModel:
    """A model file on this machine.

    ``intact``: the checksum matched what is expected. ``verified``: it matched the manifest.
    """

    info: ModelInfo
    path: Path
    intact: bool
    verified: bool


@dataclass(frozen=True)
class Reason:
    """Why a model was taken or passed over: a message code and its values."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Choice:
    """The model to use, or none, and why. ``wanted`` is the one to fetch where none is there."""

    model: InstalledModel | None
    reasons: tuple[Reason, ...]
    wanted: ModelInfo | None = None


def read_manifest(file: Path) -> tuple[ModelInfo, ...]:
    """Read the known models, best first. Raises Bug: the file is part of the program."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        models = tuple(_model(entry) for entry in table["model"])
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as problem:
        raise Bug("models.manifest_broken", detail=str(problem)) from problem
    if len({model.id for model in models}) != len(models):
        raise Bug("models.manifest_broken", detail="two models with one id")
    return models


def _model(entry: dict[str, Any]) -> ModelInfo:
    values = dict(entry)
    sources = tuple(Source(**source) for source in values.pop("source", ()))
    model = ModelInfo(**values, sources=sources)
    wrong = None
    if not _ID.fullmatch(model.id) or not _SHA256.fullmatch(model.sha256):
        wrong = "id or sha256"
    if Path(model.file).name != model.file or model.bytes <= 0:
        wrong = "file or bytes"
    for source in sources:
        if source.kind not in ("packages", "https", "removable"):
            wrong = "kind of source"
        if source.kind == "https" and not source.url.startswith("https://"):
            wrong = "address"
    if wrong is not None:
        raise ValueError(wrong, model.id)
    return model


class Shelf:
    """The models of one profile: folders to search, what the user added, what the user chose.

    ``state_file`` is a small file in the profile's own models folder. It is not in the database,
    because the choice belongs to this machine and has to work when the database does not open.
    """

    def __init__(
        self, manifest: Sequence[ModelInfo], dirs: Sequence[Path], state_file: Path
    ) -> None:
        self.manifest = tuple(manifest)
        self.dirs = tuple(dirs)
        self._state_file = state_file
        #: What the province laid down: nobody here chooses then ("": by memory); None where it did not.
        self.imposed: str | None = None
        #: What it proposes, until somebody chooses.
        self.proposed = ""
        self._state = self._read_state()

    def known(self) -> tuple[ModelInfo, ...]:
        """List the models of the manifest, then those the user added."""
        return (*self.manifest, *self.added())

    def added(self) -> tuple[ModelInfo, ...]:
        """List the models added from files, with their pinned checksums."""
        found = []
        for entry in self._state.get("added", ()):
            try:
                found.append(_model({**entry, "added": True}))
            except (TypeError, ValueError):
                continue  # a hand-edited entry: the file is then simply not known
        return tuple(found)

    def info(self, model_id: str) -> ModelInfo:
        """Give what is known of a model. Raises UserError ``models.unknown``."""
        for model in self.known():
            if model.id == model_id:
                return model
        known = ", ".join(model.id for model in self.known())
        raise UserError("models.unknown", field="id", id=model_id, known=known)

    def places(self, model: ModelInfo) -> tuple[Path, ...]:
        """Give the files of a model's name in the folders, in their order."""
        return tuple(folder / model.file for folder in self.dirs if (folder / model.file).is_file())

    def find(self, model: ModelInfo) -> Path | None:
        """Find the file of a model, whole or not, in the first folder that has one."""
        return next(iter(self.places(model)), None)

    def best(self, model: ModelInfo, progress: Progress | None = None) -> InstalledModel | None:
        """Give the first file of a model that is whole, else the first that is there, else None.

        A damaged copy in one folder does not hide a good one in the next.
        """
        found = None
        for path in self.places(model):
            seen = self.check(model, path, progress=progress)
            if seen.intact:
                return seen
            found = found or seen
        return found

    def chosen(self) -> str | None:
        """Give the id that is laid down, or the one the user chose with ``models use``, if any."""
        if self.imposed is not None:
            return self.imposed or None
        chosen = self._state.get("chosen")
        return chosen if isinstance(chosen, str) else self.proposed or None

    def choose(self, model_id: str | None) -> None:
        """Remember the user's choice; None goes back to choosing by memory."""
        self._state["chosen"] = model_id
        self._write_state()

    def pin(self, model: ModelInfo) -> None:
        """Remember an added model with the checksum its file had at first use."""
        entry = {k: v for k, v in asdict(model).items() if k not in ("sources", "added")}
        others = [e for e in self._state.get("added", ()) if e.get("id") != model.id]
        self._state["added"] = [*others, entry]
        self._write_state()

    def forget(self, model_id: str) -> None:
        """Drop an added model and a choice that names it."""
        kept = [e for e in self._state.get("added", ()) if e.get("id") != model_id]
        self._state["added"] = kept
        if self.chosen() == model_id:
            self._state["chosen"] = None
        self._write_state()

    def check(
        self,
        model: ModelInfo,
        path: Path,
        *,
        again: bool = False,
        progress: Progress | None = None,
    ) -> InstalledModel:
        """Compare a file's checksum with the expected one; quick when it was read before.

        ``again`` reads the whole file whatever is remembered.
        """
        intact = False
        if path.stat().st_size == model.bytes:
            digest = HashCache.beside(path).digest(path, again=again, progress=progress)
            intact = digest == model.sha256
        return InstalledModel(model, path, intact, intact and not model.added)

    def _read_state(self) -> dict[str, Any]:
        try:
            state = json.loads(self._state_file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return state if isinstance(state, dict) else {}

    def _write_state(self) -> None:
        text = json.dumps(self._state, ensure_ascii=False, indent=1)
        write_atomically(self._state_file, text.encode("utf-8"))


def order(shelf: Shelf) -> Iterable[ModelInfo]:
    """List the models as they are tried: the user's choice, the manifest's order, what was added."""
    chosen = shelf.chosen()
    return sorted(shelf.known(), key=lambda model: model.id != chosen)


def choose(shelf: Shelf, memory: Memory, cpu: Cpu, *, progress: Progress | None = None) -> Choice:
    """Take the first model that is here, whole, and fits; say why each other was passed over."""
    reasons: list[Reason] = []
    if not cpu.runs_model:
        return Choice(None, (cpu_reason(cpu),))
    wanted: ModelInfo | None = None
    for model in order(shelf):
        refusal = refuse_by_memory(model, memory)
        if refusal is not None:
            reasons.append(refusal)
            continue
        if wanted is None:
            wanted = model
        installed = shelf.best(model, progress)
        if installed is None:
            reasons.append(Reason("models.reason.not_here", {"title": model.title, "id": model.id}))
            continue
        if not installed.intact:
            reasons.append(Reason("models.reason.damaged", {"title": model.title, "id": model.id}))
            continue
        reasons.append(_taken(shelf, installed, memory))
        return Choice(installed, tuple(reasons), wanted)
    reasons.append(Reason("models.reason.none", {}))
    return Choice(None, tuple(reasons), wanted)


def named(shelf: Shelf, model_id: str, memory: Memory, cpu: Cpu) -> InstalledModel:
    """Take the model a person named. Raises EnvironmentProblem when it cannot be used here."""
    model = shelf.info(model_id)
    if not shelf.places(model):
        raise EnvironmentProblem("models.not_here", id=model.id, title=model.title)
    for refusal in (None if cpu.runs_model else cpu_reason(cpu), refuse_by_memory(model, memory)):
        if refusal is not None:
            raise EnvironmentProblem(refusal.code, field=None, **dict(refusal.values))
    installed = shelf.best(model)
    if installed is None:
        raise EnvironmentProblem("models.not_here", id=model.id, title=model.title)
    if not installed.intact:
        raise EnvironmentProblem("models.damaged", id=model.id, file=str(installed.path))
    return installed


def refuse_by_memory(model: ModelInfo, memory: Memory) -> Reason | None:
    """Say why a model does not fit this machine, with the numbers; None when it does."""
    values: dict[str, object] = {"title": model.title, "id": model.id}
    if memory.total_mb < model.min_ram_mb:
        values |= {"need": model.min_ram_mb, "have": memory.total_mb}
        return Reason("models.reason.little_ram", values)
    if memory.available_mb < model.load_mb:
        values |= {"need": model.load_mb, "have": memory.available_mb}
        return Reason("models.reason.little_free_ram", values)
    return None


def cpu_reason(cpu: Cpu) -> Reason:
    """Say what the CPU lacks."""
    return Reason("models.reason.old_cpu", {"missing": ", ".join(sorted(cpu.missing))})


def _taken(shelf: Shelf, installed: InstalledModel, memory: Memory) -> Reason:
    model = installed.info
    values = {"title": model.title, "have": memory.total_mb, "need": model.min_ram_mb}
    if shelf.chosen() == model.id:
        return Reason("models.reason.chosen_by_user", values)
    return Reason("models.reason.chosen_by_memory", values)


Trial = Callable[[Path, ModelInfo], None]
"""Loads a file once in the child process under a memory cap; raises UserError when that fails."""
