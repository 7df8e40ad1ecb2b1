"""``communeapp models take``: keys, exit codes, where a model goes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from communeapp import paths as locations
from communeapp.cli.main import main
from communeapp.llm import machine
from communeapp.llm.machine import Cpu, Memory
from communeapp.services import taking_models
from communeapp.services.wiring import Wiring

CONTENT = b"weights" * 1000
MANIFEST = f"""
[[model]]
id = "mau"
title = "Mẫu"
file = "mau.gguf"
bytes = {len(CONTENT)}
sha256 = "{hashlib.sha256(CONTENT).hexdigest()}"
license = "MIT"
context = 1
min_ram_mb = 100
chat_format = "chatml"
"""
Run = Callable[..., tuple[int, dict[str, Any], str]]


class NoPdf:
    """No PDF is drawn here."""

    def render(self, *_: object) -> None:
        raise AssertionError


@pytest.fixture(autouse=True)
def _one_known_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = tmp_path / "manifest.toml"
    manifest.write_text(MANIFEST, encoding="utf-8")
    monkeypatch.setattr(locations, "models_manifest", lambda: manifest)
    monkeypatch.setattr(machine, "memory", lambda: Memory(8000, 6000))
    monkeypatch.setattr(machine, "cpu", lambda: Cpu(4, machine.X86_64_V2))
    monkeypatch.setattr(taking_models, "everyones_target", lambda: tmp_path / "opt/models")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "USB cài đặt"
    (folder / "mo-hinh").mkdir(parents=True)
    (folder / "mo-hinh/mau.gguf").write_bytes(CONTENT)
    return folder


@pytest.fixture
def run(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def runner(*words: object) -> tuple[int, Any, str]:
        argv = ["--data-dir", str(data_dir), "models", "take", *map(str, words), "--json"]
        code = main(argv, lambda paths, lang: Wiring(paths, lang, NoPdf()))
        out, err = capsys.readouterr()
        return code, json.loads(out), err

    return runner


def test_a_model_goes_to_the_folder_of_this_person_and_is_there_the_second_time(
    run: Run, stick: Path
) -> None:
    code, answer, err = run(stick)
    file = locations.user_models_dir() / "mau.gguf"
    assert code == 0
    assert answer["taken"] == [{"id": "mau", "path": str(file), "copied": True, "kept_bytes": 0}]
    assert answer["models"][0]["installed"]
    assert file.read_bytes() == CONTENT
    assert "100 %" in err
    code, answer, _ = run(stick)
    assert (code, answer["taken"][0]["copied"]) == (0, False)


@pytest.mark.parametrize(
    ("option", "place"),
    [("--everyone", "opt/models"), ("--in-data-dir", "Nguyễn Văn Ánh/dữ liệu/models")],
)
def test_the_folder_may_be_chosen(
    run: Run, stick: Path, tmp_path: Path, option: str, place: str
) -> None:
    code, _, _ = run(option, stick / "mo-hinh")
    assert code == 0
    assert (tmp_path / place / "mau.gguf").read_bytes() == CONTENT


def test_both_folders_at_once_are_a_wrong_call(run: Run, stick: Path) -> None:
    assert run("--everyone", "--in-data-dir", stick)[0] == 2


def test_bad_input_has_its_code_and_its_sentence(run: Run, stick: Path, tmp_path: Path) -> None:
    assert run(tmp_path / "không có")[1]["error"]["code"] == "kit.no_folder"
    (stick / "mo-hinh/mau.gguf").write_bytes(CONTENT[:-1] + b"?")
    code, answer, _ = run(stick)
    assert (code, answer["error"]["code"]) == (1, "kit.wrong_content")
    assert "mã kiểm tra" in answer["error"]["message"]
    (stick / "mo-hinh/mau.gguf").write_bytes(CONTENT[:100])
    assert run(stick)[1]["error"]["code"] == "kit.incomplete"
    (stick / "mo-hinh/mau.gguf").unlink()
    code, answer, _ = run(stick)
    assert (code, answer["error"]["code"]) == (1, "kit.no_models")
