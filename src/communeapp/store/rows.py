"""A checksum in every row: SQLite itself does not notice a changed letter inside a page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from communeapp.core.events import canonical_json

Row = dict[str, Any]


def row_sum(row: Mapping[str, Any]) -> str:
    """Hash every column but ``sum``; 32 hex digits."""
    content = {name: one for name, one in row.items() if name != "sum"}
    return hashlib.sha256(canonical_json(content)).hexdigest()[:32]


def sealed(row: Mapping[str, Any]) -> Row:
    """Give the row with its checksum."""
    return {**row, "sum": row_sum(row)}


def is_whole(row: Mapping[str, Any]) -> bool:
    """Say whether a row still is what was written."""
    try:
        return bool(row["sum"] == row_sum(row))
    except ValueError:  # not even text any more
        return False
