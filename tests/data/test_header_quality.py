"""Headers of real documents: what the program promises, measured on the development half."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from communeapp.core.incoming.header import Part

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def quality() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "quality_header", ROOT / "tools" / "quality" / "header.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quality_header"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def documents(quality: ModuleType) -> list[dict[str, Any]]:
    file = quality.DEFAULT_DATA / "van-ban-that" / "documents_dev.jsonl"
    if not file.is_file():
        pytest.skip("the real documents are not on this machine")
    return list(quality.load(file))


@pytest.fixture(scope="module")
def score(quality: ModuleType, documents: list[dict[str, Any]]) -> Any:
    return quality.score_texts(documents)


@pytest.mark.parametrize(
    ("part", "least"),
    [
        (Part.TYPE, 0.97),
        (Part.NUMBER, 0.97),
        (Part.DATE, 0.97),
        (Part.ISSUER, 0.93),
        (Part.SUBJECT, 0.90),
    ],
)
def test_digital_text(score: Any, part: Part, least: float) -> None:
    tally = score.of(score.digital(), part)
    assert tally.total >= 30
    assert tally.share >= least


@pytest.mark.parametrize("part", [Part.TYPE, Part.NUMBER, Part.DATE, Part.ISSUER, Part.SUBJECT])
def test_recognised_text_is_right_or_marked(quality: ModuleType, score: Any, part: Part) -> None:
    tally = score.of(quality.MACHINE_KINDS, part)
    assert tally.total >= 30
    assert tally.safe_share >= 0.9


def test_of_recognised_text_at_most_one_wrong_value_is_not_marked(
    quality: ModuleType, score: Any
) -> None:
    parts = (Part.TYPE, Part.NUMBER, Part.DATE, Part.ISSUER, Part.SUBJECT)
    assert sum(score.of(quality.MACHINE_KINDS, part).wrong for part in parts) <= 1


def test_a_header_is_read_fast(score: Any) -> None:
    assert 0 < score.milliseconds < 12  # 2 to 3 ms on the machine of the measurements


def test_lines_of_a_register(quality: ModuleType) -> None:
    file = quality.DEFAULT_DATA / "van-ban-that" / "register_rows_dev.jsonl"
    if not file.is_file():
        pytest.skip("the lines of registers are not on this machine")
    rows = quality.score_texts(quality.load(file)[::5])
    for part in (Part.TYPE, Part.NUMBER, Part.DATE, Part.SUBJECT):
        assert rows.of(["register_row"], part).share >= 0.97
    assert rows.of(["register_row"], Part.ISSUER).wrong == 0


def test_scanned_documents(
    quality: ModuleType, documents: list[dict[str, Any]], tmp_path: Path
) -> None:
    folder = quality.DEFAULT_DATA / "ban-quet"
    if not folder.is_dir():
        pytest.skip("the scanned documents are not on this machine")
    if shutil.which("tesseract") is None:
        pytest.skip("Tesseract is not installed")
    scans = quality.score_scans(folder, documents, tmp_path)
    kinds = scans.kinds()
    assert scans.of(kinds, Part.TYPE).total >= 8
    assert scans.of(kinds, Part.TYPE).share >= 0.9
    assert scans.of(kinds, Part.NUMBER).wrong == 0
    assert scans.of(kinds, Part.DATE).wrong == 0


def test_the_section_replaces_its_elder_alone(quality: ModuleType) -> None:
    page = "# Quality\n\n## Field\n\nkept\n\n## Header\n\nold\n"
    assert (
        quality.replace_section(page, "## Header\n\nnew\n")
        == "# Quality\n\n## Field\n\nkept\n\n## Header\n\nnew\n"
    )


def test_answers_are_compared_as_people_would(quality: ModuleType) -> None:
    assert quality.is_right(Part.ISSUER, "Bộ tài chính", "Bộ Tài chính")
    assert quality.is_right(Part.DATE, None, None)
    assert not quality.is_right(Part.NUMBER, "1/QĐ", None)
    assert not quality.is_right(Part.DATE, "2026-03", "2026-03-05")
    assert not quality.is_right(Part.SUBJECT, "Về việc A", "Kế hoạch tổ chức hội thi")
