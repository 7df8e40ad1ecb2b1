"""From tokens to an answer: characters, its end, its repetitions."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.llm.answers import Answer, repetition_start
from communeapp.llm.protocol import Sampling


def feed_bytes(answer: Answer, raw: bytes, size: int) -> str:
    """Feed bytes cut anywhere, as byte-level tokens do; token numbers never repeat."""
    said = ""
    for number, start in enumerate(range(0, len(raw), size)):
        if answer.finish is not None:
            break
        said += answer.feed(number, raw[start : start + size])
    return said


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_a_character_cut_by_a_token_comes_out_whole(size: int) -> None:
    answer = Answer(0, 500, Sampling())
    text = "Ủy ban nhân dân xã Thu Lũm: 1.000.000₫ 👍"
    said = feed_bytes(answer, text.encode(), size) + answer.end()
    assert said == text
    assert answer.text == text
    assert answer.finish == "stop"


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\n"), max_size=60),
    st.integers(1, 4),
)
def test_what_was_said_is_never_taken_back(text: str, size: int) -> None:
    answer = Answer(0, 10_000, Sampling())
    said = feed_bytes(answer, text.encode(), size) + answer.end()
    assert said == text.lstrip()
    assert answer.text == unicodedata.normalize("NFC", text.strip())


def test_one_line_ends_at_the_line_break() -> None:
    answer = Answer(0, 50, Sampling())
    assert answer.feed(1, b"\n\n ") == ""
    assert answer.feed(2, "Giao bản".encode()) == "Giao bản"
    assert answer.feed(3, b" rau.\nUser") == " rau."
    assert (answer.finish, answer.text) == ("stop", "Giao bản rau.")


def test_more_lines_where_they_are_wanted() -> None:
    answer = Answer(0, 50, Sampling(one_line=False))
    answer.feed(1, b"a\nb")
    assert answer.finish is None
    assert answer.text == "a\nb"


def test_the_bound_on_tokens_holds() -> None:
    answer = Answer(0, 5, Sampling())
    feed_bytes(answer, b"abcdefghij", 1)
    assert (answer.finish, answer.text) == ("length", "abcde")


def test_composed_at_the_border() -> None:
    answer = Answer(0, 50, Sampling())
    feed_bytes(answer, unicodedata.normalize("NFD", "Quyết định").encode(), 2)
    assert answer.text == "Quyết định"


@pytest.mark.parametrize("period", [1, 2, 3, 7, 20, 48])
def test_repetition_is_found_with_any_period(period: int) -> None:
    begin = [900, 901, 902]
    tokens = begin + list(range(period)) * 60
    for length in range(len(tokens)):
        start = repetition_start(tokens[:length])
        if start is not None:
            assert start == len(begin) + period
            assert length <= len(begin) + period + max(2 * period, 12)
            return
    pytest.fail("never noticed")


def test_an_endless_answer_stops_and_keeps_its_first_time() -> None:
    answer = Answer(0, 10_000, Sampling())
    words = ["Các ", "bản ", "cần ", "làm ", "ngay ", "việc ", "này "]
    fed = 0
    while answer.finish is None:
        answer.feed(fed % len(words), words[fed % len(words)].encode())
        fed += 1
    assert answer.finish == "repeat"
    assert fed == 3 * len(words)
    assert answer.text == "Các bản cần làm ngay việc này"


@pytest.mark.parametrize(
    "line",
    [
        "từng bước, từng bước một, từng hộ, từng người",
        "bản Thu Lũm, bản Thu Lũm 1, bản Thu Lũm 2, bản Pa Thắng, bản Pa Thắng 2",
        "........",
        "0,0,0",
    ],
)
def test_lists_and_short_leaders_are_no_repetition(line: str) -> None:
    assert repetition_start([hash(word) for word in line.split()]) is None
    assert repetition_start([ord(one) for one in line]) is None
