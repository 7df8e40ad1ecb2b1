"""What a person confirmed of a header: made clean, checked, and compared with what was read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from communeapp.core.errors import UserError
from communeapp.core.incoming.header import Found, Header, Part
from communeapp.core.vietnamese import clean_input

#: What a register cannot do without. Where reading finds none of it, a person says so.
NEEDED = (Part.TYPE, Part.NUMBER, Part.DATE, Part.ISSUER, Part.SUBJECT)
#: The longest value of a part; a list of recipients can be long.
LONGEST = {Part.SUBJECT: 2_000, Part.RECIPIENTS: 10_000}
_LONGEST_LINE = 500
_DAYS = (Part.DATE, Part.DEADLINE)
_MANY_LINES = (Part.RECIPIENTS,)


def parts_to_check(header: Header) -> tuple[Part, ...]:
    """Give the parts that a person has to look at: doubtful ones, and needed ones not found."""
    missing = [one for one in NEEDED if one not in header.parts and one not in header.blank]
    return tuple(one for one in Part if one in header.to_check or one in missing)


def checked_header(header: Header) -> Header:
    """Make a confirmed header clean: NFC, one line each, nothing left to check; empty parts go out.

    UserError ``incoming.date`` for a day that is none (``field`` names the part),
    ``incoming.too_long`` with ``longest``.
    """
    parts = {}
    for part, found in header.parts.items():
        value = clean_value(part, found.value)
        if value:
            parts[part] = replace(found, value=value, confidence=1.0, to_check=False, why="")
    return replace(header, parts=parts, blank=header.blank - parts.keys())


def clean_value(part: Part, value: str) -> str:
    """Make one value clean; the same errors as :func:`checked_header`."""
    text = clean_input(value).text
    if part in _MANY_LINES:
        lines = (" ".join(line.split()) for line in text.splitlines())
        text = "\n".join(line for line in lines if line)
    else:
        text = " ".join(text.split())
    longest = LONGEST.get(part, _LONGEST_LINE)
    if len(text) > longest:
        raise UserError("incoming.too_long", field=part.value, longest=longest)
    if text and part in _DAYS:
        try:
            text = dt.date.fromisoformat(text).isoformat()
        except ValueError:
            raise UserError("incoming.date", field=part.value, given=text) from None
    return text


def differing(before: Header, after: Header) -> frozenset[Part]:
    """Name the parts whose values differ; places and confidences do not count."""
    return frozenset(part for part in Part if before.value(part) != after.value(part))


def with_value(header: Header, part: Part, value: str) -> Header:
    """Give the header with one part set by a person; an empty value takes it out."""
    parts = dict(header.parts)
    if value:
        old = parts.get(part)
        place = (old.start, old.end) if old is not None and old.value == value else (0, 0)
        parts[part] = Found(value, *place)
    else:
        parts.pop(part, None)
    return replace(header, parts=parts)
