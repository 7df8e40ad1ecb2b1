"""``communeapp lint``: keys, words, exit codes, the corrected copy."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from tests.ole_files import compound
from tests.page_documents import letter

from communeapp import app
from communeapp.core.layout import Layouter
from communeapp.reading.docx_look_mend import mend
from communeapp.reading.limits import Limits
from communeapp.render.docx import docx_bytes

KEYS = {"type", "findings", "errors", "notes"}
FINDING = {"rule", "severity", "where", "message", "source"}


@pytest.fixture
def call(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command on an empty profile: gives exit code, JSON answer and what stderr said."""

    def run(*words: str | Path, plain: bool = False) -> tuple[int, Any, str]:
        argv = ["--data-dir", str(data_dir), *map(str, words), *([] if plain else ["--json"])]
        code = app.run_command(argv)
        said = capsys.readouterr()
        return code, said.out if plain else json.loads(said.out), said.err

    return run


@pytest.fixture
def spoiled(layouter: Layouter, tmp_path: Path) -> Path:
    """A letter with a Quốc hiệu that is too large and a margin that is too narrow."""
    file = tmp_path / "công văn.docx"
    file.write_bytes(docx_bytes(layouter.layout(letter())))
    with file.open("rb") as stream:
        data, _ = mend(
            stream,
            Limits(),
            [
                {"what": "size", "value": 20, "places": ["p[2]"]},
                {"what": "margin_right", "value": 4.3, "section": 0},
            ],
            [],
        )
    file.write_bytes(data)
    return file


def test_the_answer_has_the_keys_of_the_contract(call: Any, spoiled: Path) -> None:
    code, answer, _ = call("lint", spoiled)
    assert code == 0
    assert answer.keys() >= KEYS
    assert answer["type"] == "CONG_VAN"
    assert all(one.keys() >= FINDING for one in answer["findings"])
    severities = [one["severity"] for one in answer["findings"]]
    assert (severities.count("error"), severities.count("note")) == (
        answer["errors"],
        answer["notes"],
    )
    found = {one["rule"]: one for one in answer["findings"]}
    margin = found["ND30.PL1.I.3.LE_PHAI"]
    assert margin["where"] == "section[0]"
    assert "4,3 mm" in margin["message"]
    assert "Mục I Phần I Phụ lục I" in margin["source"]
    size = found["ND30.PL1.II.1.a.QUOC_HIEU.CO_CHU"]
    assert (size["where"], size["text"]) == ("p[2]", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")


def test_fix_writes_a_copy_and_leaves_the_original(
    call: Any, spoiled: Path, tmp_path: Path
) -> None:
    before = hashlib.sha256(spoiled.read_bytes()).digest()
    out = tmp_path / "đã sửa.docx"
    code, answer, _ = call("lint", spoiled, "--fix", "--out", out)
    assert code == 0
    assert answer["fixed"] >= 2
    assert answer["left"]["errors"] == 0
    assert hashlib.sha256(spoiled.read_bytes()).digest() == before
    again, second, _ = call("lint", out)
    assert again == 0
    assert second["errors"] == 0


def test_a_person_reads_sentences(call: Any, spoiled: Path) -> None:
    code, said, _ = call("lint", spoiled, plain=True)
    assert code == 0
    assert "Lỗi: Lề phải: 4,3 mm, quy định 15 - 20 mm." in said
    assert "checking." not in said
    assert "lint." not in said


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--fix"], "checking.no_out"),
        (["--out", "x.docx"], "checking.no_fix"),
        (["--fix", "--out", "x.pdf"], "export.wrong_ending"),
    ],
)
def test_options_that_do_not_go_together_are_told(
    words: list[str], code: str, call: Any, spoiled: Path
) -> None:
    exit_code, answer, _ = call("lint", spoiled, *words)
    assert exit_code == 1
    assert answer["error"]["code"] == code
    assert answer["error"]["hint"]


def test_bad_files_end_with_one_sentence(call: Any, spoiled: Path, tmp_path: Path) -> None:
    table = tmp_path / "không phải.docx"
    table.write_text("chỉ là chữ", encoding="utf-8")
    secret = tmp_path / "Báo cáo TUYỆT MẬT.docx"
    secret.write_bytes(spoiled.read_bytes())
    locked = tmp_path / "có mật khẩu.docx"
    locked.write_bytes(compound("EncryptedPackage"))
    for file, wanted in (
        (locked, "reading.password"),
        (tmp_path / "không có.docx", "reading.gone"),
        (table, "checking.not_word"),
        (secret, "secrecy.refused"),
    ):
        code, answer, said = call("lint", file)
        assert code == 1
        assert answer["error"]["code"] == wanted
        assert "Traceback" not in said


def test_the_copy_may_not_be_the_original(call: Any, spoiled: Path) -> None:
    before = spoiled.read_bytes()
    code, answer, _ = call("lint", spoiled, "--fix", "--out", spoiled, "--overwrite")
    assert (code, answer["error"]["code"]) == (1, "checking.same_file")
    assert spoiled.read_bytes() == before
