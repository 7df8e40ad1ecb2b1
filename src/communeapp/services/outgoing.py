"""Entering what goes out: a reviewed draft gets its running number; a number can be cancelled."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace

from communeapp.core.copying import COPY_NAMES, Entered, register_values
from communeapp.core.documents import Document
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.incoming.register import BookKind, Cancelled, OutgoingEntry
from communeapp.core.numbering import Numbering, parse_numbering
from communeapp.core.office_fold_entries import CANCELLED, cancelled_body, entry_body
from communeapp.core.people import Action
from communeapp.core.vietnamese import clean_input
from communeapp.services.incoming import IncomingService
from communeapp.services.secrecy import refuse_marked_text
from communeapp.services.settings import SettingsService
from communeapp.store.drafts import DraftRows
from communeapp.store.register import RegisterRows, outgoing_entry

_LONGEST = 2_000
MAX_REASON = 500
LAST_NUMBER = 999_999


@dataclass(frozen=True)
class Gap:
    """A number of a series that no document has and that nobody explained."""

    series: str
    number: int
    year: int


@dataclass(frozen=True)
class Columns:
    """What a person writes into an entry beside its number; ``recipients`` None: the document's."""

    kept_by: str = ""
    copies: int | None = None
    sent: dt.date | None = None
    notes: str = ""
    reply_to: str = ""
    recipients: tuple[str, ...] | None = None


class OutgoingRegister:
    """Gives số đi and cancels them."""

    def __init__(
        self, incoming: IncomingService, rows: RegisterRows, settings: SettingsService
    ) -> None:
        self._incoming = incoming
        self._rows = rows
        self._settings = settings

    @property
    def numbering(self) -> Numbering:
        """Give the series that the office set."""
        return parse_numbering(
            self._settings.text("number_series"), self._settings.text("number_groups")
        )

    def next_number(self, type_code: str, year: int) -> int:
        """Show the number that comes next for a type in a year."""
        numbering = self.numbering
        given = (
            number
            for series, kind, number in self._rows.numbers_given(year)
            if numbering.shares(type_code, kind, series)
        )
        return max(given, default=0) + 1

    def list(self, year: int, limit: int, offset: int) -> tuple[OutgoingEntry, ...]:
        """List a year's entries, the newest first."""
        return tuple(outgoing_entry(row) for row in self._rows.outgoing(year, limit, offset))

    def gaps(self, year: int) -> tuple[Gap, ...]:
        """List numbers below the last one of their series that were never given."""
        found: dict[str, set[int]] = {}
        for series, _, number in self._rows.numbers_given(year):
            found.setdefault(series, set()).add(number)
        return tuple(
            Gap(series, number, year)
            for series, given in sorted(found.items())
            for number in range(min(given), max(given))
            if number not in given
        )

    # -------------------------------------------------------------- giving

    def enter(
        self,
        draft_id: str,
        number: int | None,
        date: dt.date,
        type_names: Mapping[str, str],
        columns: Columns,
        *,
        again: bool = False,
    ) -> OutgoingEntry:
        """Enter a draft, inside the caller's transaction; ``again`` for one letter of many."""
        self._incoming.people.require(Action.NUMBER)
        document = self._document(draft_id, again=again)
        self._check_day(date)
        if columns.copies is not None and not 0 <= columns.copies < 10_000:
            raise UserError("register.copies", field="copies")
        entered = register_values(document)
        given = self._number(number, entered, date.year, again=again)
        recipients = columns.recipients
        if recipients is None:
            recipients = entered.recipients
        refuse_marked_text(*recipients)
        entry = self._entry(entered.type, given, date, entered.symbol, type_names)
        entry = replace(
            entry,
            draft_id=draft_id,
            subject=document.subject,
            signer=entered.signer,
            recipients=recipients,
            kept_by=_line(columns.kept_by, "kept_by"),
            copies=columns.copies,
            sent=columns.sent,
            reply_to=columns.reply_to or self._answered_by(draft_id),
            notes=_line(columns.notes, "notes"),
        )
        self._put(entry)
        return entry

    def _entry(
        self,
        type_code: str,
        number: int,
        date: dt.date,
        symbol: str,
        type_names: Mapping[str, str],
    ) -> OutgoingEntry:
        return OutgoingEntry(
            id=f"{self._incoming.clock.now_ms():012x}{secrets.token_hex(10)}",
            draft_id="",
            year=date.year,
            series=self.numbering.series_of(type_code),
            number=number,
            printed=printed_number(number, symbol),
            date=date,
            type_code=type_code,
            # "Quyết định (cá biệt)": what stands in brackets is no part of the name in a book.
            type_name=({**COPY_NAMES, **type_names}).get(type_code, "").partition(" (")[0],
            subject="",
            signer="",
        )

    def _put(self, entry: OutgoingEntry) -> None:
        now = self._incoming.clock.now_ms()
        event = self._incoming.events.append("doc.sent", Scope.OFFICE, entry_body(entry, now))
        self._rows.put_outgoing(entry, now)
        self._rows.note_given(
            event.id, BookKind.OUTGOING, entry.year, entry.series, entry.number, entry.id
        )

    def _check_day(self, date: dt.date) -> None:
        if not dt.date(1990, 1, 1) <= date <= self._incoming.clock.today():
            raise UserError("register.arrived", field="date", day=f"{date:%d/%m/%Y}")

    def _document(self, draft_id: str, *, again: bool) -> Document:
        drafts = DraftRows(self._incoming.store)
        row = drafts.row(draft_id)
        if row is None or row["trashed_ms"] is not None:
            raise UserError("drafts.unknown", field="draft", draft=draft_id)
        if row["review"] is None:
            raise UserError("register.not_reviewed")
        if not again and (known := self._rows.outgoing_of_draft(draft_id)) is not None:
            raise UserError("register.registered_already", number=known.printed)
        return drafts.record(row).document

    def _number(self, number: int | None, entered: Entered, year: int, *, again: bool) -> int:
        written = entered.number.split("/")[0].strip()
        if number is None and written.isdecimal() and not again:
            # A person wrote it into the document; one that is too long is no number of ours.
            number = int(written) if len(written) <= len(str(LAST_NUMBER)) else 0
        if number is None:
            return self.next_number(entered.type, year)
        self._check_free(number, entered.type, entered.symbol, year)
        return number

    def _check_free(self, number: int, type_code: str, symbol: str, year: int) -> None:
        numbering = self.numbering
        series = numbering.series_of(type_code)
        printed = printed_number(number, symbol)
        given = any(
            number == one and numbering.shares(type_code, kind, entered)
            for entered, kind, one in self._rows.numbers_given(year)
        )
        if (
            given
            or not 1 <= number <= LAST_NUMBER
            or self._rows.outgoing_taken(year, series, number, printed)
        ):
            following = self.next_number(type_code, year)
            raise UserError("register.number_taken", field="number", number=number, next=following)

    def _answered_by(self, draft_id: str) -> str:
        row = self._incoming.store.maybe(
            "SELECT id FROM incoming WHERE reply_draft = ? AND number_in IS NOT NULL "
            "ORDER BY received_ms LIMIT 1",
            [draft_id],
        )
        return "" if row is None else str(row["id"])

    # -------------------------------------------------------------- cancelling

    def cancel(self, entry_id: str, reason: str) -> OutgoingEntry:
        """Take a number back, inside the caller's transaction: it stays in the book with its reason."""
        self._incoming.people.require(Action.NUMBER)
        row = self._rows.outgoing_row(entry_id)
        if row is None:
            raise UserError("register.unknown_outgoing", field="entry", entry=entry_id)
        entry = outgoing_entry(row)
        if entry.cancelled is not None:
            raise UserError("numbering.cancelled_already", number=entry.printed)
        person = self._incoming.people.current
        cancelled = Cancelled(
            _reason(reason),
            "" if person is None else person.name,
            self._incoming.clock.now_ms(),
        )
        self._incoming.events.append(CANCELLED, Scope.OFFICE, cancelled_body(entry_id, cancelled))
        entry = replace(entry, cancelled=cancelled)
        self._rows.put_outgoing(entry, row["at_ms"])
        return entry

    def void(
        self,
        type_code: str,
        number: int,
        date: dt.date,
        reason: str,
        type_names: Mapping[str, str],
    ) -> OutgoingEntry:
        """Enter a number that no document bears (one was skipped, a paper was spoilt) as cancelled."""
        self._incoming.people.require(Action.NUMBER)
        self._check_day(date)
        _reason(reason)
        self._check_free(number, type_code, "", date.year)
        entry = self._entry(type_code, number, date, "", type_names)
        self._put(entry)
        return self.cancel(entry.id, reason)

    def void_gap(self, gap: Gap, reason: str) -> OutgoingEntry:
        """Enter a skipped number of a series as cancelled."""
        self._incoming.people.require(Action.NUMBER)
        _reason(reason)
        if gap not in self.gaps(gap.year):
            known = max(one for _, _, one in self._rows.numbers_given(gap.year)) + 1
            raise UserError("register.number_taken", field="number", number=gap.number, next=known)
        day = min(self._incoming.clock.today(), dt.date(gap.year, 12, 31))
        entry = replace(self._entry("", gap.number, day, "", {}), series=gap.series)
        self._put(entry)
        return self.cancel(entry.id, reason)


def printed_number(number: int, symbol: str) -> str:
    """Write number and symbol: ``05/QĐ-UBND``; below ten with a zero (Decree 30, Appendix I, II.3)."""
    symbol = symbol.strip().lstrip("/")
    return f"{number:02d}/{symbol}" if symbol else f"{number:02d}"


def _reason(value: str) -> str:
    text = " ".join(clean_input(value).text.split())
    if not text:
        raise UserError("numbering.reason", field="reason")
    if len(text) > MAX_REASON:
        raise UserError("incoming.too_long", field="reason", longest=MAX_REASON)
    refuse_marked_text(text)
    return text


def _line(value: str, field: str) -> str:
    text = " ".join(clean_input(value).text.split())
    if len(text) > _LONGEST:
        raise UserError("incoming.too_long", field=field, longest=_LONGEST)
    refuse_marked_text(text)
    return text
