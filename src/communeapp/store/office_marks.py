"""Which events speak of one folder, book, person or setting, and how many of them are in the rows."""

from __future__ import annotations

from communeapp.core.events import Event
from communeapp.core.office_subjects import subjects_of
from communeapp.store.database import Store


class OfficeMarks:
    """Reads and writes the index of subjects and the marks of what was folded."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def index(self, event: Event) -> tuple[str, ...]:
        """Enter an event under what it speaks of; again changes nothing. Gives the subjects."""
        subjects = subjects_of(event.type, event.body)
        self._store.write_many(
            "INSERT OR IGNORE INTO office_event (subject, event) VALUES (?, ?)",
            [(one, event.id) for one in subjects],
        )
        return subjects

    def is_folded(self, subject: str) -> bool:
        """Say whether the rows of a subject were made from as many events as there are."""
        row = self._store.one(
            "SELECT count(*) AS n, (SELECT events FROM fold_mark WHERE subject = ?1) AS done "
            "FROM office_event WHERE subject = ?1",
            [subject],
        )
        return bool(row["n"] == row["done"])

    def mark(self, subject: str) -> None:
        """Note that the rows of a subject are made of all its events."""
        self._store.write(
            "INSERT OR REPLACE INTO fold_mark (subject, events) "
            "SELECT ?1, count(*) FROM office_event WHERE subject = ?1",
            [subject],
        )

    def clear(self) -> None:
        """Forget what was folded: all is made anew."""
        self._store.write("DELETE FROM fold_mark")

    def subjects(self, prefix: str) -> tuple[str, ...]:
        """Give all subjects that begin so."""
        rows = self._store.rows(
            "SELECT DISTINCT subject FROM office_event WHERE subject GLOB ?", [f"{prefix}*"]
        )
        return tuple(row["subject"] for row in rows)
