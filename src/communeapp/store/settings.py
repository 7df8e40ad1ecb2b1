"""Settings and the profile: one row per key, its value as canonical JSON."""

from __future__ import annotations

from typing import Any

from communeapp.core.events import canonical_json, parse_canonical
from communeapp.store.database import Store


class SettingRows:
    """Reads and writes the table of settings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, key: str) -> Any:
        """Give a value, or None where it was never set."""
        row = self._store.maybe("SELECT value FROM setting WHERE key = ?", [key])
        return None if row is None else parse_canonical(row["value"].encode("utf-8"))

    def place(self, key: str) -> str:
        """Give the place of the event that set a value, "" where none did (an old one: its clock)."""
        row = self._store.maybe("SELECT hlc FROM setting WHERE key = ?", [key])
        return "" if row is None else str(row["hlc"])

    def put(self, key: str, value: object, place: str) -> None:
        """Write a value; ``place`` is that of its event in the order of replay (the last one wins)."""
        text = canonical_json(value).decode("utf-8")
        self._store.put("setting", {"key": key, "value": text, "hlc": place}, "key")

    def all(self) -> dict[str, Any]:
        """Give everything that was set."""
        rows = self._store.rows("SELECT key, value FROM setting ORDER BY key")
        return {row["key"]: parse_canonical(row["value"].encode("utf-8")) for row in rows}
