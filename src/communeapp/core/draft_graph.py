"""The state of one draft: a fold over its events, the same whatever the order they came in.

Versions form a graph by the versions they came from. What nobody has gone on from is a head; two
heads with different texts are a conflict that people see and settle. Pure; reasons: decision 105.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Node:
    """A version as its event tells it. ``text`` names its content by hash, "" where it is not here.

    ``place`` sorts as the events do in replay (:func:`communeapp.store.replayed.place_of`).
    """

    hash: str
    base: tuple[str, ...]
    place: str
    text: str = ""


class MarkKind(StrEnum):
    """What happened to a draft besides its versions."""

    TRASHED = "trashed"
    UNTRASHED = "untrashed"
    PURGED = "purged"
    REVIEWED = "reviewed"
    ENDED = "ended"


@dataclass(frozen=True)
class Mark:
    """One such event. ``seen``: the heads that the person had before them (trash, purge; None in events
    of the first release). ``version``: what was reviewed. ``review``: the review that was ended."""

    id: str
    kind: MarkKind
    place: str
    seen: tuple[str, ...] | None = None
    version: str = ""
    review: str = ""


@dataclass(frozen=True)
class DraftState:
    """Where a draft stands.

    ``heads``: the versions nobody went on from, the newest first. ``texts``: those of them that can be
    shown, one list for each different text, the newest first; ``waiting``: heads whose text has not
    come. ``gone``: versions that were deleted for good. ``review``: the id of the review in force;
    ``ended``: of the last one where none is in force any more.
    """

    heads: tuple[str, ...] = ()
    texts: tuple[tuple[str, ...], ...] = ()
    waiting: tuple[str, ...] = ()
    gone: frozenset[str] = frozenset()
    trashed: str = ""
    review: str = ""
    ended: str = ""

    @property
    def conflict(self) -> bool:
        """Say whether there is more than one text."""
        return len(self.texts) > 1


class Graph:
    """Ancestors among the versions of one draft; a base that is not known yet leads nowhere."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.nodes: dict[str, Node] = {one.hash: one for one in nodes}
        self._known: dict[str, frozenset[str]] = {}

    def upwards(self, version: str) -> frozenset[str]:
        """Give a version's ancestors, itself not among them."""
        found = self._known.get(version)
        if found is None:
            found = frozenset(self._walk([version]) - {version})
            self._known[version] = found
        return found

    def covered(self, versions: Iterable[str]) -> set[str]:
        """Give versions and all their ancestors."""
        return self._walk(versions)

    def _walk(self, starts: Iterable[str]) -> set[str]:
        seen: set[str] = set()
        waiting = list(starts)
        while waiting:  # no recursion: hundreds of versions stand in one row
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                node = self.nodes.get(one)
                waiting.extend(node.base if node is not None else ())
        return seen

    def heads(self, among: Collection[str]) -> tuple[str, ...]:
        """Give those that no other one among them came from, the newest first."""
        inner = set(among)
        below: set[str] = set()
        for one in sorted(inner, key=self.place, reverse=True):  # the newest cover most
            if one not in below:
                below |= self.upwards(one)
        return tuple(sorted(inner - below, key=self.place, reverse=True))

    def place(self, version: str) -> tuple[str, str]:
        """Give what versions are sorted by."""
        node = self.nodes.get(version)
        return ("" if node is None else node.place, version)

    def ancestor(self, left: str, right: str, among: Collection[str]) -> str | None:
        """Give the newest version that both came from, out of those that can be shown."""
        ours, theirs = self.covered([left]), self.covered([right])
        shared = [one for one in ours & theirs if one in among]
        return next(iter(self.heads(shared)), None)

    def descends(self, version: str, other: str) -> bool:
        """Say whether ``version`` came from ``other``."""
        return other in self.upwards(version)


def fold(nodes: Iterable[Node], marks: Iterable[Mark]) -> DraftState:
    """Give the state that follows from everything known of a draft."""
    graph = Graph(nodes)
    ordered = sorted(marks, key=lambda one: (one.place, one.id))
    gone = _gone(graph, ordered)
    live = [one for one in graph.nodes if one not in gone]
    heads = graph.heads(live)
    shown = graph.heads([one for one in live if graph.nodes[one].text])
    texts: dict[str, list[str]] = {}
    for one in shown:
        texts.setdefault(graph.nodes[one].text, []).append(one)
    review, ended = _review(graph, ordered, heads, list(texts.values()))
    return DraftState(
        heads=heads,
        texts=tuple(tuple(same) for same in texts.values()),
        waiting=tuple(one for one in heads if not graph.nodes[one].text),
        gone=frozenset(gone),
        trashed=_trashed(graph, ordered, heads),
        review=review,
        ended=ended,
    )


def _gone(graph: Graph, marks: Iterable[Mark]) -> set[str]:
    """Deleting deletes every version that was known where it was done, wherever it lies."""
    gone: set[str] = set()
    for mark in marks:
        if mark.kind is MarkKind.PURGED:
            gone |= _seen_by(graph, mark)
    return gone


def _seen_by(graph: Graph, mark: Mark) -> set[str]:
    if mark.seen is not None:
        return graph.covered(mark.seen)
    # The first release did not write what was seen: everything earlier in the order of replay.
    return {one for one, node in graph.nodes.items() if node.place < mark.place}


def _trashed(graph: Graph, marks: Iterable[Mark], heads: tuple[str, ...]) -> str:
    """Give the mark by which the draft is in the trash, "" when it is not.

    What was written elsewhere without knowing of the trash brings the draft back: nobody loses work
    to a hand that never saw it.
    """
    last: Mark | None = None
    for mark in marks:
        if mark.kind in (MarkKind.TRASHED, MarkKind.UNTRASHED):
            last = mark
    if last is None or last.kind is MarkKind.UNTRASHED:
        return ""
    return last.id if set(heads) <= _seen_by(graph, last) else ""


def _review(
    graph: Graph, marks: Sequence[Mark], heads: tuple[str, ...], texts: list[list[str]]
) -> tuple[str, str]:
    """A review holds for exactly the text that was confirmed, while it is the only one."""
    reviews = {one.id: one for one in marks if one.kind is MarkKind.REVIEWED}
    if not reviews:
        return "", ""
    over = {one.review for one in marks if one.kind is MarkKind.ENDED}
    if len(texts) == 1 and all(graph.nodes[one].text for one in heads):
        kept = _kept_from(graph, texts[0])
        for mark in reversed(reviews.values()):
            if mark.id not in over and mark.version in kept:
                return mark.id, ""
    return "", next(reversed(reviews))


def _kept_from(graph: Graph, heads: Iterable[str]) -> set[str]:
    """Give the heads, and what a merge took over whole: there a person chose the very same text."""
    kept: set[str] = set()
    waiting = list(heads)
    while waiting:
        one = waiting.pop()
        node = graph.nodes.get(one)
        if node is None or one in kept:
            continue
        kept.add(one)
        if len(node.base) > 1:
            waiting.extend(
                base
                for base in node.base
                if base in graph.nodes and graph.nodes[base].text == node.text != ""
            )
    return kept
