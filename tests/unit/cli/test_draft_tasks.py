"""Small tasks on the command line, without a model: keys, words, exit codes."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from communeapp import app

KEYS = {"task", "text", "sure", "parts", "left", "seconds", "model"}


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
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "thư.txt"
    file.write_text(
        "đảm bảo ko để sót hộ , xong lúc 7h30. Không thả rông trâu bò trước ngày 15/12/2026.",
        encoding="utf-8",
    )
    return file


def test_a_file_is_rewritten_and_each_sentence_shown_beside_its_original(
    call: Any, letter: Path
) -> None:
    code, answer, _ = call("draft", "rewrite", letter, "--mode", "correct", "--no-ai")
    assert code == 0
    assert answer.keys() == KEYS
    assert answer["text"].startswith("Bảo đảm không để sót hộ, xong lúc 7 giờ 30 phút.")
    assert answer["model"] is None
    assert [one["changed"] for one in answer["parts"]] == [True, False]
    assert not answer["sure"]


def test_plain_words_say_that_nobody_is_sure(call: Any, letter: Path) -> None:
    code, out, err = call("draft", "rewrite", letter, "--no-ai", plain=True)
    assert code == 0
    assert "Không thả rông trâu bò" in out
    assert "Chưa chắc" in err


def test_a_letter_is_said_for_the_loudspeaker(call: Any, letter: Path) -> None:
    code, answer, _ = call("draft", "announce", letter, "--subject", "phòng rét", "--no-ai")
    assert code == 0
    assert answer["text"].startswith("Kính thưa bà con.")
    assert "ngày 15 tháng 12 năm 2026" in answer["text"]
    assert 5 < answer["seconds"] <= 90


def test_a_report_is_renewed_from_new_facts(
    call: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = tmp_path / "tháng 5.txt"
    last.write_text("Thu ngân sách đạt 0,85 tỷ đồng.", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("nhận 298 hồ sơ\n\nmở 2 lớp\n"))
    code, answer, _ = call("draft", "renew", last, "--facts", "-", "--no-ai")
    assert code == 0
    assert answer["text"] == "Nhận 298 hồ sơ.\nMở 2 lớp."
    assert answer["left"] == ["Thu ngân sách đạt 0,85 tỷ đồng."]


def test_a_long_report_is_renewed_whole(
    call: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = tmp_path / "năm.txt"
    long = "An ninh trật tự ở các bản được giữ vững trong suốt thời gian qua.\n" * 200
    last.write_text(f"{long}Thu ngân sách đạt 0,85 tỷ đồng.\n", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("mở 2 lớp\n"))
    code, answer, _ = call("draft", "renew", last, "--facts", "-", "--no-ai")
    assert (code, answer["text"]) == (0, "Mở 2 lớp.")
    assert answer["left"] == ["Thu ngân sách đạt 0,85 tỷ đồng."]


def test_a_proposal_names_the_document(call: Any, tmp_path: Path) -> None:
    file = tmp_path / "đến.txt"
    file.write_text(
        "SỞ NỘI VỤ\nSố: 123/SNV-CCHC\nĐiện Biên, ngày 05 tháng 3 năm 2026\nV/v báo cáo cải cách hành chính\n"
        "Kính gửi: Ủy ban nhân dân các xã\nSở Nội vụ đề nghị các xã báo cáo kết quả trước ngày 20/3/2026.\n",
        encoding="utf-8",
    )
    code, answer, _ = call("draft", "propose", file, "--no-ai")
    assert code == 0
    assert "123/SNV-CCHC" in answer["text"]
    assert "đề nghị các xã báo cáo kết quả trước ngày 20/3/2026" in answer["text"]
    assert answer["text"].splitlines()[-1].startswith("Đề xuất: ")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("draft", "rewrite", "không có.txt", "--no-ai"), 1),
        (("draft", "rewrite", "-", "--no-ai"), 1),
        (("draft", "announce", "-", "--no-ai"), 2),
    ],
)
def test_what_cannot_be_done_is_the_users_fault(
    call: Any, words: tuple[str, ...], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert call(*words)[0] == code
