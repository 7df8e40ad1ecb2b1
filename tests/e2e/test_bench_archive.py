"""The benchmarks of the archive run once, small: that they work, not how fast it is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("name", ["search", "search-recall", "import"])
def test_a_benchmark_of_the_archive_gives_its_figures(
    data_dir: Path, shared: Path, name: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "communeapp", "--data-dir", str(data_dir), "bench", name,
         "--runs", "1", "--json"],
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
        env={**os.environ, "COMMUNEAPP_SHARED": str(shared), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    (line,) = done.stdout.splitlines()
    answer = json.loads(line)
    assert (answer["name"], answer["runs"]) == (name, 1)
    assert answer["documents"] < 10_000
    assert answer["ratio"] == pytest.approx(answer["ours"] / answer["baseline"], rel=0.01)
    if name == "search-recall":
        assert answer["ours"] > 0.8
        assert answer["met"]


def test_without_real_texts_nothing_is_measured(data_dir: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "communeapp",
            "--data-dir",
            str(data_dir),
            "bench",
            "search",
            "--json",
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "COMMUNEAPP_SHARED": str(tmp_path)},
    )
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"]["code"] == "search.no_texts"
