"""A checksum in every row: SQLite itself does not notice a changed letter inside a page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

Row = dict[str, Any]


@lru_cache(maxsize=256)
def _columns(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(name for name in names if name != "sum"))


def row_sum(row: Mapping[str, Any]) -> str:
    """Hash every column but ``sum``, names and types included; 32 hex digits.

    Columns hold text, integers or nothing; each goes in with its length, so that no two rows run
    together. Plain SHA-256 and not canonical JSON: every start hashes every row.
    """
    parts = []
    for name in _columns(tuple(row)):
        value = row[name]
        if value is None:
            parts.append(b"%b:NoneType:0:" % name.encode())
            continue
        data = str(value).encode("utf-8", "surrogatepass")
        parts.append(
            b"%b:%b:%d:%b" % (name.encode(), type(value).__name__.encode(), len(data), data)
        )
    return hashlib.sha256(b"".join(parts)).hexdigest()[:32]


def sealed(row: Mapping[str, Any]) -> Row:
    """Give the row with its checksum."""
    return {**row, "sum": row_sum(row)}


def is_whole(row: Mapping[str, Any]) -> bool:
    """Say whether a row still is what was written."""
    return bool(row["sum"] == row_sum(row))
