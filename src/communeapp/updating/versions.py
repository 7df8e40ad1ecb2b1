"""What a version folder says of itself, and which version is the later one.

The launchers (``installer/linux/launcher.sh`` and its Windows twin) read the same names and compare the
same way; they know numbers and dots alone, and so does this.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communeapp import program

#: Every file of a version except itself, with size, SHA-256 and mode.
FILES = "files.json"
_FORMAT = 1
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")


@dataclass(frozen=True)
class ProgramVersion:
    """A version of the program that lies in a home; ``built`` is the day of its commit (YYYY-MM-DD).

    ``schema`` is that of the database it writes.
    """

    version: str
    folder: Path
    commit: str
    built: str
    system: str
    schema: int
    python: str

    @property
    def starter(self) -> Path:
        """The file that starts this very version."""
        return self.folder / starter_name(self.system)


def starter_name(system: str) -> str:
    """Name the file that starts the program: of a version, and of a home."""
    return "CommuneApp.exe" if system.startswith("windows") else "CommuneApp"


def is_version(text: str) -> bool:
    """Say whether this names a version; nothing else ever becomes a path."""
    return _VERSION.fullmatch(text) is not None


def order(version: str) -> tuple[int, ...]:
    """Give what versions are sorted by: their numbers; 1.2 and 1.2.0 are the same. ValueError."""
    if not is_version(version):
        raise ValueError(version)
    numbers = [int(part) for part in version.split(".")]
    return tuple(numbers + [0] * (4 - len(numbers)))


def read_facts(data: bytes, folder: Path) -> ProgramVersion:
    """Read the content of a ``program.json``. ValueError for a broken one or a format of later times."""
    try:
        said: dict[str, Any] = json.loads(data)
        if said["format"] != _FORMAT or not is_version(said["version"]):
            raise ValueError(said["format"], said["version"])
        return ProgramVersion(
            version=str(said["version"]),
            folder=folder,
            commit=str(said["commit"]),
            built=str(said["built"]),
            system=str(said["system"]),
            schema=int(said["schema"]),
            python=str(said["python"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from error


def version_in(folder: Path) -> ProgramVersion | None:
    """Give the version that lies in a folder named after it; None where none is ready to be started."""
    try:
        found = read_facts((folder / program.FACTS).read_bytes(), folder)
    except (OSError, ValueError):
        return None
    return found if found.version == folder.name else None
