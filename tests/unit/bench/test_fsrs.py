"""The benchmark of the schedule measures work that was done."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from communeapp.bench import fsrs
from communeapp.bench.registry import Bench
from communeapp.core.errors import Bug
from communeapp.paths import Paths
from communeapp.services.wiring import Wiring


def test_its_figures(tmp_path: Path) -> None:
    outcome = fsrs.fsrs(Bench(Paths(tmp_path), cast(Wiring, None), None, 1, tmp_path))
    answer = outcome.to_json()
    assert answer["name"] == "fsrs"
    assert answer["goal"] == "<= 1.2"
    assert answer["reviews"] == 1_000
    assert answer["ours"] > 0 < answer["baseline"]
    assert answer["stored_per_s"] > 0


def test_the_reviews_are_the_same_in_every_run() -> None:
    assert fsrs._make(50) == fsrs._make(50)


def test_work_that_was_not_done_is_no_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fsrs, "replay", lambda _: {})
    with pytest.raises(Bug):
        fsrs.fsrs(Bench(Paths(tmp_path), cast(Wiring, None), None, 1, tmp_path))
