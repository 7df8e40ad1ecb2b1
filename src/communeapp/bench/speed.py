"""``decode``, ``busy`` and ``worker-memory``: the worker against a bare loop on the same model."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from communeapp.bench.bare import SAME_WAITING, BareLoop
from communeapp.bench.registry import Bench, Goal, Outcome, in_turn, paired
from communeapp.core.prompts import PromptPlan
from communeapp.llm.client import WorkerClient
from communeapp.llm.launch import worker_launch
from communeapp.llm.protocol import ModelSpec, Sampling

_SYSTEM = "Bạn là người viết văn. Viết thật dài."
_ASKED = "Viết một bài văn dài, nhiều đoạn, tả cảnh núi rừng Tây Bắc bốn mùa trong năm."
_TOKENS_ENV = "COMMUNEAPP_BENCH_TOKENS"  # tests write fewer
_TOKENS = int(os.environ.get(_TOKENS_ENV, "96"))
_SPINNING = min(48, _TOKENS)
_PLAN = PromptPlan("bench", _SYSTEM, (), "", (_ASKED,), _TOKENS)
_FREE = Sampling(one_line=False, retry_repeats=False)
_PROMPT = (
    f"<|im_start|>system\n{_SYSTEM}<|im_end|>\n<|im_start|>user\n{_ASKED}<|im_end|>\n"
    "<|im_start|>assistant\n"
)


def spec_of(bench: Bench, **changes: object) -> ModelSpec:
    """The worker's model as commands use it, without what belongs to the user's profile."""
    spec = bench.wiring.model_spec(bench.need_model())
    return replace(spec, **{"states_dir": str(bench.scratch / "prefix"), **changes})  # type: ignore[arg-type]


@contextmanager
def worker(spec: ModelSpec) -> Iterator[WorkerClient]:
    """A worker of its own with the model loaded."""
    with WorkerClient(worker_launch(), spec) as client:
        client.load()
        yield client


def threads_of(client: WorkerClient) -> int:
    """How many threads the worker chose."""
    return client.loaded.threads if client.loaded is not None else 1


def tokens_per_second(client: WorkerClient) -> float:
    """Write one stream through the worker; the first token belongs to the prompt."""
    timing = client.generate(_PLAN, sampling=_FREE).timing
    return (timing.output_tokens - 1) / (timing.total_s - timing.first_token_s)


def decode(bench: Bench) -> Outcome:
    """One stream through the worker ÷ a bare loop: same GGUF, threads, prompt and waiting policy."""
    spec = spec_of(bench)
    with worker(spec) as client:
        client.generate(_PLAN, sampling=_FREE)
        threads = threads_of(client)
        with (
            BareLoop(Path(spec.path), threads, spec.n_ctx, SAME_WAITING) as bare,
            BareLoop(Path(spec.path), threads, spec.n_ctx) as spinning,
        ):
            bare.decode(_PROMPT, 8)
            spinning.decode(_PROMPT, 8)
            spins: list[float] = []

            def baseline() -> float:
                spins.append(spinning.decode(_PROMPT, _SPINNING)["tokens_per_s"])
                return float(bare.decode(_PROMPT, _PLAN.max_tokens)["tokens_per_s"])

            pairs = in_turn(bench.runs, lambda: tokens_per_second(client), baseline)
    more = {
        "threads": threads,
        "variant": client.loaded.variant if client.loaded is not None else "",
        "baseline_spinning": round(statistics.median(spins), 2),
    }
    return paired("decode", "tokens/s", pairs, Goal(">=", 0.97), more)


def busy(bench: Bench) -> Outcome:
    """The worker beside one busy process ÷ the best a bare loop does on the quiet machine."""
    spec = spec_of(bench)
    path = Path(spec.path)
    with (
        worker(spec) as client,
        BareLoop(path, 2, spec.n_ctx) as two_spinning,
        BareLoop(path, 2, spec.n_ctx, SAME_WAITING) as two_waiting,
        BareLoop(path, 1, spec.n_ctx) as one,
    ):
        settings = {"2 spinning": two_spinning, "2 waiting": two_waiting, "1": one}
        client.generate(_PLAN, sampling=_FREE)
        for bare in settings.values():
            bare.decode(_PROMPT, 8)
        speeds: dict[str, list[float]] = {name: [] for name in settings}
        quiet_worker: list[float] = []

        def baseline() -> float:
            for name, bare in settings.items():
                speeds[name].append(bare.decode(_PROMPT, _SPINNING)["tokens_per_s"])
            quiet_worker.append(tokens_per_second(client))
            return max(one[-1] for one in speeds.values())

        def ours() -> float:
            with busy_process():
                return tokens_per_second(client)

        pairs = in_turn(bench.runs, ours, baseline)
        threads = threads_of(client)
    more = {
        "threads": threads,
        "worker_quiet": round(statistics.median(quiet_worker), 2),
        "quiet": {name: round(statistics.median(one), 2) for name, one in speeds.items()},
    }
    return paired("busy", "tokens/s", pairs, Goal(">=", 0.6), more)


@contextmanager
def busy_process() -> Iterator[None]:
    """One other process that wants a whole core, as a virus scan does."""
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        time.sleep(0.3)  # until it runs; not a test
        yield
    finally:
        process.kill()
        process.wait()


def worker_memory(bench: Bench) -> Outcome:
    """Peak memory of the worker ÷ the bare loop's, after the same one stream."""
    spec = spec_of(bench)

    def ours() -> float:
        with worker(spec) as client:
            client.generate(_PLAN, sampling=_FREE)
            return peak_mib(client.pid or 0)

    def baseline() -> float:
        with BareLoop(Path(spec.path), 2, spec.n_ctx, SAME_WAITING) as bare:
            return float(bare.decode(_PROMPT, _PLAN.max_tokens)["peak_kib"]) / 1024

    pairs = in_turn(bench.runs, ours, baseline)
    return paired("worker-memory", "MiB", pairs, Goal("<=", 1.08))


def peak_mib(pid: int) -> float:
    """Peak resident memory of a process, mapped file included."""
    if sys.platform == "linux":
        for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
    import psutil

    info = psutil.Process(pid).memory_info()
    return float(getattr(info, "peak_wset", info.rss)) / 1024 / 1024
