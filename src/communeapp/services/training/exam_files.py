"""Sealed exams on a stick, from the PC where they were set to the one where they are sat.

Format, version 1 (``docs/formats/sealed-exam.md``)::

    "CAPPEXM1" | canonical JSON | 32 bytes HMAC-SHA256

Questions and key travel as they are kept, encrypted to the trainer's key; the trainer's key travels
wrapped under the PIN. The HMAC is made with that key: only who knows the PIN can have written the
file, and not a byte of title, blueprint or questions can be another.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from communeapp.core.changes import Changes
from communeapp.core.errors import UserError
from communeapp.core.events import NotCanonicalError, canonical_json, parse_canonical
from communeapp.core.people import clean_line
from communeapp.core.training.exam import (
    LONGEST_TITLE,
    blueprint_from_json,
    blueprint_to_json,
    check_blueprint,
    sealed_ref,
)
from communeapp.services.training.exam_keys import ExamKeys, unwrap
from communeapp.services.training.exam_sealed import (
    SealedExams,
    open_text,
    seal_text,
    texts_of,
)
from communeapp.services.training.exam_types import SealedExam
from communeapp.store.exams import ExamRows, SealedRow
from communeapp.store.files import need_space, told, write_atomically
from communeapp.sync.age import CannotOpenError

SUFFIX = ".caexam"
MAGIC = b"CAPPEXM1"
_MAC = 32
_MOST_BYTES = 64 << 20
_ID = re.compile(r"[0-9a-f]{32}\Z")
_FIELDS = frozenset(
    ("v", "exam", "title", "blueprint", "sealed", "questions", "created_ms", "slot")
)
#: What a file may ask of the reader: a crafted slot must not eat the memory.
_KDF_MOST = {"t": 10, "m": 262_144, "p": 8}


class ExamFiles:
    """Writes and reads files of sealed exams."""

    def __init__(self, rows: ExamRows, sealed: SealedExams, keys: ExamKeys) -> None:
        self._rows = rows
        self._sealed = sealed
        self._keys = keys

    def export(self, ref: str, path: Path, trainer: str, pin: str) -> Path:
        """See :meth:`ExamService.export_sealed`."""
        row = self._sealed.row(ref)
        self._sealed.unsealed(row, trainer, pin)
        private = self._keys.open(trainer, pin)
        content = canonical_json(
            {
                "v": 1,
                "exam": row.id,
                "title": row.title,
                "blueprint": blueprint_to_json(row.blueprint),
                "sealed": row.sealed,
                "questions": row.questions,
                "created_ms": row.created_ms,
                "slot": self._keys.slot(trainer),
            }
        )
        data = MAGIC + content + _mac(private, content)
        target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        try:
            need_space(target, len(data))
            write_atomically(target, data)
        except OSError as error:
            raise told(error, target, len(data)) from error
        return target

    def import_(
        self, path: Path, trainer: str, pin: str, file_pin: str
    ) -> tuple[SealedExam, Changes]:
        """See :meth:`ExamService.import_sealed`."""
        person = self._keys.trainer(trainer, pin)
        public = self._keys.public(person.id)
        data, content, mac = _read(path)
        private = unwrap(data["slot"], file_pin or pin)
        if private is None:
            raise UserError("exams.wrong_file_pin", field="file_pin")
        if not hmac.compare_digest(_mac(private, content), mac):
            raise _bad(path)
        if self._rows.sealed(data["exam"]) is not None:
            raise UserError("exams.known_already", field="path")
        row = self._row(path, data, private, {person.id: public})
        self._sealed.keep(row)
        return self._sealed.described(row), Changes.of("exam", sealed_ref(row.id))

    def _row(
        self, path: Path, data: dict[str, Any], private: str, publics: dict[str, str]
    ) -> SealedRow:
        try:
            keyed = open_text(data["exam"], data["sealed"], private)
            blueprint = check_blueprint(blueprint_from_json(data["blueprint"]))
            title = clean_line(data["title"], field="title", longest=LONGEST_TITLE)
            created = int(data["created_ms"])
        except (CannotOpenError, UserError, AttributeError, KeyError, TypeError, ValueError):
            raise _bad(path) from None
        return SealedRow(
            id=data["exam"],
            title=title,
            blueprint=replace(blueprint, id=data["exam"], title=title),
            trainers=publics,
            texts=() if blueprint.supervised else texts_of(keyed),
            sealed=seal_text(data["exam"], keyed, publics),
            questions=len(keyed),
            created_ms=created,
            closed=False,
        )


def _read(path: Path) -> tuple[dict[str, Any], bytes, bytes]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _bad(path)
        raw = path.read_bytes()
    except OSError as error:
        raise told(error, path) from error
    content, mac = raw[len(MAGIC) : -_MAC], raw[-_MAC:]
    if not raw.startswith(MAGIC) or len(raw) < len(MAGIC) + _MAC:
        raise _bad(path)
    try:
        data = parse_canonical(content)
    except NotCanonicalError:
        raise _bad(path) from None
    if not isinstance(data, dict) or set(data) != _FIELDS or data["v"] != 1:
        raise _bad(path)
    texts = (data["exam"], data["title"], data["sealed"])
    if not all(isinstance(one, str) for one in texts) or not _ID.match(data["exam"]):
        raise _bad(path)
    if not _plausible(data["slot"]):
        raise _bad(path)
    return data, content, mac


def _plausible(slot: object) -> bool:
    """Say whether a slot is one that this program writes, and its price bearable."""
    if not isinstance(slot, dict) or set(slot) != {"kind", "kdf", "t", "m", "p", "salt", "wrapped"}:
        return False
    costs = [(slot[name], most) for name, most in _KDF_MOST.items()]
    if any(type(one) is not int or not 1 <= one <= most for one, most in costs):
        return False
    hexes = (slot["salt"], slot["wrapped"])
    if not all(
        isinstance(one, str) and re.fullmatch(r"(?:[0-9a-f]{2}){16,512}", one) for one in hexes
    ):
        return False
    return (slot["kind"], slot["kdf"]) == ("pin", "argon2id") and bool(slot["m"] >= 8 * slot["p"])


def _mac(private: str, content: bytes) -> bytes:
    key = hashlib.sha256(b"communeapp exam file 1\n" + private.encode("ascii")).digest()
    return hmac.digest(key, content, "sha256")


def _bad(path: Path) -> UserError:
    return UserError("exams.bad_file", field="path", path=str(path))
