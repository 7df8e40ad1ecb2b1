"""What the model sees of a subject."""

from __future__ import annotations

import unicodedata

import pytest

from communeapp.core.incoming.field.features import (
    BARE,
    MOST_SYLLABLES,
    blocks,
    read_subject,
    runs,
)


def test_abbreviations_are_read_in_full_and_stand_where_they_are_written() -> None:
    subject = read_subject("V/v GPMB dự án")
    assert subject.syllables == ("giải", "phóng", "mặt", "bằng", "dự", "án")
    assert {subject.text[start:end] for start, end in subject.places[:4]} == {"GPMB"}


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("Về việc HÒA GIẢI", "hoà giải"),
        ("v/v: quỹ đất", "quĩ đất"),
        (unicodedata.normalize("NFD", "đất đai"), "Ðất đai"),
    ],
)
def test_one_word_has_one_spelling(written: str, same: str) -> None:
    assert read_subject(written).syllables == read_subject(same).syllables


def test_numbers_do_not_count() -> None:
    assert read_subject("số 15 năm 2026").syllables == ("số", "năm")


@pytest.mark.parametrize(
    "subject",
    [
        "Triển khai Nghị quyết số 84/NQ-CP ngày 29/5/2026 của Chính phủ",
        "điều chỉnh một số nội dung tại Quyết định số 802/QĐ-UBND",
    ],
)
def test_a_subject_that_only_cites_is_bare(subject: str) -> None:
    taken = read_subject(subject)
    assert taken.bare
    assert BARE in blocks(taken)[0]


@pytest.mark.parametrize("subject", ["nghỉ Tết", "triển khai công tác tuyển quân", "đất đai"])
def test_a_subject_with_a_matter_is_not_bare(subject: str) -> None:
    assert not read_subject(subject).bare


def test_runs_are_of_every_length_up_to_the_longest() -> None:
    assert runs(["a", "b", "c"], 3) == ["a", "b", "c", "a b", "b c", "a b c"]
    assert runs([], 3) == []


def test_the_second_block_has_no_marks() -> None:
    assert blocks(read_subject("đất đai"))[1] == ["dat", "dai", "dat dai"]


def test_only_the_beginning_of_a_long_text_counts() -> None:
    assert len(read_subject("đất " * 10_000).syllables) == MOST_SYLLABLES
