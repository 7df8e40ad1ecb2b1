"""The text of a file as it was read: lines with their places on the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Origin(StrEnum):
    """Where the letters come from."""

    DIGITAL = "digital"  # typed: a text file, a Word file, the text layer of a PDF
    MACHINE_READ = "machine_read"  # recognised from a picture: a scan, a photo


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page. Fractions of the page's width and height, from its upper left corner."""

    page: int  # from 0
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised or printed word. ``confidence`` 0…1, of the recognition; 1 for digital text.

    ``start`` and ``end`` count code points in :attr:`ReadText.text`, end exclusive.
    """

    start: int
    end: int
    box: Box
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``start`` … ``end`` in :attr:`ReadText.text`, end exclusive, without the line break."""

    start: int
    end: int
    page: int = 0
    box: Box | None = None
    words: tuple[Word, ...] = ()
    bold: bool = False
    size: float = 0.0  # points; 0 where it is not known
    origin: Origin = Origin.DIGITAL
    stamp: bool = False  # stands on its own over or beside the text, as a stamp does


@dataclass(frozen=True)
class Note:
    """Something a person should know about the reading. ``code`` names a sentence of ``messages``."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Personal:
    """A detail about a person in a text; ``kind`` is a code of ``pii_patterns.json``.

    ``start``/``end`` in the text, end exclusive. ``sensitive``: of the sensitive kinds (Decree
    356/2025/NĐ-CP, Article 4). ``sure``: its structure or the words beside it confirm it.
    """

    kind: str
    start: int
    end: int
    sensitive: bool
    sure: bool


@dataclass(frozen=True)
class ReadText:
    """A file's text, NFC, normalised. Lines are joined by ``\\n``; columns of a page are not mixed.

    ``encoding`` names the old encoding the text was converted from (``tcvn3``, ``vni``), else "".
    ``hidden`` is text that a reader of the page does not see (white letters, comments, deleted
    words); it is in no other field and is never indexed, classified or given to a model.
    """

    text: str
    lines: tuple[Line, ...] = ()
    pages: int = 1
    origin: Origin = Origin.DIGITAL
    notes: tuple[Note, ...] = ()
    encoding: str = ""
    hidden: tuple[str, ...] = ()
    media_type: str = ""

    @classmethod
    def plain(cls, text: str, origin: Origin = Origin.DIGITAL) -> ReadText:
        """Make one from text alone, e.g. pasted text: every line of it, on one page."""
        lines, start = [], 0
        for one in text.split("\n"):
            lines.append(Line(start, start + len(one), origin=origin))
            start += len(one) + 1
        return cls(text, tuple(lines), origin=origin)
