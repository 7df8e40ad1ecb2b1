"""How fast this PC is: two short measurements, and what they mean for writing a letter.

The figures of the reference machine are those of docs/benchmarks.md (2 cores with AVX-512, model of
1.5B, library ``zen4``); those of the instruction sets were measured on one CPU with each of the
library's variants in turn. What is derived from them is an estimate and is told as one.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from communeapp.llm import threads
from communeapp.llm.machine import MB, Cpu
from communeapp.llm.models import ModelInfo

#: Best time of :func:`_count` on the reference machine, in seconds.
_REFERENCE_COUNT_S = 0.0086
_REFERENCE_MODEL_MB = 1_117_320_768 / MB
_REFERENCE_THREADS = 2
#: Tokens a second on the reference machine: reading instructions, writing one stream.
_READ_TOKENS_S, _WRITE_S = 133.0, 3.8
#: Tokens of a letter: fixed instructions (read once, then kept on disk), and its questions.
_FIXED_TOKENS, _QUESTION_TOKENS = 1_010, 420
#: Share of the speed with AVX-512 by the best instruction set: (reading, writing).
_BY_FEATURE = (
    ("avx512f", (1.0, 1.0)),
    ("avx2", (0.61, 1.0)),
    ("f16c", (0.39, 0.84)),
    ("avx", (0.22, 0.75)),
    ("sse4_2", (0.047, 0.29)),
)
_LOW, _HIGH = 0.7, 1.6  # an estimate is a range: other programs, heat, a slow memory
_SLOW_S = 60.0
_DRIVE_BYTES = 4 * MB


@dataclass(frozen=True)
class Estimate:
    """How long something takes here, from ``low_s`` to ``high_s`` seconds: derived, not promised.

    ``code`` names a sentence that says so ("about … to …"); ``values`` hold the figures in the unit of
    that sentence. ``slow``: long enough to be told to a person before they wait for it.
    """

    code: str
    task: str  # first_letter, letter
    low_s: float
    high_s: float
    slow: bool
    values: Mapping[str, object]


def processor_share() -> float:
    """Measure one core against the reference machine's: 1.0 is as fast; takes some 50 ms."""
    best = min(_timed() for _ in range(5))
    return _REFERENCE_COUNT_S / best


def _timed() -> float:
    began = time.perf_counter()
    _count()
    return max(time.perf_counter() - began, 1e-6)


def _count() -> int:
    """Do a fixed piece of work: the same interpreter is in every package."""
    total = 0
    for one in range(200_000):
        total = (total + one * one) & 0xFFFF
    return total


def drive_mb_s(folder: Path) -> float | None:
    """Measure writing to a folder until it is on the disk, in MB a second; None where that fails."""
    block = os.urandom(MB)  # some disks compress
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            began = time.perf_counter()
            for _ in range(_DRIVE_BYTES // MB):
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
            return _DRIVE_BYTES / MB / max(time.perf_counter() - began, 1e-6)
    except OSError:
        return None


def letter_times(cpu: Cpu, model: ModelInfo, share: float) -> tuple[Estimate, ...]:
    """Estimate the first letter after an installation and every later one."""
    if not cpu.runs_model:
        return ()
    reading, writing = next(
        (both for name, both in _BY_FEATURE if name in cpu.features), (0.22, 0.75)
    )
    used = threads.default_threads(cpu.cores) / _REFERENCE_THREADS
    size = _REFERENCE_MODEL_MB / (model.bytes / MB)
    read_tokens_s = _READ_TOKENS_S * reading * share * size * min(used, 4.0)
    # Writing waits for the memory: more threads hardly help beyond the second.
    write_s = _WRITE_S / (writing * share * size * min(used, 1.3))
    letter = _QUESTION_TOKENS / read_tokens_s + write_s
    first = letter + _FIXED_TOKENS / read_tokens_s
    return (_estimate("first_letter", first), _estimate("letter", letter))


def _estimate(task: str, seconds: float) -> Estimate:
    low, high = seconds * _LOW, seconds * _HIGH
    if high < 100:
        unit, values = "seconds", (max(1, round(low)), max(2, round(high)))
    else:
        unit, values = "minutes", (max(1, round(low / 60)), max(2, round(high / 60)))
    told = {"low": values[0], "high": max(values[1], values[0] + 1)}
    return Estimate(f"machine.{task}_{unit}", task, low, high, high > _SLOW_S, told)
