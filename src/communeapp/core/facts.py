"""Fact sheets: what an official gives, read from TOML and checked field by field.

The shape is the one of ``draft --facts`` on the command line. Every fault names its field.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import tomli_w

from communeapp.core.documents import FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.core.vietnamese import clean_input, collapse

MAX_POINTS = 40
MAX_POINT_CHARS = 2000
MAX_SUBJECT_CHARS = 500
MAX_LIST_ENTRIES = 40
MAX_ENTRY_CHARS = 1000
MAX_FILE_CHARS = 400_000

_KEYS = ("type", "subject", "to", "basis", "points", "place", "date", "fields", "signer")
_SIGNER_KEYS = ("authority", "title", "name")
_LINE = re.compile(r"at line (\d+), column (\d+)")


@dataclass
class _Notes:
    """Collects what cleaning changed, over all fields."""

    seen: set[str] = field(default_factory=set)

    def clean(self, text: str) -> str:
        cleaned = clean_input(text)
        self.seen |= cleaned.notes
        return cleaned.text

    def codes(self) -> tuple[str, ...]:
        return tuple(f"facts.note.{note}" for note in sorted(self.seen))


def decode_facts(raw: bytes) -> str:
    """Turn the bytes of a fact sheet into text; raises UserError ``facts.not_utf8``."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("facts.not_utf8", position=error.start + 1) from error


def parse_facts(
    toml_text: str, known_types: Collection[str], type_code: str | None = None
) -> FactSheet:
    """Read a fact sheet; raises UserError with a code ``facts.*`` that names the field at fault.

    ``type_code`` is the type asked for beside the sheet: it stands in for a missing ``type`` and
    must not contradict the sheet's own.
    """
    if len(toml_text) > MAX_FILE_CHARS:
        raise UserError("facts.file_too_long", limit=MAX_FILE_CHARS, length=len(toml_text))
    toml_text = toml_text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        mapping = tomllib.loads(toml_text)
    except (ValueError, RecursionError) as error:  # ValueError: also a number of 5000 digits
        line, column = _place_of(error, toml_text)
        raise UserError("facts.toml", line=line, column=column) from error
    own = mapping.get("type")
    if type_code is not None:
        if isinstance(own, str) and own in known_types and own != type_code:
            raise UserError("facts.other_type", field="type", value=own, asked=type_code)
        mapping.setdefault("type", type_code)
    return facts_from_mapping(mapping, known_types)


def _place_of(error: Exception, toml_text: str) -> tuple[str, str]:
    """Say where the reader stumbled; what is not closed is missed only at the end of the sheet."""
    if found := _LINE.search(str(error)):
        return found[1], found[2]
    if "at end of document" in str(error):
        lines = toml_text.split("\n")
        return str(len(lines)), str(len(lines[-1]) + 1)
    return "?", "?"


def facts_from_mapping(mapping: Mapping[str, object], known_types: Collection[str]) -> FactSheet:
    """Check a mapping of the same shape as the TOML file; raises UserError ``facts.*``."""
    for key in mapping:
        if key not in _KEYS:
            raise _unknown(key, _KEYS)
    notes = _Notes()
    kind = _text(mapping, "type", notes, required=True).strip()
    if kind not in known_types:
        raise UserError(
            "facts.unknown_type",
            field="type",
            value=kind[:80],
            known=", ".join(sorted(known_types)),
        )
    subject = collapse(_text(mapping, "subject", notes, required=True))
    if len(subject) > MAX_SUBJECT_CHARS:
        raise UserError(
            "facts.too_long", field="subject", limit=MAX_SUBJECT_CHARS, length=len(subject)
        )
    points = _points(mapping, notes)
    sheet = FactSheet(
        type=kind,
        subject=subject,
        points=points,
        to=_list(mapping, "to", notes),
        basis=_list(mapping, "basis", notes),
        place=collapse(_text(mapping, "place", notes)),
        date=_date(mapping),
        signer=_signer(mapping, notes),
        fields=_fields(mapping, notes),
    )
    return FactSheet(**{**sheet.__dict__, "notes": notes.codes()})


def facts_to_toml(facts: FactSheet) -> str:
    """Write a fact sheet so that :func:`parse_facts` gives it back (``notes`` are not kept)."""
    table: dict[str, object] = {"type": facts.type, "subject": facts.subject}
    if facts.to:
        table["to"] = list(facts.to)
    if facts.basis:
        table["basis"] = list(facts.basis)
    table["points"] = list(facts.points)
    if facts.place:
        table["place"] = facts.place
    if facts.date is not None:
        table["date"] = facts.date
    if facts.fields:
        table["fields"] = dict(facts.fields)
    signer = {key: getattr(facts.signer, key) for key in _SIGNER_KEYS if getattr(facts.signer, key)}
    if signer:
        table["signer"] = signer
    return tomli_w.dumps(table)


def _wrong(name: str, expected: str) -> UserError:
    return UserError("facts.wrong_type." + expected, field=name)


def _unknown(key: str, known: tuple[str, ...], table: str = "") -> UserError:
    name = table + collapse(clean_input(key).text)[:80]
    return UserError(
        "facts.unknown_field", field=name, known=", ".join(table + one for one in known)
    )


def _text(mapping: Mapping[str, object], key: str, notes: _Notes, *, required: bool = False) -> str:
    value = mapping.get(key)
    if value is None:
        if required:
            raise UserError("facts.missing_field", field=key)
        return ""
    if not isinstance(value, str):
        raise _wrong(key, "text")
    text = notes.clean(value)
    if required and not any(char.isalnum() for char in text):
        raise UserError("facts.empty_field", field=key)
    if len(text) > MAX_ENTRY_CHARS:
        raise UserError("facts.too_long", field=key, limit=MAX_ENTRY_CHARS, length=len(text))
    return text


def _points(mapping: Mapping[str, object], notes: _Notes) -> tuple[str, ...]:
    value = mapping.get("points")
    if value is None:
        raise UserError("facts.no_points", field="points")
    if not isinstance(value, list):
        raise _wrong("points", "list")
    if not value:
        raise UserError("facts.no_points", field="points")
    if len(value) > MAX_POINTS:
        raise UserError("facts.too_many_points", field="points", limit=MAX_POINTS, count=len(value))
    points = []
    for number, entry in enumerate(value, 1):
        name = f"points[{number}]"
        if not isinstance(entry, str):
            raise _wrong(name, "text")
        text = notes.clean(entry)
        if not any(char.isalnum() for char in text):
            raise UserError("facts.empty_field", field=name)
        if len(text) > MAX_POINT_CHARS:
            raise UserError(
                "facts.point_too_long", field=name, limit=MAX_POINT_CHARS, length=len(text)
            )
        points.append(text)
    return tuple(points)


def _list(mapping: Mapping[str, object], key: str, notes: _Notes) -> tuple[str, ...]:
    value = mapping.get(key, [])
    if not isinstance(value, list):
        raise _wrong(key, "list")
    if len(value) > MAX_LIST_ENTRIES:
        raise UserError(
            "facts.too_many_entries", field=key, limit=MAX_LIST_ENTRIES, count=len(value)
        )
    entries = []
    for number, entry in enumerate(value, 1):
        name = f"{key}[{number}]"
        if not isinstance(entry, str):
            raise _wrong(name, "text")
        text = collapse(notes.clean(entry))
        if not text:
            raise UserError("facts.empty_field", field=name)
        if len(text) > MAX_ENTRY_CHARS:
            raise UserError("facts.too_long", field=name, limit=MAX_ENTRY_CHARS, length=len(text))
        entries.append(text)
    return tuple(entries)


def _date(mapping: Mapping[str, object]) -> dt.date | None:
    value = mapping.get("date")
    if value is None:
        return None
    # A TOML date-time is a datetime, which is a date too: only a plain civil date is meant here.
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise _wrong("date", "date")
    return value


def _signer(mapping: Mapping[str, object], notes: _Notes) -> Signer:
    value = mapping.get("signer", {})
    if not isinstance(value, dict):
        raise _wrong("signer", "table")
    for key in value:
        if key not in _SIGNER_KEYS:
            raise _unknown(key, _SIGNER_KEYS, "signer.")
    parts = {}
    for key in _SIGNER_KEYS:
        entry = value.get(key, "")
        name = f"signer.{key}"
        if not isinstance(entry, str):
            raise _wrong(name, "text")
        text = notes.clean(entry).strip()
        if len(text) > MAX_ENTRY_CHARS:
            raise UserError("facts.too_long", field=name, limit=MAX_ENTRY_CHARS, length=len(text))
        parts[key] = text
    return Signer(**parts)


def _fields(mapping: Mapping[str, object], notes: _Notes) -> dict[str, str]:
    value = mapping.get("fields", {})
    if not isinstance(value, dict):
        raise _wrong("fields", "table")
    fields = {}
    for key, entry in value.items():
        name = f"fields.{collapse(clean_input(key).text)[:80]}"
        if not isinstance(entry, str):
            raise _wrong(name, "text")
        text = notes.clean(entry)
        if len(text) > MAX_POINT_CHARS:
            raise UserError("facts.too_long", field=name, limit=MAX_POINT_CHARS, length=len(text))
        fields[notes.clean(key)] = text
    return fields
