"""The state of a draft: the same whatever the order, and never a text that silently goes away."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from communeapp.core.draft_graph import DraftState, Graph, Mark, MarkKind, Node, fold

ROOT = Node("r", (), "01", "gốc")


def node(name: str, place: str, *base: str, text: str | None = None) -> Node:
    return Node(name, base, place, f"chữ {name}" if text is None else text)


def mark(kind: MarkKind, place: str, *seen: str, **more: str) -> Mark:
    return Mark(f"{kind.value}{place}", kind, place, seen, **more)


def test_one_line_of_versions_has_one_head() -> None:
    state = fold([ROOT, node("a", "02", "r"), node("b", "03", "a")], [])
    assert (state.heads, state.texts, state.conflict) == (("b",), (("b",),), False)


def test_two_texts_on_one_base_are_a_conflict_the_newest_first() -> None:
    state = fold([ROOT, node("a", "02", "r"), node("b", "03", "r")], [])
    assert state.texts == (("b",), ("a",))
    assert state.conflict


def test_the_same_text_twice_is_no_conflict() -> None:
    state = fold([ROOT, node("a", "02", "r", text="x"), node("b", "03", "r", text="x")], [])
    assert (state.texts, state.conflict) == ((("b", "a"),), False)


def test_a_merge_settles_both() -> None:
    state = fold([ROOT, node("a", "02", "r"), node("b", "03", "r"), node("m", "04", "a", "b")], [])
    assert (state.heads, state.conflict) == (("m",), False)


def test_a_text_that_has_not_come_shows_the_one_before_it_and_says_so() -> None:
    state = fold([ROOT, node("a", "02", "r", text="")], [])
    assert (state.heads, state.texts, state.waiting) == (("a",), (("r",),), ("a",))


def test_an_unknown_version_between_two_is_no_harm() -> None:
    state = fold([ROOT, node("c", "04", "missing")], [])
    assert state.texts == (("c",), ("r",))
    again = fold([ROOT, node("c", "04", "missing"), node("missing", "03", "r", text="")], [])
    assert again.texts == (("c",),)


# ------------------------------------------------------------------ trash and deleting


def test_trash_holds_for_what_was_seen() -> None:
    trashed = mark(MarkKind.TRASHED, "05", "a")
    assert fold([ROOT, node("a", "02", "r")], [trashed]).trashed == trashed.id


def test_work_done_elsewhere_brings_a_draft_back_from_the_trash() -> None:
    nodes = [ROOT, node("a", "02", "r"), node("b", "03", "r")]
    assert fold(nodes, [mark(MarkKind.TRASHED, "05", "a")]).trashed == ""


def test_the_last_word_about_the_trash_counts() -> None:
    marks = [mark(MarkKind.TRASHED, "05", "r"), mark(MarkKind.UNTRASHED, "06")]
    assert fold([ROOT], marks).trashed == ""
    marks.append(mark(MarkKind.TRASHED, "07", "r"))
    assert fold([ROOT], marks).trashed == marks[-1].id


def test_trash_of_the_first_release_holds_for_what_was_earlier() -> None:
    old = Mark("t", MarkKind.TRASHED, "05")
    assert fold([ROOT, node("a", "02", "r")], [old]).trashed == "t"
    assert fold([ROOT, node("a", "06", "r")], [old]).trashed == ""


def test_deleting_takes_every_version_that_was_known_there() -> None:
    nodes = [ROOT, node("a", "02", "r")]
    state = fold(nodes, [mark(MarkKind.PURGED, "06", "a")])
    assert (state.gone, state.heads, state.texts) == ({"r", "a"}, (), ())


def test_deleting_leaves_what_nobody_there_had_seen() -> None:
    nodes = [ROOT, node("a", "02", "r"), node("b", "03", "r")]
    state = fold(nodes, [mark(MarkKind.PURGED, "06", "a")])
    assert (state.gone, state.texts) == ({"r", "a"}, (("b",),))


def test_deleting_of_the_first_release_takes_what_was_earlier() -> None:
    state = fold([ROOT, node("a", "07", "r")], [Mark("p", MarkKind.PURGED, "06")])
    assert (state.gone, state.heads) == ({"r"}, ("a",))


# ------------------------------------------------------------------ reviews


def reviewed(place: str, version: str) -> Mark:
    return Mark(f"review {place}", MarkKind.REVIEWED, place, version=version)


def test_a_review_holds_for_its_text_alone() -> None:
    review = reviewed("05", "a")
    nodes = [ROOT, node("a", "02", "r")]
    assert fold(nodes, [review]).review == review.id
    later = fold([*nodes, node("b", "06", "a")], [review])
    assert (later.review, later.ended) == ("", review.id)


def test_a_text_from_elsewhere_ends_a_review_in_sight() -> None:
    review = reviewed("05", "a")
    state = fold([ROOT, node("a", "02", "r"), node("b", "03", "r")], [review])
    assert (state.review, state.ended, state.conflict) == ("", review.id, True)


def test_a_newer_text_that_has_not_come_ends_it_too() -> None:
    review = reviewed("05", "a")
    state = fold([ROOT, node("a", "02", "r"), node("b", "03", "a", text="")], [review])
    assert (state.review, state.ended) == ("", review.id)


def test_choosing_the_reviewed_text_whole_keeps_its_review() -> None:
    review = reviewed("05", "a")
    nodes = [ROOT, node("a", "02", "r"), node("b", "03", "r")]
    kept = fold([*nodes, node("m", "07", "a", "b", text="chữ a")], [review])
    assert (kept.review, kept.ended) == (review.id, "")
    mixed = fold([*nodes, node("m", "07", "a", "b")], [review])
    assert (mixed.review, mixed.ended) == ("", review.id)


def test_a_review_that_was_ended_stays_ended() -> None:
    marks = [reviewed("05", "a"), Mark("e", MarkKind.ENDED, "06", review="review 05")]
    state = fold([ROOT, node("a", "02", "r")], marks)
    assert (state.review, state.ended) == ("", "review 05")


def test_of_two_reviews_of_one_text_the_later_one_is_named() -> None:
    marks = [reviewed("05", "a"), reviewed("06", "a")]
    assert fold([ROOT, node("a", "02", "r")], marks).review == "review 06"


# ------------------------------------------------------------------ ancestors


def test_the_common_ancestor_is_the_newest_that_can_be_shown() -> None:
    graph = Graph([ROOT, node("a", "02", "r"), node("b", "03", "a"), node("c", "04", "a")])
    assert graph.ancestor("b", "c", {"r", "a", "b", "c"}) == "a"
    assert graph.ancestor("b", "c", {"r", "b", "c"}) == "r"
    assert graph.ancestor("b", "c", set()) is None
    assert graph.ancestor("a", "c", {"r", "a"}) == "a"


def test_a_ring_that_somebody_forged_ends() -> None:
    graph = [node("a", "02", "b"), node("b", "03", "a"), node("c", "04", "b")]
    assert fold(graph, []).texts == (("c",),)


def test_thousands_of_versions_are_folded_at_once() -> None:
    nodes = [Node(f"{i:04}", (f"{i - 1:04}",) if i else (), f"{i:04}", f"{i}") for i in range(3000)]
    assert fold(nodes, []).heads == ("2999",)


# ------------------------------------------------------------------ any order


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Node], list[Mark]]:
    """Versions on up to three of the ones before them, and marks by people who saw some of them."""
    nodes: list[Node] = []
    for number in range(draw(st.integers(1, 9))):
        names = [one.hash for one in nodes]
        base = draw(st.lists(st.sampled_from(names), max_size=3, unique=True)) if names else []
        text = draw(st.sampled_from(["", "x", "y", f"chữ {number}"]))
        nodes.append(Node(f"n{number}", tuple(base), f"{number:02}", text))
    names = [one.hash for one in nodes]
    marks: list[Mark] = []
    for number in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(list(MarkKind)))
        seen = draw(st.none() | st.lists(st.sampled_from(names), max_size=3).map(tuple))
        version = draw(st.sampled_from(names))
        place = f"{draw(st.integers(0, 12)):02}{number}"
        review = draw(st.sampled_from([one.id for one in marks] or ["m"]))
        marks.append(Mark(f"m{number}", kind, place, seen, version, review))
    return nodes, marks


@settings(max_examples=150)
@given(histories(), st.randoms(use_true_random=False))
def test_any_order_leads_to_one_state(
    history: tuple[list[Node], list[Mark]], chance: random.Random
) -> None:
    nodes, marks = history
    state = fold(nodes, marks)
    mixed, others = list(nodes), list(marks)
    chance.shuffle(mixed)
    chance.shuffle(others)
    assert fold(mixed, others) == state
    check(state, nodes)


def check(state: DraftState, nodes: list[Node]) -> None:
    """What holds for every state there is."""
    graph = Graph(nodes)
    live = {one.hash for one in nodes} - state.gone
    assert set(state.heads) <= live
    # Every text that was not deleted is a head's, or a head came from it.
    shown = [head for same in state.texts for head in same]
    assert graph.covered(shown) >= {one for one in live if graph.nodes[one].text}
    assert not (state.review and (state.conflict or state.waiting))
    assert not (state.review and state.ended)
