"""Rows that follow from events: the later event wins, in whatever order two PCs' events arrive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from communeapp.core.events import Event
from communeapp.store.database import Store


def place_of(event: Event) -> str:
    """Write the place of an event in the order of replay as a text that sorts the same way.

    Two events of a cloned PC may stand at one place: then the hash decides.
    """
    return f"{event.hlc}{event.dev}{event.epoch}{event.seq:016x}{event.id[:16]}"


class ReplayedRows:
    """Writes rows with the place of their event; an earlier event than the row's changes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def _keep(self, table: str, row: Mapping[str, Any], key: Sequence[str], event: Event) -> bool:
        """Write a row unless it comes from a later event already; says whether it was written."""
        where = " AND ".join(f"{one} = ?" for one in key)
        known = self._store.maybe(
            f"SELECT at FROM {table} WHERE {where}",  # noqa: S608 - names of our own
            [row[one] for one in key],
        )
        at = place_of(event)
        if known is not None and known["at"] >= at:
            return False
        self._store.put(table, {**row, "at": at}, list(key))
        return True
