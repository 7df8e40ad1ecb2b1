"""Corrections: bounded, at once, the same after a replay, told, refused when broken."""

from __future__ import annotations

import json

import pytest

from communeapp.core.errors import UserError
from communeapp.core.incoming.field.features import read_subject, runs
from communeapp.core.incoming.field.learning import (
    MOST_CORRECTIONS,
    MOST_WORDS,
    Correction,
    Learned,
)

COMMON = {"triển", "khai", "công", "tác", "năm"}


def rarity(word: str) -> float:
    return 2.0 if set(word.split()) & COMMON else 7.0


def words(subject: str) -> tuple[str, ...]:
    return tuple(runs(read_subject(subject).syllables, 2))


def correction(subject: str, code: str, wrong: str = "", issuer: str = "") -> Correction:
    return Correction(tuple(sorted(set(words(subject)))), issuer, "", code, "", wrong)


def learned(*corrections: Correction) -> Learned:
    made = Learned()
    made.weigh_by(rarity)
    for one in corrections:
        made.add(one)
    return made


def test_nothing_taught_pulls_nowhere() -> None:
    assert learned().pull(words("học bổng"), "") == {}


def test_the_like_is_pulled_to_the_field_and_from_the_wrong_one() -> None:
    taught = learned(correction("triển khai học bổng nghèo vượt khó", "GIAO_DUC", "NOI_VU"))
    pull = taught.pull(words("học bổng nghèo vượt khó năm nay"), "")
    assert pull["GIAO_DUC"] > 5
    assert -pull["GIAO_DUC"] <= pull["NOI_VU"] < 0


def test_what_only_shares_the_words_of_every_letter_is_left_alone() -> None:
    taught = learned(*[correction("triển khai công tác học bổng", "GIAO_DUC")] * 5)
    assert taught.pull(words("triển khai công tác tiêm phòng gia súc"), "") == {}


def test_the_same_issuer_alone_changes_nothing() -> None:
    taught = learned(*[correction("học bổng", "GIAO_DUC", issuer="sở nội vụ")] * 9)
    assert taught.pull(words("tiêm phòng gia súc"), "sở nội vụ") == {}
    with_issuer = taught.pull(words("học bổng mới"), "sở nội vụ")["GIAO_DUC"]
    assert with_issuer >= taught.pull(words("học bổng mới"), "")["GIAO_DUC"]


def test_the_pull_is_bounded() -> None:
    taught = learned(*[correction("học bổng", "GIAO_DUC", "NOI_VU")] * 200)
    pull = taught.pull(words("học bổng"), "")
    assert max(abs(one) for one in pull.values()) <= 12


def test_many_far_likenesses_do_not_make_a_near_one() -> None:
    taught = learned(
        *[correction(f"học bổng một hai ba bốn năm{at} sáu", "GIAO_DUC") for at in range(60)]
    )
    far = taught.pull(words("học bổng và bảy tám chín mười mốt hăm hai lẻ ba"), "")
    near = taught.pull(words("học bổng một hai ba bốn"), "")
    assert 0 < far["GIAO_DUC"] < near["GIAO_DUC"]


def test_a_later_correction_of_the_same_wins() -> None:
    taught = learned(
        correction("học bổng", "GIAO_DUC"), correction("học bổng", "NOI_VU", "GIAO_DUC")
    )
    pull = taught.pull(words("học bổng"), "")
    assert pull["NOI_VU"] > pull.get("GIAO_DUC", 0.0)


def test_a_replay_gives_the_same() -> None:
    first = learned(correction("học bổng", "GIAO_DUC"), correction("quỹ vắc xin", "NOI_VU"))
    again = Learned(first.corrections)
    again.weigh_by(rarity)
    assert again.pull(words("học bổng vắc xin"), "") == first.pull(words("học bổng vắc xin"), "")
    assert again.explain() == first.explain()


def test_it_tells_words_and_issuers_with_their_counts() -> None:
    taught = learned(
        correction("học bổng khó", "GIAO_DUC", issuer="hội khuyến học"),
        correction("học bổng mới", "GIAO_DUC", issuer="hội khuyến học"),
    )
    rows = {(row.text, row.kind): row for row in taught.explain()}
    assert rows["học bổng", "word"].corrections == 2
    assert rows["học bổng", "word"].code == "GIAO_DUC"
    assert rows["hội khuyến học", "issuer"].corrections == 2
    assert rows["mới", "word"].corrections == 1
    assert len(taught.explain(most=3)) == 3


def test_old_corrections_give_way() -> None:
    made = Learned([correction("học bổng", "GIAO_DUC")] * (MOST_CORRECTIONS + 1))
    assert len(made) == MOST_CORRECTIONS // 2 + 1


def test_a_correction_goes_into_json_and_back() -> None:
    one = correction("học bổng", "GIAO_DUC", "NOI_VU", "sở nội vụ")
    assert Correction.from_json(json.loads(json.dumps(one.to_json()))) == one


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {},
        {"words": "học", "code": "GIAO_DUC"},
        {"words": [1], "code": "GIAO_DUC"},
        {"words": ["x" * 500], "code": "GIAO_DUC"},
        {"words": ["x"] * (MOST_WORDS + 1), "code": "GIAO_DUC"},
        {"words": ["x"], "code": ""},
        {"words": ["x"], "code": 7},
    ],
)
def test_a_broken_correction_is_refused(value: object) -> None:
    with pytest.raises(UserError) as refused:
        Correction.from_json(value)
    assert refused.value.code == "field.bad_correction"
