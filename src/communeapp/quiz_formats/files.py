"""One door for all formats: tells what a file is by its content, reads it; writes the formats there are."""

from __future__ import annotations

import io
import os
import re
import secrets
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO

from communeapp.core import legacy
from communeapp.core.errors import UserError
from communeapp.core.training.banks import BankFormat, Read, Written
from communeapp.core.training.questions import Question
from communeapp.quiz_formats.base import FILE_LIMITS, GATE_LINES, Gate, no_gate
from communeapp.quiz_formats.columns import find_columns
from communeapp.reading.limits import Limits
from communeapp.reading.plain import decode
from communeapp.reading.reader import open_file
from communeapp.reading.zips import open_zip

_HEAD = 65_536
_AIKEN = re.compile(r"^[^\S\n]*(?:ANSWER|ĐÁP ÁN)[^\S\n]*:", re.IGNORECASE | re.MULTILINE)
_BEGINS = re.compile(r"[{}]|::|^\s*A[.)]\s")
_XML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:\?xml|quiz|qti-|assessment)")
_WORKBOOKS = ("xl/workbook.xml",)
#: What the standard library says of a damaged container, by the place of the damage.
_BROKEN_ZIP = (
    zipfile.BadZipFile, EOFError, NotImplementedError, KeyError, OSError, ValueError, RuntimeError,
    zlib.error, struct.error,
)  # fmt: skip


def read_questions(path: Path, limits: Limits = FILE_LIMITS, gate: Gate = no_gate) -> Read:
    """Read a file of questions, whatever its name says; in a child process where it is not ours.

    ``gate`` is asked about the lines before the first question, where a mark of secrecy would stand.
    UserError ``quiz.unknown_format``, ``quiz.no_questions``, ``reading.*``, what the gate raises.
    """
    with open_file(path, limits) as file:
        head = file.read(_HEAD)
        file.seek(0)
        if head.startswith(b"PK"):
            return _read_zip(file, limits, gate)
        if _XML.match(head):
            return _read_xml(file, head, limits)
        if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise UserError("quiz.unknown_format")
        return _read_text(file, path.suffix.lower(), gate)


def _read_zip(file: BinaryIO, limits: Limits, gate: Gate) -> Read:
    try:
        with open_zip(file, limits.unpacked_bytes) as archive:
            names = set(archive.namelist())
            if names & {"collection.anki21b", "collection.anki21", "collection.anki2"}:
                from communeapp.quiz_formats.apkg import read_apkg

                return read_apkg(archive, limits)
            if "word/document.xml" in names:
                from communeapp.quiz_formats.docx_bank import read_docx

                return read_docx(archive, limits, gate)
            if any(one.endswith(".xml") and not one.startswith("xl/") for one in names) and not (
                names & set(_WORKBOOKS)
            ):
                from communeapp.quiz_formats.qti3 import read_qti_package

                return read_qti_package(archive, limits)
            if not names & set(_WORKBOOKS):
                raise UserError("quiz.unknown_format")
    except _BROKEN_ZIP as problem:
        raise UserError("reading.broken") from problem
    from communeapp.quiz_formats.sheets import read_xlsx

    file.seek(0)
    return read_xlsx(file, gate)


def _read_xml(file: BinaryIO, head: bytes, limits: Limits) -> Read:
    if b"<quiz" in head:
        from communeapp.quiz_formats.moodle_xml import read_moodle_xml

        return read_moodle_xml(file)
    from communeapp.quiz_formats.qti3 import read_qti_item

    return read_qti_item(file, limits)


def _read_text(file: BinaryIO, suffix: str, gate: Gate) -> Read:
    text = decode(file.read(os.fstat(file.fileno()).st_size))
    old = legacy.guess(text[:200_000]).encoding
    if old:
        text = legacy.convert(text, old)
    gate(
        [*takewhile(lambda line: not _BEGINS.search(line), text[:_HEAD].splitlines()[:GATE_LINES])]
    )
    if suffix in (".csv", ".tsv") or _has_head(text):
        from communeapp.quiz_formats.sheets import read_csv

        return read_csv(text)
    if _AIKEN.search(text[:_HEAD]):
        from communeapp.quiz_formats.aiken import read_aiken

        return read_aiken(text)
    if "{" not in text:
        raise UserError("quiz.unknown_format")
    from communeapp.quiz_formats.gift import read_gift

    return read_gift(text)


def _has_head(text: str) -> bool:
    """Say whether the first line names columns of questions, as that of separated values does."""
    head = text.lstrip("\ufeff \r\n").split("\n", 1)[0][:4_000]
    cells = (one.strip().strip('"') for one in re.split(r"[,;\t|]", head))
    return find_columns(list(cells)) is not None


def write_questions(form: BankFormat, questions: Sequence[Question], path: Path) -> Written:
    """Write a file, whole or not at all. UserError ``quiz.read_only_format``, ``quiz.none_fits``."""
    data, written = question_bytes(form, questions)
    put_file(data, path)
    return written


def question_bytes(form: BankFormat, questions: Sequence[Question]) -> tuple[bytes, Written]:
    """Give what the file would hold. UserError ``quiz.read_only_format``, ``quiz.none_fits``."""
    data, written = _DATA[form](questions) if form in _DATA else _no_writer(form)
    if not written.questions:
        raise UserError("quiz.none_fits", format=form.value)
    return data, written


def put_file(data: bytes, path: Path) -> None:
    """Write a file, whole or not at all; OSError as the system says it."""
    part = path.parent / f".~{secrets.token_hex(6)}.part"  # short enough for any final name
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        with suppress(OSError):  # a stick that was pulled out refuses this too
            part.unlink(missing_ok=True)


def _no_writer(form: BankFormat) -> tuple[bytes, Written]:
    raise UserError("quiz.read_only_format", format=form.value)


def _gift(questions: Sequence[Question]) -> tuple[bytes, Written]:
    from communeapp.quiz_formats.gift_writing import write_gift

    text, written = write_gift(questions)
    return text.encode(), written


def _aiken(questions: Sequence[Question]) -> tuple[bytes, Written]:
    from communeapp.quiz_formats.aiken import write_aiken

    text, written = write_aiken(questions)
    return text.encode(), written


def _moodle(questions: Sequence[Question]) -> tuple[bytes, Written]:
    from communeapp.quiz_formats.moodle_xml_writing import write_moodle_xml

    return write_moodle_xml(questions)


def _xlsx(questions: Sequence[Question]) -> tuple[bytes, Written]:
    from communeapp.quiz_formats.sheets_writing import write_xlsx

    out = io.BytesIO()
    written = write_xlsx(questions, out)
    return out.getvalue(), written


def _csv(questions: Sequence[Question]) -> tuple[bytes, Written]:
    from communeapp.quiz_formats.sheets_writing import write_csv

    text, written = write_csv(questions)
    return b"\xef\xbb\xbf" + text.encode(), written


_DATA: dict[BankFormat, Callable[[Sequence[Question]], tuple[bytes, Written]]] = {
    BankFormat.GIFT: _gift,
    BankFormat.AIKEN: _aiken,
    BankFormat.MOODLE_XML: _moodle,
    BankFormat.XLSX: _xlsx,
    BankFormat.CSV: _csv,
}
