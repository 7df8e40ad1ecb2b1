"""Fact sheets: what is read, what is refused and which field is named."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.documents import (
    AppendixFacts,
    ArticleFacts,
    CopyForm,
    CopyMark,
    FactSheet,
    Signer,
)
from communeapp.core.errors import UserError
from communeapp.core.fact_parts import split_rows
from communeapp.core.facts import (
    MAX_POINT_CHARS,
    MAX_POINTS,
    SheetNeeds,
    decode_facts,
    facts_to_toml,
    parse_facts,
)
from communeapp.store.facts_json import facts_from_json, facts_to_json

TYPES = ("CONG_VAN", "THONG_BAO")
GOOD = """
type = "CONG_VAN"
subject = "tăng cường phòng, chống rét"
to = ["Trưởng các bản"]
basis = ["Công văn số 123/SNNMT-CN"]
points = ["tuyên truyền đến từng hộ", "báo cáo trước ngày 10/12/2025"]
place = "Thu Lũm"
date = 2025-12-01
[fields]
noi_nhan = "Như trên"
[signer]
authority = "TM. ỦY BAN NHÂN DÂN"
title = "CHỦ TỊCH"
name = "Nguyễn Văn A"
"""


def refused(toml: str) -> UserError:
    with pytest.raises(UserError) as caught:
        parse_facts(toml, TYPES)
    return caught.value


def test_a_whole_sheet_is_read() -> None:
    facts = parse_facts(GOOD, TYPES)
    assert facts.points == ("tuyên truyền đến từng hộ", "báo cáo trước ngày 10/12/2025")
    assert facts.date == dt.date(2025, 12, 1)
    assert facts.signer == Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A")
    assert facts.fields == {"noi_nhan": "Như trên"}
    assert facts.notes == ()


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        (("CONG_VAN", "CONG_VANG"), "facts.unknown_type", "type"),
        (('type = "CONG_VAN"', "type = 1"), "facts.wrong_type.text", "type"),
        (('type = "CONG_VAN"', ""), "facts.missing_field", "type"),
        (('"tăng cường phòng, chống rét"', '"  "'), "facts.empty_field", "subject"),
        (('"tăng cường phòng, chống rét"', '"…"'), "facts.empty_field", "subject"),
        (('"tăng cường phòng, chống rét"', '"' + "a" * 501 + '"'), "facts.too_long", "subject"),
        (('["Trưởng các bản"]', '"Trưởng các bản"'), "facts.wrong_type.list", "to"),
        (('["Trưởng các bản"]', "[3]"), "facts.wrong_type.text", "to[1]"),
        (('"báo cáo trước', '"", "báo cáo trước'), "facts.empty_field", "points[2]"),
        (("2025-12-01", '"2025-12-01"'), "facts.wrong_type.date", "date"),
        (("2025-12-01", "2025-12-01T10:00:00"), "facts.wrong_type.date", "date"),
        (('name = "Nguyễn Văn A"', "name = true"), "facts.wrong_type.text", "signer.name"),
        (('name = "Nguyễn Văn A"', 'ten = "A"'), "facts.unknown_field", "signer.ten"),
        (('place = "Thu Lũm"', 'noi = "Thu Lũm"'), "facts.unknown_field", "noi"),
        (('noi_nhan = "Như trên"', "noi_nhan = 5.5"), "facts.wrong_type.text", "fields.noi_nhan"),
    ],
)
def test_a_fault_names_its_field(change: tuple[str, str], code: str, field: str) -> None:
    assert change[0] in GOOD
    error = refused(GOOD.replace(*change))
    assert (error.code, error.field) == (code, field)


@pytest.mark.parametrize("points", ["[]", None])
def test_no_points(points: str | None) -> None:
    sheet = 'type = "CONG_VAN"\nsubject = "x"\n' + (f"points = {points}" if points else "")
    error = refused(sheet)
    assert (error.code, error.field) == ("facts.no_points", "points")


def test_forty_points_are_read_and_one_more_is_refused() -> None:
    sheet = 'type = "CONG_VAN"\nsubject = "x"\npoints = ['
    assert len(parse_facts(sheet + '"ý",' * MAX_POINTS + "]", TYPES).points) == MAX_POINTS
    error = refused(sheet + '"ý",' * (MAX_POINTS + 1) + "]")
    assert (error.code, error.field, error.values["count"]) == (
        "facts.too_many_points",
        "points",
        41,
    )


def test_a_point_may_have_two_thousand_characters_as_composed() -> None:
    def sheet(text: str) -> str:
        return f'type = "CONG_VAN"\nsubject = "x"\npoints = ["ngắn", "{text}"]'

    long = "ữ" * MAX_POINT_CHARS
    assert parse_facts(sheet(unicodedata.normalize("NFD", long)), TYPES).points[1] == long
    error = refused(sheet(long + "ữ"))
    assert (error.code, error.field) == ("facts.point_too_long", "points[2]")


def test_wrong_toml_names_the_line() -> None:
    error = refused('type = "CONG_VAN"\nsubject = tăng cường\n')
    assert error.code == "facts.toml"
    assert error.values["line"] == "2"


def test_what_is_not_closed_is_missed_at_the_end() -> None:
    error = refused('type = "CONG_VAN"\nsubject = "rét')
    assert (error.code, error.values["line"], error.values["column"]) == ("facts.toml", "2", "15")


def test_a_number_of_thousands_of_digits_is_bad_input_not_a_crash() -> None:
    assert refused("date = " + "9" * 5000).code == "facts.toml"


def test_the_way_out_names_the_keys_of_the_table() -> None:
    assert str(refused(GOOD.replace("place =", "noi =")).values["known"]).startswith(
        "type, subject"
    )
    error = refused(GOOD.replace('name = "Nguyễn', 'ten = "Nguyễn'))
    assert error.values["known"] == "signer.authority, signer.title, signer.name, signer.post"


def test_deep_nesting_is_bad_input_not_a_crash() -> None:
    assert refused("points = " + "[" * 50_000).code == "facts.toml"


def test_wrong_encoding_is_said() -> None:
    with pytest.raises(UserError) as caught:
        decode_facts("subject = 'rét'".encode("cp1258", errors="replace") + b"\xff")
    assert caught.value.code == "facts.not_utf8"
    assert decode_facts(b"\xef\xbb\xbfok") == "ok"


def test_what_was_mended_is_noted() -> None:
    sheet = unicodedata.normalize("NFD", GOOD).replace("tuy", "tu\u202ey").replace("hô", "hô")
    facts = parse_facts(sheet.replace("rét", "rét 🙂").replace("re", "re"), TYPES)
    assert "facts.note.nfd" in facts.notes
    assert "facts.note.invisible" in facts.notes
    assert facts.points[0] == "tuyên truyền đến từng hộ"


def test_emoji_in_a_point_is_noted_and_kept() -> None:
    facts = parse_facts(GOOD.replace("từng hộ", "từng hộ 🔥"), TYPES)
    assert facts.notes == ("facts.note.emoji",)
    assert facts.points[0].endswith("🔥")


def test_a_type_beside_the_sheet_fills_in_or_must_agree() -> None:
    without = GOOD.replace('type = "CONG_VAN"\n', "")
    assert parse_facts(without, TYPES, "THONG_BAO").type == "THONG_BAO"
    assert parse_facts(GOOD, TYPES, "CONG_VAN").type == "CONG_VAN"
    with pytest.raises(UserError) as caught:
        parse_facts(GOOD, TYPES, "THONG_BAO")
    assert (caught.value.code, caught.value.field) == ("facts.other_type", "type")


def test_sheets_survive_being_written_and_read() -> None:
    facts = parse_facts(GOOD, TYPES)
    assert parse_facts(facts_to_toml(facts), TYPES) == facts


TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=30).map(
    lambda text: unicodedata.normalize("NFC", f"a{text}".strip())
)
LINE = TEXT.map(lambda text: " ".join(text.split()))


@given(LINE, st.lists(TEXT, min_size=1, max_size=5), st.lists(LINE, max_size=3), st.dates())
def test_any_clean_sheet_survives(
    subject: str, points: list[str], to: list[str], date: dt.date
) -> None:
    facts = FactSheet("CONG_VAN", subject, tuple(points), to=tuple(to), date=date)
    read = parse_facts(facts_to_toml(facts), TYPES)
    if not read.notes:  # marks that are cleaned away cannot come back
        assert read == facts


WHOLE = """
type = "QUY_CHE"
subject = "làm việc"
points = ["ý chung"]
[fields]
ngay = 2026-03-05
so_ban = 4
thanh_phan = ["Ông A", "Bà B"]
bang = [["STT", "Họ tên"], ["1", "Lò Văn A"]]
[[articles]]
chapter = "QUY ĐỊNH CHUNG"
title = "Phạm vi điều chỉnh"
points = ["quy chế này quy định"]
[[articles]]
title = "Nguyên tắc làm việc"
points = ["tập trung dân chủ", "đúng thẩm quyền"]
[[appendices]]
title = "Danh sách"
rows = [["STT", "Họ tên"], [1, "Lò Văn A"]]
landscape = true
[copy]
form = "SAO_Y"
number = "12"
date = 2026-03-06
recipients = ["Công an xã"]
"""


def test_the_other_post_of_a_signer_is_read_and_written() -> None:
    signer = '[signer]\nname = "Lò Văn A"\npost = "CHỦ TỊCH"\n[[articles]]'
    facts = parse_facts(WHOLE.replace("[[articles]]", signer, 1), ("QUY_CHE",))
    assert facts.signer == Signer(name="Lò Văn A", post="CHỦ TỊCH")
    assert parse_facts(facts_to_toml(facts), ("QUY_CHE",)) == facts
    assert facts_from_json(facts_to_json(facts)) == facts


def test_articles_fields_annexes_and_copies_are_read() -> None:
    facts = parse_facts(WHOLE, ("QUY_CHE",))
    assert facts.points == (
        "ý chung",
        "quy chế này quy định",
        "tập trung dân chủ",
        "đúng thẩm quyền",
    )
    assert facts.own_points == 1
    assert facts.articles[0] == ArticleFacts(
        "Phạm vi điều chỉnh", ("quy chế này quy định",), "QUY ĐỊNH CHUNG"
    )
    assert dict(facts.fields) == {
        "ngay": "05/03/2026",
        "so_ban": "4",
        "thanh_phan": "Ông A\nBà B",
        "bang": "STT | Họ tên\n1 | Lò Văn A",
    }
    assert facts.appendices == (
        AppendixFacts("Danh sách", (("STT", "Họ tên"), ("1", "Lò Văn A")), landscape=True),
    )
    assert facts.copy == CopyMark(
        CopyForm.SAO_Y, "", number="12", date=dt.date(2026, 3, 6), recipients=("Công an xã",)
    )
    assert parse_facts(facts_to_toml(facts), ("QUY_CHE",)) == facts


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        (('title = "Phạm vi điều chỉnh"\n', ""), "facts.missing_field", "articles[1].title"),
        (('points = ["quy chế này quy định"]', ""), "facts.no_points", "articles[1].points"),
        (('["tập trung dân chủ"', '[""'), "facts.empty_field", "articles[2].points[1]"),
        (('chapter = "QUY', 'chuong = "QUY'), "facts.unknown_field", "articles[1].chuong"),
        (('[1, "Lò Văn A"]', '["1"]'), "facts.uneven_rows", "appendices[1].rows[2]"),
        (('[1, "Lò Văn A"]', '["1", "A | B"]'), "facts.bar_in_cell", "appendices[1].rows[2]"),
        (('[1, "Lò Văn A"]', '"1"'), "facts.wrong_type.rows", "appendices[1].rows"),
        (('rows = [["STT", "Họ tên"], [1, "Lò Văn A"]]', ""), "facts.empty_field", "appendices[1].rows"),
        (("landscape = true", "landscape = 1"), "facts.wrong_type.flag", "appendices[1].landscape"),
        (('"SAO_Y"', '"SAO_CHEP"'), "facts.unknown_copy", "copy.form"),
        (("[copy]", "[[copy]]"), "facts.wrong_type.table", "copy"),
        (("[[articles]]\nchapter", "[articles]\nchapter"), "facts.wrong_type.tables", "articles"),
        (("so_ban = 4", "so_ban = true"), "facts.wrong_type.text", "fields.so_ban"),
    ],
)  # fmt: skip
def test_a_fault_in_a_part_names_its_place(change: tuple[str, str], code: str, field: str) -> None:
    assert change[0] in WHOLE
    sheet = WHOLE.replace(*change)
    if change[0].startswith("[[articles]]"):
        sheet = sheet.replace('[[articles]]\ntitle = "Nguyên', '[other]\ntitle = "Nguyên')
        sheet = sheet[: sheet.index("[other]")]
    with pytest.raises(UserError) as caught:
        parse_facts(sheet, ("QUY_CHE",))
    assert (caught.value.code, caught.value.field) == (code, field)


def test_a_type_may_do_without_points_and_subject() -> None:
    known = {"GIAY_NGHI_PHEP": SheetNeeds(subject=False, points=False), "CONG_VAN": SheetNeeds()}
    facts = parse_facts('type = "GIAY_NGHI_PHEP"\n[fields]\nho_ten = "Lò Văn A"', known)
    assert (facts.subject, facts.points) == ("", ())
    with pytest.raises(UserError) as caught:
        parse_facts('type = "CONG_VAN"', known)
    assert caught.value.field == "subject"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("STT | Bản | Số hộ\n1 | Là Si | 5", (("STT", "Bản", "Số hộ"), ("1", "Là Si", "5"))),
        ("| STT | Bản |\n| 1 | Là Si |", (("STT", "Bản"), ("1", "Là Si"))),
        ("STT | Bản | Số hộ\n | Tổng cộng | 5", (("STT", "Bản", "Số hộ"), ("", "Tổng cộng", "5"))),
        ("| STT | Bản | Số hộ |\n| | Tổng | 5 |", (("STT", "Bản", "Số hộ"), ("", "Tổng", "5"))),
        ("STT | Bản\n1\n\n | ", (("STT", "Bản"), ("1", ""))),
    ],
)
def test_a_cell_keeps_its_column_also_behind_an_empty_one(
    text: str, rows: tuple[tuple[str, ...], ...]
) -> None:
    assert split_rows(text) == rows
