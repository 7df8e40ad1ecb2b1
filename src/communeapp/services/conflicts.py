"""Letters with two texts: what differs, and settling it. Nothing is chosen without a person.

conflict = office.conflicts.load(office.conflicts.list()[0].id)
comparison = conflict.compare()
text = comparison.compose(choices)  # by a person
office.conflicts.resolve(conflict.id, conflict.heads, text.facts, text.document)
"""

from __future__ import annotations

from dataclasses import dataclass

from communeapp.core.changes import Changes
from communeapp.core.document_merging import Comparison, Text, compare
from communeapp.core.documents import Document, FactSheet
from communeapp.core.draft_graph import Graph
from communeapp.core.errors import UserError
from communeapp.core.people import Action
from communeapp.services.drafts import DraftsService, Kept
from communeapp.services.people import PeopleService
from communeapp.store.database import Store
from communeapp.store.draft_content import Content
from communeapp.store.draft_graph import NodeRow
from communeapp.store.drafts import DraftSummary


@dataclass(frozen=True)
class Side:
    """One of the texts: what it says, and who kept it where and when (``at_ms``, UTC).

    ``here``: at this PC; else ``place`` names the other one, "" where its name is not known.
    ``reviewed`` names the person who had confirmed this very text.
    """

    version: str
    text: Text
    person: str
    place: str
    at_ms: int
    here: bool
    reviewed: str = ""


@dataclass(frozen=True)
class Conflict(Changes):
    """Two texts of one letter. ``left`` is the one of this PC, where one of them is.

    ``base`` is what both came from, None where that is not known. ``heads`` are the versions that
    settling replaces; ``more`` counts texts beyond these two, which come up next.
    """

    id: str = ""
    left: Side | None = None
    right: Side | None = None
    base: Text | None = None
    heads: tuple[str, ...] = ()
    more: int = 0

    @property
    def sides(self) -> tuple[Side, Side]:
        """Give both texts."""
        if self.left is None or self.right is None:
            raise UserError("merge.settled", draft=self.id)
        return self.left, self.right

    def compare(self) -> Comparison:
        """Set the texts side by side."""
        left, right = self.sides
        return compare(self.base, left.text, right.text)


class ConflictsService:
    """Finds and settles letters with more than one text."""

    def __init__(
        self, store: Store, drafts: DraftsService, people: PeopleService, device: str
    ) -> None:
        self._store = store
        self._drafts = drafts
        self._people = people
        self._device = device

    def list(self) -> tuple[DraftSummary, ...]:
        """List the letters with more than one text, the last changed first."""
        return tuple(one for one in self._drafts.list() if one.texts > 1)

    def count(self) -> int:
        """Count them."""
        row = self._store.one(
            "SELECT count(*) AS n FROM draft_state JOIN draft ON draft.id = draft_state.draft "
            "WHERE texts > 1 AND trashed_ms IS NULL"
        )
        return int(row["n"])

    def load(self, draft_id: str) -> Conflict:
        """Give the two texts of a letter; what stands unsaved on this PC is kept as a version first.

        UserError ``merge.settled`` when there is one text, ``drafts.unknown``, ``drafts.in_trash``.
        """
        self._people.require(Action.SEE_DOCUMENTS)
        projection = self._drafts.projection
        with self._store.atomic():
            row = self._drafts.present(draft_id)
            changes = Changes()
            if projection.unsaved(row):
                projection.keep(row, auto=True)
                changes = Changes.of("draft", draft_id) | projection.settle(draft_id)
                row = self._drafts.present(draft_id)
            state = projection.state(draft_id)
            if not state.conflict:
                raise UserError("merge.settled", draft=draft_id)
            ours = next((same for same in state.texts if row["version"] in same), state.texts[0])
            theirs = next(same for same in state.texts if same != ours)
            nodes = projection.graph.nodes(draft_id)
            graph = Graph(one.node for one in nodes.values())
            shown = {one.hash for one in nodes.values() if one.content}
            left = row["version"] if row["version"] in ours else ours[0]
            base = graph.ancestor(left, theirs[0], shown)
            return Conflict(
                changes.touched,
                id=draft_id,
                left=self._side(nodes[left]),
                right=self._side(nodes[theirs[0]]),
                base=None if base is None else self._text(draft_id, base),
                heads=tuple(sorted((*ours, *theirs))),
                more=len(state.texts) - 2,
            )

    def resolve(
        self, draft_id: str, heads: tuple[str, ...], facts: FactSheet, document: Document
    ) -> Kept:
        """Keep a text that both sides' versions lead to; they stay among the versions.

        ``heads`` as :meth:`load` gave them. UserError ``merge.changed`` when another text came
        meanwhile or somebody settled it: nothing is written then.
        """
        self._people.require(Action.WRITE_DOCUMENTS)
        projection = self._drafts.projection
        with self._store.atomic():
            row = self._drafts.present(draft_id)
            present = {one for same in projection.state(draft_id).texts for one in same}
            if len(heads) < 2 or not set(heads) <= present or projection.unsaved(row):
                raise UserError("merge.changed", draft=draft_id)
            base = tuple(sorted(heads))
            version = projection.add(row, Content.of(facts, document), base)
            changes = projection.settle(draft_id)
        touched = changes | Changes.of("draft", draft_id) | Changes.of("conflict", draft_id)
        return Kept(touched.touched, base=version)

    # -------------------------------------------------------------- sides

    def _side(self, node: NodeRow) -> Side:
        return Side(
            version=node.hash,
            text=self._text(node.draft, node.hash),
            person=self._person(node.actor),
            place="" if node.dev == self._device else self._place(node.dev),
            at_ms=node.at_ms,
            here=node.dev == self._device,
            reviewed=self._reviewed_by(node),
        )

    def _text(self, draft_id: str, version: str) -> Text:
        return Text(*self._drafts.load_version(draft_id, version))

    def _person(self, person_id: str) -> str:
        row = self._store.maybe("SELECT name FROM person WHERE id = ?", [person_id])
        return "" if row is None else str(row["name"])

    def _place(self, device: str) -> str:
        row = self._store.maybe("SELECT name FROM peer WHERE dev = ?", [device])
        return "" if row is None else str(row["name"])

    def _reviewed_by(self, node: NodeRow) -> str:
        marks = self._drafts.projection.graph.marks(node.draft)
        over = {str(one.body.get("review")) for one in marks if one.kind == "review_ended"}
        for mark in reversed(marks):
            held = mark.kind == "reviewed" and mark.event not in over
            if held and mark.body.get("version") == node.hash:
                return str(mark.body.get("name", ""))
        return ""
