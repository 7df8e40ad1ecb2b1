"""``docs number``, ``cancel``, ``gaps``, the printed book, and ``draft merge``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document as Word
from openpyxl import Workbook
from tests.unit.services.office_work import letter, reviewed

from communeapp import app
from communeapp.clock import SystemClock
from communeapp.core.recurring import Every
from communeapp.paths import Paths
from communeapp.services.office import Office, open_office


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command: gives exit code and the JSON object."""

    def run(*words: str | Path) -> tuple[int, dict[str, Any]]:
        code = app.run_command(["--data-dir", str(data_dir), *map(str, words), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return run


def in_office(data_dir: Path, *letters: Any) -> list[str]:
    office: Office = open_office(Paths(data_dir), SystemClock())
    try:
        return [reviewed(office, one) for one in letters]
    finally:
        office.close()


def words_of(file: Path) -> str:
    if file.suffix == ".docx":
        document = Word(str(file))
        cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
        return "\n".join([*(one.text for one in document.paragraphs), *cells])
    with pypdfium2.PdfDocument(file) as pdf:
        return "\n".join(pdf[at].get_textpage().get_text_bounded() for at in range(len(pdf)))


def test_numbers_are_given_cancelled_and_printed(data_dir: Path, tmp_path: Path, call: Any) -> None:
    first, second = in_office(data_dir, letter(), letter())
    year = SystemClock().today().year
    word, pdf = tmp_path / "cv.docx", tmp_path / "cv.pdf"
    code, given = call("docs", "number", first, "--out", word, "--pdf", pdf)
    assert (code, given["number"], given["running"]) == (0, "01/UBND-VHXH", 1)
    day = SystemClock().today()
    for file in (word, pdf):
        text = " ".join(words_of(file).split())
        assert "Số: 01/UBND-VHXH" in text
        assert f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}" in text or (
            f"ngày {day:%d} tháng {day.month} năm {day.year}" in text
        )
        assert "DỰ THẢO" not in text
    assert call("docs", "number", second, "--number", "3")[1]["number"] == "03/UBND-VHXH"
    assert call("docs", "number", second)[0] == 1
    assert call("docs", "gaps", "--year", year)[1] == {"gaps": [{"series": "", "number": 2}]}
    code, gone = call(
        "docs", "cancel", "03/UBND-VHXH", "--year", year, "--reason", "gửi nhầm phôi giấy"
    )
    assert gone["cancelled"] == {"reason": "gửi nhầm phôi giấy", "person": ""}
    assert call("docs", "cancel", "99/X", "--year", year, "--reason", "x")[1]["error"]["code"] == (
        "numbering.unknown"
    )
    call("docs", "cancel", "2", "--unused", "CONG_VAN", "--year", year, "--reason", "bỏ số")
    assert call("docs", "gaps", "--year", year)[1] == {"gaps": []}
    book = tmp_path / "sổ đi.pdf"
    code, printed = call("docs", "book", "outgoing", "--year", year, "--pdf", book)
    assert (code, printed["rows"], printed["pages"]) == (0, 3, 2)
    text = " ".join(words_of(book).split())
    for part in (
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI", f"Năm {year}", "Từ ngày", "đến ngày", "Từ số 01/UBND-VHXH đến số 03",
        "Quyển số 01", "Trang 2", "(1)", "(10)", "Ký nhận", "trong đó 2 số đã hủy",
        "gửi nhầm", "01/UBND-",
    ):  # fmt: skip
        assert part in text, part


def test_a_list_of_guests_becomes_letters_with_numbers(
    data_dir: Path, tmp_path: Path, call: Any
) -> None:
    document = letter(
        "Kính mời {{Họ và tên}} ({{bản}}) dự họp.",
        type_code="GIAY_MOI", subject="Họp giao ban", symbol="GM-UBND",
    )  # fmt: skip
    (draft,) = in_office(data_dir, document)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["STT", "HỌ VÀ TÊN", "Bản", "Ghi chú"])
    for row in ([1, "Ông Lò Văn Á", "Pắc Ma"], [2, "Bà Vàng Thị Bé", "Thu Lũm"], [3, "", "U Ma"]):
        sheet.append(row)
    file = tmp_path / "khách.xlsx"
    book.save(file)
    code, only = call("draft", "merge", "--draft", draft, "--xlsx", file)
    assert (code, only["files"], only["unused"]) == (0, [], ["STT", "Ghi chú"])
    assert only["faults"][0]["message"].startswith("Dòng 4: trống cột HỌ VÀ TÊN")
    out, joined = tmp_path / "giấy mời", tmp_path / "in một lần.pdf"
    code, made = call(
        "draft", "merge", "--draft", draft, "--xlsx", file, "--out", out, "--one-pdf", joined,
        "--number", "each",
    )  # fmt: skip
    assert "error" not in made, made
    assert [one["number"] for one in made["letters"]] == ["01/GM-UBND", "02/GM-UBND"]
    assert sorted(one.name for one in out.iterdir()) == [
        "001 Ông Lò Văn Á.docx", "002 Bà Vàng Thị Bé.docx",
    ]  # fmt: skip
    text = words_of(out / "002 Bà Vàng Thị Bé.docx")
    assert "Bà Vàng Thị Bé (Thu Lũm)" in text
    assert "02/GM-UBND" in text
    with pypdfium2.PdfDocument(joined) as pdf:
        assert len(pdf) == 2
    # The files can be made again with the numbers they have; another list would get other numbers.
    again = tmp_path / "lại.pdf"
    merge = ("draft", "merge", "--draft", draft, "--number", "each", "--one-pdf", again)
    assert call(*merge, "--xlsx", file)[1]["letters"] == made["letters"]
    sheet.append([4, "Ông Mới", "Á Mé"])
    book.save(file)
    code, refused = call(*merge[:-1], tmp_path / "khác.pdf", "--xlsx", file)
    assert (code, refused["error"]["code"]) == (1, "letters.other_list")


def test_drafts_of_letters_bear_the_mark_and_no_number(
    data_dir: Path, tmp_path: Path, call: Any
) -> None:
    office = open_office(Paths(data_dir), SystemClock())
    from tests.unit.services.office_work import draft_of

    draft = draft_of(office, letter("Kính mời dự họp.", type_code="GIAY_MOI"))
    office.close()
    file = tmp_path / "ds.csv"
    file.write_text("Kính gửi\nÔng A\n", encoding="utf-8")
    out = tmp_path / "ra"
    assert call("draft", "merge", "--draft", draft, "--xlsx", file, "--out", out)[0] == 0
    (made,) = out.iterdir()
    assert made.name == "002 Ông A.docx"
    assert call(
        "draft", "merge", "--draft", draft, "--xlsx", file, "--out", tmp_path / "b",
        "--number", "one",
    )[1]["error"]["code"] == "register.not_reviewed"  # fmt: skip


def test_a_draft_begins_from_an_issued_document(data_dir: Path, call: Any) -> None:
    (source,) = in_office(
        data_dir, letter("Họp ngày 02/12/2026 tại Hội trường.", subject="Họp dân")
    )
    assert call("draft", "from", source)[1]["error"]["code"] == "precedent.not_issued"
    call("docs", "number", source)
    code, told = call("draft", "from", source)
    assert (code, told["id"]) == (0, None)
    assert {"date", "addressee", "signer"} <= {one["kind"] for one in told["asked"]}
    assert call("draft", "from", source, "--answer", "02/12/2026=09/12/2026")[1]["error"][
        "code"
    ] == ("precedent.open")
    code, made = call("draft", "from", source, "--answer", "02/12/2026=09/12/2026", "--keep")
    assert (code, made["source"]) == (0, "01/UBND-VHXH")
    office = open_office(Paths(data_dir), SystemClock())
    text = office.drafts.load(made["id"]).document.body[0].text
    office.close()
    assert text == "Họp ngày 09/12/2026 tại Hội trường."
    assert call("draft", "due", "--prepare")[1] == {"coming": []}


def test_rules_of_what_comes_back_are_changed(data_dir: Path, call: Any) -> None:
    (source,) = in_office(data_dir, letter("Họp ngày 02/12/2026.", subject="Họp dân"))
    office = open_office(Paths(data_dir), SystemClock())
    made = office.recurring.set("Giấy mời", Every.MONTH, 5, 3, source)
    who = office.people.list()[0]
    office.close()
    code, told = call("draft", "rule")
    assert (code, [one["id"] for one in told["rules"]]) == (0, [made.id])
    code, told = call("draft", "rule", made.id, "--on", "7", "--owner", who.name, "--pause")
    (shown,) = told["rules"]
    assert (shown["on"], shown["owner"], shown["paused"]) == (7, who.id, True)
    assert call("draft", "rule", "nothing", "--resume")[1]["error"]["code"] == "recurring.unknown"
    assert call("draft", "rule", made.id, "--remove")[1] == {"rules": []}


def test_the_record_says_who_did_and_wrote_what(data_dir: Path, tmp_path: Path, call: Any) -> None:
    (draft,) = in_office(data_dir, letter("Kính mời dự họp dân."))
    call("docs", "number", draft)
    out = tmp_path / "hồ sơ xử lý.json"
    code, told = call("draft", "record", draft, "--out", out)
    kept = json.loads(out.read_text(encoding="utf-8"))
    assert (code, kept) == (0, {name: told[name] for name in kept})
    assert (kept["status"], kept["words"]) == ("issued", {"template": 0, "ai": 0, "user": 5})
    assert kept["paragraphs"] == [
        {"number": "", "runs": [{"origin": "user", "text": "Kính mời dự họp dân."}]}
    ]
    assert [one["person"] for one in kept["reviews"]] == ["Vàng Thị Mai"]
    assert kept["reviews"][0]["in_force"]
    assert [(one["step"], one["signer"]) for one in kept["steps"]] == [("signed", "Lò Văn A")]
    assert kept["numbers"][0]["number"] == "01/UBND-VHXH"
    assert call("draft", "record", draft, "--out", tmp_path / "x.txt")[1]["error"]["code"] == (
        "export.wrong_ending"
    )
