"""The files of final works: taken aside, kept under their hash, copied out under readable names."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from communeapp import log
from communeapp.core.errors import AppError, UserError
from communeapp.core.training.works import MAX_BYTES, SUFFIXES, Staged, safe_file_name
from communeapp.services.books import draw_file
from communeapp.store.database import Store
from communeapp.store.files import told
from communeapp.store.final_works import WorkRows
from communeapp.store.originals import Originals, file_sha256

_LOG = log.get(__name__)


class WorkFiles:
    """The folder of works; like the folder of originals, and apart from it."""

    def __init__(self, folder: Path) -> None:
        self._originals = Originals(folder)

    def checked(self, file: Path) -> Staged:
        """Look at a file before it is taken: kind, size, hash. UserError ``works.*``."""
        if file.suffix.lower() not in SUFFIXES:
            raise UserError("works.kind", field="file", kinds=", ".join(SUFFIXES))
        try:
            size = file.stat().st_size
            if not file.is_file():
                raise UserError("works.gone", field="file")
            if not size:
                raise UserError("works.empty", field="file")
            if size > MAX_BYTES:
                raise UserError("works.too_big", field="file", megabytes=MAX_BYTES // 1_000_000)
            sha256, size = file_sha256(file)
        except FileNotFoundError as error:
            raise UserError("works.gone", field="file") from error
        except OSError as error:
            raise told(error, file) from error
        return Staged(safe_file_name(file.name), sha256, size)

    def stage(self, file: Path, staged: Staged) -> None:
        """Copy it aside; UserError where it is no longer what was looked at."""
        self._originals.stage(file, staged.sha256, staged.bytes)

    def place(self, sha256: str) -> None:
        """Give a staged file its final name; UserError ``works.gone`` where it was not staged."""
        self._originals.place([sha256])
        if self._originals.missing([sha256]):
            raise UserError("works.gone", field="file")

    @contextlib.contextmanager
    def placing(self, sha256: str, *, fresh: bool) -> Iterator[None]:
        """Take the final name back when the transaction inside is not kept."""
        try:
            yield
        except BaseException:
            if fresh:
                with contextlib.suppress(OSError, AppError):
                    self._originals.withdraw([sha256])
            raise
        with contextlib.suppress(OSError, AppError):  # else it is settled at the next start
            self._originals.settle([sha256])

    def copy(self, sha256: str, folder: Path, name: str) -> Path:
        """Copy a file out; nothing there is written over. Gives the path."""
        source = self._originals.path(sha256)
        target = _free(folder / safe_file_name(name))

        def write(part: Path) -> int:
            try:
                data = source.read_bytes()
            except FileNotFoundError as error:
                raise UserError("works.damaged") from error
            part.write_bytes(data)
            if file_sha256(part)[0] != sha256:
                _LOG.error("a work does not match its hash")
                raise UserError("works.damaged")
            return 1

        draw_file(target, write)
        return target

    def missing(self, hashes: Iterable[str]) -> tuple[str, ...]:
        """Give those that are not there."""
        return self._originals.missing(hashes)


def settle_works(folder: Path, store: Store) -> int:
    """Settle what a crash left of works being handed in; gives how many were not entered."""
    return Originals(folder).heal(WorkRows(store).known)


def _free(path: Path) -> Path:
    """Give the path, with a number behind the name where it is taken."""
    found, number = path, 2
    while found.exists():
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return found
