"""The packs that lie on this PC: shipped ones beside the program, imported ones by id and version."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field
from pathlib import Path

from communeapp.core.errors import AppError, UserError
from communeapp.core.training.courses import Course
from communeapp.services.training.course_keys import SignerBook
from communeapp.services.training.course_packs import CourseProblem, OpenPack, open_pack
from communeapp.services.training.course_sources import MANIFEST, FolderSource

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Shelf:
    """What was found: the good packs of each id, highest version first; the others with their errors."""

    packs: dict[str, tuple[tuple[OpenPack, Course], ...]] = field(default_factory=dict)
    problems: tuple[CourseProblem, ...] = ()

    def find(self, course_id: str, version: str = "") -> tuple[OpenPack, Course]:
        """Give a version, or the highest; UserError ``courses.unknown``."""
        for pack, course in self.packs.get(course_id, ()):
            if version in ("", pack.manifest.version):
                return pack, course
        raise UserError("courses.unknown", id=course_id)


class ShelfReader:
    """Reads the shelf, and again when something on it changed. Safe in any thread."""

    def __init__(self, builtin: Path, imported: Path, book: SignerBook) -> None:
        self.imported = imported
        self._builtin = builtin
        self._book = book
        self._lock = threading.Lock()
        self._seen: tuple[object, ...] = ()
        self._shelf = Shelf()

    def read(self) -> Shelf:
        """Give the shelf as it is now."""
        with self._lock:
            seen = self._look()
            if seen != self._seen:
                self._shelf = self._read()
                self._seen = seen
            return self._shelf

    def _look(self) -> tuple[object, ...]:
        """Give something that changes when a pack or a signer comes or goes."""
        folders = (*self._shipped_folders(), *self._imported_folders())
        return (_mark(self._book.file), *((one, _mark(one / MANIFEST)) for one in folders))

    def _read(self) -> Shelf:
        found: dict[str, list[tuple[OpenPack, Course]]] = {}
        problems: list[CourseProblem] = []
        for builtin in (True, False):
            folders = self._shipped_folders() if builtin else self._imported_folders()
            keys = (self._book.builtin if builtin else self._book.imported)() if folders else {}
            for folder in folders:
                try:
                    pack = open_pack(FolderSource(folder), keys, builtin=builtin)
                    if not builtin and _place(pack) != (folder.parent.name, folder.name):
                        raise UserError("packs.bad_manifest", field="version")
                    course = pack.course()
                    found.setdefault(pack.manifest.id, []).append((pack, course))
                except AppError as error:
                    _LOG.warning("a course was left out: %s", error.code)
                    name = folder.name if builtin else folder.parent.name
                    problems.append(CourseProblem(name, error))
        ordered = {
            course_id: tuple(
                sorted(packs, key=lambda one: one[0].manifest.version_key, reverse=True)
            )
            for course_id, packs in found.items()
        }
        return Shelf(ordered, tuple(problems))

    def _shipped_folders(self) -> tuple[Path, ...]:
        return tuple(one for one in _folders(self._builtin) if (one / MANIFEST).is_file())

    def _imported_folders(self) -> tuple[Path, ...]:
        return tuple(one for course in _folders(self.imported) for one in _folders(course))


def _place(pack: OpenPack) -> tuple[str, str]:
    return pack.manifest.id, pack.manifest.version


def _mark(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)


def _folders(root: Path) -> tuple[Path, ...]:
    try:
        return tuple(
            sorted(one for one in root.iterdir() if one.is_dir() and not one.name.startswith("."))
        )
    except OSError:
        return ()
