"""Pieces of documents."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.assistant.passages import MAX_CHARS, choose, pieces
from communeapp.core.search.marks import Vocabulary
from communeapp.core.search.query import parse
from communeapp.core.search.ranking import wanted

BODY = (
    "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nKính gửi: Ủy ban nhân dân các xã\n\n"
    "Căn cứ tình hình rét đậm, rét hại trên địa bàn tỉnh trong những ngày qua và\n"
    "dự báo của cơ quan khí tượng, Ủy ban nhân dân tỉnh yêu cầu các xã như sau:\n"
    "1. Che chắn chuồng trại, dự trữ thức ăn cho đàn vật nuôi của các hộ gia đình trên địa bàn.\n"
    "2. Báo cáo thiệt hại trước ngày 20/12/2025 về Sở Nông nghiệp và Môi trường để tổng hợp.\n"
)


def test_a_wrapped_paragraph_is_one_piece_and_clauses_are_apart() -> None:
    texts = [BODY[start:end] for start, end in pieces(BODY)]
    assert any("trong những ngày qua và\ndự báo" in one for one in texts)
    assert any(one.startswith("1. Che chắn") for one in texts)
    assert any(one.startswith("2. Báo cáo") for one in texts)


@given(st.text(alphabet="aă b.\n;Điều 1)-", max_size=3000))
def test_pieces_cover_all_that_is_written(body: str) -> None:
    found = pieces(body)
    assert all(0 < end - start <= MAX_CHARS for start, end in found)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
    covered = set()
    for start, end in found:
        covered.update(range(start, end))
    assert all(place in covered or body[place].isspace() for place in range(len(body)))


def test_the_piece_that_answers_comes_first() -> None:
    query = wanted(parse("bao cao thiet hai truoc ngay", growing=False), Vocabulary())
    best = choose(BODY, "V/v phòng, chống rét", query, 2)
    assert BODY[best[0].start : best[0].end].startswith("2. Báo cáo thiệt hại")
    assert best[0].share > 0.9


def test_words_of_the_title_alone_choose_no_other_piece() -> None:
    query = wanted(parse("chống rét báo cáo thiệt hại", growing=False), Vocabulary())
    best = choose(BODY, "V/v phòng, chống rét", query, 1)
    assert "thiệt hại" in BODY[best[0].start : best[0].end]
    assert choose(BODY, "", wanted(parse("xyz", growing=False), Vocabulary()), 3) == []
