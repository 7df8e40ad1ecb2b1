"""Whatever is typed is a query."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communeapp.core.search.folding import index_form
from communeapp.core.search.query import MAX_TERMS, TermKind, parse


@pytest.fixture(scope="module")
def table() -> Iterator[sqlite3.Connection]:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'unicode61 remove_diacritics 2')")
    texts = (
        "Kế hoạch số 05/KH-UBND ngày 10/12/2025 về phòng, chống rét cho đàn vật nuôi",
        "Quyết định 15/QĐ-UBND ngày 10 tháng 12 năm 2025 về đất đai",
        "Thông báo của UBND-VX: đường đất, hoãn 5 ngày",
    )
    db.executemany("INSERT INTO t VALUES (?)", [(index_form(one),) for one in texts])
    yield db
    db.close()


def rows(db: sqlite3.Connection, typed: str) -> list[int]:
    match = parse(typed).match()
    return [
        row[0] for row in db.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY 1", (match,))
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("đất đai", [2]),
        ("dat dai", [2]),
        ("đat dai", [2]),
        ("DAT", [2, 3]),
        ('"chống rét"', [1]),
        ('"rét chống"', []),
        ("“chong ret”", [1]),
        ('"chống rét', [1]),
        ("phòng chố", [1]),
        ("phòng chốn ", []),
        ("15/QĐ-UBND", [2]),
        ("15/qd-ub", [2]),
        ("5/KH-UBND", [1]),
        ("005/KH-UBND", [1]),
        ("10/12/2025", [1, 2]),
        ("10.12.2025", [1, 2]),
        ("2025-12-10", [1, 2]),
        ("ngày 10 tháng 12 năm 2025", [1, 2]),
        ("ngay 10 thang 12 nam 2025 dat", [2]),
        ("11/12/2025", []),
        ("ubnd-vx", [3]),
        ("hoan 5 ngay", [3]),
        ("rét, đàn; vật (nuôi)!", [1]),
    ],
)
def test_what_is_typed_finds(table: sqlite3.Connection, typed: str, found: list[int]) -> None:
    assert rows(table, typed) == found


@pytest.mark.parametrize("typed", ["", "  ", '"', "!?", "-", "()", "\x00", "…"])
def test_nothing_to_find_is_no_term(typed: str) -> None:
    assert parse(typed).terms == ()
    assert parse(typed).match() == ""


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=60) | st.text(alphabet='ab"*()^:-+{}AND OR NOT NEAR/15QĐ.,“” ', max_size=60)
)
def test_no_query_breaks_the_syntax(table: sqlite3.Connection, typed: str) -> None:
    for growing in (True, False):
        match = parse(typed, growing=growing).match()
        if match:
            table.execute("SELECT count(*) FROM t WHERE t MATCH ?", (match,)).fetchone()


def test_only_the_last_word_grows_and_only_while_typing() -> None:
    assert [one.prefix for one in parse("kế hoạch").terms] == [False, True]
    assert [one.prefix for one in parse("kế hoạch ").terms] == [False, False]
    assert not any(one.prefix for one in parse("kế hoạch", growing=False).terms)
    assert not any(one.prefix for one in parse('"kế hoạch"').terms)


def test_kinds_of_terms() -> None:
    terms = parse('"đất đai" 15/QĐ-UBND 01/02/2026 nhà').terms
    assert [one.kind for one in terms] == [
        TermKind.PHRASE, TermKind.NUMBER, TermKind.DAY, TermKind.WORD,
    ]  # fmt: skip


def test_a_pasted_page_is_cut() -> None:
    assert len(parse(" ".join(f"từ{n}" for n in range(5000))).terms) == MAX_TERMS


def test_the_same_word_twice_is_asked_once() -> None:
    assert len(parse("đất dat Đất ").terms) == 1
