"""Finding the files behind what was dropped or chosen: single files, whole folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

# What systems and Word leave beside documents; none of it is a document.
_LITTER = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_UNFINISHED = (".tmp", ".part", ".crdownload", ".download")


def gather(chosen: Iterable[Path]) -> tuple[Path, ...]:
    """Give every file of what was chosen, folders with all that lies below them, each file once.

    Sorted within a folder. Links to folders are not followed, so no loop is endless. A folder that cannot be read
    gives nothing; a file that is gone by now is given all the same, and reading says so.
    """
    found: dict[Path, None] = {}
    for one in chosen:
        if one.is_dir():
            found.update(dict.fromkeys(_below(one)))
        else:
            found[one] = None
    return tuple(found)


def is_litter(name: str) -> bool:
    """Say whether a file is none that a person put there, or one that is still being written."""
    lower = name.lower()
    return lower in _LITTER or lower.startswith((".", "~$")) or lower.endswith(_UNFINISHED)


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(files):
            if not is_litter(name):
                yield Path(place, name)
