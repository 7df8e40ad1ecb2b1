"""How the model process is started on each system, and how it is kept from outliving us."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from communeapp.llm.protocol import Launch
from communeapp.llm.threads import WAITING


def worker_launch(environment: Mapping[str, str] | None = None) -> Launch:
    """Give the command of the worker: the frozen program itself, or this Python.

    The waiting policy of OpenMP must be in the environment before its library loads; the worker sets it
    too, this is for libraries that read it at the very start of the process.
    """
    added = {
        **WAITING,
        "PYTHONUNBUFFERED": "1",
        **(environment or {}),
    }
    if getattr(sys, "frozen", False):
        return Launch(sys.executable, ("worker",), added)
    return Launch(sys.executable, ("-m", "communeapp", "worker"), added)


class Containment:
    """On Windows a job object that ends the child when this program ends, however it ends.

    Elsewhere nothing is needed: the end of standard input ends the worker, and on Linux the kernel
    kills it with its parent (``llm.worker``). ``memory_mb`` bounds the child's memory on Windows.
    """

    def __init__(self) -> None:
        self._job = 0

    def add(self, pid: int, memory_mb: int = 0) -> bool:
        """Put a child process into the job; returns whether a job holds it."""
        if sys.platform == "win32":
            from communeapp.llm import winjob

            self.release()
            self._job = winjob.contain(pid, memory_mb)
        return self._job != 0

    def release(self) -> None:
        """Close the job; what is still in it ends."""
        if sys.platform == "win32" and self._job:
            from communeapp.llm import winjob

            winjob.close(self._job)
            self._job = 0
