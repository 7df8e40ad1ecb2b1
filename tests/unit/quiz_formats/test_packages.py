"""QTI, Word and Anki: what is taken from them and what is named."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest
import zstandard
from docx import Document
from docx.shared import RGBColor

from communeapp.core.errors import UserError
from communeapp.core.training.banks import BankFormat, Read
from communeapp.core.training.questions import QuestionKind, TextFormat
from communeapp.quiz_formats.files import read_questions

# ------------------------------------------------------------------ QTI

QTI = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"


def item(
    body: str, declared: str = "", identifier: str = "i1", rest: str = "", title: str = ""
) -> str:
    return (
        f'<qti-assessment-item xmlns="{QTI}" identifier="{identifier}" title="{title}">'
        f'<qti-response-declaration identifier="RESPONSE">{declared}</qti-response-declaration>'
        f"<qti-item-body>{body}</qti-item-body>{rest}</qti-assessment-item>"
    )


def correct(*values: str) -> str:
    inside = "".join(f"<qti-value>{one}</qti-value>" for one in values)
    return f"<qti-correct-response>{inside}</qti-correct-response>"


CHOICES = (
    '<qti-simple-choice identifier="A">Một <b>đậm</b></qti-simple-choice>'
    '<qti-simple-choice identifier="B">Hai<qti-feedback-inline identifier="B">sai</qti-feedback-inline>'
    '</qti-simple-choice><qti-simple-choice identifier="C">Ba</qti-simple-choice>'
)


def choice(most: int, more: str = "") -> str:
    return (
        "<p>Dẫn &amp; nhập</p>"
        f'<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="{most}">'
        f"<qti-prompt>Câu nào?</qti-prompt>{CHOICES}</qti-choice-interaction>{more}"
    )


def read_item(tmp_path: Path, text: str) -> Read:
    path = tmp_path / "item.xml"
    path.write_text('<?xml version="1.0" encoding="UTF-8"?>' + text, "utf-8")
    return read_questions(path)


def test_a_choice_of_qti(tmp_path: Path) -> None:
    said = '<qti-modal-feedback outcome-identifier="F" identifier="f">Vì thế.</qti-modal-feedback>'
    read = read_item(tmp_path, item(choice(1), correct("A"), title="Tên", rest=said))
    [one] = read.questions
    assert (read.format, one.kind, one.id, one.title) == (
        BankFormat.QTI,
        QuestionKind.SINGLE,
        "i1",
        "Tên",
    )
    assert (one.stem.text, one.stem.format) == (
        "<p>Dẫn &amp; nhập</p><p>Câu nào?</p>",
        TextFormat.HTML,
    )
    assert [(c.text.text, c.weight, c.feedback.text) for c in one.choices] == [
        ("Một <b>đậm</b>", 100, ""), ("Hai", 0, "sai"), ("Ba", 0, ""),
    ]  # fmt: skip
    assert (one.explanation.text, one.shuffle) == ("Vì thế.", True)


def test_several_choices_with_points(tmp_path: Path) -> None:
    points = "".join(
        f'<qti-map-entry map-key="{key}" mapped-value="{value}"/>'
        for key, value in (("A", 2), ("B", 2), ("C", -1))
    )
    declared = correct("A", "B") + f"<qti-mapping>{points}</qti-mapping>"
    [one] = read_item(tmp_path, item(choice(0), declared)).questions
    assert one.kind is QuestionKind.MULTIPLE
    assert [c.weight for c in one.choices] == [50, 50, -25]
    [one] = read_item(tmp_path, item(choice(3), correct("A", "B", "C"))).questions
    assert [str(c.weight) for c in one.choices] == ["33.33333"] * 3


def test_order_match_number_text_and_essay(tmp_path: Path) -> None:
    order = (
        f'<qti-order-interaction response-identifier="RESPONSE">{CHOICES}</qti-order-interaction>'
    )
    [one] = read_item(tmp_path, item(order, correct("C", "A", "B"))).questions
    assert [s.text for s in one.steps] == ["Ba", "Một <b>đậm</b>", "Hai"]
    sides = "".join(
        "<qti-simple-match-set>"
        + "".join(
            f'<qti-simple-associable-choice identifier="{c}" match-max="1">{c}</qti-simple-associable-choice>'
            for c in side
        )
        + "</qti-simple-match-set>"
        for side in ("ab", "xyz")
    )
    match = f'<qti-match-interaction response-identifier="RESPONSE">{sides}</qti-match-interaction>'
    [one] = read_item(tmp_path, item(match, correct("a y", "b x"))).questions
    assert [(p.left.text, p.right.text) for p in one.pairs] == [("a", "y"), ("b", "x"), ("", "z")]
    entry = '<p>Có <qti-text-entry-interaction response-identifier="RESPONSE"/> chữ.</p>'
    number = item(entry, correct("12")).replace('"RESPONSE">', '"RESPONSE" base-type="float">', 1)
    equal = '<qti-equal tolerance-mode="absolute" tolerance="0.5 0.5"/>'
    [one] = read_item(
        tmp_path, number.replace("</qti-assessment-item>", equal + "</qti-assessment-item>")
    ).questions
    assert (one.stem.text, [(n.low, n.high, n.exact) for n in one.numbers]) == (
        "Có _____ chữ.", [(11.5, 12.5, 12)],
    )  # fmt: skip
    [one] = read_item(tmp_path, item(entry, correct("mười * hai"))).questions
    assert (one.kind, one.answers[0].text) == (QuestionKind.SHORT, "mười \\* hai")
    essay = '<qti-extended-text-interaction response-identifier="RESPONSE"/>'
    assert read_item(tmp_path, item(f"<p>Viết:</p>{essay}")).questions[0].kind is QuestionKind.ESSAY
    assert read_item(tmp_path, item("<p>Đọc.</p>")).questions[0].kind is QuestionKind.NOTE


def test_qti_2_by_its_own_names(tmp_path: Path) -> None:
    old = item(choice(1), correct("B")).replace("qti-", "").replace("max-choices", "maxChoices")
    for name in ("assessment-item", "response-declaration", "correct-response", "item-body",
                 "choice-interaction", "simple-choice", "response-identifier", "feedback-inline"):  # fmt: skip
        first, *rest = name.split("-")
        old = old.replace(name, first + "".join(one.capitalize() for one in rest))
    [one] = read_item(tmp_path, old).questions
    assert [c.weight for c in one.choices] == [0, 100, 0]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (item('<qti-hotspot-interaction response-identifier="RESPONSE"/>'), "quiz.skip_interaction"),
        (item(choice(1, choice(1)), correct("A")), "quiz.skip_interactions"),
        (item(choice(1)), "quiz.skip_no_key"),
        (item('<qti-order-interaction response-identifier="RESPONSE"/>', correct("A")), "quiz.skip_no_key"),
        (f'<qti-assessment-item xmlns="{QTI}" identifier="x"/>', "quiz.skip_empty"),
    ],
    ids=range(5),
)  # fmt: skip
def test_what_is_not_taken_of_qti_is_named(tmp_path: Path, text: str, reason: str) -> None:
    read = read_item(tmp_path, text)
    assert (read.questions, [one.reason for one in read.skipped]) == ((), [reason])


def test_a_package_of_qti_in_the_order_of_its_manifest(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    manifest = '<manifest><resources><resource href="b.xml"/><resource href="a.xml"/></resources></manifest>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("imsmanifest.xml", manifest)
        archive.writestr("a.xml", item(choice(1), correct("A"), "a"))
        archive.writestr("b.xml", item(choice(1), correct("B"), "b"))
        archive.writestr("c.xml", "<broken")
        archive.writestr("test.xml", f'<qti-assessment-test xmlns="{QTI}"/>')
    read = read_questions(path)
    assert [one.id for one in read.questions] == ["b", "a"]
    assert [one.reason for one in read.skipped] == ["quiz.skip_xml"]
    assert [(one.code, one.index) for one in read.notes] == [("quiz.note_test", 0)]


def test_script_and_pictures_of_qti_do_not_come_in(tmp_path: Path) -> None:
    evil = '<p>A<script>alert(1)</script><img src="http://x/y.png" alt="hình"/><a href="file:///etc">b</a></p>'
    read = read_item(tmp_path, item(evil))
    assert read.questions[0].stem.text == "A[hình]b"
    assert [one.code for one in read.notes] == ["quiz.note_files"]


# ------------------------------------------------------------------ Word


def word(path: Path, *parts: Any) -> Path:
    document = Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
        elif isinstance(part, tuple):
            text, style = part
            run = document.add_paragraph(style=style if style.startswith("List") else None).add_run(
                text
            )
            run.bold = style == "bold"
            if style == "red":
                run.font.color.rgb = RGBColor(0xFF, 0, 0)
        else:
            table = document.add_table(len(part), len(part[0]))
            for at, row in enumerate(part):
                for place, cell in enumerate(row):
                    table.cell(at, place).text = cell
    document.save(str(path))
    return path


QUESTIONS = (
    "NGÂN HÀNG CÂU HỎI",
    "Câu 1. Mật khẩu tốt dài ít nhất bao nhiêu?",
    "A. 4 ký tự\tB. 12 ký tự",
    "C. 6 ký tự     D. 2 ký tự",
    "Câu 2: Chọn các việc nên làm",
    "trước khi mở tệp lạ:",
    "A. Quét vi-rút",
    "B. Mở ngay",
    "C. Hỏi người gửi",
    "Câu 3. VNeID do Bộ Công an quản lý.",
    "4) Viết tắt của dịch vụ công trực tuyến?",
)


@pytest.mark.parametrize(
    "key",
    [
        [["Câu", "Đáp án"], ["1", "B"], ["2", "A, C"], ["3", "Đúng"], ["4", "DVCTT"]],
        [["Câu", "Đáp án", "Câu", "Đáp án"], ["1", "B", "3", "Đ"], ["2", "AC", "", ""]],
        [["Câu", "1", "2", "3"], ["Đáp án", "B", "A;C", "Đ"]],
        [["1.B", "2-AC"], ["", ""]],
    ],
    ids=range(4),
)
def test_a_bank_in_word_with_its_key_table(tmp_path: Path, key: list[list[str]]) -> None:
    read = read_questions(word(tmp_path / "a.docx", *QUESTIONS, "ĐÁP ÁN", key))
    assert read.format is BankFormat.DOCX
    one, two, *rest = read.questions
    assert [c.text.text for c in one.choices] == ["4 ký tự", "12 ký tự", "6 ký tự", "2 ký tự"]
    assert [c.weight for c in one.choices] == [0, 100, 0, 0]
    assert two.stem.text == "Chọn các việc nên làm\ntrước khi mở tệp lạ:"
    assert (two.kind, [c.weight for c in two.choices]) == (QuestionKind.MULTIPLE, [50, 0, 50])
    kinds = [q.kind for q in rest]
    if len(key) == 5:
        assert kinds == [QuestionKind.TRUE_FALSE, QuestionKind.SHORT]
        assert rest[1].answers[0].text == "DVCTT"
    else:
        assert [one.reason for one in read.skipped] == ["quiz.skip_few_choices"]
        assert kinds[0] in (QuestionKind.TRUE_FALSE, QuestionKind.ESSAY)
    assert read.notes == ()


def test_a_key_in_lines_with_reasons_and_parts_that_count_anew(tmp_path: Path) -> None:
    read = read_questions(
        word(
            tmp_path / "a.docx",
            "PHẦN I", "Câu 1. Một?", "A. x", "B. y", "PHẦN II", "Câu 1. Hai?", "A. x", "B. y",
            "Câu 2. Ba?", "A. x", "B. y", "Đáp án: A", "Giải thích: vì thế.",
            "ĐÁP ÁN", "1. B  1. A",
        )
    )  # fmt: skip
    assert [[c.weight for c in q.choices] for q in read.questions] == [[0, 100], [100, 0], [100, 0]]
    assert read.questions[2].explanation.text == "vì thế."
    assert read.questions[0].stem.text == "Một?"


def test_a_key_with_reasons_in_the_table(tmp_path: Path) -> None:
    key = [["Câu", "Đáp án", "Giải thích"], ["1", "A", "Điều 5"], ["9", "B", "Điều 6"]]
    read = read_questions(word(tmp_path / "a.docx", "Câu 1. Một?", "A. x", "B. y", key))
    assert read.questions[0].explanation.text == "Điều 5"
    assert [(one.code, one.values["count"]) for one in read.notes] == [("quiz.note_keys_alone", 1)]


def test_numbers_that_word_writes_itself(tmp_path: Path) -> None:
    parts = [("Một?", "List Number"), "A. x", "B. y", ("Hai?", "List Number"), "A. x", "B. y"]
    key = [["Câu", "Đáp án"], ["1", "A"], ["2", "B"]]
    read = read_questions(word(tmp_path / "a.docx", *parts, key))
    assert [q.stem.text for q in read.questions] == ["Một?", "Hai?"]
    assert [[c.weight for c in q.choices] for q in read.questions] == [[100, 0], [0, 100]]


@pytest.mark.parametrize("look", ["bold", "red"])
def test_the_right_option_may_be_told_by_its_print(tmp_path: Path, look: str) -> None:
    read = read_questions(
        word(
            tmp_path / "a.docx",
            "Câu 1. Một?",
            "A. x",
            ("B. y", look),
            "Câu 2. Hai?",
            "A. x",
            "B. y",
        )
    )
    assert [c.weight for c in read.questions[0].choices] == [0, 100]
    assert [one.code for one in read.notes] == ["quiz.note_marked_key"]
    assert [one.reason for one in read.skipped] == ["quiz.skip_no_key"]


def test_a_table_like_a_sheet_is_read_as_one(tmp_path: Path) -> None:
    table = [["Câu hỏi", "A", "B", "Đáp án"], ["Một?", "x", "y", "B"], ["Hai?", "x", "y", ""]]
    other = [["Họ tên", "Đơn vị"], ["Lò Văn Pán", "UBND"]]
    read = read_questions(word(tmp_path / "a.docx", "Danh sách", table, other))
    assert [c.weight for c in read.questions[0].choices] == [0, 100]
    assert [one.reason for one in read.skipped] == ["quiz.skip_no_key"]
    assert [one.code for one in read.notes] == ["quiz.note_table"]


# ------------------------------------------------------------------ Anki

NOTES = (
    (11, " luật một ", "Thủ đô?\x1fHà Nội\x1fGhi thêm"),
    (
        12,
        "",
        "<b>Giải thích</b> chuyển đổi số<br>là gì?\x1f<div>Một đoạn dài</div><div>hai dòng</div>",
    ),
    (13, "", "{{c1::Nghị định 30}} về {{c2::công tác văn thư::việc gì}}\x1fNguồn: Chính phủ"),
    (14, "", "{{c1::a}} và {{c1::b}}\x1f"),
    (15, "", '<img src="x.png">\x1fđáp'),
    (16, "", "Không có mặt sau\x1f"),
    (17, "", "{{c1::{{c2::a}}}}\x1f"),
    (18, "", "Nghe [sound:a.mp3]\x1f5 * 3"),
)


def collection(new: bool) -> bytes:
    db = sqlite3.connect(":memory:")
    db.executescript(
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, tags TEXT, flds TEXT);"
        "CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER);"
    )
    if new:
        db.execute("CREATE TABLE decks (id INTEGER PRIMARY KEY, name TEXT)")
        db.execute("INSERT INTO decks VALUES (7, 'Luật' || char(31) || 'Văn thư')")
    else:
        db.execute("CREATE TABLE col (decks TEXT)")
        db.execute("INSERT INTO col VALUES (?)", [json.dumps({"7": {"name": "Luật::Văn thư"}})])
    db.executemany("INSERT INTO notes VALUES (?, ?, ?)", NOTES)
    db.executemany(
        "INSERT INTO cards VALUES (?, ?, 7)", [(at, row[0]) for at, row in enumerate(NOTES)]
    )
    db.commit()
    data = db.serialize()
    db.close()
    return data


def deck(path: Path, name: str, data: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, data)
        archive.writestr("media", "{}")
        if name != "collection.anki2":
            archive.writestr("collection.anki2", b"for older programs")
    return path


@pytest.mark.parametrize("name", ["collection.anki2", "collection.anki21", "collection.anki21b"])
def test_a_deck(tmp_path: Path, name: str) -> None:
    data = collection(new=name.endswith("b"))
    if name.endswith("b"):
        data = zstandard.ZstdCompressor().compress(data)
    read = read_questions(deck(tmp_path / "a.apkg", name, data))
    assert read.format is BankFormat.APKG
    by_id = {one.id: one for one in read.questions}
    assert list(by_id) == [
        "anki-11", "anki-12", "anki-13-c1", "anki-13-c2", "anki-14-c1.1", "anki-14-c1.2", "anki-18",
    ]  # fmt: skip
    basic = by_id["anki-11"]
    assert (basic.kind, basic.answers[0].text, basic.tags) == (
        QuestionKind.SHORT,
        "Hà Nội",
        ("luật", "một"),
    )
    assert (basic.category, basic.explanation.text) == ("Luật/Văn thư", "Ghi thêm")
    long = by_id["anki-12"]
    assert (long.kind, long.stem.format) == (QuestionKind.ESSAY, TextFormat.HTML)
    assert "hai dòng" in long.explanation.text
    assert by_id["anki-13-c1"].stem.text == "_____ về công tác văn thư"
    assert by_id["anki-13-c2"].stem.text == "Nghị định 30 về _____ (việc gì)"
    assert by_id["anki-13-c2"].answers[0].text == "công tác văn thư"
    assert by_id["anki-14-c1.2"].stem.text == "… và _____"
    assert by_id["anki-18"].answers[0].text == "5 \\* 3"
    assert [one.reason for one in read.skipped] == [
        "quiz.skip_picture", "quiz.skip_no_key", "quiz.skip_nested",
    ]  # fmt: skip
    assert [one.code for one in read.notes] == ["quiz.note_files"]


@pytest.mark.parametrize(
    "data",
    [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5_000, collection(new=False)[:3_000]],
    ids=range(4),
)
def test_a_broken_deck_is_told(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UserError, match=r"reading\.broken"):
        read_questions(deck(tmp_path / "a.apkg", "collection.anki21", data))
    with pytest.raises(UserError, match=r"reading\.broken"):
        read_questions(deck(tmp_path / "b.apkg", "collection.anki21b", data))


def test_a_deck_that_is_a_trap_is_left(tmp_path: Path) -> None:
    bomb = zstandard.ZstdCompressor().compress(b"\x00" * 500_000_000)
    with pytest.raises(UserError, match=r"reading\.bomb"):
        read_questions(deck(tmp_path / "a.apkg", "collection.anki21b", bomb))
    db = sqlite3.connect(":memory:")
    db.executescript(
        "CREATE TABLE cards (nid, did); CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
        "SELECT i + 1 FROM n) SELECT i AS id, '' AS tags, zeroblob(1000000000) AS flds FROM n;"
    )
    data = db.serialize()
    db.close()
    with pytest.raises(UserError):
        read_questions(deck(tmp_path / "b.apkg", "collection.anki2", data))


@pytest.mark.timeout(60)
def test_a_deck_that_computes_its_notes_is_left(tmp_path: Path) -> None:
    db = sqlite3.connect(":memory:")
    db.executescript(
        "CREATE TABLE cards (nid, did); CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
        "SELECT i + 1 FROM n WHERE i < 1e15) SELECT max(i) AS id, '' AS tags, 'a' AS flds FROM n;"
    )
    data = db.serialize()
    db.close()
    with pytest.raises(UserError, match=r"reading\.broken"):
        read_questions(deck(tmp_path / "a.apkg", "collection.anki2", data))


@pytest.mark.parametrize("decks", ["decks (id, name)", "col (decks)"])
def test_odd_names_of_decks_cost_no_question(tmp_path: Path, decks: str) -> None:
    db = sqlite3.connect(":memory:")
    db.executescript(
        "CREATE TABLE notes (id, tags, flds); CREATE TABLE cards (nid, did);"
        f"CREATE TABLE {decks}; INSERT INTO notes VALUES (1, '', 'Ở đâu?' || char(31) || 'Đây');"
    )
    row = ("abc", b"\xff") if "id" in decks else ("[" * 100_000,)
    db.execute(f"INSERT INTO {decks} VALUES ({', '.join('?' * len(row))})", row)
    db.commit()
    data = db.serialize()
    db.close()
    read = read_questions(deck(tmp_path / "a.apkg", "collection.anki2", data))
    assert [one.answers[0].text for one in read.questions] == ["Đây"]


def notes(*fields: str) -> bytes:
    db = sqlite3.connect(":memory:")
    db.executescript("CREATE TABLE notes (id, tags, flds); CREATE TABLE cards (nid, did);")
    db.executemany("INSERT INTO notes VALUES (?, '', ?)", enumerate(fields, 1))
    db.commit()
    data = db.serialize()
    db.close()
    return data


@pytest.mark.timeout(15)
def test_blank_lines_without_end_take_no_time(tmp_path: Path) -> None:
    path = tmp_path / "a.gift"
    path.write_text("Đúng?{T}" + "\n" * 2_000_000, "utf-8")
    assert len(read_questions(path).questions) == 1


@pytest.mark.timeout(60)
def test_texts_made_to_take_hours_take_none(tmp_path: Path) -> None:
    opened = ("{{c1::" * 150_000, "{{c1::a" + "::" * 450_000, "a\x1f" + "<br " * 220_000)
    read = read_questions(
        deck(
            tmp_path / "a.apkg",
            "collection.anki2",
            notes(*opened, "b\x1f" + "[sound:" * 140_000, "{{c1::a}} " * 201, "{{c1::a}}"),
        )
    )
    assert [(one.index, one.reason) for one in read.skipped] == [
        (1, "quiz.skip_nested"),
        (2, "quiz.skip_syntax"),
        (5, "quiz.skip_long"),
    ]
    assert read.questions[-1].answers[0].text == "a"


def test_gaps_with_hints_and_loose_braces(tmp_path: Path) -> None:
    texts = ("a }} {{c1::b::gợi::ý}} {{c2::c}} {{c1::d", "{{c1::a {{c2::b}} c}}")
    read = read_questions(deck(tmp_path / "a.apkg", "collection.anki2", notes(*texts)))
    assert [(one.stem.text, one.answers[0].text) for one in read.questions] == [
        ("a }} _____ (gợi::ý) c {{c1::d", "b"),
        ("a }} b _____ {{c1::d", "c"),
    ]
    assert [one.reason for one in read.skipped] == ["quiz.skip_nested"]


def test_no_zip_of_another_kind_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "x")
    with pytest.raises(UserError, match=r"quiz\.unknown_format"):
        read_questions(path)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<broken")
    path.write_bytes(out.getvalue())
    with pytest.raises(UserError, match=r"reading\.broken"):
        read_questions(path)
