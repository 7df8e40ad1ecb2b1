"""The fields of work by name, and who usually handles them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from communeapp import paths
from communeapp.core.incoming.field.offices import Catalogue
from communeapp.core.incoming.opinion import OTHER
from communeapp.ui.context import UiContext


@cache
def catalogue() -> Catalogue:
    """Give the table of fields and offices that the program brings along."""
    file = paths.resources_dir() / "field" / "fields.json"
    return Catalogue.from_json(json.loads(file.read_text(encoding="utf-8")))


@cache
def field_names() -> tuple[tuple[str, str], ...]:
    """Give code and Vietnamese name of each field, "cannot be told" last."""
    table = catalogue()
    return (*((one.code, one.name) for one in table.fields), (OTHER, table.other_name))


def usual_offices(_context: UiContext) -> Mapping[str, str]:
    """Give the office that usually handles each field."""
    return catalogue().offices_of({})
