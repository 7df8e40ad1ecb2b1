"""What a packed PC holds: which files of the profile, under which names, and the index that lists them.

Left out on purpose: the keys that name this PC and open its bundles (the new one is a device of its own),
the mark of the epoch, the search index and caches (made anew), models (they come with the stick of the
program), daily backups, logs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from communeapp.core.errors import EnvironmentProblem
from communeapp.core.events import NotCanonicalError, canonical_json, parse_canonical
from communeapp.core.sync.believing import shown
from communeapp.paths import Paths
from communeapp.services.moving.types import Contents

VERSION = 1
DATABASE = "data.db"
#: Folders whose files bear their SHA-256 as name.
BY_HASH = ("originals", "works", "sent", "blobs")
_FOLDERS = (*BY_HASH, "packs", "courses", "news")
#: Of the keys only what says whom this office believes, and the key that papers of exams begun here are
#: sealed to: nothing that makes one PC pass for another.
_KEYS = re.compile(
    r"keys/(exam\.key|[a-z_]+_signers\.toml|trust/((roots|not_compared)/[0-9a-f]{32}\.root|"
    r"lists/[0-9a-f]{32}\.revocations|peers/[0-9a-f]{32}-[0-9a-f]{32}\.chain))\Z"
)
_HASH = re.compile(r"[0-9a-f]{64}\Z")
#: No separator, sign of control or sign that Windows refuses; no blank or dot at the end, no name of a device.
_PART = re.compile(r'[^\\/:*?"<>|\x00-\x1f\x7f]{0,199}[^\\/:*?"<>|\x00-\x1f\x7f. ]\Z')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?\Z", re.IGNORECASE)
_DEEPEST = 12
NO_HASH = "0" * 64


@dataclass(frozen=True)
class Entry:
    """A file: its place in the profile (with slashes), its size and its SHA-256."""

    path: str
    bytes: int
    sha256: str

    def under(self, folder: Path) -> Path:
        """Give its place below a folder."""
        return folder.joinpath(*PurePosixPath(self.path).parts)

    @property
    def top(self) -> str:
        """The folder of the profile that it lies in; the database's own name for the database."""
        return PurePosixPath(self.path).parts[0]


@dataclass(frozen=True)
class Index:
    """All files of a packed PC, in the order in which they stand in it, and whose they are."""

    device: str
    device_name: str
    unit_name: str
    made_ms: int
    version: str
    schema: int
    files: tuple[Entry, ...]

    def contents(self, set_id: str) -> Contents:
        """Say what it holds, in figures."""
        counts: dict[str, int] = {}
        for one in self.files:
            counts[one.top] = counts.get(one.top, 0) + 1
        return Contents(
            set_id,
            self.device,
            self.device_name,
            self.unit_name,
            self.made_ms,
            self.version,
            self.schema,
            len(self.files),
            sum(one.bytes for one in self.files),
            counts,
        )


def files_of(paths: Paths) -> Iterator[tuple[str, Path]]:
    """List what is packed beside the database: names as in the index, and where each lies. OSError."""
    base = paths.data_dir
    for folder in _FOLDERS:
        for path in sorted((base / folder).rglob("*")):
            name = path.relative_to(base).as_posix()
            if path.is_file() and not path.is_symlink() and is_name(name):
                yield name, path
    for path in sorted(paths.keys_dir.rglob("*")):
        name = path.relative_to(base).as_posix()
        if _KEYS.match(name) and path.is_file():
            yield name, path


def is_name(name: str) -> bool:
    """Say whether a file of this name may stand in a packed PC: it leads out of no folder, on no system."""
    if name == DATABASE:
        return True
    parts = name.split("/")
    if len(parts) < 2 or len(parts) > _DEEPEST:
        return False
    if any(not _PART.match(one) or _DEVICE.match(one) for one in parts):
        return False
    if parts[0] == "keys":
        return _KEYS.match(name) is not None
    if parts[0] in BY_HASH:
        return _HASH.match(parts[-1]) is not None and parts[1:-1] in ([], [parts[-1][:2]])
    # Pieces and folders of an unfinished import begin with a dot, or end with .part.
    return parts[0] in _FOLDERS and not any(
        one.startswith(".") or one.endswith(".part") for one in parts
    )


def index_bytes(index: Index) -> bytes:
    """Write the index; its length does not depend on the hashes."""
    return canonical_json(
        {
            "v": VERSION,
            "kind": "move",
            "device": index.device,
            "device_name": index.device_name,
            "unit_name": index.unit_name,
            "made": index.made_ms,
            "version": index.version,
            "schema": index.schema,
            "files": [[one.path, one.bytes, one.sha256] for one in index.files],
        }
    )


def read_index(data: bytes, file: Path) -> Index:
    """Read an index; EnvironmentProblem ``backup.copy_damaged``, ``backup.copy_too_new``.

    Whoever knows the passphrase could seal anything, so that names and sizes are looked at.
    """
    try:
        value: Any = parse_canonical(data)
        if value["v"] > VERSION:
            raise EnvironmentProblem("backup.copy_too_new", path=str(file))
        files = tuple(Entry(str(a), _size(b), str(c)) for a, b, c in value["files"])
        index = Index(
            str(value["device"]),
            shown(str(value["device_name"])),
            shown(str(value["unit_name"])),
            int(value["made"]),
            str(value["version"]),
            int(value["schema"]),
            files,
        )
        fine = value["kind"] == "move" and _is_sound(files)
    except (NotCanonicalError, KeyError, TypeError, ValueError) as error:
        raise EnvironmentProblem("backup.copy_damaged", path=str(file)) from error
    if not fine:
        raise EnvironmentProblem("backup.copy_damaged", path=str(file))
    return index


def _size(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(value)
    return value


def _is_sound(files: Iterable[Entry]) -> bool:
    """No name twice, also on systems that do not tell capitals; the database is among them."""
    seen: set[str] = set()
    for one in files:
        if not is_name(one.path) or not _HASH.match(one.sha256) or one.path.casefold() in seen:
            return False
        seen.add(one.path.casefold())
    return DATABASE in seen
