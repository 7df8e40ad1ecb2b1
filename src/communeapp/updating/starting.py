"""Start another version of this program: prove it, or go over to it, as if the menu had started it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

#: What a version is asked to prove, and what every later one must understand. Without a model: writing a
#: letter takes minutes on an old PC, and an update must not fail for that.
PROOF_WORDS = ("--self-test", "--no-model", "--hidden")
#: It takes some seconds; an old disk and a virus scanner take their time.
PROOF_S = 600.0


def fresh_environment(present: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the environment without what the frozen program put there for itself.

    Its starter leads the search for libraries into its own folder and says what it unpacked; a child of
    another version would then load our libraries. The originals are kept beside (PyInstaller manual,
    "LD_LIBRARY_PATH considerations" and ``PYINSTALLER_RESET_ENVIRONMENT``).
    """
    found = dict(os.environ if present is None else present)
    for name in [one for one in found if one.startswith(("_PYI_", "_MEIPASS"))]:
        del found[name]
    for name in ("LD_LIBRARY_PATH", "LIBPATH"):
        before = found.pop(f"{name}_ORIG", None)
        if before:
            found[name] = before
        elif before is not None or getattr(sys, "frozen", False):
            found.pop(name, None)
    found["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    return found


def self_test(starter: Path, seconds: float = PROOF_S) -> tuple[bool, str]:
    """Run the self-test of a program; say whether it passed, and the step that failed.

    It shows no window and touches no data of anybody (its own rule). OSError where it cannot be started.
    """
    with tempfile.TemporaryDirectory(
        prefix="communeapp-proof-", ignore_cleanup_errors=True
    ) as folder:
        out = Path(folder) / "self-test.json"
        environment = fresh_environment() | {"QT_QPA_PLATFORM": "offscreen"}
        try:
            # A program of ours that was just checked file by file, with our own arguments.
            ended = subprocess.run(
                [str(starter), *PROOF_WORDS, "--out", str(out)],
                env=environment,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return False, "time"
        return ended.returncode == 0, "" if ended.returncode == 0 else _failed_step(out)


def _failed_step(out: Path) -> str:
    try:
        steps = json.loads(out.read_text(encoding="utf-8"))["steps"]
        return next(str(one["name"]) for one in steps if one["ok"] is False)
    except (OSError, ValueError, KeyError, TypeError, StopIteration):
        return "start"


def start_apart(command: Sequence[str]) -> None:
    """Start a program that lives on when this one ends. OSError."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    # Our own launcher with our own arguments; nobody waits for it.
    child = subprocess.Popen(
        list(command),
        env=fresh_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        start_new_session=True,
        creationflags=flags,
    )
    child.returncode = 0  # it is meant to outlive us: no warning that it still runs
