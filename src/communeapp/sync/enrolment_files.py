"""Files of enrolment on a disk or a stick, for a PC and for a hub: read with their signatures checked, written.

A file is read only where it is one: no pipe, no device, and no more of it than such a file may have.
"""

from __future__ import annotations

import contextlib
import stat
from collections.abc import Iterator
from pathlib import Path

from communeapp import durable
from communeapp.core.errors import UserError
from communeapp.core.sync.enrolment import (
    ANSWER_SUFFIX,
    REQUEST_SUFFIX,
    Answer,
    Request,
    answer_bytes,
    request_bytes,
)
from communeapp.core.sync.enrolment_files import MAX_ANSWER, MAX_REQUEST, read_answer, read_request
from communeapp.sync.recipients import check_recipients
from communeapp.sync.signing import verify

#: So many files of a folder are looked at; a stick full of them is nobody's.
_MOST_FILES = 200


def load_request(path: Path) -> Request:
    """Read a request; UserError ``enrol.no_file``, ``enrol.not_a_request``, ``enrol.damaged``, ``enrol.too_new``."""
    one = read_request(_bytes(path, MAX_REQUEST, "enrol.not_a_request"), verify)
    _check_age(one.age)
    return one


def load_answer(path: Path) -> Answer:
    """Read an answer; UserError ``enrol.no_file``, ``enrol.not_an_answer``, ``enrol.damaged``, ``enrol.too_new``."""
    one = read_answer(_bytes(path, MAX_ANSWER, "enrol.not_an_answer"), verify)
    for age in (one.issuer.age, *(each.age for each in one.colleagues)):
        _check_age(age)
    return one


def save_request(folder: Path, one: Request) -> Path:
    """Write a request into a folder, over an earlier one of the same PC; OSError."""
    return _save(folder / f"{one.device[:8]}{REQUEST_SUFFIX}", request_bytes(one))


def save_answer(folder: Path, one: Answer) -> Path:
    """Write an answer into a folder, over an earlier one to the same PC; OSError."""
    name = f"{one.device[:8]}-{one.issuer.device[:8]}{ANSWER_SUFFIX}"
    return _save(folder / name, answer_bytes(one))


def answers_in(folder: Path, device: str) -> Iterator[tuple[Path, Answer]]:
    """Give the answers to a PC that lie in a folder; what cannot be read is nobody's business here."""
    try:
        paths = sorted(folder.glob(f"*{ANSWER_SUFFIX}"))[:_MOST_FILES]
    except OSError:
        return
    for path in paths:
        try:
            one = load_answer(path)
        except UserError:
            continue
        if one.device == device:
            yield path, one


def _bytes(path: Path, most: int, other: str) -> bytes:
    missing = UserError("enrol.no_file", field="file", path=str(path))
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise missing
        if found.st_size > most:
            raise UserError(other, field="file")
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise missing from error


def _check_age(age: str) -> None:
    try:
        check_recipients([age])
    except UserError as error:
        raise UserError("enrol.damaged", field="file") from error


def _save(path: Path, data: bytes) -> Path:
    if not path.parent.is_dir():
        raise UserError("export.no_folder", path=str(path.parent))
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.write(data)
            durable.flush(file)
        durable.place(part, path)
    except OSError:
        with contextlib.suppress(OSError):  # what refused the file may refuse this too
            part.unlink(missing_ok=True)
        raise
    return path
