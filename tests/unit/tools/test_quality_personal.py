"""The measuring of personal details: what it counts, and that the program keeps to what it measured."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from tests.conftest import SHARED

ROOT = Path(__file__).resolve().parents[3]
DATA = SHARED / "data"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "quality_personal", ROOT / "tools" / "quality" / "personal.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quality_personal"] = module
    spec.loader.exec_module(module)
    return module


def rows(path: Path, *values: dict[str, object]) -> Path:
    path.write_text("\n".join(json.dumps(one) for one in values), encoding="utf-8")
    return path


def test_what_is_missed_and_what_is_too_much_is_counted(tool: ModuleType, tmp_path: Path) -> None:
    file = rows(
        tmp_path / "a.jsonl",
        {"text": "CCCD 012084000999", "labels": ["CCCD", "PASSPORT"]},
        {"text": "MST 0100109106, Zalo 0912345678", "labels": ["MST"]},
    )
    there, right, found = tool.of_sentences(file)
    assert there == {"SO_DINH_DANH": 1, "HO_CHIEU": 1, "MA_SO_THUE": 1}
    assert right == {"SO_DINH_DANH": 1, "MA_SO_THUE": 1}
    assert found == {"SO_DINH_DANH": 1, "MA_SO_THUE": 1, "DIEN_THOAI_DI_DONG": 1}


def test_a_value_counts_when_it_is_hidden_whole(tool: ModuleType, tmp_path: Path) -> None:
    text = "Tôi tên là: Lò Văn Pán\nNgày sinh: hôm-qua\nSố điện thoại: 0912 345 678\n"
    there, hidden = tool.of_forms(rows(tmp_path / "b.jsonl", {"text": text}))
    assert there == {"HO_TEN": 1, "NGAY_SINH": 1, "DIEN_THOAI_DI_DONG": 1}
    assert +hidden == {"HO_TEN": 1, "DIEN_THOAI_DI_DONG": 1}


def test_the_section_is_put_between_its_marks(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "quality.md"
    page.write_text("# Quality\n\n## Header\n\nbefore\n", encoding="utf-8")
    monkeypatch.setattr(tool, "FILE", page)
    tool.write("first")
    tool.write("second")
    text = page.read_text(encoding="utf-8")
    assert "before" in text and "second" in text and "first" not in text
    assert text.count("## Personal data") == 1


@pytest.mark.skipif(not (DATA / "pii-vi").is_dir(), reason="the invented sentences are not here")
def test_the_program_keeps_to_what_it_measured(tool: ModuleType) -> None:
    there, right, found = tool.of_sentences(DATA / "pii-vi" / "pii_dev.jsonl")
    assert right.total() / there.total() >= 0.95
    assert right.total() / found.total() >= 0.95
    in_forms, hidden = tool.of_forms(DATA / "pii-vi" / "forms_fictional_dev.jsonl")
    assert hidden.total() / in_forms.total() >= 0.95
