"""Entering what goes out: a reviewed draft gets its running number."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping

from communeapp.core.documents import Document
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.incoming.register import BookKind, OutgoingEntry
from communeapp.core.office_fold_entries import entry_body
from communeapp.core.people import Action
from communeapp.core.vietnamese import clean_input
from communeapp.services.incoming import IncomingService
from communeapp.services.settings import SettingsService
from communeapp.store.drafts import DraftRows
from communeapp.store.register import RegisterRows, outgoing_entry

_LONGEST = 2_000
LAST_NUMBER = 999_999


class OutgoingRegister:
    """Gives số đi."""

    def __init__(
        self, incoming: IncomingService, rows: RegisterRows, settings: SettingsService
    ) -> None:
        self._incoming = incoming
        self._rows = rows
        self._settings = settings

    def next_number(self, type_code: str, year: int) -> int:
        """Show the number that comes next for a type in a year."""
        return self._rows.last_outgoing(year, self._series(type_code)) + 1

    def _series(self, type_code: str) -> str:
        return type_code if self._settings.text("number_series") == "by_type" else ""

    def list(self, year: int, limit: int, offset: int) -> tuple[OutgoingEntry, ...]:
        """List a year's entries, the newest first."""
        return tuple(outgoing_entry(row) for row in self._rows.outgoing(year, limit, offset))

    def enter(
        self,
        draft_id: str,
        number: int | None,
        date: dt.date,
        type_names: Mapping[str, str],
        *,
        kept_by: str,
        copies: int | None,
        sent: dt.date | None,
        notes: str,
        reply_to: str,
    ) -> OutgoingEntry:
        """Enter a draft, inside the caller's transaction."""
        self._incoming.people.require(Action.NUMBER)
        document = self._document(draft_id)
        if not dt.date(1990, 1, 1) <= date <= self._incoming.clock.today():
            raise UserError("register.arrived", field="date", day=f"{date:%d/%m/%Y}")
        if copies is not None and not 0 <= copies < 10_000:
            raise UserError("register.copies", field="copies")
        series = self._series(document.type)
        given = self._number(number, document, series, date.year)
        entry = OutgoingEntry(
            id=f"{self._incoming.clock.now_ms():012x}{secrets.token_hex(10)}",
            draft_id=draft_id,
            year=date.year,
            series=series,
            number=given,
            printed=printed_number(given, document.symbol),
            date=date,
            type_code=document.type,
            type_name=type_names.get(document.type, ""),
            subject=document.subject,
            signer=document.signers[-1].name if document.signers else "",
            recipients=document.recipients or document.addressees,
            kept_by=_line(kept_by, "kept_by"),
            copies=copies,
            sent=sent,
            reply_to=reply_to or self._answered_by(draft_id),
            notes=_line(notes, "notes"),
        )
        now = self._incoming.clock.now_ms()
        event = self._incoming.events.append("doc.sent", Scope.OFFICE, entry_body(entry, now))
        self._rows.put_outgoing(entry, now)
        self._rows.note_given(
            event.id, BookKind.OUTGOING, entry.year, entry.series, entry.number, entry.id
        )
        return entry

    def _document(self, draft_id: str) -> Document:
        drafts = DraftRows(self._incoming.store)
        row = drafts.row(draft_id)
        if row is None or row["trashed_ms"] is not None:
            raise UserError("drafts.unknown", field="draft", draft=draft_id)
        if row["review"] is None:
            raise UserError("register.not_reviewed")
        if (known := self._rows.outgoing_of_draft(draft_id)) is not None:
            raise UserError("register.registered_already", number=known.printed)
        return drafts.record(row).document

    def _number(self, number: int | None, document: Document, series: str, year: int) -> int:
        written = document.number.split("/")[0].strip()
        if number is None and written.isdecimal():
            number = int(written)  # a person wrote it into the document
        if number is None:
            return self._rows.last_outgoing(year, series) + 1
        if not 1 <= number <= LAST_NUMBER or self._rows.outgoing_taken(year, series, number):
            following = self._rows.last_outgoing(year, series) + 1
            raise UserError("register.number_taken", field="number", number=number, next=following)
        return number

    def _answered_by(self, draft_id: str) -> str:
        row = self._incoming.store.maybe(
            "SELECT id FROM incoming WHERE reply_draft = ? AND number_in IS NOT NULL "
            "ORDER BY received_ms LIMIT 1",
            [draft_id],
        )
        return "" if row is None else str(row["id"])


def printed_number(number: int, symbol: str) -> str:
    """Write number and symbol: ``05/QĐ-UBND``; below ten with a zero (Decree 30, Appendix I, II.3)."""
    symbol = symbol.strip().lstrip("/")
    return f"{number:02d}/{symbol}" if symbol else f"{number:02d}"


def _line(value: str, field: str) -> str:
    text = " ".join(clean_input(value).text.split())
    if len(text) > _LONGEST:
        raise UserError("incoming.too_long", field=field, longest=_LONGEST)
    return text
