"""The forms that an update travels in: a folder on a stick, one file for a mail or a drive of a province."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from pathlib import Path

from communeapp import durable
from communeapp.updating.sources import FOLDER, METADATA, SUFFIX, TARGETS

#: FAT32 holds no larger file.
FAT32 = 4 * 1024**3 - 1
_DAY = (1980, 1, 1, 0, 0, 0)


def files_of(repository: Path, systems: tuple[str, ...] = ()) -> list[str]:
    """List the files of a repository in the order in which they are read: the timestamp comes last.

    ``systems`` leaves programs of other systems out: what is signed names them all, and only what a PC
    takes has to be there.
    """
    metadata = sorted(
        (one for one in (repository / METADATA).glob("*.json") if not one.name.startswith(".")),
        key=lambda one: (one.name == "timestamp.json", one.name),
    )
    held = repository / TARGETS
    targets = sorted(
        one for one in held.rglob("*") if one.is_file() and not one.name.startswith(".")
    )
    chosen = [
        one
        for one in targets
        if not systems
        or one.parent.name != "program"
        or any(one.name.endswith(f"-{system}.tar.xz") for system in systems)
    ]
    return [one.relative_to(repository).as_posix() for one in (*chosen, *metadata)]


def write_file(repository: Path, out: Path, systems: tuple[str, ...] = ()) -> Path:
    """Write the one-file form: nothing packed, fixed times, the same bytes each time."""
    target = out if out.name.endswith(SUFFIX) else out.with_name(out.name + SUFFIX)
    part = target.with_name(target.name + ".part")
    with part.open("wb") as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
            for name in files_of(repository, systems):
                info = zipfile.ZipInfo(name, _DAY)
                info.external_attr = 0o644 << 16
                info.create_system = 3
                info.file_size = (repository / name).stat().st_size
                with (repository / name).open("rb") as source, archive.open(info, "w") as held:
                    shutil.copyfileobj(source, held, 1 << 20)
        durable.flush(stream)
    durable.place(part, target)
    return target


def write_stick(repository: Path, stick: Path, systems: tuple[str, ...] = ()) -> Path:
    """Copy onto a stick as ``CAP-NHAT``: what is there and equal is left, what is not named any more goes.

    The timestamp is written last: a stick that was pulled out in between is an old update, or none.
    """
    folder = stick / FOLDER
    wanted = files_of(repository, systems)
    (folder / METADATA / "timestamp.json").unlink(missing_ok=True)
    for name in wanted:
        target = folder / name
        if target.is_file() and _same(repository / name, target):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.name}.part")
        shutil.copyfile(repository / name, part)
        durable.sync_file(part)
        durable.place(part, target)
    for path in [one for one in folder.rglob("*") if one.is_file()]:
        if path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
    durable.sync_drive(folder)
    return folder


def _same(one: Path, two: Path) -> bool:
    return one.stat().st_size == two.stat().st_size and _sha256(one) == _sha256(two)


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
