"""Lists of people as they come: headings, split names, doubles, totals below."""

from __future__ import annotations

import random

import pytest

from communeapp.core.errors import UserError
from communeapp.core.training.classes import MAX_MEMBERS, Member
from communeapp.core.training.members import Column, MembersPreview, column_of, members_of, name_key

LIST = [
    ["ỦY BAN NHÂN DÂN XÃ THU LŨM"],
    ["DANH SÁCH HỌC VIÊN LỚP BỒI DƯỠNG"],
    [],
    ["STT", "Họ và tên", "", "Chức vụ", "Đơn vị công tác", "Mã cán bộ", "Ghi chú"],
    ["(1)", "(2)", "", "(3)", "(4)", "(5)", "(6)"],
    ["1", "Nguyễn Văn", "An", "Công chức", "Văn phòng", "CB01", ""],
    ["2", "Lò Thị", "Bình", "Chuyên viên", "Văn phòng", "CB02", "bận sáng thứ hai"],
    ["3", "Tẩn A", "Chín", "", "Trạm Y tế"],
    ["", "", "", "", ""],
    ["Tổng số: 3 người"],
]


def codes(preview: MembersPreview) -> list[tuple[int, str, bool]]:
    return [(one.row, one.code, one.taken) for one in preview.problems]


def test_a_list_as_offices_write_it_is_read() -> None:
    found = members_of(LIST)
    assert dict(found.columns) == {
        Column.NAME: 1, Column.TITLE: 3, Column.UNIT: 4, Column.CODE: 5, Column.NOTE: 6,
    }  # fmt: skip
    assert found.headings == tuple(LIST[3])
    assert [(one.row, one.member.name) for one in found.rows] == [
        (6, "Nguyễn Văn An"), (7, "Lò Thị Bình"), (8, "Tẩn A Chín"),
    ]  # fmt: skip
    assert found.rows[1].member == Member(
        "", "Lò Thị Bình", "Chuyên viên", "Văn phòng", "CB02", "", "bận sáng thứ hai"
    )
    # Nothing is left out in silence: the total below the list is named, empty rows are not.
    assert codes(found) == [(10, "classes.row_no_name", False)]


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Họ và tên", Column.NAME),
        ("HỌ TÊN HỌC VIÊN", Column.NAME),
        ("Họ, tên", Column.NAME),
        ("ho va ten (ghi chữ in hoa)", Column.NAME),
        ("Full name", Column.NAME),
        ("Nom complet", Column.NAME),
        ("Họ và tên đệm", Column.SURNAME),
        ("Tên", Column.GIVEN),
        ("Tên đơn vị", Column.UNIT),
        ("Cơ quan, đơn vị công tác", Column.UNIT),
        ("Chức vụ/Chức danh", Column.TITLE),
        ("Vị trí việc làm", Column.TITLE),
        ("Mã học viên", Column.CODE),
        ("Số hiệu công chức", Column.CODE),
        ("Ghi chú", Column.NOTE),
        ("STT", None),
        ("Ngày sinh", None),
        ("", None),
        ("Danh sách họ và tên những người được cử đi dự lớp bồi dưỡng chuyển đổi số", None),
    ],
)
def test_columns_are_told_by_their_headings(heading: str, column: Column | None) -> None:
    assert column_of(heading) is column


def test_names_in_two_columns_are_joined() -> None:
    found = members_of([["Họ và tên đệm", "Tên"], ["Nguyễn Văn", "An"], ["Lò", "Bình"]])
    assert [one.member.name for one in found.rows] == ["Nguyễn Văn An", "Lò Bình"]


def test_an_empty_heading_beside_names_is_no_name_where_it_holds_something_else() -> None:
    found = members_of([["Họ và tên", ""], ["Nguyễn Văn An", "15/3/1990"], ["Lò Bình", "1/1/1991"]])
    assert [one.member.name for one in found.rows] == ["Nguyễn Văn An", "Lò Bình"]


def test_columns_can_be_chosen_by_hand() -> None:
    table = [["Nơi", "Người học"], ["Phòng X", "Nguyễn Văn An"]]
    with pytest.raises(UserError, match=r"classes\.no_name_column"):
        members_of(table)
    found = members_of(table, columns={Column.NAME: 1, Column.UNIT: 0})
    # The words over the columns are not known, so they are offered as a row, to be left out by hand.
    assert [(one.member.name, one.member.unit) for one in found.rows] == [
        ("Người học", "Nơi"),
        ("Nguyễn Văn An", "Phòng X"),
    ]
    with pytest.raises(UserError, match=r"classes\.column"):
        members_of(table, columns={Column.NAME: 2})


def test_an_empty_list_is_said() -> None:
    for table in ([], [[]], [["", " "]]):
        with pytest.raises(UserError, match=r"classes\.empty_list"):
            members_of(table)


def test_who_is_there_already_or_twice_is_named() -> None:
    here = [Member("1", "Nguyễn Văn An", unit="A"), Member("2", "Lò Bình", code="CB2")]
    table = [
        ["Họ tên", "Đơn vị", "Mã"],
        ["NGUYỄN VĂN AN", "a", ""],  # in the class
        ["Lò Thị Bình", "", "cb2"],  # the code is in the class
        ["Tẩn A Chín", "B", ""],
        ["Tẩn a Chín", "b", ""],  # the row above again
        ["Tẩn A Chín", "C", ""],  # another of that name
        ["123", "D", ""],
        ["x" * 101, "D", ""],
    ]
    found = members_of(table, here)
    assert [(one.row, one.member.unit) for one in found.rows] == [(4, "B"), (6, "C")]
    assert codes(found) == [
        (2, "classes.row_already", False),
        (3, "classes.row_already", False),
        (5, "classes.row_twice", False),
        (6, "classes.row_namesake", True),
        (7, "classes.row_no_name", False),
        (8, "classes.row_too_long", False),
    ]


def test_accounts_are_joined_only_where_they_can_be_nobody_elses() -> None:
    accounts = {
        "nguyễn văn an": ["p1"],
        "lò bình": ["p2", "p3"],
        "tẩn a chín": ["p4"],
        "lý bá": ["p5"],
        "lý ba": ["p6"],
    }
    table = [["Họ tên", "Đơn vị"], ["Nguyễn Văn An", ""], ["Lò Bình", ""], ["Tẩn A Chín", "B"]]
    table += [["Tẩn A Chín", "C"], ["Lý Ba", ""], ["Lý Bá", "khác"]]
    found = members_of(table, [Member("m", "Lý Bá", person_id="p5")], accounts)
    assert [one.member.person_id for one in found.rows] == ["p1", "", "", "", "p6", ""]
    assert codes(found) == [
        (3, "classes.row_accounts", True),
        (5, "classes.row_namesake", True),
    ]


def test_a_class_has_an_end() -> None:
    table = [["Họ tên", "Mã"], *([f"Nguyễn {_word(n)}", str(n)] for n in range(MAX_MEMBERS + 1))]
    found = members_of(table)
    assert len(found.rows) == MAX_MEMBERS
    assert codes(found) == [(MAX_MEMBERS + 2, "classes.row_too_many", False)]


def _word(number: int) -> str:
    return "".join(chr(97 + int(one)) for one in str(number))


def test_no_table_makes_it_fall() -> None:
    rng = random.Random(4)
    cells = [
        "",
        " ",
        "Họ tên",
        "Tên",
        "Đơn vị",
        "a",
        "Nguyễn An",
        "=1+1",
        "\u202eabc",
        "😀",
        "9",
        "(1)",
    ]
    cells += ["x" * 5000, "\ud800", "Mã", "\t"]
    read, codes_met = 0, set()
    for _ in range(400):
        table = [rng.choices(cells, k=rng.randrange(6)) for _ in range(rng.randrange(8))]
        try:
            read += len(members_of(table).rows)
        except UserError as refused:
            codes_met.add(refused.code)
    assert read > 50
    assert codes_met == {"classes.empty_list", "classes.no_name_column"}


def test_names_sort_by_what_stands_last() -> None:
    names = ["Nguyễn Văn Đức", "Trần An", "Lê Bình", "Lò Ấn", "Bùi Dung", "Đỗ An"]
    assert sorted(names, key=name_key) == [
        "Đỗ An", "Trần An", "Lò Ấn", "Lê Bình", "Bùi Dung", "Nguyễn Văn Đức",
    ]  # fmt: skip


def test_a_list_of_names_alone_is_a_list() -> None:
    found = members_of([["Học viên"], ["Nguyễn Văn An"], ["Lò Thị Bình"]])
    assert [one.member.name for one in found.rows] == ["Nguyễn Văn An", "Lò Thị Bình"]
