"""The benchmark of writing a Word document compares like with like."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from communeapp.bench import writing
from communeapp.bench.registry import Bench
from communeapp.core.layout import Layouter
from communeapp.paths import Paths
from communeapp.services.wiring import Wiring
from communeapp.ui.rendering.pages import paginate


class _Wiring:
    packs = None


def test_both_write_the_same_paragraphs(
    layouter: Layouter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "layouter_of", lambda _: layouter)
    wiring = cast(Wiring, _Wiring())
    answer: dict[str, Any] = writing.docx(
        Bench(Paths(tmp_path), wiring, None, 1, tmp_path)
    ).to_json()
    assert answer["name"] == "docx"
    assert answer["paragraphs"] > 200
    assert min(answer["ours"], answer["baseline"], answer["ratio"]) > 0
    assert min(answer["bytes"], answer["baseline_bytes"]) > 5_000


def test_the_report_fills_twenty_pages(layouter: Layouter, qapp: object) -> None:
    assert len(paginate(layouter.layout(writing._report()))) == 20
