"""The log after an end-to-end run: identifiers and sizes, never what somebody typed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

SMALL = "qwen2.5-coder-0.5b-instruct-q4_k_m"
FACTS = """
type = "CONG_VAN"
subject = "rà soát hộ ông Giàng A Chống"
to = ["Trưởng bản Pa Thắng"]
points = ["hỗ trợ hộ bà Lò Thị Mẩy 3.700.000 đồng", "báo cáo trước ngày 17/12/2025 qua số 0912345678"]
place = "Thu Lũm"
[signer]
title = "CHỦ TỊCH"
name = "Phùng Xá Hừ"
"""
WORDS = (
    "Giàng", "Chống", "Pa Thắng", "Lò Thị", "Mẩy", "3.700.000", "17/12/2025", "0912345678", "Thu Lũm",
    "Phùng", "Mù Cả", "rà soát", "hỗ trợ",
)  # fmt: skip


def run(data_dir: Path, *words: str) -> int:
    done = subprocess.run(
        [sys.executable, "-m", "communeapp", "--data-dir", str(data_dir), *words],
        capture_output=True,
        timeout=240,
        env=dict(os.environ),
        stdin=subprocess.DEVNULL,
    )
    return done.returncode


@pytest.mark.parametrize(
    "with_model", [False, pytest.param(True, marks=pytest.mark.model)], ids=["templates", "model"]
)
def test_no_word_of_a_letter_reaches_the_log(
    data_dir: Path,
    tmp_path: Path,
    with_model: bool,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if with_model:
        monkeypatch.setenv("COMMUNEAPP_MODELS", str(request.getfixturevalue("real_models_dir")))
    facts = tmp_path / "rà soát.toml"
    facts.write_text(FACTS, encoding="utf-8")
    folder = data_dir.parent / "hồ sơ"
    assert run(folder, "profile", "set", "place=Mù Cả", "signers.1.name=Phùng Xá Hừ") == 0
    out = [str(tmp_path / "x.docx"), str(tmp_path / "x.pdf")]
    draft = ["draft", "--facts", str(facts), "--out", out[0], "--pdf", out[1]]
    if with_model:
        draft += ["--model", SMALL]
    assert run(folder, *draft, *([] if with_model else ["--no-ai"])) == 0
    assert run(folder, *draft) == 1  # the files are there: told, and logged
    facts.write_text(FACTS.replace("points", "diem"), encoding="utf-8")
    assert run(folder, "draft", "--facts", str(facts)) == 1
    assert run(folder, "doctor", "--save", str(tmp_path / "x.zip")) == 0
    logs = [one.read_text(encoding="utf-8") for one in (folder / "logs").iterdir()]
    assert sum(len(text) for text in logs) > 100
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        logs += [archive.read(name).decode("utf-8") for name in archive.namelist()]
    for text in logs:
        assert [word for word in WORDS if word in text] == []
