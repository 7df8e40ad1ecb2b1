"""Small facts and functions of native code that the engine needs; nothing here loads the model library."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Any


def cpu_variant() -> str:
    """Name the CPU library in use (``haswell``), or ``built-in`` for a static build."""
    import psutil

    for mapped in psutil.Process().memory_maps():
        name = Path(mapped.path).name
        if "ggml-cpu-" in name:
            return name.split("ggml-cpu-", 1)[1].split(".", 1)[0]
    return "built-in"


def library_version() -> str:
    """Version of the installed binding, part of the key of every kept state."""
    from importlib import metadata

    try:
        return metadata.version("llama-cpp-python")
    except metadata.PackageNotFoundError:
        return "unknown"


def abort_callback(lc: Any) -> Any:
    """Give a native function that says whether the flag's byte is set.

    The check runs thousands of times per token; a Python function there costs a tenth of the speed and
    needs the interpreter lock. ``strlen`` of the flag's C string is 0 or 1: exactly "go on" or "abort".
    """
    library = ctypes.CDLL("ucrtbase" if sys.platform == "win32" else None)
    return ctypes.cast(library.strlen, lc.ggml_abort_callback)
