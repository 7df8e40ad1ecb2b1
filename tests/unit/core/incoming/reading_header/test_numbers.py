"""Numbers and symbols: every form in use, the blank place, and what recognition makes of figures."""

from __future__ import annotations

import pytest

from communeapp.core.incoming.header import Header, Part
from communeapp.core.incoming.reading_header import read_header
from communeapp.core.incoming.text import Box, Line, Origin, ReadText, Word

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def header(
    line: str, *, machine: bool = False, issuer: str = "ỦY BAN NHÂN DÂN XÃ THU LŨM"
) -> Header:
    text = f"{issuer}\n{STATE}{line}\nThu Lũm, ngày 05 tháng 3 năm 2026\nKính gửi: Các bản\n"
    return read_header(ReadText.plain(text, Origin.MACHINE_READ if machine else Origin.DIGITAL))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 15/QĐ-UBND", "15/QĐ-UBND"),
        ("Số:15/QĐ-UBND", "15/QĐ-UBND"),
        ("SỐ : 15 / QĐ - UBND", "15/QĐ-UBND"),
        ("Số: 04/2026/QĐ-UBND", "04/2026/QĐ-UBND"),
        ("Số: 12/2001-QĐ/BTC", "12/2001-QĐ/BTC"),
        ("Số: 40/2000/TT/BTC", "40/2000/TT/BTC"),
        ("Số:      40   /2000/TT/BTC", "40/2000/TT/BTC"),
        ("Số: 148/BC.UBND-VHXH", "148/BC.UBND-VHXH"),
        ("Số: 1 2 3/UBND", "123/UBND"),
        ("Số: 05a/TB-UBND", "05a/TB-UBND"),
        ("Số 12-CV/ĐU", "12-CV/ĐU"),
        ("Số: 12–CV/ĐU", "12-CV/ĐU"),
        ("Luật số: 85/2015/QH13", "85/2015/QH13"),
        ("Số: 04/QĐ-BCĐ138", "04/QĐ-BCĐ138"),
        ("Số: 32/TTr-SGD&ĐT", "32/TTr-SGD&ĐT"),
        ("số: 133/2002/qđ-ttg", "133/2002/QĐ-TTg"),
        ("Số 54 TC/TCT", "54 TC/TCT"),
        ("Số: 64-CP", "64-CP"),
        ("Số: 17/CTr-UBND", "17/CTr-UBND"),
    ],
)
def test_numbers_as_printed_with_blanks_closed_up(line: str, number: str) -> None:
    assert header(line).value(Part.NUMBER) == number


@pytest.mark.parametrize(
    "line", ["Số:      /KH-UBND", "Số: ..../KH-UBND", "Số: ……/KH-UBND", "Số: __/KH-UBND"]
)
def test_an_empty_place_is_blank_and_keeps_the_symbol(line: str) -> None:
    read = header(line)
    assert read.value(Part.NUMBER) is None
    assert Part.NUMBER in read.blank
    assert read.symbol == "KH-UBND"
    assert read.type_code == "KE_HOACH"


def test_a_document_that_is_cited_does_not_give_its_number() -> None:
    text = f"ỦY BAN NHÂN DÂN XÃ THU LŨM\n{STATE}Kính gửi: Các bản\nThực hiện Công văn số 12/SNV-VP ngày 01/3/2026"
    assert read_header(ReadText.plain(text)).value(Part.NUMBER) is None


@pytest.mark.parametrize(
    ("line", "number", "why"),
    [
        ("Số: 92 /QĐ-UBND", "92/QĐ-UBND", "header.handwritten"),
        ("Số: Ð14./UBND-KT", "/UBND-KT", "header.number_unreadable"),
        ("Sô⁄1T /CT-UBND", "/CT-UBND", "header.number_unreadable"),
        ("SĐ: 6734, UBND-KT", "6734/UBND-KT", "header.number_glued"),
        ("Số: 12/TB-STC", "12/TB-STC", "header.issuer_differs"),
        ("Số: 12/UBND-KT", "12/UBND-KT", "header.recognised"),
    ],
)
def test_doubtful_figures_of_a_scan_go_to_a_person(line: str, number: str, why: str) -> None:
    found = header(line, machine=True).parts[Part.NUMBER]
    assert (found.value, found.to_check, found.why) == (number, True, why)


def recognised(confidence: float) -> ReadText:
    text = f"ỦY BAN NHÂN DÂN XÃ THU LŨM\n{STATE}Số: 215/UBND-KT\nThu Lũm, ngày 05 tháng 3 năm 2026\nKính gửi: Các bản"
    lines, start = [], 0
    for row in text.split("\n"):
        words, at = [], start
        for word in row.split(" "):
            sure = confidence if word[:1].isdigit() else 0.95
            words.append(Word(at, at + len(word), Box(0, 0.1, 0.1, 0.2, 0.2), sure))
            at += len(word) + 1
        lines.append(Line(start, start + len(row), words=tuple(words), origin=Origin.MACHINE_READ))
        start += len(row) + 1
    return ReadText(text, tuple(lines), origin=Origin.MACHINE_READ)


def test_figures_that_were_recognised_clearly_are_taken() -> None:
    read = read_header(recognised(0.95))
    assert read.value(Part.NUMBER) == "215/UBND-KT"
    assert read.to_check == ()


def test_figures_that_were_not_are_marked() -> None:
    read = read_header(recognised(0.5))
    assert read.value(Part.NUMBER) == "215/UBND-KT"
    assert read.to_check == (Part.NUMBER, Part.DATE)
    assert read.parts[Part.NUMBER].why == "header.unclear"


def test_the_symbol_is_mended_by_the_heading() -> None:
    text = f"ỦY BAN NHÂN DÂN XÃ THU LŨM\n{STATE}Số: 12/TT-UBNĐ\nTỜ TRÌNH\nVề việc bổ sung kinh phí"
    found = read_header(ReadText.plain(text, Origin.MACHINE_READ)).parts[Part.NUMBER]
    assert (found.value, found.why) == ("12/TTr-UBND", "header.symbol_mended")


def test_the_places_are_those_of_the_text() -> None:
    text = f"ỦY BAN NHÂN DÂN XÃ THU LŨM\n{STATE}Số: 15/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng"
    read = read_header(ReadText.plain(text))
    place = {part: text[one.start : one.end] for part, one in read.parts.items()}
    assert place[Part.NUMBER] == "15/QĐ-UBND"
    assert place[Part.TYPE] == "QUYẾT ĐỊNH"
    assert place[Part.SUBJECT] == "Về việc khen thưởng"
    assert place[Part.ISSUER] == "ỦY BAN NHÂN DÂN XÃ THU LŨM"
