"""What is installed here: the version that runs, where it lies, what one can go back to, and since when."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from enum import StrEnum

from communeapp import paths, program
from communeapp.paths import Paths
from communeapp.services.going_back import managed_command
from communeapp.updating.history import Entry
from communeapp.updating.homes import Home


class Place(StrEnum):
    """How the program came onto this PC."""

    PERSON = "person"  # installed for one person
    STICK = "stick"  # carried on a stick, with its data
    SYSTEM = "system"  # by the system's package manager
    SOURCE = "source"  # a clone


@dataclass(frozen=True)
class Installed:
    """The running program. ``built`` is the day of its commit, None in a clone.

    ``next``: another version that starts the next time, "" where it is this one. ``command`` updates a
    program of the system. ``history``: newest first.
    """

    version: str
    built: dt.date | None
    place: Place
    previous: str = ""
    next: str = ""
    command: str = ""
    history: tuple[Entry, ...] = ()


def look(home: Home | None) -> Installed:
    """Look at the running program and its home; reads a few small files."""
    here = program.here()
    if home is None:
        place = Place.SYSTEM if here.managed_by else Place.SOURCE
        command = managed_command(here.managed_by) if here.managed_by else ""
        return Installed(here.version, _built(), place, command=command)
    running, current = home.running or here.version, home.current
    return Installed(
        running,
        _built(),
        Place.STICK if here.portable else Place.PERSON,
        home.previous,
        current if current != running else "",
        history=home.history.read(10),
    )


def _built() -> dt.date | None:
    try:
        said = json.loads((program.here().folder / program.FACTS).read_bytes())
        return dt.date.fromisoformat(said["built"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def start_words(where: Paths) -> list[str]:
    """Give the words that open this very profile again in another version."""
    if where.data_dir == paths.user_data_dir():
        return []
    return ["--data-dir", str(where.data_dir)]
