"""What a benchmark is, how pairs are run, and the list of those there are."""

from __future__ import annotations

import importlib
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from communeapp.core.errors import EnvironmentProblem, UserError
from communeapp.llm.models import InstalledModel
from communeapp.paths import Paths
from communeapp.services.wiring import Wiring


@dataclass(frozen=True)
class Goal:
    """What the ratio (or, without a baseline, our figure) should be."""

    sign: Literal["<=", ">=", "<"]
    bound: float

    def met(self, value: float) -> bool:
        """Say whether a figure reaches the goal."""
        if self.sign == ">=":
            return value >= self.bound
        return value < self.bound if self.sign == "<" else value <= self.bound


@dataclass(frozen=True)
class Outcome:
    """A benchmark's figures: medians of ours and of the baseline, their ratio and its range.

    Without a baseline the ratio is None and ``range`` is that of our own figures. ``more`` holds what
    else belongs beside them (whole times, settings).
    """

    name: str
    ours: float
    baseline: float | None
    ratio: float | None
    unit: str
    runs: int
    range: tuple[float, float]
    goal: Goal | None = None
    more: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give the keys of the command line contract, and some more."""
        value = self.ours if self.ratio is None else self.ratio
        return {
            "name": self.name,
            "ours": _round(self.ours),
            "baseline": None if self.baseline is None else _round(self.baseline),
            "ratio": None if self.ratio is None else _round(self.ratio),
            "unit": self.unit,
            "runs": self.runs,
            "range": [_round(one) for one in self.range],
            "goal": None if self.goal is None else f"{self.goal.sign} {self.goal.bound:g}",
            "met": None if self.goal is None else self.goal.met(value),
            **self.more,
        }


@dataclass(frozen=True)
class Bench:
    """What a benchmark gets: the profile, the services, how many pairs, a folder that is thrown away.

    ``program`` and ``bare``: a packaged program to measure, and the baseline packaged in the same way.
    """

    paths: Paths
    wiring: Wiring
    model: InstalledModel | None
    runs: int
    scratch: Path
    program: Path | None = None
    bare: Path | None = None

    def need_model(self) -> InstalledModel:
        """Give the model; raises EnvironmentProblem where there is none."""
        if self.model is None:
            raise EnvironmentProblem("bench.no_model", model="qwen2.5-coder-1.5b-instruct-q4_k_m")
        return self.model


Run = Callable[[Bench], Outcome]

# Name → module and function, default number of pairs. A new benchmark is one line here and one function.
BENCHES: dict[str, tuple[str, str, int]] = {
    "decode": ("communeapp.bench.speed", "decode", 5),
    "draft": ("communeapp.bench.letters", "draft", 5),
    "first-token": ("communeapp.bench.letters", "first_token", 5),
    "worker-memory": ("communeapp.bench.speed", "worker_memory", 5),
    "busy": ("communeapp.bench.speed", "busy", 5),
    "cancel": ("communeapp.bench.cancelling", "cancel", 40),
    "start": ("communeapp.bench.windows", "start", 7),
    "idle-memory": ("communeapp.bench.windows", "idle_memory", 5),
    "classify": ("communeapp.bench.classify", "classify", 5),
    "search": ("communeapp.bench.search", "search", 5),
    "search-recall": ("communeapp.bench.search", "search_recall", 5),
    "import": ("communeapp.bench.importing", "importing", 5),
    "ui-block": ("communeapp.bench.blocking", "ui_block", 5),
    "docx": ("communeapp.bench.writing", "docx", 15),
    "fsrs": ("communeapp.bench.fsrs", "fsrs", 9),
    "bundle-export": ("communeapp.bench.bundles", "bundle_export", 5),
    "bundle-import": ("communeapp.bench.bundles", "bundle_import", 5),
    "hub-ingest": ("communeapp.bench.hub", "hub_ingest", 5),
    "hub-pages": ("communeapp.bench.hub_pages", "hub_pages", 5),
}


def unknown(name: str) -> UserError:
    """Make the error for a name nobody knows."""
    return UserError("bench.unknown", field="NAME", name=name[:80], names=", ".join(BENCHES))


def run(name: str, bench: Bench) -> Outcome:
    """Run one benchmark; raises UserError ``bench.unknown`` for a name nobody knows."""
    if name not in BENCHES:
        raise unknown(name)
    module, function, _ = BENCHES[name]
    found: Run = getattr(importlib.import_module(module), function)
    return found(bench)


def paired(
    name: str,
    unit: str,
    pairs: Sequence[tuple[float, float]],
    goal: Goal | None,
    more: Mapping[str, Any] | None = None,
) -> Outcome:
    """Sum up pairs of (ours, baseline): medians, median of the ratios, range of the ratios."""
    ratios = [ours / base for ours, base in pairs]
    return Outcome(
        name=name,
        ours=statistics.median(ours for ours, _ in pairs),
        baseline=statistics.median(base for _, base in pairs),
        ratio=statistics.median(ratios),
        unit=unit,
        runs=len(pairs),
        range=(min(ratios), max(ratios)),
        goal=goal,
        more=more or {},
    )


def in_turn(
    runs: int, ours: Callable[[], float], baseline: Callable[[], float]
) -> list[tuple[float, float]]:
    """Run both in turn; every other pair the baseline goes first, so that drift hits both."""
    pairs = []
    for number in range(runs):
        if number % 2:
            base = baseline()
            pairs.append((ours(), base))
        else:
            mine = ours()
            pairs.append((mine, baseline()))
    return pairs


def _round(value: float) -> float:
    return round(value, 4)
