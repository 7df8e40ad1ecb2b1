"""Fact sheets: what is read, what is refused and which field is named."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.documents import FactSheet, Signer
from communeapp.core.errors import UserError
from communeapp.core.facts import (
    MAX_POINT_CHARS,
    MAX_POINTS,
    decode_facts,
    facts_to_toml,
    parse_facts,
)

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
        (('noi_nhan = "Như trên"', "noi_nhan = 5"), "facts.wrong_type.text", "fields.noi_nhan"),
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
    assert error.values["known"] == "signer.authority, signer.title, signer.name"


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
