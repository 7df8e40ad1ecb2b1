"""Texts that were recognised by another program and claim to be typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communeapp.core.incoming.header import Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.reading_header.recognised import looks_recognised
from communeapp.core.incoming.text import Origin, ReadText

TYPED = """ỦY BAN NHÂN DÂN
XÃ THU LŨM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND
Thu Lũm, ngày 05 tháng 3 năm 2026
QUYẾT ĐỊNH
Về việc giao đất cho Trường Mầm non
Căn cứ Nghị định số 30/2020/NĐ-CP; theo Tờ trình số 10/TTr-UBND, QyĐ số 2, Đắk Lắk;"""


def sized(text: str) -> ReadText:
    """Make a text whose typeface is known, as that of a PDF file."""
    read = ReadText.plain(text)
    return replace(
        read,
        lines=tuple(replace(one, size=13.0) for one in read.lines),
        media_type="application/pdf",
    )


def test_what_is_typed_is_not_doubted() -> None:
    assert not looks_recognised(ReadText.plain(TYPED))
    assert not looks_recognised(sized(TYPED))
    assert looks_recognised(ReadText.plain(TYPED, Origin.MACHINE_READ))


@pytest.mark.parametrize("word", ["đât", "Quyêt", "tỉĩnh", "lJ", "KTTHbao"])
def test_a_word_that_nobody_types_makes_a_plain_text_doubtful(word: str) -> None:
    assert looks_recognised(ReadText.plain(f"{TYPED}\n{word} đai"))


def test_one_slip_in_a_typed_page_is_no_proof() -> None:
    assert not looks_recognised(sized(f"{TYPED}\nđât đai"))
    assert looks_recognised(sized(f"{TYPED}\nđât đai, tiêt kiệm, quyêt định"))


def test_glued_words_are_a_slip_of_typing() -> None:
    assert not looks_recognised(ReadText.plain(TYPED.replace("Về việc", "Vềviệc")))


def test_a_plain_text_without_the_states_heading_is_doubtful() -> None:
    lines = [one for one in TYPED.split("\n") if "CỘNG HÒA" not in one and "Độc lập" not in one]
    assert looks_recognised(ReadText.plain("\n".join(lines)))
    assert not looks_recognised(sized("\n".join(lines)))


def test_figures_of_such_a_text_go_to_a_person() -> None:
    header = read_header(ReadText.plain(TYPED.replace("giao đất", "giao đât")))
    assert header.value(Part.NUMBER) == "15/QĐ-UBND"
    assert {Part.NUMBER, Part.DATE} <= set(header.to_check)
    assert not read_header(ReadText.plain(TYPED)).to_check
