"""Text files: which encoding they are in is told by what they hold."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from communeapp.core import legacy
from communeapp.core.errors import UserError

if TYPE_CHECKING:
    from communeapp.reading.reader import Reading

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def fill_text(job: Reading) -> None:
    """Read a text file."""
    data = job.content(job.limits.letters * 4)
    job.out.run(decode(data))
    job.out.end_line()
    if not job.out.has_text:
        raise UserError("reading.no_text")


def decode(data: bytes) -> str:
    """Turn bytes into letters. Old encodings without a mark come out as their Windows-1252 letters,
    from which :mod:`communeapp.core.legacy` converts them."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    if data[:4096].count(0) > len(data[:4096]) // 6:
        little = data[1:4096:2].count(0) > data[:4096:2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as problem:
        if problem.start > len(data) - 4 and problem.reason == "unexpected end of data":
            return data.decode("utf-8", "ignore")  # cut in the middle of a letter
    western = windows_1252(data)
    if legacy.guess(western).encoding:
        return western
    return data.decode("cp1258", "replace")


def windows_1252(data: bytes) -> str:
    """Decode as Windows does: the five bytes without a letter stand for themselves."""
    return "".join(map(_WESTERN.__getitem__, data))


def _letter(code: int) -> str:
    try:
        return bytes([code]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(code)


_WESTERN = tuple(_letter(code) for code in range(256))
