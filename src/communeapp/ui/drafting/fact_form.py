"""What stands in the fields of the facts step, and every fault of it at once.

The fact sheet itself is checked by :mod:`communeapp.core.facts`, which stops at the first fault; here
each faulty field is set aside in turn, so that a person sees all of them beside their fields. Pure.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from communeapp.core.documents import FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.core.facts import facts_from_mapping

_DATE = re.compile(r"\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})\s*\Z")
_ENTRY = re.compile(r"(?P<name>\w+)\[(?P<number>\d+)\]\Z")
_BULLET = re.compile(r"^\s*(?:[-–—•*+▪·]|\(?\d{1,2}[.)]|[a-zđ][.)])\s+", re.IGNORECASE)


@dataclass(frozen=True)
class FactForm:
    """Raw contents of the fields; lists hold one entry per line of their field."""

    type: str
    subject: str = ""
    to: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    place: str = ""
    date: str = ""
    signer: Signer = field(default_factory=Signer)
    fields: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, facts: FactSheet) -> FactForm:
        """Fill the fields from a fact sheet."""
        return cls(
            type=facts.type,
            subject=facts.subject,
            to=facts.to,
            basis=facts.basis,
            points=facts.points,
            place=facts.place,
            date=facts.date.strftime("%d/%m/%Y") if facts.date else "",
            signer=facts.signer,
            fields=dict(facts.fields),
        )


@dataclass(frozen=True)
class Checked:
    """The outcome: a fact sheet when there are no faults; faults by field name."""

    facts: FactSheet | None
    faults: Mapping[str, UserError]


def check_form(form: FactForm, known_types: Collection[str]) -> Checked:
    """Check all fields; empty points at the end of the list are no fault."""
    faults: dict[str, UserError] = {}
    date: dt.date | None = None
    if form.date.strip():
        date = read_date(form.date)
        if date is None:
            faults["date"] = UserError("facts.wrong_type.date", field="date")
    mapping: dict[str, object] = {
        "type": form.type,
        "subject": form.subject,
        "to": [row for row in form.to if row.strip()],
        "basis": [row for row in form.basis if row.strip()],
        "points": [row for row in form.points if row.strip()],
        "place": form.place,
        "fields": dict(form.fields),
        "signer": {
            "authority": form.signer.authority,
            "title": form.signer.title,
            "name": form.signer.name,
        },
    }
    if date is not None:
        mapping["date"] = date
    while True:
        try:
            facts = facts_from_mapping(mapping, known_types)
        except UserError as error:
            name = error.field or "type"
            if name in faults:  # setting it aside did not help: show what there is
                return Checked(None, faults)
            faults[name] = error
            _set_aside(mapping, name)
        else:
            return Checked(None if faults else facts, faults)


def _set_aside(mapping: dict[str, object], name: str) -> None:
    """Put something harmless in the place of a faulty entry, so that the next fault is found."""
    if found := _ENTRY.match(name):
        entries = mapping[found["name"]]
        if isinstance(entries, list) and 0 < int(found["number"]) <= len(entries):
            entries[int(found["number"]) - 1] = "x"
    elif name == "points":
        mapping["points"] = ["x"]
    elif name in ("to", "basis"):
        mapping[name] = []
    elif name.startswith("signer"):
        mapping["signer"] = {}
    elif name.startswith("fields"):
        mapping["fields"] = {}
    else:
        mapping[name] = "x"


def read_date(text: str) -> dt.date | None:
    """Read day/month/year; None for anything that is no date."""
    found = _DATE.match(text)
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def split_points(text: str) -> tuple[str, ...]:
    """Make points of pasted lines: empty ones are left out, bullets and numbers taken off."""
    rows = (_BULLET.sub("", row).strip() for row in text.splitlines())
    return tuple(row.rstrip(";").strip() for row in rows if row.strip(" \t-–—•*"))


def entry_fault(faults: Mapping[str, UserError], name: str, index: int) -> UserError | None:
    """Give the fault of one entry of a list, counted from 0."""
    return faults.get(f"{name}[{index + 1}]")
