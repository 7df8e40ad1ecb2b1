"""After an update the program starts the other version itself, once it has let everything go."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent

#: Stands for the launcher of a home: says what it was given, and whether the profile is free.
LAUNCHER = """#!/bin/sh
{ printf '%s\\n' "$@"; printf '%s|' "${LD_LIBRARY_PATH-none}" "${_PYI_PARENT-none}"
  flock --nonblock DATA/instance.lock true && echo free; } >SAID.part
mv SAID.part SAID
kill -USR1 WAITING
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the launcher of this test is a shell script")
def test_the_other_version_is_started_when_the_profile_is_free(
    data_dir: Path, tmp_path: Path
) -> None:
    said, launcher = tmp_path / "said", tmp_path / "CommuneApp"
    waiting = subprocess.Popen(["sleep", "60"])
    text = LAUNCHER.replace("DATA", f"'{data_dir}'").replace("SAID", f"'{said}'")
    launcher.write_text(text.replace("WAITING", str(waiting.pid)), encoding="utf-8")
    launcher.chmod(0o755)
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "LD_LIBRARY_PATH": "/only/for/the/old/one",
        "LD_LIBRARY_PATH_ORIG": "/of/the/system",
        "_PYI_PARENT": "1",
    }
    try:
        ran = subprocess.run(
            [sys.executable, HERE / "children" / "restarting.py", data_dir, launcher],
            env=environment, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
        waiting.wait(timeout=60)  # the launcher ends it: it was started, and outlived the program
        assert waiting.returncode == -10, "the other version was never started"
    finally:
        waiting.kill()
        waiting.wait()
    *words, end = said.read_text(encoding="utf-8").replace(f"'{said}'", "").splitlines()
    assert words == ["một", "hai ba", "--data-dir", str(data_dir)]
    assert end == "/of/the/system|none|free"
