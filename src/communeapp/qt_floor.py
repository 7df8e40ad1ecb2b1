"""Whether Qt runs on this processor, and how to say so where it does not.

Qt and what it stands on are compiled for x86-64-v2 on Linux: below it the process dies of an illegal
instruction while it is loaded, without a word. So a processor that lacks something is tried in a child
process first. On Windows Qt may run where on Linux it does not; the child finds that out.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys

from communeapp import program
from communeapp.core.errors import EnvironmentProblem
from communeapp.llm import machine

WORD = "--try-qt"
_PATIENCE_S = 60.0
#: Programs of Linux desktops that show a sentence, with the words before it.
_SHOWERS = (
    ("zenity", "--error", "--no-markup", "--text"),
    ("kdialog", "--error"),
    ("xmessage", "-center"),
)


def require() -> None:
    """Raise EnvironmentProblem ``machine.no_qt`` where loading Qt would end the process."""
    if not runs():
        raise EnvironmentProblem("machine.no_qt")


@functools.cache
def runs() -> bool:
    """Say whether Qt can be loaded; asks a child process only where the processor is below the floor."""
    if machine.features_suffice():
        return True
    try:
        done = subprocess.run(
            program.command(WORD),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def load() -> int:
    """Load Qt in the child process that was started for it; exit code 0, if it comes to that."""
    import PySide6.QtWidgets

    return 0 if PySide6.QtWidgets else 1


def show(message: str) -> None:
    """Show a sentence in a window that is not ours: whoever clicked an icon sees no terminal."""
    if sys.platform == "win32":
        import ctypes

        error_sign = 0x10  # MB_ICONERROR of winuser.h
        ctypes.windll.user32.MessageBoxW(None, message, "CommuneApp", error_sign)
        return
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        return
    for words in _SHOWERS:
        if (found := shutil.which(words[0])) is not None:
            subprocess.Popen(
                [found, *words[1:], message],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            return
