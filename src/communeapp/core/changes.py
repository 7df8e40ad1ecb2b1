"""What an operation touched, so that a screen refreshes only what changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "draft", "person", "setting", "backup", "model", "trash",
    "incoming", "register", "folder", "book",
    "course", "learning", "exam", "class", "certificate", "bank",
    "exchange", "conflict", "trust", "news", "work", "recurring", "calendar", "figures",
]  # fmt: skip


@dataclass(frozen=True)
class Changes:
    """Kinds and ids of the records that a service changed.

    ``touched`` holds pairs of kind and id; an empty id means "any of that kind".
    """

    touched: frozenset[tuple[Kind, str]] = frozenset()

    @classmethod
    def of(cls, kind: Kind, *ids: str) -> Changes:
        """Name records of one kind."""
        return cls(frozenset((kind, one) for one in (ids or ("",))))

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.touched | other.touched)

    def has(self, kind: Kind, record_id: str | None = None) -> bool:
        """Say whether a record (or any record) of this kind was touched."""
        return any(
            k == kind and (record_id is None or i in ("", record_id)) for k, i in self.touched
        )
