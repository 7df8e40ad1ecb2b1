"""Drafts of several PCs: events of other PCs into the rows of this one, and the texts beside the log.

The text of a version travels as a file: the canonical JSON of document and facts, named by its SHA-256
in the event. A draft that was deleted for good gives its texts to nobody any more.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from communeapp.core.changes import Changes
from communeapp.core.events import Event
from communeapp.core.sync.applying import Opened
from communeapp.services.draft_projection import texts_of
from communeapp.store.apply_queue import read_stored

if TYPE_CHECKING:
    from communeapp.services.office import Office


class DraftsApplier:
    """Takes ``draft.*`` in; the order of arrival makes no difference (decision 105)."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._store = office.store
        self._drafts = office.drafts.projection

    # -------------------------------------------------------------- events

    def apply(self, event: Event) -> Changes:
        """See :class:`communeapp.core.sync.applying.Applier`."""
        with self._store.atomic():
            draft = self._drafts.take(event)
            if not draft:
                return Changes()
            taken: list[str] = []

            def fetch(content: str) -> bytes | None:
                if not self._office.blobs.has(content):
                    return None
                taken.append(content)
                return self._office.blobs.read(content)

            changes = self._drafts.settle(draft, fetch)
            for content in taken:
                if not self._drafts.graph.is_claimed(content):
                    self._office.blobs.drop(content)
            claimed = {content for _, content in self._drafts.graph.claims(draft)}
            for content in texts_of(event).values():
                if content in claimed:
                    self._office.blobs.want(content, event.id)
                elif self._office.blobs.has(content) and not self._drafts.graph.is_claimed(content):
                    self._office.blobs.drop(content)  # of a draft that was deleted for good
        return changes

    def rebuild(self) -> object:
        """Make the graph anew from the log; the texts stay where they are."""
        graph, rows = self._drafts.graph, self._drafts.rows
        with self._store.atomic():
            graph.clear()
            drafts = set(rows.ids())
            for row in self._store.rows(
                "SELECT data FROM (SELECT id, type, data FROM event "
                "UNION ALL SELECT id, type, data FROM fork) "
                "WHERE type GLOB 'draft.*' AND id NOT IN (SELECT event FROM quarantine)"
            ):
                drafts.add(self._drafts.take(read_stored(row["data"])))
            for draft in sorted(drafts - {""}):
                for version, content in rows.contents(draft).items():
                    if graph.node(draft, version) is None:
                        rows.delete_version(draft, version)
                    else:
                        self._drafts.has_text(draft, version, content)
                self._drafts.settle(draft)
        return Changes.of("draft") | Changes.of("conflict") | Changes.of("trash")

    def merged(self) -> Mapping[str, str]:
        """Name what is the same on every PC. Which of two texts a row shows is each PC's own."""
        return {
            "draft_node": "SELECT draft, hash, base, document, content, place, dev, actor "
            "FROM draft_node ORDER BY draft, hash",
            "draft_mark": "SELECT event, draft, kind, place, body FROM draft_mark ORDER BY event",
            "draft_state": "SELECT draft, texts, waiting, heads, review, ended "
            "FROM draft_state ORDER BY draft",
            "draft": "SELECT id, trashed_ms IS NOT NULL AS trashed FROM draft ORDER BY id",
            "draft_version": "SELECT draft, hash, base, facts, document, document_hash "
            "FROM draft_version ORDER BY draft, hash",
            "review": "SELECT id, draft, person, name, title, at_ms, version, document_hash "
            "FROM review ORDER BY id",
        }

    # -------------------------------------------------------------- texts as files

    def blobs_of(self, event: Event) -> Sequence[str]:
        """Name the texts that travel with an event: those that were not deleted for good."""
        draft = event.body.get("draft")
        if not isinstance(draft, str):
            return ()
        return tuple(
            content
            for version, content in texts_of(event).items()
            if self._travels(draft, version, content)
        )

    def _travels(self, draft: str, version: str, content: str) -> bool:
        graph = self._drafts.graph
        node = graph.node(draft, version)
        if node is None:
            return False
        return node.content == content or (version, content) in graph.claims(draft)

    def open(self, sha256: str) -> Opened | None:
        """Give a text; None where no version here has it."""
        held = self._drafts.graph.holder_of(sha256)
        if held is None:
            return None
        data = self._drafts.rows.version_text(*held).data
        return len(data), lambda: io.BytesIO(data)

    def has(self, sha256: str) -> bool:
        """Say whether a text need not come: a version here has it, or it was deleted for good."""
        graph = self._drafts.graph
        return graph.holder_of(sha256) is not None or graph.is_gone(sha256)
