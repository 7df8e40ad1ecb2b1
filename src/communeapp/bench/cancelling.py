"""``cancel``: how long after Stop the processor is free again."""

from __future__ import annotations

import statistics
import threading
import time

import psutil

from communeapp.bench.registry import Bench, Goal, Outcome
from communeapp.bench.speed import spec_of, worker
from communeapp.core.prompts import PromptPlan
from communeapp.llm.client import WorkerClient
from communeapp.llm.protocol import Delta, Progress, Sampling
from communeapp.llm.supervisor import Event

_WINDOW_S = 0.02
_IDLE_SHARE = 0.05
_POINTS = ("Ý: che chắn chuồng trại", "Ý: dự trữ thức ăn", "Ý: trực ban", "Ý: báo cáo")


def cancel(bench: Bench) -> Outcome:
    """p99 of the seconds from Stop until the worker uses under 5 % of a core, or is gone.

    Every other round stops while a long prompt is read, the rest while four answers are written; the
    moment within is spread evenly.
    """
    spec = spec_of(bench, n_ctx=8192)
    rule = "Dùng đúng số liệu được giao, không thêm ngày tháng, tên riêng. "
    reading = PromptPlan("bench-r", rule * 200, (), "", _POINTS, 40)
    writing = PromptPlan("bench-w", "Viết thật dài.", (), "", _POINTS, 400)
    found: dict[str, list[float]] = {"reading": [], "writing": []}
    killed = 0
    with worker(spec) as client:
        for number in range(bench.runs):
            name = "writing" if number % 2 else "reading"
            delay = 0.05 + 0.4 * (number / max(1, bench.runs))
            pid = client.pid
            found[name].append(_one(client, writing if number % 2 else reading, delay))
            client.generate(PromptPlan("x", "", (), "", ("Xin chào",), 2))
            killed += client.pid != pid
    both = sorted(found["reading"] + found["writing"])
    p99 = both[min(len(both) - 1, int(0.99 * len(both)))]
    return Outcome(
        name="cancel",
        ours=p99,
        baseline=None,
        ratio=None,
        unit="s (p99)",
        runs=len(both),
        range=(both[0], both[-1]),
        goal=Goal("<", 0.5),
        more={
            "median": {
                name: round(statistics.median(one), 3) for name, one in found.items() if one
            },
            "killed": killed,
        },
    )


def _one(client: WorkerClient, plan: PromptPlan, delay: float) -> float:
    """Start, wait for a sign of work, wait some more, stop, and watch the processor."""
    going = threading.Event()
    done = threading.Event()

    def note(event: Event) -> None:
        if isinstance(event, Delta) or (isinstance(event, Progress) and event.phase == "prompt"):
            going.set()

    idle_after: list[float] = []

    def stop() -> None:
        if plan.template_id == "bench-w":
            going.wait(60)  # reading is stopped within its first native call: no sign comes before
        process = psutil.Process(client.pid or 0)
        time.sleep(delay)
        asked = time.perf_counter()
        client.cancel()
        idle_after.append(_seconds_until_idle(process, asked))
        done.set()

    thread = threading.Thread(target=stop)
    thread.start()
    client.generate(plan, note, Sampling(one_line=False))
    thread.join()
    return idle_after[0]


def _seconds_until_idle(process: psutil.Process, asked: float) -> float:
    """Watch processor time in short windows; the answer is the start of the first idle one."""
    try:
        before = sum(process.cpu_times()[:2])
        while True:
            start = time.perf_counter()
            time.sleep(_WINDOW_S * 5)
            now = sum(process.cpu_times()[:2])
            if now - before < _IDLE_SHARE * (time.perf_counter() - start):
                return start - asked
            before = now
    except psutil.NoSuchProcess:
        return time.perf_counter() - asked
