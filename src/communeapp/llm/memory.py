"""Memory of the model process: refusal in time, and a bound that only this process feels."""

from __future__ import annotations

import sys

from communeapp.llm import machine
from communeapp.llm.ports import EngineError

MIB = 1024 * 1024


def require_free(need_mb: int) -> None:
    """Refuse before loading, with the numbers, rather than be killed in the middle."""
    if need_mb <= 0:
        return
    free = machine.memory().available_mb
    if free < need_mb:
        raise EngineError("llm.not_enough_memory", need=str(need_mb), free=str(free))


def cap_address_space(cap_mb: int) -> None:
    """Bound this process, so that a crafted model file can only harm itself.

    Windows has its job object for that (see ``llm.launch``).
    """
    if cap_mb <= 0 or sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (cap_mb * MIB, cap_mb * MIB))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no dump of a model on the user's disk


def cap_for(file_bytes: int) -> int:
    """Give the bound for a model file: mapped, repacked once, plus context and libraries, in MiB."""
    return file_bytes * 22 // (10 * MIB) + 2048
