"""``communeapp demo`` as a process of its own: files, keys, a second run, a failing step."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def demo(data_dir: Path, out: Path) -> tuple[int, dict[str, Any], str]:
    done = subprocess.run(
        [sys.executable, "-m", "communeapp", "--data-dir", str(data_dir), "demo", "--no-ai",
         "--out", str(out), "--json"],
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    return done.returncode, json.loads(done.stdout), done.stderr.decode()


def test_the_demo_leaves_five_letters_and_can_be_run_again(data_dir: Path, tmp_path: Path) -> None:
    out = tmp_path / "kết quả"
    for _ in range(2):
        code, answer, said = demo(data_dir, out)
        assert code == 0
        assert answer["ok"] is True
        assert len(answer["steps"]) == 9
        for step in answer["steps"]:
            assert step.keys() >= {"name", "ok", "seconds", "files"}
        files = [Path(name) for step in answer["steps"] for name in step["files"]]
        assert len(files) == 13
        assert {file.read_bytes()[:4] for file in files} == {
            b"PK\x03\x04",
            b"%PDF",
            b"eyJh",
            b"CAPP",
        }
        *_, read, quiz, hub = answer["steps"]
        assert (quiz["questions"], quiz["share"], quiz["passed"]) == (20, 900, True)
        assert list(quiz["verified"].values()) == [True, True]
        assert hub["applied"] == hub["events"] > 0
        assert hub["confirmed"] == 1
        assert {"document.sent_up", "exam.scored", "training.standing"} <= set(hub["types"])
        assert [one["type"] for one in read["documents"]] == [
            "Công văn", "Thông báo", "Kế hoạch", "Công văn", "Kế hoạch",
        ]  # fmt: skip
        assert "Đã hoàn thành" in said
    assert sorted(one for one in out.iterdir() if one.is_file()) == sorted(files)[:-1]


def test_a_step_that_fails_is_named_and_the_others_go_on(data_dir: Path, tmp_path: Path) -> None:
    out = tmp_path / "kết quả"
    (out / "1-cong-van-chong-ret.docx").mkdir(parents=True)
    code, answer, said = demo(data_dir, out)
    assert code == 3
    assert answer["ok"] is False
    failed = [step for step in answer["steps"] if not step["ok"]]
    assert [step["name"] for step in failed] == ["draft 1-cong-van-chong-ret"]
    assert failed[0]["error"]["code"] == "export.is_folder"
    assert "Traceback" not in said


def test_a_place_that_cannot_be_a_folder_is_bad_input(data_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "tệp").touch()
    code, answer, _ = demo(data_dir, tmp_path / "tệp" / "x")
    assert (code, answer["error"]["code"]) == (1, "export.no_folder")
