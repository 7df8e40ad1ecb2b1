"""An engine without a model, for tests: repeats the question in order, and fails on demand.

Chosen by ``COMMUNEAPP_WORKER_ENGINE=echo`` in the worker's environment. What goes wrong is said by
``COMMUNEAPP_ECHO`` or, for one request, by a ``template_id`` that starts with ``echo:``. Faults: ``hang``
(never ends, ignores the flag), ``hang-prompt`` (before the first word), ``wait`` (never ends, honours the
flag), ``crash`` (``abort()`` after three words), ``crash-load``, ``repeat`` (the same words for ever, also
when asked again), ``repeat-once``, ``garbage`` (a line on the protocol's pipe), ``noise`` (prints on fd 1),
``memory`` (takes memory until it is refused), ``fail`` (an error), ``slow`` (50 ms a word).
"""

from __future__ import annotations

import os
import threading
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence

from communeapp.core.prompts import PromptPlan
from communeapp.llm.answers import Answer
from communeapp.llm.ports import EngineError, EngineInfo, Sink, StopFlag, Stopped
from communeapp.llm.protocol import ModelSpec, Sampling, Timing


class EchoEngine:
    """Answers ``Thực hiện …`` with the last line of each item."""

    def __init__(self, protocol_fd: int = -1) -> None:
        self._protocol_fd = protocol_fd
        self._info = EngineInfo("echo", 1, 4096)

    def load(self, spec: ModelSpec, sink: Sink, stop: StopFlag) -> EngineInfo:
        fault = os.environ.get("COMMUNEAPP_ECHO", "")
        if fault == "crash-load":
            os.abort()
        if fault == "memory":
            _exhaust_memory()
        if fault == "wait-load":
            _wait(stop)
        sink.progress(1000, 1000, "load")
        self._info = EngineInfo("echo", spec.threads or 1, spec.n_ctx)
        return self._info

    def generate(self, plan: PromptPlan, sampling: Sampling, sink: Sink, stop: StopFlag) -> Timing:
        fault = os.environ.get("COMMUNEAPP_ECHO", "")
        if plan.template_id.startswith("echo:"):
            fault = plan.template_id.removeprefix("echo:")
        began = time.perf_counter()
        sink.progress(1, 2)
        if fault == "hang-prompt":
            _hang()
        if fault == "fail":
            raise EngineError("llm.failed")
        sink.progress(2, 2)
        first = time.perf_counter() - began
        words = 0
        for key, item in enumerate(plan.items):
            words += self._one(key, item, fault, plan.max_tokens, sampling, sink, stop)
        total = time.perf_counter() - began
        asked = len(plan.system.split()) + sum(len(item.split()) for item in plan.items)
        return Timing(first, total, asked, asked, words, "computed")

    def _one(
        self, key: int, item: str, fault: str, max_tokens: int,
        sampling: Sampling, sink: Sink, stop: StopFlag,
    ) -> int:  # fmt: skip
        spoken = 0
        for attempt in range(2):
            answer = Answer(key, max_tokens, sampling)
            for word in _words(item, fault, attempt):
                if stop.is_set():
                    raise Stopped
                if fault == "slow":
                    time.sleep(0.05)
                added = answer.feed(zlib.crc32(word.encode("utf-8")), word.encode("utf-8"))
                spoken += 1
                sink.step()
                if added:
                    sink.delta(key, added)
                if answer.finish is not None:
                    break
                if spoken == 3:
                    self._fail(fault, stop, sink)
            if answer.finish is None:
                answer.end()
            if answer.finish != "repeat" or not sampling.retry_repeats or attempt == 1:
                sink.item(key, answer.text, answer.finish or "stop", len(answer.tokens))
                return spoken
            sink.restart(key)
        return spoken

    def _fail(self, fault: str, stop: StopFlag, sink: Sink) -> None:
        if fault == "crash":
            sink.progress(3, 3)  # so that what was said is out before the end
            os.abort()
        if fault == "garbage":
            os.write(self._protocol_fd, b"\xff\xfe{not a message\n")
        if fault == "noise":
            os.write(1, b"native code prints here\n")
        if fault == "hang":
            _hang()
        if fault == "wait":
            _wait(stop)

    def measure(
        self, candidates: Sequence[int], sink: Sink, stop: StopFlag
    ) -> tuple[int, Mapping[str, float]]:
        sink.step()
        return candidates[0], {str(one): 10.0 for one in candidates}

    def use_threads(self, count: int) -> None:
        """It has one."""

    def close(self) -> None:
        """Nothing to free."""


def _words(item: str, fault: str, attempt: int) -> Iterator[str]:
    if fault == "repeat" or (fault == "repeat-once" and attempt == 0):
        yield "Xã "
        while True:
            yield from ("cần ", "làm ", "ngay ")
    line = next((one for one in reversed(item.splitlines()) if one.strip()), "")
    line = line.split(":", 1)[-1].strip().rstrip(".")
    yield "Thực hiện "
    yield "việc "
    yield "sau: "
    for word in line.split():
        yield word + " "
    yield "theo quy định."


def _hang() -> None:
    threading.Event().wait()


def _wait(stop: StopFlag) -> None:
    while not stop.is_set():
        time.sleep(0.01)
    raise Stopped


def _exhaust_memory() -> None:
    taken = []
    while True:
        taken.append(bytearray(64 * 1024 * 1024))
