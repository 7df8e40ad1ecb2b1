"""Plain letters keep their places; faults of text layers are mended; stains are told from words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.incoming import letters


@given(st.text())
def test_plain_letters_and_repairs_keep_the_length(text: str) -> None:
    assert len(letters.plain(text)) == len(text)
    assert len(letters.repair(text)) == len(text)


def test_plain_letters() -> None:
    assert letters.plain("Ủy ban – ĐẶC KHU") == "uy ban - dac khu"


def test_glyph_faults_are_mended() -> None:
    assert (
        letters.repair("CỘNG HÕA, VĂN PHÕNG, NHÀ NƢỚC, ÐU") == "CỘNG HÒA, VĂN PHÒNG, NHÀ NƯỚC, ĐU"
    )
    assert letters.repair("VÕ NGÕ RÕ CÕNG") == "VÕ NGÕ RÕ CÕNG"


def test_likeness_tells_words_from_stains() -> None:
    assert letters.likeness(letters.plain("Về việc tăng cường công tác 2026")) == 1.0
    assert letters.likeness("xz lmwk |?rj kyt") < 0.5
    assert letters.likeness("") == 0.0


def test_capitals() -> None:
    assert letters.shouted("QUYẾT ĐỊNH 12")
    assert not letters.shouted("Quyết định")
    assert not letters.shouted("I.")


def test_distance_counts_changed_letters() -> None:
    assert letters.distance("thong tu", "mong tu") == 2
    assert letters.distance("", "ab") == 2
    assert letters.distance("bao", "bao") == 0


def test_tidy() -> None:
    assert letters.tidy("  Về   việc\n abc | ") == "Về việc abc"
