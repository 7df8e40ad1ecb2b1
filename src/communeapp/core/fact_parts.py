"""The parts of a fact sheet, each checked on its own; every fault names its field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from communeapp.core.documents import (
    AppendixFacts,
    ArticleFacts,
    CopyForm,
    CopyMark,
    FactSheet,
    Signer,
)
from communeapp.core.errors import UserError
from communeapp.core.vietnamese import clean_input, collapse

MAX_POINTS = 40
MAX_POINT_CHARS = 2000
MAX_LIST_ENTRIES = 40
MAX_ENTRY_CHARS = 1000
MAX_ARTICLES = 40
MAX_APPENDICES = 10
MAX_ROWS = 200
MAX_COLUMNS = 12
BAR = " | "

_SIGNER_KEYS = ("authority", "title", "name", "post")
_ARTICLE_KEYS = ("title", "points", "chapter")
_APPENDIX_KEYS = ("title", "rows", "lines", "landscape")
_COPY_KEYS = ("form", "number", "place", "date", "recipients", "signer", "electronic")


@dataclass
class Notes:
    """Collects what cleaning changed, over all fields."""

    seen: set[str] = field(default_factory=set)

    def clean(self, text: str) -> str:
        """Clean one text and remember what was changed in it."""
        cleaned = clean_input(text)
        self.seen |= cleaned.notes
        return cleaned.text

    def codes(self) -> tuple[str, ...]:
        """Give the codes of what was changed."""
        return tuple(f"facts.note.{note}" for note in sorted(self.seen))


def wrong(name: str, expected: str) -> UserError:
    """Say that a field is not of the kind that it should be."""
    return UserError("facts.wrong_type." + expected, field=name)


def unknown(key: str, known: tuple[str, ...], table: str = "") -> UserError:
    """Say that nobody reads a key."""
    name = table + collapse(clean_input(key).text)[:80]
    return UserError(
        "facts.unknown_field", field=name, known=", ".join(table + one for one in known)
    )


def text_of(
    mapping: Mapping[str, object],
    key: str,
    notes: Notes,
    *,
    required: bool = False,
    table: str = "",
) -> str:
    """Read one text."""
    value, name = mapping.get(key), table + key
    if value is None:
        if required:
            raise UserError("facts.missing_field", field=name)
        return ""
    if not isinstance(value, str):
        raise wrong(name, "text")
    text = notes.clean(value)
    if required and not any(char.isalnum() for char in text):
        raise UserError("facts.empty_field", field=name)
    if len(text) > MAX_ENTRY_CHARS:
        raise UserError("facts.too_long", field=name, limit=MAX_ENTRY_CHARS, length=len(text))
    return text


def points_of(
    mapping: Mapping[str, object], notes: Notes, *, required: bool, table: str = ""
) -> tuple[str, ...]:
    """Read points, verbatim but for what cannot be seen."""
    name = f"{table}points"
    value = mapping.get("points")
    if value is None:
        if required:
            raise UserError("facts.no_points", field=name)
        return ()
    if not isinstance(value, list):
        raise wrong(name, "list")
    if not value and required:
        raise UserError("facts.no_points", field=name)
    if len(value) > MAX_POINTS:
        raise UserError("facts.too_many_points", field=name, limit=MAX_POINTS, count=len(value))
    points = []
    for number, entry in enumerate(value, 1):
        one = f"{name}[{number}]"
        if not isinstance(entry, str):
            raise wrong(one, "text")
        text = notes.clean(entry)
        if not any(char.isalnum() for char in text):
            raise UserError("facts.empty_field", field=one)
        if len(text) > MAX_POINT_CHARS:
            raise UserError(
                "facts.point_too_long", field=one, limit=MAX_POINT_CHARS, length=len(text)
            )
        points.append(text)
    return tuple(points)


def list_of(
    mapping: Mapping[str, object], key: str, notes: Notes, *, table: str = ""
) -> tuple[str, ...]:
    """Read a list of short texts."""
    value, name = mapping.get(key, []), table + key
    if not isinstance(value, list):
        raise wrong(name, "list")
    if len(value) > MAX_LIST_ENTRIES:
        raise UserError(
            "facts.too_many_entries", field=name, limit=MAX_LIST_ENTRIES, count=len(value)
        )
    entries = []
    for number, entry in enumerate(value, 1):
        one = f"{name}[{number}]"
        if not isinstance(entry, str):
            raise wrong(one, "text")
        text = collapse(notes.clean(entry))
        if not text:
            raise UserError("facts.empty_field", field=one)
        if len(text) > MAX_ENTRY_CHARS:
            raise UserError("facts.too_long", field=one, limit=MAX_ENTRY_CHARS, length=len(text))
        entries.append(text)
    return tuple(entries)


def date_of(mapping: Mapping[str, object], table: str = "") -> dt.date | None:
    """Read the civil date of a document."""
    value = mapping.get("date")
    if value is None:
        return None
    # A TOML date-time is a datetime, which is a date too: only a plain civil date is meant here.
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise wrong(table + "date", "date")
    return value


def signer_of(mapping: Mapping[str, object], notes: Notes, table: str = "") -> Signer:
    """Read who signs."""
    value = _table(mapping, "signer", _SIGNER_KEYS, table)
    parts = {}
    for key in _SIGNER_KEYS:
        entry = value.get(key, "")
        name = f"{table}signer.{key}"
        if not isinstance(entry, str):
            raise wrong(name, "text")
        text = notes.clean(entry).strip()
        if len(text) > MAX_ENTRY_CHARS:
            raise UserError("facts.too_long", field=name, limit=MAX_ENTRY_CHARS, length=len(text))
        parts[key] = text
    return Signer(**parts)


def signer_table(signer: Signer) -> dict[str, str]:
    """Write a signer as :func:`signer_of` reads it."""
    return {key: getattr(signer, key) for key in _SIGNER_KEYS if getattr(signer, key)}


def fields_of(mapping: Mapping[str, object], notes: Notes) -> dict[str, str]:
    """Read the fields of a type. Dates become day/month/year, lists lines, tables rows with bars."""
    value = mapping.get("fields", {})
    if not isinstance(value, dict):
        raise wrong("fields", "table")
    fields = {}
    for key, entry in value.items():
        name = f"fields.{collapse(clean_input(key).text)[:80]}"
        text = notes.clean(_field_text(entry, name, notes))
        if len(text) > _longest(entry):
            raise UserError("facts.too_long", field=name, limit=_longest(entry), length=len(text))
        fields[notes.clean(key)] = text
    return fields


def _longest(entry: object) -> int:
    return MAX_POINT_CHARS if isinstance(entry, str) and "\n" not in entry else 20_000


def _field_text(entry: object, name: str, notes: Notes) -> str:
    if isinstance(entry, str):
        return entry
    if isinstance(entry, dt.date) and not isinstance(entry, dt.datetime):
        return entry.strftime("%d/%m/%Y")
    if isinstance(entry, int) and not isinstance(entry, bool):
        return str(entry)
    if isinstance(entry, list) and entry and all(isinstance(one, list) for one in entry):
        return "\n".join(BAR.join(row) for row in rows_of(entry, name, notes))
    if isinstance(entry, list):
        return "\n".join(list_of({name: entry}, name, notes))
    raise wrong(name, "text")


def rows_of(value: object, name: str, notes: Notes) -> tuple[tuple[str, ...], ...]:
    """Read the rows of a table; all have as many cells as the first."""
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise wrong(name, "rows")
    if len(value) > MAX_ROWS:
        raise UserError("facts.too_many_entries", field=name, limit=MAX_ROWS, count=len(value))
    rows = []
    for number, row in enumerate(value, 1):
        one = f"{name}[{number}]"
        if not all(isinstance(cell, str | int) and not isinstance(cell, bool) for cell in row):
            raise wrong(one, "rows")
        cells = tuple(collapse(notes.clean(str(cell))) for cell in row)
        if len(cells) != len(value[0]) or not 0 < len(cells) <= MAX_COLUMNS:
            raise UserError(
                "facts.uneven_rows", field=one, wanted=len(value[0]), count=len(cells),
                limit=MAX_COLUMNS,
            )  # fmt: skip
        if any("|" in cell for cell in cells):
            raise UserError("facts.bar_in_cell", field=one)
        if any(len(cell) > MAX_ENTRY_CHARS for cell in cells):
            longest = max(len(cell) for cell in cells)
            raise UserError("facts.too_long", field=one, limit=MAX_ENTRY_CHARS, length=longest)
        rows.append(cells)
    return tuple(rows)


def split_rows(text: str) -> tuple[tuple[str, ...], ...]:
    """Read a table that a field holds: one row per line, cells between bars, also around a row.

    A row that begins with a bar and has a cell less than the first row has its first cell empty.
    """
    rows: list[tuple[str, ...]] = []
    for line in (one.strip() for one in text.split("\n")):
        if not line.strip(" |"):
            continue
        cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
        if line.startswith("|") and rows and len(cells) < len(rows[0]):
            cells = ("", *cells)
        rows.append(cells)
    width = max((len(row) for row in rows), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in rows)


def articles_of(mapping: Mapping[str, object], notes: Notes) -> tuple[ArticleFacts, ...]:
    """Read the articles; each has a title and at least one point."""
    found = []
    for name, value in _tables(mapping, "articles", _ARTICLE_KEYS, MAX_ARTICLES):
        found.append(
            ArticleFacts(
                collapse(text_of(value, "title", notes, required=True, table=name)),
                points_of(value, notes, required=True, table=name),
                collapse(text_of(value, "chapter", notes, table=name)),
            )
        )
    return tuple(found)


def appendices_of(mapping: Mapping[str, object], notes: Notes) -> tuple[AppendixFacts, ...]:
    """Read the annexes; one without anything in it is a mistake."""
    found = []
    for name, value in _tables(mapping, "appendices", _APPENDIX_KEYS, MAX_APPENDICES):
        landscape = value.get("landscape", False)
        if not isinstance(landscape, bool):
            raise wrong(name + "landscape", "flag")
        one = AppendixFacts(
            collapse(text_of(value, "title", notes, required=True, table=name)),
            rows_of(value.get("rows", []), f"{name}rows", notes),
            list_of(value, "lines", notes, table=name),
            landscape,
        )
        if not one.rows and not one.lines:
            raise UserError("facts.empty_field", field=f"{name}rows")
        found.append(one)
    return tuple(found)


def copy_of(mapping: Mapping[str, object], notes: Notes) -> CopyMark | None:
    """Read how the document is copied; who copies it is filled in from the profile."""
    if "copy" not in mapping:
        return None
    value = _table(mapping, "copy", _COPY_KEYS, "")
    form = text_of(value, "form", notes, required=True, table="copy.").strip().upper()
    if form not in CopyForm.__members__:
        known = ", ".join(CopyForm.__members__)
        raise UserError("facts.unknown_copy", field="copy.form", value=form[:80], known=known)
    electronic = value.get("electronic", False)
    if not isinstance(electronic, bool):
        raise wrong("copy.electronic", "flag")
    return CopyMark(
        CopyForm(form),
        issuer="",
        number=collapse(text_of(value, "number", notes, table="copy.")),
        place=collapse(text_of(value, "place", notes, table="copy.")),
        date=date_of(value, "copy."),
        recipients=list_of(value, "recipients", notes, table="copy."),
        signer=signer_of(value, notes, "copy."),
        electronic=electronic,
    )


def kept_articles(points: tuple[str, ...], *sheets: FactSheet) -> tuple[ArticleFacts, ...]:
    """Give the articles of the first sheet whose grouped points end these ones; none where none does."""
    for one in sheets:
        grouped = tuple(point for article in one.articles for point in article.points)
        if grouped and points[-len(grouped) :] == grouped:
            return one.articles
    return ()


def _table(
    mapping: Mapping[str, object], key: str, known: tuple[str, ...], table: str
) -> dict[str, Any]:
    value = mapping.get(key, {})
    if not isinstance(value, dict):
        raise wrong(table + key, "table")
    for one in value:
        if one not in known:
            raise unknown(one, known, f"{table}{key}.")
    return value


def _tables(
    mapping: Mapping[str, object], key: str, known: tuple[str, ...], most: int
) -> Sequence[tuple[str, dict[str, Any]]]:
    """Give the tables of a list with the start of their fields' names ("articles[2].")."""
    value = mapping.get(key, [])
    if not isinstance(value, list):
        raise wrong(key, "tables")
    if len(value) > most:
        raise UserError("facts.too_many_entries", field=key, limit=most, count=len(value))
    found = []
    for number, one in enumerate(value, 1):
        where = f"{key}[{number}]"
        if not isinstance(one, dict):
            raise wrong(where, "table")
        for name in one:
            if name not in known:
                raise unknown(name, known, f"{where}.")
        found.append((f"{where}.", one))
    return found
