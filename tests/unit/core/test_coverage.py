"""What may stand for a word of a fact, and negations that stand beside their opposite."""

from __future__ import annotations

import pytest

from communeapp.core.details import DetailKind, find_details
from communeapp.core.sentences import Wording
from communeapp.core.support import SupportContext, covers, find_unsupported

PLAIN = Wording()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Tháng 11: đối thoại 2 cuộc.", "tháng 11: đối thoại 2 cuộc"),
        ("Đề nghị tỉnh hỗ trợ 900 triệu đồng.", "xin tỉnh hỗ trợ 900 triệu đồng"),
        ("Mọi thắc mắc, liên hệ bà Thơm.", "thắc mắc hỏi chị Thơm"),
    ],
)
def test_an_item_in_official_words_covers_its_fact(text: str, fact: str) -> None:
    assert covers(text, fact, PLAIN)


def test_how_much_has_to_come_back_can_be_asked_more_mildly() -> None:
    fact = "tiến hành tổ chức thực hiện việc rà soát lại danh sách hộ nghèo"
    assert not covers("Rà soát hộ nghèo.", fact, PLAIN)
    assert covers("Rà soát hộ nghèo.", fact, PLAIN, least=0.3, first=False)
    assert not covers(
        "Rà soát hộ nghèo.", f"{fact} trước ngày 5/6/2026", PLAIN, least=0.3, first=False
    )


def test_a_vote_for_and_against_is_no_lost_negation() -> None:
    fact = "49 hộ đồng ý, 3 hộ không đồng ý"
    context = SupportContext((), PLAIN)
    assert find_unsupported("49 hộ đồng ý, 3 hộ không đồng ý.", (fact,), context, point=fact) == ()
    turned = find_unsupported("52 hộ đồng ý.", (fact,), context, point=fact)
    assert turned


def test_a_month_with_a_capital_is_a_date() -> None:
    assert [one.kind for one in find_details("Tháng 7 còn nhiều việc")] == [DetailKind.DATE]
