"""Marks put back by the neighbours of a word, without false certainty."""

from __future__ import annotations

import pytest

from communeapp.core.search.marks import MAX_PAIRS, Vocabulary

TEXTS = (
    "kế hoạch sử dụng đất đai năm 2025",
    "quản lý đất đai và giao đất",
    "số liệu đạt giá trị cao",
    "đặt hàng, đặt tên đường",
    "thu hồi đất của hộ gia đình",
)


@pytest.fixture
def learnt() -> Vocabulary:
    vocabulary = Vocabulary()
    vocabulary.learn(TEXTS)
    return vocabulary


def test_neighbours_decide(learnt: Vocabulary) -> None:
    assert [one.word for one in learnt.read(["dat", "dai"])] == ["đất", "đai"]
    assert [one.word for one in learnt.read(["dat", "gia", "tri"])] == ["đạt", "giá", "trị"]
    assert [one.word for one in learnt.read(["dat", "hang"])] == ["đặt", "hàng"]


def test_what_neighbours_say_is_surer_than_a_word_alone(learnt: Vocabulary) -> None:
    (alone,) = learnt.read(["dat"])
    pair = learnt.read(["dat", "dai"])
    assert alone.word == "đất"
    assert alone.sure < 0.7 < pair[0].sure
    assert all(0.0 <= one.sure <= 1.0 for one in pair)


def test_marks_that_were_typed_stay(learnt: Vocabulary) -> None:
    assert learnt.read(["đạt"])[0].word == "đạt"
    assert learnt.read(["đặt", "dai"])[0].word == "đặt"
    assert learnt.read(["đat", "dai"])[0].word == "đất"


def test_unknown_words_stay_as_typed_and_are_not_sure(learnt: Vocabulary) -> None:
    found = learnt.read(["xyzt", "2025", "dat", "dai"])
    assert [one.word for one in found] == ["xyzt", "2025", "đất", "đai"]
    assert found[0].sure <= 0.5
    assert Vocabulary().read(["dat"])[0].word == "dat"
    assert Vocabulary().read([]) == ()


def test_it_can_be_stored(learnt: Vocabulary) -> None:
    again = Vocabulary.from_json(learnt.to_json())
    assert again.read(["dat", "dai"]) == learnt.read(["dat", "dai"])
    assert again.texts == len(TEXTS)
    with pytest.raises(ValueError, match="vocabulary"):
        Vocabulary.from_json({"counts": []})


def test_it_stays_small() -> None:
    vocabulary = Vocabulary()
    letters = "bcdghklmnpqrstvx"
    made = [f"{a}{b}a" for a in letters for b in letters]
    for one in made:
        vocabulary.learn([" ".join(f"{one} {other}" for other in made)])
        vocabulary.learn(["đất đai"])
    assert len(vocabulary.pairs) <= MAX_PAIRS
    assert vocabulary.pairs["đất đai"] == len(made)
