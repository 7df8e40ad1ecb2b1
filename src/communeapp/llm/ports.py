"""What the worker asks of an engine, and what it lends to it."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from communeapp.core.prompts import PromptPlan
from communeapp.llm.protocol import ModelSpec, Sampling, Timing


class EngineError(Exception):
    """The engine cannot do what was asked; ``code`` stands in ``messages/*/llm.toml``."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class Stopped(Exception):  # noqa: N818 - it is no error, it is what was asked for
    """The work was given up because the stop flag is set."""


class StopFlag:
    """One byte, set by the thread that reads requests while another is inside native code.

    The engine hands ``address`` to the native abort check (see ``engine.abort_callback``): the byte is
    the first of a C string, so the flag is set exactly when the string is not empty.
    """

    def __init__(self) -> None:
        self._byte = ctypes.create_string_buffer(b"\0\0", 2)

    @property
    def address(self) -> int:
        return ctypes.addressof(self._byte)

    def set(self) -> None:
        self._byte[0] = b"\1"

    def clear(self) -> None:
        self._byte[0] = b"\0"

    def is_set(self) -> bool:
        return self._byte[0] != b"\0"


class Sink(Protocol):
    """Where an engine puts its work. Every call counts as a sign of life."""

    def progress(self, done: int, total: int, phase: str = "prompt") -> None: ...

    def delta(self, key: int, text: str) -> None: ...

    def restart(self, key: int) -> None: ...

    def item(self, key: int, text: str, finish: str, tokens: int) -> None: ...

    def step(self) -> None: ...


@dataclass(frozen=True)
class EngineInfo:
    """What a loaded engine runs on."""

    variant: str
    threads: int
    n_ctx: int
    version: str = ""


class Engine(Protocol):
    """A language model, used by one thread. Raises :class:`EngineError` and :class:`Stopped`."""

    def load(self, spec: ModelSpec, sink: Sink, stop: StopFlag) -> EngineInfo: ...

    def generate(
        self, plan: PromptPlan, sampling: Sampling, sink: Sink, stop: StopFlag
    ) -> Timing: ...

    def measure(
        self, candidates: Sequence[int], sink: Sink, stop: StopFlag
    ) -> tuple[int, Mapping[str, float]]: ...

    def use_threads(self, count: int) -> None: ...

    def close(self) -> None: ...
