"""The locked PySide6 must not lose references of None: 6.12.0 does, and Python 3.11 then aborts."""

from __future__ import annotations

import os
import subprocess
import sys

_MANY_CALLS = """
from PySide6.QtGui import QFont, QGuiApplication
app = QGuiApplication([])
font = QFont("Liberation Serif")
for _ in range(50_000):
    font.setPixelSize(12)
print("alive")
"""


def test_many_calls_do_not_use_up_none() -> None:
    """With PySide6 6.12.0 this child aborts after some six thousand calls."""
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        [sys.executable, "-c", _MANY_CALLS], capture_output=True, text=True, env=env, timeout=60
    )
    assert done.stdout.strip() == "alive", done.stderr
