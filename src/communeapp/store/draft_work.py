"""Where drafts stand on their way, and how many comments are open: what lists show of it."""

from __future__ import annotations

from dataclasses import dataclass

from communeapp.core.comments import Comment
from communeapp.core.draft_flow import FlowStatus, Route
from communeapp.core.events import Event
from communeapp.store.database import Store


@dataclass(frozen=True)
class DraftWork:
    """What is known of one draft beside its text."""

    status: FlowStatus = FlowStatus.DRAFT
    version: str = ""
    returned: bool = False
    comments: int = 0
    source: str = ""


class DraftWorkRows:
    """Reads and writes them; all of it follows from the log."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def index(self, event: Event) -> None:
        """Enter an event of another PC under the draft that it speaks of; again changes nothing."""
        self._store.write(
            "INSERT OR IGNORE INTO event_subject (subject, event) VALUES (?, ?)",
            [str(event.body["draft"]), event.id],
        )

    def put(self, draft: str, route: Route, comments: tuple[Comment, ...]) -> bool:
        """Write what follows for a draft; says whether it is another than before."""
        begun = route.begun
        row = {
            "draft": draft,
            "status": route.status.value,
            "version": route.version,
            "returned": int(route.returned is not None),
            "comments": sum(one.open for one in comments),
            "source": "" if begun is None else begun.source,
        }
        known = self._store.maybe("SELECT * FROM draft_work WHERE draft = ?", [draft])
        if known is not None and {**row, "sum": known["sum"]} == known:
            return False
        self._store.put("draft_work", row, "draft")
        return True

    def get(self, draft: str) -> DraftWork:
        """Give what is known of a draft."""
        row = self._store.maybe("SELECT * FROM draft_work WHERE draft = ?", [draft])
        if row is None:
            return DraftWork()
        return DraftWork(
            FlowStatus(row["status"]), row["version"], bool(row["returned"]), row["comments"],
            row["source"],
        )  # fmt: skip

    def subjects(self) -> tuple[str, ...]:
        """Give the drafts of which events ``route.*`` or ``comment.*`` speak, quarantined or not."""
        rows = self._store.rows(
            "SELECT DISTINCT s.subject FROM event_subject AS s JOIN event AS e ON e.id = s.event "
            "WHERE e.type GLOB 'route.*' OR e.type GLOB 'comment.*' UNION "
            "SELECT draft FROM draft_work"
        )
        return tuple(row["subject"] for row in rows)
