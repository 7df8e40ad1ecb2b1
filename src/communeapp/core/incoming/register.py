"""The books of Decree 30/2020, Appendix IV: their columns, rows, covers and the ĐẾN stamp."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class BookKind(StrEnum):
    """The three books that a commune keeps with this program."""

    INCOMING = "incoming"  # sổ đăng ký văn bản đến
    FOLLOWUP = "followup"  # sổ theo dõi giải quyết văn bản đến
    OUTGOING = "outgoing"  # sổ đăng ký văn bản đi


@dataclass(frozen=True)
class Struck:
    """A value that was corrected after printing: it stays visible, struck out."""

    text: str
    person: str
    day: dt.date
    reason: str = ""


@dataclass(frozen=True)
class Cell:
    """What stands in a column of a row; ``struck`` are its former values, oldest first."""

    text: str = ""
    struck: tuple[Struck, ...] = ()


@dataclass(frozen=True)
class BookRow:
    """One entry: ``id`` of the document, its number in the book, one cell a column."""

    id: str
    number: int
    day: dt.date
    cells: tuple[Cell, ...]
    volume: int | None = None  # locked: printed in this volume


@dataclass(frozen=True)
class Column:
    """A column: its printed head and its share of the width (any unit, relative)."""

    title: str
    width: float


@dataclass(frozen=True)
class Book:
    """What a printed book shows. ``cover`` are pairs of label and value, in their order."""

    title: str
    unit: str
    parent: str
    cover: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    rows: tuple[BookRow, ...]
    kind: BookKind | None = None
    year: int = 0
    volume: int = 0
    #: How many of its numbers were cancelled.
    cancelled: int = 0


@dataclass(frozen=True)
class Volume:
    """A printed volume; the rows from ``first`` to ``last`` are locked.

    ``event`` names the printing: two PCs may each have printed a volume of one number, before they
    knew of each other.
    """

    kind: BookKind
    year: int
    number: int
    first: int
    last: int
    first_day: dt.date
    last_day: dt.date
    rows: int
    pages: int
    printed_ms: int
    person_id: str
    event: str = ""


@dataclass(frozen=True)
class PrintedBook:
    """What printing gave: rows and pages (with the cover)."""

    rows: int
    pages: int
    volume: int
    first: int
    last: int


@dataclass(frozen=True)
class StampData:
    """The lines of the ĐẾN stamp (35 x 50 mm): body, number, day, passed to, number of the file."""

    unit: str
    number: str
    day: str
    passed_to: str
    file_symbol: str


@dataclass(frozen=True)
class Cancelled:
    """A number that was taken back: why, by whom, when (UTC ms). It is never given again."""

    reason: str
    person: str
    at_ms: int


@dataclass(frozen=True)
class OutgoingEntry:
    """A document that went out, as in its register. ``number`` is the running one, ``printed`` the whole.

    One without a draft and with ``cancelled`` is a number that no document ever bore.
    """

    id: str
    draft_id: str
    year: int
    series: str  # "" for the one common series, else a code of ``core.numbering``
    number: int
    printed: str  # 05/QĐ-UBND
    date: dt.date
    type_code: str
    type_name: str
    subject: str
    signer: str
    recipients: tuple[str, ...] = ()
    kept_by: str = ""
    copies: int | None = None
    sent: dt.date | None = None
    reply_to: str = ""
    notes: str = ""
    folder_id: str | None = None
    cancelled: Cancelled | None = None
