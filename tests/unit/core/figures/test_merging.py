"""Files of villages put together: what fits is taken with its cell, what does not is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from communeapp.core.errors import UserError
from communeapp.core.figures.form import Form, form_from_data, form_to_json
from communeapp.core.figures.matching import FileFigures, Period, match
from communeapp.core.figures.merging import Month, merge
from communeapp.core.figures.sheet import CellKind, Sheet

NOVEMBER = Period(2026, 11)
HEAD = ("TT", "Tên bản", "Số hộ (hộ)", "Số hộ nghèo", "Trâu", "Bò", "Gia súc", "Ghi chú")
FORM = form_from_data(
    {
        "title": "Số liệu các bản",
        "villages": ["Bản Thu Lũm", "Là Si", "Pa Thắng"],
        "columns": [
            {"name": "Số hộ", "unit": "hộ"},
            {"name": "Số hộ nghèo", "unit": "hộ", "at_most": "Số hộ"},
            {"name": "Trâu", "unit": "con"},
            {"name": "Bò", "unit": "con"},
            {"name": "Gia súc", "unit": "con", "sum_of": ["Trâu", "Bò"]},
            {"name": "Ghi chú", "kind": "text"},
        ],
    },
    "f",
)


def sheet(
    *rows: Sequence[str],
    head: Sequence[str] = HEAD,
    title: str = "Kỳ báo cáo: tháng 11/2026",
    kinds: Mapping[tuple[int, int], CellKind] | None = None,
    merged: tuple[tuple[int, int, int, int], ...] = (),
) -> Sheet:
    lines = ((title,), tuple(head), *(tuple(one) for one in rows))
    return Sheet("Biểu", lines, kinds or {}, merged)


def read(*sheets: Sheet, file: str = "a.xlsx", form: Form = FORM) -> FileFigures:
    return match(file, sheets, form, NOVEMBER)


def codes(found: FileFigures | Month) -> list[str]:
    return [one.code for one in found.faults]


GOOD = ("1", "thu lum", "1.120", "30", "5", "7", "12", "")


def test_columns_and_villages_are_found_without_marks_and_the_cell_is_known() -> None:
    found = read(sheet(GOOD))
    assert codes(found) == []
    figure = found.villages["Bản Thu Lũm"]["so ho"]
    assert (figure.value, str(figure.source)) == (Decimal(1120), "a.xlsx, Biểu!C3")


def test_missing_doubled_and_extra_columns_are_named() -> None:
    head = ("Bản", "Số hộ", "Số hộ", "Trâu", "Bò", "Gia súc", "Lợn")
    found = read(sheet(("Là Si", "1", "2", "3", "4", "7", "9"), head=head))
    told = [(one.code, one.values.get("column")) for one in found.faults]
    assert told == [
        ("figures.file.no_column", "Số hộ nghèo"),
        ("figures.file.no_column", "Ghi chú"),
        ("figures.file.column_twice", "Số hộ"),
        ("figures.file.extra_column", "Lợn"),
    ]
    assert found.villages["Là Si"]["so ho"].value == 1


def test_another_file_and_another_month_are_refused() -> None:
    assert codes(read(Sheet("", (("Họ tên", "Ngày sinh"), ("A", "1/1/2000"))))) == [
        "figures.file.other"
    ]
    late = read(sheet(GOOD, title="BIỂU THÁNG 10 NĂM 2026"))
    assert codes(late) == ["figures.file.other_month"]
    assert late.villages == {}
    none = read(sheet(GOOD, title="Biểu"))
    assert codes(none) == ["figures.file.no_month"]
    assert not none.faults[0].refused


@pytest.mark.parametrize(
    ("cell", "kind", "code"),
    [
        ("", CellKind.NO_VALUE, "no_value"),
        ("#REF!", CellKind.ERROR, "error"),
        ("khoảng 20", CellKind.TEXT, "no_number"),
        ("12.5", CellKind.TEXT, "form"),
        ("01/11/2026", CellKind.DATE, "no_number"),
        ("TRUE", CellKind.YES_NO, "no_number"),
        ("12.5", CellKind.NUMBER, "no_whole"),
        ("0.5", CellKind.PERCENT, "no_number"),
        ("", CellKind.TEXT, "empty"),
    ],
)
def test_a_cell_that_holds_no_figure_is_left_out_and_named(
    cell: str, kind: CellKind, code: str
) -> None:
    row = ("1", "Là Si", cell, "3", "4", "4", "8", "")
    found = read(sheet(row, kinds={(2, 2): kind}))
    assert codes(found) == [f"figures.cell.{code}"]
    assert "so ho" not in found.villages["Là Si"]
    assert found.faults[0].values["source"] == "a.xlsx, Biểu!C3"


def test_joined_cells_say_nothing_of_one_village() -> None:
    rows = (
        ("1", "Là Si", "5", "3", "4", "4", "8", ""),
        ("2", "Pa Thắng", "5", "1", "1", "1", "2", ""),
    )
    found = read(sheet(*rows, merged=((2, 2, 3, 2),)))
    assert codes(found) == ["figures.cell.merged", "figures.cell.merged"]


def test_people_in_cells_are_hidden() -> None:
    row = ("1", "Là Si", "5", "3", "4", "4", "8", "ông Lò Văn Pánh, điện thoại 0912345678")
    found = read(sheet(row))
    assert codes(found) == ["figures.cell.personal"]
    text = found.villages["Là Si"]["ghi chu"].text
    assert "Pánh" not in text
    assert "0912345678" not in text
    named = read(sheet(("1", "Là Si", "Lò Văn Pánh 0912345678", "3", "4", "4", "8", "")))
    assert "0912345678" not in str(named.faults[0].values)


def test_rows_that_belong_to_nobody() -> None:
    rows = (
        GOOD,
        GOOD,
        ("2", "Bản Lạ", "1", "1", "1", "1", "2", ""),
        ("", "", "9", "9", "9", "9", "9", "x"),
    )
    assert codes(read(sheet(*rows))) == [
        "figures.row.twice", "figures.row.unknown", "figures.row.no_village",
    ]  # fmt: skip


def test_villages_that_are_missing_or_there_twice() -> None:
    one = read(sheet(GOOD), file="a.xlsx")
    same = read(sheet(GOOD), file="b.xlsx")
    month = merge(FORM, NOVEMBER, [one, same])
    assert codes(month) == [
        "figures.village.same",
        "figures.village.missing",
        "figures.village.missing",
    ]
    assert month.total(FORM.columns[0]) == 1120
    other = read(sheet(("1", "Thu Lũm", "99", "3", "5", "7", "12", "")), file="c.xlsx")
    torn = merge(FORM, NOVEMBER, [one, other])
    assert codes(torn)[0] == "figures.village.twice"
    assert torn.figures == {}
    assert torn.missing == FORM.villages


def test_a_village_that_filled_in_nothing_is_missing_as_a_whole() -> None:
    month = merge(FORM, NOVEMBER, [read(sheet(GOOD, ("2", "Là Si", "", "", "", "", "", "")))])
    assert [str(one.values["village"]) for one in month.faults] == ["Là Si", "Pa Thắng"]


def test_rules_between_columns_totals_and_the_month_before() -> None:
    rows = (
        ("1", "Thu Lũm", "100", "120", "5", "7", "13", ""),
        ("2", "Là Si", "50", "0", "0", "0", "0", ""),
        ("3", "Pa Thắng", "20", "2", "1", "1", "2", ""),
        ("", "Tổng cộng", "171", "122", "6", "8", "15", ""),
    )
    before = {
        "Là Si": {"so ho": Decimal(50), "so ho ngheo": Decimal(4)},
        "Pa Thắng": {"so ho": Decimal(10)},
    }
    month = merge(FORM, NOVEMBER, [read(sheet(*rows))], before)
    told = [(one.code, one.values.get("village"), one.values.get("column")) for one in month.faults]
    assert told == [
        ("figures.rule.at_most", "Bản Thu Lũm", "Số hộ nghèo"),
        ("figures.rule.sum_of", "Bản Thu Lũm", "Gia súc"),
        ("figures.rule.total", None, "Số hộ"),
        ("figures.jump", "Pa Thắng", "Số hộ"),
        ("figures.jump", "Là Si", "Số hộ nghèo"),
    ]
    assert not any(one.refused for one in month.faults)


def test_a_mean_is_a_mean() -> None:
    form = form_from_data(
        {
            **form_to_json(FORM),
            "columns": [{"name": "Tỷ lệ", "unit": "%", "kind": "decimal", "total": "mean"}],
        },
        "g",
    )
    rows = (("Thu Lũm", "97,5"), ("Là Si", "90"), ("Pa Thắng", "91"))
    month = merge(form, NOVEMBER, [read(sheet(*rows, head=("Bản", "Tỷ lệ")), form=form)])
    assert month.total(form.columns[0]) == Decimal("92.83")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"villages": []}, "figures.form.villages"),
        ({"villages": ["Là Si", "Bản Là Si"]}, "figures.form.twice"),
        ({"columns": []}, "figures.form.columns"),
        ({"columns": [{"name": "A"}, {"name": "a"}]}, "figures.form.twice"),
        ({"columns": [{"name": "A", "at_most": "B"}]}, "figures.form.rule"),
        ({"columns": [{"name": "A", "kind": "number"}]}, "figures.form.kind"),
        ({"columns": [{"name": "…"}]}, "figures.form.name"),
        ({"colums": []}, "figures.form.unknown_key"),
        ({"jump": -1}, "figures.form.jump"),
        ({"title": 3}, "figures.form.value"),
    ],
)
def test_a_form_that_cannot_be_is_refused(change: dict[str, object], code: str) -> None:
    with pytest.raises(UserError) as caught:
        form_from_data({**form_to_json(FORM), **change})
    assert caught.value.code == code


def test_a_form_is_kept_as_it_is() -> None:
    assert form_from_data(form_to_json(FORM)) == FORM
