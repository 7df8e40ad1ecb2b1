"""The sheet for the safe: one page A4 with every group, whose keys they are, and what to do."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pypdfium2
import pytest

from communeapp import texts
from communeapp.services.key_backup import KeySheet
from communeapp.ui.rendering.key_sheet import key_sheet_bytes

CODE = "AC3K-7DFM-KNP4-RTVW-9XYA-34CD-EFHJ-MNPQ"
SHEET = KeySheet(
    "ỦY BAN NHÂN DÂN XÃ THU LŨM",
    "Máy văn thư",
    "55373 19184 26804 61739 35651 89847",
    "khoa-9d3f0b6a-20261122.cakeys",
    dt.date(2026, 11, 22),
    CODE,
)
LONG = replace(
    SHEET,
    unit_name="ỦY BAN NHÂN DÂN ĐẶC KHU " + "TRƯỜNG SA LỚN " * 8,
    device_name="Máy của bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính " * 2,
)


@pytest.mark.parametrize("lang", texts.LANGUAGES)
@pytest.mark.parametrize("sheet", [SHEET, LONG], ids=["usual", "long"])
def test_the_sheet_is_one_page_and_says_everything(lang: str, sheet: KeySheet) -> None:
    document = pypdfium2.PdfDocument(key_sheet_bytes(sheet, lang))
    try:
        assert len(document) == 1
        page = document[0]
        width, height = page.get_size()
        assert (round(width), round(height)) == (595, 842)
        textpage = page.get_textpage()
        text = textpage.get_text_bounded()
        boxes = [
            (textpage.get_charbox(at), textpage.get_text_range(at, 1))
            for at in range(textpage.count_chars())
            if textpage.get_text_range(at, 1).strip()
        ]
        textpage.close()
        page.close()
    finally:
        document.close()
    for group in CODE.split("-"):
        assert group in text
    for said in (sheet.fingerprint, sheet.file, "22/11/2026"):
        assert said in text
    keep = texts.tell("enrol.sheet.keep", lang).message.split()[0]
    assert keep in text
    # Nothing runs off the paper.
    off = [(sign, box) for box, sign in boxes if box[0] < 0 or box[1] < 0 or box[2] > width]
    assert off == []


def test_no_address_and_no_pin_stand_on_it() -> None:
    names = set(KeySheet.__dataclass_fields__)
    assert names == {"unit_name", "device_name", "fingerprint", "file", "made", "code"}
