"""Every benchmark runs once, small: that it works, not how fast it is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SMALL = "qwen2.5-coder-0.5b-instruct-q4_k_m"
KEYS = {"name", "ours", "baseline", "ratio", "unit", "runs", "range"}


def run(data_dir: Path, models: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "communeapp", "--data-dir", str(data_dir), "bench", *arguments],
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
        env={
            **os.environ,
            "COMMUNEAPP_MODELS": str(models),
            "COMMUNEAPP_BENCH_TOKENS": "12",
            "COMMUNEAPP_BENCH_DOCUMENTS": "60",
        },
    )


@pytest.mark.model
@pytest.mark.parametrize(
    ("name", "runs"),
    [
        ("decode", 1),
        pytest.param("draft", 1, marks=pytest.mark.soak),  # a minute; letters have their own tests
        ("first-token", 1),
        ("worker-memory", 1),
        ("busy", 1),
        ("cancel", 4),
    ],
)
def test_a_benchmark_gives_its_figures(
    data_dir: Path, real_models_dir: Path, name: str, runs: int
) -> None:
    done = run(data_dir, real_models_dir, name, "--runs", str(runs), "--model", SMALL, "--json")
    assert done.returncode == 0, done.stderr[-2000:]
    (line,) = done.stdout.splitlines()
    answer = json.loads(line)
    assert answer.keys() >= KEYS
    assert (answer["name"], answer["runs"]) == (name, runs)
    assert answer["ours"] > 0
    assert answer["range"][0] <= answer["range"][1]
    if name == "cancel":
        assert answer["ratio"] is None
    else:
        assert answer["ratio"] == pytest.approx(answer["ours"] / answer["baseline"], rel=0.01)
    assert not list(data_dir.rglob("*.state"))  # nothing of it stays


@pytest.mark.parametrize("name", ["classify", "ui-block"])
def test_a_benchmark_of_documents_gives_its_figures(
    data_dir: Path, tmp_path: Path, name: str
) -> None:
    done = run(data_dir, tmp_path, name, "--runs", "1", "--json")
    assert done.returncode == 0, done.stderr[-2000:]
    answer = json.loads(done.stdout.splitlines()[-1])
    assert answer.keys() >= KEYS
    assert (answer["name"], answer["runs"]) == (name, 1)
    assert answer["ours"] > 0


def test_an_unknown_benchmark_is_bad_input(data_dir: Path, tmp_path: Path) -> None:
    done = run(data_dir, tmp_path, "nonsense", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == "bench.unknown"


def test_without_a_model_it_is_said(data_dir: Path, tmp_path: Path) -> None:
    done = run(data_dir, tmp_path, "decode", "--json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"]["code"] == "bench.no_model"
