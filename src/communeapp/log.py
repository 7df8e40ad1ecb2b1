"""The log: one rotating file per profile. Identifiers and sizes only, never text of a document.

A folder that cannot be written is no reason not to start: then there is no log file.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

NAME = "communeapp.log"
_SIZE = 1_000_000
_KEPT = 3
_current: Path | None = None
_faults: TextIO | None = None


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
        handler = RotatingFileHandler(
            folder / NAME, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", delay=False
        )
    except OSError:
        root.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s")
    )
    root.addHandler(handler)
    _current = folder / NAME
    _watch_faults(folder)
    return _current


def stop() -> None:
    """Close the log file."""
    global _current, _faults
    root = logging.getLogger("communeapp")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
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
