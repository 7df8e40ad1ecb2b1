"""Who takes what an update brings: the program's home, the shelf of models, the packs, the courses.

Each says what is here now, whether an offer is of use on this PC, and puts a file that was checked where it
is used, by the same ways as everything else of its kind.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from communeapp import durable, log
from communeapp.core.news import Content, Kind
from communeapp.llm.model_hash import HashCache
from communeapp.paths import Paths
from communeapp.program import Program
from communeapp.services.going_back import no_home
from communeapp.services.news.installing import Installer
from communeapp.services.packs import PackLoader
from communeapp.services.taking_models import usual_target
from communeapp.store.files import told
from communeapp.store.migrations import SCHEMA
from communeapp.updating.offers import Offer, OfferKind, is_newer

if TYPE_CHECKING:
    from communeapp.services.models import ListedModel, ModelsService
    from communeapp.services.training.courses import CourseLibrary

_LOG = log.get(__name__)

Progress = Callable[[int, int], None]
PROGRAM_NAME = "CommuneApp"


class Use(Enum):
    """What an offer is to this PC."""

    NEWER = "newer"  # to be offered
    HERE = "here"  # this one is here already
    OLDER = "older"  # a newer one is here
    LATER = "later"  # a newer program has to come first
    ELSEWHERE = "elsewhere"  # for other PCs: another system, too little memory


class Taker(Protocol):
    """Takes one kind."""

    def current(self, offer: Offer) -> str:
        """Give the version of the same that is here; "" where none is."""
        ...

    def use(self, offer: Offer) -> Use:
        """Say what an offer is to this PC."""
        ...

    def take(self, offer: Offer, file: Path, progress: Progress) -> None:
        """Take a checked file into use; AppError, and what was there still is."""
        ...


class ProgramHome(Protocol):
    """Where versions of the program lie side by side (:class:`communeapp.updating.homes.Home`)."""

    @property
    def current(self) -> str:
        """The version that is started; "" where none is."""
        ...

    def install(
        self, archive: Path, version: str, progress: Progress | None = None, *, sha256: str = ""
    ) -> Path:
        """Unpack a version beside the others, let it test itself, start it from now on. AppError."""
        ...


class ProgramTaker:
    """The program itself. ``home`` is None in a clone and where the system manages it."""

    def __init__(self, program: Program, home: ProgramHome | None) -> None:
        self._program = program
        self._home = home

    def current(self, offer: Offer) -> str:
        """Give the version that runs, or the newer one that the next start runs."""
        there = "" if self._home is None else self._home.current
        running = self._program.version
        return there if there and is_newer(there, running) else running

    def use(self, offer: Offer) -> Use:
        if offer.name != PROGRAM_NAME or offer.system != self._program.system:
            return Use.ELSEWHERE
        if offer.schema < SCHEMA and is_newer(offer.version, self._program.version):
            return (
                Use.ELSEWHERE
            )  # a mistake of who signed it: it could not read the data that are here
        return _by_version(offer, self.current(offer))

    def take(self, offer: Offer, file: Path, progress: Progress) -> None:
        if self._home is None:
            raise no_home(self._program)
        self._home.install(file, offer.version, progress, sha256=offer.sha256)


class ModelTaker:
    """Models that this program knows and this PC carries; one that it does not know waits for a newer program."""

    def __init__(self, models: ModelsService) -> None:
        self._models = models

    def current(self, offer: Offer) -> str:
        return offer.version if self.use(offer) is Use.HERE else ""

    @functools.cached_property
    def _listed(self) -> dict[str, ListedModel]:
        return {one.info.id: one for one in self._models.list()}

    def use(self, offer: Offer) -> Use:
        known = self._listed.get(offer.name)
        if known is None or known.info.sha256 != offer.sha256:
            return Use.LATER
        if known.intact:
            return Use.HERE
        wanted = self._models.wanted()
        return Use.NEWER if wanted is not None and wanted.id == offer.name else Use.ELSEWHERE

    def take(self, offer: Offer, file: Path, progress: Progress) -> None:
        """Move the file to where models lie: a second copy of a gigabyte is made only on another drive."""
        info = self._models.shelf.info(offer.name)
        present = self._models.shelf.find(info)  # a damaged one is replaced where it lies
        target = (present.parent if present is not None else usual_target()) / info.file
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if _same_drive(file, target.parent):
                durable.place(file, target)
            else:
                self._models.add(file, progress)
                return
        except OSError as error:
            raise told(error, target, offer.bytes) from error
        HashCache.beside(target).remember(target, info.sha256)
        progress(offer.bytes, offer.bytes)


class PackTaker:
    """Packs of types, rules and lists; the program reads them at its next start."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    @functools.cached_property
    def _versions(self) -> dict[str, str]:
        loader = PackLoader(imported=self._paths.packs_dir, signers=self._paths.keys_dir)
        return {one.manifest.id: one.manifest.version for one in loader.load().packs}

    def current(self, offer: Offer) -> str:
        return self._versions.get(offer.name, "")

    def use(self, offer: Offer) -> Use:
        return _by_version(offer, self.current(offer))

    def take(self, offer: Offer, file: Path, progress: Progress) -> None:
        Installer(self._paths, None).install(_content(offer, Kind.PACK), file)
        progress(offer.bytes, offer.bytes)


class CourseTaker:
    """Courses."""

    def __init__(self, paths: Paths, library: Callable[[], CourseLibrary]) -> None:
        self._paths = paths
        self._library = library

    def current(self, offer: Offer) -> str:
        found = self._library().versions(offer.name)
        return found[0].version if found else ""

    def use(self, offer: Offer) -> Use:
        return _by_version(offer, self.current(offer))

    def take(self, offer: Offer, file: Path, progress: Progress) -> None:
        Installer(self._paths, self._library).install(_content(offer, Kind.COURSE), file)
        progress(offer.bytes, offer.bytes)


def takers(
    paths: Paths,
    program: Program,
    home: ProgramHome | None,
    models: Callable[[], ModelsService],
    library: Callable[[], CourseLibrary],
) -> dict[OfferKind, Callable[[], Taker]]:
    """Give who takes what; each is made when something of its kind is there, and knows what was here then."""
    return {
        OfferKind.PROGRAM: lambda: ProgramTaker(program, home),
        OfferKind.MODEL: lambda: ModelTaker(models()),
        OfferKind.PACK: lambda: PackTaker(paths),
        OfferKind.COURSE: lambda: CourseTaker(paths, library),
    }


def _by_version(offer: Offer, current: str) -> Use:
    if is_newer(offer.version, current):
        return Use.NEWER
    return Use.OLDER if is_newer(current, offer.version) else Use.HERE


def _content(offer: Offer, kind: Kind) -> Content:
    return Content(
        kind.value, offer.name, 0, offer.version, offer.name, offer.sha256, offer.bytes, hub=""
    )


def _same_drive(file: Path, folder: Path) -> bool:
    return file.stat().st_dev == folder.stat().st_dev
