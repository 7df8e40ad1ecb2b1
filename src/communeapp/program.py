"""Where the program itself stands: in a clone, installed for one person, by the system, or on a stick.

A packaged program has ``program.json`` in its folder (:data:`FACTS`). Installed for one person or on a
stick, the folder of each version lies in ``<home>/versions/<version>`` and ``<home>/current`` names the
one that the launcher starts; ``<home>/portable.toml`` makes it keep its data beside itself. What a
system's own package manager installed has no home of ours: that manager updates it.
"""

from __future__ import annotations

import functools
import json
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from communeapp import __version__

FACTS = "program.json"
VERSIONS = "versions"
#: Files of a home: the version that is started, and the one before it.
CURRENT, PREVIOUS = "current", "previous"
PORTABLE = "portable.toml"


@dataclass(frozen=True)
class Program:
    """The program that runs. ``home`` is None in a clone and where the system manages it."""

    version: str
    packaged: bool
    folder: Path
    home: Path | None
    managed_by: str
    system: str

    @property
    def portable(self) -> bool:
        """Whether data lie beside the program, as on a stick."""
        return self.home is not None and (self.home / PORTABLE).is_file()

    @property
    def resources_root(self) -> Path:
        """The folder that holds ``resources`` and ``models/manifest.toml``."""
        inside = getattr(sys, "_MEIPASS", None)
        return Path(inside) if inside is not None else self.folder


@functools.cache
def here() -> Program:
    """Say where the running program stands; looked at once."""
    return look_at(Path(sys.executable).parent)


def look_at(folder: Path) -> Program:
    """Read what a folder with a program says of itself; without that this is a clone."""
    try:
        facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
        version, managed_by = str(facts["version"]), str(facts.get("managed_by", ""))
    except (OSError, ValueError, KeyError, TypeError):
        root = Path(__file__).resolve().parents[2]
        return Program(__version__, False, root, None, "", system())
    home = folder.parent.parent if folder.parent.name == VERSIONS and not managed_by else None
    return Program(version, True, folder, home, managed_by, system())


def system() -> str:
    """Name the system as packages do: ``linux-x86_64``, ``windows-x86_64``."""
    machine = {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())
    return f"{platform.system().lower()}-{machine}"


def command(*words: str) -> list[str]:
    """Give the command that starts this program anew with these words."""
    if here().packaged:
        return [sys.executable, *words]
    return [sys.executable, "-m", "communeapp", *words]
