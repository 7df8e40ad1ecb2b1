"""Exact marks beat plain letters; number and subject beat the text; neighbours beat scattered words."""

from __future__ import annotations

from communeapp.core.search.marks import Vocabulary
from communeapp.core.search.query import parse
from communeapp.core.search.ranking import Candidate, score, spellings, wanted

LEARNT = Vocabulary()
LEARNT.learn(["đất đai của xã", "đạt kết quả", "đất đai", "đất đai năm nay", "phòng chống rét"])


def value(typed: str, subject: str, number: str = "", body: str = "", index: float = 0.0) -> float:
    query = wanted(parse(typed), LEARNT)
    return score(Candidate(1, subject, number, "", body.lower(), index, 0.0), query)


def test_marks_that_were_typed_come_first() -> None:
    assert value("đất ", "giao đất") > value("đất ", "kết quả đạt")
    assert value("đạt ", "kết quả đạt") > value("đạt ", "giao đất")
    # Also in the text against the subject of another meaning.
    assert value("đất đai ", "kế hoạch", body="về đất đai") > value(
        "đất đai ", "kế hoạch", body="đạt dài"
    )


def test_unmarked_words_are_read_by_their_neighbours() -> None:
    assert value("dat dai ", "quản lý đất đai") > value("dat dai ", "đặt dài hạn")


def test_number_beats_subject_beats_text() -> None:
    number = value("15/QĐ-UBND", "về việc khác", number="15/QĐ-UBND")
    subject = value("15/QĐ-UBND", "thực hiện 15/QĐ-UBND")
    text = value("15/QĐ-UBND", "về việc khác", body="theo quyết định 15/qđ-ubnd")
    assert number > subject > text


def test_neighbours_beat_scattered_words() -> None:
    assert value("chống rét ", "phòng chống rét cho vật nuôi") > value(
        "chống rét ", "phòng chống bệnh khi trời rét"
    )


def test_a_whole_word_beats_a_beginning() -> None:
    assert value("phòng", "phòng bệnh") > value("phòn", "phòng bệnh") > value("phòn", "bệnh")


def test_two_spellings_of_the_tone() -> None:
    assert set(spellings("hòa")) == {"hòa", "hoà"}
    assert set(spellings("uỷ")) == {"uỷ", "ủy"}
    assert spellings("đất") == ("đất",)
    assert spellings("dat") == ("dat",)
