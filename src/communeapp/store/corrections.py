"""What people taught about fields: one row a correction, in their order."""

from __future__ import annotations

from communeapp.core.events import canonical_json, parse_canonical
from communeapp.core.incoming.field import Correction
from communeapp.store.database import Store


class CorrectionRows:
    """Reads and writes the corrections of fields."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, event_id: str, hlc: str, correction: Correction) -> None:
        """Enter a correction; ``hlc`` is the clock of its event, which orders them."""
        data = canonical_json(correction.to_json()).decode("utf-8")
        self._store.put("field_correction", {"id": event_id, "hlc": hlc, "data": data}, "id")

    def clear(self) -> int:
        """Forget all; give how many there were."""
        return self._store.write("DELETE FROM field_correction")

    def all(self) -> tuple[Correction, ...]:
        """Give them, oldest first."""
        rows = self._store.rows("SELECT data FROM field_correction ORDER BY hlc, id")
        return tuple(
            Correction.from_json(parse_canonical(row["data"].encode("utf-8"))) for row in rows
        )
