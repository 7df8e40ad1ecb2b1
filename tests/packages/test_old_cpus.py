"""The self-test from source on emulated processors: each gets its own variant, below the floor a sentence.

A frozen program starts its children natively and so escapes the emulator. From source the children are
started by ``sys.executable``, and that is argv[0]: a script that starts the emulator again.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.model.conftest import write_tiny_gguf

pytestmark = [
    pytest.mark.packages,
    pytest.mark.timeout(900),
    pytest.mark.skipif(shutil.which("qemu-x86_64") is None, reason="qemu-user is not installed"),
]
SRC = Path(__file__).parents[2] / "src"
Emulated = Callable[..., subprocess.CompletedProcess[str]]


def emulated_model(cpu: str) -> str:
    """Name a processor without the features that the emulator lacks and warns of at every start."""
    asked = subprocess.run(
        ["qemu-x86_64", "-cpu", cpu, "/bin/true"], capture_output=True, text=True, check=True
    )
    lacking = re.findall(r"requested feature: CPUID\S*?\.([a-z0-9_-]+) \[bit", asked.stderr)
    return ",".join([cpu, *(f"{one}=off" for one in dict.fromkeys(lacking))])


@pytest.fixture
def emulated(tmp_path: Path) -> Emulated:
    """Give a function that runs the program on a processor, children included."""

    def run(cpu: str, *words: str) -> subprocess.CompletedProcess[str]:
        python = tmp_path / cpu / "bin" / "python"
        python.parent.mkdir(parents=True, exist_ok=True)
        real = Path(sys.executable).resolve()
        model = emulated_model(cpu)
        python.write_text(f'#!/bin/sh\nexec qemu-x86_64 -cpu {model} -0 "{python}" "{real}" "$@"\n')
        python.chmod(0o755)
        environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}
        environment["PYTHONPATH"] = os.pathsep.join([str(SRC), *(one for one in sys.path if one)])
        return subprocess.run(
            [str(python), "-m", "communeapp", *words],
            capture_output=True, text=True, timeout=800, check=False, env=environment,
        )  # fmt: skip

    return run


def result_of(out: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    told = json.loads(out.read_text(encoding="utf-8"))
    return told, {one["name"]: one for one in told["steps"]}


@pytest.mark.parametrize(
    ("cpu", "variant"),
    [("Nehalem", "sse42"), ("SandyBridge", "sandybridge"), ("Haswell-noTSX", "haswell")],
)
def test_the_self_test_passes_on_an_old_processor(
    emulated: Emulated, tmp_path: Path, cpu: str, variant: str
) -> None:
    model, out = tmp_path / "mô hình.gguf", tmp_path / f"{cpu}.json"
    write_tiny_gguf(model, context=8192)
    done = emulated(cpu, "--self-test", "--hidden", "--model", str(model), "--out", str(out))
    told, steps = result_of(out)
    # After a crash the output holds where every thread stood.
    assert told["ok"], "\n".join([done.stderr, told["ended"], *told["output"]])
    assert (done.returncode, told["failed"], told["output"]) == (0, "", [])
    assert told["cpu"]["variant"] == steps["worker"]["detail"]["variant"] == variant
    assert ("avx" in told["cpu"]["features"]) is (cpu != "Nehalem")
    assert steps["draft"]["detail"]["output_tokens"] > 0


@pytest.mark.parametrize("cpu", ["core2duo", "Penryn"])
def test_below_the_floor_everything_without_qt_works_and_the_rest_is_told(
    emulated: Emulated, tmp_path: Path, cpu: str
) -> None:
    out = tmp_path / f"{cpu}.json"
    done = emulated(cpu, "--self-test", "--hidden", "--out", str(out))
    told, steps = result_of(out)
    assert done.returncode == 1 and told["ended"] == "" and told["output"] == []
    assert told["cpu"]["enough"] is False
    working = ("start", "migrate", "draft", "docx", "search", "bundle")
    assert all(steps[one]["ok"] and not steps[one]["skipped"] for one in working)
    assert steps["library"]["skipped"] and "sse4_2" in steps["library"]["detail"]["reason"]
    assert steps["translations"]["error"].startswith("machine.no_qt")


def test_a_window_below_the_floor_is_a_sentence_and_no_crash(
    emulated: Emulated, tmp_path: Path
) -> None:
    done = emulated("core2duo", "--data-dir", str(tmp_path / "dữ liệu"))
    assert done.returncode == 3
    assert "quá cũ" in done.stderr and "Fatal" not in done.stderr
