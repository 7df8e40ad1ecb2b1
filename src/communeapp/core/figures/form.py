"""A form: the columns that every village fills in for a month, and the rules between them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from communeapp.core.errors import UserError
from communeapp.core.letters import key_of
from communeapp.core.people import clean_line

MAX_COLUMNS = 60
MAX_VILLAGES = 300
MAX_NAME = 120
MAX_UNIT = 30
USUAL_JUMP = 30
_KIND_OF_VILLAGE = re.compile(r"\A(?:ban|thon|xom|ap|khu|buon|lang|to dan pho|tdp) (?=\S)")


class Kind(StrEnum):
    """What a cell of a column holds."""

    WHOLE = "whole"
    DECIMAL = "decimal"
    TEXT = "text"


class Total(StrEnum):
    """What stands below a column."""

    SUM = "sum"
    MEAN = "mean"
    NONE = "none"


@dataclass(frozen=True)
class Column:
    """One column. ``at_most`` names a column that this one may not exceed, ``sum_of`` those it adds up.

    ``told`` columns get a sentence in the report.
    """

    name: str
    unit: str = ""
    kind: Kind = Kind.WHOLE
    total: Total = Total.SUM
    at_most: str = ""
    sum_of: tuple[str, ...] = ()
    told: bool = True

    @property
    def key(self) -> str:
        """What the column is compared by: no marks, capitals or signs."""
        return key_of(self.name)

    @property
    def head(self) -> str:
        """What stands over it in a table."""
        return f"{self.name} ({self.unit})" if self.unit else self.name


@dataclass(frozen=True)
class Form:
    """A form of the office. ``jump``: from so many percent on, a change against the month before is asked about."""

    id: str
    title: str
    villages: tuple[str, ...]
    columns: tuple[Column, ...]
    jump: int = USUAL_JUMP

    def column(self, key: str) -> Column:
        """Give a column by its key; KeyError."""
        return next(one for one in self.columns if one.key == key)

    def village(self, name: str) -> str:
        """Give the village of a name as the form writes it, "" for none of its own."""
        wanted = village_key(name)
        return next((one for one in self.villages if village_key(one) == wanted), "")


def village_key(name: str) -> str:
    """Give what villages are compared by: "Bản Thu Lũm", "thu lum" and "BẢN THU LŨM" are one."""
    return _KIND_OF_VILLAGE.sub("", key_of(name))


def checked(form: Form) -> Form:
    """Bring a form into its one shape; UserError ``figures.form.*`` names what is wrong."""
    title = clean_line(form.title, field="title", longest=200)
    villages = tuple(clean_line(one, field="villages", longest=MAX_NAME) for one in form.villages)
    columns = tuple(_column(one) for one in form.columns)
    if not 1 <= len(villages) <= MAX_VILLAGES:
        raise UserError("figures.form.villages", field="villages", most=MAX_VILLAGES)
    if not 1 <= len(columns) <= MAX_COLUMNS:
        raise UserError("figures.form.columns", field="columns", most=MAX_COLUMNS)
    _no_twins("villages", [(village_key(one), one) for one in villages])
    _no_twins("columns", [(one.key, one.name) for one in columns])
    if not 0 <= form.jump <= 1000:
        raise UserError("figures.form.jump", field="jump")
    numeric = {one.key: one for one in columns if one.kind is not Kind.TEXT}
    for one in columns:
        others = [*([one.at_most] if one.at_most else []), *one.sum_of]
        for other in others:
            if key_of(other) not in numeric or key_of(other) == one.key or one.kind is Kind.TEXT:
                raise UserError(
                    "figures.form.rule", field="columns", column=one.name, other=other[:MAX_NAME]
                )
    return Form(form.id, title, villages, columns, form.jump)


def _column(one: Column) -> Column:
    name = clean_line(one.name, field="columns", longest=MAX_NAME)
    if not key_of(name):
        raise UserError("figures.form.name", field="columns", column=name)
    total = Total.NONE if one.kind is Kind.TEXT else one.total
    unit = clean_line(one.unit, field="columns", longest=MAX_UNIT, empty_ok=True)
    told = one.told and one.kind is not Kind.TEXT
    return Column(name, unit, one.kind, total, one.at_most.strip(), one.sum_of, told)


def _no_twins(field: str, pairs: Sequence[tuple[str, str]]) -> None:
    seen: set[str] = set()
    for key, name in pairs:
        if key in seen:
            raise UserError("figures.form.twice", field=field, name=name)
        seen.add(key)


# ------------------------------------------------------------------ as plain values


def form_to_json(form: Form) -> dict[str, Any]:
    """Write a form as plain values: the body of its event, and the keys of its TOML."""
    return {
        "form": form.id,
        "title": form.title,
        "jump": form.jump,
        "villages": list(form.villages),
        "columns": [
            {
                "name": one.name,
                "unit": one.unit,
                "kind": one.kind.value,
                "total": one.total.value,
                "at_most": one.at_most,
                "sum_of": list(one.sum_of),
                "told": one.told,
            }
            for one in form.columns
        ],
    }


_KEYS = frozenset({"form", "title", "jump", "villages", "columns"})
_COLUMN_KEYS = frozenset({"name", "unit", "kind", "total", "at_most", "sum_of", "told"})


def form_from_data(data: Mapping[str, Any], form_id: str = "") -> Form:
    """Read a form; UserError ``figures.form.*`` for what it cannot be."""
    for key in data:
        if key not in _KEYS:
            raise UserError("figures.form.unknown_key", field="form", key=str(key)[:MAX_NAME])
    columns = data.get("columns")
    if not isinstance(columns, list) or not all(isinstance(one, Mapping) for one in columns):
        raise UserError("figures.form.columns", field="columns", most=MAX_COLUMNS)
    return checked(
        Form(
            form_id or _text(data, "form"),
            _text(data, "title"),
            _texts(data, "villages"),
            tuple(_read_column(one) for one in columns),
            _jump(data),
        )
    )


def _jump(data: Mapping[str, Any]) -> int:
    value = data.get("jump", USUAL_JUMP)
    if type(value) is not int:
        raise UserError("figures.form.jump", field="jump")
    return value


def _read_column(data: Mapping[str, Any]) -> Column:
    for key in data:
        if key not in _COLUMN_KEYS:
            raise UserError("figures.form.unknown_key", field="columns", key=str(key)[:MAX_NAME])
    name = _text(data, "name")
    try:
        kind, total = Kind(_text(data, "kind") or "whole"), Total(_text(data, "total") or "sum")
    except ValueError as error:
        raise UserError("figures.form.kind", field="columns", column=name[:MAX_NAME]) from error
    told = data.get("told", True)
    if not isinstance(told, bool):
        raise UserError("figures.form.kind", field="columns", column=name[:MAX_NAME])
    return Column(
        name, _text(data, "unit"), kind, total, _text(data, "at_most"), _texts(data, "sum_of"), told
    )


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str):
        raise UserError("figures.form.value", field=key)
    return value


def _texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise UserError("figures.form.value", field=key)
    return tuple(value)
