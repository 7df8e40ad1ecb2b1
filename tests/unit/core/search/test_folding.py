"""Letters without marks, and the marks of a word written apart."""

from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.search.folding import (
    code,
    fits,
    fold_chars,
    has_marks,
    index_form,
    marked_words,
    plain_form,
    words,
)


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold_chars(text)) == len(text)
    assert len(index_form(text)) == len(text)


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậớờởỡợĐẾỰ ,.0123456789"))
def test_the_index_form_gives_the_original_back(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert plain_form(index_form(composed)) == composed


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Đất đai", "dat dai"), ("ỦY BAN", "uy ban"), ("hoà", "hoa"), ("Ẵ", "a"), ("15/QĐ", "15/qd")],
)
def test_marks_and_capitals_go(text: str, plain: str) -> None:
    assert fold_chars(text) == plain


def test_sqlite_folds_what_stands_for_the_barred_d() -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'unicode61 remove_diacritics 2')")
    db.execute("INSERT INTO t VALUES (?)", (index_form("Quyết định về đường và Đề án"),))
    for typed in ("dinh", "duong", "de", "định", "đường", "Đề"):
        asked = f'"{index_form(typed)}"'
        assert db.execute("SELECT count(*) FROM t WHERE t MATCH ?", (asked,)).fetchone() == (1,)
    db.close()


def test_the_code_tells_words_apart_by_their_marks_alone() -> None:
    family = ["dat", "đat", "đất", "đạt", "đặt", "đắt", "dắt", "dặt", "dật", "dạt"]
    assert len({code(word) for word in family}) == len(family)
    assert code("hoà") == code("hòa") == code("HÒA")
    assert code("uỷ") == code("ủy")
    assert code("qđ-ubnd") != code("qd-ubnd")


def test_words_are_those_of_the_index() -> None:
    assert words("Số 15/QĐ-UBND, ngày 01_02") == ["Số", "15", "QĐ", "UBND", "ngày", "01", "02"]
    assert marked_words("Luật Đất đai 2024 nam") == f"{code('luật')} {code('đất')} {code('đai')}"
    assert has_marks("Đai")
    assert not has_marks("Nam")


@pytest.mark.parametrize(
    ("typed", "word", "answer"),
    [
        ("dat", "đất", True), ("đat", "đất", True), ("đât", "đất", True), ("đất", "đất", True),
        ("đat", "dất", False), ("đất", "đạt", False), ("đất", "đất đai", False), ("uỷ", "ủy", True),
        ("dat", "dạng", False),
    ],
)  # fmt: skip
def test_what_was_typed_may_lack_marks_but_not_have_others(
    typed: str, word: str, answer: bool
) -> None:
    assert fits(typed, word) is answer
