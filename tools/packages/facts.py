"""What a version folder says of itself: ``program.json`` (which program) and ``files.json`` (every file).

Both are written last, when nothing in the folder changes any more. An update is believed by the hash of
its archive; ``files.json`` then says whether it was unpacked whole, and at any later time whether a disk
has lost or altered something. The program reads ``program.json`` in :mod:`communeapp.program`.
"""

from __future__ import annotations

import hashlib
import json
import stat
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

FORMAT = 1
PROGRAM, FILES = "program.json", "files.json"
LINUX, WINDOWS = "linux-x86_64", "windows-x86_64"
PLAIN, RUNNABLE = 0o644, 0o755
_PIECE = 1 << 20


@dataclass(frozen=True)
class Facts:
    """Which program a folder holds.

    ``built`` is the day of the commit (``YYYY-MM-DD``), never that of the machine that built it;
    ``schema`` the version of the database that it writes; ``managed_by`` is ``"dpkg"`` where the system
    updates it, else empty; ``python`` the version of the Python inside.
    """

    version: str
    commit: str
    built: str
    system: str
    schema: int
    python: str
    managed_by: str = ""


def write(folder: Path, facts: Facts, runnable: frozenset[str] | None = None) -> None:
    """Write both files into a finished version folder, and give all its files their mode.

    ``runnable`` names the files that may be run (paths with slashes); None takes those that can be run
    now. Raises ValueError for a link or anything else that is no plain file: it would not survive a
    stick, and an archive with links is not unpacked.
    """
    (folder / PROGRAM).unlink(missing_ok=True)
    (folder / FILES).unlink(missing_ok=True)
    said = {"format": FORMAT, **asdict(facts)}
    _write_json(folder / PROGRAM, said)
    entries = [_entry(folder, name, runnable) for name in sorted(paths(folder))]
    _write_json(folder / FILES, {"files": entries})


def paths(folder: Path) -> Iterator[str]:
    """Give every file below a folder, with slashes, in no order.

    Raises ValueError for what is neither a folder nor a plain file, and for empty folders: an archive of
    files would lose them.
    """
    for place in folder.rglob("*"):
        if place.is_symlink() or not (place.is_dir() or place.is_file()):
            raise ValueError(f"not a plain file: {place}")
        if place.is_dir():
            if next(place.iterdir(), None) is None:
                raise ValueError(f"an empty folder: {place}")
            continue
        yield place.relative_to(folder).as_posix()


def read(folder: Path) -> Facts:
    """Read ``program.json`` back. Raises OSError, ValueError, KeyError, TypeError for a broken one."""
    said = json.loads((folder / PROGRAM).read_text(encoding="utf-8"))
    if said.pop("format") != FORMAT:
        raise ValueError("a format from another time")
    return Facts(**said)


def differences(folder: Path) -> list[str]:
    """Name every file that is missing, altered or not in ``files.json``."""
    listed = json.loads((folder / FILES).read_text(encoding="utf-8"))["files"]
    wanted = {one["path"]: (one["bytes"], one["sha256"]) for one in listed}
    there = set(paths(folder)) - {FILES}
    wrong = [f"missing: {name}" for name in wanted.keys() - there]
    wrong += [f"not listed: {name}" for name in there - wanted.keys()]
    for name in there & wanted.keys():
        file = folder / name
        if (file.stat().st_size, sha256(file)) != wanted[name]:
            wrong.append(f"altered: {name}")
    return sorted(wrong)


def sha256(file: Path) -> str:
    """Hash a file in pieces; the memory needed does not grow with it."""
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _entry(folder: Path, name: str, runnable: frozenset[str] | None) -> dict[str, object]:
    file = folder / name
    status = file.stat()
    may_run = bool(status.st_mode & stat.S_IXUSR) if runnable is None else name in runnable
    mode = RUNNABLE if may_run else PLAIN
    file.chmod(mode)
    return {"path": name, "bytes": status.st_size, "sha256": sha256(file), "mode": f"{mode:04o}"}


def _write_json(file: Path, data: object) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    file.write_text(text, encoding="utf-8", newline="\n")
    file.chmod(PLAIN)
