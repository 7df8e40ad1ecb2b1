"""``bench classify``: gives its figures with the program's own subjects, says so without the baseline."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any, cast

import pytest

from communeapp.bench import classify
from communeapp.bench.registry import Bench
from communeapp.core.errors import EnvironmentProblem
from communeapp.paths import Paths
from communeapp.services.wiring import Wiring


def bench(tmp_path: Path) -> Bench:
    return Bench(Paths(tmp_path), cast(Wiring, None), None, 1, tmp_path)


def test_it_measures_with_the_subjects_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("sklearn")
    monkeypatch.setattr(classify, "_labelled", lambda: None)
    monkeypatch.setattr(classify, "_LEAST_SECONDS", 0.01)
    train, test = classify._own_subjects()
    monkeypatch.setattr(classify, "_own_subjects", lambda: (train[:60], test[:20]))
    outcome = classify.classify(bench(tmp_path))
    assert outcome.ratio is not None and outcome.ours > 0
    assert outcome.more["documents"] == 20
    assert outcome.more["header_and_field_per_s"] > 0
    assert "macro_f1" not in outcome.more  # the weights have seen these subjects


def test_the_subjects_of_the_program_are_split_once(tmp_path: Path) -> None:
    train, test = classify._own_subjects()
    assert len(train) > 3 * len(test) > 300
    assert (train, test) == classify._own_subjects()


def test_without_the_library_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(EnvironmentProblem) as refused:
        classify.classify(bench(tmp_path))
    assert refused.value.code == "bench.no_baseline"
