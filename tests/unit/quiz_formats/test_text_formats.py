"""Aiken, Moodle XML and sheets as others write them; every refusal with its place."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from communeapp.core.errors import UserError
from communeapp.core.training.banks import BankFormat
from communeapp.core.training.questions import Difficulty, QuestionKind, TextFormat
from communeapp.quiz_formats.aiken import read_aiken
from communeapp.quiz_formats.columns import find_columns
from communeapp.quiz_formats.files import read_questions
from communeapp.quiz_formats.moodle_xml import read_moodle_xml
from communeapp.quiz_formats.sheets import read_csv

AIKEN = """Thủ đô của Việt Nam là gì?
A. Hà Nội
B) Huế
C. Đà
Nẵng
ANSWER: A

Chọn hai thành phố:
A. Hà Nội
B. Lai Châu
C. Bến
đáp án: A, B

Không có đáp án đúng
A. x
B. y
ANSWER: D

Chỉ một phương án
A. x
ANSWER: A
Câu dở dang
A. x
"""


def test_aiken_of_others() -> None:
    read = read_aiken(AIKEN)
    assert [q.kind for q in read.questions] == [QuestionKind.SINGLE, QuestionKind.MULTIPLE]
    assert [c.text.text for c in read.questions[0].choices] == ["Hà Nội", "Huế", "Đà Nẵng"]
    assert [c.weight for c in read.questions[1].choices] == [50, 50, 0]
    assert [(s.index, s.reason, s.line) for s in read.skipped] == [
        (3, "quiz.skip_key", 14),
        (4, "quiz.skip_few_choices", 19),
        (5, "quiz.skip_no_key", 22),
    ]


MOODLE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<quiz>
<question type="category"><category><text>$course$/An toàn</text></category></question>
<question type="multichoice"><name><text>Tên</text></name>
 <questiontext format="html"><text><![CDATA[<p>Mật khẩu?</p>]]></text>
  <file name="a.png" path="/" encoding="base64">AAAA</file></questiontext>
 <defaultgrade>2.0000000</defaultgrade><single>true</single><shuffleanswers>1</shuffleanswers>
 <answernumbering>abc</answernumbering>
 <answer fraction="100" format="html"><text>dài</text><feedback format="html"><text>tốt</text></feedback></answer>
 <answer fraction="0"><text>ngắn</text><feedback><text></text></feedback></answer>
 <tags><tag><text>mật khẩu</text></tag></tags></question>
<question type="cloze"><questiontext><text>{1:SA:=x}</text></questiontext></question>
<question type="calculated"><questiontext><text>{a}+{b}</text></questiontext></question>
<question type="shortanswer"><questiontext format="plain_text"><text>Tên?</text></questiontext>
 <usecase>1</usecase><answer fraction="100"><text>VNeID</text></answer></question>
<question type="numerical"><questiontext><text>Số?</text></questiontext>
 <answer fraction="100"><text>12,5</text><tolerance>0.5</tolerance></answer>
 <answer fraction="0"><text>*</text></answer></question>
<question type="truefalse"><questiontext><text>?</text></questiontext>
 <answer fraction="0"><text>maybe</text></answer></question>
</quiz>"""


def test_moodle_of_others() -> None:
    read = read_moodle_xml(io.BytesIO(MOODLE.encode()))
    choice, short, number = read.questions
    assert (choice.title, choice.category, choice.points) == ("Tên", "$course$/An toàn", Decimal(2))
    assert (choice.stem.format, choice.tags) == (TextFormat.HTML, ("mật khẩu",))
    assert choice.extra == (("moodle.answernumbering", "abc"),)
    assert (short.case_matters, short.stem.format) == (True, TextFormat.PLAIN)
    assert [(n.low, n.high) for n in number.numbers] == [(12, 13), (None, None)]
    assert [(s.index, s.reason) for s in read.skipped] == [
        (2, "quiz.skip_cloze"), (3, "quiz.skip_type"), (6, "quiz.skip_syntax"),
    ]  # fmt: skip
    assert [s.line for s in read.skipped] == sorted(s.line for s in read.skipped)
    assert [(n.code, n.index) for n in read.notes] == [("quiz.note_files", 1)]


def test_moodle_with_entities_is_not_followed() -> None:
    bomb = MOODLE.replace("<p>Mật khẩu?</p>]]>", "]]>&x;")
    [first, *_] = read_moodle_xml(io.BytesIO(bomb.encode())).questions
    assert "root" not in first.stem.text
    for text in (MOODLE[:600], "<quiz><question type='essay'>", "<quiz>" + "<question>" * 5_000):
        with pytest.raises(UserError, match=r"reading\.(broken|bomb)"):
            read_moodle_xml(io.BytesIO(text.encode()))


def book(*rows: list[Any], name: str = "Sheet") -> bytes:
    out, made = io.BytesIO(), Workbook()
    made.active.title = name
    for row in rows:
        made.active.append(row)
    made.save(out)
    return out.getvalue()


def test_a_sheet_as_offices_keep_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(
        book(
            ["UBND XÃ THU LŨM"],
            ["NGÂN HÀNG CÂU HỎI"],
            [],
            ["STT", "Nội dung câu hỏi", "Đáp án A", "Đáp án B", "Đáp án C", "Đáp án đúng", "Mức độ", "Điểm"],
            [1, "Một?", "x", "y", "z", "B", "Dễ", 1],
            [2, "Hai?", "x", "y", "z", "a, c", "vận dụng", 0.5],
            [3, "Ba?", 1, 2.5, True, 2, "lạ", None],
            [4, "Bốn?", "x", "y", None, "y", None, None],
            [5, "Năm?", "x", "y", None, "E", None, None],
            [6, None, "x", "y", None, "A", None, None],
            [7, "Bảy?", None, None, None, "Đúng", None, None],
            [8, "Tám?", None, None, None, 12, None, None],
            [9, "Chín?", None, None, None, "VNeID | VnEid", None, None],
            [10, "Mười?", None, None, None, None, None, None],
            [None, None, None],
        )
    )  # fmt: skip
    read = read_questions(path)
    assert read.format is BankFormat.XLSX
    kinds = [q.kind for q in read.questions]
    assert kinds == [
        QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.SINGLE, QuestionKind.SINGLE,
        QuestionKind.TRUE_FALSE, QuestionKind.NUMERIC, QuestionKind.SHORT, QuestionKind.ESSAY,
    ]  # fmt: skip
    one, two, three, four, true, number, short, _ = read.questions
    assert [c.weight for c in one.choices] == [0, 100, 0]
    assert (one.difficulty, two.difficulty, two.points) == (
        Difficulty.EASY,
        Difficulty.HARD,
        Decimal("0.5"),
    )
    assert [c.text.text for c in three.choices] == ["1", "2,5", "Đúng"]
    assert [c.weight for c in three.choices] == [0, 100, 0]
    assert [c.weight for c in four.choices] == [0, 100]
    assert true.truth is True
    assert [n.low for n in number.numbers] == [12]
    assert [a.text for a in short.answers] == ["VNeID", "VnEid"]
    assert [(s.index, s.reason, s.line) for s in read.skipped] == [
        (5, "quiz.skip_key", 9), (6, "quiz.skip_empty", 10),
    ]  # fmt: skip
    assert [(n.code, n.index) for n in read.notes] == [("quiz.note_difficulty", 3)]
    assert read.lines == (5, 6, 7, 8, 11, 12, 13, 14)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separated_values_in_english(separator: str) -> None:
    rows = [
        ["Type", "Question", "Option 1", "Option 2", "Option 3", "Correct answer", "Explanation"],
        ["multiple choice", "One?", "a", "b", "c", "2", "why"],
        ["true/false", "Two?", "", "", "", "FALSE", ""],
        ["ordering", "Three?", "one", "two", "three", "2 1 3", ""],
        ["matching", "Four?", "a -> 1", "b => 2", "", "", ""],
        ["matching", "Five?", "a", "b", "", "", ""],
        ["strange", "Six?", "a", "b", "", "A", ""],
    ]
    read = read_csv("\n".join(separator.join(row) for row in rows))
    assert [q.kind for q in read.questions] == [
        QuestionKind.SINGLE, QuestionKind.TRUE_FALSE, QuestionKind.ORDERING, QuestionKind.MATCHING,
        QuestionKind.SINGLE,
    ]  # fmt: skip
    assert [s.text for s in read.questions[2].steps] == ["two", "one", "three"]
    assert [(p.left.text, p.right.text) for p in read.questions[3].pairs] == [
        ("a", "1"),
        ("b", "2"),
    ]
    assert [(s.reason, s.line) for s in read.skipped] == [("quiz.skip_pair", 6)]
    assert [n.code for n in read.notes] == ["quiz.note_kind"]


def test_heads_are_found_in_both_languages() -> None:
    assert find_columns(["Họ và tên", "Ngày sinh"]) is None
    assert find_columns(["Câu hỏi"]) is None
    for row in (
        ["CÂU HỎI", "A", "B", "ĐÁP ÁN"],
        ["question", "option a", "option b", "answer"],
        ["Nội dung", "Phương án 1", "Phương án 2", "Đáp án đúng"],
    ):
        found = find_columns(row)
        assert found is not None
        assert (found.fields["stem"], found.options, found.fields["key"]) == (0, (1, 2), 3)


def test_a_list_of_people_is_no_bank(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(book(["Họ và tên", "Đơn vị"], ["Lò Văn Pán", "UBND"]))
    with pytest.raises(UserError, match=r"quiz\.no_head"):
        read_questions(path)


def test_texts_in_old_encodings_are_converted(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "Uû ban nh©n d©n x· lµ c¬ quan hµnh chÝnh ë ®Þa ph­¬ng, ®óng hay sai?{T}\n"
    path.write_bytes(text.encode("cp1252"))
    [question] = read_questions(path).questions
    assert "nhân dân xã là cơ quan hành chính ở địa phương" in question.stem.text


def test_utf16_as_windows_saves_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Đúng hay sai?{T}\n".encode("utf-16"))
    assert read_questions(path).questions[0].stem.text == "Đúng hay sai?"
