"""Drawing papers, taking keys out, time and sums."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given as given_for
from hypothesis import settings
from hypothesis import strategies as st
from tests.unit.services.training.exam_parts import of_every_kind, plan, shown_order, single

from communeapp.core.errors import UserError
from communeapp.core.training.courses import Blueprint, KeyPolicy, Part, ResultPolicy
from communeapp.core.training.exam import (
    Keyed,
    Lot,
    Stopwatch,
    behind,
    blueprint_from_json,
    blueprint_to_json,
    draw,
    hide,
    open_ref,
    own_order,
    parse_ref,
    sealed_ref,
    shown,
    whole_share,
)
from communeapp.core.training.questions import Difficulty, Given, Question, QuestionKind, Rich
from communeapp.core.training.scoring import right_answer


def question(number: int, topic: str, hard: int) -> Question:
    return replace(single(number, topic), difficulty=Difficulty(hard))


BANK = tuple(
    question(at, topic, hard)
    for at, (topic, hard) in enumerate((t, h) for t in "abc" for h in (1, 2, 3) for _ in range(4))
)


# ------------------------------------------------------------------ drawing


def test_the_same_seed_draws_the_same_paper_for_ever() -> None:
    drawn = [one.id for one in draw(BANK, plan(5), Lot(7))]
    assert drawn == [one.id for one in draw(BANK, plan(5), Lot(7))]
    assert drawn == ["q-0024", "q-0002", "q-0020", "q-0011", "q-0005"]


def test_parts_get_what_they_ask_for_and_nothing_twice() -> None:
    parts = (Part(3, "a"), Part(2, "", Difficulty.HARD), Part(2, "b", Difficulty.EASY), Part(4))
    for seed in range(50):
        drawn = draw(BANK, plan(parts=parts, shuffle=False), Lot(seed))
        assert len({one.id for one in drawn}) == 11
        assert {one.topic for one in drawn[:3]} == {"a"}
        assert {one.difficulty for one in drawn[3:5]} == {Difficulty.HARD}
        assert {(one.topic, one.difficulty) for one in drawn[5:7]} == {("b", Difficulty.EASY)}


def test_parts_that_overlap_find_the_only_paper_there_is() -> None:
    bank = (question(0, "a", 1), question(1, "a", 2), question(2, "b", 1))
    parts = (Part(1), Part(1, "a"), Part(1, "", Difficulty.EASY))
    for seed in range(30):
        drawn = draw(bank, plan(parts=parts, shuffle=False), Lot(seed))
        assert {one.id for one in drawn} == {"q-0000", "q-0001", "q-0002"}
        assert drawn[1].topic == "a"
        assert drawn[2].difficulty == Difficulty.EASY


@settings(max_examples=60, deadline=None)
@given_for(st.data())
def test_a_paper_is_found_whenever_there_is_one(data: st.DataObject) -> None:
    """Parts made from a paper that exists: the questions of that paper are one way to fill them."""
    bank = data.draw(st.permutations(BANK))
    chosen = data.draw(st.lists(st.sampled_from(bank), min_size=1, max_size=20, unique=True))
    parts = tuple(
        Part(
            1,
            one.topic if data.draw(st.booleans()) else "",
            one.difficulty if data.draw(st.booleans()) else None,
        )
        for one in chosen
    )
    drawn = draw(chosen, plan(parts=parts), Lot(data.draw(st.integers(0, 1 << 64))))
    assert sorted(one.id for one in drawn) == sorted(one.id for one in chosen)


def test_too_few_questions_say_which_part_lacks_how_many() -> None:
    with pytest.raises(UserError, match=r"exams\.too_few_questions") as caught:
        draw(BANK, plan(parts=(Part(2), Part(13, "b"))), Lot(1))
    values = caught.value.values
    assert (values["part"], values["needed"], values["found"]) == (2, 13, 12)


def test_essays_and_notes_are_not_asked() -> None:
    bank = (
        replace(BANK[0], kind=QuestionKind.ESSAY),
        replace(BANK[1], kind=QuestionKind.NOTE),
        BANK[2],
    )
    assert draw(bank, plan(1), Lot(1)) == (BANK[2],)


def test_every_question_is_drawn_about_equally_often() -> None:
    counted = Counter(one.id for seed in range(720) for one in draw(BANK, plan(5), Lot(seed)))
    assert len(counted) == 36
    assert all(60 <= count <= 145 for count in counted.values())  # 100 in the mean


def test_questions_come_in_the_order_of_the_parts_where_nothing_is_shuffled() -> None:
    parts = (Part(2, "c"), Part(2, "a"))
    drawn = draw(BANK, plan(parts=parts, shuffle=False), Lot(3))
    assert [one.topic for one in drawn] == ["c", "c", "a", "a"]


# ------------------------------------------------------------------ the key out


KINDS = of_every_kind()


@pytest.mark.parametrize("one", KINDS, ids=[one.kind.value for one in KINDS])
def test_a_hidden_question_scores_as_the_question_itself(one: Question) -> None:
    for seed in range(20):
        inner = hide(one, Lot(seed))
        outer = hide(inner.question, Lot(seed + 1_000))
        keyed = Keyed(one, behind(outer.places, inner.places))
        full = shown_order(right_answer(one), keyed.places)
        assert keyed.score(full).right
        assert keyed.given(full) == right_answer(one)
        assert not keyed.score(Given()).right
        # What is shown at a place is what the place says.
        if one.kind is QuestionKind.ORDERING:
            assert [outer.question.steps[at] for at in full.steps] == list(one.steps)
        if one.kind is QuestionKind.MATCHING:
            rights = [outer.question.pairs[at].right for at in full.pairs]
            assert rights == [pair.right for pair in one.pairs if pair.left]
            assert [pair.left for pair in outer.question.pairs] == [p.left for p in one.pairs]
        for at in full.choices:
            assert outer.question.choices[at].text in {
                choice.text for choice in one.choices if choice.weight > 0
            }


@pytest.mark.parametrize("one", KINDS, ids=[one.kind.value for one in KINDS])
def test_two_keys_of_one_text_look_the_same_when_hidden(one: Question) -> None:
    """What is shown does not depend on the key: with another key, the same."""
    turned = replace(
        one,
        choices=tuple(replace(c, weight=100 - c.weight, feedback=Rich("x")) for c in one.choices),
        truth=None if one.truth is None else not one.truth,
        answers=(),
        numbers=(),
        document=tuple(replace(line, wrong=not line.wrong) for line in one.document),
        explanation=Rich("khác"),
        extra=(("gift", "x"),),
        tags=("x",),
        title="đáp án A",
        category="x",
    )
    places = hide(one, Lot(5)).places
    assert shown(one, places) == shown(turned, places)


def test_options_keep_their_order_where_the_author_or_the_exam_wants_it() -> None:
    fixed = replace(KINDS[0], shuffle=False)
    assert hide(fixed, Lot(3)).places == (0, 1, 2, 3)
    assert hide(KINDS[0], Lot(3), shuffle=False).places == (0, 1, 2, 3)
    ordering = next(one for one in KINDS if one.kind is QuestionKind.ORDERING)
    orders = {hide(ordering, Lot(seed), shuffle=False).places for seed in range(20)}
    assert len(orders) > 10  # the order of the steps is the key itself


def test_places_that_do_not_exist_lead_nowhere() -> None:
    answer = Given(choices=(9, -1), pairs=(-1, 2), steps=(0,))
    assert own_order(answer, (2, 0, 1)) == Given(choices=(-1, -1), pairs=(-1, 1), steps=(2,))
    assert own_order(answer, ()) == answer


# ------------------------------------------------------------------ the rest


def test_names_of_exams() -> None:
    assert parse_ref(open_ref("a", "kiem-tra")) == (KeyPolicy.OPEN, "a", "kiem-tra")
    assert parse_ref(sealed_ref("0f")) == (KeyPolicy.SEALED, "", "0f")
    for wrong in ("", "open:", "open:a", "open:/b", "a/b"):
        with pytest.raises(UserError, match=r"exams\.unknown"):
            parse_ref(wrong)


def test_a_blueprint_goes_through_json_unchanged() -> None:
    blueprint = Blueprint(
        "kiem-tra", "Kiểm tra", (Part(3, "a", Difficulty.HARD), Part(1)), 45, 80, 3, False, True,
        KeyPolicy.SEALED, ResultPolicy.FIRST,
    )  # fmt: skip
    data = json.loads(json.dumps(blueprint_to_json(blueprint)))
    assert blueprint_from_json(data) == blueprint
    with pytest.raises((KeyError, TypeError, ValueError)):
        blueprint_from_json({**data, "key": "offen"})


def test_a_stopwatch_only_goes_forward() -> None:
    watch = Stopwatch(60_000, 5_000)
    assert watch.used(7_000) == 62_000
    assert watch.used(1_000) == 60_000
    assert watch.at(7_000) == Stopwatch(62_000, 7_000)


@pytest.mark.parametrize(
    ("points", "shares", "whole"),
    [
        ([1, 1, 1], [1000, 1000, 0], 666),
        ([1, 3], [1000, 0], 250),
        (["0.5", "1.5"], [999, 1000], 999),
        ([1], [1000], 1000),
        ([], [], 0),
        ([0], [1000], 0),
    ],
)
def test_the_sum_is_rounded_down(points: list[object], shares: list[int], whole: int) -> None:
    assert whole_share([Decimal(str(one)) for one in points], shares) == whole
