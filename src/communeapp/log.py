"""The log: one rotating file per profile. Identifiers and sizes only, never text of a document.

A folder that cannot be written is no reason not to start: then there is no log file.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import sys
import time
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any, TextIO

NAME = "communeapp.log"
_SIZE = 1_000_000
_KEPT = 3
_current: Path | None = None
_faults: TextIO | None = None


class _Discreet(logging.Formatter):
    """UTC times, and of an exception its place and type: its message may quote what somebody typed."""

    converter = staticmethod(time.gmtime)

    def formatException(self, ei: Any) -> str:
        """Give the stack of an exception, outermost cause first, without any message."""
        lines: list[str] = []
        problem: BaseException | None = ei[1]
        chain: list[BaseException] = []
        while problem is not None and problem not in chain:
            chain.append(problem)
            problem = problem.__cause__ or problem.__context__
        for one in reversed(chain):
            lines += [
                f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(one.__traceback__)
            ]
            code = getattr(one, "code", "")
            lines.append(f"{type(one).__name__} {code}".strip())
        return "\n".join(lines)


class _File(RotatingFileHandler):
    """A full disk or a stick pulled out ends the log in silence, never the program."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Do without the line."""

    def close(self) -> None:
        """Do without the lines that do not fit any more."""
        with contextlib.suppress(OSError):
            super().close()


def get(name: str) -> logging.Logger:
    """Give the logger of a module; it writes into the file once :func:`start` was called."""
    return logging.getLogger(name)


def start(folder: Path) -> Path | None:
    """Write the program's log into this folder from now on; gives the file, or None."""
    global _current
    stop()
    root = logging.getLogger("communeapp")
    root.setLevel(logging.INFO)
    root.propagate = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _File(
            folder / NAME, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", delay=False
        )
    except OSError:
        root.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(_Discreet("%(asctime)sZ %(levelname)s %(process)d %(name)s: %(message)s"))
    root.addHandler(handler)
    _current = folder / NAME
    _watch_faults(folder)
    return _current


def stop() -> None:
    """Close the log file; without one the program logs nothing, and nothing on the terminal."""
    global _current, _faults
    root = logging.getLogger("communeapp")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    root.addHandler(logging.NullHandler())
    root.propagate = True
    if _faults is not None:
        faulthandler.disable()
        _faults.close()
        _faults = None
    _current = None


def current_file() -> Path | None:
    """Give the file that is written to."""
    return _current


def _watch_faults(folder: Path) -> None:
    """Have a crash in native code leave its Python frames in a file of its own."""
    global _faults
    try:
        _faults = (folder / "faults.log").open("a", encoding="utf-8")
    except OSError:
        return
    faulthandler.enable(_faults)


def install_excepthook() -> None:
    """Send an exception nobody caught to the log instead of the terminal."""

    def hook(kind: type[BaseException], error: BaseException, trace: object) -> None:
        logging.getLogger("communeapp").critical("uncaught", exc_info=error)

    sys.excepthook = hook


logging.getLogger("communeapp").addHandler(logging.NullHandler())
