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

    def put(self, key: str, value: object, hlc: str) -> None:
        """Write a value; ``hlc`` is the clock of the event that set it (the last one wins)."""
        text = canonical_json(value).decode("utf-8")
        self._store.put("setting", {"key": key, "value": text, "hlc": hlc}, "key")

    def all(self) -> dict[str, Any]:
        """Give everything that was set."""
        rows = self._store.rows("SELECT key, value FROM setting ORDER BY key")
        return {row["key"]: parse_canonical(row["value"].encode("utf-8")) for row in rows}
