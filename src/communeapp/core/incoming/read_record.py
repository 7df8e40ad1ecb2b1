"""What was read of a document, as it travels beside the log: canonical JSON, named by its hash.

An event tells only this hash, so that a document that is deleted for good leaves no word of itself in
the log. The texts stand in it letter for letter: what is not NFC (canonical JSON would mend it, and
every place behind it would be wrong) goes in base64.
"""

from __future__ import annotations

import base64
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from communeapp.core.events import NotCanonicalError, canonical_json, parse_canonical
from communeapp.core.incoming.header import Header
from communeapp.core.incoming.header_json import header_from_json, opinion_from_json
from communeapp.core.incoming.opinion import FieldOpinion
from communeapp.core.office_bodies import BadRecord

_FORM = 1
_EXACT = ("name", "media_type", "text", "places", "header", "opinion", "office", "problem")


@dataclass(frozen=True)
class ReadRecord:
    """What was read. ``places``, ``header``, ``opinion`` and ``problem`` are as their rows hold them.

    ``state`` is the whole entry as it stood when an older program had kept it without a record;
    empty for a document that has told everything since it came.
    """

    name: str
    media_type: str = ""
    text: str = ""
    places: str = ""
    header: str = ""
    opinion: str = ""
    office: str = ""
    problem: str = ""
    personal: bool = False
    state: Mapping[str, Any] = field(default_factory=dict)

    def read_header(self) -> Header:
        """Give the header as it was read; an empty one where nothing was."""
        return header_from_json(json.loads(self.header)) if self.header else Header()

    def said(self) -> FieldOpinion | None:
        """Give what the program thought of the field."""
        return opinion_from_json(json.loads(self.opinion)) if self.opinion else None


def record_bytes(record: ReadRecord) -> bytes:
    """Write a record."""
    data: dict[str, object] = {one: _exact(getattr(record, one)) for one in _EXACT}
    data |= {"v": _FORM, "personal": record.personal}
    if record.state:
        data["state"] = {
            key: _exact(one) if isinstance(one, str) else one for key, one in record.state.items()
        }
    return canonical_json(data)


def parse_record(data: bytes) -> ReadRecord:
    """Read what :func:`record_bytes` wrote; BadRecord for anything else."""
    try:
        given = parse_canonical(data)
        if not isinstance(given, dict) or given["v"] != _FORM:
            raise BadRecord("record")
        personal, state = given["personal"], given.get("state", {})
        if not isinstance(personal, bool) or not isinstance(state, dict):
            raise BadRecord("record")
        record = ReadRecord(
            **{one: _text(given[one]) for one in _EXACT},
            personal=personal,
            state={key: _value(one) for key, one in state.items()},
        )
        _check(record)
    except BadRecord:
        raise
    except (
        NotCanonicalError, KeyError, TypeError, ValueError, AttributeError, RecursionError,
    ) as error:  # fmt: skip
        raise BadRecord("record") from error
    return record


def _check(record: ReadRecord) -> None:
    header, opinion = record.read_header(), record.said()
    if any(not isinstance(one.value, str) for one in header.parts.values()):
        raise BadRecord("header")
    if not isinstance(header.type_code, str) or not isinstance(header.bare_symbol, str):
        raise BadRecord("header")
    _ = header.date, header.deadline
    if opinion is not None and not isinstance(opinion.code, str):
        raise BadRecord("opinion")
    if record.problem and not isinstance(json.loads(record.problem)["code"], str):
        raise BadRecord("problem")


def _exact(value: str) -> object:
    try:
        if unicodedata.is_normalized("NFC", value):
            value.encode("utf-8")
            return value
    except UnicodeEncodeError:
        pass
    return [base64.b64encode(value.encode("utf-8", "surrogatepass")).decode("ascii")]


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return base64.b64decode(value[0], validate=True).decode("utf-8", "surrogatepass")
    raise BadRecord("text")


def _value(value: object) -> object:
    return value if value is None or isinstance(value, int) else _text(value)
