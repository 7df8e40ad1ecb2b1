"""The steps of a draft in the log, and what lists show of them."""

from __future__ import annotations

from communeapp.core.changes import Changes
from communeapp.core.comments import Comment, fold_comments
from communeapp.core.draft_flow import (
    PREFIX,
    FlowStatus,
    Route,
    Step,
    StepKind,
    fold_route,
    step_body,
)
from communeapp.core.events import Event, Scope
from communeapp.store.database import Store
from communeapp.store.draft_work import DraftWorkRows
from communeapp.store.events import EventLog
from communeapp.store.people import PeopleRows


class RouteLog:
    """Reads and appends ``route.*`` and ``comment.*``; whoever calls it has asked who may."""

    def __init__(self, store: Store, events: EventLog) -> None:
        self._store = store
        self._events = events
        self._people = PeopleRows(store)
        self.rows = DraftWorkRows(store)

    def route(self, draft: str) -> Route:
        """Give the way of a draft."""
        return fold_route(self._events.of_subject(draft))

    def comments(self, draft: str) -> tuple[Comment, ...]:
        """Give the comments on a draft."""
        return fold_comments(self._events.of_subject(draft))

    def step(
        self,
        draft: str,
        kind: StepKind,
        version: str,
        at_ms: int,
        *,
        reason: str = "",
        signer: str = "",
        source: str = "",
        source_draft: str = "",
    ) -> Step:
        """Append a step, inside a transaction, and bring the row of the draft up to it."""
        actor = self._people.get(self._events.actor) if self._events.actor else None
        person, title = ("", "") if actor is None else (actor.name, actor.title)
        step = Step(
            "", kind, person, title, at_ms, version, reason, signer, source, source_draft,
            self._events.dev,
        )  # fmt: skip
        self.append(f"{PREFIX}{kind.value}", step_body(draft, step))
        return step

    def append(self, type_: str, body: dict[str, object]) -> Event:
        """Append an event about a draft, inside a transaction, and bring its row up to it."""
        event = self._events.append(type_, Scope.OFFICE, body)
        self.settle(str(body["draft"]))
        return event

    def settle(self, draft: str) -> Changes:
        """Bring the row of a draft up to its events."""
        events = self._events.of_subject(draft)
        if not self.rows.put(draft, fold_route(events), fold_comments(events)):
            return Changes()
        return Changes.of("draft", draft) | Changes.of("work", draft)

    def closed(self, draft: str) -> bool:
        """Say whether the text of a draft may not be changed: it bears a signature."""
        return self.rows.get(draft).status is FlowStatus.SIGNED
