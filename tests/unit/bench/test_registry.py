"""Pairs, medians and goals of benchmarks; each benchmark exists and is told to people."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import cast

import pytest

from communeapp.bench import registry
from communeapp.bench.registry import BENCHES, Bench, Goal, Outcome, in_turn, paired
from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.paths import Paths
from communeapp.services.wiring import Wiring


def bench(tmp_path: Path) -> Bench:
    return Bench(Paths(tmp_path), cast(Wiring, None), None, 1, tmp_path)


def test_pairs_are_run_in_turn_and_the_first_place_changes() -> None:
    order: list[str] = []

    def ours() -> float:
        order.append("o")
        return 1.0

    def baseline() -> float:
        order.append("b")
        return 2.0

    assert in_turn(3, ours, baseline) == [(1.0, 2.0)] * 3
    assert "".join(order) == "obboob"


def test_the_ratio_is_the_median_of_the_pairs() -> None:
    outcome = paired("x", "s", [(1, 2), (3, 3), (9, 3)], Goal("<=", 1.0))
    assert outcome.ratio == 1.0
    assert outcome.range == (0.5, 3.0)
    answer = outcome.to_json()
    assert {"name", "ours", "baseline", "ratio", "unit", "runs", "range"} <= answer.keys()
    assert answer["met"] is True


def test_without_a_baseline_our_own_figure_meets_the_goal_or_not() -> None:
    outcome = Outcome("cancel", 0.7, None, None, "s", 5, (0.1, 0.7), Goal("<", 0.5))
    assert outcome.to_json()["met"] is False


@pytest.mark.parametrize(
    ("sign", "bound", "value", "met"),
    [("<=", 1.0, 1.0, True), ("<", 1.0, 1.0, False), (">=", 0.97, 0.96, False)],
)
def test_goals(sign: str, bound: float, value: float, met: bool) -> None:
    assert Goal(sign, bound).met(value) is met  # type: ignore[arg-type]


@pytest.mark.parametrize("name", BENCHES)
def test_every_benchmark_can_be_found(name: str) -> None:
    module, function, runs = BENCHES[name]
    assert callable(getattr(importlib.import_module(module), function))
    assert runs >= 5


def test_an_unknown_benchmark_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        registry.run("nonsense", bench(tmp_path))
    assert caught.value.code == "bench.unknown"


def test_no_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        bench(tmp_path).need_model()
    assert caught.value.code == "bench.no_model"
