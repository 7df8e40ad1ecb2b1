"""Corrections of entries: before printing a plain change, afterwards one that stays visible."""

from __future__ import annotations

import datetime as dt

from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.incoming.books import DAYS
from communeapp.core.incoming.confirming import clean_value, with_value
from communeapp.core.incoming.register import BookKind, OutgoingEntry
from communeapp.core.office_fold import HEADER_FIELDS
from communeapp.core.office_fold_entries import corrected
from communeapp.core.people import Action
from communeapp.core.vietnamese import clean_input
from communeapp.services.incoming import IncomingService
from communeapp.store.incoming_form import record
from communeapp.store.register import Correction, RegisterRows, outgoing_entry
from communeapp.store.rows import Row

_INCOMING = frozenset((*HEADER_FIELDS, "arrived", "notes"))
_OUTGOING = frozenset(
    ("date", "subject", "signer", "recipients", "kept_by", "copies", "sent", "notes")
)
_MUST_STAY = frozenset(("arrived", "subject"))
_LONGEST = 2_000


class Corrector:
    """Changes entries of the registers, each change with its event."""

    def __init__(self, incoming: IncomingService, rows: RegisterRows) -> None:
        self._incoming = incoming
        self._rows = rows

    def incoming(self, doc_id: str, field: str, value: str, reason: str) -> None:
        """Correct a registered document."""
        self._incoming.people.require(Action.WRITE_DOCUMENTS)
        row = self._incoming.present(doc_id)
        if row["number_in"] is None:
            raise UserError("register.not_registered")
        if field not in _INCOMING:
            raise UserError("register.cannot_correct", field=field)
        header = record(row).header
        if (part := HEADER_FIELDS.get(field)) is not None:
            old, new = header.value(part) or "", clean_value(part, value)
        else:
            old, new = row[field] or "", _clean(field, value)
        self._check(field, new, row)
        if old == new:
            return
        store, rows = self._incoming.store, self._incoming.rows
        with store.atomic():
            self._enter(row["id"], BookKind.INCOMING, field, old, new, reason)
            if part is None:
                rows.rewrite(row, **{field: new})
            else:
                rows.set_header(row, with_value(header, part, new))

    def _check(self, field: str, new: str, row: Row) -> None:
        if field in _MUST_STAY and not new:
            raise UserError("register.cannot_be_empty", field=field)
        if field == "arrived":
            day = dt.date.fromisoformat(new)
            if day.year != row["year"] or day > self._incoming.clock.today():
                # The number belongs to the year's running series.
                raise UserError("register.arrived", field=field, day=f"{day:%d/%m/%Y}")

    def outgoing(self, entry_id: str, field: str, value: str, reason: str) -> OutgoingEntry:
        """Correct a document that went out."""
        self._incoming.people.require(Action.WRITE_DOCUMENTS)
        row = self._rows.outgoing_row(entry_id)
        if row is None:
            raise UserError("register.unknown_outgoing", field="entry", entry=entry_id)
        if field not in _OUTGOING:
            raise UserError("register.cannot_correct", field=field)
        new = _clean(field, value)
        if not new and field in ("date", "subject"):
            raise UserError("register.cannot_be_empty", field=field)
        old = "" if row[field] is None else str(row[field])
        entry = outgoing_entry(row)
        if old == new:
            return entry
        if field == "date" and dt.date.fromisoformat(new).year != entry.year:
            raise UserError("register.outgoing_year", field=field, year=entry.year)
        changed = corrected(entry, field, new)
        with self._incoming.store.atomic():
            self._enter(entry_id, BookKind.OUTGOING, field, old, new, reason)
            self._rows.put_outgoing(changed, row["at_ms"])
        return changed

    def _enter(
        self, entry_id: str, kind: BookKind, field: str, old: str, new: str, reason: str
    ) -> None:
        volume = self._rows.volume_of(entry_id, kind)
        if volume is not None and not reason:
            raise UserError("register.reason", field="reason")
        person = self._incoming.people.current
        name = "" if person is None else person.name
        body: dict[str, object] = {
            "doc": entry_id, "field": field, "old": old, "new": new, "reason": reason,
            "volume": volume, "person": name,
        }  # fmt: skip
        event = self._incoming.events.append("doc.corrected", Scope.OFFICE, body)
        if volume is None:
            return
        self._rows.add_correction(
            Correction(event.id, entry_id, field, old, new, name, event.hlc.ms, reason),
            str(event.hlc),
        )


def _clean(field: str, value: str) -> str:
    if field == "recipients":
        lines = (" ".join(line.split()) for line in clean_input(value).text.splitlines())
        text = "\n".join(line for line in lines if line)
    else:
        text = " ".join(clean_input(value).text.split())
    if len(text) > _LONGEST:
        raise UserError("incoming.too_long", field=field, longest=_LONGEST)
    if text and field in DAYS:
        try:
            return dt.date.fromisoformat(text).isoformat()
        except ValueError:
            raise UserError("incoming.date", field=field, given=text) from None
    if text and field == "copies" and not (text.isdecimal() and int(text) < 10_000):
        raise UserError("register.copies", field=field)
    return text
