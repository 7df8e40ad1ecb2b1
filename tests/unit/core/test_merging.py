"""Three-way merging of lists: nothing is lost, nothing invented, and both sides are treated alike."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from communeapp.core.merging import (
    Chunk,
    Kind,
    Take,
    merge,
    taken,
    word_changes,
    words_alike,
)

LINES = st.lists(st.sampled_from(["a b c d", "a b c e", "f g", "h", "i j k", ""]), max_size=7)


def own(line: str) -> str:
    return line


def compared(base: list[str] | None, left: list[str], right: list[str]) -> tuple[Chunk[str], ...]:
    return merge(base, left, right, own, words_alike)


def kinds(chunks: tuple[Chunk[str], ...]) -> list[str]:
    return [one.kind.value for one in chunks]


@settings(max_examples=300)
@given(LINES, LINES, LINES)
def test_the_chunks_in_their_order_are_the_three_lists(
    base: list[str], left: list[str], right: list[str]
) -> None:
    chunks = compared(base, left, right)
    assert [line for one in chunks for line in one.base] == base
    assert [line for one in chunks for line in one.left] == left
    assert [line for one in chunks for line in one.right] == right
    for one in chunks:
        assert (one.kind is Kind.SAME) == (one.left == one.right)
        if one.kind is Kind.LEFT:
            assert one.right == one.base
        if one.kind is Kind.RIGHT:
            assert one.left == one.base
        if one.kind is Kind.CONFLICT:
            assert one.base not in (one.left, one.right)


@settings(max_examples=200)
@given(LINES, LINES, LINES)
def test_left_and_right_are_treated_alike(
    base: list[str], left: list[str], right: list[str]
) -> None:
    other = {Kind.LEFT: Kind.RIGHT, Kind.RIGHT: Kind.LEFT}
    turned = tuple(
        Chunk(other.get(one.kind, one.kind), one.base, one.right, one.left)
        for one in compared(base, right, left)
    )
    assert turned == compared(base, left, right)


@settings(max_examples=200)
@given(LINES, LINES)
def test_what_only_one_side_changed_is_proposed_and_makes_that_side(
    base: list[str], left: list[str]
) -> None:
    chunks = compared(base, left, base)
    assert {one.kind for one in chunks} <= {Kind.SAME, Kind.LEFT}
    proposed = [line for one in chunks for line in taken(one, one.proposal or Take.RIGHT, own)]
    assert proposed == left


@settings(max_examples=200)
@given(LINES, LINES)
def test_without_an_ancestor_every_difference_is_for_a_person(
    left: list[str], right: list[str]
) -> None:
    chunks = compared(None, left, right)
    assert [line for one in chunks for line in one.left] == left
    assert [line for one in chunks for line in one.right] == right
    assert all(one.base == () for one in chunks)
    assert {one.kind for one in chunks} <= {Kind.SAME, Kind.CONFLICT}
    assert all(one.proposal is None for one in chunks if one.kind is Kind.CONFLICT)


def test_changes_at_different_places_do_not_meet() -> None:
    base = ["Điều 1. Mở lớp", "Điều 2. Thời gian", "Điều 3. Kinh phí"]
    left = ["Điều 1. Mở lớp tin học", *base[1:]]
    right = [*base[:2], "Điều 3. Kinh phí do xã chi"]
    assert kinds(compared(base, left, right)) == ["left", "same", "right"]


def test_neighbours_changed_by_two_people_are_told_apart() -> None:
    base = ["rà soát hộ nghèo trong bản", "lập danh sách trẻ em đi học", "báo cáo trước ngày mười"]
    left = ["rà soát kỹ hộ nghèo trong bản", "lập danh sách trẻ em chưa đi học", base[2]]
    right = [base[0], "lập danh sách trẻ em được đi học", "báo cáo trước ngày hai mươi"]
    assert kinds(compared(base, left, right)) == ["left", "conflict", "right"]


def test_the_same_change_on_both_sides_is_no_difference() -> None:
    assert kinds(compared(["x y z"], ["x y w"], ["x y w"])) == ["same"]


def test_an_item_that_one_deleted_and_the_other_changed_is_a_conflict() -> None:
    (chunk,) = compared(["a b c d"], [], ["a b c e"])
    assert (chunk.kind, chunk.left, chunk.right) == (Kind.CONFLICT, (), ("a b c e",))


def test_what_is_taken() -> None:
    chunk = Chunk(Kind.CONFLICT, ("o",), ("a", "b"), ("b", "c"))
    assert taken(chunk, Take.LEFT, own) == ("a", "b")
    assert taken(chunk, Take.RIGHT, own) == ("b", "c")
    assert taken(chunk, Take.BOTH, own) == ("a", "b", "c")
    assert taken(chunk, Take.NEITHER, own) == ()


def test_regions_too_large_to_align_are_still_whole() -> None:
    base = [f"dòng {number} a b c" for number in range(70)]
    left = [f"{line} trái" for line in base]
    right = [f"{line} phải" for line in base]
    (chunk,) = compared(base, left, right)
    assert (chunk.kind, len(chunk.left)) == (Kind.CONFLICT, 70)


@settings(max_examples=200)
@given(st.text(max_size=40), st.text(max_size=40))
def test_runs_of_words_are_the_whole_text(left: str, right: str) -> None:
    ours, theirs = word_changes(left, right)
    assert "".join(one.text for one in ours) == left
    assert "".join(one.text for one in theirs) == right
    same = ["".join(one.text for one in side if not one.changed) for side in (ours, theirs)]
    assert same[0] == same[1]


def test_words_that_differ_are_marked_with_their_marks() -> None:
    ours, theirs = word_changes("tuyên truyền đến 12 hộ.", "tuyên truyền đến 15 hộ.")
    assert [one.text for one in ours if one.changed] == ["12"]
    assert [one.text for one in theirs if one.changed] == ["15"]
