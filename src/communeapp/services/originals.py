"""A look at kept files without opening the profile: for the doctor, also while the window is open.

Originals of incoming documents, and final works of classes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from communeapp.core.errors import AppError
from communeapp.paths import Paths
from communeapp.store.database import Store
from communeapp.store.originals import Originals, file_sha256

#: So much of the newest originals is read and hashed; the rest is looked at by place and size.
READ_BYTES = 64 << 20
_DOCUMENTS = (
    "SELECT sha256, max(bytes) AS bytes FROM incoming WHERE sha256 != '' "
    "GROUP BY sha256 ORDER BY max(id) DESC"
)
_WORKS = "SELECT sha256, max(bytes) AS bytes FROM final_work GROUP BY sha256 ORDER BY max(id) DESC"


@dataclass(frozen=True)
class OriginalsState:
    """How many originals entries name, and how many of these are missing or changed."""

    named: int = 0
    missing: int = 0
    changed: int = 0


def inspect_originals(paths: Paths, read_bytes: int = READ_BYTES) -> OriginalsState:
    """Look at every original an entry names; what cannot be asked counts as nothing to say.

    ``IncomingService.check_originals`` reads all of them, which takes minutes for many.
    """
    return _inspect(paths, paths.originals_dir, _DOCUMENTS, read_bytes)


def inspect_works(paths: Paths, read_bytes: int = READ_BYTES) -> OriginalsState:
    """Look at the files of final works in the same way."""
    return _inspect(paths, paths.works_dir, _WORKS, read_bytes)


def _inspect(paths: Paths, folder: Path, sql: str, read_bytes: int) -> OriginalsState:
    try:
        entries = _entries(paths, sql)
    except (AppError, OSError, ValueError):
        return OriginalsState()  # the doctor tells of the database itself
    originals = Originals(folder)
    missing = changed = 0
    for sha256, size in entries:
        place = originals.path(sha256)
        try:
            found = place.stat().st_size
            read_bytes -= size
            whole = found == size and (read_bytes < 0 or file_sha256(place)[0] == sha256)
            changed += not whole
        except FileNotFoundError:
            missing += 1
        except OSError:
            changed += 1
    return OriginalsState(len(entries), missing, changed)


def _entries(paths: Paths, sql: str) -> list[tuple[str, int]]:
    if not paths.database.exists() or not paths.database.stat().st_size:
        return []
    store = Store.connect(paths.database, read_only=True)
    try:
        store.check_version()
        return [(row["sha256"], row["bytes"]) for row in store.rows(sql)]
    finally:
        store.close()
