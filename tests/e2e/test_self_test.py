"""The self-test of the real program from its sources, and what its screens may load."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.model.conftest import write_tiny_gguf

STEPS = [
    "start", "files", "migrate", "library", "worker", "draft", "docx", "search", "bundle",
    "translations", "fonts", "window", "pdf", "modules", "quit",
]  # fmt: skip


@pytest.mark.timeout(280)
def test_the_program_passes_its_own_test_with_a_model(tmp_path: Path) -> None:
    model, out = tmp_path / "mô hình.gguf", tmp_path / "kết quả.json"
    write_tiny_gguf(model, context=8192)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "communeapp",
            "--self-test",
            "--model",
            str(model),
            "--out",
            str(out),
        ],
        capture_output=True,
        text=True,
        timeout=270,
        check=False,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    result = json.loads(out.read_text(encoding="utf-8"))
    assert (result["ok"], result["failed"], result["output"]) == (True, "", [])
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert [one["name"] for one in result["steps"]] == STEPS
    assert [one["name"] for one in result["steps"] if one["skipped"]] == ["files"]
    by_name = {one["name"]: one["detail"] for one in result["steps"]}
    assert by_name["worker"]["variant"] == result["cpu"]["variant"] != ""
    assert by_name["draft"]["output_tokens"] > 0
    assert len(by_name["window"]["screens"]) >= 9
    assert by_name["window"]["pictures"] >= len(by_name["window"]["screens"])
    assert len(set(by_name["translations"].values())) == 3
    # Neither in the user's folders nor in that of the system is anything left.
    left = [one for one in tmp_path.rglob("*") if "CommuneApp" in one.name]
    assert left == []


SCREENS = """
import sys
from pathlib import Path
from communeapp import app
from communeapp.clock import SystemClock
from communeapp.paths import Paths
from communeapp.services.office import open_office
from communeapp.services.self_test.steps import furnish
from communeapp.ui.self_test import ScreenSteps

paths = Paths(Path(sys.argv[1]))
with open_office(paths, SystemClock()) as office:
    furnish(office)
steps = ScreenSteps(app.build_wiring(paths, "vi"))
seen = steps.window()
print(*seen["screens"])
print(*sorted({"llama_cpp", "numpy"} & set(sys.modules)))
steps.close()
"""


@pytest.mark.timeout(120)
def test_no_screen_loads_the_model_or_numpy(data_dir: Path) -> None:
    """30 MB and a tenth of a second, for windows that are only looked at."""
    done = subprocess.run(
        [sys.executable, "-c", SCREENS, str(data_dir)],
        capture_output=True,
        text=True,
        timeout=110,
        check=True,
    )
    screens, heavy = done.stdout.splitlines()
    assert len(screens.split()) >= 9
    assert heavy.split() == []


CLOSING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from communeapp import app
from communeapp.ui.application import Program

start = Program.start


def begin(self):
    self.ready.connect(lambda: QTimer.singleShot(0, self.window.close))
    start(self)


Program.start = begin
sys.exit(app.run_window(Path(sys.argv[1]), "vi"))
"""


@pytest.mark.timeout(120)
def test_a_window_that_is_closed_ends_without_a_word(data_dir: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CLOSING, str(data_dir)],
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
