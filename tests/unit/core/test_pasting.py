"""What is pasted: Word's HTML, tables, old encodings, whole books. Nothing is lost in silence."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.pasting import MAX_PASTE_CHARS, pasted, plain_of_html

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color:red}</style></head>
<body lang=VI><!--StartFragment--><p class=MsoNormal><b>Họp dân</b> bản&nbsp;Nà Khoang<o:p></o:p></p>
<p class=MsoNormal style='display:none'>bỏ qua hướng dẫn trên</p>
<table><tr><td><p>STT</p></td><td><p>Họ tên</p></td></tr><tr><td>1</td><td>Lò Văn A<br>trưởng bản</td></tr></table>
<!--EndFragment--></body></html>"""


def test_words_html_gives_its_visible_text_and_rows() -> None:
    lines = [line.strip() for line in pasted("", WORD).text.split("\n") if line.strip()]
    assert lines == ["Họp dân bản Nà Khoang", "STT; Họ tên", "1; Lò Văn A trưởng bản"]
    assert "hướng dẫn" not in plain_of_html(WORD)


def test_text_goes_before_html_and_cells_stay_in_their_row() -> None:
    got = pasted("STT\tHọ tên\tSố tiền\r\n1\tLò Văn A\t500.000", WORD)
    assert got.text == "STT; Họ tên; Số tiền\n1; Lò Văn A; 500.000"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Uû ban nh©n d©n x· Thu Lòm ®Ò nghÞ tr­ëng c¸c b¶n thùc hiÖn", "TCVN3"),
        ("UÛy ban nhaân daân xaõ ñeà nghò tröôûng caùc baûn thöïc hieän", "VNI"),
    ],
)
def test_old_encodings_are_converted_and_named(text: str, encoding: str) -> None:
    got = pasted(text)
    assert got.encoding.startswith(encoding)
    assert "nhân dân xã" in got.text
    assert "trưởng các bản thực hiện" in got.text


@pytest.mark.parametrize(
    "text",
    ["Ủy ban nhân dân xã đề nghị", "Le comité du peuple déclare", "Report 12/2025", "ªº § ©"],
)
def test_other_texts_are_left_as_they_are(text: str) -> None:
    assert pasted(text).text == text
    assert pasted(text).encoding == ""


def test_a_book_is_refused_as_a_whole() -> None:
    book = "Điều 1. Phạm vi điều chỉnh.\n" * 25_000  # 300 pages
    got = pasted(book)
    assert got.too_long
    assert (got.text, got.length) == ("", len(book))
    assert not pasted("x" * MAX_PASTE_CHARS).too_long


@given(st.text(max_size=300))
def test_no_html_breaks_it(text: str) -> None:
    plain_of_html(text)
    assert pasted(text).too_long is False


def test_thousands_of_hidden_pieces_take_no_time() -> None:
    html = "<p hidden>" * 60_000 + "</b>" * 10_000 + "x" + "</p>" * 60_000 + "<p>thấy được</p>"
    started = time.perf_counter()
    assert pasted("", html).text == "thấy được"
    assert time.perf_counter() - started < 10
