"""A look at the originals without opening the profile: for the doctor, also while the window is open."""

from __future__ import annotations

from dataclasses import dataclass

from communeapp.core.errors import AppError
from communeapp.paths import Paths
from communeapp.store.database import Store
from communeapp.store.originals import Originals, file_sha256

#: So much of the newest originals is read and hashed; the rest is looked at by place and size.
READ_BYTES = 64 << 20


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
    try:
        entries = _entries(paths)
    except (AppError, OSError, ValueError):
        return OriginalsState()  # the doctor tells of the database itself
    originals = Originals(paths.originals_dir)
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


def _entries(paths: Paths) -> list[tuple[str, int]]:
    if not paths.database.exists() or not paths.database.stat().st_size:
        return []
    store = Store.connect(paths.database, read_only=True)
    try:
        store.check_version()
        rows = store.rows(
            "SELECT sha256, max(bytes) AS bytes FROM incoming WHERE sha256 != '' "
            "GROUP BY sha256 ORDER BY max(id) DESC"
        )
        return [(row["sha256"], row["bytes"]) for row in rows]
    finally:
        store.close()
