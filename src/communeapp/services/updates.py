"""Updates: what a stick, a file or the hub offers, checked before anything is touched, and taking it over.

    found = services.updates.check()                      # sticks that are plugged in, then the hub
    found = services.updates.check(Path("/media/usb"))    # a stick, a folder, a .caupdate
    done = services.updates.apply(found.offers[0], progress, place=found.place)
    done.restart                                          # start the program anew: the home's launcher

Nothing here needs the database; call it from a thread of its own: it reads sticks and lines, and hashes files.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from communeapp.core.errors import AppError, EnvironmentProblem
from communeapp.updating.offers import Offer

#: Bytes that are done, and all of them.
Progress = Callable[[int, int], None]


class ProgramHome(Protocol):
    """Where versions of the program lie side by side (``updating.homes.Home``)."""

    @property
    def current(self) -> str:
        """The version that is started; "" where none is."""
        ...

    @property
    def previous(self) -> str:
        """The version before; "" where there is none."""
        ...

    def versions(self) -> tuple[str, ...]:
        """Give the whole versions that are there, newest first."""
        ...

    def put(self, archive: Path, version: str, progress: Progress | None = None) -> Path:
        """Unpack a version beside the others, checked file by file; gives its folder. AppError."""
        ...

    def prove(self, version: str) -> None:
        """Let a version test itself; AppError where it does not run here."""
        ...

    def switch(self, version: str) -> None:
        """Let the launcher start this version from now on; the one before stays as ``previous``."""
        ...


@dataclass(frozen=True)
class HubPlace:
    """The hub as a place of updates; ``proxy`` as in the settings."""

    url: str
    pins: tuple[str, ...]
    proxy: str = ""


Place = Path | HubPlace


@dataclass(frozen=True)
class Checked:
    """What was found. ``offers``: newer than what is here, for this system, usable by this program.

    ``place``: where they lie, None where nothing was found. ``later``: needs a newer program first.
    ``ok``: nothing that was looked at was out of order; else ``problem`` says what.
    """

    current: str
    offers: tuple[Offer, ...] = ()
    later: tuple[Offer, ...] = ()
    place: Place | None = None
    ok: bool = True
    problem: AppError | None = None


@dataclass(frozen=True)
class Applied:
    """What was taken over; ``restart``: the new program runs from the next start on."""

    offers: tuple[Offer, ...]
    restart: bool = False


class UpdatesService:
    """Looks for updates and takes them over. ``root``: the root that is trusted, None without one."""

    def __init__(self, current: str, root: bytes | None, home: ProgramHome | None) -> None:
        self._current = current
        self._root = root
        self._home = home

    def check(self, place: Place | None = None) -> Checked:
        """Say what is offered. With a place its faults are raised: UserError ``update.*``, EnvironmentProblem.

        Without one the sticks that are plugged in are looked at, then the hub; a fault is told in the answer.
        """
        raise EnvironmentProblem("update.no_root")

    def apply(
        self,
        what: Offer | Path,
        progress: Progress | None = None,
        *,
        place: Place | None = None,
    ) -> Applied:
        """Take over one offer, or everything new of a file or folder; ``place`` as :class:`Checked` said.

        What is offered is checked anew, copied, hashed, and only then put where it is used. UserError
        ``update.*``; EnvironmentProblem ``update.*``: what was there still works, and a second try goes on
        where the first ended.
        """
        raise EnvironmentProblem("update.no_root")
