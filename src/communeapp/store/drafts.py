"""Drafts, the DAG of their kept versions, and the records of reviews."""

from __future__ import annotations

from dataclasses import dataclass, replace

from communeapp.core.document_json import document_from_json
from communeapp.core.documents import Document, FactSheet, Status
from communeapp.core.draft_flow import FlowStatus
from communeapp.core.events import canonical_json, parse_canonical
from communeapp.store.database import Store
from communeapp.store.draft_content import Content
from communeapp.store.facts_json import facts_from_json
from communeapp.store.rows import Row


@dataclass(frozen=True)
class ReviewRecord:
    """Who confirmed which content and when; name and title as they were at that time."""

    id: str
    person_id: str
    person: str
    title: str
    at_ms: int
    document_hash: str


@dataclass(frozen=True)
class DraftRecord:
    """A draft as it stands. ``base`` is what :meth:`DraftsService.save` wants back.

    ``version_hash`` is the last kept version, on which the present content is based;
    ``document.status`` says REVIEWED exactly while ``review`` holds for this content.
    """

    id: str
    facts: FactSheet
    document: Document
    version_hash: str
    base: str
    created_ms: int
    updated_ms: int
    trashed: bool
    review: ReviewRecord | None
    #: How many different texts stand beside each other; this is one of them.
    texts: int = 1


@dataclass(frozen=True)
class DraftSummary:
    """One line in a list of drafts."""

    id: str
    type: str
    subject: str
    created_ms: int
    updated_ms: int
    trashed: bool
    reviewed: bool
    #: How many different texts stand beside each other; more than one is a conflict.
    texts: int = 1
    #: A newer text is known and has not come yet.
    waiting: bool = False
    #: It was reviewed, and another text came after that.
    review_lost: bool = False
    status: FlowStatus = FlowStatus.DRAFT
    #: It came back from the signature with a reason, and was not handed in again.
    returned: bool = False
    #: Open comments.
    comments: int = 0
    #: Its printed number, "" while it has none.
    number: str = ""


@dataclass(frozen=True)
class VersionInfo:
    """A kept version; ``base`` are the versions it came from."""

    hash: str
    base: tuple[str, ...]
    at_ms: int
    actor: str
    document_hash: str


class DraftRows:
    """Reads and writes drafts, versions and reviews."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def insert(
        self, draft_id: str, facts: FactSheet, content: Content, version: str, now: int
    ) -> None:
        """Enter a new draft."""
        self._store.put(
            "draft",
            {
                "id": draft_id,
                "type": facts.type,
                "subject": facts.subject,
                "facts": content.facts,
                "document": content.document,
                "version": version,
                "created_ms": now,
                "updated_ms": now,
                "trashed_ms": None,
                "review": None,
            },
            "id",
        )

    def row(self, draft_id: str) -> Row | None:
        """Give the stored row."""
        return self._store.maybe("SELECT * FROM draft WHERE id = ?", [draft_id])

    def rewrite(self, row: Row, **changes: object) -> None:
        """Write a row back with changes."""
        plain = {name: one for name, one in row.items() if name != "sum"}
        self._store.put("draft", {**plain, **changes}, "id")

    def delete(self, draft_id: str) -> None:
        """Delete a draft with its versions and reviews; secure_delete overwrites the pages."""
        self._store.write("DELETE FROM draft WHERE id = ?", [draft_id])

    def stored(self, row: Row) -> tuple[FactSheet, Document]:
        """Read the content out of a row."""
        return (
            facts_from_json(parse_canonical(row["facts"].encode("utf-8"))),
            document_from_json(parse_canonical(row["document"].encode("utf-8"))),
        )

    def record(self, row: Row) -> DraftRecord:
        """Turn a row into a record."""
        review = self._review(row)
        facts, document = self.stored(row)
        if review is not None:
            document = replace(document, status=Status.REVIEWED)
        return DraftRecord(
            id=row["id"],
            facts=facts,
            document=document,
            version_hash=row["version"],
            base=row["version"],
            created_ms=row["created_ms"],
            updated_ms=row["updated_ms"],
            trashed=row["trashed_ms"] is not None,
            review=review,
            texts=self._texts(row["id"]),
        )

    def _texts(self, draft_id: str) -> int:
        row = self._store.maybe("SELECT texts FROM draft_state WHERE draft = ?", [draft_id])
        return 1 if row is None else int(row["texts"])

    def summaries(self, *, trashed: bool) -> tuple[DraftSummary, ...]:
        """List drafts, the last changed first."""
        where = "trashed_ms IS NOT NULL" if trashed else "trashed_ms IS NULL"
        rows = self._store.rows(
            "SELECT draft.id, draft.type, draft.subject, created_ms, updated_ms, trashed_ms, "  # noqa: S608
            "draft.review, coalesce(texts, 1) AS texts, coalesce(waiting, 0) AS waiting, "
            "coalesce(ended, '') AS ended, coalesce(status, 'draft') AS status, "
            "coalesce(returned, 0) AS returned, coalesce(comments, 0) AS comments, "
            f"({_NUMBER}) AS number, EXISTS ({_FILED}) AS filed FROM draft "
            "LEFT JOIN draft_state ON draft_state.draft = draft.id "
            "LEFT JOIN draft_work ON draft_work.draft = draft.id "
            f"WHERE {where} ORDER BY updated_ms DESC, draft.id"
        )
        return tuple(
            DraftSummary(
                row["id"],
                row["type"],
                row["subject"],
                row["created_ms"],
                row["updated_ms"],
                row["trashed_ms"] is not None,
                row["review"] is not None,
                texts=row["texts"],
                waiting=bool(row["waiting"]),
                review_lost=bool(row["ended"]) and row["review"] is None,
                status=_status(row),
                returned=bool(row["returned"]),
                comments=row["comments"],
                number=row["number"] or "",
            )
            for row in rows
        )

    def add_version(
        self,
        draft_id: str,
        version: str,
        base: tuple[str, ...],
        content: Content,
        now: int,
        hlc: str,
        actor: str,
    ) -> None:
        """Enter a kept version."""
        self._store.put(
            "draft_version",
            {
                "draft": draft_id,
                "hash": version,
                "base": canonical_json(list(base)).decode("ascii"),
                "facts": content.facts,
                "document": content.document,
                "document_hash": content.document_hash,
                "at_ms": now,
                "hlc": hlc,
                "actor": actor,
            },
            ("draft", "hash"),
        )

    def versions(self, draft_id: str) -> tuple[VersionInfo, ...]:
        """List kept versions, the newest first by the logical clock."""
        rows = self._store.rows(
            "SELECT hash, base, at_ms, actor, document_hash FROM draft_version "
            "WHERE draft = ? ORDER BY hlc DESC, hash",
            [draft_id],
        )
        return tuple(
            VersionInfo(
                row["hash"],
                tuple(parse_canonical(row["base"].encode("ascii"))),
                row["at_ms"],
                row["actor"],
                row["document_hash"],
            )
            for row in rows
        )

    def version(self, draft_id: str, version: str) -> tuple[FactSheet, Document] | None:
        """Give the content of a kept version."""
        row = self._store.maybe(
            "SELECT facts, document FROM draft_version WHERE draft = ? AND hash = ?",
            [draft_id, version],
        )
        return None if row is None else self.stored(row)

    def version_content(self, draft_id: str, version: str) -> tuple[str, str] | None:
        """Give the stored texts of a kept version, facts and document."""
        row = self._store.maybe(
            "SELECT facts, document FROM draft_version WHERE draft = ? AND hash = ?",
            [draft_id, version],
        )
        return None if row is None else (row["facts"], row["document"])

    def version_text(self, draft_id: str, version: str) -> Content:
        """Give a kept version as it is stored; it has to be here."""
        row = self._store.one(
            "SELECT facts, document, document_hash FROM draft_version WHERE draft = ? AND hash = ?",
            [draft_id, version],
        )
        return Content(row["facts"], row["document"], row["document_hash"])

    def contents(self, draft_id: str) -> dict[str, Content]:
        """Give all texts of a draft by their version."""
        rows = self._store.rows(
            "SELECT hash, facts, document FROM draft_version WHERE draft = ?", [draft_id]
        )
        return {row["hash"]: Content.stored(row) for row in rows}

    def ids(self) -> tuple[str, ...]:
        """Give all drafts, in the trash as well."""
        return tuple(row["id"] for row in self._store.rows("SELECT id FROM draft"))

    def delete_version(self, draft_id: str, version: str) -> None:
        """Delete the text of a version; secure_delete overwrites the pages."""
        self._store.write(
            "DELETE FROM draft_version WHERE draft = ? AND hash = ?", [draft_id, version]
        )

    def add_review(self, draft_id: str, version: str, review: ReviewRecord) -> None:
        """Enter the record of a review; records are kept when a later edit ends their effect."""
        self._store.put(
            "review",
            {
                "id": review.id,
                "draft": draft_id,
                "person": review.person_id,
                "name": review.person,
                "title": review.title,
                "at_ms": review.at_ms,
                "version": version,
                "document_hash": review.document_hash,
            },
            "id",
        )

    def reviews(self, draft_id: str) -> tuple[ReviewRecord, ...]:
        """List all reviews of a draft, also those that a later edit ended; newest first."""
        rows = self._store.rows(
            "SELECT review.* FROM review JOIN draft_mark ON draft_mark.event = review.id "
            "WHERE review.draft = ? ORDER BY draft_mark.place DESC",
            [draft_id],
        )
        return tuple(_review(row) for row in rows)

    def review_ids(self, draft_id: str) -> frozenset[str]:
        """Give the reviews whose records are here."""
        rows = self._store.rows("SELECT id FROM review WHERE draft = ?", [draft_id])
        return frozenset(row["id"] for row in rows)

    def delete_review(self, review_id: str) -> None:
        """Delete the record of a review of a text that was deleted for good."""
        self._store.write("DELETE FROM review WHERE id = ?", [review_id])

    def _review(self, row: Row) -> ReviewRecord | None:
        if row["review"] is None:
            return None
        found = self._store.maybe("SELECT * FROM review WHERE id = ?", [row["review"]])
        return None if found is None else _review(found)


#: The number in force and the folder of a draft, inside a query over drafts.
_LIVE = (
    "FROM outgoing WHERE outgoing.draft = draft.id "
    "AND outgoing.id NOT IN (SELECT entry FROM outgoing_cancelled)"
)
_NUMBER = f"SELECT printed {_LIVE} ORDER BY at_ms, outgoing.id LIMIT 1"
_FILED = f"SELECT 1 FROM folder_item WHERE doc = draft.id OR doc IN (SELECT id {_LIVE})"  # noqa: S608


def _status(row: Row) -> FlowStatus:
    if not row["number"]:
        return FlowStatus(row["status"])
    return FlowStatus.FILED if row["filed"] else FlowStatus.ISSUED


def _review(row: Row) -> ReviewRecord:
    return ReviewRecord(
        row["id"], row["person"], row["name"], row["title"], row["at_ms"], row["document_hash"]
    )
