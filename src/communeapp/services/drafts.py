"""Drafts: autosave, kept versions, trash, review. The only way by which the screens reach them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.documents import Document, FactSheet
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action, may
from communeapp.core.reviewing import Held, still_open, stored_marks
from communeapp.services.draft_projection import (
    DESCRIBED,
    DESCRIBED_AT_ONCE,
    DraftProjection,
    version_body,
)
from communeapp.services.people import PeopleService
from communeapp.services.route_log import RouteLog
from communeapp.services.secrecy import refuse_marked_document, refuse_marked_facts
from communeapp.store.database import Store
from communeapp.store.draft_content import Content, version_hash
from communeapp.store.drafts import (
    DraftRecord,
    DraftSummary,
    ReviewRecord,
    VersionInfo,
)
from communeapp.store.events import EventLog
from communeapp.store.register import RegisterRows
from communeapp.store.rows import Row

__all__ = [
    "DraftRecord",
    "DraftSummary",
    "DraftsService",
    "Gate",
    "Kept",
    "ReviewRecord",
    "VersionInfo",
]

#: Gives what a person has to confirm before a review.
Gate = Callable[[FactSheet, Document], tuple[Held, ...]]


@dataclass(frozen=True)
class Kept(Changes):
    """The changes of keeping a version, and the ``base`` that the next save has to give."""

    base: str = ""


class DraftsService:
    """Keeps drafts. Saving is cheap and often; a version is kept at a pause, with its event."""

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        self._store = store
        self.projection = DraftProjection(store, events, clock)
        self._rows = self.projection.rows
        self._events = events
        self._people = people
        self._clock = clock
        #: What a review has to confirm; the wiring puts in the one that checks anew.
        self.gate: Gate = stored_marks
        self.routes = RouteLog(store, events)

    # -------------------------------------------------------------- writing

    def create(self, facts: FactSheet, document: Document) -> DraftRecord:
        """Begin a draft; its first content is its first kept version.

        Here as in :meth:`save` and :meth:`keep_beside` UserError ``secrecy.text_refused`` for what carries a
        mark of secrecy: nothing of it is kept.
        """
        self._people.require(Action.WRITE_DOCUMENTS)
        _refuse_marked(facts, document)
        draft_id = uuid.uuid4().hex
        content = Content.of(facts, document)
        version = version_hash(content, ())
        now = self._clock.now_ms()
        body = {"draft": draft_id, "type": facts.type, **version_body(version, (), content, now)}
        with self._events.change("draft.created", Scope.OFFICE, body) as event:
            self._rows.insert(draft_id, facts, content, version, now)
            self._rows.add_version(
                draft_id, version, (), content, now, str(event.hlc), self._events.actor
            )
            self.projection.take(event)
            self.projection.has_text(draft_id, version, content)
            self.projection.settle(draft_id)
        return self.load(draft_id)

    def save(self, draft_id: str, facts: FactSheet, document: Document, base: str) -> Changes:
        """Save what stands on the screen (autosave): the row only, no version, no event.

        ``base`` is that of the record that was loaded, or of the last :class:`Kept`. UserError
        ``drafts.changed_elsewhere`` when another version was kept in between, ``drafts.in_trash``,
        ``drafts.unknown``, ``flow.closed`` for what is signed. An edit of a reviewed draft makes it a
        draft again.
        """
        self._people.require(Action.WRITE_DOCUMENTS)
        _refuse_marked(facts, document)
        with self._store.atomic():
            row = self.present(draft_id)
            if base != row["version"] and not self._kept_aside(row, base):
                raise UserError("drafts.changed_elsewhere", draft=draft_id)
            content = Content.of(facts, document)
            if (content.facts, content.document) == (row["facts"], row["document"]):
                return Changes()
            if self.routes.closed(draft_id):
                raise UserError("flow.closed", draft=draft_id)
            if row["review"] is not None:
                self.end_review(row)
                row = self._row(draft_id)
            self._rows.rewrite(
                row,
                type=facts.type,
                subject=facts.subject,
                facts=content.facts,
                document=content.document,
                updated_ms=self._clock.now_ms(),
                review=None,
            )
        return Changes.of("draft", draft_id)

    def end_review(self, row: Row) -> None:
        """End a review, inside a transaction: it is kept history, not only the state of a row."""
        body = {"draft": row["id"], "review": row["review"]}
        self.projection.take(self._events.append("draft.review_ended", Scope.OFFICE, body))
        self.projection.settle(row["id"])

    def _kept_aside(self, row: Row, base: str) -> bool:
        """Say whether all since ``base`` is what this PC kept aside of the very text on the screen."""
        version = str(row["version"])
        while version != base:
            node = self.projection.graph.node(row["id"], version)
            if node is None or not node.auto or len(node.base) != 1:
                return False
            version = node.base[0]
        return True

    def keep_version(self, draft_id: str) -> Kept:
        """Keep the present content as a version, with its event; nothing when it is one already."""
        self._people.require(Action.WRITE_DOCUMENTS)
        with self._store.atomic():
            row = self.present(draft_id)
            version = self.projection.keep(row)
            if version == row["version"]:
                return Kept(base=version)
            changes = self.projection.settle(draft_id)
        return Kept((Changes.of("draft", draft_id) | changes).touched, base=version)

    def keep_beside(
        self, draft_id: str, facts: FactSheet, document: Document, base: str
    ) -> Changes:
        """Keep a text that was written on ``base`` while the draft went on elsewhere.

        It stands beside the other text until a person has settled which words hold (``office.conflicts``).
        """
        self._people.require(Action.WRITE_DOCUMENTS)
        _refuse_marked(facts, document)
        with self._store.atomic():
            row = self.present(draft_id)
            if self.projection.unsaved(row):
                self.projection.keep(row, auto=True)
                row = self.present(draft_id)
            content = Content.of(facts, document)
            before = self._rows.version_content(draft_id, base)
            if before != content.pair:
                known = self.projection.graph.node(draft_id, base) is not None
                self.projection.add(row, content, (base,) if known else ())
            changes = self.projection.settle(draft_id)
        return Changes.of("draft", draft_id) | Changes.of("conflict", draft_id) | changes

    def describe(self) -> None:
        """Say in the log which texts the versions of the first release have; done once, at a start.

        Their events do not name the text, and without a name it could not travel to another PC.
        """
        graph = self.projection.graph
        while found := graph.untold(DESCRIBED_AT_ONCE):
            with self._store.atomic():
                for draft, texts in found.items():
                    body = {"draft": draft, "texts": texts}
                    self.projection.take(self._events.append(DESCRIBED, Scope.OFFICE, body))
                    self.projection.settle(draft)

    # -------------------------------------------------------------- reading

    def list(self, *, trashed: bool = False) -> tuple[DraftSummary, ...]:
        """List drafts (or what is in the trash), the last changed first."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._rows.summaries(trashed=trashed)

    def load(self, draft_id: str) -> DraftRecord:
        """Give a draft; UserError ``drafts.unknown``."""
        self._people.require(Action.SEE_DOCUMENTS)
        return self._rows.record(self._row(draft_id))

    def versions(self, draft_id: str) -> tuple[VersionInfo, ...]:
        """List the kept versions, the newest first."""
        self._people.require(Action.SEE_DOCUMENTS)
        self._row(draft_id)
        return self._rows.versions(draft_id)

    def load_version(self, draft_id: str, version: str) -> tuple[FactSheet, Document]:
        """Give the content of a kept version, for looking at it or for saving it again."""
        self._people.require(Action.SEE_DOCUMENTS)
        found = self._rows.version(draft_id, version)
        if found is None:
            raise UserError("drafts.unknown_version", draft=draft_id)
        return found

    def reviews(self, draft_id: str) -> tuple[ReviewRecord, ...]:
        """List all reviews, also those that a later edit ended."""
        self._people.require(Action.SEE_DOCUMENTS)
        self._row(draft_id)
        return self._rows.reviews(draft_id)

    # -------------------------------------------------------------- trash

    def trash(self, draft_id: str) -> Changes:
        """Put a draft into the trash; UserError ``drafts.issued`` for what went out."""
        self._people.require(Action.WRITE_DOCUMENTS)
        with self._store.atomic():
            row = self.present(draft_id)
            if (entry := RegisterRows(self._store).outgoing_of_draft(draft_id)) is not None:
                raise UserError("drafts.issued", number=entry.printed)
            if self.projection.unsaved(row):
                self.projection.keep(row)
            self._mark("draft.trashed", draft_id, seen=True)
            row = self._row(draft_id)
            self._rows.rewrite(row, trashed_ms=self._clock.now_ms())
            self.projection.settle(draft_id)
        return Changes.of("draft", draft_id) | Changes.of("trash", draft_id)

    def restore(self, draft_id: str) -> Changes:
        """Take a draft out of the trash."""
        self._people.require(Action.WRITE_DOCUMENTS)
        with self._store.atomic():
            self._trashed(draft_id)
            self._mark("draft.untrashed", draft_id)
            self.projection.settle(draft_id)
        return Changes.of("draft", draft_id) | Changes.of("trash", draft_id)

    def purge(self, draft_id: str) -> Changes:
        """Delete for good what is in the trash: text, versions, reviews. The log keeps the hashes."""
        self._people.require(Action.WRITE_DOCUMENTS)
        with self._store.atomic():
            self._trashed(draft_id)
            self._mark("draft.purged", draft_id, seen=True)
            self.projection.settle(draft_id)
        return Changes.of("draft", draft_id) | Changes.of("trash", draft_id)

    # -------------------------------------------------------------- review

    def review(self, draft_id: str, person_id: str, pin: str) -> ReviewRecord:
        """Record that a person has read this very content and answers for it.

        Keeps the version first. UserError ``drafts.may_not_review`` for a role that may not,
        ``drafts.review_held`` while something doubtful is not confirmed one by one, and those of
        :meth:`PeopleService.verify`.
        """
        self._people.require(Action.SEE_DOCUMENTS)
        self.present(draft_id)
        person = self._people.find(person_id)
        if not may(person.role, Action.REVIEW):
            raise UserError("drafts.may_not_review", field="person", name=person.name)
        person = self._people.verify(person.id, pin)
        with self._store.atomic():
            version = self.projection.keep(self.present(draft_id))
            if self.projection.state(draft_id).conflict:
                # A name stands for one text; settling which one comes first.
                raise UserError("merge.two_texts", draft=draft_id)
            row = self.present(draft_id)
            facts, document = self._rows.stored(row)
            things = self._looked_through(facts, document)
            confirmed = Content.of(facts, document).document_hash
            now = self._clock.now_ms()
            event = self._events.append(
                "draft.reviewed",
                Scope.OFFICE,
                {
                    "draft": draft_id,
                    "version": version,
                    "document": confirmed,
                    "person": person.id,
                    "name": person.name,
                    "title": person.title,
                    "at_ms": now,
                    # What was confirmed one by one, by its fingerprint: the log keeps no text.
                    "confirmed": [[one.kind.value, one.fingerprint] for one in things],
                },
            )
            record = ReviewRecord(event.id, person.id, person.name, person.title, now, confirmed)
            self._rows.add_review(draft_id, version, record)
            self._rows.rewrite(row, review=record.id)
            self.projection.take(event)
            self.projection.settle(draft_id)
        return record

    def _looked_through(self, facts: FactSheet, document: Document) -> tuple[Held, ...]:
        """Give everything doubtful; UserError ``drafts.review_held`` unless all of it was confirmed."""
        things = self.gate(facts, document)
        waiting = still_open(things, facts)
        if waiting:
            raise UserError(
                "drafts.review_held",
                field="confirmed",
                count=len(waiting),
                first=waiting[0].detail[:120],
            )
        return things

    # -------------------------------------------------------------- rows

    def _mark(self, type_: str, draft_id: str, *, seen: bool = False) -> None:
        """Append an event about a draft; ``seen`` says which versions the person knew of."""
        body: dict[str, object] = {"draft": draft_id}
        if seen:
            body["heads"] = sorted(self.projection.state(draft_id).heads)
        self.projection.take(self._events.append(type_, Scope.OFFICE, body))

    def _row(self, draft_id: str) -> Row:
        row = self._rows.row(draft_id)
        if row is None:
            raise UserError("drafts.unknown", field="draft", draft=draft_id)
        return row

    def present(self, draft_id: str) -> Row:
        """Give the row of a draft; UserError ``drafts.unknown``, ``drafts.in_trash``."""
        row = self._row(draft_id)
        if row["trashed_ms"] is not None:
            raise UserError("drafts.in_trash", draft=draft_id)
        return row

    def _trashed(self, draft_id: str) -> Row:
        row = self._row(draft_id)
        if row["trashed_ms"] is None:
            raise UserError("drafts.not_in_trash", draft=draft_id)
        return row


def _refuse_marked(facts: FactSheet, document: Document) -> None:
    """Keep nothing of what carries a mark of secrecy: UserError ``secrecy.text_refused``."""
    refuse_marked_facts(facts)
    refuse_marked_document(document)
