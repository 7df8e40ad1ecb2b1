"""``communeapp draft``: keys, exit codes, files; nothing is written after bad input."""

from __future__ import annotations

import io
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from communeapp import app, paths
from communeapp.clock import SystemClock
from communeapp.core.people import Role
from communeapp.paths import Paths
from communeapp.services.office import open_office

SAMPLE = paths.resources_dir() / "samples" / "1-cong-van-chong-ret.toml"
KEYS = {"type", "subject", "paragraphs", "points", "missing", "lint", "model", "status", "timing"}


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command on an empty profile: gives exit code, JSON answer and what stderr said."""

    def run(*words: str | Path) -> tuple[int, dict[str, Any], str]:
        argv = ["--data-dir", str(data_dir), *map(str, words), "--json"]
        code = app.run_command(argv)
        said = capsys.readouterr()
        return code, json.loads(said.out), said.err

    return run


def sheet(folder: Path, text: str | None = None, **changes: str) -> Path:
    content = text if text is not None else SAMPLE.read_text(encoding="utf-8")
    for old, new in changes.items():
        content = content.replace(old, new)
    file = folder / "dữ kiện.toml"
    file.write_text(content, encoding="utf-8")
    return file


def test_without_a_model_the_letter_is_whole(call: Any, tmp_path: Path) -> None:
    code, answer, _ = call("draft", "--type", "CONG_VAN", "--facts", SAMPLE)
    assert code == 0
    assert answer.keys() >= KEYS
    assert answer["model"] is None
    assert answer["status"] == "draft"
    assert answer["missing"] == []
    assert all(point["covered"] for point in answer["points"])
    assert answer["points"][2]["text"] == "dự trữ ít nhất 250 kg rơm khô cho mỗi con trâu, bò"
    items = [one for one in answer["paragraphs"] if one["point"] is not None]
    assert [one["point"] for one in items] == list(range(7))
    assert all(one["origin"] == "template" and one["unsupported"] == [] for one in items)
    assert not any(one["text"][0].isdigit() for one in items)
    assert answer["lint"]["errors"] == 0
    assert answer["lint"].keys() == {"errors", "notes", "findings"}
    assert answer["timing"].keys() == {
        "first_token_s", "total_s", "prompt_tokens", "output_tokens",
    }  # fmt: skip


def test_the_docx_is_written_once_and_not_over_another(call: Any, tmp_path: Path) -> None:
    out = tmp_path / "văn bản.docx"
    assert call("draft", "--facts", SAMPLE, "--no-ai", "--out", out)[0] == 0
    first = out.read_bytes()
    assert first[:2] == b"PK"
    code, answer, _ = call("draft", "--facts", SAMPLE, "--no-ai", "--out", out)
    assert (code, answer["error"]["code"]) == (1, "export.exists")
    assert out.read_bytes() == first
    assert call("draft", "--facts", SAMPLE, "--no-ai", "--out", out, "--overwrite")[0] == 0


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ('"CONG_VAN"', '"THU_LA"', "facts.unknown_type", "type"),
        ('type = "CONG_VAN"', "type = ", "facts.toml", None),
        ('place = "Thu Lũm"', "place = 5", "facts.wrong_type.text", "place"),
        ("points = [", "points = []\nkhac = [", "facts.unknown_field", "khac"),
        ('"dự trữ', '"' + "a" * 2001 + '", "dự trữ', "facts.point_too_long", "points[3]"),
        ('"dự trữ', '"ý", ' * 40 + '"dự trữ', "facts.too_many_points", "points"),
    ],
)
def test_bad_input_names_its_field_and_writes_nothing(
    call: Any, tmp_path: Path, old: str, new: str, code: str, field: str | None
) -> None:
    out = tmp_path / "x.docx"
    file = sheet(tmp_path, **{old: new})
    before = sorted(tmp_path.iterdir())
    exit_code, answer, said = call("draft", "--facts", file, "--no-ai", "--out", out)
    assert exit_code == 1
    error = answer["error"]
    assert (error["code"], error["field"]) == (code, field)
    assert error["message"]
    assert error["hint"]
    assert "Traceback" not in said
    if field:
        assert field in error["message"]
    assert sorted(tmp_path.iterdir()) == before


def test_no_points_and_no_file(call: Any, tmp_path: Path) -> None:
    bare = sheet(tmp_path, 'type = "CONG_VAN"\nsubject = "x"\npoints = []\n')
    code, answer, _ = call("draft", "--facts", bare)
    assert (code, answer["error"]["code"]) == (1, "facts.no_points")
    code, answer, _ = call("draft", "--facts", tmp_path / "không có.toml")
    assert (code, answer["error"]["code"]) == (1, "facts.no_file")


def test_a_path_or_file_that_can_be_no_sheet(call: Any, tmp_path: Path) -> None:
    code, answer, _ = call("draft", "--facts", tmp_path / ("a" * 300))
    assert (code, answer["error"]["code"]) == (1, "facts.no_file")
    huge = tmp_path / "phim.mp4"
    with huge.open("wb") as stream:
        stream.truncate(5_000_000_000)  # never read into memory whole
    code, answer, _ = call("draft", "--facts", huge)
    assert (code, answer["error"]["code"]) == (1, "facts.file_too_big")


@pytest.mark.parametrize(
    ("option", "name", "code"),
    [
        ("--out", "thư.pdf", "export.wrong_ending"),
        ("--out", "thư", "export.wrong_ending"),
        ("--out", "dữ kiện.toml", "export.wrong_ending"),
        ("--pdf", "thư.docx", "export.wrong_ending"),
        ("--out", "", "export.is_folder"),
        ("--out", "a" * 300 + ".docx", "cli.bad_path"),
        ("--pdf", "không có/thư.pdf", "export.no_folder"),
    ],
)
def test_a_name_that_cannot_be_is_refused_before_any_work(
    call: Any, tmp_path: Path, option: str, name: str, code: str
) -> None:
    file = sheet(tmp_path)
    before = file.read_bytes(), sorted(tmp_path.iterdir())
    exit_code, answer, _ = call(
        "draft", "--facts", file, "--no-ai", "--overwrite", option, tmp_path / name
    )
    assert (exit_code, answer["error"]["code"]) == (1, code)
    assert answer["error"]["hint"]
    assert (file.read_bytes(), sorted(tmp_path.iterdir())) == before


def test_a_capital_ending_is_one_too(call: Any, tmp_path: Path) -> None:
    out, pdf = tmp_path / "THƯ.DOCX", tmp_path / "THƯ.PDF"
    assert call("draft", "--facts", SAMPLE, "--no-ai", "--out", out, "--pdf", pdf)[0] == 0
    assert out.exists()
    assert pdf.exists()


def test_what_no_docx_can_hold_is_taken_out(call: Any, tmp_path: Path) -> None:
    out = tmp_path / "x.docx"
    file = sheet(tmp_path, **{"rơm khô": "rơm\ufffe khô\uffff"})
    code, answer, _ = call("draft", "--facts", file, "--no-ai", "--out", out)
    assert (code, answer["notes"]) == (0, ["facts.note.invisible"])
    assert out.exists()


def test_a_sheet_in_another_encoding(call: Any, tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(SAMPLE.read_text(encoding="utf-8").encode("utf-16"))
    code, answer, _ = call("draft", "--facts", file)
    assert (code, answer["error"]["code"]) == (1, "facts.not_utf8")


def test_what_was_mended_is_said(call: Any, tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8").replace("rơm khô", "rơm\u202e kh\u200bô 🙂")
    file = sheet(tmp_path, unicodedata.normalize("NFD", text))
    code, answer, said = call("draft", "--facts", file, "--no-ai")
    assert code == 0
    assert set(answer["notes"]) == {"facts.note.nfd", "facts.note.invisible", "facts.note.emoji"}
    assert "NFC" in said
    texts = "".join(one["text"] for one in answer["paragraphs"])
    assert unicodedata.is_normalized("NFC", texts)
    assert not any(char in texts for char in "\u200b\u202e🙂")


def test_a_named_model_that_is_not_here_is_the_machines_fault(call: Any, tmp_path: Path) -> None:
    out = tmp_path / "x.docx"
    for name in ("khong-co", "qwen2.5-coder-1.5b-instruct-q4_k_m"):
        code, answer, _ = call("draft", "--facts", SAMPLE, "--model", name, "--out", out)
        assert code == 3
        assert answer["error"]["message"]
    assert not out.exists()


def test_type_beside_the_sheet(call: Any) -> None:
    code, answer, _ = call("draft", "--facts", SAMPLE, "--type", "THONG_BAO")
    assert (code, answer["error"]["code"]) == (1, "facts.other_type")
    code, answer, _ = call("draft", "--facts", SAMPLE, "--type", "LA")
    assert (code, answer["error"]["code"]) == (1, "facts.unknown_type")


def test_a_review_needs_the_pin_and_takes_the_mark_away(
    call: Any, data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(Paths(data_dir), SystemClock())
    try:
        office.people.add("Lò Thị Hoa", "Chủ tịch", Role.LEADER, "4829", signs=True)
    finally:
        office.close()
    out = tmp_path / "x.docx"
    words = ("draft", "--facts", SAMPLE, "--no-ai", "--reviewed-by", "Lò Thị Hoa", "--out", out)
    monkeypatch.setattr("sys.stdin", io.StringIO("1111\n"))
    code, answer, _ = call(*words)
    assert (code, answer["error"]["code"]) == (1, "people.wrong_pin")
    assert not out.exists()
    monkeypatch.setattr("sys.stdin", io.StringIO("4829\n"))
    code, answer, _ = call(*words)
    assert code == 0
    assert answer["status"] == "reviewed"
    office = open_office(Paths(data_dir), SystemClock())
    try:
        (summary,) = office.drafts.list()
        (record,) = office.drafts.reviews(summary.id)
        assert record.person == "Lò Thị Hoa"
    finally:
        office.close()


def test_for_people_it_prints_the_letter(
    data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["--data-dir", str(data_dir), "draft", "--facts", str(SAMPLE), "--no-ai"]
    assert app.run_command(argv) == 0
    said = capsys.readouterr()
    assert "3. Dự trữ ít nhất 250 kg rơm khô cho mỗi con trâu, bò." in said.out
    assert "dự thảo" in said.err


def test_a_ready_template_is_drafted_and_shown(call: Any, tmp_path: Path) -> None:
    code, answer, _ = call("templates", "list", "--type", "QUYET_DINH")
    assert code == 0
    names = [one["id"] for one in answer["templates"]]
    assert "quyet-dinh-ban-hanh-quy-che" in names
    assert {one["type"] for one in answer["templates"]} == {"QUYET_DINH"}
    code, answer, _ = call("draft", "--template", "quyet-dinh-ban-hanh-quy-che", "--no-ai")
    assert (code, answer["lint"]["errors"], answer["missing"]) == (0, 0, [])
    assert all(point["covered"] for point in answer["points"])
    attached = [one for one in answer["paragraphs"] if one.get("appendix") == 0]
    assert attached[0]["number"] == "Chương I"
    assert {one["point"] for one in attached} >= set(range(len(answer["points"])))
    file = tmp_path / "mẫu.toml"
    code, shown, _ = call("templates", "show", "giay-nghi-phep-nam", "--out", file)
    assert (code, file.read_text(encoding="utf-8")) == (0, shown["facts"])
    code, answer, _ = call("draft", "--facts", file, "--no-ai")
    assert (code, answer["subject"]) == (0, "Nghỉ phép của ông (bà) Lý Thị Sua")


@pytest.mark.parametrize(
    ("words", "code", "exit_code"),
    [
        (("draft", "--template", "khong-co"), "draft.no_template", 1),
        (("templates", "show", "khong-co"), "draft.no_template", 1),
        (("draft",), "cli.usage.missing", 2),
        (("draft", "--template", "giay-moi-hop", "--facts", SAMPLE), "cli.usage.bad_option", 2),
    ],
)
def test_a_template_that_is_not_there_is_said(
    call: Any, words: tuple[Any, ...], code: str, exit_code: int
) -> None:
    answered, answer, _ = call(*words)
    assert (answered, answer["error"]["code"]) == (exit_code, code)


def test_a_field_that_is_no_day_is_bad_input(call: Any, tmp_path: Path) -> None:
    text = 'type = "GIAY_NGHI_PHEP"\n[fields]\nngay_don = "mùng ba"\n'
    code, answer, _ = call("draft", "--facts", sheet(tmp_path, text))
    assert (code, answer["error"]["code"]) == (1, "facts.field_date")
