"""What a file is, by its content: a name may say anything."""

from __future__ import annotations

import codecs
import re
import zipfile
from enum import StrEnum
from typing import BinaryIO

import olefile

from communeapp.core.errors import UserError

SUFFIXES: frozenset[str] = frozenset(
    {
        ".docx", ".docm", ".doc", ".pdf", ".rtf", ".odt", ".txt", ".html", ".htm", ".xlsx", ".xlsm", ".xls",
        ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp",
    }
)  # fmt: skip

HEAD_BYTES = 8192
_TAG = re.compile(
    rb"<(?:!doctype html|!--|\?xml|/?(?:html|head|body|meta|title|p|div|table|br|h[1-6]|font|b|span|center)\b)",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """The formats that can be read; the value is the media type."""

    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ODT = "application/vnd.oasis.opendocument.text"
    DOC = "application/msword"
    XLS = "application/vnd.ms-excel"
    PDF = "application/pdf"
    RTF = "application/rtf"
    HTML = "text/html"
    TEXT = "text/plain"
    PICTURE = "image/*"


#: What people call them.
NAMES = {
    Kind.DOCX: "Word (.docx)", Kind.XLSX: "Excel (.xlsx)", Kind.ODT: "OpenDocument (.odt)", Kind.DOC: "Word (.doc)",
    Kind.XLS: "Excel (.xls)", Kind.PDF: "PDF", Kind.RTF: "RTF", Kind.HTML: "HTML", Kind.TEXT: "TXT",
    Kind.PICTURE: "JPEG/PNG/TIFF",
}  # fmt: skip

_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
)
# By suffix, as people write it: what the content may be called.
_OF_SUFFIX = {
    ".docx": Kind.DOCX, ".docm": Kind.DOCX, ".doc": Kind.DOC, ".pdf": Kind.PDF, ".rtf": Kind.RTF,
    ".odt": Kind.ODT, ".txt": Kind.TEXT, ".html": Kind.HTML, ".htm": Kind.HTML, ".xlsx": Kind.XLSX,
    ".xlsm": Kind.XLSX, ".xls": Kind.XLS,
}  # fmt: skip


def of_suffix(suffix: str) -> Kind | None:
    """Give the format that a suffix promises; None for one we do not know."""
    low = suffix.lower()
    return Kind.PICTURE if low in SUFFIXES and low not in _OF_SUFFIX else _OF_SUFFIX.get(low)


def picture_type(head: bytes) -> str:
    """Give the media type of a picture by its first bytes, "" for anything else."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    return next((name for mark, name in _PICTURES if head.startswith(mark)), "")


def kind_of(file: BinaryIO, head: bytes) -> Kind:
    """Tell the format of an open file. Raises UserError ``reading.*`` for one that cannot be read."""
    if picture_type(head):
        return Kind.PICTURE
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.lstrip()[:5] == b"{\\rtf":
        return Kind.RTF
    if head.startswith(olefile.MAGIC):
        return _of_compound(file)
    if head.startswith(b"PK"):
        return _of_zip(file)
    if _looks_like_text(head):
        start = head.lstrip(codecs.BOM_UTF8 + b" \t\r\n")
        return Kind.HTML if _TAG.match(start) else Kind.TEXT
    raise UserError("reading.unsupported")


def _of_compound(file: BinaryIO) -> Kind:
    """Old Office files, and new ones under a password, are OLE compound files."""
    try:
        with olefile.OleFileIO(file) as ole:
            names = {"/".join(one).lower() for one in ole.listdir(streams=True, storages=False)}
    except (OSError, ValueError, IndexError, TypeError) as problem:
        raise UserError("reading.broken") from problem
    finally:
        file.seek(0)
    if "encryptedpackage" in names:
        raise UserError("reading.password")
    if "worddocument" in names:
        return Kind.DOC
    if {"workbook", "book"} & names:
        return Kind.XLS
    raise UserError("reading.unsupported")


def _of_zip(file: BinaryIO) -> Kind:
    from communeapp.reading.zips import open_zip

    try:
        with open_zip(file) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                return Kind.DOCX
            if "xl/workbook.xml" in names:
                return Kind.XLSX
            if "mimetype" in names:
                with archive.open("mimetype") as one:
                    if one.read(100).decode("ascii", "replace").strip() == Kind.ODT:
                        return Kind.ODT
            if "[Content_Types].xml" in names:
                return _of_types(archive)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
        raise UserError("reading.broken") from problem
    finally:
        file.seek(0)
    raise UserError("reading.unsupported")


def _of_types(archive: zipfile.ZipFile) -> Kind:
    """Word allows its main part under another name; the list of types still names it."""
    with archive.open("[Content_Types].xml") as one:
        types = one.read(200_000)
    if (
        b"wordprocessingml.document.main+xml" in types
        or b"word.document.macroEnabled.main" in types
    ):
        return Kind.DOCX
    if b"spreadsheetml.sheet.main+xml" in types:
        return Kind.XLSX
    raise UserError("reading.unsupported")


def _looks_like_text(head: bytes) -> bool:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)):
        return True
    if not head:
        return False
    odd = sum(1 for byte in head if byte < 9 or 13 < byte < 32)
    zeros = head.count(0)
    if zeros > len(head) // 6:  # UTF-16 without its mark: many high bytes of our text are zero
        even = head[::2].count(0)
        if even not in (0, zeros):
            return False
        text = head.decode("utf-16-be" if even else "utf-16-le", "replace")[:-1]
        strange = sum(not letter.isprintable() and not letter.isspace() for letter in text)
        return strange * 20 <= len(text)
    return odd == 0
