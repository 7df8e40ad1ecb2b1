"""``bench start`` and its packaged programs: which ones are started, and with what."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from communeapp.app import build_wiring
from communeapp.bench import windows
from communeapp.bench.registry import Bench
from communeapp.core.errors import EnvironmentProblem
from communeapp.paths import Paths

READY = """#!{python}
import os, pathlib, sys, time
folder = pathlib.Path({folder!r})
(folder / (pathlib.Path(sys.argv[0]).name + ".words")).write_text(" ".join(sys.argv[1:]))
assert "PYTHONDONTWRITEBYTECODE" not in os.environ
pathlib.Path(os.environ["COMMUNEAPP_READY_FILE"]).touch()
{then}
"""


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Two packaged programs of a few lines, which then have nothing more to do."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(windows, "_rest", lambda _: 50.0)
    files = []
    for name in ("ours", "bare"):
        file = tmp_path / name
        body = READY.format(python=sys.executable, folder=str(tmp_path), then="time.sleep(600)")
        file.write_text(body, encoding="utf-8")
        file.chmod(0o755)
        files.append(file)
    paths = Paths(tmp_path / "dữ liệu")
    return Bench(paths, build_wiring(paths, "vi"), None, 2, tmp_path, *files)


@pytest.mark.skipif(sys.platform == "win32", reason="a script as a program")
def test_the_packaged_programs_are_measured(bench: Bench, tmp_path: Path) -> None:
    outcome = windows.start(bench)
    assert outcome.runs == 2
    assert outcome.more["packaged"] is True
    assert outcome.ratio is not None and outcome.ratio > 0
    assert (tmp_path / "ours.words").read_text().startswith("--data-dir ")
    assert (tmp_path / "bare.words").read_text().endswith("bare.ready")


@pytest.mark.skipif(sys.platform == "win32", reason="a script as a program")
def test_a_packaged_program_that_ends_is_told(bench: Bench) -> None:
    assert bench.program is not None
    bench.program.write_text(f"#!{sys.executable}\nraise SystemExit(1)\n", encoding="utf-8")
    with pytest.raises(EnvironmentProblem) as caught:
        windows.start(bench)
    assert caught.value.code == "bench.failed"
