"""A checksum in every row: SQLite itself does not notice a changed letter inside a page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

Row = dict[str, Any]


@lru_cache(maxsize=256)
def _columns(names: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    """Give the columns in the order of hashing, and what stands for no value and for an empty text."""
    return tuple(
        (name, f"{name}:NoneType:0:", f"{name}:str:0:") for name in sorted(names) if name != "sum"
    )


def row_sum(row: Mapping[str, Any]) -> str:
    """Hash every column but ``sum``, names and types included; 32 hex digits.

    Columns hold text, integers or nothing; each goes in with its length, so that no two rows run
    together. Plain SHA-256 and not canonical JSON: every start hashes every row.
    """
    parts = []
    for name, nothing, empty in _columns(tuple(row)):
        value = row[name]
        if value is None:
            parts.append(nothing)
        elif value == "":
            parts.append(empty)
        else:
            text = str(value)
            size = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
            parts.append(f"{name}:{type(value).__name__}:{size}:{text}")
    data = "".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:32]


def sealed(row: Mapping[str, Any]) -> Row:
    """Give the row with its checksum."""
    return {**row, "sum": row_sum(row)}


def is_whole(row: Mapping[str, Any]) -> bool:
    """Say whether a row still is what was written."""
    return bool(row["sum"] == row_sum(row))
