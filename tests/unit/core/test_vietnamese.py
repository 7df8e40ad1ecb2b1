"""One normal form, cleaning, folding, sorting."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.vietnamese import (
    capitalize_first,
    clean_input,
    collapse,
    fold,
    nfc,
    sort_key,
    syllables,
    title_place,
    without_emoji,
)

LETTERS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàằầèềìòồờùừỳÁẮẤĐ ", max_size=40)


@given(LETTERS)
def test_decomposed_and_composed_text_clean_to_the_same(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    cleaned = clean_input(decomposed)
    assert cleaned.text == nfc(text)
    assert ("nfd" in cleaned.notes) == (decomposed != nfc(text))


@pytest.mark.parametrize(
    "mark",
    [
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u00ad",
        "\u061c",
        "\x07",
        "\ufffe",
        "\ufdd0",
        "\ud800",
    ],
)
def test_marks_that_nobody_sees_are_removed_and_said(mark: str) -> None:
    cleaned = clean_input(f"bản{mark} Ló Na")
    assert cleaned.text == "bản Ló Na"
    assert cleaned.notes == {"invisible"}


def test_an_accent_hidden_behind_a_mark_still_composes() -> None:
    assert clean_input("ba\u200b\u0309n").text == "bản"


def test_emoji_stay_and_are_said() -> None:
    cleaned = clean_input("khẩn 🔥 ngay")
    assert cleaned.text == "khẩn 🔥 ngay"
    assert cleaned.notes == {"emoji"}
    assert without_emoji("khẩn 🔥 ngay 👍🏽") == "khẩn ngay"


def test_line_ends_and_tabs_are_kept_by_cleaning() -> None:
    assert clean_input("a\tb\nc").text == "a\tb\nc"


@given(LETTERS)
def test_folding_is_the_same_for_both_forms_and_stays(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(fold(text)) == fold(text)


def test_folding_takes_marks_and_the_stroke_of_d() -> None:
    assert fold("Ủy ban ĐẶC KHU") == "uy ban dac khu"


def test_sorting_is_by_letters_then_tones() -> None:
    words = ["đá", "dạ", "dà", "da", "áo", "ao", "ăn", "ấm"]
    assert sorted(words, key=sort_key) == ["ao", "áo", "ăn", "ấm", "da", "dà", "dạ", "đá"]


def test_syllables_leave_numbers_out() -> None:
    assert syllables("nộp 02 bộ, 16h") == ("nộp", "bộ", "h")


@pytest.mark.parametrize(
    ("given_name", "written"),
    [("thu lũm", "Thu Lũm"), ("THU LŨM", "Thu Lũm"), ("Sìn Hồ", "Sìn Hồ"), ("Xã A đê", "Xã A đê")],
)
def test_place_names_get_their_capitals(given_name: str, written: str) -> None:
    assert title_place(given_name) == written


def test_first_capital_leaves_numbers_alone() -> None:
    assert capitalize_first("“ông A") == "“Ông A"
    assert capitalize_first("7 giờ") == "7 giờ"
    assert capitalize_first("") == ""
    assert collapse(" a \n b ") == "a b"
