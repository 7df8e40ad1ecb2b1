"""The registers: numbers, handing over, deadlines, replies, the printed books. For the database thread."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Protocol

from communeapp.core.incoming.record import IncomingRecord
from communeapp.core.incoming.register import (
    Book,
    BookKind,
    OutgoingEntry,
    PrintedBook,
    StampData,
    Volume,
)
from communeapp.core.incoming.status import Attention, Due, Light
from communeapp.services.incoming import IncomingService
from communeapp.services.profile import ProfileService
from communeapp.services.settings import SettingsService

__all__ = [
    "Attention", "Book", "BookKind", "BookRenderer", "Due", "Light", "OutgoingEntry", "PrintedBook",
    "RegisterService", "StampData", "Volume",
]  # fmt: skip


class BookRenderer(Protocol):
    """Draws books and stamps as PDF files; the Qt one is wired in by the composition root."""

    def book(self, book: Book, path: Path) -> int:
        """Write a book, A4 landscape, with its cover; give the number of pages."""
        ...

    def stamp(self, stamp: StampData, path: Path) -> None:
        """Write the ĐẾN stamp as a label of 50 x 35 mm."""
        ...


class RegisterService:
    """Gives numbers and keeps the books."""

    def __init__(
        self, incoming: IncomingService, profile: ProfileService, settings: SettingsService
    ) -> None:
        self._incoming = incoming
        self._profile = profile
        self._settings = settings
        #: Draws books; set by the wiring.
        self.renderer: BookRenderer | None = None

    @property
    def gives_numbers(self) -> bool:
        """Say whether numbers are given at this PC by the person who is at it."""
        raise NotImplementedError

    def register(self, doc_id: str, arrived: dt.date | None = None) -> IncomingRecord:
        """Give a confirmed document the next số đến of the year; elsewhere it waits for its number."""
        raise NotImplementedError

    def hand_over(
        self,
        doc_id: str,
        office: str = "",
        person_id: str = "",
        instruction: str | None = None,
        deadline: dt.date | None = None,
    ) -> IncomingRecord:
        """Hand a registered document to an office or a person; None leaves the rest as it is."""
        raise NotImplementedError

    def set_instruction(self, doc_id: str, instruction: str) -> IncomingRecord:
        """Write the leader's instruction."""
        raise NotImplementedError

    def set_deadline(self, doc_id: str, deadline: dt.date | None) -> IncomingRecord:
        """Set or take away the deadline."""
        raise NotImplementedError

    def start_work(self, doc_id: str) -> IncomingRecord:
        """Note that work has begun."""
        raise NotImplementedError

    def reply(self, doc_id: str, *, draft_id: str = "", number: str = "") -> IncomingRecord:
        """Link the reply: a draft of this office, or the number of what was sent.

        With a number the document is answered; with a draft alone it is in work.
        """
        raise NotImplementedError

    def close(self, doc_id: str, reason: str = "") -> IncomingRecord:
        """Note that a document is done without a reply."""
        raise NotImplementedError

    def reopen(self, doc_id: str) -> IncomingRecord:
        """Take a closed or answered document up again."""
        raise NotImplementedError

    def correct(self, doc_id: str, field: str, value: str, reason: str = "") -> IncomingRecord:
        """Correct an entry: ``number``, ``date``, ``issuer``, ``type``, ``subject``, ``arrived``, ``notes``.

        Once its row is printed, a reason is needed and the old value stays visible, struck out.
        """
        raise NotImplementedError

    def due(self, today: dt.date | None = None, limit: int = 200) -> tuple[Due, ...]:
        """Give what can become late, the most pressing first (the traffic light)."""
        raise NotImplementedError

    def attention(self, today: dt.date | None = None) -> Attention:
        """Count what needs somebody today."""
        raise NotImplementedError

    def register_outgoing(
        self,
        draft_id: str,
        number: int | None = None,
        date: dt.date | None = None,
        *,
        kept_by: str = "",
        copies: int | None = None,
        sent: dt.date | None = None,
        notes: str = "",
        reply_to: str = "",
    ) -> OutgoingEntry:
        """Enter a reviewed draft into the outgoing register; None gives the next số đi."""
        raise NotImplementedError

    def next_outgoing(self, type_code: str, date: dt.date | None = None) -> int:
        """Show the number that the next document of a type would get."""
        raise NotImplementedError

    def outgoing(self, year: int, limit: int = 100, offset: int = 0) -> tuple[OutgoingEntry, ...]:
        """List the outgoing register of a year, the newest first."""
        raise NotImplementedError

    def years(self, kind: BookKind) -> tuple[int, ...]:
        """Give the years that a book has entries of, the newest first."""
        raise NotImplementedError

    def book(self, kind: BookKind, year: int) -> Book:
        """Give all rows of a year's book, printed or not, with corrections."""
        raise NotImplementedError

    def volumes(self, kind: BookKind, year: int) -> tuple[Volume, ...]:
        """List the printed volumes of a year."""
        raise NotImplementedError

    def print_book(
        self, kind: BookKind, year: int, pdf: Path, *, volume: int | None = None, lock: bool = True
    ) -> PrintedBook:
        """Print what no volume holds yet as the next one, and lock it.

        Where nothing is new, or ``volume`` is given, a printed volume is printed again, with its
        corrections. ``lock=False`` prints all rows of the year for reading and locks nothing.
        """
        raise NotImplementedError

    def stamp(self, doc_id: str) -> StampData:
        """Give the lines of the ĐẾN stamp of a registered document."""
        raise NotImplementedError

    def print_stamp(self, doc_id: str, pdf: Path) -> StampData:
        """Write the stamp as a PDF label."""
        raise NotImplementedError
