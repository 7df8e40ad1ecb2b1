"""``communeapp docs``: keys, exit codes, one answer a file; a bad file stops none of the others."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document

from communeapp import app
from communeapp.clock import SystemClock
from communeapp.core.errors import EnvironmentProblem
from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.services.incoming import IncomingService
from communeapp.services.office import open_office

KEYS = {
    "path", "ok", "type", "number", "symbol", "date", "issuer", "subject", "signer", "field", "urgency",
    "secrecy", "deadline", "office", "to_check", "personal_data", "error",
}  # fmt: skip
LETTER = (
    "UBND TỈNH LAI CHÂU",
    "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 123/SNNMT-CN",
    "V/v phòng, chống rét cho đàn vật nuôi",
    "Lai Châu, ngày 05 tháng 10 năm 2026",
    "Kính gửi: Ủy ban nhân dân các xã, phường",
    "Đề nghị Ủy ban nhân dân các xã tuyên truyền đến từng hộ nuôi trâu, bò.",
    "Báo cáo kết quả trước ngày 20/10/2026; liên hệ ông Lò Văn Pán, điện thoại 0912 345 678.",
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT, CN.",
    "GIÁM ĐỐC",
    "Hoàng Thị Mai",
)


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command: gives exit code, the JSON lines and what stderr said."""

    def run(*words: str | Path) -> tuple[int, list[dict[str, Any]], str]:
        code = app.run_command(["--data-dir", str(data_dir), *map(str, words), "--json"])
        said = capsys.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return run


def letter(folder: Path, name: str = "cv 123.docx", *, number: str = "123/SNNMT-CN") -> Path:
    document = Document()
    for line in LETTER:
        document.add_paragraph(line.replace("123/SNNMT-CN", number))
    file = folder / name
    document.save(str(file))
    return file


def test_a_letter_is_told_with_places_and_reasons(call: Any, tmp_path: Path) -> None:
    code, (answer,), _ = call("docs", "classify", letter(tmp_path))
    assert code == 0
    assert answer.keys() >= KEYS
    assert (answer["type"], answer["number"], answer["symbol"]) == (
        "Công văn",
        "123/SNNMT-CN",
        "SNNMT-CN",
    )
    assert (answer["date"], answer["deadline"]) == ("2026-10-05", "2026-10-20")
    assert answer["issuer"] == "Sở Nông nghiệp và Môi trường tỉnh Lai Châu"
    assert answer["signer"] == "Hoàng Thị Mai"
    assert answer["field"]["code"] == "NONG_NGHIEP_MOI_TRUONG"
    assert answer["field"]["abstained"] is False
    assert answer["field"]["reasons"]
    assert answer["office"] == "KT"
    assert answer["to_check"] == []
    assert "DIEN_THOAI_DI_DONG" in {one["kind"] for one in answer["personal_data"]}
    assert answer["error"] is None


def test_classify_keeps_nothing(call: Any, data_dir: Path, tmp_path: Path) -> None:
    call("docs", "classify", letter(tmp_path))
    assert not list(data_dir.rglob("*.db"))
    assert not list(data_dir.rglob("originals/*"))


def test_each_file_has_its_answer_in_order(call: Any, tmp_path: Path) -> None:
    broken = tmp_path / "hỏng.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    empty = tmp_path / "rỗng.docx"
    empty.touch()
    files = [broken, letter(tmp_path), empty, tmp_path / "không có.docx"]
    code, answers, said = call("docs", "classify", *files)
    assert code == 1
    assert [one["path"] for one in answers] == [str(one) for one in files]
    assert [one["ok"] for one in answers] == [False, True, False, False]
    for one in (answers[0], answers[2], answers[3]):
        assert one["error"]["code"].startswith("reading.")
        assert one["error"]["message"]
    assert "Traceback" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="has neither pipes nor devices as files")
@pytest.mark.parametrize("command", ["classify", "import"])
def test_a_pipe_or_a_device_is_told_at_once(call: Any, tmp_path: Path, command: str) -> None:
    pipe, endless = tmp_path / "ống.docx", tmp_path / "vô tận.txt"
    os.mkfifo(pipe)
    endless.symlink_to("/dev/zero")
    code, answers, _ = call("docs", command, pipe, endless, letter(tmp_path))
    assert code == 1
    assert [one["ok"] for one in answers] == [False, False, True]
    assert {one["error"]["code"] for one in answers[:2]} == {"reading.no_file"}


@pytest.mark.parametrize("command", ["classify", "import"])
def test_a_name_too_long_stops_none_of_the_others(call: Any, tmp_path: Path, command: str) -> None:
    code, answers, _ = call("docs", command, tmp_path / ("x" * 300), letter(tmp_path))
    assert code == 1
    assert [one["ok"] for one in answers] == [False, True]


def test_a_full_disk_is_the_fault_of_the_machine(
    call: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise EnvironmentProblem("store.disk_full", path="x", mb=2, bytes=2)

    monkeypatch.setattr(IncomingService, "receive", full)
    code, (answer,), _ = call("docs", "import", letter(tmp_path))
    assert (code, answer["error"]["code"]) == (3, "store.disk_full")


def test_a_document_marked_as_secret_leaves_nothing(
    call: Any, data_dir: Path, tmp_path: Path
) -> None:
    document = Document()
    for line in (LETTER[0], LETTER[1], "TUYỆT MẬT", *LETTER[2:]):
        document.add_paragraph(line)
    file = tmp_path / "công văn.docx"
    document.save(str(file))
    for command in ("classify", "import"):
        code, (answer,), _ = call("docs", command, file)
        assert code == 1
        assert (answer["ok"], answer["secrecy"]) == (False, "TUYỆT MẬT")
        assert answer["error"]["code"] == "secrecy.refused"
        assert answer["error"]["hint"]
    for kept in data_dir.rglob("*"):
        if kept.is_file():
            held = kept.read_bytes()
            assert "đàn vật nuôi".encode() not in held
            assert "công văn.docx".encode() not in held


def test_import_registers_once_and_finds_again(call: Any, tmp_path: Path) -> None:
    file = letter(tmp_path)
    code, (first,), _ = call("docs", "import", "--register", file)
    assert code == 0
    assert (first["number_in"], first["duplicate_of"], first["to_check"]) == (1, None, [])
    code, (again,), _ = call("docs", "import", "--register", file)
    assert (code, again["ok"], again["id"], again["duplicate_of"]) == (
        0,
        True,
        first["id"],
        first["id"],
    )
    for words in ("đàn vật nuôi", "dan vat nuoi", "vật nuoi", "123/SNNMT-CN"):
        code, (found,), _ = call("docs", "search", words)
        assert code == 0
        assert found.keys() >= {"hits", "total", "elapsed_ms"}
        assert [hit["id"] for hit in found["hits"]] == [first["id"]], words
        assert found["hits"][0].keys() >= {"id", "subject", "number", "date", "score", "snippet"}
    code, (nothing,), _ = call("docs", "search", "tàu vũ trụ")
    assert (code, nothing["hits"], nothing["total"]) == (0, [], 0)


def test_what_is_doubtful_stays_open_in_the_register(call: Any, tmp_path: Path) -> None:
    file = tmp_path / "thiếu.docx"
    document = Document()
    for line in LETTER:
        if not line.startswith("Số:"):
            document.add_paragraph(line)
    document.save(str(file))
    code, (answer,), _ = call("docs", "import", "--register", file)
    assert (code, answer["number_in"]) == (0, 1)
    assert "number" in answer["to_check"]


def test_a_folder_is_all_its_files_and_a_broken_one_is_kept(call: Any, tmp_path: Path) -> None:
    folder = tmp_path / "máy quét"
    (folder / "trong").mkdir(parents=True)
    letter(folder / "trong", "1.docx", number="1/SNNMT-CN")
    letter(folder, "2.docx", number="2/SNNMT-CN")
    (folder / "3.pdf").write_bytes(b"%PDF-1.7 broken")
    code, answers, _ = call("docs", "import", folder)
    assert code == 1
    assert sorted(one["ok"] for one in answers) == [False, True, True]
    assert all(one["id"] for one in answers)


def test_the_book_of_the_year_is_printed(call: Any, tmp_path: Path) -> None:
    for number in range(1, 4):
        file = letter(tmp_path, f"{number}.docx", number=f"{number}/SNNMT-CN")
        call("docs", "import", "--register", file)
    year = SystemClock().today().year
    pdf = tmp_path / "sổ đến.pdf"
    code, (answer,), _ = call("docs", "book", "incoming", "--year", str(year), "--pdf", pdf)
    assert (code, answer["rows"]) == (0, 3)
    with pypdfium2.PdfDocument(pdf) as book:
        assert len(book) == answer["pages"] >= 2
        text = "\n".join(page.get_textpage().get_text_bounded() for page in book)
    assert "Quyển số 01" in text
    assert all(f"{number}/SNNMT" in text for number in range(1, 4))


@pytest.mark.parametrize(
    "words",
    [
        ["docs", "book", "nothing", "--year", "2026", "--pdf", "x.pdf"],
        ["docs", "book", "incoming", "--year", "12", "--pdf", "x.pdf"],
        ["docs", "classify"],
        ["docs", "search", "a", "--limit", "0"],
    ],
)
def test_wrong_use_is_told(call: Any, words: list[str]) -> None:
    code, (answer,), said = call(*words)
    assert code == 2
    assert answer["error"]["message"]
    assert "Traceback" not in said


def test_where_people_have_pins_somebody_must_sign_in(
    call: Any, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_office(Paths(data_dir), SystemClock()) as office:
        office.people.add("Vàng A Súa", "Văn thư", Role.CLERK, pin="2580")
        office.people.add("Lò Thị Mai", "", Role.LEARNER)
    file = letter(tmp_path)
    code, (refused,), _ = call("docs", "import", file)
    assert (code, refused["error"]["code"]) == (1, "people.sign_in_first")
    monkeypatch.setattr("sys.stdin", io.StringIO("2580\n"))
    code, (kept,), _ = call("docs", "import", "--by", "Vàng A Súa", file)
    assert (code, kept["ok"]) == (0, True)
