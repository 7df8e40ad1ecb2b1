"""Corrected copies: only what is asked changes, everything else stays byte for byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import docx
import pytest
from lxml import etree
from tests.page_documents import decision, letter, look_of

from communeapp.core.checking.page.look import Align, Story
from communeapp.core.layout import Layouter
from communeapp.reading.docx_look_mend import mend, walk
from communeapp.reading.limits import Limits
from communeapp.render.docx import docx_bytes


@pytest.fixture(scope="module")
def data(layouter: Layouter) -> bytes:
    return docx_bytes(layouter.layout(decision()))


def done(data: bytes, *changes: dict[str, Any], words: Sequence[dict[str, Any]] = ()) -> bytes:
    made, failed = mend(io.BytesIO(data), Limits(), changes, words)
    assert failed == []
    docx.Document(io.BytesIO(made))  # a reader of the format takes it
    return made


def test_paragraphs_are_walked_in_the_order_in_which_they_are_read(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    texts = ["".join(one.itertext("{*}t")) for one in walk(root)]
    read = ["".join(run.text for run in one.letters) for one in look_of(data).body]
    assert texts == [one.replace("\n", "") for one in read]


def test_without_changes_all_parts_stay_byte_for_byte(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(done(data))) as new, zipfile.ZipFile(io.BytesIO(data)) as old:
        assert {n: new.read(n) for n in new.namelist()} == {n: old.read(n) for n in old.namelist()}


@pytest.mark.parametrize(
    ("what", "value", "name", "wanted"),
    [
        ("align", "justify", "align", Align.JUSTIFY),
        ("first", 12.7, "first_mm", 12.7),
        ("before", 6, "before_pt", 6.0),
        ("after", 6, "after_pt", 6.0),
        ("line", 1.5, "line", 1.5),
    ],
)
def test_settings_of_a_paragraph(
    data: bytes, what: str, value: Any, name: str, wanted: Any
) -> None:
    before = look_of(data)
    where = next(one.where for one in before.body if one.text == "QUYẾT ĐỊNH")
    after = look_of(done(data, {"what": what, "value": value, "places": [where]}))
    changed = [(a, b) for a, b in zip(before.paragraphs, after.paragraphs, strict=True) if a != b]
    assert [one.where for one, _ in changed] == [where]
    assert getattr(changed[0][1], name) == wanted


@pytest.mark.parametrize(
    ("what", "value"),
    [("size", 12.5), ("bold", False), ("italic", True), ("font", "Arial"), ("color", "0000FF")],
)
def test_settings_of_letters(data: bytes, what: str, value: Any) -> None:
    where = next(one.where for one in look_of(data).body if one.text == "QUYẾT ĐỊNH")
    after = look_of(done(data, {"what": what, "value": value, "places": [where]}))
    letters = next(one for one in after.body if one.where == where).letters
    assert {getattr(one, what) for one in letters} == {value}


def test_capitals_and_margins_and_headers(data: bytes) -> None:
    look = look_of(data)
    where = next(one.where for one in look.body if one.text.startswith("Điều 1."))
    page = next(one.where for one in look.paragraphs if one.page_field)
    made = look_of(
        done(
            data,
            {"what": "upper", "value": True, "places": [where]},
            {"what": "margin_left", "value": 35, "section": 1},
            {"what": "size", "value": 13, "places": [page]},
        )
    )
    assert next(one for one in made.body if one.where == where).text == "ĐIỀU 1. PHẠM VI ĐIỀU CHỈNH"
    assert [round(one.left_mm) for one in made.pages] == [31, 35, 31]
    sizes = {one.letters[0].size for one in made.paragraphs if one.where == page}
    assert sizes == {13.0}


def test_words_change_across_runs_and_keep_the_first_look(data: bytes) -> None:
    look = look_of(data)
    one = next(o for o in look.body if o.text.startswith("Điều 2."))
    text = "".join(run.text for run in one.letters)
    assert len(one.letters) > 1
    old = text[5:12]
    word = {"where": one.where, "start": 5, "end": 12, "text": "9. Xin", "old": old}
    after = next(o for o in look_of(done(data, words=[word])).body if o.where == one.where)
    assert after.text == text[:5] + "9. Xin" + text[12:]
    assert after.letters[0].bold


def test_several_words_of_one_paragraph_do_not_shift_one_another(data: bytes) -> None:
    one = next(o for o in look_of(data).body if o.text.startswith("Căn cứ Luật"))
    words = [
        {"where": one.where, "start": 0, "end": 3, "text": "Xét thấy", "old": "Căn"},
        {"where": one.where, "start": 7, "end": 11, "text": "L", "old": "Luật"},
    ]
    after = next(o for o in look_of(done(data, words=words)).body if o.where == one.where)
    assert after.text.startswith("Xét thấy cứ L Tổ chức")


@pytest.mark.parametrize(
    "change", [{"old": "khác"}, {"where": "p[9999]"}, {"end": 5000}, {"where": "rels.p[0]"}]
)
def test_words_that_do_not_stand_there_are_left_and_told(
    data: bytes, change: dict[str, Any]
) -> None:
    word = {"where": "p[0]", "start": 0, "end": 4, "text": "X", "old": "UBND"} | change
    made, failed = mend(io.BytesIO(data), Limits(), [], [word])
    assert failed == [0]
    assert look_of(made) == look_of(data)


def test_a_letter_with_stamps_and_boxes_is_mended_too(layouter: Layouter) -> None:
    data = docx_bytes(layouter.layout(replace(letter(), urgency="HỎA TỐC")))
    foot = next(o.where for o in look_of(data).paragraphs if o.story is Story.FOOTER and o.text)
    made = look_of(done(data, {"what": "size", "value": 12, "places": [foot]}))
    assert next(o for o in made.paragraphs if o.where == foot).letters[0].size == 12.0
