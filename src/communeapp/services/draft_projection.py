"""From the events of a draft to its rows: the same way for what was done here and at another PC."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from communeapp import log
from communeapp.clock import Clock
from communeapp.core.changes import Changes
from communeapp.core.draft_bodies import hash_in, hashes_in, text_in
from communeapp.core.draft_graph import DraftState, Graph, fold
from communeapp.core.events import Event, Scope
from communeapp.store.database import Store
from communeapp.store.draft_content import Content, version_hash
from communeapp.store.draft_graph import DraftGraphRows, MarkRow, NodeRow
from communeapp.store.drafts import DraftRows, ReviewRecord
from communeapp.store.events import EventLog
from communeapp.store.replayed import place_of
from communeapp.store.rows import Row

_LOG = log.get(__name__)

VERSIONS = ("draft.created", "draft.version")
MARKS = (
    "draft.trashed", "draft.untrashed", "draft.purged", "draft.reviewed", "draft.review_ended",
)  # fmt: skip
DESCRIBED = "draft.described"
#: Texts named by one event of the first release's drafts.
DESCRIBED_AT_ONCE = 500

#: Gives the text of a version by its hash, where it has come.
Fetch = Callable[[str], bytes | None]


class DraftProjection:
    """Takes events of drafts in, and brings the rows of a draft to what follows from all of them."""

    def __init__(self, store: Store, events: EventLog, clock: Clock) -> None:
        self._store = store
        self._events = events
        self._clock = clock
        self.rows = DraftRows(store)
        self.graph = DraftGraphRows(store)

    # -------------------------------------------------------------- taking in

    def take(self, event: Event, *, auto: bool = False) -> str:
        """Enter what an event says, inside a transaction; give the draft, "" for another matter.

        BadRecord for a body that no program of ours writes. Entering it again changes nothing.
        """
        if event.type in VERSIONS:
            return self._take_version(event, auto=auto)
        if event.type in MARKS:
            return self._take_mark(event)
        if event.type == DESCRIBED:
            draft = text_in(event.body, "draft")
            for version, content in texts_of(event).items():
                self._claim(draft, version, content)
            self.graph.set_told(draft, texts_of(event))
            return draft
        return ""

    def _take_version(self, event: Event, *, auto: bool) -> str:
        body = event.body
        draft, version = text_in(body, "draft"), hash_in(body, "version")
        base = hashes_in(body, "base")
        at_ms = body.get("at_ms", event.hlc.ms)
        texts = texts_of(event)
        self.graph.put_node(
            NodeRow(
                draft=draft,
                hash=version,
                base=base,
                document=hash_in(body, "document"),
                place=place_of(event),
                dev=event.dev,
                actor=event.actor,
                at_ms=at_ms if isinstance(at_ms, int) and at_ms >= 0 else event.hlc.ms,
                told=bool(texts) or version in dict(self.graph.claims(draft)),
                auto=auto,
            )
        )
        for one, content in texts.items():
            self._claim(draft, one, content)
        return draft

    def _claim(self, draft: str, version: str, content: str) -> None:
        node = self.graph.node(draft, version)
        if node is None or not node.content:
            self.graph.claim(draft, version, content)

    def _take_mark(self, event: Event) -> str:
        draft = text_in(event.body, "draft")
        kind = event.type.partition(".")[2]
        if kind == "reviewed":
            hash_in(event.body, "version")
            review_of(event.id, event.body)
        if "heads" in event.body:
            hashes_in(event.body, "heads")
        self.graph.put_mark(
            MarkRow(event.id, draft, kind, place_of(event), event.actor, event.dev, event.body)
        )
        return draft

    def has_text(self, draft: str, version: str, content: Content) -> None:
        """Note that the text of a version stands in its rows; others that wait for it get it too."""
        self.graph.set_content(draft, version, content.hash)
        self.graph.unclaim(draft, version)
        for other, waiting in self.graph.claimants(content.hash):
            node = self.graph.node(other, waiting)
            if node is None or version_hash(content, node.base) != waiting:
                continue
            self._enter_text(node, content)
            if other != draft:
                self.settle(other)

    # -------------------------------------------------------------- bringing the rows up

    def state(self, draft: str) -> DraftState:
        """Fold everything that is known of a draft."""
        marks = (one.mark for one in self.graph.marks(draft))
        nodes = self.graph.nodes(draft).values()
        return fold((one.node for one in nodes), (one for one in marks if one is not None))

    def settle(self, draft: str, fetch: Fetch | None = None) -> Changes:
        """Bring the rows of a draft to its state, inside a transaction.

        What stands in the row and was not kept yet is kept as a version before anything takes its
        place. ``fetch`` gives texts that have come.
        """
        state = self.state(draft)
        if fetch is not None and self._fetch_texts(draft, state, fetch):
            state = self.state(draft)
        row = self.rows.row(draft)
        if row is not None and self._would_cover(row, state) and self.unsaved(row):
            self.keep(row, auto=True)
            state, row = self.state(draft), self.rows.row(draft)
        for version in state.gone:
            self.graph.forget_text(draft, version)
            self.rows.delete_version(draft, version)
        if not state.texts:
            self.graph.forget_state(draft)
            if row is None:
                return Changes()
            self.rows.delete(draft)
            return _touched(draft, trash=True)
        changed = self._write(draft, row, state)
        changed = self.graph.put_state(draft, state) or changed
        self._write_reviews(draft, state)
        return _touched(draft, trash=bool(state.trashed)) if changed else Changes()

    def _fetch_texts(self, draft: str, state: DraftState, fetch: Fetch) -> bool:
        """Take over texts that came for versions that are not gone; each has to be what its name says."""
        found = False
        for version, content in self.graph.claims(draft):
            node = self.graph.node(draft, version)
            if version in state.gone or node is None:
                continue
            held = self.graph.holder_of(content)  # the same text, at another place
            data = fetch(content) if held is None else self.rows.version_text(*held).data
            if data is None:
                continue
            text = Content.parse(data)
            if text is None or version_hash(text, node.base) != version:
                _LOG.warning("a text does not fit its version: %s", version[:12])
                self.graph.unclaim(draft, version, content)
                continue
            self._enter_text(node, text)
            found = True
        return found

    def _enter_text(self, node: NodeRow, text: Content) -> None:
        if self.rows.row(node.draft) is None:
            # The version needs its draft; the right one of several is written right afterwards.
            self.rows.insert(node.draft, text.fact_sheet(), text, node.hash, node.at_ms)
        self.rows.add_version(
            node.draft, node.hash, node.base, text, node.at_ms, node.place[:16], node.actor
        )
        self.has_text(node.draft, node.hash, text)

    def unsaved(self, row: Row) -> bool:
        """Say whether the row holds a text that no version has."""
        kept = self.rows.version_content(row["id"], row["version"])
        return kept != (row["facts"], row["document"])

    def _would_cover(self, row: Row, state: DraftState) -> bool:
        shown = {one for same in state.texts for one in same}
        return row["version"] not in shown or (bool(state.trashed) and row["trashed_ms"] is None)

    def keep(self, row: Row, *, auto: bool = False) -> str:
        """Keep what stands in a row as a version, inside a transaction; give its hash."""
        if not self.unsaved(row):
            return str(row["version"])
        # Heads that say the same are one text: what follows goes on from all of them.
        same = next((one for one in self.graph.heads(row["id"]) if row["version"] in one), ())
        base = tuple(sorted(same)) or (str(row["version"]),)
        return self.add(row, Content.stored(row), base, auto=auto)

    def add(self, row: Row, content: Content, base: tuple[str, ...], *, auto: bool = False) -> str:
        """Add a version of this PC to a draft and let the row stand on it."""
        version = version_hash(content, base)
        now = self._clock.now_ms()
        body = {"draft": row["id"], **version_body(version, base, content, now)}
        event = self._events.append("draft.version", Scope.OFFICE, body)
        self.rows.add_version(
            row["id"], version, base, content, now, str(event.hlc), self._events.actor
        )
        changes: dict[str, object] = {"version": version}
        if (row["facts"], row["document"]) != content.pair:
            facts = content.fact_sheet()
            changes |= {
                "type": facts.type, "subject": facts.subject, "facts": content.facts,
                "document": content.document, "updated_ms": now,
            }  # fmt: skip
        self.rows.rewrite(self.rows.row(row["id"]) or row, **changes)
        self.take(event, auto=auto)
        self.has_text(row["id"], version, content)
        return version

    # -------------------------------------------------------------- rows

    def _write(self, draft: str, row: Row | None, state: DraftState) -> bool:
        nodes = self.graph.nodes(draft)
        shown = [one for same in state.texts for one in same]
        fresh = row is None or row["version"] not in nodes
        current = "" if row is None else str(row["version"])
        target = current
        if current not in shown:
            graph = Graph(one.node for one in nodes.values())
            after = [one for one in shown if not fresh and graph.descends(one, current)]
            target = max(after or shown, key=graph.place)
        row = self.rows.row(draft)
        if row is None:  # every version with a text made sure of its row
            return False
        changes: dict[str, object] = {}
        if target != current:
            text = self.rows.version_text(draft, target)
            facts = text.fact_sheet()
            changes = {
                "version": target,
                "type": facts.type,
                "subject": facts.subject,
                "facts": text.facts,
                "document": text.document,
                "updated_ms": max(row["created_ms"], nodes[target].at_ms),
            }
        changes["created_ms"] = min([row["created_ms"], *(one.at_ms for one in nodes.values())])
        changes["review"] = state.review or None
        changes["trashed_ms"] = None
        if state.trashed:
            changes["trashed_ms"] = row["trashed_ms"] or self._trashed_at(draft, state.trashed)
        if all(row[name] == one for name, one in changes.items()):
            return False
        if changes["review"] and target == current and self.unsaved(row):
            changes["review"] = None
        self.rows.rewrite(row, **changes)
        return True

    def _trashed_at(self, draft: str, mark: str) -> int:
        place = next(one.place for one in self.graph.marks(draft) if one.event == mark)
        return int(place[:12], 16)

    def _write_reviews(self, draft: str, state: DraftState) -> None:
        known = self.rows.review_ids(draft)
        for mark in self.graph.marks(draft):
            if mark.kind != "reviewed":
                continue
            version = str(mark.body["version"])
            if version in state.gone:
                self.rows.delete_review(mark.event)
            elif mark.event not in known:
                self.rows.add_review(draft, version, review_of(mark.event, mark.body))


def texts_of(event: Event) -> Mapping[str, str]:
    """Give the texts that an event names: version → SHA-256 of its bytes."""
    if event.type in VERSIONS:
        if "content" not in event.body:  # of the first release; ``draft.described`` names it
            return {}
        return {hash_in(event.body, "version"): hash_in(event.body, "content")}
    if event.type != DESCRIBED:
        return {}
    texts: Any = event.body.get("texts")
    if not isinstance(texts, Mapping):
        texts = {}
    return {hash_in({"version": one}, "version"): hash_in(texts, one) for one in texts}


def version_body(
    version: str, base: tuple[str, ...], content: Content, now: int
) -> dict[str, object]:
    """Say in an event which version was kept.

    The text itself travels beside the log by its hash, so that purging a draft really deletes it.
    """
    return {
        "version": version,
        "base": list(base),
        "document": content.document_hash,
        "content": content.hash,
        "at_ms": now,
    }


def review_of(event: str, body: Mapping[str, object]) -> ReviewRecord:
    """Read the record of a review out of the body of its event; BadRecord for a malformed one."""
    at_ms = body.get("at_ms")
    return ReviewRecord(
        id=event,
        person_id=text_in(body, "person"),
        person=text_in(body, "name"),
        title=text_in(body, "title", empty=True),
        at_ms=at_ms if isinstance(at_ms, int) and not isinstance(at_ms, bool) else 0,
        document_hash=hash_in(body, "document"),
    )


def _touched(draft: str, *, trash: bool) -> Changes:
    changes = Changes.of("draft", draft) | Changes.of("conflict", draft)
    return changes | Changes.of("trash", draft) if trash else changes
