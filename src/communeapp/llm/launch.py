"""How the model process is started on each system."""

from __future__ import annotations

from collections.abc import Mapping

from communeapp import program
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
    executable, *words = program.command("worker")
    return Launch(executable, tuple(words), added)
