"""Figures of the villages, from blank files over filled ones to the report of the month."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from tests.unit.services.office_work import PIN, person_of

from communeapp.core.details import find_details
from communeapp.core.documents import BlockKind
from communeapp.core.errors import UserError
from communeapp.core.figures.form import form_from_data
from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.services.drafting import DraftingService
from communeapp.services.office import Office
from communeapp.services.packs import PackLoader
from communeapp.services.reading import ReadingService, SecretDocument
from communeapp.services.village_figures import (
    Form,
    Month,
    Period,
    files_in,
    form_from_toml,
    read_files,
    trace_of,
    write_blanks,
)

NOVEMBER = Period(2026, 11)
VILLAGES = ["Bản Thu Lũm", "Bản Là Si", "Bản Pa Thắng"]
DATA = {
    "title": "Số liệu dân cư các bản",
    "villages": VILLAGES,
    "columns": [
        {"name": "Số hộ", "unit": "hộ"},
        {"name": "Số hộ nghèo", "unit": "hộ", "at_most": "Số hộ"},
        {"name": "Tỷ lệ tiêm phòng", "unit": "%", "kind": "decimal", "total": "mean"},
        {"name": "Ghi chú", "kind": "text"},
    ],
}


@pytest.fixture
def office(open_profile: Callable[[], Office]) -> Office:
    opened = open_profile()
    opened.people.switch(person_of(opened, Role.CLERK, "Vàng Thị Mai").id, PIN)
    return opened


@pytest.fixture(scope="module")
def drafting() -> DraftingService:
    return DraftingService(PackLoader().load())


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadingService]:
    made = ReadingService(Paths(tmp_path_factory.mktemp("reading")))
    yield made
    made.close()


def fill(file: Path, *cells: object, row: int = 6) -> None:
    book = load_workbook(file)
    sheet = book.worksheets[0]
    for at, value in enumerate(cells, 3):
        sheet.cell(row, at).value = value
    book.save(file)


def month(
    office: Office, reading: ReadingService, form: Form, *given: Path, period: Period = NOVEMBER
) -> Month:
    files = read_files(reading, form, period, files_in(given))
    return office.figures.merge(form, period, files)


def codes(found: Month) -> list[str]:
    return sorted(one.code for one in found.faults)


def test_blank_files_come_back_filled(
    office: Office, reading: ReadingService, tmp_path: Path
) -> None:
    form = office.figures.set_form(form_from_data(DATA))
    files = write_blanks(form, NOVEMBER, tmp_path / "biểu")
    assert [one.name[:2] for one in files] == ["01", "02", "03"]
    sheet = load_workbook(files[0]).worksheets[0]
    assert (sheet["A2"].value, sheet["B6"].value) == ("Kỳ báo cáo: tháng 11/2026", "Bản Thu Lũm")
    kinds = {one.type for one in sheet.data_validations.dataValidation}
    assert kinds == {"whole", "decimal", "textLength"}
    assert not sheet["C6"].protection.locked
    assert sheet["B6"].protection.locked
    fill(files[0], 120, 30, 98.5, "")
    fill(files[1], "1.080", 22, "97,5", "")
    fill(files[2], 60, 6, 90, "")
    found = month(office, reading, form, tmp_path / "biểu")
    assert codes(found) == []
    assert found.total(form.columns[0]) == 1260
    assert found.total(form.columns[2]) == Decimal("95.33")
    with pytest.raises(UserError, match=r"export\.exists"):
        write_blanks(form, NOVEMBER, tmp_path / "biểu")


def test_one_file_for_all_sums_only_for_the_eye(
    office: Office, reading: ReadingService, tmp_path: Path
) -> None:
    form = office.figures.set_form(form_from_data(DATA))
    (file,) = write_blanks(form, NOVEMBER, tmp_path, together=True)
    for at in range(3):
        fill(file, 10 + at, 1, 90, "", row=6 + at)
    found = month(office, reading, form, file)  # its sums are formulas without a value
    assert codes(found) == []
    assert found.total(form.columns[0]) == 33


def test_forty_files_three_of_them_damaged(
    office: Office, reading: ReadingService, tmp_path: Path
) -> None:
    villages = [f"Bản Số {n:02d}" for n in range(1, 41)]
    form = office.figures.set_form(form_from_data({**DATA, "villages": villages}))
    for number, village in enumerate(villages):
        lines = f"Tháng 11/2026\nBản;Số hộ;Số hộ nghèo;Tỷ lệ tiêm phòng;Ghi chú\n{village};{10 + number};1;90;\n"
        file = tmp_path / f"{number:02d}.csv"
        file.write_text(lines, encoding="utf-8")
    (tmp_path / "03.csv").write_bytes(b"")
    (tmp_path / "07.csv").rename(tmp_path / "07.xlsx")
    (tmp_path / "07.xlsx").write_bytes(b"PK\x03\x04 torn")
    (tmp_path / "11.csv").write_text(
        "Tháng 10/2026\nBản;Số hộ;Số hộ nghèo\nBản Số 12;1;1\n", encoding="utf-8"
    )
    found = month(office, reading, form, tmp_path)
    assert found.missing == ("Bản Số 04", "Bản Số 08", "Bản Số 12")
    told = {str(one.values.get("file")): one.code for one in found.faults if "file" in one.values}
    assert told == {
        "03.csv": "figures.file.unreadable",
        "07.xlsx": "figures.file.unreadable",
        "11.csv": "figures.file.other_month",
    }
    assert len(found.numbers("so ho")) == 37


def test_what_a_workbook_can_do_wrong(
    office: Office, reading: ReadingService, tmp_path: Path
) -> None:
    form = office.figures.set_form(form_from_data(DATA))
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Tháng 11 năm 2026"],
        ["Bản", "Số hộ", "Số hộ nghèo", "Tỷ lệ tiêm phòng", "Ghi chú"],
        ["Thu Lũm", "=B9+1", "khoảng 3", 0.985, "ông Lò Văn Pánh"],
        ["Là Si", 50, 60, 12.5, ""],
        ["Pa Thắng", None, 2, "12.5", ""],
    ):
        sheet.append(row)
    sheet["D3"].number_format = "0.0%"
    sheet.merge_cells("B4:B5")
    book.save(tmp_path / "a.xlsx")
    found = month(office, reading, form, tmp_path / "a.xlsx")
    assert codes(found) == [
        "figures.cell.form", "figures.cell.merged", "figures.cell.merged", "figures.cell.no_number",
        "figures.cell.no_value", "figures.cell.personal",
    ]  # fmt: skip
    assert found.figures["Bản Thu Lũm"]["ty le tiem phong"].value == Decimal("98.5")
    assert "Pánh" not in str(office.figures.rows(found))


def csv(folder: Path, name: str, period: str, *rows: str) -> Path:
    file = folder / name
    head = "Bản;Số hộ;Số hộ nghèo;Tỷ lệ tiêm phòng;Ghi chú"
    file.write_text("\n".join([f"Tháng {period}", head, *rows]), encoding="utf-8")
    return file


def test_the_report_says_only_what_the_cells_say(
    office: Office, reading: ReadingService, drafting: DraftingService, tmp_path: Path
) -> None:
    form = office.figures.set_form(form_from_data(DATA))
    october = csv(
        tmp_path,
        "t10.csv",
        "10/2026",
        "Thu Lũm;100;31;97,5;",
        "Là Si;80;22;95;",
        "Pa Thắng;60;6;88,5;",
    )
    office.figures.keep(month(office, reading, form, october, period=NOVEMBER.before()))
    now = csv(
        tmp_path,
        "t11.csv",
        "11/2026",
        "Thu Lũm;120;30;97,5;",
        "Là Si;80;22;95;",
        "Pa Thắng;61;5;90,5;",
    )
    merged = month(office, reading, form, now)
    assert codes(merged) == []
    draft = office.figures.report(drafting, merged)
    items = [one for one in draft.document.body if one.kind is BlockKind.CLAUSE]
    assert [one.text for one in items] == [
        "Có 3/3 bản gửi số liệu tháng 11/2026.",
        "Tổng số hộ: 261 hộ; tăng 21 hộ (8,8%) so với tháng 10/2026 (240 hộ); cao nhất là Bản Thu Lũm (120 hộ); "
        "thấp nhất là Bản Pa Thắng (61 hộ).",
        "Tổng số hộ nghèo: 57 hộ; giảm 2 hộ (3,4%) so với tháng 10/2026 (59 hộ); cao nhất là Bản Thu Lũm (30 hộ); "
        "thấp nhất là Bản Pa Thắng (5 hộ).",
        "Bình quân tỷ lệ tiêm phòng: 94,33%; tăng 0,66 điểm phần trăm so với tháng 10/2026 (93,67%); "
        "cao nhất là Bản Thu Lũm (97,5%); thấp nhất là Bản Pa Thắng (90,5%).",
    ]
    kinds = [one.kind for one in draft.document.body]
    assert kinds.index(BlockKind.CHART) == kinds.index(BlockKind.TABLE) + 1
    assert not any(one.unsupported for one in draft.document.body)
    trace = trace_of(draft.facts)
    assert len(trace) == len(items)
    total = trace[1][0]
    assert (total.text, total.sources) == ("261", ("t11.csv, B3", "t11.csv, B4", "t11.csv, B5"))
    # A number that was slipped in is marked, as in any other draft.
    at = draft.document.body.index(items[1])
    changed = drafting.edit(draft.document, draft.facts, at, items[1].text.replace("261", "271"))
    assert [one.text for one in changed.body[at].unsupported] == ["271"]
    assert [str(one.period) for one in office.figures.months(form.id)] == ["2026-11", "2026-10"]


def test_villages_that_are_missing_are_said_and_not_compared(
    office: Office, reading: ReadingService, tmp_path: Path
) -> None:
    form = office.figures.set_form(form_from_data(DATA))
    october = csv(tmp_path, "t10.csv", "10/2026", "Thu Lũm;100;31;97,5;", "Là Si;80;22;95;")
    office.figures.keep(month(office, reading, form, october, period=NOVEMBER.before()))
    now = csv(tmp_path, "t11.csv", "11/2026", "Thu Lũm;110;30;97,5;", "Pa Thắng;61;5;90,5;")
    report = office.figures.prepare(month(office, reading, form, now))
    texts = [one.text for one in report.sentences]
    assert texts[0] == "có 2/3 bản gửi số liệu tháng 11/2026; chưa có số liệu của: Bản Là Si"
    assert texts[1].startswith(
        "tổng số hộ: 171 hộ; tính trên 1 bản có số liệu của tháng 10/2026 và tháng này: 110 hộ, tăng 10 hộ (10%)"
    )
    assert all(find_details(one) for one in texts)


def test_nothing_to_report_is_no_report(
    office: Office, reading: ReadingService, drafting: DraftingService, tmp_path: Path
) -> None:
    form = office.figures.set_form(form_from_data(DATA))
    empty = csv(tmp_path, "a.csv", "11/2026", "Thu Lũm;;;;")
    with pytest.raises(UserError, match=r"figures\.nothing"):
        office.figures.report(drafting, month(office, reading, form, empty))
    assert office.drafts.list() == ()
    (tmp_path / "trống").mkdir()
    with pytest.raises(UserError, match=r"figures\.no_files"):
        files_in([tmp_path / "trống"])


def test_a_form_is_read_kept_and_taken_away(office: Office) -> None:
    raw = 'title = "Biểu"\nvillages = ["A bản"]\n[[columns]]\nname = "Số hộ"\n'
    form = office.figures.set_form(form_from_toml(raw.encode()))
    assert office.figures.form("Biểu") == form
    office.figures.remove_form(form.id)
    with pytest.raises(UserError, match=r"figures\.unknown"):
        office.figures.form("Biểu")
    with pytest.raises(UserError, match=r"figures\.form\.toml"):
        form_from_toml(b"\xff\xfe")


def test_a_name_that_begins_like_a_formula_stays_a_name(tmp_path: Path) -> None:
    villages = ['=HYPERLINK("http://example.org","Bản")', "Bản Là Si"]
    form = form_from_data({**DATA, "title": "=1+1", "villages": villages})
    (file,) = write_blanks(form, NOVEMBER, tmp_path, together=True)
    sheet = load_workbook(file).worksheets[0]
    assert (sheet["B6"].value, sheet["B6"].data_type) == (villages[0], "s")
    assert sheet["A1"].data_type == "s"


def test_a_mark_of_secrecy_is_refused_in_a_form_and_on_every_sheet(
    office: Office, reading: ReadingService, tmp_path: Path
) -> None:
    marked = {**DATA, "villages": ["Bản Là Si", "TỐI MẬT: kế hoạch phòng thủ"]}
    with pytest.raises(UserError, match=r"secrecy\.text_refused"):
        office.figures.set_form(form_from_data(marked))
    book = Workbook()
    for row in range(70):
        book.worksheets[0].append([f"Bản {row}", row])
    second = book.create_sheet("Biểu 2")
    for cells in (["TỐI MẬT"], ["Bản", "Số hộ"], *([f"Bản {row}", row] for row in range(70))):
        second.append(cells)
    book.save(tmp_path / "bản.xlsx")
    for read in (reading.cells, reading.tables):
        with pytest.raises(SecretDocument):
            read(tmp_path / "bản.xlsx")
