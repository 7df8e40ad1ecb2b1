"""Fact sheets: what an official gives, read from TOML and checked field by field.

The shape is the one of ``draft --facts`` on the command line. Every fault names its field.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import tomli_w

from communeapp.core.documents import ArticleFacts, FactSheet
from communeapp.core.errors import UserError
from communeapp.core.fact_parts import (
    MAX_ENTRY_CHARS,
    MAX_LIST_ENTRIES,
    MAX_POINT_CHARS,
    MAX_POINTS,
    Notes,
    appendices_of,
    articles_of,
    copy_of,
    date_of,
    fields_of,
    list_of,
    points_of,
    signer_of,
    signer_table,
    text_of,
    unknown,
)
from communeapp.core.vietnamese import collapse

__all__ = [
    "MAX_ENTRY_CHARS",
    "MAX_LIST_ENTRIES",
    "MAX_POINTS",
    "MAX_POINT_CHARS",
    "SheetNeeds",
    "decode_facts",
    "facts_from_mapping",
    "facts_to_toml",
    "parse_facts",
]

MAX_SUBJECT_CHARS = 500
MAX_FILE_CHARS = 400_000

_KEYS = (
    "type", "subject", "to", "basis", "points", "place", "date", "fields", "signer", "articles",
    "appendices", "copy",
)  # fmt: skip
_LINE = re.compile(r"at line (\d+), column (\d+)")


@dataclass(frozen=True)
class SheetNeeds:
    """What a sheet of a type cannot do without: a giấy nghỉ phép has neither subject nor points."""

    subject: bool = True
    points: bool = True


Known = Collection[str] | Mapping[str, SheetNeeds]


def decode_facts(raw: bytes) -> str:
    """Turn the bytes of a fact sheet into text; raises UserError ``facts.not_utf8``."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("facts.not_utf8", position=error.start + 1) from error


def parse_facts(toml_text: str, known_types: Known, type_code: str | None = None) -> FactSheet:
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


def facts_from_mapping(mapping: Mapping[str, object], known_types: Known) -> FactSheet:
    """Check a mapping of the same shape as the TOML file; raises UserError ``facts.*``."""
    for key in mapping:
        if key not in _KEYS:
            raise unknown(key, _KEYS)
    notes = Notes()
    kind = text_of(mapping, "type", notes, required=True).strip()
    if kind not in known_types:
        raise UserError(
            "facts.unknown_type",
            field="type",
            value=kind[:80],
            known=", ".join(sorted(known_types)),
        )
    needs = known_types[kind] if isinstance(known_types, Mapping) else SheetNeeds()
    subject = collapse(text_of(mapping, "subject", notes, required=needs.subject))
    if len(subject) > MAX_SUBJECT_CHARS:
        raise UserError(
            "facts.too_long", field="subject", limit=MAX_SUBJECT_CHARS, length=len(subject)
        )
    articles = articles_of(mapping, notes)
    points = points_of(mapping, notes, required=needs.points and not articles)
    points += tuple(point for one in articles for point in one.points)
    if len(points) > MAX_POINTS:
        raise UserError(
            "facts.too_many_points", field="points", limit=MAX_POINTS, count=len(points)
        )
    sheet = FactSheet(
        type=kind,
        subject=subject,
        points=points,
        to=list_of(mapping, "to", notes),
        basis=list_of(mapping, "basis", notes),
        place=collapse(text_of(mapping, "place", notes)),
        date=date_of(mapping),
        signer=signer_of(mapping, notes),
        fields=fields_of(mapping, notes),
        articles=articles,
        appendices=appendices_of(mapping, notes),
        copy=copy_of(mapping, notes),
    )
    return replace(sheet, notes=notes.codes())


def facts_to_toml(facts: FactSheet) -> str:
    """Write a fact sheet so that :func:`parse_facts` gives it back (``notes`` are not kept)."""
    table: dict[str, object] = {"type": facts.type, "subject": facts.subject}
    if facts.to:
        table["to"] = list(facts.to)
    if facts.basis:
        table["basis"] = list(facts.basis)
    own = facts.points[: facts.own_points]
    if own or not facts.articles:
        table["points"] = list(own)
    if facts.place:
        table["place"] = facts.place
    if facts.date is not None:
        table["date"] = facts.date
    if facts.fields:
        table["fields"] = dict(facts.fields)
    if signer := signer_table(facts.signer):
        table["signer"] = signer
    if facts.articles:
        table["articles"] = [_article_table(one) for one in facts.articles]
    if facts.appendices:
        table["appendices"] = [
            _filled(
                {
                    "title": one.title,
                    "rows": [list(row) for row in one.rows],
                    "lines": list(one.lines),
                    "landscape": one.landscape,
                }
            )
            for one in facts.appendices
        ]
    if facts.copy is not None:
        table["copy"] = _filled(
            {
                "form": facts.copy.form.value,
                "number": facts.copy.number,
                "place": facts.copy.place,
                "date": facts.copy.date,
                "recipients": list(facts.copy.recipients),
                "electronic": facts.copy.electronic,
                "signer": signer_table(facts.copy.signer),
            }
        )
    return tomli_w.dumps(table)


def _article_table(article: ArticleFacts) -> dict[str, object]:
    return _filled(
        {"chapter": article.chapter, "title": article.title, "points": list(article.points)}
    )


def _filled(table: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in table.items() if value not in ("", [], {}, None, False)}
