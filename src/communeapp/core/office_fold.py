"""The state of a document that came in: the fold of its events in the order of replay.

Whatever order the events of two PCs arrive in, the same events give the same state on every PC; and
what a PC writes by itself is what this fold gives of its log (a test holds both against each other).
An event that no program of ours would have written is left out, here as in :func:`check`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from communeapp.core.events import Event, Scope
from communeapp.core.incoming.confirming import differing, with_value
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.header_json import header_from_form, header_from_json
from communeapp.core.incoming.opinion import OTHER
from communeapp.core.incoming.read_record import ReadRecord
from communeapp.core.incoming.status import WAITING, IncomingStatus
from communeapp.core.office_bodies import BadRecord, day, digest, name, number, sound, text

#: Parts of an entry that stand in the header, by the name under which they are corrected.
HEADER_FIELDS: Mapping[str, Part] = {
    "number": Part.NUMBER, "date": Part.DATE, "issuer": Part.ISSUER, "type": Part.TYPE,
    "subject": Part.SUBJECT,
}  # fmt: skip


@dataclass(frozen=True)
class DocState:
    """A document as its events tell it; the names are those of its row. ``header`` None: as read."""

    id: str
    file: str
    bytes: int
    received_ms: int
    read: ReadRecord
    status: str = IncomingStatus.TO_REVIEW.value
    header: Header | None = None
    field: str = OTHER
    field_confirmed: bool = False
    office: str = ""
    person: str = ""
    receiver: str = ""
    instruction: str = ""
    deadline: str | None = None
    year: int | None = None
    number_in: int | None = None
    arrived: str | None = None
    handed_over: str | None = None
    duplicate_of: str | None = None
    reply_draft: str | None = None
    reply_number: str = ""
    notes: str = ""
    trashed_ms: int | None = None

    @property
    def now(self) -> Header:
        """The header as it stands: what was confirmed, else what was read."""
        return self.read.read_header() if self.header is None else self.header


@dataclass(frozen=True)
class Folded:
    """What the events come to. ``state`` is None where there is nothing (yet, or any more).

    ``missing`` is the hash of the record without which nothing can be shown. ``saved_by`` is the
    event that gave a number to a document which somebody deleted meanwhile: it is kept.
    """

    state: DocState | None = None
    missing: str = ""
    deleted: bool = False
    saved_by: Event | None = None


Records = Callable[[str], ReadRecord | None]


def fold_document(events: Sequence[Event], records: Records) -> Folded:
    """Fold the events ``doc.*`` of one document, given in the order of replay."""
    sound = [one for one in events if is_sound(one)]
    registered = next((one for one in sound if one.type == "doc.registered"), None)
    state: DocState | None = None
    missing, deleted = "", False
    for event in sound:
        if event.type in ("doc.received", "doc.recorded"):
            if event.type == "doc.received" and (state is not None or missing):
                continue
            made = _begin(event, records)
            if made is None:
                missing = missing or digest(event.body, "record")
            elif event.type == "doc.received" or made.read.state:
                state, missing = made, ""
            continue
        if event.type == "doc.purged":
            deleted = True
            if registered is None:
                return Folded(deleted=True)
        elif state is not None and (step := _STEPS.get(event.type)) is not None:
            state = step(state, event)
    return Folded(state, missing, deleted, registered if deleted else None)


def _begin(event: Event, records: Records) -> DocState | None:
    body = event.body
    wanted = digest(body, "record")
    read = records(wanted) if wanted else None
    if read is None:
        return None
    if read.state:
        return _as_it_stood(event, read)
    opinion, header = read.said(), read.read_header()
    doc = name(body, "doc")
    return DocState(
        id=doc,
        file=digest(body, "file"),
        bytes=number(body, "bytes"),
        received_ms=received_ms(doc),
        read=read,
        status=(IncomingStatus.NEEDS_LOOK if read.problem else IncomingStatus.TO_REVIEW).value,
        field=opinion.code if opinion is not None and not opinion.abstained else OTHER,
        office=read.office,
        deadline=header.value(Part.DEADLINE),
        duplicate_of=text(body, "duplicate_of", optional=True) or None,
    )


def received_ms(doc: str) -> int:
    """Give the time of receipt in UTC ms, which the id of a document begins with."""
    try:
        return int(doc[:12], 16)
    except ValueError as error:
        raise BadRecord("doc") from error


def _as_it_stood(event: Event, read: ReadRecord) -> DocState:
    was = read.state
    header = was.get("header")
    texts: dict[str, Any] = {one: text(was, one) for one in _TEXTS}
    days: dict[str, Any] = {one: day(was, one) for one in ("deadline", "arrived", "handed_over")}
    numbers: dict[str, Any] = {
        one: None if was.get(one) is None else number(was, one) for one in _NUMBERS
    }
    return DocState(
        id=name(event.body, "doc"),
        file=digest(event.body, "file"),
        bytes=number(event.body, "bytes"),
        received_ms=number(was, "received_ms"),
        read=read,
        status=IncomingStatus(text(was, "status")).value,
        header=None if header is None else header_from_json(json.loads(text(was, "header"))),
        field=text(was, "field"),
        field_confirmed=bool(number(was, "field_confirmed")),
        **texts,
        **days,
        **numbers,
        duplicate_of=None if was.get("duplicate_of") is None else text(was, "duplicate_of"),
        reply_draft=None if was.get("reply_draft") is None else text(was, "reply_draft"),
    )


_TEXTS = ("office", "person", "receiver", "instruction", "reply_number", "notes")
_NUMBERS = ("year", "number_in", "trashed_ms")


# ------------------------------------------------------------------ one step each


def _confirmed(state: DocState, event: Event) -> DocState:
    body = event.body
    before, after = state.now, _header(body, state)
    deadline = state.deadline
    if Part.DEADLINE in differing(before, after):
        deadline = after.value(Part.DEADLINE)
    status = state.status
    if status in _WAITING:
        status = IncomingStatus.WAITING_NUMBER.value
    return replace(
        state,
        header=after,
        field=text(body, "field"),
        field_confirmed=True,
        office=text(body, "office"),
        status=status,
        deadline=deadline,
        duplicate_of=_maybe(body, "duplicate_of") if "duplicate_of" in body else state.duplicate_of,
    )


def _header(body: Mapping[str, Any], state: DocState) -> Header:
    """Give the confirmed header; an older program told only its values."""
    values = body["header"]
    if not all(isinstance(one, str) for one in values.values()):
        raise BadRecord("header")
    form = body.get("form")
    if form is not None:
        header = header_from_form(form, values)
        _ = header.date, header.deadline
        return header
    header = state.read.read_header()
    parts = {one: found for one, found in header.parts.items() if one.value in values}
    header = replace(header, parts=parts, type_code=str(values.get("type_code", "")))
    for part in Part:
        if (value := values.get(part.value)) is not None:
            header = with_value(header, part, value)
    _ = header.date, header.deadline
    return header


def _field(state: DocState, event: Event) -> DocState:
    body = event.body
    office = text(body, "office")
    return replace(state, field=text(body, "field"), field_confirmed=True, office=office)


def _notes(state: DocState, event: Event) -> DocState:
    return replace(state, notes=text(event.body, "notes"))


def _trashed(state: DocState, event: Event) -> DocState:
    if state.number_in is not None:
        return state  # it has a number meanwhile
    return replace(state, trashed_ms=number(event.body, "at_ms", default=event.hlc.ms))


def _untrashed(state: DocState, _: Event) -> DocState:
    return replace(state, trashed_ms=None)


def _registered(state: DocState, event: Event) -> DocState:
    if state.number_in is not None:
        return state  # the first number stays; the second is shown as given twice
    status = IncomingStatus.REGISTERED.value if state.status in _WAITING else state.status
    return replace(
        state,
        status=status,
        year=number(event.body, "year"),
        number_in=number(event.body, "number"),
        arrived=day(event.body, "arrived"),
        trashed_ms=None,
    )


def _handed_over(state: DocState, event: Event) -> DocState:
    body = event.body
    status = state.status
    if status == IncomingStatus.REGISTERED.value:
        status = IncomingStatus.HANDED_OVER.value
    return replace(
        state,
        office=text(body, "office") or state.office,
        person=text(body, "person"),
        receiver=text(body, "receiver"),
        handed_over=day(body, "day"),
        status=status,
        instruction=text(body, "instruction") if "instruction" in body else state.instruction,
        deadline=day(body, "deadline") if "deadline" in body else state.deadline,
    )


def _instructed(state: DocState, event: Event) -> DocState:
    return replace(state, instruction=text(event.body, "instruction"))


def _deadline(state: DocState, event: Event) -> DocState:
    return replace(state, deadline=day(event.body, "deadline"))


def _status(state: DocState, event: Event) -> DocState:
    status = IncomingStatus(text(event.body, "status"))
    if status in WAITING and state.number_in is not None:
        return state  # a PC that did not know of the number yet
    return replace(state, status=status.value)


def _replied(state: DocState, event: Event) -> DocState:
    body = event.body
    return replace(
        state,
        reply_draft=text(body, "draft") or state.reply_draft,
        reply_number=text(body, "number") or state.reply_number,
        status=IncomingStatus(text(body, "status")).value,
    )


def _corrected(state: DocState, event: Event) -> DocState:
    what, new = text(event.body, "field"), text(event.body, "new")
    if (part := HEADER_FIELDS.get(what)) is not None:
        return replace(state, header=with_value(state.now, part, new))
    if what == "arrived":
        return replace(state, arrived=day(event.body, "new"))
    return replace(state, notes=new) if what == "notes" else state


_WAITING = frozenset(one.value for one in WAITING)
_STEPS: Mapping[str, Callable[[DocState, Event], DocState]] = {
    "doc.confirmed": _confirmed,
    "doc.field": _field,
    "doc.notes": _notes,
    "doc.trashed": _trashed,
    "doc.untrashed": _untrashed,
    "doc.registered": _registered,
    "doc.handed_over": _handed_over,
    "doc.instructed": _instructed,
    "doc.deadline": _deadline,
    "doc.status": _status,
    "doc.replied": _replied,
    "doc.corrected": _corrected,
}


# ------------------------------------------------------------------ what is no event of ours


def is_sound(event: Event) -> bool:
    """Say whether a program of ours could have written this event."""
    return sound(check, event)


def check(event: Event) -> None:
    """Check the body of an event ``doc.*``; BadRecord. A type that is not known passes."""
    if event.scope is not Scope.OFFICE:
        raise BadRecord("scope")
    body = event.body
    name(body, "doc")
    try:
        if event.type in ("doc.received", "doc.recorded"):
            digest(body, "file"), digest(body, "record"), number(body, "bytes")
            received_ms(name(body, "doc"))
            text(body, "duplicate_of", optional=True)
        elif event.type == "doc.registered":
            number(body, "year", least=1), number(body, "number", least=1)
            if day(body, "arrived") is None:
                raise BadRecord("arrived")
        elif event.type == "doc.corrected":
            _check_correction(body)
        elif (step := _STEPS.get(event.type)) is not None:
            step(_ANY, event)
    except BadRecord:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadRecord(event.type) from error


def _check_correction(body: Mapping[str, Any]) -> None:
    what, new = text(body, "field"), text(body, "new")
    text(body, "old"), text(body, "reason"), text(body, "person", optional=True)
    if body.get("volume") is not None:
        number(body, "volume")
    if what == "arrived" and day(body, "new") is None:
        raise BadRecord("new")
    if what == "date" and new:
        day(body, "new")


def _maybe(body: Mapping[str, Any], key: str) -> str | None:
    return None if body.get(key) is None else name(body, key)


#: A document on which any step can be tried: checks of a body ask no more than that.
_ANY = DocState(id="", file="", bytes=0, received_ms=0, read=ReadRecord(""))
