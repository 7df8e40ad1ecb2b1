"""``communeapp quiz``: keys of the contract, exit codes, everything that was passed over by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.unit.quiz_formats import samples

from communeapp import app, texts
from communeapp.cli.main import COMMANDS
from communeapp.core.training.banks import BankFormat
from communeapp.quiz_formats.files import read_questions, write_questions

GIFT = """::Một::Câu một?{=a ~b}

Hỏng?{T

Không có đáp án đúng?{~a ~b}

Câu bốn?{T}
"""


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command: gives exit code, the JSON object and what stderr said."""

    def run(*words: str) -> tuple[int, Any, str]:
        code = app.run_command(["--data-dir", str(data_dir), *words, "--json"])
        out, err = capsys.readouterr()
        return code, json.loads(out), err

    return run


@pytest.fixture
def gift(tmp_path: Path) -> Path:
    path = tmp_path / "ngân hàng một.gift"
    path.write_text(GIFT, "utf-8")
    return path


def test_import_list_export(call: Any, gift: Path, tmp_path: Path) -> None:
    code, answer, _ = call("quiz", "import", str(gift))
    assert (code, answer["format"], answer["questions"]) == (0, "gift", 2)
    assert [(one["index"], one["reason"], one["line"]) for one in answer["skipped"]] == [
        (2, "quiz.skip_braces", 3),
        (3, "quiz.no_right", 5),
    ]
    assert all(one["message"] for one in answer["skipped"])
    assert answer["bank"]["title"] == "ngân hàng một"
    code, answer, _ = call("quiz", "list")
    assert (code, answer["questions"], len(answer["banks"])) == (0, 2, 1)
    out = tmp_path / "ra.xlsx"
    code, answer, _ = call("quiz", "export", "--format", "xlsx", str(out))
    assert (code, answer["format"], answer["questions"], answer["skipped"]) == (0, "xlsx", 2, [])
    assert [one.stem.text for one in read_questions(out).questions] == ["Câu một?", "Câu bốn?"]


def test_import_into_a_bank_there_is(call: Any, gift: Path) -> None:
    for total in (2, 4):
        assert (
            call("quiz", "import", str(gift), "--bank", "Của xã")[1]["bank"]["questions"] == total
        )
    call("quiz", "import", str(gift))
    call("quiz", "import", str(gift))
    titles = [one["title"] for one in call("quiz", "list")[1]["banks"]]
    assert titles == ["Của xã", "ngân hàng một", "ngân hàng một (2)"]


def test_check_keeps_nothing(call: Any, gift: Path) -> None:
    code, answer, _ = call("quiz", "import", str(gift), "--check")
    assert (code, answer["questions"], answer["bank"]) == (0, 2, None)
    assert call("quiz", "list")[1]["banks"] == []


def test_what_a_format_cannot_hold_is_told(call: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_questions(BankFormat.XLSX, samples.ALL, path)
    call("quiz", "import", str(path))
    code, answer, _ = call("quiz", "export", "--format", "gift", str(tmp_path / "b.gift"))
    assert code == 0
    assert {one["reason"] for one in answer["skipped"]} == {"quiz.skip_kind"}
    assert "tìm lỗi trong văn bản" in " ".join(one["message"] for one in answer["skipped"])
    told = " ".join(one["message"] for one in answer["notes"])
    assert "độ khó" in told and "{" not in told


@pytest.mark.parametrize(
    ("words", "code", "name"),
    [
        (["quiz", "import", "khong-co.gift"], 1, "reading.gone"),
        (["quiz", "export", "--format", "qti", "x"], 2, "cli.usage.bad_value"),
        (["quiz", "export", "--format", "gift", "x.gift", "--bank", "không"], 1, "quiz.unknown_bank"),
        (["quiz", "export", "--format", "gift", "x.gift"], 1, "quiz.which_bank"),
        (["quiz", "export", "--format", "gift", "x.gift", "--course", "khong-co"], 1, "courses.unknown"),
    ],
    ids=range(5),
)  # fmt: skip
def test_what_goes_wrong_has_its_code(call: Any, words: list[str], code: int, name: str) -> None:
    exit_code, answer, err = call(*words)
    assert (exit_code, answer["error"]["code"]) == (code, name)
    assert "Traceback" not in err


def test_a_place_that_can_hold_no_file_is_named(call: Any, gift: Path, tmp_path: Path) -> None:
    call("quiz", "import", str(gift))
    (tmp_path / "tệp").write_text("giữ", "utf-8")
    for place, code in [
        ("", "export.is_folder"),
        (".", "export.is_folder"),
        ("/", "export.is_folder"),
        (str(tmp_path), "export.is_folder"),
        (str(tmp_path / "không" / "a.gift"), "export.no_folder"),
        (str(tmp_path / "tệp" / "a.gift"), "export.no_folder"),
    ]:
        exit_code, answer, _ = call("quiz", "export", "--format", "gift", place)
        assert (exit_code, answer["error"]["code"]) == (1, code)
    longest = tmp_path / ("a" * 250 + ".gift")  # as long as a name may be
    assert call("quiz", "export", "--format", "gift", str(longest))[0] == 0
    assert sorted(one.name[:4] for one in tmp_path.iterdir() if one.is_file()) == [
        "aaaa", "ngân", "tệp",
    ]  # fmt: skip


def test_every_command_says_what_it_is_for() -> None:
    for language in texts.LANGUAGES:
        assert [
            one for one in COMMANDS if f"cli.command.{one}" not in texts.catalogue(language)
        ] == []


def test_words_of_a_file_do_not_rule_the_terminal(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Câu hỏi,A,B,Đáp án\nX?,1,2,\x1b[2J\u202eZ\x9b\nY?,1,2,A\n", "utf-8")
    assert app.run_command(["--data-dir", str(data_dir), "quiz", "import", str(path)]) == 0
    assert "Câu 1 (dòng 2): Đáp án “[2JZ” không khớp phương án nào." in capsys.readouterr().err


def test_a_folder_is_no_file_of_questions(call: Any, tmp_path: Path) -> None:
    code, answer, _ = call("quiz", "import", str(tmp_path))
    assert (code, answer["error"]["code"]) == (1, "quiz.unknown_format")


def test_a_file_of_bad_questions_only_is_refused(call: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.gift"
    path.write_text("Hỏng?{~a ~b}", "utf-8")
    code, answer, err = call("quiz", "import", str(path))
    assert (code, answer["error"]["code"]) == (1, "quiz.nothing_good")
    assert "Câu 1 (dòng 1)" in err  # the error points at the reasons: they have to be told
    assert call("quiz", "list")[1]["banks"] == []


def test_a_person_is_told_in_sentences(
    data_dir: Path, gift: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.run_command(["--data-dir", str(data_dir), "quiz", "list"]) == 0
    assert app.run_command(["--data-dir", str(data_dir), "quiz", "import", str(gift)]) == 0
    out, err = capsys.readouterr()
    assert "Đã đưa 2 câu hỏi vào ngân hàng “ngân hàng một”, bỏ qua 2 câu." in out
    assert "Câu 2 (dòng 3): Ngoặc nhọn mở và đóng không khớp." in err
    target = gift.with_name("ra.gift")
    assert (
        app.run_command(
            ["--data-dir", str(data_dir), "quiz", "export", "--format", "gift", str(target)]
        )
        == 0
    )
    assert app.run_command(["--data-dir", str(data_dir), "quiz", "list"]) == 0
    assert "ngân hàng một: 2 câu" in capsys.readouterr().out
