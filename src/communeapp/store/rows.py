"""A checksum in every row: SQLite itself does not notice a changed letter inside a page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

Row = dict[str, Any]


def row_sum(row: Mapping[str, Any]) -> str:
    """Hash every column but ``sum``, names and types included; 32 hex digits.

    Columns hold text, integers or nothing; each goes in with its length, so that no two rows run
    together. Plain SHA-256 and not canonical JSON: every start hashes every row.
    """
    digest = hashlib.sha256()
    for name in sorted(row):
        if name == "sum":
            continue
        value = row[name]
        data = b"" if value is None else str(value).encode("utf-8", "surrogatepass")
        digest.update(f"{name}:{type(value).__name__}:{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()[:32]


def sealed(row: Mapping[str, Any]) -> Row:
    """Give the row with its checksum."""
    return {**row, "sum": row_sum(row)}


def is_whole(row: Mapping[str, Any]) -> bool:
    """Say whether a row still is what was written."""
    return bool(row["sum"] == row_sum(row))
