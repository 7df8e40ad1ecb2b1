"""Versions of the program side by side in a home, and which of them is started.

    HOME/current, HOME/previous        one line each: a version
    HOME/versions/<version>/           one whole program; program.json is the last file that comes
                                       into it and the first that goes, so what has one is whole

Whatever happens at whatever moment (a kill, a power cut, a stick pulled out), the launcher finds a whole
program: ``current`` is replaced in one step, and only after the version it names is on the disk.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from communeapp import durable, locking, log, program
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.drives import drive_of, free_bytes
from communeapp.durable import Waiter
from communeapp.updating import starting
from communeapp.updating.history import History
from communeapp.updating.unpacking import (
    ArchiveGone,
    BadArchive,
    Progress,
    Unpacked,
    is_whole,
    unpack,
    unpacked_bytes,
)
from communeapp.updating.versions import (
    ProgramVersion,
    is_version,
    order,
    starter_name,
    version_in,
)

_LOG = log.get(__name__)

#: Free space that an update leaves for the work of the office, and for blocks that files do not fill.
SPARE_BYTES = 64 << 20

Prover = Callable[[Path], tuple[bool, str]]
"""Runs the self-test of a program: passed, or the step that failed."""


class Home:
    """One folder with versions of the program. ``running`` names the version that asks, if it lies here."""

    def __init__(
        self,
        folder: Path,
        *,
        running: str = "",
        wait: Waiter = time.sleep,
        prover: Prover = starting.self_test,
    ) -> None:
        self.folder = folder
        self.running = running
        self.history = History(folder / "history.jsonl")
        self._wait = wait
        self._prover = prover

    @classmethod
    def mine(cls) -> Home | None:
        """Give the home of the running program; None in a clone and where the system manages it."""
        here = program.here()
        return None if here.home is None else cls(here.home, running=here.version)

    # --- what is there -----------------------------------------------------------------------

    @property
    def launcher(self) -> Path:
        """The file that people start; it starts the current version."""
        return self.folder / starter_name(program.system())

    def folder_of(self, version: str) -> Path:
        """The folder of a version; UserError ``update.no_version`` for what is none."""
        if not is_version(version):
            raise UserError("update.no_version", version=version[:40])
        return self.folder / program.VERSIONS / version

    def installed(self) -> tuple[ProgramVersion, ...]:
        """Describe the versions that can be started, the latest first."""
        found = [version_in(place) for place in self._folders()]
        ready = [one for one in found if one is not None and one.starter.is_file()]
        return tuple(sorted(ready, key=lambda one: order(one.version), reverse=True))

    def versions(self) -> tuple[str, ...]:
        """Name the versions that can be started, the latest first."""
        return tuple(one.version for one in self.installed())

    def find(self, version: str) -> ProgramVersion | None:
        """Describe a version that is here."""
        return next((one for one in self.installed() if one.version == version), None)

    @property
    def current(self) -> str:
        """The version that the launcher starts, found as the launcher finds it; "" where none is."""
        there = self.versions()
        for name in (self._read(program.CURRENT), self._read(program.PREVIOUS)):
            if name in there:
                return name
        return next(iter(there), "")

    @property
    def previous(self) -> str:
        """The version to go back to, found as ``launcher --previous`` finds it; "" where none is."""
        current, there = self.current, self.versions()
        written = self._read(program.PREVIOUS)
        if written != current and written in there:
            return written
        # Not one that was only put here yet: that may be a newer one, which nobody has used.
        return next((one for one in there if order(one) < order(current)), "")

    # --- putting a version there -------------------------------------------------------------

    def put(
        self,
        archive: Path,
        version: str,
        progress: Progress | None = None,
        *,
        sha256: str = "",
    ) -> Path:
        """Unpack a version beside the others and check every file of it; nothing is started by that.

        Give ``sha256`` of the archive where it is known: it is compared with the bytes that are
        unpacked. ``progress`` may raise to stop. Gives the folder. UserError ``update.older`` or
        ``update.archive_damaged``, ``update.other_system``; EnvironmentProblem ``update.no_space``,
        ``update.home_read_only``, ``update.busy``, ``update.in_use``, ``update.archive_gone``,
        ``update.disk``. Whatever is raised, the versions that were there still are.
        """
        folder = self.folder_of(version)
        with self._alone():
            if (there := self._already(version)) is not None:
                return there
            self._tidy()
            self._need_space(archive)
            try:
                self._clear(folder)
                folder.mkdir(parents=True)
                self._sync_names()
                done = unpack(archive, folder, sha256=sha256, progress=progress)
                self._check_facts(done, version)
                part = folder / f"{program.FACTS}.part"
                with part.open("xb") as file:
                    file.write(done.data)
                    durable.flush(file)
                durable.place(part, folder / program.FACTS, self._wait)
                self._sync_names()
            except BaseException as error:
                with contextlib.suppress(OSError):
                    self._clear(folder)
                if isinstance(error, BadArchive | ArchiveGone):
                    raise _of_archive(error, archive) from error
                if isinstance(error, OSError):
                    raise self._told(error) from error
                raise
        _LOG.info("version %s put beside the others", version)
        return folder

    def prove(self, version: str) -> None:
        """Run the self-test of a version that was put here; one that fails and is not in use is removed.

        EnvironmentProblem ``update.self_test_failed`` names the step; UserError ``update.no_version``.
        """
        found = self._found(version)
        try:
            passed, step = self._prover(found.starter)
        except OSError as error:
            _LOG.warning("version %s does not start: errno=%s", version, error.errno)
            passed, step = False, "start"
        if passed:
            return
        _LOG.warning("version %s failed its self-test: %s", version, step)
        if version not in self._in_use():
            with contextlib.suppress(OSError), self._alone():
                self._clear(found.folder)
        raise EnvironmentProblem("update.self_test_failed", version=version, step=step)

    def install(
        self, archive: Path, version: str, progress: Progress | None = None, *, sha256: str = ""
    ) -> Path:
        """Put a version here, prove it, and start it from now on; gives its folder.

        Raises what :meth:`put` and :meth:`prove` do; then the present version stays the current one.
        """
        folder = self.put(archive, version, progress, sha256=sha256)
        self.prove(version)
        self.switch(version)
        return folder

    # --- which one is started ----------------------------------------------------------------

    def switch(self, version: str) -> None:
        """Let the launcher start another version from now on; the present one becomes the previous.

        UserError ``update.no_version`` where it is not here; EnvironmentProblem ``update.busy``,
        ``update.home_read_only``, ``update.no_space``, ``update.in_use``, ``update.disk``.
        """
        self._found(version)
        with self._alone():
            before = self.current
            if before == version == self._read(program.CURRENT):
                return
            try:
                # First the way back: between the two lines both name the same version, which the
                # launcher starts, and ``previous`` is then the latest of the earlier ones.
                if before != version:
                    self._write(program.PREVIOUS, before)
                self._write(program.CURRENT, version)
            except OSError as error:
                raise self._told(error) from error
        self.history.add("switched", before, version)
        _LOG.info("current version: %s", version)

    def back(self) -> str:
        """Go back to the previous version; give it. EnvironmentProblem ``update.no_previous``."""
        previous = self.previous
        if not previous:
            raise EnvironmentProblem("update.no_previous")
        self.switch(previous)
        return previous

    def command(self, *words: str) -> list[str]:
        """Give the command that starts the current version, as people start it."""
        return [str(self.launcher), *words]

    def tidy(self) -> int:
        """Remove what is neither current, previous nor running, and pieces; give how many went.

        What cannot be removed now (a program that still runs, a virus scanner) goes another time.
        EnvironmentProblem ``update.busy``, ``update.home_read_only``.
        """
        with self._alone():
            return self._tidy()

    # --- within ------------------------------------------------------------------------------

    def _in_use(self) -> set[str]:
        return {self.current, self.previous, self.running}

    def _tidy(self) -> int:
        keep, gone = self._in_use(), 0
        for place in self._folders():
            if place.name in keep and version_in(place) is not None:
                continue
            try:
                self._clear(place)
            except OSError as error:
                _LOG.info("left for later: %s errno=%s", place.name, error.errno)
                continue
            gone += 1
        return gone

    def _folders(self) -> list[Path]:
        """Everything in the folder of versions that may be one, whole or not."""
        try:
            with os.scandir(self.folder / program.VERSIONS) as found:
                names = [one.name for one in found if one.is_dir(follow_symlinks=False)]
        except OSError:
            return []
        return [self.folder / program.VERSIONS / name for name in names if is_version(name)]

    def _already(self, version: str) -> Path | None:
        """Refuse what is older than the current version; give a version that is here whole already."""
        current, there = self.current, self.find(version)
        if current and order(version) < order(current):
            raise UserError("update.older", version=version, current=current)
        if there is None:
            return None
        if version == self.running or is_whole(there.folder):
            return there.folder
        _LOG.warning("version %s is damaged and is put here anew", version)
        return None

    def _check_facts(self, done: Unpacked, version: str) -> None:
        facts = done.facts
        if facts.version != version:
            raise BadArchive("holds another version", facts.version)
        if facts.system != program.system():
            raise UserError("update.other_system", system=facts.system)

    def _need_space(self, archive: Path) -> None:
        try:
            needed = unpacked_bytes(archive) + SPARE_BYTES
            free = free_bytes(self.folder)
        except (BadArchive, ArchiveGone) as error:
            raise _of_archive(error, archive) from error
        except OSError as error:
            raise self._told(error) from error
        if free < needed:
            raise self._full(needed)

    def _full(self, needed: int) -> EnvironmentProblem:
        return EnvironmentProblem(
            "update.no_space",
            drive=drive_of(self.folder),
            needed=needed,
            needed_mb=-(-needed // 1_000_000),
        )

    def _told(self, error: OSError) -> EnvironmentProblem:
        """Say what is wrong with the drive of this home."""
        if error.errno in durable.FULL:
            return self._full(SPARE_BYTES)
        if error.errno in durable.READ_ONLY or isinstance(error, PermissionError):
            if os.access(self.folder, os.W_OK):  # one file of it is held by another program
                return EnvironmentProblem("update.in_use", path=str(error.filename or self.folder))
            return EnvironmentProblem("update.home_read_only", path=str(self.folder))
        return EnvironmentProblem("update.disk", path=str(self.folder), detail=error.errno)

    def _found(self, version: str) -> ProgramVersion:
        self.folder_of(version)
        found = self.find(version)
        if found is None:
            raise UserError("update.no_version", version=version)
        return found

    def _clear(self, folder: Path) -> None:
        """Remove a version: first what makes it one, so that no half of it is ever started. OSError."""
        if not folder.exists():
            return
        facts = folder / program.FACTS
        if facts.exists():
            durable.patiently(facts.unlink, self._wait)
            durable.sync_folder(folder)
        durable.patiently(lambda: shutil.rmtree(folder), self._wait)
        durable.sync_folder(folder.parent)

    def _sync_names(self) -> None:
        durable.sync_folder(self.folder / program.VERSIONS)
        durable.sync_folder(self.folder)

    def _read(self, name: str) -> str:
        try:
            with (self.folder / name).open("rb") as file:
                text = file.read(200).split(b"\n", 1)[0].decode("ascii").strip()
        except (OSError, ValueError):
            return ""
        return text if is_version(text) else ""

    def _write(self, name: str, version: str) -> None:
        part = self.folder / f"{name}.part"
        with part.open("wb") as file:
            file.write(f"{version}\n".encode("ascii"))
            durable.flush(file)
        durable.place(part, self.folder / name, self._wait)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep another process out: another window, another update. ``update.busy``."""
        with contextlib.ExitStack() as held:
            try:
                held.enter_context(locking.alone(self.folder / "update.lock", "update.busy"))
            except OSError as error:
                raise self._told(error) from error
            yield


def _of_archive(error: BadArchive | ArchiveGone, archive: Path) -> AppError:
    _LOG.warning("archive refused: %s", error)
    if isinstance(error, ArchiveGone):
        return EnvironmentProblem("update.archive_gone", file=archive.name)
    return UserError("update.archive_damaged", file=archive.name)
