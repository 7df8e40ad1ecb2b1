"""What can become late: the rows behind the traffic light, each question answered by its own index."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from communeapp.clock import start_of_day_ms
from communeapp.core.incoming.status import IncomingStatus
from communeapp.store.database import Store
from communeapp.store.rows import Row

# The words of the partial indexes of m004: SQLite uses an index only where it finds them again.
_OPEN = "deadline IS NOT NULL AND status IN ('registered', 'handed_over', 'in_work')"
_WAITING = (
    "backlog = 0 AND trashed_ms IS NULL AND status IN ('to_review', 'needs_look', 'waiting_number')"
)
_URGENT = (
    "urgency != '' AND trashed_ms IS NULL "
    "AND status IN ('to_review', 'needs_look', 'waiting_number', 'registered')"
)
_COLUMNS = (
    "id, status, number_in, number, subject, issuer, urgency, office, person, receiver, deadline, "
    "arrived, received_ms, file_name, backlog"
)


@dataclass(frozen=True)
class Marks:
    """Days that divide late from not late, for one ``today``.

    ``arrived_late``: what arrived before this day and waits is late; ``soon``: the last day of amber.
    """

    today: dt.date
    soon: dt.date
    arrived_late: dt.date


class DueRows:
    """Reads what is due."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def per_status(self) -> dict[IncomingStatus, int]:
        """Count what is not in the trash by status."""
        rows = self._store.rows(
            "SELECT status, count(*) AS n FROM incoming WHERE trashed_ms IS NULL GROUP BY status"
        )
        return {IncomingStatus(row["status"]): row["n"] for row in rows}

    def with_deadline(self, limit: int) -> list[Row]:
        """Give open documents, the nearest deadline first."""
        return self._store.rows(
            f"SELECT {_COLUMNS} FROM incoming WHERE {_OPEN} ORDER BY deadline LIMIT ?",  # noqa: S608
            [limit],
        )

    def urgent(self, limit: int) -> list[Row]:
        """Give urgent documents that nobody has yet, the oldest first; none out of an archive."""
        return self._store.rows(
            f"SELECT {_COLUMNS} FROM incoming WHERE {_URGENT} "  # noqa: S608 - fixed words
            "AND (backlog = 0 OR status = 'registered') ORDER BY received_ms LIMIT ?",
            [limit],
        )

    def not_handed_over(self, before: dt.date, limit: int) -> list[Row]:
        """Give registered documents that arrived before a day, the oldest first."""
        return self._store.rows(
            f"SELECT {_COLUMNS} FROM incoming WHERE trashed_ms IS NULL "  # noqa: S608 - fixed words
            "AND status = 'registered' AND arrived < ? ORDER BY arrived, number_in LIMIT ?",
            [before.isoformat(), limit],
        )

    def not_registered(self, before: dt.date, limit: int) -> list[Row]:
        """Give documents without a number that came in before a day, the oldest first."""
        return self._store.rows(
            f"SELECT {_COLUMNS} FROM incoming WHERE {_WAITING} AND received_ms < ? "  # noqa: S608
            "ORDER BY received_ms LIMIT ?",
            [start_of_day_ms(before), limit],
        )

    def count_deadlines(self, today: dt.date, soon: dt.date) -> tuple[int, int]:
        """Count overdue documents, and those whose deadline is at the latest on ``soon``."""
        row = self._store.one(
            "SELECT coalesce(sum(deadline < ?), 0) AS late, count(*) AS n "  # noqa: S608
            f"FROM incoming WHERE {_OPEN} AND deadline <= ?",
            [today.isoformat(), soon.isoformat()],
        )
        return int(row["late"]), int(row["n"] - row["late"])

    def count_urgent(self, today: dt.date) -> int:
        """Count urgent documents that nobody has yet and that are not overdue already."""
        row = self._store.one(
            f"SELECT count(*) AS n FROM incoming WHERE {_URGENT} "  # noqa: S608 - fixed words
            "AND (backlog = 0 OR status = 'registered') "
            "AND NOT (status = 'registered' AND deadline IS NOT NULL AND deadline < ?)",
            [today.isoformat()],
        )
        return int(row["n"])

    def count_not_handed_over(self, before: dt.date, today: dt.date) -> int:
        """Count registered documents that are late; urgent and overdue ones are counted there."""
        row = self._store.one(
            "SELECT count(*) AS n FROM incoming WHERE trashed_ms IS NULL "
            "AND status = 'registered' AND arrived < ? AND urgency = '' "
            "AND (deadline IS NULL OR deadline >= ?)",
            [before.isoformat(), today.isoformat()],
        )
        return int(row["n"])

    def count_not_registered(self, before: dt.date) -> int:
        """Count documents that wait for a number too long; urgent ones are counted there."""
        row = self._store.one(
            f"SELECT count(*) AS n FROM incoming WHERE {_WAITING} AND received_ms < ? "  # noqa: S608
            "AND urgency = ''",
            [start_of_day_ms(before)],
        )
        return int(row["n"])
