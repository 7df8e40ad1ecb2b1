"""Drafts: autosave, kept versions, trash, review. The only way by which the screens reach them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.documents import Document, FactSheet
from communeapp.core.errors import UserError
from communeapp.core.events import Scope
from communeapp.core.people import Action, may
from communeapp.services.people import PeopleService
from communeapp.store.database import Store
from communeapp.store.drafts import (
    Content,
    DraftRecord,
    DraftRows,
    DraftSummary,
    ReviewRecord,
    VersionInfo,
    version_hash,
)
from communeapp.store.events import EventLog
from communeapp.store.rows import Row

__all__ = ["DraftRecord", "DraftSummary", "DraftsService", "Kept", "ReviewRecord", "VersionInfo"]


@dataclass(frozen=True)
class Kept(Changes):
    """The changes of keeping a version, and the ``base`` that the next save has to give."""

    base: str = ""


class DraftsService:
    """Keeps drafts. Saving is cheap and often; a version is kept at a pause, with its event."""

    def __init__(self, store: Store, events: EventLog, people: PeopleService, clock: Clock) -> None:
        self._store = store
        self._rows = DraftRows(store)
        self._events = events
        self._people = people
        self._clock = clock

    # -------------------------------------------------------------- writing

    def create(self, facts: FactSheet, document: Document) -> DraftRecord:
        """Begin a draft; its first content is its first kept version."""
        self._people.require(Action.WRITE_DOCUMENTS)
        draft_id = uuid.uuid4().hex
        content = Content.of(facts, document)
        version = version_hash(content, ())
        now = self._clock.now_ms()
        body = {"draft": draft_id, "type": facts.type, **_version_body(version, (), content)}
        with self._events.change("draft.created", Scope.OFFICE, body) as event:
            self._rows.insert(draft_id, facts, content, version, now)
            self._rows.add_version(
                draft_id, version, (), content, now, str(event.hlc), self._events.actor
            )
        return self.load(draft_id)

    def save(self, draft_id: str, facts: FactSheet, document: Document, base: str) -> Changes:
        """Save what stands on the screen (autosave): the row only, no version, no event.

        ``base`` is that of the record that was loaded, or of the last :class:`Kept`. UserError
        ``drafts.changed_elsewhere`` when another version was kept in between, ``drafts.in_trash``,
        ``drafts.unknown``. An edit of a reviewed draft makes it a draft again.
        """
        self._people.require(Action.WRITE_DOCUMENTS)
        with self._store.atomic():
            row = self._present(draft_id)
            if base != row["version"]:
                raise UserError("drafts.changed_elsewhere", draft=draft_id)
            content = Content.of(facts, document)
            if (content.facts, content.document) == (row["facts"], row["document"]):
                return Changes()
            if row["review"] is not None:
                # The end of a review is kept history, not only the state of a row.
                body = {"draft": draft_id, "review": row["review"]}
                self._events.append("draft.review_ended", Scope.OFFICE, body)
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

    def keep_version(self, draft_id: str) -> Kept:
        """Keep the present content as a version, with its event; nothing when it is one already."""
        self._people.require(Action.WRITE_DOCUMENTS)
        with self._store.atomic():
            row = self._present(draft_id)
            version = self._keep(row)
        if version == row["version"]:
            return Kept(base=version)
        return Kept(Changes.of("draft", draft_id).touched, base=version)

    def _keep(self, row: Row) -> str:
        """Keep a version inside the caller's transaction; give its hash."""
        content = Content.of(*self._rows.stored(row))
        kept = self._rows.version_content(row["id"], row["version"])
        if kept == (content.facts, content.document):
            return str(row["version"])
        base = (str(row["version"]),)
        version = version_hash(content, base)
        body = {"draft": row["id"], **_version_body(version, base, content)}
        event = self._events.append("draft.version", Scope.OFFICE, body)
        self._rows.add_version(
            row["id"],
            version,
            base,
            content,
            self._clock.now_ms(),
            str(event.hlc),
            self._events.actor,
        )
        self._rows.rewrite(row, version=version)
        return version

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
        """Put a draft into the trash."""
        self._people.require(Action.WRITE_DOCUMENTS)
        row = self._present(draft_id)
        with self._events.change("draft.trashed", Scope.OFFICE, {"draft": draft_id}):
            self._rows.rewrite(row, trashed_ms=self._clock.now_ms())
        return Changes.of("draft", draft_id) | Changes.of("trash", draft_id)

    def restore(self, draft_id: str) -> Changes:
        """Take a draft out of the trash."""
        self._people.require(Action.WRITE_DOCUMENTS)
        row = self._trashed(draft_id)
        with self._events.change("draft.untrashed", Scope.OFFICE, {"draft": draft_id}):
            self._rows.rewrite(row, trashed_ms=None)
        return Changes.of("draft", draft_id) | Changes.of("trash", draft_id)

    def purge(self, draft_id: str) -> Changes:
        """Delete for good what is in the trash: text, versions, reviews. The log keeps the hashes."""
        self._people.require(Action.WRITE_DOCUMENTS)
        self._trashed(draft_id)
        with self._events.change("draft.purged", Scope.OFFICE, {"draft": draft_id}):
            self._rows.delete(draft_id)
        return Changes.of("draft", draft_id) | Changes.of("trash", draft_id)

    # -------------------------------------------------------------- review

    def review(self, draft_id: str, person_id: str, pin: str) -> ReviewRecord:
        """Record that a person has read this very content and answers for it.

        Keeps the version first. UserError ``drafts.may_not_review`` for a role that may not, and
        those of :meth:`PeopleService.verify`.
        """
        self._people.require(Action.SEE_DOCUMENTS)
        self._present(draft_id)
        person = self._people.find(person_id)
        if not may(person.role, Action.REVIEW):
            raise UserError("drafts.may_not_review", field="person", name=person.name)
        person = self._people.verify(person.id, pin)
        with self._store.atomic():
            version = self._keep(self._present(draft_id))
            row = self._present(draft_id)
            confirmed = Content.of(*self._rows.stored(row)).document_hash
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
                },
            )
            record = ReviewRecord(event.id, person.id, person.name, person.title, now, confirmed)
            self._rows.add_review(draft_id, version, record)
            self._rows.rewrite(row, review=record.id)
        return record

    # -------------------------------------------------------------- rows

    def _row(self, draft_id: str) -> Row:
        row = self._rows.row(draft_id)
        if row is None:
            raise UserError("drafts.unknown", field="draft", draft=draft_id)
        return row

    def _present(self, draft_id: str) -> Row:
        row = self._row(draft_id)
        if row["trashed_ms"] is not None:
            raise UserError("drafts.in_trash", draft=draft_id)
        return row

    def _trashed(self, draft_id: str) -> Row:
        row = self._row(draft_id)
        if row["trashed_ms"] is None:
            raise UserError("drafts.not_in_trash", draft=draft_id)
        return row


def _version_body(version: str, base: tuple[str, ...], content: Content) -> dict[str, object]:
    # The text itself travels beside the log by its hash, so that purging a draft really deletes it.
    return {"version": version, "base": list(base), "document": content.document_hash}
