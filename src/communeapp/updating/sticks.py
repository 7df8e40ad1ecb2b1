"""Putting an update onto a stick, as ``CAP-NHAT``: whole, or not an update at all."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from pathlib import Path

from communeapp import durable
from communeapp.updating.sources import FOLDER, MARK, METADATA, TARGETS


def names_of(folder: Path, systems: Sequence[str] = ()) -> list[str]:
    """List the files of an update, what makes it one last; programs of these systems alone, of all without any.

    What is signed names all programs, and only what a PC takes has to be there.
    """
    metadata = sorted(
        (one for one in (folder / METADATA).glob("*.json") if not one.name.startswith(".")),
        key=lambda one: (f"{METADATA}/{one.name}" == MARK, one.name),
    )
    held = folder / TARGETS
    targets = [
        one
        for one in sorted(held.rglob("*"))
        if one.is_file() and not one.name.startswith(".") and _is_for(one, systems)
    ]
    return [one.relative_to(folder).as_posix() for one in (*targets, *metadata)]


def put_on_stick(folder: Path, stick: Path, systems: Sequence[str] = ()) -> Path:
    """Copy an update to a stick; what is there and equal is left, what is not of it any more goes. OSError.

    What makes it an update goes first and comes last: a stick that is pulled out in between holds none.
    """
    target = stick / FOLDER
    wanted = names_of(folder, systems)
    (target / MARK).unlink(missing_ok=True)
    for name in wanted:
        copy = target / name
        if copy.is_file() and _same(folder / name, copy):
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        part = copy.with_name(f".{copy.name}.part")
        shutil.copyfile(folder / name, part)
        durable.sync_file(part)
        durable.place(part, copy)
    for path in [one for one in target.rglob("*") if one.is_file()]:
        if path.relative_to(target).as_posix() not in wanted:
            path.unlink()
    durable.sync_drive(target)
    return target


def _is_for(file: Path, systems: Sequence[str]) -> bool:
    if not systems or file.parent.name != "program":
        return True
    return any(file.name.endswith(f"-{one}.tar.xz") for one in systems)


def _same(one: Path, two: Path) -> bool:
    return one.stat().st_size == two.stat().st_size and _sha256(one) == _sha256(two)


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
