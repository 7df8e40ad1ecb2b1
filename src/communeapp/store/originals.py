"""Originals byte for byte: each file under the name of its SHA-256, written once, never changed.

A file is copied aside first (``new/``), flushed, read back and compared, then given its final name in
the transaction that enters it. What a crash leaves in ``new/`` is settled at the next start: with an
entry it is kept, without one it was never received, and its source still lies where it was.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import stat
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from communeapp import log
from communeapp.core.errors import AppError, EnvironmentProblem, UserError
from communeapp.store.files import Waiter, need_space, patiently, sync_folder, told

_LOG = log.get(__name__)

_NAME = re.compile(r"[0-9a-f]{64}\Z")
_CHUNK = 1 << 20
_ROOM = 1 << 20
_PLACED = ".placed"
_NEW = "new"


@dataclass(frozen=True)
class OriginalsReport:
    """What a look at all originals found; ``missing`` and ``changed`` are hashes that entries name.

    ``orphans`` counts files that no entry names: those of a database that was restored.
    """

    checked: int
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    orphans: int = 0

    @property
    def ok(self) -> bool:
        """Say whether every original is there and whole."""
        return not (self.missing or self.changed)


def file_sha256(path: Path) -> tuple[str, int]:
    """Hash a file; give the hash in hex and its size. Raises OSError, also for a pipe or a device."""
    if not path.is_file():  # opening a pipe waits for ever, and a device never ends
        raise OSError(errno.ENOENT, "not a file", str(path))
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return digest.hexdigest(), size


class Originals:
    """The folder of originals. :meth:`stage` and :meth:`check` may be called from any thread."""

    def __init__(self, folder: Path, wait: Waiter = time.sleep) -> None:
        self._folder = folder
        self._wait = wait

    def path(self, sha256: str) -> Path:
        """Give the place of an original."""
        return self._folder / sha256[:2] / sha256

    def stage(self, source: Path, sha256: str, size: int) -> None:
        """Copy a file aside, flush it and read it back; nothing where it is here already and whole.

        UserError ``incoming.changed`` when the source is no longer what was read, ``incoming.gone``
        when it is not there; EnvironmentProblem ``store.*`` for the disk.
        """
        if self._staged(sha256).exists() or self._is_whole(sha256):
            return
        part = self._folder / _NEW / f"{sha256}.{os.getpid()}-{os.urandom(4).hex()}.part"
        try:
            part.parent.mkdir(parents=True, exist_ok=True)
            need_space(part, size + _ROOM)
            if self._copy(source, part) != sha256:
                raise UserError("incoming.changed", field="file")
            if _read_back(part) != sha256:
                raise EnvironmentProblem("incoming.not_written", path=str(self._folder))
            part.chmod(stat.S_IREAD | stat.S_IRGRP | stat.S_IROTH)
            patiently(lambda: part.replace(self._staged(sha256)), self._wait)
            sync_folder(part.parent)
        except OSError as error:
            raise told(error, part, size + _ROOM) from error
        finally:
            _remove(part)

    def _is_whole(self, sha256: str) -> bool:
        try:
            return file_sha256(self.path(sha256))[0] == sha256
        except OSError:
            return False

    def _copy(self, source: Path, part: Path) -> str:
        digest = hashlib.sha256()
        try:
            reading = source.open("rb")
        except OSError as error:
            raise UserError("incoming.gone", field="file") from error
        with reading, part.open("xb") as writing:
            while chunk := reading.read(_CHUNK):
                digest.update(chunk)
                writing.write(chunk)
            writing.flush()
            os.fsync(writing.fileno())
        return digest.hexdigest()

    def place(self, hashes: Iterable[str]) -> None:
        """Give staged files their final names; call :meth:`settle` once their entries are kept.

        A damaged original makes room for the whole one.
        """
        folders: set[Path] = set()
        for sha256 in hashes:
            target, staged = self.path(sha256), self._staged(sha256)
            try:
                if not staged.exists() or (target.exists() and target.samefile(staged)):
                    continue
                if target.exists():
                    _LOG.warning("a damaged original is replaced")
                    _remove(target)
                if not target.parent.exists():
                    target.parent.mkdir()
                    folders.add(self._folder)
                self._link(staged, target)
            except OSError as error:
                raise told(error, target) from error
            folders.add(target.parent)
        for folder in folders:
            sync_folder(folder)

    def _link(self, staged: Path, target: Path) -> None:
        try:
            os.link(staged, target)
        except FileNotFoundError:
            raise
        except OSError:  # no hard links on this disk (FAT): an empty file remembers the move
            mark = staged.with_name(staged.name + _PLACED)
            mark.touch()
            sync_folder(mark.parent)
            staged.replace(target)

    def adopt(self, source: Path, sha256: str, size: int) -> None:
        """Give a file of the same disk, known to be whole, its place; the source is left where it is.

        EnvironmentProblem ``store.*`` for the disk.
        """
        target = self.path(sha256)
        if target.exists():
            return
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(source, target)
            sync_folder(target.parent)
        except OSError:  # no hard links on this disk (FAT): it is copied
            self.stage(source, sha256, size)
            self.place([sha256])
            self.settle([sha256])

    def settle(self, hashes: Iterable[str]) -> None:
        """Forget that files are new: their entries are on the disk."""
        for sha256 in hashes:
            _remove(self._staged(sha256))
            _remove(self._staged(sha256 + _PLACED))

    def withdraw(self, hashes: Iterable[str]) -> None:
        """Take final names back: the entries were not kept, and the sources are where they were."""
        for sha256 in hashes:
            if self._is_ours(sha256):
                _remove(self.path(sha256))
            self.settle([sha256])

    def heal(self, known: Callable[[Collection[str]], Collection[str]]) -> int:
        """Settle what a crash left; ``known`` says which hashes have entries. Gives how many had none."""
        folder = self._folder / _NEW
        try:
            names = sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []
            staged = {name.removesuffix(_PLACED) for name in names}
            hashes = {one for one in staged if _NAME.match(one)}
            entered = set(known(hashes))
            for name in names:
                if name.endswith(".part"):
                    _remove(folder / name)
            self.place(hashes & entered)
            self.settle(hashes & entered)
            self.withdraw(hashes - entered)
        except (OSError, AppError) as error:
            _LOG.warning("staged originals not settled: %s", type(error).__name__)
            return 0
        return len(hashes - entered)

    def _is_ours(self, sha256: str) -> bool:
        """Say whether the file under the final name is the one that was being received."""
        target, staged = self.path(sha256), self._staged(sha256)
        if staged.with_name(staged.name + _PLACED).exists():
            return True
        return target.exists() and staged.exists() and target.samefile(staged)

    def remove(self, sha256: str) -> None:
        """Delete an original that a person deleted for good; nothing where it is gone already."""
        try:
            patiently(lambda: _remove(self.path(sha256)), self._wait)
        except OSError as error:
            raise told(error, self.path(sha256)) from error

    def check(
        self,
        hashes: Collection[str],
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> OriginalsReport:
        """Hash every original that entries name and compare; stops early when cancelled."""
        missing, changed, checked = [], [], 0
        wanted = set(hashes)
        for sha256 in sorted(wanted):
            if cancelled is not None and cancelled():
                break
            try:
                if file_sha256(self.path(sha256))[0] != sha256:
                    changed.append(sha256)
            except FileNotFoundError:
                missing.append(sha256)
            except OSError:
                changed.append(sha256)
            checked += 1
            if progress is not None:
                progress(checked, len(wanted))
        return OriginalsReport(checked, tuple(missing), tuple(changed), self._orphans(wanted))

    def missing(self, hashes: Iterable[str]) -> tuple[str, ...]:
        """Give those that are not there, without reading them: quick enough for every start."""
        return tuple(one for one in hashes if not self.path(one).exists())

    def _orphans(self, wanted: set[str]) -> int:
        found = 0
        with contextlib.suppress(OSError):
            for folder in self._folder.iterdir():
                if len(folder.name) == 2 and folder.is_dir():
                    found += sum(one.name not in wanted for one in folder.iterdir())
        return found

    def _staged(self, name: str) -> Path:
        return self._folder / _NEW / name


def _read_back(path: Path) -> str:
    """Hash what is on the disk, not what the system still remembers, where it can be asked to."""
    if hasattr(os, "posix_fadvise"):
        with path.open("rb") as file, contextlib.suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return file_sha256(path)[0]


def _remove(path: Path) -> None:
    """Delete a file of ours; originals are read-only, which Windows wants taken away first."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        path.chmod(stat.S_IWRITE | stat.S_IREAD)
        path.unlink(missing_ok=True)
