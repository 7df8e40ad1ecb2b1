"""The printed books: what their rows say, and how printing locks them."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from communeapp.clock import civil_date
from communeapp.core.errors import Bug, UserError
from communeapp.core.events import Scope, sha256_hex
from communeapp.core.incoming import books
from communeapp.core.incoming.header_json import header_from_json
from communeapp.core.incoming.register import (
    Book,
    BookKind,
    BookRow,
    PrintedBook,
    StampData,
    Struck,
    Volume,
)
from communeapp.core.incoming.status import IncomingStatus
from communeapp.core.incoming.volumes import volume_body, volume_bytes
from communeapp.services.incoming import IncomingService
from communeapp.services.profile import ProfileService
from communeapp.store.files import replace_file, sync_file, told
from communeapp.store.register import Correction, RegisterRows, outgoing_entry
from communeapp.store.replayed import place_of
from communeapp.store.rows import Row

#: Columns that fill up while the work goes on; what they said when printed is no error.
_GROWING: Mapping[BookKind, frozenset[int]] = {
    BookKind.INCOMING: frozenset((7,)),
    BookKind.FOLLOWUP: frozenset((4, 5)),
    BookKind.OUTGOING: frozenset(),
}
_FOR_READING = ("Ghi chú", "Bản in để xem, chưa khóa sổ")


class BookRenderer(Protocol):
    """Draws books and stamps as PDF files; the Qt one is wired in by the composition root."""

    def book(self, book: Book, path: Path) -> int:
        """Write a book, A4 landscape, with its cover; give the number of pages."""
        ...

    def stamp(self, stamp: StampData, path: Path) -> None:
        """Write the ĐẾN stamp as a label of 50 x 35 mm."""
        ...


class BookPrinter:
    """Puts books together and prints them."""

    def __init__(
        self, incoming: IncomingService, rows: RegisterRows, profile: ProfileService
    ) -> None:
        self._incoming = incoming
        self._rows = rows
        self._profile = profile
        #: Refuses where the registers are kept at another PC; set by the registers.
        self.before_locking: Callable[[], None] = lambda: None

    # -------------------------------------------------------------- rows

    def whole(self, kind: BookKind, year: int) -> Book:
        """Give the whole book of a year."""
        volumes = self._rows.volumes(kind, year)
        rows = self._all_rows(kind, year)
        pending = any(row.volume is None for row in rows)
        number = _next(volumes) if pending or not volumes else volumes[-1].number
        return self._bound(kind, year, rows, number)

    def _all_rows(self, kind: BookKind, year: int) -> tuple[BookRow, ...]:
        printed = self._rows.printed_cells(kind, year)
        entries = list(self._entries(kind, year))
        corrections = self._rows.corrections([one[0] for one in entries])
        found = []
        for doc, number, day, cells in entries:
            old = printed.get(doc)
            struck = _struck(kind, corrections.get(doc, ()))
            if old is not None:
                _add_replaced(kind, struck, old.cells, cells, civil_date(old.printed_ms))
            volume = None if old is None else old.volume
            found.append(books.book_row(doc, number, day, cells, struck, volume))
        return tuple(found)

    def _entries(
        self, kind: BookKind, year: int
    ) -> Iterator[tuple[str, int, dt.date, tuple[str, ...]]]:
        if kind is BookKind.OUTGOING:
            for row in self._rows.outgoing(year, newest_first=False):
                sent = outgoing_entry(row)
                gone = sent.cancelled
                day = None if gone is None else civil_date(gone.at_ms)
                yield sent.id, sent.number, sent.date, books.outgoing_cells(sent, day)
            return
        cells = books.incoming_cells if kind is BookKind.INCOMING else books.followup_cells
        for row in self._rows.incoming(year):
            entry = _register_entry(row)
            yield entry.id, entry.number_in, entry.arrived, cells(entry)

    def _bound(self, kind: BookKind, year: int, rows: tuple[BookRow, ...], volume: int) -> Book:
        profile = self._profile.show()
        cover: tuple[tuple[str, str], ...] = (("Năm", str(year)), ("Quyển số", f"{volume:02d}"))
        if rows:
            days = [row.day for row in rows]
            cover = books.cover_lines(kind, year, days, self._ends(kind, year, rows), volume)
        return Book(
            books.TITLES[kind],
            profile.unit_name,
            profile.parent_name,
            cover,
            books.COLUMNS[kind],
            rows,
            kind,
            year,
            volume,
            self._cancelled(kind, year, rows),
        )

    def _cancelled(self, kind: BookKind, year: int, rows: tuple[BookRow, ...]) -> int:
        if kind is not BookKind.OUTGOING:
            return 0
        held = {row.id for row in rows}
        entries = (outgoing_entry(row) for row in self._rows.outgoing(year))
        return sum(one.cancelled is not None and one.id in held for one in entries)

    def _ends(
        self, kind: BookKind, year: int, rows: tuple[BookRow, ...]
    ) -> tuple[tuple[str, str], ...]:
        if kind is not BookKind.OUTGOING:
            return ((str(rows[0].number), str(rows[-1].number)),)
        held = {row.id for row in rows}
        entries = (outgoing_entry(row) for row in self._rows.outgoing(year, newest_first=False))
        return books.number_ranges(one for one in entries if one.id in held)

    # -------------------------------------------------------------- printing

    def print(
        self,
        renderer: BookRenderer | None,
        kind: BookKind,
        year: int,
        pdf: Path,
        *,
        volume: int | None,
        lock: bool,
    ) -> PrintedBook:
        """Print a volume; see :meth:`RegisterService.print_book`."""
        drawer = _need(renderer)
        volumes = self._rows.volumes(kind, year)
        rows = self._all_rows(kind, year)
        if not rows:
            raise UserError("register.empty_book", year=year)
        fresh = tuple(row for row in rows if row.volume is None)
        if not lock and volume is None:
            book = self._bound(kind, year, rows, _next(volumes) if fresh else volumes[-1].number)
            if fresh:
                book = replace(book, cover=(*book.cover, _FOR_READING))
            with _drawn(pdf, lambda part: drawer.book(book, part)) as pages:
                return _printed(book, pages)
        if volume is None and fresh:
            self.before_locking()
            return self._next_volume(drawer, self._bound(kind, year, fresh, _next(volumes)), pdf)
        number = volumes[-1].number if volume is None else volume
        again = tuple(row for row in rows if row.volume == number)
        if not again:
            raise UserError("register.no_volume", field="volume", volume=number, year=year)
        book = self._bound(kind, year, again, number)
        with _drawn(pdf, lambda part: drawer.book(book, part)) as pages:
            return _printed(book, pages)

    def _next_volume(self, drawer: BookRenderer, book: Book, pdf: Path) -> PrintedBook:
        """Print the rows that no volume holds and lock them, when the file is in its place."""
        if book.kind is None:
            raise Bug("register.kind")
        incoming = self._incoming
        with incoming.store.atomic():
            with _drawn(pdf, lambda part: drawer.book(book, part)) as pages:
                printed = _printed(book, pages)
            days = [row.day for row in book.rows]
            volume = Volume(
                kind=book.kind,
                year=book.year,
                number=book.volume,
                first=printed.first,
                last=printed.last,
                first_day=min(days),
                last_day=max(days),
                rows=printed.rows,
                pages=pages,
                printed_ms=incoming.clock.now_ms(),
                person_id=incoming.events.actor,
            )
            rows = {row.id: [one.text for one in row.cells] for row in book.rows}
            record = sha256_hex(volume_bytes(rows))
            event = incoming.events.append(
                "book.printed", Scope.OFFICE, volume_body(volume, list(rows)[:10_000], record)
            )
            volume = replace(volume, event=event.id)
            self._rows.add_volume(volume, list(rows.items()), place_of(event), record)
        return printed

    # -------------------------------------------------------------- stamp

    def stamp(self, row: Row) -> StampData:
        """Give the lines of the stamp."""
        if row["number_in"] is None:
            raise UserError("register.not_registered")
        folder = self._incoming.store.maybe(
            "SELECT symbol FROM folder WHERE id = ?", [row["in_folder"]]
        )
        return StampData(
            self._profile.show().unit_name,
            str(row["number_in"]),
            books.day_text(dt.date.fromisoformat(row["arrived"])),
            row["receiver"],
            "" if folder is None else str(folder["symbol"]),
        )

    def draw_stamp(self, renderer: BookRenderer | None, stamp: StampData, pdf: Path) -> None:
        """Write the stamp as a PDF."""

        def draw(part: Path) -> int:
            _need(renderer).stamp(stamp, part)
            return 1

        with _drawn(pdf, draw):
            pass


@contextlib.contextmanager
def _drawn(pdf: Path, draw: Callable[[Path], int]) -> Iterator[int]:
    """Draw beside the final place and put the file there when the block ends well."""
    if pdf.is_dir():
        raise UserError("export.is_folder", path=str(pdf))
    if pdf.exists() and not pdf.is_file():  # it would be replaced: /dev/null for everyone
        raise UserError("export.no_file", path=str(pdf))
    if not pdf.parent.is_dir():
        raise UserError("export.no_folder", path=str(pdf.parent))
    part = pdf.parent / f".~{secrets.token_hex(6)}.pdf"
    try:
        pages = draw(part)
        sync_file(part)
        yield pages
        replace_file(part, pdf)
    except OSError as error:
        raise told(error, pdf) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def draw_file(pdf: Path, draw: Callable[[Path], int]) -> int:
    """Draw a PDF wholly or not at all; gives its pages. UserError ``export.*`` for the place."""
    with _drawn(pdf, draw) as pages:
        return pages


def _next(volumes: Sequence[Volume]) -> int:
    """Give the number of the next volume; two PCs may have printed one of the same number."""
    return max((one.number for one in volumes), default=0) + 1


def _need(renderer: BookRenderer | None) -> BookRenderer:
    if renderer is None:
        raise Bug("register.renderer")
    return renderer


def _printed(book: Book, pages: int) -> PrintedBook:
    numbers = [row.number for row in book.rows]
    return PrintedBook(len(book.rows), pages, book.volume, min(numbers), max(numbers))


def _struck(kind: BookKind, corrections: Sequence[Correction]) -> dict[int, list[Struck]]:
    found: dict[int, list[Struck]] = {}
    for one in corrections:
        column = books.SHOWN_IN[kind].get(one.field)
        if column is None:
            continue
        text = one.old
        if one.field in books.DAYS and text:
            text = books.day_text(dt.date.fromisoformat(text))
        struck = Struck(text.replace("\n", "; "), one.person, civil_date(one.at_ms), one.reason)
        found.setdefault(column, []).append(struck)
    return found


def _add_replaced(
    kind: BookKind,
    struck: dict[int, list[Struck]],
    printed: Sequence[str],
    now: Sequence[str],
    printed_on: dt.date,
) -> None:
    """Keep visible what was printed and changed without a correction, e.g. a new receiver."""
    for index, (old, new) in enumerate(zip(printed, now, strict=True)):
        if old and old != new and index not in struck and index not in _GROWING[kind]:
            struck[index] = [Struck(old, "", printed_on)]


def _register_entry(row: Row) -> books.RegisterEntry:
    header = row["header"] if row["header"] is not None else row["read_header"]
    return books.RegisterEntry(
        id=row["id"],
        number_in=row["number_in"],
        arrived=dt.date.fromisoformat(row["arrived"]),
        header=header_from_json(json.loads(header)),
        receiver=row["receiver"],
        handed_over=_day(row["handed_over"]),
        deadline=_day(row["deadline"]),
        status=IncomingStatus(row["status"]),
        reply_number=row["reply_number"],
        notes=row["notes"],
    )


def _day(value: str | None) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(value)
