"""Documents that came in between their records, their rows and what the index takes of them."""

from __future__ import annotations

import base64
import datetime as dt
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from communeapp.clock import civil_date
from communeapp.core.incoming.duplicates import twin_key
from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.header_json import (
    header_from_json,
    header_to_json,
    opinion_from_json,
    opinion_to_json,
)
from communeapp.core.incoming.opinion import OTHER, FieldOpinion
from communeapp.core.incoming.read_record import ReadRecord
from communeapp.core.incoming.record import IncomingRecord
from communeapp.core.incoming.status import IncomingStatus
from communeapp.core.incoming.text import Origin, ReadText
from communeapp.core.incoming.text_json import text_from_json, text_to_json
from communeapp.core.office_fold import DocState
from communeapp.core.vietnamese import fold
from communeapp.store.rows import Row


@dataclass(frozen=True)
class NewDocument:
    """A document on its way into the table."""

    id: str
    file_name: str
    sha256: str
    bytes: int
    received_ms: int
    status: IncomingStatus
    read: ReadText | None = None
    header: Header = field(default_factory=Header)
    opinion: FieldOpinion | None = None
    office: str = ""
    has_personal: bool = False
    duplicate_of: str | None = None
    problem: str = ""
    problem_values: Mapping[str, object] = field(default_factory=dict)


def record(row: Row) -> IncomingRecord:
    """Turn a row (with ``in_folder``) into a record."""
    read = header_from_json(json.loads(row["read_header"]))
    problem: dict[str, Any] = json.loads(row["problem"]) if row["problem"] else {}
    return IncomingRecord(
        id=row["id"],
        file_name=row["file_name"],
        sha256=row["sha256"],
        bytes=row["bytes"],
        media_type=row["media_type"],
        received_ms=row["received_ms"],
        status=IncomingStatus(row["status"]),
        header=read if row["header"] is None else header_from_json(json.loads(row["header"])),
        read_header=read,
        field_code=row["field"],
        field_confirmed=bool(row["field_confirmed"]),
        opinion=opinion_from_json(json.loads(row["opinion"])) if row["opinion"] else None,
        office=row["office"],
        person_id=row["person"],
        receiver=row["receiver"],
        instruction=row["instruction"],
        deadline=_day(row["deadline"]),
        number_in=row["number_in"],
        year=row["year"],
        arrived=_day(row["arrived"]),
        handed_over=_day(row["handed_over"]),
        duplicate_of=row["duplicate_of"],
        reply_draft=row["reply_draft"],
        reply_number=row["reply_number"],
        problem=problem.get("code", ""),
        problem_values=problem.get("values", {}),
        folder_id=row["in_folder"],
        has_personal=bool(row["personal"]),
        notes=row["notes"],
        trashed=row["trashed_ms"] is not None,
    )


#: A document that is older than this when it comes in is from an archive, not from today's post.
_BACKLOG = dt.timedelta(days=60)


def is_backlog(date: dt.date | None, received_ms: int) -> bool:
    """Say whether a document came from an archive, so that nobody has to hurry with it."""
    return date is not None and date < civil_date(received_ms) - _BACKLOG


def new_row(one: NewDocument) -> dict[str, object]:
    """Give the row of a new document."""
    opinion = one.opinion
    problem = {"code": one.problem, "values": dict(one.problem_values)}
    return {
        "id": one.id,
        "file_name": one.file_name,
        "sha256": one.sha256,
        "bytes": one.bytes,
        "media_type": one.read.media_type if one.read is not None else "",
        "received_ms": one.received_ms,
        "status": one.status.value,
        "backlog": int(is_backlog(one.header.date, one.received_ms)),
        **header_columns(one.header, one.file_name),
        "field": opinion.code if opinion is not None and not opinion.abstained else OTHER,
        "field_confirmed": 0,
        "office": one.office,
        "person": "",
        "receiver": "",
        "instruction": "",
        "deadline": one.header.value(Part.DEADLINE),
        "year": None,
        "number_in": None,
        "arrived": None,
        "handed_over": None,
        "duplicate_of": one.duplicate_of,
        "reply_draft": None,
        "reply_number": "",
        "problem": dump(problem) if one.problem else "",
        "personal": int(one.has_personal),
        "notes": "",
        "trashed_ms": None,
    }


def text_row(one: NewDocument) -> dict[str, object]:
    """Give the row of what was read of it."""
    return {
        "doc": one.id,
        "read_header": dump(header_to_json(one.header)),
        "header": None,
        "opinion": None if one.opinion is None else dump(opinion_to_json(one.opinion)),
        "body": "" if one.read is None else one.read.text,
    }


def read_record(one: NewDocument) -> ReadRecord:
    """Give what was read of a new document, as it travels to the office's other PCs."""
    row, text = new_row(one), text_row(one)
    places = one.read is not None and has_places(one.read)
    return ReadRecord(
        name=one.file_name,
        media_type=str(row["media_type"]),
        text=str(text["body"]),
        places=write_places(one.read) if one.read is not None and places else "",
        header=str(text["read_header"]),
        opinion=str(text["opinion"] or ""),
        office=one.office,
        problem=str(row["problem"]),
        personal=one.has_personal,
    )


def record_row(doc: str, record: str, event: str, read: ReadRecord) -> dict[str, object]:
    """Give the row that keeps what of a record stands in no other table."""
    kept = {"office": read.office, "state": dict(read.state)}
    return {"doc": doc, "record": record, "event": event, "kept": json.dumps(kept)}


def state_rows(
    state: DocState,
) -> tuple[dict[str, object], dict[str, object], dict[str, object] | None]:
    """Give the rows of a document as its events tell it: entry, text, places (None: it has none)."""
    read, header = state.read, state.now
    entry: dict[str, object] = {
        "id": state.id,
        "file_name": read.name,
        "sha256": state.file,
        "bytes": state.bytes,
        "media_type": read.media_type,
        "received_ms": state.received_ms,
        "status": state.status,
        "backlog": int(is_backlog(header.date, state.received_ms)),
        **header_columns(header, read.name),
        "field": state.field,
        "field_confirmed": int(state.field_confirmed),
        "office": state.office,
        "person": state.person,
        "receiver": state.receiver,
        "instruction": state.instruction,
        "deadline": state.deadline,
        "year": state.year,
        "number_in": state.number_in,
        "arrived": state.arrived,
        "handed_over": state.handed_over,
        "duplicate_of": state.duplicate_of,
        "reply_draft": state.reply_draft,
        "reply_number": state.reply_number,
        "problem": read.problem,
        "personal": int(read.personal),
        "notes": state.notes,
        "trashed_ms": state.trashed_ms,
    }
    confirmed = None if state.header is None else dump(header_to_json(state.header))
    text: dict[str, object] = {
        "doc": state.id,
        "read_header": read.header,
        "header": None if confirmed == read.header else confirmed,
        "opinion": read.opinion or None,
        "body": read.text,
    }
    return entry, text, {"doc": state.id, "data": read.places} if read.places else None


def header_columns(header: Header, file_name: str) -> dict[str, Any]:
    """Give the columns by which lists and registers sort and search."""
    number = header.value(Part.NUMBER) or ""
    issuer = header.value(Part.ISSUER) or ""
    subject = header.value(Part.SUBJECT) or ""
    return {
        "type": header.type_code,
        "number": number,
        "date": None if header.date is None else header.date.isoformat(),
        "issuer": issuer,
        "subject": subject,
        "urgency": header.value(Part.URGENCY) or "",
        "twin": twin_key(header),
        "words": fold(f"{number}\n{issuer}\n{subject}\n{file_name}"),
    }


def has_places(read: ReadText) -> bool:
    """Say whether a text has more than its letters: places, notes, an old encoding."""
    if read.pages != 1 or read.origin is not Origin.DIGITAL or read.notes or read.encoding:
        return True
    return any(
        line.box is not None or line.words or line.bold or line.size or line.stamp
        for line in read.lines
    )


def write_places(read: ReadText) -> str:
    """Write all of a text but its letters, packed; never what a reader of the page does not see."""
    data = {key: one for key, one in text_to_json(read).items() if key not in ("text", "hidden")}
    return base64.b85encode(zlib.compress(dump(data).encode("utf-8"), 6)).decode("ascii")


#: Far more than the places of a thousand pages need; another PC may have written them.
_MAX_PLACES = 64 << 20


def read_places(data: str, text: str) -> ReadText:
    """Join a text with its places again; ValueError, KeyError, TypeError or zlib.error for what is none."""
    unpacking = zlib.decompressobj()
    plain = unpacking.decompress(base64.b85decode(data), _MAX_PLACES)
    if not unpacking.eof:
        raise ValueError("places")
    packed = json.loads(plain)
    return text_from_json({**packed, "text": text, "hidden": []})


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dump(data: object) -> str:
    """Write JSON as the rows hold it."""
    return _ENCODER.encode(data)


def _day(value: str | None) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(value)
