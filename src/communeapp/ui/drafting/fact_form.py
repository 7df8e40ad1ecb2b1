"""What stands in the fields of the facts step, and every fault of it at once.

The fact sheet itself is checked by :mod:`communeapp.core.facts`, which stops at the first fault; here
each faulty field is set aside in turn, so that a person sees all of them beside their fields. Pure.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from communeapp.core.documents import ArticleFacts, FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.core.facts import Known, facts_from_mapping
from communeapp.core.field_values import read_day
from communeapp.core.layout.wording import roman

_ENTRY = re.compile(r"(?P<name>\w+)\[(?P<number>\d+)\]\Z")
_CHAPTER = re.compile(r"\s*chương\s+(?:[IVXL]+|\d+)\s*[.:–-]?\s*(?P<rest>.*)\Z", re.IGNORECASE)
_ARTICLE = re.compile(r"\s*điều\s+\d+\s*[.:–-]?\s*(?P<rest>.*)\Z", re.IGNORECASE)
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
    articles: tuple[ArticleFacts, ...] = ()

    @classmethod
    def of(cls, facts: FactSheet) -> FactForm:
        """Fill the fields from a fact sheet."""
        return cls(
            type=facts.type,
            subject=facts.subject,
            to=facts.to,
            basis=facts.basis,
            points=facts.points[: facts.own_points],
            place=facts.place,
            date=facts.date.strftime("%d/%m/%Y") if facts.date else "",
            signer=facts.signer,
            fields=dict(facts.fields),
            articles=facts.articles,
        )


@dataclass(frozen=True)
class Checked:
    """The outcome: a fact sheet when there are no faults; faults by field name."""

    facts: FactSheet | None
    faults: Mapping[str, UserError]


def check_form(form: FactForm, known_types: Known) -> Checked:
    """Check all fields; empty points at the end of the list are no fault."""
    faults: dict[str, UserError] = {}
    date: dt.date | None = None
    if form.date.strip():
        date = read_day(form.date)
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
    if form.articles:
        mapping["articles"] = [
            {"title": one.title, "points": list(one.points)}
            | ({"chapter": one.chapter} if one.chapter else {})
            for one in form.articles
        ]
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
    elif name.startswith("articles"):
        mapping.pop("articles", None)
        mapping["points"] = mapping["points"] or ["x"]
    else:
        mapping[name] = "x"


def read_articles(text: str) -> tuple[ArticleFacts, ...]:
    """Read chapters and articles as they are typed: "Chương I …", "Điều 1. …", then a line per point."""
    found: list[tuple[str, str, list[str]]] = []
    chapter, waiting = "", False
    for line in text.splitlines():
        if not line.strip():
            continue
        if head := _CHAPTER.match(line):
            chapter, waiting = head["rest"].strip(), not head["rest"].strip()
        elif article := _ARTICLE.match(line):
            found.append((chapter, article["rest"].strip(), []))
            chapter, waiting = "", False
        elif waiting:
            chapter, waiting = line.strip(), False
        elif found:
            found[-1][2].extend(split_points(line))
        else:
            found.append((chapter, "", list(split_points(line))))
            chapter = ""
    return tuple(ArticleFacts(title, tuple(points), chapter) for chapter, title, points in found)


def articles_text(articles: Sequence[ArticleFacts]) -> str:
    """Write articles so that :func:`read_articles` gives them back."""
    lines = []
    for number, one in enumerate(articles, 1):
        if one.chapter:
            chapters = sum(1 for other in articles[:number] if other.chapter)
            lines.append(f"Chương {roman(chapters)}. {one.chapter}")
        lines.append(f"Điều {number}. {one.title}")
        lines += [f"{place}. {point}" for place, point in enumerate(one.points, 1)]
    return "\n".join(lines)


def split_points(text: str) -> tuple[str, ...]:
    """Make points of pasted lines: empty ones are left out, bullets and numbers taken off."""
    rows = (_BULLET.sub("", row).strip() for row in text.splitlines())
    return tuple(row.rstrip(";").strip() for row in rows if row.strip(" \t-–—•*"))


def entry_fault(faults: Mapping[str, UserError], name: str, index: int) -> UserError | None:
    """Give the fault of one entry of a list, counted from 0."""
    return faults.get(f"{name}[{index + 1}]")
