"""What went out, and corrections of entries: the folds of their events in the order of replay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from communeapp.core.events import Event, Scope
from communeapp.core.incoming.register import Cancelled, OutgoingEntry
from communeapp.core.office_bodies import BadRecord, day, name, number, sound, text, texts

#: Types of the events that enter what went out; the second tells what an older program left out.
ENTERED = ("doc.sent", "doc.entered")
#: Takes a number back. Older programs keep it and pass it on, and show the number as given.
CANCELLED = "number.cancelled"


@dataclass(frozen=True)
class EntryState:
    """An entry of the outgoing register, and when it was made (UTC ms)."""

    entry: OutgoingEntry
    at_ms: int


def entry_values(entry: OutgoingEntry, at_ms: int) -> dict[str, object]:
    """Give what the body of ``doc.sent`` says under ``entry``, beside the number itself."""
    return {
        "type": entry.type_code,
        "type_name": entry.type_name,
        "subject": entry.subject,
        "signer": entry.signer,
        "recipients": list(entry.recipients),
        "kept_by": entry.kept_by,
        "copies": entry.copies,
        "sent": None if entry.sent is None else entry.sent.isoformat(),
        "notes": entry.notes,
        "at_ms": at_ms,
    }


def entry_body(entry: OutgoingEntry, at_ms: int) -> dict[str, object]:
    """Give the body of ``doc.sent``."""
    return {
        "doc": entry.id,
        "draft": entry.draft_id,
        "year": entry.year,
        "series": entry.series,
        "number": entry.number,
        "printed": entry.printed,
        "date": entry.date.isoformat(),
        "reply_to": entry.reply_to,
        "entry": entry_values(entry, at_ms),
    }


def fold_entry(events: Sequence[Event]) -> EntryState | None:
    """Fold the events of one entry, given in the order of replay; None where there is none (yet).

    ``doc.entered`` tells an entry of an older program as it stood, corrections included.
    """
    state: EntryState | None = None
    cancelled: Cancelled | None = None
    for event in events:
        if not is_sound_entry(event):
            continue
        if event.type == CANCELLED:
            cancelled = cancelled or cancelled_of(event)  # the first reason stays
            continue
        if (
            event.type == "doc.sent" and (state is None and "entry" in event.body)
        ) or event.type == "doc.entered":
            state = _entered(event)
        elif event.type == "doc.corrected" and state is not None:
            body = event.body
            changed = corrected(state.entry, text(body, "field"), text(body, "new"))
            state = replace(state, entry=changed)
    if state is None:
        return None
    return replace(state, entry=replace(state.entry, cancelled=cancelled))


def cancelled_body(entry_id: str, cancelled: Cancelled) -> dict[str, object]:
    """Give the body of ``number.cancelled``."""
    return {
        "doc": entry_id,
        "reason": cancelled.reason,
        "person": cancelled.person,
        "at_ms": cancelled.at_ms,
    }


def cancelled_of(event: Event) -> Cancelled:
    """Read a ``number.cancelled``; BadRecord."""
    body = event.body
    name(body, "doc")
    return Cancelled(
        name(body, "reason"), text(body, "person"), number(body, "at_ms", default=event.hlc.ms)
    )


def _entered(event: Event) -> EntryState:
    body = event.body
    more: Any = body["entry"]
    if not isinstance(more, Mapping):
        raise BadRecord("entry")
    date, sent = day(body, "date"), day(more, "sent")
    if date is None:
        raise BadRecord("date")
    entry = OutgoingEntry(
        id=name(body, "doc"),
        draft_id=text(body, "draft"),
        year=number(body, "year", least=1),
        series=text(body, "series"),
        number=number(body, "number", least=1),
        printed=text(body, "printed"),
        date=dt.date.fromisoformat(date),
        type_code=text(more, "type"),
        type_name=text(more, "type_name"),
        subject=text(more, "subject"),
        signer=text(more, "signer"),
        recipients=texts(more, "recipients"),
        kept_by=text(more, "kept_by"),
        copies=None if more.get("copies") is None else number(more, "copies"),
        sent=None if sent is None else dt.date.fromisoformat(sent),
        reply_to=text(body, "reply_to"),
        notes=text(more, "notes"),
    )
    return EntryState(entry, number(more, "at_ms"))


def corrected(entry: OutgoingEntry, what: str, new: str) -> OutgoingEntry:
    """Give an entry with one part set anew; the running number is never corrected."""
    if what == "date":
        return replace(entry, date=dt.date.fromisoformat(new))
    if what == "sent":
        return replace(entry, sent=dt.date.fromisoformat(new) if new else None)
    if what == "copies":
        return replace(entry, copies=int(new) if new else None)
    if what == "recipients":
        return replace(entry, recipients=tuple(new.split("\n")) if new else ())
    if what == "subject":
        return replace(entry, subject=new)
    if what == "signer":
        return replace(entry, signer=new)
    if what == "kept_by":
        return replace(entry, kept_by=new)
    return replace(entry, notes=new) if what == "notes" else entry


def check_entry(event: Event) -> None:
    """Check the body of an event that enters or corrects what went out; BadRecord."""
    if event.scope is not Scope.OFFICE:
        raise BadRecord("scope")
    try:
        if event.type == "doc.sent" and "entry" not in event.body:
            body = event.body  # of an older program
            name(body, "doc"), number(body, "year", least=1), number(body, "number", least=1)
            text(body, "series"), text(body, "draft")
        elif event.type in ENTERED:
            _entered(event)
        elif event.type == CANCELLED:
            cancelled_of(event)
        elif event.type == "doc.corrected":
            corrected(_ANY, text(event.body, "field"), text(event.body, "new"))
    except (KeyError, TypeError, ValueError) as error:
        if isinstance(error, BadRecord):
            raise
        raise BadRecord(event.type) from error


def is_sound_entry(event: Event) -> bool:
    """Say whether a program of ours could have written this event."""
    return sound(check_entry, event)


_ANY = OutgoingEntry("", "", 1, "", 1, "", dt.date.min, "", "", "", "")


# ------------------------------------------------------------------ corrections


@dataclass(frozen=True)
class CorrectionState:
    """A correction after printing: it stays visible in the book. ``person`` is a name."""

    event: str
    hlc: str
    doc: str
    field: str
    old: str
    new: str
    person: str
    at_ms: int
    reason: str


def correction_of(event: Event, named: str = "") -> CorrectionState | None:
    """Read a ``doc.corrected`` event; None where nothing was printed yet. ``named``: who wrote it,
    for the event of an older program, which told only the id."""
    body = event.body
    if body.get("volume") is None:
        return None
    return CorrectionState(
        event.id, str(event.hlc), name(body, "doc"), text(body, "field"), text(body, "old"),
        text(body, "new"), text(body, "person", optional=True) or named, event.hlc.ms,
        text(body, "reason"),
    )  # fmt: skip
