"""One file in, one answer out: opens it, tells its kind, has it read, asks the secrecy gate."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from communeapp.core.errors import UserError
from communeapp.core.incoming.secrecy import Verdict, judge
from communeapp.core.incoming.text import ReadText
from communeapp.core.incoming.text_json import text_to_json
from communeapp.reading.assembly import Assembly
from communeapp.reading.bounds import bind_growth
from communeapp.reading.kinds import HEAD_BYTES, NAMES, Kind, kind_of, of_suffix, picture_type
from communeapp.reading.limits import Limits

# How much a reading may take beyond the libraries: a table of 100,000 rows takes 80. Pages drawn as
# pictures have only the bound of the limits.
_GROWTH_MB = {
    Kind.DOCX: 130, Kind.ODT: 130, Kind.XLSX: 130, Kind.HTML: 130, Kind.TEXT: 130, Kind.RTF: 130,
    Kind.DOC: 400, Kind.XLS: 400,
}  # fmt: skip


class Secret(Exception):  # noqa: N818
    """The gate closed: nothing more of the file is read."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.level)
        self.verdict = verdict


@dataclass
class Reading:
    """What a reader of one format works with."""

    path: Path
    file: BinaryIO
    limits: Limits
    out: Assembly
    progress: Callable[[int, int], None]
    deadline: float  # of time.monotonic
    media_type: str
    gate: Callable[[ReadText], None]

    def content(self, most: int) -> bytes:
        """Give the bytes of the file, up to so many; longer ones are cut and say so."""
        # Not read(most): it would take that much memory for a file of a few bytes.
        size = os.fstat(self.file.fileno()).st_size
        if size > most:
            self.out.note("reading.cut", letters=self.limits.letters)
        return self.file.read(min(size, most))


def read(
    path: Path,
    limits: Limits,
    confirmed: bool,
    progress: Callable[[int, int], None],
    deadline: float,
) -> dict[str, Any]:
    """Read a file. Gives ``{"text": …}``, or ``{"secret": level, "where": …}`` without any text."""

    def gate(text: ReadText | None) -> None:
        verdict = None if confirmed else judge(text, path.name)
        if verdict is not None:
            raise Secret(verdict)

    try:
        gate(None)  # by its name, before it is opened
        with open_file(path, limits) as file:
            head = file.read(HEAD_BYTES)
            file.seek(0)
            kind = kind_of(file, head)
            job = Reading(
                path, file, limits, Assembly(limits.letters), progress, deadline,
                picture_type(head) or kind.value, gate,
            )  # fmt: skip
            promised = of_suffix(path.suffix)
            if promised is not kind and not (promised is Kind.TEXT and kind is Kind.HTML):
                job.out.note("reading.wrong_suffix", kind=NAMES[kind])
            reader = _reader(kind)
            if kind in _GROWTH_MB:  # after the imports, which map much and use little
                bind_growth(_GROWTH_MB[kind])
            text = reader(job)
        gate(text)
    except Secret as closed:
        return {"secret": closed.verdict.level.value, "where": closed.verdict.where}
    if not text.text.strip():
        missing = {note.code for note in text.notes} & {"reading.no_ocr", "reading.no_vietnamese"}
        raise UserError(missing.pop() if missing else "reading.no_text")
    return {"text": text_to_json(text), "turns": job.out.turns}


def open_file(path: Path, limits: Limits) -> BinaryIO:
    """Open a regular file of bearable size for reading. Raises UserError ``reading.*``."""
    try:
        found = os.stat(real_name(path))  # noqa: PTH116 - a name that pathlib would take apart
        if not stat.S_ISREG(found.st_mode):
            raise UserError("reading.unsupported")
        if found.st_size == 0:
            raise UserError("reading.empty")
        if found.st_size > limits.bytes:
            raise UserError("reading.too_big", megabytes=limits.bytes // 1_000_000)
        return open(real_name(path), "rb")  # noqa: PTH123
    except FileNotFoundError as problem:
        raise UserError("reading.gone") from problem
    except PermissionError as problem:
        raise UserError("reading.denied") from problem
    except OSError as problem:
        too_long = problem.errno == errno.ENAMETOOLONG
        raise UserError("reading.long_name" if too_long else "reading.unreadable") from problem
    except ValueError as problem:  # a zero byte in the name
        raise UserError("reading.gone") from problem


def real_name(path: Path) -> str:
    """Give a name that Windows takes as it is: ``CON.docx`` and long names too are files there."""
    if sys.platform == "win32":
        whole = os.path.abspath(path)  # noqa: PTH100 - pathlib would resolve links
        return whole if whole.startswith("\\\\") else "\\\\?\\" + whole
    return str(path)


def _reader(kind: Kind) -> Callable[[Reading], ReadText]:
    """Give the function for a format; its imports are paid only when it is needed."""
    if kind is Kind.PDF:
        from communeapp.reading.pdf import read_pdf

        return read_pdf
    if kind is Kind.PICTURE:
        from communeapp.reading.pictures import read_picture

        return read_picture
    return _digital(kind)


def _digital(kind: Kind) -> Callable[[Reading], ReadText]:
    fill: Callable[[Reading], None]
    if kind is Kind.DOCX:
        from communeapp.reading.docx import fill_docx as fill
    elif kind is Kind.ODT:
        from communeapp.reading.odt import fill_odt as fill
    elif kind is Kind.XLSX:
        from communeapp.reading.xlsx import fill_xlsx as fill
    elif kind is Kind.XLS:
        from communeapp.reading.xls import fill_xls as fill
    elif kind is Kind.DOC:
        from communeapp.reading.doc import fill_doc as fill
    elif kind is Kind.RTF:
        from communeapp.reading.rtf import fill_rtf as fill
    elif kind is Kind.HTML:
        from communeapp.reading.html import fill_html as fill
    else:
        from communeapp.reading.plain import fill_text as fill

    def reader(job: Reading) -> ReadText:
        fill(job)
        return job.out.build(job.media_type)

    return reader
