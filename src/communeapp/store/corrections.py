"""What people taught about fields: one row a correction, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communeapp.core.events import canonical_json, parse_canonical
from communeapp.store.database import Store

if TYPE_CHECKING:
    from communeapp.core.incoming.field import Correction


class CorrectionRows:
    """Reads and writes the corrections of fields."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, event_id: str, hlc: str, correction: Correction) -> None:
        """Enter a correction; ``hlc`` is the clock of its event, which orders them."""
        data = canonical_json(correction.to_json()).decode("utf-8")
        self._store.put("field_correction", {"id": event_id, "hlc": hlc, "data": data}, "id")

    def forget(self, hlc: str) -> int:
        """Forget all up to a reading of the clock, also what comes later and is older; give how many."""
        if hlc > self.forgotten():
            self._store.set_meta("field_forgotten", hlc)
        return self._store.write("DELETE FROM field_correction WHERE hlc <= ?", [hlc])

    def forgotten(self) -> str:
        """Give the clock up to which all was forgotten, "" where nothing was."""
        return self._store.meta("field_forgotten") or ""

    def all(self) -> tuple[Correction, ...]:
        """Give them, oldest first."""
        # Here, because every start knows this module and few need what a field is made of.
        from communeapp.core.incoming.field import Correction

        rows = self._store.rows("SELECT data FROM field_correction ORDER BY hlc, id")
        return tuple(
            Correction.from_json(parse_canonical(row["data"].encode("utf-8"))) for row in rows
        )
