"""The graph of the versions of drafts, as the log tells it, and where each draft stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from communeapp.core.draft_graph import DraftState, Mark, MarkKind, Node
from communeapp.core.events import canonical_json, parse_canonical
from communeapp.store.database import Store
from communeapp.store.rows import Row


@dataclass(frozen=True)
class NodeRow:
    """A version as it is known: who kept it at which PC and when (``at_ms``, UTC).

    ``content``: the SHA-256 of its text as it travels, "" while the text is not here. ``told``: an
    event names the content. ``auto``: this PC kept the text aside by itself.
    """

    draft: str
    hash: str
    base: tuple[str, ...]
    document: str
    place: str
    dev: str
    actor: str
    at_ms: int
    content: str = ""
    told: bool = False
    auto: bool = False

    @property
    def node(self) -> Node:
        """Give the part that the fold looks at."""
        return Node(self.hash, self.base, self.place, self.content)


@dataclass(frozen=True)
class MarkRow:
    """What happened to a draft besides its versions; ``body`` is that of the event."""

    event: str
    draft: str
    kind: str
    place: str
    actor: str
    dev: str
    body: Mapping[str, object]

    @property
    def mark(self) -> Mark | None:
        """Give the part that the fold looks at; None for what changes no state."""
        if self.kind not in _KINDS:
            return None
        seen = self.body.get("heads")
        return Mark(
            self.event,
            _KINDS[self.kind],
            self.place,
            None if not isinstance(seen, list) else tuple(str(one) for one in seen),
            version=str(self.body.get("version", "")),
            review=str(self.body.get("review", "")),
        )


_KINDS = {
    "trashed": MarkKind.TRASHED,
    "untrashed": MarkKind.UNTRASHED,
    "purged": MarkKind.PURGED,
    "reviewed": MarkKind.REVIEWED,
    "review_ended": MarkKind.ENDED,
}


class DraftGraphRows:
    """Reads and writes versions and marks; all of it follows from the log."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # -------------------------------------------------------------- versions

    def nodes(self, draft: str) -> dict[str, NodeRow]:
        """Give the versions of a draft by their hash."""
        rows = self._store.rows("SELECT * FROM draft_node WHERE draft = ?", [draft])
        return {row["hash"]: _node(row) for row in rows}

    def node(self, draft: str, version: str) -> NodeRow | None:
        """Give one version."""
        row = self._store.maybe(
            "SELECT * FROM draft_node WHERE draft = ? AND hash = ?", [draft, version]
        )
        return None if row is None else _node(row)

    def put_node(self, node: NodeRow) -> None:
        """Enter a version. Two PCs may have made the very same one: the earlier place counts."""
        known = self.node(node.draft, node.hash)
        if known is not None:
            first = min(known, node, key=lambda one: one.place)
            node = replace(
                first,
                content=known.content or node.content,
                told=known.told or node.told,
                auto=known.auto or node.auto,
            )
            if node == known:
                return
        self._store.put(
            "draft_node",
            {
                "draft": node.draft,
                "hash": node.hash,
                "base": json.dumps(list(node.base), separators=(",", ":")),
                "document": node.document,
                "content": node.content,
                "told": int(node.told),
                "auto": int(node.auto),
                "place": node.place,
                "dev": node.dev,
                "actor": node.actor,
                "at_ms": node.at_ms,
            },
            ("draft", "hash"),
        )

    def set_content(self, draft: str, version: str, content: str) -> None:
        """Note that the text of a version is here; "" when it was deleted for good."""
        row = self._store.maybe(
            "SELECT * FROM draft_node WHERE draft = ? AND hash = ?", [draft, version]
        )
        if row is not None and row["content"] != content:
            plain = {name: one for name, one in row.items() if name != "sum"}
            self._store.put("draft_node", {**plain, "content": content}, ("draft", "hash"))

    def set_told(self, draft: str, versions: Iterable[str]) -> None:
        """Note that an event names the texts of these versions."""
        for version in versions:
            known = self.node(draft, version)
            if known is not None and not known.told:
                self.put_node(replace(known, told=True))

    def untold(self, most: int) -> dict[str, dict[str, str]]:
        """Give texts that no event names, by draft and version: those of the first release."""
        rows = self._store.rows(
            "SELECT draft, hash, content FROM draft_node WHERE told = 0 AND content != '' "
            "ORDER BY draft, place, hash LIMIT ?",
            [most],
        )
        found: dict[str, dict[str, str]] = {}
        for row in rows:
            found.setdefault(row["draft"], {})[row["hash"]] = row["content"]
        return found

    def holder_of(self, content: str) -> tuple[str, str] | None:
        """Give a draft and a version with this text."""
        row = self._store.maybe(
            "SELECT draft, hash FROM draft_node WHERE content = ? LIMIT 1", [content]
        )
        return None if row is None else (row["draft"], row["hash"])

    # -------------------------------------------------------------- texts that have not come

    def claim(self, draft: str, version: str, content: str) -> None:
        """Note that an event names the text of a version that is not here yet."""
        row = {"draft": draft, "version": version, "content": content}
        self._store.put("draft_claim", row, ("draft", "version", "content"))

    def claims(self, draft: str) -> tuple[tuple[str, str], ...]:
        """Give the texts of a draft that have not come: (version, content)."""
        rows = self._store.rows(
            "SELECT version, content FROM draft_claim WHERE draft = ? ORDER BY version, content",
            [draft],
        )
        return tuple((row["version"], row["content"]) for row in rows)

    def claimants(self, content: str) -> tuple[tuple[str, str], ...]:
        """Give the versions that wait for a text: (draft, version)."""
        rows = self._store.rows(
            "SELECT draft, version FROM draft_claim WHERE content = ? ORDER BY draft, version",
            [content],
        )
        return tuple((row["draft"], row["version"]) for row in rows)

    def is_claimed(self, content: str) -> bool:
        """Say whether some version still waits for a text."""
        sql = "SELECT 1 FROM draft_claim WHERE content = ? LIMIT 1"
        return self._store.maybe(sql, [content]) is not None

    def unclaim(self, draft: str, version: str, content: str = "") -> None:
        """Forget a claim, or all of a version; what nobody claims any more is not waited for."""
        gone = [
            (name, text)
            for name, text in self.claims(draft)
            if name == version and content in ("", text)
        ]
        for name, text in gone:
            self._store.write(
                "DELETE FROM draft_claim WHERE draft = ? AND version = ? AND content = ?",
                [draft, name, text],
            )
            if not self.is_claimed(text):
                self._store.write(
                    "DELETE FROM blob_want WHERE sha256 = ? AND event IN ("
                    "SELECT w.event FROM blob_want AS w "
                    "LEFT JOIN event AS e ON e.id = w.event LEFT JOIN fork AS f ON f.id = w.event "
                    "WHERE w.sha256 = ? AND coalesce(e.type, f.type) GLOB 'draft.*')",
                    [text, text],
                )

    def forget_text(self, draft: str, version: str) -> None:
        """Note that the text of a version was deleted for good; what is named by it stays named so."""
        contents = {one for name, one in self.claims(draft) if name == version}
        node = self.node(draft, version)
        if node is not None and node.content:
            contents.add(node.content)
            self.set_content(draft, version, "")
        for content in sorted(contents):
            self._store.put("draft_gone", {"content": content}, "content")
        self.unclaim(draft, version)

    def is_gone(self, content: str) -> bool:
        """Say whether a text was deleted for good and is in use nowhere else."""
        sql = "SELECT 1 FROM draft_gone WHERE content = ?"
        if self._store.maybe(sql, [content]) is None:
            return False
        return self.holder_of(content) is None and not self.is_claimed(content)

    # -------------------------------------------------------------- marks

    def marks(self, draft: str) -> tuple[MarkRow, ...]:
        """Give what happened to a draft, in the order of replay."""
        rows = self._store.rows(
            "SELECT * FROM draft_mark WHERE draft = ? ORDER BY place, event", [draft]
        )
        return tuple(_mark(row) for row in rows)

    def put_mark(self, mark: MarkRow) -> None:
        """Enter what happened."""
        body = canonical_json(mark.body).decode("utf-8")
        row = {
            "event": mark.event, "draft": mark.draft, "kind": mark.kind, "place": mark.place,
            "actor": mark.actor, "dev": mark.dev, "body": body,
        }  # fmt: skip
        self._store.put("draft_mark", row, "event")

    # -------------------------------------------------------------- where a draft stands

    def put_state(self, draft: str, state: DraftState) -> bool:
        """Keep what lists show; says whether it is another than before."""
        row: Row = {
            "draft": draft,
            "texts": len(state.texts),
            "waiting": len(state.waiting),
            "heads": json.dumps([list(same) for same in state.texts], separators=(",", ":")),
            "review": state.review,
            "ended": state.ended,
        }
        known = self._store.maybe("SELECT * FROM draft_state WHERE draft = ?", [draft])
        if known is not None and {**row, "sum": known["sum"]} == known:
            return False
        self._store.put("draft_state", row, "draft")
        return True

    def forget_state(self, draft: str) -> None:
        """A draft is gone."""
        self._store.write("DELETE FROM draft_state WHERE draft = ?", [draft])

    def heads(self, draft: str) -> tuple[tuple[str, ...], ...]:
        """Give the heads of a draft, one list for each different text, the newest first."""
        row = self._store.maybe("SELECT heads FROM draft_state WHERE draft = ?", [draft])
        return () if row is None else tuple(tuple(same) for same in json.loads(row["heads"]))

    def clear(self) -> None:
        """Forget everything, to read the log anew."""
        for table in ("draft_node", "draft_mark", "draft_claim", "draft_gone", "draft_state"):
            self._store.write(f"DELETE FROM {table}")  # noqa: S608 - names of our own


def _node(row: Row) -> NodeRow:
    return NodeRow(
        draft=row["draft"],
        hash=row["hash"],
        base=tuple(json.loads(row["base"])),
        document=row["document"],
        place=row["place"],
        dev=row["dev"],
        actor=row["actor"],
        at_ms=row["at_ms"],
        content=row["content"],
        told=bool(row["told"]),
        auto=bool(row["auto"]),
    )


def _mark(row: Row) -> MarkRow:
    return MarkRow(
        row["event"],
        row["draft"],
        row["kind"],
        row["place"],
        row["actor"],
        row["dev"],
        parse_canonical(row["body"].encode("utf-8")),
    )
